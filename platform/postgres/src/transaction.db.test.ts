import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from './database.ts';
import type { Transaction } from './driver.ts';
import { pause, withRetry } from './failure.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await testDatabase();
  ({ database } = test);
});
afterAll(() => test.drop());
beforeEach(async () => {
  await database.sql`drop table if exists item`;
  await database.sql`create table item (n integer)`;
});

const found = async (): Promise<unknown[]> =>
  (await database.sql`select item.n from item order by item.n`).map(({ n }) => n);
const LOST = { code: 'CONNECTION_LOST', retry: 'later' };

async function kill(tx: Transaction): Promise<void> {
  const [own] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`;
  await database.sql`select pg_terminate_backend(${own?.pid ?? 0})`;
}

describe('a transaction', () => {
  it('commits its work and returns its value, an array included', async () => {
    const value = await database.transaction(async (tx) => {
      await tx`insert into item values (${1})`;
      return [tx`select 1`.constructor.name, 2];
    });
    expect(value[1]).toBe(2);
    expect(await found()).toEqual([1]);
  });

  it('takes its isolation and mode', async () => {
    const asked = await database.transaction(
      (tx) =>
        tx`select current_setting('transaction_isolation') as level, current_setting('transaction_read_only') as only`,
      { isolation: 'serializable', readOnly: true },
    );
    expect(asked[0]).toMatchObject({ level: 'serializable', only: 'on' });
  });

  it('fails with a Failure when its connection dies under a running statement', async () => {
    const outcome = database.transaction(async (tx) => {
      await tx`insert into item values (1)`;
      const [own] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`;
      const long = tx`select pg_sleep(10)`;
      const behind = [tx`insert into item values (2)`, tx`insert into item values (${3})`, tx`select ${4}::integer`];
      const all = Promise.allSettled([long, ...behind]);
      await pause(50);
      await database.sql`select pg_terminate_backend(${own?.pid ?? 0})`;
      const settled = await all;
      expect(settled.every(({ status }) => status === 'rejected')).toBe(true);
      await long;
    });
    await expect(outcome).rejects.toMatchObject(LOST);
    expect(await found()).toEqual([]);
  });

  it('that goes on after its connection died never writes into the transaction that has the connection now', async () => {
    const outcomes: unknown[] = [];
    let finished: () => void = () => {};
    const over = new Promise<void>((resolve) => {
      finished = resolve;
    });
    const outcome = database.transaction(async (tx) => {
      const prepared = tx`insert into item values (3)`;
      await kill(tx);
      await pause(100);
      // All connections of the pool are in use again, the lost one among them.
      const others = Array.from({ length: 4 }, () => database.transaction((other) => other`select pg_sleep(0.3)`));
      await pause(100);
      outcomes.push(await tx`insert into item values (1)`.catch((error: unknown) => error));
      outcomes.push(await tx.unsafe('insert into item values (2)').catch((error: unknown) => error));
      outcomes.push(await prepared.catch((error: unknown) => error));
      outcomes.push(await tx.savepoint((inner) => inner`insert into item values (4)`).catch((error: unknown) => error));
      await Promise.all(others);
      finished();
    });
    await expect(outcome).rejects.toMatchObject(LOST);
    await over;
    expect(outcomes).toHaveLength(4);
    for (const each of outcomes) expect(each).toMatchObject(LOST);
    expect(await found()).toEqual([]);
  });

  it('lets no statement through once it is over', async () => {
    let kept: Transaction | undefined;
    await database.transaction(async (tx) => {
      kept = tx;
      await tx`insert into item values (1)`;
    });
    await expect(kept?.unsafe('insert into item values (2)')).rejects.toMatchObject({ code: 'TRANSACTION_OVER' });
    expect(await found()).toEqual([1]);
  });

  it('dies with its connection inside a savepoint, too', async () => {
    const outcome = database.transaction(async (tx) => {
      await tx.savepoint(async (inner) => {
        await kill(inner);
        await pause(50);
        await inner`insert into item values (1)`;
      });
    });
    await expect(outcome).rejects.toMatchObject(LOST);
  });

  it('rolls a savepoint back alone', async () => {
    await database.transaction(async (tx) => {
      await tx`insert into item values (1)`;
      await tx.savepoint((inner) => inner`insert into item values ('x')`).catch(() => {});
      await tx`insert into item values (2)`;
    });
    expect(await found()).toEqual([1, 2]);
  });

  it('throws the error that the work swallowed, as the server will not commit after it', async () => {
    const outcome = database.transaction(async (tx) => {
      await tx`insert into item values (1)`;
      await tx`select missing`.catch(() => {});
    });
    await expect(outcome).rejects.toMatchObject({ code: '42703' });
    expect(await found()).toEqual([]);
  });

  it('is retried after a serialization failure', async () => {
    await database.sql`insert into item values (0)`;
    const increment = (): Promise<void> =>
      withRetry(() =>
        database.transaction(
          async (tx) => {
            const [row] = await tx<{ n: number }[]>`select item.n from item`;
            await pause(5);
            await tx`update item set n = ${(row?.n ?? 0) + 1}`;
          },
          { isolation: 'serializable' },
        ),
      );
    await Promise.all([increment(), increment(), increment(), increment()]);
    expect(await found()).toEqual([4]);
  });

  it('is finished before the database closes, and none begins after', async () => {
    const { openDatabase } = await import('./database.ts');
    const other = await openDatabase({ url: test.url, max: 2, as: 'owner' });
    const last = other.transaction(async (tx) => {
      await tx`insert into item values (1)`;
      await pause(200);
      await tx`insert into item values (2)`;
    });
    await other.close();
    await last;
    await expect(other.transaction((tx) => tx`select 1`)).rejects.toMatchObject({ code: 'DATABASE_CLOSED' });
    expect(await found()).toEqual([1, 2]);
  });
});
