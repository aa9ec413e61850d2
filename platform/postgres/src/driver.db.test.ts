import { connect, createServer, type Server, Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { copyRows } from './copy.ts';
import { type Database, openDatabase } from './database.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let test: TestDatabase;
let relay: Server;

/** The embedded server listens on a unix socket only: this stands before it and speaks TCP. */
beforeAll(async () => {
  test = await testDatabase();
  const { searchParams, hostname, port } = new URL(test.database.url);
  const folder = searchParams.get('host');
  relay = createServer((outer) => {
    const inner = folder === null ? connect(Number(port || 5432), hostname) : connect(join(folder, '.s.PGSQL.5432'));
    outer.pipe(inner).pipe(outer);
    for (const socket of [outer, inner]) socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => {
    relay.listen(0, '127.0.0.1', resolve);
  });
});

afterAll(async () => {
  relay.close();
  await test.drop();
});

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

async function overTcp<T>(hosts: string, work: (database: Database) => Promise<T>): Promise<T> {
  const url = new URL(test.database.url);
  url.searchParams.set('host', hosts);
  const database = await openDatabase({ url: url.href, as: 'owner' });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

const copyTwo = (database: Database): Promise<number> =>
  database.transaction(async (tx) => {
    await tx`create temporary table item (id integer) on commit drop`;
    return copyRows(tx, 'item', ['id'], [[1], [2]]);
  });

it('sends what it is given at once: the end of a COPY over TCP waits for no acknowledgement', async () => {
  const told = vi.spyOn(Socket.prototype, 'setNoDelay');
  const copied = await overTcp(`127.0.0.1:${portOf(relay)}`, copyTwo);
  expect(copied).toBe(2);
  expect(told.mock.contexts.length).toBeGreaterThan(0);
  expect(told.mock.calls.every(([on]) => on === true)).toBe(true);
  told.mockRestore();
});

it('goes to the next of several hosts when one does not listen', async () => {
  const gone = createServer();
  await new Promise<void>((resolve) => {
    gone.listen(0, '127.0.0.1', resolve);
  });
  const dead = portOf(gone);
  await new Promise<void>((resolve) => {
    gone.close(() => resolve());
  });
  expect(await overTcp(`127.0.0.1:${dead},127.0.0.1:${portOf(relay)}`, copyTwo)).toBe(2);
});
