/**
 * Each caller gets the answer to its own question, whatever happens to prepared statements. The driver (postgres 3.4.9) by itself does
 * not hold this: see docs/decisions/0025-one-statement-at-a-time.md.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyRows } from './copy.ts';
import { readInParts } from './cursor.ts';
import { type Database, openDatabase } from './database.ts';
import type { Connection, Sql, Transaction } from './driver.ts';
import { pause } from './failure.ts';
import { CALLERS, makeItems, ownRow, ROWS } from './testing/items.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

const CALLS = 3_200;
/** Between two migrations: each costs new connections, which are slow under load. */
const MIGRATION_PAUSE_MS = 40;
const VANISHING_PAUSE_MS = 3;

let test: TestDatabase;

beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.drop());
beforeEach(() => makeItems(test.database.sql));

async function withPool<T>(max: number, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ url: test.url, max, as: 'owner' });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

type Ask = (n: number) => Promise<void>;

/** All callers until the calls are used up, and meanwhile the disturbance again and again. */
async function ask(calls: number, one: Ask, disturb: () => Promise<void>): Promise<void> {
  let left = calls;
  let answered = 0;
  let disturbances = 0;
  const caller = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await one((left % ROWS) + 1);
      answered += 1;
    }
  };
  const callers = Promise.all(Array.from({ length: CALLERS }, caller));
  const over = callers.then(() => true);
  for (let isOver = false; !isOver; disturbances += 1) {
    await disturb();
    isOver = await Promise.race([over, Promise.resolve(false)]);
  }
  await callers;
  expect(answered).toBe(calls);
  expect(disturbances).toBeGreaterThan(2);
}

/** A migration changes the type of a column: the server says 0A000, a cached plan must not change its result type. */
function migration(sql: Sql): () => Promise<void> {
  const types = ['bigint', 'text', 'integer'];
  let turn = 0;
  return async () => {
    const type = types[turn % types.length] ?? 'text';
    turn += 1;
    await sql.unsafe(`alter table item alter column a type ${type} using a::${type}`);
    await pause(MIGRATION_PAUSE_MS);
  };
}

const forget = (connection: Connection) => connection.unsafe('deallocate all');

/** The statements of every connection vanish: 26000. Then the pool prepares no more, so each round has a pool of its own. */
async function whileStatementsVanish(calls: number, askOf: (database: Database) => Ask): Promise<void> {
  const rounds = 8;
  for (let round = 0; round < rounds; round += 1) {
    await withPool(4, (database) =>
      ask(calls / rounds, askOf(database), async () => {
        await Promise.all(Array.from({ length: 8 }, () => forget(database.sql)));
        await pause(VANISHING_PAUSE_MS);
      }),
    );
  }
}

const add = async (connection: Connection, n: number): Promise<void> => {
  const { count } = await connection`update item set changed = item.changed + 1 where item.n = ${n}`;
  expect(count).toBe(1);
};

async function changes(): Promise<number> {
  const [row] = await test.database.sql<{ sum: number }[]>`select sum(item.changed)::integer as sum from item`;
  return row?.sum ?? 0;
}

describe('single statements, more callers than connections', () => {
  it('get their own row while a migration changes the table', async () => {
    await withPool(4, ({ sql }) => ask(CALLS, (n) => ownRow(sql, n), migration(test.database.sql)));
  });

  it('get their own row while prepared statements vanish', async () => {
    await whileStatementsVanish(
      CALLS,
      ({ sql }) =>
        (n) =>
          ownRow(sql, n),
    );
  });

  it('write once when they are sent again', async () => {
    await whileStatementsVanish(
      CALLS,
      ({ sql }) =>
        (n) =>
          add(sql, n),
    );
    expect(await changes()).toBe(CALLS);
  });

  it('are sent again with the values that they were given', async () => {
    const bytes = Buffer.from([0, 1, 254, 255]);
    const same = await withPool(1, async ({ sql }) => {
      const asked = () =>
        sql<{ yes: boolean; json: unknown; bytes: Buffer; days: string[]; big: bigint }[]>`
          select ${true}::boolean as yes, ${sql.json({ a: [1, 'b'] })}::jsonb as json, ${bytes}::bytea as bytes,
                 ${['2025-01-31']}::date[] as days, ${2n ** 60n}::bigint as big`;
      const [before] = await asked();
      await forget(sql);
      const [after] = await asked();
      return [before, after];
    });
    const whole = { yes: true, json: { a: [1, 'b'] }, bytes, days: ['2025-01-31'], big: 2n ** 60n };
    expect(same).toEqual([whole, whole]);
  });

  it('tell the error that the second sending met', async () => {
    await withPool(1, async ({ sql }) => {
      const insert = (n: number) => sql`insert into item (n, a) values (${n}, ${n * 7})`;
      await insert(ROWS + 1);
      await forget(sql);
      await expect(insert(ROWS + 1)).rejects.toMatchObject({ code: '23505' });
      expect((await insert(ROWS + 2)).count).toBe(1);
    });
  });

  it('fail alone when a value cannot be sent', async () => {
    const settled = await withPool(1, async ({ sql }) => {
      const echo = (given: unknown) => sql<{ n: number }[]>`select ${given as number}::integer as n`;
      await echo(0);
      return Promise.allSettled([echo(1), echo(2), echo(undefined), echo(Symbol('no text')), echo(5), echo(6)]);
    });
    const told = settled.map((each) => (each.status === 'fulfilled' ? each.value[0]?.n : 'failed'));
    expect(told).toEqual([1, 2, 'failed', 'failed', 5, 6]);
  });

  it('fail alone when an answer cannot be read', async () => {
    await withPool(1, async ({ sql }) => {
      const fail = sql`select item.n from item order by item.n`.forEach(() => {
        throw new Error('the reader broke');
      });
      const others = Promise.all([ownRow(sql, 1), ownRow(sql, 2)]);
      await expect(fail).rejects.toThrow('the reader broke');
      await others;
    });
  });
});

describe('transactions', () => {
  /** Statements that are sent together, as loads of several tables are, and one that depends on none of them. */
  const ofThree = (database: Database) => (n: number) =>
    database.transaction(async (tx) => {
      await Promise.all([ownRow(tx, n), ownRow(tx, (n % ROWS) + 1), add(tx, n)]);
    });

  it('run again while a migration changes the table, and write once', async () => {
    await withPool(4, (database) => ask(CALLS / 4, ofThree(database), migration(test.database.sql)));
    expect(await changes()).toBe(CALLS / 4);
  });

  it('run again while prepared statements vanish, and write once', async () => {
    await whileStatementsVanish(CALLS / 4, ofThree);
    expect(await changes()).toBe(CALLS / 4);
  });

  /** Prepared on the one connection, then outdated. */
  async function withStale(work: (database: Database, stale: (tx: Connection) => Promise<void>) => Promise<void>) {
    await withPool(1, async (database) => {
      const stale = (tx: Connection) => ownRow(tx, 1);
      await stale(database.sql);
      await test.database.sql.unsafe('alter table item alter column a type text using a::text');
      await work(database, stale);
    });
  }

  it.each([
    ['run a second time, from their beginning', {}, ['begun', 'begun', 'done']],
    ['run once when they said so', { once: true }, ['begun', 'done']],
  ])('that meet a stale statement %s', async (_, options, heard) => {
    const told: string[] = [];
    await withStale(async (database, stale) => {
      await database.transaction(async (tx) => {
        told.push('begun');
        await add(tx, 1);
        await stale(tx);
        told.push('done');
      }, options);
    });
    expect(told).toEqual(heard);
    expect(await changes()).toBe(1);
  });

  it('commit nothing of a run that met a stale statement, also when the work swallows it', async () => {
    let runs = 0;
    await withStale(async (database, stale) => {
      await database.transaction(async (tx) => {
        runs += 1;
        await add(tx, runs);
        await stale(tx).catch(() => {});
      });
    });
    expect(runs).toBe(2);
    const rows = await test.database.sql`select item.n from item where item.changed > 0`;
    expect(rows.map(({ n }) => n)).toEqual([2]);
  });

  it('outlive a savepoint that met one, which they are told as a Failure', async () => {
    await withStale(async (database, stale) => {
      await database.transaction(async (tx) => {
        await add(tx, 1);
        await expect(tx.savepoint(stale)).rejects.toMatchObject({ code: 'STATEMENT_STALE', retry: 'now' });
        await add(tx, 2);
      });
    });
    expect(await changes()).toBe(2);
  });

  it('wait for a statement that the work did not wait for', async () => {
    await withPool(1, (database) =>
      database.transaction(async (tx) => {
        await add(tx, 1);
        add(tx, 2).catch(() => {});
        // One turn later it is sent, and the work is over.
        await pause(0);
      }),
    );
    expect(await changes()).toBe(2);
  });

  it('read a long answer in parts, with other statements between them', async () => {
    const seen = await withPool(1, (database) =>
      database.transaction(async (tx) => {
        const parts: number[] = [];
        const listed = tx`select item.n from item where item.n > ${50} order by item.n`;
        for await (const rows of readInParts<{ n: number }>(tx, listed, 200)) {
          await ownRow(tx, rows[0]?.n ?? 0);
          parts.push(rows.length);
        }
        for await (const rows of readInParts(tx, tx`select item.n from item`, 200)) {
          parts.push(rows.length);
          break;
        }
        return parts;
      }),
    );
    expect(seen).toEqual([200, 200, 50, 200]);
  });

  it('take no statement from within a COPY, and no cursor of the driver', async () => {
    await withPool(1, async (database) => {
      async function* asking(tx: Transaction) {
        await ownRow(tx, 1);
        yield [ROWS + 1, 7];
      }
      const copied = database.transaction((tx) => copyRows(tx, 'item', ['n', 'a'], asking(tx)));
      await expect(copied).rejects.toThrow('a COPY of this transaction is under way');
      const read = database.transaction(async (tx) => {
        for await (const _ of tx`select item.n from item`.cursor(10));
      });
      await expect(read).rejects.toMatchObject({ code: 'NOT_SAFE' });
      await ownRow(database.sql, 1);
    });
  });
});

describe('a pool', () => {
  const prepared = async (connection: Connection): Promise<number> => {
    const [row] = await connection<{ count: number }[]>`select count(*)::integer as count from pg_prepared_statements`;
    return row?.count ?? 0;
  };
  const pidOf = async (connection: Connection): Promise<number> => {
    const [row] = await connection<{ pid: number }[]>`select pg_backend_pid() as pid`;
    return row?.pid ?? 0;
  };

  it('goes on preparing after a migration, on connections that know nothing of before', async () => {
    await withPool(1, async ({ sql }) => {
      await ownRow(sql, 1);
      const before = await pidOf(sql);
      await test.database.sql.unsafe('alter table item alter column a type text using a::text');
      await ownRow(sql, 1);
      expect(await pidOf(sql)).not.toBe(before);
      expect(await prepared(sql)).toBeGreaterThan(0);
    });
  });

  it('prepares nothing any more once a statement has vanished', async () => {
    await withPool(1, async ({ sql }) => {
      await ownRow(sql, 1);
      await forget(sql);
      await ownRow(sql, 1);
      await ownRow(sql, 2);
      expect(await prepared(sql)).toBe(0);
    });
  });

  it('lends a connection to one at a time: who waits is served before it closes while a transaction runs', async () => {
    const database = await openDatabase({ url: test.url, max: 1, as: 'owner' });
    const held = database.transaction(async (tx) => {
      await add(tx, 1);
      await pause(100);
      await add(tx, 2);
    });
    const waiting = ownRow(database.sql, 1);
    await pause(10);
    await database.close();
    await Promise.all([held, waiting]);
    expect(await changes()).toBe(2);
  });

  it('lets the running statement end when it is closed, and refuses those who wait and those who come', async () => {
    const database = await openDatabase({ url: test.url, max: 1, as: 'owner' });
    const running = database.sql`select pg_sleep(0.2)`.execute();
    const closed = { code: 'DATABASE_CLOSED', retry: 'never' };
    const waiting = expect(ownRow(database.sql, 1)).rejects.toMatchObject(closed);
    await pause(10);
    await database.close();
    await Promise.all([running, waiting]);
    await expect(ownRow(database.sql, 1)).rejects.toMatchObject(closed);
  });

  it('opens another connection for one that has lived long enough', async () => {
    await withPool(1, async ({ sql }) => {
      const before = await pidOf(sql);
      const later = performance.now() + 3_600_000;
      const clock = vi.spyOn(performance, 'now').mockReturnValue(later);
      try {
        expect(await pidOf(sql)).not.toBe(before);
      } finally {
        clock.mockRestore();
      }
    });
  });

  it('gives nobody a connection past it', async () => {
    await withPool(1, async ({ sql }) => {
      for (const name of ['begin', 'reserve', 'listen', 'end'] as const) {
        expect(() => sql[name]).toThrow(expect.objectContaining({ code: 'NOT_SAFE' }));
      }
    });
  });
});
