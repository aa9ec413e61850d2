/** What the head strikes while the robot stands still, and the robot takes back in the days that it catches up with before it hears of that. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import type { CaseState } from '@oryndau/proceedings/core';
import { readWaitingActs } from '@oryndau/signing/sql/waiting-acts';
import { verify } from '@oryndau/verify/verify';
import type { ActType } from '@oryndau/words/acts';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { strikeAct } from './signing.ts';
import { fineId, HEAD, OPENED, REGISTERED, SigningPlace } from './testing/signing-place.ts';
import { importCancellation, importPayment } from './testing/told-outside.ts';

let folder: string;
let place: SigningPlace;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-struck-late-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  place = await SigningPlace.open(folder, { fines: 1, policy: 'order-697' });
  return () => place.test.drop();
});

const day = (n: number): LegalDate => addDays(OPENED, n);
const fault = async () => {
  const found = (await verify(place.test.database)).fault;
  return found && `${found.where}: ${found.what}`;
};
const noticed = () => place.tell(0, OPENED, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED });
const account = { account: 'KZ86125KZT5004100100', bank: '125', kind: 'CURRENT', currency: 'KZT' };

/** The day on which the act waits, with all that comes before it. */
async function untilWaits(type: ActType): Promise<number> {
  if (type !== 'opening')
    await place.order(['opening', ...(type === 'collection_order' ? (['arrest', 'prohibition'] as const) : [])]);
  await place.tick(OPENED, REGISTERED);
  if (type === 'opening') return 0;
  await noticed();
  await place.tick(day(8), day(1));
  if (type === 'arrest') return 8;
  await place.tell(0, day(8), { type: 'RecordAccounts', accounts: [{ ...account, available: tenge(100_000) }] });
  await place.tell(0, day(8), { type: 'ConfirmArrest', amount: tenge(18_000) });
  await place.tick(day(21), day(9));
  await place.tell(0, day(21), { type: 'RecordWageLevy', question: '1', resolution: false, bailiffOrder: false });
  await place.tick(day(22));
  return 22;
}

it.each<[ActType, string, (on: LegalDate) => Promise<void>]>([
  ['opening', 'a cancellation', (on) => importCancellation(place.test.database, 'F-0', on)],
  [
    'opening',
    'a payment in full',
    (on) => importPayment(place.test.database, { number: 'F-0', entry: 'K', amount: tenge(18_000), on }),
  ],
  [
    'arrest',
    'a payment in full',
    (on) => importPayment(place.test.database, { number: 'F-0', entry: 'K', amount: tenge(18_000), on }),
  ],
  [
    'arrest',
    'a part payment',
    (on) => importPayment(place.test.database, { number: 'F-0', entry: 'K', amount: tenge(5_000), on }),
  ],
  [
    'collection_order',
    'a part payment',
    (on) => importPayment(place.test.database, { number: 'F-0', entry: 'K', amount: tenge(5_000), on }),
  ],
  ['collection_order', 'a cancellation', (on) => importCancellation(place.test.database, 'F-0', on)],
])('the act %s, before which %s has come, leaves nothing that the check would find', async (type, _, come) => {
  const at = await untilWaits(type);
  const act = await place.waiting(0, type);
  await come(day(at + 1));
  const struck = await strikeAct(place.decisionsOn(day(at + 6)), { act, by: HEAD, reason: 'It is not right.' });
  expect(struck).toMatchObject({ kind: 'queued' });
  expect(await fault()).toBeUndefined();
  await place.tick(day(at + 6), day(at + 1));
  expect(await fault()).toBeUndefined();
  const [kept] = (
    await readWaitingActs(place.test.database.sql, {
      states: ['struck', 'withdrawn', 'waiting'],
      documentId: fineId(0),
    })
  ).filter(({ n }) => n === act.n);
  // The end of a case waits beside its opening, which may be signed yet where nobody signs the end.
  expect(kept).toMatchObject({ state: type === 'opening' ? 'struck' : 'withdrawn' });
});

it.each<[ActType, number, (state: CaseState) => string | undefined]>([
  ['arrest', 6, ({ arrest }) => arrest.status],
  // While the answer about wages is still good: after it the robot takes back this order too.
  ['collection_order', 2, ({ orders }) => orders.at(-1)?.status],
])(
  'what the robot has decided anew meanwhile, of the kind %s, is not struck by it, and nothing is held',
  async (type, days, statusOf) => {
    const at = await untilWaits(type);
    const act = await place.waiting(0, type);
    await importPayment(place.test.database, { number: 'F-0', entry: 'K', amount: tenge(5_000), on: day(at + 1) });
    await strikeAct(place.decisionsOn(day(at + days)), { act, by: HEAD, reason: 'It is for too much.' });
    await place.tick(day(at + days), day(at + 1));
    const state = await place.caseOf(0);
    expect(state).toMatchObject({ status: 'open', holds: [] });
    expect(state && statusOf(state)).toBe(type === 'arrest' ? 'asked' : 'sent');
    expect(await place.waiting(0, type)).toMatchObject({ data: { remainder: tenge(13_000) } });
    const tasks = await place.test.database.sql<{ code: string }[]>`
    select task.code from work.task as task where task.done_at is null and task.code = 'ACT_STRUCK'`;
    expect(tasks).toEqual([]);
    expect(await fault()).toBeUndefined();
    await place.approve(day(at + days));
    expect(await fault()).toBeUndefined();
  },
);
