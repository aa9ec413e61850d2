/** Whether something of a case waits for a signature. */
import type { ActType } from '@oryndau/words/acts';
import type { CaseState } from './case.ts';

export type AwaitingAct = CaseState['awaiting'][number];

/** The act of this kind that nobody has signed, the last one. */
export const awaitedAct = ({ awaiting }: CaseState, act: ActType): AwaitingAct | undefined =>
  awaiting.findLast((each) => each.act === act);

/** The opening is in force: until it is signed no day runs and nothing is done to anybody. */
export const isOpeningSigned = (state: CaseState): boolean =>
  !state.isOpeningStruck && awaitedAct(state, 'opening') === undefined;

export const isTransferAwaited = (state: CaseState): boolean => awaitedAct(state, 'transfer') !== undefined;
