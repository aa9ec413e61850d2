/** A day in Kazakh with the ending of what is said of it, which goes to the month: "2026 жылғы 20 тамыздан бастап". */
import type { LegalDate } from '@oryndau/law/legal-date';
import { shownDay } from '@oryndau/web/html/shown';

/** Since a day, by a day (it counts), as things stand on a day or what is of that day. */
export type DayForm = 'since' | 'by' | 'dated';

/** Endings of the months from January on: from, of. */
const FROM = ['дан', 'нан', 'дан', 'ден', 'дан', 'нан', 'ден', 'дан', 'тен', 'нан', 'дан', 'нан'];
const OF = ['дағы', 'дағы', 'дағы', 'дегі', 'дағы', 'дағы', 'дегі', 'дағы', 'тегі', 'дағы', 'дағы', 'дағы'];

export function kazakhDay(day: LegalDate, form: DayForm): string {
  const month = Number(day.slice(5, 7)) - 1;
  const plain = shownDay(day, 'kk');
  if (form === 'dated') return `${plain}${OF[month] ?? ''}`;
  return `${plain}${FROM[month] ?? ''} ${form === 'since' ? 'бастап' : 'кешіктірмей'}`;
}
