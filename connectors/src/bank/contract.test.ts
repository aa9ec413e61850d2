import { ibanFault } from '@oryndau/law/identifiers';
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { type Money, tenge } from '@oryndau/law/money';
import { readBankFile } from '@oryndau/payments/bank-file/read-bank-file';
import { ibanOf } from '@oryndau/simulators/bank/ledger';
import { afterEach, describe, expect, it } from 'vitest';
import type { BankAnswer, BankLink, BankReading, BankRequest } from './port.ts';
import { BANK, BODY, TREASURY } from './testing/samples.ts';
import { openWorld, type World, type WorldName, worlds } from './testing/worlds.ts';

const MONDAY = legalDate('2025-03-03');
const IIN = '850101300123';
const REFERENCE = '202500000000000176';
const open: World[] = [];
afterEach(async () => {
  for (const world of open.splice(0)) await world.close();
});

const CURRENT = ibanOf(BANK, 101);
const ALIMONY = ibanOf(BANK, 102);
const DOLLARS = ibanOf(BANK, 103);

async function world(name: WorldName): Promise<World> {
  const opened = await openWorld(name, {
    bank: BANK,
    today: MONDAY,
    treasury: TREASURY,
    customers: [
      {
        iin: IIN,
        accounts: [
          {
            account: CURRENT,
            kind: 'CURRENT',
            balance: tenge(30_000),
            wage: { amount: tenge(200_000), dayOfMonth: 31 },
          },
          { account: ALIMONY, kind: 'ALIMONY', balance: tenge(50_000) },
          { account: DOLLARS, kind: 'CURRENT', currency: 'USD', balance: tenge(1_000) },
        ],
      },
    ],
  });
  open.push(opened);
  return opened;
}

let asked = 0;
const common = (iin = IIN) => {
  asked += 1;
  return {
    id: `request-${asked}`,
    bank: BANK,
    debtor: { iin, name: 'Айгүл' },
    act: { number: `DOC-1/${asked}`, on: MONDAY },
  };
};
const accounts = (iin = IIN): BankRequest => ({ ...common(iin), kind: 'accounts' });
const arrest = (amount: Money, account = CURRENT, name = `arrest-${asked}`): BankRequest => ({
  ...common(),
  kind: 'arrest',
  arrest: name,
  account,
  amount,
});
const collect = (amount: Money, floor: Money = tenge(0), account = CURRENT, order = `order-${asked}`): BankRequest => ({
  ...common(),
  kind: 'collect',
  order,
  account,
  amount,
  floor,
  creditor: { name: 'Полиция', bin: BODY, iban: TREASURY },
  kbk: '204105',
  knp: '911',
  document: { number: 'DOC-1', paymentReference: REFERENCE },
  purpose: '261-IV Art. 10-3; 11-VI Art. 35',
});
const recall = (order: string): BankRequest => ({ ...common(), kind: 'recall', order });

/** Everything that the bank has said since, as one reading; the cursor goes on. */
async function hear(link: BankLink, from: string | null): Promise<BankReading> {
  let cursor = from;
  const all = {
    answers: [] as BankAnswer[],
    nonsense: [] as unknown[],
    statements: [] as BankReading['statements'][number][],
  };
  for (;;) {
    const reading = await link.receive(cursor, 3);
    all.answers.push(...reading.answers);
    all.nonsense.push(...reading.nonsense);
    all.statements.push(...reading.statements);
    cursor = reading.cursor;
    if (reading.answers.length + reading.nonsense.length + reading.statements.length === 0) break;
  }
  return { ...all, cursor } as BankReading;
}

/** Asks, lets the bank work, and hears. */
async function ask({ link, settle }: World, requests: readonly BankRequest[], cursor: string | null = null) {
  const submissions = await link.send(requests);
  await settle();
  const reading = await hear(link, cursor);
  return { submissions, reading };
}
const kindsOf = (reading: BankReading): string[] => reading.answers.map(({ kind }) => kind);

async function pass({ bank, settle, link }: World, until: LegalDate, cursor: string | null): Promise<BankReading> {
  bank.advanceTo(until);
  await settle();
  return hear(link, cursor);
}

async function transactionsIn(reading: BankReading) {
  const found = [];
  for (const { bytes } of reading.statements) {
    const { batches, summary } = readBankFile(
      (async function* () {
        yield bytes;
      })(),
    );
    for await (const items of batches) for (const item of items) found.push(item);
    expect((await summary).mismatches).toEqual([]);
  }
  return found.map((item) => {
    if (item.kind !== 'transaction') throw new Error(`${item.kind}: ${JSON.stringify(item)}`);
    return item.transaction;
  });
}

describe.each(worlds)('a bank over %s', (name) => {
  it('says which accounts a person has, of which kind, with how much to dispose of', async () => {
    const it = await world(name);
    const requests = [accounts(), accounts('990101300999')];
    const { submissions, reading } = await ask(it, requests);
    expect(submissions).toEqual(requests.map(({ id }) => ({ kind: 'accepted', id })));
    expect(reading.nonsense).toEqual([]);
    expect(reading.answers).toMatchObject([
      {
        kind: 'accounts',
        bank: BANK,
        request: requests[0]?.id,
        accounts: [
          { account: CURRENT, bank: BANK, kind: 'CURRENT', currency: 'KZT', available: tenge(30_000) },
          { account: ALIMONY, kind: 'ALIMONY', available: tenge(50_000) },
          { account: DOLLARS, currency: 'USD' },
        ],
      },
      { kind: 'accounts', request: requests[1]?.id, accounts: [] },
    ]);
    expect([CURRENT, ALIMONY, DOLLARS].map(ibanFault)).toEqual([undefined, undefined, undefined]);
  });

  it('tells what has moved on the accounts of a person who has too little, since the day asked from, and of nobody else', async () => {
    const it = await world(name);
    const asking = (from: LegalDate, below: Money): BankRequest => ({
      ...common(),
      kind: 'accounts',
      movements: { from, below },
    });
    it.bank.credit(CURRENT, tenge(700));
    it.bank.advanceTo(addDays(MONDAY, 2));
    it.bank.debit(CURRENT, tenge(1_200));
    const { reading } = await ask(it, [
      asking(MONDAY, tenge(50_000)),
      asking(addDays(MONDAY, 1), tenge(50_000)),
      asking(MONDAY, tenge(29_500)),
      accounts(),
    ]);
    expect(reading.nonsense).toEqual([]);
    const came = { on: MONDAY, direction: 'in', amount: tenge(700) };
    const went = { on: addDays(MONDAY, 2), direction: 'out', amount: tenge(1_200) };
    const told = reading.answers.map((answer) =>
      answer.kind === 'accounts' ? answer.accounts.map(({ movements }) => movements) : answer.kind,
    );
    // Neither of the protected account nor of the one in dollars.
    expect(told).toEqual([
      [[came, went], undefined, undefined],
      [[went], undefined, undefined],
      [undefined, undefined, undefined],
      [undefined, undefined, undefined],
    ]);
  });

  it('arrests, also beyond the balance, and then catches what comes; changes and lifts', async () => {
    const it = await world(name);
    const placed = arrest(tenge(40_000), CURRENT, 'arrest-x');
    const { reading } = await ask(it, [placed, accounts()]);
    expect(reading.answers).toMatchObject([
      { kind: 'arrested', arrest: 'arrest-x', amount: tenge(40_000), request: placed.id },
      { kind: 'accounts', accounts: [{ available: 0n }, {}, {}] },
    ]);
    expect(it.bank.debit(CURRENT, tenge(1))).toBe(false);
    it.bank.credit(CURRENT, tenge(15_000));
    expect(it.bank.debit(CURRENT, tenge(5_001))).toBe(false);
    expect(it.bank.debit(CURRENT, tenge(5_000))).toBe(true);
    const change: BankRequest = {
      ...common(),
      kind: 'change',
      arrest: 'arrest-x',
      account: CURRENT,
      amount: tenge(10_000),
    };
    const lift: BankRequest = { ...common(), kind: 'lift', arrest: 'arrest-x', account: CURRENT };
    const unknown: BankRequest = { ...common(), kind: 'change', arrest: 'nothing', account: CURRENT, amount: tenge(1) };
    const { reading: later } = await ask(it, [change, accounts(), unknown, lift, accounts()], reading.cursor);
    expect(later.answers).toMatchObject([
      { kind: 'changed', arrest: 'arrest-x', amount: tenge(10_000) },
      { kind: 'accounts', accounts: [{ available: tenge(30_000) }, {}, {}] },
      { kind: 'refused', reason: 'UNKNOWN_ARREST', request: unknown.id },
      { kind: 'lifted', arrest: 'arrest-x' },
      { kind: 'accounts', accounts: [{ available: tenge(40_000) }, {}, {}] },
    ]);
  });

  it('knows of which bailiff’s case an arrest is, which then stays as it is on our word', async () => {
    const it = await world(name);
    const about = { arrest: 'arrest-h', account: CURRENT };
    const handOver: BankRequest = { ...common(), kind: 'hand_over_arrest', ...about, caseCode: 'ABCD-EFGH-JKMN' };
    const unknown: BankRequest = { ...handOver, id: `${handOver.id}-x`, arrest: 'nothing' };
    const lift: BankRequest = { ...common(), kind: 'lift', ...about };
    const change: BankRequest = { ...common(), kind: 'change', ...about, amount: tenge(1) };
    const byAnother: BankRequest = { ...handOver, ...common() };
    const { reading } = await ask(it, [
      arrest(tenge(10_000), CURRENT, 'arrest-h'),
      handOver,
      unknown,
      lift,
      change,
      byAnother,
    ]);
    expect(reading.nonsense).toEqual([]);
    expect(reading.answers).toMatchObject([
      { kind: 'arrested' },
      { kind: 'arrest_handed_over', arrest: 'arrest-h', request: handOver.id },
      { kind: 'refused', reason: 'UNKNOWN_ARREST', request: unknown.id },
      { kind: 'refused', reason: 'ARREST_OF_A_BAILIFF', request: lift.id },
      { kind: 'refused', reason: 'ARREST_OF_A_BAILIFF', request: change.id },
      { kind: 'refused', reason: 'ARREST_OF_A_BAILIFF', request: byAnother.id },
    ]);
    const { number, on } = handOver.act;
    expect(it.bank.books().find(CURRENT)?.arrests).toMatchObject([
      { id: 'arrest-h', held: tenge(10_000), handedOver: { caseCode: 'ABCD-EFGH-JKMN', act: number, on } },
    ]);
    expect(it.bank.debit(CURRENT, tenge(20_001))).toBe(false);
    // Once more: the same word, and the same book.
    const { reading: again } = await ask(it, [handOver], reading.cursor);
    expect(again.answers).toMatchObject([{ kind: 'arrest_handed_over', request: handOver.id }]);
  });

  it('does not do what comes after it was taken back: an order that was recalled, an arrest that was lifted or given to a bailiff', async () => {
    const it = await world(name);
    const recall: BankRequest = { ...common(), kind: 'recall', order: 'order-late' };
    const lift: BankRequest = { ...common(), kind: 'lift', arrest: 'arrest-late', account: CURRENT };
    const handOver: BankRequest = {
      ...common(),
      kind: 'hand_over_arrest',
      arrest: 'arrest-given',
      account: CURRENT,
      caseCode: 'ABCD-EFGH-JKMN',
    };
    const { reading } = await ask(it, [recall, lift, handOver]);
    expect(reading.answers).toMatchObject([
      { kind: 'recall_refused', reason: 'UNKNOWN_ORDER' },
      { kind: 'lifted', arrest: 'arrest-late' },
      { kind: 'refused', reason: 'UNKNOWN_ARREST', request: handOver.id },
    ]);
    const { reading: late } = await ask(
      it,
      [
        collect(tenge(1_000), tenge(0), CURRENT, 'order-late'),
        arrest(tenge(1_000), CURRENT, 'arrest-late'),
        arrest(tenge(1_000), CURRENT, 'arrest-given'),
      ],
      reading.cursor,
    );
    expect(late.answers).toMatchObject([
      { kind: 'order_rejected', reason: 'ORDER_RECALLED' },
      { kind: 'arrest_rejected', reason: 'ARREST_LIFTED' },
      { kind: 'arrest_rejected', reason: 'ARREST_LIFTED' },
    ]);
    await pass(it, addDays(MONDAY, 9), late.cursor);
    expect(it.bank.books().find(CURRENT)).toMatchObject({ arrests: [], balance: tenge(30_000) });
  });

  it('touches no protected account, none in dollars, none of another person', async () => {
    const it = await world(name);
    const [other = ''] = it.bank.addCustomer({
      iin: '900101300111',
      accounts: [{ kind: 'CURRENT', balance: tenge(1) }],
    });
    const { reading } = await ask(it, [
      arrest(tenge(1), ALIMONY),
      arrest(tenge(1), DOLLARS),
      arrest(tenge(1), other),
      arrest(tenge(1), ibanOf(BANK, 777)),
      collect(tenge(1), tenge(0), ALIMONY),
      collect(tenge(1), tenge(0), other),
    ]);
    expect(reading.answers.map((answer) => ('reason' in answer ? [answer.kind, answer.reason] : answer.kind))).toEqual([
      ['arrest_rejected', 'PROTECTED_ACCOUNT'],
      ['arrest_rejected', 'NOT_IN_TENGE'],
      ['arrest_rejected', 'ACCOUNT_OF_ANOTHER'],
      ['arrest_rejected', 'UNKNOWN_ACCOUNT'],
      ['order_rejected', 'PROTECTED_ACCOUNT'],
      ['order_rejected', 'ACCOUNT_OF_ANOTHER'],
    ]);
  });

  it('executes an order within three operational days, in part as money comes, leaves the floor, and its statements say so', async () => {
    const it = await world(name);
    const placed = collect(tenge(48_000), tenge(12_000), CURRENT, 'order-a');
    const { reading: accepted } = await ask(it, [arrest(tenge(48_000)), placed]);
    expect(kindsOf(accepted)).toEqual(['arrested', 'order_accepted']);
    const first = await pass(it, addDays(MONDAY, 3), accepted.cursor);
    expect(first.answers).toMatchObject([
      { kind: 'order_executed', order: 'order-a', executed: tenge(18_000), request: placed.id },
    ]);
    expect(it.bank.books().find(CURRENT)?.balance).toBe(tenge(12_000));
    // The wage of the 31st, a Monday, is not yet there; 6,000 come on a Saturday and are taken on a working day.
    it.bank.credit(CURRENT, tenge(6_000), addDays(MONDAY, 5));
    const weekend = await pass(it, addDays(MONDAY, 6), first.cursor);
    expect(weekend.answers).toEqual([]);
    const second = await pass(it, addDays(MONDAY, 9), weekend.cursor);
    expect(second.answers).toMatchObject([{ kind: 'order_executed', executed: tenge(24_000) }]);
    const third = await pass(it, legalDate('2025-04-03'), second.cursor);
    expect(third.answers).toMatchObject([{ kind: 'order_executed', executed: tenge(48_000) }]);
    expect(it.bank.books().find(CURRENT)?.balance).toBe(tenge(188_000));
    expect(await transactionsIn(first)).toMatchObject([
      {
        account: TREASURY,
        endToEndId: 'order-a',
        references: [REFERENCE],
        amount: tenge(18_000),
        direction: 'CRDT',
        keyKind: 'ACCT_SVCR_REF',
      },
    ]);
    const later = [...(await transactionsIn(second)), ...(await transactionsIn(third))];
    expect(later.map(({ amount, endToEndId }) => [amount, endToEndId])).toEqual([
      [tenge(6_000), 'order-a'],
      [tenge(24_000), 'order-a'],
    ]);
  });

  it('recalls an order that is not executed, for good, and cannot recall one that is', async () => {
    const it = await world(name);
    const { reading } = await ask(it, [
      collect(tenge(10_000), tenge(0), CURRENT, 'order-b'),
      recall('order-b'),
      recall('nothing'),
    ]);
    expect(kindsOf(reading)).toEqual(['order_accepted', 'recalled', 'recall_refused']);
    const quiet = await pass(it, addDays(MONDAY, 10), reading.cursor);
    expect([kindsOf(quiet), quiet.statements]).toEqual([[], []]);
    const { reading: next } = await ask(it, [collect(tenge(10_000), tenge(0), CURRENT, 'order-c')], quiet.cursor);
    const executed = await pass(it, addDays(MONDAY, 20), next.cursor);
    const { reading: late } = await ask(it, [recall('order-c')], executed.cursor);
    expect([kindsOf(executed), late.answers]).toMatchObject([
      ['order_executed'],
      [{ kind: 'recall_refused', reason: 'EXECUTED' }],
    ]);
  });

  it('takes a recall after its order, also when it looks only now at what several rounds have laid down', async () => {
    const it = await world(name);
    const orders = Array.from({ length: 8 }, (_, n) => `order-late-${n}`);
    for (const order of orders) await it.link.send([collect(tenge(10), tenge(0), CURRENT, order)]);
    for (const order of orders) await it.link.send([recall(order)]);
    await it.settle();
    const { answers } = await hear(it.link, null);
    expect(answers.filter(({ kind }) => kind === 'recalled')).toHaveLength(orders.length);
    expect(answers.filter(({ kind }) => kind === 'recall_refused' || kind === 'refused')).toEqual([]);
    it.bank.advanceTo(addDays(MONDAY, 7));
    expect([...it.bank.books().orders()].map(({ executed }) => executed)).toEqual(orders.map(() => 0n));
  });

  it('does a request once, however often it comes, and answers it again with the same answer', async () => {
    const it = await world(name);
    const requests = [arrest(tenge(20_000), CURRENT, 'arrest-y'), collect(tenge(20_000), tenge(0), CURRENT, 'order-d')];
    const { reading: first } = await ask(it, requests);
    // Alone, together with a new one, and by another process.
    await it.link.send([...requests].slice(0, 1));
    const after = it.again();
    await after.send([...requests, accounts()]);
    await it.settle();
    if (after !== it.link) await after.close();
    const again = await hear(it.link, first.cursor);
    expect(again.nonsense).toEqual([]);
    const ids = new Set(first.answers.map(({ id }) => id));
    const repeated = again.answers.filter(({ kind }) => kind !== 'accounts');
    expect(repeated.length).toBeGreaterThanOrEqual(2);
    expect(repeated.every(({ id }) => ids.has(id))).toBe(true);
    await pass(it, addDays(MONDAY, 10), again.cursor);
    expect(it.bank.books().find(CURRENT)?.balance).toBe(tenge(10_000));
    expect([...it.bank.books().orders()].map(({ executed }) => executed)).toEqual([tenge(20_000)]);
  });

  it('refuses the same id for another request', async () => {
    const it = await world(name);
    const placed = arrest(tenge(5_000), CURRENT, 'arrest-z');
    const { reading } = await ask(it, [placed]);
    const { submissions, reading: next } = await ask(
      it,
      [{ ...placed, amount: tenge(6_000) } as BankRequest],
      reading.cursor,
    );
    const heard = [...submissions, ...next.answers].filter((one) => one.kind === 'rejected' || one.kind === 'refused');
    expect(heard).toMatchObject([{ reason: 'ID_USED_FOR_ANOTHER' }]);
    expect(it.bank.books().find(CURRENT)?.arrests).toMatchObject([{ held: tenge(5_000) }]);
  });

  it('rejects what cannot be said to a bank, and takes what stands beside it', async () => {
    const it = await world(name);
    const good = accounts();
    const { submissions, reading } = await ask(it, [{ ...accounts(), id: 'Ü' }, good, { ...accounts(), bank: '999' }]);
    expect(submissions.map(({ kind }) => kind)).toEqual(['rejected', 'accepted', 'rejected']);
    expect(reading.answers).toMatchObject([{ kind: 'accounts', request: good.id }]);
  });

  it('brings what people pay by themselves on the day on which it is booked', async () => {
    const it = await world(name);
    const [other = ''] = it.bank.addCustomer({
      iin: '900101300111',
      accounts: [{ kind: 'CURRENT', balance: tenge(9_000) }],
    });
    expect(it.bank.payFine({ account: other, paymentReference: REFERENCE, amount: tenge(9_001), day: MONDAY })).toBe(
      false,
    );
    expect(it.bank.payFine({ account: other, paymentReference: REFERENCE, amount: tenge(9_000), day: MONDAY })).toBe(
      true,
    );
    it.bank.payFine({ paymentReference: REFERENCE, amount: tenge(4_000), day: addDays(MONDAY, 5) });
    await it.settle();
    const today = await hear(it.link, null);
    expect(await transactionsIn(today)).toMatchObject([
      { bookedOn: MONDAY, amount: tenge(9_000), endToEndId: null, references: [REFERENCE], account: TREASURY },
    ]);
    const later = await pass(it, addDays(MONDAY, 7), today.cursor);
    expect(await transactionsIn(later)).toMatchObject([{ bookedOn: addDays(MONDAY, 7), amount: tenge(4_000) }]);
  });

  it('gives again what was not yet durable, and nothing twice when it was', async () => {
    const it = await world(name);
    for (let time = 0; time < 5; time += 1) {
      await it.link.send([accounts()]);
      await it.settle();
    }
    const first = await it.link.receive(null, 2);
    const same = await it.link.receive(null, 2);
    expect(same.answers).toEqual(first.answers);
    const seen: string[] = [];
    let cursor: string | null = null;
    for (let round = 0; round < 12; round += 1) {
      const reading: BankReading = await it.link.receive(cursor, 2);
      seen.push(...reading.answers.map(({ id }) => id));
      cursor = reading.cursor;
    }
    expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
  });
});
