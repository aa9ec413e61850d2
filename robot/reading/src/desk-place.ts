/** Whose a case is, as far as rights go: in which region it lies, and which body imposed the fine. */
import { array } from '@oryndau/postgres/array';
import type { Connection } from '@oryndau/postgres/driver';
import type { Reach } from '@oryndau/staff/core/may';

/**
 * Joined to a list whose cases are `document`: the columns `place.region` and `place.body`, by which reach is told. The body is asked for where somebody reaches by it: else
 * it is null, which nobody reaches by, and a list that needs nothing else of the records goes without them.
 */
export const placeJoined = (connection: Connection, reach: Reach | undefined) => connection`
  left join fines.document as fine on fine.document_id = document.document_id
  cross join lateral (select document.region, ${asksBody(reach) ? connection`fine.issuer_bin` : connection`null::text`} as body) as place`;

const asksBody = (reach: Reach | undefined): boolean => reach?.all === false && reach.body !== null;

export interface CasePlace {
  readonly region: string | null;
  readonly body: string | null;
}

/** Undefined: there is no such case. */
export const readCasePlace = async (connection: Connection, documentId: string): Promise<CasePlace | undefined> =>
  (await readCasePlaces(connection, [documentId])).get(documentId);

/** By document; what is no case is not among them. */
export async function readCasePlaces(
  connection: Connection,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, CasePlace>> {
  if (documentIds.length === 0) return new Map();
  const rows = await connection<(CasePlace & { readonly documentId: string })[]>`
    select document.document_id as "documentId", document.region, fine.issuer_bin as body
    from work.document as document join fines.document as fine on fine.document_id = document.document_id
    where document.document_id = any(${array(documentIds)}::uuid[])`;
  return new Map(rows.map(({ documentId, ...place }) => [documentId, place]));
}
