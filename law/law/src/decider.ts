/**
 * What every stage is made of: a decider, two pure functions over one state. `decide` says what follows from a command on a day, or why not; `evolve`
 * says what the state is after an event. Beside the type stand the few ways in which decisions are put together, once for all stages.
 */
import type { Basis, LawUnknown } from './basis.ts';
import type { LegalDate } from './legal-date.ts';
import { isRefusal, type Refusal, refusal } from './refusal.ts';
import { withAsked } from './rule.ts';
import { basisOf } from './rules/basis-of.ts';
import type { RuleId } from './rules/rights.ts';

/** No events: nothing changes. A Refusal: the command may not be done, and nothing of it is. */
export type Decision<Event> = readonly Event[] | Refusal;

export interface Decider<State, Command, Event> {
  /** Where nothing is known yet; null where a state begins with its first event. */
  readonly initial: State | null;
  readonly decide: (state: State | null, command: Command, on: LegalDate) => Decision<Event>;
  /** Total: an event that was written is never refused, and an impossible one is a bug, thrown. */
  readonly evolve: Evolve<State, Event>;
}

export type Evolve<State, Event> = (state: State | null, event: Event) => State;

/** What each event bears beside its own fields: its day, and by what right it was decided. */
export interface Decided {
  readonly on: LegalDate;
  readonly basis: Basis;
}

/** An event before its day and its right are known. */
export type Draft<Event> = Event extends Decided ? Omit<Event, keyof Decided> : never;

/** One event by a rule that computes nothing, with the basis of the day and of whatever else was asked for it. Refused: LAW_UNKNOWN. */
export function oneEvent<Event extends Decided>(
  rule: RuleId,
  on: LegalDate,
  draft: Draft<Event>,
  asked: readonly Basis[] = [],
): Decision<Event> {
  const ruling = basisOf(rule, on);
  return ruling.known ? [eventBy<Event>([ruling.basis, ...asked], on, draft)] : refuseForLaw(ruling);
}

/** The event of a draft, by the right of the first basis and all that the others name. */
export const eventBy = <Event extends Decided>(
  [basis, ...asked]: readonly [Basis, ...Basis[]],
  on: LegalDate,
  draft: Draft<Event>,
): Event => eventOf<Event>(draft, on, withAsked(basis, asked));

/** By hand: drafts have so many shapes that the engine copies them by `...` at six times the price, and every event passes here. */
function eventOf<Event extends Decided>(draft: Draft<Event>, on: LegalDate, basis: Basis): Event {
  const fields = draft as Readonly<Record<string, unknown>>;
  const event: Record<string, unknown> = { type: fields.type, on, basis };
  for (const key in fields) if (key !== 'type') event[key] = fields[key];
  // A draft of an event, its day and its right are that event: the compiler does not put the union together again.
  return event as unknown as Event;
}

/** The law of that day is not loaded. Who is told so waits for the law; it is no refusal for good. */
export const refuseForLaw = ({ parameter, day }: Omit<LawUnknown, 'known'>): Refusal =>
  refusal('LAW_UNKNOWN', { parameter, day });

/** Goes on deciding in the state that the events so far lead to; all of it is refused when what follows is. */
export const goOnWith =
  <State, Event>(evolve: Evolve<State, Event>) =>
  (state: State | null, events: Decision<Event>, next: (state: State) => Decision<Event>): Decision<Event> => {
    if (isRefusal(events)) return events;
    const reached = events.reduce<State | null>(evolve, state);
    if (reached === null) return events;
    const more = next(reached);
    if (isRefusal(more) || events.length === 0) return more;
    return more.length === 0 ? events : [...events, ...more];
  };

/** Takes an event with the state after it. */
export type Write<State, Event> = (event: Event, state: State) => void;

/** A command as it meets a state, on the legal day on which it is decided. */
export interface CommandIn<State, Command> {
  readonly state: State | null;
  readonly command: Command;
  readonly on: LegalDate;
}

/** Decides, and writes what was decided, in its order. Gives the refusal, and then nothing was written. */
export function tell<State, Command, Event>(
  { decide, evolve }: Omit<Decider<State, Command, Event>, 'initial'>,
  { state, command, on }: CommandIn<State, Command>,
  write: Write<State, Event>,
): Refusal | undefined {
  const decision = decide(state, command, on);
  if (isRefusal(decision)) return decision;
  writeEvents(evolve, { state, events: decision }, write);
  return undefined;
}

/** Writes what was decided already, each event with the state after it. */
export function writeEvents<State, Event>(
  evolve: Evolve<State, Event>,
  { state, events }: { readonly state: State | null; readonly events: readonly Event[] },
  write: Write<State, Event>,
): void {
  let reached = state;
  for (const event of events) {
    reached = evolve(reached, event);
    write(event, reached);
  }
}

/**
 * May I? The decider itself is asked, and nothing is done. Undefined: it would be taken, or it would wait for law that is not loaded, which is no
 * refusal. `silence` says what a person is told where nothing would change; without it, nothing is.
 */
export function wouldRefuse<State, Command, Event>(
  { decide }: Pick<Decider<State, Command, Event>, 'decide'>,
  { state, command, on }: CommandIn<State, Command>,
  silence?: (state: State | null, command: Command) => Refusal,
): Refusal | undefined {
  const decision = decide(state, command, on);
  if (isRefusal(decision)) return decision.code === 'LAW_UNKNOWN' ? undefined : decision;
  return decision.length === 0 ? silence?.(state, command) : undefined;
}
