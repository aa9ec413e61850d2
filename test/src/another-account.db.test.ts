/** Money on an account that is not the beneficiary's has paid no fine, unless the body has said that it takes in money there. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBank, importRegister } from '@oryndau/deciding/import';
import { bankEntry, bankFile, ndjson, referenceOf, registered } from '@oryndau/deciding/testing/feed';
import { runTick } from '@oryndau/deciding/tick';
import { testSigner } from '@oryndau/journal/testing/signer';
import { legalDate } from '@oryndau/law/legal-date';
import { readSuspense } from '@oryndau/payments/sql/find';
import { addOwnAccount, endOwnAccount, readOwnAccounts } from '@oryndau/payments/sql/own-accounts';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { rooms } from '@oryndau/standing/rooms';
import { verify } from '@oryndau/verify/verify';
import { afterEach, beforeEach, expect, it } from 'vitest';

const THEIRS = 'KZ86125KZT5004100100';
const folder = temporaryFolder('another-account');
const signer = testSigner();
let test: TestDatabase;
let written = 0;

beforeEach(async () => {
  test = await testDatabase(rooms);
});
afterEach(() => test.drop());

function write(content: string): string {
  const path = join(folder, `file-${++written}.dat`);
  writeFileSync(path, content);
  return path;
}

const register = (...fines: readonly (object | string)[]) => importRegister(test.database, write(ndjson(...fines)));
const pay = (number: string, account: string) =>
  importBank(
    test.database,
    write(
      bankFile([bankEntry({ key: `K${written}`, reference: referenceOf(number) })], { id: `M${written}`, account }),
    ),
  );

/** The amounts posted to fines, and the reasons of what lies in suspense. */
async function lived() {
  const days = { from: legalDate('2025-01-01'), until: legalDate('2025-01-31'), policy: 'replay' } as const;
  const done = await runTick(test.database, { days, sealsUntilEnd: true, signer, holder: 'oryndau test' });
  expect(done).toMatchObject({ stopped: false });
  expect(await verify(test.database, {})).toMatchObject({ ok: true });
  const fines = await test.database.sql<{ number: string }[]>`
    select document.number from payments.posting as posting join fines.document as document using (document_id)
    where posting.source = 'bank' order by document.number`;
  const suspense = await test.database.transaction((tx) => readSuspense(tx));
  return { paid: fines.map(({ number }) => number), suspense: suspense.map(({ reason }) => reason) };
}

it.each([
  ['that is registered', true],
  ['that comes after the money', false],
])('money on an account of somebody else is not posted to the fine %s', async (_, isFirst) => {
  const fines = [registered({ number: 'F-1' }), registered({ number: 'F-2', iban: THEIRS })];
  if (isFirst) await register(...fines);
  await pay('F-1', THEIRS);
  await pay('F-2', THEIRS);
  if (!isFirst) await register(...fines);
  expect(await lived()).toEqual({ paid: ['F-2'], suspense: ['ANOTHER_ACCOUNT'] });
});

it('the account is read from a record however it is written', async () => {
  const line = JSON.stringify(registered({ number: 'F-1', iban: THEIRS }), null, 1).replaceAll('\n', ' ');
  const escaped = JSON.stringify(registered({ number: 'F-2', iban: THEIRS })).replace(
    `"${THEIRS}`,
    `"\\u004b${THEIRS.slice(1)}`,
  );
  expect((await register(line, escaped)).counts.accepted).toBe(2);
  for (const number of ['F-1', 'F-2']) await pay(number, THEIRS);
  expect(await lived()).toEqual({ paid: ['F-1', 'F-2'], suspense: [] });
});

it('an account of the body counts for every fine, until it is its own no more', async () => {
  await register(registered({ number: 'F-1' }), registered({ number: 'F-2' }));
  const own = { account: THEIRS, operator: 'A. B.', since: legalDate('2025-01-01') };
  const add = () => test.database.transaction((tx) => addOwnAccount(tx, own));
  expect([await add(), await add()]).toEqual([true, false]);
  await pay('F-1', THEIRS);
  const end = { account: THEIRS, operator: 'C. D.', on: legalDate('2025-01-02') };
  const finish = () => test.database.transaction((tx) => endOwnAccount(tx, end));
  expect([await finish(), await finish()]).toEqual([true, false]);
  expect(await readOwnAccounts(test.database.sql)).toEqual([]);
  await pay('F-2', THEIRS);
  expect(await lived()).toEqual({ paid: ['F-1'], suspense: ['ANOTHER_ACCOUNT'] });
});

it.each([
  ['an account', `set account = 'KZ000'`],
  ['who named it', `set operator = 'E. F.'`],
  ['since when', 'set since_day = since_day - 1'],
  ['that it is so no more', 'set ended_by = null, ended_day = null'],
  ['who ended it', `set ended_by = 'E. F.'`],
  ['until when', 'set ended_day = ended_day + 1'],
  ['that the journal has it', 'set journaled = false'],
])('verify finds it when somebody changes %s of the body’s', async (_, change) => {
  const own = { account: THEIRS, operator: 'A. B.', since: legalDate('2025-01-01') };
  await test.database.transaction((tx) => addOwnAccount(tx, own));
  await test.database.transaction((tx) =>
    endOwnAccount(tx, { ...own, operator: 'C. D.', on: legalDate('2025-01-02') }),
  );
  expect((await verify(test.database)).fault).toBeUndefined();
  await test.database.sql.unsafe(`update payments.own_account ${change}`);
  expect((await verify(test.database)).fault?.where).toMatch(/^payments\.own_account/);
});

it('verify finds an account that nobody has named, and one that is gone', async () => {
  await test.database.sql`
    insert into payments.own_account (account, operator, since_day) values (${THEIRS}, 'A. B.', '2025-01-01')`;
  expect((await verify(test.database)).fault?.where).toBe(`payments.own_account ${THEIRS}`);
  await test.database.sql`delete from payments.own_account`;
  const own = { account: THEIRS, operator: 'A. B.', since: legalDate('2025-01-01') };
  await test.database.transaction((tx) => addOwnAccount(tx, own));
  await test.database.sql`delete from payments.own_account`;
  expect((await verify(test.database)).fault?.where).toBe('payments.own_account');
});
