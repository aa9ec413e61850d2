/**
 * Whoever reviews what the program decided may lift what stands, with the answer itself (94-V Art. 19-1; Digital Code Art. 43): the arrest and the prohibition at
 * once, so that a person who was right does not wait for a second decision. After a transfer they are the bailiff's to lift.
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import { type Refusal, refusal } from '@oryndau/law/refusal';
import type { FilingKind, FilingOutcome } from '@oryndau/words/filings';
import { arrestIsAlive, isLiving } from './asked-of-case.ts';
import type { CaseState, Filing } from './case.ts';
import { type CaseDecision, one, thenDecide } from './decision.ts';
import { prohibitionIsAlive } from './prohibition.ts';

/** Why nothing is lifted with this answer; undefined: it is. Only an objection that is upheld lifts, and only what stands. */
export function whyNotLift(
  state: CaseState,
  { kind }: Pick<Filing, 'kind'>,
  outcome: FilingOutcome,
): Refusal | undefined {
  if (kind !== 'REVIEW' || outcome !== 'granted') return refusal('WRONG_STATE', { state: `${kind} ${outcome}` });
  return arrestIsAlive(state) || prohibitionIsAlive(state) ? undefined : refusal('NOTHING_TO_LIFT');
}

/** Granted, these stop nothing by themselves: the fine is the register's to cancel, and the case an operator's to hold. */
const GRANTED_ELSEWHERE: ReadonlySet<FilingKind> = new Set(['NOT_ME', 'PAID_ALREADY', 'FINE_CONTESTED', 'COMPLAINT']);

/**
 * Why a filing of a case that goes on cannot be answered as granted: nothing of what was asked for is done with the answer (`protects`: an account is), nor was it done
 * before, and the measures would go on over a person who reads that he was right. Undefined: it can.
 */
export function whyNotGrant(state: CaseState, kind: FilingKind, protects: boolean): Refusal | undefined {
  if (!isLiving(state) || protects) return undefined;
  const isDone =
    kind === 'PROTECTED_MONEY'
      ? state.protectedAccounts.length > 0
      : !GRANTED_ELSEWHERE.has(kind) || state.holds.some((hold) => hold !== 'COMPLAINT');
  return isDone ? undefined : refusal('GRANTS_NOTHING');
}

/** What the answer to the filing `review` says that it lifts. */
export function liftByReview(state: CaseState, review: string, on: LegalDate): CaseDecision {
  const arrest = arrestIsAlive(state) ? one('case.review', on, { type: 'ArrestLiftOrdered', review }) : [];
  return thenDecide(state, arrest, (next) =>
    prohibitionIsAlive(next) ? one('case.review', on, { type: 'ProhibitionLiftOrdered', review }) : [],
  );
}
