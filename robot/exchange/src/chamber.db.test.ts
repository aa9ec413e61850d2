/**
 * The bailiff is told of money that moves after a transfer, once, and says that he knows: who has paid is not collected from again. And what
 * becomes of it when a process dies, or the chamber is silent or talks nonsense.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Chamber, chamberFolder } from '@oryndau/connectors/chamber';
import { importBank, importRegister } from '@oryndau/deciding/import';
import {
  bankEntry,
  bankFile,
  type EntryParts,
  fact,
  IIN,
  ndjson,
  referenceOf,
  registered,
} from '@oryndau/deciding/testing/feed';
import { runTick } from '@oryndau/deciding/tick';
import { documentIdOf } from '@oryndau/fines/document-id';
import { testSigner } from '@oryndau/journal/testing/signer';
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { isRefusal } from '@oryndau/law/refusal';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { readCasePage } from '@oryndau/reading/case-page';
import { fileActSigner, openAuthority } from '@oryndau/signing';
import { signsAll } from '@oryndau/signing/act-desk';
import { type ChamberHabits, chamberSimulator } from '@oryndau/simulators/chamber/chamber-simulator';
import { rooms } from '@oryndau/standing/rooms';
import { verify } from '@oryndau/verify/verify';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exchange } from './exchange.ts';
import { fakeOutside } from './testing/outside.ts';

const NUMBER = 'F-1';
const OPENED = legalDate('2026-03-04');
/** After the thirty days. */
const TRANSFERRED = addDays(OPENED, 40);
const signer = testSigner();
const idOf = (number: string) =>
  documentIdOf({ source: 'ERAP', documentType: 'PRESCRIPTION', issuerBin: '971240001315', number });
const CASE = idOf(NUMBER);

let root: string;
let test: TestDatabase;
let folder: string;
let chamber: Chamber | undefined;
let lived: LegalDate;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'oryndau-chamber-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

beforeEach(async () => {
  test = await testDatabase(rooms);
  folder = mkdtempSync(join(root, 'world-'));
  chamber = chamberFolder(folder);
  lived = addDays(OPENED, -1);
  const path = join(folder, 'feed.ndjson');
  const one = (number: string) => [
    registered({ number, on: '2026-01-05' }),
    fact('FineDelivered', number, '2026-01-06'),
  ];
  writeFileSync(path, ndjson(...one(NUMBER), ...one('F-2')));
  await importRegister(test.database, path);
  return () => test.drop();
});

/** Lives until this day, without a word to anybody. */
async function tick(until: LegalDate): Promise<void> {
  const { head } = await openAuthority(join(root, 'authority'));
  const done = await runTick(test.database, {
    days: { from: addDays(lived, 1), until, policy: 'day-30-bailiff' },
    sealsUntilEnd: false,
    signer,
    holder: 'oryndau test',
    acts: signsAll(fileActSigner(head, { isStopped: async () => false })),
  });
  if (isRefusal(done)) throw new Error(done.code);
  lived = until;
}

const day = (number: number): LegalDate => addDays(TRANSFERRED, number);

async function meet(on: LegalDate, receiptWorkingDays?: number) {
  const { outside } = fakeOutside();
  const world = { ...outside, ...(chamber && { chamber }), ...(receiptWorkingDays && { receiptWorkingDays }) };
  return exchange(test.database, { ...world, banks: new Map() }, () => new Date(`${on}T05:00:00Z`));
}

/** The bank books this, and it is decided. */
async function book(on: LegalDate, ...entries: readonly EntryParts[]): Promise<void> {
  const path = join(folder, `${on}-${entries[0]?.key}.xml`);
  const booked = entries.map((parts) => bankEntry({ on, reference: referenceOf(NUMBER), ...parts }));
  writeFileSync(path, bankFile(booked, { id: `M-${on}`, created: on }));
  const { fault } = await importBank(test.database, path);
  if (fault !== null) throw new Error(fault.code);
  await tick(on);
}

const acknowledge = (on: LegalDate, fault?: ChamberHabits['fault']) =>
  chamberSimulator(folder, { today: on, bailiffs: ['Орындаушы А'], ...(fault && { fault }) });

/** Transferred, handed over, and taken by a bailiff. */
async function takenOver(): Promise<void> {
  await tick(TRANSFERRED);
  await meet(TRANSFERRED);
  await acknowledge(TRANSFERRED);
  await meet(TRANSFERRED);
}

const moneyFiles = () =>
  readdirSync(join(folder, 'out'))
    .filter((name) => name.startsWith(`${CASE}.money-`))
    .sort((a, b) => Number(/\d+(?=\.json)/.exec(a)?.[0]) - Number(/\d+(?=\.json)/.exec(b)?.[0]));
const told = () => moneyFiles().map((name) => JSON.parse(readFileSync(join(folder, 'out', name), 'utf8')));

/** Of case F-1, in order: how many of each code and why they are closed. */
const taskStates = async () => {
  const rows = await test.database.sql<{ code: string; note: string | null; count: number }[]>`
    select task.code, turn.note, count(*)::integer as count
    from work.task as task
    left join work.task_turn as turn on turn.task_id = task.id
    where task.document_id = ${CASE}
    group by 1, 2 order by 1, 2`;
  return rows.map(({ code, note, count }) => `${count} ${code} ${note ?? 'open'}`);
};

it('a fine that is cancelled after its case was handed over is an operator’s, once, and one of a case that is ours is not', async () => {
  const cancel = async (number: string, on: LegalDate): Promise<void> => {
    const path = join(folder, `cancelled-${number}.ndjson`);
    writeFileSync(path, ndjson(fact('FineCancelled', number, on)));
    await importRegister(test.database, path);
  };
  await tick(addDays(OPENED, 5));
  await cancel('F-2', addDays(OPENED, 6));
  await tick(TRANSFERRED);
  await cancel(NUMBER, day(1));
  await tick(day(2));
  const tasks = await test.database.sql<{ code: string; document: string }[]>`
    select task.code, task.document_id as document from work.task as task where task.code like 'CANCELLED%'`;
  expect(tasks).toEqual([{ code: 'CANCELLED_AFTER_TRANSFER', document: CASE }]);
  expect((await verify(test.database)).fault).toBeUndefined();
});

describe('late money of a transferred case', () => {
  it('is told to the bailiff once, who acknowledges it, and that closes the task', async () => {
    await takenOver();
    await book(day(1), { key: 'K1', amount: '5000.00' });
    expect(await taskStates()).toEqual(['1 LATE_MONEY open']);
    expect((await meet(day(1)))?.chamber).toEqual({ cases: 0, lateMoney: 1 });
    expect((await meet(day(1)))?.chamber).toEqual({ cases: 0, lateMoney: 0 });
    expect(told()).toMatchObject([{ case: CASE, on: day(1), amount: '5000.00', receivedSince: '5000.00' }]);
    expect(await taskStates(), 'laid out is not yet known').toEqual(['1 LATE_MONEY open']);
    await acknowledge(day(2));
    await meet(day(2));
    expect(await taskStates()).toEqual(['1 LATE_MONEY BAILIFF_TOLD']);
    const page = await readCasePage(test.database.sql, CASE);
    expect(page?.toldMoney, 'the debtor sees that the bailiff knows').toEqual([
      { amount: '5000.00', reversal: false, on: day(2) },
    ]);
    await meet(day(3));
    expect(await acknowledge(day(3)), 'nothing is asked of the chamber twice').toBe(0);
    expect((await verify(test.database)).fault).toBeUndefined();
  });

  it('is told with what it comes to: two on one day, and one of them taken back', async () => {
    await takenOver();
    await book(day(1), { key: 'K1', amount: '5000.00' }, { key: 'K2', amount: '3000.00' });
    await meet(day(1));
    await book(day(2), { key: 'K3', amount: '3000.00', takesBack: 'K2' });
    await meet(day(2));
    expect(
      told().map(({ amount, reversal, receivedSince, remains }) => [amount, reversal, receivedSince, remains]),
    ).toEqual([
      ['5000.00', false, '5000.00', '13000.00'],
      ['3000.00', false, '8000.00', '10000.00'],
      ['3000.00', true, '5000.00', '13000.00'],
    ]);
    await acknowledge(day(3));
    await meet(day(3));
    expect(await taskStates()).toEqual(['3 LATE_MONEY BAILIFF_TOLD']);
    expect((await verify(test.database)).fault).toBeUndefined();
  });

  it('fits the schema that the chamber was given, and names no person', async () => {
    await takenOver();
    await book(day(1), { key: 'K1', amount: '5000.00' }, { key: 'K2', amount: '20000.00' });
    await meet(day(1));
    const path = new URL('../../../connectors/src/chamber/money-file.schema.json', import.meta.url);
    const fits = new Ajv2020({ strict: true }).compile(JSON.parse(readFileSync(path, 'utf8')));
    const files = told();
    expect(files.length).toBe(2);
    for (const file of files) {
      expect(fits(file), JSON.stringify(fits.errors)).toBe(true);
      expect(fits({ ...file, iin: IIN }), 'nothing may stand beside it').toBe(false);
    }
    expect(files[1]).toMatchObject({ receivedSince: '25000.00', remains: '0.00' });
    const text = moneyFiles()
      .map((name) => readFileSync(join(folder, 'out', name), 'utf8'))
      .join();
    for (const person of [IIN, 'Кенжебекова', NUMBER, '+7700']) expect(text).not.toContain(person);
  });

  it('of which a part is the payer’s stays with the operator: the bailiff has no part in a refund', async () => {
    await takenOver();
    await book(day(1), { key: 'K1', amount: '20000.00' });
    await meet(day(1));
    await acknowledge(day(2));
    await meet(day(2));
    expect(await taskStates()).toEqual(['1 LATE_MONEY open']);
  });

  it('is never laid out before its case, which it follows in the same round', async () => {
    await tick(TRANSFERRED);
    await book(day(1), { key: 'K1', amount: '5000.00' });
    const order: string[] = [];
    const real = chamberFolder(folder);
    chamber = {
      ...real,
      handOver: async (cases) => {
        order.push(...cases.map(({ documentId }) => `case ${documentId}`));
        await real.handOver(cases);
      },
      tellMoney: async (money) => {
        order.push(...money.map(({ documentId }) => `money ${documentId}`));
        await real.tellMoney(money);
      },
    };
    await meet(day(1));
    expect(order.filter((each) => each.endsWith(CASE))).toEqual([`case ${CASE}`, `money ${CASE}`]);
  });

  it('that was laid out before a kill is the same afterwards', async () => {
    await takenOver();
    await book(day(1), { key: 'K1', amount: '5000.00' });
    const real = chamberFolder(folder);
    chamber = {
      ...real,
      tellMoney: async (money) => {
        await real.tellMoney(money);
        throw new Error('killed between laying out and marking');
      },
    };
    await expect(meet(day(1))).rejects.toThrow('killed');
    const before = moneyFiles().map((name) => readFileSync(join(folder, 'out', name), 'utf8'));
    expect(before.length).toBe(1);
    const { ino } = statSync(join(folder, 'out', moneyFiles()[0] ?? ''));
    // The chamber is faster than the robot gets up again.
    await acknowledge(day(1));
    await book(day(2), { key: 'K2', amount: '1000.00' });
    const again: string[] = [];
    chamber = {
      ...real,
      tellMoney: async (money) => {
        again.push(...money.map(({ bytes }) => Buffer.from(bytes).toString('utf8')));
        await real.tellMoney(money);
      },
    };
    await meet(day(2));
    expect(again.length).toBe(2);
    expect(again[0], 'made anew, with more money in the case').toBe(before[0]);
    expect(statSync(join(folder, 'out', moneyFiles()[0] ?? '')).ino, 'the chamber may be reading it').toBe(ino);
    expect(await taskStates()).toEqual(['1 LATE_MONEY BAILIFF_TOLD', '1 LATE_MONEY open']);
  });

  it('waits, with its task, where no chamber is connected', async () => {
    chamber = undefined;
    await tick(TRANSFERRED);
    await book(day(1), { key: 'K1', amount: '5000.00' });
    expect((await meet(day(10)))?.chamber).toBeUndefined();
    expect(await taskStates()).toEqual(['1 LATE_MONEY open']);
    chamber = chamberFolder(folder);
    expect((await meet(day(11)))?.chamber).toEqual({ cases: 2, lateMoney: 1 });
  });

  it('of a case that was executed is no bailiff’s', async () => {
    await tick(addDays(OPENED, 5));
    await book(addDays(OPENED, 6), { key: 'K1', amount: '18000.00' });
    await book(addDays(OPENED, 8), { key: 'K2', amount: '700.00' });
    await tick(TRANSFERRED);
    expect((await meet(TRANSFERRED))?.chamber, 'the other case').toEqual({ cases: 1, lateMoney: 0 });
    expect(moneyFiles()).toEqual([]);
    expect(await taskStates()).toEqual(['1 LATE_MONEY open']);
    const rows = await test.database.sql`
      select outbox.n from work.outbox as outbox where outbox.document_id = ${CASE} and outbox.recipient = 'chamber'`;
    expect(rows.length).toBe(0);
  });

  it('of an older version has its message too', async () => {
    await takenOver();
    await book(day(1), { key: 'K"1', amount: '5000.00' }, { key: 'K2', amount: '10.00' });
    const rows = () => test.database.sql`
      select outbox.n, outbox.status, outbox.address, outbox.subject, outbox.body::text as body from work.outbox as outbox
      where outbox.recipient = 'chamber' and outbox.body ->> 'type' = 'LateMoneyReported' order by outbox.n`;
    const before = await rows();
    expect(before.map(({ status }) => status)).toEqual(['queued', 'queued']);
    await test.database.sql`delete from work.outbox where status = 'queued' and recipient = 'chamber'`;
    await test.database.sql`update work.task set done_by = 'A', done_at = now() where body ->> 'amount' = '10.00'`;
    await test.database
      .sql`alter table work.outbox alter column address set default '', alter column subject set default ''`;
    // The table that the older version had, as far as these files read it.
    await test.database.sql`
      create view proceedings.proceeding as
      select document.document_id, lower(document.standing) as status from work.document as document`;
    for (const name of ['0004-late-money-messages.sql', '0005-outbox-address.sql']) {
      const file = new URL(`../../../stages/proceedings/migrations/${name}`, import.meta.url);
      await test.database.sql.unsafe(readFileSync(file, 'utf8')).simple();
    }
    expect(await rows()).toEqual([before[0], { ...before[1], status: 'not_sent' }]);
    expect((await verify(test.database)).fault).toBeUndefined();
  });
});

describe('a receipt', () => {
  it('of something else than was laid out closes nothing, and a right one afterwards closes both', async () => {
    await takenOver();
    await book(day(1), { key: 'K1', amount: '5000.00' });
    await meet(day(1));
    await acknowledge(day(1), 'other_digest');
    await meet(day(2));
    expect(await taskStates()).toEqual(['1 CHAMBER_RECEIPT_DIFFERS open', '1 LATE_MONEY open']);
    const [name = ''] = moneyFiles();
    const digest = createHash('sha256')
      .update(readFileSync(join(folder, 'out', name)))
      .digest('hex');
    const event = told()[0].event;
    const given = join(folder, 'in', name.replace('.json', '.receipt.json'));
    writeFileSync(given, JSON.stringify({ case: idOf('F-2'), event, digest, receivedOn: day(3) }));
    await meet(day(3));
    writeFileSync(given, JSON.stringify({ case: CASE, event: event + 1, digest, receivedOn: day(3) }));
    await meet(day(3));
    expect(await taskStates(), 'of another case, of another event').toEqual([
      '1 CHAMBER_RECEIPT_DIFFERS open',
      '1 LATE_MONEY open',
    ]);
    await meet(day(20));
    expect(await taskStates(), 'who answers wrongly is not silent').toEqual([
      '1 CHAMBER_RECEIPT_DIFFERS open',
      '1 LATE_MONEY open',
    ]);
    writeFileSync(given, JSON.stringify({ case: CASE, event, digest, receivedOn: day(3) }));
    await meet(day(21));
    expect(await taskStates()).toEqual(['1 CHAMBER_RECEIPT_DIFFERS CHAMBER_ANSWERED', '1 LATE_MONEY BAILIFF_TOLD']);
  });

  it('that cannot be read is told once, stays where it is, and closes by one that can', async () => {
    await tick(TRANSFERRED);
    await meet(TRANSFERRED);
    await acknowledge(TRANSFERRED, 'nonsense');
    writeFileSync(join(folder, 'in', 'letter.receipt.json'), '{}');
    writeFileSync(join(folder, 'in', 'letter.txt'), 'not for us');
    mkdirSync(join(folder, 'in', 'a folder.receipt.json'));
    await meet(TRANSFERRED);
    expect(await taskStates()).toEqual(['1 CHAMBER_NONSENSE open']);
    await test.database.sql`
      update work.task set done_by = 'A', done_at = now() where document_id = ${CASE} and code = 'CHAMBER_NONSENSE'`;
    await meet(TRANSFERRED);
    await meet(day(1));
    const all = await test.database.sql`select task.id from work.task as task where task.code = 'CHAMBER_NONSENSE'`;
    expect(all.length, 'of two cases and a letter, each once').toBe(3);
    await test.database.sql`update work.task set done_by = null, done_at = null where document_id = ${CASE}`;
    const receipt = `${CASE}.receipt.json`;
    expect(readdirSync(join(folder, 'in'))).toContain(receipt);
    rmSync(join(folder, 'in', receipt));
    await acknowledge(day(1));
    await meet(day(1));
    expect(await taskStates()).toEqual(['1 CHAMBER_NONSENSE CHAMBER_ANSWERED']);
  });

  it('about money that cannot be read leaves the task about it open', async () => {
    await takenOver();
    await book(day(1), { key: 'K1', amount: '5000.00' });
    await meet(day(1));
    await acknowledge(day(1), 'nonsense');
    await meet(day(2));
    expect(await taskStates()).toEqual(['1 CHAMBER_NONSENSE open', '1 LATE_MONEY open']);
  });

  it.each([
    ['a day that is none', { receivedOn: '2026-99-99' }],
    ['a name with a NUL', { bailiff: 'A\u0000' }],
    ['no name', { bailiff: '' }],
    ['a list', []],
  ])('with %s cannot be read, and stops nothing', async (_, fields) => {
    await tick(TRANSFERRED);
    await meet(TRANSFERRED);
    const digest = createHash('sha256')
      .update(readFileSync(join(folder, 'out', CASE, 'SHA256SUMS')))
      .digest('hex');
    const good = { case: CASE, digest, receivedOn: TRANSFERRED, bailiff: 'A' };
    const file = Array.isArray(fields) ? fields : { ...good, ...fields };
    writeFileSync(join(folder, 'in', `${CASE}.receipt.json`), JSON.stringify(file));
    await meet(TRANSFERRED);
    expect(await taskStates()).toEqual(['1 CHAMBER_NONSENSE open']);
  });
});

describe('silence of the chamber', () => {
  it('is one task for a case, and the receipt that comes after all closes it', async () => {
    await tick(TRANSFERRED);
    await meet(TRANSFERRED);
    await book(day(1), { key: 'K1', amount: '5000.00' });
    await meet(day(1));
    await acknowledge(day(2), 'never');
    // 13 April 2026 is a Monday: the third working day after it is the Thursday.
    await meet(day(3));
    expect(await taskStates()).toEqual(['1 LATE_MONEY open']);
    await meet(day(4));
    await meet(day(9));
    expect(await taskStates(), 'of the case and of its money').toEqual(['1 CHAMBER_SILENT open', '1 LATE_MONEY open']);
    await acknowledge(day(10));
    await meet(day(10));
    expect(await taskStates()).toEqual(['1 CHAMBER_SILENT CHAMBER_ANSWERED', '1 LATE_MONEY BAILIFF_TOLD']);
    expect((await verify(test.database)).fault).toBeUndefined();
  });

  it('lasts until the last that is waited for has come, and comes again when it is about something new', async () => {
    await tick(TRANSFERRED);
    await meet(TRANSFERRED);
    await book(day(1), { key: 'K1', amount: '5000.00' });
    await meet(day(1));
    await meet(day(9));
    await acknowledge(day(9));
    const money = join(folder, 'in', moneyFiles()[0]?.replace('.json', '.receipt.json') ?? '');
    const receipt = readFileSync(money);
    rmSync(money);
    await meet(day(9));
    expect(await taskStates(), 'money is still waited for').toEqual(['1 CHAMBER_SILENT open', '1 LATE_MONEY open']);
    writeFileSync(money, receipt);
    await meet(day(10));
    expect(await taskStates()).toEqual(['1 CHAMBER_SILENT CHAMBER_ANSWERED', '1 LATE_MONEY BAILIFF_TOLD']);
    await book(day(11), { key: 'K2', amount: '10.00' });
    await meet(day(11));
    await meet(day(20));
    expect(await taskStates()).toContain('1 CHAMBER_SILENT open');
  });

  it('begins after as many working days as were agreed, and is looked for by an index', async () => {
    await tick(TRANSFERRED);
    await meet(TRANSFERRED, 1);
    await meet(day(1), 1);
    expect(await taskStates()).toEqual([]);
    await meet(day(2), 1);
    expect(await taskStates()).toEqual(['1 CHAMBER_SILENT open']);
    const plan = await test.database.transaction(async (tx) => {
      await tx`set local enable_seqscan = off`;
      return tx<{ 'QUERY PLAN': string }[]>`
        explain select laid.n from connectors.chamber_message as laid
        where laid.status = 'laid' and laid.due_on < ${TRANSFERRED} order by laid.due_on limit 5000`;
    });
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('chamber_message_laid');
  });

  it('of what was handed over by an older version is heard too', async () => {
    await takenOver();
    await tick(day(1));
    const before = await test.database.sql`select * from connectors.chamber_message order by document_id`;
    expect(before.map(({ status }) => status)).toEqual(['acknowledged', 'acknowledged']);
    await test.database.sql`drop table connectors.chamber_message, connectors.chamber_nonsense`;
    await test.database.sql`delete from connectors.hand_over where document_id = ${CASE}`;
    for (const name of ['0005-chamber-messages.sql', '0006-pipeline-role.sql']) {
      const file = new URL(`../../outside/migrations/connectors/${name}`, import.meta.url);
      await test.database.sql.unsafe(readFileSync(file, 'utf8')).simple();
    }
    const rows = await test.database.sql<{ document_id: string; status: string }[]>`
      select laid.document_id, laid.status from connectors.chamber_message as laid`;
    expect(new Map(rows.map(({ document_id, status }) => [document_id, status]))).toEqual(
      new Map([
        [CASE, 'laid'],
        [idOf('F-2'), 'acknowledged'],
      ]),
    );
    await meet(day(12));
    expect(await taskStates()).toEqual(['1 CHAMBER_SILENT open']);
  });
});
