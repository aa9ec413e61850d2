/** Given, when, then for the measures on money: the arrest, the collection order, protected money. Days are counted from the opening, 2 March 2026. */
import { addDays, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { describe, expect, it } from 'vitest';
import {
  ACCOUNT,
  arrested,
  arrestOrdered,
  asked,
  type CaseStory,
  collecting,
  endDay,
  notified,
  OPENED_ON,
  openCase,
  outcome,
  pay,
  SUM,
  typesOf,
} from '../testing/case-story.ts';
import { inTransitOf, livingOrder } from './asked-of-case.ts';
import { chooseAccount } from './measures.ts';
import { caseDueOn } from './planned.ts';

describe('the arrest', () => {
  it('is asked for only after proof of notice and five whole days', () => {
    expect(typesOf(openCase().untilDay(29).events)).not.toContain('AccountsRequested');
    expect(typesOf(notified().untilDay(5).events)).not.toContain('AccountsRequested');
    expect(outcome(notified().untilDay(6))).toEqual(['AccountsRequested']);
    const late = openCase().tell(9, {
      type: 'RecordNoticeDelivered',
      channel: 'push',
      deliveredOn: legalDate('2026-03-11'),
    });
    expect(caseDueOn(late.state)).toBe(late.day(1)); // the next notice
    expect(typesOf(late.untilDay(14).events)).not.toContain('AccountsRequested');
    expect(typesOf(late.untilDay(15).events)).toContain('AccountsRequested');
  });
  it('takes one account, the smallest that covers the remainder, and not a tiyn beyond it', () => {
    const of = (...available: number[]) =>
      asked().tell(7, {
        type: 'RecordAccounts',
        accounts: available.map((sum, index) => ({ ...ACCOUNT, account: `KZ0${index}`, available: tenge(sum) })),
      }).state.arrest;
    expect(of(500_000, 25_000, 90_000)).toMatchObject({ account: 'KZ01', amount: SUM });
    expect(of(100, 15_000, 3_000)).toMatchObject({ account: 'KZ01', amount: SUM });
    expect(of(25_000, 25_000)).toMatchObject({ account: 'KZ00' });
  });
  it('keeps what moved on the account since the initiation, where it has less than is arrested, and nothing else', () => {
    const moved = (day: number) => ({ on: addDays(OPENED_ON, day), direction: 'in', amount: tenge(7) }) as const;
    const movements = [moved(-1), moved(0), moved(5)];
    const of = (...accounts: Partial<typeof ACCOUNT>[]) =>
      asked().tell(7, {
        type: 'RecordAccounts',
        accounts: accounts.map((more) => ({ ...ACCOUNT, movements, ...more })),
      });
    expect(asked().last).toMatchObject([{ type: 'AccountsRequested', movements: { from: OPENED_ON, limit: SUM } }]);
    const short = of({ available: tenge(1) }, { account: 'KZ09', available: tenge(0) });
    expect(short.last).toMatchObject([{ account: ACCOUNT.account, movements: [moved(0), moved(5)] }]);
    for (const none of [of({ available: SUM }), of({ available: tenge(1), movements: [moved(-1)] } as object)])
      expect(none.last?.[0]).not.toHaveProperty('movements');
  });
  it('rests on one act at the inquiry, which names the sum; banks that are asked again are asked by the same', () => {
    expect(asked().last).toMatchObject([{ type: 'AccountsRequested', limit: SUM }]);
    const again = asked().untilDay(9);
    expect(again.last).toMatchObject([{ type: 'AccountsRequested', step: null }]);
    expect(again.last).not.toMatchObject([{ limit: expect.anything() }]);
    const ordered = again.tell(10, { type: 'RecordAccounts', accounts: [ACCOUNT] });
    expect(ordered.last).toMatchObject([{ type: 'ArrestOrdered', amount: SUM, inquiredOn: addDays(OPENED_ON, 6) }]);
  });
  it('is not of more than its act says, and another act says more where more is owed', () => {
    const less = notified()
      .tell(3, pay(tenge(5_000)))
      .untilDay(6);
    expect(less.last).toMatchObject([{ type: 'AccountsRequested', limit: tenge(15_000) }]);
    const back = less.tell(7, { type: 'ReversePayment', entry: `entry-${tenge(5_000)}`, amount: tenge(5_000) });
    const ordered = back.tell(8, { type: 'RecordAccounts', accounts: [ACCOUNT] });
    expect(ordered.last).toMatchObject([{ type: 'ArrestOrdered', amount: tenge(15_000) }]);
    expect(back.untilDay(9).last).toMatchObject([{ type: 'AccountsRequested', step: null, limit: SUM }]);
  });
  it('is an act of its own where the banks had been asked before the inquiry was one', () => {
    const { inquiry: _, ...arrest } = asked().state.arrest;
    const ordered = chooseAccount({ ...asked().state, arrest }, [ACCOUNT], addDays(OPENED_ON, 7));
    expect(ordered).toMatchObject([{ type: 'ArrestOrdered', amount: SUM }]);
    expect(ordered).not.toMatchObject([{ inquiredOn: expect.anything() }]);
  });
  it('never touches an account that is protected, proven to be so, in another currency, or of a kind that nobody knows', () => {
    const proven = asked().tell(6, { type: 'ProveProtection', account: 'KZ01', kind: 'SOCIAL_PAYMENTS' });
    const answer = proven.tell(7, {
      type: 'RecordAccounts',
      accounts: [
        ACCOUNT,
        { ...ACCOUNT, account: 'KZ02', kind: 'HOUSING_PAYMENTS' },
        { ...ACCOUNT, account: 'KZ03', currency: 'USD' },
        { ...ACCOUNT, account: 'KZ04', kind: 'PENSION' },
      ],
    });
    expect(answer.last).toMatchObject([{ type: 'NoAccountToArrest', reported: 4 }]);
    expect(outcome(asked().tell(7, { type: 'RecordAccounts', accounts: [] }))).toEqual(['NoAccountToArrest']);
  });
  it('protects an account for alimony from 25 August 2026', () => {
    const on = (opened: string) =>
      asked({ on: legalDate(opened) }).tell(7, { type: 'RecordAccounts', accounts: [{ ...ACCOUNT, kind: 'ALIMONY' }] });
    expect(outcome(on('2026-08-17'))).toEqual(['ArrestOrdered']);
    expect(outcome(on('2026-08-18'))).toEqual(['NoAccountToArrest']);
  });
  it('is not ordered while the case is held or a payment is under way; the banks are then asked again', () => {
    const held = asked().tell(7, { type: 'Hold', reason: 'COMPLAINT' });
    expect(outcome(held.tell(8, { type: 'RecordAccounts', accounts: [ACCOUNT] }))).toBe('WRONG_STATE');
    const lifted = held.tell(8, { type: 'LiftHold', reason: 'COMPLAINT' }).tell(9, endDay);
    expect(lifted.last).toMatchObject([{ type: 'AccountsRequested', step: null }]);
    const paying = asked().tell(7, { type: 'BeginPayment', attempt: 'a' });
    expect(outcome(paying.tell(8, { type: 'RecordAccounts', accounts: [ACCOUNT] }))).toBe('PAYMENT_IN_FLIGHT');
  });
  it('is asked for again when no bank answers, every three days and not more often', () => {
    const requests = asked()
      .untilDay(15)
      .events.filter(({ type }) => type === 'AccountsRequested');
    expect(requests.map(({ on }) => on)).toEqual([6, 9, 12, 15].map((number) => addDays(OPENED_ON, number)));
  });
  it('needs no answer that nobody asks for any more', () => {
    expect(outcome(notified().tell(7, { type: 'RecordAccounts', accounts: [ACCOUNT] }))).toEqual([]);
    expect(
      outcome(
        asked()
          .tell(7, { type: 'Cancel' })
          .tell(8, { type: 'RecordAccounts', accounts: [ACCOUNT] }),
      ),
    ).toEqual([]);
    expect(outcome(arrested().tell(9, { type: 'ConfirmArrest', amount: SUM }))).toEqual([]);
    expect(outcome(arrested().tell(9, { type: 'RejectArrest', reason: 'x' }))).toEqual([]);
    expect(outcome(arrested().tell(9, { type: 'ConfirmLifting' }))).toEqual([]);
  });
  it('that the bank confirms over more than is owed, because a payment crossed it, is reduced at once', () => {
    const crossed = arrestOrdered()
      .tell(8, pay(tenge(5_000)))
      .tell(9, { type: 'ConfirmArrest', amount: SUM });
    expect(outcome(crossed)).toEqual(['ArrestConfirmed', 'ArrestReduced']);
    expect(crossed.state.arrest).toMatchObject({ status: 'confirmed', amount: tenge(15_000) });
  });
  it('that the bank refuses leaves the case without an arrest', () => {
    expect(arrestOrdered().tell(8, { type: 'RejectArrest', reason: 'closed' }).state.arrest.status).toBe('none');
  });
});

describe('the collection order', () => {
  it('is for the remainder, from the arrested account, and leaves one subsistence minimum', () => {
    expect(collecting().last).toMatchObject([
      { type: 'CollectionOrderSent', order: '1', account: 'KZ01', amount: SUM, floor: tenge(50_851), step: 5 },
    ]);
  });
  it('is not sent without a confirmed arrest', () => {
    expect(typesOf(arrestOrdered().untilDay(20).events)).not.toContain('CollectionOrderSent');
    expect(
      outcome(arrestOrdered().untilDay(20).tell(20, { type: 'ConfirmArrest', amount: SUM }).tell(20, endDay)),
    ).toEqual(['CollectionOrderSent']);
  });
  it('is not sent from an account that the law has come to protect since the arrest', () => {
    const story = asked({ on: legalDate('2026-08-16') })
      .tell(7, { type: 'RecordAccounts', accounts: [{ ...ACCOUNT, kind: 'ALIMONY' }] })
      .tell(8, { type: 'ConfirmArrest', amount: SUM });
    expect(typesOf(story.untilDay(20).events)).not.toContain('CollectionOrderSent');
  });
  it('is accepted, executed in parts, and each report counts once', () => {
    const accepted = collecting().tell(11, { type: 'AcceptOrder', order: '1' });
    expect(outcome(accepted)).toEqual(['CollectionOrderAccepted']);
    expect(outcome(accepted.tell(11, { type: 'AcceptOrder', order: '1' }))).toEqual([]);
    const part = accepted.tell(12, { type: 'ExecuteOrder', order: '1', executed: tenge(5_000) });
    expect(part.last).toMatchObject([{ type: 'CollectionOrderExecuted', whole: false }]);
    expect(outcome(part.tell(12, { type: 'ExecuteOrder', order: '1', executed: tenge(5_000) }))).toEqual([]);
    expect(outcome(part.tell(12, { type: 'ExecuteOrder', order: '1', executed: tenge(4_000) }))).toEqual([]);
    const whole = part.tell(13, { type: 'ExecuteOrder', order: '1', executed: SUM });
    expect(whole.last).toMatchObject([{ whole: true }]);
    expect(livingOrder(whole.state)).toBeUndefined();
    expect(inTransitOf(whole.state)).toBe(SUM);
    expect(outcome(whole.tell(14, pay(SUM, { order: '1' })))).toEqual([
      'PaymentReceived',
      'ProceedingExecuted',
      'ArrestLiftOrdered',
    ]);
  });
  it('cannot take more than it says, and an order that was never given cannot be answered', () => {
    expect(outcome(collecting().tell(11, { type: 'ExecuteOrder', order: '1', executed: tenge(20_001) }))).toBe(
      'BEYOND_REMAINDER',
    );
    expect(outcome(collecting().tell(11, { type: 'ExecuteOrder', order: '7', executed: tenge(1) }))).toBe(
      'UNKNOWN_ENTRY',
    );
  });
  it('stays when the money is its own, whether the money or the report comes first', () => {
    const moneyFirst = collecting().tell(11, pay(tenge(5_000), { order: '1' }));
    expect(outcome(moneyFirst)).toEqual(['PaymentReceived', 'ArrestReduced']);
    expect(outcome(moneyFirst.tell(12, { type: 'ExecuteOrder', order: '1', executed: tenge(5_000) }))).toEqual([
      'CollectionOrderExecuted',
    ]);
    const reportFirst = collecting().tell(11, { type: 'ExecuteOrder', order: '1', executed: tenge(5_000) });
    expect(outcome(reportFirst.tell(12, pay(tenge(5_000), { order: '1' })))).toEqual([
      'PaymentReceived',
      'ArrestReduced',
    ]);
  });
  it('is recalled when money comes another way, and sent anew for the rest once the bank has confirmed', () => {
    const paid = collecting().tell(11, pay(tenge(5_000)));
    expect(outcome(paid)).toEqual(['PaymentReceived', 'ArrestReduced', 'CollectionOrderRecallSent']);
    expect(outcome(paid.tell(12, endDay))).toEqual([]);
    const renewed = paid.tell(13, { type: 'ConfirmRecall', order: '1' });
    expect(renewed.last).toMatchObject([
      { type: 'CollectionOrderRecalled' },
      { type: 'CollectionOrderSent', order: '2', amount: tenge(15_000), step: null },
    ]);
    expect(outcome(renewed.tell(14, { type: 'ConfirmRecall', order: '1' }))).toEqual([]);
  });
  it('is recalled also when what it took is still on its way and the rest is less than it may still take', () => {
    const part = collecting().tell(11, { type: 'ExecuteOrder', order: '1', executed: tenge(8_000) });
    expect(outcome(part.tell(12, pay(tenge(6_000))))).toContain('CollectionOrderRecallSent');
  });
  it('executed in part before its recall is confirmed counts, and no new one goes out until that money has come', () => {
    const recalling = collecting().tell(11, pay(tenge(5_000)));
    const part = recalling.tell(12, { type: 'ExecuteOrder', order: '1', executed: tenge(4_000) });
    expect(part.state.orders).toMatchObject([{ status: 'recalling', executed: tenge(4_000) }]);
    const confirmed = part.tell(13, { type: 'ConfirmRecall', order: '1' });
    expect(outcome(confirmed)).toEqual(['CollectionOrderRecalled']);
    const come = confirmed.tell(14, pay(tenge(4_000), { order: '1' })).tell(14, endDay);
    expect(come.last).toMatchObject([{ type: 'CollectionOrderSent', order: '2', amount: tenge(11_000) }]);
  });
  it('whose execution is reported after its recall was confirmed counts too, and makes the new one too large', () => {
    const renewed = collecting()
      .tell(11, pay(tenge(5_000)))
      .tell(12, { type: 'ConfirmRecall', order: '1' });
    const late = renewed.tell(13, { type: 'ExecuteOrder', order: '1', executed: tenge(2_000) });
    expect(outcome(late)).toEqual(['CollectionOrderExecuted', 'CollectionOrderRecallSent']);
    expect(late.state.orders).toMatchObject([{ status: 'recalled' }, { status: 'recalling' }]);
  });
  it('executed whole before its recall was known needs no confirmation', () => {
    const whole = collecting()
      .tell(11, pay(tenge(5_000)))
      .tell(12, { type: 'ExecuteOrder', order: '1', executed: SUM });
    expect(whole.state.orders).toMatchObject([{ status: 'executed' }]);
    expect(outcome(whole.tell(13, { type: 'ConfirmRecall', order: '1' }))).toEqual([]);
    expect(outcome(whole.tell(13, { type: 'RejectOrder', order: '1', reason: 'x' }))).toEqual([]);
  });
  it('executed after the end of the case is told, and its money is late money', () => {
    const ended = collecting()
      .tell(11, { type: 'Cancel' })
      .tell(12, { type: 'ExecuteOrder', order: '1', executed: tenge(4_000) });
    expect(outcome(ended)).toEqual(['CollectionOrderExecuted']);
    expect(outcome(ended.tell(13, pay(tenge(4_000), { order: '1' })))).toEqual(['LateMoneyReported']);
    expect(outcome(ended.tell(13, { type: 'ConfirmRecall', order: '1' }))).toEqual(['CollectionOrderRecalled']);
  });
  it('that the bank refuses is over, and not repeated', () => {
    const refused = collecting().tell(11, { type: 'RejectOrder', order: '1', reason: 'closed' });
    expect(outcome(refused)).toEqual(['CollectionOrderRejected']);
    expect(typesOf(refused.untilDay(30).events).filter((type) => type === 'CollectionOrderSent')).toHaveLength(1);
  });
  it('has a number that no other order of the case ever has, also on one day over the same sum', () => {
    let story = collecting();
    for (let round = 1; round <= 4; round++) {
      story = story
        .tell(11, { type: 'Hold', reason: 'OPERATOR' })
        .tell(11, { type: 'ConfirmRecall', order: String(round) })
        .tell(11, { type: 'LiftHold', reason: 'OPERATOR' })
        .tell(11, endDay);
    }
    expect(story.state.orders.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5']);
    expect(new Set(story.state.orders.map(({ amount }) => amount)).size).toBe(1);
  });
});

describe('protected money', () => {
  const prove = (story: CaseStory, account = 'KZ01', kind = 'SOCIAL_PAYMENTS') =>
    story.tell(11, { type: 'ProveProtection', account, kind });
  it.each(['2025-03-03', '2026-03-02', '2026-08-14', '2026-10-05'])(
    'recalls the order and lifts the arrest, on every day (%s)',
    (on) => {
      const proven = prove(collecting({ on: legalDate(on) }));
      expect(outcome(proven)).toEqual(['ProtectionProven', 'CollectionOrderRecallSent', 'ArrestLiftOrdered']);
      const rule = addDays(legalDate(on), 11) >= '2026-08-25' ? 'case.recall.protected' : 'case.protected_accounts';
      expect(proven.last?.[1]?.basis.rule).toBe(rule);
      expect(outcome(proven.tell(12, { type: 'ConfirmRecall', order: '1' }))).toEqual(['CollectionOrderRecalled']);
    },
  );
  it('on another account leaves order and arrest as they are, and proven twice is proven once', () => {
    const proven = prove(collecting(), 'KZ99');
    expect(outcome(proven)).toEqual(['ProtectionProven']);
    expect(outcome(prove(proven, 'KZ99'))).toEqual([]);
  });
  it('is of a kind that the law of the day names', () => {
    expect(outcome(prove(collecting(), 'KZ01', 'ALIMONY'))).toBe('GROUND_NOT_IN_FORCE');
    expect(outcome(prove(collecting({ on: legalDate('2026-09-01') }), 'KZ01', 'ALIMONY'))).toContain(
      'ProtectionProven',
    );
  });
  it('is not for the robot any more when the case has ended', () => {
    expect(outcome(prove(collecting().tell(11, { type: 'OptOut' })))).toBe('WRONG_STATE');
  });
  it('is proven in a hold too', () => {
    expect(outcome(prove(arrested().tell(9, { type: 'Hold', reason: 'COMPLAINT' })))).toEqual([
      'ProtectionProven',
      'ArrestLiftOrdered',
    ]);
  });
});
