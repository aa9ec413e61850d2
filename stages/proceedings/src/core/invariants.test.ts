/** The invariants of law.md section 11, one by one, in the words in which they stand there. (6 and 5 also in pipeline.test.ts.) */
import { addDays, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { isRefusal } from '@oryndau/law/refusal';
import { refusalTexts } from '@oryndau/law/refusal-texts';
import { ruleIds } from '@oryndau/law/rules/rights';
import { describe, expect, it } from 'vitest';
import {
  ACCOUNT,
  arrested,
  asked,
  type CaseStory,
  collecting,
  notified,
  openCase,
  PRESCRIPTION_OF_A_PERSON,
  SUM,
  typesOf,
} from '../testing/case-story.ts';
import { livingOrder } from './asked-of-case.ts';
import type { CaseStatus } from './case.ts';
import type { CaseCommand } from './decide.ts';
import { collect, measureGuard } from './measures.ts';
import { caseDueOn } from './planned.ts';

const MEASURES = ['BANK_ARREST', 'COLLECTION_ORDER'] as const;
const everyEnd: [CaseStatus, CaseCommand][] = [
  ['executed', { type: 'TakePayment', entry: 'e', amount: SUM }],
  ['cancelled', { type: 'Cancel' }],
  ['released', { type: 'Release' }],
  ['transferred', { type: 'OptOut' }],
];

describe('1. No money measure without an initiated case, in scope on the initiation date, by the parameters valid that day', () => {
  it('a case out of scope is refused, and no measure is ever planned in it', () => {
    const refused = openCase({ sum: tenge(86_500) });
    expect(refused.state.status).toBe('refused');
    for (const measure of MEASURES)
      expect(measureGuard(refused.state, measure, refused.day(40))).toMatchObject({ code: 'WRONG_STATE' });
    expect(refused.untilDay(60).events).toHaveLength(1);
  });
  it('the limit of the opening day stays the one that counts, also when it rises during the case', () => {
    const opened = openCase({ on: legalDate('2026-08-20'), sum: tenge(80_000) });
    expect(opened.events[0]?.basis.parameters).toMatchObject({ 'simplified.limit_mci': '20', mci: '4325.00' });
    expect(openCase({ on: legalDate('2026-08-20'), sum: tenge(100_000) }).state.status).toBe('refused');
  });
  it('on a day whose law is not loaded no measure is allowed', () => {
    expect(measureGuard(arrested().state, 'COLLECTION_ORDER', legalDate('2027-01-04'))).toMatchObject({
      code: 'LAW_UNKNOWN',
    });
  });
});

describe('2. At most one active collection order; no new order before the recall of the old one is acknowledged', () => {
  it('while an order lives, being recalled included, none is sent', () => {
    const recalling = collecting().tell(11, { type: 'TakePayment', entry: 'e', amount: tenge(1_000) });
    expect(livingOrder(recalling.state)?.status).toBe('recalling');
    expect(typesOf(recalling.untilDay(25).events).filter((type) => type === 'CollectionOrderSent')).toHaveLength(1);
    expect(collect(recalling.state, null, recalling.day(12))).toMatchObject({ code: 'ORDER_ALIVE' });
    expect(caseDueOn(recalling.state), 'and the case sleeps meanwhile').toBeNull();
    const confirmed = recalling.tell(25, { type: 'ConfirmRecall', order: '1' });
    expect(typesOf(confirmed.last)).toEqual(['CollectionOrderRecalled', 'CollectionOrderSent']);
  });
});

describe('3. Terminated or transferred cases never return; the same document cannot be initiated twice', () => {
  it.each(everyEnd)('%s is for ever', (status, end) => {
    const ended = openCase({ on: legalDate('2026-09-07') }).tell(2, end);
    expect(ended.state.status).toBe(status);
    const commands: CaseCommand[] = [
      { type: 'Open', ...PRESCRIPTION_OF_A_PERSON, remainder: SUM, policy: 'replay' },
      { type: 'ReversePayment', entry: 'e', amount: SUM },
      { type: 'TakePayment', entry: 'f', amount: SUM },
      { type: 'Hold', reason: 'COMPLAINT' },
      { type: 'LiftHold', reason: 'COMPLAINT' },
      { type: 'Cancel' },
      { type: 'Release' },
      { type: 'OptOut' },
      { type: 'EndDay' },
    ];
    for (const command of commands) expect(ended.tell(40, command).state.status, command.type).toBe(status);
  });
});

describe('4. Termination lifts the arrest and recalls the order at once; transfer recalls the order, keeps the arrest and hands it over', () => {
  it.each(everyEnd)('%s', (status, end) => {
    const ended = collecting({ on: legalDate('2026-09-07') }).tell(11, end);
    const kept = status === 'transferred';
    expect(typesOf(ended.last)).toContain('CollectionOrderRecallSent');
    expect(typesOf(ended.last)).toContain(kept ? 'ArrestHandedOver' : 'ArrestLiftOrdered');
    expect(typesOf(ended.last)).not.toContain(kept ? 'ArrestLiftOrdered' : 'ArrestHandedOver');
  });
  it('with the remaining balance', () => {
    const out = arrested()
      .tell(9, { type: 'TakePayment', entry: 'e', amount: tenge(6_000) })
      .tell(10, { type: 'OptOut' });
    expect(out.last).toMatchObject([{ remainder: tenge(14_000) }, { type: 'ArrestHandedOver', amount: tenge(14_000) }]);
  });
});

describe('5. Sum debited and paid never exceeds the sum of the document; surplus is returned and raised as an incident', () => {
  it('what may still be debited and what is owed are brought together by every payment', () => {
    const paid = collecting().tell(11, { type: 'TakePayment', entry: 'e', amount: tenge(19_999) });
    expect(typesOf(paid.last)).toContain('CollectionOrderRecallSent');
  });
  it('money beyond the sum is told to the operator as late money', () => {
    const both = collecting()
      .tell(11, { type: 'TakePayment', entry: 'e', amount: SUM })
      .tell(12, { type: 'ExecuteOrder', order: '1', executed: SUM })
      .tell(13, { type: 'TakePayment', entry: 'f', amount: SUM, order: '1' });
    expect(both.last).toMatchObject([{ type: 'LateMoneyReported', amount: SUM, reversal: false }]);
  });
});

describe('6. A payment, release, cancellation, complaint or hold known before the transfer cut-off blocks the transfer', () => {
  const dayOfTransfer = () => openCase({ on: legalDate('2026-09-07'), policy: 'replay' }).untilDay(30);
  const blocking: CaseCommand[] = [
    { type: 'TakePayment', entry: 'e', amount: SUM },
    { type: 'BeginPayment', attempt: 'a' },
    { type: 'SettlePayment', attempt: 'a', paid: true },
    { type: 'Release' },
    { type: 'Cancel' },
    { type: 'Hold', reason: 'COMPLAINT' },
    { type: 'Hold', reason: 'OPERATOR' },
  ];
  it.each(blocking)('$type', (command) => {
    expect(dayOfTransfer().tell(31, { type: 'EndDay' }).state.status).toBe('transferred');
    expect(dayOfTransfer().tell(31, command).tell(31, { type: 'EndDay' }).state.status).not.toBe('transferred');
  });
});

describe('7. No debit from protected accounts; evidence of protection leads to recall', () => {
  it('an account of a protected kind is not arrested, and so not debited', () => {
    const answer = asked().tell(7, { type: 'RecordAccounts', accounts: [{ ...ACCOUNT, kind: 'SOCIAL_PAYMENTS' }] });
    expect(typesOf(answer.untilDay(30).events)).not.toContain('CollectionOrderSent');
  });
  it('evidence recalls the order, and no new one follows', () => {
    const proven = collecting().tell(11, {
      type: 'ProveProtection',
      account: ACCOUNT.account,
      kind: 'SOCIAL_PAYMENTS',
    });
    const recalled = proven.tell(12, { type: 'ConfirmRecall', order: '1' }).untilDay(30);
    expect(typesOf(recalled.events).filter((type) => type === 'CollectionOrderSent')).toHaveLength(1);
  });
});

describe('8. Every resolution records the law redaction and parameter version used', () => {
  it('every event of a long life names its rule, its articles and the redaction of its day', () => {
    const story = collecting({ on: legalDate('2026-08-10') })
      .tell(11, { type: 'Hold', reason: 'COMPLAINT' })
      .tell(12, { type: 'ConfirmRecall', order: '1' })
      .tell(16, { type: 'LiftHold', reason: 'COMPLAINT' })
      .untilDay(36)
      .tell(37, { type: 'ConfirmRecall', order: '2' })
      .tell(37, { type: 'EndDay' });
    expect(story.state.status).toBe('transferred');
    for (const { type, basis } of story.events) {
      expect(ruleIds, type).toContain(basis.rule);
      expect(basis.citation, type).not.toBe('');
      expect(basis.redaction, type).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    const redactions = story.events
      .filter(({ basis }) => basis.citation.startsWith('261-IV'))
      .map(({ basis }) => basis.redaction);
    expect(new Set(redactions)).toEqual(new Set(['2025-09-16', '2026-08-25']));
  });
});

describe('9. The switch of 24 to 25 August 2026', () => {
  it.each([
    ['2026-08-24', 86_499, 'open'],
    ['2026-08-24', 86_500, 'refused'],
    ['2026-08-24', 100_000, 'refused'],
    ['2026-08-25', 100_000, 'open'],
    ['2026-08-25', 172_999, 'open'],
    ['2026-08-25', 173_000, 'refused'],
  ] as const)('a case of %s over %i tenge is %s', (on, sum, status) => {
    expect(openCase({ on: legalDate(on), sum: tenge(sum) }).state.status).toBe(status);
  });
});

describe('how a refusal is told', () => {
  const refusals: [string, CaseStory][] = [
    ['WRONG_STATE', openCase().tell(1, { type: 'Cancel' }).tell(2, { type: 'OptOut' })],
    [
      'PAYMENT_IN_FLIGHT',
      asked()
        .tell(7, { type: 'BeginPayment', attempt: 'a' })
        .tell(7, { type: 'RecordAccounts', accounts: [ACCOUNT] }),
    ],
    [
      'NOT_YET',
      openCase().tell(1, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: legalDate('2026-04-01') }),
    ],
    ['BEYOND_REMAINDER', collecting().tell(11, { type: 'ExecuteOrder', order: '1', executed: tenge(30_000) })],
    ['UNKNOWN_ENTRY', openCase().tell(1, { type: 'AcceptOrder', order: '1' })],
    ['GROUND_NOT_IN_FORCE', openCase().tell(1, { type: 'ProveProtection', account: 'KZ01', kind: 'ALIMONY' })],
    [
      'LAW_UNKNOWN',
      openCase({ on: legalDate('2026-11-20') })
        .tell(1, { type: 'Hold', reason: 'DEATH' })
        .tell(20, { type: 'LiftHold', reason: 'DEATH' }),
    ],
  ];
  it.each(refusals)('%s fills every place in its sentence', (code, { refusal }) => {
    expect(refusal?.code).toBe(code);
    if (refusal === null) return;
    const places = [...refusalTexts[refusal.code].en.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
    for (const place of places) expect(refusal.data, `{${place}}`).toHaveProperty(place);
  });
  it('that nobody was told of the debt, or too late, is said before any measure', () => {
    expect(measureGuard(openCase().state, 'BANK_ARREST', legalDate('2026-03-20'))).toMatchObject({
      code: 'NO_PROPER_NOTICE',
    });
    expect(measureGuard(notified().state, 'BANK_ARREST', legalDate('2026-03-07'))).toMatchObject({
      code: 'NOT_YET',
      data: { day: '2026-03-08' },
    });
    expect(isRefusal(measureGuard(notified().state, 'BANK_ARREST', legalDate('2026-03-08')))).toBe(false);
    const refusing = { ...notified().state, optOut: { on: legalDate('2026-03-04') } };
    expect(measureGuard(refusing, 'BANK_ARREST', legalDate('2026-03-08'))).toMatchObject({ code: 'OPT_OUT_WAITS' });
  });

  it('that the term is over is said from the day of the transfer on, while the case waits for its hour', () => {
    const { state } = notified();
    expect(isRefusal(measureGuard(state, 'BANK_ARREST', addDays(state.transferOn, -1)))).toBe(false);
    for (const measure of ['BANK_ARREST', 'PROHIBITION', 'COLLECTION_ORDER'] as const)
      expect(measureGuard(state, measure, state.transferOn)).toMatchObject({ code: 'TERM_OVER' });
  });
});
