/** An order that was signed and has not left: what does not pass by waiting has it decided anew. Days are counted from the opening. */
import { legalDate } from '@oryndau/law/legal-date';
import { describe, expect, it } from 'vitest';
import { arrested, outcome } from '../testing/case-story.ts';

describe('an order that whoever sends it has kept back', () => {
  /** Day 22: order 1, on an answer about wages of day 21. */
  const ordered = () =>
    arrested({ policy: 'order-697' })
      .untilDay(21)
      .tell(21, { type: 'RecordWageLevy', question: '1', resolution: false, bailiffOrder: false })
      .untilDay(22);
  const anew = (decidedOn = ordered().day(22)) => ({ type: 'DecideOrderAnew', order: '1', decidedOn }) as const;

  it('is recalled by what was asked once its answer about wages is too old, and the next one is asked for', () => {
    expect(outcome(ordered().tell(24, anew()))).toEqual([]);
    const recalled = ordered().tell(25, anew());
    expect(recalled.last).toMatchObject([
      { type: 'CollectionOrderRecallSent', order: '1', basis: { rule: 'case.recall.not_sent' } },
    ]);
    expect(Object.keys(recalled.last?.[0]?.basis.parameters ?? {})).toEqual(
      expect.arrayContaining(['collection.min_balance_pm_default', 'subsistence_min']),
    );
    expect(outcome(recalled.tell(25, anew()))).toEqual([]);
    const asked = recalled.tell(25, { type: 'ConfirmRecall', order: '1', untold: true });
    expect(outcome(asked)).toEqual(['CollectionOrderRecalled', 'WageLevyAsked']);
    const next = asked.tell(26, { type: 'RecordWageLevy', question: '2', resolution: false, bailiffOrder: false });
    expect(outcome(next.untilDay(26))).toEqual(['CollectionOrderSent']);
  });

  it('stays where a bank has answered, or another one is meant', () => {
    const accepted = ordered().tell(23, { type: 'AcceptOrder', order: '1' });
    expect(outcome(accepted.tell(25, anew()))).toEqual([]);
    expect(outcome(ordered().tell(25, { ...anew(), order: '2' }))).toEqual([]);
  });

  it('is decided anew where the law of the day leaves more on the account', () => {
    const story = arrested({ on: legalDate('2025-12-20') }).untilDay(10);
    const decidedOn = story.day(10);
    const more = { type: 'DecideOrderAnew', order: '1', decidedOn } as const;
    expect(outcome(story.tell(legalDate('2025-12-31'), more))).toEqual([]);
    const recalled = story.tell(legalDate('2026-01-01'), more);
    expect(outcome(recalled)).toEqual(['CollectionOrderRecallSent']);
    const renewed = recalled.tell(legalDate('2026-01-01'), { type: 'ConfirmRecall', order: '1', untold: true });
    expect(renewed.last).toMatchObject([
      { type: 'CollectionOrderRecalled' },
      { type: 'CollectionOrderSent', order: '2' },
    ]);
  });

  it('waits on while the person is paying, and while the case is held it was recalled already', () => {
    const paying = ordered().tell(23, { type: 'BeginPayment', attempt: '1' });
    expect(outcome(paying.tell(25, anew()))).toEqual([]);
    const held = ordered().tell(23, { type: 'Hold', reason: 'OPERATOR' });
    expect(outcome(held.tell(25, anew()))).toEqual([]);
  });
});
