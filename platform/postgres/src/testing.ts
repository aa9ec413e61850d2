/**
 * Databases for tests: migrated once into a template, then cloned for each test in tens of milliseconds. They live in
 * an embedded server of their own that gives up durability, or wherever DATABASE_URL points.
 *
 * Whether a database is still used is told by its keeper, a connection with the database's name as its application
 * name: what a killed run leaves behind has none and is dropped by the next.
 */
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from './database.ts';
import { openDriver, type Sql } from './driver.ts';
import { codeOf } from './failure.ts';
import { checksumOf, migrate, type Room, readMigrations } from './migrate.ts';
import { ensureServer, type RunningServer } from './server.ts';
import { twice } from './testing/twice.ts';

export interface TestDatabase {
  readonly database: Database;
  readonly url: string;
  /** Closes `database` and drops it. Other pools on `url` are cut off. */
  drop(): Promise<void>;
}

interface TestServer extends Pick<RunningServer, 'url' | 'stop'> {
  readonly strategy: 'file_copy' | 'wal_log';
}

const CLONE = 'oryndau_test_';
const TEMPLATE = 'oryndau_template_';
const LOCK = 7_305_002;
const ATTEMPTS = 50;

export interface TestDatabaseOptions {
  /** The work of every transaction runs twice (testing/twice.ts). ORYNDAU_TEST_TWICE asks it of every test. */
  readonly twice?: boolean;
}

/** Call it in `beforeAll` or in the test, and `drop` in `afterAll`. */
export async function testDatabase(
  rooms: readonly Room[] = [],
  { twice: isTwice = process.env.ORYNDAU_TEST_TWICE !== undefined }: TestDatabaseOptions = {},
): Promise<TestDatabase> {
  const server = await testServer();
  const name = CLONE + randomBytes(6).toString('hex');
  const keeper = openDriver(server.url, { applicationName: name, max: 1 });
  try {
    await cloneTemplate(keeper, server, { name, rooms });
    const url = withDatabase(server.url, name);
    // Without rooms there is nothing that the pipeline's role may touch.
    const as = rooms.length === 0 ? 'owner' : undefined;
    const opened = await openDatabase({ url, applicationName: 'oryndau test', max: 4, as });
    const database = isTwice ? twice(opened) : opened;
    const drop = async (): Promise<void> => {
      await database.close();
      await keeper`drop database if exists ${keeper(name)} with (force)`;
      await keeper.end({ timeout: 5 });
      await server.stop();
    };
    return { database, url, drop };
  } catch (error) {
    await keeper.end({ timeout: 1 });
    await server.stop();
    throw error;
  }
}

/** The server that test databases live in; held for a whole run, it is started only once (see testing-setup.ts). */
export async function testServer(): Promise<TestServer> {
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, strategy: 'wal_log', stop: async () => {} };
  const user = process.getuid?.() ?? 'user';
  const home = process.env.ORYNDAU_TEST_HOME || join(tmpdir(), `oryndau-test-${user}`);
  const settings = { shared_buffers: '128MB' };
  const { url, stop } = await ensureServer({ home, durable: false, settings, report: () => {} });
  return { url, stop, strategy: 'file_copy' };
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/**
 * A copy of files takes 10 to 20 ms where nothing is synced to disk, through the log 150 ms; on somebody's durable
 * server it is the other way round, as the copy waits for two checkpoints.
 */
async function cloneTemplate(
  keeper: Sql,
  { url, strategy }: TestServer,
  { name, rooms }: { name: string; rooms: readonly Room[] },
): Promise<void> {
  const template = TEMPLATE + checksumOf(readMigrations(rooms)).slice(0, 16);
  for (let attempt = 1; ; attempt += 1) {
    await makeTemplate(keeper, url, { template, rooms });
    try {
      await keeper`create database ${keeper(name)} template ${keeper(template)} strategy ${keeper(strategy)}`;
      return;
    } catch (error) {
      // 55006: somebody is connected to the template; 3D000: it was dropped as outdated just now.
      if (!['55006', '3D000'].includes(codeOf(error) ?? '') || attempt === ATTEMPTS) throw error;
    }
  }
}

/** Made under another name and renamed when whole; the session's advisory lock lets one at a time do it. */
async function makeTemplate(
  keeper: Sql,
  url: string,
  { template, rooms }: { template: string; rooms: readonly Room[] },
): Promise<void> {
  if (await exists(keeper, template)) return;
  await keeper`select pg_advisory_lock(${LOCK})`;
  try {
    if (await exists(keeper, template)) return;
    await dropLeftovers(keeper);
    const half = `${template}_half`;
    await keeper`drop database if exists ${keeper(half)} with (force)`;
    await keeper`create database ${keeper(half)} template template0`;
    const database = await openDatabase({ url: withDatabase(url, half), max: 1 });
    try {
      await migrate(database, rooms);
    } finally {
      await database.close();
    }
    await renameUnused(keeper, half, template);
  } finally {
    await keeper`select pg_advisory_unlock(${LOCK})`;
  }
}

async function renameUnused(keeper: Sql, from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await keeper`alter database ${keeper(from)} rename to ${keeper(to)}`;
      return;
    } catch (error) {
      if (codeOf(error) !== '55006' || attempt === ATTEMPTS) throw error;
    }
  }
}

async function exists(sql: Sql, name: string): Promise<boolean> {
  return (await sql`select 1 from pg_database where pg_database.datname = ${name}`).length > 0;
}

/** Clones without a keeper, and templates of other migrations (theirs are made again when somebody needs them). */
async function dropLeftovers(keeper: Sql): Promise<void> {
  const rows = await keeper<{ name: string }[]>`
    select pg_database.datname as name
    from pg_database
    where (starts_with(pg_database.datname, ${CLONE}) or starts_with(pg_database.datname, ${TEMPLATE}))
      and not exists (
        select 1 from pg_stat_activity where pg_stat_activity.application_name = pg_database.datname
      )`;
  for (const { name } of rows) await keeper`drop database if exists ${keeper(name)} with (force)`;
}
