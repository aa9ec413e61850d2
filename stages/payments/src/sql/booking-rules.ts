/** The rules by which the bookings of banks are known, as they are kept beside the bookings. */
import type { LegalDate } from '@oryndau/law/legal-date';
import { legalDate } from '@oryndau/law/legal-date';
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import { type BookingRule, type BookingRules, type DatedRule, firstDifference } from '../core/booking-rule.ts';
import { INTAKE_LOCK } from './bookings.ts';

export async function readBookingRules(connection: Connection): Promise<BookingRules> {
  const rows = await connection<{ bank: string; from: LegalDate; rule: BookingRule }[]>`
    select kept.bank, kept.from_day as "from", kept.rule from payments.booking_rule as kept order by kept.bank, kept.from_day`;
  const rules = new Map<string, DatedRule[]>();
  for (const { bank, from, rule } of rows) rules.set(bank, [...(rules.get(bank) ?? []), { ...rule, from }]);
  return rules;
}

/** A rule that is wanted for days of which bookings are kept by another one: they would be taken for new ones, and count twice. */
export interface RuleTooLate {
  readonly bank: string;
  /** The first day whose rule would be another. */
  readonly day: LegalDate;
  /** The last day of which a booking of the bank is kept: the rule can change behind it. */
  readonly lastDay: LegalDate;
}

/** Before any booking (law/day-window.ts). */
const FIRST_DAY = legalDate('1900-01-01');

/** The id of an entry begins with its account (bookings.ts). Keeps the rules that are wanted, all banks together; nothing of them where one comes too late, which is returned. */
export async function keepBookingRules(tx: Transaction, wanted: BookingRules): Promise<RuleTooLate | undefined> {
  await tx`select pg_advisory_xact_lock(${INTAKE_LOCK})`;
  const kept = await readBookingRules(tx);
  const changed = [...new Set([...kept.keys(), ...wanted.keys()])].filter(
    (bank) => JSON.stringify(kept.get(bank) ?? []) !== JSON.stringify(wanted.get(bank) ?? []),
  );
  if (changed.length === 0) return undefined;
  const lastDays = await tx<{ bank: string; lastDay: LegalDate }[]>`
    select substr(entry.entry_id, 5, 3) as bank, max(entry.booked_on) as "lastDay"
    from payments.entry as entry
    where entry.entry_id like 'KZ%' and substr(entry.entry_id, 5, 3) = any(${array(changed)}::text[])
    group by 1`;
  for (const { bank, lastDay } of lastDays) {
    const day = firstDifference(kept.get(bank) ?? [], wanted.get(bank) ?? [], { first: FIRST_DAY, last: lastDay });
    if (day !== undefined) return { bank, day, lastDay };
  }
  const rows = [...wanted].flatMap(([bank, rules]) => rules.map(({ from, ...rule }) => ({ bank, from, rule })));
  await tx`delete from payments.booking_rule`;
  await tx`
    insert into payments.booking_rule (bank, from_day, rule)
    select given.bank, given.from_day, given.rule::json
    from unnest(
      ${array(rows.map(({ bank }) => bank))}::text[],
      ${array(rows.map(({ from }) => from))}::date[],
      ${array(rows.map(({ rule }) => JSON.stringify(rule)))}::text[]
    ) as given (bank, from_day, rule)`;
  return undefined;
}
