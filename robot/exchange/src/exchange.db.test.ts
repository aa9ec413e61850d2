/** The robot and the world outside, from the notice to the last tiyn: what leaves, what an answer does, what a crash between the two does. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BankAnswer, BankLink, BankRequest } from '@oryndau/connectors/bank';
import type { Chamber } from '@oryndau/connectors/chamber';
import { importRegister } from '@oryndau/deciding/import';
import { bankEntry, bankFile, fact, ndjson, referenceOf, registered } from '@oryndau/deciding/testing/feed';
import { runTick } from '@oryndau/deciding/tick';
import { documentIdOf } from '@oryndau/fines/document-id';
import { digestOf } from '@oryndau/journal/journal';
import { testSigner } from '@oryndau/journal/testing/signer';
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { isRefusal } from '@oryndau/law/refusal';
import { readNotices } from '@oryndau/outside/messages';
import { orderIdOf } from '@oryndau/outside/order-id';
import { Failure } from '@oryndau/postgres/failure';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { queueCommands } from '@oryndau/proceedings/sql/queue-commands';
import { actLeaf, fileActSigner, isIncluded, openAuthority, verifiesJws } from '@oryndau/signing';
import { signsAll } from '@oryndau/signing/act-desk';
import { readActs } from '@oryndau/signing/sql/acts';
import { isSigningStopped, turnSwitch } from '@oryndau/signing/sql/signing-switch';
import { loadDocument } from '@oryndau/standing/document-state';
import { rooms } from '@oryndau/standing/rooms';
import { verify } from '@oryndau/verify/verify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exchange } from './exchange.ts';
import { takeReports } from './reports.ts';
import { BANK, type FakeOutside, fakeOutside } from './testing/outside.ts';

const NUMBER = 'F-1';
const DOCUMENT = documentIdOf({
  source: 'ERAP',
  documentType: 'PRESCRIPTION',
  issuerBin: '971240001315',
  number: NUMBER,
});
const ACCOUNT = 'KZ86125KZT5004100100';
/** Delivered on 6 January 2026: in force on 1 February, the case is opened on 4 March. */
const OPENED = legalDate('2026-03-04');
const SUM = tenge(18_000);

let test: TestDatabase;
let folder: string;
let fake: FakeOutside;
const signer = testSigner();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-outside-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(async () => {
  test = await testDatabase(rooms, { twice: true });
  fake = fakeOutside();
  const path = join(folder, 'feed.ndjson');
  writeFileSync(
    path,
    ndjson(registered({ number: NUMBER, on: '2026-01-05' }), fact('FineDelivered', NUMBER, '2026-01-06')),
  );
  await importRegister(test.database, path);
  return () => test.drop();
});

const acts = async () => {
  const authority = await openAuthority(join(folder, 'authority'));
  return signsAll(fileActSigner(authority.head, { isStopped: () => isSigningStopped(test.database.sql) }));
};

/** Ten in the morning in Almaty. */
const morning = (day: LegalDate): Date => new Date(`${day}T05:00:00Z`);

async function tick(day: LegalDate, from = day): Promise<void> {
  const days = { from, until: day, policy: 'pilot-grace' };
  const done = await runTick(test.database, {
    days,
    sealsUntilEnd: false,
    signer,
    holder: 'oryndau test',
    acts: await acts(),
  });
  if (isRefusal(done)) throw new Error(done.code);
}

const meet = (day: LegalDate, at = morning(day)) => exchange(test.database, fake.outside, () => at);

/** A day: what falls due is decided, then the world is met, then what it said is decided. */
async function live(day: LegalDate): Promise<void> {
  await tick(day);
  await meet(day);
  await tick(day);
}

const day = (number: number): LegalDate => addDays(OPENED, number);
const state = async () => {
  const { case: kept } = await test.database.transaction((tx) => loadDocument(tx, DOCUMENT));
  if (kept === null) throw new Error('there is no case');
  return kept;
};
const tasks = async () =>
  (await test.database.sql<{ code: string }[]>`select task.code from work.task as task order by task.id`).map(
    ({ code }) => code,
  );

/** Of each code how many are open, and why the others are not. */
const taskStates = async () => {
  const rows = await test.database.sql<{ code: string; note: string | null; count: number }[]>`
    select task.code, turn.note, count(*)::integer as count
    from work.task as task
    left join work.task_turn as turn on turn.task_id = task.id
    group by 1, 2 order by 1, 2`;
  return rows.map(({ code, note, count }) => `${count} ${code} ${note ?? 'open'}`);
};

const delivered = (key: string, at: Date) =>
  takeReports(
    test.database,
    [{ key, outcome: 'delivered', words: { state: 'DELIVRD', provider: 'centre' }, at: at.toISOString() }],
    at,
  );

describe('a notice', () => {
  it('leaves once by push and SMS, says what Art. 27(5) demands, and is proven by its report', async () => {
    await live(OPENED);
    await live(day(1));
    expect([fake.pushes.length, fake.sms.length]).toEqual([1, 1]);
    expect(fake.sms[0]?.text).toContain(NUMBER);
    expect(fake.sms[0]?.text).not.toMatch(/https?:|\/c\//);
    expect(fake.pushes[0]?.link).toMatch(/^https:\/\/oryndau\.example\/c\/[\w-]{30}$/);
    expect((await state()).noticeOn).toBeNull();
    expect(await delivered(fake.sms[0]?.key ?? '', morning(day(1)))).toBe(1);
    expect(await delivered(fake.sms[0]?.key ?? '', morning(day(1)))).toBe(0);
    await tick(day(2));
    expect((await state()).noticeOn).toBe(day(1));
    expect((await state()).notices.find(({ channel }) => channel === 'sms')?.status).toBe('delivered');
    const kept = await readNotices(test.database.sql, DOCUMENT);
    expect(kept.map(({ channel, status }) => [channel, status])).toEqual([
      ['push', 'accepted'],
      ['sms', 'delivered'],
    ]);
  });

  it('goes on to the next rung at once when one fails, and writes no message twice', async () => {
    fake.pushOutcome = 'rejected';
    await live(OPENED);
    await meet(OPENED);
    expect(fake.sms).toHaveLength(1);
    await meet(OPENED);
    expect(fake.sms).toHaveLength(1);
  });

  it('waits for the morning, and for a centre that can be reached', async () => {
    await tick(OPENED);
    await meet(OPENED, new Date(`${OPENED}T17:00:00Z`)); // 22:00 in Almaty
    expect(fake.pushes).toHaveLength(0);
    fake.pushOutcome = 'not_sent';
    await meet(OPENED);
    fake.pushOutcome = 'accepted';
    await meet(OPENED);
    expect(fake.pushes).toHaveLength(1);
  });

  it('is proven by no report from before it was sent', async () => {
    await live(OPENED);
    const at = morning(day(-3)).toISOString();
    const old = { key: fake.pushes[0]?.key ?? '', outcome: 'delivered' as const, words: { provider: 'push' }, at };
    await takeReports(test.database, [old], morning(day(1)));
    await tick(day(1));
    expect((await state()).noticeOn).toBe(OPENED);
    const [kept] = await readNotices(test.database.sql, DOCUMENT);
    // Its evidence says what the app said.
    expect([kept?.reportedAt, kept?.report?.at]).toEqual([kept?.begunAt, at]);
  });

  it('is kept in the words in which it left, which may not be those in which it was first written', async () => {
    await tick(OPENED);
    const digest = async () => {
      const [row] = await test.database.sql<{ digest: string; status: string }[]>`
        select encode(message.text_digest, 'hex') as digest, message.status from connectors.message as message`;
      return row;
    };
    fake.pushOutcome = 'not_sent';
    await meet(OPENED);
    expect(await digest()).toBeUndefined();
    await payBy(OPENED, '5000.00');
    await tick(OPENED);
    fake.pushOutcome = 'accepted';
    await meet(OPENED);
    expect(fake.pushes[0]?.body).toMatch(/13\s000/);
    const { title = '', body = '' } = fake.pushes[0] ?? {};
    expect(await digest()).toEqual({ digest: digestOf(`${title}\n${body}`), status: 'accepted' });
  });

  it('that may have left keeps what it was, whatever is known of the rounds after it', async () => {
    await tick(OPENED);
    const kept = () => readNotices(test.database.sql, DOCUMENT);
    fake.pushOutcome = 'unanswered';
    await meet(OPENED);
    const before = await kept();
    expect(before).toMatchObject([{ status: 'sending', reason: 'NO_APP' }]);
    fake.pushOutcome = 'not_sent';
    await meet(OPENED, new Date(morning(OPENED).getTime() + 60_000));
    expect((await kept()).map(({ begunAt }) => begunAt)).toEqual(before.map(({ begunAt }) => begunAt));
  });

  it('whose outcome nobody knows is never sent again, and shows', async () => {
    await live(OPENED);
    fake.smsOutcome = 'unknown';
    await live(day(1));
    await meet(day(1));
    expect(fake.sms).toHaveLength(1);
    const kept = await readNotices(test.database.sql, DOCUMENT);
    expect(kept.find(({ channel }) => channel === 'sms')?.status).toBe('unknown');
    expect((await state()).notices.find(({ channel }) => channel === 'sms')?.status).toBe('queued');
  });

  it('is needless once the case has ended', async () => {
    await tick(OPENED);
    await payBy(OPENED, '18000.00');
    await tick(OPENED);
    await meet(OPENED);
    expect(fake.pushes).toHaveLength(0);
  });
});

async function payBy(on: string, amount: string, { key = 'K1', order = false } = {}): Promise<void> {
  let entry = bankEntry({ key, amount, on, reference: referenceOf(NUMBER) });
  if (order)
    entry = entry.replace(`<EndToEndId>${key}</EndToEndId>`, `<EndToEndId>${orderIdOf(DOCUMENT, '1')}</EndToEndId>`);
  fake.statements.push({ name: `${key}.xml`, bytes: Buffer.from(bankFile([entry], { id: key, created: on })) });
  // At night: nothing but money moves.
  await meet(legalDate(on), new Date(`${on}T17:00:00Z`));
}

type AnswerPart = BankAnswer extends infer A
  ? A extends BankAnswer
    ? Omit<A, 'id' | 'bank' | 'request' | 'at'>
    : never
  : never;
let answered = 0;
function answer(request: BankRequest | undefined, said: AnswerPart): void {
  if (request === undefined) throw new Error('nothing was asked');
  answered += 1;
  fake.says.push({
    id: `A${answered}`,
    bank: BANK,
    request: request.id,
    at: '2026-03-10T10:00:00+05:00',
    ...said,
  } as BankAnswer);
}
const asked = (kind: BankRequest['kind']) => fake.asked.findLast((request) => request.kind === kind);

/** Told on the first day, and the bank has been asked for the accounts. */
async function untilAccounts(): Promise<void> {
  await live(OPENED);
  await delivered(fake.pushes[0]?.key ?? '', morning(OPENED));
  for (let number = 1; number <= 6; number += 1) await live(day(number));
}

const CURRENT = { account: ACCOUNT, bank: BANK, kind: 'CURRENT', currency: 'KZT', available: tenge(90_000) };

async function untilArrest(): Promise<void> {
  await untilAccounts();
  answer(asked('accounts'), { kind: 'accounts', accounts: [CURRENT] });
  await live(day(7));
  await meet(day(7));
  const arrest = asked('arrest');
  answer(arrest, { kind: 'arrested', arrest: arrest?.kind === 'arrest' ? arrest.arrest : '', amount: SUM });
  await live(day(8));
}

describe('a measure', () => {
  it('is taken after the days of grace, on one account, to the tiyn, and lifted by itself when the money has come', async () => {
    await untilArrest();
    expect(asked('arrest')).toMatchObject({ account: ACCOUNT, amount: SUM, bank: BANK });
    await live(day(9));
    await live(day(10));
    const order = asked('collect');
    expect(order).toMatchObject({
      order: orderIdOf(DOCUMENT, '1'),
      amount: SUM,
      floor: tenge(50_851),
      kbk: '204105',
      knp: '911',
    });
    answer(order, { kind: 'order_accepted', order: orderIdOf(DOCUMENT, '1') });
    answer(order, { kind: 'order_executed', order: orderIdOf(DOCUMENT, '1'), executed: SUM });
    await live(day(11));
    expect((await state()).orders[0]?.status).toBe('executed');
    await payBy(day(12), '18000.00', { key: 'ORDER', order: true });
    await live(day(12));
    expect((await state()).status).toBe('executed');
    const lift = asked('lift');
    expect(lift).toMatchObject({ account: ACCOUNT });
    answer(lift, { kind: 'lifted', arrest: lift?.kind === 'lift' ? lift.arrest : '' });
    await live(day(13));
    expect((await state()).arrest.status).toBe('lifted');
    expect(await tasks()).toEqual([]);
    expect((await verify(test.database)).fault).toBeUndefined();
  });

  describe('that may still take money, when the debtor refuses the robot,', () => {
    const handed: string[] = [];
    const chamber: Chamber = {
      handOver: async (cases) => {
        handed.push(...cases.map(({ documentId }) => documentId));
      },
      tellMoney: async () => {},
      readReceipts: async () => 0,
    };
    const meetChamber = (on: LegalDate) => exchange(test.database, { ...fake.outside, chamber }, () => morning(on));

    /** An order lives, and the debtor refuses: the case is transferred, and the order recalled. */
    async function refuse(): Promise<void> {
      handed.length = 0;
      await untilArrest();
      await live(day(9));
      await live(day(10));
      const command = { type: 'OptOut' } as const;
      await test.database.transaction(async (tx) => {
        await queueCommands(tx, [{ documentId: DOCUMENT, key: 'opt-out', on: day(11), command }]);
      });
      await tick(day(11));
      expect((await state()).status).toBe('transferred');
    }

    it('keeps the case from the bailiff until the bank says that it is dead', async () => {
      await refuse();
      await meetChamber(day(11));
      expect(asked('recall')).toMatchObject({ order: orderIdOf(DOCUMENT, '1') });
      await meetChamber(day(12));
      expect(handed).toEqual([]);
      answer(asked('recall'), { kind: 'recalled', order: orderIdOf(DOCUMENT, '1') });
      await meetChamber(day(12));
      expect(handed).toEqual([DOCUMENT]);
    });

    it('is not waited for longer than the bank has to answer, and the operator knows', async () => {
      await refuse();
      await meetChamber(day(11));
      await meetChamber(day(16));
      expect(await tasks()).toContain('BANK_SILENT');
      expect(handed).toEqual([DOCUMENT]);
    });

    it('is waited for also while the bank is out of reach', async () => {
      await refuse();
      fake.bankOutcome = 'not_sent';
      await meetChamber(day(11));
      expect(handed).toEqual([]);
    });
  });

  it('is not taken where only protected money is', async () => {
    await untilAccounts();
    answer(asked('accounts'), { kind: 'accounts', accounts: [{ ...CURRENT, kind: 'SOCIAL_PAYMENTS' }] });
    await live(day(7));
    await meet(day(7));
    expect(asked('arrest')).toBeUndefined();
    expect((await state()).arrest.status).toBe('none');
  });

  it('said twice counts once; said otherwise, of nothing, or in nonsense is an operator’s', async () => {
    await untilArrest();
    const arrest = asked('arrest');
    if (arrest?.kind !== 'arrest') throw new Error('no arrest');
    const twice: BankAnswer = {
      id: 'A-twice',
      bank: BANK,
      request: arrest.id,
      at: '',
      kind: 'arrest_rejected',
      arrest: arrest.arrest,
      reason: 'NO',
    };
    fake.says.push(twice, twice, { ...twice, id: 'A-none', request: 'nothing-1-125' }, { nonsense: 'NOT_SIGNED' });
    await live(day(9));
    expect((await tasks()).sort()).toEqual(['BANK_ANSWERS_NOTHING', 'BANK_CONTRADICTS', 'BANK_NONSENSE']);
    expect((await state()).arrest.status).toBe('confirmed');
  });

  it('whose bank is silent is told to the operator; the accounts of other banks are enough to go on', async () => {
    await untilAccounts();
    for (let number = 7; number <= 11; number += 1) await live(day(number));
    expect(await tasks()).toContain('BANK_SILENT');
    expect((await state()).arrest.status).not.toBe('ordered');
  });

  it('has as many working days for its answer as its bank by contract, from the day on which the bank took it', async () => {
    fake = Object.assign(fake, { outside: { ...fake.outside, answerWorkingDays: new Map([[BANK, 5]]) } });
    await live(OPENED);
    await delivered(fake.pushes[0]?.key ?? '', morning(OPENED));
    for (let number = 1; number <= 5; number += 1) await live(day(number));
    fake.bankOutcome = 'not_sent';
    await live(day(6));
    const due = async () => {
      const [row] = await test.database.sql<{ askedOn: string; dueOn: string }[]>`
        select request.asked_on as "askedOn", request.due_on as "dueOn" from connectors.bank_request as request`;
      return row;
    };
    // The sixth day is Tuesday, 10 March 2026.
    expect(await due()).toEqual({ askedOn: day(6), dueOn: '2026-03-17' });
    await meet(day(8));
    fake.bankOutcome = 'accepted';
    await meet(day(8));
    expect(await due()).toEqual({ askedOn: day(8), dueOn: '2026-03-19' });
    await meet(legalDate('2026-03-19'));
    expect(await tasks()).toEqual([]);
    await meet(legalDate('2026-03-20'));
    expect(await tasks()).toEqual(['BANK_SILENT']);
  });

  it('of one bank goes on while another is out of reach', async () => {
    const down = new Failure('BANK_UNREACHABLE', 'nobody answers', { retry: 'later' });
    const silent: BankLink = {
      bank: '001',
      send: async (requests) => requests.map(({ id }) => ({ kind: 'not_sent', id, reason: 'NOBODY' })),
      receive: () => Promise.reject(down),
      close: async () => {},
    };
    fake = Object.assign(fake, {
      outside: { ...fake.outside, banks: new Map([['001', silent], ...fake.outside.banks]) },
    });
    await untilAccounts();
    answer(asked('accounts'), { kind: 'accounts', accounts: [CURRENT] });
    const done = await meet(day(7));
    expect(done?.banks).toMatchObject({ answers: 1, unreachable: ['001'] });
  });

  it('asked of one bank is not answered by another', async () => {
    await untilAccounts();
    const request = asked('accounts');
    if (request === undefined) throw new Error('nothing was asked');
    const said: BankAnswer = {
      id: 'A-other',
      bank: '001',
      request: request.id,
      at: '',
      kind: 'accounts',
      accounts: [CURRENT],
    };
    const meddler: BankLink = {
      bank: '001',
      send: async () => [],
      receive: async () => ({ answers: [said], nonsense: [], statements: [], cursor: '1' }),
      close: async () => {},
    };
    fake = Object.assign(fake, {
      outside: { ...fake.outside, banks: new Map([['001', meddler], ...fake.outside.banks]) },
    });
    await live(day(7));
    expect(await tasks()).toContain('BANK_ANSWERS_NOTHING');
    expect((await state()).arrest.status).toBe('asked');
  });

  it('that could not be handed over is handed over later, by the same id', async () => {
    await live(OPENED);
    await delivered(fake.pushes[0]?.key ?? '', morning(OPENED));
    for (let number = 1; number <= 5; number += 1) await live(day(number));
    fake.bankOutcome = 'not_sent';
    await live(day(6));
    const before = await test.database.sql<
      { id: string; status: string }[]
    >`select id, status from connectors.bank_request`;
    expect(before.map(({ status }) => status)).toEqual(['sending']);
    fake.bankOutcome = 'accepted';
    await meet(day(6));
    expect(fake.asked.map(({ id }) => id)).toEqual([before[0]?.id]);
  });
});

describe('a task', () => {
  it('of a silent bank is one for a request, however long it is silent, and the answer closes it', async () => {
    await untilAccounts();
    const first = asked('accounts');
    for (let number = 7; number <= 8; number += 1) await live(day(number));
    await meet(day(9), morning(day(20)));
    await meet(day(9), morning(day(21)));
    expect(await taskStates()).toEqual(['1 BANK_SILENT open']);
    answer(first, { kind: 'accounts', accounts: [CURRENT] });
    await meet(day(22));
    expect(await taskStates()).toEqual(['1 BANK_SILENT BANK_ANSWERED']);
  });

  it('of a request that the bank takes late, and is silent about again, is the same one', async () => {
    await live(OPENED);
    await delivered(fake.pushes[0]?.key ?? '', morning(OPENED));
    for (let number = 1; number <= 5; number += 1) await live(day(number));
    fake.bankOutcome = 'not_sent';
    await live(day(6));
    await meet(day(12));
    fake.bankOutcome = 'accepted';
    await meet(day(13));
    await meet(day(30));
    expect(await taskStates()).toEqual(['1 BANK_SILENT open']);
  });

  it('of a lifting that is not confirmed is one, closed by the confirmation, and cannot be taken away unseen', async () => {
    await untilArrest();
    await payBy(day(9), '18000.00');
    for (let number = 9; number <= 16; number += 1) await live(day(number));
    expect(await taskStates()).toEqual(['1 LIFT_OVERDUE open']);
    expect((await verify(test.database)).fault).toBeUndefined();
    const lift = asked('lift');
    answer(lift, { kind: 'lifted', arrest: lift?.kind === 'lift' ? lift.arrest : '' });
    await live(day(17));
    expect(await taskStates()).toEqual(['1 LIFT_OVERDUE LIFTING_CONFIRMED']);
    expect((await verify(test.database)).fault).toBeUndefined();
    await test.database.sql`update work.task set body = '{}'`;
    expect((await verify(test.database)).fault?.where).toContain('work.task');
    await test.database.sql`delete from work.task_turn`;
    await test.database.sql`delete from work.task`;
    expect((await verify(test.database)).fault?.where).toContain('work.task');
  });

  it('is made of what an older version left in the outbox for the operator', async () => {
    await untilArrest();
    await payBy(day(9), '18000.00');
    await payBy(day(10), '700.00', { key: 'K2' });
    for (let number = 9; number <= 13; number += 1) await live(day(number));
    const before = await taskStates();
    expect(before).toEqual(['1 LATE_MONEY open', '1 LIFT_OVERDUE open']);
    await test.database.sql`
      insert into work.outbox (document_id, n, recipient, address, subject, status, on_day, body)
      select task.document_id, task.n, 'operator', '', '', 'queued', task.on_day, task.body from work.task as task`;
    await test.database.sql`delete from work.task`;
    const file = new URL('../../../stages/proceedings/migrations/0002-operator-messages.sql', import.meta.url);
    await test.database.sql.unsafe(readFileSync(file, 'utf8')).simple();
    expect(await taskStates()).toEqual(before);
    // All is equal but that the tasks are not those that had been bound: an older version had bound none.
    expect((await verify(test.database)).fault?.what).toBe('it was bound to the journal, and is gone');
  });

  it('is none where a bank cannot recall what it has executed whole, in whatever order it says so', async () => {
    const recalled = async (): Promise<BankRequest> => {
      await untilArrest();
      await live(day(9));
      await live(day(10));
      answer(asked('collect'), { kind: 'order_accepted', order });
      await live(day(11));
      await payBy(day(12), '18000.00');
      await live(day(12));
      const recall = asked('recall');
      if (recall === undefined) throw new Error('nothing is recalled');
      return recall;
    };
    const order = orderIdOf(DOCUMENT, '1');
    const recall = await recalled();
    answer(recall, { kind: 'recall_refused', order, reason: 'EXECUTED' });
    await live(day(13));
    expect(await taskStates()).toEqual(['1 BANK_CANNOT_RECALL open']);
    answer(asked('collect'), { kind: 'order_executed', order, executed: tenge(5_000) });
    await live(day(14));
    expect(await taskStates()).toContain('1 BANK_CANNOT_RECALL open');
    answer(asked('collect'), { kind: 'order_executed', order, executed: SUM });
    await live(day(15));
    expect(await taskStates()).toContain('1 BANK_CANNOT_RECALL ORDER_EXECUTED');
    // Said again after the report, by a bank that repeats itself under another id of the recall.
    await test.database.sql`delete from connectors.bank_answer where kind = 'recall_refused'`;
    answer(recall, { kind: 'recall_refused', order, reason: 'EXECUTED' });
    await live(day(16));
    expect((await taskStates()).filter((state) => state.includes('RECALL'))).toEqual([
      '1 BANK_CANNOT_RECALL ORDER_EXECUTED',
    ]);
  });

  it('of a request that the bank rejects at the door is told to the case, and is one', async () => {
    await untilAccounts();
    answer(asked('accounts'), { kind: 'accounts', accounts: [CURRENT] });
    await live(day(7));
    fake.bankOutcome = 'rejected';
    await meet(day(7));
    await tick(day(8));
    expect((await state()).arrest.status).toBe('none');
    expect(await taskStates()).toEqual(['1 BANK_REJECTS open']);
  });

  it('of law that is not loaded is one, whatever waits for it, day after day', async () => {
    const path = join(folder, 'another.ndjson');
    writeFileSync(
      path,
      ndjson(registered({ number: 'F-2', on: '2026-01-05' }), fact('FineDelivered', 'F-2', '2026-01-06')),
    );
    await importRegister(test.database, path);
    for (const date of ['2027-02-01', '2027-02-02', '2027-02-03']) await tick(legalDate(date));
    const held = await test.database.sql`
      select event.n from journal.event as event where event.body::json ->> 'type' = 'FineHeldForLaw'`;
    expect(held.length).toBe(2);
    expect(await taskStates()).toEqual(['1 LAW_NOT_LOADED open']);
  });

  it('is written by one function, whose codes all have words', () => {
    const folder = new URL('../../../', import.meta.url);
    const shipped = ['apps', 'connectors', 'platform', 'robot', 'stages'].flatMap((room) =>
      readdirSync(new URL(`${room}/`, folder), { recursive: true, encoding: 'utf8' })
        .filter(
          (name) => /\/src\/|^src\//.test(name) && /(?<!\.test)\.ts$/.test(name) && !name.includes('node_modules'),
        )
        .map((name) => `${room}/${name}`),
    );
    expect(shipped.length).toBeGreaterThan(150);
    const writers = shipped.filter((name) => readFileSync(new URL(name, folder), 'utf8').includes('writeTasks'));
    expect(writers).toEqual(['platform/journal/src/tasks.ts', 'robot/deciding/src/tasks/task-codes.ts']);
  });
});

describe('an act', () => {
  it('is signed with its decision, and each has its proof', async () => {
    await untilArrest();
    const kept = await readActs(test.database.sql, DOCUMENT);
    expect(kept.map(({ type }) => type)).toEqual(['opening', 'arrest']);
    for (const { body, proof, position, size, root, signature, certificates } of kept) {
      expect(isIncluded({ leaf: actLeaf(body), index: position, size, proof, root })).toBe(true);
      expect(await verifiesJws(signature, root, certificates[0] ?? '')).toBe(true);
    }
  });

  it.each([
    ['its text', "update connectors.act set body = replace(body, '18000.00', '18000.01') where type = 'opening'"],
    ['its place', 'update connectors.act set position = position + 1'],
    ['the signature', "update connectors.act_batch set jws = replace(jws, '..', '..A')"],
    ['the whole act, taken away', "delete from connectors.act where type = 'opening'"],
  ])('that was changed afterwards is found and named: %s', async (_, change) => {
    await live(OPENED);
    expect(await verify(test.database)).toMatchObject({ ok: true, acts: 1 });
    await test.database.sql.unsafe(change);
    expect((await verify(test.database)).fault?.where).toMatch(/^connectors\.act/);
  });

  it('is not signed while the switch is on, and then nothing is decided; what fell due is decided afterwards', async () => {
    await turnSwitch(test.database, {
      stopped: true,
      byWhom: 'Басшы',
      reason: 'тексеру',
      at: new Date(`${OPENED}T05:00:00Z`),
    });
    await expect(tick(OPENED)).rejects.toThrow('SIGNING_STOPPED');
    await turnSwitch(test.database, {
      stopped: false,
      byWhom: 'Басшы',
      reason: 'тексерілді',
      at: new Date(`${OPENED}T05:00:00Z`),
    });
    await tick(day(1));
    expect((await state()).openedOn).toBe(day(1));
  });
});
