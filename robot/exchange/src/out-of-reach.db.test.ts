/** Who was out of reach does nothing, when he is back, that was taken back meanwhile: neither what nobody can have, nor what may have come to him. */
import type { BankAnswer } from '@oryndau/connectors/bank';
import type { NotaryAnswer } from '@oryndau/connectors/notary';
import { fineId, type SigningPlace } from '@oryndau/deciding/testing/signing-place';
import { importCancellation } from '@oryndau/deciding/testing/told-outside';
import { tenge } from '@oryndau/law/money';
import { readRequests } from '@oryndau/outside/bank-requests';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { readCasePage } from '@oryndau/reading/case-page';
import { caseViewOf } from '@oryndau/reading/case-view';
import { beforeEach, expect, it } from 'vitest';
import { AT_ONCE, day, MeasuredCase } from './testing/measured-case.ts';
import { BANK } from './testing/outside.ts';

const folder = temporaryFolder('out-of-reach');
let world: MeasuredCase;
let place: SigningPlace;

beforeEach(async () => {
  world = await MeasuredCase.open(folder);
  ({ place } = world);
  return () => place.test.drop();
});

const sound = async () => expect(await world.fault()).toBeUndefined();
const tasks = async () => {
  const rows = await place.test.database.sql<{ code: string; note: string | null }[]>`
    select task.code, turn.note from work.task as task left join work.task_turn as turn on turn.task_id = task.id
    order by task.id, turn.id`;
  return rows.map(({ code, note }) => `${code} ${note ?? 'open'}`);
};
/** Without the silence: these tests begin with a bank and systems that have answered nothing. */
const troubles = async () => (await tasks()).filter((task) => !task.includes('_SILENT '));
const requestOf = async (kind: string) =>
  (await readRequests(place.test.database.sql, [fineId(0)])).find((request) => request.kind === kind)?.id ?? '';
type Said = BankAnswer extends infer A ? (A extends BankAnswer ? Omit<A, 'id' | 'bank' | 'at'> : never) : never;
const bankSays = (said: Said) =>
  world.fake.says.push({
    id: `A ${said.request} ${said.kind}`,
    bank: BANK,
    at: '2026-03-10T10:00:00+05:00',
    ...said,
  } as BankAnswer);
const lastAsked = () => world.fake.asked.at(-1);
const viewOn = async (n: number) => {
  const row = await readCasePage(place.test.database.sql, fineId(0));
  if (row === undefined) throw new Error('no page');
  return caseViewOf(row, day(n));
};

/** An order was handed over and nobody has answered; it is recalled since, and the bank is there again. */
async function untilRecallAlone() {
  await place.order([...AT_ONCE, 'collection_order']);
  await world.untilOrder();
  world.fake.bankOutcome = 'not_sent';
  await world.meet(22);
  // Somebody may have it: it is recalled like one that the bank has.
  expect((await viewOn(22)).isBeingCollected).toBe(true);
  await world.pay(22);
  await place.tick(day(22));
  world.fake.bankOutcome = 'accepted';
  await world.meet(22);
  const recall = lastAsked();
  if (recall?.kind !== 'recall') throw new Error('no recall');
  return { recall, collect: await requestOf('collect') };
}

it('what a bank that has no connection was to be told, and was taken back, it is never told, nor anybody asked about it', async () => {
  await place.order([...AT_ONCE, 'collection_order']);
  await world.untilOrder();
  world.fake.bankOutcome = 'unreached';
  await world.meet(22);
  await world.meet(22);
  // Nobody has it, and nobody reads that the bank takes money.
  expect(await viewOn(22)).toMatchObject({ isBeingCollected: false, notSent: [{ act: 'collection_order' }] });
  await sound();
  await world.pay(22);
  await place.tick(day(22));
  world.fake.bankOutcome = 'accepted';
  await world.meet(22);
  expect(world.ordersTold()).toEqual([]);
  expect(await world.ofOrders()).toEqual([
    'bank CollectionOrderSent not_sent',
    'bank CollectionOrderRecallSent not_sent',
  ]);
  await sound();
  await place.tick(day(22));
  await world.meet(22);
  expect(world.fake.asked.filter(({ kind }) => kind === 'collect')).toMatchObject([{ amount: tenge(13_000) }]);
  await sound();
});

it('a bank that has no connection is told of what stands when it is back, and is silent until then', async () => {
  await place.order([...AT_ONCE, 'collection_order']);
  await world.untilOrder();
  world.fake.bankOutcome = 'unreached';
  for (const n of [22, 23, 24]) await world.meet(n);
  world.fake.bankOutcome = 'accepted';
  await world.meet(24);
  expect(world.ordersTold()).toEqual(['collect']);
  expect((await viewOn(24)).isBeingCollected).toBe(true);
  await sound();
});

it('an order that may have left and is recalled is not handed over again: its recall goes alone, and the bank knows nothing of it', async () => {
  const { recall } = await untilRecallAlone();
  expect(world.ordersTold()).toEqual(['recall']);
  expect(await world.ofOrders()).toEqual(['bank CollectionOrderSent sent', 'bank CollectionOrderRecallSent sent']);
  await sound();
  bankSays({ kind: 'recall_refused', request: recall.id, order: recall.order, reason: 'UNKNOWN_ORDER' });
  await world.meet(23);
  await place.tick(day(23), day(22));
  expect((await place.caseOf(0))?.orders.map(({ status }) => status)).toEqual(['recalled', 'sent']);
  expect(await troubles()).toEqual([]);
  await sound();
  await world.meet(23);
  expect(world.fake.asked.filter(({ kind }) => kind === 'collect')).toMatchObject([{ amount: tenge(13_000) }]);
});

it('an order that had come to the bank after all is recalled there', async () => {
  const { recall, collect } = await untilRecallAlone();
  bankSays({ kind: 'order_accepted', request: collect, order: recall.order });
  bankSays({ kind: 'recalled', request: recall.id, order: recall.order });
  await world.meet(23);
  await place.tick(day(23), day(22));
  expect((await place.caseOf(0))?.orders[0]?.status).toBe('recalled');
  expect(await troubles()).toEqual([]);
  await sound();
});

it('an order that the bank takes though it has said that it knows nothing of it is an operator’s', async () => {
  const { recall, collect } = await untilRecallAlone();
  bankSays({ kind: 'recall_refused', request: recall.id, order: recall.order, reason: 'NOOR' });
  await world.meet(23);
  bankSays({ kind: 'order_accepted', request: collect, order: recall.order });
  await world.meet(23);
  expect(await troubles()).toEqual(['BANK_CONTRADICTS open']);
});

it('an order that the bank says to have taken and, in the same breath, to know nothing of is an operator’s', async () => {
  const { recall, collect } = await untilRecallAlone();
  bankSays({ kind: 'order_accepted', request: collect, order: recall.order });
  bankSays({ kind: 'recall_refused', request: recall.id, order: recall.order, reason: 'UNKNOWN_ORDER' });
  await world.meet(23);
  await place.tick(day(23), day(22));
  expect((await place.caseOf(0))?.orders.map(({ status }) => status)).toEqual(['recalling']);
  expect(await troubles()).toEqual(['BANK_CANNOT_RECALL open']);
});

it('a recall that is refused as a whole, of an order that never came, is about the order and not about the arrest', async () => {
  const { recall } = await untilRecallAlone();
  await world.pay(23, tenge(13_000));
  await place.tick(day(23), day(22));
  expect((await place.caseOf(0))?.arrest.status).toBe('lifting');
  bankSays({ kind: 'refused', request: recall.id, reason: 'NOOR' });
  await world.meet(23);
  await place.tick(day(23), day(22));
  const { orders = [], arrest } = (await place.caseOf(0)) ?? {};
  expect(orders.map(({ status }) => status)).toEqual(['recalled']);
  expect(arrest?.status).toBe('lifting');
  await sound();
});

it('an order that comes to the bank after its recall, and is rejected there, is as never come', async () => {
  const { recall, collect } = await untilRecallAlone();
  bankSays({ kind: 'recall_refused', request: recall.id, order: recall.order, reason: 'UNKNOWN_ORDER' });
  await world.meet(23);
  await place.tick(day(23), day(22));
  await sound();
  bankSays({ kind: 'order_rejected', request: collect, order: recall.order, reason: 'ORDER_RECALLED' });
  await world.meet(23);
  await place.tick(day(23));
  expect((await place.caseOf(0))?.orders.map(({ status }) => status)).toEqual(['recalled', 'sent']);
  expect(await troubles()).toEqual([]);
  await sound();
});

it('an arrest that may have left is not placed again once the case has ended; only its lifting goes, and nobody asks twice', async () => {
  await place.order(AT_ONCE);
  await world.untilArrestQueued();
  world.fake.bankOutcome = 'not_sent';
  for (const n of [8, 9, 10, 11, 12, 13, 14]) await world.meet(n);
  expect(await tasks()).toContain('BANK_SILENT open');
  await world.pay(14, tenge(18_000));
  await place.tick(day(14), day(9));
  world.fake.bankOutcome = 'accepted';
  await world.meet(14);
  expect(world.kinds()).toEqual(['accounts', 'lift']);
  expect(await tasks()).toContain('BANK_SILENT TAKEN_BACK');
  await sound();
  const lift = lastAsked();
  bankSays({ kind: 'refused', request: lift?.id ?? '', reason: 'UNKNOWN_ARREST' });
  await world.meet(15);
  await place.tick(day(15), day(14));
  expect((await place.caseOf(0))?.arrest.status).toBe('lifted');
  expect((await viewOn(15)).arrest).toMatchObject({ status: 'lifted', told: 'never' });
  expect(await tasks()).not.toContain('BANK_REJECTS open');
  await sound();
});

it('an arrest that has no connection by the transfer is handed to nobody, and the bailiff has none', async () => {
  await place.order([...AT_ONCE, 'transfer']);
  await world.untilArrestQueued();
  world.fake.bankOutcome = 'unreached';
  await world.meet(8);
  await place.tell(0, day(9), { type: 'OptOut' });
  for (const n of [10, 11]) {
    await place.tick(day(n), day(9));
    await world.meet(n);
  }
  world.fake.bankOutcome = 'accepted';
  for (const n of [12, 13]) {
    await world.meet(n);
    await place.tick(day(n), day(11));
  }
  expect(world.kinds()).toEqual(['accounts']);
  expect(await place.caseOf(0)).toMatchObject({ status: 'transferred', arrest: { status: 'lifted' } });
  await sound();
});

it('nobody is asked for the accounts of a person whose case has ended, though some bank may have been', async () => {
  await place.order([...AT_ONCE, 'termination_cancelled']);
  await world.untilInquiryQueued();
  world.fake.bankOutcome = 'not_sent';
  await world.meet(8);
  await importCancellation(place.test.database, 'F-0', day(8));
  await place.tick(day(8));
  world.fake.bankOutcome = 'accepted';
  await world.meet(9);
  expect(world.kinds()).toEqual([]);
  await sound();
});

it.each([
  ['unreached', []],
  ['not_sent', ['lift_prohibition']],
] as const)(
  'a prohibition that was %s and taken back is not entered when the notaries are back',
  async (taking, goes) => {
    await place.order([...AT_ONCE, 'termination_cancelled']);
    await world.untilProhibitionQueued();
    world.notaries.taking = taking;
    await world.meet(11);
    await importCancellation(place.test.database, 'F-0', day(11));
    await place.tick(day(11));
    world.notaries.taking = 'accepted';
    await world.meet(11);
    expect(world.notaries.kinds()).toEqual(goes);
    await sound();
    const [lift] = world.notaries.asked;
    if (lift !== undefined) {
      const { id: request, prohibition } = lift;
      world.notaries.says.push({
        id: 'N1',
        request,
        prohibition,
        at: '2026-03-10T10:00:00+05:00',
        kind: 'prohibition_unknown',
      } as NotaryAnswer);
      await world.meet(12);
    }
    await place.tick(day(12), day(11));
    expect((await place.caseOf(0))?.prohibition.status).toBe('lifted');
    if (lift !== undefined) {
      // It comes after its lifting, and is not entered.
      const [late] = await place.test.database.sql<{ id: string }[]>`
        select request.id from connectors.system_request as request where request.kind = 'prohibit'`;
      const { prohibition } = lift;
      const said = { prohibition, at: '2026-03-11T10:00:00+05:00', kind: 'prohibition_refused' as const };
      world.notaries.says.push({ ...said, id: 'N2', request: late?.id ?? '', reason: 'PROHIBITION_LIFTED' });
      await world.meet(12);
      await place.tick(day(12));
    }
    expect((await viewOn(12)).prohibition).toMatchObject({ told: 'never' });
    expect(await tasks()).not.toContain('NOTARY_KNOWS_NOTHING open');
    await sound();
  },
);

it('a prohibition that the notaries say to have entered and, in the same breath, not to know is an operator’s', async () => {
  await place.order([...AT_ONCE, 'termination_cancelled']);
  await world.untilProhibitionQueued();
  world.notaries.taking = 'not_sent';
  await world.meet(11);
  await importCancellation(place.test.database, 'F-0', day(11));
  await place.tick(day(11));
  world.notaries.taking = 'accepted';
  await world.meet(11);
  const [lift] = world.notaries.asked;
  if (lift === undefined) throw new Error('no lifting');
  const [entered] = await place.test.database.sql<{ id: string }[]>`
    select request.id from connectors.system_request as request where request.kind = 'prohibit'`;
  const { prohibition } = lift;
  const said = { prohibition, at: '2026-03-10T10:00:00+05:00' };
  world.notaries.says.push(
    { ...said, id: 'N1', request: entered?.id ?? '', kind: 'prohibited' },
    { ...said, id: 'N2', request: lift.id, kind: 'prohibition_unknown' },
  );
  await world.meet(12);
  await place.tick(day(12), day(11));
  expect((await place.caseOf(0))?.prohibition.status).toBe('lifting');
  expect(await tasks()).toContain('NOTARY_KNOWS_NOTHING open');
  await sound();
});

it.each([
  ['unreached', []],
  ['not_sent', ['remove']],
] as const)(
  'an entry in the register of debtors that was %s is not made once the case has ended',
  async (taking, goes) => {
    await place.order([...AT_ONCE, 'termination_cancelled']);
    world.system.taking = taking;
    await world.untilNoticed();
    await importCancellation(place.test.database, 'F-0', day(1));
    await place.tick(day(1));
    world.system.taking = 'accepted';
    await world.meet(1);
    expect(world.system.kinds()).toEqual(goes);
    await sound();
  },
);

it('a request that is handed over no more though nothing has taken it back is found', async () => {
  await place.order([...AT_ONCE, 'collection_order']);
  await world.untilOrder();
  await world.meet(22);
  await sound();
  await place.test.database.transaction(
    (tx) => tx`update connectors.bank_request set status = 'overtaken' where kind = 'collect'`,
    { as: 'owner' },
  );
  expect((await world.fault())?.what).toContain('nothing has taken it back');
});
