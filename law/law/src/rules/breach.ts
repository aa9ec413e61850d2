/** A breach of the security of personal data: until when the authority is told of it (94-V Art. 25). */
import type { Ruling } from '../basis.ts';
import { addWorkingDays } from '../calendar.ts';
import { type LegalDate, yearOf } from '../legal-date.ts';
import { breachNoticeWorkingDays } from '../parameters/personal-data.ts';
import { lawOf, lawUnknown, ruled, withCalendar } from '../rule.ts';

const law = lawOf('data.breach', { days: breachNoticeWorkingDays });

/** The last day on which it is told, counted from the day on which it became known, which does not count. */
export function breachToldBy(knownOn: LegalDate): Ruling<LegalDate> {
  const found = law(knownOn);
  if (!found.known) return found;
  const lastDay = addWorkingDays(knownOn, found.values.days);
  return lastDay === undefined
    ? lawUnknown('calendar', knownOn)
    : ruled(lastDay, withCalendar(found.basis, yearOf(lastDay)));
}
