/** By what right: what the robot may and may never do, and how the numbers of the law are read. */
import type { Confidence } from '@oryndau/law/basis';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { EnactedBy, Origin } from '@oryndau/law/parameter';
import type { Asker } from '@oryndau/law/rules/askers';
import { shownDay } from '@oryndau/web/html/shown';
import type { InLanguages } from '@oryndau/words/languages';
import { kazakhDay } from './kazakh-days.ts';

/** Of the parameters, by the first word of their names. */
export type LawChapter = 'simplified' | 'money' | 'complaint' | 'fine' | 'bailiff' | 'index';

export interface LawTexts {
  readonly title: string;
  readonly lead: string;
  readonly contents: string;
  readonly may: string;
  readonly mayPoints: readonly string[];
  readonly never: string;
  readonly neverPoints: readonly string[];
  readonly unknown: string;
  readonly numbers: (today: LegalDate) => string;
  readonly numbersNote: string;
  readonly chapters: Readonly<Record<LawChapter, string>>;
  /** What unfolds a group of so many numbers. */
  readonly show: (count: number) => string;
  readonly notLoaded: string;
  readonly since: (day: LegalDate) => string;
  readonly until: (day: LegalDate) => string;
  /** What has set the number. */
  readonly whose: string;
  readonly origins: Readonly<Record<Origin, string>>;
  readonly source: string;
  /** Before the text that leaves a default of ours open. */
  readonly silent: string;
  readonly doubts: Readonly<Record<Exclude<Confidence, 'SEEN'>, string>>;
  /** The calendar, by which terms in working days are counted. */
  readonly daysOff: Readonly<Record<'title' | 'meaning' | 'moved' | 'worked', string>>;
  readonly decides: string;
  readonly notApplied: string;
  /** After it: the number that decisions ask in its place. */
  readonly askedInstead: string;
  /** Of a value that did not come with the program. */
  readonly enacted: (by: EnactedBy) => string;
  /** Before a value that is a long list. */
  readonly list: string;
  readonly otherValues: string;
  readonly rules: string;
  readonly rulesNote: string;
  readonly rule: string;
  readonly showRules: (count: number) => string;
  readonly asked: string;
  readonly askers: Readonly<Record<Asker, string>>;
}

export const lawTexts: InLanguages<LawTexts> = {
  kk: {
    title: 'Қандай құқықпен',
    lead: 'Роботтың әр шешімі заңның бабын, оның сол күнгі редакциясын және қолданылған сандарды атайды. Құқықтарыңызға қатысты шешімге қаулы шығарылады, оған аумақтық әділет органының басшысы немесе оның орынбасары қол қояды. Қаулыға шағым беруге болады.',
    contents: 'Мазмұны',
    may: 'Робот не істей алады',
    mayPoints: [
      'Сізге хабарлау және төлемді қабылдау.',
      'Бір банктік шоттағы ақшаға борыш шегінде тыйым салу.',
      'Борыш қалдығына банкке инкассолық өкім жіберу.',
      'Сізді Борышкерлердің бірыңғай тізіліміне енгізу; мүлікке билік етуге нотариустардың жүйесі арқылы тыйым салу.',
      'Борыш төленгенде, айыппұлдың күші жойылғанда немесе адам жазадан босатылғанда істі бірден аяқтап, шаралардың күшін жою.',
      'Мерзім өтсе немесе сіз оңайлатылған тәртіптен бас тартсаңыз, істі жеке сот орындаушысына беру.',
    ],
    never: 'Робот ешқашан не істемейді',
    neverPoints: [
      'Елден шығуға тыйым салмайды, затты алып қоймайды, жалақыдан ұстап қалмайды.',
      'Хабарлама жеткені расталмай және одан кейін берілген күндер өтпей ақшаға тиіспейді.',
      'Қорғалған шоттағы ақшаны алмайды.',
      'Бір құжат бойынша екі инкассолық өкімді қатар жібермейді: алдымен банк біріншісінің қайтарылғанын растайды.',
      'Талап етілгеннен артық алмайды: артық түскен ақша қайтарылады.',
      'Төлем жолда тұрғанда қайтарылмайтын ештеңе істемейді.',
      'Шағым, өтініш, айыппұлдың күші жойылғаны немесе жазадан босату белгілі болса, істі бермейді және жаңа шара қолданбайды.',
      'Аяқталған немесе берілген істі қайта ашпайды.',
      'Өз қызметіне ақы алмайды.',
    ],
    unknown: 'Сол күнгі заң немесе оның саны белгісіз болса, робот әрекет етпейді: тоқтап, қызметкерге хабарлайды.',
    numbers: (today) => `Заңның сандары: ${kazakhDay(today, 'dated')} жағдай бойынша`,
    numbersNote:
      'Әр санның жанында оның немен белгіленгені жазылған: заңмен, заң көздеген қағидалармен немесе бұйрықпен, не өзімізбен. Өзіміз белгілеген сан заңнан қатаңырақ немесе заңда айтылмаған жерде ғана қолданылады.',
    chapters: {
      simplified: 'Оңайлатылған іс жүргізу және хабардар ету',
      money: 'Ақша, шоттар және қорғалған сомалар',
      complaint: 'Шағым және өтініш',
      fine: 'Айыппұл',
      bailiff: 'Жеке сот орындаушысы',
      index: 'АЕК, ең төмен күнкөріс деңгейі және демалыс күндері',
    },
    show: (count) => `Сандарды көрсету: ${count}`,
    notLoaded: 'Бұл күнге мән белгісіз: робот тоқтайды.',
    since: (day) => kazakhDay(day, 'since'),
    until: (day) => kazakhDay(day, 'by'),
    whose: 'Немен белгіленген',
    origins: {
      LAW: 'заңмен',
      RULES: 'қағидалармен немесе бұйрықпен',
      OURS: 'өзіміз (заңнан қатаңырақ немесе заңда айтылмаған)',
    },
    source: 'Негізі',
    silent: 'Заң оны ашық қалдырған жері',
    doubts: {
      INFERRED: 'заңнан шығарылған қорытынды',
      RECALLED: 'жалпы білім, тексерілмеген',
      UNKNOWN: 'заң айтқанға дейін біздің ережеміз',
    },
    daysOff: {
      title: 'Демалыс күндерінің күнтізбесі',
      meaning:
        'Жұмыс күндерімен есептелетін және демалыс күніне түсетін мерзімдер осы күнтізбе бойынша есептеледі. Мұнда сенбі мен жексенбіден басқа демалыс күндері көрсетілген.',
      moved: 'демалыс күндерін ауыстыру туралы бұйрықтар',
      worked: 'жұмыс істейтін демалыс күндері',
    },
    decides: 'Қандай шешімдер үшін',
    notApplied: 'Жүктелген, қолданылмайды: роботтың ешбір шешімі осы санға байланысты емес.',
    askedInstead: 'Оның орнына шешімдер мынаны сұрайды',
    enacted: ({ n, by, on, url }) =>
      `Екі адам бекіткен № ${n} шешіммен енгізілген: ${by}, ${shownDay(on, 'kk')}. Мәтіні: ${url}`,
    list: 'Тізімді көрсету',
    otherValues: 'Басқа күндердегі мәндері',
    rules: 'Әр норма және оның бабы',
    rule: 'норма',
    rulesNote: 'Норма — робот нені және қандай бап бойынша шешетіні. Әр шешім өз нормасын атайды.',
    showRules: (count) => `Нормаларды көрсету: ${count}`,
    asked: 'Қайда қолданылады',
    askers: {
      'stages/fines': 'айыппұл бойынша шешім',
      'stages/proceedings': 'іс бойынша шешім',
      'stages/payments': 'төлем бойынша шешім',
      'robot/deciding': 'қызметкерге тапсырма және шешім қабылданатын сағат',
      'robot/exchange': 'хабарлама жіберу',
      'robot/reading': 'іс беттеріндегі мәлімет',
      'robot/reports': 'ашық көрсеткіштер',
      'robot/standing': 'жылдамдық пен тәсіл көрсеткіштері',
      'law/documents': 'актілер мен хабарламалардың мәтіні',
      'platform/signing': 'қаулыларға қол қою',
      'apps/citizen': 'өтініш беру беттері',
      'apps/desk': 'қызметкердің жұмыс үстелі',
      'apps/cli': 'қызметкердің құралдары',
    },
  },
  ru: {
    title: 'По какому праву',
    lead: 'Каждое решение робота называет статью закона, ее редакцию того дня и числа, которые применены. О решении, которое затрагивает ваши права, выносится постановление, его подписывает руководитель территориального органа юстиции или его заместитель. Постановление можно обжаловать.',
    contents: 'Содержание',
    may: 'Что робот вправе делать',
    mayPoints: [
      'Извещать вас и принимать оплату.',
      'Арестовать деньги на одном банковском счете в пределах долга.',
      'Направить банку инкассовое распоряжение на остаток долга.',
      'Внести вас в Единый реестр должников; запретить распоряжаться имуществом через систему нотариата.',
      'Сразу закончить дело и снять меры, когда долг уплачен, штраф отменен или прощен.',
      'Передать дело частному судебному исполнителю, когда истек срок или вы отказались от упрощенного порядка.',
    ],
    never: 'Чего робот не делает никогда',
    neverPoints: [
      'Не запрещает выезд, не изымает вещи, не удерживает из зарплаты.',
      'Не трогает деньги, пока не подтверждена доставка извещения и не прошли дни после нее.',
      'Не берет деньги с защищенных счетов.',
      'Не направляет двух инкассовых распоряжений сразу: сначала банк подтверждает отзыв первого.',
      'Не берет больше, чем требуется: лишнее возвращается.',
      'Не делает ничего необратимого, пока платеж в пути.',
      'Не передает дело и не принимает новых мер, когда известно о жалобе, обращении, отмене или прощении штрафа.',
      'Не открывает заново законченное или переданное дело.',
      'Не берет платы за свою работу.',
    ],
    unknown:
      'Если закон того дня или его число неизвестны, робот не действует: он останавливается и сообщает сотруднику.',
    numbers: (today) => `Числа закона на ${shownDay(today, 'ru')}`,
    numbersNote:
      'У каждого числа сказано, чем оно установлено: законом, правилами или приказом, которые закон предусматривает, или нами. Наше число строже закона или действует там, где закон молчит.',
    chapters: {
      simplified: 'Упрощенное производство и извещение',
      money: 'Деньги, счета и защищенные суммы',
      complaint: 'Жалобы и обращения',
      fine: 'Штраф',
      bailiff: 'Частный судебный исполнитель',
      index: 'МРП, прожиточный минимум и выходные дни',
    },
    show: (count) => `Показать числа: ${count}`,
    notLoaded: 'На этот день значение неизвестно: робот останавливается.',
    since: (day) => `с ${shownDay(day, 'ru')}`,
    until: (day) => `по ${shownDay(day, 'ru')}`,
    whose: 'Чем установлено',
    origins: {
      LAW: 'законом',
      RULES: 'правилами или приказом',
      OURS: 'нами (строже закона или там, где закон молчит)',
    },
    source: 'Основание',
    silent: 'Где закон оставляет это открытым',
    doubts: {
      INFERRED: 'вывод из закона',
      RECALLED: 'общее знание, не проверено',
      UNKNOWN: 'наше правило до того, как об этом сказал закон',
    },
    daysOff: {
      title: 'Календарь выходных дней',
      meaning:
        'По этому календарю считаются сроки в рабочих днях и сроки, которые кончаются в выходной. Здесь выходные, кроме суббот и воскресений.',
      moved: 'приказы о переносе дней отдыха',
      worked: 'рабочие субботы и воскресенья',
    },
    decides: 'Для каких решений',
    notApplied: 'Загружено, не применяется: ни одно решение робота от этого числа не зависит.',
    askedInstead: 'Вместо него решения спрашивают',
    enacted: ({ n, by, on, url }) =>
      `Введено решением № ${n}, которое приняли двое: ${by}, ${shownDay(on, 'ru')}. Текст: ${url}`,
    list: 'Показать перечень',
    otherValues: 'Значения в другие дни',
    rules: 'Каждая норма и ее статья',
    rule: 'норма',
    rulesNote: 'Норма — что робот решает и по какой статье. Каждое решение называет свою норму.',
    showRules: (count) => `Показать нормы: ${count}`,
    asked: 'Где применяется',
    askers: {
      'stages/fines': 'решение по штрафу',
      'stages/proceedings': 'решение по делу',
      'stages/payments': 'решение о платеже',
      'robot/deciding': 'задания сотруднику и час решения',
      'robot/exchange': 'отправка сообщений',
      'robot/reading': 'сведения на страницах дела',
      'robot/reports': 'открытые показатели',
      'robot/standing': 'показатели скорости и способов',
      'law/documents': 'тексты актов и сообщений',
      'platform/signing': 'подписание постановлений',
      'apps/citizen': 'страницы обращений',
      'apps/desk': 'рабочий стол сотрудника',
      'apps/cli': 'средства сотрудника',
    },
  },
  en: {
    title: 'By what right',
    lead: 'Every decision of the robot names the article of the law, the version that was in force on that day, and the numbers that were applied. A decision that touches your rights is an act, signed by the head of the territorial body of justice or by a deputy, and you may complain against it.',
    contents: 'Contents',
    may: 'What the robot may do',
    mayPoints: [
      'Tell you, and take your payment.',
      'Arrest money on one bank account, up to the debt.',
      'Send the bank a collection order for what remains of the debt.',
      'Enter you in the register of debtors; forbid you, through the system of the notaries, to dispose of property.',
      'End the case at once and lift the measures when the debt is paid, or the fine is cancelled or forgiven.',
      'Hand the case over to a private bailiff when the term is over, or you have refused simplified proceedings.',
    ],
    never: 'What the robot never does',
    neverPoints: [
      'It forbids nobody to leave the country, takes no things, withholds no wages.',
      'It touches no money before the delivery of the notice is proven and the days after it have passed.',
      'It takes no money from protected accounts.',
      'It never sends two collection orders at a time: first the bank confirms that the first one is recalled.',
      'It takes no more than is due: what is too much is returned.',
      'It does nothing irreversible while a payment is on its way.',
      'It hands no case over and takes no new measure when a complaint, a filing, a cancellation or a release is known.',
      'It never opens again a case that has ended or was handed over.',
      'It takes no fee for its work.',
    ],
    unknown:
      'If the law of that day, or a number of it, is not known, the robot does not act: it stops and tells a member of staff.',
    numbers: (today) => `The numbers of the law on ${shownDay(today, 'en')}`,
    numbersNote:
      'Each number says what has set it: the law, rules or an order for which the law provides, or ourselves. A number of ours is stricter than the law, or stands where the law is silent.',
    chapters: {
      simplified: 'Simplified proceedings and notice',
      money: 'Money, accounts and protected sums',
      complaint: 'Complaints and filings',
      fine: 'The fine',
      bailiff: 'The private bailiff',
      index: 'Calculation index, subsistence minimum and days off',
    },
    show: (count) => `Show the numbers: ${count}`,
    notLoaded: 'For this day no value is known: the robot stops.',
    since: (day) => `from ${shownDay(day, 'en')}`,
    until: (day) => `until ${shownDay(day, 'en')}`,
    whose: 'Set by',
    origins: {
      LAW: 'law',
      RULES: 'rules or an order',
      OURS: 'ourselves (stricter than the law, or where it is silent)',
    },
    source: 'By',
    silent: 'Where the law leaves it open',
    doubts: {
      INFERRED: 'concluded from the law',
      RECALLED: 'from general knowledge, unchecked',
      UNKNOWN: 'our own rule until the law said so',
    },
    daysOff: {
      title: 'Calendar of days off',
      meaning:
        'Terms in working days, and terms that end on a day off, are counted by this calendar. Here are the days off beside Saturdays and Sundays.',
      moved: 'orders that move days off',
      worked: 'Saturdays and Sundays worked',
    },
    decides: 'For which decisions',
    notApplied: 'Loaded, not applied: no decision of the robot depends on it.',
    askedInstead: 'In its place decisions ask',
    enacted: ({ n, by, on, url }) =>
      `Put into force by decision No. ${n} of two people: ${by}, ${shownDay(on, 'en')}. Its text: ${url}`,
    list: 'Show the list',
    otherValues: 'Values on other days',
    rules: 'Every rule and its article',
    rule: 'rule',
    rulesNote: 'A rule is what the robot decides and by which article. Each decision names its rule.',
    showRules: (count) => `Show the rules: ${count}`,
    asked: 'Where it is applied',
    askers: {
      'stages/fines': 'a decision on the fine',
      'stages/proceedings': 'a decision on the case',
      'stages/payments': 'a decision on a payment',
      'robot/deciding': 'tasks for the staff and the hour of a decision',
      'robot/exchange': 'sending of messages',
      'robot/reading': 'what the pages of a case show',
      'robot/reports': 'open figures',
      'robot/standing': 'the figures of how fast and by which way',
      'law/documents': 'texts of acts and messages',
      'platform/signing': 'the signing of acts',
      'apps/citizen': 'pages for filings',
      'apps/desk': 'desk of the staff',
      'apps/cli': 'tools of the staff',
    },
  },
};
