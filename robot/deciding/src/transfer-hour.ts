/** When in its day a transfer may be decided: it cannot be undone, and what was paid on the last day is told by banks in the course of the next. */
import { hourAt, legalDayAt } from '@oryndau/law/legal-date';
import { transferHourOn } from '@oryndau/law/rules/proceeding';
import type { Days } from './pipeline.ts';

/**
 * For the days of a tick: which transfers must wait `now`. From the evening on none, and those of the day name the hour that was asked; where the law of
 * the day is not loaded all of that day.
 */
export function waitingTransfers(now: Date): Pick<Days, 'noTransfersUntil' | 'hourCameOn'> {
  const day = legalDayAt(now.getTime());
  const from = transferHourOn(day);
  return from.known && hourAt(now.getTime()) >= from.value ? { hourCameOn: day } : { noTransfersUntil: day };
}
