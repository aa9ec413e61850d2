/** When two entries of banks are one booking: each tiyn of each file is in the books or in suspense, once, and the tally of each file proves it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBank, importRegister } from '@oryndau/deciding/import';
import { bankEntry, bankFile, type EntryParts, ndjson, referenceOf, registered } from '@oryndau/deciding/testing/feed';
import { runTick } from '@oryndau/deciding/tick';
import { testSigner } from '@oryndau/journal/testing/signer';
import { legalDate } from '@oryndau/law/legal-date';
import { readSuspense } from '@oryndau/payments/sql/find';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { rooms } from '@oryndau/standing/rooms';
import { verify } from '@oryndau/verify/verify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const folder = temporaryFolder('bookings');
const signer = testSigner();
let test: TestDatabase;
let written = 0;

beforeEach(async () => {
  test = await testDatabase(rooms);
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
