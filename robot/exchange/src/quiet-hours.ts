/** Nobody is woken up: at which hours nothing is sent that makes a sound. */
import { hourAt, legalDayAt } from '@oryndau/law/legal-date';
import { quietHoursOn } from '@oryndau/law/rules/proceeding';

export function isQuiet(now: Date): boolean {
  const hour = hourAt(now.getTime());
  const quiet = quietHoursOn(legalDayAt(now.getTime()));
  // The law of that day is not loaded: nothing is sent that could be sent at a wrong hour.
  return !quiet.known || hour >= quiet.value.from || hour < quiet.value.until;
}
