/** The head has struck the recall of an order beside the end of its case: the end is not signed while the bank may take money by that order. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { struckRecall } from '@oryndau/proceedings/core/asked-of-case';
import { fillStruckRecalls } from '@oryndau/standing/struck-recalls';
import { verify } from '@oryndau/verify/verify';
import type { ActType } from '@oryndau/words/acts';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { decideInCase } from './decisions.ts';
import { presentActAgain, strikeAct } from './signing.ts';
import { fineId, HEAD, OPENED, REGISTERED, SigningPlace } from './testing/signing-place.ts';
import { importPayment } from './testing/told-outside.ts';

let folder: string;
let place: SigningPlace;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-struck-recall-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  place = await SigningPlace.open(folder, { fines: 1, policy: 'order-697' });
  return () => place.test.drop();
});

const day = (n: number): LegalDate => addDays(OPENED, n);
const SUM = tenge(18_000);
const sound = async () => expect((await verify(place.test.database)).fault).toBeUndefined();
const tasks = () => place.test.database.sql<{ note: string | null }[]>`
  select (select turn.note from work.task_turn as turn where turn.task_id = task.id order by turn.id desc limit 1) as note
  from work.task as task where task.document_id = ${fineId(0)} and task.code = 'ACT_STRUCK' order by task.id`;
const recalls = async () => (await place.outbox(0)).filter((line) => line.includes('Recall'));

const ACCOUNT = { account: 'KZ86125KZT5004100100', bank: '125', kind: 'CURRENT', currency: 'KZT' };

/** Day 8: the account is arrested. */
async function arrested(atOnce: readonly ActType[]): Promise<void> {
  await place.order(['opening', 'arrest', 'prohibition', 'arrest_change', 'collection_order', ...atOnce]);
  await place.tick(OPENED, REGISTERED);
  await place.tell(0, OPENED, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED });
  await place.tick(day(8), day(1));
  await place.tell(0, day(8), { type: 'RecordAccounts', accounts: [{ ...ACCOUNT, available: tenge(100_000) }] });
  await place.tell(0, day(8), { type: 'ConfirmArrest', amount: SUM });
}

/** Day 22: the person has paid, the end and the recall of the order lie before the head, who strikes the recall. */
async function struck(atOnce: readonly ActType[] = []): Promise<void> {
  await arrested(atOnce);
  await place.tick(day(21), day(9));
  await place.tell(0, day(21), { type: 'RecordWageLevy', question: '1', resolution: false, bailiffOrder: false });
  await place.tick(day(22));
  await importPayment(place.test.database, { number: 'F-0', entry: 'e1', amount: SUM, on: day(22) });
  await place.tick(day(22));
  const act = await place.waiting(0, 'recall');
  await strikeAct(place.decisionsOn(day(22)), { act, by: HEAD, reason: 'The wrong account.' });
}

const lift = () =>
  decideInCase(place.decisionsOn(day(23)), {
    documentId: fineId(0),
    byWhom: 'O. Operator',
    note: 'Seen to.',
    decision: { type: 'LiftHold', reason: 'ACT_STRUCK' },
  });

it('the end waits, and is signed with the recall that is decided anew when the operator lets the case go on', async () => {
  await struck();
  expect(await place.batch()).toMatchObject({
    acts: [],
    notNow: [{ type: 'termination_executed', refusal: { code: 'RECALL_STRUCK' } }],
  });
  expect(await place.approve(day(22))).toMatchObject({ kind: 'not_now' });
  await sound();
  await lift();
  expect(await recalls()).toEqual([
    'bank CollectionOrderRecallSent not_sent',
    'bank CollectionOrderRecallSent unsigned',
  ]);
  expect(await tasks()).toEqual([{ note: 'NOT_SIGNED_ANY_MORE' }]);
  expect((await place.batch(day(23))).acts.map(({ type }) => type)).toEqual(['termination_executed', 'recall']);
  await place.approve(day(23));
  expect(await place.caseOf(0)).toMatchObject({ status: 'executed', orders: [{ status: 'recalling' }] });
  expect((await recalls()).at(-1)).toBe('bank CollectionOrderRecallSent queued');
  await sound();
});

it('or with the very recall, put before the head once more', async () => {
  await struck();
  const n = Number(struckRecall((await place.caseOf(0)) ?? ({} as never)));
  await presentActAgain(place.decisionsOn(day(23)), { documentId: fineId(0), n, by: 'O. Operator' });
  expect((await place.batch(day(23))).notNow).toEqual([]);
  await place.approve(day(23));
  expect(await place.caseOf(0)).toMatchObject({ status: 'executed' });
  expect(await recalls()).toEqual(['bank CollectionOrderRecallSent queued']);
  await sound();
});

it('of a case that has ended meanwhile it is decided anew at once: no hold would let that be done later', async () => {
  await struck(['termination_executed']);
  expect(await place.caseOf(0)).toMatchObject({ status: 'executed', orders: [{ status: 'recalling' }] });
  expect(await recalls()).toEqual([
    'bank CollectionOrderRecallSent not_sent',
    'bank CollectionOrderRecallSent unsigned',
  ]);
  expect(await tasks()).toEqual([{ note: 'NOT_SIGNED_ANY_MORE' }]);
  await sound();
  expect((await place.batch(day(23))).acts.map(({ type }) => type)).toEqual(['recall']);
  await place.approve(day(23));
  expect((await recalls()).at(-1)).toBe('bank CollectionOrderRecallSent queued');
  await sound();
});

it('and a lifting of such a case is done again by its end', async () => {
  await arrested(['termination_executed']);
  const { account } = ACCOUNT;
  await place.tell(0, day(9), { type: 'ProveProtection', account, kind: 'SOCIAL_PAYMENTS' });
  await importPayment(place.test.database, { number: 'F-0', entry: 'e1', amount: SUM, on: day(9) });
  await place.tick(day(9));
  const act = await place.waiting(0, 'lifting');
  await strikeAct(place.decisionsOn(day(9)), { act, by: HEAD, reason: 'The wrong account.' });
  expect(await place.caseOf(0)).toMatchObject({ status: 'executed', arrest: { status: 'lifting' } });
  expect((await place.outbox(0)).filter((line) => line.includes('ArrestLiftOrdered'))).toEqual([
    'bank ArrestLiftOrdered not_sent',
    'bank ArrestLiftOrdered queued',
  ]);
  expect(await tasks()).toEqual([{ note: 'NOT_SIGNED_ANY_MORE' }]);
  await sound();
});

it('of a strike from before the state kept it, the upgrade tells the case', async () => {
  await struck();
  const of = struckRecall((await place.caseOf(0)) ?? ({} as never));
  const asOwner = (work: Parameters<typeof place.test.database.transaction>[0]) =>
    place.test.database.transaction(work, { as: 'owner' });
  await asOwner(async (tx) => {
    await tx`update work.document set state = replace(state, ${`"recallStruck":"${of}",`}, '')`;
  });
  expect(struckRecall((await place.caseOf(0)) ?? ({} as never))).toBeUndefined();
  expect((await verify(place.test.database)).fault).toBeDefined();
  await asOwner(fillStruckRecalls);
  expect(struckRecall((await place.caseOf(0)) ?? ({} as never))).toBe(of);
  await sound();
});
