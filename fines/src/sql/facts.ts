/** Facts of the register that have come to their day, as commands to the decider. */
import type { DebtorKind, LegalDate } from '@oryndau/law';
import { andOfDocuments, array, type Connection, digestOf, type Scope, type Transaction } from '@oryndau/postgres';
import type { FineCommand } from '../core/fine.ts';
import { parseRegisterLine } from '../core/register-record.ts';

export interface DueFact {
  readonly documentId: string;
  /** Names the fact among those of its document. */
  readonly key: string;
  readonly on: LegalDate;
  readonly command: FineCommand;
}

interface FactRow {
  readonly document_id: string;
  readonly type: string;
  readonly on: LegalDate;
  readonly record: string | null;
}

/** The facts of a scope; a registration comes with the record that was kept at intake. */
export async function dueFacts(tx: Transaction, scope: Scope): Promise<DueFact[]> {
  const rows = await tx<FactRow[]>`
    select fact.document_id, fact.type, fact.on_day as on, document.record
    from fines.fact as fact
    left join fines.document as document on fact.type = 'FineRegistered' and document.document_id = fact.document_id
    where fact.slot = any(${array(scope.slots)}::smallint[]) and fact.on_day <= ${scope.until}::date
      ${andOfDocuments(tx, scope, 'fact.document_id')}`;
  return rows.map((row) => ({
    documentId: row.document_id,
    key: `${row.type}|${row.on}`,
    on: row.on,
    command: commandOf(row),
  }));
}

function commandOf({ document_id, type, on, record }: FactRow): FineCommand {
  switch (type) {
    case 'FineRegistered':
      return registerCommand(document_id, record);
    case 'FineDelivered':
      return { type: 'RecordDelivery', deliveredOn: on };
    case 'FineAppealed':
      return { type: 'RecordAppeal', filedOn: on };
    case 'FineAppealRejected':
      return { type: 'RecordAppealRejection', rejectedOn: on };
    case 'FineCancelled':
      return { type: 'RecordCancellation' };
    default:
      throw new Error(`a fact of unknown type ${type}`);
  }
}

/** The record is read again, not trusted from columns: what is journaled is what its digest says. */
function registerCommand(documentId: string, record: string | null): FineCommand {
  const parsed = record === null ? undefined : parseRegisterLine(record);
  if (parsed === undefined || 'refusal' in parsed || parsed.type !== 'FineRegistered' || record === null) {
    throw new Error(`the record of document ${documentId} is not what was accepted`);
  }
  const { number, documentType, article, region, amount } = parsed;
  return { type: 'Register', number, documentType, article, region, amount, record: digestOf(record) };
}

/** A fact that was not decided yet, by the key that `dueFacts` gave it. */
export interface WaitingFact {
  readonly documentId: string;
  readonly key: string;
}

/** Takes the facts away that were decided; those in `waiting` stay for another day. */
export async function consumeFacts(tx: Transaction, scope: Scope, waiting: readonly WaitingFact[]): Promise<void> {
  await tx`
    delete from fines.fact as fact
    where fact.slot = any(${array(scope.slots)}::smallint[]) and fact.on_day <= ${scope.until}::date
      ${andOfDocuments(tx, scope, 'fact.document_id')}
      and not exists (
        select from unnest(
          ${array(waiting.map((fact) => fact.documentId))}::uuid[],
          ${array(waiting.map((fact) => fact.key))}::text[]
        ) as waiting (document_id, key)
        where waiting.document_id = fact.document_id and waiting.key = fact.type || '|' || fact.on_day
      )`;
}

export interface DocumentRow {
  readonly documentId: string;
  readonly number: string;
  readonly paymentReference: string;
  readonly debtorIin: string;
  readonly debtorKind: DebtorKind;
}

/** What is kept of documents beside their state. */
export async function loadDebtorKinds(
  tx: Transaction,
  documentIds: readonly string[],
): Promise<Map<string, DebtorKind>> {
  const rows = await tx<{ document_id: string; debtor_kind: DebtorKind }[]>`
    select document.document_id, document.debtor_kind from fines.document as document
    where document.document_id = any(${array(documentIds)}::uuid[]) and document.debtor_kind <> 'INDIVIDUAL'`;
  return new Map(rows.map((row) => [row.document_id, row.debtor_kind]));
}

/** The number of each document, and the digest of the register's record of it. */
export async function loadIdentities(
  tx: Transaction,
  documentIds: readonly string[],
): Promise<Map<string, { readonly number: string; readonly record: string }>> {
  const rows = await tx<{ document_id: string; number: string; record: string }[]>`
    select document.document_id, document.number, encode(sha256(convert_to(document.record, 'UTF8')), 'hex') as record
    from fines.document as document
    where document.document_id = any(${array(documentIds)}::uuid[])`;
  return new Map(rows.map(({ document_id, number, record }) => [document_id, { number, record }]));
}

/** The records of these documents as they came in: personal data, read at the moment of need. */
export async function loadRecords(
  connection: Connection,
  documentIds: readonly string[],
): Promise<Map<string, { readonly number: string; readonly record: string }>> {
  const rows = await connection<{ document_id: string; number: string; record: string }[]>`
    select document.document_id, document.number, document.record from fines.document as document
    where document.document_id = any(${array(documentIds)}::uuid[])`;
  return new Map(rows.map(({ document_id, number, record }) => [document_id, { number, record }]));
}

/** The fines that bear one of these references or numbers: what a payment may be meant for. */
export async function findPayable(
  tx: Transaction,
  references: readonly string[],
  numbers: readonly string[],
): Promise<DocumentRow[]> {
  const rows = await tx<
    { document_id: string; number: string; payment_reference: string; debtor_iin: string; debtor_kind: DebtorKind }[]
  >`
    select document.document_id, document.number, document.payment_reference, document.debtor_iin, document.debtor_kind
    from fines.document as document
    where document.payment_reference = any(${array(references)}::text[])
    union
    select document.document_id, document.number, document.payment_reference, document.debtor_iin, document.debtor_kind
    from fines.document as document
    where document.number = any(${array(numbers)}::text[])`;
  return rows.map((row) => ({
    documentId: row.document_id,
    number: row.number,
    paymentReference: row.payment_reference,
    debtorIin: row.debtor_iin,
    debtorKind: row.debtor_kind,
  }));
}

/** Of these references and numbers, those that only a refused registration bore. */
export async function findRefused(
  tx: Transaction,
  references: readonly string[],
  numbers: readonly string[],
): Promise<Set<string>> {
  const rows = await tx<{ name: string }[]>`
    select refused.payment_reference as name from fines.refused as refused
    where refused.registration and refused.payment_reference = any(${array(references)}::text[])
    union
    select refused.number from fines.refused as refused where refused.registration and refused.number = any(${array(numbers)}::text[])`;
  return new Set(rows.map((row) => row.name));
}
