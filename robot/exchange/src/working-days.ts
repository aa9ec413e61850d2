/** By when an outside party answers, where it has so many working days for it. */
import { nextWorkingDayFrom } from '@oryndau/law/calendar';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';

/** Where the calendar of a year is not loaded its days count as they come: a term that is too short only has somebody look. */
export function workingDaysAfter(day: LegalDate, count: number): LegalDate {
  let reached = day;
  for (let left = count; left > 0; left -= 1) reached = nextWorkingDayFrom(addDays(reached, 1)) ?? addDays(reached, 1);
  return reached;
}
