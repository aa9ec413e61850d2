/** Money that goes back in the ways that banks write it, and what an operator can say of everything that lies in suspense. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBank, importRegister } from '@oryndau/deciding/import';
import { assignSuspense, clearSuspense } from '@oryndau/deciding/suspense';
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

const folder = temporaryFolder('money-back');
const signer = testSigner();
let test: TestDatabase;
let written = 0;
let next = '2025-01-01';

beforeEach(async () => {
  test = await testDatabase(rooms);
  next = '2025-01-01';
  const fines = ['F-1', 'F-2'].map((number) => registered({ number, amount: '20000.00' }));
  await importRegister(test.database, write(ndjson(...fines)));
});
afterEach(() => test.drop());

function write(content: string): string {
  const path = join(folder, `file-${++written}.dat`);
  writeFileSync(path, content);
  return path;
}

async function readBank(...entries: readonly string[]) {
  const done = await importBank(test.database, write(bankFile(entries, { id: `M${written}` })));
  expect(done.fault).toBeNull();
}

/** Lives until that day, the next time from the day after. */
async function live(until: string, after: string) {
  const days = { from: legalDate(next), until: legalDate(until), policy: 'replay' } as const;
  next = after;
  const done = await runTick(test.database, { days, sealsUntilEnd: true, signer, holder: 'oryndau test' });
  expect(done).toMatchObject({ stopped: false });
  expect(await verify(test.database, {})).toMatchObject({ ok: true });
}

const paid = (number: string, parts: EntryParts = {}) =>
  bankEntry({ amount: '20000.00', reference: referenceOf(number), text: number, ...parts });
const back = (parts: EntryParts = {}) =>
  bankEntry({ key: 'R1', amount: '20000.00', on: '2025-01-20', takesBack: 'K1', ...parts });
const unflagged = (entry: string) => entry.replace('<RvslInd>true</RvslInd>', '');
const asCredit = (entry: string) => entry.replaceAll('DBIT', 'CRDT');

/** Tenge that the books hold of fines, what lies in suspense, and the open tasks. */
async function told() {
  const [row] = await test.database.sql<{ fines: bigint }[]>`
    select coalesce(sum(case when target in ('fine', 'refund') and source in ('bank', 'suspense') then amount
                             when source in ('fine', 'refund') and target = 'bank' then -amount end), 0)::bigint as fines
    from payments.posting`;
  const open = await test.database.transaction((tx) => readSuspense(tx));
  const tasks = await test.database.sql<{ code: string }[]>`
    select code from work.task where done_at is null and code <> 'LATE_MONEY' order by code`;
  return {
    fines: Number(row?.fines) / 100,
    suspense: open.map(({ remaining, reason }) => `${Number(remaining) / 100} ${reason}`),
    tasks: tasks.map(({ code }) => code),
  };
}

const decision = { operator: 'A. Operator', on: null, today: legalDate('2025-02-02') };
const assign = (entry: string, number: string, credit: string | null = null) =>
  assignSuspense(test.database, { entry, number, credit, ...decision });
const clear = (entry: string, as: 'NOT_OURS' | 'SAME_BOOKING') =>
  clearSuspense(test.database, { entry, as, ...decision });

describe('money that goes back', () => {
  it.each([
    ['flagged', back()],
    ['a debit that names its credit', unflagged(back())],
    ['the credit, flagged', asCredit(back())],
    ['with the key of its credit', unflagged(back({ key: 'K1' }))],
  ])('%s', async (_, entry) => {
    await readBank(paid('F-1'), entry);
    await live('2025-02-01', '2025-02-02');
    expect(await told()).toEqual({ fines: 0, suspense: [], tasks: [] });
  });

  it.each([
    ['a flagged debit', back({ takesBack: 'NOBODY' }), '-20000 REVERSAL_UNMATCHED'],
    [
      'a flagged credit',
      asCredit(back({ takesBack: 'NOBODY', reference: referenceOf('F-1') })),
      '20000 REVERSAL_UNMATCHED',
    ],
    ['more than came', unflagged(back({ amount: '20000.01' })), '-20000.01 REVERSAL_UNMATCHED'],
  ])('%s that names no credit beyond doubt asks an operator, and pays nothing', async (_, entry, lying) => {
    await readBank(paid('F-1'), entry);
    await live('2025-02-01', '2025-02-02');
    expect(await told()).toEqual({ fines: 20_000, suspense: [lying], tasks: ['REVERSAL_UNMATCHED'] });
  });

  it('a fee of the bank is nobody’s task', async () => {
    await readBank(unflagged(back({ amount: '100.00', takesBack: 'FEE' })));
    await live('2025-02-01', '2025-02-02');
    expect(await told()).toEqual({ fines: 0, suspense: ['-100 NOT_A_RECEIPT'], tasks: [] });
  });
});

describe('an operator says', () => {
  it.each([
    ['a debit', back({ takesBack: 'NOBODY' })],
    ['a credit', asCredit(back({ takesBack: 'NOBODY' }))],
  ])('which credit was taken back by %s', async (_, entry) => {
    await readBank(paid('F-1'), paid('F-1', { key: 'K2' }), paid('F-2', { key: 'K3' }), entry);
    await live('2025-02-01', '2025-02-02');
    expect((await told()).fines).toBe(60_000);
    expect(await assign('R1', 'F-1')).toMatchObject({ code: 'REVERSAL_UNMATCHED' });
    expect(await assign('R1', 'F-2', 'K2')).toMatchObject({ code: 'REVERSAL_UNMATCHED' });
    expect(await assign('R1', 'F-1', 'K2')).toMatchObject({ number: 'F-1' });
    expect(await verify(test.database, {})).toMatchObject({ ok: true });
    await live('2025-02-03', '2025-02-04');
    expect(await told()).toEqual({ fines: 40_000, suspense: [], tasks: [] });
    expect(await assign('R1', 'F-2')).toMatchObject({ code: 'UNKNOWN_ENTRY' });
  });

  it.each([
    ['a debit', back({ takesBack: 'NOBODY' })],
    ['another currency', paid('F-2', { key: 'R1', currency: 'USD' })],
    ['a contradiction', paid('F-1', { amount: '30000.00' })],
  ])('that %s concerns no fine', async (_, entry) => {
    await readBank(paid('F-1'), entry);
    await live('2025-02-01', '2025-02-02');
    const [lying] = await test.database.transaction((tx) => readSuspense(tx));
    expect(await clear(lying?.entry ?? '', 'SAME_BOOKING')).toMatchObject({ entry: lying?.entry });
    expect(await clear(lying?.entry ?? '', 'NOT_OURS')).toMatchObject({ code: 'ALREADY_ASSIGNED' });
    await live('2025-02-03', '2025-02-04');
    expect(await told()).toEqual({ fines: 20_000, suspense: [], tasks: [] });
    await readBank(entry);
    expect(await told()).toEqual({ fines: 20_000, suspense: [], tasks: [] });
  });

  it('that of a credit in part taken back the rest is not ours', async () => {
    await readBank(paid('X'), back({ amount: '5000.00' }));
    await live('2025-02-01', '2025-02-02');
    expect(await clear('K1', 'NOT_OURS')).toMatchObject({ amount: 1_500_000n });
    await live('2025-02-03', '2025-02-04');
    expect(await told()).toEqual({ fines: 0, suspense: [], tasks: [] });
  });
});
