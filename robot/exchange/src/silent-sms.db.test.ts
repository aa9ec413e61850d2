/** SMS of which nobody has reported: when the centre is asked about them, and what its word does. */
import type { SmsGateway, SmsReceipt } from '@oryndau/connectors/sms';
import { ZERO } from '@oryndau/law/money';
import { answerMessages, beginMessages, readNotices } from '@oryndau/outside/messages';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { rooms } from '@oryndau/standing/rooms';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { askSilentSms } from './silent-sms.ts';

const DOCUMENT = '0f2b6c1e-9d53-5f0e-8b2b-5c6c4d0b4f1f';
const BEGUN = new Date('2026-03-04T05:00:00Z');
const hours = (count: number): Date => new Date(BEGUN.getTime() + count * 3_600_000);

let test: TestDatabase;
let asked: string[][];
let says: readonly SmsReceipt[];
const sms: Pick<SmsGateway, 'query'> = {
  query: async (sent) => {
    asked.push(sent.map(({ key, provider, providerIds }) => `${key} ${provider} ${providerIds.join()}`));
    return says;
  },
};
const ask = (at: Date) => askSilentSms(test.database, sms, () => at);

beforeAll(async () => {
  test = await testDatabase(rooms);
});
afterAll(() => test?.drop());
beforeEach(async () => {
  asked = [];
  says = [];
  await test.database.sql`truncate connectors.message`;
  const one = {
    documentId: DOCUMENT,
    about: 'notice',
    language: 'kk',
    linked: false,
    textDigest: '00',
    parts: 1,
    cost: ZERO,
  } as const;
  const messages = [
    { ...one, n: 1, code: 'A', channel: 'sms' },
    { ...one, n: 2, code: 'B', channel: 'second_sms' },
    { ...one, n: 3, code: 'C', channel: 'push' },
    { ...one, n: 4, code: 'D', channel: 'sms' },
  ];
  await test.database.transaction(async (tx) => {
    await beginMessages(tx, messages, BEGUN);
    const answer = { documentId: DOCUMENT, provider: 'centre', reason: null } as const;
    const taken = [
      { ...answer, n: 1, status: 'accepted', providerIds: ['id-1'] },
      { ...answer, n: 2, status: 'unknown', providerIds: [] },
      { ...answer, n: 3, status: 'accepted', providerIds: ['push-3'] },
      { ...answer, n: 4, status: 'failed', providerIds: [] },
    ] as const;
    await answerMessages(tx, taken, BEGUN);
  });
});

const both = [`${DOCUMENT}/1 centre id-1`, `${DOCUMENT}/2 centre `];

it('asks about an SMS that was taken, or may have been, once in six hours until nobody would know any more', async () => {
  await ask(hours(5));
  expect(asked).toEqual([]);
  await ask(hours(7));
  await ask(hours(12));
  expect(asked.map((keys) => keys.sort())).toEqual([both]);
  await ask(hours(14));
  expect(asked.map((keys) => keys.sort())).toEqual([both, both]);
  await ask(hours(73));
  expect(asked).toHaveLength(2);
});

it('takes what it says as a report, tells the case of it once, and does not ask again', async () => {
  const told = { provider: 'centre', providerId: 'id-1', outcome: 'delivered', state: 'DELIVRD' } as const;
  says = [{ ...told, key: `${DOCUMENT}/1`, at: hours(1).toISOString() }];
  expect(await ask(hours(7))).toBe(1);
  const [first] = await readNotices(test.database.sql, DOCUMENT);
  expect(first).toMatchObject({ n: 1, status: 'delivered' });
  says = [];
  await ask(hours(14));
  expect(asked[1]).toEqual([`${DOCUMENT}/2 centre `]);
});
