/** What the register said of documents, looked up by their ids, numbers and references. */
import type { LegalDate } from '@oryndau/law/legal-date';
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import type { DebtorKind } from '@oryndau/words/lists';
import type { Debtor } from '../core/inbox-body.ts';
import { partiesOf } from '../core/register-person.ts';

export interface DocumentRow {
  readonly documentId: string;
  readonly number: string;
  readonly paymentReference: string;
  readonly debtorIin: string;
  readonly debtorKind: DebtorKind;
}

/** Who is in debt by these documents. */
export async function loadDebtors(tx: Transaction, documentIds: readonly string[]): Promise<Map<string, Debtor>> {
  const rows = await tx<{ id: string; debtor: string; debtorKind: DebtorKind }[]>`
    select document.document_id as id, document.debtor_iin as debtor, document.debtor_kind as "debtorKind"
    from fines.document as document
    where document.document_id = any(${array(documentIds)}::uuid[])`;
  return new Map(rows.map(({ id, debtor, debtorKind }) => [id, { debtor, debtorKind }]));
}

export interface DocumentIdentity {
  readonly number: string;
  /** sha256 of the register's record, hex. */
  readonly record: string;
  /** The day of the document, as its record has it. */
  readonly issuedOn: LegalDate;
}

/** What an act says of each document. */
export async function loadIdentities(
  tx: Connection,
  documentIds: readonly string[],
): Promise<Map<string, DocumentIdentity>> {
  const rows = await tx<(DocumentIdentity & { readonly documentId: string })[]>`
    select document.document_id as "documentId", document.number, document.registered_on as "issuedOn", encode(sha256(convert_to(document.record, 'UTF8')), 'hex') as record
    from fines.document as document
    where document.document_id = any(${array(documentIds)}::uuid[])`;
  return new Map(rows.map(({ documentId, ...identity }) => [documentId, identity]));
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

/** A fine, and the account to which its money goes. */
export interface PayableRow extends DocumentRow {
  readonly iban: string;
}

/** Before the beneficiary's IBAN in a record that is written without blanks, as the register writes them. */
const BEFORE_IBAN = '"beneficiary":{"iban":"';
const IBAN_LENGTH = 20;
const IBAN = /^KZ[0-9A-Z]{18}$/;

/**
 * The fines that bear one of these references or numbers: what a payment may be meant for. The IBAN is cut out of the record where it stands as it
 * mostly does, since a record is ten times what is asked for; records that are written otherwise are read whole.
 */
export async function findPayable(
  tx: Transaction,
  references: readonly string[],
  numbers: readonly string[],
): Promise<PayableRow[]> {
  const iban = tx`substr(
    document.record, nullif(strpos(document.record, ${BEFORE_IBAN}), 0) + ${BEFORE_IBAN.length}::integer, ${IBAN_LENGTH}::integer
  )`;
  const rows = await tx<(DocumentRow & { iban: string | null })[]>`
    select document.document_id as "documentId", document.number, document.payment_reference as "paymentReference",
           document.debtor_iin as "debtorIin", document.debtor_kind as "debtorKind", ${iban} as iban
    from fines.document as document
    where document.payment_reference = any(${array(references)}::text[])
    union
    select document.document_id, document.number, document.payment_reference, document.debtor_iin, document.debtor_kind, ${iban}
    from fines.document as document
    where document.number = any(${array(numbers)}::text[])`;
  const isCut = (text: string | null): text is string => text !== null && IBAN.test(text);
  const otherwise = rows.flatMap(({ documentId, iban: cut }) => (isCut(cut) ? [] : [documentId]));
  const records = otherwise.length === 0 ? undefined : await loadRecords(tx, otherwise);
  return rows.map((row) => ({ ...row, iban: isCut(row.iban) ? row.iban : ibanOf(records?.get(row.documentId)) }));
}

const ibanOf = (kept: { readonly record: string } | undefined): string =>
  kept === undefined ? '' : partiesOf(kept.record).beneficiary.iban;

/** The fines of these persons, a hundred of each at most: what a payment may be meant for that names nobody else. */
export async function findOfDebtors(tx: Transaction, iins: readonly string[]): Promise<DocumentRow[]> {
  return await tx<DocumentRow[]>`
    select found.*
    from unnest(${array(iins)}::text[]) as person (iin)
    cross join lateral (
      select document.document_id as "documentId", document.number, document.payment_reference as "paymentReference",
             document.debtor_iin as "debtorIin", document.debtor_kind as "debtorKind"
      from fines.document as document where document.debtor_iin = person.iin
      limit 100
    ) as found`;
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
