/** What a batch was answered is given to the next one only where it would be answered the same. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { advanceFile, openFile } from '@oryndau/journal/files';
import { legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import type { Telling } from '@oryndau/payments/core/retold';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { rooms } from '@oryndau/standing/rooms';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FileTellings } from './file-tellings.ts';

const folder = temporaryFolder('file-tellings');
let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase(rooms);
});
afterAll(() => test?.drop());

const ACCOUNT = 'KZ24070105KSN0000000';
const telling = (parts: Partial<Telling> = {}): Telling => ({
  id: `${ACCOUNT}|F-${'a'.repeat(32)}-1`,
  account: ACCOUNT,
  booking: null,
  bookedOn: legalDate('2025-01-15'),
  direction: 'CRDT',
  reversal: false,
  amount: tenge(20_000),
  currency: 'KZT',
  endToEndId: null,
  references: [],
  text: 'Оплата штрафа',
  payerIin: null,
  originalKey: null,
  held: null,
  documentId: null,
  file: 1n,
  isRetold: false,
  ...parts,
});

async function bankFile(name: string): Promise<bigint> {
  const path = join(folder, name);
  writeFileSync(path, name);
  return (await openFile(test.database.sql, { kind: 'bank', path, at: new Date() })).id;
}

const ask = (tellings: FileTellings, told: readonly Telling[], fines: readonly string[] = []) =>
  test.database.transaction((tx) => tellings.of(tx, told, fines));

it('while nothing else is asked', async () => {
  const file = await bankFile('one');
  /** Whether the second batch is given the answer of the first. */
  const isKept = async (first: Partial<Telling>, second: Partial<Telling>, fines: readonly string[] = []) => {
    const tellings = new FileTellings(file);
    const answer = await ask(tellings, [telling(first)]);
    tellings.settle();
    return (await ask(tellings, [telling(second)], fines)) === answer;
  };
  expect(await isKept({}, { id: `${ACCOUNT}|F-${'a'.repeat(32)}-2`, text: 'Другое' })).toBe(true);
  const others: Partial<Telling>[] = [
    { amount: tenge(20_001) },
    { account: 'KZ1' },
    { bookedOn: legalDate('2025-01-14') },
    { endToEndId: 'E1' },
    { references: ['R1'] },
    // What has a number of the bank is compared with those alone that have none.
    { id: `${ACCOUNT}|K1` },
  ];
  for (const other of others) expect([await isKept({}, other), await isKept(other, {})]).toEqual([false, false]);
  expect(await isKept({}, {}, ['5f1d7a54-8e0f-5d1c-9d58-0a2a3c0f7b11'])).toBe(false);
});

it('of a batch that is durable, and while no other file is read', async () => {
  const [own, other] = [await bankFile('own'), await bankFile('other')];
  const tellings = new FileTellings(own);
  const first = await ask(tellings, [telling()]);
  // It was rolled back: nobody has said that it is written.
  const second = await ask(tellings, [telling()]);
  expect(second).not.toBe(first);
  tellings.settle();
  await test.database.transaction((tx) => advanceFile(tx, own, 5, {}));
  expect(await ask(tellings, [telling()])).toBe(second);
  tellings.settle();
  await test.database.transaction((tx) => advanceFile(tx, other, 5, {}));
  expect(await ask(tellings, [telling()])).not.toBe(second);
});
