/**
 * Whoever has decided may take it back while nobody has signed it: an answer to a complaint or a review, a release. Nobody was told of it, so nothing is undone in the
 * world: the filing waits for an answer again, the case goes on. What the robot has decided it takes back itself (withdraw.ts).
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { ActType } from '@oryndau/words/acts';
import type { AwaitingAct } from './awaited.ts';
import { type CaseState, type DecidedBy, decidedBy } from './case.ts';
import { type CaseDecision, one } from './decision.ts';

/** `of`: the number of the event in the chain whose act waits. */
export type TakeBackDecision = {
  readonly type: 'TakeBackDecision';
  readonly of: string;
  readonly act: ActType;
} & DecidedBy;

/** Acts that a person decides and no robot. */
const DECIDED_BY_PERSONS: ReadonlySet<ActType> = new Set<ActType>([
  'review_answer',
  'complaint_answer',
  'termination_released',
]);

/** What can be taken back now, in the order of its decisions. */
export const revocable = ({ awaiting }: Pick<CaseState, 'awaiting'>): readonly AwaitingAct[] =>
  awaiting.filter(({ act }) => DECIDED_BY_PERSONS.has(act));

/** Nothing for what was signed, struck or taken back before, and for what no person has decided: told twice, it is one. */
export function takeBackDecision(state: CaseState, { of, act, ...who }: TakeBackDecision, on: LegalDate): CaseDecision {
  if (!revocable(state).some((each) => each.of === of && each.act === act)) return [];
  const filing = state.filings.find(({ unsigned }) => unsigned?.of === of)?.filing;
  return one('case.act_struck', on, {
    type: 'DecisionTakenBack',
    of,
    act,
    ...(filing !== undefined && { filing }),
    ...decidedBy(who),
  });
}
