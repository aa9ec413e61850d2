/** What a party is told of what comes, and when a case wakes by itself. Days are counted from the opening, 2 March 2026; the last day is 1 April. */
import { legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { describe, expect, it } from 'vitest';
import {
  ACCOUNT,
  arrested,
  asked,
  collecting,
  endDay,
  notified,
  openCase,
  outcome,
  pay,
  SUM,
} from '../testing/case-story.ts';
import type { CaseState } from './case.ts';
import { mayRenewOrder } from './measures.ts';
import { caseDueOn, comingSteps, stepsAfterPause } from './planned.ts';
import { policyOn } from './policies.ts';

const TRANSFER = { action: 'TRANSFER', day: legalDate('2026-04-02') } as const;
const coming = (state: CaseState) => comingSteps(state).map(({ action, day }) => [action, day]);

describe('what comes if nothing is done', () => {
  it('is a measure only once the notice is proven to have arrived, and the transfer at the end', () => {
    expect(comingSteps(openCase().state)).toEqual([
      { action: 'ARREST', day: null },
      { action: 'COLLECT', day: null },
      TRANSFER,
    ]);
    // The pilot arrests on day 6 and collects on day 10.
    expect(comingSteps(notified().state)).toEqual([
      { action: 'ARREST', day: '2026-03-08' },
      { action: 'COLLECT', day: '2026-03-12' },
      TRANSFER,
    ]);
  });

  it('is not before the days of grace: five whole days after the delivery', () => {
    const late = openCase().tell(9, {
      type: 'RecordNoticeDelivered',
      channel: 'push',
      deliveredOn: legalDate('2026-03-11'),
    });
    expect(coming(late.state)).toEqual([
      ['ARREST', '2026-03-17'],
      ['COLLECT', '2026-03-17'],
      ['TRANSFER', '2026-04-02'],
    ]);
  });

  it('leaves out what has been done', () => {
    expect(coming(asked().state)).toEqual([
      ['COLLECT', '2026-03-12'],
      ['TRANSFER', '2026-04-02'],
    ]);
    expect(coming(collecting().state)).toEqual([['TRANSFER', '2026-04-02']]);
  });

  it('is no debit where the arrest was lifted, or where nothing could be arrested', () => {
    const over = [['TRANSFER', '2026-04-02']];
    expect(coming(asked().tell(6, { type: 'RecordAccounts', accounts: [] }).state)).toEqual(over);
    const { arrest, ...state } = arrested().state;
    for (const status of ['lifting', 'lifted', 'none'] as const)
      expect(coming({ ...state, arrest: { ...arrest, status } })).toEqual(over);
    expect(coming({ ...state, arrest })).toHaveLength(2);
  });

  it('is later by the days for which the clock stood still', () => {
    const resumed = notified()
      .tell(2, { type: 'Hold', reason: 'COMPLAINT' })
      .tell(5, { type: 'LiftHold', reason: 'COMPLAINT' });
    expect(coming(resumed.state)).toEqual([
      ['ARREST', '2026-03-11'],
      ['COLLECT', '2026-03-15'],
      // 4 April is a Saturday: the last day moves to Monday.
      ['TRANSFER', '2026-04-07'],
    ]);
  });

  it('is nothing while the case is held, paused or over, or under a policy that is not known', () => {
    const story = notified();
    expect(comingSteps(story.tell(1, { type: 'Hold', reason: 'COMPLAINT' }).state)).toEqual([]);
    expect(comingSteps(story.tell(1, { type: 'BeginPayment', attempt: 'a' }).state)).toEqual([]);
    expect(comingSteps(story.tell(1, { type: 'File', filing: '1', kind: 'OTHER', digest: 'd' }).state)).toEqual([]);
    expect(comingSteps(story.tell(1, pay(SUM)).state)).toEqual([]);
    expect(comingSteps({ ...story.state, policy: 'none' })).toEqual([]);
  });

  it('has no day where the law of the delivery is not loaded', () => {
    const state: CaseState = { ...notified().state, noticeOn: legalDate('2024-06-01') };
    expect(coming(state).map(([, day]) => day)).toEqual([null, null, '2026-04-02']);
  });
});

describe('what comes once what pauses a case has brought nothing', () => {
  const ahead = comingSteps(notified().state);

  it('is what was planned, with its days, whether a payment was begun or something was filed', () => {
    expect(ahead).toHaveLength(3);
    for (const fact of [
      { type: 'BeginPayment', attempt: 'a' },
      { type: 'File', filing: '1', kind: 'OTHER', digest: 'd' },
    ] as const)
      expect(stepsAfterPause(notified().tell(1, fact).state)).toEqual(ahead);
  });

  it('is nothing where nothing pauses the case, where it is held, and where it leaves all the same', () => {
    expect(stepsAfterPause(notified().state)).toEqual([]);
    expect(stepsAfterPause(notified().tell(1, { type: 'Hold', reason: 'COMPLAINT' }).state)).toEqual([]);
    const paid = notified().tell(1, { type: 'BeginPayment', attempt: 'a' }).state;
    expect(stepsAfterPause({ ...paid, awaiting: [{ act: 'transfer', n: 1, since: paid.openedOn }] as never })).toEqual(
      [],
    );
  });
});

describe('a case wakes', () => {
  it('when banks that do not answer are to be asked again, and not while a payment is under way', () => {
    expect(caseDueOn(asked().state)).toBe('2026-03-11');
    expect(caseDueOn(asked().tell(7, { type: 'BeginPayment', attempt: 'a' }).state)).toBeNull();
    expect(caseDueOn(notified().tell(1, { type: 'BeginPayment', attempt: 'a' }).state)).toBe('2026-03-03');
  });

  it('at once when an order that was recalled may be renewed, and the arrest still stands', () => {
    const recalled: CaseState = {
      ...collecting().state,
      orders: [{ id: '1', status: 'recalled', amount: SUM, executed: tenge(0), received: tenge(0) }],
    };
    expect([mayRenewOrder(recalled), caseDueOn(recalled)]).toEqual([true, recalled.openedOn]);
    const lifted: CaseState = { ...recalled, arrest: { ...recalled.arrest, status: 'lifting', overdue: true } };
    expect([mayRenewOrder(lifted), caseDueOn(lifted)]).toEqual([false, recalled.transferOn]);
    for (const status of ['held', 'executed', 'transferred'] as const)
      expect(mayRenewOrder({ ...recalled, status })).toBe(false);
  });

  it('when a lifting has not been confirmed for so many days, also after the end', () => {
    const ended = arrested().tell(9, pay(SUM));
    expect(caseDueOn(ended.state)).toBe('2026-03-14');
    const alarmed = ended.tell(12, endDay);
    expect(alarmed.last).toMatchObject([{ type: 'ArrestLiftOverdue', days: 3 }]);
    expect(caseDueOn(alarmed.state)).toBeNull();
    expect(outcome(alarmed.tell(13, endDay))).toEqual([]);
    expect(outcome(ended.tell(11, endDay))).toEqual([]);
  });
});

describe('a policy', () => {
  it('is that of the day of opening: the SMS bears a link until the police warned of links', () => {
    expect(policyOn('pilot-grace', legalDate('2025-09-30'))?.smsLink).toBe(true);
    expect(policyOn('pilot-grace', legalDate('2025-10-01'))?.smsLink).toBe(false);
    expect(policyOn('pilot-grace', legalDate('2024-08-19'))).toBeUndefined();
    expect(policyOn('pilot-grace', legalDate('2024-08-20'))).toBeDefined();
    expect(policyOn('no such policy', legalDate('2026-03-02'))).toBeUndefined();
  });

  it('that lives a recorded year again tells nobody and signs nothing', () => {
    expect(policyOn('replay', legalDate('2025-01-01'))).toMatchObject({ sends: false, signs: false });
  });
});

it('an account is chosen by what it has: the least that covers the debt, exactly enough included, whatever their order', () => {
  const chosen = (...available: number[]) => {
    const accounts = available.map((sum, index) => ({ ...ACCOUNT, account: `KZ0${index}`, available: tenge(sum) }));
    return [accounts, accounts.toReversed()].map(
      (given) => asked().tell(7, { type: 'RecordAccounts', accounts: given }).state.arrest.account,
    );
  };
  expect(chosen(20_000, 25_000)).toEqual(['KZ00', 'KZ00']);
  expect(chosen(25_000, 20_000, 19_999)).toEqual(['KZ01', 'KZ01']);
  expect(chosen(15_000, 90_000)).toEqual(['KZ01', 'KZ01']);
  expect(chosen(19_999, 20_000)).toEqual(['KZ01', 'KZ01']);
  expect(chosen(10_000, 19_999, 5)).toEqual(['KZ01', 'KZ01']);
  // Of equal ones the first by number.
  expect(chosen(25_000, 25_000)).toEqual(['KZ00', 'KZ00']);
  expect(chosen(100, 100)).toEqual(['KZ00', 'KZ00']);
});
