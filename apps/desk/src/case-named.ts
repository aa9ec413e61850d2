/** The case that somebody names by its code or by the number of its fine. */
import { findDocuments, findInRange } from '@oryndau/fines/sql/find';
import { readCaseCode } from '@oryndau/outside/codes';
import type { Connection } from '@oryndau/postgres/driver';

/** Undefined: none, or more than one. */
export async function caseNamed(connection: Connection, named: string): Promise<string | undefined> {
  if (named === '') return undefined;
  const range = readCaseCode(named);
  const byCode = range === undefined ? [] : await findInRange(connection, range);
  const found = byCode.length > 0 ? byCode : await findDocuments(connection, named);
  return found.length === 1 ? found[0]?.documentId : undefined;
}
