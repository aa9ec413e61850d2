/** By what right: what the robot may and may never do, and how the numbers of the law are read. */
import type { Confidence } from '@oryndau/law/basis';
import type { InLanguages } from '@oryndau/words/languages';

/** Of the parameters, by the first word of their names. */
export type LawChapter = 'simplified' | 'money' | 'complaint' | 'fine' | 'bailiff' | 'index';

export interface LawTexts {
  readonly title: string;
  readonly lead: string;
  readonly may: string;
  readonly mayPoints: readonly string[];
  readonly never: string;
  readonly neverPoints: readonly string[];
  readonly unknown: string;
  readonly numbers: (today: string) => string;
  readonly chapters: Readonly<Record<LawChapter, string>>;
  readonly source: string;
  readonly confidence: Readonly<Record<Confidence, string>>;
  readonly notLoaded: string;
  readonly otherValues: string;
  readonly since: (day: string) => string;
  readonly until: (day: string) => string;
  readonly rules: string;
  readonly rulesNote: string;
  readonly rule: string;
  readonly article: string;
  readonly from: string;
}

export const lawTexts: InLanguages<LawTexts> = {
  kk: {
    title: 'Қандай құқықпен',
    lead: 'Роботтың әр шешімі заңның бабын, оның сол күнгі редакциясын және қолданылған сандарды атайды. Шешімге қаулы шығарылады, оған аумақтық әділет органының басшысы қол қояды. Қаулыға шағым беруге болады.',
    may: 'Робот не істей алады',
    mayPoints: [
      'Сізге хабарлау және төлемді қабылдау.',
      'Бір банк шотындағы ақшаға қарыз шегінде тыйым салу.',
      'Қарыздың қалдығына банкке инкассалық өкім жіберу.',
      'Мүлікке билік етуге тыйым салу және борышкерлер тізіліміне енгізу: заң рұқсат етеді, бірақ робот мұны істемейді.',
      'Қарыз төленгенде, айыппұл жойылғанда немесе кешірілгенде істі бірден аяқтап, шараларды алып тастау.',
      'Мерзім өтсе немесе сіз жеңілдетілген тәртіптен бас тартсаңыз, істі жеке сот орындаушысына беру.',
    ],
    never: 'Робот ешқашан істемейді',
    neverPoints: [
      'Елден шығуға тыйым салмайды, затты тәркілемейді, жалақыдан ұстап қалмайды.',
      'Хабарлама жеткені расталмай және одан кейін берілген күндер өтпей ақшаға тиіспейді.',
      'Қорғалған шоттағы ақшаны алмайды.',
      'Бір құжат бойынша екі инкассалық өкімді қатар жібермейді: алдымен банк біріншісінің қайтарылғанын растайды.',
      'Талап етілгеннен артық алмайды: артық түскен ақша қайтарылады.',
      'Төлем жолда тұрғанда қайтарылмайтын ештеңе істемейді.',
      'Шағым, өтініш, айыппұлды жою немесе кешіру белгілі болса, істі бермейді және жаңа шара қолданбайды.',
      'Аяқталған немесе берілген істі қайта ашпайды.',
      'Өз қызметіне ақы алмайды.',
    ],
    unknown: 'Сол күнгі заң немесе оның саны белгісіз болса, робот әрекет етпейді: тоқтап, адамға хабарлайды.',
    numbers: (today) => `Заңның сандары: ${today} жағдайы`,
    chapters: {
      simplified: 'Жеңілдетілген іс жүргізу және хабарлау',
      money: 'Ақша, шоттар және қорғалған сомалар',
      complaint: 'Шағым және өтініш',
      fine: 'Айыппұл',
      bailiff: 'Жеке сот орындаушысы',
      index: 'Көрсеткіштер',
    },
    source: 'Негізі',
    confidence: {
      SEEN: 'заң мәтінінен оқылған',
      INFERRED: 'заңнан шығарылған қорытынды',
      RECALLED: 'жалпы білім, тексерілмеген',
      UNKNOWN: 'заңда жоқ, біздің ережеміз',
    },
    notLoaded: 'Бұл күнге мән белгісіз: робот тоқтайды.',
    otherValues: 'Басқа күндердегі мәндері',
    since: (day) => `${day} бастап`,
    until: (day) => `${day} дейін`,
    rules: 'Әр норма және оның бабы',
    rulesNote: 'Норманың аты — бағдарламадағы белгі: ол әр шешімнің жанында жазылады.',
    rule: 'Норма',
    article: 'Бап',
    from: 'Қай күннен',
  },
  ru: {
    title: 'По какому праву',
    lead: 'Каждое решение робота называет статью закона, ее редакцию того дня и числа, которые применены. О решении выносится постановление, его подписывает руководитель территориального органа юстиции. Постановление можно обжаловать.',
    may: 'Что робот вправе делать',
    mayPoints: [
      'Извещать вас и принимать оплату.',
      'Арестовать деньги на одном банковском счете в пределах долга.',
      'Направить банку инкассовое распоряжение на остаток долга.',
      'Запретить распоряжаться имуществом и внести в реестр должников: закон это допускает, но робот этого не делает.',
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
      'Если закон того дня или его число неизвестны, робот не действует: он останавливается и сообщает человеку.',
    numbers: (today) => `Числа закона на ${today}`,
    chapters: {
      simplified: 'Упрощенное производство и извещение',
      money: 'Деньги, счета и защищенные суммы',
      complaint: 'Жалобы и обращения',
      fine: 'Штраф',
      bailiff: 'Частный судебный исполнитель',
      index: 'Показатели',
    },
    source: 'Основание',
    confidence: {
      SEEN: 'прочитано в законе',
      INFERRED: 'вывод из закона',
      RECALLED: 'общее знание, не проверено',
      UNKNOWN: 'в законе нет, наше правило',
    },
    notLoaded: 'На этот день значение неизвестно: робот останавливается.',
    otherValues: 'Значения в другие дни',
    since: (day) => `с ${day}`,
    until: (day) => `по ${day}`,
    rules: 'Каждая норма и ее статья',
    rulesNote: 'Имя нормы — знак в программе: он стоит у каждого решения.',
    rule: 'Норма',
    article: 'Статья',
    from: 'С какого дня',
  },
  en: {
    title: 'By what right',
    lead: 'Every decision of the robot names the article of the law, its redaction of that day, and the numbers that were applied. It is an act, signed by the head of the territorial body of justice, and you may complain against it.',
    may: 'What the robot may do',
    mayPoints: [
      'Tell you, and take your payment.',
      'Arrest money on one bank account, up to the debt.',
      'Send the bank a collection order for what remains of the debt.',
      'Forbid to dispose of property and enter you in the register of debtors: the law allows it, but the robot does not do it.',
      'End the case at once and lift the measures when the debt is paid, or the fine is cancelled or forgiven.',
      'Hand the case over to a private bailiff when the term is over, or you have refused the simplified way.',
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
      'If the law of that day, or a number of it, is not known, the robot does not act: it stops and tells a person.',
    numbers: (today) => `The numbers of the law on ${today}`,
    chapters: {
      simplified: 'Simplified proceedings and notice',
      money: 'Money, accounts and protected sums',
      complaint: 'Complaints and filings',
      fine: 'The fine',
      bailiff: 'The private bailiff',
      index: 'Indices',
    },
    source: 'By',
    confidence: {
      SEEN: 'read in the law',
      INFERRED: 'concluded from the law',
      RECALLED: 'general knowledge, not checked',
      UNKNOWN: 'not in the law, a rule of our own',
    },
    notLoaded: 'For this day no value is known: the robot stops.',
    otherValues: 'Values on other days',
    since: (day) => `from ${day}`,
    until: (day) => `until ${day}`,
    rules: 'Every rule and its article',
    rulesNote: 'The name of a rule is a sign of the program: it stands beside each decision.',
    rule: 'Rule',
    article: 'Article',
    from: 'From',
  },
};
