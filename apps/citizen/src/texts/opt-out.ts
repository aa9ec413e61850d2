/** Refusing simplified proceedings: what it costs, that it cannot be undone, and what comes after. */
import type { InLanguages } from '@oryndau/words/languages';

/** Why one cannot refuse now. */
export type NoOptOut = 'held' | 'paying' | 'over' | 'none';

interface Said {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export interface OptOutTexts {
  readonly title: string;
  readonly forever: string;
  readonly right: (citation: string) => string;
  readonly cost: string;
  readonly what: string;
  readonly ifYouStay: string;
  readonly ifYouRefuse: string;
  readonly debt: string;
  readonly fee: string;
  /** The fee in one short word: the first column of a table on a phone. */
  readonly feeShort: string;
  readonly total: string;
  readonly upTo: (sum: string) => string;
  readonly percent: (percent: number) => string;
  readonly feeUnknown: string;
  readonly feeNote: (citation: string) => string;
  readonly changes: string;
  readonly changeList: readonly string[];
  readonly arrestStays: string;
  readonly question: string;
  readonly stay: string;
  readonly stayHint: string;
  readonly refuse: string;
  readonly refuseHint: string;
  readonly choiceMissing: string;
  readonly goOn: string;
  readonly checkTitle: string;
  readonly caseCode: string;
  readonly choice: string;
  readonly remainder: string;
  readonly payTo: string;
  readonly privateBailiff: string;
  readonly understood: string;
  readonly understoodMissing: string;
  readonly confirm: string;
  readonly keepAsIs: string;
  readonly no: Readonly<Record<NoOptOut, Said>>;
  readonly kept: Said;
  readonly doneTitle: string;
  readonly termTitle: string;
  readonly doneOn: string;
  readonly act: string;
  readonly openAct: string;
  readonly bailiff: string;
  readonly next: string;
  readonly nextList: (days: string) => readonly string[];
  readonly daysUnknown: string;
  readonly workingDays: (days: number) => string;
  readonly whoToReach: string;
  readonly reach: (body: string) => readonly string[];
  readonly toCase: string;
}

export const optOutTexts: InLanguages<OptOutTexts> = {
  kk: {
    title: 'Оңайлатылған тәртіптен бас тарту',
    forever: 'Бас тартқаннан кейін қайтуға болмайды. Іс оңайлатылған тәртіпке ешқашан оралмайды.',
    right: (citation) => `Бас тартуға құқығыңыз бар (${citation}). Себебін айтудың қажеті жоқ.`,
    cost: 'Қанша төлейсіз',
    what: 'Не үшін',
    ifYouStay: 'Қалу',
    ifYouRefuse: 'Бас тарту',
    debt: 'Борыш',
    fee: 'Жеке сот орындаушысының қызмет ақысы',
    feeShort: 'Ақысы',
    total: 'Барлығы',
    upTo: (sum) => `${sum} дейін`,
    percent: (percent) => `${percent}\u00a0%`,
    feeUnknown: 'белгісіз',
    feeNote: (citation) =>
      `Ақысы — жеке сот орындаушысының қызмет ақысы. Бұл бүгінгі заң бойынша шамамен алынған сома (${citation}); ол нақты өндірілген сомадан ғана алынады.`,
    changes: 'Не өзгереді',
    changeList: [
      'Істі бұдан әрі жеке сот орындаушысы жүргізеді. Оны палата таңдайды.',
      'Істің қазіргі мерзімі тоқтайды.',
      'Бұл бетте төлеуге болмайды: жеке сот орындаушысына төлейсіз.',
      'Жеке сот орындаушысы заңда көзделген басқа да шараларды қолдана алады.',
    ],
    arrestStays: 'Шотыңыздағы ақшаға салынған тыйым алынбайды, ол жеке сот орындаушысына өтеді.',
    question: 'Не істейсіз?',
    stay: 'Оңайлатылған тәртіпте қаламын',
    stayHint: 'Ештеңе өзгермейді',
    refuse: 'Бас тартамын',
    refuseHint: 'Келесі бетте тексеріп, растайсыз',
    choiceMissing: 'Қалатыныңызды немесе бас тартатыныңызды таңдаңыз',
    goOn: 'Жалғастыру',
    checkTitle: 'Бас тартпас бұрын тексеріңіз',
    caseCode: 'Іс коды',
    choice: 'Таңдауыңыз',
    remainder: 'Қалған борыш',
    payTo: 'Кімге төлейсіз',
    privateBailiff: 'Жеке сот орындаушысына',
    understood: 'Мұны кері қайтаруға болмайтынын түсінемін',
    understoodMissing: 'Мұны кері қайтаруға болмайтынын түсінетініңізді белгілеңіз',
    confirm: 'Біржола бас тарту',
    keepAsIs: 'Қалу',
    no: {
      held: {
        title: 'Қазір бас тартуға болмайды',
        paragraphs: [
          'Іс тоқтатыла тұрды: қазір ештеңе өндірілмейді және мерзім жүрмейді.',
          'Іс қайта жалғасқанда бас тарта аласыз.',
        ],
      },
      paying: {
        title: 'Қазір бас тартуға болмайды: төлем жолда',
        paragraphs: [
          'Төлеміңіздің нәтижесі белгілі болғанша істі беруге болмайды.',
          'Ақша толық түссе, іс өздігінен аяқталады, бас тартудың қажеті болмайды.',
        ],
      },
      over: {
        title: 'Іс аяқталды',
        paragraphs: ['Бас тартудың қажеті жоқ: бұл іс бойынша енді ештеңе болмайды.'],
      },
      none: {
        title: 'Бұл айыппұл бойынша оңайлатылған іс жоқ',
        paragraphs: ['Сондықтан бас тартатын ештеңе жоқ.'],
      },
    },
    kept: {
      title: 'Бас тартуыңыз сақталды',
      paragraphs: [
        'Қазір қызмет уақытша тоқтатылған: ешбір қаулыға қол қойылмайды.',
        'Қызмет қайта қосылғанда бас тартуыңыз бірден күшіне енеді. Қайта жіберудің қажеті жоқ.',
        'Оған дейін сізге қарсы жаңа шара қолданылмайды.',
      ],
    },
    doneTitle: 'Сіз оңайлатылған тәртіптен бас тарттыңыз',
    termTitle: 'Іс жеке сот орындаушысына берілді',
    doneOn: 'Берілген күні',
    act: 'Қаулы',
    openAct: 'Қаулыны ашу (PDF)',
    bailiff: 'Жеке сот орындаушысы',
    next: 'Енді не болады',
    nextList: (days) => [
      'Іс өңірдегі жеке сот орындаушыларының палатасына жіберіледі, палата оны бір орындаушыға береді.',
      `Орындаушы іс жүргізуді ${days} бастайды және сізге хабарлайды.`,
      'Банкке жіберілген инкассолық өкім болса, оны өзіміз кері қайтарып аламыз.',
      'Бұрын жіберген ақшаңыз кешігіп түссе, оны орындаушыға береміз және ескертеміз.',
    ],
    daysUnknown: 'заңда белгіленген мерзімде',
    workingDays: (days) => `${days} жұмыс күні ішінде`,
    whoToReach: 'Кімге хабарласасыз',
    reach: (body) => [
      'Орындаушы тағайындалғанға дейін — өңірдегі жеке сот орындаушыларының палатасына.',
      `Берілген қаулы туралы — оны шығарған органға: ${body}.`,
    ],
    toCase: 'Іске оралу',
  },
  ru: {
    title: 'Отказ от упрощенного порядка',
    forever: 'Отказ нельзя отменить. Дело никогда не вернется в упрощенный порядок.',
    right: (citation) => `Отказаться — ваше право (${citation}). Объяснять причину не нужно.`,
    cost: 'Сколько вы заплатите',
    what: 'За что',
    ifYouStay: 'Сейчас',
    ifYouRefuse: 'Отказ',
    debt: 'Долг',
    fee: 'Вознаграждение частного судебного исполнителя',
    feeShort: 'Плата',
    total: 'Всего',
    upTo: (sum) => `до ${sum}`,
    percent: (percent) => `${percent}\u00a0%`,
    feeUnknown: 'неизвестно',
    feeNote: (citation) =>
      `Плата — это вознаграждение частного судебного исполнителя. Сумма — оценка по закону сегодняшнего дня (${citation}); берут только с того, что взыскано на деле.`,
    changes: 'Что изменится',
    changeList: [
      'Дело будет вести частный судебный исполнитель. Его назначит палата.',
      'Нынешний срок дела прекратится.',
      'Заплатить на этой странице будет нельзя: платят частному судебному исполнителю.',
      'Частный судебный исполнитель может применять и другие меры по закону.',
    ],
    arrestStays: 'Арест денег на вашем счете не снимается, он переходит к частному судебному исполнителю.',
    question: 'Что вы решите?',
    stay: 'Остаюсь в упрощенном порядке',
    stayHint: 'Ничего не изменится',
    refuse: 'Отказываюсь',
    refuseHint: 'На следующей странице вы все проверите и подтвердите',
    choiceMissing: 'Выберите, остаетесь вы или отказываетесь',
    goOn: 'Продолжить',
    checkTitle: 'Проверьте, прежде чем отказаться',
    caseCode: 'Код дела',
    choice: 'Ваш выбор',
    remainder: 'Остаток долга',
    payTo: 'Кому платить',
    privateBailiff: 'Частному судебному исполнителю',
    understood: 'Я понимаю, что это нельзя отменить',
    understoodMissing: 'Отметьте, что вы понимаете: это нельзя отменить',
    confirm: 'Отказаться окончательно',
    keepAsIs: 'Остаться',
    no: {
      held: {
        title: 'Сейчас отказаться нельзя',
        paragraphs: [
          'Дело приостановлено: сейчас ничего не взыскивается и срок не идет.',
          'Отказаться можно будет, когда дело возобновится.',
        ],
      },
      paying: {
        title: 'Сейчас отказаться нельзя: деньги в пути',
        paragraphs: [
          'Пока неизвестно, чем закончится ваш платеж, дело нельзя передать.',
          'Если придет вся сумма, дело закончится само и отказываться не понадобится.',
        ],
      },
      over: {
        title: 'Дело окончено',
        paragraphs: ['Отказываться не нужно: по этому делу больше ничего не произойдет.'],
      },
      none: {
        title: 'Упрощенного дела по этому штрафу нет',
        paragraphs: ['Поэтому и отказываться не от чего.'],
      },
    },
    kept: {
      title: 'Ваш отказ сохранен',
      paragraphs: [
        'Служба сейчас приостановлена: ни одно постановление не подписывается.',
        'Отказ вступит в силу сразу, как только служба продолжит работу. Отправлять его снова не нужно.',
        'До этого новых мер против вас не будет.',
      ],
    },
    doneTitle: 'Вы отказались от упрощенного порядка',
    termTitle: 'Дело передано частному судебному исполнителю',
    doneOn: 'День передачи',
    act: 'Постановление',
    openAct: 'Открыть постановление (PDF)',
    bailiff: 'Частный судебный исполнитель',
    next: 'Что будет дальше',
    nextList: (days) => [
      'Дело идет в палату частных судебных исполнителей вашего региона, она передаст его одному из них.',
      `Исполнитель возбудит производство ${days} и сообщит вам.`,
      'Если в банке лежит инкассовое распоряжение, мы сами его отзовем.',
      'Если придут деньги, которые вы отправили раньше, мы передадим их исполнителю и предупредим его.',
    ],
    daysUnknown: 'в срок, установленный законом',
    workingDays: (days) => `в течение ${days} рабочих ${days % 10 === 1 && days % 100 !== 11 ? 'дня' : 'дней'}`,
    whoToReach: 'К кому обратиться',
    reach: (body) => [
      'Пока исполнитель не назначен — в палату частных судебных исполнителей вашего региона.',
      `О самом постановлении — в орган, который его вынес: ${body}.`,
    ],
    toCase: 'Вернуться к делу',
  },
  en: {
    title: 'Refuse simplified proceedings',
    forever: 'This cannot be undone. The case never comes back to simplified proceedings.',
    right: (citation) => `It is your right to refuse (${citation}). You need not say why.`,
    cost: 'What you pay',
    what: 'For what',
    ifYouStay: 'Stay',
    ifYouRefuse: 'Refuse',
    debt: 'Debt',
    fee: "Private bailiff's fee",
    feeShort: 'To the bailiff',
    total: 'In all',
    upTo: (sum) => `up to ${sum}`,
    percent: (percent) => `${percent}\u00a0%`,
    feeUnknown: 'not known',
    feeNote: (citation) =>
      `To the bailiff: the fee of the private bailiff. The sum is an estimate by the law of today (${citation}); the fee is taken only of what is really collected.`,
    changes: 'What changes',
    changeList: [
      'A private bailiff goes on with the case. The chamber chooses the bailiff.',
      'The present term of the case ends.',
      'You can no longer pay on this page: you pay the private bailiff.',
      'The private bailiff may take other measures of the law too.',
    ],
    arrestStays: 'The arrest of money on your account is not lifted; it goes over to the private bailiff.',
    question: 'What do you decide?',
    stay: 'I stay with simplified proceedings',
    stayHint: 'Nothing changes',
    refuse: 'I refuse',
    refuseHint: 'On the next page you check everything and confirm',
    choiceMissing: 'Choose whether you stay or refuse',
    goOn: 'Continue',
    checkTitle: 'Check before you refuse',
    caseCode: 'Case code',
    choice: 'Your choice',
    remainder: 'What is still owed',
    payTo: 'Whom you pay',
    privateBailiff: 'The private bailiff',
    understood: 'I understand that this cannot be undone',
    understoodMissing: 'Tick that you understand that this cannot be undone',
    confirm: 'Refuse for good',
    keepAsIs: 'Stay',
    no: {
      held: {
        title: 'You cannot refuse now',
        paragraphs: [
          'The case is held: nothing is collected now, and no term runs.',
          'You can refuse when the case goes on.',
        ],
      },
      paying: {
        title: 'You cannot refuse now: money is on its way',
        paragraphs: [
          'Until it is known what becomes of your payment, the case cannot be handed over.',
          'If the whole sum comes, the case ends by itself and there is nothing left to refuse.',
        ],
      },
      over: {
        title: 'The case has ended',
        paragraphs: ['You need not refuse: nothing more happens in this case.'],
      },
      none: {
        title: 'There is no simplified case about this fine',
        paragraphs: ['So there is nothing to refuse.'],
      },
    },
    kept: {
      title: 'Your refusal is kept',
      paragraphs: [
        'The service is paused at present: no act is signed.',
        'Your refusal takes effect as soon as the service goes on. You need not send it again.',
        'Until then no new measure is taken against you.',
      ],
    },
    doneTitle: 'You have refused simplified proceedings',
    termTitle: 'The case was handed to a private bailiff',
    doneOn: 'Day of the transfer',
    act: 'Act',
    openAct: 'Open the act (PDF)',
    bailiff: 'Private bailiff',
    next: 'What happens next',
    nextList: (days) => [
      'The case goes to the chamber of private bailiffs of your region, which gives it to one of them.',
      `The bailiff opens proceedings ${days} and tells you.`,
      'If a collection order is with the bank, we recall it ourselves.',
      'If money comes that you sent before, we pass it on to the bailiff and say so.',
    ],
    daysUnknown: 'within the term of the law',
    workingDays: (days) => `within ${days} working ${days === 1 ? 'day' : 'days'}`,
    whoToReach: 'Whom to turn to',
    reach: (body) => [
      'Until a bailiff is named: the chamber of private bailiffs of your region.',
      `About the act itself: the body that issued it, ${body}.`,
    ],
    toCase: 'Back to the case',
  },
};
