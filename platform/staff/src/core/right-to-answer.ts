/** By which right a filing is answered, and what was decided is taken back: whoever does it at the desk and whoever does it by a command asks here. Pure. */
import type { ActType } from '@oryndau/words/acts';
import type { FilingKind, FilingOutcome } from '@oryndau/words/filings';
import type { StaffAction } from '@oryndau/words/staff';

export function rightToAnswer(kind: FilingKind, outcome: FilingOutcome): StaffAction {
  if (kind === 'REVIEW') return 'review.answer';
  return isProposed(kind, outcome) ? 'complaint.refuse' : 'filing.answer';
}

/** Where one proposes and another approves. */
export const isProposed = (kind: FilingKind, outcome: FilingOutcome | null): boolean =>
  kind === 'COMPLAINT' && outcome === 'refused';

/** By whoever may decide it: what two have decided, by two. Undefined of an act that no person decides. */
export const rightToTakeBack = (act: ActType): StaffAction | undefined => takeBackRights[act];

const takeBackRights: Readonly<Partial<Record<ActType, StaffAction>>> = {
  review_answer: 'review.answer',
  complaint_answer: 'filing.answer',
  termination_released: 'case.release',
};
