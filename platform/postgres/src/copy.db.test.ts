import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { array } from './array.ts';
import { type CopyRow, copyRows } from './copy.ts';
import type { Database } from './database.ts';
import { Failure, pause } from './failure.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await testDatabase();
  ({ database } = test);
});
afterAll(() => test.drop());
beforeEach(async () => {
  await database.sql`drop table if exists public.item`;
  await database.sql`create table public.item (id integer primary key, name text, sum bigint, day date, open boolean, hash bytea, tags text[], extra jsonb)`;
});

const COLUMNS = ['id', 'name', 'sum', 'day', 'open', 'hash', 'tags', 'extra'];
const row = (id: number): CopyRow => [id, `name ${id}`, BigInt(id), '2025-01-31', true, null, null, null];
const rows = (count: number): CopyRow[] => Array.from({ length: count }, (_, id) => row(id));
const copy = (given: Iterable<CopyRow> | AsyncIterable<CopyRow>): Promise<number> =>
  database.transaction((tx) => copyRows(tx, 'public.item', COLUMNS, given));
const count = async (): Promise<number> =>
  (await database.sql<{ n: number }[]>`select count(*)::integer as n from item`)[0]?.n ?? -1;

/** Every connection of the pool still answers, and none is left inside a transaction. */
async function expectUsablePool(): Promise<void> {
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => database.transaction((tx) => tx<{ one: number }[]>`select 1 as one`)),
  );
  expect(answers.map(([answer]) => answer?.one)).toEqual(Array(8).fill(1));
  const stuck = await database.sql`
    select pg_stat_activity.pid from pg_stat_activity
    where pg_stat_activity.datname = current_database() and pg_stat_activity.state like 'idle in transaction%'`;
  expect(stuck).toEqual([]);
}

const within = <T>(ms: number, work: Promise<T>): Promise<T> =>
  Promise.race([work, pause(ms).then(() => Promise.reject(new Error(`hung for ${ms} ms`)))]);

describe('COPY', () => {
  it('brings every kind of value through unchanged', async () => {
    const name = 'tab\t line\n return\r back\\slash \\N \\. "Ә" 😀';
    const tags = ['a,b', 'c"d', 'e\\f', null, '', 'null', '{', ' x\t\n'];
    const hash = Buffer.from([0, 1, 92, 255]);
    const extra = { text: 'a\\b\n"ң"', list: [1, null] };
    await copy([
      [1, name, 9_223_372_036_854_775_807n, '2024-02-29', false, hash, tags, JSON.stringify(extra)],
      [2, '', -1n, null, null, new Uint8Array(), [], null],
      [3, '\\.', 0n, null, null, null, null, null],
    ]);
    const [first, second, third] = await database.sql`select item.* from item order by item.id`;
    expect(first).toEqual({
      id: 1,
      name,
      sum: 9_223_372_036_854_775_807n,
      day: '2024-02-29',
      open: false,
      hash,
      tags,
      extra,
    });
    expect(second).toMatchObject({ name: '', sum: -1n, day: null, open: null, hash: Buffer.alloc(0), tags: [] });
    expect(third).toMatchObject({ name: '\\.' });
  });

  it('takes the same values by unnest', async () => {
    const names = ['a,b', 'c"d', 'e\\f', null, '', 'NULL', '{', ' x\t\n', 'Ә'];
    const sums = names.map((_, i) => (i === 3 ? null : BigInt(i)));
    const hashes = names.map((_, i) => Buffer.from([i, 92]));
    const found = await database.sql`
      select given.* from unnest(${array(names)}::text[], ${array(sums)}::bigint[], ${array(hashes)}::bytea[],
        ${array(names.map(() => true))}::boolean[], ${array(names.map(() => '2025-01-31'))}::date[])
        as given (name, sum, hash, open, day)`;
    expect(found.map((each) => each.name)).toEqual(names);
    expect(found.map((each) => each.sum)).toEqual(sums);
    expect(found.map((each) => each.hash)).toEqual(hashes);
    expect(found[0]).toMatchObject({ open: true, day: '2025-01-31' });
  });

  it('counts the rows, none among them, and reads an asynchronous source', async () => {
    expect(await copy([])).toBe(0);
    expect(await copy(rows(50_000))).toBe(50_000);
    await database.sql`truncate item`;
    async function* slowly(): AsyncGenerator<CopyRow> {
      for (let id = 0; id < 3_000; id += 1) {
        if (id % 1_000 === 0) await pause(5);
        yield row(id);
      }
    }
    expect(await copy(slowly())).toBe(3_000);
  });

  it('goes on in the same transaction', async () => {
    await database.transaction(async (tx) => {
      await copyRows(tx, 'item', COLUMNS, rows(10));
      await tx`update item set name = 'seen'`;
      await copyRows(tx, 'item', ['id'], [[10]]);
    });
    expect(await count()).toBe(11);
  });

  // In all of these the driver alone would wait for ever, or lose the reason.
  const wrong: [string, CopyRow[], string][] = [
    ['a unique violation in the only chunk', [row(1), row(1)], '23505'],
    ['a unique violation in the last chunk', [...rows(100_000), row(0)], '23505'],
    ['a unique violation in the first chunk of many', [row(0), ...rows(100_000)], '23505'],
    ['a value of the wrong kind at the end', [row(1), ['x', ...row(1).slice(1)]], '22P02'],
    ['a value of the wrong kind at the beginning', [['x', ...row(1).slice(1)], ...rows(100_000)], '22P02'],
    ['an impossible day', [[1, null, null, '2025-02-30', null, null, null, null]], '22008'],
    ['a text with a zero byte', [[1, 'a\u0000b', null, null, null, null, null, null]], '22021'],
  ];
  it.each(wrong)('rejects %s and leaves the pool usable', async (_, given, code) => {
    await expect(within(10_000, copy(given))).rejects.toMatchObject({ code });
    expect(await count()).toBe(0);
    await expectUsablePool();
    expect(await copy(rows(3))).toBe(3);
  });

  it('rejects an unknown table or column', async () => {
    const missing = database.transaction((tx) => copyRows(tx, 'missing', ['id'], [[1]]));
    await expect(within(5_000, missing)).rejects.toMatchObject({ code: '42P01' });
    const column = database.transaction((tx) => copyRows(tx, 'item', ['missing'], [[1]]));
    await expect(within(5_000, column)).rejects.toMatchObject({ code: '42703' });
    await expectUsablePool();
  });

  it('cancels when the source throws, and throws what the source threw', async () => {
    function* broken(): Generator<CopyRow> {
      yield* rows(100_000);
      throw new RangeError('the file ends here');
    }
    await expect(within(10_000, copy(broken()))).rejects.toThrow('the file ends here');
    await expect(within(5_000, copy([[1, 'too short']]))).rejects.toThrow(/2 values for 8 columns/);
    await expect(within(5_000, copy([[undefined, ...row(1).slice(1)]]))).rejects.toThrow(/undefined/);
    expect(await count()).toBe(0);
    await expectUsablePool();
  });

  it('does not commit when the caller swallows its error', async () => {
    const swallowed = database.transaction(async (tx) => {
      await tx`insert into item (id) values (7)`;
      await copyRows(tx, 'item', COLUMNS, [row(7)]).catch(() => {});
    });
    await expect(swallowed).rejects.toMatchObject({ code: '23505' });
    expect(await count()).toBe(0);
  });

  it('can fail inside a savepoint without harm to the rest', async () => {
    await database.transaction(async (tx) => {
      await tx`insert into item (id) values (7)`;
      await tx.savepoint((inner) => copyRows(inner, 'item', COLUMNS, [row(7)])).catch(() => {});
      await copyRows(tx, 'item', COLUMNS, [row(8)]);
    });
    expect(await count()).toBe(2);
  });

  it.each([0, 1, 40_000])('rejects with a Failure when its connection is killed after %i rows', async (after) => {
    const killed = database.transaction(async (tx) => {
      const [own] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`;
      async function* source(): AsyncGenerator<CopyRow> {
        yield* rows(after);
        await database.sql`select pg_terminate_backend(${own?.pid ?? 0})`;
        await pause(after === 1 ? 0 : 50);
        yield* rows(200_000);
      }
      await copyRows(tx, 'item', COLUMNS, source());
    });
    await expect(within(10_000, killed)).rejects.toMatchObject({ code: 'CONNECTION_LOST', retry: 'later' });
    await expect(killed).rejects.toBeInstanceOf(Failure);
    expect(await count()).toBe(0);
    await expectUsablePool();
  });
});
