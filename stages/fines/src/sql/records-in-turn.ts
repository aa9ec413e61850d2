/** What steps of migrations share: all records that were there before, some thousands at once. */
import type { Transaction } from '@oryndau/postgres/driver';

const RECORDS_AT_ONCE = 10_000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

export interface RecordRow {
  readonly documentId: string;
  readonly record: string;
}

export async function recordsInTurn(tx: Transaction, take: (rows: readonly RecordRow[]) => Promise<void>) {
  for (let after: string | undefined = BEFORE_ALL; after !== undefined; ) {
    const rows: RecordRow[] = await tx<RecordRow[]>`
      select document.document_id as "documentId", document.record from fines.document as document
      where document.document_id > ${after}::uuid
      order by document.document_id limit ${RECORDS_AT_ONCE}`;
    await take(rows);
    after = rows.at(-1)?.documentId;
  }
}
