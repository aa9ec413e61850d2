/**
 * Takes a batch of register lines in: new documents are kept with their record, facts wait for their day, what was refused or
 * belongs to no fine is kept with its place. The same batch twice is the same batch once.
 */
import { keepPart, nextPart } from '@oryndau/journal/files';
import { type Incoming, put, putNew } from '@oryndau/journal/inbox';
import { digestOf } from '@oryndau/journal/journal';
import { iinWarning } from '@oryndau/law/identifiers';
import type { LegalDate } from '@oryndau/law/legal-date';
import { refusal } from '@oryndau/law/refusal';
import { array } from '@oryndau/postgres/array';
import { copyIn, Rows } from '@oryndau/postgres/bulk';
import type { Transaction } from '@oryndau/postgres/driver';
import { factBody, factKey, registrationBody } from '../core/inbox-body.ts';
import { circumstancesOf } from '../core/register-circumstances.ts';
import { isBirthDateRead, isPhoneRead } from '../core/register-person.ts';
import type { FactType, FineFact, FineRegistration, RefusedRecord, RegisterRecord } from '../core/register-record.ts';
import { documentIdOf } from '../document-id.ts';
import type { RegisterLine } from '../read-register.ts';

/** How many lines became what. */
export interface IntakeCounts {
  readonly accepted: number;
  /** Registered before. */
  readonly known: number;
  readonly refused: number;
  readonly facts: number;
  readonly orphans: number;
  /** All that were read, blank ones left aside: each became exactly one of the others. */
  readonly lines: number;
}

export const noIntake: IntakeCounts = { accepted: 0, known: 0, refused: 0, facts: 0, orphans: 0, lines: 0 };

/** How many lines became something. */
export const becameSomething = ({ accepted, known, refused, facts, orphans }: IntakeCounts): number =>
  accepted + known + refused + facts + orphans;

export const addIntake = (a: IntakeCounts, b: IntakeCounts): IntakeCounts => ({
  accepted: a.accepted + b.accepted,
  known: a.known + b.known,
  refused: a.refused + b.refused,
  facts: a.facts + b.facts,
  orphans: a.orphans + b.orphans,
  lines: a.lines + b.lines,
});

const INTAKE_LOCK = 7_305_102;

interface Placed<R> {
  readonly line: number;
  readonly text: string;
  readonly record: R;
}

type Registration = Placed<FineRegistration & { readonly documentId: string }>;

/** Of what came in: what a person should look at. */
export interface Intake {
  readonly counts: IntakeCounts;
  /** Refused, since an earlier document has their payment reference. */
  readonly notUnique: readonly NotUnique[];
  /** Accepted, with an IIN that says no day of birth. */
  readonly unusualIins: readonly {
    readonly documentId: string;
    readonly on: LegalDate;
    readonly iin: string;
    readonly number: string;
  }[];
  /** Accepted, with circumstances of the offence that could not be read or are not known; in the order of the lines. */
  readonly unreadOffences: readonly UnreadFields[];
  /** Accepted, with a telephone number that could not be read: nobody is reached by SMS there. In the order of the lines. */
  readonly unreadPhones: readonly UnreadFields[];
  /** Accepted, with a date of birth that can be nobody's: the case is opened by that of the IIN. In the order of the lines. */
  readonly unreadBirthDates: readonly UnreadFields[];
}

/** Of a record that was accepted: what of it could not be read. */
export interface UnreadFields {
  readonly documentId: string;
  readonly on: LegalDate;
  readonly number: string;
  readonly line: number;
  /** As "offence.place". */
  readonly fields: readonly string[];
}

export interface NotUnique {
  /** Of the document that was not accepted. */
  readonly documentId: string;
  readonly on: LegalDate;
  readonly number: string;
  readonly line: number;
  /** The one that has the reference. */
  readonly other: { readonly documentId: string; readonly number: string };
}

export async function takeInLines(tx: Transaction, fileId: bigint, lines: readonly RegisterLine[]): Promise<Intake> {
  // Two readers of overlapping files take turns, as COPY knows no conflicts.
  await tx`select pg_advisory_xact_lock(${INTAKE_LOCK})`;
  const sorted = sortLines(lines);
  const { added, known, notUnique } = await newDocuments(tx, sorted.registrations);
  const part = await nextPart(tx, fileId);
  const records = added.map(({ text }) => digestOf(text));
  await writeDocuments(tx, { fileId, part, added, records });
  const refused = [...sorted.refused, ...notUnique.map(refusedOf)];
  await writeRefused(tx, fileId, refused);
  const { facts, orphans } = await placeFacts(tx, sorted.facts);
  const adopted = await adoptOrphans(tx, added);
  const told = [...facts, ...adopted];
  await writeFacts(tx, told);
  // In the order of their lines, as they are read again by whoever checks.
  const inLines = added.map(({ line }, index) => ({ line, record: records[index] })).sort((a, b) => a.line - b.line);
  const digest = digestOf(inLines.map(({ record }) => record).join(''));
  await keepPart(tx, { fileId, n: part, rows: added.length, digest, facts: told });
  await writeOrphans(tx, fileId, orphans);
  const counts = {
    accepted: added.length,
    known,
    refused: refused.length,
    facts: facts.length,
    orphans: orphans.length,
    lines: lines.length,
  };
  if (becameSomething(counts) !== counts.lines)
    throw new Error(`of ${counts.lines} lines ${becameSomething(counts)} became something`);
  return {
    counts,
    notUnique: notUnique.map(notUniqueOf),
    unusualIins: added.flatMap(unusualIinOf),
    unreadOffences: unreadIn(added, offenceFieldsIn),
    unreadPhones: unreadIn(added, phoneFieldsIn),
    unreadBirthDates: unreadIn(added, birthFieldsIn),
  };
}

interface Rival {
  readonly placed: Registration;
  readonly other: NotUnique['other'];
}

const notUniqueOf = ({ placed: { line, record }, other }: Rival): NotUnique => {
  const { documentId, on, number } = record;
  return { documentId, on, number, line, other };
};

function refusedOf({ placed: { line, text, record }, other }: Rival): Placed<RefusedRecord> {
  const { number, issued, paymentReference } = record;
  const why = refusal('REFERENCE_NOT_UNIQUE', { number, other: other.number });
  return { line, text, record: { refusal: why, number, issued, paymentReference, registration: true } };
}

function unusualIinOf({ record: { documentId, on, debtorIin: iin, number } }: Registration) {
  return iinWarning(iin) === undefined ? [] : [{ documentId, on, iin, number }];
}

type FieldsIn = (text: string, on: LegalDate) => readonly string[];

const unreadIn = (added: readonly Registration[], fieldsIn: FieldsIn): UnreadFields[] =>
  added
    .flatMap(({ line, text, record: { documentId, on, number } }) => {
      const fields = fieldsIn(text, on);
      return fields.length === 0 ? [] : [{ documentId, on, number, line, fields }];
    })
    .sort((one, other) => one.line - other.line);

/** Nearly no record says so much: what has no such name is not read again. */
const offenceFieldsIn = (text: string): readonly string[] =>
  text.includes('"offence"') ? circumstancesOf(text).wrong : [];

/** Nearly every record writes it as it is sent, and is not read again. */
const ODD_PHONE = /"phone"(?:\s|:(?!null|""|"\+[1-9]\d{9,14}"))/;

const phoneFieldsIn = (text: string): readonly string[] =>
  ODD_PHONE.test(text) && !isPhoneRead(text) ? ['debtor.phone'] : [];

const birthFieldsIn: FieldsIn = (text, on) =>
  !text.includes('"birthDate"') || isBirthDateRead(text, on) ? [] : ['debtor.birthDate'];

interface SortedLines {
  readonly registrations: Registration[];
  readonly facts: Placed<FineFact>[];
  readonly refused: Placed<RefusedRecord>[];
}

function sortLines(lines: readonly RegisterLine[]): SortedLines {
  const sorted: SortedLines = { registrations: [], facts: [], refused: [] };
  for (const { line, text, record } of lines) {
    if ('refusal' in record) sorted.refused.push({ line, text, record });
    else if (isRegistration(record)) {
      sorted.registrations.push({ line, text, record: { ...record, documentId: documentIdOf(record.issued) } });
    } else sorted.facts.push({ line, text, record });
  }
  return sorted;
}

const isRegistration = (record: RegisterRecord): record is FineRegistration => record.type === 'FineRegistered';

/** The first of each document that is not there yet. Of equal ones in a batch the first counts. */
async function newDocuments(tx: Transaction, registrations: readonly Registration[]) {
  const first = new Map<string, Registration>();
  for (const placed of registrations) {
    if (!first.has(placed.record.documentId)) first.set(placed.record.documentId, placed);
  }
  const rows = await tx<{ document_id: string }[]>`
    select document.document_id from fines.document as document
    where document.document_id = any(${array([...first.keys()])}::uuid[])`;
  for (const row of rows) first.delete(row.document_id);
  const { free, rivals } = await sortByReference(tx, [...first.values()]);
  const added = free.sort((a, b) => (a.record.documentId < b.record.documentId ? -1 : 1));
  return { added, known: registrations.length - added.length - rivals.length, notUnique: rivals };
}

/**
 * A payment names its fine by the reference, so no two documents may share one: the second is not accepted, however its number is spelled. It may be the
 * first under another spelling, and then a person who has paid would be asked again.
 */
async function sortByReference(tx: Transaction, registrations: readonly Registration[]) {
  const rows = await tx<{ reference: string; documentId: string; number: string }[]>`
    select document.payment_reference as reference, document.document_id as "documentId", document.number
    from fines.document as document
    where document.payment_reference = any(${array(registrations.map(({ record }) => record.paymentReference))}::text[])`;
  const holders = new Map<string, NotUnique['other']>(rows.map(({ reference, ...other }) => [reference, other]));
  const free: Registration[] = [];
  const rivals: Rival[] = [];
  for (const placed of registrations) {
    const { paymentReference, documentId, number } = placed.record;
    const other = holders.get(paymentReference);
    if (other === undefined) {
      holders.set(paymentReference, { documentId, number });
      free.push(placed);
    } else rivals.push({ placed, other });
  }
  return { free, rivals };
}

const DOCUMENT_COLUMNS = [
  'document_id',
  'number',
  'payment_reference',
  'debtor_iin',
  'debtor_kind',
  'issuer_bin',
  'debtor_name',
  'telephone',
  'plate',
  'registered_on',
  'record',
  'file_id',
  'line',
  'part',
] as const;

interface Added {
  readonly fileId: bigint;
  readonly part: number;
  readonly added: readonly Registration[];
  /** sha256 (hex) of each record. */
  readonly records: readonly string[];
}

async function writeDocuments(tx: Transaction, { fileId, part, added, records }: Added): Promise<void> {
  if (added.length === 0) return;
  const rows = new Rows();
  for (const { line, text, record } of added) {
    const { documentId, number, paymentReference, debtorIin, debtorKind, issued, searchedBy, on } = record;
    rows.row(DOCUMENT_COLUMNS.length).uuid(documentId).text(number).text(paymentReference).text(debtorIin);
    rows
      .text(debtorKind)
      .text(issued.issuerBin)
      .text(searchedBy.name)
      .text(searchedBy.telephone)
      .text(searchedBy.plate);
    rows.day(on).text(text).int8(fileId).int8(BigInt(line)).int4(part);
  }
  await copyIn(tx, { table: 'fines.document', columns: DOCUMENT_COLUMNS }, rows);
  await putNew(tx, registrationsOf(added, records));
}

/** What waits of each to be decided; made one by one, as it is written. */
function* registrationsOf(added: readonly Registration[], records: readonly string[]): Generator<Incoming> {
  for (const [index, { record }] of added.entries()) {
    const { documentId, type, on } = record;
    const body = registrationBody(record, records[index] ?? '');
    yield { documentId, kind: 'fine', key: factKey(type, on), on, body };
  }
}

interface PlacedFact {
  readonly documentId: string;
  readonly type: FactType;
  readonly on: LegalDate;
}

interface Orphan extends Placed<FineFact> {
  readonly reason: 'UNKNOWN' | 'REFUSED' | 'AMBIGUOUS';
}

/** A fact names its fine by number: exactly one document must bear it. */
async function placeFacts(tx: Transaction, facts: readonly Placed<FineFact>[]) {
  const numbers = [...new Set(facts.map(({ record }) => record.number))];
  const documents = await documentsByNumber(tx, numbers);
  const placed: PlacedFact[] = [];
  const lost: Placed<FineFact>[] = [];
  for (const fact of facts) {
    const [documentId, second] = documents.get(fact.record.number) ?? [];
    if (documentId !== undefined && second === undefined) {
      placed.push({ documentId, type: fact.record.type, on: fact.record.on });
    } else lost.push(fact);
  }
  if (lost.length === 0) return { facts: placed, orphans: [] };
  const refusedRows = await tx<{ number: string }[]>`
    select distinct refused.number from fines.refused as refused
    where refused.registration and refused.number = any(${array(lost.map(({ record }) => record.number))}::text[])`;
  const refused = new Set(refusedRows.map((row) => row.number));
  const orphans = lost.map((fact): Orphan => {
    const { number } = fact.record;
    return { ...fact, reason: documents.has(number) ? 'AMBIGUOUS' : refused.has(number) ? 'REFUSED' : 'UNKNOWN' };
  });
  return { facts: placed, orphans };
}

async function documentsByNumber(tx: Transaction, numbers: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx<{ number: string; document_id: string }[]>`
    select document.number, document.document_id from fines.document as document
    where document.number = any(${array(numbers)}::text[])`;
  const found = new Map<string, string[]>();
  for (const row of rows) found.set(row.number, [...(found.get(row.number) ?? []), row.document_id]);
  return found;
}

/** Facts that came before their fine follow it now, unless a second fine bears the same number. */
async function adoptOrphans(tx: Transaction, added: readonly Registration[]): Promise<PlacedFact[]> {
  if (added.length === 0) return [];
  const rows = await tx<{ document_id: string; type: FactType; on: LegalDate }[]>`
    delete from fines.orphan as orphan
    using fines.document as document
    where orphan.number = any(${array(added.map(({ record }) => record.number))}::text[])
      and document.number = orphan.number
      and not exists (
        select from fines.document as other
        where other.number = document.number and other.document_id <> document.document_id
      )
    returning document.document_id, orphan.type, orphan.on_day as on`;
  return rows.map(({ document_id, type, on }) => ({ documentId: document_id, type, on }));
}

const writeFacts = (tx: Transaction, facts: readonly PlacedFact[]): Promise<number> =>
  put(
    tx,
    facts.map(({ documentId, type, on }): Incoming => {
      return { documentId, kind: 'fine', key: factKey(type, on), on, body: factBody(type, on) };
    }),
  );

async function writeOrphans(tx: Transaction, fileId: bigint, orphans: readonly Orphan[]): Promise<void> {
  if (orphans.length === 0) return;
  await tx`
    insert into fines.orphan (number, type, on_day, reason, file_id, line)
    select orphan.number, orphan.type, orphan.on_day, orphan.reason, ${fileId}, orphan.line
    from unnest(
      ${array(orphans.map(({ record }) => record.number))}::text[],
      ${array(orphans.map(({ record }) => record.type))}::text[],
      ${array(orphans.map(({ record }) => record.on))}::date[],
      ${array(orphans.map(({ reason }) => reason))}::text[],
      ${array(orphans.map(({ line }) => line))}::bigint[]
    ) as orphan (number, type, on_day, reason, line)
    on conflict (number, type, on_day) do nothing`;
}

async function writeRefused(tx: Transaction, fileId: bigint, refused: readonly Placed<RefusedRecord>[]): Promise<void> {
  if (refused.length === 0) return;
  const rows = refused.map(({ line, record: { refusal, registration, issued, number, paymentReference } }) => ({
    line,
    code: refusal.code,
    body: JSON.stringify(refusal.data),
    registration,
    documentId: issued === null ? null : documentIdOf(issued),
    number,
    paymentReference,
  }));
  await tx`
    insert into fines.refused (file_id, line, code, body, registration, document_id, number, payment_reference)
    select ${fileId}, refused.line, refused.code, refused.body::json, refused.registration, refused.document_id,
           refused.number, refused.payment_reference
    from unnest(
      ${array(rows.map((row) => row.line))}::bigint[],
      ${array(rows.map((row) => row.code))}::text[],
      ${array(rows.map((row) => row.body))}::text[],
      ${array(rows.map((row) => row.registration))}::boolean[],
      ${array(rows.map((row) => row.documentId))}::uuid[],
      ${array(rows.map((row) => row.number))}::text[],
      ${array(rows.map((row) => row.paymentReference))}::text[]
    ) as refused (line, code, body, registration, document_id, number, payment_reference)
    on conflict (file_id, line) do nothing`;
}
