/**
 * Legal numbers that two people have put into force from a day on, without a new release of the program (decision 0039). They stand among the dated values of
 * their parameter like those that the program brings, so every rule, page and command finds them by `valueOn`; each bears the number of its enactment, and a
 * basis that was made of it names that number.
 *
 * The law of a process is one law. It only ever grows ahead: a value holds from the day after its approval at the earliest, so whenever a process learns of it,
 * nothing that was asked of a day until then is answered otherwise.
 */
import { type EnactedCalendarYear, enactCalendarYears } from './calendar.ts';
import type { LegalDate } from './legal-date.ts';
import { asNamed, type OverlayFault, parameterNamed, readValue, valueFault } from './overlay.ts';
import type { DatedValue, EnactedBy, Origin, Parameter } from './parameter.ts';
import { forgetDays } from './rule.ts';

/** A value as two people have approved it. */
export interface NewValue {
  readonly parameter: string;
  /** As it is typed and shown: a whole number, `true` or `false`, an amount in tenge, a list or a table as a basis names it. */
  readonly value: string;
  /** The first day on which it holds. */
  readonly from: LegalDate;
  /** By what it holds. */
  readonly origin: Origin;
  /** The text by which it holds: article, law or order with its date. */
  readonly source: string;
  /** Where that text can be read. */
  readonly url: string;
}

export interface EnactedValue extends NewValue, Omit<EnactedBy, 'url'> {}

/** Why a value cannot be put into force; TOO_EARLY: not before tomorrow, for what was decided stays decided. */
export type EnactFault = OverlayFault | 'TOO_EARLY';

/** Undefined: it can. */
export function enactFault({ parameter, value, from }: NewValue, today: LegalDate): EnactFault | undefined {
  // A list in another order, or a word in it that is none, would be another text than the one by which a decision names it.
  const fault = valueFault(parameter, value) ?? (asNamed(parameter, value) === value ? undefined : 'NOT_A_VALUE');
  return fault ?? (from > today ? undefined : 'TOO_EARLY');
}

/** Which enactments the law of this process knows, by their numbers: of one that knows others a page may read otherwise. */
export const enactedMark = (): string => mark;
let mark = '';

const brought = new Map<string, readonly DatedValue<unknown>[]>();
let inForce: readonly EnactedValue[] = [];
let calendars: readonly EnactedCalendarYear[] = [];

/**
 * Makes these, and no others, the enacted values and calendars of this process. Throws where one is no value of a parameter of this program: a database that a later
 * program has worked with is not judged by an earlier law.
 */
export function enact(values: readonly EnactedValue[], years: readonly EnactedCalendarYear[] = []): void {
  if (JSON.stringify([values, years]) === JSON.stringify([inForce, calendars])) return;
  const changed = new Set([...inForce, ...values].map(({ parameter }) => parameter));
  const merged = [...changed].map((name) => mergedOf(name, values));
  for (const { parameter, dated } of merged) {
    const list = parameter.values as DatedValue<unknown>[];
    list.splice(0, list.length, ...dated);
  }
  inForce = values;
  calendars = years;
  enactCalendarYears(years);
  mark = [...values, ...years].map(({ n }) => n).join(' ');
  forgetDays();
}

function mergedOf(name: string, values: readonly EnactedValue[]) {
  const parameter = parameterNamed(name);
  if (parameter === undefined) throw new Error(`a value was enacted of ${name}, which this program does not know`);
  const own = brought.get(name) ?? [...parameter.values];
  brought.set(name, own);
  const enacted = values.filter((value) => value.parameter === name).sort((a, b) => a.n - b.n);
  // Of one day the later enactment holds, and any of them before what the program brings.
  const dated = [...own, ...enacted.map((value) => datedOf(parameter, value))].sort((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : 0,
  );
  return { parameter, dated };
}

function datedOf(
  parameter: Parameter<unknown>,
  { n, by, on, url, value: text, from, origin, source }: EnactedValue,
): DatedValue<unknown> {
  const value = readValue(parameter, text);
  if (value === undefined) throw new Error(`${text} was enacted, which is no value of ${parameter.name}`);
  return { from, value, source, origin, confidence: 'SEEN', enacted: { n, by, on, url } };
}
