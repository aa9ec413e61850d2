/**
 * The floor: what COPY alone needs to write the very same final rows into the same tables with the same indexes, durable, in the
 * same run on the same machine. Everything above it is reading, deciding, hashing and rewriting states.
 */

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyDatabase, type Site, type Timed, timed } from './site.ts';

const TABLES = [
  'fines.document',
  'work.document',
  'work.due',
  'payments.entry',
  'payments.suspense',
  'payments.posting',
  'work.outbox',
  'journal.basis',
  'journal.event',
  'reports.figure',
] as const;

/**
 * Empties the database: measure all else before. The server reads and writes the files itself, so that not even a client stands
 * in the way; its user must be allowed to (a superuser, as the embedded server's is).
 */
export async function measureFloor({ db }: Site): Promise<Timed> {
  let rows = 0;
  for (const table of TABLES) rows += (await db.sql.unsafe(`copy ${table} to '${fileOf(table)}'`)).count;
  await emptyDatabase(db);
  const floor = await timed('floor: COPY of the same final rows', 'rows', async () => {
    for (const table of TABLES) await db.sql.unsafe(`copy ${table} from '${fileOf(table)}'`);
    return rows;
  });
  return floor;
}

/** Absolute, as COPY wants it, and writable for the server's user. */
const fileOf = (table: string): string => join(tmpdir(), `oryndau-floor-${table}.copy`);
