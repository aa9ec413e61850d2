/**
 * Behind pgbouncer in transaction mode, which gives each transaction another connection to the server: what was prepared on one is not there on
 * the next. Version 1.18 of Debian 12 knows nothing of prepared statements.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from './database.ts';
import type { Connection } from './driver.ts';
import { failureOf, pause, withRetry } from './failure.ts';
import { openPool } from './pool.ts';
import { serverAccount } from './server-binaries.ts';
import { CALLERS, makeItems, ownRow, ROWS } from './testing/items.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

const CALLS = 4_000;
const PORT = 6432;
/** Fewer than the connections to it, so that they take turns on the server's. */
const SERVER_CONNECTIONS = 2;

const missing = isThere() ? undefined : 'pgbouncer not installed';

function isThere(): boolean {
  try {
    return execFileSync('pgbouncer', ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] }).length > 0;
  } catch {
    return false;
  }
}

describe.skipIf(missing !== undefined)(`behind pgbouncer${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let test: TestDatabase;
  let folder: string;
  let bouncer: ChildProcess;

  beforeAll(async () => {
    test = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), 'oryndau-pgbouncer-'));
    // It refuses to run as root, like PostgreSQL, and must reach the server's socket.
    const account = serverAccount();
    if (account !== undefined) chmodSync(folder, 0o777);
    const file = join(folder, 'pgbouncer.ini');
    writeFileSync(file, settings(new URL(test.url), folder));
    bouncer = spawn('pgbouncer', ['-q', file], { stdio: 'ignore', ...account });
  });
  afterAll(async () => {
    bouncer.kill('SIGTERM');
    if (bouncer.exitCode === null) await once(bouncer, 'exit');
    rmSync(folder, { recursive: true });
    await test.drop();
  });
  beforeEach(() => makeItems(test.database.sql));

  const openPoolOf = async (patienceMs: number) => openPool(urlThrough(), { max: 2, patienceMs });

  const urlThrough = (): string => {
    const url = new URL(test.url);
    url.port = String(PORT);
    url.searchParams.set('host', folder);
    return url.href;
  };

  const through = (prepare?: boolean): Promise<Database> => {
    const options = { url: urlThrough(), max: 8, ...(prepare === undefined ? {} : { prepare }) };
    return withRetry(() => openDatabase({ ...options, as: 'owner' }), { patienceMs: 10_000 });
  };

  it.each([
    ['as it finds out by itself', undefined],
    ['as it was told', true],
    ['when nothing is prepared', false],
  ])('every caller gets its own row, %s', async (_, prepare) => {
    const database = await through(prepare);
    let left = CALLS;
    const caller = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        const n = (left % ROWS) + 1;
        if (n % 5 > 0) await ownRow(database.sql, n);
        else await database.transaction((tx) => ownRowAndMark(tx, n));
      }
    };
    await Promise.all(Array.from({ length: CALLERS }, caller));
    await database.close();
    const [row] = await test.database.sql<{ sum: number }[]>`select sum(item.changed)::integer as sum from item`;
    expect(row?.sum).toBe(CALLS / 5);
  });

  it('finds out at opening, and prepares nothing from the first statement on', async () => {
    const prepared = async (): Promise<number[]> => {
      const plain = await through(false);
      const counts = new Map<number, number>();
      const look = async () => {
        const [row] = await plain.sql<{ pid: number; count: number }[]>`
          select pg_backend_pid() as pid, count(*)::integer as count from pg_prepared_statements`;
        counts.set(row?.pid ?? 0, row?.count ?? 0);
      };
      for (let round = 0; round < 20; round += 1) await Promise.all(Array.from({ length: CALLERS }, look));
      await plain.close();
      return [...counts.entries()].sort(([one], [other]) => one - other).map(([, count]) => count);
    };
    const before = await prepared();
    const database = await through();
    for (let round = 0; round < 20; round += 1)
      await Promise.all(Array.from({ length: CALLERS }, (_, n) => ownRow(database.sql, (n % ROWS) + 1)));
    await database.close();
    expect(before).toHaveLength(SERVER_CONNECTIONS);
    expect(await prepared()).toEqual(before);
  });

  it('nobody waits for ever for a connection that the pooler does not give', async () => {
    const database = await through();
    const late = await through();
    // All connections of the pooler to the server are held.
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const holders = Array.from({ length: SERVER_CONNECTIONS }, () =>
      database.transaction(async (tx) => {
        await tx`select 1`;
        await held;
      }),
    );
    await pause(500);
    const hasty = await openPoolOf(2_000);
    const from = performance.now();
    const asked = await Promise.allSettled(Array.from({ length: 6 }, () => hasty.transact((tx) => tx`select 1`)));
    expect(performance.now() - from).toBeLessThan(30_000);
    for (const one of asked) {
      expect(one.status).toBe('rejected');
      expect(failureOf(one.status === 'rejected' ? one.reason : undefined)?.retry).toBe('later');
    }
    letGo();
    await Promise.all(holders);
    // What gave up has left nothing behind that keeps others waiting.
    await late.sql`select 1`;
    await hasty.close(0);
    await Promise.all([database.close(), late.close()]);
  });

  it('finds out that what it had prepared is not there', async () => {
    const database = await through(true);
    const pids = new Set<number>();
    const look = async (): Promise<void> => {
      const [row] = await database.sql<{ pid: number }[]>`select pg_backend_pid() as pid, ${1}::integer as one`;
      pids.add(row?.pid ?? 0);
      await pause(1);
    };
    for (let round = 0; round < 100; round += 1) await Promise.all(Array.from({ length: CALLERS }, look));
    await database.close();
    expect(pids.size).toBe(SERVER_CONNECTIONS);
  });
});

async function ownRowAndMark(tx: Connection, n: number): Promise<void> {
  await ownRow(tx, n);
  await tx`update item set changed = item.changed + 1 where item.n = ${n}`;
  await ownRow(tx, (n % ROWS) + 1);
}

function settings({ username, password, hostname, port, searchParams }: URL, folder: string): string {
  const host = searchParams.get('host') ?? hostname;
  return [
    '[databases]',
    `* = host=${host} port=${port || '5432'} user=${username} password=${password}`,
    '[pgbouncer]',
    'pool_mode = transaction',
    `default_pool_size = ${SERVER_CONNECTIONS}`,
    'max_client_conn = 100',
    // The test's own database is all that can be reached, through a folder that nobody else knows.
    'auth_type = any',
    'listen_addr =',
    `listen_port = ${PORT}`,
    `unix_socket_dir = ${folder}`,
    `logfile = ${join(folder, 'pgbouncer.log')}`,
    '',
  ].join('\n');
}
