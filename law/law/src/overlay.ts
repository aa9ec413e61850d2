/**
 * What if the law were another? A simulation may ask; nothing else may. The values of a parameter are replaced for the whole process, before
 * any rule has been asked, and every basis that names the parameter then says what it was. What is put into force for good stands in enacted.ts, and is
 * held to the same bounds.
 */
import { listedFormOf, readListed } from './listed-values.ts';
import { formatMoney, type Money, parseMoney, tenge } from './money.ts';
import { type DatedValue, type Parameter, valueText } from './parameter.ts';
import { allParameters } from './parameters/all.ts';
import { isApplied } from './rules/asked.ts';

/**
 * No such parameter; no value of it; a list or a table; a number that no decision asks, so nothing would come of it; a value that the law might have and
 * the program cannot do.
 */
export type OverlayFault = 'UNKNOWN_PARAMETER' | 'NOT_A_VALUE' | 'NOT_CHANGEABLE' | 'NOT_APPLIED' | 'BEYOND_PROGRAM';

/** Why `overlayParameter` would not take them; undefined when it would. Changes nothing. */
export function overlayFault(name: string, text: string): OverlayFault | undefined {
  const read = readFor(name, text);
  return 'fault' in read ? read.fault : undefined;
}

/**
 * Replaces every dated value of the parameter `name` by `text`, read as what its values are: a whole number, `true` or `false`, an amount in
 * tenge. Lists, tables and words cannot be replaced, and what would have no effect is not. Returns what was wrong, or undefined.
 */
export function overlayParameter(name: string, text: string): OverlayFault | undefined {
  const read = readFor(name, text);
  if ('fault' in read) return read.fault;
  const { parameter, value } = read;
  const changed = parameter.values.map(
    (dated): DatedValue<unknown> => ({
      ...dated,
      value,
      source: `a question of a simulation, in the place of: ${dated.source}`,
      confidence: 'UNKNOWN',
    }),
  );
  // The one place where a parameter changes: `values` is the same array that every rule has.
  (parameter.values as DatedValue<unknown>[]).splice(0, changed.length, ...changed);
  return undefined;
}

/** A value of the parameter as it is typed, lists and tables too; undefined for what is none of it. */
export function readValue(parameter: Parameter<unknown>, text: string): unknown {
  const form = listedFormOf(parameter);
  if (form !== undefined) return readListed(form, text, wholeMax(parameter));
  const value = readLike(parameter, text);
  return typeof value === 'object' ? undefined : value;
}

/** Why two people could not put it into force; undefined: they could. Unlike in a simulation, lists and tables too. */
export function valueFault(name: string, text: string): OverlayFault | undefined {
  const parameter = parameterNamed(name);
  const form = parameter && listedFormOf(parameter);
  if (parameter === undefined || form === undefined) return overlayFault(name, text);
  if (!isApplied(name)) return 'NOT_APPLIED';
  return readListed(form, text, wholeMax(parameter)) === undefined ? 'NOT_A_VALUE' : undefined;
}

/** One text for one value, as a basis has it; what is no value stays as it was typed. */
export function asNamed(name: string, text: string): string {
  const parameter = parameterNamed(name);
  const form = parameter && listedFormOf(parameter);
  const value = parameter && form && readListed(form, text, wholeMax(parameter));
  return value === undefined ? text : valueText(value);
}

interface Fault {
  readonly fault: OverlayFault;
}

function readFor(
  name: string,
  text: string,
): Fault | { readonly parameter: Parameter<unknown>; readonly value: number | boolean | Money } {
  const parameter = parameterNamed(name);
  if (parameter === undefined) return { fault: 'UNKNOWN_PARAMETER' };
  if (!isApplied(name)) return { fault: 'NOT_APPLIED' };
  const value = readLike(parameter, text);
  if (typeof value === 'object') return value;
  const isBeyond = typeof value === 'number' && value > (parameter.programMax ?? Number.POSITIVE_INFINITY);
  return isBeyond ? { fault: 'BEYOND_PROGRAM' } : { parameter, value };
}

/** A parameter of this program. */
export const parameterNamed = (name: string) => allParameters.find((candidate) => candidate.name === name);

/** What a number of a unit can be at most in a question that means anything: a century of years, ten of days and months, the hours of a day, a whole in percent. */
const WHOLE_MAX: Readonly<Record<string, number>> = {
  hour: 23,
  percent: 100,
  calendar_day: 3_650,
  working_day: 3_650,
  operational_day: 3_650,
  month: 120,
  year: 100,
  subsistence_min: 1_000,
};
const OTHER_MAX = 999_999;
const wholeMax = ({ unit }: Parameter<unknown>): number => WHOLE_MAX[unit] ?? OTHER_MAX;
/** An index of a year is some thousand tenge; a thousand times that is no question any more. */
const AMOUNT_MAX = tenge(100_000_000);

/** What values of a parameter can be, and at most; undefined: a list, a table (listed-values.ts) or a word. */
export type Bounds =
  | { readonly kind: 'number'; readonly max: number }
  | { readonly kind: 'flag' }
  | { readonly kind: 'amount'; readonly max: Money };

export function boundsOf(parameter: Parameter<unknown>): Bounds | undefined {
  switch (typeof parameter.values[0]?.value) {
    case 'number':
      return { kind: 'number', max: Math.min(wholeMax(parameter), parameter.programMax ?? OTHER_MAX) };
    case 'boolean':
      return { kind: 'flag' };
    case 'bigint':
      return { kind: 'amount', max: AMOUNT_MAX };
    default:
      return undefined;
  }
}

/** What the parameter `name` takes, for whoever gave something else; nothing for what cannot be replaced. */
export function acceptedBy(name: string): string {
  const parameter = parameterNamed(name);
  const bounds = parameter && boundsOf(parameter);
  switch (bounds?.kind) {
    case 'number':
      return `a whole number from 0 to ${bounds.max} (${parameter?.unit})`;
    case 'flag':
      return 'true or false';
    case 'amount':
      return `an amount in tenge above 0 and not above ${formatMoney(bounds.max)}, with two decimals at most`;
    default:
      return '';
  }
}

function readLike(parameter: Parameter<unknown>, text: string): number | boolean | Money | Fault {
  switch (typeof parameter.values[0]?.value) {
    case 'number':
      return /^\d{1,6}$/.test(text) && Number(text) <= wholeMax(parameter) ? Number(text) : { fault: 'NOT_A_VALUE' };
    case 'boolean':
      return text === 'true' || text === 'false' ? text === 'true' : { fault: 'NOT_A_VALUE' };
    case 'bigint': {
      const amount = parseMoney(text);
      const isAmount = typeof amount === 'bigint' && amount > 0n && amount <= AMOUNT_MAX;
      return isAmount ? amount : { fault: 'NOT_A_VALUE' };
    }
    default:
      return { fault: 'NOT_CHANGEABLE' };
  }
}
