/** Whoever sends a write again under its key: while the first is at work, when it was killed at any point, when the clocks are wrong, and when it was answered. */
import { KeyLost, keepKeyAnswer, keepKeyTaken, letKeyGo, markMade, takeKey } from '@oryndau/access/idempotency';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { rooms } from '@oryndau/standing/rooms';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { type KeyedWrite, type Once, once } from './once.ts';
import { Problem } from './problem.ts';

let test: TestDatabase;
let keys = 0;

beforeAll(async () => {
  test = await testDatabase(rooms);
  await test.database.transaction((tx) => tx`create table portal.work_of_a_test (key text)`, { as: 'owner' });
  await test.database.transaction((tx) => tx`grant all on portal.work_of_a_test to oryndau_pipeline`, { as: 'owner' });
});
afterAll(() => test?.drop());
beforeEach(() => {
  keys += 1;
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => vi.useRealTimers());

const secret = Buffer.alloc(32, 1);
const keyNow = () => `key ${keys}`;
/** The request of this test, as the server gives it. The installation lives on a day of its own, and no lease asks it. */
function sent(body: object = {}): Once {
  const reply = { code: () => reply, header: () => reply, type: () => reply, send: (sending: unknown) => sending };
  const routeOptions = { url: '/case/filings' };
  const headers = { 'idempotency-key': keyNow() };
  const now = () => {
    throw new Error('a lease has the clock of the database');
  };
  return {
    installation: { db: test.database, secret, now } as unknown as Once['installation'],
    request: { id: 'r', method: 'POST', routeOptions, params: {}, body, headers } as unknown as FastifyRequest,
    reply: reply as unknown as FastifyReply,
    owner: 'client',
  };
}

const done = { status: 201, body: { made: true } };
type Made = { readonly n: number };
/** Does what can be counted, and answers. */
const work = (end: KeyedWrite<Made>['end'] = async () => done): KeyedWrite<Made> => ({
  begin: async (tx) => {
    await tx`insert into portal.work_of_a_test values (${keyNow()})`;
    return { n: keys };
  },
  end,
});
const dies = () => new Promise<never>(() => {});
/** Of a process that was killed where its work hangs. */
const killed = (write: KeyedWrite<Made>): void => void once(sent(), write).catch(() => {});
const worked = async (): Promise<number> =>
  (await test.database.sql`select from portal.work_of_a_test where key = ${keyNow()}`).length;
const waits = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof Problem ? [error.code, error.retryAfterSeconds] : error),
  );
/** The clock of the database goes on, or back. */
const seconds = (count: number) => test.database.sql`
  update portal.idempotency set begun_at = begun_at - make_interval(secs => ${count}) where key = ${keyNow()}`;
const isTaken = () =>
  vi.waitFor(async () => {
    const rows = await test.database.sql`select from portal.idempotency where key = ${keyNow()}`;
    expect(rows).toHaveLength(1);
  });
const isDone = () => vi.waitFor(async () => expect(await worked()).toBe(1));
const inUse = (most: number) => ['IDEMPOTENCY_KEY_IN_USE', expect.toSatisfy((n: number) => n >= most - 3 && n <= most)];

it('after a kill before anything was done it waits for seconds and not for a minute', async () => {
  killed({ begin: dies, end: dies });
  await isTaken();
  await seconds(5);
  expect(await waits(once(sent(), work()))).toEqual(inUse(10));
  await seconds(10);
  expect(await once(sent(), work())).toEqual(done.body);
  expect(await worked()).toBe(1);
});

it('after a kill between what was done and the answer it is not done again, and is answered from what was done', async () => {
  killed(work(dies));
  await isDone();
  expect(await waits(once(sent(), work()))).toEqual(inUse(15));
  await seconds(15);
  const again = once(
    sent(),
    work(async ({ n }) => ({ status: 201, body: { n } })),
  );
  expect(await again).toEqual({ n: keys });
  expect(await once(sent(), work())).toEqual({ n: keys });
  expect(await worked()).toBe(1);
});

it('what breaks after it was done, or an answer that cannot be kept, leaves it done, and the next one goes on at once', async () => {
  expect(
    await waits(
      once(
        sent(),
        work(() => Promise.reject(new Error('broken'))),
      ),
    ),
  ).toEqual(new Error('broken'));
  const { installation } = sent();
  const sql = new Proxy(installation.db.sql, {
    apply: (statement, self, given) =>
      given[0].join('').includes('set status =')
        ? Promise.reject(new Error('not kept'))
        : Reflect.apply(statement, self, given),
  });
  const unkept = { ...sent(), installation: { ...installation, db: { ...installation.db, sql } } };
  expect(await waits(once(unkept, work()))).toEqual(new Error('not kept'));
  expect(await once(sent(), work())).toEqual(done.body);
  expect(await worked()).toBe(1);
});

it('what breaks before it was done, or is taken back, leaves the key free', async () => {
  const broken = { begin: () => Promise.reject(new Error('broken')), end: dies };
  expect(await waits(once(sent(), broken))).toEqual(new Error('broken'));
  const takenBack = work(async (_, takeBack) => {
    await test.database.transaction(async (tx) => {
      await tx`delete from portal.work_of_a_test where key = ${keyNow()}`;
      await takeBack(tx);
    });
    throw new Error('died before its answer');
  });
  expect(await waits(once(sent(), takenBack))).toEqual(new Error('died before its answer'));
  expect(await once(sent(), work())).toEqual(done.body);
  expect(await worked()).toBe(1);
});

it('of long work it is told to wait, for as long as that says that it goes on', async () => {
  let end: (answer: typeof done) => void = () => {};
  const first = once(
    sent(),
    work(() => new Promise((resolve) => (end = resolve))),
  );
  await isDone();
  for (let n = 0; n < 5; n += 1) {
    await seconds(14);
    vi.advanceTimersByTime(4_000);
    await vi.waitFor(async () => expect(await waits(once(sent(), work()))).toEqual(inUse(15)));
  }
  end(done);
  expect(await first).toEqual(done.body);
  expect(
    await once(
      sent(),
      work(() => Promise.reject(new Error('it was done'))),
    ),
  ).toEqual(done.body);
  expect(await waits(once(sent({ another: 'body' }), work()))).toEqual(['IDEMPOTENCY_KEY_REUSED', 30]);
});

it('who lost the key does nothing any more, and has no power over it', async () => {
  let go: () => void = () => {};
  const late = once(sent(), {
    begin: async (tx) => {
      await new Promise<void>((resolve) => (go = resolve));
      return work().begin(tx);
    },
    end: async () => ({ status: 201, body: { late: true } }),
  });
  await isTaken();
  await seconds(15);
  killed({ begin: dies, end: dies });
  await vi.waitFor(async () => expect(await waits(once(sent(), work()))).toEqual(inUse(15)));
  go();
  expect(await waits(late)).toEqual(['IDEMPOTENCY_KEY_IN_USE', 1]);
  expect(await worked()).toBe(0);
  expect(await waits(once(sent(), work()))).toEqual(inUse(15));
});

it('a key answers to the one who holds it and to no other', async () => {
  const { sql } = test.database;
  const named = { client: 'client', key: keyNow(), fingerprint: Buffer.alloc(32) };
  const take = () => takeKey(sql, secret, named);
  const first = await take();
  if (first.kind !== 'held') throw new Error(first.kind);
  await seconds(15);
  const second = await take();
  if (second.kind !== 'held') throw new Error(second.kind);
  const rowNow = () => sql`select * from portal.idempotency where key = ${keyNow()}`;
  const before = await rowNow();
  await keepKeyTaken(sql, first.held);
  await keepKeyAnswer(sql, secret, { held: first.held, answer: { status: 201, body: '"of the first"' } });
  await letKeyGo(sql, first.held);
  const marked = test.database.transaction((tx) => markMade(tx, first.held, { n: 1 }));
  await expect(marked).rejects.toThrow(KeyLost);
  expect(await rowNow()).toEqual(before);
  await keepKeyAnswer(sql, secret, { held: second.held, answer: { status: 201, body: '"of the second"' } });
  expect(await take()).toEqual({ kind: 'answered', answer: { status: 201, body: '"of the second"' } });
});

it('after the clock was put back nobody waits longer than the lease', async () => {
  killed(work(dies));
  await isDone();
  await seconds(-10);
  expect(await waits(once(sent(), work()))).toEqual(inUse(15));
  await seconds(-3600);
  expect(await once(sent(), work())).toEqual(done.body);
  expect(await worked()).toBe(1);
});
