/** By what text a number holds, in words: articles as acts cite them, and laws, orders and budgets by their names. */
import { citationText } from '@oryndau/documents/acts';
import { type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { shownDay } from '@oryndau/web/html/shown';
import type { InLanguages, Language } from '@oryndau/words/languages';
import { kazakhDay } from './kazakh-days.ts';

type Write = InLanguages<(found: readonly string[]) => string>;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "29 Dec 2015" as a day. */
function dayIn(text: string): LegalDate {
  const [day = '', month = '', year = ''] = text.split(' ');
  return legalDate(`${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

const ofDay: InLanguages<(text: string) => string> = {
  kk: (text) => `${kazakhDay(dayIn(text), 'dated')} `,
  ru: (text) => ` от\u00a0${shownDay(dayIn(text), 'ru')}`,
  en: (text) => ` of ${shownDay(dayIn(text), 'en')}`,
};

const dated = (text: string | undefined, language: Language): string =>
  text === undefined ? '' : ofDay[language](text);

/** What is no article of the four laws. The first that fits. */
const forms: readonly (readonly [RegExp, Write])[] = [
  [
    /^Order (\d+) items? (\d[\d, ]*)$/,
    {
      kk: ([order, items]) => `№\u00a0${order} бұйрықпен бекітілген қағидалардың ${items}-тармағы`,
      ru: ([order, items]) => `пункт ${items} правил, утвержденных приказом №\u00a0${order}`,
      en: ([order, items]) => `item ${items} of the rules of Order No.\u00a0${order}`,
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
export function sourceInWords(source: string, language: Language): string {
  return source
    .split('; ')
    .flatMap((part) => partInWords(part, language) ?? [])
    .join('; ');
}

/** Of a text that was read more than once: which reading. */
const REDACTION = /^(.*), redaction (\d{4}-\d{2}-\d{2})$/;

function partInWords(part: string, language: Language): string | undefined {
  const [, text = part, day] = REDACTION.exec(part) ?? [];
  const words = textInWords(text, language);
  return day === undefined || words === undefined ? words : `${words} (${redactionOf[language](legalDate(day))})`;
}

const redactionOf: InLanguages<(day: LegalDate) => string> = {
  kk: (day) => `${kazakhDay(day, 'dated')} редакция`,
  ru: (day) => `редакция от\u00a0${shownDay(day, 'ru')}`,
  en: (day) => `redaction of ${shownDay(day, 'en')}`,
};

function textInWords(part: string, language: Language): string | undefined {
  for (const [form, write] of forms) {
    const found = form.exec(part);
    if (found !== null) return write[language](found.slice(1));
  }
  const cited = citationText(part, language);
  return cited === part ? undefined : cited;
}
