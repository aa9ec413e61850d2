/** How the slots of a sentence are filled, so that staff can read them: sums with thousands, codes in words, days as they are or as a page writes them. */
import { type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';
import { type Money, parseMoney } from '@oryndau/law/money';
import type { Language } from '@oryndau/words/languages';
import { shownMoney } from './shown.ts';
import { wordTexts } from './word-texts.ts';

/** How a day is written. */
export type DaySaid = (day: LegalDate) => string;

export const asItIs: DaySaid = (day) => day;

/** A name that ends with a full stop ("Ахметов А.") ends the sentence as well: there is no second one behind it. */
export function fill(
  text: string,
  fields: Readonly<Record<string, unknown>>,
  language: Language,
  day: DaySaid = asItIs,
): string {
  return text.replace(/\{(\w+)\}(\.(?= |$))?/g, (_, name: string, stop = '') => {
    const word = shown(fields[name], language, day);
    return word.endsWith('.') ? word : `${word}${stop}`;
  });
}

const DECIMAL = /^-?\d+\.\d\d$/;

function shown(value: unknown, language: Language, daySaid: DaySaid): string {
  if (value === undefined || value === null) return '—';
  const text = String(value);
  if (Object.hasOwn(wordTexts, text)) return wordTexts[text as keyof typeof wordTexts][language];
  const day = parseLegalDate(text);
  if (day !== undefined) return daySaid(day);
  const amount = DECIMAL.test(text) ? parseMoney(text) : 'MALFORMED';
  return typeof amount === 'bigint' ? shownMoney(amount as Money, language) : text;
}
