/** What a debtor is told after the notices: each step once, by the way that has reached him, at most so many a week, and none of it notice. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BankAnswer, BankRequest } from '@oryndau/connectors/bank';
import { importRegister } from '@oryndau/deciding/import';
import { bankEntry, bankFile, fact, ndjson, referenceOf, registered } from '@oryndau/deciding/testing/feed';
import { runTick } from '@oryndau/deciding/tick';
import { documentIdOf } from '@oryndau/fines/document-id';
import { testSigner } from '@oryndau/journal/testing/signer';
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { isRefusal } from '@oryndau/law/refusal';
import { findMessages, readNotices } from '@oryndau/outside/messages';
import { orderIdOf } from '@oryndau/outside/order-id';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { queueCommands } from '@oryndau/proceedings/sql/queue-commands';
import { fileActSigner, openAuthority } from '@oryndau/signing';
import { signsAll } from '@oryndau/signing/act-desk';
import { type ActToCover, WITHOUT_ORDER } from '@oryndau/signing/port';
import { isSigningStopped } from '@oryndau/signing/sql/signing-switch';
import { loadDocument } from '@oryndau/standing/document-state';
import { rooms } from '@oryndau/standing/rooms';
import { verify } from '@oryndau/verify/verify';
import type { ActType } from '@oryndau/words/acts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exchange } from './exchange.ts';
import { noticeAgain } from './notice-again.ts';
import { takeReports } from './reports.ts';
import { BANK, type FakeOutside, fakeOutside } from './testing/outside.ts';

const NUMBER = 'F-1';
const DOCUMENT = documentIdOf({
  source: 'ERAP',
  documentType: 'PRESCRIPTION',
  issuerBin: '971240001315',
  number: NUMBER,
});
const ACCOUNT = 'KZ86125KZT5004100100';
const SUM = tenge(18_000);
const REGISTERED = '2026-09-29';
const DELIVERED = '2026-09-30';
/** Of the case; from 29 November 2026 on the debtor is told of steps. */
const OPENED = legalDate('2026-11-26');

let test: TestDatabase;
let folder: string;
let fake: FakeOutside;
/** Acts that nobody signs, by their types; all others are signed at once. */
let unsigned: readonly ActType[];
const signer = testSigner();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-updates-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(async () => {
  test = await testDatabase(rooms);
  fake = fakeOutside();
  unsigned = [];
  const path = join(folder, 'feed.ndjson');
  writeFileSync(path, ndjson(registered({ number: NUMBER, on: REGISTERED }), fact('FineDelivered', NUMBER, DELIVERED)));
  await importRegister(test.database, path);
  await tick(addDays(OPENED, -1), legalDate(REGISTERED));
  return () => test.drop();
});

const morning = (day: LegalDate): Date => new Date(`${day}T05:00:00Z`);
const day = (number: number): LegalDate => addDays(OPENED, number);

async function tick(until: LegalDate, from = until): Promise<void> {
  const authority = await openAuthority(join(folder, 'authority'));
  const all = signsAll(fileActSigner(authority.head, { isStopped: () => isSigningStopped(test.database.sql) }));
  const acts = {
    ...all,
    coverOf: async () => (act: ActToCover) => (unsigned.includes(act.type) ? null : WITHOUT_ORDER),
  };
  const days = { from, until, policy: 'pilot-grace' };
  const done = await runTick(test.database, { days, sealsUntilEnd: false, signer, holder: 'oryndau test', acts });
  if (isRefusal(done)) throw new Error(done.code);
}

const meet = (on: LegalDate, at = morning(on)) => exchange(test.database, fake.outside, () => at);

/** A day: what falls due is decided, the world is met, what it said is decided, and what that brings leaves. */
async function live(on: LegalDate): Promise<void> {
  await tick(on);
  await meet(on);
  await tick(on);
  await meet(on);
}

const state = async () => {
  const { case: kept } = await test.database.transaction((tx) => loadDocument(tx, DOCUMENT));
  if (kept === null) throw new Error('there is no case');
  return kept;
};

type Said = BankAnswer extends infer A
  ? A extends BankAnswer
    ? Omit<A, 'id' | 'bank' | 'request' | 'at'>
    : never
  : never;
let answered = 0;
function answer(request: BankRequest | undefined, said: Said): void {
  if (request === undefined) throw new Error('nothing was asked');
  answered += 1;
  fake.says.push({
    id: `A${answered}`,
    bank: BANK,
    request: request.id,
    at: '2026-12-01T10:00:00+05:00',
    ...said,
  } as BankAnswer);
}
const asked = (kind: BankRequest['kind']) => fake.asked.findLast((request) => request.kind === kind);

async function payBy(on: LegalDate, amount: string, { key = 'K1', order = false } = {}): Promise<void> {
  let entry = bankEntry({ key, amount, on, reference: referenceOf(NUMBER) });
  if (order)
    entry = entry.replace(`<EndToEndId>${key}</EndToEndId>`, `<EndToEndId>${orderIdOf(DOCUMENT, '1')}</EndToEndId>`);
  fake.statements.push({ name: `${key}.xml`, bytes: Buffer.from(bankFile([entry], { id: key, created: on })) });
  await meet(on, new Date(`${on}T17:00:00Z`));
}

const deliveredBy = (key: string, on: LegalDate) =>
  takeReports(
    test.database,
    [{ key, outcome: 'delivered', words: { state: 'DELIVRD', provider: 'centre' }, at: morning(on).toISOString() }],
    morning(on),
  );

/** Told by push or by SMS, whichever is said to have arrived, until the bank has arrested. */
async function untilArrest(by: 'pushes' | 'sms'): Promise<void> {
  await live(OPENED);
  if (by === 'sms') await live(day(1));
  await deliveredBy(fake[by][0]?.key ?? '', by === 'sms' ? day(1) : OPENED);
  for (let number = by === 'sms' ? 2 : 1; number <= 8 && asked('accounts') === undefined; number += 1)
    await live(day(number));
  answer(asked('accounts'), {
    kind: 'accounts',
    accounts: [{ account: ACCOUNT, bank: BANK, kind: 'CURRENT', currency: 'KZT', available: tenge(90_000) }],
  });
  await live(day(8));
  const arrest = asked('arrest');
  answer(arrest, { kind: 'arrested', arrest: arrest?.kind === 'arrest' ? arrest.arrest : '', amount: SUM });
  await live(day(9));
}

const updates = async () =>
  (await readNotices(test.database.sql, DOCUMENT))
    .filter(({ about }) => about !== 'notice')
    .map(({ about, channel, status, parts, cost }) => ({ about, channel, status, parts, cost }));
const abouts = async () => (await updates()).map(({ about }) => about);
const verified = async () => (await verify(test.database)).fault;

describe('an update', () => {
  it('tells of the arrest, the debit, the end and the lifting by SMS where no push has arrived, linked and counted as a notice is', async () => {
    await untilArrest('sms');
    expect(await updates()).toEqual([
      { about: 'arrested', channel: 'sms', status: 'accepted', parts: 2, cost: 2_400n },
    ]);
    const sms = fake.sms.at(-1)?.text ?? '';
    expect(sms).toContain('18 000 тг');
    expect(sms).toMatch(/oryndau\.example\/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4} \S+ [0-9A-Z]{5}-[0-9A-Z]{5}$/);
    expect(sms).not.toMatch(/https?:/);
    await live(day(10));
    const order = asked('collect');
    answer(order, { kind: 'order_executed', order: orderIdOf(DOCUMENT, '1'), executed: SUM });
    await live(day(11));
    expect(await abouts()).toEqual(['arrested', 'debited']);
    // The money that the order brings is the debit that was told.
    await payBy(day(12), '18000.00', { key: 'ORDER', order: true });
    await live(day(12));
    const lift = asked('lift');
    answer(lift, { kind: 'lifted', arrest: lift?.kind === 'lift' ? lift.arrest : '' });
    await live(day(13));
    expect(await abouts()).toEqual(['arrested', 'debited', 'executed', 'arrest_lifted']);
    expect(await verified()).toBeUndefined();
  });

  it('tells of the money that the bank took though the end waits for its signature', async () => {
    unsigned = ['termination_executed'];
    await untilArrest('sms');
    await live(day(10));
    const order = asked('collect');
    // The statement comes before the answer, and ends the case but for the signature.
    await payBy(day(11), '18000.00', { key: 'ORDER', order: true });
    await tick(day(11));
    answer(order, { kind: 'order_executed', order: orderIdOf(DOCUMENT, '1'), executed: SUM });
    await live(day(12));
    expect((await state()).awaiting.map(({ act }) => act)).toEqual(['termination_executed']);
    expect(await abouts()).toEqual(['arrested', 'debited']);
    expect(await verified()).toBeUndefined();
  });

  it('tells of the money that the bank took also where its case has ended before the message leaves', async () => {
    await untilArrest('sms');
    await live(day(10));
    const order = asked('collect');
    answer(order, { kind: 'order_executed', order: orderIdOf(DOCUMENT, '1'), executed: SUM });
    await payBy(day(11), '18000.00', { key: 'ORDER', order: true });
    await live(day(11));
    expect((await state()).status).toBe('executed');
    await live(day(12));
    // In the order in which the case has heard of both.
    expect(await abouts()).toEqual(['arrested', 'executed', 'debited']);
    expect(
      fake.sms.map(({ text }) => text).find((text) => text.includes('списал') || text.includes('алды')),
    ).toBeDefined();
    expect(await verified()).toBeUndefined();
  });

  it('tells of each part that is paid though the arrest that it reduces waits for the signature', async () => {
    unsigned = ['arrest_change'];
    await untilArrest('sms');
    for (const [number, key] of [
      [9, 'P1'],
      [10, 'P2'],
    ] as const) {
      await payBy(day(number), '2000.00', { key });
      await tick(day(number));
      await meet(day(number));
    }
    expect((await state()).awaiting.map(({ act }) => act)).toContain('arrest_change');
    expect((await updates()).map(({ about, status }) => `${about} ${status}`)).toEqual([
      'arrested accepted',
      'payment_received accepted',
      'payment_received accepted',
    ]);
    expect(await verified()).toBeUndefined();
  });

  it('goes by push where a push has arrived, and in the same round by SMS where the app refuses it', async () => {
    await untilArrest('pushes');
    const last = fake.pushes.at(-1);
    expect([last?.title, last?.link]).toEqual([expect.stringMatching(/[0-9A-Z]{4}-/), expect.stringMatching(/\/c\//)]);
    expect(await updates()).toEqual([{ about: 'arrested', channel: 'push', status: 'accepted', parts: 1, cost: 0n }]);
    const before = fake.sms.length;
    fake.pushOutcome = 'rejected';
    await payBy(day(9), '5000.00');
    await live(day(10));
    expect(fake.sms.length).toBe(before + 1);
    expect((await updates()).at(-1)).toMatchObject({ about: 'payment_received', channel: 'sms', status: 'accepted' });
    expect(fake.sms.at(-1)?.text).toContain('13 000 тг');
    expect(await verified()).toBeUndefined();
  });

  it('is no notice: its report is kept, and told to no case', async () => {
    await untilArrest('sms');
    const { notices } = await state();
    const key = fake.sms.at(-1)?.key ?? '';
    expect(await deliveredBy(key, day(9))).toBe(1);
    await tick(day(10));
    expect((await state()).notices).toEqual(notices);
    expect((await updates())[0]?.status).toBe('delivered');
    // It follows from the journal: one that is taken away is missed.
    await test.database.sql`delete from work.outbox as outbox where outbox.subject = 'update arrested'`;
    expect(await verified()).toMatchObject({ where: expect.stringMatching(/^work\.outbox .* n=\d+$/) });
  });

  it('is made again and shown masked to who holds its code', async () => {
    await untilArrest('sms');
    const code = fake.sms.at(-1)?.text.slice(-11) ?? '';
    const [found] = await findMessages(test.database.sql, code);
    if (found === undefined) throw new Error(`no message ${code}`);
    const names = { secret: Buffer.from('a secret of this test'), portal: 'oryndau.example' };
    const [line] = (await noticeAgain(test.database, found, names)) ?? [];
    expect(line).toContain('18 000 тг');
    expect(line).toContain('***');
    expect(line).not.toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4} /);
    expect(await noticeAgain(test.database, { ...found, about: 'debited' }, names)).toBeUndefined();
  });

  it('is held to four a week, the weightiest first, and holds back no notice', async () => {
    await untilArrest('sms');
    for (let number = 0; number < 5; number += 1) await payBy(day(9), '1000.00', { key: `P${number}` });
    await live(day(10));
    // The arrest is one of the four.
    expect((await updates()).map(({ about }) => about)).toEqual(['arrested', ...Array(3).fill('payment_received')]);
    const [dropped] = await test.database.sql<{ count: number }[]>`
      select count(*)::integer as count from work.outbox as outbox
      where outbox.recipient = 'debtor' and outbox.subject = 'update payment_received' and outbox.status = 'not_sent'`;
    expect(dropped?.count).toBe(2);
    // Seven days later there is room again.
    await test.database.transaction(async (tx) => {
      await queueCommands(tx, [{ documentId: DOCUMENT, key: 'opt-out', on: day(17), command: { type: 'OptOut' } }]);
    });
    await tick(day(17));
    await meet(day(17));
    expect((await abouts()).at(-1)).toBe('transferred');
    expect(await verified()).toBeUndefined();
  });

  it('of what the end of the case says better is not sent, and none in the night', async () => {
    await untilArrest('sms');
    await payBy(day(9), '5000.00', { key: 'P1' });
    await tick(day(10));
    await payBy(day(10), '13000.00', { key: 'P2' });
    await tick(day(10));
    await meet(day(10), new Date(`${day(10)}T17:30:00Z`));
    expect(await abouts()).toEqual(['arrested']);
    await live(day(11));
    expect(await abouts()).toEqual(['arrested', 'executed']);
  });
});
