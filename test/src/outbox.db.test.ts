/** Each message says to whom it goes and what it is about: written with its decision, found by it, filled in for what was written before. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BankLink } from '@oryndau/connectors/bank';
import { importBank, importRegister } from '@oryndau/deciding/import';
import { bankEntry, bankFile, fact, ndjson, referenceOf, registered } from '@oryndau/deciding/testing/feed';
import { runTick } from '@oryndau/deciding/tick';
import { exchange } from '@oryndau/exchange/exchange';
import { BANK, fakeOutside } from '@oryndau/exchange/testing/outside';
import { documentIdOf } from '@oryndau/fines/document-id';
import { testSigner } from '@oryndau/journal/testing/signer';
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { isRefusal } from '@oryndau/law/refusal';
import { type QueuedMessage, queuedForBanks, queuedForChamber } from '@oryndau/outside/queued';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import type { CaseCommand } from '@oryndau/proceedings/core';
import { queueCommands } from '@oryndau/proceedings/sql/queue-commands';
import { fileActSigner, openAuthority } from '@oryndau/signing';
import { signsAll } from '@oryndau/signing/act-desk';
import { rooms } from '@oryndau/standing/rooms';
import { verify } from '@oryndau/verify/verify';
import { beforeEach, describe, expect, it } from 'vitest';

const OPENED = legalDate('2026-03-04');
const ACCOUNT = 'KZ86125KZT5004100100';
const SUM = tenge(18_000);
/** One goes to the bailiff, the other pays. */
const [LEAVES, PAYS] = ['F-1', 'F-2'];
const folder = temporaryFolder('outbox');
const signer = testSigner();
const idOf = (number: string) =>
  documentIdOf({ source: 'ERAP', documentType: 'PRESCRIPTION', issuerBin: '971240001315', number });
const day = (number: number): LegalDate => addDays(OPENED, number);

let test: TestDatabase;
let lived: LegalDate;
let told = 0;

beforeEach(async () => {
  test = await testDatabase(rooms);
  lived = day(-1);
  const path = join(folder, 'feed.ndjson');
  const facts = [LEAVES, PAYS].flatMap((number) => [
    registered({ number, on: '2026-01-05' }),
    fact('FineDelivered', number, '2026-01-06'),
  ]);
  writeFileSync(path, ndjson(...facts));
  await importRegister(test.database, path);
  return () => test.drop();
});

async function tick(number: number): Promise<void> {
  const { head } = await openAuthority(join(folder, 'authority'));
  const done = await runTick(test.database, {
    days: { from: addDays(lived, 1), until: day(number), policy: 'pilot-grace' },
    sealsUntilEnd: false,
    signer,
    holder: 'oryndau test',
    acts: signsAll(fileActSigner(head, { isStopped: async () => false })),
  });
  if (isRefusal(done)) throw new Error(done.code);
  lived = day(number);
}

/** Of these cases, and what follows from it, on this day. */
async function say(number: number, command: CaseCommand, numbers: readonly string[] = [LEAVES, PAYS]): Promise<void> {
  told += 1;
  await test.database.transaction((tx) =>
    queueCommands(
      tx,
      numbers.map((of) => ({ documentId: idOf(of), key: `told ${told}`, on: day(number), command })),
    ),
  );
  await tick(number);
}

async function book(number: number, to: string, amount: string): Promise<void> {
  const entry = bankEntry({ key: `K${number}`, amount, on: day(number), reference: referenceOf(to) });
  const path = join(folder, `${number}.xml`);
  writeFileSync(path, bankFile([entry], { id: `${number}`, created: day(number) }));
  await importBank(test.database, path);
  await tick(number);
}

async function untilArrested(): Promise<void> {
  await tick(0);
  await say(1, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: day(0) });
  await tick(7);
  const account = { account: ACCOUNT, bank: BANK, kind: 'CURRENT', currency: 'KZT', available: tenge(90_000) };
  await say(8, { type: 'RecordAccounts', accounts: [account] });
}

/** Every kind of message that a case can bring. */
async function live(): Promise<void> {
  await untilArrested();
  await say(9, { type: 'ConfirmArrest', amount: SUM });
  await tick(10);
  await book(11, LEAVES, '5000.00');
  await book(12, PAYS, '18000.00');
  await say(13, { type: 'ConfirmRecall', order: '1' }, [LEAVES]);
  await say(14, { type: 'OptOut' }, [LEAVES]);
  await book(15, LEAVES, '300.00');
}

const messages = (number: string) => test.database.sql<Record<string, string>[]>`
  select outbox.body ->> 'type' as type, outbox.recipient, outbox.address, outbox.subject
  from work.outbox as outbox where outbox.document_id = ${idOf(number)} order by outbox.n`;
const listed = async (number: string) =>
  (await messages(number)).map(({ type, recipient, address, subject }) => [type, `${recipient} ${address}`, subject]);

describe('a message', () => {
  it('bears its address and what it is about, and verify holds both against the journal', async () => {
    await live();
    const arrest = `arrest ${ACCOUNT}`;
    const begun = [
      ['NoticeQueued', 'debtor push', 'notice push'],
      ['NoticeQueued', 'debtor sms', 'notice sms'],
      ['NoticeQueued', 'debtor second_sms', 'notice second_sms'],
      ['AccountsRequested', 'bank *', 'accounts'],
      ['ArrestOrdered', 'bank 125', arrest],
      ['CollectionOrderSent', 'bank 125', 'order 1'],
    ];
    expect(await listed(LEAVES)).toEqual([
      ...begun,
      ['ArrestReduced', 'bank 125', arrest],
      ['CollectionOrderRecallSent', 'bank 125', 'order 1'],
      ['CollectionOrderSent', 'bank 125', 'order 2'],
      ['ProceedingTransferred', 'chamber 31', 'case'],
      ['CollectionOrderRecallSent', 'bank 125', 'order 2'],
      ['ArrestHandedOver', 'bank 125', arrest],
      ['LateMoneyReported', 'chamber 31', expect.stringMatching(/^entry .+\|K15$/)],
    ]);
    expect(await listed(PAYS)).toEqual([
      ...begun,
      ['CollectionOrderRecallSent', 'bank 125', 'order 1'],
      ['ArrestLiftOrdered', 'bank 125', arrest],
    ]);
    expect((await verify(test.database)).fault).toBeUndefined();
  });

  it('of an older version is given both, as if it were decided today', async () => {
    await live();
    const before = [await messages(LEAVES), await messages(PAYS)];
    const { sql } = test.database;
    await sql`alter table work.outbox alter column address set default '', alter column subject set default ''`;
    await sql`update work.outbox set address = default, subject = default`;
    expect((await verify(test.database)).fault?.where).toContain('work.outbox');
    const file = new URL('../../stages/proceedings/migrations/0005-outbox-address.sql', import.meta.url);
    await sql.unsafe(readFileSync(file, 'utf8')).simple();
    expect([await messages(LEAVES), await messages(PAYS)]).toEqual(before);
    expect((await verify(test.database)).fault).toBeUndefined();
  });

  it('without an address is not written', async () => {
    const writing = test.database.sql`
      insert into work.outbox (document_id, n, recipient, status, on_day, body)
      values (${idOf(LEAVES)}, 1, 'bank', 'queued', ${OPENED}, '{}')`;
    await expect(writing).rejects.toThrow(/null value in column "address"/);
  });
});

describe('what waits for chambers', () => {
  it('is gone through page by page, each message once, whatever of it is left where it is', async () => {
    await test.database.sql`
      insert into work.outbox (document_id, n, recipient, address, subject, status, on_day, body)
      select gen_random_uuid(), n, 'chamber', '31', 'case', 'queued', ${OPENED}::date + n % 3, '{}'
      from generate_series(1, 7) as n`;
    const seen: QueuedMessage[] = [];
    for (let after: QueuedMessage | undefined; ; ) {
      const page = await queuedForChamber(test.database.sql, { until: day(1), limit: 2, ...(after && { after }) });
      after = page.at(-1);
      if (after === undefined) break;
      seen.push(...page);
    }
    // Those of the third day are not due yet.
    expect(seen.map(({ on, n }) => [on, n % 3])).toEqual([
      [OPENED, 0],
      [OPENED, 0],
      [day(1), 1],
      [day(1), 1],
      [day(1), 1],
    ]);
    expect(new Set(seen.map(({ n }) => n)).size).toBe(5);
  });
});

describe('what waits for banks', () => {
  it('is read by bank, and of each no more than its share, by the index', async () => {
    // No further: of a case that has ended nothing of this leaves.
    await untilArrested();
    const queue = { banks: [BANK, '001'], passed: [], until: day(20), share: 3, held: [] };
    const waiting = async (changes: object) =>
      (await queuedForBanks(test.database.sql, { ...queue, ...changes })).map(
        ({ bank, subject }) => `${bank} ${subject}`,
      );
    const arrest = `${BANK} arrest ${ACCOUNT}`;
    // The accounts of both cases first, which are asked of each bank.
    expect(await waiting({})).toEqual(['001 accounts', '125 accounts', '001 accounts', '125 accounts', arrest]);
    expect(await waiting({ share: 1 })).toEqual(['001 accounts', '125 accounts']);
    expect(await waiting({ passed: [BANK] })).toEqual(['001 accounts', '001 accounts']);
    // Not connected, and so nobody's but the operator's.
    expect(await waiting({ banks: ['001'], share: 1 })).toEqual(['001 accounts', arrest]);
    const plan = await test.database.transaction(async (tx) => {
      await tx`set local enable_seqscan = off`;
      return tx<{ 'QUERY PLAN': string }[]>`
        explain select outbox.n from work.outbox as outbox
        where outbox.status = 'queued' and outbox.recipient = 'debtor' and outbox.address = 'sms' and outbox.on_day <= ${OPENED}
        order by outbox.on_day, outbox.document_id, outbox.n limit 1000`;
    });
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toMatch(
      /^Limit.*\n\s+->\s+Index (?:Only )?Scan using outbox_queued_to/,
    );
  });

  it('is none of it once the cases have ended, and their measures were taken back', async () => {
    await live();
    const queue = { banks: [BANK, '001'], passed: [], until: day(20), share: 3, held: [] };
    expect(await queuedForBanks(test.database.sql, queue)).toEqual([]);
  });

  it('leaves with those that are connected, when another that had not taken it is connected no more', async () => {
    const fake = fakeOutside();
    const down: BankLink = {
      bank: '001',
      send: async (requests) => requests.map(({ id }) => ({ kind: 'not_sent', id, reason: 'NOBODY' })),
      receive: async () => ({ answers: [], nonsense: [], statements: [], cursor: '0' }),
      close: async () => {},
    };
    await tick(0);
    await say(1, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: day(0) });
    await tick(7);
    const meet = (banks: ReadonlyMap<string, BankLink>) =>
      exchange(test.database, { ...fake.outside, banks }, () => new Date(`${day(7)}T05:00:00Z`));
    const queued = () => test.database.sql`
      select outbox.n from work.outbox as outbox where outbox.recipient = 'bank' and outbox.status = 'queued'`;
    await meet(new Map([['001', down], ...fake.outside.banks]));
    expect([fake.asked.length, (await queued()).length]).toEqual([2, 2]);
    await meet(fake.outside.banks);
    expect([fake.asked.length, (await queued()).length]).toEqual([2, 0]);
  });
});
