/** Banks whose bookings are known by a rule of their own: from a day on, and never so that what is known counts twice. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBank, importRegister } from '@oryndau/deciding/import';
import { bankEntry, bankFile, type EntryParts, ndjson, referenceOf, registered } from '@oryndau/deciding/testing/feed';
import { legalDate } from '@oryndau/law/legal-date';
import { type BookingRule, type DatedRule, DEFAULT_RULE } from '@oryndau/payments/core/booking-rule';
import { keepBookingRules, readBookingRules } from '@oryndau/payments/sql/booking-rules';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { rooms } from '@oryndau/standing/rooms';
import { afterEach, beforeEach, expect, it } from 'vitest';

/** Of the account of the files. */
const BANK = '070';
const folder = temporaryFolder('booking-rules');
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
const tasks = async () =>
  (await test.database.sql<{ code: string }[]>`select code from work.task order by code`).map(({ code }) => code);

const from = (day: string, rule: Partial<BookingRule> = {}): DatedRule => ({
  ...DEFAULT_RULE,
  ...rule,
  from: legalDate(day),
});
const give = (...rules: readonly DatedRule[]) =>
  test.database.transaction((tx) => keepBookingRules(tx, new Map([[BANK, rules]])), { as: 'owner' });

it('without one, numbers begun anew within days contradict each other; by number and day they are two', async () => {
  const [first, anew] = [paid('F-1'), paid('F-1', { on: '2025-01-17' })];
  await give(from('2025-01-01', { key: 'reference-and-day' }));
  expect(await readBank(first)).toMatchObject({ taken: 1 });
  expect(await readBank(anew, first)).toMatchObject({ taken: 1, known: 1 });
  expect(await tasks()).toEqual([]);
  // Of one number and day another sum is still a contradiction, and a task.
  expect(await readBank(paid('F-1', { amount: '15000.00' }))).toMatchObject({ taken: 1 });
  expect(await tasks()).toEqual(['AMBIGUOUS_KEY']);
  expect(await readBank(paid('F-1', { amount: '15000.00' }), anew, first)).toMatchObject({ taken: 0, known: 3 });
});

it('a number that says nothing leaves the booking to what it says, each equal one once in its place', async () => {
  await give(from('2025-01-01', { noReference: ['ПУСТО'] }));
  const told = (number: string) => paid(number, { key: 'пусто' });
  expect(await readBank(told('F-1'), told('F-2'), told('F-2'), paid('F-3', { key: 'K9' }))).toMatchObject({ taken: 4 });
  expect(await readBank(told('F-2'), told('F-1'), paid('F-3', { key: 'K9' }), told('F-2'))).toMatchObject({
    taken: 0,
    known: 4,
  });
  expect(await tasks()).toEqual([]);
});

it('a number of the whole bank that cannot be trusted at all', async () => {
  await give(from('2025-01-01', { key: 'content' }));
  expect(await readBank(paid('F-1', { key: 'A' }), paid('F-2', { key: 'A' }))).toMatchObject({ taken: 2 });
  expect(await readBank(paid('F-2', { key: 'A' }), paid('F-1', { key: 'A' }))).toMatchObject({ taken: 0, known: 2 });
  expect(await tasks()).toEqual([]);
});

it('fewer days apart, and a number that comes again is one begun anew', async () => {
  await give(from('2025-01-01', { daysApart: 1 }));
  await readBank(paid('F-1'));
  expect(await readBank(paid('F-1', { on: '2025-01-18' }))).toMatchObject({ taken: 1 });
  expect(await tasks()).toEqual(['KEY_REUSED']);
});

it('a change begins behind what is kept, and what is kept stays known', async () => {
  const old = paid('F-1');
  await readBank(old);
  const late = await give(from('2025-01-10', { key: 'reference-and-day' }));
  expect(late).toEqual({ bank: BANK, day: '2025-01-10', lastDay: '2025-01-15' });
  expect((await readBookingRules(test.database.sql)).size).toBe(0);
  expect(await readBank(old)).toMatchObject({ taken: 0, known: 1 });
  expect(await give(from('2025-01-16', { key: 'content' }))).toBeUndefined();
  expect(await readBank(old)).toMatchObject({ taken: 0, known: 1 });
  // Behind the change the other rule, and taking it back is a change like any other.
  const anew = paid('F-2', { on: '2025-01-20' });
  expect(await readBank(anew, old)).toMatchObject({ taken: 1, known: 1 });
  expect(await give()).toEqual({ bank: BANK, day: '2025-01-16', lastDay: '2025-01-20' });
  expect(await give(from('2025-01-16', { key: 'content' }), from('2025-01-21'))).toBeUndefined();
  expect(await readBank(anew, old)).toMatchObject({ taken: 0, known: 2 });
});

it('what two files date on different sides of a change is a contradiction, and no second payment in silence', async () => {
  await readBank(paid('F-1', { on: '2025-01-15' }));
  await give(from('2025-01-16', { key: 'reference-and-day' }));
  expect(await readBank(paid('F-1', { on: '2025-01-17' }))).toMatchObject({ taken: 1 });
  expect(await tasks()).toEqual(['AMBIGUOUS_KEY']);
});

it('another bank takes the default', async () => {
  await test.database.transaction(
    (tx) => keepBookingRules(tx, new Map([['999', [from('2025-01-01', { key: 'content' })]]])),
    { as: 'owner' },
  );
  await readBank(paid('F-1', { key: 'A' }));
  expect(await readBank(paid('F-1', { key: 'A', text: 'anew' }))).toMatchObject({ taken: 0, known: 1 });
});
