/** A step of a migration: records that were there before are found by what they say too. */
import { array } from '@oryndau/postgres/array';
import type { Transaction } from '@oryndau/postgres/driver';
import { parseRegisterLine } from '../core/register-record.ts';
import { NO_SEARCH_KEYS } from '../core/search-keys.ts';
import { type RecordRow, recordsInTurn } from './records-in-turn.ts';

export const fillSearchKeys = (tx: Transaction): Promise<void> => recordsInTurn(tx, (rows) => fill(tx, rows));

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
