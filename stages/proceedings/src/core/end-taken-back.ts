/**
 * Ends by payment from before an end waited with its case (decision 0036): they have ended their cases, though nobody has signed them, and what they undo waits for the
 * signature. Where the bank has taken the money back nobody is to sign them any more: the end is taken back, and the case goes on with what stood.
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import { type AwaitingAct, awaitedAct } from './awaited.ts';
import type { CaseState } from './case.ts';
import { type CaseDecision, one } from './decision.ts';

const BY_PAYMENT = 'termination_executed';

/** `of`: the number of the event that ended it; `remainder`: what is unpaid by now, which the books know and an ended case does not. */
export interface TakeEndBack {
  readonly type: 'TakeEndBack';
  readonly of: string;
  readonly remainder: Money;
}

/** The end by payment of a case that has ended, where nobody has signed it. */
export const unsignedEnd = (state: CaseState): AwaitingAct | undefined =>
  state.status === 'executed' ? awaitedAct(state, BY_PAYMENT) : undefined;

/** Nothing of an end that was signed, or by which nothing is owed. One that was struck is not signed either. */
export function takeEndBack(state: CaseState, { of, remainder }: TakeEndBack, on: LegalDate): CaseDecision {
  const isUnsigned = unsignedEnd(state)?.of === of || (state.status === 'executed' && state.struck.includes(of));
  if (!isUnsigned || remainder <= 0n) return [];
  return one('case.act_struck', on, { type: 'EndTakenBack', of, act: BY_PAYMENT, remainder });
}
