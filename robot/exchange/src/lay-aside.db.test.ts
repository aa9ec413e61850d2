/** What the robot takes back, or may take back yet, does not leave the house; what may have left is followed by what takes it back. */
import { answerFiling, fileInCase } from '@oryndau/deciding/filings';
import { fineId, OPENED, REGISTERED, type SigningPlace } from '@oryndau/deciding/testing/signing-place';
import { importCancellation } from '@oryndau/deciding/testing/told-outside';
import { addDays, daysBetween, type LegalDate } from '@oryndau/law/legal-date';
import { type Money, tenge } from '@oryndau/law/money';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { readCasePage } from '@oryndau/reading/case-page';
import { caseViewOf } from '@oryndau/reading/case-view';
import { beforeEach, expect, it } from 'vitest';
import { ACCOUNT, AT_ONCE, day, MeasuredCase } from './testing/measured-case.ts';
import type { FakeOutside } from './testing/outside.ts';

const folder = temporaryFolder('lay-aside');
let world: MeasuredCase;
let place: SigningPlace;
let fake: FakeOutside;

beforeEach(async () => {
  world = await MeasuredCase.open(folder);
  ({ place, fake } = world);
  return () => place.test.drop();
});

const sound = async () => expect(await world.fault()).toBeUndefined();
const meet = (n: number) => world.meet(n);
const pay = (n: number, sum?: Money) => world.pay(n, sum);
const kinds = () => world.kinds();
const ordersTold = () => world.ordersTold();
const ofOrders = () => world.ofOrders();
const untilNoticed = () => world.untilNoticed();
const untilOrder = (at?: number) => world.untilOrder(at);
const untilInquiryQueued = () => world.untilInquiryQueued();
const untilProhibitionQueued = () => world.untilProhibitionQueued();
const untilArrestQueued = () => world.untilArrestQueued();
const untilLevyAsked = () => world.untilLevyAsked();

it('an order under a standing order waits while money that has come is not decided, and never leaves once it is recalled', async () => {
  await place.order([...AT_ONCE, 'collection_order']);
  await untilOrder();
  expect(await ofOrders()).toEqual(['bank CollectionOrderSent queued']);
  await pay(22);
  await meet(22);
  expect(kinds()).not.toContain('collect');
  expect(await ofOrders()).toEqual(['bank CollectionOrderSent queued']);
  await place.tick(day(22));
  await meet(22);
  expect(ordersTold()).toEqual([]);
  expect(await ofOrders()).toEqual(['bank CollectionOrderSent not_sent', 'bank CollectionOrderRecallSent not_sent']);
  await sound();
  // The case hears of it, and goes on with an order for what is left, which is the only one that the bank ever sees.
  await place.tick(day(22));
  await meet(22);
  expect(fake.asked.filter(({ kind }) => kind === 'collect')).toMatchObject([{ amount: tenge(13_000) }]);
  expect((await place.caseOf(0))?.orders.map(({ status }) => status)).toEqual(['recalled', 'sent']);
  await sound();
});

it('an order that the head has signed, and for which money is imported just after it, does not leave either', async () => {
  await place.order(AT_ONCE);
  await untilOrder();
  expect(await place.approve(day(22))).toMatchObject({ kind: 'signed', acts: 1 });
  await pay(22, tenge(18_000));
  await meet(22);
  expect(kinds()).not.toContain('collect');
  await place.tick(day(22));
  await meet(22);
  await place.tick(day(23));
  expect(ordersTold()).toEqual([]);
  expect(await place.caseOf(0)).toMatchObject({ status: 'executed', orders: [{ status: 'recalled' }] });
  // The arrest, which the bank has, is lifted.
  expect(kinds()).toContain('lift');
  await sound();
});

it('an order waits for its recall to be decided, not for the act of that to be signed', async () => {
  await place.order([...AT_ONCE.filter((type) => type !== 'recall'), 'collection_order']);
  await untilOrder();
  await pay(22);
  await place.tick(day(22));
  await meet(22);
  expect(await ofOrders()).toEqual(['bank CollectionOrderSent not_sent', 'bank CollectionOrderRecallSent unsigned']);
  await sound();
  await place.approve(day(23));
  await meet(23);
  await place.tick(day(23));
  expect(ordersTold()).toEqual([]);
  expect((await place.caseOf(0))?.orders[0]?.status).toBe('recalled');
  await sound();
});

it('an order that the bank has is recalled there, after it', async () => {
  await place.order([...AT_ONCE, 'collection_order']);
  await untilOrder();
  await meet(22);
  await pay(22);
  await place.tick(day(22));
  await meet(22);
  expect(ordersTold()).toEqual(['collect', 'recall']);
  expect((await place.caseOf(0))?.orders[0]?.status).toBe('recalling');
  await sound();
});

it('a prohibition, an arrest and an inquiry that the end of the case takes back first are told to nobody', async () => {
  await place.order([...AT_ONCE, 'termination_cancelled']);
  await untilNoticed();
  await place.tick(day(8), day(1));
  await place.tell(0, day(8), { type: 'RecordAccounts', accounts: [{ ...ACCOUNT, available: tenge(100_000) }] });
  await place.tick(day(11), day(9));
  await importCancellation(place.test.database, 'F-0', day(11));
  await meet(11);
  expect({ bank: kinds(), toNotaries: world.notaries.kinds() }).toEqual({ bank: [], toNotaries: [] });
  await place.tick(day(11));
  await meet(11);
  expect({ bank: kinds(), toNotaries: world.notaries.kinds() }).toEqual({ bank: [], toNotaries: [] });
  await sound();
  await place.tick(day(12));
  const { arrest, prohibition } = (await place.caseOf(0)) ?? {};
  expect([arrest?.status, prohibition?.status]).toEqual(['lifted', 'lifted']);
  await sound();
});

it('nobody is told of a case, nor entered in the register, whose fine was cancelled before anything left', async () => {
  await place.order([...AT_ONCE, 'termination_cancelled']);
  await place.tick(OPENED, REGISTERED);
  await importCancellation(place.test.database, 'F-0', OPENED);
  await meet(0);
  expect({ pushes: fake.pushes, toSystem: world.system.kinds() }).toEqual({ pushes: [], toSystem: [] });
  await place.tick(OPENED);
  await meet(0);
  await place.tick(day(1));
  await meet(1);
  expect({ pushes: fake.pushes, toSystem: world.system.kinds() }).toEqual({ pushes: [], toSystem: [] });
  expect(await place.caseOf(0)).toMatchObject({ status: 'cancelled', register: { status: 'left' } });
  await sound();
});

it('no measure leaves while its case is held, and it does when the case goes on', async () => {
  await place.order(AT_ONCE);
  await untilArrestQueued();
  await place.tell(0, day(8), { type: 'Hold', reason: 'OPERATOR' });
  for (const n of [8, 9]) await meet(n);
  expect(kinds()).not.toContain('arrest');
  await sound();
  await place.tell(0, day(9), { type: 'LiftHold', reason: 'OPERATOR' });
  await meet(9);
  expect(kinds()).toContain('arrest');
  await sound();
});

it('no measure leaves while something that was filed is not answered', async () => {
  await place.order(AT_ONCE);
  await untilArrestQueued();
  const body = { text: 'Это не я.', details: {} };
  const filed = await fileInCase(place.decisionsOn(day(8)), {
    documentId: fineId(0),
    kind: 'NOT_ME',
    language: 'ru',
    body,
    uploads: [],
  });
  expect(filed).toMatchObject({ kind: 'filed' });
  for (const n of [8, 9]) await meet(n);
  expect(kinds()).not.toContain('arrest');
  const answer = { filing: 1, outcome: 'refused', answer: 'Это вы.', byWhom: 'A. Operator' } as const;
  await answerFiling(place.decisionsOn(day(9)), { documentId: fineId(0), ...answer });
  await meet(9);
  expect(kinds()).toContain('arrest');
  await sound();
});

it('no measure leaves while the person is paying, and the order that waited goes when nothing has come of that', async () => {
  await place.order([...AT_ONCE, 'collection_order']);
  await untilOrder();
  await place.tell(0, day(22), { type: 'BeginPayment', attempt: '1' });
  await meet(22);
  expect(ordersTold()).toEqual([]);
  await place.tell(0, day(23), { type: 'SettlePayment', attempt: '1', paid: false });
  await meet(23);
  expect(ordersTold()).toEqual(['collect']);
  await sound();
});

it.each<[string, 'arrest' | 'collect' | 'prohibit' | 'accounts' | 'levy', () => Promise<void>]>([
  ['an order', 'collect', untilOrder],
  ['an arrest', 'arrest', untilArrestQueued],
  ['an inquiry', 'accounts', untilInquiryQueued],
  ['a prohibition', 'prohibit', untilProhibitionQueued],
  ['the question before an order', 'levy', untilLevyAsked],
])('%s does not leave after the term, though the robot has stood still since', async (_, kind, queued) => {
  await place.order([...AT_ONCE, 'collection_order', 'transfer']);
  await queued();
  const { transferOn = OPENED, lastDay = OPENED } = (await place.caseOf(0)) ?? {};
  const told = () => [...kinds(), ...world.notaries.kinds(), ...world.system.kinds()];
  const meetOn = (on: LegalDate) => meet(daysBetween(OPENED, on));
  await meetOn(transferOn);
  expect(told()).not.toContain(kind);
  await place.tick(transferOn, addDays(transferOn, -1));
  for (let n = 0; n < 3; n += 1) {
    await meetOn(addDays(transferOn, n));
    await place.tick(addDays(transferOn, n));
  }
  expect(await place.caseOf(0)).toMatchObject({ status: 'transferred', lastDay });
  expect(told()).not.toContain(kind);
  await sound();
});

it('a measure that was decided leaves on the last day of the term', async () => {
  await place.order([...AT_ONCE, 'collection_order']);
  await untilOrder(29);
  await meet(daysBetween(OPENED, (await place.caseOf(0))?.lastDay ?? OPENED));
  expect(ordersTold()).toEqual(['collect']);
});

it('an order leaves on the last day of the answer about wages that it rests on', async () => {
  await place.order([...AT_ONCE, 'collection_order']);
  await untilOrder();
  await meet(24);
  expect(ordersTold()).toEqual(['collect']);
  await sound();
});

it('an order that may not leave on that answer any more, whoever has signed it, is decided anew on another one', async () => {
  await place.order([...AT_ONCE, 'collection_order']);
  await untilOrder();
  await meet(25);
  expect(ordersTold()).toEqual([]);
  await place.tick(day(25), day(23));
  expect((await place.caseOf(0))?.orders).toMatchObject([{ status: 'recalling' }]);
  // No bank has it: neither it nor its recall is told to any, and the case hears that nobody has to confirm that.
  await meet(25);
  expect(await ofOrders()).toEqual(['bank CollectionOrderSent not_sent', 'bank CollectionOrderRecallSent not_sent']);
  await sound();
  await place.tick(day(25));
  expect(await place.caseOf(0)).toMatchObject({ wageLevy: { status: 'asked', question: '2' } });
  await place.tell(0, day(26), { type: 'RecordWageLevy', question: '2', resolution: false, bailiffOrder: false });
  await place.tick(day(26));
  await meet(26);
  expect(ordersTold()).toEqual(['collect']);
  expect((await place.caseOf(0))?.orders.map(({ status }) => status)).toEqual(['recalled', 'sent']);
  await sound();
});

/** What the person's page and the API are told of the case, on that day. */
async function viewOn(n: number) {
  const row = await readCasePage(place.test.database.sql, fineId(0));
  if (row === undefined) throw new Error('no page');
  return caseViewOf(row, day(n));
}

it('of an order that has not left nobody reads that the bank takes money by it, until the bank has it', async () => {
  await place.order([...AT_ONCE, 'collection_order']);
  await untilOrder();
  const told = async (n: number) => {
    const { isBeingCollected, isBeingRecalled, notSent } = await viewOn(n);
    return { isBeingCollected, isBeingRecalled, order: notSent.find(({ act }) => act === 'collection_order') };
  };
  const [act, none] = ['collection_order', { isBeingCollected: false, isBeingRecalled: false }];
  expect(await told(22)).toEqual({ ...none, order: { act, isKeptBack: false, why: null } });
  await meet(25);
  expect(await told(25)).toEqual({ ...none, order: { act, isKeptBack: true, why: 'WAGE_LEVY_UNKNOWN' } });
  // Recalled, and told to nobody: there is no order that a bank gives back.
  await place.tick(day(25), day(23));
  expect(await told(25)).toEqual({ ...none, order: undefined });
  await meet(25);
  await place.tick(day(25));
  await place.tell(0, day(26), { type: 'RecordWageLevy', question: '2', resolution: false, bailiffOrder: false });
  await place.tick(day(26));
  await meet(26);
  expect(await told(26)).toEqual({ isBeingCollected: true, isBeingRecalled: false, order: undefined });
});

it('of an arrest and a prohibition that have not left nobody reads that anybody was told; nor of a lifting', async () => {
  await place.order(AT_ONCE);
  await untilArrestQueued();
  await place.tick(day(11), day(9));
  expect(await viewOn(11)).toMatchObject({
    arrest: { status: 'ordered', told: 'not_yet' },
    prohibition: { status: 'ordered', told: 'not_yet' },
    notSent: [
      { act: 'arrest', isKeptBack: false },
      { act: 'prohibition', isKeptBack: false },
    ],
  });
  await place.tell(0, day(11), { type: 'BeginPayment', attempt: '1' });
  expect((await viewOn(11)).notSent.map(({ why }) => why)).toEqual(['PAYMENT_IN_FLIGHT', 'PAYMENT_IN_FLIGHT']);
  await place.tell(0, day(11), { type: 'SettlePayment', attempt: '1', paid: false });
  await meet(11);
  expect(await viewOn(11)).toMatchObject({ arrest: { told: 'told' }, prohibition: { told: 'told' }, notSent: [] });
  // The head has not signed the lifting: the bank holds the money.
  await place.tell(0, day(11), { type: 'ConfirmArrest', amount: tenge(18_000) });
  await place.tell(0, day(12), { type: 'ProveProtection', account: ACCOUNT.account, kind: 'SOCIAL_PAYMENTS' });
  await meet(12);
  expect(await viewOn(12)).toMatchObject({ awaiting: ['lifting'], arrest: { status: 'lifting', told: 'not_yet' } });
  await place.approve(day(12));
  await meet(12);
  expect(await viewOn(12)).toMatchObject({ arrest: { status: 'lifting', told: 'told' } });
});

it('of an arrest that its end took back before it left nobody reads that a bank has confirmed its lifting', async () => {
  await place.order(AT_ONCE);
  await untilArrestQueued();
  await pay(8, tenge(18_000));
  await place.tick(day(8));
  expect(await viewOn(8)).toMatchObject({ standing: 'executed', arrest: { status: 'lifting', told: 'never' } });
  await meet(8);
  await place.tick(day(9));
  expect(await viewOn(9)).toMatchObject({ arrest: { status: 'lifted', told: 'never' } });
});

it('an arrest that may not leave on any day is lifted, of which no bank hears, and the banks are asked once more', async () => {
  await place.order([...AT_ONCE, 'lifting']);
  await untilArrestQueued();
  // Of before a kind had to be one of those that the law names.
  await place.test.database.transaction(
    (tx) => tx`update work.document set state = replace(state, '"kind":"CURRENT"', '"kind":"PENSION"')`,
    { as: 'owner' },
  );
  await meet(9);
  expect(kinds()).toEqual(['accounts']);
  await place.tick(day(9));
  expect(await place.caseOf(0)).toMatchObject({ arrest: { status: 'lifting', anew: true } });
  await meet(9);
  expect(kinds()).toEqual(['accounts']);
  expect((await place.outbox(0)).filter((line) => line.includes('Arrest'))).toEqual([
    'bank ArrestOrdered not_sent',
    'bank ArrestLiftOrdered not_sent',
  ]);
  await place.tick(day(9));
  expect(await place.caseOf(0)).toMatchObject({ arrest: { status: 'asked', account: null } });
  await meet(9);
  expect(kinds()).toEqual(['accounts', 'accounts']);
});

it('an order that waits for money, and not for another answer, is not decided anew', async () => {
  await place.order([...AT_ONCE, 'collection_order']);
  await untilOrder();
  await place.tell(0, day(22), { type: 'BeginPayment', attempt: '1' });
  await meet(25);
  await place.tick(day(25), day(23));
  expect((await place.caseOf(0))?.orders).toMatchObject([{ status: 'sent' }]);
});

it('an arrest for more than is owed by now waits until its reduction is signed, and leaves just before it', async () => {
  await place.order(AT_ONCE.filter((type) => type !== 'arrest_change'));
  await untilArrestQueued();
  await pay(8, tenge(9_000));
  await place.tick(day(8));
  await meet(9);
  expect(kinds()).toEqual(['accounts']);
  await sound();
  expect(await place.approve(day(10))).toMatchObject({ kind: 'signed', acts: 1 });
  await meet(10);
  expect(kinds()).toEqual(['accounts', 'arrest', 'change']);
  await sound();
});

it('what has not left by a transfer is handed to nobody, and was never there', async () => {
  await place.order([...AT_ONCE, 'transfer']);
  await untilArrestQueued();
  await place.tell(0, day(9), { type: 'OptOut' });
  for (const n of [10, 11, 12]) {
    await place.tick(day(n));
    await meet(n);
  }
  // The bank and the notaries were told nothing: the bailiff has no arrest and no prohibition, and nobody says that he has.
  const { status, arrest, prohibition } = (await place.caseOf(0)) ?? {};
  expect(status).toBe('transferred');
  expect([arrest?.status, prohibition?.status]).toEqual(['lifted', 'none']);
  expect(kinds()).toEqual(['accounts']);
  await sound();
});

it('a lifting waits for nothing that is about something else', async () => {
  await place.order(AT_ONCE);
  await untilArrestQueued();
  await meet(8);
  await place.tell(0, day(8), { type: 'ConfirmArrest', amount: tenge(18_000) });
  await pay(9, tenge(18_000));
  await place.tick(day(9));
  // An inquiry to another bank of the same case that could never be sent, and money that nobody has looked at.
  await place.test.database.sql`
    insert into work.outbox (document_id, n, recipient, address, subject, status, on_day, body)
    select outbox.document_id, outbox.n, outbox.recipient, '999', outbox.subject || ' 999', 'queued', outbox.on_day, outbox.body
    from work.outbox as outbox where outbox.recipient = 'bank' and outbox.body ->> 'type' = 'AccountsRequested' limit 1
    on conflict do nothing`;
  await pay(10, tenge(1_000));
  await meet(10);
  expect(kinds()).toContain('lift');
});
