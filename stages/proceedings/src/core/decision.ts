/** How the deciders of this room put events together. */
import { type Decision, goOnWith, oneEvent } from '@oryndau/law/decider';
import type { CaseEvent } from './case.ts';
import { evolveCase } from './evolve.ts';

export type CaseDecision = Decision<CaseEvent>;

/** One event by a rule that computes nothing, with the basis of the day. */
export const one = oneEvent<CaseEvent>;

/** Goes on deciding in the state that the events so far lead to. (Not named `then`: a module with an export of that name is a promise.) */
export const thenDecide = goOnWith(evolveCase);
