/** Reads for reports and operators: documents by number, what was refused, how many stand where. Nothing here is written. */
import { type RefusedPlace, refusedRows } from '@oryndau/journal/chain';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Refusal } from '@oryndau/law/refusal';
import type { Connection, Transaction } from '@oryndau/postgres/driver';

export interface FoundDocument {
  readonly documentId: string;
  readonly number: string;
  readonly registeredOn: LegalDate;
  /** The record as it came in, canonical JSON: it holds personal data. */
  readonly record: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The documents that bear a number, or the one with that id. */
export async function findDocuments(connection: Connection, numberOrId: string): Promise<FoundDocument[]> {
  const id = UUID.test(numberOrId) ? numberOrId : null;
  const rows = await connection<{ document_id: string; number: string; registered_on: LegalDate; record: string }[]>`
    select document.document_id, document.number, document.registered_on, document.record
    from fines.document as document
    where document.number = ${numberOrId} or document.document_id = ${id}::uuid
    order by document.document_id`;
  return rows.map((row) => ({
    documentId: row.document_id,
    number: row.number,
    registeredOn: row.registered_on,
    record: row.record,
  }));
}

/** Refused registrations and facts that bear a number, in the order in which they came. */
export async function findRefusedByNumber(connection: Connection, number: string): Promise<RefusedPlace[]> {
  return refusedRows(
    await connection`
      select file.name as file, refused.line as place, refused.code, refused.body, refused.number
      from fines.refused as refused
      join work.file as file on file.id = refused.file_id
      where refused.number = ${number}
      order by refused.file_id, refused.line`,
  );
}

/** The refused lines of one file; `limit` of them, the first ones. */
export async function refusedLines(connection: Connection, file: string, limit: number): Promise<RefusedPlace[]> {
  return refusedRows(
    await connection`
      select file.name as file, refused.line as place, refused.code, refused.body, refused.number
      from fines.refused as refused
      join work.file as file on file.id = refused.file_id
      where file.digest = decode(${file}, 'hex')
      order by refused.line
      limit ${limit}`,
  );
}

/** A number with its document; or, of one that was never accepted, the code of the first refusal. */
export type NumberRow =
  | { readonly number: string; readonly documentId: string; readonly code: null }
  | { readonly number: string; readonly documentId: null; readonly code: Refusal['code'] };

/**
 * Every number in the order of its bytes, `size` at a time. A cursor of the server: pages by key would need an index in that
 * order, and one answer would not fit in memory. The transaction may run other statements between two pages.
 */
export async function* readNumbers(tx: Transaction, size: number): AsyncGenerator<readonly NumberRow[]> {
  await tx`
    declare numbers no scroll cursor for
    select listed.number, listed.document_id, listed.code
    from (
      select document.number, document.document_id, null as code from fines.document as document
      union all
      select first.number, null, first.code
      from (
        select distinct on (refused.number) refused.number, refused.code
        from fines.refused as refused
        where refused.registration and refused.number is not null
        order by refused.number, refused.file_id, refused.line
      ) as first
      where not exists (select from fines.document as document where document.number = first.number)
    ) as listed
    order by listed.number collate "C", listed.document_id`;
  for (;;) {
    const rows = await tx<{ number: string; document_id: string | null; code: Refusal['code'] | null }[]>`
      fetch forward ${tx.unsafe(String(size))} from numbers`;
    if (rows.length === 0) return;
    yield rows.map(({ number, document_id, code }) =>
      document_id === null
        ? { number, documentId: null, code: code ?? 'NOT_JSON' }
        : { number, documentId: document_id, code: null },
    );
  }
}

/** How many documents were accepted, how many numbers were only ever refused and why, how many facts belong to no fine. */
export async function countFines(connection: Connection): Promise<{
  readonly documents: number;
  readonly rejected: ReadonlyMap<string, number>;
  readonly orphans: number;
}> {
  const rejected = await connection<{ code: string; fines: number }[]>`
    select first.code, count(*)::integer as fines
    from (
      select distinct on (refused.number) refused.number, refused.code
      from fines.refused as refused
      where refused.registration and refused.number is not null
      order by refused.number, refused.file_id, refused.line
    ) as first
    where not exists (select from fines.document as document where document.number = first.number)
    group by first.code
    order by first.code`;
  const [total] = await connection<{ documents: number; orphans: number }[]>`
    select (select count(*)::integer from fines.document) as documents,
           (select count(*)::integer from fines.orphan) as orphans`;
  return {
    rejected: new Map(rejected.map(({ code, fines }) => [code, fines])),
    documents: total?.documents ?? 0,
    orphans: total?.orphans ?? 0,
  };
}

export interface FoundDebtor {
  readonly documentId: string;
  readonly number: string;
  readonly debtorIin: string;
}

const FOUND_MAX = 100;

/** The documents whose ids lie in a range, both ends inclusive: what a code or a link that carries a part of an id may stand for. */
export async function findInRange(
  connection: Connection,
  { from, until }: { readonly from: string; readonly until: string },
): Promise<(FoundDebtor & Pick<FoundDocument, 'record'>)[]> {
  return connection<(FoundDebtor & Pick<FoundDocument, 'record'>)[]>`
    select document.document_id as "documentId", document.number, document.debtor_iin as "debtorIin", document.record
    from fines.document as document
    where document.document_id between ${from}::uuid and ${until}::uuid
    order by document.document_id
    limit 2`;
}

export interface FoundFine extends FoundDebtor {
  readonly registeredOn: LegalDate;
  /** As the register wrote it. */
  readonly article: string;
}

/** The documents of a person, the newest first. */
export async function findByIin(connection: Connection, iin: string): Promise<FoundFine[]> {
  return connection<FoundFine[]>`
    select document.document_id as "documentId", document.number, document.debtor_iin as "debtorIin",
           document.registered_on as "registeredOn", document.record::json ->> 'article' as article
    from fines.document as document
    where document.debtor_iin = ${iin}
    order by document.registered_on desc, document.document_id
    limit ${FOUND_MAX}`;
}
