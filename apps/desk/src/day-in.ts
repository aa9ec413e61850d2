/** Days as the desk writes them, for sentences that a terminal writes as they are kept. */
import { type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';
import { shownDay } from '@oryndau/web/html/shown';
import type { Language } from '@oryndau/words/languages';

export const dayIn =
  (language: Language) =>
  (day: LegalDate): string =>
    shownDay(day, language);

/** Alone, or within a sentence; not within the name of a file or a number that only begins with one. */
const KEPT = /(?<![\w./-])\d{4}-\d\d-\d\d(?![\w/-]|\.\w)/g;

/** Of a text that was put in words elsewhere, as the cell of a table. */
export const withDays = (text: string, language: Language): string =>
  text.replace(KEPT, (kept) => {
    const day = parseLegalDate(kept);
    return day === undefined ? kept : shownDay(day, language);
  });
