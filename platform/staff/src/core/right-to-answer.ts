/** By which right a filing is answered: whoever answers at the desk and whoever does it by a command asks here. Pure. */
import type { FilingKind, FilingOutcome } from '@oryndau/words/filings';
import type { StaffAction } from '@oryndau/words/staff';

export function rightToAnswer(kind: FilingKind, outcome: FilingOutcome): StaffAction {
  if (kind === 'REVIEW') return 'review.answer';
  return isProposed(kind, outcome) ? 'complaint.refuse' : 'filing.answer';
}

/** Where one proposes and another approves. */
export const isProposed = (kind: FilingKind, outcome: FilingOutcome | null): boolean =>
  kind === 'COMPLAINT' && outcome === 'refused';
