/**
 * What every rule is made of: its right (articles), the parameters it may use, and the day on which they are looked up.
 *
 * A replay asks rules a million times, about a few hundred days. So what a rule knows of a day is computed once, and a Basis is
 * interned: the same rule, redaction and parameter values are the very same frozen object, which a journal may compare by `===`.
 */
import type { Basis, LawUnknown, Ruling } from './basis.ts';
import { enactedCalendarOf } from './calendar.ts';
import type { LegalDate } from './legal-date.ts';
import { type Parameter, valueOn, valueText } from './parameter.ts';
import { redactionOn } from './parameters/redactions.ts';
import { citationOn, type Right, type RuleId, rights } from './rules/rights.ts';

export type Parameters = Readonly<Record<string, Parameter<unknown>>>;
export type ValuesOf<P extends Parameters> = { readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T : never };

/** What a rule may use on a day. */
export interface LawOfDay<V> {
  readonly known: true;
  readonly values: V;
  readonly basis: Basis;
}

/** About fifty years of days; a feed of invented dates cannot fill the memory. */
const DAYS_CACHED_MAX = 20_000;

/** How often a value was put into force or taken back in this process. */
let turns = 0;

/** Days are asked anew: the law of some of them has come to be known (enacted.ts). */
export function forgetDays(): void {
  turns += 1;
}

/** `compute`, asked once a day. What it returns is shared between callers and must not be changed. */
export function oncePerDay<T extends object>(compute: (day: LegalDate) => T): (day: LegalDate) => T {
  const known = new Map<LegalDate, T>();
  let turn = turns;
  return (day) => {
    if (turn !== turns) {
      known.clear();
      turn = turns;
    }
    let result = known.get(day);
    if (result === undefined) {
      if (known.size >= DAYS_CACHED_MAX) known.clear();
      result = Object.freeze(compute(day));
      known.set(day, result);
    }
    return result;
  };
}

const asking = new Map<string, Set<RuleId>>();

/** The rules that ask the parameter `name`, of the modules that are loaded; `rules/asked.ts` loads them all. */
export const askingRules = (name: string): ReadonlySet<RuleId> => asking.get(name) ?? new Set();

function register(id: RuleId, parameters: Parameters): void {
  for (const { name } of Object.values(parameters)) asking.set(name, (asking.get(name) ?? new Set()).add(id));
}

/**
 * The law of a rule by day: its values and its basis, or which parameter has no value for that day (`redaction` when the text
 * of the law itself is not loaded).
 */
export function lawOf<P extends Parameters>(
  id: RuleId,
  parameters: P,
): (day: LegalDate) => LawOfDay<ValuesOf<P>> | LawUnknown {
  const right: Right = rights[id];
  register(id, parameters);
  return oncePerDay((day) => {
    const redaction = right.from !== undefined && day < right.from ? undefined : redactionOn(day, right.law);
    if (redaction === undefined) return lawUnknown('redaction', day);
    const values: Record<string, unknown> = {};
    const texts: Record<string, string> = {};
    const enacted: number[] = [];
    for (const [key, parameter] of Object.entries(parameters)) {
      const dated = valueOn(parameter, day);
      if (dated === undefined) return lawUnknown(parameter.name, day);
      values[key] = dated.value;
      texts[parameter.name] = valueText(dated.value);
      if (dated.enacted !== undefined) enacted.push(dated.enacted.n);
    }
    if (enacted.length > 0) texts[ENACTED] = inOrder(enacted.map(String));
    const basis = intern({ rule: id, citation: citationOn(right, day), redaction, parameters: texts });
    return { known: true, values: values as ValuesOf<P>, basis };
  });
}

/** A rule that depends on the day alone: computed once a day, from the values of its parameters. */
export function ruleByDay<P extends Parameters, T>(
  id: RuleId,
  parameters: P,
  compute: (values: ValuesOf<P>, day: LegalDate) => T,
): (day: LegalDate) => Ruling<T> {
  const law = lawOf(id, parameters);
  return oncePerDay((day): Ruling<T> => {
    const found = law(day);
    return found.known ? ruled(Object.freeze(compute(found.values, day)), found.basis) : found;
  });
}

export const ruled = <T>(value: T, basis: Basis): Ruling<T> => ({ known: true, value, basis });

export const lawUnknown = (parameter: string, day: LegalDate): LawUnknown => ({ known: false, parameter, day });

const bases = new Map<string, Basis>();

/** The one frozen object for a basis of this content. Their number is that of rules times changes of the law: hundreds. */
export function intern(basis: Basis): Basis {
  const key = JSON.stringify([basis.rule, basis.redaction, basis.citation, Object.entries(basis.parameters)]);
  let interned = bases.get(key);
  if (interned === undefined) {
    interned = Object.freeze({ ...basis, parameters: Object.freeze({ ...basis.parameters }) });
    bases.set(key, interned);
  }
  return interned;
}

const merged = new WeakMap<Basis, WeakMap<Basis, Basis>>();

/**
 * `basis`, with the parameters of everything else that was asked for the same decision: a decision names all that it was made of. The rule, its
 * articles and its redaction stay those of `basis`. What was asked of two days, or of two years of the calendar, is named with both values.
 */
export function withAsked(basis: Basis, asked: readonly Basis[]): Basis {
  return asked.reduce(mergedTwo, basis);
}

function mergedTwo(basis: Basis, asked: Basis): Basis {
  if (basis === asked) return basis;
  const byAsked = merged.get(basis) ?? new WeakMap<Basis, Basis>();
  merged.set(basis, byAsked);
  let both = byAsked.get(asked);
  if (both === undefined) {
    const parameters: Record<string, string> = { ...basis.parameters };
    for (const [name, value] of Object.entries(asked.parameters)) {
      const known = parameters[name];
      parameters[name] = known === undefined || known === value ? value : bothOf(name, known, value);
    }
    both = intern({ ...basis, parameters });
    byAsked.set(asked, both);
  }
  return both;
}

/** By what else than the law's own numbers a decision was made: the years of a calendar; the numbers of enactments by which some of its numbers hold. */
export const CALENDAR = 'calendar';
export const ENACTED = 'enacted';

/** Years and enactments as they follow each other, each once; other values in the order in which they were asked. */
const bothOf = (name: string, known: string, value: string): string =>
  name === CALENDAR || name === ENACTED ? inOrder([...known.split(', '), ...value.split(', ')]) : `${known}, ${value}`;

const inOrder = (counted: readonly string[]): string =>
  [...new Set(counted)].sort((a, b) => Number(a) - Number(b)).join(', ');

/** A basis that rests on an enactment: its number is named like those of the values. */
export const withEnacted = (basis: Basis, n: number): Basis =>
  intern({
    ...basis,
    parameters: {
      ...basis.parameters,
      [ENACTED]: inOrder([...(basis.parameters[ENACTED]?.split(', ') ?? []), String(n)]),
    },
  });

const calendared = new WeakMap<Basis, Map<string, Basis>>();

/** `basis` with the calendar year that moved a day, which is a parameter of the decision like any other; where two people have put it into force, with their number. */
export function withCalendar(basis: Basis, year: number): Basis {
  const byYear = calendared.get(basis) ?? new Map<string, Basis>();
  if (byYear.size === 0) calendared.set(basis, byYear);
  const n = enactedCalendarOf(year);
  const key = n === undefined ? String(year) : `${year} by ${n}`;
  let interned = byYear.get(key);
  if (interned === undefined) {
    const named = intern({ ...basis, parameters: { ...basis.parameters, [CALENDAR]: String(year) } });
    interned = n === undefined ? named : withEnacted(named, n);
    byYear.set(key, interned);
  }
  return interned;
}
