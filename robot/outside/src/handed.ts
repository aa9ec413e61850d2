/**
 * How far requests to other parties have left the house. A sending is written down before it begins, and that it reached nobody when it is known; whatever lies
 * between, a crash included, counts as one that may have left.
 */
import type { Connection } from '@oryndau/postgres/driver';

/** Of a row of `request`: the other side may have it. */
export const mayHaveLeft = (connection: Connection) => connection`(request.sendings > request.unreached)`;

export interface RequestKey {
  readonly documentId: string;
  readonly id: string;
}
