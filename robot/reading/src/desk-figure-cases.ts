/** The cases that may stand behind a figure: those with one of its events within some days, within the reach of who asks, a page at a time. */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Connection } from '@oryndau/postgres/driver';
import type { Reach } from '@oryndau/staff/core/may';
import { reachText } from '@oryndau/staff/reach';
import { placeJoined } from './desk-place.ts';

export interface FigureCasesAsked {
  /** Types of events. */
  readonly types: readonly string[];
  /** Both days counted. Days are found by a summary a megabyte, so what is asked for many days is slow: the page bounds them. */
  readonly from: LegalDate;
  readonly until: LegalDate;
  /** Two digits of the KATO; null: of all. */
  readonly region: string | null;
  readonly reach: Reach;
  /** The last one of the page before; null: from the beginning. */
  readonly after: string | null;
  readonly limit: number;
}

export interface FigureCase {
  readonly documentId: string;
  readonly number: string;
  readonly region: string;
}

/** In the order of their ids. */
export async function figureCandidates(connection: Connection, asked: FigureCasesAsked): Promise<FigureCase[]> {
  const { types, from, until, region, reach, after, limit } = asked;
  return connection<FigureCase[]>`
    select document.document_id as "documentId", fine.number, document.region
    from (
      select distinct event.document_id
      from journal.event as event
      where event.on_day between ${from}::date and ${until}::date
        and event.body ~ ${`"type":"(${types.join('|')})"`}
        and (${after}::uuid is null or event.document_id > ${after}::uuid)
    ) as told
    join work.document as document on document.document_id = told.document_id
    ${placeJoined(connection, reach)}
    where (${region}::text is null or document.region = ${region}::text)
      and staff.reaches(${reachText(reach)}::text, place.region, place.body, null)
    order by document.document_id
    limit ${limit}`;
}
