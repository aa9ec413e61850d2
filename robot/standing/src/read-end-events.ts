/** Of some chains the events from which the facts of an end are drawn: one statement. */
import type { LegalDate } from '@oryndau/law/legal-date';
import { array } from '@oryndau/postgres/array';
import type { Connection } from '@oryndau/postgres/driver';
import { END_FACT_EVENTS, type EndEvent } from './end-facts.ts';

export interface KeptEndEvent extends EndEvent {
  readonly documentId: string;
}

/** In the order of each chain. */
export async function readEndEvents(connection: Connection, documentIds: readonly string[]): Promise<KeptEndEvent[]> {
  const rows = await connection<{ readonly documentId: string; readonly on: LegalDate; readonly body: string }[]>`
    select event.document_id as "documentId", event.on_day as on, event.body
    from journal.event as event
    where event.document_id = any(${array(documentIds)}::uuid[])
      and event.body ~ ${`"type":"(${[...END_FACT_EVENTS].join('|')})"`}
    order by event.document_id, event.n`;
  return rows.map(({ documentId, on, body }) => {
    const fields = JSON.parse(body) as EndEvent['fields'] & { readonly type: string };
    return { documentId, type: fields.type, on, fields };
  });
}
