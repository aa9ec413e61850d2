/** Money at the desk. */
import type { LikelyBy } from '@oryndau/payments/core/match';
import type { InLanguages } from '@oryndau/words/languages';

type Column =
  | 'booked'
  | 'sum'
  | 'reason'
  | 'likely'
  | 'entry'
  | 'references'
  | 'text'
  | 'fine'
  | 'state'
  | 'day'
  | 'file'
  | 'total'
  | 'taken'
  | 'known'
  | 'refused'
  | 'ignored'
  | 'left';

interface MoneyTexts {
  readonly title: string;
  readonly suspense: string;
  readonly suspenseWhat: (count: string) => string;
  readonly none: string;
  readonly refunds: string;
  readonly noRefunds: string;
  readonly files: string;
  readonly filesWhat: string;
  readonly columns: Readonly<Record<Column, string>>;
  readonly by: Readonly<Record<LikelyBy, string>>;
  readonly refundStates: Readonly<Record<'asking' | 'accepted' | 'rejected', string>>;
  readonly entryTitle: string;
  readonly gone: string;
  readonly number: string;
  readonly numberHint: string;
  readonly credit: string;
  readonly creditHint: string;
  readonly assign: string;
  readonly assignTitle: string;
  readonly assignEffect: string;
  readonly largeEffect: (limit: string) => string;
  readonly why: string;
  readonly whyHint: string;
  readonly clearTitle: string;
  readonly clear: string;
  readonly as: Readonly<Record<'SAME_BOOKING' | 'NOT_OURS', string>>;
  readonly clearEffect: string;
  readonly clearWhy: string;
  readonly assigned: string;
  readonly cleared: string;
  readonly errors: Readonly<Record<'number' | 'unknownFine' | 'as' | 'why' | 'clearWhy' | 'proposed', string>>;
}

export const moneyTexts: InLanguages<MoneyTexts> = {
  kk: {
    title: 'Ақша',
    suspense: 'Анықталмаған түсімдер',
    suspenseWhat: (count) => `Барлығы: ${count}. Қай айыппұлға тиесілі екені ең анық көрінетіндері жоғарыда.`,
    none: 'Анықталмаған ақша жоқ.',
    refunds: 'Төлеушілерге қайтарылатыны',
    noRefunds: 'Қайтару сұралмаған.',
    files: 'Банк файлдарын салыстыру',
    filesWhat: 'Соңғы оқылған файлдар. «Есепсіз қалғаны» нөл болуға тиіс: болмаса, файлдың бір бөлігі жоғалған.',
    columns: {
      booked: 'Есепке алынған күні',
      sum: 'Сомасы',
      reason: 'Неге анықталмаған',
      likely: 'Қай айыппұлдікі болуы мүмкін',
      entry: 'Банк жазбасы',
      references: 'Төлеуші көрсеткен төлем нөмірі',
      text: 'Төлеуші не жазған',
      fine: 'Айыппұл',
      state: 'Жай-күйі',
      day: 'Күні',
      file: 'Файл',
      total: 'Файлда',
      taken: 'Алынды',
      known: 'Белгілі',
      refused: 'Қабылданбады',
      ignored: 'Бізге қатысы жоқ',
      left: 'Есепсіз қалғаны',
    },
    by: {
      REFERENCE: 'төлем нөмірі бойынша',
      NUMBER: 'айыппұл нөмірі бойынша',
      REFERENCE_NEARLY: 'төлем нөмірі бір белгіге ғана өзгеше',
      IIN: 'ЖСН бойынша',
    },
    refundStates: { asking: 'сұралды', accepted: 'қабылданды', rejected: 'қабылданбады' },
    entryTitle: 'Анықталмаған түсім',
    gone: 'Бұл жазба енді анықталмағандардың арасында жоқ.',
    number: 'Айыппұл нөмірі',
    numberHint: 'Ақша осы айыппұлдікі болады және робот оны келесі жұмысында есепке алады.',
    credit: 'Қай түсім қайтарылады (тек кері қайтарылған ақша үшін)',
    creditHint: 'Айыппұлдың бірнеше түсімі болса ғана банк жазбасының кілтін жазыңыз.',
    assign: 'Айыппұлға жатқызу',
    assignTitle: 'Төлемді айыппұлға жатқызу',
    assignEffect: 'Ақша осы айыппұлдікі болады, шешім журналға сіздің атыңызбен жазылады.',
    largeEffect: (limit) => `Сома ${limit} артық: сіз ұсынасыз, басқа адам бекітеді.`,
    why: 'Неге осы айыппұл',
    whyHint: 'Ірі сома үшін міндетті: бекітетін адам оқиды.',
    clearWhy: 'Неге шығарылады',
    clearTitle: 'Анықталмағандардан шығару',
    clear: 'Шығару',
    as: {
      SAME_BOOKING: 'бұрын есепке алынған: банк екі рет хабарлаған',
      NOT_OURS: 'ешбір айыппұлға қатысы жоқ, мысалы, банк комиссиясы',
    },
    clearEffect: 'Жазба анықталмағандардан шығады, шешім журналға сіздің атыңызбен жазылады. Мұны қайтаруға болмайды.',
    assigned: 'Төлем айыппұлға жатқызылды: робот оны келесі жұмысында есепке алады.',
    cleared: 'Жазба анықталмағандардан шықты.',
    errors: {
      number: 'Айыппұл нөмірін жазыңыз.',
      unknownFine: 'Мұндай нөмірлі айыппұл жоқ немесе біреуден көп.',
      as: 'Неге шығарылатынын таңдаңыз.',
      why: 'Неге осы айыппұл екенін жазыңыз, 2000 таңбадан асырмай.',
      clearWhy: 'Неге шығарылатынын жазыңыз, 2000 таңбадан асырмай.',
      proposed: 'Бұл төлем бойынша ұсыныс шешімді күтіп тұр.',
    },
  },
  ru: {
    title: 'Деньги',
    suspense: 'Невыясненные поступления',
    suspenseWhat: (count) => `Всего: ${count}. Вверху те, о которых яснее всего видно, за какой они штраф.`,
    none: 'Невыясненных денег нет.',
    refunds: 'Что возвращается плательщикам',
    noRefunds: 'Возвратов не просили.',
    files: 'Сверка файлов банков',
    filesWhat: 'Файлы, прочитанные последними. «Осталось без учета» должно быть нулем: иначе часть файла потеряна.',
    columns: {
      booked: 'Проведено',
      sum: 'Сумма',
      reason: 'Почему не выяснено',
      likely: 'Вероятно, за',
      entry: 'Банковская запись',
      references: 'Номер платежа, который указал плательщик',
      text: 'Что написал плательщик',
      fine: 'Штраф',
      state: 'Состояние',
      day: 'День',
      file: 'Файл',
      total: 'В файле',
      taken: 'Взято',
      known: 'Известно',
      refused: 'Не принято',
      ignored: 'Не о нас',
      left: 'Осталось без учета',
    },
    by: {
      REFERENCE: 'по номеру платежа',
      NUMBER: 'по номеру штрафа',
      REFERENCE_NEARLY: 'по номеру платежа, кроме одного знака',
      IIN: 'по ИИН',
    },
    refundStates: { asking: 'запрошен', accepted: 'принят', rejected: 'не принят' },
    entryTitle: 'Невыясненное поступление',
    gone: 'Этой записи среди невыясненных больше нет.',
    number: 'Номер штрафа',
    numberHint: 'Деньги станут этого штрафа, робот проведет их в следующий раз.',
    credit: 'Какое поступление возвращается (только для денег, которые ушли назад)',
    creditHint: 'Ключ банковской записи, только если у штрафа несколько поступлений.',
    assign: 'Отнести к штрафу',
    assignTitle: 'Отнести платеж к штрафу',
    assignEffect: 'Деньги станут этого штрафа, решение будет в журнале с вашим именем.',
    largeEffect: (limit) => `Сумма больше ${limit}: вы предлагаете, утверждает другой человек.`,
    why: 'Почему этот штраф',
    whyHint: 'Для крупной суммы обязательно: прочтет тот, кто утверждает.',
    clearWhy: 'Почему убирается',
    clearTitle: 'Убрать из невыясненных',
    clear: 'Убрать',
    as: {
      SAME_BOOKING: 'учтено раньше: банк сообщил дважды',
      NOT_OURS: 'не относится ни к одному штрафу, как комиссия банка',
    },
    clearEffect: 'Запись уйдет из невыясненных, решение будет в журнале с вашим именем. Отменить это нельзя.',
    assigned: 'Платеж отнесен к штрафу: робот проведет его в следующий раз.',
    cleared: 'Запись убрана из невыясненных.',
    errors: {
      number: 'Напишите номер штрафа.',
      unknownFine: 'Штрафа с таким номером нет, или их несколько.',
      as: 'Выберите, почему убирается.',
      why: 'Напишите, почему этот штраф, не длиннее 2000 знаков.',
      clearWhy: 'Напишите, почему убирается, не длиннее 2000 знаков.',
      proposed: 'Предложение по этому платежу уже ждет решения.',
    },
  },
  en: {
    title: 'Money',
    suspense: 'In suspense',
    suspenseWhat: (count) => `${count} in all. First those of which it is clearest for which fine they are.`,
    none: 'Nothing lies in suspense.',
    refunds: 'What goes back to payers',
    noRefunds: 'No refund was asked for.',
    files: 'Reconciliation of the banks’ files',
    filesWhat: 'The files that were read last. What is left over must be nothing: else a part of the file is lost.',
    columns: {
      booked: 'Booked',
      sum: 'Sum',
      reason: 'Why it is in suspense',
      likely: 'Likely for',
      entry: 'Bank entry',
      references: 'Payment reference that the payer gave',
      text: 'What the payer wrote',
      fine: 'Fine',
      state: 'State',
      day: 'Day',
      file: 'File',
      total: 'In the file',
      taken: 'Taken',
      known: 'Known',
      refused: 'Refused',
      ignored: 'Not about us',
      left: 'Left over',
    },
    by: {
      REFERENCE: 'by the reference',
      NUMBER: 'by the number',
      REFERENCE_NEARLY: 'by the reference but for one sign',
      IIN: 'by the IIN',
    },
    refundStates: { asking: 'asked for', accepted: 'accepted', rejected: 'rejected' },
    entryTitle: 'Money in suspense',
    gone: 'This entry lies in suspense no more.',
    number: 'Number of the fine',
    numberHint: 'The money becomes the fine’s, and the robot books it when it works next.',
    credit: 'Which credit is taken back (only of money that went back)',
    creditHint: 'The key of the bank’s entry, where the fine has several credits.',
    assign: 'Assign to the fine',
    assignTitle: 'Assign a payment to a fine',
    assignEffect: 'The money becomes the fine’s, and the decision stands in the journal under your name.',
    largeEffect: (limit) => `The sum is above ${limit}: you propose it, another person approves it.`,
    why: 'Why this fine',
    whyHint: 'Needed for a large sum: who approves it reads it.',
    clearWhy: 'Why it is taken out',
    clearTitle: 'Take out of suspense',
    clear: 'Take it out',
    as: {
      SAME_BOOKING: 'counted before: the bank told it twice',
      NOT_OURS: 'of no fine, as a fee of the bank',
    },
    clearEffect:
      'The entry leaves suspense, and the decision stands in the journal under your name. This cannot be undone.',
    assigned: 'The payment was assigned to the fine: the robot books it when it works next.',
    cleared: 'The entry has left suspense.',
    errors: {
      number: 'Write the number of the fine.',
      unknownFine: 'No fine has this number, or more than one has.',
      as: 'Choose why it is taken out.',
      why: 'Write why it is this fine, in at most 2,000 characters.',
      clearWhy: 'Write why it is taken out, in at most 2,000 characters.',
      proposed: 'A proposal about this payment waits for a decision.',
    },
  },
};
