/**
 * By what the booking of a bank is known. The default is for all banks; one whose numbers begin anew each day, or say nothing, is given another rule by
 * configuration, from a day on (docs/how-to/know-a-booking.md). The day of a booking decides its rule, so that a booking is known by one rule for ever. Pure.
 */
import type { LegalDate } from '@oryndau/law/legal-date';

export const bookingKeys = ['reference', 'reference-and-day', 'content'] as const;

export interface BookingRule {
  /** The bank's reference of the entry, that and its day, or what the entry says. */
  readonly key: (typeof bookingKeys)[number];
  /** What this bank writes where it has no reference, beside what any bank does; in capitals. */
  readonly noReference: readonly string[];
  /** So many days apart may two files date one booking; beyond that the key is one begun anew. */
  readonly daysApart: number;
}

export const DEFAULT_RULE: BookingRule = { key: 'reference', noReference: [], daysApart: 10 };
export const DAYS_APART_MAX = 10;

export interface DatedRule extends BookingRule {
  readonly from: LegalDate;
}

/** By the bank's code, each bank's in the order of their days. */
export type BookingRules = ReadonlyMap<string, readonly DatedRule[]>;

/** The three characters that an IBAN of the country has for its bank (positions 5 to 7); empty for another account. */
export const bankOf = (account: string): string => /^KZ\d{2}([0-9A-Z]{3})/.exec(account)?.[1] ?? '';

export const ruleOn = (rules: readonly DatedRule[] | undefined, day: LegalDate): BookingRule =>
  rules?.findLast(({ from }) => from <= day) ?? DEFAULT_RULE;

/** The first day up to `last` on which the two are not the same; undefined where there is none. `first`: a day before any booking. */
export function firstDifference(
  some: readonly DatedRule[],
  others: readonly DatedRule[],
  { first, last }: { readonly first: LegalDate; readonly last: LegalDate },
): LegalDate | undefined {
  const days = [first, ...some.map(({ from }) => from), ...others.map(({ from }) => from)].sort();
  return days.find((day) => day <= last && !isSameRule(ruleOn(some, day), ruleOn(others, day)));
}

const isSameRule = (one: BookingRule, other: BookingRule): boolean =>
  one.key === other.key &&
  one.daysApart === other.daysApart &&
  one.noReference.join('\n') === other.noReference.join('\n');
