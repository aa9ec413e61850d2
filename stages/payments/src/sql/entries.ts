/**
 * Bank entries: each transaction of each file exactly once, by account and natural key. `arrived` entries wait to be matched on their day,
 * `matched` ones belong to a fine and are in the books when they wait in the inbox no more, `suspense` ones are in the books.
 *
 * A credit that names one fine beyond doubt when it comes in is matched then, and its row is written once; all else is matched by the tick.
 */
import { slotOf } from '@oryndau/journal/document-rows';
import { keepPart, nextPart } from '@oryndau/journal/files';
import { put, putNew } from '@oryndau/journal/inbox';
import { digestOf } from '@oryndau/journal/journal';
import type { LegalDate } from '@oryndau/law/legal-date';
import { type Money, tiyn } from '@oryndau/law/money';
import type { RefusalCode } from '@oryndau/law/refusal';
import { array } from '@oryndau/postgres/array';
import { type CopyRow, copyRows } from '@oryndau/postgres/copy';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import type { EntryRefusal } from '../bank-file/bank-file-error.ts';
import type { MatchedBy } from '../core/account.ts';
import { accountOf, type Credit } from '../core/credits.ts';
import { moneyBody } from '../core/inbox-body.ts';
import type { Entry } from '../core/match.ts';
import type { EntryOutcome, Tally } from '../core/tally.ts';
import type { FreshTransaction } from './bookings.ts';

const COLUMNS = [
  'entry_id',
  'booked_on',
  'direction',
  'reversal',
  'amount',
  'currency',
  'end_to_end_id',
  'payment_references',
  'remittance',
  'file_id',
  'entry',
  'status',
  'document_id',
  'slot',
  'matched_by',
  'booking',
  'held',
  'payer_iin',
  'original_key',
  'part',
] as const;

/** The entry of a transaction, as matching sees it. */
export const entryOf = ({ id, transaction, booking, held }: FreshTransaction): Entry => {
  const { bookedOn, direction, reversal, amount, currency, endToEndId, references, text, payerIin, originalKey } =
    transaction;
  return {
    id,
    account: accountOf(id),
    bookedOn,
    direction,
    reversal,
    amount,
    currency,
    endToEndId,
    references,
    text,
    payerIin,
    booking,
    originalKey,
    held,
  };
};

/** To which fine a credit belongs beyond doubt. */
export interface MatchedCredit {
  readonly documentId: string;
  readonly matchedBy: MatchedBy;
}

/** Keeps new transactions, and puts those that were matched into the inbox of their fine. */
export async function keepTransactions(
  tx: Transaction,
  fileId: bigint,
  {
    fresh,
    matches,
  }: { readonly fresh: readonly FreshTransaction[]; readonly matches: ReadonlyMap<string, MatchedCredit> },
): Promise<void> {
  if (fresh.length === 0) return;
  const part = await nextPart(tx, fileId);
  const copied = fresh.map(({ id, transaction, booking, held }): CopyRow => {
    const { bookedOn, direction, reversal, amount, currency, endToEndId, references, text } = transaction;
    const { entry, payerIin, originalKey } = transaction;
    const match = matches.get(id);
    return [
      id,
      bookedOn,
      direction,
      reversal,
      amount,
      currency,
      endToEndId,
      references,
      text,
      fileId,
      entry,
      match === undefined ? 'arrived' : 'matched',
      match?.documentId ?? null,
      match === undefined ? null : slotOf(match.documentId),
      match?.matchedBy ?? null,
      booking,
      held,
      payerIin,
      originalKey,
      part,
    ];
  });
  await copyRows(tx, 'payments.entry', COLUMNS, copied);
  await keepPart(tx, { fileId, n: part, rows: fresh.length, digest: entriesDigest(fresh), facts: [] });
  await putNew(
    tx,
    fresh.flatMap(({ id, transaction: { bookedOn: on, amount, endToEndId } }) => {
      const match = matches.get(id);
      if (match === undefined) return [];
      const { documentId, matchedBy } = match;
      return [{ documentId, kind: 'money' as const, key: id, on, body: bodyOf({ amount, matchedBy, endToEndId }) }];
    }),
  );
}

/**
 * sha256 (hex) over the sha256 of each entry as the bank booked it, in their order as hex. What was made of an entry since is not in it. The text of an entry is
 * that of `checkEntries` in robot/verify, which reads it again: JSON values, one after another.
 */
function entriesDigest(fresh: readonly FreshTransaction[]): string {
  const digests = fresh.map(({ id, transaction, booking, held }) => {
    const { bookedOn, direction, reversal, amount, currency, endToEndId, references, text } = transaction;
    const { entry, payerIin, originalKey } = transaction;
    const texts = [id, bookedOn, direction, reversal, String(amount), currency, endToEndId, references, text, entry];
    // Written only where there is one: the digests of what came in before it was kept stay what they are.
    const further = originalKey === null ? [] : [originalKey];
    return digestOf([...texts, booking, held, payerIin, ...further].map((value) => JSON.stringify(value)).join(','));
  });
  return digestOf(digests.sort().join(''));
}

function bodyOf({
  amount,
  matchedBy,
  endToEndId,
}: {
  amount: Money;
  matchedBy: MatchedBy;
  endToEndId: string | null;
}): string {
  return moneyBody({ amount, matchedBy, ...(endToEndId !== null && { endToEndId }) });
}

/** Those of `EntryRow`. */
const entryColumns = (connection: Connection) => connection`
  entry.entry_id, entry.booked_on, entry.direction, entry.reversal, entry.amount, entry.currency,
  entry.end_to_end_id, entry.payment_references, entry.remittance, entry.held, entry.payer_iin, entry.booking,
  entry.original_key, entry.file_id`;

/** Entries by their ids, as matching sees them. */
export async function readEntriesToMatch(tx: Transaction, ids: readonly string[]): Promise<Entry[]> {
  const rows = await tx<EntryRow[]>`
    select ${entryColumns(tx)}
    from payments.entry as entry
    where entry.entry_id = any(${array(ids)}::text[])`;
  return rows.map(entryOfRow);
}

/** An entry with the file that brought it in. */
export interface FiledEntry extends Entry {
  readonly file: bigint;
}

/** One that waits for its day, and the name under which its file was read. */
export interface ArrivedEntry extends FiledEntry {
  readonly fileName: string;
}

/** Entries to be matched, credits first, so that a reversal finds the credit that came with it. */
export async function arrivedEntries(tx: Transaction, until: LegalDate, limit: number): Promise<ArrivedEntry[]> {
  const rows = await tx<(EntryRow & { readonly file_name: string })[]>`
    select ${entryColumns(tx)}, file.name as file_name
    from payments.entry as entry join work.file as file on file.id = entry.file_id
    where entry.status = 'arrived' and entry.booked_on <= ${until}::date
    order by entry.direction = 'DBIT' or entry.reversal, entry.booked_on, entry.entry_id
    limit ${limit}`;
  return rows.map((row) => ({ ...entryOfRow(row), fileName: row.file_name }));
}

/** Since which day something has arrived that takes money back, and nobody has said yet whose; null: nothing has. */
export async function backsArrivedSince(connection: Connection): Promise<LegalDate | null> {
  const [row] = await connection<{ since: LegalDate | null }[]>`
    select min(entry.booked_on) as since
    from payments.entry as entry
    where entry.status = 'arrived' and (entry.direction = 'DBIT' or entry.reversal)`;
  return row?.since ?? null;
}

const entryOfRow = (row: EntryRow): FiledEntry => ({
  id: row.entry_id,
  account: accountOf(row.entry_id),
  bookedOn: row.booked_on,
  direction: row.direction,
  reversal: row.reversal,
  amount: tiyn(row.amount),
  currency: row.currency,
  endToEndId: row.end_to_end_id,
  references: row.payment_references,
  text: row.remittance,
  payerIin: row.payer_iin,
  booking: row.booking,
  originalKey: row.original_key,
  held: row.held,
  file: row.file_id,
});

interface EntryRow {
  readonly entry_id: string;
  readonly booked_on: LegalDate;
  readonly direction: 'CRDT' | 'DBIT';
  readonly reversal: boolean;
  readonly amount: bigint;
  readonly currency: string;
  readonly end_to_end_id: string | null;
  readonly payment_references: string[];
  readonly remittance: string;
  readonly held: RefusalCode | null;
  readonly payer_iin: string | null;
  readonly booking: string | null;
  readonly original_key: string | null;
  readonly file_id: bigint;
}

/** By what a batch of what takes back names credits. */
export interface CreditsWanted {
  readonly endToEndIds: readonly string[];
  /** Account and the bank's key, of a whole booking or of a part. */
  readonly keys: readonly string[];
  /** That credits in suspense may give. */
  readonly references: readonly string[];
  /** Fines whose credits wait for their day, and the ids of those that their books have already. */
  readonly documentIds: readonly string[];
  readonly entryIds: readonly string[];
}

/** Entries under these keys (account and the bank's key): a whole booking, one that was told apart, or a part by the booking's key or its own. Each branch has an index of its own. */
function underKeys(connection: Connection, keys: readonly string[]) {
  const asked = array(keys);
  return connection`
      select entry.entry_id from payments.entry as entry where entry.entry_id = any(${asked}::text[])
      union
      select entry.entry_id from payments.entry as entry where entry.booking = any(${asked}::text[])
      union
      select entry.entry_id from payments.entry as entry
      where strpos(entry.entry_id, '~') > 0 and split_part(entry.entry_id, '~', 1) = any(${asked}::text[])
      union
      select entry.entry_id from payments.entry as entry
      where entry.booking is not null
        and split_part(entry.entry_id, '|', 1) || '|' || substr(entry.entry_id, length(entry.booking) + 2) = any(${asked}::text[])`;
}

/**
 * Credits that are so named and were matched or put to suspense already. Each branch has an index of its own; together, as an `or`, they would read the table, and so would a join with them
 * (200 names among 400,000 entries: 500 ms by a join, 40 by an array).
 */
export async function findCreditsNamed(tx: Transaction, wanted: CreditsWanted): Promise<Credit[]> {
  const { endToEndIds, keys, references, documentIds, entryIds } = wanted;
  const rows = await tx<(Omit<Credit, 'left' | 'amount'> & { left: bigint; amount: bigint })[]>`
    with named as (
      select entry.entry_id from payments.entry as entry
      where entry.direction = 'CRDT' and entry.end_to_end_id = any(${array(endToEndIds)}::text[])
      union
      ${underKeys(tx, keys)}
      union
      select entry.entry_id from payments.entry as entry where entry.entry_id = any(${array(entryIds)}::text[])
      union
      select entry.entry_id from payments.entry as entry
      where entry.status = 'suspense' and entry.payment_references && ${array(references)}::text[]
      union
      select inbox.key
      from unnest(${array(documentIds.map(slotOf))}::smallint[], ${array(documentIds)}::uuid[]) as fine (slot, document_id)
      join work.inbox as inbox on inbox.slot = fine.slot and inbox.document_id = fine.document_id and inbox.kind = 'money'
    )
    select entry.entry_id as id, entry.booking, entry.end_to_end_id as "endToEndId", entry.payment_references as references,
           case entry.status when 'matched' then entry.document_id end as "documentId", entry.currency,
           entry.booked_on as "bookedOn", entry.remittance as text, entry.amount,
           coalesce(entry.assigned, entry.amount) - entry.taken_back as left
    from payments.entry as entry
    where entry.entry_id = any(array(select named.entry_id from named)) and entry.direction = 'CRDT'
      and (not entry.reversal or entry.matched_by = 'OPERATOR') and entry.status in ('matched', 'suspense')
      and not (entry.status = 'suspense' and exists (
        select from payments.suspense as suspense
        where suspense.document_id = entry.document_id and suspense.state::json ->> 'reason' = 'TOLD_BEFORE'
      ))
    order by entry.entry_id`;
  return rows.map((row) => ({ ...row, amount: tiyn(row.amount), left: tiyn(row.left) }));
}

/** Debits under these keys (account and the bank's key, of a whole booking or of a part), and those in suspense with these EndToEndIds. */
export async function findDebitsNamed(
  tx: Transaction,
  { keys, endToEndIds }: { readonly keys: readonly string[]; readonly endToEndIds: readonly string[] },
): Promise<Pick<Entry, 'id' | 'booking' | 'endToEndId'>[]> {
  if (keys.length + endToEndIds.length === 0) return [];
  return tx<Pick<Entry, 'id' | 'booking' | 'endToEndId'>[]>`
    with named as (
      ${underKeys(tx, keys)}
      union
      select entry.entry_id from payments.entry as entry
      where entry.status = 'suspense' and (entry.direction = 'DBIT' or entry.reversal) and entry.original_id is null
        and entry.end_to_end_id = any(${array(endToEndIds)}::text[])
    )
    select entry.entry_id as id, entry.booking, entry.end_to_end_id as "endToEndId"
    from payments.entry as entry
    where entry.entry_id = any(array(select named.entry_id from named)) and entry.direction = 'DBIT'`;
}

/** What takes back, bears one of these EndToEndIds and lies in suspense: its credit was not there when its day came. */
export async function findLyingBacks(tx: Transaction, endToEndIds: readonly string[]): Promise<Entry[]> {
  if (endToEndIds.length === 0) return [];
  const rows = await tx<EntryRow[]>`
    select ${entryColumns(tx)}
    from payments.entry as entry
    where entry.status = 'suspense' and (entry.direction = 'DBIT' or entry.reversal) and entry.original_id is null
      and entry.end_to_end_id = any(${array(endToEndIds)}::text[])`;
  return rows.map(entryOfRow);
}

export interface MatchedEntry {
  readonly id: string;
  readonly status: 'matched' | 'suspense';
  /** The document, or the id of the suspense entry. */
  readonly documentId: string;
  readonly matchedBy: MatchedBy | null;
  /** For a reversal: the credit that it takes back. */
  readonly originalId: string | null;
  /** The day on which the fine is told: that of the booking, and of what takes back that of its credit where it is later. */
  readonly on: LegalDate;
  /** The bank's day. */
  readonly bookedOn: LegalDate;
  readonly amount: Money;
  readonly endToEndId: string | null;
}

/** Notes where entries belong, and puts those of fines into the inbox. */
export async function saveMatches(tx: Transaction, matches: readonly MatchedEntry[]): Promise<void> {
  if (matches.length === 0) return;
  await tx`
    update payments.entry as entry
    set status = matched.status, document_id = matched.document_id, slot = matched.slot,
        matched_by = matched.matched_by, original_id = matched.original_id
    from unnest(
      ${array(matches.map((match) => match.id))}::text[],
      ${array(matches.map((match) => match.status))}::text[],
      ${array(matches.map((match) => match.documentId))}::uuid[],
      ${array(matches.map((match) => slotOf(match.documentId)))}::smallint[],
      ${array(matches.map((match) => match.matchedBy))}::text[],
      ${array(matches.map((match) => match.originalId))}::text[]
    ) as matched (entry_id, status, document_id, slot, matched_by, original_id)
    where entry.entry_id = matched.entry_id`;
  await put(tx, matches.flatMap(incomingOf));
  const reversals = matches.filter((match) => match.originalId !== null);
  if (reversals.length === 0) return;
  await tx`
    update payments.entry as entry
    set taken_back = entry.taken_back + taken.amount
    from (
      select reversal.original_id, sum(reversal.amount)::bigint as amount
      from unnest(
        ${array(reversals.map((match) => match.originalId))}::text[],
        ${array(reversals.map((match) => match.amount))}::bigint[]
      ) as reversal (original_id, amount)
      group by reversal.original_id
    ) as taken
    where entry.entry_id = taken.original_id`;
}

function incomingOf({ id, status, documentId, matchedBy, originalId, on, bookedOn, amount, endToEndId }: MatchedEntry) {
  if (status !== 'matched') return [];
  const body = moneyBody({
    amount,
    ...(matchedBy !== null && { matchedBy }),
    ...(originalId !== null && { original: originalId, ...(bookedOn !== on && { bookedOn }) }),
    ...(endToEndId !== null && { endToEndId }),
  });
  return [{ documentId, kind: 'money' as const, key: id, on, body }];
}

/** Entries that the reader refused, kept with their place; those of a file that is read again are kept once. */
export async function keepRefusedEntries(
  tx: Transaction,
  fileId: bigint,
  refused: readonly EntryRefusal[],
): Promise<void> {
  if (refused.length === 0) return;
  await tx`
    insert into payments.refused (file_id, entry, line, code, body)
    select ${fileId}, refused.entry, refused.line, refused.code, refused.body::json
    from unnest(
      ${array(refused.map(({ entry }) => entry))}::bigint[],
      ${array(refused.map(({ line }) => line))}::bigint[],
      ${array(refused.map(({ code }) => code))}::text[],
      ${array(refused.map(({ entry, data }) => JSON.stringify({ ...data, entry: String(entry) })))}::text[]
    ) as refused (entry, line, code, body)
    on conflict (file_id, entry) do nothing`;
}

/** Totals whose parts have come: their place in the books is the parts'. */
export async function replaceTotals(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx`
    update payments.entry as entry set status = 'replaced'
    where entry.entry_id = any(${array(ids)}::text[])`;
}

/** What became of the entries of a file so far; `file` is what it holds. Written anew with each batch, so that a reading that was cut off counts once. */
export async function keepTallies(
  tx: Connection,
  fileId: bigint,
  tallies: Partial<Readonly<Record<EntryOutcome | 'file', Tally>>>,
): Promise<void> {
  const lines = Object.entries(tallies).flatMap(([outcome, tally]) =>
    tally.lines().map((line) => ({ outcome, ...line })),
  );
  if (lines.length === 0) return;
  await tx`
    insert into payments.tally as kept (file_id, outcome, direction, currency, entries, amount)
    select ${fileId}, told.outcome, told.direction, told.currency, told.entries, told.amount
    from unnest(
      ${array(lines.map(({ outcome }) => outcome))}::text[],
      ${array(lines.map(({ direction }) => direction))}::text[],
      ${array(lines.map(({ currency }) => currency))}::text[],
      ${array(lines.map(({ entries }) => entries))}::bigint[],
      ${array(lines.map(({ amount }) => amount))}::bigint[]
    ) as told (outcome, direction, currency, entries, amount)
    on conflict (file_id, outcome, direction, currency)
    do update set entries = excluded.entries, amount = excluded.amount`;
}
