/** What the end of a case rested on, as its chain tells it: what was claimed, what was paid and when, and what was left. Pure. */
import { type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';
import { add, type Money, moneyOf, subtract, ZERO } from '@oryndau/law/money';

/** Of a journaled event, what these facts are drawn from. */
export interface EndEvent {
  readonly type: string;
  readonly on: LegalDate;
  /** As journaled: money as decimal text in tenge. */
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface EndFacts {
  readonly claimed: Money;
  /** Received in the case, or taken back by the bank, in the order in which the case was told; the day is the bank's. */
  readonly movements: readonly { readonly on: LegalDate; readonly amount: Money; readonly isTakenBack: boolean }[];
  /** Tiyn, never below zero. */
  readonly left: Money;
}

const ENDS: ReadonlySet<string> = new Set([
  'ProceedingExecuted',
  'ProceedingCancelled',
  'ProceedingReleased',
  'ProceedingTransferred',
]);

/** Undefined where the event at this place ends no case, or the case was opened by nothing that is known. */
export function endFactsOf(events: readonly EndEvent[], at: number): EndFacts | undefined {
  const opening = events.find(({ type }) => type === 'ProceedingOpened');
  if (!ENDS.has(events[at]?.type ?? '') || typeof opening?.fields.sum !== 'string') return undefined;
  const claimed = moneyOf(opening.fields.sum);
  const booked = bookingDays(events);
  const movements = events.slice(0, at).flatMap(({ type, on, fields: { amount, entry } }) => {
    if ((type !== 'PaymentReceived' && type !== 'PaymentReversed') || typeof amount !== 'string') return [];
    const isTakenBack = type === 'PaymentReversed';
    const day = isTakenBack ? on : (booked.get(entry) ?? on);
    return [{ on: day, amount: moneyOf(amount), isTakenBack }];
  });
  const paid = movements.reduce((sum, { amount, isTakenBack }) => (isTakenBack ? subtract : add)(sum, amount), ZERO);
  return { claimed, movements, left: claimed > paid ? subtract(claimed, paid) : ZERO };
}

/** By entry: on which day the bank booked it. The books are told after the case. */
function bookingDays(events: readonly EndEvent[]): ReadonlyMap<unknown, LegalDate> {
  const days = new Map<unknown, LegalDate>();
  for (const { type, fields } of events) {
    const day = parseLegalDate(fields.bookedOn);
    if (type === 'MoneyReceived' && day !== undefined) days.set(fields.entry, day);
  }
  return days;
}
