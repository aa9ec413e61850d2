/** An operator says to which fine money in suspense belongs. */
import { findDocuments, findRefusedByNumber } from '@oryndau/fines/sql/find';
import { sealedUntil } from '@oryndau/journal/seal';
import { resolveSubjects } from '@oryndau/journal/tasks';
import { type LegalDate, later } from '@oryndau/law/legal-date';
import { type Money, tenge } from '@oryndau/law/money';
import { isRefusal, type Refusal, refusal } from '@oryndau/law/refusal';
import { type Clearing, decideSuspense, type SuspenseCommand } from '@oryndau/payments/core';
import { saveMatches } from '@oryndau/payments/sql/entries';
import {
  assignEntry,
  clearEntries,
  findCredits,
  findRetoldOfFile,
  findSuspended,
  isReturnOfDebit,
  type SuspendedEntry,
} from '@oryndau/payments/sql/find';
import { loadSuspense } from '@oryndau/payments/sql/suspense';
import type { Database } from '@oryndau/postgres/database';
import type { Transaction } from '@oryndau/postgres/driver';
import { MATCH_LOCK, SuspenseBatch, suspenseIdOf } from './match.ts';
import { firstOpenDay } from './take-in-bookings.ts';
import type { ResolvedReason } from './tasks/task-codes.ts';

/** A larger payment is assigned, or taken out of suspense, by two people, unless the installation says another sum. */
export const ASSIGNED_ALONE_MAX: Money = tenge(100_000);

export const isLargerThan = (amount: Money, max: Money): boolean => (amount < 0n ? -amount : amount) > max;

export interface Assignment {
  /** The bank's key of the entry, or account and key as `oryndau suspense` lists them. */
  readonly entry: string;
  /** Number or id of the document. */
  readonly number: string;
  /** For what takes money back: which credit of the fine, by its key; null where the fine has only one, and for a debit of ours that came back, which is money for the fine. */
  readonly credit: string | null;
  readonly operator: string;
  /** The legal day of the decision; null: `today`, or the first day that is not sealed when that is later. */
  readonly on: LegalDate | null;
  readonly today: LegalDate;
}

export interface Assigned {
  readonly entry: string;
  readonly documentId: string;
  readonly number: string;
  readonly amount: Money;
  /** The day of the decision; the next tick of this day or a later one books the money. */
  readonly on: LegalDate;
}

/**
 * One transaction: the suspense entry is assigned in the journal, and the bank's entry is handed to the fine as if it had been
 * matched, so that the next tick books it like any other. A crash before the commit leaves nothing, one after it loses nothing.
 */
export const assignSuspense = (db: Database, assignment: Assignment): Promise<Assigned | Refusal> =>
  db.transaction((tx) => assignWithin(tx, assignment));

/** The same in the transaction of what goes with it, as the approval of a second person. */
export async function assignWithin(tx: Transaction, assignment: Assignment): Promise<Assigned | Refusal> {
  // Reversals are matched under the same lock: none can take back meanwhile what is being assigned.
  await tx`select pg_advisory_xact_lock(${MATCH_LOCK})`;
  const document = await theDocument(tx, assignment.number);
  if (isRefusal(document)) return document;
  const entry = await theEntry(tx, assignment.entry);
  if (isRefusal(entry)) return entry;
  const isMoney = !entry.takesBack || (assignment.credit === null && (await isBounce(tx, entry)));
  return isMoney ? assign(tx, entry.id, document, assignment) : takeBack(tx, entry, document, assignment);
}

/** A debit of ours that came back: money comes in again, and is the fine's that the operator names. */
const isBounce = async (tx: Transaction, { id, direction }: SuspendedEntry): Promise<boolean> =>
  direction === 'CRDT' && (await isReturnOfDebit(tx, id));

export interface Settlement extends Pick<Assignment, 'entry' | 'operator' | 'on' | 'today'> {
  readonly as: Extract<Clearing, 'SAME_BOOKING' | 'NOT_OURS'>;
}

type Cleared = Omit<Assigned, 'documentId' | 'number'>;

/** An operator says that an entry concerns no fine, or is counted already. It leaves suspense, and is known for ever. */
export const clearSuspense = (db: Database, settlement: Settlement): Promise<Cleared | Refusal> =>
  db.transaction((tx) => clearWithin(tx, settlement));

/** The same in the transaction of what goes with it, as the approval of a second person. */
export async function clearWithin(tx: Transaction, settlement: Settlement): Promise<Cleared | Refusal> {
  const { entry: named, as, operator } = settlement;
  await tx`select pg_advisory_xact_lock(${MATCH_LOCK})`;
  const entry = await theEntry(tx, named);
  if (isRefusal(entry)) return entry;
  const decided = await decideOn(tx, entry.id, { type: 'Clear', as, operator }, settlement);
  if (isRefusal(decided)) return decided;
  await clearEntries(tx, [entry.id]);
  return { entry: entry.id, amount: decided.amount, on: decided.on };
}

/** An operator says of entries of a file that lie there as told before, perhaps, that they are counted already: a bank's day in two formats is one decision. `entries`: what he has seen; all or none. */
export async function clearRetold(
  db: Database,
  { file, entries, operator, ...days }: Pick<Settlement, 'operator' | 'on' | 'today'> & RetoldOfFile,
): Promise<readonly SuspendedEntry[] | Refusal> {
  return db.transaction(async (tx) => {
    await tx`select pg_advisory_xact_lock(${MATCH_LOCK})`;
    const seen = new Set(entries);
    const retold = (await findRetoldOfFile(tx, file)).filter(({ id }) => seen.has(id));
    if (retold.length === 0 || retold.length < seen.size) return refusal('UNKNOWN_ENTRY', { entry: file });
    const ids = retold.map(({ id }) => id);
    const decided = await decideOnAll(tx, ids, { type: 'Clear', as: 'SAME_BOOKING', operator }, days);
    if (isRefusal(decided)) return decided;
    await clearEntries(tx, ids);
    return retold;
  });
}

async function theEntry(tx: Transaction, named: string): Promise<SuspendedEntry | Refusal> {
  const [entry, another] = await findSuspended(tx, named);
  if (entry === undefined) return refusal('UNKNOWN_ENTRY', { entry: named });
  return another === undefined ? entry : refusal('REFERENCE_AMBIGUOUS', { reference: named });
}

async function theDocument(tx: Transaction, number: string) {
  const [document, another] = await findDocuments(tx, number);
  if (another !== undefined) return refusal('NUMBER_AMBIGUOUS', { number });
  if (document !== undefined) return document;
  const refused = await findRefusedByNumber(tx, number);
  return refusal(refused.length > 0 ? 'FINE_REJECTED' : 'NUMBER_UNKNOWN', { number });
}

type Document = { readonly documentId: string; readonly number: string };

async function assign(
  tx: Transaction,
  entry: string,
  { documentId, number }: Document,
  assignment: Assignment,
): Promise<Assigned | Refusal> {
  const { operator } = assignment;
  const decided = await decideOn(tx, entry, { type: 'Assign', document: documentId, operator }, assignment);
  if (isRefusal(decided)) return decided;
  await assignEntry(tx, entry, documentId);
  return { entry, documentId, number, ...decided };
}

/** The fine's credit goes back: the next tick takes it out of the fine's books as if the bank had named it. */
async function takeBack(
  tx: Transaction,
  { id, amount, currency, bookedOn, endToEndId }: SuspendedEntry,
  { documentId, number }: Document,
  assignment: Assignment,
): Promise<Assigned | Refusal> {
  const { credit: named, operator } = assignment;
  if (currency !== 'KZT') return refusal('FOREIGN_CURRENCY', { currency });
  const [credit, another] = await findCredits(tx, { documentId, named, amount });
  if (credit === undefined || another !== undefined)
    return refusal('REVERSAL_UNMATCHED', { reference: named ?? number });
  const decided = await decideOn(tx, id, { type: 'Clear', as: 'TAKEN_BACK', operator }, assignment);
  if (isRefusal(decided)) return decided;
  const match = { id, status: 'matched', documentId, matchedBy: null, originalId: credit.id } as const;
  // The bank may date it before its credit: the fine is told of that first.
  await saveMatches(tx, [{ ...match, on: later(bookedOn, credit.bookedOn), bookedOn, amount, endToEndId }]);
  return { entry: id, documentId, number, amount, on: decided.on };
}

interface RetoldOfFile {
  /** Name of the file, or the beginning of its digest. */
  readonly file: string;
  readonly entries: readonly string[];
}

interface DecidedOn {
  readonly amount: Money;
  readonly on: LegalDate;
}

/** Tells the suspense entry what the operator has decided, and closes the task that asked for it. */
async function decideOn(
  tx: Transaction,
  entry: string,
  command: SuspenseCommand,
  days: Pick<Assignment, 'on' | 'today'>,
): Promise<DecidedOn | Refusal> {
  const decided = await decideOnAll(tx, [entry], command, days);
  return isRefusal(decided) ? decided : (decided.get(entry) ?? refusal('UNKNOWN_ENTRY', { entry }));
}

/** The same of several, all or none. */
async function decideOnAll(
  tx: Transaction,
  entries: readonly string[],
  command: SuspenseCommand,
  { on: wanted, today }: Pick<Assignment, 'on' | 'today'>,
): Promise<ReadonlyMap<string, DecidedOn> | Refusal> {
  const states = await loadSuspense(tx, entries.map(suspenseIdOf));
  const sealed = await sealedUntil(tx);
  const batch = new SuspenseBatch();
  await batch.load(tx, entries.map(suspenseIdOf));
  const decided = new Map<string, DecidedOn>();
  for (const entry of entries) {
    const suspenseId = suspenseIdOf(entry);
    const state = states.get(suspenseId)?.state;
    if (state === undefined) return refusal('UNKNOWN_ENTRY', { entry });
    const first = firstOpenDay(sealed, state.bookedOn);
    const on = wanted ?? later(today, first);
    if (on < first) return refusal('NOT_YET', { day: first });
    const refused = decideSuspense(state, command, on);
    if (isRefusal(refused)) return refused;
    batch.decide(suspenseId, command, on);
    decided.set(entry, { amount: state.remaining, on });
  }
  await batch.save(tx);
  const on = Array.from(decided.values(), (one) => one.on).reduce(later, today);
  await resolveSubjects(tx, { subjects: entries, reason: 'ENTRY_SETTLED' satisfies ResolvedReason, on });
  return decided;
}
