/** How the deciders of this room put events together. */
import { basisOf, isRefusal, type LegalDate, type Refusal, type RuleId, type Ruling, refusal } from '@oryndau/law';
import type { CaseEvent, CaseState } from './case.ts';
import { evolveCase } from './evolve.ts';

export type CaseDecision = readonly CaseEvent[] | Refusal;

type Draft = CaseEvent extends infer E ? (E extends CaseEvent ? Omit<E, 'on' | 'basis'> : never) : never;

/** One event by a rule that computes nothing, with the basis of the day. */
export function one(rule: RuleId, on: LegalDate, draft: Draft): CaseDecision {
  const ruling = basisOf(rule, on);
  return ruling.known ? [{ ...draft, on, basis: ruling.basis } as CaseEvent] : unknown(ruling);
}

/** Goes on deciding in the state that the events so far lead to. (Not named `then`: a module with an export of that name is a promise.) */
export function thenDecide(
  state: CaseState | null,
  events: CaseDecision,
  next: (state: CaseState) => CaseDecision,
): CaseDecision {
  if (isRefusal(events)) return events;
  const reached = events.reduce<CaseState | null>(evolveCase, state);
  if (reached === null) return events;
  const more = next(reached);
  if (isRefusal(more) || events.length === 0) return more;
  return more.length === 0 ? events : [...events, ...more];
}

export function unknown(missing: Exclude<Ruling<unknown>, { known: true }>): Refusal {
  return refusal('LAW_UNKNOWN', { parameter: missing.parameter, day: missing.day });
}
