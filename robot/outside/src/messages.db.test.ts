/** What is kept of a message before it has left, and of one that may have left. */
import { journalMigrations } from '@oryndau/journal/migrations';
import { writeOutbox } from '@oryndau/journal/outbox';
import { legalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerMessages, beginMessages, type MessageAnswered, type MessageBegun, readNotices } from './messages.ts';
import { connectorMigrations } from './migrations.ts';

const ID = { documentId: '6a1fdc2c-7a0f-5d3c-9a52-3b8e0a3f7d11', n: 4 };
const FIRST = new Date('2026-03-04T05:00:00Z');
const LATER = new Date('2026-03-05T05:00:00Z');

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase([journalMigrations, connectorMigrations]);
});
afterAll(() => test.drop());

const begin = (parts: number, at: Date) => {
  const words = { channel: 'sms', about: 'notice', language: 'kk', linked: false, code: 'ABCDE-FGHJK' };
  const message: MessageBegun = { ...ID, ...words, textDigest: 'ab'.repeat(32), parts, cost: BigInt(parts) as Money };
  return test.database.transaction((tx) => beginMessages(tx, [message], at));
};
const answer = (status: MessageAnswered['status'], at: Date) => {
  const answered = { ...ID, status, provider: null, providerIds: [], reason: 'NO_CENTRE' };
  return test.database.transaction((tx) => answerMessages(tx, [answered], at));
};
const kept = async () =>
  (await readNotices(test.database.sql, ID.documentId)).map(({ status, parts, cost }) => ({ status, parts, cost }));
const outbox = async () =>
  (await test.database.sql<{ status: string }[]>`select outbox.status from work.outbox as outbox`)[0]?.status;

beforeEach(async () => {
  await test.database.sql`delete from connectors.message`;
  await test.database.sql`delete from work.outbox`;
  const to = { recipient: 'debtor', address: 'push', subject: 'notice push' };
  const queued = { ...ID, ...to, on: legalDate('2026-03-04'), sends: true, body: '{}' };
  await test.database.transaction((tx) => writeOutbox(tx, [queued]));
});

describe('a message', () => {
  it('that has certainly not left is begun anew, in its new words', async () => {
    expect(await begin(3, FIRST)).toEqual([ID]);
    await answer('queued', FIRST);
    expect([await kept(), await outbox()]).toEqual([[], 'queued']);
    expect(await begin(2, LATER)).toEqual([ID]);
    await answer('accepted', LATER);
    expect([await kept(), await outbox()]).toEqual([[{ status: 'accepted', parts: 2, cost: 2n }], 'sent']);
  });

  it.each(['a crash', 'a lost answer'])('that may have left before %s keeps what it was', async (what) => {
    await begin(3, FIRST);
    if (what === 'a lost answer') await answer('unanswered', FIRST);
    expect(await outbox()).toBe('queued');
    expect(await begin(2, LATER)).toEqual([]);
    expect(await kept()).toEqual([{ status: 'sending', parts: 3, cost: 3n }]);
    await answer('accepted', LATER);
    expect(await kept()).toEqual([{ status: 'accepted', parts: 3, cost: 3n }]);
  });

  it.each(['accepted', 'unknown', 'failed'] as const)('that is %s stays so', async (status) => {
    await begin(3, FIRST);
    await answer(status, FIRST);
    await answer('queued', LATER);
    expect(await kept()).toEqual([{ status, parts: 3, cost: 3n }]);
  });
});
