/** Several hosts in one address, in libpq's form: the one that is there is found, whichever it is, and again after a connection was lost. */
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { shownUrl, urlOfDatabase } from './driver.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let test: TestDatabase;
let proxy: Server;
const sockets = new Set<Socket>();

beforeAll(async () => {
  test = await testDatabase();
  const { port, searchParams } = new URL(test.url);
  const path = join(searchParams.get('host') ?? '', `.s.PGSQL.${port}`);
  // The server of the tests listens on a socket of the file system only.
  proxy = createServer((near) => {
    const far = connect(path);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => proxy.close(resolve));
  await test.drop();
});

const NOBODY = '127.0.0.1:1';
const addressOf = (hosts: readonly string[]): string => {
  const { username, password, pathname } = new URL(test.url);
  return `postgres://${username}:${password}@${hosts.join(',')}${pathname}`;
};

it.each([
  ['first', (there: string) => [there, NOBODY]],
  ['last', (there: string) => [NOBODY, NOBODY, there]],
] as const)('a server that is the %s of the hosts', async (_, hostsOf) => {
  const there = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const db = await openDatabase({ url: addressOf(hostsOf(there)) });
  const ask = () => Promise.all(Array.from({ length: 5 }, () => db.sql<{ one: number }[]>`select 1 as one`));
  expect((await ask()).map(([row]) => row?.one)).toEqual([1, 1, 1, 1, 1]);
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await ask()).map(([row]) => row?.one)).toEqual([1, 1, 1, 1, 1]);
  await db.close();
});

it('shows no password, and says of hosts that are not there that they are not', async () => {
  const url = addressOf([NOBODY, NOBODY]);
  expect(shownUrl(url)).not.toContain(new URL(test.url).password);
  await expect(openDatabase({ url })).rejects.toThrow(/cannot use the database at .*: no answer within 30 seconds/);
}, 50_000);

it.each([
  ['postgres://u:p@h:5432/old', 'postgres://u:p@h:5432/new'],
  ['postgres://u@h1:1,h2:2/old?host=/run', 'postgres://u@h1:1,h2:2/new?host=/run'],
  ['postgres://h', 'postgres://h/new'],
])('another database on the same server: %s', (url, other) => {
  expect(urlOfDatabase(url, 'new')).toBe(other);
});
