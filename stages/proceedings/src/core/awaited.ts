/** Whether something of a case waits for a signature. */
import { type ActType, terminatingActs } from '@oryndau/words/acts';
import { isLiving } from './asked-of-case.ts';
import type { CaseState } from './case.ts';

export type AwaitingAct = CaseState['awaiting'][number];

/** The act of this kind that nobody has signed, the last one. */
export const awaitedAct = ({ awaiting }: CaseState, act: ActType): AwaitingAct | undefined =>
  awaiting.findLast((each) => each.act === act);

/** The opening is in force: until it is signed no day runs and nothing is done to anybody. */
export const isOpeningSigned = (state: CaseState): boolean =>
  !state.isOpeningStruck && awaitedAct(state, 'opening') === undefined;

/** The end of a case that lives waits for its signature: nothing is begun any more, and nothing is undone yet. */
export const isEndAwaited = (state: CaseState): boolean =>
  isLiving(state) && state.awaiting.some(({ act }) => terminatingActs.some((end) => end === act));

export const isTransferAwaited = (state: CaseState): boolean => awaitedAct(state, 'transfer') !== undefined;
