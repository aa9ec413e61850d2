/** The digests of rows that stand beside the journal, each as it was when it was bound (decision 0034). Which rows there are says whoever binds them. */
import { copyRows } from '@oryndau/postgres/copy';
import type { Transaction } from '@oryndau/postgres/driver';

export interface BoundRow {
  readonly facet: string;
  readonly key: string;
  /** The event in the chain of the facet. */
  readonly n: number;
  /** sha256, hex. */
  readonly digest: string;
}

export async function writeBound(tx: Transaction, bound: readonly BoundRow[]): Promise<void> {
  const rows = bound.map(({ facet, key, n, digest }) => [facet, key, n, `\\x${digest}`]);
  if (rows.length > 0) await copyRows(tx, 'journal.bound', ['facet', 'key', 'n', 'digest'], rows);
}
