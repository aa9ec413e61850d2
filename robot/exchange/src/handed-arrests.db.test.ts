/** The bank that holds an arrest hears that a private bailiff has it (Order 697 item 23): when, on which act, and what its answer or its silence brings. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BankAnswer, BankRequest } from '@oryndau/connectors/bank';
import { fineId, OPENED, REGISTERED, SigningPlace } from '@oryndau/deciding/testing/signing-place';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { readRequests } from '@oryndau/outside/bank-requests';
import { caseCodeOf } from '@oryndau/outside/codes';
import { readCasePage } from '@oryndau/reading/case-page';
import { readActPlaces } from '@oryndau/signing/sql/acts';
import { verify } from '@oryndau/verify/verify';
import type { ActType } from '@oryndau/words/acts';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { exchange } from './exchange.ts';
import { takeReports } from './reports.ts';
import { BANK, type FakeOutside, fakeOutside } from './testing/outside.ts';

const ACCOUNT = 'KZ86125KZT5004100100';
/** What is signed at once, beside which the transfer waits for the head. */
const MEASURES: readonly ActType[] = ['opening', 'arrest', 'prohibition', 'collection_order', 'recall'];

let folder: string;
let place: SigningPlace;
let fake: FakeOutside;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-handed-arrests-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  fake = fakeOutside();
  place = await SigningPlace.open(folder, { fines: 1, policy: 'order-697' });
  return () => place.test.drop();
});

const day = (n: number): LegalDate => addDays(OPENED, n);
const meet = (n: number) => exchange(place.test.database, fake.outside, () => new Date(`${day(n)}T05:00:00Z`));
const sound = async () => expect((await verify(place.test.database)).fault).toBeUndefined();
const told = () =>
  fake.asked.filter(
    (request): request is BankRequest & { kind: 'hand_over_arrest' } => request.kind === 'hand_over_arrest',
  );
const arrest = () => {
  const asked = fake.asked.find(({ kind }) => kind === 'arrest');
  if (asked?.kind !== 'arrest') throw new Error('nothing was arrested');
  return asked;
};
const kept = async () =>
  (await readRequests(place.test.database.sql, [fineId(0)])).find(({ kind }) => kind === 'hand_over_arrest');
const codes = async () =>
  (
    await place.test.database.sql<{ line: string }[]>`
      select task.code || ' ' || coalesce(task.body ->> 'kind', '') || case when task.done_at is null then '' else ' done' end as line
      from work.task as task order by task.id`
  ).map(({ line }) => line);

type Said = BankAnswer extends infer A ? (A extends BankAnswer ? Omit<A, 'id' | 'bank' | 'at'> : never) : never;
function says(said: Said): void {
  const { says: words } = fake;
  words.push({
    id: `A${said.request}${said.kind}`,
    bank: BANK,
    at: '2026-03-10T10:00:00+05:00',
    ...said,
  } as BankAnswer);
}

/** To an arrest that the bank was asked for, and confirmed where `confirms`; refused by the debtor on the tenth day. */
async function untilTransferred(signs: readonly ActType[], confirms = true): Promise<void> {
  await place.order(signs);
  await place.tick(OPENED, REGISTERED);
  await meet(0);
  const at = `${OPENED}T06:00:00.000Z`;
  const report = { key: fake.pushes[0]?.key ?? '', outcome: 'delivered', words: {}, at } as const;
  await takeReports(place.test.database, [report], new Date(at));
  await place.tick(day(6), day(1));
  const account = { account: ACCOUNT, bank: BANK, kind: 'CURRENT', currency: 'KZT', available: tenge(90_000) };
  await place.tell(0, day(6), { type: 'RecordAccounts', accounts: [account] });
  await meet(6);
  if (confirms) says({ kind: 'arrested', request: arrest().id, arrest: arrest().arrest, amount: arrest().amount });
  await meet(7);
  await place.tick(day(9), day(7));
  await place.tell(0, day(10), { type: 'OptOut' });
}

it('once the transfer is signed, and not before: on that act, of that arrest, by the code of the case', async () => {
  await untilTransferred(MEASURES);
  expect(await place.outbox(0)).not.toContain('bank ArrestHandedOver queued');
  await meet(10);
  await meet(11);
  expect(told()).toEqual([]);
  // What came in meanwhile is decided before the head signs.
  await place.tick(day(11), day(10));
  await place.approve(day(11));
  await meet(11);
  await meet(12);
  const transfer = (await readActPlaces(place.test.database.sql, [fineId(0)])).find(({ type }) => type === 'transfer');
  expect(transfer).toBeDefined();
  expect(told()).toMatchObject([
    {
      bank: BANK,
      account: ACCOUNT,
      arrest: arrest().arrest,
      caseCode: caseCodeOf(fineId(0)),
      act: { number: transfer?.number, on: transfer?.on },
    },
  ]);
  expect(await place.outbox(0)).toContain('bank ArrestHandedOver sent');
  await sound();
});

it('and says that it knows: no task is left, and the page of the case has the day', async () => {
  await untilTransferred([...MEASURES, 'transfer']);
  await meet(10);
  const page = async () => (await readCasePage(place.test.database.sql, fineId(0)))?.bankKnowsOn;
  expect(await page()).toBeNull();
  says({ kind: 'arrest_handed_over', request: told()[0]?.id ?? '', arrest: arrest().arrest });
  await meet(12);
  expect(await kept()).toMatchObject({ status: 'answered', bank: BANK, subject: arrest().arrest });
  expect(await page()).toBe(day(12));
  expect((await place.caseOf(0))?.arrest.status).toBe('handed_over');
  await meet(20);
  expect((await codes()).filter((line) => line.includes('hand_over_arrest'))).toEqual([]);
  await sound();
});

it('and is silent beyond its days: that is a task, which its answer closes', async () => {
  await untilTransferred([...MEASURES, 'transfer']);
  await meet(10);
  await meet(16);
  expect(await codes()).toContain('BANK_SILENT hand_over_arrest');
  says({ kind: 'arrest_handed_over', request: told()[0]?.id ?? '', arrest: arrest().arrest });
  await meet(17);
  expect(await codes()).toContain('BANK_SILENT hand_over_arrest done');
});

it('and refuses it: that is a task, and the arrest is the bailiff’s all the same', async () => {
  await untilTransferred([...MEASURES, 'transfer']);
  await meet(10);
  says({ kind: 'refused', request: told()[0]?.id ?? '', reason: 'NOT_TAKEN_DOWN' });
  await meet(11);
  expect(await codes()).toContain('BANK_REJECTS refused');
  expect((await place.caseOf(0))?.arrest.status).toBe('handed_over');
});

it('and has rejected the arrest meanwhile: what it says of the hand-over is no second task', async () => {
  await untilTransferred([...MEASURES, 'transfer'], false);
  await meet(10);
  says({ kind: 'arrest_rejected', request: arrest().id, arrest: arrest().arrest, reason: 'PROTECTED_ACCOUNT' });
  says({ kind: 'refused', request: told()[0]?.id ?? '', reason: 'UNKNOWN_ARREST' });
  await meet(11);
  await place.tick(day(11));
  expect((await place.caseOf(0))?.arrest.status).toBe('none');
  expect(await codes()).toContain('ARREST_REJECTED ');
  expect((await codes()).filter((line) => line.startsWith('BANK_REJECTS'))).toEqual([]);
  expect(await kept()).toMatchObject({ status: 'answered' });
  await sound();
});

it('but never of an arrest that nobody has signed: it was withdrawn before the transfer', async () => {
  await untilTransferred(['opening', 'prohibition', 'collection_order', 'recall', 'transfer'], false);
  const ofBanks = async () => (await place.outbox(0)).filter((line) => line.startsWith('bank '));
  expect(await ofBanks()).not.toEqual([]);
  await meet(11);
  expect((await ofBanks()).filter((line) => !line.endsWith(' not_sent'))).toEqual([]);
  expect(fake.asked).toEqual([]);
  await sound();
});
