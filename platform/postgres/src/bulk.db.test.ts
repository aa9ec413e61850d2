import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyIn, copyOut, Rows, rowsOf } from './bulk.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await testDatabase();
  await test.database
    .sql`create table thing (id uuid, n integer, small smallint, sum bigint, day date, text text, bytes bytea)`;
});
afterAll(() => test?.drop());

const COLUMNS = ['id', 'n', 'small', 'sum', 'day', 'text', 'bytes'];
const idOf = (n: number): string => `${n.toString(16).padStart(8, '0')}-0000-4000-8000-0123456789ab`;

describe('binary COPY', () => {
  it('brings back what was written, whatever stands in it', async () => {
    const texts = ['', 'tab\tline\nback\\slash', 'Қазақстан №1 «Әділет»', '😀', 'x'.repeat(300_000), null];
    const rows = new Rows();
    for (const [n, text] of texts.entries()) {
      rows
        .row(7)
        .uuid(idOf(n))
        .int4(n === 1 ? null : -n)
        .int2(n)
        .int8(BigInt(n) ** 20n)
        .day(n === 2 ? null : `2025-0${n + 1}-28`)
        .text(text)
        .hex('00ff'.repeat(n));
    }
    const read: unknown[] = [];
    await test.database.transaction(async (tx) => {
      expect(await copyIn(tx, { table: 'thing', columns: COLUMNS }, rows)).toBe(texts.length);
      const count = await copyOut(tx, 'select * from thing where n is not null order by id', (row) => {
        read.push([row.uuid(), row.int(), row.int(), row.big(), row.day(), row.textOrNull(), row.hex()]);
      });
      expect(count).toBe(texts.length - 1);
    });
    const expected = texts
      .map((text, n) => [
        idOf(n),
        -n || 0,
        n,
        BigInt(n) ** 20n,
        n === 2 ? null : `2025-0${n + 1}-28`,
        text,
        '00ff'.repeat(n),
      ])
      .filter((_, n) => n !== 1);
    expect(read).toEqual(expected);
  });

  it('of no row is no statement, and out of nothing comes nothing', async () => {
    await test.database.transaction(async (tx) => {
      expect(await copyIn(tx, { table: 'nowhere', columns: ['x'] }, new Rows())).toBe(0);
      expect(await copyOut(tx, 'select n from thing where false', () => expect.unreachable())).toBe(0);
    });
  });

  it('keeps rows of several writers and readers apart, whose memory goes from hand to hand', async () => {
    const MANY = 5_000;
    const textOf = (batch: number, n: number): string => `${batch} ${n} `.repeat(n % 500 === 7 ? 20_000 : 10);
    const batches = Array.from({ length: 6 }, (_, batch) => batch);
    const live = async (batch: number): Promise<void> => {
      const rows = new Rows();
      for (let n = 0; n < MANY; n += 1) rows.row(3).uuid(idOf(n)).int2(batch).text(textOf(batch, n));
      await test.database.transaction(async (tx) => {
        expect(await copyIn(tx, { table: 'thing', columns: ['id', 'small', 'text'] }, rows)).toBe(MANY);
        const query = `select id, text from thing where small = ${batch} and n is null and day is null order by id`;
        const kept = await rowsOf(tx, query, (row) => ({ id: row.uuid(), text: row.text() }));
        let n = 0;
        for (const one of kept) {
          // Others write and read between two rows of this.
          if (n % 1_000 === 0) await new Promise((resolve) => setImmediate(resolve));
          if (one.id !== idOf(n) || one.text !== textOf(batch, n)) expect.unreachable(`row ${n} of ${batch}`);
          n += 1;
        }
        expect(n).toBe(MANY);
        await tx`delete from thing where small = ${batch} and n is null and day is null`;
      });
    };
    // Three at a time, each again when it is done: as batches of a tick.
    await Promise.all(batches.slice(0, 3).map((batch) => live(batch).then(() => live(batch + 3))));
  });

  it('hands on what was thrown over a row, and the connection is as good as before', async () => {
    await test.database.transaction(async (tx) => {
      const reading = copyOut(tx, 'select n from generate_series(1, 100000) as n', (row) => {
        if (row.int() === 7) throw new Error('seven');
      });
      await expect(reading).rejects.toThrow('seven');
      await expect(copyOut(tx, 'select 1::bigint', (row) => row.int())).rejects.toThrow('8 bytes');
      expect(await copyOut(tx, 'select 1', (row) => row.int())).toBe(1);
    });
  });

  it('says what the server says', async () => {
    const reading = test.database.transaction((tx) =>
      copyOut(tx, 'select 1 / (5 - n) from generate_series(1, 9) as n', () => undefined),
    );
    await expect(reading).rejects.toMatchObject({ code: '22012' });
  });

  it('and other statements take turns on one connection', async () => {
    await test.database.transaction(async (tx) => {
      for (let round = 0; round < 50; round += 1) {
        let sum = 0;
        await copyOut(tx, 'select n from generate_series(1, 1000) as n', (row) => {
          sum += row.int();
        });
        const [row] = await tx<{ round: number }[]>`select ${round}::integer as round`;
        expect([sum, row?.round]).toEqual([500_500, round]);
      }
    });
  });
});
