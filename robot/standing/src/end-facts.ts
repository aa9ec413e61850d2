/** What the end of a case rested on, as its chain tells it: what was claimed, what was paid and when, and what was left. Pure. */
import { canonical } from '@oryndau/law/canonical';
import { type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';
import { add, type Money, moneyOf, subtract, ZERO } from '@oryndau/law/money';

/** Of a journaled event, what these facts are drawn from. */
export interface EndEvent {
  readonly type: string;
  readonly on: LegalDate;
  /** As journaled: money as decimal text in tenge. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Of the bank's money. */
export interface EndMovement {
  readonly on: LegalDate;
  readonly amount: Money;
  readonly isTakenBack: boolean;
  /** The booking, as the journal names it. */
  readonly entry: string;
  /** The order, or the attempt to pay, that it says it came from; null where it says neither. */
  readonly order: string | null;
  readonly attempt: string | null;
}

/** Of these events the facts are drawn; others need not be given. */
export const END_FACT_EVENTS: ReadonlySet<string> = new Set([
  'ProceedingOpened',
  'PaymentReceived',
  'PaymentReversed',
  'MoneyReceived',
  'MoneyReversed',
  'EndProposed',
  'ProceedingExecuted',
  'ProceedingCancelled',
  'ProceedingReleased',
  'ProceedingTransferred',
  'LateMoneyReported',
  'EndTakenBack',
  // What was told of an arrest, and what names it.
  'ArrestOrdered',
  'ArrestConfirmed',
  'ArrestReduced',
  'ActSigned',
  'ArrestLiftOrdered',
  'FilingAnswered',
]);

export interface EndFacts {
  readonly claimed: Money;
  /** Received in the case, or taken back by the bank, in the order in which the case was told; the day is the bank's, but of what went back where no event tells it. */
  readonly movements: readonly EndMovement[];
  /** Tiyn, never below zero. */
  readonly left: Money;
}

/** An event as it is in memory, as it is journaled. */
export const endEventOf = (event: { readonly type: string; readonly on: LegalDate }): EndEvent => ({
  type: event.type,
  on: event.on,
  fields: JSON.parse(canonical(event)) as EndEvent['fields'],
});

const ENDS: ReadonlySet<string> = new Set([
  'EndProposed',
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
  // Money that was told beside an end that was taken back since is the case's again.
  const goneOn = events.slice(0, at).findLastIndex(({ type }) => type === 'EndTakenBack');
  const movements = events.slice(0, at).flatMap(({ type, on, fields }, place): readonly EndMovement[] => {
    const { amount, entry, order = null, attempt = null } = fields;
    const isLate = type === 'LateMoneyReported' && place < goneOn;
    if ((type !== 'PaymentReceived' && type !== 'PaymentReversed' && !isLate) || typeof amount !== 'string') return [];
    const isTakenBack = type === 'PaymentReversed' || (isLate && fields.reversal === true);
    const day = (isTakenBack ? takenBackOn(events, place) : booked.get(entry)) ?? on;
    return [
      {
        on: day,
        amount: moneyOf(amount),
        isTakenBack,
        entry: String(entry),
        order: order === null ? null : String(order),
        attempt: attempt === null ? null : String(attempt),
      },
    ];
  });
  const paid = movements.reduce((sum, { amount, isTakenBack }) => (isTakenBack ? subtract : add)(sum, amount), ZERO);
  return { claimed, movements, left: claimed > paid ? subtract(claimed, paid) : ZERO };
}

/** What of an end by payment is unpaid again, since the bank took money back after it and none has come in its place. Tiyn; zero where the event at this place is no such end. */
export function unpaidAgain(events: readonly EndEvent[], at: number): Money {
  const facts = events[at]?.type === 'ProceedingExecuted' ? endFactsOf(events, at) : undefined;
  if (facts === undefined) return ZERO;
  const paid = facts.movements.reduce(
    (sum, { amount, isTakenBack }) => (isTakenBack ? subtract : add)(sum, amount),
    ZERO,
  );
  const since = events.slice(at + 1).reduce((sum, { type, fields: { amount, reversal } }) => {
    if (type !== 'LateMoneyReported' || typeof amount !== 'string') return sum;
    return (reversal === true ? subtract : add)(sum, moneyOf(amount));
  }, paid);
  return facts.claimed > since ? subtract(facts.claimed, since) : ZERO;
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

/** On which day the bank booked what goes back with the event at this place; undefined where the books were not told. They are told next of it. */
function takenBackOn(events: readonly EndEvent[], at: number): LegalDate | undefined {
  const { entry, amount } = events[at]?.fields ?? {};
  const booking = events
    .slice(at + 1)
    .find(({ type, fields }) => type === 'MoneyReversed' && fields.entry === entry && fields.amount === amount);
  return parseLegalDate(booking?.fields.bookedOn);
}

/**
 * The sum of the arrest as its bank was told of it, or has confirmed it, before the event at this place; null where none was ordered. A reduction that nobody has signed was
 * told to nobody, so the case knows another sum by then.
 */
export function arrestToldBefore(events: readonly EndEvent[], at: number): Money | null {
  let told: Money | null = null;
  const unsigned = new Map<unknown, Money>();
  for (const { type, fields } of events.slice(0, at)) {
    const amount = typeof fields.amount === 'string' ? moneyOf(fields.amount) : null;
    const awaits = fields.awaits as { readonly of: string } | undefined;
    if (type === 'ArrestReduced' && awaits !== undefined && amount !== null) unsigned.set(awaits.of, amount);
    else if (type === 'ArrestOrdered' || type === 'ArrestConfirmed' || type === 'ArrestReduced') told = amount;
    else if (type === 'ActSigned') told = unsigned.get(fields.of) ?? told;
  }
  return told;
}
