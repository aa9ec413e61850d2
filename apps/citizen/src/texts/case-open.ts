/** The first screen of an open case, by what the person must know first. Sums and days come shown. */
import type { InLanguages } from '@oryndau/words/languages';
import type { ComingMeasure, Said, StandingFacts } from './case-standing.ts';

/** An open case by what the person must know first: the next thing that happens, or the one that has happened to the money. */
export type OpenStanding =
  | 'not_opened'
  | 'end_waits'
  | 'transfer_waits'
  | 'collecting'
  | 'recalling'
  | 'on_its_way'
  | 'arrested'
  | 'arrest_ordered'
  | 'order_not_sent'
  | 'arrest_not_sent'
  | 'measure_dated'
  | 'measure_soon'
  | 'quiet';

const kkFee = ({ fee }: StandingFacts): string =>
  fee === null ? 'оның қызметіне қосымша ақы төленеді' : `оның қызметіне қосымша шамамен ${fee.sum} төленеді`;
const ruFee = ({ fee }: StandingFacts): string =>
  fee === null ? 'за его работу придется доплатить' : `за его работу придется доплатить примерно ${fee.sum}`;
const enFee = ({ fee }: StandingFacts): string =>
  fee === null ? 'whose work costs extra' : `whose work costs about ${fee.sum} more`;

/** What keeps the case here and until when, and what comes if it brings nothing. */
const kkKept = (facts: StandingFacts): readonly string[] => {
  const { kept, lastDay } = facts;
  if (kept === null) return [];
  const until = kept.until === null ? '' : ` (мерзімі — ${kept.until})`;
  const keeps = {
    payment: `Төлем ашық тұрғанда${until} жаңа шара қолданылмайды, іс ешкімге берілмейді.`,
    filing: 'Жауап берілгенше жаңа шара қолданылмайды, іс ешкімге берілмейді.',
    part: 'Жолдағы ақша түскенше жаңа шара қолданылмайды, іс ешкімге берілмейді.',
  };
  const ifNot = { payment: 'Төлем аяқталмаса', filing: 'Өтініш қанағаттандырылмаса', part: 'Қалғаны төленбесе' };
  const comes = [
    ...(kept.next === null
      ? []
      : [`${kept.next.from === null ? 'содан кейін көп ұзамай' : whenOf(kept.next)} ${kkMay[kept.next.action]}`]),
    ...(lastDay === null
      ? []
      : [
          lastDay.isOver
            ? `іс жеке сот орындаушысына беріледі, ${kkFee(facts)}`
            : `төлеу мерзімі — ${lastDay.day} (осы күнді қоса алғанда), одан кейін іс жеке сот орындаушысына беріледі, ${kkFee(facts)}`,
        ]),
  ];
  return [keeps[kept.by], comes.length === 0 ? '' : `${ifNot[kept.by]}: ${comes.join('; ')}.`];
};
const ruKept = (facts: StandingFacts): readonly string[] => {
  const { kept, lastDay } = facts;
  if (kept === null) return [];
  const until = kept.until === null ? '' : ` (до ${kept.until})`;
  const keeps = {
    payment: `Пока платеж открыт${until}, новых мер не будет и дело никому не передадут.`,
    filing: 'Пока мы не ответили, новых мер не будет и дело никому не передадут.',
    part: 'Пока деньги в пути, новых мер не будет и дело никому не передадут.',
  };
  const ifNot = { payment: 'Если платеж не завершить', filing: 'Если мы откажем', part: 'Если не заплатить остальное' };
  const comes = [
    ...(kept.next === null
      ? []
      : [`${kept.next.from === null ? 'вскоре после этого' : whenOf(kept.next)} ${ruMay[kept.next.action]}`]),
    ...(lastDay === null
      ? []
      : [
          `${lastDay.isOver ? '' : `после ${lastDay.day} (это ${lastDay.distance}) `}дело перейдет к частному судебному исполнителю, и ${ruFee(facts)}`,
        ]),
  ];
  return [keeps[kept.by], comes.length === 0 ? '' : `${ifNot[kept.by]}: ${comes.join('; ')}.`];
};
const enKept = (facts: StandingFacts): readonly string[] => {
  const { kept, lastDay } = facts;
  if (kept === null) return [];
  const until = kept.until === null ? '' : ` (until ${kept.until})`;
  const keeps = {
    payment: `While the payment is open${until} there are no new measures, and the case goes to nobody.`,
    filing: 'Until we answer there are no new measures, and the case goes to nobody.',
    part: 'Until the money has come there are no new measures, and the case goes to nobody.',
  };
  const ifNot = { payment: 'If it is not finished', filing: 'If we refuse', part: 'If the rest is not paid' };
  const comes = [
    ...(kept.next === null
      ? []
      : [`${kept.next.from === null ? 'soon after that' : whenOf(kept.next)} ${enMay[kept.next.action]}`]),
    ...(lastDay === null
      ? []
      : [
          `${lastDay.isOver ? '' : `after ${lastDay.day} (${lastDay.distance}) `}the case goes to a private bailiff, ${enFee(facts)}`,
        ]),
  ];
  return [keeps[kept.by], comes.length === 0 ? '' : `${ifNot[kept.by]}: ${comes.join('; ')}.`];
};

export const keptTexts: InLanguages<(facts: StandingFacts) => readonly string[]> = {
  kk: kkKept,
  ru: ruKept,
  en: enKept,
};

/** What a measure may do, after the words for when. */
const kkMay: May = {
  ARREST: 'бір шоттағы ақшаға, осы сомадан асырмай, тыйым салынуы мүмкін',
  PROHIBIT: 'мүлкіңізге билік етуге тыйым салынуы мүмкін',
  COLLECT: 'осы сома шоттан алынуы мүмкін',
};
const ruMay: May = {
  ARREST: 'деньги на одном счете могут арестовать, не больше этой суммы',
  PROHIBIT: 'вам могут запретить распоряжаться имуществом',
  COLLECT: 'эту сумму могут списать со счета',
};
const enMay: May = {
  ARREST: 'money on one account may be arrested, up to this sum',
  PROHIBIT: 'disposing of your property may be prohibited',
  COLLECT: 'this sum may be taken from an account',
};
type May = Readonly<Record<ComingMeasure['action'], string>>;

const whenOf = ({ from }: ComingMeasure): string => (from === null ? '' : `${from.since} (${from.distance})`);

/** The last day of a case that something keeps here: nobody takes it over, and the reason stands in a note of its own. */
const kkStays = (facts: StandingFacts): string =>
  facts.kept === null ? kkHere(facts) : kkKept(facts).join(' ').trim();
const kkHere = ({ lastDay }: StandingFacts): string =>
  lastDay === null
    ? ''
    : lastDay.isOver
      ? 'Мерзім өтті, бірақ қазір іс ешкімге берілмейді.'
      : `Төлеу мерзімі: ${lastDay.day} (осы күнді қоса алғанда), ${lastDay.distance}. Қазір іс ешкімге берілмейді.`;
const ruStays = (facts: StandingFacts): string =>
  facts.kept === null ? ruHere(facts) : ruKept(facts).join(' ').trim();
const ruHere = ({ lastDay }: StandingFacts): string =>
  lastDay === null
    ? ''
    : lastDay.isOver
      ? 'Срок прошел, но сейчас дело никому не передают.'
      : `Срок: ${lastDay.day} включительно, это ${lastDay.distance}. Сейчас дело никому не передают.`;
const enStays = (facts: StandingFacts): string =>
  facts.kept === null ? enHere(facts) : enKept(facts).join(' ').trim();
const enHere = ({ lastDay }: StandingFacts): string =>
  lastDay === null
    ? ''
    : lastDay.isOver
      ? 'The last day is over, but for now the case goes to nobody.'
      : `Last day: ${lastDay.day} (included), ${lastDay.distance}. For now the case goes to nobody.`;

/** What comes after the last day. */
const kkThen = (facts: StandingFacts): string =>
  facts.lastDay === null
    ? ''
    : !facts.isToBeTransferred
      ? kkStays(facts)
      : facts.lastDay.isOver
        ? `Мерзім өтті: іс жеке сот орындаушысына беріледі, ${kkFee(facts)}.`
        : `${facts.lastDay.day} күніне дейін (осы күнді қоса алғанда) төленбесе, іс жеке сот орындаушысына беріледі, ${kkFee(facts)}.`;
const ruThen = (facts: StandingFacts): string =>
  facts.lastDay === null
    ? ''
    : !facts.isToBeTransferred
      ? ruStays(facts)
      : facts.lastDay.isOver
        ? `Срок прошел: дело перейдет к частному судебному исполнителю, и ${ruFee(facts)}.`
        : `Если не заплатить до ${facts.lastDay.day} включительно (это ${facts.lastDay.distance}), дело перейдет к частному судебному исполнителю, и ${ruFee(facts)}.`;
const enThen = (facts: StandingFacts): string =>
  facts.lastDay === null
    ? ''
    : !facts.isToBeTransferred
      ? enStays(facts)
      : facts.lastDay.isOver
        ? `The last day is over: the case goes to a private bailiff, ${enFee(facts)}.`
        : `What is not paid by ${facts.lastDay.day} (included, ${facts.lastDay.distance}) goes to a private bailiff, ${enFee(facts)}.`;

const kkAccount = ({ account }: StandingFacts): string =>
  account === null ? '' : `${account.bank}, шоттың соңы: ${account.end}.`;
const ruAccount = ({ account }: StandingFacts): string =>
  account === null ? '' : `${account.bank}, счет заканчивается на ${account.end}.`;
const enAccount = ({ account }: StandingFacts): string =>
  account === null ? '' : `${account.bank}, the account ends in ${account.end}.`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What happens to arrested money next, and how it is kept off. */
const kkNext = ({ measure }: StandingFacts): string =>
  measure === null
    ? 'Төлесеңіз, тыйым өздігінен алынады.'
    : measure.from === null
      ? measure.action === 'PROHIBIT'
        ? `Жақын күндері ${kkMay.PROHIBIT}. Қазір төлесеңіз, бұл болмайды, шоттағы тыйым да өздігінен алынады.`
        : 'Жақын күндері банкке осы соманы шоттан алу тапсырылады. Өзіңіз төлесеңіз, тыйым өздігінен алынады.'
      : measure.action === 'PROHIBIT'
        ? `${whenOf(measure)} ${kkMay.PROHIBIT}. Оған дейін төлесеңіз, бұл болмайды, шоттағы тыйым да өздігінен алынады.`
        : `${measure.from.since} (${measure.from.distance}) банкке осы соманы шоттан алу тапсырылуы мүмкін. Оған дейін төлесеңіз, тыйым өздігінен алынады.`;
const ruNext = ({ measure }: StandingFacts): string =>
  measure === null
    ? 'Заплатите, и арест снимется сам.'
    : measure.from === null
      ? measure.action === 'PROHIBIT'
        ? `В ближайшие дни ${ruMay.PROHIBIT}. Если заплатите сейчас, этого не будет, и арест снимется сам.`
        : 'В ближайшие дни банку поручат списать эту сумму. Если заплатите сами, арест снимется сам.'
      : measure.action === 'PROHIBIT'
        ? `${capital(whenOf(measure))} ${ruMay.PROHIBIT}. Если заплатите раньше, этого не будет, и арест снимется сам.`
        : `${capital(measure.from.since)} (${measure.from.distance}) банку могут поручить списать эту сумму. Заплатите раньше, и арест снимется сам.`;
const enNext = ({ measure }: StandingFacts): string =>
  measure === null
    ? 'Pay, and the arrest is lifted by itself.'
    : measure.from === null
      ? measure.action === 'PROHIBIT'
        ? `In the next days ${enMay.PROHIBIT}. If you pay now, that does not happen, and the arrest is lifted by itself.`
        : 'In the next days the bank is told to take this sum. If you pay yourself, the arrest is lifted by itself.'
      : measure.action === 'PROHIBIT'
        ? `${capital(whenOf(measure))} ${enMay.PROHIBIT}. If you pay before, that does not happen, and the arrest is lifted by itself.`
        : `${capital(measure.from.since)} (${measure.from.distance}) the bank may be told to take this sum. Pay before, and the arrest is lifted by itself.`;

export const openTexts: InLanguages<Readonly<Record<OpenStanding, (facts: StandingFacts) => Said>>> = {
  kk: {
    not_opened: ({ left }) => ({
      title: `Төленбегені: ${left}`,
      lead: [
        'Іс әлі қозғалған жоқ: қаулыға қол қойылмады. Мерзім жүрмейді, шоттан ақша алынбайды.',
        'Қазірден төлеуге болады: сонда іс өздігінен аяқталады.',
      ],
    }),
    end_waits: ({ ends }) => ({
      title: 'Іс аяқталып келеді',
      lead: [
        `Істі тоқтату туралы қаулы басшының қолын күтіп тұр: ${ends}.`,
        'Оған дейін төлеудің қажеті жоқ, жаңа шара қолданылмайды, іс ешкімге берілмейді. Қол қойылғанда қолданылған шаралардың бәрі алынады.',
      ],
    }),
    transfer_waits: (facts) => ({
      title: `Төлеуге қалғаны: ${facts.left}`,
      lead: [
        'Істі жеке сот орындаушысына беру туралы қаулы басшының қолын күтіп тұр. Қол қойылғанша іс осында.',
        `Оған дейін төлесеңіз, іс берілмейді; қол қойылса, ${facts.fee === null ? 'орындаушының қызметіне қосымша ақы төленеді' : `орындаушының қызметіне қосымша шамамен ${facts.fee.sum} төленеді`}.`,
      ],
    }),
    collecting: (facts) => ({
      title: `Банк шоттан ${facts.left} алып жатыр`,
      lead: [
        'Банкке инкассолық өкім жіберілді: борыштан артық алынбайды. Өзіңіз төлесеңіз, өкім кері қайтарып алынады, артық ақша сізге қайтарылады.',
        kkAccount(facts),
      ],
    }),
    recalling: (facts) => ({
      title: 'Банктегі инкассолық өкім кері қайтарып алынуда',
      lead: [
        `Банк жауап бергенше оны орындап үлгеруі мүмкін, борыштан артық алынбайды. Төленбегені — ${facts.left}.`,
        kkAccount(facts),
        kkThen(facts),
      ],
    }),
    on_its_way: ({ coming }) => ({
      title: `${coming} жолда, қайта төлемеңіз`,
      lead: [
        'Банктің жазбасын күтіп отырмыз, әдетте бұл келесі жұмыс күні болады. Ақша түскенде іс өздігінен аяқталады.',
        'Оған дейін қайтарылмайтын ештеңе болмайды.',
      ],
    }),
    arrested: (facts) => ({
      title: `Шоттағы ${facts.arrested} сомасына тыйым салынды`,
      lead: [kkNext(facts), `${kkAccount(facts)} Қалған ақшаңызды пайдалана бересіз.`.trim(), kkThen(facts)],
    }),
    arrest_ordered: (facts) => ({
      title: `Банкке ${facts.arrested} сомасына тыйым салу тапсырылды`,
      lead: [kkNext(facts), `${kkAccount(facts)} Банк жауабын күтіп отырмыз.`.trim(), kkThen(facts)],
    }),
    order_not_sent: (facts) => ({
      title: `Төлеуге қалғаны: ${facts.left}`,
      lead: [
        facts.isKeptBack
          ? 'Инкассолық өкімге қол қойылды, бірақ банкке жіберілген жоқ: бүгін оны жіберуге болмайды. Банк ештеңе алып жатқан жоқ. Болатын күні өкім жіберіледі немесе қайта шешіледі.'
          : 'Инкассолық өкімге қол қойылды, ол жақында банкке жіберіледі. Әзірге банк ештеңе алып жатқан жоқ.',
        'Оған дейін төлесеңіз, өкім жіберілмейді.',
        kkThen(facts),
      ],
    }),
    arrest_not_sent: (facts) => ({
      title: `Төлеуге қалғаны: ${facts.left}`,
      lead: [
        facts.isKeptBack
          ? `Шоттағы ${facts.arrested} сомасына тыйым салу шешілді, бірақ банкке хабарланған жоқ: бүгін оған болмайды. Ақшаға тыйым салынған жоқ.`
          : `Шоттағы ${facts.arrested} сомасына тыйым салу шешілді, ол жақында банкке тапсырылады. Әзірге ақшаға тыйым салынған жоқ.`,
        `Оған дейін төлесеңіз, тыйым салынбайды. ${kkAccount(facts)}`.trim(),
        kkThen(facts),
      ],
    }),
    measure_dated: (facts) => ({
      title: `${facts.measure?.from?.before.by ?? ''} ${facts.left} төлеңіз`,
      lead: [
        `${facts.measure?.from?.since ?? ''} (${facts.measure?.from?.distance ?? ''}) ${kkMay[facts.measure?.action ?? 'ARREST']}. Оған дейін төлесеңіз, бұл болмайды.`,
        kkThen(facts),
      ],
    }),
    measure_soon: (facts) => ({
      title: `Төлеуге қалғаны: ${facts.left}`,
      lead: [
        `Жақын күндері ${kkMay[facts.measure?.action ?? 'ARREST']}. Қазір төлесеңіз, бұл болмайды.`,
        kkThen(facts),
      ],
    }),
    quiet: (facts) => ({
      title: `Төлеуге қалғаны: ${facts.left}`,
      lead:
        facts.lastDay === null || facts.lastDay.isOver || !facts.isToBeTransferred
          ? facts.kept === null
            ? [kkThen(facts)]
            : kkKept(facts)
          : [
              `Төлеу мерзімі: ${facts.lastDay.day} (осы күнді қоса алғанда), ${facts.lastDay.distance}.`,
              `Одан кейін іс жеке сот орындаушысына беріледі, ${kkFee(facts)}.`,
            ],
    }),
  },
  ru: {
    not_opened: ({ left }) => ({
      title: `Не оплачено ${left}`,
      lead: [
        'Дело еще не возбуждено: постановление не подписано. Срок не идет, со счетов ничего не возьмут.',
        'Заплатить можно уже сейчас: тогда дело закончится само.',
      ],
    }),
    end_waits: ({ ends }) => ({
      title: 'Дело заканчивается',
      lead: [
        `Постановление об окончании дела ждет подписи руководителя: ${ends}.`,
        'До подписи платить не нужно, новых мер не будет, дело никому не передадут. С подписью снимаются все принятые меры.',
      ],
    }),
    transfer_waits: (facts) => ({
      title: `Осталось заплатить ${facts.left}`,
      lead: [
        'Передача дела частному судебному исполнителю ждет подписи руководителя. До подписи дело еще здесь.',
        `Если заплатите раньше, дело не передадут; после подписи за работу исполнителя придется доплатить${facts.fee === null ? '' : ` примерно ${facts.fee.sum}`}.`,
      ],
    }),
    collecting: (facts) => ({
      title: `Банк списывает ${facts.left}`,
      lead: [
        'В банк отправлено инкассовое распоряжение: больше долга не спишут. Если заплатите сами, распоряжение отзовут, а лишнее вернут вам.',
        ruAccount(facts),
      ],
    }),
    recalling: (facts) => ({
      title: 'Инкассовое распоряжение из банка отзывают',
      lead: [
        `Пока банк не ответил, он еще может его исполнить, но больше долга не спишет. Не оплачено ${facts.left}.`,
        ruAccount(facts),
        ruThen(facts),
      ],
    }),
    on_its_way: ({ coming }) => ({
      title: `${coming} в пути, второй раз не платите`,
      lead: [
        'Ждем записи банка, обычно это следующий рабочий день. Когда деньги придут, дело закончится само.',
        'До этого не произойдет ничего необратимого.',
      ],
    }),
    arrested: (facts) => ({
      title: `На счете арестовано ${facts.arrested}`,
      lead: [ruNext(facts), `${ruAccount(facts)} Остальными деньгами вы распоряжаетесь.`.trim(), ruThen(facts)],
    }),
    arrest_ordered: (facts) => ({
      title: `Банку поручено арестовать ${facts.arrested}`,
      lead: [ruNext(facts), `${ruAccount(facts)} Ждем ответа банка.`.trim(), ruThen(facts)],
    }),
    order_not_sent: (facts) => ({
      title: `Осталось заплатить ${facts.left}`,
      lead: [
        facts.isKeptBack
          ? 'Инкассовое распоряжение подписано, но в банк не отправлено: сегодня отправить его нельзя. Банк ничего не списывает. Когда станет можно, его отправят или решат заново.'
          : 'Инкассовое распоряжение подписано и скоро уйдет в банк. Пока банк ничего не списывает.',
        'Если заплатите раньше, его не отправят.',
        ruThen(facts),
      ],
    }),
    arrest_not_sent: (facts) => ({
      title: `Осталось заплатить ${facts.left}`,
      lead: [
        facts.isKeptBack
          ? `Решено арестовать на счете ${facts.arrested}, но банку это не передано: сегодня передать нельзя. Деньги не арестованы.`
          : `Решено арестовать на счете ${facts.arrested}, скоро это передадут банку. Пока деньги не арестованы.`,
        `Если заплатите раньше, ареста не будет. ${ruAccount(facts)}`.trim(),
        ruThen(facts),
      ],
    }),
    measure_dated: (facts) => ({
      title: `Заплатите ${facts.left} ${facts.measure?.from?.before.by ?? ''}`,
      lead: [
        `${capital(facts.measure?.from?.since ?? '')} (${facts.measure?.from?.distance ?? ''}) ${ruMay[facts.measure?.action ?? 'ARREST']}. Если заплатите раньше, этого не будет.`,
        ruThen(facts),
      ],
    }),
    measure_soon: (facts) => ({
      title: `Осталось заплатить ${facts.left}`,
      lead: [
        `В ближайшие дни ${ruMay[facts.measure?.action ?? 'ARREST']}. Если заплатите сейчас, этого не будет.`,
        ruThen(facts),
      ],
    }),
    quiet: (facts) => ({
      title: `Осталось заплатить ${facts.left}`,
      lead:
        facts.lastDay === null || facts.lastDay.isOver || !facts.isToBeTransferred
          ? facts.kept === null
            ? [ruThen(facts)]
            : ruKept(facts)
          : [
              `Срок: ${facts.lastDay.day} включительно, это ${facts.lastDay.distance}.`,
              `Потом дело перейдет к частному судебному исполнителю, и ${ruFee(facts)}.`,
            ],
    }),
  },
  en: {
    not_opened: ({ left }) => ({
      title: `${left} is unpaid`,
      lead: [
        'The case is not open yet: its opening is not signed. No day runs, and nothing is taken from an account.',
        'You can pay already: then the case ends by itself.',
      ],
    }),
    end_waits: ({ ends }) => ({
      title: 'The case is about to end',
      lead: [
        `The act that ends the case waits for the signature of the head: ${ends}.`,
        'Until then nothing is to be paid, no new measure is taken, and the case is handed over to nobody. With the signature every measure that was taken is lifted.',
      ],
    }),
    transfer_waits: (facts) => ({
      title: `${facts.left} left to pay`,
      lead: [
        'The transfer to a private bailiff waits for the signature of the head. Until then the case is here.',
        `If you pay before, it is not transferred; after that it is with a bailiff, ${enFee(facts)}.`,
      ],
    }),
    collecting: (facts) => ({
      title: `The bank is taking ${facts.left}`,
      lead: [
        'A collection order was sent to the bank: no more than the debt is taken. If you pay yourself, the order is recalled, and what is too much comes back to you.',
        enAccount(facts),
      ],
    }),
    recalling: (facts) => ({
      title: 'The collection order is being recalled from the bank',
      lead: [
        `Until the bank answers it may still carry it out, for no more than the debt. ${facts.left} is unpaid.`,
        enAccount(facts),
        enThen(facts),
      ],
    }),
    on_its_way: ({ coming }) => ({
      title: `${coming} is on its way, do not pay twice`,
      lead: [
        'We wait for the entry of the bank, as a rule on the next working day. When the money comes the case ends by itself.',
        'Until then nothing happens that cannot be undone.',
      ],
    }),
    arrested: (facts) => ({
      title: `${facts.arrested} is arrested on an account`,
      lead: [enNext(facts), `${enAccount(facts)} The rest of your money is yours to use.`.trim(), enThen(facts)],
    }),
    arrest_ordered: (facts) => ({
      title: `The bank was told to arrest ${facts.arrested}`,
      lead: [enNext(facts), `${enAccount(facts)} We wait for its answer.`.trim(), enThen(facts)],
    }),
    order_not_sent: (facts) => ({
      title: `${facts.left} left to pay`,
      lead: [
        facts.isKeptBack
          ? 'A collection order is signed, and was not sent to the bank: today it may not be. The bank takes nothing. Once it may be, it is sent, or decided anew.'
          : 'A collection order is signed, and goes to the bank soon. Until then the bank takes nothing.',
        'If you pay before that, it is not sent.',
        enThen(facts),
      ],
    }),
    arrest_not_sent: (facts) => ({
      title: `${facts.left} left to pay`,
      lead: [
        facts.isKeptBack
          ? `It was decided to arrest ${facts.arrested} on an account, and the bank was not told: today it may not be. No money is arrested.`
          : `It was decided to arrest ${facts.arrested} on an account, and the bank is told soon. Until then no money is arrested.`,
        `If you pay before that, nothing is arrested. ${enAccount(facts)}`.trim(),
        enThen(facts),
      ],
    }),
    measure_dated: (facts) => ({
      title: `Pay ${facts.left} ${facts.measure?.from?.before.by ?? ''}`,
      lead: [
        `${capital(facts.measure?.from?.since ?? '')} (${facts.measure?.from?.distance ?? ''}) ${enMay[facts.measure?.action ?? 'ARREST']}. If you pay before, that does not happen.`,
        enThen(facts),
      ],
    }),
    measure_soon: (facts) => ({
      title: `${facts.left} left to pay`,
      lead: [
        `In the next days ${enMay[facts.measure?.action ?? 'ARREST']}. If you pay now, that does not happen.`,
        enThen(facts),
      ],
    }),
    quiet: (facts) => ({
      title: `${facts.left} left to pay`,
      lead:
        facts.lastDay === null || facts.lastDay.isOver || !facts.isToBeTransferred
          ? facts.kept === null
            ? [enThen(facts)]
            : enKept(facts)
          : [
              `Last day: ${facts.lastDay.day} (included), ${facts.lastDay.distance}.`,
              `After that the case goes to a private bailiff, ${enFee(facts)}.`,
            ],
    }),
  },
};
