/**
 * Bookings of the bank against the journal: which fine each was told of, with which sum, by what it was matched, and what lies in suspense for it. So many are
 * compared at once by a sum of digests under a number that is drawn anew each time: who changed two rows so that they cancel out would have had to know it.
 */
import { hash, randomBytes } from 'node:crypto';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { AccountEvent } from '@oryndau/payments/core';
import { array } from '@oryndau/postgres/array';
import type { Transaction } from '@oryndau/postgres/driver';
import { Fault } from '@oryndau/standing/fault';

/** Known to nobody before `verify` runs. */
export const newSalt = (): string => randomBytes(SALT_BYTES).toString('hex');
const SALT_BYTES = 16;

/** What an event of a document says of a booking, as a number; 0 where it tells of none. */
export function bookingDigest(salt: string, documentId: string, event: AccountEvent): bigint {
  switch (event.type) {
    case 'MoneyReceived':
      return digestOf([salt, documentId, event.entry, event.amount, event.bookedOn, event.matchedBy]);
    case 'MoneyReversed':
      return digestOf([salt, documentId, event.reversal, event.amount, event.entry]);
    case 'OwedChanged':
      return 0n;
  }
}

/** Of money that went back: on which day the bank booked that, as the journal has it. */
export interface ToldBack {
  readonly reversal: string;
  readonly bookedOn: LegalDate;
}

/** Undefined of any other event, and of one from before the day was told. */
export const toldBack = (event: AccountEvent): ToldBack | undefined =>
  event.type === 'MoneyReversed' && event.bookedOn !== undefined
    ? { reversal: event.reversal, bookedOn: event.bookedOn }
    : undefined;

/** So many at a time: of a country's year there are some hundred thousand. */
const BACKS_AT_ONCE = 50_000;

/** Each reversal was booked on the day that its fine was told; acts name it. Throws a Fault. */
export async function checkBackDays(tx: Transaction, told: readonly ToldBack[]): Promise<void> {
  for (let at = 0; at < told.length; at += BACKS_AT_ONCE) {
    const share = told.slice(at, at + BACKS_AT_ONCE);
    const [wrong] = await tx<{ id: string }[]>`
      select entry.entry_id as id
      from unnest(${array(share.map(({ reversal }) => reversal))}::text[], ${array(share.map(({ bookedOn }) => bookedOn))}::date[]) as told (reversal, booked_on)
      join payments.entry as entry on entry.entry_id = told.reversal
      where entry.booked_on <> told.booked_on
      order by 1 limit 1`;
    if (wrong !== undefined)
      throw new Fault(`payments.entry ${wrong.id}`, 'the bank booked it on another day than its fine was told');
  }
}

const digestOf = (said: readonly (string | bigint)[]): bigint =>
  hash('sha256', said.join('|'), 'buffer').readBigInt64BE();

/** The sum of what the bookings say that are kept and wait no more. */
export async function sumOfBookings(tx: Transaction, salt: string): Promise<bigint> {
  const [row] = await tx<{ kept: string }[]>`
    select coalesce(sum(('x' || left(encode(sha256(convert_to(concat_ws('|', ${salt}::text, entry.document_id, entry.entry_id,
             coalesce(entry.assigned, entry.amount),
             case when entry.original_id is null then concat_ws('|', to_char(entry.booked_on, 'YYYY-MM-DD'), entry.matched_by) else entry.original_id end
           ), 'UTF8')), 'hex'), 16))::bit(64)::bigint::numeric), 0)::text as kept
    from payments.entry as entry
    left join work.inbox as inbox on inbox.kind = 'money' and inbox.key = entry.entry_id
    where entry.status = 'matched' and inbox.key is null`;
  return BigInt(row?.kept ?? '0');
}

/** Throws a Fault; `kept`: `sumOfBookings`; `told`: the sum of what the journal tells. */
export async function checkBookings(tx: Transaction, { kept, told }: { readonly kept: bigint; readonly told: bigint }) {
  if (kept !== told) throw new Fault(await nameOne(tx), 'it is not what its fine was told of');
  await checkLying(tx);
  await checkTakenBack(tx);
}

/** What of each credit went back is the sum of what took it back; of one that an operator assigned, that and what went back before. */
async function checkTakenBack(tx: Transaction): Promise<void> {
  const [wrong] = await tx<{ id: string }[]>`
    with taken as (
      select entry.original_id as id, sum(entry.amount) as amount
      from payments.entry as entry where entry.original_id is not null group by entry.original_id
    )
    select coalesce(entry.entry_id, taken.id) as id
    from payments.entry as entry full join taken on taken.id = entry.entry_id
    where coalesce(taken.amount, 0) <> coalesce(entry.taken_back + entry.amount - coalesce(entry.assigned, entry.amount), -1)
    order by 1 limit 1`;
  if (wrong !== undefined)
    throw new Fault(`payments.entry ${wrong.id}`, 'what went back of it is not what took it back');
}

/** The first booking of which no event of its document has both name and sum. */
async function nameOne(tx: Transaction): Promise<string> {
  const [row] = await tx<{ id: string }[]>`
    select entry.entry_id as id
    from payments.entry as entry
    left join work.inbox as inbox on inbox.kind = 'money' and inbox.key = entry.entry_id
    where entry.status = 'matched' and inbox.key is null and not exists (
        select from journal.event as event
        where event.document_id = entry.document_id and strpos(event.body, to_json(entry.entry_id)::text) > 0
          and strpos(event.body, concat('"amount":"', (coalesce(entry.assigned, entry.amount) / 100.0)::numeric(20, 2), '"')) > 0
      )
    order by entry.entry_id limit 1`;
  return row === undefined ? 'payments.entry' : `payments.entry ${row.id}`;
}

/** What lies or lay in suspense, by the state that the journal leads to. A total whose parts came before its day never lay there. */
async function checkLying(tx: Transaction): Promise<void> {
  const [wrong] = await tx<{ id: string }[]>`
    select entry.entry_id as id
    from payments.entry as entry
    left join payments.suspense as kept on kept.document_id = entry.document_id
    where entry.status in ('suspense', 'replaced', 'cleared') and (entry.document_id is not null or entry.status <> 'replaced') and not coalesce(
        kept.state::json ->> 'entry' = coalesce(entry.original_id, entry.entry_id)
        and (entry.original_id is not null or (
          (kept.state::json ->> 'amount')::numeric * 100 = case entry.direction when 'CRDT' then entry.amount else -entry.amount end
          and kept.state::json ->> 'bookedOn' = to_char(entry.booked_on, 'YYYY-MM-DD')
          and coalesce(kept.state::json ->> 'currency', 'KZT') = entry.currency
        )), false
      )
    order by entry.entry_id limit 1`;
  if (wrong !== undefined) throw new Fault(`payments.entry ${wrong.id}`, 'it is not what lies in suspense for it');
}
