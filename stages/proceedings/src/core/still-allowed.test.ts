import { addDays, legalDate } from '@oryndau/law/legal-date';
import { describe, expect, it } from 'vitest';
import { arrestOrdered, asked, collecting, notified, pay, SUM } from '../testing/case-story.ts';
import { isMeasure, type MeasureEventType, measureOfAct, whyNoMeasure } from './still-allowed.ts';

const MEASURES: readonly MeasureEventType[] = [
  'AccountsRequested',
  'ArrestOrdered',
  'ProhibitionOrdered',
  'WageLevyAsked',
  'CollectionOrderSent',
];

describe('a measure that was decided', () => {
  it('may be taken until the last day of the term, and no longer', () => {
    const { state } = collecting();
    for (const type of MEASURES) {
      expect([type, whyNoMeasure(state, type, state.lastDay)]).toEqual([type, undefined]);
      expect([type, whyNoMeasure(state, type, state.transferOn)?.code]).toEqual([type, 'TERM_OVER']);
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
      expect([type, whyNoMeasure(state, type, addDays(state.openedOn, 12))?.code]).toEqual([type, code]);
  });

  it('goes on when nothing has come of the payment', () => {
    const { state } = collecting()
      .tell(11, { type: 'BeginPayment', attempt: '1' })
      .tell(12, { type: 'SettlePayment', attempt: '1', paid: false });
    expect(whyNoMeasure(state, 'CollectionOrderSent', addDays(state.openedOn, 12))).toBeUndefined();
  });

  it('is not taken on an account whose kind the law has come to protect; the inquiry names none', () => {
    const { state } = asked({ on: legalDate('2026-08-10') }).tell(7, {
      type: 'RecordAccounts',
      accounts: [{ account: 'KZ02', bank: 'BANK', kind: 'ALIMONY', currency: 'KZT', available: SUM }],
    });
    expect(state.arrest.kind).toBe('ALIMONY');
    const [before, from] = [legalDate('2026-08-24'), legalDate('2026-08-25')];
    for (const type of ['ArrestOrdered', 'CollectionOrderSent'] as const) {
      expect(whyNoMeasure(state, type, before)).toBeUndefined();
      expect(whyNoMeasure(state, type, from)).toMatchObject({ code: 'PROTECTED_ACCOUNT' });
    }
    expect(whyNoMeasure(state, 'ProhibitionOrdered', from)).toBeUndefined();
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
