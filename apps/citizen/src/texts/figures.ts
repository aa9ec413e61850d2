/** The open figures: headings, definitions and what a chart shows. The terminal prints a part of them. */
import type { InLanguages } from '@oryndau/words/languages';

export interface ShortCases {
  readonly opened: string;
  readonly executed: string;
  readonly executedShare: string;
  readonly transferred: string;
  readonly transferredShare: string;
}

/** What is largest among several: `most` of a whole, the only one there is, or several that are equal. */
interface LargestFinding {
  readonly most: (name: string, count: string, whole: string, share: string) => string;
  readonly only: (name: string, count: string) => string;
  readonly equal: (count: string) => string;
}

type FromTo = (first: string, firstShare: string, last: string, lastShare: string) => string;

/** Over each chart: what it shows. */
export interface Findings {
  readonly outcomes: LargestFinding;
  readonly month: LargestFinding;
  readonly region: LargestFinding;
  readonly article: LargestFinding;
  readonly share: {
    readonly rose: FromTo;
    readonly fell: FromTo;
    readonly same: FromTo;
    readonly one: (month: string, executed: string, ended: string, share: string) => string;
  };
}

export interface FiguresTexts {
  readonly findings: Findings;
  readonly shares: string;
  readonly sharesNote: string;
  /** The last month is counted up to this day only. */
  readonly sharesUntil: (day: string) => string;
  readonly ended: string;
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
  /** Of cases or of payments, as the definition says. */
  readonly count: string;
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
  /** For who does not see the chart: what it shows, and where the numbers stand. */
  readonly chart: (finding: string) => string;
  readonly download: string;
  readonly downloadNote: string;
  readonly csv: string;
  readonly json: string;
}

export const figuresTexts: InLanguages<FiguresTexts> = {
  kk: {
    findings: {
      outcomes: {
        most: (name, count, whole, share) =>
          `Айыппұлдардың ең жиі нәтижесі — «${name}»: ${whole} ішінен ${count} (${share})`,
        only: (name, count) => `Барлық айыппұлдың нәтижесі бір: «${name}», ${count}`,
        equal: (count) => `Айыппұлдардың ең жиі нәтижесі жоқ: бірнешеуі тең, әрқайсысы ${count}`,
      },
      month: {
        most: (name, count, whole, share) => `Іс ең көп қозғалған ай — ${name}: ${whole} ішінен ${count} (${share})`,
        only: (name, count) => `Барлық іс бір айда қозғалды: ${name}, ${count}`,
        equal: (count) => `Іс ең көп қозғалған ай жоқ: бірнешеуінде тең, әрқайсысында ${count}`,
      },
      region: {
        most: (name, count, whole, share) => `Іс ең көп қозғалған өңір — ${name}: ${whole} ішінен ${count} (${share})`,
        only: (name, count) => `Барлық іс бір өңірде қозғалды: ${name}, ${count}`,
        equal: (count) => `Іс ең көп қозғалған өңір жоқ: бірнешеуінде тең, әрқайсысында ${count}`,
      },
      article: {
        most: (name, count, whole, share) => `Іс ең көп қозғалған бап — ${name}: ${whole} ішінен ${count} (${share})`,
        only: (name, count) => `Барлық іс бір бап бойынша қозғалды: ${name}, ${count}`,
        equal: (count) => `Іс ең көп қозғалған бап жоқ: бірнешеуінде тең, әрқайсысында ${count}`,
      },
      share: {
        rose: (first, firstShare, last, lastShare) =>
          `Толық төленіп аяқталған істердің үлесі өсті: ${first} — ${firstShare}, ${last} — ${lastShare}`,
        fell: (first, firstShare, last, lastShare) =>
          `Толық төленіп аяқталған істердің үлесі азайды: ${first} — ${firstShare}, ${last} — ${lastShare}`,
        same: (first, firstShare, last) =>
          `Толық төленіп аяқталған істердің үлесі өзгермеді: ${first} және ${last} — ${firstShare}`,
        one: (month, executed, ended, share) =>
          `Толық төленіп аяқталған істердің үлесі, ${month} — ${share}: ${ended} ішінен ${executed}`,
      },
    },
    shares: 'Толық төленіп аяқталған істердің үлесі, айлар бойынша',
    sharesNote:
      'Үлес осы айда аяқталған істерден есептеледі: төленіп, жеке сот орындаушысына беріліп немесе күші жойылып.',
    sharesUntil: (day) => `Соңғы ай толық емес, есептелген соңғы күн: ${day}.`,
    ended: 'Аяқталған істер',
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
      'Бұл — қайталанған жылдың цифрлары. Онда робот ешқандай шара қолданбайды: ол жылдың деректерінде банктер жоқ, ақшаға тыйым салынбайды, ол шоттан алынбайды. Сондықтан істердің көбі орындаушыларға кеткен. Робот шаралармен қалай жұмыс істейтінін «npx oryndau simulate» көрсетеді.',
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
    count: 'Саны',
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
    chart: (finding) => `Диаграмма. ${finding}. Барлық сандар осы жердегі кестеде.`,
    download: 'Деректерді жүктеп алу',
    downloadNote: 'Сол сандар анықтамаларымен бірге, кез келген бағдарламаға арналған.',
    csv: 'CSV кестесі',
    json: 'JSON файлы',
  },
  ru: {
    findings: {
      outcomes: {
        most: (name, count, whole, share) => `Самый частый исход штрафа — «${name}»: ${count} из ${whole} (${share})`,
        only: (name, count) => `Исход у всех штрафов один: «${name}», ${count}`,
        equal: (count) => `Самого частого исхода нет: у нескольких поровну, по ${count}`,
      },
      month: {
        most: (name, count, whole, share) => `Больше всего дел возбуждено за ${name}: ${count} из ${whole} (${share})`,
        only: (name, count) => `Все дела возбуждены за один месяц: ${name}, ${count}`,
        equal: (count) => `Нет месяца, за который дел возбуждено больше всего: в нескольких поровну, по ${count}`,
      },
      region: {
        most: (name, count, whole, share) =>
          `Больше всего дел возбуждено в регионе «${name}»: ${count} из ${whole} (${share})`,
        only: (name, count) => `Все дела возбуждены в одном регионе: ${name}, ${count}`,
        equal: (count) => `Нет региона, в котором дел больше всего: в нескольких поровну, по ${count}`,
      },
      article: {
        most: (name, count, whole, share) =>
          `Больше всего дел возбуждено по одной статье (${name}): ${count} из ${whole} (${share})`,
        only: (name, count) => `Все дела возбуждены по одной статье: ${name}, ${count}`,
        equal: (count) => `Нет статьи, по которой дел больше всего: по нескольким поровну, по ${count}`,
      },
      share: {
        rose: (first, firstShare, last, lastShare) =>
          `Доля дел, оконченных полной уплатой, выросла: ${first} — ${firstShare}, ${last} — ${lastShare}`,
        fell: (first, firstShare, last, lastShare) =>
          `Доля дел, оконченных полной уплатой, упала: ${first} — ${firstShare}, ${last} — ${lastShare}`,
        same: (first, firstShare, last) =>
          `Доля дел, оконченных полной уплатой, не изменилась: ${first} и ${last} — ${firstShare}`,
        one: (month, executed, ended, share) =>
          `Доля дел, оконченных полной уплатой, за ${month} — ${share}: ${executed} из ${ended}`,
      },
    },
    shares: 'Доля дел, оконченных полной уплатой, по месяцам',
    sharesNote: 'Доля считается от дел, оконченных в этом месяце: уплатой, передачей частному исполнителю или отменой.',
    sharesUntil: (day) => `Последний месяц неполный, последний прожитый день: ${day}.`,
    ended: 'Окончено дел',
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
      'Это цифры воспроизведенного года. В нем робот не принимает мер: в данных того года нет банков, деньги не арестовывают и не списывают, поэтому большинство дел ушло исполнителям. Как робот работает с мерами, показывает «npx oryndau simulate».',
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
    count: 'Число',
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
    chart: (finding) => `Диаграмма. ${finding}. Все числа стоят здесь же в таблице.`,
    download: 'Скачать данные',
    downloadNote: 'Те же числа с определениями, для любой программы.',
    csv: 'Таблица CSV',
    json: 'Файл JSON',
  },
  en: {
    findings: {
      outcomes: {
        most: (name, count, whole, share) => `Most often a fine ends as “${name}”: ${count} of ${whole} (${share})`,
        only: (name, count) => `All fines have one outcome: “${name}”, ${count}`,
        equal: (count) => `No outcome is the most frequent: several are equal, ${count} each`,
      },
      month: {
        most: (name, count, whole, share) => `Most cases were opened in ${name}: ${count} of ${whole} (${share})`,
        only: (name, count) => `All cases were opened in one month: ${name}, ${count}`,
        equal: (count) => `In no month were most cases opened: several are equal, ${count} each`,
      },
      region: {
        most: (name, count, whole, share) => `Most cases were opened in ${name}: ${count} of ${whole} (${share})`,
        only: (name, count) => `All cases were opened in one region: ${name}, ${count}`,
        equal: (count) => `In no region were most cases opened: several are equal, ${count} each`,
      },
      article: {
        most: (name, count, whole, share) =>
          `Most cases were opened under one article (${name}): ${count} of ${whole} (${share})`,
        only: (name, count) => `All cases were opened under one article: ${name}, ${count}`,
        equal: (count) => `Under no article were most cases opened: several are equal, ${count} each`,
      },
      share: {
        rose: (first, firstShare, last, lastShare) =>
          `The share of cases that end because all is paid rose from ${firstShare} (${first}) to ${lastShare} (${last})`,
        fell: (first, firstShare, last, lastShare) =>
          `The share of cases that end because all is paid fell from ${firstShare} (${first}) to ${lastShare} (${last})`,
        same: (first, firstShare, last) =>
          `The share of cases that end because all is paid has not changed: ${firstShare} in ${first} and in ${last}`,
        one: (month, executed, ended, share) =>
          `Of the cases that ended in ${month}, ${share} ended because all was paid: ${executed} of ${ended}`,
      },
    },
    shares: 'The share of cases that end because all is paid, by month',
    sharesNote:
      'The share is of the cases that ended in the month: paid, handed over to a private bailiff, or cancelled.',
    sharesUntil: (day) => `The last month is not whole; the last day counted is ${day}.`,
    ended: 'Cases ended',
    title: 'Fines',
    lead: 'What the programme does is open to everybody. No person’s data stand here.',
    until: 'last day counted',
    nothingYet: 'The database is still empty.',
    short: 'In short',
    shortCases: ({ opened, executed, executedShare, transferred, transferredShare }) =>
      `Cases opened: ${opened}. Ended because all was paid: ${executed} (${executedShare}). Handed over to private bailiffs: ${transferred} (${transferredShare}).`,
    shortMoney: (owed, paid, share) => `Of ${owed} that was unpaid on the day of opening, ${paid} came in (${share}).`,
    shortSaved: (cautious, wide) =>
      `People were spared ${cautious} of bailiffs’ fees: so much would the collecting of what came in have cost. Had bailiffs collected all that was opened, it would be ${wide}.`,
    ofReplay:
      'These are the figures of the replayed year. The robot takes no measures in it: the data of that year have no banks, no money is arrested and none is debited, so most cases went to bailiffs. “npx oryndau simulate” shows how the robot works with measures.',
    outcome: 'Outcome',
    outcomes: 'How each fine ended',
    outcomesNote: 'Each fine counts once, as it stands on the last day counted.',
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
    count: 'Count',
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
    chart: (finding) => `Chart. ${finding}. All numbers stand here in the table.`,
    download: 'Download the data',
    downloadNote: 'The same numbers with their definitions, for any program.',
    csv: 'CSV table',
    json: 'JSON file',
  },
};
