/** Money as the desk looks at it: what lies in suspense with the fine that it may be meant for, what goes back to payers, and whether each file of a bank adds up. */
import type { LegalDate } from '@oryndau/law/legal-date';
import { type Money, tiyn } from '@oryndau/law/money';
import type { LikelyBy } from '@oryndau/payments/core/match';
import type { EntryOutcome } from '@oryndau/payments/core/tally';
import { readEntriesToMatch } from '@oryndau/payments/sql/entries';
import { readSuspense, type SuspenseEntry } from '@oryndau/payments/sql/find';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import { type Likely, likelyFines } from './likely-fines.ts';

export interface RankedEntry extends SuspenseEntry {
  readonly likely: Likely | null;
}

/** What speaks loudest for a fine comes first; among equals the greater sum, which waits for somebody. */
const RANKS: readonly LikelyBy[] = ['REFERENCE', 'NUMBER', 'REFERENCE_NEARLY', 'IIN'];
const rankOf = ({ likely }: RankedEntry): number => (likely === null ? RANKS.length : RANKS.indexOf(likely.by));

export async function rankedSuspense(tx: Transaction): Promise<readonly RankedEntry[]> {
  const entries = await readSuspense(tx);
  const likely = await likelyFines(
    tx,
    entries.map(({ entry }) => entry),
  );
  return entries
    .map((entry) => ({ ...entry, likely: likely.get(entry.entry) ?? null }))
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.remaining < b.remaining ? 1 : a.remaining > b.remaining ? -1 : 0));
}

export interface EntryInSuspense extends RankedEntry {
  /** What the payer wrote, and the numbers that he gave where a number belongs. */
  readonly text: string;
  readonly references: readonly string[];
}

/** One that lies there now; undefined where there is none, or it has left. */
export async function readRanked(tx: Transaction, suspenseId: string): Promise<EntryInSuspense | undefined> {
  const found = (await rankedSuspense(tx)).find((each) => each.suspenseId === suspenseId);
  if (found === undefined) return undefined;
  const [entry] = await readEntriesToMatch(tx, [found.entry]);
  return { ...found, text: entry?.text ?? '', references: entry?.references ?? [] };
}

export interface ListedRefund {
  readonly documentId: string;
  readonly number: string;
  readonly amount: Money;
  readonly status: 'asking' | 'accepted' | 'rejected';
  readonly begunAt: string;
}

const LISTED_MAX = 200;

/** What payment services were asked to send back, what waits first. */
export async function listRefunds(connection: Connection): Promise<ListedRefund[]> {
  const rows = await connection<(Omit<ListedRefund, 'amount'> & { amount: bigint })[]>`
    select refund.document_id as "documentId", document.number, refund.amount, refund.status, refund.begun_at as "begunAt"
    from connectors.refund as refund join fines.document as document on document.document_id = refund.document_id
    order by refund.status = 'asking' desc, refund.begun_at desc
    limit ${LISTED_MAX}`;
  return rows.map((row) => ({ ...row, amount: tiyn(row.amount) }));
}

type Counted = Readonly<Record<EntryOutcome | 'file' | 'left', { readonly entries: number; readonly amount: Money }>>;

export interface ReconciledFile extends Counted {
  readonly day: LegalDate;
  readonly name: string;
  readonly direction: string;
  readonly currency: string;
}

interface TallyRow {
  readonly id: bigint;
  readonly day: LegalDate;
  readonly name: string;
  readonly outcome: EntryOutcome | 'file';
  readonly direction: string;
  readonly currency: string;
  readonly entries: bigint;
  readonly amount: bigint;
}

const FILES_MAX = 60;

/** The files of banks that were read last, a line for each direction and currency: what each holds, what became of it, and what nothing accounts for. */
export async function reconciledFiles(connection: Connection): Promise<ReconciledFile[]> {
  const rows = await connection<TallyRow[]>`
    select file.id, (file.read_at at time zone 'Asia/Almaty')::date as day, file.name, tally.outcome, tally.direction, tally.currency,
           tally.entries, tally.amount
    from (
      select read.id, read.read_at, read.name from work.file as read
      where read.kind = 'bank' and read.status = 'done' order by read.id desc limit ${FILES_MAX}
    ) as file
    join payments.tally as tally on tally.file_id = file.id
    order by file.id desc, tally.currency, tally.direction`;
  const lines = new Map<string, TallyRow[]>();
  for (const row of rows) {
    const key = `${row.id} ${row.currency} ${row.direction}`;
    lines.set(key, [...(lines.get(key) ?? []), row]);
  }
  return Array.from(lines.values(), reconciled);
}

function reconciled(rows: readonly TallyRow[]): ReconciledFile {
  const of = (outcome: TallyRow['outcome']) => {
    const row = rows.find((each) => each.outcome === outcome);
    return { entries: Number(row?.entries ?? 0), amount: tiyn(row?.amount ?? 0n) };
  };
  const [file, taken, known, refused, ignored] = [of('file'), of('taken'), of('known'), of('refused'), of('ignored')];
  const became = [taken, known, refused, ignored];
  const left = {
    entries: became.reduce((rest, { entries }) => rest - entries, file.entries),
    amount: tiyn(became.reduce((rest, { amount }) => rest - amount, BigInt(file.amount))),
  };
  const [
    { day, name, direction, currency } = { day: '1900-01-01' as LegalDate, name: '', direction: '', currency: '' },
  ] = rows;
  return { day, name, direction, currency, file, taken, known, refused, ignored, left };
}
