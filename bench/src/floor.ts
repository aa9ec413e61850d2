/**
 * The floor: what COPY alone needs to write the very same final rows into the same tables with the same indexes, durable, in the
 * same run on the same machine. Everything above it is reading, deciding, hashing and rewriting states.
 */
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyDatabase, type Site, type Timed, timed } from './site.ts';
import { tablesOf } from './tables.ts';

/**
 * Empties the database: measure all else before. The server reads and writes the files itself, so that not even a client stands
 * in the way; its user must be allowed to (a superuser, as the embedded server's is).
 */
export async function measureFloor(site: Site): Promise<Timed> {
  const { sql } = site.db;
  const full = await fullTables(site);
  let rows = 0;
  for (const table of full) rows += (await sql.unsafe(`copy ${table} to '${fileOf(table)}'`)).count;
  await emptyDatabase(site.db);
  // A few have rows from their migration: they are no work of the run.
  const before = new Set(await fullTables(site));
  const written = full.filter((table) => !before.has(table));
  const floor = await timed(site, 'floor: COPY of the same final rows', 'rows', async () => {
    let count = 0;
    for (const table of written) count += (await sql.unsafe(`copy ${table} from '${fileOf(table)}'`)).count;
    return count;
  });
  for (const table of full) removeFile(table);
  if (floor.count < rows / 2) throw new Error(`the floor wrote ${floor.count} of ${rows} rows`);
  return floor;
}

/** Those that have a row. */
async function fullTables({ db }: Site): Promise<string[]> {
  const tables = await tablesOf(db);
  const asked = tables.map((table) => `select '${table}' as full_table where exists (select from ${table})`);
  const rows = await db.sql.unsafe<{ full_table: string }[]>(asked.join(' union all '));
  const full = new Set(rows.map((row) => row.full_table));
  return tables.filter((table) => full.has(table));
}

/** They are the server's, whose user may be another than ours: then they stay until the next run writes over them. */
function removeFile(table: string): void {
  try {
    rmSync(fileOf(table), { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  }
}

/** Absolute, as COPY wants it, and writable for the server's user. */
const fileOf = (table: string): string => join(tmpdir(), `oryndau-floor-${table}.copy`);
