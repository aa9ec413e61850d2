/** Reads for reports and operators: the books as a whole, the money of one document, what lies in suspense. */
import { type RefusedPlace, refusedRows } from '@oryndau/journal/chain';
import { slotOf } from '@oryndau/journal/document-rows';
import { put } from '@oryndau/journal/inbox';
import type { LegalDate } from '@oryndau/law/legal-date';
import { type Money, tiyn } from '@oryndau/law/money';
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import type { Book, MatchedBy, Posting } from '../core/account.ts';
import type { Original } from '../core/credits.ts';
import { moneyBody } from '../core/inbox-body.ts';
import { type SuspenseState, suspenseCodec } from '../core/suspense.ts';
import type { EntryOutcome, TallyLine } from '../core/tally.ts';

export interface BookTotals {
  /** Everything that came to fines, less what went back. Tiyn. */
  readonly matchedPaid: Money;
  /** What of it belongs to the payers. Tiyn. */
  readonly refundable: Money;
}

const OWN: ReadonlySet<Book> = new Set(['fine', 'bailiff', 'refund']);

/** From the postings: every tiyn that moved between a document's books and the world, in or out. */
export async function readBookTotals(connection: Connection): Promise<BookTotals> {
  const rows = await connection<{ source: Book; target: Book; amount: bigint }[]>`
    select posting.source, posting.target, sum(posting.amount)::bigint as amount
    from payments.posting as posting
    group by posting.source, posting.target`;
  let matchedPaid = 0n;
  let refundable = 0n;
  for (const { source, target, amount } of rows) {
    if (OWN.has(target) && !OWN.has(source)) matchedPaid += amount;
    if (OWN.has(source) && !OWN.has(target)) matchedPaid -= amount;
    if (target === 'refund') refundable += amount;
    if (source === 'refund') refundable -= amount;
  }
  return { matchedPaid: tiyn(matchedPaid), refundable: tiyn(refundable) };
}

export interface KeptPosting extends Posting {
  /** The journal event of the document that moved it. */
  readonly n: number;
  readonly on: LegalDate;
}

export async function readPostings(connection: Connection, documentId: string): Promise<KeptPosting[]> {
  const rows = await connection<{ n: number; on: LegalDate; from: Book; to: Book; amount: bigint }[]>`
    select posting.n, posting.on_day as on, posting.source as from, posting.target as to, posting.amount
    from payments.posting as posting
    where posting.document_id = ${documentId}
    order by posting.n, posting.ordinal`;
  return rows.map((row) => ({ ...row, amount: tiyn(row.amount) }));
}

export interface KeptEntry {
  readonly id: string;
  readonly bookedOn: LegalDate;
  readonly direction: 'CRDT' | 'DBIT';
  readonly amount: Money;
  readonly currency: string;
  readonly status: 'arrived' | 'matched' | 'posted' | 'suspense';
  readonly matchedBy: MatchedBy | null;
  /** For a reversal: the credit that it takes back. */
  readonly originalId: string | null;
  readonly file: string;
  /** The ordinal of the entry in the file. */
  readonly place: number;
}

/** Entries by their ids, which the events of a document name, and those that are matched to it and wait for its next day. */
export async function readEntries(
  connection: Connection,
  documentId: string,
  entryIds: readonly string[],
): Promise<KeptEntry[]> {
  const rows = await connection<(Omit<KeptEntry, 'amount' | 'place'> & { amount: bigint; place: bigint })[]>`
    select entry.entry_id as id, entry.booked_on as "bookedOn", entry.direction, entry.amount, entry.currency,
           case when entry.status = 'matched' and waiting.key is null then 'posted' else entry.status end as status,
           entry.matched_by as "matchedBy", entry.original_id as "originalId",
           file.name as file, entry.entry as place
    from payments.entry as entry
    join work.file as file on file.id = entry.file_id
    left join (
      select inbox.key from work.inbox as inbox
      where inbox.slot = ${slotOf(documentId)} and inbox.document_id = ${documentId} and inbox.kind = 'money'
    ) as waiting on waiting.key = entry.entry_id
    where entry.entry_id = any(
      ${array(entryIds)}::text[] || array(
        select inbox.key from work.inbox as inbox
        where inbox.slot = ${slotOf(documentId)} and inbox.document_id = ${documentId} and inbox.kind = 'money'
      )
    )
    order by entry.booked_on, entry.entry_id`;
  return rows.map((row) => ({ ...row, amount: tiyn(row.amount), place: Number(row.place) }));
}

/** The refused entries of one file; `limit` of them, the first ones. */
export async function refusedEntries(connection: Connection, file: string, limit: number): Promise<RefusedPlace[]> {
  return refusedRows(
    await connection`
      select file.name as file, refused.entry as place, refused.code, refused.body, null as number
      from payments.refused as refused
      join work.file as file on file.id = refused.file_id
      where file.digest = decode(${file}, 'hex')
      order by refused.entry
      limit ${limit}`,
  );
}

export interface KeptTallyLine extends TallyLine {
  readonly outcome: EntryOutcome | 'file';
}

/** What became of the entries of a file, known by its digest (hex); `file` is what it holds. */
export async function readTally(connection: Connection, file: string): Promise<KeptTallyLine[]> {
  const rows = await connection<(Omit<KeptTallyLine, 'entries'> & { entries: bigint })[]>`
    select tally.outcome, tally.direction, tally.currency, tally.entries, tally.amount
    from payments.tally as tally join work.file as file on file.id = tally.file_id
    where file.digest = decode(${file}, 'hex')
    order by tally.currency, tally.direction, tally.outcome = 'file', tally.outcome`;
  return rows.map((row) => ({ ...row, entries: Number(row.entries) }));
}

export interface SuspenseEntry extends SuspenseState {
  readonly suspenseId: string;
}

/** What lies in suspense, in the order in which the bank booked it. */
export async function readSuspense(
  tx: Transaction,
  status: SuspenseState['status'] = 'open',
): Promise<SuspenseEntry[]> {
  const rows = await tx<{ id: string; state: string }[]>`
    select suspense.document_id as id, suspense.state from payments.suspense as suspense where suspense.status = ${status}`;
  return rows
    .map(({ id, state }) => ({ ...suspenseCodec.decode(state), suspenseId: id }))
    .sort((a, b) => compare(a.bookedOn, b.bookedOn) || compare(a.entry, b.entry));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export interface SuspendedEntry {
  readonly id: string;
  readonly bookedOn: LegalDate;
  /** A debit, or what the bank flags as a reversal: it can only take back. */
  readonly takesBack: boolean;
  readonly direction: 'CRDT' | 'DBIT';
  readonly amount: Money;
  readonly currency: string;
  readonly endToEndId: string | null;
}

const suspendedColumns = (connection: Connection) => connection`
  entry.entry_id as id, entry.booked_on as "bookedOn", entry.direction = 'DBIT' or entry.reversal as "takesBack",
  entry.direction, entry.amount, entry.currency, entry.end_to_end_id as "endToEndId"`;

const NEAR_MAX = 50;

/** Ids of credits in suspense of one of these sums, or with one of these references: what may be meant for a fine, the newest first. */
export async function findSuspendedNear(
  connection: Connection,
  { sums, references }: { readonly sums: readonly Money[]; readonly references: readonly string[] },
): Promise<string[]> {
  const rows = await connection<{ id: string }[]>`
    select near.id
    from (
      select entry.entry_id as id, entry.booked_on, entry.direction, entry.reversal,
             entry.payment_references && ${array(references)}::text[] as is_named
      from payments.entry as entry
      where entry.status = 'suspense' and entry.amount = any(${array(sums)}::bigint[])
      union
      select entry.entry_id, entry.booked_on, entry.direction, entry.reversal, true from payments.entry as entry
      where entry.status = 'suspense' and entry.payment_references && ${array(references)}::text[]
    ) as near
    where near.direction = 'CRDT' and not near.reversal
    order by near.is_named desc, near.booked_on desc, near.id
    limit ${NEAR_MAX}`;
  return rows.map(({ id }) => id);
}

export interface RetoldEntry extends SuspendedEntry {
  /** The file's digest (hex). */
  readonly file: string;
}

/** What files of this name, or whose digest (hex) begins so, brought in and lies in suspense as told before, perhaps. A name may be that of several files: banks call each day's alike. */
export async function findRetoldOfFile(connection: Connection, file: string): Promise<RetoldEntry[]> {
  const rows = await connection<(Omit<RetoldEntry, 'amount'> & { amount: bigint })[]>`
    select ${suspendedColumns(connection)}, encode(file.digest, 'hex') as file
    from payments.entry as entry
    join work.file as file on file.id = entry.file_id
    join payments.suspense as suspense on suspense.document_id = entry.document_id
    where entry.status = 'suspense' and entry.original_id is null and suspense.state::json ->> 'reason' = 'TOLD_BEFORE'
      and (file.name = ${file} or (${/^[0-9a-f]{8,64}$/.test(file)} and starts_with(encode(file.digest, 'hex'), ${file})))
    order by entry.entry_id`;
  return rows.map((row) => ({ ...row, amount: tiyn(row.amount) }));
}

/** What lies, or once lay, in suspense, by the bank's own key or by account and key. */
export async function findSuspended(connection: Connection, entry: string): Promise<SuspendedEntry[]> {
  const rows = await connection<(Omit<SuspendedEntry, 'amount'> & { amount: bigint })[]>`
    select ${suspendedColumns(connection)}
    from payments.entry as entry
    where (entry.status = 'suspense' and entry.original_id is null or entry.status = 'cleared' or entry.matched_by = 'OPERATOR')
      and (entry.entry_id = ${entry} or split_part(entry.entry_id, '|', 2) = ${entry})
    order by entry.entry_id`;
  return rows.map((row) => ({ ...row, amount: tiyn(row.amount) }));
}

/** Whether a credit with the flag names a debit of ours on its account: by the debit's key, which it names or bears, or by its EndToEndId. Reads the bookings of the account: for one entry, of which an operator speaks. */
export async function isReturnOfDebit(connection: Connection, entryId: string): Promise<boolean> {
  const [row] = await connection<{ is: boolean }[]>`
    select exists (
      select 1
      from payments.entry as entry join payments.entry as debit
        on debit.direction = 'DBIT' and debit.amount >= entry.amount and debit.currency = entry.currency
        and split_part(debit.entry_id, '|', 1) = split_part(entry.entry_id, '|', 1)
        and (debit.end_to_end_id = entry.end_to_end_id
          or split_part(debit.entry_id, '~', 1) in (
            split_part(entry.entry_id, '~', 1), split_part(entry.entry_id, '|', 1) || '|' || entry.original_key
          ))
      where entry.entry_id = ${entryId}
    ) as is`;
  return row?.is ?? false;
}

/** Credits of which so much is left: those of a fine, or the one that is named. */
export async function findCredits(
  connection: Connection,
  { documentId, named, amount }: { readonly documentId: string; readonly named: string | null; readonly amount: Money },
): Promise<Original[]> {
  const rows = await connection<(Omit<Original, 'left'> & { left: bigint })[]>`
    select entry.entry_id as id, case entry.status when 'matched' then entry.document_id end as "documentId",
           entry.currency, coalesce(entry.assigned, entry.amount) - entry.taken_back as left, entry.booked_on as "bookedOn"
    from payments.entry as entry
    where entry.direction = 'CRDT' and (not entry.reversal or entry.matched_by = 'OPERATOR') and entry.currency = 'KZT'
      and entry.status = 'matched'
      and coalesce(entry.assigned, entry.amount) - entry.taken_back >= ${amount}
      and entry.slot = ${slotOf(documentId)} and entry.document_id = ${documentId}
      and (${named}::text is null or entry.entry_id = ${named} or split_part(entry.entry_id, '|', 2) = ${named})
    order by entry.entry_id
    limit 2`;
  return rows.map((row) => ({ ...row, left: tiyn(row.left) }));
}

/** They concern no fine: out of suspense, and no more in the books than what reversals have taken of them. */
export async function clearEntries(tx: Transaction, entryIds: readonly string[]): Promise<void> {
  await tx`
    update payments.entry as entry set status = 'cleared'
    where entry.entry_id = any(${array(entryIds)}::text[]) and entry.status = 'suspense'`;
}

/**
 * The credit is the fine's from now on: the next tick books it. Its amount becomes what is left of it; what the bank took back
 * while it lay in suspense never reaches the fine, and stands in the journal of the suspense entry.
 */
export async function assignEntry(tx: Transaction, entryId: string, documentId: string): Promise<void> {
  const [assigned] = await tx<{ amount: bigint; on: LegalDate; endToEndId: string | null }[]>`
    update payments.entry as entry
    set status = 'matched', matched_by = 'OPERATOR', document_id = ${documentId}, slot = ${slotOf(documentId)},
        assigned = entry.amount - entry.taken_back, taken_back = 0
    where entry.entry_id = ${entryId} and entry.status = 'suspense'
    returning entry.assigned as amount, entry.booked_on as on, entry.end_to_end_id as "endToEndId"`;
  if (assigned === undefined) throw new Error(`the entry ${entryId} is not in suspense`);
  const { amount, on, endToEndId } = assigned;
  const body = moneyBody({ amount: tiyn(amount), matchedBy: 'OPERATOR', ...(endToEndId !== null && { endToEndId }) });
  await put(tx, [{ documentId, kind: 'money', key: entryId, on, body }]);
}
