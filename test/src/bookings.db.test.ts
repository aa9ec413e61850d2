/** When two entries of banks are one booking: each tiyn of each file is in the books or in suspense, once, and the tally of each file proves it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBank, importRegister } from '@oryndau/deciding/import';
import { assignSuspense } from '@oryndau/deciding/suspense';
import {
  bankEntry,
  bankFile,
  type EntryParts,
  IIN,
  ndjson,
  referenceOf,
  registered,
} from '@oryndau/deciding/testing/feed';
import { runTick } from '@oryndau/deciding/tick';
import { closeTasks } from '@oryndau/journal/tasks';
import { testSigner } from '@oryndau/journal/testing/signer';
import { legalDate } from '@oryndau/law/legal-date';
import { readSuspense } from '@oryndau/payments/sql/find';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { rooms } from '@oryndau/standing/rooms';
import { verify } from '@oryndau/verify/verify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outcomeText } from './testing/told.ts';

const folder = temporaryFolder('bookings');
const signer = testSigner();
let test: TestDatabase;
let written = 0;

beforeEach(async () => {
  test = await testDatabase(rooms, { twice: true });
  const fines = ['F-1', 'F-2', 'F-3'].map((number) => registered({ number, amount: '20000.00' }));
  expect((await importRegister(test.database, write(ndjson(...fines)))).fault).toBeNull();
});
afterEach(() => test.drop());

function write(content: string): string {
  const path = join(folder, `file-${++written}.dat`);
  writeFileSync(path, content);
  return path;
}

const readBank = async (...entries: readonly string[]) =>
  (await importBank(test.database, write(bankFile(entries, { id: `M${written}` })))).counts;
const paid = (number: string, parts: EntryParts = {}) =>
  bankEntry({ amount: '20000.00', reference: referenceOf(number), text: number, ...parts });

async function live(until = '2025-03-31', from = '2025-01-01') {
  const days = { from: legalDate(from), until: legalDate(until), policy: 'replay' } as const;
  const done = await runTick(test.database, { days, sealsUntilEnd: true, signer, holder: 'oryndau test' });
  expect(done).toMatchObject({ stopped: false });
  expect(await verify(test.database, {})).toMatchObject({ ok: true });
}

/** In tenge: what the bank gave, and what lies in suspense with its reasons. */
async function books() {
  const [row] = await test.database.sql<{ given: bigint }[]>`
    select coalesce(sum(case 'bank' when source then amount when target then -amount end), 0)::bigint as given
    from payments.posting`;
  const open = await test.database.transaction((tx) => readSuspense(tx));
  return {
    given: Number(row?.given ?? 0n) / 100,
    suspense: open.map(({ remaining, reason }) => `${Number(remaining) / 100} ${reason}`),
  };
}

const tasks = async () =>
  (await test.database.sql<{ code: string }[]>`select code from work.task order by code`).map(({ code }) => code);

/** An entry that comes in parts, or, without any, as their total. */
function batch(sum: string, parts: readonly string[], key = 'B1'): string {
  const details = parts.map(
    (number, index) =>
      `<TxDtls><Refs><EndToEndId>E${index}</EndToEndId></Refs><Amt Ccy="KZT">20000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><RmtInf><Strd><CdtrRefInf><Ref>${referenceOf(number)}</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>`,
  );
  return bankEntry({ key, amount: sum }).replace(
    /<TxDtls>.*<\/TxDtls>/,
    details.join('') || '<Btch><NbOfTxs>2</NbOfTxs></Btch>',
  );
}

describe('one key of the bank', () => {
  it.each([
    ['the same entry in another file', [{}], [{}], { taken: 0, known: 1 }, 20_000, []],
    ['with another text in another file', [{}], [{ text: 'anew' }], { taken: 0, known: 1 }, 20_000, []],
    ['another sum', [{}], [{ amount: '15000.00' }], { taken: 1, known: 0 }, 35_000, ['AMBIGUOUS_KEY']],
    ['a day nearby', [{}], [{ on: '2025-01-17' }], { taken: 1, known: 0 }, 40_000, ['AMBIGUOUS_KEY']],
    ['another currency', [{}], [{ currency: 'USD' }], { taken: 1, known: 0 }, 40_000, ['AMBIGUOUS_KEY']],
    ['a number begun anew', [{}], [{ on: '2025-03-15' }], { taken: 1, known: 0 }, 40_000, ['KEY_REUSED']],
  ])('%s', async (_, first, second, counts, given, codes) => {
    await readBank(...first.map((parts) => paid('F-1', parts)));
    expect(await readBank(...second.map((parts) => paid('F-1', parts)))).toMatchObject(counts);
    await live();
    expect((await books()).given).toBe(given);
    expect(await tasks()).toEqual(codes);
    // Read again, nothing is new, whatever the order.
    expect(await readBank(...[...second, ...first].map((parts) => paid('F-1', parts)))).toMatchObject({ taken: 0 });
    expect(await tasks()).toEqual(codes);
  });

  it('that one file gives to payments for two fines, equal or not', async () => {
    expect(await readBank(paid('F-1'), paid('F-2'), paid('F-3', { amount: '5000.00' }))).toMatchObject({ taken: 3 });
    await live();
    expect(await books()).toEqual({ given: 45_000, suspense: [] });
    expect(await tasks()).toEqual(['KEY_REUSED']);
  });

  it.each(['0', '000000', 'NOTPROVIDED', '-', '...'])('%s is none', async (key) => {
    const filled = (number: string) => paid(number, { key }).replace(/<EndToEndId>.*<\/EndToEndId>/, '');
    expect(await readBank(filled('F-1'), filled('F-2'))).toMatchObject({ taken: 2, known: 0 });
    expect(await readBank(filled('F-2'), filled('F-1'))).toMatchObject({ taken: 0, known: 2 });
    await live();
    expect(await books()).toEqual({ given: 40_000, suspense: [] });
    expect(await tasks()).toEqual([]);
  });

  it('in what takes its credit back is another booking', async () => {
    await readBank(paid('F-1'));
    expect(await readBank(paid('F-1', { takesBack: 'K1', on: '2025-01-16' }))).toMatchObject({ taken: 1 });
    await live();
    expect(await books()).toEqual({ given: 0, suspense: [] });
    expect(await tasks()).toEqual([]);
  });
});

/** Without anything by which a bank knows its payer's order. */
const nameless = (parts: EntryParts) => bankEntry(parts).replace(/<EndToEndId>.*<\/EndToEndId>/, '');

describe('one key of the bank in two files, with the same day and sum and no reference', () => {
  const other = '800101330058';
  const under = (text: string) => nameless({ key: '7', amount: '20000.00', text });

  it('names two fines of two persons in its texts: both are paid, and one task tells of the bank', async () => {
    await importRegister(test.database, write(ndjson(registered({ number: 'F-9', amount: '20000.00', iin: other }))));
    const texts = [`Штраф № F-1 ИИН ${IIN}`, `Штраф № F-9 ИИН ${other}`];
    for (const text of texts) expect(await readBank(under(text))).toMatchObject({ taken: 1, known: 0 });
    for (const text of texts) expect(await readBank(under(text))).toMatchObject({ taken: 0, known: 1 });
    await live();
    expect(await books()).toEqual({ given: 40_000, suspense: [] });
    const paidFines = await outcomeText(test.database);
    for (const number of ['F-1', 'F-9'])
      expect(paidFines).toMatch(new RegExp(`"number":"${number}".*"paid":"20000.00"`));
    expect(await tasks()).toEqual(['KEY_REUSED']);
  });

  it.each<[string, string, string, string[], number]>([
    ['two persons', `ИИН ${IIN}`, `за ${other}`, ['KEY_REUSED'], 40_000],
    ['two numbers behind №', '№ F-1 от 10.01.2025', 'Оплата № F-2, 10.01.2025', ['KEY_REUSED'], 40_000],
    ['the same words with another number', 'штраф F-1', 'штраф F-2', ['AMBIGUOUS_KEY'], 40_000],
    ['the same person in other words', `Штраф F-1 ИИН ${IIN}`, `${IIN}, п/п № 118`, [], 20_000],
    ['the same fine beside another number', 'п/п № 118 Штраф F-1', 'Штраф № F-1', [], 20_000],
    ['the same fine in other words', 'Штраф № F-1', 'PAYMENT ORDER OF 15.01.2025', [], 20_000],
  ])('names %s', async (_, first, second, codes, given) => {
    await readBank(under(first));
    await readBank(under(second));
    await live();
    expect((await books()).given).toBe(given);
    expect(await tasks()).toEqual(codes);
    expect(await readBank(under(second))).toMatchObject({ taken: 0, known: 1 });
    expect(await readBank(under(first))).toMatchObject({ taken: 0, known: 1 });
  });

  it('is two batches for other fines: neither is dropped', async () => {
    const two = (numbers: readonly string[]) =>
      batch('40000.00', numbers).replaceAll(/<EndToEndId>.*?<\/EndToEndId>/g, '');
    expect(await readBank(two(['F-1', 'F-2']))).toMatchObject({ taken: 2 });
    expect(await readBank(two(['F-3', 'F-4']))).toMatchObject({ taken: 2 });
    expect(await readBank(two(['F-1', 'F-2']), batch('40000.00', []))).toMatchObject({ taken: 0 });
    await live();
    expect((await books()).given).toBe(80_000);
    expect(await tasks()).toEqual(['KEY_REUSED']);
  });
});

describe('what has neither a number of the bank nor an EndToEndId and comes again in another file', () => {
  const plain = (text: string, amount = '9000.00') => nameless({ key: '0', text, amount });
  const told = async () =>
    (await test.database.sql<{ code: string; body: Record<string, string> }[]>`select code, body from work.task`).map(
      ({ code, body: { count, sum } }) => [code, count, sum],
    );

  it('alone, is counted once, and a task asks whether it is the second of its kind; it is closed by hand', async () => {
    await readBank(plain('за услуги'));
    expect(await readBank(plain('за услуги'))).toMatchObject({ taken: 0, known: 1 });
    await live();
    expect(await books()).toEqual({ given: 9_000, suspense: ['9000 NO_REFERENCE'] });
    expect(await told()).toEqual([['KNOWN_BY_CONTENT', '1', '9000.00 KZT']]);
    const [task] = await test.database.sql<{ id: bigint }[]>`select id from work.task`;
    const turn = { byWhom: 'A. Operator', note: 'The bank says that it is the same.', at: new Date('2025-04-01') };
    expect(await test.database.transaction((tx) => closeTasks(tx, [task?.id ?? 0n], turn))).toMatchObject({
      kind: 'turned',
    });
  });

  it('and was another payment, comes in with the number that the bank gives it, and counts when a person says so', async () => {
    const text = `№ F-1 ИИН ${IIN}`;
    for (const _ of [1, 2]) await readBank(plain(text));
    await readBank(nameless({ key: 'N-77', text, amount: '9000.00' }));
    await live('2025-03-30');
    expect((await books()).suspense).toEqual(['9000 TOLD_BEFORE']);
    const day = { on: null, today: legalDate('2025-03-31') };
    await assignSuspense(test.database, {
      entry: 'N-77',
      number: 'F-1',
      credit: null,
      operator: 'A. Operator',
      ...day,
    });
    await live('2025-03-31', '2025-03-31');
    expect(await books()).toEqual({ given: 18_000, suspense: [] });
    expect(await outcomeText(test.database)).toMatch(/"number":"F-1".*"paid":"18000.00"/);
  });

  it('among others of its day that are new, is told with count and sums, once a file', async () => {
    await readBank(plain('a'), plain('b'), plain('c', '5.00'));
    expect(await readBank(plain('a'), plain('c', '5.00'), plain('d'))).toMatchObject({ taken: 1, known: 2 });
    expect(await told()).toEqual([['KNOWN_BY_CONTENT', '2', '9005.00 KZT']]);
  });

  it.each([
    ['a statement that comes again', [plain('a'), plain('b')]],
    ['a statement that goes on', [plain('a'), plain('b'), plain('c')]],
    ['a statement of which one comes twice now', [plain('a'), plain('a'), plain('b')]],
    ['a payment that has an EndToEndId', [paid('F-2', { key: '0' })]],
  ])('in %s, is nobody’s task', async (_, entries) => {
    await readBank(plain('a'), plain('b'), paid('F-2', { key: '0' }));
    await readBank(...entries);
    expect(await told()).toEqual([]);
  });

  it('is read again in the same file: nothing is told', async () => {
    const path = write(bankFile([plain('a')], { id: 'M0' }));
    await importBank(test.database, path);
    await importBank(test.database, path);
    expect(await told()).toEqual([]);
  });
});

describe('a total and its parts are one booking', () => {
  const total = batch('40000.00', []);
  const parts = batch('40000.00', ['F-1', 'F-2']);
  it('the total first, and in suspense already', async () => {
    await readBank(total);
    await live('2025-02-01');
    expect(await books()).toEqual({ given: 40_000, suspense: ['40000 NO_REFERENCE'] });
    expect(await readBank(parts)).toMatchObject({ taken: 2 });
    await live('2025-03-31', '2025-02-02');
    expect(await books()).toEqual({ given: 40_000, suspense: [] });
  });
  it.each([
    ['the total first', [[total], [parts]]],
    ['the parts first', [[parts], [total]]],
    ['in one file', [[total, parts]]],
    ['in one file, the other way round', [[parts, total], [total]]],
    ['again and again', [[total], [parts], [total], [parts]]],
  ])('%s', async (_, files) => {
    for (const entries of files) await readBank(...entries);
    await live();
    expect(await books()).toEqual({ given: 40_000, suspense: [] });
    expect(await tasks()).toEqual([]);
  });
  it('with another sum is another booking, and a person is asked', async () => {
    await readBank(total);
    await readBank(batch('60000.00', ['F-1', 'F-2', 'F-3']));
    await live();
    expect((await books()).given).toBe(100_000);
    expect(await tasks()).toEqual(['KEY_REUSED']);
  });
});

describe('the tally of a file', () => {
  it.each([
    ['an entry that is no more', "delete from payments.entry where entry_id like '%|K2'"],
    ['another sum', "update payments.entry set amount = amount + 1 where entry_id like '%|K2'"],
    ['an outcome that is no more', "delete from payments.tally where outcome = 'refused'"],
  ])('tells of %s', async (_, change) => {
    const pending = paid('F-2', { key: 'K3' }).replace('BOOK', 'PDNG');
    const counts = await readBank(paid('F-1'), paid('F-2', { key: 'K2' }), paid('F-3', { amount: '0.00' }), pending);
    expect(counts).toEqual({ taken: 2, known: 0, refused: 1, ignored: 1 });
    const lines = await test.database.sql`
      select outcome, entries::integer, amount::integer from payments.tally order by outcome`;
    expect(lines.map(({ outcome, entries, amount }) => [outcome, entries, amount])).toEqual([
      ['file', 4, 6_000_000],
      ['ignored', 1, 2_000_000],
      ['refused', 1, 0],
      ['taken', 2, 4_000_000],
    ]);
    expect(await verify(test.database, {})).toMatchObject({ ok: true });
    await test.database.sql.unsafe(change);
    expect(await verify(test.database, {})).toMatchObject({ ok: false });
  });
});
