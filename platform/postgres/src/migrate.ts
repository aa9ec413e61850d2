/**
 * Rolls the database forward: each room ships numbered SQL files, each is applied once in a transaction of its own,
 * and its checksum is kept, so that a file edited after the fact is refused. There is no way back down, see
 * docs/decisions/0001-own-migration-runner.md.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Database } from './database.ts';
import type { Transaction } from './driver.ts';
import { Failure } from './failure.ts';
import { ensureRoles } from './roles.ts';

export interface Room {
  readonly room: string;
  /** Holds files `NNNN-name.sql`; the numbers start at 0001 and leave no gap. */
  readonly directory: URL;
  /** By number: what a file needs done that is not for SQL to know. In its transaction, after it. */
  readonly steps?: Readonly<Record<number, MigrationStep>>;
}

export type MigrationStep = (tx: Transaction) => Promise<void>;

export interface Migration {
  readonly room: string;
  readonly number: number;
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
  readonly step?: MigrationStep;
}

type MigrationRow = Omit<Migration, 'text' | 'step'>;

export interface MigrationOutcome {
  /** `room/NNNN-name` of each file that was applied now, in order. */
  readonly applied: readonly string[];
  /** How many were there before. */
  readonly known: number;
}

const FILE = /^(\d{4})-([a-z0-9-]+)\.sql$/;
/** Any number that nothing else in the database uses as an advisory lock. */
const LOCK = 7_305_001;
const AS_OWNER = { as: 'owner' } as const;

/** Applies what is missing, room by room in the order given. Several programs may start at once: one works, the others wait. */
export async function migrate(database: Database, rooms: readonly Room[]): Promise<MigrationOutcome> {
  const wanted = readMigrations(rooms);
  await ensureRoles(database.sql);
  await database.transaction(async (tx) => {
    await lock(tx);
    await tx`create schema if not exists oryndau`;
    await tx`
      create table if not exists oryndau.migration (
        room text not null,
        number integer not null,
        name text not null,
        checksum text not null,
        applied_at timestamptz not null default now(),
        primary key (room, number)
      )`;
  }, AS_OWNER);
  const applied: string[] = [];
  for (const migration of wanted) {
    if (await applyOnce(database, migration, wanted)) applied.push(labelOf(migration));
  }
  return { applied, known: wanted.length - applied.length };
}

export interface Standing {
  /** It takes no writes: a standby, or a database that says so of itself. */
  readonly isReadOnly: boolean;
  /** It has been migrated once, by some version. */
  readonly isMade: boolean;
}

/** What may be done with a database; nothing of it is changed. */
export async function standingOf({ sql }: Pick<Database, 'sql'>): Promise<Standing> {
  const [row] = await sql<{ isReadOnly: boolean; isMade: boolean }[]>`
    select pg_is_in_recovery() or current_setting('default_transaction_read_only')::boolean as "isReadOnly",
           to_regclass('oryndau.migration') is not null as "isMade"`;
  return { isReadOnly: row?.isReadOnly ?? false, isMade: row?.isMade ?? false };
}

/**
 * For who only reads: that a database is of this version, without changing it. A newer program that migrated to look would shut out the older one that
 * works with it. Throws a Failure: DATABASE_OLDER, and those of `migrate`.
 */
export async function assertMigrated({ sql }: Pick<Database, 'sql'>, rooms: readonly Room[]): Promise<void> {
  const wanted = readMigrations(rooms);
  const present = await sql<MigrationRow[]>`
    select migration.room, migration.number, migration.name, migration.checksum from oryndau.migration`;
  refuseDifferences(present, wanted);
  const known = new Set(present.map(labelOf));
  const [first, ...more] = wanted.filter((migration) => !known.has(labelOf(migration)));
  if (first === undefined) return;
  throw new Failure(
    'DATABASE_OLDER',
    `the database is of an older version: it lacks ${labelOf(first)}${more.length > 0 ? ` and ${more.length} more` : ''}. What only reads changes nothing of it: ` +
      'use the version that works with it, or let a command of this one that writes ("oryndau work", "tick", "import") bring it up to date; then the older version cannot work with it any more',
    { retry: 'never' },
  );
}

/** The files of the rooms, read and checked. */
export function readMigrations(rooms: readonly Room[]): Migration[] {
  return rooms.flatMap(({ room, directory, steps = {} }) => {
    const files = readdirSync(directory)
      .filter((file) => file.endsWith('.sql'))
      .sort();
    if (files.length === 0) throw new Error(`no migrations of ${room} in ${fileURLToPath(directory)}`);
    return files.map((file, index) => {
      const match = FILE.exec(file);
      if (!match || Number(match[1]) !== index + 1) {
        throw new Error(`${room}: ${file} should be ${String(index + 1).padStart(4, '0')}-name.sql`);
      }
      const text = readFileSync(new URL(file, ensureSlash(directory)), 'utf8').replaceAll('\r\n', '\n');
      const checksum = createHash('sha256').update(text).digest('hex');
      const step = steps[index + 1];
      return { room, number: index + 1, name: match[2] ?? '', text, checksum, ...(step && { step }) };
    });
  });
}

/** One checksum over all the files, by which template databases of tests are named. */
export function checksumOf(migrations: readonly Migration[]): string {
  const hash = createHash('sha256');
  for (const { room, number, checksum } of migrations) hash.update(`${room}/${number}/${checksum}\n`);
  return hash.digest('hex');
}

const ensureSlash = (directory: URL): URL => (directory.href.endsWith('/') ? directory : new URL(`${directory.href}/`));
const labelOf = ({ room, number, name }: Pick<Migration, 'room' | 'number' | 'name'>): string =>
  `${room}/${String(number).padStart(4, '0')}-${name}`;

async function lock(tx: Transaction): Promise<void> {
  await tx`select pg_advisory_xact_lock(${LOCK})`;
}

/** True when it was applied now. The lock is taken anew for each file, as it ends with the transaction. */
async function applyOnce(database: Database, migration: Migration, wanted: readonly Migration[]): Promise<boolean> {
  return database.transaction(async (tx) => {
    await lock(tx);
    const present = await tx<MigrationRow[]>`
      select migration.room, migration.number, migration.name, migration.checksum
      from oryndau.migration
      order by migration.room, migration.number`;
    refuseDifferences(present, wanted);
    if (present.some((row) => row.room === migration.room && row.number === migration.number)) return false;
    try {
      await tx.unsafe(migration.text).simple();
      await migration.step?.(tx);
    } catch (cause) {
      throw describeFault(migration, cause);
    }
    await tx`
      insert into oryndau.migration (room, number, name, checksum)
      values (${migration.room}, ${migration.number}, ${migration.name}, ${migration.checksum})`;
    return true;
  }, AS_OWNER);
}

function refuseDifferences(present: readonly MigrationRow[], wanted: readonly Migration[]): void {
  for (const row of present) {
    const file = wanted.find((migration) => migration.room === row.room && migration.number === row.number);
    // A room that this program does not bring may be another program's.
    if (!file && !wanted.some((migration) => migration.room === row.room)) continue;
    if (!file) {
      throw new Failure(
        'DATABASE_NEWER',
        `the database has ${labelOf(row)}, which this program does not know: it was migrated by a newer version; use that one`,
        { retry: 'never' },
      );
    }
    if (file.checksum !== row.checksum) {
      throw new Failure(
        'MIGRATION_EDITED',
        `${labelOf(file)} was changed after it had been applied (as ${labelOf(row)}): put the file back and add a new one, or start with a new database`,
        { retry: 'never' },
      );
    }
  }
}

function describeFault(migration: Migration, cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause;
  const position = 'position' in cause ? Number(cause.position) : 0;
  const line = position > 0 ? `, line ${migration.text.slice(0, position).split('\n').length}` : '';
  return new Error(`migration ${labelOf(migration)}${line}: ${cause.message}`, { cause });
}
