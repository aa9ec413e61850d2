/** A step of a migration: records that were there before are found by what they say too. */
import { array } from '@oryndau/postgres/array';
import type { Transaction } from '@oryndau/postgres/driver';
import { parseRegisterLine } from '../core/register-record.ts';
import { NO_SEARCH_KEYS } from '../core/search-keys.ts';

const RECORDS_AT_ONCE = 10_000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

interface RecordRow {
  readonly documentId: string;
  readonly record: string;
}

export async function fillSearchKeys(tx: Transaction): Promise<void> {
  for (let after: string | undefined = BEFORE_ALL; after !== undefined; ) {
    const rows: RecordRow[] = await tx<RecordRow[]>`
      select document.document_id as "documentId", document.record from fines.document as document
      where document.document_id > ${after}::uuid
      order by document.document_id limit ${RECORDS_AT_ONCE}`;
    await fill(tx, rows);
    after = rows.at(-1)?.documentId;
  }
}

async function fill(tx: Transaction, rows: readonly RecordRow[]): Promise<void> {
  const keys = rows.map(({ record }) => keysOf(record));
  await tx`
    update fines.document as document
    set debtor_name = found.name, telephone = found.telephone, plate = found.plate
    from unnest(
      ${array(rows.map(({ documentId }) => documentId))}::uuid[],
      ${array(keys.map(({ name }) => name))}::text[],
      ${array(keys.map(({ telephone }) => telephone))}::text[],
      ${array(keys.map(({ plate }) => plate))}::text[]
    ) as found (document_id, name, telephone, plate)
    where document.document_id = found.document_id`;
}

function keysOf(record: string) {
  const read = parseRegisterLine(record);
  return 'type' in read && read.type === 'FineRegistered' ? read.searchedBy : NO_SEARCH_KEYS;
}
