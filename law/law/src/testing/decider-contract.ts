/**
 * What every decider promises (docs/glossary.md: decider), whatever its stage: the tests of each stage hold its decider against this one contract, and a
 * fifth stage gets it for a line. Pure: says in words what was broken in a life, and nothing where all was kept.
 */
import { canonical, fromCanonical } from '../canonical.ts';
import { type Decided, type Decider, tell, wouldRefuse } from '../decider.ts';
import type { LegalDate } from '../legal-date.ts';
import { isRefusal, type Refusal, refusalCodes } from '../refusal.ts';
import { basisOf } from '../rules/basis-of.ts';
import { citationOn, type RuleId, rights } from '../rules/rights.ts';
import type { StateCodec } from '../state-codec.ts';

export interface UnderContract<State, Command, Event extends Decided> {
  readonly decider: Decider<State, Command, Event>;
  readonly codec: StateCodec<State>;
  readonly moneyFields: ReadonlySet<string>;
}

export interface Heard<Command> {
  readonly on: LegalDate;
  readonly command: Command;
}

const codes: ReadonlySet<string> = new Set(Object.values(refusalCodes).flat());

/** What was broken while these commands were told, one after another, each on its day; days ascend. */
export function breachesIn<State extends object, Command, Event extends Decided>(
  { decider, codec, moneyFields }: UnderContract<State, Command, Event>,
  life: readonly Heard<Command>[],
): readonly string[] {
  const breaches: string[] = [];
  let state = decider.initial;
  for (const { on, command } of life) {
    const before = state === null ? null : frozen(codec.decode(codec.encode(state)));
    const decision = decider.decide(before, frozen(command), on);
    const question = { state: before, command, on };
    if (textOf(decider.decide(before, command, on)) !== textOf(decision))
      breaches.push('the same question has two answers');
    breaches.push(
      ...(isRefusal(decision) ? ofRefusal(decision) : decision.flatMap((event) => ofEvent(event, on, moneyFields))),
    );
    const refused = tell(decider, question, (event, next) => {
      const read = fromCanonical<Event>(JSON.parse(canonical(event)), moneyFields);
      if (textOf(decider.evolve(state, frozen(read))) !== textOf(next))
        breaches.push('the journal gives another state');
      state = next;
      if (textOf(codec.decode(codec.encode(next))) !== textOf(next))
        breaches.push('a state does not come back from its text');
    });
    if (textOf(refused) !== textOf(isRefusal(decision) ? decision : undefined))
      breaches.push('it is told otherwise than it is decided');
    const asked = wouldRefuse(decider, question);
    const waits = refused?.code === 'LAW_UNKNOWN';
    if (textOf(asked) !== textOf(waits ? undefined : refused)) breaches.push('it is asked otherwise than it is told');
  }
  return breaches;
}

/** An event bears its day, and a right that gives it on that day. It travels as canonical text, and comes back the same. */
function ofEvent(event: Decided, on: LegalDate, moneyFields: ReadonlySet<string>): string[] {
  const { basis } = event;
  const breaches: string[] = [];
  if (event.on !== on) breaches.push('an event of another day');
  const right = Object.hasOwn(rights, basis.rule) ? rights[basis.rule as RuleId] : undefined;
  if (right === undefined) breaches.push(`no right for ${basis.rule}`);
  else if (basis.citation !== citationOn(right, on)) breaches.push(`${basis.rule} cites another article`);
  if (basis.redaction > on) breaches.push('a redaction of a later day');
  if (right !== undefined && !basisOf(basis.rule as RuleId, on).known)
    breaches.push(`${basis.rule} does not hold on ${on}`);
  if (textOf(fromCanonical(JSON.parse(canonical(event)), moneyFields)) !== textOf(event))
    breaches.push('an event does not come back from its text');
  return breaches;
}

function ofRefusal({ code, data }: Refusal): string[] {
  const breaches = codes.has(code) ? [] : [`no code ${code}`];
  if (Object.values(data).some((value) => typeof value !== 'string'))
    breaches.push('a refusal whose words are no texts');
  if (code === 'LAW_UNKNOWN' && !(data.parameter && data.day))
    breaches.push('law is missing, and it is not said which');
  return breaches;
}

/** Tells money from text, which the canonical form does not. */
const textOf = (value: unknown): string =>
  JSON.stringify(sorted(value), (_, part) => (typeof part === 'bigint' ? `${part}n` : part)) ?? 'nothing';

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([key, part]) => [key, sorted(part)]));
}

/** To its depth: a decider that changes what it is given throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}
