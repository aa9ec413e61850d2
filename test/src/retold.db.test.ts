/** One payment that a bank tells in two formats, with its number in one and without in the other: it pays its fine once, and a person says whether it is one. */
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { importBank, importRegister } from '@oryndau/deciding/import';
import { assignSuspense, clearRetold, clearSuspense } from '@oryndau/deciding/suspense';
import { bankEntry, bankFile, IIN, ndjson, referenceOf, registered } from '@oryndau/deciding/testing/feed';
import { runTick } from '@oryndau/deciding/tick';
import { testSigner } from '@oryndau/journal/testing/signer';
import { legalDate } from '@oryndau/law/legal-date';
import { writeClientBank } from '@oryndau/payments/client-bank/testing/write-client-bank';
import { writeMt940 } from '@oryndau/payments/mt940/testing/write-mt940';
import { findRetoldOfFile, readSuspense } from '@oryndau/payments/sql/find';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { rooms } from '@oryndau/standing/rooms';
import { verify } from '@oryndau/verify/verify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outcomeText } from './testing/told.ts';

const folder = temporaryFolder('retold');
const signer = testSigner();
let test: TestDatabase;
let written = 0;

beforeEach(async () => {
  test = await testDatabase(rooms);
  const fines = ['F-1', 'F-2'].map((number) => registered({ number, amount: '20000.00' }));
  expect((await importRegister(test.database, write(ndjson(...fines)))).fault).toBeNull();
});
afterEach(() => test.drop());

function write(content: string): string {
  const path = join(folder, `file-${++written}.dat`);
  writeFileSync(path, content);
  return path;
}

const readBank = async (content: string) => (await importBank(test.database, write(content))).counts;

async function live(until = '2025-03-31', from = '2025-01-01') {
  const days = { from: legalDate(from), until: legalDate(until), policy: 'replay' } as const;
  expect(await runTick(test.database, { days, sealsUntilEnd: false, signer, holder: 'oryndau test' })).toMatchObject({
    stopped: false,
  });
  expect(await verify(test.database, {})).toMatchObject({ ok: true });
}

/** In tenge: what of the first fine is paid, and what lies in suspense, with its reasons. */
async function books() {
  const outcome = (await outcomeText(test.database)).split('\n').find((line) => line.includes('"number":"F-1"')) ?? '';
  const open = await test.database.transaction((tx) => readSuspense(tx));
  return {
    paid: /"paid":"([\d.]+)"/.exec(outcome)?.[1],
    suspense: open.map(({ remaining, reason }) => `${Number(remaining) / 100} ${reason}`),
  };
}

const openTasks = async () =>
  (
    await test.database.sql<{ subject: string }[]>`
      select task.subject from work.task as task
      where task.code = 'TOLD_BEFORE' and not exists (select from work.task_turn as turn where turn.task_id = task.id and turn.done)
      order by task.subject`
  ).map(({ subject }) => subject);

/** How the tasks name the files that told of a booking again. */
const filesOfTasks = async () =>
  (
    await test.database.sql<{ file: string }[]>`
      select task.body ->> 'file' as file from work.task as task where task.code = 'TOLD_BEFORE' order by task.subject`
  ).map(({ file }) => file);

const TEXT = `Оплата штрафа № F-1 ИИН ${IIN}`;
const camt = (...keys: readonly string[]) =>
  bankFile(
    keys.map((key) => bankEntry({ key, amount: '20000.00', reference: referenceOf('F-1') })),
    { id: `M${written}` },
  );
const camtWithoutNumber = (count: number) =>
  bankFile(
    Array.from({ length: count }, (_, n) =>
      bankEntry({ key: `E${n}`, amount: '20000.00', text: TEXT }).replaceAll(/<AcctSvcrRef>.*?<\/AcctSvcrRef>/g, ''),
    ),
    { id: `M${written}` },
  );
const mt940 = (count: number, on: readonly [string, string] = ['250115', '0115']) =>
  writeMt940({
    bookings: Array.from({ length: count }, () => ({
      amount: 20_000_00n,
      text: TEXT,
      valueDate: on[0],
      entryDate: on[1],
    })),
  });
const client = (count: number) =>
  writeClientBank({
    documents: Array.from({ length: count }, () => ({
      amount: '20000.00',
      text: `За ${IIN} по постановлению № F-1`,
      on: '15.01.2025',
    })),
  });

describe('one payment in two files', () => {
  it.each<[string, string, string]>([
    ['camt, then 1C', camt('B1'), client(1)],
    ['1C, then camt', client(1), camt('B1')],
    ['camt, then MT940 without a number', camt('B1'), mt940(1)],
    ['MT940 without a number, then camt, dated a day apart', mt940(1, ['250114', '0114']), camt('B1')],
    ['camt with, then camt without the bank’s number', camt('B1'), camtWithoutNumber(1)],
    ['camt without, then camt with the bank’s number', camtWithoutNumber(1), camt('B1')],
    ['1C, then MT940 in other words', client(1), mt940(1)],
    ['MT940, then 1C in other words', mt940(1), client(1)],
  ])('%s', async (_, first, second) => {
    expect(await readBank(first)).toMatchObject({ taken: 1, known: 0 });
    expect(await readBank(second)).toMatchObject({ taken: 1, known: 0 });
    await live();
    expect(await books()).toEqual({ paid: '20000.00', suspense: ['20000 TOLD_BEFORE'] });
    expect(await openTasks()).toHaveLength(1);
    // Whatever comes again is known.
    for (const content of [first, second])
      expect(await readBank(`${content}\r\n`)).toMatchObject({ taken: 0, known: 1 });
  });

  it('of three by the one and two by the other, the third is new; a third format tells of none that is', async () => {
    await readBank(camt('B1', 'B2'));
    expect(await readBank(client(3))).toMatchObject({ taken: 3 });
    expect(await openTasks()).toHaveLength(2);
    expect(await readBank(mt940(3))).toMatchObject({ taken: 3 });
    expect(await openTasks()).toHaveLength(5);
    await live();
    const { paid, suspense } = await books();
    expect([paid, suspense]).toEqual(['60000.00', Array.from({ length: 5 }, () => '20000 TOLD_BEFORE')]);
  });

  it('for another fine, of another sum or on another account pay what they name', async () => {
    await readBank(camt('B1'));
    const other = writeClientBank({
      documents: [
        { amount: '20000.00', text: `№ F-2 ИИН ${IIN}`, on: '15.01.2025' },
        { amount: '100.00', text: TEXT, on: '15.01.2025' },
        { amount: '20000.00', text: TEXT, on: '20.01.2025' },
      ],
    });
    expect(await readBank(other)).toMatchObject({ taken: 3 });
    await live();
    expect(await openTasks()).toEqual([]);
    expect((await books()).suspense).toEqual([]);
  });
});

describe('one payment in two files that have no word in common', () => {
  const late = async (...numbers: readonly string[]) =>
    importRegister(
      test.database,
      write(ndjson(...numbers.map((number) => registered({ number, amount: '20000.00' })))),
    );
  /** The fine F-8, which is registered later, by its reference alone, and by its number and IIN alone. */
  const byReference = (key = 'B1') =>
    bankFile([bankEntry({ key, amount: '20000.00', reference: referenceOf('F-8') })], { id: `M${written}` });
  const byNumber = () =>
    writeClientBank({ documents: [{ amount: '20000.00', text: `№ F-8 ИИН ${IIN}`, on: '15.01.2025' }] });
  const paidOf = async (number: string) => {
    const line = (await outcomeText(test.database)).split('\n').find((one) => one.includes(`"number":"${number}"`));
    return /"paid":"([\d.]+)"/.exec(line ?? '')?.[1];
  };

  it.each([
    ['in the order camt, 1C', () => [byReference(), byNumber()]],
    ['in the order 1C, camt', () => [byNumber(), byReference()]],
  ])('is asked about once the fine is known, %s', async (_, files) => {
    for (const file of files()) await readBank(file);
    await late('F-8');
    await live();
    expect([await paidOf('F-8'), (await books()).suspense]).toEqual(['20000.00', ['20000 TOLD_BEFORE']]);
    expect(await openTasks()).toHaveLength(1);
    // By its name, as at the intake.
    expect(await filesOfTasks()).toEqual([expect.stringMatching(/^file-\d+\.dat$/)]);
  });

  it('is asked about where the first lay in suspense by then', async () => {
    await readBank(byReference());
    await live('2025-02-01');
    await late('F-8');
    await readBank(byNumber());
    await live('2025-03-31', '2025-02-02');
    expect([await paidOf('F-8'), await openTasks()]).toEqual(['0.00', [expect.stringContaining('|F-')]]);
  });

  it('is asked about where a person has given the first to another fine', async () => {
    await readBank(byReference());
    await live('2025-02-01');
    const day = { on: null, today: legalDate('2025-02-01') };
    await assignSuspense(test.database, { entry: 'B1', number: 'F-2', credit: null, operator: 'A. Operator', ...day });
    await late('F-8');
    await readBank(byNumber());
    await live('2025-03-31', '2025-02-02');
    expect([await paidOf('F-2'), await paidOf('F-8')]).toEqual(['20000.00', '0.00']);
    expect(await openTasks()).toHaveLength(1);
  });

  it('leaves none for a second number of the bank, in whatever file that comes', async () => {
    await readBank(client(1));
    await readBank(camt('B1'));
    await live('2025-02-01');
    await readBank(camt('B2'));
    await live('2025-03-31', '2025-02-02');
    expect(await books()).toEqual({ paid: '40000.00', suspense: ['20000 TOLD_BEFORE'] });
  });
});

describe('a part that goes back, told in two formats, is taken once', () => {
  const flagged = () =>
    bankFile([bankEntry({ key: 'R1', amount: '5000.00', on: '2025-01-20', takesBack: 'B1' })], { id: `M${written}` });
  const said = () =>
    writeClientBank({
      documents: [{ amount: '5000.00', on: '20.01.2025', isReceived: false, text: `Возврат № F-1 ИИН ${IIN}` }],
    });
  const marked = (mark: 'RC' | 'D') =>
    writeMt940({
      bookings: [{ mark, amount: 5_000_00n, valueDate: '250120', entryDate: '0120', text: `Возврат № F-1 ИИН ${IIN}` }],
    });
  it.each([
    ['a flag in camt, a debit in 1C', () => [flagged(), said()]],
    ['a debit in 1C, a flag in camt', () => [said(), flagged()]],
    ['a flag in camt, RC in MT940', () => [flagged(), marked('RC')]],
    ['RC in MT940, a debit in 1C', () => [marked('RC'), said()]],
    ['a flag in camt, D in MT940', () => [flagged(), marked('D')]],
  ])('%s', async (_, files) => {
    await readBank(camt('B1'));
    for (const file of files()) await readBank(file);
    await live();
    expect(await books()).toEqual({ paid: '15000.00', suspense: ['-5000 TOLD_BEFORE'] });
    expect(await openTasks()).toHaveLength(1);
  });

  it('and nothing takes back what lies there as told before', async () => {
    await readBank(camt('B1'));
    const both = [
      { amount: 20_000_00n, text: TEXT, valueDate: '250115', entryDate: '0115', endToEndId: 'E1' },
      { mark: 'RC', amount: 20_000_00n, text: 'сторно', valueDate: '250120', entryDate: '0120', endToEndId: 'E1' },
    ] as const;
    await readBank(writeMt940({ dialect: 'numbered', bookings: both }));
    await live();
    expect(await books()).toEqual({ paid: '20000.00', suspense: ['20000 TOLD_BEFORE', '-20000 REVERSAL_UNMATCHED'] });
  });
});

describe('a person says', () => {
  const operator = 'Operator';
  const on = null;
  const today = legalDate('2025-04-01');

  beforeEach(async () => {
    await readBank(camt('B1'));
    await readBank(client(1));
    await live();
  });

  it('that it is the same: it leaves suspense, and the task closes', async () => {
    const [entry = ''] = await openTasks();
    await clearSuspense(test.database, { entry, as: 'SAME_BOOKING', operator, on, today });
    await live();
    expect(await books()).toEqual({ paid: '20000.00', suspense: [] });
    expect(await openTasks()).toEqual([]);
    expect(await readBank(`${client(1)}\r\n`)).toMatchObject({ taken: 0, known: 1 });
  });

  it('that it is one more: it pays, and the bank can tell of it with its number', async () => {
    const [entry = ''] = await openTasks();
    await assignSuspense(test.database, { entry, number: 'F-1', credit: null, operator, on, today });
    await live();
    expect(await books()).toEqual({ paid: '40000.00', suspense: [] });
    await readBank(camt('B2'));
    expect(await openTasks()).toEqual([expect.stringContaining('|B2')]);
  });
});

it('a whole day told again in another format is settled at once, and nothing else of the file', async () => {
  await readBank(camt('B1', 'B2', 'B3'));
  const file = write(
    writeClientBank({
      documents: [...[1, 2, 3].map(() => ({ text: TEXT })), { text: 'Аренда' }].map((one) => ({
        amount: '20000.00',
        on: '15.01.2025',
        ...one,
      })),
    }),
  );
  expect((await importBank(test.database, file)).counts).toMatchObject({ taken: 4 });
  await live();
  const days = { on: null, today: legalDate('2025-04-01') };
  const entries = (await findRetoldOfFile(test.database.sql, basename(file))).map(({ id }) => id);
  const settle = (name: string) =>
    clearRetold(test.database, { file: name, entries, operator: 'A. Operator', ...days });
  expect(await settle('another.txt')).toMatchObject({ code: 'UNKNOWN_ENTRY' });
  expect(await settle(basename(file))).toHaveLength(3);
  expect(await settle(basename(file))).toMatchObject({ code: 'UNKNOWN_ENTRY' });
  await live();
  expect(await books()).toEqual({ paid: '60000.00', suspense: ['20000 NO_REFERENCE'] });
  expect(await openTasks()).toEqual([]);
});

it('of thousands that say nothing but the same, as many are asked about as the other format told, over all batches of the file', async () => {
  const text = 'Оплата штрафа';
  const many = (count: number) => Array.from({ length: count }, () => text);
  const bookings = many(5_100).map(() => ({ amount: 20_000_00n, text, valueDate: '250115', entryDate: '0115' }));
  await readBank(writeMt940({ bookings }));
  const documents = many(5_400).map(() => ({ amount: '20000.00', text, on: '15.01.2025' }));
  await readBank(writeClientBank({ documents }));
  const held = await test.database.sql<{ held: string | null; count: number }[]>`
    select entry.held, count(*)::integer as count from payments.entry as entry group by entry.held order by entry.held nulls first`;
  expect(held).toEqual([
    { held: null, count: 5_400 },
    { held: 'TOLD_BEFORE', count: 5_100 },
  ]);
});
