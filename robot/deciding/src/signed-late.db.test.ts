/** What came before the head signed, and was not decided yet: no act is signed over it, and no signature is lost by it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testSigner } from '@oryndau/journal/testing/signer';
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { queuedByChannel, queuedForSystem } from '@oryndau/outside/queued';
import { readFigures } from '@oryndau/reports/sql/figures';
import type { ActSigner } from '@oryndau/signing';
import { readActs } from '@oryndau/signing/sql/acts';
import { holdSwitch, turnSwitch } from '@oryndau/signing/sql/signing-switch';
import { putInForce } from '@oryndau/standing/testing/put-in-force';
import { type VerifyOptions, verify } from '@oryndau/verify/verify';
import type { ActType } from '@oryndau/words/acts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { approveBatch, openAct, presentActAgain, strikeAct } from './signing.ts';
import { IIN } from './testing/feed.ts';
import { fineId, HEAD, OPENED, REGISTERED, SigningPlace } from './testing/signing-place.ts';
import { importCancellation, importPayment, importReversal, importUnnamed } from './testing/told-outside.ts';
import { runTick } from './tick.ts';

let folder: string;
let place: SigningPlace;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-signed-late-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  place = await SigningPlace.open(folder, { fines: 2, policy: 'order-697' });
  return () => place.test.drop();
});

const day = (n: number): LegalDate => addDays(OPENED, n);
const sound = async (more: VerifyOptions = {}) =>
  expect((await verify(place.test.database, more)).fault).toBeUndefined();
const signed = async (n = 0) => (await readActs(place.test.database.sql, fineId(n))).map(({ type }) => type);
const batchOf = async (n: number) => {
  const { acts, robotFirst } = await place.batch();
  const of = ({ documentId }: { readonly documentId: string }) => documentId === fineId(n);
  return { acts: acts.filter(of).map(({ data }) => data.type), robotFirst: robotFirst.filter(of) };
};
const pay = (on: LegalDate, sum = tenge(18_000)) =>
  importPayment(place.test.database, { number: 'F-0', entry: 'e1', amount: sum, on });

describe('what has come in and the robot has not decided', () => {
  it('money: the transfer of the case waits for the robot, which takes it back; other cases are signed', async () => {
    await place.order(['opening']);
    await place.tick(OPENED, REGISTERED);
    await place.tick(day(31), day(1));
    await pay(day(31));
    expect(await batchOf(0)).toMatchObject({
      acts: [],
      robotFirst: [{ type: 'transfer', came: ['money'], since: day(31) }],
    });
    expect(await place.approve(day(32))).toMatchObject({ kind: 'signed', acts: 1 });
    expect(await signed(0)).toEqual(['opening']);
    expect(await signed(1)).toEqual(['opening', 'transfer']);
    await place.tick(day(32));
    expect(await batchOf(0)).toEqual({ acts: ['termination_executed'], robotFirst: [] });
    await place.approve(day(32));
    expect(await place.caseOf(0)).toMatchObject({ status: 'executed' });
    expect(await place.outbox(0)).not.toContain('chamber ProceedingTransferred queued');
    await sound();
  });

  it.each<[string, () => Promise<void>]>([
    ['a cancellation', () => importCancellation(place.test.database, 'F-0', day(1))],
    ['a payment in full', () => pay(day(1))],
  ])('%s: the opening is never signed', async (_, come) => {
    await place.tick(OPENED, REGISTERED);
    await come();
    const { robotFirst } = await batchOf(0);
    expect(robotFirst).toMatchObject([{ type: 'opening' }]);
    await place.approve(day(1));
    await place.tick(day(2), day(1));
    await place.approve(day(2));
    expect(await signed(0)).not.toContain('opening');
    expect(await place.outbox(0)).not.toContain('debtor NoticeQueued queued');
    await sound();
  });

  it('money: no order for what was paid goes to the bank', async () => {
    const account = { account: 'KZ86125KZT5004100100', bank: '125', kind: 'CURRENT', currency: 'KZT' };
    await place.order(['opening', 'arrest', 'prohibition', 'arrest_change']);
    await place.tick(OPENED, REGISTERED);
    await place.tell(0, OPENED, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED });
    await place.tick(day(8), day(1));
    await place.tell(0, day(8), { type: 'RecordAccounts', accounts: [{ ...account, available: tenge(100_000) }] });
    await place.tell(0, day(8), { type: 'ConfirmArrest', amount: tenge(18_000) });
    await place.tick(day(21), day(9));
    await place.tell(0, day(21), { type: 'RecordWageLevy', question: '1', resolution: false, bailiffOrder: false });
    await place.tick(day(22));
    expect((await batchOf(0)).acts).toContain<ActType>('collection_order');
    await pay(day(22));
    await place.approve(day(23));
    await place.tick(day(23));
    expect(await signed(0)).not.toContain('collection_order');
    expect((await place.outbox(0)).filter((line) => line.includes('CollectionOrder'))).toEqual([
      'bank CollectionOrderSent not_sent',
    ]);
    await sound();
  });

  it.each([
    [
      'names the fine and its debtor: it is the money of that case',
      `Штраф F-0, ИИН ${IIN}`,
      { acts: [], robotFirst: [{ came: ['money'] }] },
    ],
    [
      'names the fine alone: anybody may know a number, and nobody is kept from signing by it',
      'Штраф F-0',
      { acts: ['opening'], robotFirst: [] },
    ],
    ['names the debtor alone, who may owe other things', `ИИН ${IIN}`, { acts: ['opening'], robotFirst: [] }],
  ])('money without a reference that %s', async (_, text, batch) => {
    await place.tick(OPENED, REGISTERED);
    await importUnnamed(place.test.database, { text, amount: tenge(18_000), on: day(1) });
    expect(await batchOf(0)).toMatchObject(batch);
    await place.tick(day(1));
    const ends = (await place.caseOf(0))?.awaiting.filter(({ act }) => act === 'termination_executed');
    expect(ends).toHaveLength(batch.acts.length === 0 ? 1 : 0);
    await sound();
  });

  it('that comes while the head looks makes it another batch, and nothing else to sign is said to wait for the robot', async () => {
    await place.tick(OPENED, REGISTERED);
    const { root } = await place.batch();
    await importCancellation(place.test.database, 'F-0', day(1));
    expect((await place.batch()).root).not.toBe(root);
    await importCancellation(place.test.database, 'F-1', day(1));
    expect(await place.approve(day(1))).toEqual({ kind: 'robot_first', acts: 2 });
    expect(await signed(0)).toEqual([]);
  });

  it('an act that is put before the head again while the robot stands still is signed when its case knows of it', async () => {
    await place.tick(OPENED, REGISTERED);
    const act = await place.waiting(0, 'opening');
    await strikeAct(place.decisionsOn(day(1)), { act, by: HEAD, reason: 'It is not right.' });
    const again = { documentId: act.documentId, n: act.n, by: 'O. Operator', reason: 'It is.' };
    expect(await presentActAgain(place.decisionsOn(day(8)), again)).toMatchObject({ kind: 'queued' });
    expect(await batchOf(0)).toMatchObject({ acts: [], robotFirst: [{ came: ['case'] }] });
    await place.tick(day(8), day(1));
    expect(await place.approve(day(8))).toMatchObject({ kind: 'signed' });
    expect(await place.caseOf(0)).toMatchObject({ openedOn: day(8), awaiting: [] });
    await sound();
  });
});

describe('what may not be signed any more', () => {
  const account = { account: 'KZ86125KZT5004100100', bank: '125', kind: 'CURRENT', currency: 'KZT' };
  /** The arrest of the first case is signed at once, and its order waits; F-1 was never told. */
  async function untilOrderWaits(at = 22): Promise<void> {
    await place.order(['opening', 'arrest', 'prohibition', 'arrest_change']);
    await place.tick(OPENED, REGISTERED);
    await place.tell(0, OPENED, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED });
    await place.tick(day(8), day(1));
    await place.tell(0, day(8), { type: 'RecordAccounts', accounts: [{ ...account, available: tenge(100_000) }] });
    await place.tell(0, day(8), { type: 'ConfirmArrest', amount: tenge(18_000) });
    await place.tick(day(at - 1), day(9));
    await place.tell(0, day(at - 1), { type: 'RecordWageLevy', question: '1', resolution: false, bailiffOrder: false });
    await place.tick(day(at));
    expect((await batchOf(0)).acts).toEqual(['collection_order']);
  }
  const notNowOf = async (on: LegalDate) =>
    (await place.batch(on)).notNow.map(({ type, refusal }) => `${type} ${refusal.code}`);

  it('an order is not signed after the term, though the robot has stood still since it decided it', async () => {
    await untilOrderWaits(29);
    const { lastDay = OPENED, transferOn = OPENED } = (await place.caseOf(0)) ?? {};
    expect(await notNowOf(lastDay)).toEqual([]);
    expect(await notNowOf(transferOn)).toEqual(['collection_order TERM_OVER']);
    expect(await place.approve(transferOn)).toMatchObject({ kind: 'not_now', acts: 1, refusal: { code: 'TERM_OVER' } });
    expect(await signed()).not.toContain('collection_order');
    await place.tick(transferOn, day(30));
    expect(await batchOf(0)).toMatchObject({ acts: ['transfer'] });
    await sound();
  });

  it('is signed on the last day of the term', async () => {
    await untilOrderWaits(29);
    expect(await place.approve((await place.caseOf(0))?.lastDay ?? OPENED)).toMatchObject({ kind: 'signed', acts: 1 });
    await sound();
  });

  it('an order is not signed on an answer about wages that is good no more: it is asked again, and decided anew', async () => {
    await untilOrderWaits();
    expect(await notNowOf(day(24))).toEqual([]);
    expect(await notNowOf(day(25))).toEqual(['collection_order WAGE_LEVY_UNKNOWN']);
    expect(await place.approve(day(25))).toMatchObject({ kind: 'not_now', refusal: { code: 'WAGE_LEVY_UNKNOWN' } });
    await place.tick(day(25), day(23));
    expect(await batchOf(0)).toMatchObject({ acts: [] });
    expect(await place.caseOf(0)).toMatchObject({
      orders: [{ status: 'recalled' }],
      wageLevy: { status: 'asked', question: '2' },
    });
    expect((await place.outbox(0)).filter((line) => /Collection|Wage/.test(line))).toEqual([
      'enforcement WageLevyAsked queued',
      'bank CollectionOrderSent not_sent',
      'enforcement WageLevyAsked queued',
    ]);
    await place.tell(0, day(26), { type: 'RecordWageLevy', question: '2', resolution: false, bailiffOrder: false });
    await place.tick(day(26));
    expect(await place.approve(day(27))).toMatchObject({ kind: 'signed', acts: 1 });
    expect((await place.caseOf(0))?.orders.map(({ status }) => status)).toEqual(['recalled', 'sent']);
    await sound();
  });

  it('an order says when it was answered that nobody levies wages; one of version 7, which did not, stays as it was', async () => {
    await untilOrderWaits();
    const { data } = await place.waiting(0, 'collection_order');
    expect(data).toMatchObject({ version: 11, wagesAnsweredOn: day(21) });
    const said = `,"wagesAnsweredOn":"${day(21)}"`;
    const change = (to: string, version: number) =>
      place.test.database.transaction(
        (tx) => tx`update connectors.act_waiting as waiting
          set body = replace(replace(waiting.body, ${said}, ${to}), '"version":11', ${`"version":${version}`})
          where waiting.type = 'collection_order'`,
        { as: 'owner' },
      );
    await change('', 7);
    await sound();
    await place.test.database.transaction(
      (tx) =>
        tx`update connectors.act_waiting as waiting set body = replace(waiting.body, '"version":7', '"version":11')`,
      { as: 'owner' },
    );
    expect((await verify(place.test.database)).fault).toBeDefined();
  });

  it('an order waits while the person is paying, and is signed when nothing has come of it', async () => {
    await untilOrderWaits();
    const { root } = await place.batch();
    await place.tell(0, day(22), { type: 'BeginPayment', attempt: '1' });
    expect(await notNowOf(day(22))).toEqual(['collection_order PAYMENT_IN_FLIGHT']);
    // The list of before is another batch.
    const approval = { root, by: HEAD, on: day(22) };
    expect(await approveBatch(place.decisionsOn(day(22)), place.head, approval)).toMatchObject({ kind: 'not_now' });
    await place.tell(0, day(23), { type: 'SettlePayment', attempt: '1', paid: false });
    expect(await place.approve(day(23))).toMatchObject({ kind: 'signed', acts: 1 });
    await sound();
  });

  it('an end by payment is not signed once the bank has taken the money back, until it was paid after all', async () => {
    await place.order(['opening']);
    await place.tick(OPENED, REGISTERED);
    await pay(day(2));
    await place.tick(day(2), day(1));
    expect((await batchOf(0)).acts).toEqual(['termination_executed']);
    await importReversal(place.test.database, { number: 'F-0', entry: 'e1', amount: tenge(18_000), on: day(3) });
    expect((await batchOf(0)).robotFirst).toMatchObject([{ type: 'termination_executed', came: ['money'] }]);
    await place.tick(day(3));
    // The robot has taken the end back, and the case goes on as it was.
    expect(await batchOf(0)).toEqual({ acts: [], robotFirst: [] });
    expect((await place.batch()).notNow).toEqual([]);
    expect(await place.caseOf(0)).toMatchObject({ status: 'open', awaiting: [], endedOn: null });
    expect(await signed()).toEqual(['opening']);
    await sound();
    await importPayment(place.test.database, { number: 'F-0', entry: 'e2', amount: tenge(18_000), on: day(4) });
    await place.tick(day(4));
    expect(await place.approve(day(4))).toMatchObject({ kind: 'signed' });
    expect(await signed()).toEqual(['opening', 'termination_executed']);
    await sound();
  });

  it('an end by payment that the head has struck, and whose money was taken back, leaves the case to go on with its arrest', async () => {
    await untilOrderWaits();
    await pay(day(22));
    await place.tick(day(22));
    expect((await batchOf(0)).acts).toEqual(['termination_executed']);
    // Nobody else is told of a case that is to end, nor is anything lifted yet.
    expect((await place.outbox(0)).filter((line) => /Lift|Executed/.test(line))).toEqual([]);
    const act = await place.waiting(0, 'termination_executed');
    await importReversal(place.test.database, { number: 'F-0', entry: 'e1', amount: tenge(18_000), on: day(23) });
    await strikeAct(place.decisionsOn(day(23)), { act, by: HEAD, reason: 'The money is gone.' });
    await place.tick(day(23));
    expect(await place.caseOf(0)).toMatchObject({ endedOn: null, awaiting: [], arrest: { status: 'confirmed' } });
    await sound();
    await place.tell(0, day(24), { type: 'LiftHold', reason: 'ACT_STRUCK', operator: 'O. Operator' });
    await place.tick(day(40), day(24));
    expect((await batchOf(0)).acts).toEqual(['transfer']);
    await sound();
  });

  it('an end that is struck before the money goes back waits for an operator, and so does what is left then', async () => {
    await untilOrderWaits();
    await pay(day(22));
    await place.tick(day(22));
    const act = await place.waiting(0, 'termination_executed');
    const struck = await strikeAct(place.decisionsOn(day(22)), { act, by: HEAD, reason: 'It is to be looked at.' });
    expect(struck).toMatchObject({ kind: 'decided' });
    const again = { documentId: act.documentId, n: act.n, by: 'O. Operator', reason: 'It is right.' };
    expect(await presentActAgain(place.decisionsOn(day(22)), again)).toEqual({ kind: 'not_struck' });
    await place.tell(0, day(23), { type: 'LiftHold', reason: 'ACT_STRUCK', operator: 'O. Operator' });
    expect((await batchOf(0)).acts).toEqual(['termination_executed']);
    await sound();
    expect(await place.approve(day(23))).toMatchObject({ kind: 'signed' });
    expect(await place.caseOf(0)).toMatchObject({
      status: 'executed',
      endedOn: day(23),
      arrest: { status: 'lifting' },
    });
    expect(await place.outbox(0)).toContain('bank ArrestLiftOrdered queued');
    await sound();
  });

  it('nobody is entered in the register, nor told of his case, while its end waits', async () => {
    await place.order(['opening']);
    await place.tick(OPENED, REGISTERED);
    const queued = () =>
      queuedForSystem(place.test.database.sql, { until: day(2), limit: 9, held: [] }).then((all) =>
        all.filter(({ documentId }) => documentId === fineId(0)),
      );
    const told = () =>
      queuedByChannel(place.test.database.sql, { channels: ['push'], until: day(2), share: 9 }).then((all) =>
        all.filter(({ documentId }) => documentId === fineId(0)),
      );
    expect([await queued(), await told()]).toMatchObject([[{}], [{}]]);
    await pay(day(1));
    await place.tick(day(1));
    expect([await queued(), await told()]).toEqual([[], []]);
    const act = await place.waiting(0, 'termination_executed');
    await strikeAct(place.decisionsOn(day(1)), { act, by: HEAD, reason: 'It is to be looked at.' });
    expect([await queued(), await told()]).toMatchObject([[{}], [{}]]);
  });

  it('an opening is not signed after the last day on which the fine may be enforced, of which it says that it is not over', async () => {
    await place.tick(OPENED, REGISTERED);
    // In force since 1 February 2026 (KoAP Art. 890: one year).
    expect((await place.batch(legalDate('2027-02-01'))).notNow.map(({ refusal }) => refusal.code)).not.toContain(
      'TOO_LATE_TO_ENFORCE',
    );
    expect((await place.batch(legalDate('2027-02-02'))).notNow).toMatchObject([
      { type: 'opening', refusal: { code: 'TOO_LATE_TO_ENFORCE', data: { day: '2027-02-01' } } },
      { type: 'opening', refusal: { code: 'TOO_LATE_TO_ENFORCE' } },
    ]);
    expect(await place.approve(legalDate('2027-02-02'))).toMatchObject({ kind: 'not_now', acts: 2 });
    expect(await signed()).toEqual([]);
    await sound();
  });

  it('an opening is not signed on a day from which nobody can count its days, since its case could not be told', async () => {
    await place.tick(OPENED, REGISTERED);
    // The thirtieth day after it lies in a year whose calendar is not known yet.
    const on = legalDate('2026-12-10');
    expect((await place.batch(addDays(on, -15))).notNow).toEqual([]);
    expect((await place.batch(on)).notNow).toMatchObject([
      { type: 'opening', refusal: { code: 'LAW_UNKNOWN' } },
      { type: 'opening', refusal: { code: 'LAW_UNKNOWN' } },
    ]);
    expect(await place.approve(on)).toMatchObject({ kind: 'not_now', acts: 2 });
    expect(await place.outbox(0)).toEqual(['enforcement ProceedingOpened unsigned']);
    expect(await signed()).toEqual([]);
    await sound();
    // Two people put the calendar of that year into force: its days are counted, and the term names their number.
    const calendar = {
      calendar: 2027,
      daysOff: [legalDate('2027-01-01'), legalDate('2027-01-07')],
      workedWeekends: [],
    };
    const n = await putInForce(place.test.database, { ...calendar, from: legalDate('2027-01-01') }, day(1));
    expect((await place.batch(on)).notNow).toEqual([]);
    expect(await place.approve(on)).toMatchObject({ kind: 'signed', acts: 2 });
    await place.tick(on, day(1));
    // The thirtieth day is Saturday 9 January 2027.
    expect(await place.caseOf(0)).toMatchObject({ openedOn: on, lastDay: '2027-01-11' });
    const [told] = await place.test.database.sql<{ parameters: Record<string, string> }[]>`
      select basis.body::jsonb -> 'parameters' as parameters from journal.basis as basis
      where basis.body like '%"calendar":"2027"%' and basis.body like '%term_calendar_days%'`;
    expect(told?.parameters).toMatchObject({ calendar: '2027', enacted: String(n) });
    await sound({ practice: true });
  });

  it('an opening that nobody has signed until then is withdrawn by the robot on the day after, and no case is opened', async () => {
    await place.tick(OPENED, REGISTERED);
    await strikeAct(place.decisionsOn(OPENED), {
      act: await place.waiting(1, 'opening'),
      by: HEAD,
      reason: 'It is to be looked at.',
    });
    const last = legalDate('2027-02-01');
    await place.tick(last, day(1));
    expect((await place.batch()).notNow).toMatchObject([{ type: 'opening', refusal: { code: 'LAW_UNKNOWN' } }]);
    await sound();
    await place.tick(addDays(last, 1));
    expect(await place.batch(addDays(last, 1))).toMatchObject({ acts: [], notNow: [], robotFirst: [] });
    for (const n of [0, 1])
      expect(await place.caseOf(n)).toMatchObject({
        status: 'refused',
        refusal: 'LIMITATION',
        awaiting: [],
        register: { status: 'none' },
      });
    expect((await place.outbox(0)).filter((line) => !line.endsWith('not_sent'))).toEqual([]);
    expect(await signed(0)).toEqual([]);
    await sound();
    const standing = await place.test.database.sql<{ standing: string }[]>`
      select distinct document.standing from work.document as document`;
    expect(standing).toEqual([{ standing: 'BARRED' }]);
    // Money that comes all the same is told to an operator, and opens nothing.
    await pay(addDays(last, 2));
    await place.tick(addDays(last, 2));
    expect(await place.caseOf(0)).toMatchObject({ status: 'refused' });
    await sound();
  });

  it('an opening is not signed on a day whose law has a lower limit, and the robot takes it back with the next tick', async () => {
    const from = day(3);
    await place.tick(OPENED, REGISTERED);
    await putInForce(place.test.database, { parameter: 'simplified.limit_mci', value: '4', from }, OPENED);
    expect((await place.batch(addDays(from, -1))).notNow).toEqual([]);
    expect((await place.batch(from)).notNow).toMatchObject([
      { type: 'opening', refusal: { code: 'OVER_LIMIT', data: { limit: '17300.00' } } },
      { type: 'opening', refusal: { code: 'OVER_LIMIT' } },
    ]);
    expect(await place.approve(from)).toMatchObject({ kind: 'not_now', acts: 2 });
    await place.tick(from, day(1));
    const { acts, notNow } = await place.batch(from);
    expect([acts.map(({ type }) => type), notNow]).toEqual([['refusal', 'refusal'], []]);
    for (const n of [0, 1]) expect(await place.caseOf(n)).toMatchObject({ status: 'refused', refusal: 'OVER_LIMIT' });
    expect((await place.outbox(0)).filter((line) => !line.endsWith('not_sent'))).toEqual([]);
    const counted = await readFigures(place.test.database.sql, 'all');
    expect(counted.map(({ figure, cases }) => [figure, cases])).toEqual([
      ['opened', 0n],
      ['refused', 2n],
      ['saved_of_opened', 0n],
    ]);
    await place.approve(from);
    expect(await signed(0)).toEqual(['refusal']);
    await sound({ practice: true });
  });

  it('is found inside the signing too: what is decided while the head signs makes it another batch', async () => {
    await untilOrderWaits();
    const { acts, root } = await place.batch(day(22));
    for (const { documentId, n } of acts) await openAct(place.test.database.sql, { documentId, n, by: HEAD });
    const { database } = place.test;
    // Between the reading of the batch and its transaction the person opens a payment.
    const decisions = place.decisionsOn(day(22));
    const transaction: typeof database.transaction = async (...told) => {
      await place.tell(0, day(22), { type: 'BeginPayment', attempt: '1' });
      return database.transaction(...told);
    };
    const crossed = { ...decisions, db: { sql: database.sql, transaction } as typeof database };
    expect(await approveBatch(crossed, place.head, { root, by: HEAD, on: day(22) })).toMatchObject({ kind: 'changed' });
    expect(await signed()).not.toContain('collection_order');
  });
});

describe('a stop that comes while the signature is made', () => {
  const stop = () =>
    turnSwitch(place.test.database, {
      stopped: true,
      byWhom: HEAD,
      reason: 'The key is lost.',
      at: new Date(`${day(1)}T06:00:00Z`),
    });
  /** As a token that takes its time, in which somebody stops all signing. */
  const stopped = (signer: ActSigner): ActSigner => ({
    ...signer,
    signBatch: async (acts, at) => {
      const made = await signer.signBatch(acts, at);
      await stop();
      return made;
    },
  });

  it('keeps the batch from being signed', async () => {
    await place.tick(OPENED, REGISTERED);
    const { acts, root } = await place.batch();
    for (const { documentId, n } of acts) await openAct(place.test.database.sql, { documentId, n, by: HEAD });
    const approval = { root, by: HEAD, on: day(1) };
    await expect(approveBatch(place.decisionsOn(day(1)), stopped(place.head), approval)).rejects.toMatchObject({
      code: 'SIGNING_STOPPED',
    });
    expect(await signed(0)).toEqual([]);
    expect(await batchOf(0)).toEqual({ acts: ['opening'], robotFirst: [] });
    await sound();
  });

  it('keeps an order from signing at once: nothing is decided', async () => {
    await place.order(['opening']);
    const { database } = place.test;
    const days = { from: REGISTERED, until: OPENED, policy: place.policy };
    const acts = { ...place.desk, signer: async () => stopped(place.head) };
    await expect(
      runTick(database, { days, sealsUntilEnd: false, signer: testSigner(), holder: 'oryndau test', acts }),
    ).rejects.toMatchObject({ code: 'SIGNING_STOPPED' });
    expect(await signed(0)).toEqual([]);
    expect(await place.caseOf(0)).toBeNull();
  });

  it('waits for what is being written, which is signed before it', async () => {
    await place.tick(OPENED, REGISTERED);
    const order: string[] = [];
    let turning: Promise<unknown> = Promise.resolve();
    await place.test.database.transaction(async (tx) => {
      await holdSwitch(tx);
      turning = stop().then(() => order.push('stopped'));
      await new Promise((resolve) => setTimeout(resolve, 200));
      order.push('written');
    });
    await turning;
    expect(order).toEqual(['written', 'stopped']);
  });
});
