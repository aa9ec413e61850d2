/** Attempts to pay as the database keeps them: numbered without a gap by many at once, settled once. */
import { journalMigrations } from '@oryndau/journal/migrations';
import { tenge, tiyn } from '@oryndau/law/money';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ATTEMPTS_MAX } from './attempt-id.ts';
import { connectorMigrations } from './migrations.ts';
import {
  type AttemptEnd,
  answerRefunds,
  beginAttempt,
  beginRefunds,
  keepOpened,
  openAttempts,
  openRefunds,
  readAttempts,
  readRefunds,
  settleAttempts,
} from './payments.ts';

const A = '0f2b6c1e-9d53-5f0e-8b2b-5c6c4d0b4f1f';
const B = '1f2b6c1e-9d53-5f0e-8b2b-5c6c4d0b4f1f';
const SUM = tenge(18_000);
const NOON = new Date('2026-03-02T07:00:00.000Z');
const LATER = '2026-03-02T07:05:00Z';
const minutesAfter = (minutes: number): Date => new Date(NOON.getTime() + minutes * 60_000);

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase([journalMigrations, connectorMigrations]);
});
afterAll(() => test?.drop());
beforeEach(async () => {
  await test.database.sql`truncate connectors.payment, connectors.refund`;
});

const begin = (documentId: string, at: Date = NOON) =>
  test.database.transaction((tx) => beginAttempt(tx, { documentId, amount: SUM, language: 'kk', at }));
const settle = (...ends: readonly AttemptEnd[]) => test.database.transaction((tx) => settleAttempts(tx, ends));
const attemptsOf = (documentId: string) => readAttempts(test.database.sql, documentId);

const paid = (attempt: number, amount = SUM): AttemptEnd => ({
  documentId: A,
  attempt,
  status: 'paid',
  at: LATER,
  amount,
  receipt: 'R-1',
});
const failed = (attempt: number): AttemptEnd => ({
  documentId: A,
  attempt,
  status: 'failed',
  at: LATER,
  reason: 'DECLINED',
});

describe('an attempt', () => {
  it('is begun with the next number of its document', async () => {
    expect([await begin(A), await begin(A), await begin(B)]).toEqual([1, 2, 1]);
    expect(await attemptsOf(A)).toMatchObject([
      { attempt: 1, status: 'opening', amount: SUM, language: 'kk', begunAt: '2026-03-02T07:00:00Z', payUrl: null },
      { attempt: 2 },
    ]);
  });

  it('has a number of its own though twenty begin at once', async () => {
    const numbers = await Promise.all(Array.from({ length: 20 }, () => begin(A)));
    expect(numbers.sort((x, y) => Number(x) - Number(y))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('is begun once by a number that it was promised, though twenty ask at once', async () => {
    const press = (number: number) =>
      test.database.transaction((tx) =>
        beginAttempt(tx, { documentId: A, amount: SUM, language: 'kk', at: NOON, number }),
      );
    const begun = await Promise.all(Array.from({ length: 20 }, () => press(1)));
    expect(begun.filter((each) => each === 1)).toHaveLength(1);
    expect(begun.filter((each) => each === 'taken')).toHaveLength(19);
    expect(await press(3), 'not the next').toBe('taken');
    expect(await press(2)).toBe(2);
    expect(await attemptsOf(A)).toHaveLength(2);
  });

  it('waits for the one before it, and takes its number when that is taken back', async () => {
    const taken = new Error('taken back');
    let second: ReturnType<typeof begin> | undefined;
    const first = test.database.transaction(async (tx) => {
      expect(await beginAttempt(tx, { documentId: A, amount: SUM, language: 'ru', at: NOON })).toBe(1);
      second = begin(A);
      await new Promise((resolve) => setTimeout(resolve, 100));
      throw taken;
    });
    await expect(first).rejects.toBe(taken);
    expect(await second).toBe(1);
  });

  it('is not begun after twenty in a day, however they ended, and is the day after', async () => {
    const give = (from: number, until: number, at: Date) => test.database.sql`
      insert into connectors.payment (document_id, attempt, amount, language, status, begun_at, settled_at)
      select ${A}::uuid, attempt, 1, 'ru', 'failed', ${at.toISOString()}::timestamptz, ${at.toISOString()}::timestamptz
      from generate_series(${from}::integer, ${until}::integer) as attempt`;
    await give(1, 99, minutesAfter(-24 * 60));
    await give(100, 118, NOON);
    expect(await begin(A)).toBe(119);
    expect(await begin(A)).toBe('full');
    expect(await begin(B)).toBe(1);
    const dayAfter = { documentId: A, amount: SUM, language: 'ru', at: minutesAfter(24 * 60) } as const;
    expect(await test.database.transaction((tx) => beginAttempt(tx, dayAfter))).toBe(120);
    await give(121, ATTEMPTS_MAX, minutesAfter(-48 * 60));
    expect(await test.database.transaction((tx) => beginAttempt(tx, dayAfter))).toBe('full');
  });

  it('keeps where people pay, and stays settled when that is told late', async () => {
    await begin(A);
    await begin(A);
    await settle(paid(2));
    const opened = [1, 2].map((attempt) => ({
      documentId: A,
      attempt,
      providerId: `P${attempt}`,
      payUrl: `https://pay.example/${attempt}`,
      expiresAt: '2026-03-02T07:20:00.000Z',
    }));
    await test.database.transaction((tx) => keepOpened(tx, opened, NOON));
    await test.database.transaction((tx) => keepOpened(tx, opened, minutesAfter(1)));
    expect(await attemptsOf(A)).toMatchObject([
      {
        status: 'opened',
        providerId: 'P1',
        payUrl: 'https://pay.example/1',
        openedAt: '2026-03-02T07:00:00Z',
        expiresAt: '2026-03-02T07:20:00Z',
      },
      { status: 'paid', providerId: 'P2', receipt: 'R-1', settledAt: LATER },
    ]);
  });
});

describe('the end of an attempt', () => {
  it('is news once', async () => {
    await begin(A);
    expect(await settle(paid(1), paid(1))).toEqual([{ documentId: A, attempt: 1, status: 'paid' }]);
    expect(await settle(paid(1))).toEqual([]);
    expect(await attemptsOf(A)).toMatchObject([{ status: 'paid', receipt: 'R-1', reason: null, settledAt: LATER }]);
  });

  it('is news once, whoever of many tells it at once', async () => {
    await begin(A);
    const told = await Promise.all(Array.from({ length: 8 }, () => settle(paid(1))));
    expect(told.flat()).toEqual([{ documentId: A, attempt: 1, status: 'paid' }]);
  });

  it('may turn from failed to paid and never back, in one call or in two', async () => {
    await begin(A);
    await begin(A);
    expect(await settle(failed(1), failed(2), paid(2))).toMatchObject([
      { attempt: 1, status: 'failed' },
      { attempt: 2, status: 'paid' },
    ]);
    expect(await settle(failed(1), failed(2))).toEqual([]);
    expect(await settle(paid(1))).toMatchObject([{ attempt: 1, status: 'paid' }]);
    expect(await settle(failed(1))).toEqual([]);
    expect(await attemptsOf(A)).toMatchObject([
      { status: 'paid', reason: null },
      { status: 'paid', reason: null },
    ]);
  });

  it('is not believed for another sum, nor for an attempt that was never begun', async () => {
    await begin(A);
    expect(await settle(paid(1, tiyn(SUM - 1n)), paid(7))).toEqual([]);
    expect(await attemptsOf(A)).toMatchObject([{ attempt: 1, status: 'opening', settledAt: null }]);
  });
});

it('what is not settled is found, the oldest first', async () => {
  await begin(A, minutesAfter(2));
  await begin(A, minutesAfter(3));
  await begin(B, minutesAfter(1));
  await begin(B, minutesAfter(9));
  await settle(failed(2));
  const find = async (minutes: number, limit = 10) =>
    (await openAttempts(test.database.sql, { before: minutesAfter(minutes), limit })).map(
      ({ documentId, attempt }) => `${documentId === A ? 'A' : 'B'}${attempt}`,
    );
  expect(await find(9)).toEqual(['B1', 'A1']);
  expect(await find(10)).toEqual(['B1', 'A1', 'B2']);
  expect(await find(10, 2)).toEqual(['B1', 'A1']);
  expect(await find(1)).toEqual([]);
});

it('a refund is begun once by its key, and its first answer stands', async () => {
  const named = { documentId: A, attempt: 1, key: 'K1' };
  const ask = { ...named, amount: tenge(5) };
  const answer = { ...named, status: 'accepted', providerId: 'F-1', reason: null } as const;
  const within = test.database.transaction.bind(test.database);
  await within((tx) => beginRefunds(tx, [ask, { ...ask, key: 'K2' }], NOON));
  await within((tx) => beginRefunds(tx, [{ ...ask, amount: tenge(6) }], minutesAfter(1)));
  expect((await openRefunds(test.database.sql, 10)).map(({ key, amount }) => [key, amount])).toEqual([
    ['K1', tenge(5)],
    ['K2', tenge(5)],
  ]);
  await within((tx) => answerRefunds(tx, [answer], minutesAfter(2)));
  await within((tx) => answerRefunds(tx, [{ ...answer, status: 'rejected', reason: 'LATE' }], minutesAfter(3)));
  expect(await readRefunds(test.database.sql, A)).toMatchObject([
    { key: 'K1', status: 'accepted', providerId: 'F-1', reason: null, answeredAt: '2026-03-02T07:02:00Z' },
    { key: 'K2', status: 'asking' },
  ]);
  expect((await openRefunds(test.database.sql, 10)).map(({ key }) => key)).toEqual(['K2']);
});
