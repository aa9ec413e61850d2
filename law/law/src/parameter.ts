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
  /**
   * By what text, for everybody to read: articles ("261-IV Arts. 58(2), 62(3)"), laws, orders and their items, divided by "; ". Of a default of ours: the
   * text that leaves it open.
   */
  readonly source: string;
  /** For those who keep the law up to date: where it was read, why one of two readings. No page shows it. */
  readonly note?: string;
  /** By what this value holds, where that is another than the parameter's: a default of ours that a law has taken up since. */
  readonly origin?: Origin;
  readonly confidence: Confidence;
  /** Where two people have put it into force without a new release (enacted.ts). */
  readonly enacted?: EnactedBy;
}

/** By whose decision a value holds that did not come with the program. */
export interface EnactedBy {
  /** Number of the enactment. */
  readonly n: number;
  /** Who proposed it and who approved it. */
  readonly by: string;
  /** The day of the approval. */
  readonly on: LegalDate;
  /** Where the text can be read by which it holds. */
  readonly url: string;
}

/** By what a number holds: a law; rules or another order that a law provides for; a default of ours, stricter than both or where they are silent. */
export const origins = ['LAW', 'RULES', 'OURS'] as const;
export type Origin = (typeof origins)[number];

export interface Parameter<T> {
  readonly name: string;
  /** calendar_day, working_day, operational_day, month, year, MCI, tenge, percent, account, list, flag, ... */
  readonly unit: string;
  readonly origin: Origin;
  /** What it is, in one sentence for an operator. */
  readonly meaning: string;
  /** No rule asks it: the number that is asked in its place, by name, and is shown beside it. */
  readonly askedInstead?: string;
  /** Of a list: what may stand in it beside what has stood there. */
  readonly codes?: readonly string[];
  /** What the program can do at most, where that is less than a law might say: a simulation asks for no more. */
  readonly programMax?: number;
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

/** By what the value of a day holds; where none is loaded for it, by what the others do. */
export const originOn = (parameter: Parameter<unknown>, day: LegalDate): Origin =>
  valueOn(parameter, day)?.origin ?? parameter.origin;

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
