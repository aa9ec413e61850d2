/** Days as the desk writes them, for sentences that a terminal writes as they are kept. */
import type { LegalDate } from '@oryndau/law/legal-date';
import { shownDay } from '@oryndau/web/html/shown';
import type { Language } from '@oryndau/words/languages';

export const dayIn =
  (language: Language) =>
  (day: LegalDate): string =>
    shownDay(day, language);
