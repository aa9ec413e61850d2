/** Refusing simplified proceedings: what it costs, that it cannot be undone, and what comes after. */
import { kazakhSum } from '@oryndau/words/kazakh';
import type { InLanguages } from '@oryndau/words/languages';

/** Why one cannot refuse now. */
export type NoOptOut = 'over' | 'none';

/** What a refusal waits for that cannot be carried out at once; `ending`, `opening`, `signature`: the head signs the end, the opening, the transfer. */
export type OptOutWaitsFor = 'ending' | 'held' | 'opening' | 'signature' | 'paying' | 'other';

/** What follows a transfer, as far as it has not happened. */
interface NextFacts {
  /** In how many days a bailiff opens proceedings, in words. */
  readonly days: string;
  /** Who took the case over; null before the chamber has told it. */
  readonly bailiff: string | null;
  /** An order is with the bank still. */
  readonly isBeingRecalled: boolean;
}

interface Said {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export interface OptOutTexts {
  readonly title: string;
  /** What it is not, what it costs and that it is for ever; null: the fee is not known. */
  readonly forever: (fee: string | null) => string;
  readonly right: (citation: string) => string;
  readonly cost: string;
  readonly what: string;
  readonly ifYouStay: string;
  readonly ifYouRefuse: string;
  readonly debt: string;
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
  /** Form 1 of the Rules, which the person must be able to read first. */
  readonly openingAct: string;
  /** Said before the refusal, where it could not be carried out at once. */
  readonly willWait: Readonly<Record<OptOutWaitsFor, string>>;
  readonly understood: string;
  readonly understoodMissing: string;
  /** The name that the Rules give to the button (item 7). */
  readonly disagree: string;
  readonly keepAsIs: string;
  readonly no: Readonly<Record<NoOptOut, Said>>;
  readonly kept: Said;
  readonly waitingTitle: string;
  /** After it, until it is carried out. */
  readonly waits: Readonly<Record<OptOutWaitsFor, (day: string) => string>>;
  readonly waitingList: readonly string[];
  readonly doneTitle: string;
  /** On which day it was said, where it had to wait. */
  readonly receivedOn: string;
  readonly remainder: string;
  readonly termTitle: string;
  readonly doneOn: string;
  readonly act: string;
  readonly openAct: string;
  readonly bailiff: string;
  readonly next: string;
  readonly nextList: (facts: NextFacts) => readonly string[];
  readonly daysUnknown: string;
  readonly workingDays: (days: number) => string;
  readonly whoToReach: string;
  /** `bailiff`: name and contact; null before the chamber has told who it is. */
  readonly reach: (body: string, bailiff: string | null) => readonly string[];
  readonly toCase: string;
}

export const optOutTexts: InLanguages<OptOutTexts> = {
  kk: {
    title: 'Оңайлатылған тәртіппен келіспеймін',
    forever: (fee) =>
      `Бұл — айыппұлға шағым емес. Іс жеке сот орындаушысына біржола өтеді${fee === null ? '' : `, сома шамамен ${fee} көбейеді`}. Қайтаруға болмайды.`,
    right: (citation) => `Бас тартуға құқығыңыз бар: ${citation}. Себебін айтудың қажеті жоқ.`,
    cost: 'Қанша төлейсіз',
    what: 'Не үшін',
    ifYouStay: 'Қалу',
    ifYouRefuse: 'Бас тарту',
    debt: 'Борыш',
    feeShort: 'Ақысы',
    total: 'Барлығы',
    upTo: (sum) => `${kazakhSum(sum, 'dat')} дейін`,
    percent: (percent) => `${percent}\u00a0%`,
    feeUnknown: 'белгісіз',
    feeNote: (citation) =>
      `Ақысы — жеке сот орындаушысының қызмет ақысы. Бұл бүгінгі заң бойынша шамамен алынған сома, ол нақты өндірілген сомадан ғана алынады. Негізі: ${citation}.`,
    changes: 'Не өзгереді',
    changeList: [
      'Істі бұдан әрі жеке сот орындаушысы жүргізеді. Оған іс автоматты түрде бөлінеді.',
      'Істің қазіргі мерзімі тоқтайды.',
      'Бұл бетте төлеуге болмайды: жеке сот орындаушысына төлейсіз.',
      'Жеке сот орындаушысы заңда көзделген басқа да шараларды қолдана алады.',
    ],
    arrestStays: 'Шотыңыздағы ақшаға салынған тыйым алынбайды, ол жеке сот орындаушысына өтеді.',
    openingAct: 'Алдымен оқыңыз: оңайлатылған іс жүргізуді қозғау туралы қаулы (PDF)',
    willWait: {
      ending:
        'Істі тоқтату туралы қаулы басшының қолын күтіп тұр: қол қойылса, іс аяқталады, ешкімге берілмейді. Бас тартуыңызды бірден қабылдаймыз; іс аяқталмаса ғана беріледі.',
      held: 'Іс қазір тоқтатыла тұрды. Бас тартуыңызды бірден қабылдаймыз, іс қайта жалғасқанда ол беріледі.',
      paying:
        'Төлем әлі аяқталған жоқ. Бас тартуыңызды бірден қабылдаймыз, төлемнің нәтижесі белгілі болғанда іс беріледі. Ақша толық түссе, іс өздігінен аяқталады.',
      opening:
        'Іс әлі қозғалған жоқ: қаулыға қол қойылмады. Бас тартуыңызды бірден қабылдаймыз, іс қозғалғаннан кейін беріледі.',
      signature:
        'Істі беру туралы қаулы басшының қолын күтіп тұр. Бас тартуыңызды бірден қабылдаймыз, іс қол қойылғанда беріледі.',
      other: 'Бас тартуыңызды бірден қабылдаймыз, іс берілуі мүмкін болғанда беріледі.',
    },
    understood: 'Мұны кері қайтаруға болмайтынын түсінемін',
    understoodMissing: 'Мұны кері қайтаруға болмайтынын түсінетініңізді белгілеңіз',
    disagree: 'Келіспеймін',
    keepAsIs: 'Қалу',
    no: {
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
        'Оған дейін сізге қатысты жаңа шара қолданылмайды.',
      ],
    },
    waitingTitle: 'Бас тартуыңыз қабылданды',
    waits: {
      ending: (day) =>
        `Сіз ${day} күні оңайлатылған тәртіппен келіспедіңіз. Істі тоқтату туралы қаулы басшының қолын күтіп тұр: қол қойылса, іс аяқталады, ешкімге берілмейді. Іс аяқталмаса ғана жеке сот орындаушысына беріледі.`,
      held: (day) =>
        `Сіз ${day} күні оңайлатылған тәртіппен келіспедіңіз. Іс қазір тоқтатыла тұрды; ол қайта жалғасқан бойда жеке сот орындаушысына беріледі.`,
      paying: (day) =>
        `Сіз ${day} күні оңайлатылған тәртіппен келіспедіңіз. Төлем әлі аяқталған жоқ; нәтижесі белгілі болған бойда іс жеке сот орындаушысына беріледі. Ақша толық түссе, іс өздігінен аяқталады.`,
      opening: (day) =>
        `Сіз ${day} күні оңайлатылған тәртіппен келіспедіңіз. Іс қозғау туралы қаулыға әлі қол қойылған жоқ; қол қойылған бойда іс жеке сот орындаушысына беріледі.`,
      signature: (day) =>
        `Сіз ${day} күні оңайлатылған тәртіппен келіспедіңіз. Істі жеке сот орындаушысына беру туралы қаулы басшының қолын күтіп тұр. Қол қойылғанша іс осында.`,
      other: (day) =>
        `Сіз ${day} күні оңайлатылған тәртіппен келіспедіңіз. Іс берілуі мүмкін болған бойда жеке сот орындаушысына беріледі.`,
    },
    waitingList: ['Қайта жіберудің қажеті жоқ.', 'Іс берілгенше сізге қатысты жаңа шара қолданылмайды.'],
    doneTitle: 'Сіз оңайлатылған тәртіптен бас тарттыңыз',
    termTitle: 'Іс жеке сот орындаушысына берілді',
    receivedOn: 'Бас тартқан күніңіз',
    remainder: 'Қалған борыш',
    doneOn: 'Берілген күні',
    act: 'Қаулы',
    openAct: 'Қаулыны ашу (PDF)',
    bailiff: 'Жеке сот орындаушысы',
    next: 'Енді не болады',
    nextList: ({ days, bailiff, isBeingRecalled }) => [
      bailiff === null
        ? 'Іс жеке сот орындаушыларының өңірлік палатасына жіберіледі және бір орындаушыға автоматты түрде бөлінеді.'
        : `Іс орындаушыға бөлінді: ${bailiff}.`,
      `Орындаушы іс жүргізуді ${days} бастайды және сізге хабарлайды.`,
      ...(isBeingRecalled ? ['Банктегі инкассолық өкімді өзіміз кері қайтарып аламыз.'] : []),
      'Бұрын жіберген ақшаңыз кешігіп түссе, оны орындаушыға береміз және бұл туралы хабарлаймыз.',
    ],
    daysUnknown: 'заңда белгіленген мерзімде',
    workingDays: (days) => `${days} жұмыс күні ішінде`,
    whoToReach: 'Кімге хабарласасыз',
    reach: (body, bailiff) => [
      bailiff === null
        ? 'Іс орындаушыға бөлінгенге дейін — жеке сот орындаушыларының өңірлік палатасына.'
        : `Іс туралы — орындаушының өзіне: ${bailiff}.`,
      `Берілген қаулы туралы — оны шығарған органға: ${body}.`,
    ],
    toCase: 'Іске оралу',
  },
  ru: {
    title: 'Не согласен с упрощенным порядком',
    forever: (fee) =>
      `Это не жалоба на штраф. Дело навсегда уйдет частному судебному исполнителю${fee === null ? '' : `, сумма вырастет примерно на ${fee}`}. Отменить нельзя.`,
    right: (citation) => `Отказаться — ваше право: ${citation}. Объяснять причину не нужно.`,
    cost: 'Сколько вы заплатите',
    what: 'За что',
    ifYouStay: 'Сейчас',
    ifYouRefuse: 'Отказ',
    debt: 'Долг',
    feeShort: 'Плата',
    total: 'Всего',
    upTo: (sum) => `до ${sum}`,
    percent: (percent) => `${percent}\u00a0%`,
    feeUnknown: 'неизвестно',
    feeNote: (citation) =>
      `Плата — это вознаграждение частного судебного исполнителя. Сумма — оценка по закону сегодняшнего дня, берут только с того, что взыскано на деле. Основание: ${citation}.`,
    changes: 'Что изменится',
    changeList: [
      'Дело будет вести частный судебный исполнитель. Дело распределят ему автоматически.',
      'Нынешний срок дела прекратится.',
      'Заплатить на этой странице будет нельзя: платят частному судебному исполнителю.',
      'Частный судебный исполнитель может применять и другие меры по закону.',
    ],
    arrestStays: 'Арест денег на вашем счете не снимается, он переходит к частному судебному исполнителю.',
    openingAct: 'Сначала прочтите: постановление о возбуждении упрощенного производства (PDF)',
    willWait: {
      ending:
        'Постановление об окончании дела ждет подписи руководителя: с подписью дело закончится, и передавать его никому не будут. Отказ мы примем сразу, а дело передадут, только если оно не закончится.',
      held: 'Дело сейчас приостановлено. Отказ мы примем сразу, а дело передадут, когда оно возобновится.',
      paying:
        'Платеж еще не завершен. Отказ мы примем сразу, а дело передадут, когда станет известно, чем кончился платеж. Если придет вся сумма, дело закончится само.',
      opening:
        'Дело еще не возбуждено: постановление не подписано. Отказ мы примем сразу, а дело передадут, когда оно будет возбуждено.',
      signature: 'Передача дела ждет подписи руководителя. Отказ мы примем сразу, а дело передадут после подписи.',
      other: 'Отказ мы примем сразу, а дело передадут, когда это станет возможно.',
    },
    understood: 'Я понимаю, что это нельзя отменить',
    understoodMissing: 'Отметьте, что вы понимаете: это нельзя отменить',
    disagree: 'Не согласен',
    keepAsIs: 'Остаться',
    no: {
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
    waitingTitle: 'Ваш отказ принят',
    waits: {
      ending: (day) =>
        `Вы не согласились с упрощенным порядком ${day}. Постановление об окончании дела ждет подписи руководителя: с подписью дело закончится, и передавать его никому не будут. Если оно не закончится, его передадут частному судебному исполнителю.`,
      held: (day) =>
        `Вы не согласились с упрощенным порядком ${day}. Дело сейчас приостановлено; его передадут частному судебному исполнителю, как только оно возобновится.`,
      paying: (day) =>
        `Вы не согласились с упрощенным порядком ${day}. Платеж еще не завершен; дело передадут частному судебному исполнителю, как только станет известно, чем он кончился. Если придет вся сумма, дело закончится само.`,
      opening: (day) =>
        `Вы не согласились с упрощенным порядком ${day}. Постановление о возбуждении еще не подписано; как только его подпишут, дело передадут частному судебному исполнителю.`,
      signature: (day) =>
        `Вы не согласились с упрощенным порядком ${day}. Передача дела частному судебному исполнителю ждет подписи руководителя. До подписи дело еще здесь.`,
      other: (day) =>
        `Вы не согласились с упрощенным порядком ${day}. Дело передадут частному судебному исполнителю, как только это станет возможно.`,
    },
    waitingList: ['Отправлять отказ снова не нужно.', 'Пока дело не передано, новых мер против вас не будет.'],
    doneTitle: 'Вы отказались от упрощенного порядка',
    termTitle: 'Дело передано частному судебному исполнителю',
    receivedOn: 'День отказа',
    remainder: 'Остаток долга',
    doneOn: 'День передачи',
    act: 'Постановление',
    openAct: 'Открыть постановление (PDF)',
    bailiff: 'Частный судебный исполнитель',
    next: 'Что будет дальше',
    nextList: ({ days, bailiff, isBeingRecalled }) => [
      bailiff === null
        ? 'Дело идет в региональную палату частных судебных исполнителей и автоматически распределяется одному из них.'
        : `Дело распределено исполнителю: ${bailiff}.`,
      `Исполнитель возбуждает производство ${days} и сообщает вам.`,
      ...(isBeingRecalled ? ['Инкассовое распоряжение из банка мы отзываем сами.'] : []),
      'Если придут деньги, которые вы отправили раньше, мы передадим их исполнителю и предупредим его.',
    ],
    daysUnknown: 'в срок, установленный законом',
    workingDays: (days) => `в течение ${days} рабочих ${days % 10 === 1 && days % 100 !== 11 ? 'дня' : 'дней'}`,
    whoToReach: 'К кому обратиться',
    reach: (body, bailiff) => [
      bailiff === null
        ? 'Пока дело не распределено исполнителю — в региональную палату частных судебных исполнителей.'
        : `О деле — к самому исполнителю: ${bailiff}.`,
      `О самом постановлении — в орган, который его вынес: ${body}.`,
    ],
    toCase: 'Вернуться к делу',
  },
  en: {
    title: 'I do not agree with simplified proceedings',
    forever: (fee) =>
      `This is not a complaint about the fine. The case goes to a private bailiff for good${fee === null ? '' : ` and costs about ${fee} more`}. It cannot be undone.`,
    right: (citation) => `It is your right to refuse: ${citation}. You need not say why.`,
    cost: 'What you pay',
    what: 'For what',
    ifYouStay: 'Stay',
    ifYouRefuse: 'Refuse',
    debt: 'Debt',
    feeShort: 'To the bailiff',
    total: 'In all',
    upTo: (sum) => `up to ${sum}`,
    percent: (percent) => `${percent}\u00a0%`,
    feeUnknown: 'not known',
    feeNote: (citation) =>
      `To the bailiff: the fee of the private bailiff. The sum is an estimate by the law of today, and the fee is taken only of what is really collected. By what right: ${citation}.`,
    changes: 'What changes',
    changeList: [
      'A private bailiff goes on with the case. The case is distributed to one automatically.',
      'The present term of the case ends.',
      'You can no longer pay on this page: you pay the private bailiff.',
      'The private bailiff may take other measures of the law too.',
    ],
    arrestStays: 'The arrest of money on your account is not lifted; it goes over to the private bailiff.',
    openingAct: 'Read first: the resolution that opened simplified proceedings (PDF)',
    willWait: {
      ending:
        'The act that ends the case waits for the signature of the head: once it is signed the case is over and goes to nobody. We take your refusal in at once; the case is handed over only if it does not end.',
      held: 'The case is held now. We take your refusal in at once; the case is handed over when it goes on.',
      paying:
        'A payment is not finished yet. We take your refusal in at once; the case is handed over when it is known what became of the payment. If the whole sum comes, the case ends by itself.',
      opening:
        'The case is not open yet: its opening is not signed. We take your refusal in at once; the case is handed over once it is open.',
      signature:
        'The transfer waits for the signature of the head. We take your refusal in at once; the case is handed over once it is signed.',
      other: 'We take your refusal in at once; the case is handed over as soon as it can be.',
    },
    understood: 'I understand that this cannot be undone',
    understoodMissing: 'Tick that you understand that this cannot be undone',
    disagree: 'I disagree',
    keepAsIs: 'Stay',
    no: {
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
    waitingTitle: 'Your refusal is taken in',
    waits: {
      ending: (day) =>
        `You did not agree with simplified proceedings on ${day}. The act that ends the case waits for the signature of the head: once it is signed the case is over and goes to nobody. If it does not end, it goes to a private bailiff.`,
      held: (day) =>
        `You did not agree with simplified proceedings on ${day}. The case is held now; it goes to a private bailiff as soon as it goes on.`,
      paying: (day) =>
        `You did not agree with simplified proceedings on ${day}. A payment is not finished yet; the case goes to a private bailiff as soon as it is known what became of it. If the whole sum comes, the case ends by itself.`,
      opening: (day) =>
        `You did not agree with simplified proceedings on ${day}. The opening of the case is not signed yet; once it is, the case goes to a private bailiff.`,
      signature: (day) =>
        `You did not agree with simplified proceedings on ${day}. The transfer to a private bailiff waits for the signature of the head. Until then the case is here.`,
      other: (day) =>
        `You did not agree with simplified proceedings on ${day}. The case goes to a private bailiff as soon as it can be handed over.`,
    },
    waitingList: ['You need not send it again.', 'Until the case is handed over no new measure is taken against you.'],
    doneTitle: 'You have refused simplified proceedings',
    termTitle: 'The case was handed to a private bailiff',
    receivedOn: 'Day of the refusal',
    remainder: 'What is still owed',
    doneOn: 'Day of the transfer',
    act: 'Act',
    openAct: 'Open the act (PDF)',
    bailiff: 'Private bailiff',
    next: 'What happens next',
    nextList: ({ days, bailiff, isBeingRecalled }) => [
      bailiff === null
        ? 'The case goes to the regional chamber of private bailiffs and is distributed to one of them automatically.'
        : `The case was distributed to a bailiff: ${bailiff}.`,
      `The bailiff opens proceedings ${days} and tells you.`,
      ...(isBeingRecalled ? ['We recall the collection order from the bank ourselves.'] : []),
      'If money comes that you sent before, we pass it on to the bailiff and say so.',
    ],
    daysUnknown: 'within the term of the law',
    workingDays: (days) => `within ${days} working ${days === 1 ? 'day' : 'days'}`,
    whoToReach: 'Whom to turn to',
    reach: (body, bailiff) => [
      bailiff === null
        ? 'Until the case is distributed to a bailiff: the regional chamber of private bailiffs.'
        : `About the case: the bailiff, ${bailiff}.`,
      `About the act itself: the body that issued it, ${body}.`,
    ],
    toCase: 'Back to the case',
  },
};
