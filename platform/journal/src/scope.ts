/** Which rows a batch is about: what falls due in some slots until a day, or only for some documents of them. */
import type { LegalDate } from '@oryndau/law/legal-date';
import { array } from '@oryndau/postgres/array';
import type { Connection } from '@oryndau/postgres/driver';

export interface Scope {
  readonly slots: readonly number[];
  readonly until: LegalDate;
  /** Absent: every document of the slots. */
  readonly documents?: readonly string[];
}

/** The condition on a column `document_id`, to stand after others. */
export const andOfDocuments = (connection: Connection, { documents }: Scope, column: string) =>
  documents === undefined ? connection`` : connection`and ${connection(column)} = any(${array(documents)}::uuid[])`;
