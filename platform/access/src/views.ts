/** Who has looked at a case: the debtor sees it, whoever it was. */
import type { Connection } from '@oryndau/postgres/driver';

export type Reader = 'debtor' | 'operator' | 'bailiff' | 'system';

export interface Looking {
  readonly at: Date;
  readonly reader: Reader;
  /** How: `link`, `code`, `login`, `command line`, `api`. */
  readonly way: string;
  /** Of an operator or a system; never of the debtor. */
  readonly name?: string;
}

export async function noteView(connection: Connection, documentId: string, view: Looking): Promise<void> {
  const { at, reader, way, name = '' } = view;
  await connection`
    insert into portal.view (document_id, at, reader, way, name)
    values (${documentId}, ${at.toISOString()}::timestamptz, ${reader}, ${way}, ${name})
    on conflict do nothing`;
}
