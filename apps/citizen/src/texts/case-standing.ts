/** The first screen of a case: how it stands, in the words that a tired person needs first. Sums and days come shown. */
import type { CaseStanding } from '@oryndau/reading/case-view';
import type { InLanguages } from '@oryndau/words/languages';

/** What a first screen may say, shown in the language of the text. */
export interface StandingFacts {
  readonly left: string;
  readonly sum: string;
  /** The last day to pay; `distance` is how far it is. Null where there is none. */
  readonly lastDay: { readonly day: string; readonly distance: string; readonly isOver: boolean } | null;
  /** From when money on an account may be arrested or taken: a day, or a word for soon; null where that is not planned. */
  readonly measuresFrom: string | null;
  /** What a bailiff might take on top; null where the law of today is not loaded. */
  readonly fee: { readonly sum: string; readonly percent: string } | null;
  readonly endedOn: string;
  /** Why it is held, or why it went to a bailiff. */
  readonly reasons: string;
  readonly issuer: string;
  /** Who took the case over, as the chamber says; null before it has said so. */
  readonly bailiff: { readonly name: string; readonly contact: string | null; readonly since: string } | null;
  /** Late money that the bailiff knows of, and since when. */
  readonly toldMoney: readonly { readonly sum: string; readonly reversal: boolean; readonly on: string }[];
}

export interface Said {
  readonly title: string;
  readonly lead: readonly string[];
}

export type FineStanding = 'due' | 'appealed' | 'overdue' | 'paid' | 'cancelled' | 'barred';
export type RefusalReason = 'OVER_LIMIT' | 'DOCUMENT_TYPE' | 'DEBTOR_KIND';

export interface StandingTexts {
  readonly standing: Readonly<Record<Exclude<CaseStanding, 'fine'>, (facts: StandingFacts) => Said>>;
  readonly fine: Readonly<Record<FineStanding, (facts: StandingFacts) => Said>>;
  readonly refusals: Readonly<Record<RefusalReason, string>>;
  /** A day from which something may be done, or that it may be done soon. */
  readonly fromDay: (day: string) => string;
  readonly soon: string;
  readonly moneyOnItsWay: string;
  readonly beingCollected: string;
  readonly filingOpen: string;
  readonly amnesty: string;
  /** While half of a fine is enough. */
  readonly half: (sum: string, day: string) => string;
  readonly refundable: (sum: string) => string;
  /** Of it, what was sent back by the way it came. */
  readonly sentBack: (sum: string) => string;
  readonly pay: string;
  readonly payElsewhere: (reference: string) => string;
  /** After a transfer. */
  readonly changedTitle: string;
  readonly changed: (facts: StandingFacts) => readonly string[];
}

const kkFee = ({ fee }: StandingFacts): string =>
  fee === null ? 'оның қызметіне қосымша ақы төленеді' : `оның қызметіне қосымша шамамен ${fee.sum} төленеді`;
const ruFee = ({ fee }: StandingFacts): string =>
  fee === null ? 'за его работу придется доплатить' : `за его работу придется доплатить примерно ${fee.sum}`;
const enFee = ({ fee }: StandingFacts): string =>
  fee === null ? 'whose work costs extra' : `whose work costs about ${fee.sum} more`;

/** First what may come before the last day, then what comes after it. */
const kkThen = (facts: StandingFacts): string =>
  facts.measuresFrom === null
    ? `Одан кейін іс жеке сот орындаушысына беріледі, ${kkFee(facts)}.`
    : `Шоттан ақша алынуы мүмкін: ${facts.measuresFrom}. Мерзім өткен соң іс жеке сот орындаушысына беріледі, ${kkFee(facts)}.`;
const ruThen = (facts: StandingFacts): string =>
  facts.measuresFrom === null
    ? `Потом дело перейдет к частному судебному исполнителю, и ${ruFee(facts)}.`
    : `Деньги со счета могут взять ${facts.measuresFrom}. После срока дело перейдет к частному судебному исполнителю, и ${ruFee(facts)}.`;
const enThen = (facts: StandingFacts): string =>
  facts.measuresFrom === null
    ? `After that the case goes to a private bailiff, ${enFee(facts)}.`
    : `Money may be taken from an account ${facts.measuresFrom}. After the last day the case goes to a private bailiff, ${enFee(facts)}.`;

export const standingTexts: InLanguages<StandingTexts> = {
  kk: {
    standing: {
      open: (facts) => ({
        title: `Төлеуге қалғаны: ${facts.left}`,
        lead: [
          facts.lastDay === null
            ? ''
            : `Төлеу мерзімі: ${facts.lastDay.day}${facts.lastDay.isOver ? '' : ` (осы күнді қоса алғанда), ${facts.lastDay.distance}`}.`,
          kkThen(facts),
        ],
      }),
      held: ({ left, reasons }) => ({
        title: 'Іс тоқтатыла тұрды',
        lead: [
          `Себебі: ${reasons}.`,
          `Мерзім жүрмейді, шоттан ақша алынбайды, іс ешкімге берілмейді. Төленбегені — ${left}.`,
        ],
      }),
      executed: ({ endedOn }) => ({
        title: 'Бәрі төленді',
        lead: [
          `Іс аяқталды: ${endedOn}.`,
          'Ештеңе істеудің де, түбіртек көрсетудің де қажеті жоқ: шаралар өздігінен алынады.',
        ],
      }),
      cancelled: ({ endedOn }) => ({
        title: 'Ештеңе төлеудің қажеті жоқ',
        lead: [`Айыппұлдың күші жойылды. Іс аяқталды: ${endedOn}.`],
      }),
      released: ({ endedOn }) => ({
        title: 'Ештеңе төлеудің қажеті жоқ',
        lead: [`Құзыретті орган сізді айыппұлдан босатты. Іс аяқталды: ${endedOn}.`],
      }),
      transferred: ({ endedOn, left, reasons }) => ({
        title: 'Іс жеке сот орындаушысында',
        lead: [
          `Берілген күні: ${endedOn}. Себебі: ${reasons}.`,
          `Қалдығы — ${left}. Бұрын төлегеніңіз есептелген. Робот енді ештеңе істемейді.`,
        ],
      }),
      refused: ({ left, issuer, reasons }) => ({
        title: 'Робот бұл айыппұлмен айналыспайды',
        lead: [
          reasons,
          `Айыппұл жалпы тәртіппен өндіріп алынады: құжат оны шығарған органда (${issuer}), одан әрі оны жеке сот орындаушысы орындайды. Төленбегені — ${left}.`,
        ],
      }),
    },
    fine: {
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
      barred: () => ({ title: 'Айыппұл өндіріп алынбайды', lead: ['Оны орындату мерзімі өтті, іс қозғалмайды.'] }),
    },
    refusals: {
      OVER_LIMIT: 'Сома оңайлатылған тәртіптің шегінен кем емес.',
      DOCUMENT_TYPE: 'Мұндай құжат оңайлатылған тәртіппен орындалмайды.',
      DEBTOR_KIND: 'Оңайлатылған тәртіп жеке тұлғаларға арналған, ал құжатта сіз дара кәсіпкер ретінде көрсетілгенсіз.',
    },
    fromDay: (day) => `${day} күнінен бастап`,
    soon: 'жақын күндері',
    moneyOnItsWay:
      'Ақша жолда. Ол жеткенше қайтарылмайтын ештеңе болмайды: шоттан ақша алынбайды, іс берілмейді. Қайта төлемеңіз.',
    beingCollected:
      'Банкке осы соманы шоттан алу тапсырылды. Өзіңіз төлесеңіз, өкім кері қайтарып алынады, артық ақша сізге қайтарылады.',
    filingOpen: 'Сіз бізге жаздыңыз. Жауап берілгенше жаңа шара қолданылмайды.',
    amnesty:
      'Айыппұлға 2026 жылғы рақымшылық қолданылуы мүмкін. Мұны айыппұл салған орган шешеді. Робот өзі ештеңеден босатпайды: шешім келгенше айыппұл бұрынғыдай төленуге тиіс.',
    half: (sum, day) => `${day} күніне дейін (осы күнді қоса алғанда) ${sum} төлесеңіз, жеткілікті.`,
    refundable: (sum) => `Қайтарылатыны: ${sum}. Бұл ақша артық түскен және төлеушінікі.`,
    sentBack: (sum) => `${sum} төленген жолымен кері жіберілді, картаға бірнеше күнде түседі.`,
    pay: 'Төлеу',
    payElsewhere: (reference) => `Банк қосымшасында да төлеуге болады, төлем нөмірі: ${reference}.`,
    changedTitle: 'Не өзгерді',
    changed: ({ fee, bailiff, toldMoney }) => [
      fee === null
        ? 'Жеке сот орындаушысы өз қызметіне ақы алады.'
        : `Жеке сот орындаушысы өз қызметіне ақы алады: қалдықтың шамамен ${fee.percent}\u00a0%-ы, яғни ${fee.sum}.`,
      bailiff === null
        ? 'Кім жүргізетінін облысыңыздағы жеке сот орындаушыларының палатасы шешеді. Орындаушы сізге өзі хабарласады; оған дейін палатаға жүгініп, құжат нөмірін айтыңыз.'
        : `Істі ${bailiff.since} күнінен бастап жүргізеді: ${bailiff.name}${bailiff.contact === null ? '' : `, байланыс: ${bailiff.contact}`}.`,
      'Төлеуді орындаушымен келісіңіз. Бізге түскен ақша оған беріледі және есептеледі.',
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
      open: (facts) => ({
        title: `Осталось заплатить ${facts.left}`,
        lead: [
          facts.lastDay === null
            ? ''
            : `Срок: ${facts.lastDay.day}${facts.lastDay.isOver ? '' : ` включительно, это ${facts.lastDay.distance}`}.`,
          ruThen(facts),
        ],
      }),
      held: ({ left, reasons }) => ({
        title: 'Дело приостановлено',
        lead: [
          `Причина: ${reasons}.`,
          `Срок не идет, деньги не списывают, дело никому не передают. Не оплачено ${left}.`,
        ],
      }),
      executed: ({ endedOn }) => ({
        title: 'Все оплачено',
        lead: [
          `Дело прекращено ${endedOn}.`,
          'Ничего делать не нужно, и показывать квитанцию тоже: меры снимаются сами.',
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
      transferred: ({ endedOn, left, reasons }) => ({
        title: 'Дело у частного судебного исполнителя',
        lead: [
          `Передано ${endedOn}. Причина: ${reasons}.`,
          `Остаток ${left}. Все, что вы уже заплатили, учтено. Робот больше ничего не делает.`,
        ],
      }),
      refused: ({ left, issuer, reasons }) => ({
        title: 'Робот этим штрафом не занимается',
        lead: [
          reasons,
          `Штраф взыскивают в общем порядке: документ у органа, который его вынес (${issuer}), дальше его исполняет частный судебный исполнитель. Не оплачено ${left}.`,
        ],
      }),
    },
    fine: {
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
      OVER_LIMIT: 'Сумма не меньше предела упрощенного порядка.',
      DOCUMENT_TYPE: 'Такой документ не исполняется в упрощенном порядке.',
      DEBTOR_KIND:
        'Упрощенный порядок только для физических лиц, а в документе вы названы индивидуальным предпринимателем.',
    },
    fromDay: (day) => `с ${day}`,
    soon: 'в ближайшие дни',
    moneyOnItsWay:
      'Деньги в пути. Пока они не дошли, необратимого не происходит: со счета не списывают, дело не передают. Второй раз не платите.',
    beingCollected:
      'Банку поручено списать эту сумму со счета. Если заплатите сами, распоряжение отзовут, а лишнее вернут вам.',
    filingOpen: 'Вы нам написали. Пока мы не ответили, новых мер не будет.',
    amnesty:
      'На этот штраф может распространяться амнистия 2026 года. Решает орган, который наложил штраф. Робот сам ни от чего не освобождает: пока решения нет, штраф остается к уплате.',
    half: (sum, day) => `До ${day} включительно достаточно заплатить ${sum}.`,
    refundable: (sum) => `К возврату ${sum}. Эти деньги поступили сверх долга и принадлежат тому, кто платил.`,
    sentBack: (sum) => `${sum} отправлено обратно тем же путем; на карту деньги придут за несколько дней.`,
    pay: 'Заплатить',
    payElsewhere: (reference) => `Можно и в приложении банка, номер платежа ${reference}.`,
    changedTitle: 'Что изменилось',
    changed: ({ fee, bailiff, toldMoney }) => [
      fee === null
        ? 'Частный судебный исполнитель берет плату за свою работу.'
        : `Частный судебный исполнитель берет плату за свою работу: примерно ${fee.percent}\u00a0% остатка, то есть ${fee.sum}.`,
      bailiff === null
        ? 'Кто именно ведет дело, решает палата частных судебных исполнителей вашей области. Исполнитель напишет вам сам; до этого обращайтесь в палату и назовите номер документа.'
        : `Дело ведет с ${bailiff.since} ${bailiff.name}${bailiff.contact === null ? '' : `, связь: ${bailiff.contact}`}.`,
      'Об оплате договоритесь с исполнителем. Деньги, которые придут к нам, будут переданы ему и учтены.',
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
      open: (facts) => ({
        title: `${facts.left} left to pay`,
        lead: [
          facts.lastDay === null
            ? ''
            : `Last day: ${facts.lastDay.day}${facts.lastDay.isOver ? '' : ` (included), ${facts.lastDay.distance}`}.`,
          enThen(facts),
        ],
      }),
      held: ({ left, reasons }) => ({
        title: 'The case is on hold',
        lead: [
          `Reason: ${reasons}.`,
          `The clock stands still, no money is taken, the case goes to nobody. ${left} is unpaid.`,
        ],
      }),
      executed: ({ endedOn }) => ({
        title: 'All is paid',
        lead: [
          `The case ended on ${endedOn}.`,
          'You need not do anything: there is no need to show a receipt, and the measures are lifted by themselves.',
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
      transferred: ({ endedOn, left, reasons }) => ({
        title: 'The case is with a private bailiff',
        lead: [
          `Handed over on ${endedOn}. Reason: ${reasons}.`,
          `${left} is left. Everything that you have paid counts. The robot does nothing any more.`,
        ],
      }),
      refused: ({ left, issuer, reasons }) => ({
        title: 'The robot does not handle this fine',
        lead: [
          reasons,
          `The fine is collected the ordinary way: the document is with the body that issued it (${issuer}), and then with a private bailiff. ${left} is unpaid.`,
        ],
      }),
    },
    fine: {
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
      OVER_LIMIT: 'The sum is not below the limit of simplified proceedings.',
      DOCUMENT_TYPE: 'Such a document is not enforced in simplified proceedings.',
      DEBTOR_KIND: 'Simplified proceedings are for individuals, and the document names you as a sole proprietor.',
    },
    fromDay: (day) => `from ${day}`,
    soon: 'in the next days',
    moneyOnItsWay:
      'Money is on its way. Until it has come nothing happens that cannot be undone: nothing is taken from the account, and the case is not handed over. Do not pay twice.',
    beingCollected:
      'The bank was told to take this sum from the account. If you pay yourself, the order is recalled, and what is too much comes back to you.',
    filingOpen: 'You have written to us. Until we answer there are no new measures.',
    amnesty:
      'The amnesty of 2026 may cover this fine. The body that imposed it decides. The robot itself releases nobody: until there is a decision the fine remains due.',
    half: (sum, day) => `Until ${day} (included) it is enough to pay ${sum}.`,
    refundable: (sum) => `To be refunded: ${sum}. This money came in beyond what was owed and belongs to who paid it.`,
    sentBack: (sum) => `${sum} was sent back by the way it came; it reaches the card within some days.`,
    pay: 'Pay',
    payElsewhere: (reference) => `You can also pay in the app of your bank, payment reference ${reference}.`,
    changedTitle: 'What has changed',
    changed: ({ fee, bailiff, toldMoney }) => [
      fee === null
        ? 'A private bailiff charges a fee for the work.'
        : `A private bailiff charges a fee for the work: about ${fee.percent}% of what is left, that is ${fee.sum}.`,
      bailiff === null
        ? 'Which one leads the case is decided by the chamber of private bailiffs of your region. The bailiff will write to you; until then turn to the chamber and name the number of the document.'
        : `Since ${bailiff.since} the case is led by ${bailiff.name}${bailiff.contact === null ? '' : `, to be reached at ${bailiff.contact}`}.`,
      'Settle the payment with the bailiff. Money that still comes to us is passed on and counts.',
      ...toldMoney.map(({ sum, reversal, on }) =>
        reversal
          ? `The bailiff was told on ${on} that the bank took ${sum} back.`
          : `The bailiff was told on ${on} that ${sum} came in.`,
      ),
      'There is no way back to simplified proceedings.',
    ],
  },
};
