/** A day in Kazakh with the ending of what is said of it, which goes to the month: "2026 жылғы 20 тамыздан бастап". */
import type { LegalDate } from '@oryndau/law/legal-date';
import { shownDay } from '@oryndau/web/html/shown';
import { kazakhDay as bent } from '@oryndau/words/kazakh';

/** Since a day, by a day (it counts), as things stand on a day or what is of that day. */
export type DayForm = 'since' | 'by' | 'dated';

export const kazakhDay = (day: LegalDate, form: DayForm): string =>
  bent(shownDay(day, 'kk'), form === 'dated' ? 'of' : form);
