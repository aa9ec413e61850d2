/** The act of an end names each payment of its case: of the batch that ends it, and of those before, by the day of the bank. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActData, readAct } from '@oryndau/documents/acts';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { readActs } from '@oryndau/signing/sql/acts';
import { verify } from '@oryndau/verify/verify';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { fineId, OPENED, REGISTERED, SigningPlace } from './testing/signing-place.ts';
import { importCancellation, importPayment, importReversal } from './testing/told-outside.ts';

let folder: string;
let place: SigningPlace;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-paid-ends-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  place = await SigningPlace.open(folder, { fines: 1, policy: 'order-697' });
  await place.order(['opening']);
  await place.tick(OPENED, REGISTERED);
  return () => place.test.drop();
});

const day = (n: number): LegalDate => addDays(OPENED, n);
const pay = (n: number, sum: number) =>
  importPayment(place.test.database, { number: 'F-0', entry: `K${n}`, amount: tenge(sum), on: day(n) });
const sound = async () => expect((await verify(place.test.database)).fault).toBeUndefined();
const end = async (): Promise<ActData | undefined> => {
  const acts = await readActs(place.test.database.sql, fineId(0));
  return readAct(acts.at(-1)?.body ?? '');
};

it('payments of earlier days and of the day that ends it, which the robot hears of late', async () => {
  await pay(1, 5_000);
  await place.tick(day(1));
  await pay(2, 3_000);
  await pay(3, 10_000);
  await place.tick(day(6), day(2));
  await sound();
  expect(await place.approve(day(6))).toMatchObject({ kind: 'signed', acts: 1 });
  const act = await end();
  expect(act).toMatchObject({ type: 'termination_executed', version: 11, paid: tenge(18_000) });
  expect(act?.payments).toMatchObject([
    { on: day(1), amount: tenge(5_000), entry: expect.stringContaining('K1') },
    { on: day(2), amount: tenge(3_000), entry: expect.stringContaining('K2') },
    { on: day(3), amount: tenge(10_000), entry: expect.stringContaining('K3') },
  ]);
  await sound();
});

it('none where nothing was paid; and no act of another case, nor one that ends nothing, names any', async () => {
  await importCancellation(place.test.database, 'F-0', day(1));
  await place.tick(day(1));
  await place.approve(day(1));
  expect(await end()).toMatchObject({ type: 'termination_cancelled', version: 11 });
  expect(await end()).not.toHaveProperty('payments');
  await sound();
});

it('whoever changes one in an act that waits is found, and that act is not signed', async () => {
  await pay(1, 18_000);
  await place.tick(day(1));
  await place.test.database.transaction(
    (tx) =>
      tx.unsafe(
        `update connectors.act_waiting set body = replace(body, '"amount":"18000.00","entry"', '"amount":"17000.00","entry"')`,
      ),
    { as: 'owner' },
  );
  expect((await place.batch()).damaged).toMatchObject([{ type: 'termination_executed', differs: 'content' }]);
  expect((await verify(place.test.database)).fault?.where).toContain('connectors.act');
});

it('a transfer has what was paid in part', async () => {
  await pay(1, 5_000);
  await place.tick(day(40), day(1));
  await place.approve(day(40));
  expect(await end()).toMatchObject({ type: 'transfer', payments: [{ on: day(1), amount: tenge(5_000) }] });
  await sound();
});

it('what the bank took back bears the day of the bank, and not the one on which the robot heard of it', async () => {
  await pay(1, 5_000);
  await place.tick(day(1));
  await importReversal(place.test.database, { number: 'F-0', entry: 'K1', amount: tenge(5_000), on: day(2) });
  await place.tick(day(6));
  await importCancellation(place.test.database, 'F-0', day(7));
  await place.tick(day(7));
  await place.approve(day(7));
  expect((await end())?.payments).toMatchObject([
    { on: day(1), amount: tenge(5_000) },
    { on: day(2), amount: tenge(5_000), takenBack: true },
  ]);
  await sound();
});

const ACCOUNT = { account: 'KZ86125KZT5004100100', bank: '125', kind: 'CURRENT', currency: 'KZT' };

/** The arrest stands at its bank, and its reduction waits for the head; beside it the prohibition that nobody has answered. */
async function untilReduced(): Promise<void> {
  await place.order(['opening', 'arrest', 'prohibition']);
  await place.tell(0, OPENED, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED });
  await place.tick(day(8), day(1));
  await place.tell(0, day(8), { type: 'RecordAccounts', accounts: [{ ...ACCOUNT, available: tenge(100_000) }] });
  await place.tell(0, day(8), { type: 'ConfirmArrest', amount: tenge(18_000) });
  await pay(12, 5_000);
  await place.tick(day(12), day(9));
  expect((await place.caseOf(0))?.arrest.amount).toBe(tenge(13_000));
}

it.each([
  ['of before, where nobody has signed the reduction', false, tenge(18_000)],
  ['of the reduction, where it was signed', true, tenge(13_000)],
])('the end names the arrest with the sum %s', async (_, isSigned, amount) => {
  await untilReduced();
  if (isSigned) expect(await place.approve(day(12))).toMatchObject({ kind: 'signed', acts: 1 });
  await importCancellation(place.test.database, 'F-0', day(13));
  await place.tick(day(13));
  await place.approve(day(13));
  expect(await end()).toMatchObject({ type: 'termination_cancelled', arrest: { amount } });
  await sound();
});

it('the lifting of an arrest that is protected names the sum of which its bank knows', async () => {
  await untilReduced();
  await place.tell(0, day(13), { type: 'ProveProtection', account: ACCOUNT.account, kind: 'SOCIAL_PAYMENTS' });
  const act = await place.waiting(0, 'lifting');
  expect(act.data).toMatchObject({ amount: tenge(18_000) });
  await sound();
});

it('a transfer says what nobody has answered, and an act of version 6, which did not, is told as it was', async () => {
  await untilReduced();
  const { transferOn = OPENED } = (await place.caseOf(0)) ?? {};
  await place.tick(transferOn, day(13));
  const act = await place.waiting(0, 'transfer');
  expect(act.data).toMatchObject({ arrest: { amount: tenge(18_000) }, prohibitionUnanswered: true });
  expect(act.data).not.toHaveProperty('arrestUnanswered');
  await sound();
  await place.test.database.transaction(
    (tx) =>
      tx.unsafe(
        `update connectors.act_waiting set body = replace(replace(replace(body,
           '"prohibitionUnanswered":true,', ''), '"arrest":{"account":"${ACCOUNT.account}","amount":"18000.00"', '"arrest":{"account":"${ACCOUNT.account}","amount":"13000.00"'),
           '"version":11', '"version":6') where type = 'transfer'`,
      ),
    { as: 'owner' },
  );
  expect((await place.waiting(0, 'transfer')).data).toMatchObject({ version: 6, arrest: { amount: tenge(13_000) } });
  await sound();
});
