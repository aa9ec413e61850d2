/**
 * Bank entries: each transaction of each file exactly once, by account and natural key. `arrived` entries wait to be matched,
 * `matched` ones wait for the day of their document, `posted` and `suspense` ones are in the books.
 */
import { type LegalDate, type Money, tiyn } from '@oryndau/law';
import { andOfDocuments, array, type CopyRow, copyRows, type Scope, slotOf, type Transaction } from '@oryndau/postgres';
import type { MatchedBy } from '../core/account.ts';
import type { Entry, Original } from '../core/match.ts';
import type { EntryRefusal } from '../iso20022/bank-file-error.ts';
import type { BankTransaction } from '../iso20022/read-entry.ts';

const INTAKE_LOCK = 7_305_101;

export interface EntryIntake {
  readonly taken: number;
  /** Known from another file, or from this one. */
  readonly known: number;
}

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
] as const;

export const entryIdOf = ({ account, key }: Pick<BankTransaction, 'account' | 'key'>): string => `${account}|${key}`;

/** Two readers of overlapping files take turns: COPY, twice as fast as an insert that minds conflicts, needs to be alone. */
export async function takeInTransactions(
  tx: Transaction,
  fileId: bigint,
  transactions: readonly BankTransaction[],
): Promise<EntryIntake> {
  await tx`select pg_advisory_xact_lock(${INTAKE_LOCK})`;
  const first = new Map(transactions.map((transaction) => [entryIdOf(transaction), transaction]));
  const rows = await tx<{ entry_id: string }[]>`
    select entry.entry_id from payments.entry as entry
    where entry.entry_id = any(${array([...first.keys()])}::text[])`;
  for (const row of rows) first.delete(row.entry_id);
  const copied = Array.from(first, ([id, transaction]): CopyRow => {
    const { bookedOn, direction, reversal, amount, currency, endToEndId, references, text, entry } = transaction;
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
      'arrived',
    ];
  });
  if (copied.length > 0) await copyRows(tx, 'payments.entry', COLUMNS, copied);
  return { taken: copied.length, known: transactions.length - copied.length };
}

/** Entries to be matched, credits first, so that a reversal finds the credit that came with it. */
export async function arrivedEntries(tx: Transaction, until: LegalDate, limit: number): Promise<Entry[]> {
  const rows = await tx<EntryRow[]>`
    select entry.entry_id, entry.booked_on, entry.direction, entry.reversal, entry.amount, entry.currency,
           entry.end_to_end_id, entry.payment_references, entry.remittance
    from payments.entry as entry
    where entry.status = 'arrived' and entry.booked_on <= ${until}::date
    order by entry.direction, entry.booked_on, entry.entry_id
    limit ${limit}`;
  return rows.map((row) => ({
    id: row.entry_id,
    bookedOn: row.booked_on,
    direction: row.direction,
    reversal: row.reversal,
    amount: tiyn(row.amount),
    currency: row.currency,
    endToEndId: row.end_to_end_id,
    references: row.payment_references,
    text: row.remittance,
  }));
}

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
}

/** Credits that bear one of these EndToEndIds and were matched or put to suspense already. */
export async function findOriginals(
  tx: Transaction,
  endToEndIds: readonly string[],
): Promise<(Original & { readonly endToEndId: string })[]> {
  if (endToEndIds.length === 0) return [];
  const rows = await tx<
    {
      entry_id: string;
      end_to_end_id: string;
      document_id: string | null;
      status: string;
      currency: string;
      booked_on: LegalDate;
      left: bigint;
    }[]
  >`
    select entry.entry_id, entry.end_to_end_id, entry.document_id, entry.status, entry.currency, entry.booked_on,
           coalesce(entry.assigned, entry.amount) - entry.taken_back as left
    from payments.entry as entry
    where entry.end_to_end_id = any(${array(endToEndIds)}::text[]) and entry.direction = 'CRDT'
      and entry.status <> 'arrived'`;
  return rows.map((row) => ({
    id: row.entry_id,
    endToEndId: row.end_to_end_id,
    documentId: row.status === 'suspense' ? null : row.document_id,
    currency: row.currency,
    left: tiyn(row.left),
    bookedOn: row.booked_on,
  }));
}

export interface MatchedEntry {
  readonly id: string;
  readonly status: 'matched' | 'suspense';
  /** The document, or the id of the suspense entry. */
  readonly documentId: string;
  readonly matchedBy: MatchedBy | null;
  /** For a reversal: the credit that it takes back. */
  readonly originalId: string | null;
  readonly amount: Money;
}

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

/** A matched entry, for the document that it belongs to. */
export interface DueEntry {
  readonly id: string;
  readonly documentId: string;
  readonly bookedOn: LegalDate;
  readonly amount: Money;
  readonly matchedBy: MatchedBy;
  readonly originalId: string | null;
  /** What whoever ordered the payment called it: a collection order of ours has its own name there. */
  readonly endToEndId: string | null;
}

export async function dueEntries(tx: Transaction, scope: Scope): Promise<DueEntry[]> {
  const rows = await tx<
    {
      entry_id: string;
      document_id: string;
      booked_on: LegalDate;
      amount: bigint;
      matched_by: MatchedBy;
      original_id: string | null;
      end_to_end_id: string | null;
    }[]
  >`
    select entry.entry_id, entry.document_id, entry.booked_on, coalesce(entry.assigned, entry.amount) as amount, entry.matched_by,
           entry.original_id, entry.end_to_end_id
    from payments.entry as entry
    where entry.status = 'matched' and entry.slot = any(${array(scope.slots)}::smallint[])
      and entry.booked_on <= ${scope.until}::date ${andOfDocuments(tx, scope, 'entry.document_id')}`;
  return rows.map((row) => ({
    id: row.entry_id,
    documentId: row.document_id,
    bookedOn: row.booked_on,
    amount: tiyn(row.amount),
    matchedBy: row.matched_by,
    originalId: row.original_id,
    endToEndId: row.end_to_end_id,
  }));
}

/** The entries that were decided are in the books; those whose id is a key in `waiting` stay matched for another day. */
export async function markPosted(
  tx: Transaction,
  scope: Scope,
  waiting: readonly { readonly key: string }[],
): Promise<void> {
  await tx`
    update payments.entry as entry set status = 'posted'
    where entry.status = 'matched' and entry.slot = any(${array(scope.slots)}::smallint[])
      and entry.booked_on <= ${scope.until}::date ${andOfDocuments(tx, scope, 'entry.document_id')}
      and not (entry.entry_id = any(${array(waiting.map(({ key }) => key))}::text[]))`;
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
