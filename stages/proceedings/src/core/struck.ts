/** What the head or his deputy has not signed has no effect (Order 697 item 2(4), (5)): the measure is taken back, and the case waits for an operator. */
import type { LegalDate } from '@oryndau/law/legal-date';
import { type ActType, endingActs } from '@oryndau/words/acts';
import { isLiving, livingOrder } from './asked-of-case.ts';
import { type CaseState, type DecidedBy, decidedBy } from './case.ts';
import { type CaseDecision, one, thenDecide } from './decision.ts';
import { groundOfAct } from './ends.ts';
import { hold } from './holds.ts';
import { liftArrest, recallOrder } from './measures.ts';
import { type TurnedAt, turnedAt } from './said-beside.ts';
import { MEASURES } from './withdraw.ts';

/** Who signs has struck an act that waited for him. `of`: the number of its event in the chain. */
export type StrikeAct = { readonly type: 'StrikeAct'; readonly of: string; readonly act: ActType } & DecidedBy &
  TurnedAt;

/** An operator has seen to it and puts it before whoever signs once more. */
export type PresentActAgain = {
  readonly type: 'PresentActAgain';
  readonly of: string;
  readonly act: ActType;
} & DecidedBy &
  TurnedAt;

/** The reason of a rejection that is not the bank's: nothing has left the house. */
const STRUCK = 'ACT_STRUCK';

/**
 * Nothing for an act that was struck before. Of one that the robot has taken back meanwhile it is kept who struck it, and nothing else: what stands of its kind now is
 * another decision, and the case waits for nobody.
 */
export function strikeAct(state: CaseState, { of, act, ...who }: StrikeAct, on: LegalDate): CaseDecision {
  if (state.struck.includes(of)) return [];
  const isLate = !state.awaiting.some((each) => each.of === of);
  const late = isLate ? { late: true as const } : {};
  const struck = one('case.act_struck', on, {
    type: 'ActStruck',
    of,
    act,
    ...late,
    ...decidedBy(who),
    ...turnedAt(who),
  });
  if (isLate) return struck;
  return thenDecide(state, struck, (next) =>
    thenDecide(next, takenBack(next, act, on), (left) =>
      isLiving(left) ? hold(left, { reason: 'ACT_STRUCK' }, on) : undoneByTheEnd(left, on),
    ),
  );
}

/**
 * What would have undone a measure was struck when its case had ended: the end undoes it all the same (Art. 10-5(4), (5)), and of a case that was handed over the order is dead
 * (Art. 10-6(4)). No hold would let it be decided anew later, and the bank would keep the money arrested, or take more of it.
 */
function undoneByTheEnd(state: CaseState, on: LegalDate): CaseDecision {
  if (state.status === 'transferred') return recallOrder(state, 'case.recall.transfer', on);
  return thenDecide(state, recallOrder(state, 'case.recall.termination', on), (recalled) =>
    recalled.arrest.liftStruck === undefined ? [] : liftArrest(recalled, 'case.lifting', on),
  );
}

/** Struck, these are none: their case decides anew, and an end is decided again where its ground stands. Anything else may lie before whoever signs once more as it is. */
export const DECIDED_ANEW: ReadonlySet<ActType> = new Set<ActType>([
  ...MEASURES,
  ...endingActs,
  'review_answer',
  'complaint_answer',
]);

/** An end from before an end waited with its case has ended it, whether anybody signs it or not: it may be signed yet. */
export const isDecidedAnew = (state: CaseState, act: ActType): boolean =>
  DECIDED_ANEW.has(act) && (isLiving(state) || groundOfAct(act) === undefined);

/** Nothing for an act that is not struck, or that is decided anew, nor for the opening of a case that has ended. A hold lasts until somebody lifts it: that the act is to be signed after all does not say that the case may go on. */
export function presentActAgain(state: CaseState, { of, act, ...who }: PresentActAgain, on: LegalDate): CaseDecision {
  const isOver = isDecidedAnew(state, act) || (act === 'opening' && !isLiving(state));
  if (!state.struck.includes(of) || isOver) return [];
  return one('case.act_struck', on, {
    type: 'ActPresentedAgain',
    of,
    act,
    awaits: { of, act },
    ...decidedBy(who),
    ...turnedAt(who),
  });
}

/** A measure that nobody was told of is none. Anything else has changed nothing yet. */
function takenBack(state: CaseState, act: ActType, on: LegalDate): CaseDecision {
  const { status, inquiry } = state.arrest;
  const order = livingOrder(state);
  const isInquiry = status === 'asked' && inquiry !== undefined;
  if (act === 'arrest' && (isInquiry || status === 'ordered' || status === 'lifting' || status === 'handed_over'))
    return one('case.act_struck', on, { type: 'ArrestRejected', reason: STRUCK });
  const { status: prohibition } = state.prohibition;
  if (
    act === 'prohibition' &&
    (prohibition === 'ordered' || prohibition === 'lifting' || prohibition === 'handed_over')
  )
    return one('case.act_struck', on, { type: 'ProhibitionRejected', reason: STRUCK });
  if (act === 'collection_order' && order !== undefined)
    return one('case.act_struck', on, { type: 'CollectionOrderRejected', order: order.id, reason: STRUCK });
  return [];
}
