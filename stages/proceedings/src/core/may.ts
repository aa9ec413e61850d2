/** May I? Whoever shows a person what can be done in a case, or is about to do it for one who waits, asks the decider here and judges nothing. */
import { wouldRefuse } from '@oryndau/law/decider';
import type { LegalDate } from '@oryndau/law/legal-date';
import { type Refusal, refusal } from '@oryndau/law/refusal';
import { isLiving } from './asked-of-case.ts';
import type { CaseState } from './case.ts';
import { type CaseCommand, caseDecider } from './decide.ts';

/**
 * Why the case would not take this command on this day; undefined: it would, or it would wait for law that is not loaded. What the decider passes over in
 * silence, since a fact that is told twice is no mistake, is told here: ALREADY_KNOWN, or WRONG_STATE where the case is past it.
 */
export const caseWouldRefuse = (state: CaseState | null, command: CaseCommand, on: LegalDate): Refusal | undefined =>
  wouldRefuse(caseDecider, { state, command, on }, silenceOf);

/** What is done only in a case that lives. */
const OF_THE_LIVING: ReadonlySet<CaseCommand['type']> = new Set(['Hold', 'LiftHold', 'Release', 'Cancel', 'OptOut']);

function silenceOf(state: CaseState | null, { type }: CaseCommand): Refusal {
  if (type === 'TakeBackDecision') return refusal('ACT_NOT_WAITING');
  const isPast = state !== null && OF_THE_LIVING.has(type) && !isLiving(state);
  // A hold that is not there cannot be lifted.
  return state !== null && (isPast || type === 'LiftHold')
    ? refusal('WRONG_STATE', { state: state.status })
    : refusal('ALREADY_KNOWN');
}
