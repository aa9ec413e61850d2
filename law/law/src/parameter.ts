/**
 * A legal number as data: dated values, each with its source and how sure it is. No legal number stands anywhere else.
 */
import type { Confidence } from './basis.ts';
import type { LegalDate } from './legal-date.ts';
import { formatMoney, type Money } from './money.ts';

export interface DatedValue<T> {
  /** The first day on which the value holds. */
  readonly from: LegalDate;
  /** The last day on which it is known to hold; absent: until the next value, or open. */
  readonly until?: LegalDate;
  readonly value: T;
  /** Article of law, or the document in which the value was read. */
  readonly source: string;
  readonly confidence: Confidence;
}

export interface Parameter<T> {
  readonly name: string;
  /** calendar_day, working_day, operational_day, month, year, MCI, tenge, percent, account, list, flag, ... */
  readonly unit: string;
  /** What it is, in one sentence for an operator. */
  readonly meaning: string;
  /** Ascending by `from`. */
  readonly values: readonly DatedValue<T>[];
}

/** The value that holds on `day`, or undefined when none is loaded for it: before the first, after an `until`, in a gap. */
export function valueOn<T>(parameter: Parameter<T>, day: LegalDate): DatedValue<T> | undefined {
  const { values } = parameter;
  for (let index = values.length - 1; index >= 0; index--) {
    const candidate = values[index];
    if (candidate && candidate.from <= day) {
      return candidate.until === undefined || day <= candidate.until ? candidate : undefined;
    }
  }
  return undefined;
}

/** A parameter's value as a decision's basis and the operator's list show it: "30", "4325.00", "EXECUTED, ACT_CANCELLED", "PRESCRIPTION 5". */
export function valueText(value: unknown): string {
  if (typeof value === 'bigint') return formatMoney(value as Money);
  if (Array.isArray(value)) return value.map(valueText).join(', ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([key, part]) => `${key} ${valueText(part)}`)
      .join(' ');
  }
  return String(value);
}
