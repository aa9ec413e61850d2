/**
 * To which fine a bank entry belongs: asked when it comes in, and of what stayed open then as the first thing of a tick, when the entry has come to
 * its day and goes to suspense if it still names no fine. Ticks do that by one worker at a time for all slots, since a reversal may be anywhere.
 */
import { findPayable, findRefused } from '@oryndau/fines/sql/documents';
import { type Chain, JournalBatch, newChain } from '@oryndau/journal/journal';
import { tell } from '@oryndau/law/decider';
import { type LegalDate, later, legalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import type { RefusalCode } from '@oryndau/law/refusal';
import { type SuspenseCommand, type SuspenseState, suspenseDecider } from '@oryndau/payments/core';
import { bookingKeyOf, Credits, namesOfDebit } from '@oryndau/payments/core/credits';
import {
  type Entry,
  finesNamed,
  isFee,
  isTakingBack,
  type Known,
  type Match,
  matchEntry,
  namedIn,
  needsReading,
  referencesOf,
} from '@oryndau/payments/core/match';
import { readRemittance } from '@oryndau/payments/core/read-remittance';
import { type Telling, Tellings } from '@oryndau/payments/core/retold';
import type { FreshTransaction } from '@oryndau/payments/sql/bookings';
import {
  type ArrivedEntry,
  arrivedEntries,
  entryOf,
  type FiledEntry,
  findCreditsNamed,
  findDebitsNamed,
  type MatchedCredit,
  type MatchedEntry,
  saveMatches,
} from '@oryndau/payments/sql/entries';
import { readOwnAccounts } from '@oryndau/payments/sql/own-accounts';
import { PostingBatch } from '@oryndau/payments/sql/postings';
import { findTellings } from '@oryndau/payments/sql/retold';
import { loadSuspense, type StoredSuspense, saveSuspense } from '@oryndau/payments/sql/suspense';
import type { Database } from '@oryndau/postgres/database';
import type { Transaction } from '@oryndau/postgres/driver';
import { groupBy } from '@oryndau/postgres/group-by';
import { namedId } from '@oryndau/postgres/named-id';
import { loadDocuments } from '@oryndau/standing/document-state';
import type { Days } from './pipeline.ts';
import { type OperatorTask, openTasks, taskOf } from './tasks/task-codes.ts';

/** Our namespace for suspense entries: each has a chain in the journal, like a document. */
const NAMESPACE = '8f6e1d0a-0b1f-5a55-8f0b-3a0f5f1d2c44';
/** Held by whoever says to whom money belongs: reversals are matched under it too, and none can take back meanwhile what is being moved. */
export const MATCH_LOCK = 7_305_202;
const ENTRIES_AT_ONCE = 20_000;

export const suspenseIdOf = (entryId: string): string => namedId(entryId, NAMESPACE);

/** Matches all that has arrived until the end of `days`. Returns how many entries were matched, and how many went to suspense. */
export async function matchArrived(db: Database, days: Days): Promise<{ matched: number; suspense: number }> {
  const total = { matched: 0, suspense: 0 };
  for (;;) {
    const done = await db.transaction((tx) => matchBatch(tx, days));
    total.matched += done.matched;
    total.suspense += done.suspense;
    if (done.matched + done.suspense < ENTRIES_AT_ONCE) return total;
  }
}

/** Of credits that come in: those that name one fine beyond doubt. All else waits for its day, and for what else may come until then. */
export async function matchCredits(
  tx: Transaction,
  fresh: readonly FreshTransaction[],
): Promise<Map<string, MatchedCredit>> {
  const credits = fresh.map(entryOf).filter((entry) => !isTakingBack(entry));
  const known: Known = { ...(await findFines(tx, credits)), credits: new Credits(), debits: new Set(), from: EVER };
  const matches = new Map<string, MatchedCredit>();
  for (const entry of credits) {
    const match = matchEntry(entry, known);
    if (match.to === 'document') matches.set(entry.id, { documentId: match.documentId, matchedBy: match.matchedBy });
  }
  return matches;
}

const EVER = legalDate('1900-01-01');

async function matchBatch(tx: Transaction, days: Days): Promise<{ matched: number; suspense: number }> {
  const entries = await arrivedEntries(tx, days.until, ENTRIES_AT_ONCE);
  if (entries.length === 0) return { matched: 0, suspense: 0 };
  const known = await lookUp(tx, entries, days.from);
  const batch = new SuspenseBatch();
  const { matches, suspended } = sortEntries(entries, known, await tellingsOf(tx, entries, known));
  await batch.load(
    tx,
    suspended.map(({ suspenseId }) => suspenseId),
  );
  for (const { suspenseId, entry, command } of suspended)
    batch.decide(suspenseId, command, later(entry.bookedOn, days.from));
  await saveMatches(tx, matches);
  await batch.save(tx);
  await openTasks(tx, suspended.flatMap(taskFor));
  return { matched: matches.length - suspended.length, suspense: suspended.length };
}

async function lookUp(tx: Transaction, entries: readonly Entry[], from: LegalDate): Promise<KnownOfBatch> {
  const fines = await findFines(tx, entries);
  const backs = entries.filter(isTakingBack);
  return { ...fines, credits: await findCredits(tx, backs, fines), debits: await findDebits(tx, backs), from };
}

interface KnownOfBatch extends Known {
  readonly credits: Credits;
}

/** What other entries tell of those that would be matched, or go back, today. */
async function tellingsOf(tx: Transaction, entries: readonly FiledEntry[], known: Known): Promise<Tellings> {
  const told = entries.flatMap((entry): Telling[] =>
    matchEntry(entry, known).to === 'suspense' ? [] : [{ ...entry, documentId: null, isRetold: false }],
  );
  return readTellings(tx, told, { fines: null, file: null });
}

/** What is kept beside `told` (findTellings); of what was not matched, the fine that it names by now. */
export async function readTellings(
  tx: Transaction,
  told: readonly Telling[],
  which: Parameters<typeof findTellings>[2],
): Promise<Tellings> {
  const kept = await findTellings(tx, told, which);
  const open = kept.filter((one) => one.documentId === null && !isTakingBack(one));
  if (open.length === 0) return new Tellings(kept);
  const known: Known = { ...(await findFines(tx, open)), credits: new Credits(), debits: new Set(), from: EVER };
  return new Tellings(
    kept.map((one) => {
      if (one.documentId !== null || isTakingBack(one)) return one;
      const [fine, another] = finesNamed(one, known).certain;
      return fine === undefined || another !== undefined ? one : { ...one, documentId: fine.documentId };
    }),
  );
}

/** A fee of the bank is nobody's task, however often it is told. */
export const isNoReceipt = ({ direction, reversal, text }: Entry): boolean =>
  direction === 'DBIT' && !reversal && isFee(text);

/** What the entries that take back may mean: named by them, or paid for a fine that they name. */
async function findCredits(
  tx: Transaction,
  backs: readonly Entry[],
  fines: Pick<Known, 'byReference' | 'byNumber' | 'refused'>,
): Promise<Credits> {
  if (backs.length === 0) return new Credits();
  const named = backs.flatMap((entry) => finesNamed(entry, fines).certain);
  const documentIds = [...new Set(named.map(({ documentId }) => documentId))];
  // What a fine has in its books says its state; what waits for its day, the inbox: no index by fine burdens the credits that come in.
  const states = await loadDocuments(tx, documentIds);
  const entryIds = Array.from(states.values(), ({ account }) => account?.receipts.map(({ entry }) => entry) ?? []);
  const credits = await findCreditsNamed(tx, {
    endToEndIds: backs.flatMap(({ endToEndId }) => endToEndId ?? []),
    keys: backs.flatMap(keysIn),
    references: backs.flatMap(referencesOf),
    documentIds,
    entryIds: entryIds.flat(),
  });
  return new Credits(credits);
}

/** The names of debits, kept or of this batch, that a credit with the flag may be the return of. */
async function findDebits(tx: Transaction, backs: readonly Entry[]): Promise<ReadonlySet<string>> {
  const flagged = backs.filter(({ direction }) => direction === 'CRDT');
  if (flagged.length === 0) return new Set();
  const kept = await findDebitsNamed(tx, {
    keys: flagged.flatMap(keysIn),
    endToEndIds: flagged.flatMap(({ endToEndId }) => endToEndId ?? []),
  });
  const told = backs.filter(({ direction }) => direction === 'DBIT');
  return new Set([...kept, ...told].flatMap(namesOfDebit));
}

/** The bank's own key, and the one that it names. */
const keysIn = (entry: Entry): string[] => [
  bookingKeyOf(entry),
  ...(entry.originalKey === null ? [] : [`${entry.account}|${entry.originalKey}`]),
];

/** The fines that the entries name, by reference and by number. */
async function findFines(
  tx: Transaction,
  entries: readonly Entry[],
): Promise<Pick<Known, 'byReference' | 'byNumber' | 'refused' | 'ownAccounts'>> {
  const readings = entries.flatMap((entry) => (needsReading(entry) ? [readRemittance(entry)] : []));
  const references = new Set([...entries, ...readings].flatMap((one) => one.references));
  const numbers = new Set(entries.flatMap((entry) => namedIn(entry.text).numbers));
  for (const reading of readings) for (const number of reading.numbers) numbers.add(number);
  const payable = await findPayable(tx, [...references], [...numbers]);
  const found = payable.map((row) => ({ ...row, iin: row.debtorIin }));
  const byReference = groupBy(found, (row) => row.paymentReference);
  const refused = await findRefused(
    tx,
    [...references].filter((reference) => !byReference.has(reference)),
    [...numbers],
  );
  const ownAccounts = new Set((await readOwnAccounts(tx)).map(({ account }) => account));
  return { byReference, byNumber: groupBy(found, (row) => row.number), refused, ownAccounts };
}

/** A person has to say whether it is one. */
export const retoldTask = ({
  entry,
  on,
  file,
  other,
}: {
  readonly entry: string;
  readonly on: LegalDate;
  readonly file: string;
  readonly other: string;
}): OperatorTask => taskOf('TOLD_BEFORE', { documentId: null, on, subject: entry, body: { entry, file, other } });

/** Money that went back and names no credit beyond doubt: a person may owe again, and only an operator can say who. */
function taskFor({ entry, command, other }: Suspended): OperatorTask[] {
  if (command.type === 'Open' && other !== undefined)
    return [retoldTask({ entry: entry.id, on: entry.bookedOn, file: entry.fileName, other })];
  if (command.type !== 'Open' || command.reason !== 'REVERSAL_UNMATCHED') return [];
  const { id, bookedOn: on, endToEndId, references, originalKey } = entry;
  const body = { entry: id, reference: endToEndId ?? references[0] ?? originalKey ?? id };
  return [taskOf('REVERSAL_UNMATCHED', { documentId: null, on, subject: id, body })];
}

interface Suspended {
  readonly suspenseId: string;
  readonly entry: ArrivedEntry;
  readonly command: SuspenseCommand;
  /** What was perhaps told before as this. */
  readonly other?: string;
}

interface Sorted {
  readonly matches: MatchedEntry[];
  readonly suspended: Suspended[];
}

/** Entries come credits first; a credit of this very batch is an original for the reversals behind it, and one of another file may tell it again. */
function sortEntries(entries: readonly ArrivedEntry[], known: KnownOfBatch, tellings: Tellings): Sorted {
  const { credits } = known;
  const matches: MatchedEntry[] = [];
  const suspended: Suspended[] = [];
  for (const entry of entries) {
    const { match, other } = matchOnce(entry, known, tellings);
    const { id, amount, bookedOn, endToEndId } = entry;
    const kept = { id, amount, on: bookedOn, bookedOn, endToEndId };
    if (match.to === 'original') {
      credits.takeBack(match.original.id, amount);
      const { documentId, id: originalId } = match.original;
      // Never before its credit, where both come late.
      const on = later(bookedOn, match.original.bookedOn);
      const suspenseId = suspenseIdOf(originalId);
      const status = documentId === null ? 'suspense' : 'matched';
      matches.push({ ...kept, on, status, documentId: documentId ?? suspenseId, matchedBy: null, originalId });
      if (documentId === null)
        suspended.push({ suspenseId, entry, command: { type: 'Reverse', reversal: id, amount } });
    } else if (match.to === 'document') {
      const { documentId, matchedBy } = match;
      matches.push({ ...kept, status: 'matched', documentId, matchedBy, originalId: null });
      addCredit(credits, entry, documentId);
    } else {
      const suspenseId = suspenseIdOf(id);
      matches.push({ ...kept, status: 'suspense', documentId: suspenseId, matchedBy: null, originalId: null });
      // Nothing takes back what may be another credit: that would leave the other paid.
      if (match.reason !== 'TOLD_BEFORE') addCredit(credits, entry, null);
      const signed = (entry.direction === 'DBIT' ? -amount : amount) as Money;
      const reason: RefusalCode = match.reason;
      const command = { type: 'Open', entry: id, bookedOn, amount: signed, currency: entry.currency, reason } as const;
      suspended.push({ suspenseId, entry, command, ...(other !== undefined && { other }) });
    }
  }
  return { matches, suspended };
}

/** What would be matched, and another file has perhaps told of under a key of another kind, waits for a person instead. */
function matchOnce(
  entry: FiledEntry,
  known: Known,
  tellings: Tellings,
): { readonly match: Match; readonly other?: string } {
  const match = matchEntry(entry, known);
  // It stands for another already.
  if (entry.held === 'TOLD_BEFORE') return { match };
  const documentId =
    match.to === 'document' ? match.documentId : match.to === 'original' ? match.original.documentId : null;
  const telling: Telling = { ...entry, documentId, isRetold: false };
  const before = match.to === 'suspense' ? undefined : tellings.takeBefore(telling);
  if (before !== undefined) return { match: { to: 'suspense', reason: 'TOLD_BEFORE' }, other: before.id };
  tellings.add(telling);
  return { match };
}

function addCredit(credits: Credits, entry: Entry, documentId: string | null): void {
  if (isTakingBack(entry)) return;
  const { id, booking, currency, amount, endToEndId, references, text, bookedOn } = entry;
  credits.add({ id, booking, documentId, currency, amount, left: amount, bookedOn, endToEndId, references, text });
}

/** The suspense entries of a batch: loaded as a set, decided in memory, written as a set. */
export class SuspenseBatch {
  readonly #states = new Map<string, { state: SuspenseState | null; chain: Chain; seen: number | null }>();
  readonly #journal = new JournalBatch();
  readonly #postings = new PostingBatch();

  async load(tx: Transaction, suspenseIds: readonly string[]): Promise<void> {
    const stored = await loadSuspense(tx, suspenseIds);
    for (const id of suspenseIds) {
      const row: StoredSuspense | undefined = stored.get(id);
      const chain = row === undefined ? newChain(id) : { documentId: id, n: row.version, head: row.head };
      this.#states.set(id, { state: row?.state ?? null, chain, seen: row?.version ?? null });
    }
  }

  /** Throws when the decider refuses: matching has made sure that it cannot, and an operator's command is refused before. */
  decide(suspenseId: string, command: SuspenseCommand, on: LegalDate): void {
    const kept = this.#states.get(suspenseId);
    if (kept === undefined) throw new Error(`suspense ${suspenseId} was not loaded`);
    const refused = tell(suspenseDecider, { state: kept.state, command, on }, (event, state) => {
      kept.state = state;
      kept.chain = this.#journal.append(kept.chain, 'suspense', event);
      this.#postings.add({ documentId: suspenseId, n: kept.chain.n, on, postings: event.postings });
    });
    if (refused !== undefined) throw new Error(`${refused.code} for suspense ${suspenseId}`);
  }

  async save(tx: Transaction): Promise<void> {
    const changed = Array.from(this.#states, ([suspenseId, { state, chain, seen }]) =>
      state === null || chain.n === (seen ?? 0)
        ? []
        : [{ suspenseId, seen, version: chain.n, head: chain.head, state }],
    ).flat();
    await saveSuspense(tx, changed);
    await this.#postings.write(tx);
    await this.#journal.write(tx);
  }
}
