/** The robot takes back what it has decided and nobody has signed. Unlike what the head strikes, that holds nothing. */
import type { LegalDate } from '@oryndau/law/legal-date';
import { isRefusal, type Refusal, refusal } from '@oryndau/law/refusal';
import type { ActType } from '@oryndau/words/acts';
import { awaitedAct } from './awaited.ts';
import type { CaseEvent, CaseState } from './case.ts';
import { type CaseDecision, one } from './decision.ts';

/** Takes back what waits of these kinds: nobody was told of it. */
export function withdraw({ awaiting }: CaseState, acts: readonly ActType[], on: LegalDate): CaseDecision {
  const events: CaseEvent[] = [];
  for (const { of, act } of awaiting) {
    if (!acts.includes(act)) continue;
    const decision = one('case.act_struck', on, { type: 'ActWithdrawn', of, act });
    if (isRefusal(decision)) return decision;
    events.push(...decision);
  }
  return events;
}

/** Nobody was told of an act that is not signed, so nobody answers it: such an answer is for an operator. Undefined: it may be answered. */
export const whyNotAnswered = (state: CaseState, act: ActType): Refusal | undefined =>
  awaitedAct(state, act) && refusal('WRONG_STATE', { state: `${act} not signed` });

/** What would be done to somebody, in the order in which it goes. */
export const MEASURES: readonly ActType[] = ['collection_order', 'arrest', 'prohibition'];
