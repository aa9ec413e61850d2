/** Whose a case is, as far as rights go: in which region it lies, and which body imposed the fine. */
import type { Connection } from '@oryndau/postgres/driver';

/** BIN of the body that imposed the fine, out of its record; null where the record says none that is one. */
const bodyIn = (connection: Connection) =>
  connection`substring(fine.record from '"issuer"\\s*:\\s*\\{[^{}]*?"bin"\\s*:\\s*"(\\d{12})"')`;

/** Joined to a list whose cases are `document`: the columns `place.region` and `place.body`, by which reach is told. */
export const placeJoined = (connection: Connection) => connection`
  left join fines.document as fine on fine.document_id = document.document_id
  cross join lateral (select document.region, ${bodyIn(connection)} as body) as place`;

export interface CasePlace {
  readonly region: string | null;
  readonly body: string | null;
}

/** Undefined: there is no such case. */
export async function readCasePlace(connection: Connection, documentId: string): Promise<CasePlace | undefined> {
  const [row] = await connection<CasePlace[]>`
    select document.region, ${bodyIn(connection)} as body
    from work.document as document join fines.document as fine on fine.document_id = document.document_id
    where document.document_id = ${documentId}::uuid`;
  return row;
}
