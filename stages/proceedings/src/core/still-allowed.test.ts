import { enact } from '@oryndau/law/enacted';
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { afterEach, describe, expect, it } from 'vitest';
import { arrested, arrestOrdered, asked, collecting, notified, pay, SUM } from '../testing/case-story.ts';
import type { CaseState } from './case.ts';
import { collect } from './measures.ts';
import { isMeasure, type MeasureEventType, measureOfAct, whyNoGround, whyNoMeasure } from './still-allowed.ts';

const MEASURES: readonly MeasureEventType[] = [
  'AccountsRequested',
  'ArrestOrdered',
  'ProhibitionOrdered',
  'WageLevyAsked',
  'CollectionOrderSent',
];

/** Of a measure that was decided on the day on which it is asked for. */
const whyNot = (state: CaseState, type: MeasureEventType, on: LegalDate) =>
  whyNoMeasure(state, { type, decidedOn: on }, on);

describe('a measure that was decided', () => {
  it('may be taken until the last day of the term, and no longer', () => {
    const { state } = collecting();
    for (const type of MEASURES) {
      expect([type, whyNot(state, type, state.lastDay)]).toEqual([type, undefined]);
      expect([type, whyNot(state, type, state.transferOn)?.code]).toEqual([type, 'TERM_OVER']);
    }
  });

  it.each([
    ['the person is paying', 'PAYMENT_IN_FLIGHT', collecting().tell(11, { type: 'BeginPayment', attempt: '1' })],
    ['the case is held', 'WRONG_STATE', arrestOrdered().tell(9, { type: 'Hold', reason: 'OPERATOR' })],
    [
      'something that was filed is not answered',
      'FILING_OPEN',
      arrestOrdered().tell(9, { type: 'File', filing: '1', kind: 'NOT_ME', digest: 'd' }),
    ],
    ['the case has ended', 'WRONG_STATE', arrestOrdered().tell(9, pay(SUM))],
  ])('waits while %s', (_, code, { state }) => {
    for (const type of MEASURES)
      expect([type, whyNot(state, type, addDays(state.openedOn, 12))?.code]).toEqual([type, code]);
  });

  it('goes on when nothing has come of the payment', () => {
    const { state } = collecting()
      .tell(11, { type: 'BeginPayment', attempt: '1' })
      .tell(12, { type: 'SettlePayment', attempt: '1', paid: false });
    expect(whyNot(state, 'CollectionOrderSent', addDays(state.openedOn, 12))).toBeUndefined();
  });

  it('is not taken on an account whose kind the law has come to protect; the inquiry names none', () => {
    const { state } = asked({ on: legalDate('2026-08-10') }).tell(7, {
      type: 'RecordAccounts',
      accounts: [{ account: 'KZ02', bank: 'BANK', kind: 'ALIMONY', currency: 'KZT', available: SUM }],
    });
    expect(state.arrest.kind).toBe('ALIMONY');
    const [before, from] = [legalDate('2026-08-24'), legalDate('2026-08-25')];
    for (const type of ['ArrestOrdered', 'CollectionOrderSent'] as const) {
      expect(whyNot(state, type, before)).toBeUndefined();
      expect(whyNot(state, type, from)).toMatchObject({ code: 'PROTECTED_ACCOUNT' });
    }
    expect(whyNot(state, 'ProhibitionOrdered', from)).toBeUndefined();
  });
});

it('is not taken on an account that was arrested before its kind was asked for, which nobody knows', () => {
  const { state } = arrested();
  const unknown = { ...state, arrest: { ...state.arrest, kind: 'PENSION' } };
  const on = addDays(state.openedOn, 10);
  for (const type of ['ArrestOrdered', 'CollectionOrderSent'] as const) {
    expect(whyNot(state, type, on)).toBeUndefined();
    expect(whyNot(unknown, type, on)).toMatchObject({ code: 'ACCOUNT_KIND_UNKNOWN', data: { kind: 'PENSION' } });
  }
  expect(collect(unknown, null, on)).toMatchObject({ code: 'ACCOUNT_KIND_UNKNOWN' });
});

describe('by the number of the day on which it goes', () => {
  afterEach(() => enact([]));
  const none = (parameter: string) =>
    enact([
      {
        parameter,
        value: '0',
        from: legalDate('2026-03-12'),
        n: 1,
        by: 'M. A.',
        on: legalDate('2026-03-01'),
        origin: 'LAW',
        source: 'A law',
        url: 'https://adilet.zan.kz/rus/docs/Z',
      },
    ]);

  it.each([
    ['simplified.max_arrested_accounts', ['AccountsRequested', 'ArrestOrdered']],
    ['collection.max_active_orders', ['WageLevyAsked', 'CollectionOrderSent']],
  ] as const)('none of %s is taken where there may be none', (parameter, types) => {
    const { state } = collecting();
    none(parameter);
    for (const type of types) {
      expect(whyNot(state, type, legalDate('2026-03-11'))).toBeUndefined();
      expect(whyNot(state, type, legalDate('2026-03-12'))).toMatchObject({ code: 'MEASURE_NOT_ALLOWED' });
    }
    expect(whyNot(state, 'ProhibitionOrdered', legalDate('2026-03-12'))).toBeUndefined();
  });
});

it('a release is signed while its ground is in force, and a transfer while its own is', () => {
  const { state } = arrested();
  expect(whyNoGround(state, 'termination_released', legalDate('2026-08-01'))).toMatchObject({
    code: 'GROUND_NOT_IN_FORCE',
    data: { ground: 'RELEASED' },
  });
  expect(whyNoGround(state, 'termination_released', legalDate('2026-09-01'))).toBeUndefined();
  expect(whyNoGround(state, 'transfer', legalDate('2026-04-02'))).toBeUndefined();
  expect(whyNoGround(state, 'transfer', legalDate('2024-08-01'))).toMatchObject({ code: 'LAW_UNKNOWN' });
});

describe('an order that was decided', () => {
  const order = (decidedOn: LegalDate) => ({ type: 'CollectionOrderSent', decidedOn }) as const;

  it('rests on an answer about wages for three days, as its decision would (Order 697 item 15)', () => {
    const { state, day } = arrested({ policy: 'order-697' })
      .untilDay(21)
      .tell(21, { type: 'RecordWageLevy', question: '1', resolution: false, bailiffOrder: false })
      .untilDay(22);
    expect(state.orders).toHaveLength(1);
    expect(whyNoMeasure(state, order(day(22)), day(24))).toBeUndefined();
    expect(whyNoMeasure(state, order(day(22)), day(25))).toMatchObject({ code: 'WAGE_LEVY_UNKNOWN' });
    expect(whyNoMeasure(state, { ...order(day(22)), type: 'ProhibitionOrdered' }, day(25))).toBeUndefined();
  });

  it('leaves no less on the account than the law of the day on which it goes', () => {
    const { state } = arrested({ on: legalDate('2025-12-20') }).untilDay(10);
    const [last, first] = [legalDate('2025-12-31'), legalDate('2026-01-01')];
    expect(whyNoMeasure(state, order(last), last)).toBeUndefined();
    expect(whyNoMeasure(state, order(last), first)).toMatchObject({
      code: 'FLOOR_RISEN',
      data: { amount: '50851.00' },
    });
    expect(whyNoMeasure(state, order(first), first)).toBeUndefined();
  });
});

it('is an event that does something to somebody, and its act', () => {
  expect(MEASURES.every(isMeasure)).toBe(true);
  expect(['ArrestLiftOrdered', 'NoticeQueued', 'toString'].some(isMeasure)).toBe(false);
  expect(['arrest', 'prohibition', 'collection_order'].map(measureOfAct)).toEqual([
    'ArrestOrdered',
    'ProhibitionOrdered',
    'CollectionOrderSent',
  ]);
  expect(['opening', 'lifting', 'transfer', 'toString'].map(measureOfAct)).toEqual(Array(4).fill(undefined));
  expect(notified().state.arrest.kind).toBeNull();
});
