/**
 * The bookings of a batch of a bank file: which are new, which are known, and which the bank has told of otherwise before. What the rule of
 * identity (payments/core/booking.ts) does not settle goes to suspense with a task; nothing of a file is dropped.
 */
import { sealedUntil } from '@oryndau/journal/seal';
import { resolveSubjects } from '@oryndau/journal/tasks';
import { addDays, daysBetween, type LegalDate, later, legalDate } from '@oryndau/law/legal-date';
import type { KeyedTransaction } from '@oryndau/payments/bank-file/rule-keys';
import type { Booking } from '@oryndau/payments/core/booking';
import { type BookingRules, DAYS_APART_MAX } from '@oryndau/payments/core/booking-rule';
import { isFee, isTakingBack } from '@oryndau/payments/core/match';
import type { Telling } from '@oryndau/payments/core/retold';
import type { Tallies } from '@oryndau/payments/core/tally';
import {
  type FreshTransaction,
  freshOf,
  type KeptBooking,
  type SortedBooking,
  sortBookings,
} from '@oryndau/payments/sql/bookings';
import { entryOf, findLyingBacks, keepTransactions, replaceTotals } from '@oryndau/payments/sql/entries';
import { loadSuspense } from '@oryndau/payments/sql/suspense';
import type { Transaction } from '@oryndau/postgres/driver';
import type { FileTellings } from './file-tellings.ts';
import type { KnownByContent } from './known-by-content.ts';
import { isNoReceipt, MATCH_LOCK, matchCredits, retoldTask, SuspenseBatch, suspenseIdOf } from './match.ts';
import { type OperatorTask, openTasks, type ResolvedReason, taskOf } from './tasks/task-codes.ts';

export interface File {
  readonly id: bigint;
  readonly name: string;
}

/** Counts the bookings in `tallies`. Returns how many transactions were new, and how many were known. */
export async function takeInBookings(
  tx: Transaction,
  file: File,
  transactions: readonly KeyedTransaction[],
  {
    tallies,
    rules,
    byContent,
    tellings,
  }: {
    readonly tallies: Tallies;
    readonly rules: BookingRules;
    readonly byContent: KnownByContent;
    readonly tellings: FileTellings;
  },
): Promise<{ readonly taken: number; readonly known: number }> {
  const sorted = await sortBookings(tx, file.id, transactions, rules);
  const fresh: FreshTransaction[] = [];
  const tasks: OperatorTask[] = [];
  const inParts = new Set(sorted.flatMap((one) => (one.relation === 'details' && isTaken(one) ? [one.id] : [])));
  for (const booking of sorted) {
    // A total whose parts stand in the same batch is never kept.
    const isNew = isTaken(booking) && !(inParts.has(booking.id) && booking.relation !== 'details');
    (isNew || booking.takenBefore ? tallies.taken : tallies.known).add(amountOf(booking));
    if (!isNew && !booking.takenBefore) byContent.add(booking);
    if (isNew) fresh.push(...freshOf(booking, booking.relation === 'contradiction' ? 'AMBIGUOUS_KEY' : null));
    const task = booking.takenBefore ? undefined : taskFor(booking, file);
    if (task !== undefined) tasks.push(task);
  }
  tasks.push(...(await tasksOfLateCredits(tx, fresh)));
  await clearTotals(tx, [...inParts]);
  const { kept, matches, retold } = await matchOnce(tx, file, { fresh, fileTellings: tellings });
  tasks.push(...retold);
  await keepTransactions(tx, file.id, { fresh: kept, matches });
  await openTasks(tx, tasks);
  return { taken: fresh.length, known: transactions.length - fresh.length };
}

interface Fresh {
  readonly fresh: readonly FreshTransaction[];
  readonly fileTellings: FileTellings;
}

/** Credits that name a fine belong to it, but for what another file has perhaps told of under a key of another kind: that waits in suspense, with a task. */
async function matchOnce(tx: Transaction, file: File, { fresh, fileTellings }: Fresh) {
  const matches = await matchCredits(tx, fresh);
  const told = fresh.flatMap((one): Telling[] => {
    const documentId = matches.get(one.id)?.documentId ?? null;
    const entry = entryOf(one);
    return entry.held === null && !isNoReceipt(entry) ? [{ ...entry, documentId, file: file.id, isRetold: false }] : [];
  });
  const fines = told.flatMap(({ documentId }) => documentId ?? []);
  const tellings = await fileTellings.of(tx, told, fines);
  const before = new Map(
    told.flatMap((one) => {
      const original = tellings.takeBefore(one);
      return original === undefined ? [] : [[one.id, original.id] as const];
    }),
  );
  for (const id of before.keys()) matches.delete(id);
  const kept = fresh.map((one) => (before.has(one.id) ? { ...one, held: 'TOLD_BEFORE' as const } : one));
  const retold = fresh.flatMap(({ id, transaction: { bookedOn: on } }) => {
    const other = before.get(id);
    return other === undefined ? [] : [retoldTask({ entry: id, on, file: file.name, other })];
  });
  return { kept, matches, retold };
}

/** Parts take the place of a total that lies there as it came; of one that was assigned or taken back they would be counted twice. */
const isTaken = ({ relation, kept }: SortedBooking): boolean =>
  relation !== 'known' && (relation !== 'details' || kept?.untouched === true);

function amountOf({ told: { sum, currency } }: SortedBooking) {
  return { direction: sum > 0n ? 'CRDT' : 'DBIT', currency, amount: sum > 0n ? sum : -sum } as const;
}

function taskFor(booking: SortedBooking, file: File): OperatorTask | undefined {
  const { id, told, kept, relation } = booking;
  const about = { documentId: null, on: told.bookedOn };
  const body = { entry: id, file: file.name, other: kept?.id ?? '' };
  if (relation === 'contradiction') return taskOf('AMBIGUOUS_KEY', { ...about, subject: id, body });
  if (relation === 'details' && !isTaken(booking)) return taskOf('DETAILS_LATE', { ...about, subject: id, body });
  if (relation === 'opposed' && kept !== null && isTakenBackBefore(kept, told))
    return taskOf('REVERSAL_UNMATCHED', { ...about, subject: kept.id, body: { entry: kept.id, reference: id } });
  // A bank that begins its numbers anew does so a thousand times in a file: one task tells of it, with the first of them.
  return relation === 'key-reused' ? taskOf('KEY_REUSED', { ...about, subject: file.name, body }) : undefined;
}

/** Credits that come after what takes them back by their EndToEndId. */
async function tasksOfLateCredits(tx: Transaction, fresh: readonly FreshTransaction[]): Promise<OperatorTask[]> {
  const credits = fresh.filter(({ transaction }) => !isTakingBack(transaction));
  const lying = await findLyingBacks(
    tx,
    credits.flatMap(({ transaction: { endToEndId } }) => endToEndId ?? []),
  );
  return lying.flatMap(({ id, bookedOn: on, reversal, text, endToEndId }) => {
    if (!reversal && isFee(text)) return [];
    return [
      taskOf('REVERSAL_UNMATCHED', { documentId: null, on, subject: id, body: { entry: id, reference: endToEndId } }),
    ];
  });
}

/** A credit that comes after what bears its key and goes the other way with the same sum: that lies in suspense, and nobody was asked while it named nothing. */
const isTakenBackBefore = (kept: KeptBooking, told: Booking): boolean =>
  kept.status === 'suspense' &&
  kept.untouched &&
  isTakingBack({ direction: kept.sum > 0n ? 'CRDT' : 'DBIT', reversal: kept.reversal }) &&
  !isTakingBack({ direction: told.sum > 0n ? 'CRDT' : 'DBIT', reversal: told.reversal }) &&
  (kept.sum === told.sum || kept.sum === -told.sum) &&
  Math.abs(daysBetween(kept.bookedOn, told.bookedOn)) <= DAYS_APART_MAX;

/** The money of a total leaves suspense for its parts. On the first day that is not sealed: what is sealed is told for good. */
async function clearTotals(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx`select pg_advisory_xact_lock(${MATCH_LOCK})`;
  const suspenseIds = ids.map(suspenseIdOf);
  const lying = await loadSuspense(tx, suspenseIds);
  const sealed = await sealedUntil(tx);
  const batch = new SuspenseBatch();
  await batch.load(tx, [...lying.keys()]);
  const settled: { readonly entry: string; readonly on: LegalDate }[] = [];
  for (const [suspenseId, { state }] of lying) {
    const command = { type: 'Clear', as: 'DETAILS', operator: null } as const;
    const on = firstOpenDay(sealed, state.bookedOn);
    batch.decide(suspenseId, command, on);
    settled.push({ entry: state.entry, on });
  }
  await batch.save(tx);
  await replaceTotals(tx, ids);
  // What asked about the total has nothing left to ask: its parts are matched like any other.
  const subjects = settled.map(({ entry }) => entry);
  const on = settled.map((one) => one.on).reduce((one, other) => later(one, other), EVER);
  if (subjects.length > 0)
    await resolveSubjects(tx, { subjects, reason: 'ENTRY_SETTLED' satisfies ResolvedReason, on });
}

const EVER = legalDate('1900-01-01');

/** The first day on which something may still be told of an entry. */
export const firstOpenDay = (sealed: LegalDate | null, bookedOn: LegalDate): LegalDate =>
  sealed === null ? bookedOn : later(addDays(sealed, 1), bookedOn);
