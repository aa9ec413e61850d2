/** The answer to what a person has filed, as long as it is the last thing that there is for him to know. Pure. */
import type { CaseHappening, CaseView, ViewedFiling } from '@oryndau/reading/case-view';

/**
 * The newest answer, signed where it is an act; undefined where something is filed that waits, and once anything of a later day asks for the person's attention.
 * What the answer itself brings (the case goes on, an order is given anew) comes on its day and leaves it where it is.
 */
export function freshAnswer({ happenings, filings }: CaseView): ViewedFiling | undefined {
  if (filings.some(({ outcome }) => outcome === null)) return undefined;
  const told = happenings.findLast(
    ({ type, isUnsigned, isWithdrawn }) => type === 'FilingAnswered' && !isUnsigned && !isWithdrawn,
  );
  if (told === undefined || happenings.some((happening) => isNewer(happening, told))) return undefined;
  return filings.find(({ filing }) => String(filing) === told.fields.filing);
}

const isNewer = ({ n, on, type }: CaseHappening, told: CaseHappening): boolean =>
  n > told.n && on > (told.signed?.on ?? told.on) && ASKS_FOR_ATTENTION.has(type);

const ASKS_FOR_ATTENTION: ReadonlySet<string> = new Set([
  'AccountsRequested',
  'ArrestOrdered',
  'ArrestConfirmed',
  'ProhibitionOrdered',
  'CollectionOrderSent',
  'PaymentBegun',
  'PaymentReceived',
  'PaymentReversed',
  'OptOutReceived',
  'ProceedingHeld',
  'HoldLifted',
  'EndProposed',
  'ProceedingExecuted',
  'ProceedingCancelled',
  'ProceedingReleased',
  'ProceedingTransferred',
  'TransferSigned',
]);
