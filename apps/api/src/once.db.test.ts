/** Whoever sends a write again under its key: while the first is at work, when it was killed, and when it was answered. */
import { takeKey } from '@oryndau/access/idempotency';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { rooms } from '@oryndau/standing/rooms';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { type Once, once } from './once.ts';
import { Problem } from './problem.ts';

let test: TestDatabase;
let at: Date;
let keys = 0;

beforeAll(async () => {
  test = await testDatabase(rooms);
});
afterAll(() => test?.drop());
beforeEach(() => {
  at = new Date('2026-03-04T06:00:00Z');
  keys += 1;
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => vi.useRealTimers());

const secret = Buffer.alloc(32, 1);
/** The request of this test, as the server gives it. */
function sent(): Once {
  const reply = { code: () => reply, header: () => reply, type: () => reply, send: (body: unknown) => body };
  const routeOptions = { url: '/case/filings' };
  const headers = { 'idempotency-key': `key ${keys}` };
  return {
    installation: { db: test.database, secret, now: () => at } as unknown as Once['installation'],
    request: { method: 'POST', routeOptions, params: {}, body: {}, headers } as unknown as FastifyRequest,
    reply: reply as unknown as FastifyReply,
    owner: 'client',
  };
}
const done = { status: 201, body: { made: true } };
/** Of a process that was killed while it worked. */
const killed = () => once(sent(), () => new Promise(() => {}));
const seconds = (count: number): void => {
  at = new Date(at.getTime() + count * 1000);
};
const refusedFor = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof Problem ? [error.code, error.retryAfterSeconds] : error),
  );

it('after a kill it waits for seconds and not for a minute', async () => {
  void killed();
  await vi.waitFor(async () => {
    const rows = await test.database.sql`select from portal.idempotency where key = ${`key ${keys}`}`;
    expect(rows).toHaveLength(1);
  });
  seconds(10);
  expect(await refusedFor(once(sent(), async () => done))).toEqual(['IDEMPOTENCY_KEY_IN_USE', 5]);
  seconds(5);
  expect(await once(sent(), async () => done)).toEqual(done.body);
});

it('of long work it is told to wait, for as long as that says that it goes on', async () => {
  let end: (answer: typeof done) => void = () => {};
  const first = once(sent(), () => new Promise<typeof done>((resolve) => (end = resolve)));
  const isKept = () => test.database.sql`
    select from portal.idempotency where key = ${`key ${keys}`} and begun_at = ${at.toISOString()}::timestamptz`;
  await vi.waitFor(async () => expect(await isKept()).toHaveLength(1));
  for (let n = 0; n < 10; n += 1) {
    seconds(4);
    vi.advanceTimersByTime(4_000);
    await vi.waitFor(async () => expect(await isKept()).toHaveLength(1));
  }
  expect(await refusedFor(once(sent(), async () => done))).toEqual(['IDEMPOTENCY_KEY_IN_USE', 15]);
  end(done);
  expect(await first).toEqual(done.body);
  expect(await once(sent(), () => Promise.reject(new Error('it was done')))).toEqual(done.body);
  const key = { client: 'client', key: `key ${keys}`, fingerprint: Buffer.alloc(32), at };
  expect(await takeKey(test.database.sql, secret, key)).toEqual({ kind: 'other_request' });
});
