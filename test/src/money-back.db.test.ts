/** Money that goes back in the ways that banks write it, and what an operator can say of everything that lies in suspense. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBank, importRegister } from '@oryndau/deciding/import';
import { assignSuspense, clearSuspense } from '@oryndau/deciding/suspense';
import {
  bankEntry,
  bankFile,
  type EntryParts,
  IIN,
  ndjson,
  referenceOf,
  registered,
} from '@oryndau/deciding/testing/feed';
import { runTick } from '@oryndau/deciding/tick';
import { testSigner } from '@oryndau/journal/testing/signer';
import { legalDate } from '@oryndau/law/legal-date';
import { writeClientBank } from '@oryndau/payments/client-bank/testing/write-client-bank';
import { writeMt940 } from '@oryndau/payments/mt940/testing/write-mt940';
import { readSuspense } from '@oryndau/payments/sql/find';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { likelyFines } from '@oryndau/reading/likely-fines';
import { rooms } from '@oryndau/standing/rooms';
import { verify } from '@oryndau/verify/verify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outcomeText } from './testing/told.ts';

const folder = temporaryFolder('money-back');
const signer = testSigner();
let test: TestDatabase;
let written = 0;
let next = '2025-01-01';

beforeEach(async () => {
  test = await testDatabase(rooms);
  next = '2025-01-01';
  const fines = ['F-1', 'F-2'].map((number) => registered({ number, amount: '20000.00' }));
  await importRegister(test.database, write(ndjson(...fines)));
});
afterEach(() => test.drop());

function write(content: string): string {
  const path = join(folder, `file-${++written}.dat`);
  writeFileSync(path, content);
  return path;
}

const readBank = (...entries: readonly string[]) => readFile(bankFile(entries, { id: `M${written}` }));

async function readFile(content: string) {
  const done = await importBank(test.database, write(content));
  expect(done.fault).toBeNull();
}

/** Lives until that day, the next time from the day after. */
async function live(until: string, after: string) {
  const days = { from: legalDate(next), until: legalDate(until), policy: 'replay' } as const;
  next = after;
  const done = await runTick(test.database, { days, sealsUntilEnd: true, signer, holder: 'oryndau test' });
  expect(done).toMatchObject({ stopped: false });
  expect(await verify(test.database, {})).toMatchObject({ ok: true });
}

const paid = (number: string, parts: EntryParts = {}) =>
  bankEntry({ amount: '20000.00', reference: referenceOf(number), text: number, ...parts });
const back = (parts: EntryParts = {}) =>
  bankEntry({ key: 'R1', amount: '20000.00', on: '2025-01-20', takesBack: 'K1', ...parts });
const unflagged = (entry: string) => entry.replace('<RvslInd>true</RvslInd>', '');
const asCredit = (entry: string) => entry.replaceAll('DBIT', 'CRDT');

/** Tenge that the books hold of fines, what lies in suspense, and the open tasks. */
async function told() {
  const [row] = await test.database.sql<{ fines: bigint }[]>`
    select coalesce(sum(case when target in ('fine', 'refund') and source in ('bank', 'suspense') then amount
                             when source in ('fine', 'refund') and target = 'bank' then -amount end), 0)::bigint as fines
    from payments.posting`;
  const open = await test.database.transaction((tx) => readSuspense(tx));
  const tasks = await test.database.sql<{ code: string }[]>`
    select code from work.task where done_at is null and code <> 'LATE_MONEY' order by code`;
  return {
    fines: Number(row?.fines) / 100,
    suspense: open.map(({ remaining, reason }) => `${Number(remaining) / 100} ${reason}`),
    tasks: tasks.map(({ code }) => code),
  };
}

const decision = { operator: 'A. Operator', on: null, today: legalDate('2025-02-02') };
const assign = (entry: string, number: string, credit: string | null = null) =>
  assignSuspense(test.database, { entry, number, credit, ...decision });
const clear = (entry: string, as: 'NOT_OURS' | 'SAME_BOOKING') =>
  clearSuspense(test.database, { entry, as, ...decision });

describe('money that goes back', () => {
  it.each([
    ['flagged', back()],
    ['a debit that names its credit', unflagged(back())],
    ['the credit, flagged', asCredit(back())],
    ['with the key of its credit', unflagged(back({ key: 'K1' }))],
  ])('%s', async (_, entry) => {
    await readBank(paid('F-1'), entry);
    await live('2025-02-01', '2025-02-02');
    expect(await told()).toEqual({ fines: 0, suspense: [], tasks: [] });
  });

  it.each([
    ['a flagged debit', back({ takesBack: 'NOBODY' }), '-20000 REVERSAL_UNMATCHED'],
    [
      'a flagged credit',
      asCredit(back({ takesBack: 'NOBODY', reference: referenceOf('F-1') })),
      '20000 REVERSAL_UNMATCHED',
    ],
    ['more than came', unflagged(back({ amount: '20000.01' })), '-20000.01 REVERSAL_UNMATCHED'],
  ])('%s that names no credit beyond doubt asks an operator, and pays nothing', async (_, entry, lying) => {
    await readBank(paid('F-1'), entry);
    await live('2025-02-01', '2025-02-02');
    expect(await told()).toEqual({ fines: 20_000, suspense: [lying], tasks: ['REVERSAL_UNMATCHED'] });
  });

  it('a fee of the bank is nobody’s task', async () => {
    await readBank(unflagged(back({ amount: '100.00', takesBack: 'FEE' })));
    await live('2025-02-01', '2025-02-02');
    expect(await told()).toEqual({ fines: 0, suspense: ['-100 NOT_A_RECEIPT'], tasks: [] });
  });
});

/** A debit as the three formats write it, without an EndToEndId of its own. */
const named = `Возврат ошибочного платежа № F-1 ИИН ${IIN}`;
const nameless = (entry: string) => unflagged(entry).replace(/<EndToEndId>.*?<\/EndToEndId>/, '');
const formats = {
  camt: (text: string, amount = '20000.00') =>
    bankFile([nameless(back({ key: `R${written}`, text, amount }))], { id: `M${written}` }),
  MT940: (text: string, amount = '20000.00') =>
    writeMt940({ bookings: [{ mark: 'D', amount: BigInt(amount.replace('.', '')), text }] }),
  '1CClientBankExchange': (text: string, amount = '20000.00') =>
    writeClientBank({ documents: [{ isReceived: false, amount, text }] }),
};
const kinds = Object.entries(formats);

describe.each(kinds)('money that goes back without an EndToEndId, in %s', (_, format) => {
  it.each([
    ['number and IIN', named],
    ['the reference', `Возврат по ${referenceOf('F-1')}`],
  ])('is taken from the one credit of the fine that its text names by %s, once', async (__, text) => {
    await readBank(paid('F-1'), paid('F-2', { key: 'K2' }));
    await readFile(format(text));
    await live('2025-02-01', '2025-02-02');
    expect(await told()).toEqual({ fines: 20_000, suspense: [], tasks: [] });
    // Another debit for the same credit finds nothing left of it.
    await readFile(format(`${text} `.repeat(2)));
    await live('2025-02-03', '2025-02-04');
    expect(await told()).toEqual({
      fines: 20_000,
      suspense: ['-20000 REVERSAL_UNMATCHED'],
      tasks: ['REVERSAL_UNMATCHED'],
    });
  });

  it('is taken in part where a part goes back, and asked about where more does', async () => {
    await readBank(paid('F-1'));
    await readFile(format(named, '5000.00'));
    await live('2025-01-31', '2025-02-01');
    await readFile(format(named, '15000.01'));
    await live('2025-02-01', '2025-02-02');
    expect(await told()).toEqual({
      fines: 15_000,
      suspense: ['-15000.01 REVERSAL_UNMATCHED'],
      tasks: ['REVERSAL_UNMATCHED'],
    });
  });

  it('is asked about where the fine was paid twice, or its number stands alone, and the fine is proposed', async () => {
    await readBank(paid('F-1'), paid('F-1', { key: 'K2' }), paid('F-2', { key: 'K3' }));
    await readFile(format(named));
    await readFile(format('Возврат по № F-2', '20000.00'));
    await live('2025-02-01', '2025-02-02');
    const { fines, suspense, tasks } = await told();
    expect({ fines, suspense }).toEqual({
      fines: 60_000,
      suspense: ['-20000 REVERSAL_UNMATCHED', '-20000 REVERSAL_UNMATCHED'],
    });
    expect(tasks).toEqual(['REVERSAL_UNMATCHED', 'REVERSAL_UNMATCHED']);
    const likely = await test.database.transaction(async (tx) =>
      likelyFines(
        tx,
        (await readSuspense(tx)).map(({ entry }) => entry),
      ),
    );
    expect(Array.from(likely.values(), ({ number }) => number).sort()).toEqual(['F-1', 'F-2']);
  });

  it('before its credit waits for an operator, who can say so', async () => {
    await readFile(format(named));
    await live('2025-01-21', '2025-01-22');
    expect((await told()).tasks).toEqual(['REVERSAL_UNMATCHED']);
    await readBank(paid('F-1', { on: '2025-01-23' }));
    await live('2025-02-01', '2025-02-02');
    expect(await told()).toMatchObject({ fines: 20_000, suspense: ['-20000 REVERSAL_UNMATCHED'] });
    const [lying] = await test.database.transaction((tx) => readSuspense(tx));
    expect(await assign(lying?.entry ?? '', 'F-1')).toMatchObject({ number: 'F-1' });
    await live('2025-02-03', '2025-02-04');
    expect(await told()).toEqual({ fines: 0, suspense: [], tasks: [] });
  });

  it('of what was paid too much stays a refund: the fine stays paid', async () => {
    await readBank(paid('F-1', { amount: '30000.00' }));
    await live('2025-01-17', '2025-01-18');
    await readFile(format(named, '10000.00'));
    await live('2025-02-01', '2025-02-02');
    expect(await told()).toMatchObject({ fines: 20_000, suspense: [] });
    expect(await outcomeText(test.database)).toMatch(/"number":"F-1".*"paid":"20000.00".*"refundable":"0.00"/);
  });

  it.each(['Комиссия банка за январь', `Комиссия за прием платежа № F-1 ИИН ${IIN}`])(
    'is nobody’s task where it is a fee: %s',
    async (text) => {
      await readBank(paid('F-1'));
      await readFile(format(text, '100.00'));
      await live('2025-02-01', '2025-02-02');
      expect(await told()).toEqual({ fines: 20_000, suspense: ['-100 NOT_A_RECEIPT'], tasks: [] });
    },
  );
});

describe('money that goes back and names its credit by the bank’s key', () => {
  const original = (entry: string) => entry.replace(/(<Refs><AcctSvcrRef>)R1/, '$1K1');
  it.each([
    ['its own, unflagged, with a word of return', nameless(back({ key: 'K1', text: 'Сторно' }))],
    ['its own, flagged', back({ key: 'K1' }).replace(/<EndToEndId>.*?<\/EndToEndId>/, '')],
    ['in its details, unflagged', original(nameless(back()))],
    ['in its details, with an EndToEndId that is none', original(back({ takesBack: 'NOTPROVIDED' }))],
    ['in its details, a flagged credit', asCredit(original(back({ takesBack: 'NOTPROVIDED' })))],
  ])('%s, is taken from it, in the same file or in another, once', async (_, entry) => {
    await readBank(paid('F-1'), paid('F-1', { key: 'K2' }), entry);
    await live('2025-02-01', '2025-02-02');
    expect(await told()).toEqual({ fines: 20_000, suspense: [], tasks: [] });
    await readBank(entry);
    await live('2025-02-03', '2025-02-04');
    expect(await told()).toEqual({ fines: 20_000, suspense: [], tasks: [] });
  });

  it('for less, which may be a fee, asks an operator', async () => {
    await readBank(paid('F-1'), nameless(back({ key: 'K1', amount: '100.00' })));
    await live('2025-02-01', '2025-02-02');
    expect(await told()).toEqual({
      fines: 20_000,
      suspense: ['-100 REVERSAL_UNMATCHED'],
      tasks: ['REVERSAL_UNMATCHED'],
    });
  });

  it.each([
    ['the key', nameless(back({ key: 'K1' }))],
    ['the EndToEndId', unflagged(back())],
  ])('by %s before its credit comes, asks an operator when it does', async (_, entry) => {
    await readBank(entry);
    await live('2025-01-21', '2025-01-22');
    expect(await told()).toEqual({ fines: 0, suspense: ['-20000 NOT_A_RECEIPT'], tasks: [] });
    await readBank(paid('F-1', { on: '2025-01-22' }), paid('F-2', { key: 'K2' }));
    await live('2025-02-01', '2025-02-02');
    expect(await told()).toEqual({
      fines: 40_000,
      suspense: ['-20000 NOT_A_RECEIPT'],
      tasks: ['REVERSAL_UNMATCHED'],
    });
    const [lying] = await test.database.transaction((tx) => readSuspense(tx));
    expect(await assign(lying?.entry ?? '', 'F-1')).toMatchObject({ number: 'F-1' });
    await live('2025-02-03', '2025-02-04');
    expect(await told()).toEqual({ fines: 20_000, suspense: [], tasks: [] });
  });

  it('takes out of suspense what lies there with that key or that reference', async () => {
    await readBank(paid('X'), paid('Y', { key: 'K2' }));
    await live('2025-01-17', '2025-01-18');
    await readBank(
      original(nameless(back())),
      nameless(back({ key: 'R2', reference: referenceOf('Y'), text: 'Возврат' })),
    );
    await live('2025-02-01', '2025-02-02');
    expect(await told()).toEqual({ fines: 0, suspense: [], tasks: [] });
  });
});

describe('what is not certain takes nothing and asks', () => {
  const SECOND = 'KZ49125KZT1001300335';
  const orderOf = (id: string, entry: string) => entry.replace(/<EndToEndId>[^<]*/, `<EndToEndId>${id}`);
  it.each([
    ['a transfer onward that gives the reference', orderOf('PO-778', back({ reference: referenceOf('F-1') }))],
    [
      'a payment for something else that mentions the fine',
      back({ takesBack: 'PO-1', text: `Услуги оценщика по № F-1 ИИН ${IIN}` }),
    ],
    ['the bank’s number of the credit and its sum alone', orderOf('OURS-5', back({ key: 'K1', text: 'Аренда' }))],
    [
      'the EndToEndId of one and the reference of another',
      back({ reference: referenceOf('F-2'), text: 'Возврат F-2' }),
    ],
  ])('%s', async (_, entry) => {
    await readBank(paid('F-1'), paid('F-2', { key: 'K2' }), unflagged(entry));
    await live('2025-02-01', '2025-02-02');
    expect(await told()).toEqual({
      fines: 40_000,
      suspense: ['-20000 REVERSAL_UNMATCHED'],
      tasks: ['REVERSAL_UNMATCHED'],
    });
  });

  it('a bank’s number that ends like one of our marks is no other booking’s', async () => {
    await readBank(paid('F-1'), nameless(back({ key: 'K1~0123456789abcdef', text: 'Возврат аренды' })));
    await live('2025-02-01', '2025-02-02');
    expect(await told()).toMatchObject({ fines: 20_000, suspense: ['-20000 REVERSAL_UNMATCHED'] });
  });

  it('an EndToEndId on another account is another’s', async () => {
    await readBank(paid('F-1'));
    await readFile(bankFile([unflagged(back({ amount: '7000.00', text: 'Аренда' }))], { id: 'M9', account: SECOND }));
    await live('2025-02-01', '2025-02-02');
    expect(await told()).toEqual({ fines: 20_000, suspense: ['-7000 NOT_A_RECEIPT'], tasks: [] });
  });

  it('an EndToEndId of two, of which one went back', async () => {
    const one = orderOf('1', paid('F-1', { amount: '5000.00' }));
    const first = back({ amount: '5000.00' }).replace(/(<Refs><AcctSvcrRef>)R1/, '$1K1');
    await readBank(one, orderOf('1', paid('F-2', { key: 'K2' })), orderOf('1', first));
    await live('2025-01-25', '2025-01-26');
    expect(await told()).toMatchObject({ fines: 20_000, tasks: [] });
    await readBank(orderOf('1', back({ key: 'R2', amount: '5000.00', on: '2025-01-26' })));
    await live('2025-02-01', '2025-02-02');
    expect(await told()).toMatchObject({ fines: 20_000, tasks: ['REVERSAL_UNMATCHED'] });
  });

  it.each([
    [
      'its bank key',
      unflagged(back({ key: 'D1' })),
      (bounce: string) => bounce.replace(/(<Refs><AcctSvcrRef>)B1/, '$1D1'),
    ],
    [
      'its EndToEndId',
      unflagged(orderOf('OUR-1', back({ key: 'D1', text: `Возврат ${referenceOf('F-1')}` }))),
      (bounce: string) => orderOf('OUR-1', bounce),
    ],
  ])(
    'a refund of ours that bounces and names it by %s; an operator gives it to the fine again',
    async (_, refund, naming) => {
      await readBank(paid('F-1'), refund);
      await live('2025-01-25', '2025-01-26');
      expect(await told()).toEqual({ fines: 0, suspense: [], tasks: [] });
      await readBank(naming(asCredit(back({ key: 'B1', on: '2025-01-27' }))));
      await live('2025-02-01', '2025-02-02');
      expect(await told()).toEqual({ fines: 0, suspense: ['20000 REVERSAL_UNMATCHED'], tasks: ['REVERSAL_UNMATCHED'] });
      expect(await assign('B1', 'F-1')).toMatchObject({ number: 'F-1', amount: 2_000_000n });
      await live('2025-02-03', '2025-02-04');
      expect(await told()).toEqual({ fines: 20_000, suspense: [], tasks: [] });
    },
  );

  it('a debit before its credit, which an operator then names while that waits for its day', async () => {
    await readBank(back({ key: 'X9', on: '2025-01-31' }));
    await live('2025-01-31', '2025-02-01');
    await readBank(paid('F-1', { on: '2025-02-03' }));
    expect(await assign('X9', 'F-1')).toMatchObject({ number: 'F-1' });
    expect(await verify(test.database, {})).toMatchObject({ ok: true });
    await live('2025-02-05', '2025-02-06');
    expect(await told()).toEqual({ fines: 0, suspense: [], tasks: [] });
  });

  it('another currency, by an operator too', async () => {
    await readBank(
      paid('F-1'),
      unflagged(back({ key: 'X9', amount: '200.00', currency: 'USD', takesBack: 'NO', text: 'Возврат' })),
    );
    await live('2025-02-01', '2025-02-02');
    expect(await assign('X9', 'F-1')).toMatchObject({ code: 'FOREIGN_CURRENCY' });
    expect(await told()).toMatchObject({ fines: 20_000, tasks: ['REVERSAL_UNMATCHED'] });
  });

  it('a total whose parts come asks no more', async () => {
    const part = (number: string, key: string, amount: string) =>
      `<TxDtls><Refs><EndToEndId>${key}</EndToEndId></Refs><Amt Ccy="KZT">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><RmtInf><Strd><CdtrRefInf><Ref>${referenceOf(number)}</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>`;
    const details = `<NtryDtls>${part('F-1', 'E1', '20000.00')}${part('F-2', 'E2', '5000.00')}</NtryDtls>`;
    const whole = (entry: string, within: string) => entry.replace(/<NtryDtls>.*<\/NtryDtls>/, within);
    await readBank(whole(bankEntry({ key: 'B1', amount: '25000.00' }), details));
    await readBank(whole(back({ amount: '25000.00' }), ''));
    await live('2025-01-25', '2025-01-26');
    expect(await told()).toMatchObject({ fines: 25_000, tasks: ['REVERSAL_UNMATCHED'] });
    await readBank(whole(back({ amount: '25000.00' }), details));
    await live('2025-02-01', '2025-02-02');
    expect(await told()).toEqual({ fines: 0, suspense: [], tasks: [] });
  });
});

describe('an operator says', () => {
  it.each([
    ['a debit', back({ takesBack: 'NOBODY' })],
    ['a credit', asCredit(back({ takesBack: 'NOBODY' }))],
  ])('which credit was taken back by %s', async (_, entry) => {
    await readBank(paid('F-1'), paid('F-1', { key: 'K2' }), paid('F-2', { key: 'K3' }), entry);
    await live('2025-02-01', '2025-02-02');
    expect((await told()).fines).toBe(60_000);
    expect(await assign('R1', 'F-1')).toMatchObject({ code: 'REVERSAL_UNMATCHED' });
    expect(await assign('R1', 'F-2', 'K2')).toMatchObject({ code: 'REVERSAL_UNMATCHED' });
    expect(await assign('R1', 'F-1', 'K2')).toMatchObject({ number: 'F-1' });
    expect(await verify(test.database, {})).toMatchObject({ ok: true });
    await live('2025-02-03', '2025-02-04');
    expect(await told()).toEqual({ fines: 40_000, suspense: [], tasks: [] });
    expect(await assign('R1', 'F-2')).toMatchObject({ code: 'UNKNOWN_ENTRY' });
  });

  it.each([
    ['a debit', back({ takesBack: 'NOBODY' })],
    ['another currency', paid('F-2', { key: 'R1', currency: 'USD' })],
    ['a contradiction', paid('F-1', { amount: '30000.00' })],
  ])('that %s concerns no fine', async (_, entry) => {
    await readBank(paid('F-1'), entry);
    await live('2025-02-01', '2025-02-02');
    const [lying] = await test.database.transaction((tx) => readSuspense(tx));
    expect(await clear(lying?.entry ?? '', 'SAME_BOOKING')).toMatchObject({ entry: lying?.entry });
    expect(await clear(lying?.entry ?? '', 'NOT_OURS')).toMatchObject({ code: 'ALREADY_CLEARED' });
    await live('2025-02-03', '2025-02-04');
    expect(await told()).toEqual({ fines: 20_000, suspense: [], tasks: [] });
    await readBank(entry);
    expect(await told()).toEqual({ fines: 20_000, suspense: [], tasks: [] });
  });

  it('that of a credit in part taken back the rest is not ours', async () => {
    await readBank(paid('X'), back({ amount: '5000.00' }));
    await live('2025-02-01', '2025-02-02');
    expect(await clear('K1', 'NOT_OURS')).toMatchObject({ amount: 1_500_000n });
    await live('2025-02-03', '2025-02-04');
    expect(await told()).toEqual({ fines: 0, suspense: [], tasks: [] });
  });
});
