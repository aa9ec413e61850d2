/** A step of a migration: of records that were there before, the body that imposed the fine. */
import { array } from '@oryndau/postgres/array';
import type { Transaction } from '@oryndau/postgres/driver';
import { parseRegisterLine } from '../core/register-record.ts';
import { type RecordRow, recordsInTurn } from './records-in-turn.ts';

export const fillIssuers = (tx: Transaction): Promise<void> => recordsInTurn(tx, (rows) => fill(tx, rows));

async function fill(tx: Transaction, rows: readonly RecordRow[]): Promise<void> {
  await tx`
    update fines.document as document set issuer_bin = found.bin
    from unnest(
      ${array(rows.map(({ documentId }) => documentId))}::uuid[],
      ${array(rows.map(({ record }) => issuerIn(record)))}::text[]
    ) as found (document_id, bin)
    where document.document_id = found.document_id`;
}

function issuerIn(record: string): string | null {
  const read = parseRegisterLine(record);
  return 'type' in read && read.type === 'FineRegistered' ? read.issued.issuerBin : null;
}
