/**
 * What follows from the journal, held against what the tables say: states, records, postings, messages and the balance of the
 * books. Each check reads a range of document ids; the first row that differs is thrown as a Fault.
 */
import { type FineState, parseRegisterLine } from '@oryndau/fines';
import type { LegalDate } from '@oryndau/law';
import type { AccountState, SuspenseState } from '@oryndau/payments';
import { digestOf, type OutboxMessage, type StateStore, slotOf, type Transaction } from '@oryndau/postgres';
import type { CaseState } from '@oryndau/proceedings';

export interface VerifyFault {
  /** What was looked at: table, document, number of the event, day. */
  readonly where: string;
  readonly what: string;
}

export class Fault extends Error {
  readonly fault: VerifyFault;

  constructor(where: string, what: string) {
    super(`${where}: ${what}`);
    this.fault = { where, what };
  }
}

/** A document as the journal tells it. */
export interface Told {
  readonly documentId: string;
  fine: FineState | null;
  case: CaseState | null;
  account: AccountState | null;
  suspense: SuspenseState | null;
  /** Number and hash of each stage's last event. */
  readonly ends: Map<string, { n: number; head: string }>;
  record: string | null;
  readonly postings: string[];
  readonly messages: string[];
  readonly tasks: string[];
  /** By the digest of the words in which an operator decided: who it was. */
  readonly notes: Map<string, string>;
}

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Document ids from (inclusive) `from` up to (exclusive) `before`; null: to the end. */
export interface Range {
  readonly from: string;
  readonly before: string | null;
}

interface StateCheck<S> {
  readonly stage: string;
  readonly told: ReadonlyMap<string, Told>;
  readonly range: Range;
  readonly stateOf: (told: Told) => S | null;
}

export async function checkStates<S>(
  tx: Transaction,
  store: StateStore<S>,
  { stage, told, range, stateOf }: StateCheck<S>,
): Promise<void> {
  const { table, statusOf, dueOnOf } = store.codec;
  const rows = await tx<
    {
      document_id: string;
      slot: number;
      version: number;
      head: string;
      status: string;
      due_on: LegalDate | null;
      state: string;
    }[]
  >`
    select kept.document_id, kept.slot, kept.version, encode(kept.head, 'hex') as head, kept.status, kept.due_on,
           kept.state::text as state
    from ${tx(table)} as kept
    where kept.document_id >= ${range.from} and kept.document_id <= ${range.before ?? LAST_ID}`;
  const kept = new Map(rows.filter((row) => row.document_id !== range.before).map((row) => [row.document_id, row]));
  for (const document of told.values()) {
    const state = stateOf(document);
    if (state === null) continue;
    const { documentId } = document;
    const where = `${table} ${documentId}`;
    const row = kept.get(documentId);
    const end = document.ends.get(stage);
    if (row === undefined || end === undefined) throw new Fault(where, 'the journal knows it, the table does not');
    kept.delete(documentId);
    if (row.version !== end.n || row.head !== end.head)
      throw new Fault(where, 'version or head are not those of its last event');
    if (row.state !== store.encode(state)) throw new Fault(where, 'the state is not the one that the journal leads to');
    if (row.slot !== slotOf(documentId)) throw new Fault(where, 'the slot is not that of its id');
    if (row.status !== statusOf(state) || row.due_on !== dueOnOf(state))
      throw new Fault(where, 'status or due day do not follow from the state');
  }
  const [extra] = kept.keys();
  if (extra !== undefined) throw new Fault(`${table} ${extra}`, 'the journal knows nothing of it');
}

/** The record that was taken in is the one whose digest was journaled, and the columns beside it say what it says. */
export async function checkRecords(tx: Transaction, told: ReadonlyMap<string, Told>, range: Range): Promise<void> {
  const rows = await tx<
    {
      document_id: string;
      number: string;
      payment_reference: string;
      debtor_iin: string;
      debtor_kind: string;
      registered_on: LegalDate;
      record: string;
    }[]
  >`
    select document.document_id, document.number, document.payment_reference, document.debtor_iin, document.debtor_kind,
           document.registered_on, document.record
    from fines.document as document
    where document.document_id >= ${range.from} and document.document_id <= ${range.before ?? LAST_ID}`;
  const kept = new Map(rows.map((row) => [row.document_id, row]));
  for (const { documentId, record, fine } of told.values()) {
    if (fine === null) continue;
    const where = `fines.document ${documentId}`;
    const row = kept.get(documentId);
    if (row === undefined) throw new Fault(where, 'the journal knows it, the table does not');
    if (digestOf(row.record) !== record) throw new Fault(where, 'the record is not the one that was taken in');
    const read = parseRegisterLine(row.record);
    const same =
      'type' in read &&
      read.type === 'FineRegistered' &&
      read.number === row.number &&
      read.paymentReference === row.payment_reference &&
      read.debtorIin === row.debtor_iin &&
      read.debtorKind === row.debtor_kind &&
      read.on === row.registered_on;
    if (!same) throw new Fault(where, 'a column differs from the record');
  }
}

export async function checkPostings(tx: Transaction, told: ReadonlyMap<string, Told>, range: Range): Promise<number> {
  const rows = await tx<{ document_id: string; posting: string }[]>`
    select posting.document_id,
           concat_ws('|', posting.n, posting.ordinal, posting.on_day, posting.source, posting.target, posting.amount) as posting
    from payments.posting as posting
    where posting.document_id >= ${range.from} and posting.document_id <= ${range.before ?? LAST_ID}
    order by posting.document_id, posting.n, posting.ordinal`;
  return checkRows('payments.posting', told, {
    rows: rows.filter((row) => row.document_id !== range.before).map((row) => [row.document_id, row.posting]),
    toldOf: (document) => document.postings,
  });
}

/** No text of ours and none of a bank's file holds it (XML 1.0 forbids it): nothing can be moved from one field into the next unseen. */
const SEPARATOR = '\u001f';

/** A message as it is compared, its number first. */
export const messageText = ({ n, recipient, address, subject, on, body }: OutboxMessage): string =>
  `${n}|${[recipient, address, subject, on, body].join(SEPARATOR)}`;

export async function checkMessages(tx: Transaction, told: ReadonlyMap<string, Told>, range: Range): Promise<void> {
  const rows = await tx<{ document_id: string; message: string }[]>`
    select outbox.document_id,
           concat(outbox.n, '|', concat_ws(${SEPARATOR}::text, outbox.recipient, outbox.address, outbox.subject, outbox.on_day, outbox.body::text)) as message
    from work.outbox as outbox
    where outbox.document_id >= ${range.from} and outbox.document_id <= ${range.before ?? LAST_ID}
    order by outbox.document_id, outbox.n`;
  checkRows('work.outbox', told, {
    rows: rows.filter((row) => row.document_id !== range.before).map((row) => [row.document_id, row.message]),
    toldOf: (document) => document.messages,
  });
}

/** The tasks that follow from events; others follow from what came from outside, and the journal knows nothing of them. */
export async function checkTasks(tx: Transaction, told: ReadonlyMap<string, Told>, range: Range): Promise<void> {
  const rows = await tx<{ document_id: string; task: string }[]>`
    select task.document_id, concat_ws('|', task.n, task.code, task.on_day, task.subject, task.body::text) as task
    from work.task as task
    where task.n is not null and task.document_id >= ${range.from} and task.document_id <= ${range.before ?? LAST_ID}
    order by task.document_id, task.n`;
  checkRows('work.task', told, {
    rows: rows.filter((row) => row.document_id !== range.before).map((row) => [row.document_id, row.task]),
    toldOf: (document) => document.tasks,
  });
}

/** The words of operators are those whose digest was journaled. What is kept beyond that belongs to a decision that still waits. */
export async function checkNotes(tx: Transaction, told: ReadonlyMap<string, Told>, range: Range): Promise<void> {
  const rows = await tx<{ document_id: string; by_whom: string; note: string }[]>`
    select kept.document_id, kept.by_whom, kept.note
    from proceedings.decision_note as kept
    where kept.document_id >= ${range.from} and kept.document_id <= ${range.before ?? LAST_ID}`;
  const kept = new Set(rows.map((row) => `${row.document_id} ${digestOf(row.note)} ${row.by_whom}`));
  for (const { documentId, notes } of told.values()) {
    for (const [digest, operator] of notes) {
      if (!kept.has(`${documentId} ${digest} ${operator}`))
        throw new Fault(`proceedings.decision_note ${documentId}`, 'the words are not those by which it was decided');
    }
  }
}

interface RowCheck {
  readonly rows: readonly (readonly [string, string])[];
  readonly toldOf: (told: Told) => readonly string[];
}

/** The rows of each document are those that the journal tells of, in its order. Returns how many there are. */
function checkRows(table: string, told: ReadonlyMap<string, Told>, { rows, toldOf }: RowCheck): number {
  const kept = new Map<string, string[]>();
  for (const [documentId, row] of rows) {
    const others = kept.get(documentId);
    if (others === undefined) kept.set(documentId, [row]);
    else others.push(row);
  }
  for (const document of told.values()) {
    const expected = toldOf(document);
    const found = kept.get(document.documentId) ?? [];
    const differs = expected.findIndex((row, index) => row !== found[index]);
    if (differs >= 0 || found.length !== expected.length) {
      const n = (expected[differs] ?? found[expected.length] ?? '').split('|')[0];
      throw new Fault(`${table} ${document.documentId} n=${n}`, 'it is not what the journal tells of');
    }
    kept.delete(document.documentId);
  }
  const [extra] = kept.keys();
  if (extra !== undefined) throw new Fault(`${table} ${extra}`, 'the journal knows nothing of it');
  return rows.length;
}

/** What the bank booked is what the books hold: every entry that is posted or in suspense, to the tiyn. */
export async function checkBooks(tx: Transaction): Promise<void> {
  const [row] = await tx<{ entries: bigint; postings: bigint; suspense: bigint; suspended: bigint }[]>`
    select
      (select coalesce(sum(case entry.direction when 'CRDT' then entry.amount else -entry.amount end), 0)::bigint
       from payments.entry as entry
       where entry.status in ('posted', 'suspense') or entry.matched_by = 'OPERATOR') as entries,
      (select coalesce(sum(case 'bank' when posting.source then posting.amount when posting.target then -posting.amount end), 0)::bigint
       from payments.posting as posting) as postings,
      (select coalesce(sum(case 'suspense' when posting.target then posting.amount when posting.source then -posting.amount end), 0)::bigint
       from payments.posting as posting) as suspense,
      (select coalesce(sum((kept.state ->> 'remaining')::numeric * 100), 0)::bigint
       from payments.suspense as kept where kept.status = 'open')
      + (select coalesce(sum(entry.assigned), 0)::bigint
         from payments.entry as entry where entry.status = 'matched' and entry.matched_by = 'OPERATOR') as suspended`;
  if (row === undefined) return;
  if (row.entries !== row.postings)
    throw new Fault('payments.entry', `the bank booked ${row.entries} tiyn, the books hold ${row.postings}`);
  if (row.suspense !== row.suspended) {
    throw new Fault(
      'payments.suspense',
      `the books hold ${row.suspense} tiyn in suspense, its entries ${row.suspended}`,
    );
  }
}
