/** One contract of the ledger, held by its fake in memory and by the database. */

import { memoryLedger, type SmsLedger, type SmsPart } from '@oryndau/connectors/sms';
import { journalMigrations } from '@oryndau/journal/migrations';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectorMigrations } from './migrations.ts';
import { databaseLedger } from './sms-ledger.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase([journalMigrations, connectorMigrations]);
});
afterAll(() => test?.drop());

const part = (key: string, number = 1, changes: Partial<SmsPart> = {}): SmsPart => ({
  key,
  part: number,
  parts: 2,
  provider: 'first',
  reference: 700,
  addressee: 'a-keyed-hash',
  state: 'intended',
  providerId: null,
  word: null,
  sentAt: '2026-03-02T05:00:00.000Z',
  finalAt: null,
  ...changes,
});

const byPart = (parts: readonly SmsPart[]) => [...parts].sort((a, b) => a.part - b.part);

describe.each([
  ['in memory', () => memoryLedger()],
  ['in the database', () => databaseLedger(test.database)],
] as const)('the ledger %s', (_, open) => {
  let ledger: SmsLedger;
  beforeEach(async () => {
    await test.database.sql`delete from connectors.sms_part`;
    ledger = open();
  });

  it('gives a key to the first who claims it, whole', async () => {
    expect(await ledger.claim([part('a'), part('a', 2), part('b')])).toEqual(new Set(['a', 'b']));
    expect(await ledger.claim([part('a', 3), part('c')])).toEqual(new Set(['c']));
    expect(byPart(await ledger.ofKeys(['a']))).toEqual([part('a'), part('a', 2)]);
  });

  it('remembers what became of a part, and never changes a final state', async () => {
    await ledger.claim([part('a')]);
    const accepted = part('a', 1, { state: 'accepted', providerId: 'X1' });
    await ledger.remember([accepted]);
    expect(await ledger.find('first', ['X1', 'X2'])).toEqual([accepted]);
    expect(await ledger.find('second', ['X1'])).toEqual([]);
    const delivered = {
      ...accepted,
      state: 'delivered',
      word: 'DELIVRD',
      finalAt: '2026-03-02T05:01:00.000Z',
    } as const;
    await ledger.remember([delivered]);
    await ledger.remember([{ ...delivered, state: 'failed', word: 'UNDELIV' }]);
    expect(await ledger.ofKeys(['a'])).toEqual([delivered]);
  });

  it('finds what was never answered, by addressee and reference, since a time', async () => {
    await ledger.claim([
      part('a'),
      part('b', 1, { reference: 701 }),
      part('c', 1, { sentAt: '2026-03-01T05:00:00.000Z' }),
    ]);
    await ledger.remember([part('b', 1, { reference: 701, state: 'unknown' })]);
    const pairs = [700, 701].map((reference) => ({ addressee: 'a-keyed-hash', reference }));
    const found = await ledger.unanswered('first', pairs, '2026-03-02T00:00:00.000Z');
    expect(found.map(({ key }) => key).sort()).toEqual(['a', 'b']);
    await ledger.remember([part('a', 1, { state: 'accepted', providerId: 'X1' })]);
    const left = await ledger.unanswered('first', pairs, '2026-03-02T00:00:00.000Z');
    expect(left.map(({ key }) => key)).toEqual(['b']);
    expect(
      await ledger.unanswered('first', [{ addressee: 'another', reference: 701 }], '2026-01-01T00:00:00.000Z'),
    ).toEqual([]);
  });

  it('lets a released key be claimed again', async () => {
    await ledger.claim([part('a')]);
    await ledger.release(['a']);
    expect(await ledger.ofKeys(['a'])).toEqual([]);
    expect(await ledger.claim([part('a')])).toEqual(new Set(['a']));
  });
});
