/**
 * Files come in: a register feed or a bank file, read as a stream, taken in batch by batch. Each batch is durable by itself, with
 * the place that the reading has come to, so that a reading that was cut off goes on and no line counts twice.
 */
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { RegisterFileError, readRegister } from '@oryndau/fines/read-register';
import {
  addIntake,
  becameSomething,
  type Intake,
  type IntakeCounts,
  noIntake,
  takeInLines,
  type UnreadFields,
} from '@oryndau/fines/sql/intake';
import { advanceFile, closeFile, type FileOpened, openFile, type ReadFile } from '@oryndau/journal/files';
import { legalDayAt } from '@oryndau/law/legal-date';
import { isRefusal, type Refusal, refusal } from '@oryndau/law/refusal';
import { BankFileError, type EntryRefusal } from '@oryndau/payments/bank-file/bank-file-error';
import { bankFileBytes } from '@oryndau/payments/bank-file/file-bytes';
import type { BankFileItem, BankTransaction } from '@oryndau/payments/bank-file/reading';
import { type KeyedTransaction, RuleKeys } from '@oryndau/payments/bank-file/rule-keys';
import type { BookingRules } from '@oryndau/payments/core/booking-rule';
import { copyOf, leftOver, noTallies, type Tallies, type Tally } from '@oryndau/payments/core/tally';
import { readBookingRules } from '@oryndau/payments/sql/booking-rules';
import { keepRefusedEntries, keepTallies } from '@oryndau/payments/sql/entries';
import type { Database } from '@oryndau/postgres/database';
import type { Transaction } from '@oryndau/postgres/driver';
import { namedId } from '@oryndau/postgres/named-id';
import { FileTellings } from './file-tellings.ts';
import { KnownByContent } from './known-by-content.ts';
import { type File, takeInBookings } from './take-in-bookings.ts';
import { type OperatorTask, openTasks, taskOf } from './tasks/task-codes.ts';

export interface ImportDone<C> {
  readonly file: string;
  /** The very same file was read before: nothing was done. */
  readonly known: boolean;
  readonly counts: C;
  /** Why the reading ended early; everything before it was taken in. */
  readonly fault: Refusal | null;
  /** Line (register) or entry (bank) at which it ended. */
  readonly position: number;
}

export interface ImportOptions {
  /** Called after each batch with how many lines or entries were read so far. */
  readonly onProgress?: (read: number) => void;
  /** Ends the reading; what was taken in stays, and the next reading goes on from there. */
  readonly signal?: AbortSignal;
  /** When it is read; by default by the clock of the machine. */
  readonly at?: Date;
}

/** Enough to pay for a transaction; more would live through more than one collection of garbage. */
const LINES_AT_ONCE = 4_000;

export async function importRegister(
  db: Database,
  path: string,
  options: ImportOptions = {},
): Promise<ImportDone<IntakeCounts>> {
  const at = options.at ?? new Date();
  const file = await openKind(db, { kind: 'register', path, at });
  if (isRefusal(file)) return { file: basename(path), known: false, counts: noIntake, fault: file, position: 0 };
  const before = { ...noIntake, ...file.counts };
  // A reading that an earlier program began did not count its lines.
  const counts = 'lines' in file.counts ? before : { ...before, lines: becameSomething(before) };
  if (file.status === 'done')
    return { file: basename(path), known: true, counts, fault: null, position: file.position };
  let total: IntakeCounts = counts;
  let position = file.position;
  let fault: Refusal | null = null;
  try {
    for await (const lines of ahead(
      readRegister(path, LINES_AT_ONCE, {
        today: legalDayAt(at.getTime()),
        skip: file.position,
        signal: options.signal,
      }),
    )) {
      position = lines.at(-1)?.line ?? position;
      total = await db.transaction(async (tx) => {
        const { counts, ...odd } = await takeInLines(tx, file.id, lines);
        await openTasks(tx, tasksOf(odd, basename(path)));
        const sum = addIntake(total, counts);
        await advanceFile(tx, file.id, position, { ...sum });
        return sum;
      });
      options.onProgress?.(position);
    }
  } catch (error) {
    if (!(error instanceof RegisterFileError)) throw error;
    fault = error.refusal;
  }
  if (fault === null && position === 0) fault = refusal('FILE_EMPTY', { file: basename(path) });
  await closeFile(db.sql, file.id, fault?.code ?? null);
  return { file: basename(path), known: false, counts: total, fault, position };
}

/** What came in and a person should look at; of an IIN once for its person, however many fines he has. */
function tasksOf(
  { notUnique, unusualIins, unreadOffences, unreadPhones, unreadBirthDates }: Omit<Intake, 'counts'>,
  file: string,
): OperatorTask[] {
  const rivals = notUnique.map(({ documentId, on, number, line, other }) =>
    taskOf('REFERENCE_NOT_UNIQUE', {
      documentId: other.documentId,
      on,
      subject: documentId,
      body: { number, other: other.number, file, line: String(line) },
    }),
  );
  const persons = new Map(unusualIins.map((one) => [one.iin, one]));
  const iins = Array.from(persons.values(), ({ documentId, on, iin, number }) =>
    taskOf('IIN_UNUSUAL', {
      documentId: null,
      on,
      subject: namedId(iin, PERSONS),
      body: { number, document: documentId },
    }),
  );
  // A feed that writes them otherwise does so in each record: one task a file tells of it, with the first.
  const [offence] = unreadOffences;
  const [phone] = unreadPhones;
  const [birth] = unreadBirthDates;
  const unread = [
    ...(offence === undefined ? [] : [unreadTask('OFFENCE_UNREAD', offence, file)]),
    ...(phone === undefined ? [] : [unreadTask('PHONE_UNREAD', phone, file)]),
    ...(birth === undefined ? [] : [unreadTask('BIRTH_DATE_UNREAD', birth, file)]),
  ];
  return [...rivals, ...iins, ...unread];
}

const unreadTask = (
  code: 'OFFENCE_UNREAD' | 'PHONE_UNREAD' | 'BIRTH_DATE_UNREAD',
  { on, number, line, fields }: UnreadFields,
  file: string,
): OperatorTask =>
  taskOf(code, {
    documentId: null,
    on,
    subject: file,
    body: { number, file, line: String(line), field: fields.join(', ') },
  });

/** Our namespace for persons in tasks. No IIN stands in a task; but who tries all of them finds whose name this is, so it is not shown either. */
const PERSONS = '0d3f0c5c-6b0e-5d0f-8a52-7c1d3e7f9b21';

export interface BankCounts {
  /** Transactions that were new. */
  readonly taken: number;
  readonly known: number;
  readonly refused: number;
  /** Not booked yet. */
  readonly ignored: number;
}

const noBank: BankCounts = { taken: 0, known: 0, refused: 0, ignored: 0 };
const ITEMS_AT_ONCE = 2_500;

export async function importBank(
  db: Database,
  path: string,
  options: ImportOptions = {},
): Promise<ImportDone<BankCounts>> {
  const file = await openKind(db, { kind: 'bank', path, at: options.at ?? new Date() });
  if (isRefusal(file)) return { file: basename(path), known: false, counts: noBank, fault: file, position: 0 };
  if (file.status === 'done') {
    return {
      file: basename(path),
      known: true,
      counts: { ...noBank, ...file.counts },
      fault: null,
      position: file.position,
    };
  }
  // A file that was cut off is read from its beginning: each transaction is known by its key, so none counts twice.
  let total = noBank;
  let tallies = noTallies();
  let position = 0;
  let fault: Refusal | null = null;
  const rules = await readBookingRules(db.sql);
  const keys = new RuleKeys(rules);
  let byContent = new KnownByContent();
  const tellings = new FileTellings(file.id);
  const { readBankFile } = await import('@oryndau/payments/bank-file/read-bank-file');
  const reading = readBankFile(bankFileBytes(path, options.signal));
  try {
    for await (const items of ahead(gathered(reading.batches, ITEMS_AT_ONCE))) {
      position = Math.max(position, ...items.map(entryOf));
      const batch = { items, keyed: keys.apply(items.flatMap(transactionIn)) };
      const before = { total, position, tallies, rules, byContent, tellings };
      const of = { id: file.id, name: basename(path) };
      ({ total, tallies, byContent } = await db.transaction((tx) => takeInItems(tx, of, batch, before)));
      tellings.settle();
      options.onProgress?.(position);
    }
    const { mismatches } = await reading.summary;
    const tasks = mismatches.map(({ code, found: counted, ...stated }) => {
      const subject = `${basename(path)} ${stated.statement} ${stated.total}`;
      return taskOf(code, { documentId: null, on: null, subject, body: { file: basename(path), counted, ...stated } });
    });
    await openTasks(db.sql, tasks);
  } catch (error) {
    if (!(error instanceof BankFileError)) throw error;
    fault = refusal(error.code, { file: basename(path), line: String(error.line), ...error.data });
  }
  await db.transaction(async (tx) => {
    await keepStated(tx, file.id, reading.stated(), tallies);
    await openTasks(tx, await byContent.tasks(tx, { id: file.id, name: basename(path) }));
  });
  await closeFile(db.sql, file.id, fault?.code ?? null);
  return { file: basename(path), known: false, counts: total, fault, position };
}

/** What the file holds, and the proof that each entry and each tiyn of it became something. Throws where one did not: that is a fault of ours. */
async function keepStated(tx: Transaction, fileId: bigint, stated: Tally, tallies: Tallies): Promise<void> {
  const [left] = leftOver(stated, tallies);
  if (left !== undefined) {
    const { entries, direction, currency, amount } = left;
    throw new Error(`of the file ${fileId} ${entries} entries ${direction} ${amount} ${currency} became nothing`);
  }
  await keepTallies(tx, fileId, { file: stated });
}

/** Refused: what cannot be read, or not twice, once for its digest (a folder, a pipe, a file that is gone), and a file that was read as another kind. */
async function openKind(db: Database, opened: FileOpened): Promise<ReadFile | Refusal> {
  const { kind, path } = opened;
  const name = basename(path);
  try {
    await access(path, constants.R_OK);
    if (!(await stat(path)).isFile()) return refusal('FILE_NOT_READABLE', { file: name });
  } catch {
    return refusal('FILE_NOT_READABLE', { file: name });
  }
  const file = await openFile(db.sql, opened);
  return file.kind === kind ? file : refusal('FILE_NOT_THIS_KIND', { file: name, found: file.kind, expected: kind });
}

/** How far the file is read, and by what its bookings are known. */
interface BeforeItems {
  readonly total: BankCounts;
  readonly position: number;
  readonly tallies: Tallies;
  readonly rules: BookingRules;
  readonly byContent: KnownByContent;
  readonly tellings: FileTellings;
}

interface Batch {
  readonly items: readonly BankFileItem[];
  /** The transactions among them, under the keys of their rules. */
  readonly keyed: readonly KeyedTransaction[];
}

const transactionIn = (item: BankFileItem): readonly BankTransaction[] =>
  item.kind === 'transaction' ? [item.transaction] : [];

/** Gives what is counted after it. A transaction may be run once more (database.ts): so it counts in copies, and those of a run that was rolled back are nobody's. */
async function takeInItems(tx: Transaction, file: File, { items, keyed }: Batch, before: BeforeItems) {
  const { total, position, rules, tellings } = before;
  const counted = { tallies: copyOf(before.tallies), byContent: before.byContent.copy() };
  const refused: EntryRefusal[] = [];
  for (const item of items) {
    if (item.kind !== 'transaction') counted.tallies[item.kind].add(item.stated);
    if (item.kind === 'refused') refused.push(item.refusal);
  }
  const { taken, known } = await takeInBookings(tx, file, keyed, { rules, tellings, ...counted });
  await keepRefusedEntries(tx, file.id, refused);
  await keepTallies(tx, file.id, counted.tallies);
  const sum: BankCounts = {
    taken: total.taken + taken,
    known: total.known + known,
    refused: total.refused + refused.length,
    ignored: total.ignored + items.length - keyed.length - refused.length,
  };
  await advanceFile(tx, file.id, position, { ...sum });
  return { total: sum, ...counted };
}

function entryOf(item: BankFileItem): number {
  switch (item.kind) {
    case 'transaction':
      return item.transaction.entry;
    case 'refused':
      return item.refusal.entry;
    case 'ignored':
      return item.entry;
  }
}

/** Small batches of the reader put together, so that a transaction of ours is worth its commit. */
async function* gathered<T>(batches: AsyncIterable<readonly T[]>, size: number): AsyncGenerator<readonly T[]> {
  let gathering: T[] = [];
  try {
    for await (const batch of batches) {
      gathering.push(...batch);
      if (gathering.length < size) continue;
      yield gathering;
      gathering = [];
    }
  } catch (error) {
    // What was read before a fault is good, and is taken in before the fault is told.
    if (gathering.length > 0) yield gathering;
    throw error;
  }
  if (gathering.length > 0) yield gathering;
}

/** The next batches are read while this one is written. An error of the reading is thrown in its turn, after the good batches. */
async function* ahead<T>(source: AsyncIterable<T>): AsyncGenerator<T> {
  const reader = source[Symbol.asyncIterator]();
  const ask = (): Promise<IteratorResult<T>> => {
    const asked = reader.next();
    asked.catch(() => undefined);
    return asked;
  };
  const asked = Array.from({ length: BATCHES_AHEAD }, ask);
  try {
    for (let next = asked.shift(); next !== undefined; next = asked.shift()) {
      const read = await next;
      if (read.done === true) return;
      asked.push(ask());
      yield read.value;
    }
  } finally {
    await reader.return?.();
  }
}

/** With one, there is nothing left to read while the server takes the rows: it is read while the statements before them are on their way. */
const BATCHES_AHEAD = 2;
