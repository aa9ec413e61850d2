/** The first screen of a case: how it stands, in the words that a tired person needs first. Sums and days come shown. */
import type { CaseStanding } from '@oryndau/reading/case-view';
import type { InLanguages } from '@oryndau/words/languages';

/** What a first screen may say, shown in the language of the text. */
export interface StandingFacts {
  readonly left: string;
  /** Something is left to pay. */
  readonly isOwed: boolean;
  /** The fine itself was cancelled. */
  readonly isCancelled: boolean;
  readonly sum: string;
  /** The last day to pay; `distance` is how far it is. Null where there is none. */
  readonly lastDay: { readonly day: string; readonly distance: string; readonly isOver: boolean } | null;
  /** The case goes to a bailiff by itself once its term is over; not while something keeps it here, as a filing or a payment on its way. */
  readonly isToBeTransferred: boolean;
  /** What comes next to money on an account; null where nothing of it is planned, or no day is known. */
  readonly measure: ComingMeasure | null;
  /** What keeps the case here for a while; null where nothing does, or where nothing comes after it. */
  readonly kept: {
    readonly by: KeptBy;
    /** Of a payment: the time until which it can be finished; null where nobody has told it. */
    readonly until: string | null;
    /** The next measure if it brings nothing. */
    readonly next: ComingMeasure | null;
  } | null;
  /** Of the arrested account: its bank and its last digits; null where the bank has not said which it is. */
  readonly account: { readonly bank: string; readonly end: string } | null;
  readonly arrested: string;
  /** An order to take money from an account is with a bank. */
  readonly isBeingCollected: boolean;
  /** A signed measure has not left the house, and does not with the next round. */
  readonly isKeptBack: boolean;
  /** It is held by a deferral or instalments. Until when is told to nobody: the register has no such day, and an operator lifts the hold. */
  readonly isDeferred: boolean;
  /** What stands of the measures, each a sentence. */
  readonly measures: readonly string[];
  /** What is on its way to the case. */
  readonly coming: string;
  /** What banks have taken by order; null where they have taken nothing. */
  readonly debited: string | null;
  /** While half of the fine is enough. */
  readonly half: { readonly sum: string; readonly until: DayInWords } | null;
  /** What a bailiff might take on top; null where the law of today is not loaded. */
  readonly fee: { readonly sum: string; readonly percent: string } | null;
  readonly endedOn: string;
  /** Why the case ends, where the act of that waits for a signature; empty where none does. */
  readonly ends: string;
  /** Why it is held, or why it went to a bailiff. */
  readonly reasons: string;
  readonly issuer: string;
  /** Who took the case over, as the chamber says; null before it has said so. */
  readonly bailiff: { readonly name: string; readonly contact: string | null; readonly since: string } | null;
  /** Late money that the bailiff knows of, and since when. */
  readonly toldMoney: readonly { readonly sum: string; readonly reversal: boolean; readonly on: string }[];
}

/** A day as each language puts it into a sentence; `distance` is how far it is. */
export interface DayInWords {
  readonly day: string;
  /** With the words for "not later than this day". */
  readonly by: string;
  readonly distance: string;
}

/** `from`: since when, in the words of the language; null: in the next days. `before`: the day before it, on which it can still be kept off. */
export interface ComingMeasure {
  readonly action: 'ARREST' | 'PROHIBIT' | 'COLLECT';
  readonly from: { readonly since: string; readonly distance: string; readonly before: DayInWords } | null;
}

/** A filing without an answer, a payment that was opened, or a part that is on its way. */
export type KeptBy = 'filing' | 'payment' | 'part';

export interface Said {
  readonly title: string;
  readonly lead: readonly string[];
}

export type FineStanding = 'half' | 'due' | 'appealed' | 'overdue' | 'paid' | 'cancelled' | 'barred';
export type RefusalReason = 'OVER_LIMIT' | 'DOCUMENT_TYPE' | 'DEBTOR_KIND' | 'REGION_OFF';

export interface StandingTexts {
  readonly standing: Readonly<Record<Exclude<CaseStanding, 'fine' | 'open'>, (facts: StandingFacts) => Said>>;
  readonly fine: Readonly<Record<FineStanding, (facts: StandingFacts) => Said>>;
  readonly refusals: Readonly<Record<RefusalReason, string>>;
  readonly moneyOnItsWay: string;
  /** The same where the case takes no money any more. */
  readonly moneyOnItsWayElsewhere: string;
  /** Opened at the service, and nobody has told its end; `unanswered`: not even whether it was opened; `elsewhere`: opened, and the case takes no money any more. */
  readonly paymentBegun: { readonly opened: string; readonly unanswered: string; readonly elsewhere: string };
  readonly beingCollected: string;
  /** The same where the order was called back, and the bank has not answered. */
  readonly beingRecalled: string;
  readonly filingOpen: string;
  /** To what was filed, by its number. */
  readonly seeFiling: (number: string) => string;
  /** Before it: the last day of its answer, in the words of the language, and the same where it is over. */
  readonly answerBy: (by: string) => string;
  readonly answerLate: (day: string) => string;
  /** The same where no measure of ours is to come. */
  readonly filingOpenAfterEnd: string;
  /** What was filed under this number is answered, and how. */
  readonly answered: (number: string, outcome: string) => string;
  readonly readAnswer: string;
  readonly amnesty: string;
  readonly refundable: (sum: string) => string;
  /** Of it, what was sent back by the way it came. */
  readonly sentBack: (sum: string) => string;
  /** Of a payment that is begun: to its page. */
  readonly seePayment: (sum: string) => string;
  /** Of a fine that has no case: how it is paid is on another page. */
  readonly howToPay: (sum: string) => string;
  /** Before the number itself. */
  readonly paymentNumber: string;
  readonly otherWays: string;
  /** After a transfer. */
  readonly changedTitle: string;
  readonly changed: (facts: StandingFacts) => readonly string[];
}

export const standingTexts: InLanguages<StandingTexts> = {
  kk: {
    standing: {
      held: ({ left, reasons, isBeingCollected, isDeferred }) => ({
        title: 'Іс тоқтатыла тұрды',
        lead: [
          `Себебі: ${reasons}.`,
          `${isBeingCollected ? 'Мерзім жүрмейді, іс ешкімге берілмейді. Банктегі инкассолық өкім кері қайтарып алынуда; банк жауап бергенше оны орындап үлгеруі мүмкін.' : 'Мерзім жүрмейді, шоттан ақша алынбайды, іс ешкімге берілмейді.'} Төленбегені — ${left}.`,
          isDeferred
            ? 'Төлем қай күнге дейін кейінге қалдырылғаны немесе бөлінгені істе жазылмаған: ол күн осыған рұқсат берген органның шешімінде. Бұл мерзімнің біткенін қызметкер белгілегенде іс мерзімі қайта жүре бастайды.'
            : '',
        ],
      }),
      executed: ({ endedOn, debited }) => ({
        title: 'Бәрі төленді',
        lead: [
          debited === null ? '' : `Банк инкассолық өкім бойынша шотыңыздан ${debited} алды.`,
          `Іс аяқталды: ${endedOn}.`,
          'Ештеңе істеудің де, түбіртек көрсетудің де қажеті жоқ.',
        ],
      }),
      cancelled: ({ endedOn }) => ({
        title: 'Ештеңе төлеудің қажеті жоқ',
        lead: [`Айыппұлдың күші жойылды. Іс аяқталды: ${endedOn}.`],
      }),
      released: ({ endedOn }) => ({
        title: 'Ештеңе төлеудің қажеті жоқ',
        lead: [`Уәкілетті орган сізді айыппұлдан босатты. Іс аяқталды: ${endedOn}.`],
      }),
      transferred: ({ endedOn, left, isOwed, reasons }) => ({
        title: 'Іс жеке сот орындаушысында',
        lead: [
          `Берілген күні: ${endedOn}. Себебі: ${reasons}.`,
          isOwed
            ? `Қалдығы — ${left}. Бұрын төлегеніңіз есептелген. Робот енді ештеңе істемейді.`
            : 'Біздің жазба бойынша айыппұлдан төленбеген сома қалған жоқ. Робот енді ештеңе істемейді.',
        ],
      }),
      refused: ({ isOwed, isCancelled, left, issuer, reasons }) =>
        !isOwed
          ? {
              title: isCancelled ? 'Ештеңе төлеудің қажеті жоқ' : 'Айыппұл төленді',
              lead: [
                isCancelled ? 'Айыппұлдың күші жойылды.' : 'Ештеңе істеудің қажеті жоқ.',
                `Робот бұл айыппұлмен айналыспады. ${reasons}`,
              ],
            }
          : {
              title: 'Робот бұл айыппұлмен айналыспайды',
              lead: [
                reasons,
                `Айыппұл жалпы тәртіппен өндіріп алынады: құжат оны шығарған органда (${issuer}), одан әрі оны жеке сот орындаушысы орындайды. Төленбегені — ${left}.`,
              ],
            },
    },
    fine: {
      half: ({ left, half, lastDay }) => ({
        title: `${left} орнына ${half?.sum ?? ''} төлеңіз`,
        lead: [
          `${half?.until.by ?? ''} (${half?.until.distance ?? ''}) жартысын төлеу жеткілікті. Одан кейін бәрі төленеді.`,
          `Бұл әзірге айыппұл ғана: іс қозғалған жоқ, шоттарыңызға ешкім тимейді.${lastDay === null ? '' : ` Өз еркімен төлеу мерзімі: ${lastDay.day}.`}`,
        ],
      }),
      due: ({ left, lastDay }) => ({
        title: `Төлеуге қалғаны: ${left}`,
        lead: [
          'Бұл әзірге айыппұл ғана: іс қозғалған жоқ, шоттарыңызға ешкім тимейді.',
          lastDay === null
            ? 'Өз еркімен төлеу мерзімі айыппұл күшіне енгеннен кейін басталады.'
            : `Өз еркімен төлеу мерзімі: ${lastDay.day}, ${lastDay.distance}.`,
        ],
      }),
      appealed: ({ left }) => ({
        title: 'Айыппұлға шағым қаралуда',
        lead: [`Шағымға жауап берілгенше айыппұл (${left}) өндіріп алынбайды.`],
      }),
      overdue: ({ left }) => ({
        title: `Төлеуге қалғаны: ${left}`,
        lead: ['Өз еркімен төлеу мерзімі өтті. Жақын күндері іс қозғалады, ол туралы сізге хабарланады.'],
      }),
      paid: () => ({ title: 'Айыппұл төленді', lead: ['Іс қозғалмайды. Ештеңе істеудің қажеті жоқ.'] }),
      cancelled: () => ({ title: 'Ештеңе төлеудің қажеті жоқ', lead: ['Айыппұлдың күші жойылды, іс қозғалмайды.'] }),
      barred: () => ({
        title: 'Айыппұл өндіріп алынбайды',
        lead: ['Оны орындаудың ескіру мерзімі өтті, іс қозғалмайды.'],
      }),
    },
    refusals: {
      REGION_OFF: 'Сіздің өңіріңізде робот өшірулі, сондықтан айыппұл әдеттегі тәртіппен өндіріледі.',
      OVER_LIMIT: 'Сома оңайлатылған тәртіптің шегінен кем емес.',
      DOCUMENT_TYPE: 'Мұндай құжат оңайлатылған тәртіппен орындалмайды.',
      DEBTOR_KIND: 'Оңайлатылған тәртіп жеке тұлғаларға арналған, ал құжатта сіз дара кәсіпкер ретінде көрсетілгенсіз.',
    },
    moneyOnItsWay:
      'Ақша жолда. Ол жеткенше қайтарылмайтын ештеңе болмайды: шоттан ақша алынбайды, іс берілмейді. Қайта төлемеңіз.',
    moneyOnItsWayElsewhere: 'Бұрын жіберілген ақша жолда.',
    paymentBegun: {
      opened:
        'Төлем ашылған. Оның өткен-өтпегені бізге әзірге белгісіз: төлем бетінде оны жалғастыруға немесе одан бас тартуға болады.',
      unanswered: 'Төлем басталған-басталмағаны туралы төлем қызметі әлі жауап берген жоқ. Қайта төлемеңіз.',
      elsewhere: 'Бұрын ашылған төлем бар. Оның өткен-өтпегені бізге әзірге белгісіз.',
    },
    beingCollected:
      'Банкке осы соманы шоттан алу тапсырылды. Өзіңіз төлесеңіз, өкім кері қайтарып алынады, артық ақша сізге қайтарылады.',
    beingRecalled: 'Банктегі инкассолық өкім кері қайтарып алынуда; банк жауап бергенше оны орындап үлгеруі мүмкін.',
    seeFiling: (number) => `№\u00a0${number} өтініш`,
    answerBy: (by) => `${by} жауап береміз.`,
    answerLate: (day) => `Жауаптың соңғы күні ${day} еді, біз кешіктік; жауап сізге бәрібір беріледі.`,
    filingOpen: 'Сіз бізге жаздыңыз. Жауап берілгенше жаңа шара қолданылмайды.',
    filingOpenAfterEnd:
      'Сіз бізге жаздыңыз. Біз сізге жауап береміз. Бізде бұл іс аяқталған, сондықтан тоқтататын ештеңе жоқ.',
    answered: (number, outcome) => `№\u00a0${number} өтінішіңізге жауап бердік: ${outcome}.`,
    readAnswer: 'Жауапты оқу',
    amnesty:
      'Айыппұлға 2026 жылғы рақымшылық қолданылуы мүмкін. Мұны айыппұл салған орган шешеді. Робот өзі ештеңеден босатпайды: шешім келгенше айыппұл бұрынғыдай төленуге тиіс.',
    refundable: (sum) => `Қайтарылатыны: ${sum}. Бұл ақша артық түскен және төлеушінікі.`,
    sentBack: (sum) => `${sum} төленген жолымен кері жіберілді, картаға бірнеше күнде түседі.`,
    seePayment: (sum) => `${sum} төлемін көру`,
    howToPay: (sum) => `${sum} қалай төленеді`,
    paymentNumber: 'Төлем нөмірі:',
    otherWays: 'Басқаша төлеу: бір бөлігін немесе өз банкіңізде',
    changedTitle: 'Не өзгерді',
    changed: ({ fee, isOwed, measures, bailiff, toldMoney }) => [
      !isOwed
        ? 'Жеке сот орындаушысының қызметіне ақы төлеу керек пе, оны өзінен сұраңыз.'
        : fee === null
          ? 'Жеке сот орындаушысы өз қызметіне ақы алады.'
          : `Жеке сот орындаушысы өз қызметіне ақы алады: қалдықтың шамамен ${fee.percent}\u00a0%-ы, яғни ${fee.sum}.`,
      bailiff === null
        ? 'Іс жеке сот орындаушысына автоматты түрде бөлінеді. Орындаушы сізге өзі хабарласады; оған дейін жеке сот орындаушыларының өңірлік палатасына жүгініп, құжат нөмірін айтыңыз.'
        : `Істі ${bailiff.since} күнінен бастап жүргізеді: ${bailiff.name}${bailiff.contact === null ? '' : `, байланыс: ${bailiff.contact}`}.`,
      ...(isOwed ? ['Төлеуді орындаушымен келісіңіз. Бізге түскен ақша оған беріледі және есептеледі.'] : []),
      ...measures,
      ...toldMoney.map(({ sum, reversal, on }) =>
        reversal
          ? `Банк ${sum} қайтарып алғаны орындаушыға ${on} күні хабарланды.`
          : `${sum} түскені орындаушыға ${on} күні хабарланды.`,
      ),
      'Оңайлатылған тәртіпке қайтуға болмайды.',
    ],
  },
  ru: {
    standing: {
      held: ({ left, reasons, isBeingCollected, isDeferred }) => ({
        title: 'Дело приостановлено',
        lead: [
          `Причина: ${reasons}.`,
          `${isBeingCollected ? 'Срок не идет, дело никому не передают. Инкассовое распоряжение из банка отзывают; пока банк не ответил, он еще может его исполнить.' : 'Срок не идет, деньги не списывают, дело никому не передают.'} Не оплачено ${left}.`,
          isDeferred
            ? 'До какого дня дана отсрочка или рассрочка, в деле не записано: этот день стоит в решении органа, который ее дал. Срок дела пойдет дальше, когда сотрудник отметит, что она закончилась.'
            : '',
        ],
      }),
      executed: ({ endedOn, debited }) => ({
        title: 'Все оплачено',
        lead: [
          debited === null ? '' : `Банк списал с вашего счета ${debited} по инкассовому распоряжению.`,
          `Дело прекращено ${endedOn}.`,
          'Ничего делать не нужно, и показывать квитанцию тоже.',
        ],
      }),
      cancelled: ({ endedOn }) => ({
        title: 'Платить ничего не нужно',
        lead: [`Штраф отменен. Дело прекращено ${endedOn}.`],
      }),
      released: ({ endedOn }) => ({
        title: 'Платить ничего не нужно',
        lead: [`Уполномоченный орган освободил вас от штрафа. Дело прекращено ${endedOn}.`],
      }),
      transferred: ({ endedOn, left, isOwed, reasons }) => ({
        title: 'Дело у частного судебного исполнителя',
        lead: [
          `Передано ${endedOn}. Причина: ${reasons}.`,
          isOwed
            ? `Остаток ${left}. Все, что вы уже заплатили, учтено. Робот больше ничего не делает.`
            : 'По нашим записям неоплаченного по штрафу не осталось. Робот больше ничего не делает.',
        ],
      }),
      refused: ({ isOwed, isCancelled, left, issuer, reasons }) =>
        !isOwed
          ? {
              title: isCancelled ? 'Платить ничего не нужно' : 'Штраф оплачен',
              lead: [
                isCancelled ? 'Штраф отменен.' : 'Делать ничего не нужно.',
                `Робот этим штрафом не занимался. ${reasons}`,
              ],
            }
          : {
              title: 'Робот этим штрафом не занимается',
              lead: [
                reasons,
                `Штраф взыскивают в общем порядке: документ у органа, который его вынес (${issuer}), дальше его исполняет частный судебный исполнитель. Не оплачено ${left}.`,
              ],
            },
    },
    fine: {
      half: ({ left, half, lastDay }) => ({
        title: `Заплатите ${half?.sum ?? ''} вместо ${left}`,
        lead: [
          `Половины достаточно ${half?.until.by ?? ''}, это ${half?.until.distance ?? ''}. Потом придется платить все.`,
          `Пока это просто штраф: дела нет, ваши счета никто не трогает.${lastDay === null ? '' : ` Срок добровольной уплаты: ${lastDay.day} включительно.`}`,
        ],
      }),
      due: ({ left, lastDay }) => ({
        title: `Осталось заплатить ${left}`,
        lead: [
          'Пока это просто штраф: дела нет, ваши счета никто не трогает.',
          lastDay === null
            ? 'Срок добровольной уплаты начнется, когда штраф вступит в силу.'
            : `Срок добровольной уплаты: ${lastDay.day} включительно, это ${lastDay.distance}.`,
        ],
      }),
      appealed: ({ left }) => ({
        title: 'Жалоба на штраф рассматривается',
        lead: [`Пока на нее не ответили, штраф (${left}) не взыскивают.`],
      }),
      overdue: ({ left }) => ({
        title: `Осталось заплатить ${left}`,
        lead: ['Срок добровольной уплаты прошел. В ближайшие дни будет возбуждено дело, и мы вам об этом сообщим.'],
      }),
      paid: () => ({ title: 'Штраф оплачен', lead: ['Дела не будет. Делать ничего не нужно.'] }),
      cancelled: () => ({ title: 'Платить ничего не нужно', lead: ['Штраф отменен, дела не будет.'] }),
      barred: () => ({ title: 'Штраф взыскивать не будут', lead: ['Срок его исполнения истек, дела не будет.'] }),
    },
    refusals: {
      REGION_OFF: 'В вашем регионе робот выключен, поэтому штраф взыскивается обычным путем.',
      OVER_LIMIT: 'Сумма не меньше предела упрощенного порядка.',
      DOCUMENT_TYPE: 'Такой документ не исполняется в упрощенном порядке.',
      DEBTOR_KIND:
        'Упрощенный порядок только для физических лиц, а в документе вы названы индивидуальным предпринимателем.',
    },
    moneyOnItsWay:
      'Деньги в пути. Пока они не дошли, необратимого не происходит: со счета не списывают, дело не передают. Второй раз не платите.',
    moneyOnItsWayElsewhere: 'Деньги, которые вы отправили раньше, еще в пути.',
    paymentBegun: {
      opened: 'Открыт платеж. Прошел ли он, мы пока не знаем: на его странице можно продолжить или отказаться.',
      unanswered: 'Платежная служба еще не ответила, начат ли платеж. Не платите второй раз.',
      elsewhere: 'Раньше был открыт платеж. Прошел ли он, мы пока не знаем.',
    },
    beingCollected:
      'Банку поручено списать эту сумму со счета. Если заплатите сами, распоряжение отзовут, а лишнее вернут вам.',
    beingRecalled: 'Инкассовое распоряжение из банка отзывают; пока банк не ответил, он еще может его исполнить.',
    seeFiling: (number) => `Обращение №\u00a0${number}`,
    answerBy: (by) => `Ответим ${by}.`,
    answerLate: (day) => `Мы обещали ответить до ${day} и опоздали; ответ за нами.`,
    filingOpen: 'Вы нам написали. Пока мы не ответили, новых мер не будет.',
    filingOpenAfterEnd: 'Вы нам написали. Мы вам ответим. У нас это дело окончено, останавливать нечего.',
    answered: (number, outcome) => `Мы ответили на ваше обращение №\u00a0${number}: ${outcome}.`,
    readAnswer: 'Прочитать ответ',
    amnesty:
      'На этот штраф может распространяться амнистия 2026 года. Решает орган, который наложил штраф. Робот сам ни от чего не освобождает: пока решения нет, штраф остается к уплате.',
    refundable: (sum) => `К возврату ${sum}. Эти деньги поступили сверх долга и принадлежат тому, кто платил.`,
    sentBack: (sum) => `${sum} отправлено обратно тем же путем; на карту деньги придут за несколько дней.`,
    seePayment: (sum) => `Посмотреть платеж ${sum}`,
    howToPay: (sum) => `Как заплатить ${sum}`,
    paymentNumber: 'Номер платежа:',
    otherWays: 'Заплатить иначе: часть или в своем банке',
    changedTitle: 'Что изменилось',
    changed: ({ fee, isOwed, measures, bailiff, toldMoney }) => [
      !isOwed
        ? 'Нужно ли платить частному судебному исполнителю за его работу, спросите у него самого.'
        : fee === null
          ? 'Частный судебный исполнитель берет плату за свою работу.'
          : `Частный судебный исполнитель берет плату за свою работу: примерно ${fee.percent}\u00a0% остатка, то есть ${fee.sum}.`,
      bailiff === null
        ? 'Частному судебному исполнителю дело распределят автоматически. Исполнитель напишет вам сам; до этого обращайтесь в региональную палату частных судебных исполнителей и назовите номер документа.'
        : `Дело ведет с ${bailiff.since} ${bailiff.name}${bailiff.contact === null ? '' : `, связь: ${bailiff.contact}`}.`,
      ...(isOwed
        ? ['Об оплате договоритесь с исполнителем. Деньги, которые придут к нам, будут переданы ему и учтены.']
        : []),
      ...measures,
      ...toldMoney.map(({ sum, reversal, on }) =>
        reversal
          ? `О том, что банк отозвал ${sum}, исполнителю сообщено ${on}.`
          : `О том, что пришло ${sum}, исполнителю сообщено ${on}.`,
      ),
      'Вернуться в упрощенный порядок нельзя.',
    ],
  },
  en: {
    standing: {
      held: ({ left, reasons, isBeingCollected, isDeferred }) => ({
        title: 'The case is on hold',
        lead: [
          `Reason: ${reasons}.`,
          `${isBeingCollected ? 'The clock stands still, the case goes to nobody. The collection order is being recalled from the bank; until the bank answers it may still carry it out.' : 'The clock stands still, no money is taken, the case goes to nobody.'} ${left} is unpaid.`,
          isDeferred
            ? 'Until which day the payment is deferred or made in instalments is not recorded in the case: that day stands in the decision of the body that granted it. The clock goes on once a member of staff records that it is over.'
            : '',
        ],
      }),
      executed: ({ endedOn, debited }) => ({
        title: 'All is paid',
        lead: [
          debited === null ? '' : `The bank took ${debited} from your account by a collection order.`,
          `The case ended on ${endedOn}.`,
          'You need not do anything, and there is no need to show a receipt.',
        ],
      }),
      cancelled: ({ endedOn }) => ({
        title: 'There is nothing to pay',
        lead: [`The fine was cancelled. The case ended on ${endedOn}.`],
      }),
      released: ({ endedOn }) => ({
        title: 'There is nothing to pay',
        lead: [`The competent body released you from the fine. The case ended on ${endedOn}.`],
      }),
      transferred: ({ endedOn, left, isOwed, reasons }) => ({
        title: 'The case is with a private bailiff',
        lead: [
          `Handed over on ${endedOn}. Reason: ${reasons}.`,
          isOwed
            ? `${left} is left. Everything that you have paid counts. The robot does nothing any more.`
            : 'By our records nothing of the fine is unpaid. The robot does nothing any more.',
        ],
      }),
      refused: ({ isOwed, isCancelled, left, issuer, reasons }) =>
        !isOwed
          ? {
              title: isCancelled ? 'There is nothing to pay' : 'The fine is paid',
              lead: [
                isCancelled ? 'The fine was cancelled.' : 'You need not do anything.',
                `The robot did not handle this fine. ${reasons}`,
              ],
            }
          : {
              title: 'The robot does not handle this fine',
              lead: [
                reasons,
                `The fine is collected the ordinary way: the document is with the body that issued it (${issuer}), and then with a private bailiff. ${left} is unpaid.`,
              ],
            },
    },
    fine: {
      half: ({ left, half, lastDay }) => ({
        title: `Pay ${half?.sum ?? ''} instead of ${left}`,
        lead: [
          `Half is enough ${half?.until.by ?? ''} (included), ${half?.until.distance ?? ''}. After that all of it is due.`,
          `So far this is only a fine: there is no case, and nobody touches your accounts.${lastDay === null ? '' : ` Last day to pay without enforcement: ${lastDay.day} (included).`}`,
        ],
      }),
      due: ({ left, lastDay }) => ({
        title: `${left} left to pay`,
        lead: [
          'So far this is only a fine: there is no case, and nobody touches your accounts.',
          lastDay === null
            ? 'The term to pay it without enforcement begins when the fine comes into force.'
            : `Last day to pay without enforcement: ${lastDay.day} (included), ${lastDay.distance}.`,
        ],
      }),
      appealed: ({ left }) => ({
        title: 'The appeal against the fine is pending',
        lead: [`Until it is answered the fine (${left}) is not collected.`],
      }),
      overdue: ({ left }) => ({
        title: `${left} left to pay`,
        lead: [
          'The term to pay without enforcement is over. A case will be opened in the next days, and you will be told.',
        ],
      }),
      paid: () => ({ title: 'The fine is paid', lead: ['There will be no case. You need not do anything.'] }),
      cancelled: () => ({
        title: 'There is nothing to pay',
        lead: ['The fine was cancelled, and there will be no case.'],
      }),
      barred: () => ({
        title: 'The fine will not be collected',
        lead: ['It is too late to enforce it, and there will be no case.'],
      }),
    },
    refusals: {
      REGION_OFF: 'The robot is switched off in your region, so the fine goes the ordinary way.',
      OVER_LIMIT: 'The sum is not below the limit of simplified proceedings.',
      DOCUMENT_TYPE: 'Such a document is not enforced in simplified proceedings.',
      DEBTOR_KIND: 'Simplified proceedings are for individuals, and the document names you as a sole proprietor.',
    },
    moneyOnItsWay:
      'Money is on its way. Until it has come nothing happens that cannot be undone: nothing is taken from the account, and the case is not handed over. Do not pay twice.',
    moneyOnItsWayElsewhere: 'Money that you sent before is still on its way.',
    paymentBegun: {
      opened:
        'A payment was opened. We do not know yet whether it was made: on its page you can go on with it or give it up.',
      unanswered: 'The payment service has not answered yet whether a payment was begun. Do not pay twice.',
      elsewhere: 'A payment was opened before. We do not know yet whether it was made.',
    },
    beingCollected:
      'The bank was told to take this sum from the account. If you pay yourself, the order is recalled, and what is too much comes back to you.',
    beingRecalled: 'The collection order is being recalled; until the bank answers it may still carry it out.',
    seeFiling: (number) => `Filing No.\u00a0${number}`,
    answerBy: (by) => `We answer ${by}.`,
    answerLate: (day) => `We promised an answer by ${day} and are late; we still owe it.`,
    filingOpen: 'You have written to us. Until we answer there are no new measures.',
    filingOpenAfterEnd:
      'You have written to us. We will answer you. With us the case has ended; there is nothing to stop.',
    answered: (number, outcome) => `We answered your filing No.\u00a0${number}: ${outcome}.`,
    readAnswer: 'Read the answer',
    amnesty:
      'The amnesty of 2026 may cover this fine. The body that imposed it decides. The robot itself releases nobody: until there is a decision the fine remains due.',
    refundable: (sum) => `To be refunded: ${sum}. This money came in beyond what was owed and belongs to who paid it.`,
    sentBack: (sum) => `${sum} was sent back by the way it came; it reaches the card within some days.`,
    seePayment: (sum) => `See the payment of ${sum}`,
    howToPay: (sum) => `How to pay ${sum}`,
    paymentNumber: 'Payment reference:',
    otherWays: 'Another way: a part, or in your bank',
    changedTitle: 'What has changed',
    changed: ({ fee, isOwed, measures, bailiff, toldMoney }) => [
      !isOwed
        ? 'Whether the private bailiff is to be paid for the work, the bailiff will tell you.'
        : fee === null
          ? 'A private bailiff charges a fee for the work.'
          : `A private bailiff charges a fee for the work: about ${fee.percent}% of what is left, that is ${fee.sum}.`,
      bailiff === null
        ? 'The case is distributed to a private bailiff automatically. The bailiff will write to you; until then turn to the regional chamber of private bailiffs and name the number of the document.'
        : `Since ${bailiff.since} the case is led by ${bailiff.name}${bailiff.contact === null ? '' : `, to be reached at ${bailiff.contact}`}.`,
      ...(isOwed ? ['Settle the payment with the bailiff. Money that still comes to us is passed on and counts.'] : []),
      ...measures,
      ...toldMoney.map(({ sum, reversal, on }) =>
        reversal
          ? `The bailiff was told on ${on} that the bank took ${sum} back.`
          : `The bailiff was told on ${on} that ${sum} came in.`,
      ),
      'There is no way back to simplified proceedings.',
    ],
  },
};
