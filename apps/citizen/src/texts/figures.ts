/** The open figures: headings, definitions and what a chart shows. The terminal prints a part of them. */
import type { InLanguages } from '@oryndau/words/languages';

export interface ShortCases {
  readonly opened: string;
  readonly executed: string;
  readonly executedShare: string;
  readonly transferred: string;
  readonly transferredShare: string;
}

export interface FiguresTexts {
  readonly title: string;
  readonly lead: string;
  readonly until: string;
  readonly nothingYet: string;
  readonly short: string;
  /** What became of the cases; counts and shares. */
  readonly shortCases: (of: ShortCases) => string;
  /** Which part of what was owed came. */
  readonly shortMoney: (owed: string, paid: string, share: string) => string;
  /** Fees that nobody had to pay: by the cautious count, and by the wide one. */
  readonly shortSaved: (cautious: string, wide: string) => string;
  /** Where the figures are those of the replayed year. */
  readonly ofReplay: string;
  readonly outcome: string;
  readonly outcomes: string;
  readonly outcomesNote: string;
  readonly fines: string;
  readonly share: string;
  readonly money: string;
  readonly entries: string;
  readonly tenge: string;
  readonly sum: string;
  readonly matchedPaid: string;
  readonly matchedPaidDefinition: string;
  readonly refundable: string;
  readonly refundableDefinition: string;
  readonly suspense: string;
  readonly suspenseDefinition: string;
  readonly figure: string;
  readonly figures: string;
  readonly figuresNote: string;
  readonly cases: string;
  readonly payments: string;
  readonly waiting: string;
  readonly orphans: string;
  readonly total: string;
  readonly months: string;
  readonly month: string;
  readonly regions: string;
  readonly region: string;
  readonly articles: string;
  readonly article: string;
  readonly opened: string;
  readonly executed: string;
  readonly transferred: string;
  readonly asTable: string;
  /** For who does not see the chart: what is largest, and where the numbers stand. */
  readonly chart: (of: string, largest: string, count: string) => string;
  readonly download: string;
  readonly downloadNote: string;
  readonly csv: string;
  readonly json: string;
}

export const figuresTexts: InLanguages<FiguresTexts> = {
  kk: {
    title: 'Айыппұлдар',
    lead: 'Бағдарлама не істеп жатқаны барлығына көрінеді. Мұнда бірде-бір адамның деректері жоқ.',
    until: 'есептелген соңғы күн',
    nothingYet: 'Деректер базасы әзірге бос.',
    short: 'Қысқаша',
    shortCases: ({ opened, executed, executedShare, transferred, transferredShare }) =>
      `Қозғалған іс: ${opened}. Толық төленіп аяқталғаны: ${executed} (${executedShare}). Жеке сот орындаушыларына берілгені: ${transferred} (${transferredShare}).`,
    shortMoney: (owed, paid, share) => `Қозғалған күні төленбей қалған ${owed} ішінен ${paid} түсті (${share}).`,
    shortSaved: (cautious, wide) =>
      `Адамдар жеке сот орындаушыларына ${cautious} төлемеді: түскен ақшаны солар өндіріп алса, ақысы осынша болар еді. Қозғалған соманың бәрі соларға берілсе, ${wide} болар еді.`,
    ofReplay:
      'Бұл — қайталанған жылдың цифрлары. Онда робот ешқандай шара қолданбайды: журналда банк жоқ, ақшаға тыйым салынбайды, ол шоттан алынбайды. Сондықтан істердің көбі орындаушыларға кеткен. Робот шаралармен қалай жұмыс істейтінін «npx oryndau simulate» көрсетеді.',
    outcome: 'Нәтиже',
    outcomes: 'Әр айыппұл немен аяқталды',
    outcomesNote: 'Әр айыппұл бір рет есептеледі, күйі есептелген соңғы күнге берілген.',
    fines: 'Айыппұл саны',
    share: 'Үлесі',
    money: 'Ақша',
    entries: 'Жазба саны',
    tenge: 'Теңге',
    sum: 'Сома',
    matchedPaid: 'Айыппұлдар бойынша түскені',
    matchedPaidDefinition: 'Айыппұлы табылған барлық төлемдер, банк кері қайтарған сомалар шегерілген.',
    refundable: 'Қайтарылуға жататыны',
    refundableDefinition: 'Төленуге тиіс сомадан артық түскен, төлеушіге тиесілі ақша.',
    suspense: 'Анықталмаған төлемдер',
    suspenseDefinition: 'Айыппұлы табылмаған ақша: ол жоғалмайды, себебімен бірге осында сақталады.',
    figure: 'Көрсеткіш',
    figures: 'Бағдарлама көрсеткіштері',
    figuresNote: 'Әр санның жанында оның нені білдіретіні жазылған.',
    cases: 'Іс саны',
    payments: 'Төлем саны',
    waiting: 'Тіркелу күнін күтіп тұрған құжаттар',
    orphans: 'Белгісіз айыппұлдар туралы хабарлар',
    total: 'Барлығы',
    months: 'Айлар бойынша',
    month: 'Ай',
    regions: 'Өңірлер бойынша',
    region: 'Өңір',
    articles: 'ӘҚБтК баптары бойынша',
    article: 'Бап',
    opened: 'Қозғалған істер',
    executed: 'Орындалғаны',
    transferred: 'Жеке сот орындаушысына берілгені',
    asTable: 'Сандар кесте түрінде',
    chart: (of, largest, count) =>
      `Диаграмма: ${of}. Ең көбі — ${largest}: ${count}. Барлық сандар осы жердегі кестеде.`,
    download: 'Деректерді жүктеп алу',
    downloadNote: 'Сол сандар анықтамаларымен бірге, кез келген бағдарламаға арналған.',
    csv: 'CSV кестесі',
    json: 'JSON файлы',
  },
  ru: {
    title: 'Штрафы',
    lead: 'Что делает программа, видно всем. Данных о людях здесь нет.',
    until: 'последний прожитый день',
    nothingYet: 'База данных пока пуста.',
    short: 'Коротко',
    shortCases: ({ opened, executed, executedShare, transferred, transferredShare }) =>
      `Возбуждено дел: ${opened}. Окончено полной уплатой: ${executed} (${executedShare}). Передано частным судебным исполнителям: ${transferred} (${transferredShare}).`,
    shortMoney: (owed, paid, share) =>
      `Из ${owed}, которые оставались неуплаченными в день возбуждения, поступило ${paid} (${share}).`,
    shortSaved: (cautious, wide) =>
      `Людям не пришлось платить частным судебным исполнителям ${cautious}: столько стоило бы взыскание денег, которые поступили. Если бы исполнителям досталось все возбужденное, вышло бы ${wide}.`,
    ofReplay:
      'Это цифры воспроизведенного года. В нем робот не принимает мер: в журнале нет банка, деньги не арестовывают и не списывают, поэтому большинство дел ушло исполнителям. Как робот работает с мерами, показывает «npx oryndau simulate».',
    outcome: 'Исход',
    outcomes: 'Чем закончился каждый штраф',
    outcomesNote: 'Каждый штраф посчитан один раз, по состоянию на последний прожитый день.',
    fines: 'Штрафов',
    share: 'Доля',
    money: 'Деньги',
    entries: 'Записей',
    tenge: 'Тенге',
    sum: 'Сумма',
    matchedPaid: 'Поступило по штрафам',
    matchedPaidDefinition: 'Все платежи, для которых найден штраф, за вычетом возвращенных банком.',
    refundable: 'Подлежит возврату',
    refundableDefinition: 'Поступило сверх того, что причиталось: это деньги плательщика.',
    suspense: 'Невыясненные платежи',
    suspenseDefinition: 'Деньги, для которых штраф не найден: они не теряются, а хранятся здесь с указанием причины.',
    figure: 'Показатель',
    figures: 'Показатели программы',
    figuresNote: 'Рядом с каждым числом сказано, что оно означает.',
    cases: 'Дел',
    payments: 'Платежей',
    waiting: 'Документов, ждущих дня регистрации',
    orphans: 'Сообщений о неизвестных штрафах',
    total: 'Всего',
    months: 'По месяцам',
    month: 'Месяц',
    regions: 'По регионам',
    region: 'Регион',
    articles: 'По статьям КоАП',
    article: 'Статья',
    opened: 'Возбуждено дел',
    executed: 'Исполнено',
    transferred: 'Передано частному исполнителю',
    asTable: 'Числа таблицей',
    chart: (of, largest, count) =>
      `Диаграмма: ${of}. Больше всего: ${largest}, ${count}. Все числа стоят здесь же в таблице.`,
    download: 'Скачать данные',
    downloadNote: 'Те же числа с определениями, для любой программы.',
    csv: 'Таблица CSV',
    json: 'Файл JSON',
  },
  en: {
    title: 'Fines',
    lead: 'What the programme does is open to everybody. No person’s data stand here.',
    until: 'last day lived',
    nothingYet: 'The database is still empty.',
    short: 'In short',
    shortCases: ({ opened, executed, executedShare, transferred, transferredShare }) =>
      `Cases opened: ${opened}. Ended because all was paid: ${executed} (${executedShare}). Handed over to private bailiffs: ${transferred} (${transferredShare}).`,
    shortMoney: (owed, paid, share) => `Of ${owed} that was unpaid on the day of opening, ${paid} came in (${share}).`,
    shortSaved: (cautious, wide) =>
      `People were spared ${cautious} of bailiffs’ fees: so much would the collecting of what came in have cost. Had bailiffs collected all that was opened, it would be ${wide}.`,
    ofReplay:
      'These are the figures of the replayed year. The robot takes no measures in it: its log has no bank, no money is arrested and none is debited, so most cases went to bailiffs. How the robot works with measures shows “npx oryndau simulate”.',
    outcome: 'Outcome',
    outcomes: 'How each fine ended',
    outcomesNote: 'Each fine counts once, as it stands on the last day lived.',
    fines: 'Fines',
    share: 'Share',
    money: 'Money',
    entries: 'Entries',
    tenge: 'Tenge',
    sum: 'Sum',
    matchedPaid: 'Received for fines',
    matchedPaidDefinition: 'All payments whose fine was found, less what the bank took back.',
    refundable: 'To be refunded',
    refundableDefinition: 'Received beyond what was owed: it is the payer’s money.',
    suspense: 'In suspense',
    suspenseDefinition: 'Money whose fine was not found: it is not lost, it is kept here with the reason.',
    figure: 'Figure',
    figures: 'Figures of the programme',
    figuresNote: 'Beside each number stands what it means.',
    cases: 'Cases',
    payments: 'Payments',
    waiting: 'Documents that wait for the day of their registration',
    orphans: 'Reports about unknown fines',
    total: 'Total',
    months: 'By month',
    month: 'Month',
    regions: 'By region',
    region: 'Region',
    articles: 'By article of the Code of Administrative Offences',
    article: 'Article',
    opened: 'Cases opened',
    executed: 'Executed',
    transferred: 'Transferred to a private bailiff',
    asTable: 'The numbers as a table',
    chart: (of, largest, count) => `Chart: ${of}. Most: ${largest}, ${count}. All numbers stand here in the table.`,
    download: 'Download the data',
    downloadNote: 'The same numbers with their definitions, for any program.',
    csv: 'CSV table',
    json: 'JSON file',
  },
};
