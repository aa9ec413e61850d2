/**
 * What follows from the journal, held against what the tables say: how documents stand, records, due days, postings, messages, tasks, words and the
 * balance of the books. Each check reads a range of document ids; the first row that differs is thrown as a Fault.
 */
import type { ActTold } from '@oryndau/deciding/act-told';
import type { OperatorTask } from '@oryndau/deciding/tasks/task-codes';
import { factBody, factKey, registrationBody } from '@oryndau/fines/core/inbox-body';
import { factTypes, parseRegisterLine } from '@oryndau/fines/core/register-record';
import { type DocumentStanding, slotOf } from '@oryndau/journal/document-rows';
import { digestOf } from '@oryndau/journal/journal';
import { SLOTS } from '@oryndau/journal/lease';
import type { OutboxMessage } from '@oryndau/journal/outbox';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import { type Posting, type SuspenseState, suspenseCodec } from '@oryndau/payments/core';
import { array } from '@oryndau/postgres/array';
import { copyOut, numberList, type Row } from '@oryndau/postgres/bulk';
import type { Transaction } from '@oryndau/postgres/driver';
import { Fault } from '@oryndau/standing/fault';
import { type IdRange, inRange } from '@oryndau/standing/journal-reading';
import { reading, unreadable } from './reading.ts';

/** A document as the journal tells it, with the rows that should follow from it: no more than is compared, for thousands are kept at once. */
export interface Told {
  /** Number and hash (hex) of its last event. */
  n: number;
  head: string;
  /** Its row among the documents; null while no fine is registered under its id. */
  row: ToldRow | null;
  suspense: SuspenseState | null;
  registered: ToldRegistration | null;
  postings: ToldPosting[] | null;
  messages: OutboxMessage[] | null;
  tasks: OperatorTask[] | null;
  acts: ToldAct[] | null;
  /** Proofs of notice. */
  deliveries: ToldDelivery[] | null;
  /** The events by which a case was told that what it took back had never left. */
  untold: { readonly n: number; readonly type: string }[] | null;
  /** Digests (hex) of what was filed. */
  filings: string[] | null;
  /** By the digest of the words in which an operator decided: who it was. */
  notes: Map<string, string> | null;
  /** The debtor as the document's row has him; null until it was read. */
  debtor: { readonly id: string; readonly kind: string } | null;
  /** Its record was read. */
  isRecorded: boolean;
}

/** How a document stands, and its state as text. */
export interface ToldRow extends DocumentStanding {
  readonly region: string;
  readonly article: string;
  readonly amount: Money;
  readonly state: string;
}

/** What was registered, with the digest of the register's record. */
export interface ToldRegistration {
  readonly number: string;
  readonly record: string;
  readonly documentType: string;
  readonly article: string;
  readonly region: string;
  readonly amount: Money;
  /** The day on which it was registered here. */
  readonly on: LegalDate;
}

export interface ToldPosting extends Posting {
  readonly n: number;
  readonly ordinal: number;
  readonly on: LegalDate;
}

/** A delivery as the journal tells it: the digest of the report that proves it; null where it names none. */
export interface ToldDelivery {
  readonly n: number;
  readonly evidence: string | null;
}
/** What became of an act, as the journal tells it. `none`: it was signed with its decision, or decided before cases were told. */
export type ToldSignature = 'none' | 'waiting' | 'struck' | 'withdrawn' | { readonly signedOn: LegalDate };

/** An act as the journal tells it. */
export interface ToldAct extends ActTold {
  /** Noted when the record is read. */
  recordedOn: LegalDate | null;
  /** Whoever has struck it, and the digest of why; null while nobody has, or when it was presented once more. */
  struck: ToldStrike | null;
  /** It was struck and lay before the head once more; null: so it did in a version that kept no hour of it. */
  isAgain: boolean | null;
  /** When it was put there, ISO 8601; undefined where the journal does not say. */
  presentedAt?: string | undefined;
  /** Whether it waits, or what has become of it. */
  signature: ToldSignature;
}

export interface ToldStrike {
  readonly by: string | undefined;
  readonly note: string | undefined;
  /** ISO 8601; undefined where the journal does not say. */
  readonly at: string | undefined;
  /** The day on which its case heard of it, or will. */
  readonly on: LegalDate;
}

export interface RangeCheck {
  readonly told: ReadonlyMap<string, Told>;
  readonly range: IdRange;
}

const UNKNOWN = 'the journal knows nothing of it';
const MISSING = 'the journal knows it, the table does not';
const NONE: readonly never[] = [];

/** How each document stands: every column of its row; the debtor is kept for the record, which is asked for him. */
export async function checkDocuments(tx: Transaction, { told, range }: RangeCheck): Promise<void> {
  await copyOut(
    tx,
    `select kept.document_id, kept.slot, kept.version, kept.head, kept.due_on, kept.standing, kept.region, kept.article,
            kept.amount, kept.remainder, kept.opened_on, kept.ends_on, kept.state, kept.debtor, kept.debtor_kind
     from work.document as kept where ${inRange('kept.document_id', range)}`,
    (row) => {
      const documentId = row.uuid();
      const document = told.get(documentId);
      if (document === undefined || document.row === null) throw new Fault(`work.document ${documentId}`, UNKNOWN);
      checkDocument(documentId, row, document, document.row);
      document.debtor = { id: row.text(), kind: row.text() };
    },
  );
  for (const [id, { row, debtor }] of told) {
    if (row !== null && debtor === null) throw new Fault(`work.document ${id}`, MISSING);
  }
}

function checkDocument(documentId: string, row: Row, { n, head }: Told, expected: ToldRow): void {
  const where = `work.document ${documentId}`;
  if (row.int() !== slotOf(documentId)) throw new Fault(where, 'the slot is not that of its id');
  if (row.int() !== n || row.hex() !== head) throw new Fault(where, 'version or head are not those of its last event');
  const isSame =
    row.day() === expected.dueOn &&
    row.text() === expected.standing &&
    row.text() === expected.region &&
    row.text() === expected.article &&
    row.big() === expected.amount &&
    row.big() === expected.remainder &&
    row.day() === expected.openedOn &&
    row.day() === expected.endsOn;
  if (!isSame) throw new Fault(where, 'a column does not follow from the state');
  if (row.text() !== expected.state) throw new Fault(where, 'the state is not the one that the journal leads to');
}

/** The due days are those of the documents: no document falls due unseen, none for nothing. */
export async function checkDues(tx: Transaction, { told, range }: RangeCheck): Promise<void> {
  const due = new Map<string, LegalDate>();
  for (const [id, { row }] of told) if (row !== null && row.dueOn !== null) due.set(id, row.dueOn);
  // By slot and not by id: a row that stands in a slot which is not its own must be seen too.
  await copyOut(
    tx,
    `select due.document_id, due.slot, due.due_on from work.due as due where ${inSlotsOf(range, 'due.slot')}`,
    (row) => {
      const documentId = row.uuid();
      const isThere = row.int() === slotOf(documentId) && row.day() === due.get(documentId);
      if (!isThere) throw new Fault(`work.due ${documentId}`, 'it is not due there');
      due.delete(documentId);
    },
  );
  const [first] = due.keys();
  if (first !== undefined) throw new Fault(`work.due ${first}`, 'it falls due, and the table does not know it');
}

/** A range is whole slots, and ends before the slot of its end; the last one has what is beyond all slots. */
function inSlotsOf({ from, before }: IdRange, column: string): string {
  const first = slotOf(from);
  const end = before === null ? SLOTS : slotOf(before);
  const slots = numberList(Array.from({ length: end - first }, (_, index) => first + index));
  return before === null
    ? `(${column} = any(${slots}) or ${column} < 0 or ${column} >= ${SLOTS})`
    : `${column} = any(${slots})`;
}

export async function checkSuspense(tx: Transaction, { told, range }: RangeCheck): Promise<void> {
  const missing = new Set<string>();
  for (const [id, { suspense }] of told) if (suspense !== null) missing.add(id);
  await copyOut(
    tx,
    `select kept.document_id, kept.version, kept.head, kept.status, kept.state
     from payments.suspense as kept where ${inRange('kept.document_id', range)}`,
    (row) => {
      const documentId = row.uuid();
      const where = `payments.suspense ${documentId}`;
      const document = told.get(documentId);
      if (document === undefined || document.suspense === null) throw new Fault(where, UNKNOWN);
      missing.delete(documentId);
      const { n, head, suspense } = document;
      if (row.int() !== n || row.hex() !== head) {
        throw new Fault(where, 'version or head are not those of its last event');
      }
      if (row.text() !== suspense.status) throw new Fault(where, 'the status does not follow from the state');
      if (row.text() !== suspenseCodec.encode(suspense)) {
        throw new Fault(where, 'the state is not the one that the journal leads to');
      }
    },
  );
  const [first] = missing;
  if (first !== undefined) throw new Fault(`payments.suspense ${first}`, MISSING);
}

/** The record that was taken in is the one whose digest was journaled; what was registered or waits for its day, and the columns beside it, are what it says. */
export async function checkRecords(tx: Transaction, { told, range }: RangeCheck): Promise<void> {
  const waiting = await reading('work.inbox', 'facts that wait', () => checkWaitingFacts(tx, range));
  const unheard = new Map<string, LegalDate>();
  await copyOut(
    tx,
    `select document.document_id, document.number, document.payment_reference, document.debtor_iin, document.debtor_kind,
            document.issuer_bin, document.debtor_name, document.telephone, document.plate, document.registered_on, document.record
     from fines.document as document where ${inRange('document.document_id', range)}`,
    (row) => {
      const documentId = row.uuid();
      const where = `fines.document ${documentId}`;
      const { line, read } = checkColumns(where, row);
      const document = told.get(documentId);
      // Taken in, and not yet decided: the journal knows nothing of it, but what waits says what the record says.
      if (document === undefined || document.registered === null) {
        const waits = waiting.get(documentId);
        if (waits === undefined) unheard.set(documentId, read.on);
        else if (waits !== waitingText(read.on, registrationBody(read, digestOf(line))))
          throw new Fault(`work.inbox ${documentId}`, 'what waits to be registered differs from the record');
        return;
      }
      document.isRecorded = true;
      for (const act of document.acts ?? NONE) act.recordedOn = read.on;
      checkRecord(where, { line, read, registered: document.registered, debtor: document.debtor });
    },
  );
  for (const [id, { registered, isRecorded }] of told) {
    if (registered !== null && !isRecorded) throw new Fault(`fines.document ${id}`, MISSING);
  }
  await checkUnheard(tx, unheard);
}

/** A fine that was taken in, is not registered and waits for no day was refused, and an operator was told. */
async function checkUnheard(tx: Transaction, unheard: ReadonlyMap<string, LegalDate>): Promise<void> {
  if (unheard.size === 0) return;
  const [lost] = await tx<{ id: string }[]>`
    select taken.id
    from unnest(
      ${array([...unheard.keys()])}::uuid[],
      ${array(Array.from(unheard.values(), (on) => `fine ${factKey('FineRegistered', on)}`))}::text[]
    ) as taken (id, subject)
    where not exists (
      select from work.task as task where task.document_id = taken.id and task.subject = taken.subject
    )
    order by taken.id limit 1`;
  if (lost !== undefined)
    throw new Fault(`work.inbox ${lost.id}`, 'the fine was taken in, and neither waits nor was registered or refused');
}

const waitingText = (on: LegalDate, body: string): string => `${on} ${body}`;

/** What waits for its day about a fine says what its key says. Gives the registrations among them, by document, as `waitingText`. */
async function checkWaitingFacts(tx: Transaction, range: IdRange): Promise<Map<string, string>> {
  const registrations = new Map<string, string>();
  await copyOut(
    tx,
    `select inbox.document_id, inbox.key, inbox.on_day, inbox.body
     from work.inbox as inbox where inbox.kind = 'fine' and ${inRange('inbox.document_id', range)}`,
    (row) => {
      const [documentId, key, on, body] = [row.uuid(), row.text(), row.day(), row.text()];
      const type = on === null ? undefined : factTypes.find((one) => key === factKey(one, on));
      if (on === null || (type !== undefined ? body !== factBody(type, on) : key !== factKey('FineRegistered', on)))
        throw new Fault(`work.inbox ${documentId} ${key}`, 'what waits for its day is not what it is called');
      if (type === undefined) registrations.set(documentId, waitingText(on, body));
    },
  );
  return registrations;
}

/** The columns are what the record says; gives the record and what it says. */
function checkColumns(where: string, row: Row): { readonly line: string; readonly read: RegistrationRead } {
  const columns = { number: row.text(), reference: row.text(), debtor: row.text(), kind: row.text() };
  const issuer = row.textOrNull();
  const searched = { name: row.textOrNull(), telephone: row.textOrNull(), plate: row.textOrNull() };
  const on = row.day();
  const line = row.text();
  const read = parseRegisterLine(line);
  if (!('type' in read) || read.type !== 'FineRegistered') throw new Fault(where, 'the record is no registration');
  const isSame =
    read.number === columns.number &&
    read.paymentReference === columns.reference &&
    read.debtorIin === columns.debtor &&
    read.debtorKind === columns.kind &&
    read.issued.issuerBin === issuer &&
    read.searchedBy.name === searched.name &&
    read.searchedBy.telephone === searched.telephone &&
    read.searchedBy.plate === searched.plate &&
    read.on === on;
  if (!isSame) throw new Fault(where, 'a column differs from the record');
  return { line, read };
}

type RegistrationRead = Extract<ReturnType<typeof parseRegisterLine>, { readonly type: 'FineRegistered' }>;

interface RecordCheck {
  readonly line: string;
  readonly read: RegistrationRead;
  readonly registered: ToldRegistration;
  readonly debtor: Told['debtor'];
}

function checkRecord(where: string, { line, read, registered, debtor }: RecordCheck): void {
  if (digestOf(line) !== registered.record) throw new Fault(where, 'the record is not the one that was taken in');
  if (read.debtorIin !== debtor?.id || read.debtorKind !== debtor.kind)
    throw new Fault(where, 'a column differs from the record');
  const isRegistered =
    read.number === registered.number &&
    read.documentType === registered.documentType &&
    read.article === registered.article &&
    read.region === registered.region &&
    read.amount === registered.amount;
  if (!isRegistered) throw new Fault(where, 'what was registered differs from the record');
}

export async function checkPostings(tx: Transaction, check: RangeCheck): Promise<number> {
  return checkRows(tx, check, {
    rows: 'payments.posting',
    query: `select posting.document_id, posting.n, posting.ordinal, posting.on_day, posting.source, posting.target, posting.amount
            from payments.posting as posting where ${inRange('posting.document_id', check.range)}
            order by posting.document_id, posting.n, posting.ordinal`,
    toldOf: ({ postings }) => postings,
    isSame: (row, { ordinal, on, from, to, amount }) =>
      row.int() === ordinal && row.day() === on && row.text() === from && row.text() === to && row.big() === amount,
  });
}

export async function checkMessages(tx: Transaction, check: RangeCheck): Promise<void> {
  await checkRows(tx, check, {
    rows: 'work.outbox',
    query: `select outbox.document_id, outbox.n, outbox.recipient, outbox.address, outbox.subject, outbox.on_day, outbox.body::text
            from work.outbox as outbox where ${inRange('outbox.document_id', check.range)}
            order by outbox.document_id, outbox.n, outbox.recipient = 'debtor'`,
    toldOf: ({ messages }) => messages,
    isSame: (row, { recipient, address, subject, on, body }) =>
      row.text() === recipient &&
      row.text() === address &&
      row.text() === subject &&
      row.day() === on &&
      row.text() === body,
  });
}

/** The tasks that follow from events; others follow from what came from outside, and the journal knows nothing of them. */
export async function checkTasks(tx: Transaction, check: RangeCheck): Promise<void> {
  await checkRows(tx, check, {
    rows: 'work.task',
    query: `select task.document_id, task.n, task.code, task.on_day, task.subject, task.body::text
            from work.task as task where task.n is not null and ${inRange('task.document_id', check.range)}
            order by task.document_id, task.n`,
    toldOf: ({ tasks }) => tasks,
    isSame: (row, { code, on, subject, body }) =>
      row.text() === code && row.day() === on && row.text() === subject && row.text() === body,
  });
}

/** The words of operators are those whose digest was journaled. What is kept beyond that belongs to a decision that still waits. */
export async function checkNotes(tx: Transaction, { told, range }: RangeCheck): Promise<void> {
  const kept = new Set<string>();
  await copyOut(
    tx,
    `select kept.document_id, kept.by_whom, kept.note from proceedings.decision_note as kept
     where ${inRange('kept.document_id', range)}`,
    (row) => {
      const documentId = row.uuid();
      const byWhom = row.text();
      kept.add(`${documentId} ${digestOf(row.text())} ${byWhom}`);
    },
  );
  for (const [documentId, { notes }] of told) {
    for (const [digest, operator] of notes ?? NONE) {
      if (!kept.has(`${documentId} ${digest} ${operator}`)) {
        throw new Fault(`proceedings.decision_note ${documentId}`, 'the words are not those by which it was decided');
      }
    }
  }
}

interface RowCheck<T> {
  /** The table, by its name. */
  readonly rows: string;
  /** Gives a document's id, the number of an event and what follows from that, in the order of the journal. */
  readonly query: string;
  readonly toldOf: (told: Told) => readonly T[] | null;
  /** Whether the rest of the row says the same. */
  readonly isSame: (row: Row, expected: T) => boolean;
}

/** The rows of each document are those that the journal tells of, in its order. Returns how many there are. */
export async function checkRows<T extends { readonly n: number | null }>(
  tx: Transaction,
  { told }: RangeCheck,
  { rows: table, query, toldOf, isSame }: RowCheck<T>,
): Promise<number> {
  const kept = new Map<string, number>();
  const differing = (documentId: string, n: number | null): Fault =>
    new Fault(`${table} ${documentId} n=${n}`, 'it is not what the journal tells of');
  const count = await copyOut(tx, query, (row) => {
    const documentId = row.uuid();
    const n = row.int();
    const document = told.get(documentId);
    if (document === undefined) throw new Fault(`${table} ${documentId}`, UNKNOWN);
    const place = kept.get(documentId) ?? 0;
    const expected = toldOf(document)?.[place];
    if (expected === undefined) throw differing(documentId, n);
    if (n !== expected.n || !isRead(() => isSame(row, expected))) throw differing(documentId, expected.n);
    kept.set(documentId, place + 1);
  });
  for (const [documentId, document] of told) {
    const missing = toldOf(document)?.[kept.get(documentId) ?? 0];
    if (missing !== undefined) throw differing(documentId, missing.n);
  }
  return count;
}

/** What cannot be read at all is not the same either. */
function isRead(isSame: () => boolean): boolean {
  try {
    return isSame();
  } catch (error) {
    if (unreadable(error) !== undefined) return false;
    throw error;
  }
}

/** What the bank booked is what the books hold, of each currency: every entry that is in suspense or of a fine and waits no more, to the hundredth. */
export async function checkBooks(tx: Transaction): Promise<void> {
  const rows = await tx<{ currency: string; entries: bigint; postings: bigint; suspense: bigint; suspended: bigint }[]>`
    with lying as materialized (
      select kept.document_id, kept.status, coalesce(kept.state::json ->> 'currency', 'KZT') as currency,
             (kept.state::json ->> 'remaining')::numeric * 100 as remaining
      from payments.suspense as kept
    ), moved as (
      select coalesce(lying.currency, 'KZT') as currency,
             sum(case 'bank' when posting.source then posting.amount when posting.target then -posting.amount end) as bank,
             sum(case 'suspense' when posting.target then posting.amount when posting.source then -posting.amount end) as suspense
      from payments.posting as posting left join lying on lying.document_id = posting.document_id
      group by 1
    ), booked as (
      select entry.currency, sum(case
               when entry.status in ('replaced', 'cleared') then entry.taken_back
               when entry.direction = 'CRDT' and entry.original_id is null then entry.amount else -entry.amount end) as amount
      from payments.entry as entry where entry.status <> 'arrived'
      group by entry.currency
    ), waiting as (
      select entry.currency,
             sum(case when entry.direction = 'CRDT' and entry.original_id is null then entry.amount else -entry.amount end)
               filter (where entry.matched_by is distinct from 'OPERATOR') as amount,
             sum(entry.assigned) filter (where entry.matched_by = 'OPERATOR') as assigned
      from work.inbox as inbox join payments.entry as entry on entry.entry_id = inbox.key
      where inbox.kind = 'money'
      group by entry.currency
    ), remaining as (
      select lying.currency, sum(lying.remaining) as amount from lying where lying.status = 'open' group by lying.currency
    )
    select currency, (coalesce(booked.amount, 0) - coalesce(waiting.amount, 0))::bigint as entries,
           coalesce(moved.bank, 0)::bigint as postings, coalesce(moved.suspense, 0)::bigint as suspense,
           (coalesce(remaining.amount, 0) + coalesce(waiting.assigned, 0))::bigint as suspended
    from moved full join booked using (currency) full join waiting using (currency) full join remaining using (currency)
    order by currency`;
  for (const row of rows) checkSums(row);
}

interface Sums {
  readonly entries: bigint;
  readonly postings: bigint;
  readonly suspense: bigint;
  readonly suspended: bigint;
}

function checkSums(row: Sums): void {
  if (row.entries !== row.postings)
    throw new Fault('payments.entry', `the bank booked ${row.entries} tiyn, the books hold ${row.postings}`);
  if (row.suspense !== row.suspended) {
    throw new Fault(
      'payments.suspense',
      `the books hold ${row.suspense} tiyn in suspense, its entries ${row.suspended}`,
    );
  }
}
