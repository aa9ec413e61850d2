/** Threads beside change nothing: the same counts, and of several faults always that of the first range. */
import { join } from 'node:path';
import { replay } from '@oryndau/deciding/replay';
import { cutSmallYear } from '@oryndau/deciding/testing/small-year';
import { testSigner } from '@oryndau/journal/testing/signer';
import { legalDate } from '@oryndau/law/legal-date';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { rooms } from '@oryndau/standing/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RangeTurn } from './range-lanes.ts';
import { type VerifyOptions, verify } from './verify.ts';

const signer = testSigner();
const folder = temporaryFolder('lanes');
let test: TestDatabase;

beforeAll(async () => {
  const { directory } = cutSmallYear(join(folder, 'year'), 200);
  test = await testDatabase(rooms);
  await replay(test.database, { directory, until: legalDate('2026-01-31'), signer, holder: 'oryndau test' });
});
afterAll(() => test?.drop());

/** So many ranges that each of the lanes has several. */
const MANY = { eventsARange: 30 };
const ways: readonly (readonly [how: string, options: VerifyOptions])[] = [
  ['lanes of this thread', { ...MANY, threads: 0 }],
  ['a thread beside', { ...MANY, threads: 1 }],
  ['two threads beside', { ...MANY, threads: 2 }],
];

describe('ranges in lanes', () => {
  it.each(ways)('give in %s what one range gives', async (_, options) => {
    const one = await verify(test.database, { threads: 0 });
    expect(one).toMatchObject({ ok: true });
    const told: number[] = [];
    const done = await verify(test.database, { ...options, onProgress: (events) => told.push(events) });
    expect(done).toEqual(one);
    expect(told.length).toBeGreaterThan(5);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(one.events);
  });

  it.each(ways)('name in %s a fault of a range before one that was found meanwhile', async (_, options) => {
    const { sql } = test.database;
    const inRange = (by: number): Promise<unknown> => sql`
      update work.document set remainder = remainder + ${by}
      where document_id = (select kept.document_id from work.document as kept order by kept.document_id limit 1)`;
    const meanwhile = (by: number): Promise<unknown> => sql`
      update payments.entry set amount = amount + ${by}
      where entry_id = (select min(entry.entry_id) from payments.entry as entry)`;
    const where = async () => (await verify(test.database, options)).fault?.where.split(' ')[0];
    await meanwhile(1);
    try {
      expect(await where()).toBe('payments.entry');
      await inRange(1);
      expect(await where()).toBe('work.document');
    } finally {
      await Promise.all([meanwhile(-1), inRange(-1)]);
    }
  });

  it.each(ways)('name in %s the fault of the first range', async (_, options) => {
    const [low, high] = await test.database.sql<{ id: string }[]>`
      (select min(document.document_id::text) as id from work.document as document
       where document.document_id >= '40000000-0000-0000-0000-000000000000')
      union all
      (select max(document.document_id::text) as id from work.document as document)`;
    const shift = (by: number): Promise<unknown> =>
      test.database.sql`
        update work.document set remainder = remainder + ${by} where document_id in (${low?.id ?? ''}, ${high?.id ?? ''})`;
    await shift(1);
    try {
      const { ok, fault } = await verify(test.database, options);
      expect({ ok, where: fault?.where }).toEqual({ ok: false, where: `work.document ${low?.id}` });
    } finally {
      await shift(-1);
    }
  });

  it('fail when a thread cannot be started', async () => {
    const unreachable = { ...test.database, url: 'postgres://nobody@localhost:1/nothing' };
    await expect(verify(unreachable, { ...MANY, threads: 1 })).rejects.toThrow(/cannot use the database/);
  });
});

it('a turn is taken once, and none after the stop', () => {
  const turn = new RangeTurn(3);
  const elsewhere = new RangeTurn(3, turn.shared);
  expect([turn.take(), elsewhere.take()]).toEqual([0, 1]);
  elsewhere.stop();
  expect([turn.take(), elsewhere.take()]).toEqual([undefined, undefined]);
});
