/** Which acts there are of some documents, by number and day: for whoever must say on which of them a message rests. */
import type { LegalDate } from '@oryndau/law/legal-date';
import { array } from '@oryndau/postgres/array';
import type { Connection } from '@oryndau/postgres/driver';

export interface ActNumber {
  readonly documentId: string;
  readonly n: number;
  readonly type: string;
  /** As the act itself has it. */
  readonly number: string;
  readonly on: LegalDate;
}

/** One statement, in the order of the acts of each document. */
export const readActNumbers = (connection: Connection, documentIds: readonly string[]): Promise<ActNumber[]> =>
  connection<ActNumber[]>`
    select act.document_id as "documentId", act.n, act.type, act.body::json ->> 'number' as number, act.body::json ->> 'on' as "on"
    from connectors.act as act
    where act.document_id = any(${array(documentIds)}::uuid[])
    order by act.document_id, act.n`;
