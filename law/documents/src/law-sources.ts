/** By what text a number holds, in words: articles as acts cite them, and laws, orders and budgets by their names. */
import { type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { dayInWords } from '@oryndau/words/days';
import { kazakhDay } from '@oryndau/words/kazakh';
import type { InLanguages, Language } from '@oryndau/words/languages';
import { citationText } from './acts/citation.ts';

type Write = InLanguages<(found: readonly string[]) => string>;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "29 Dec 2015" as a day. */
function dayIn(text: string): LegalDate {
  const [day = '', month = '', year = ''] = text.split(' ');
  return legalDate(`${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

const ofDay: InLanguages<(text: string) => string> = {
  kk: (text) => `${kazakhDay(dayInWords(dayIn(text), 'kk'), 'of')} `,
  ru: (text) => ` от\u00a0${dayInWords(dayIn(text), 'ru')}`,
  en: (text) => ` of ${dayInWords(dayIn(text), 'en')}`,
};

const dated = (text: string | undefined, language: Language): string =>
  text === undefined ? '' : ofDay[language](text);

/** Orders that are cited by their items, each by its day. */
const ORDER_DAYS: Readonly<Record<string, string>> = { '697': '16 Aug 2024' };
const orderDay = (order: string | undefined, language: Language): string =>
  dated(order === undefined ? undefined : ORDER_DAYS[order], language);

/** What is no article of the four laws. The first that fits. */
const forms: readonly (readonly [RegExp, Write])[] = [
  [
    /^Order (\d+) items? (\d[\d, ]*)$/,
    {
      kk: ([order, items]) =>
        `${orderDay(order, 'kk')}№\u00a0${order} бұйрықпен бекітілген қағидалардың ${items}-тармағы`,
      ru: ([order, items]) => `пункт ${items} правил, утвержденных приказом №\u00a0${order}${orderDay(order, 'ru')}`,
      en: ([order, items]) => `item ${items} of the rules of Order No.\u00a0${order}${orderDay(order, 'en')}`,
    },
  ],
  [
    /^Order (\d+)(?: of (.+))?$/,
    {
      kk: ([order, day]) => `${dated(day, 'kk')}№\u00a0${order} бұйрық`,
      ru: ([order, day]) => `приказ №\u00a0${order}${dated(day, 'ru')}`,
      en: ([order, day]) => `Order No.\u00a0${order}${dated(day, 'en')}`,
    },
  ],
  [
    /^Order of (.+)$/,
    {
      kk: ([day]) => `${dated(day, 'kk')}бұйрық`,
      ru: ([day]) => `приказ${dated(day, 'ru')}`,
      en: ([day]) => `Order${dated(day, 'en')}`,
    },
  ],
  [
    /^law (\d+-[IVX]+)(?: of (.+))?$/,
    {
      kk: ([law, day]) => `${dated(day, 'kk')}№\u00a0${law} заң`,
      ru: ([law, day]) => `закон №\u00a0${law}${dated(day, 'ru')}`,
      en: ([law, day]) => `Law No.\u00a0${law}${dated(day, 'en')}`,
    },
  ],
  [
    /^budget law of (\d{4})$/,
    {
      kk: ([year]) => `${year}\u00a0жылға арналған республикалық бюджет туралы заң`,
      ru: ([year]) => `закон о республиканском бюджете на ${year}\u00a0год`,
      en: ([year]) => `the law on the republican budget of ${year}`,
    },
  ],
];

/** A source of a number, or the citation of a rule. What it says beside its texts is for those who keep the law, and left out. */
export const sourceInWords = (source: string, language: Language): string =>
  inWords(source, (part) => partInWords(part, language));

/** The same with number and date of each act, as it stands beside a value: who reads one value need not look for the law elsewhere. */
export const datedSourceInWords = (source: string, language: Language): string =>
  inWords(source, (part) => {
    const words = partInWords(part, language);
    const [short = '', ...articles] = words?.split(' — ') ?? [];
    const dated = datedActs[language][short];
    return dated === undefined ? words : [unbroken(dated), ...articles].join(' — ');
  });

const inWords = (source: string, write: (part: string) => string | undefined): string =>
  source
    .split('; ')
    .flatMap((part) => write(part) ?? [])
    .join('; ');

/** A number stays with its sign, a day with its month. */
const unbroken = (text: string): string => text.replace(/(№|No\.|\d+) (?=[\p{L}\d])/gu, '$1\u00a0');

/** By the short names of citations. */
const datedActs: InLanguages<Readonly<Record<string, string>>> = {
  kk: {
    Заң: '2010 жылғы 2 сәуірдегі № 261-IV заң',
    ӘҚБтК: '2014 жылғы 5 шілдедегі № 235-V ӘҚБтК',
    ӘРПК: '2020 жылғы 29 маусымдағы № 350-VI ӘРПК',
    'Төлемдер туралы заң': '2016 жылғы 26 шілдедегі № 11-VI төлемдер туралы заң',
    'Дербес деректер туралы заң': '2013 жылғы 21 мамырдағы № 94-V дербес деректер туралы заң',
    'Цифрлық кодекс': '2026 жылғы 9 қаңтардағы № 255-VIII Цифрлық кодекс',
  },
  ru: {
    Закон: 'закон от 2 апреля 2010 года № 261-IV',
    КоАП: 'КоАП от 5 июля 2014 года № 235-V',
    АППК: 'АППК от 29 июня 2020 года № 350-VI',
    'Закон о платежах': 'закон о платежах от 26 июля 2016 года № 11-VI',
    'Закон о персональных данных': 'закон о персональных данных от 21 мая 2013 года № 94-V',
    'Цифровой кодекс': 'Цифровой кодекс от 9 января 2026 года № 255-VIII',
  },
  en: {
    'the Law': 'Law No. 261-IV of 2 April 2010',
    KoAP: 'KoAP No. 235-V of 5 July 2014',
    APPK: 'APPK No. 350-VI of 29 June 2020',
    'the Law on payments': 'Law on payments No. 11-VI of 26 July 2016',
    'the Law on personal data': 'Law on personal data No. 94-V of 21 May 2013',
    'the Digital Code': 'Digital Code No. 255-VIII of 9 January 2026',
  },
};

/** Of a text that was read more than once: which reading. */
const REDACTION = /^(.*), redaction (\d{4}-\d{2}-\d{2})$/;

function partInWords(part: string, language: Language): string | undefined {
  const [, text = part, day] = REDACTION.exec(part) ?? [];
  const words = textInWords(text, language);
  return day === undefined || words === undefined ? words : `${words} (${redactionOf[language](legalDate(day))})`;
}

const redactionOf: InLanguages<(day: LegalDate) => string> = {
  kk: (day) => `${kazakhDay(dayInWords(day, 'kk'), 'of')} редакция`,
  ru: (day) => `редакция от\u00a0${dayInWords(day, 'ru')}`,
  en: (day) => `wording in force since ${dayInWords(day, 'en')}`,
};

function textInWords(part: string, language: Language): string | undefined {
  for (const [form, write] of forms) {
    const found = form.exec(part);
    if (found !== null) return write[language](found.slice(1));
  }
  const cited = citationText(part, language);
  return cited === part ? undefined : cited;
}
