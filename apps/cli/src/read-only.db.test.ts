/** A copy that takes no writes, and a database that an older program works with: what only reads works on the one and leaves the other as it is. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { rooms } from '@oryndau/standing/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from './testing/run-program.ts';
import { delivered, paymentReference, registered } from './testing/small-feed.ts';

let folder: string;
let test: TestDatabase;

const oryndau = (...args: readonly string[]) =>
  runProgram(args, { cwd: folder, env: { DATABASE_URL: test.url, ORYNDAU_HOME: join(folder, 'home') } });

const count = async (): Promise<number> => {
  const [row] = await test.database.sql<{ count: number }[]>`
    select (select count(*) from oryndau.migration)::integer + (select count(*) from portal.view)::integer as count`;
  return row?.count ?? -1;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-read-only-'));
  test = await testDatabase(rooms);
  const reference = paymentReference('0100000000000141');
  const lines = [registered({ number: 'R-1', on: '2026-01-05', reference }), delivered('R-1', '2026-01-06')];
  writeFileSync(join(folder, 'feed.ndjson'), `${lines.join('\n')}\n`);
  expect(await oryndau('import', 'register', 'feed.ndjson')).toMatchObject({ code: 0 });
  expect(await oryndau('tick', '--on', '2026-03-04', '--policy', 'day-30-bailiff', '--yes')).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await test.drop();
  rmSync(folder, { recursive: true, force: true });
});

const reading = [['verify'], ['outcomes'], ['stats'], ['case', 'R-1'], ['suspense'], ['task', 'list']] as const;

describe('a read-only copy', () => {
  const turn = async (to: 'on' | 'off') => {
    await test.database.transaction(
      async (tx) => {
        await tx`set local transaction_read_only = off`;
        await tx.unsafe(
          `alter database ${new URL(test.url).pathname.slice(1)} set default_transaction_read_only = ${to}`,
        );
      },
      { as: 'owner' },
    );
  };
  beforeAll(() => turn('on'));
  afterAll(() => turn('off'));

  it.each(reading)('is read by "%s %s"', async (...args) => {
    const { code, told } = await oryndau(...args.flatMap((arg) => arg ?? []));
    expect(told).not.toMatch(/read-only transaction|READ_ONLY/);
    expect(code).toBe(0);
    if (args[0] === 'case') expect(told).toContain('is noted nowhere');
  });

  it.each([
    ['tick', '--on', '2026-03-05'],
    ['import', 'register', 'feed.ndjson'],
    ['suspense', 'own', 'KZ86125KZT5004100100', '--operator', 'A'],
  ])('is told as such by %s, which writes', async (...args) => {
    const { code, told } = await oryndau(...args);
    expect(told).toContain('the database is a read-only copy');
    expect(code).toBe(1);
  });
});

describe('a database of an older version', () => {
  it('is not migrated by who only reads, and is told as such', async () => {
    const { sql } = test.database;
    const [last] = await sql<{ number: number }[]>`
      delete from oryndau.migration as known where known.room = 'portal'
        and known.number = (select max(other.number) from oryndau.migration as other where other.room = 'portal')
      returning known.number`;
    const before = await count();
    for (const args of reading) {
      const { code, told } = await oryndau(...args);
      expect(told).toContain('the database is of an older version: it lacks portal/');
      expect(code).not.toBe(0);
    }
    expect(await count()).toBe(before);
    expect(last?.number).toBeGreaterThan(6);
  });
});
