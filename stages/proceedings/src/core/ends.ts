/** The ends of a case, each by its ground, its event and its act. */
import type { ActType, TerminatingAct } from '@oryndau/words/acts';
import { type TerminationGround, terminationGroundNames } from '@oryndau/words/lists';
import type { CaseEvent } from './case.ts';

export const END_EVENTS = {
  EXECUTED: 'ProceedingExecuted',
  ACT_CANCELLED: 'ProceedingCancelled',
  RELEASED: 'ProceedingReleased',
} as const satisfies Readonly<Record<TerminationGround, CaseEvent['type']>>;

const GROUNDS = {
  termination_executed: 'EXECUTED',
  termination_cancelled: 'ACT_CANCELLED',
  termination_released: 'RELEASED',
} as const satisfies Readonly<Record<TerminatingAct, TerminationGround>>;

/** Undefined of an event that ends nothing. */
export const groundOfEnd = (type: CaseEvent['type']): TerminationGround | undefined =>
  terminationGroundNames.find((ground) => END_EVENTS[ground] === type);

/** Undefined of an act that ends no case. */
export const groundOfAct = (act: ActType): TerminationGround | undefined =>
  Object.hasOwn(GROUNDS, act) ? GROUNDS[act as TerminatingAct] : undefined;
