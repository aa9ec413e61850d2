/** Which bookings of a file are new, and under which id each is kept (core/booking.ts has the rule). */
import { createHash } from 'node:crypto';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { RefusalCode } from '@oryndau/law/refusal';
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import type { BankTransaction } from '../bank-file/reading.ts';
import type { KeyedTransaction } from '../bank-file/rule-keys.ts';
import { type Booking, marksOf, type Relation, relationOf } from '../core/booking.ts';
import { type BookingRule, type BookingRules, bankOf, ruleOn } from '../core/booking-rule.ts';
import { isByContent } from './by-content.ts';

export const INTAKE_LOCK = 7_305_101;
const MARK_LENGTH = 16;

/** A transaction that is new, with the id under which it is kept. */
export interface FreshTransaction {
  readonly id: string;
  readonly transaction: BankTransaction;
  /** The id of the booking that it is a part of; null where it is the whole. */
  readonly booking: string | null;
  /** Why it goes to suspense whatever it names. */
  readonly held: RefusalCode | null;
}

/** A booking of a file, and how it stands to those that are kept. */
export interface SortedBooking {
  /** Under which it is kept, or would be. */
  readonly id: string;
  readonly told: Booking;
  readonly transactions: readonly BankTransaction[];
  /** `new`: nothing of its key was known. Else how it stands to `kept`. */
  readonly relation: Relation | 'new';
  readonly kept: KeptBooking | null;
  /** It was taken from this very entry of this file, by a reading that was cut off. */
  readonly takenBefore: boolean;
}

export interface KeptBooking extends Booking {
  /** Of the whole; null where it is kept in parts. */
  readonly status: string | null;
  /** Nothing of it was assigned or taken back. */
  readonly untouched: boolean;
}

/** Sorts the bookings of a batch. Two readers of overlapping files take turns: COPY, twice as fast as an insert that minds conflicts, needs to be alone. */
export async function sortBookings(
  tx: Transaction,
  fileId: bigint,
  transactions: readonly KeyedTransaction[],
  rules: BookingRules,
): Promise<SortedBooking[]> {
  await tx`select pg_advisory_xact_lock(${INTAKE_LOCK})`;
  const told = bookingsOf(fileId, transactions, rules);
  const kept = await findBookings(
    tx,
    told.flatMap(({ told: { id }, alsoIds }) => [id, ...alsoIds]),
  );
  const again = new Set<string>(kept.keys());
  const marked: string[] = [];
  for (const { told: booking } of told) {
    if (again.has(booking.id)) marked.push(...idsOf(booking).slice(1));
    again.add(booking.id);
  }
  for (const [id, booking] of await findBookings(tx, marked)) kept.set(id, booking);
  return told.map((one) => sortOne(one, kept));
}

interface ToldBooking extends Pick<SortedBooking, 'told' | 'transactions'> {
  readonly rule: BookingRule;
  /** Ids under which it may be kept by the rule of another day. */
  readonly alsoIds: readonly string[];
}

/** The first id that is free, or holds the same booking; how it stands is told by the first of its key. */
function sortOne({ told, transactions, rule, alsoIds }: ToldBooking, kept: Map<string, KeptBooking>): SortedBooking {
  const first = kept.get(told.id);
  if (first === undefined) {
    const elsewhere = alsoIds.flatMap((id) => kept.get(id) ?? []);
    const other = elsewhere.find((one) => relationOf(one, told, rule) === 'contradiction');
    if (other !== undefined) {
      // By the rule of the day on which another file dated it, it was told of with another day.
      kept.set(told.id, { ...told, status: told.inParts ? null : 'arrived', untouched: true });
      return { id: told.id, told, transactions, relation: 'contradiction', kept: other, takenBefore: false };
    }
    kept.set(told.id, { ...told, status: told.inParts ? null : 'arrived', untouched: true });
    return { id: told.id, told, transactions, relation: 'new', kept: null, takenBefore: false };
  }
  const ids = idsOf(told);
  for (const id of ids) {
    const other = kept.get(id);
    if (other === undefined) {
      kept.set(id, { ...told, id, status: told.inParts ? null : 'arrived', untouched: true });
      return { id, told, transactions, relation: relationOf(first, told, rule), kept: first, takenBefore: false };
    }
    const relation = relationOf(other, told, rule);
    if (relation !== 'known' && relation !== 'details') continue;
    if (relation === 'details' && other.untouched) {
      kept.set(id, { ...told, id, status: null, untouched: true });
    }
    const takenBefore = relation === 'known' && other.file === told.file && other.entry === told.entry;
    return { id, told, transactions, relation, kept: other, takenBefore };
  }
  // Nothing sets it apart from the last of them but where it stands in the file.
  const id = ids.at(-1) ?? told.id;
  return { id, told, transactions, relation: 'known', kept: kept.get(id) ?? first, takenBefore: false };
}

/** The ids under which a booking may be kept, the plain one first. */
const idsOf = (told: Booking): string[] => [
  told.id,
  ...marksOf(told).map((mark) => `${told.id}~${createHash('sha256').update(mark).digest('hex').slice(0, MARK_LENGTH)}`),
];

/** The transactions of a booking that is taken, each under its id. */
export function freshOf({ id, told, transactions }: SortedBooking, held: RefusalCode | null): FreshTransaction[] {
  return transactions.map((transaction) => ({
    id: id + `${transaction.account}|${transaction.key}`.slice(told.id.length),
    transaction,
    booking: transaction.partOf === null ? null : id,
    held,
  }));
}

/** Transactions of one entry stand together. */
function bookingsOf(file: bigint, transactions: readonly KeyedTransaction[], rules: BookingRules): ToldBooking[] {
  const entries: KeyedTransaction[][] = [];
  for (const transaction of transactions) {
    const last = entries.at(-1);
    if (last?.[0]?.entry === transaction.entry) last.push(transaction);
    else entries.push([transaction]);
  }
  return entries.flatMap((parts) => {
    const [first] = parts;
    if (first === undefined) return [];
    const { account, partOf, key, bookedOn, reversal, currency, entry } = first;
    const told: Booking = {
      id: `${account}|${partOf ?? key}`,
      bookedOn,
      reversal,
      currency,
      sum: sumOf(parts),
      inParts: partOf !== null,
      endToEndIds: parts.flatMap(({ endToEndId }) => (endToEndId === null ? [] : [endToEndId])),
      references: parts.flatMap(({ references }) => references),
      text: parts.map(({ text }) => text).join('\n'),
      file,
      entry,
    };
    const alsoIds = first.alsoKeys.map((also) => `${account}|${also}`);
    return [{ told, transactions: parts, rule: ruleOn(rules.get(bankOf(account)), bookedOn), alsoIds }];
  });
}

const sumOf = (parts: readonly Pick<BankTransaction, 'direction' | 'amount'>[]): bigint =>
  parts.reduce((sum, { direction, amount }) => (direction === 'CRDT' ? sum + amount : sum - amount), 0n);

interface BookingRow {
  readonly id: string;
  readonly bookedOn: LegalDate;
  readonly reversal: boolean;
  readonly currency: string;
  readonly sum: bigint;
  readonly inParts: boolean;
  readonly endToEndIds: string[];
  readonly references: string[];
  readonly text: string;
  readonly file: bigint;
  readonly entry: bigint;
  readonly status: string | null;
  readonly untouched: boolean;
}

/** What is kept under these ids: a row, or the parts that bear the id as theirs. A total whose parts have come is no more. */
export async function findBookings(tx: Connection, ids: readonly string[]): Promise<Map<string, KeptBooking>> {
  if (ids.length === 0) return new Map();
  const asked = array([...new Set(ids)]);
  const rows = await tx<BookingRow[]>`
    select entry.entry_id as id, entry.booked_on as "bookedOn", entry.reversal, entry.currency,
           case entry.direction when 'CRDT' then entry.amount else -entry.amount end as sum, false as "inParts",
           case when entry.end_to_end_id is null then '{}' else array[entry.end_to_end_id] end as "endToEndIds",
           entry.payment_references as references, entry.remittance as text, entry.file_id as file, entry.entry,
           entry.status,
           entry.taken_back = 0 and entry.matched_by is null and entry.original_id is null as untouched
    from payments.entry as entry
    where entry.entry_id = any(${asked}::text[]) and entry.booking is null and entry.status <> 'replaced'
    union all
    select entry.booking, min(entry.booked_on), bool_or(entry.reversal), min(entry.currency),
           sum(case entry.direction when 'CRDT' then entry.amount else -entry.amount end)::bigint, true,
           coalesce(array_agg(entry.end_to_end_id) filter (where entry.end_to_end_id is not null), '{}'),
           coalesce(string_to_array(string_agg(array_to_string(entry.payment_references, chr(31)), chr(31))
             filter (where cardinality(entry.payment_references) > 0), chr(31)), '{}'),
           string_agg(entry.remittance, chr(10) order by entry.entry_id), min(entry.file_id), min(entry.entry), null, true
    from payments.entry as entry
    where entry.booking = any(${asked}::text[])
    group by entry.booking`;
  return new Map(rows.map((row) => [row.id, { ...row, entry: Number(row.entry) }]));
}

/** By account: how many bookings of these days other files have told of that have neither a number of the bank nor an EndToEndId. */
export async function countBookingsByContent(
  connection: Connection,
  {
    file,
    accounts,
    days,
  }: { readonly file: bigint; readonly accounts: readonly string[]; readonly days: readonly LegalDate[] },
): Promise<ReadonlyMap<string, number>> {
  const rows = await connection<{ account: string; bookings: number }[]>`
    select split_part(entry.entry_id, '|', 1) as account, count(distinct coalesce(entry.booking, entry.entry_id))::integer as bookings
    from payments.entry as entry
    where ${isByContent(connection)} and entry.booked_on = any(${array(days)}::date[])
      and split_part(entry.entry_id, '|', 1) = any(${array(accounts)}::text[])
      and entry.file_id <> ${file} and entry.end_to_end_id is null and entry.status <> 'replaced'
    group by 1`;
  return new Map(rows.map(({ account, bookings }) => [account, bookings]));
}
