/** A party that is down for long keeps no other waiting: what is for the others leaves in the next round, however much is queued before it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BankLink, BankRequest } from '@oryndau/connectors/bank';
import { importRegister } from '@oryndau/deciding/import';
import { fact, ndjson, registered } from '@oryndau/deciding/testing/feed';
import { runTick } from '@oryndau/deciding/tick';
import { documentIdOf } from '@oryndau/fines/document-id';
import { type OutboxMessage, TO_EACH, writeOutbox } from '@oryndau/journal/outbox';
import { testSigner } from '@oryndau/journal/testing/signer';
import { canonical } from '@oryndau/law/canonical';
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { isRefusal } from '@oryndau/law/refusal';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { queueCommands } from '@oryndau/proceedings/sql/queue-commands';
import { rooms } from '@oryndau/standing/rooms';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exchange } from './exchange.ts';
import { BANK, type FakeOutside, fakeOutside } from './testing/outside.ts';

const MANY = 3_000;
const NUMBERS = Array.from({ length: MANY + 1 }, (_, index) => `S-${index}`);
const DOCUMENTS = NUMBERS.map((number) =>
  documentIdOf({ source: 'ERAP', documentType: 'PRESCRIPTION', issuerBin: '971240001315', number }),
);
const [LAST = '', ...OTHERS] = DOCUMENTS.toReversed();
/** Delivered on 6 January 2026: in force on 1 February, the cases are opened on 4 March. */
const OPENED = legalDate('2026-03-04');
const DOWN = '001';

let test: TestDatabase;
let folder: string;
let fake: FakeOutside;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-share-'));
  test = await testDatabase(rooms);
  const path = join(folder, 'feed.ndjson');
  const facts = NUMBERS.flatMap((number) => [
    registered({ number, on: '2026-01-05' }),
    fact('FineDelivered', number, '2026-01-06'),
  ]);
  writeFileSync(path, ndjson(...facts));
  await importRegister(test.database, path);
  await tick();
});
afterAll(async () => {
  await test.drop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  fake = fakeOutside();
});

async function tick(): Promise<void> {
  const days = { from: OPENED, until: OPENED, policy: 'pilot-grace' };
  const done = await runTick(test.database, { days, sealsUntilEnd: false, signer: testSigner(), holder: 'test' });
  if (isRefusal(done)) throw new Error(done.code);
}

/** A round at ten in the morning in Almaty, some days after the opening. */
const meet = (days: number) =>
  exchange(test.database, fake.outside, () => new Date(`${addDays(OPENED, days)}T05:00:00Z`));

type Told = Readonly<Record<string, unknown>> & { readonly type: string };
type To = Pick<OutboxMessage, 'recipient' | 'address' | 'subject'>;
let told = 100;

/** What the cases decide, put into the outbox as they put it there. */
async function decide(documents: readonly string[], to: To, event: Told, on: LegalDate) {
  told += 1;
  const messages = documents.map((documentId): OutboxMessage => {
    return { documentId, n: told, ...to, on, body: canonical({ on, ...event }) };
  });
  await test.database.transaction((tx) => writeOutbox(tx, messages));
}

const queuedFor = async (recipient: string): Promise<number> => {
  const [row] = await test.database.sql<{ count: number }[]>`
    select count(*)::integer as count from work.outbox as outbox
    where outbox.recipient = ${recipient} and outbox.status = 'queued'`;
  return row?.count ?? 0;
};

describe('a channel that is down', () => {
  it('keeps no message of another channel waiting', async () => {
    expect(await queuedFor('debtor')).toBe(MANY + 1);
    const to = { recipient: 'debtor', address: 'sms', subject: 'notice sms' };
    await decide([LAST], to, { type: 'NoticeQueued', channel: 'sms', step: null }, addDays(OPENED, 1));
    fake.pushOutcome = 'not_sent';
    const done = await meet(1);
    expect(fake.sms.map(({ key }) => key)).toEqual([`${LAST}/${told}`]);
    expect(done?.notices).toMatchObject({ accepted: 1 });
    // One share was tried, not the whole queue again and again.
    expect(done?.notices.waiting).toBe(1_000);
    fake.pushOutcome = 'accepted';
    expect((await meet(1))?.notices).toMatchObject({ accepted: MANY + 1, waiting: 0 });
    expect(await queuedFor('debtor')).toBe(0);
  });
});

describe('a bank that is down', () => {
  const asked: BankRequest[] = [];
  let isDown = true;
  let tries = 0;
  /** What the other bank had been asked when this one had been tried. */
  let meanwhile = 0;

  // Of those who were not told no measure leaves.
  beforeAll(async () => {
    const command = { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED } as const;
    const delivered = DOCUMENTS.map((documentId) => ({ documentId, key: 'delivered', on: OPENED, command }));
    await test.database.transaction((tx) => queueCommands(tx, delivered));
    await tick();
  });

  beforeEach(() => {
    asked.length = 0;
    isDown = true;
    tries = 0;
    const link: BankLink = {
      bank: DOWN,
      send: async (requests) => {
        tries += 1;
        await new Promise((resolve) => setImmediate(resolve));
        meanwhile = fake.asked.length;
        if (!isDown) asked.push(...requests);
        return requests.map(({ id }) =>
          isDown ? { kind: 'not_sent', id, reason: 'NOBODY' } : { kind: 'accepted', id },
        );
      },
      receive: async () => ({ answers: [], nonsense: [], statements: [], cursor: '0' }),
      close: async () => {},
    };
    fake = Object.assign(fake, { outside: { ...fake.outside, banks: new Map([[DOWN, link], ...fake.outside.banks]) } });
  });

  const accountAt = (bank: string) => `KZ86${bank}KZT5004100100`;
  const arrest = (bank: string): Told => {
    return { type: 'ArrestOrdered', account: accountAt(bank), bank, kind: 'CURRENT', amount: tenge(18_000) };
  };
  const at = (bank: string): To => ({ recipient: 'bank', address: bank, subject: `arrest ${accountAt(bank)}` });
  const atEach: To = { recipient: 'bank', address: TO_EACH, subject: 'accounts' };

  it('keeps no request to another bank waiting', async () => {
    await decide(OTHERS, at(DOWN), arrest(DOWN), addDays(OPENED, 9));
    await decide([LAST], at(BANK), arrest(BANK), addDays(OPENED, 10));
    const done = await meet(10);
    expect(fake.asked.map(({ kind, bank }) => [kind, bank])).toEqual([['arrest', BANK]]);
    expect([done?.banks.asked, done?.banks.waiting, tries, meanwhile]).toEqual([1, 2_000, 1, 1]);
    isDown = false;
    expect((await meet(10))?.banks).toMatchObject({ asked: MANY, waiting: 0 });
    expect(await queuedFor('bank')).toBe(0);
  });

  it('keeps nobody from being asked for accounts, and nobody is asked twice for its sake', async () => {
    await decide(OTHERS, atEach, { type: 'AccountsRequested', step: null }, addDays(OPENED, 11));
    await meet(11);
    // One round is as long as it takes for those who answer, not one share.
    expect(fake.asked).toHaveLength(MANY);
    await decide([LAST], atEach, { type: 'AccountsRequested', step: null }, addDays(OPENED, 12));
    await meet(12);
    await meet(12);
    expect(fake.asked).toHaveLength(MANY + 1);
    expect(new Set(fake.asked.map(({ id }) => id)).size).toBe(MANY + 1);
    // Three working days later the silence of the one is an operator's, and what it has never taken is still asked.
    await meet(19);
    isDown = false;
    // Cases for which each bank has let its time go by would hear of it first; nobody decides here.
    await test.database.transaction((tx) => tx`delete from work.inbox`, { as: 'owner' });
    await meet(19);
    expect(asked).toHaveLength(MANY + 1);
    expect(fake.asked).toHaveLength(MANY + 1);
    expect(await queuedFor('bank')).toBe(0);
  });
});
