/** Why not: each refusal of a case says what stands in the way, and what is known to the case changes nothing. */
import { legalDate } from '@oryndau/law/legal-date';
import { tenge, ZERO } from '@oryndau/law/money';
import { isRefusal, refusal } from '@oryndau/law/refusal';
import { describe, expect, it } from 'vitest';
import {
  ACCOUNT,
  arrested,
  asked,
  type CaseStory,
  collecting,
  endDay,
  notified,
  OPENED_ON,
  openCase,
  outcome,
  PRESCRIPTION_OF_A_PERSON,
  pay,
  SUM,
} from '../testing/case-story.ts';
import { livingOrder, orderThatMayTake } from './asked-of-case.ts';
import type { CaseEvent, CaseState } from './case.ts';
import { type CaseCommand, decideCase, FILINGS_MAX, holdCaseForLaw } from './decide.ts';
import { evolveCase } from './evolve.ts';
import { caseWouldRefuse } from './may.ts';
import { collect, measureGuard, recallOrder, renewOrder, requestAccounts } from './measures.ts';
import { messageBodyOf } from './messages.ts';
import { assertMove, attemptMoves, orderMoves } from './parts.ts';

const digest = 'd'.repeat(64);
const ON = legalDate('2026-03-12');
const file = (filing: string, kind: (CaseCommand & { type: 'File' })['kind'] = 'OTHER'): CaseCommand => ({
  type: 'File',
  filing,
  kind,
  digest,
});
const answer = (filing: string): CaseCommand => ({ type: 'AnswerFiling', filing, outcome: 'refused', digest });
const whole: CaseState['orders'][number] = { id: '1', status: 'accepted', amount: SUM, executed: SUM, received: SUM };

describe('a refusal says', () => {
  it.each<[string, CaseState | null, CaseCommand, object]>([
    ['which command met no case', null, { type: 'Cancel' }, { code: 'UNKNOWN_CASE', data: { command: 'Cancel' } }],
    [
      'which policy is not known for the day of opening',
      null,
      { type: 'Open', ...PRESCRIPTION_OF_A_PERSON, remainder: SUM, policy: 'none' },
      { code: 'LAW_UNKNOWN', data: { parameter: 'policy none', day: ON } },
    ],
    [
      'which policy a case has that is not known any more',
      { ...openCase().state, policy: 'none' },
      endDay,
      { code: 'LAW_UNKNOWN', data: { parameter: 'policy none', day: ON } },
    ],
    [
      'how many filings there may be',
      openCase().state,
      file(String(FILINGS_MAX + 1)),
      { code: 'FILINGS_TOO_MANY', data: { max: '20' } },
    ],
    [
      'which filing there is not',
      openCase().state,
      answer('7'),
      { code: 'UNKNOWN_ENTRY', data: { entry: 'filing 7' } },
    ],
    [
      'by which channel there was no notice',
      openCase().state,
      { type: 'RecordNoticeSent', channel: 'registered_mail', reference: 'r' },
      { code: 'WRONG_STATE', data: { state: 'no notice by registered_mail' } },
    ],
    [
      'since when a notice was there that is said to have arrived before it',
      openCase().state,
      { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: legalDate('2026-03-01') },
      { code: 'WRONG_STATE', data: { state: 'queued 2026-03-02' } },
    ],
    [
      'in which state an account cannot be protected any more',
      openCase().tell(1, pay(SUM)).state,
      { type: 'ProveProtection', account: 'KZ01', kind: 'SOCIAL_PAYMENTS' },
      { code: 'WRONG_STATE', data: { state: 'executed' } },
    ],
    [
      'which order was never given',
      collecting().state,
      { type: 'AcceptOrder', order: '9' },
      { code: 'UNKNOWN_ENTRY', data: { entry: 'order 9' } },
    ],
    [
      'what is taken beyond the order',
      collecting().state,
      { type: 'ExecuteOrder', order: '1', executed: tenge(20_001) },
      { code: 'BEYOND_REMAINDER', data: { amount: '20001.00', remainder: '20000.00' } },
    ],
    [
      'which kind of account no law of the day protects',
      openCase().state,
      { type: 'ProveProtection', account: 'KZ01', kind: 'CURRENT' },
      { code: 'GROUND_NOT_IN_FORCE', data: { ground: 'CURRENT', day: ON } },
    ],
  ])('%s', (_, state, command, refused) => {
    expect(decideCase(state, command, ON)).toMatchObject({ kind: 'refusal', ...refused });
  });

  it('which law a release waits for', () => {
    expect(decideCase(openCase().state, { type: 'Release' }, legalDate('2024-06-03'))).toMatchObject({
      code: 'LAW_UNKNOWN',
      data: { parameter: 'redaction', day: '2024-06-03' },
    });
  });

  it('why a measure may not be taken', () => {
    const { state } = arrested();
    const guard = (changes: Partial<CaseState>, measure: Parameters<typeof measureGuard>[1] = 'BANK_ARREST') =>
      measureGuard({ ...state, ...changes }, measure, ON);
    expect(isRefusal(guard({}))).toBe(false);
    expect(guard({ status: 'held' })).toMatchObject({ code: 'WRONG_STATE', data: { state: 'held' } });
    expect(guard({ paid: SUM })).toMatchObject({ code: 'NOTHING_OWED' });
    expect(guard({ noticeOn: null })).toMatchObject({ code: 'NO_PROPER_NOTICE' });
    expect(guard({ noticeOn: legalDate('2026-03-07') })).toMatchObject({
      code: 'NOT_YET',
      data: { day: '2026-03-13' },
    });
    // What Art. 10-3 does not name the robot may not do.
    expect(guard({}, 'TRAVEL_BAN' as 'BANK_ARREST')).toMatchObject({
      code: 'MEASURE_NOT_ALLOWED',
      data: { measure: 'TRAVEL_BAN' },
    });
    for (const measure of ['BANK_ARREST', 'COLLECTION_ORDER'] as const)
      expect(isRefusal(guard({}, measure))).toBe(false);
  });

  it('why the banks are not asked, and no order is sent', () => {
    // One account is arrested already, and Art. 62(6) lets it be one.
    expect(requestAccounts(arrested().state, 3, ON)).toMatchObject({
      code: 'MEASURE_NOT_ALLOWED',
      data: { measure: 'BANK_ARREST' },
    });
    expect(requestAccounts(asked().state, 3, ON)).toMatchObject({ code: 'ALREADY_KNOWN' });
    expect(requestAccounts(notified().state, null, ON)).toMatchObject({ code: 'ALREADY_KNOWN' });
    expect(collect(asked().state, 5, ON)).toMatchObject({ code: 'WRONG_STATE', data: { state: 'arrest asked' } });
    const { state } = arrested();
    expect(collect({ ...state, arrest: { ...state.arrest, account: null } }, 5, ON)).toMatchObject({
      code: 'WRONG_STATE',
    });
    // The bank's kind of the account is protected: 261-IV Arts. 58(2), 62(3).
    expect(collect({ ...state, arrest: { ...state.arrest, kind: 'SOCIAL_PAYMENTS' } }, 5, ON)).toMatchObject({
      code: 'PROTECTED_ACCOUNT',
      citation: '261-IV Arts. 58(2), 62(3)',
    });
  });
});

describe('a day', () => {
  it('on which a measure may not be taken brings nothing, and is refused to nobody', () => {
    const story = asked({ on: legalDate('2026-08-16') })
      .tell(7, { type: 'RecordAccounts', accounts: [{ ...ACCOUNT, kind: 'ALIMONY' }] })
      .tell(8, { type: 'ConfirmArrest', amount: SUM });
    expect(outcome(story.tell(12, endDay))).toEqual([]);
  });
});

describe('an order that was recalled', () => {
  const recalling = (opening?: Parameters<typeof collecting>[0]) => collecting(opening).tell(11, pay(tenge(1_000)));
  const confirm: CaseCommand = { type: 'ConfirmRecall', order: '1' };

  it('is renewed until the day before the transfer, not on that day', () => {
    expect(outcome(recalling().tell(legalDate('2026-04-01'), confirm))).toEqual([
      'CollectionOrderRecalled',
      'CollectionOrderSent',
    ]);
    expect(outcome(recalling().tell(legalDate('2026-04-02'), confirm))).toEqual(['CollectionOrderRecalled']);
  });

  it('is not renewed where the account has come under protection meanwhile: alimony, from 25 August 2026', () => {
    const on = legalDate('2026-08-10');
    const story = asked({ on })
      .tell(7, { type: 'RecordAccounts', accounts: [{ ...ACCOUNT, kind: 'ALIMONY' }] })
      .tell(8, { type: 'ConfirmArrest', amount: SUM })
      .untilDay(10)
      .tell(11, pay(tenge(1_000)));
    expect(livingOrder(story.state)?.status).toBe('recalling');
    expect(outcome(story.tell(legalDate('2026-08-24'), confirm))).toEqual([
      'CollectionOrderRecalled',
      'CollectionOrderSent',
    ]);
    expect(outcome(story.tell(legalDate('2026-08-25'), confirm))).toEqual(['CollectionOrderRecalled']);
  });

  it('waits for law where that of the day is not loaded', () => {
    const recalled = recalling().tell(12, { type: 'Hold', reason: 'COMPLAINT' }).tell(13, confirm).state;
    const state: CaseState = { ...recalled, status: 'open', transferOn: legalDate('2027-03-01') };
    expect(renewOrder(state, legalDate('2027-01-04'))).toMatchObject({ code: 'LAW_UNKNOWN' });
  });
});

describe('an order whose money has all come', () => {
  const { state } = collecting();
  const brought: CaseState = { ...state, orders: [whole] };

  it('takes nothing any more, and there is nothing to recall', () => {
    expect(orderThatMayTake(brought)).toBeUndefined();
    expect(recallOrder(brought, 'case.recall.hold', ON)).toEqual([]);
    const almost: CaseState = { ...state, orders: [{ ...whole, received: tenge(19_999) }] };
    expect(orderThatMayTake(almost)).toMatchObject({ id: '1' });
    expect(recallOrder(almost, 'case.recall.hold', ON)).toMatchObject([
      { type: 'CollectionOrderRecallSent', order: '1' },
    ]);
  });
});

describe('who decided, and why', () => {
  const who = { operator: 'op-7', note: 'a'.repeat(64) };
  const last = (story: CaseStory): object => story.last?.[0] ?? {};

  it('stands in the event of a hold, of its end and of a release, and nothing else of the command does', () => {
    const held = openCase().tell(1, { type: 'Hold', reason: 'OPERATOR', ...who, secret: 'x' } as CaseCommand);
    expect(last(held)).toMatchObject({ type: 'ProceedingHeld', reason: 'OPERATOR', ...who });
    expect(last(held)).not.toHaveProperty('secret');
    expect(last(held.tell(2, { type: 'LiftHold', reason: 'OPERATOR', ...who }))).toMatchObject({
      type: 'HoldLifted',
      ...who,
    });
    const released = openCase({ on: legalDate('2026-09-07') }).tell(1, { type: 'Release', ...who });
    expect(last(released)).toMatchObject({ type: 'ProceedingReleased', ...who });
  });

  it('is not named where it was the robot itself', () => {
    const held = openCase().tell(1, { type: 'Hold', reason: 'OPERATOR' });
    expect(Object.keys(last(held)).sort()).toEqual(['basis', 'on', 'reason', 'type']);
  });
});

describe('a fact that is known', () => {
  it('of an attempt to pay changes nothing, and its end is heard after the end of the case too', () => {
    const begun = openCase().tell(1, { type: 'BeginPayment', attempt: 'a' });
    const settle = (paid: boolean): CaseCommand => ({ type: 'SettlePayment', attempt: 'a', paid });
    const paid = begun.tell(2, settle(true));
    expect(outcome(paid.tell(3, settle(true)))).toEqual([]);
    expect(outcome(begun.tell(2, settle(false)).tell(3, settle(false)))).toEqual([]);
    expect(outcome(paid.tell(3, settle(false)))).toEqual(['PaymentSettled']);
    const ended = begun.tell(2, { type: 'Cancel' });
    expect(outcome(ended.tell(3, settle(false)))).toEqual(['PaymentSettled']);
    expect(outcome(ended.tell(3, { type: 'SettlePayment', attempt: 'another', paid: false }))).toEqual([]);
  });

  it('of two attempts the one leaves the other as it was', () => {
    const { state } = openCase()
      .tell(1, { type: 'BeginPayment', attempt: 'a' })
      .tell(1, { type: 'BeginPayment', attempt: 'b' })
      .tell(2, { type: 'SettlePayment', attempt: 'a', paid: false });
    expect(state.attempts).toEqual([
      { attempt: 'b', status: 'begun' },
      { attempt: 'a', status: 'failed' },
    ]);
  });

  it('is said to be known, also in a case that has ended', () => {
    const ended = openCase().tell(1, file('1')).tell(2, pay(SUM));
    expect(caseWouldRefuse(ended.state, file('1'), ON)).toMatchObject({ code: 'ALREADY_KNOWN' });
  });
});

describe('an answer', () => {
  it('to something else lifts no hold for a complaint, and is decided by another right', () => {
    const story = openCase().tell(1, { type: 'Hold', reason: 'COMPLAINT' }).tell(2, file('1'));
    const answered = story.tell(3, answer('1'));
    expect(outcome(answered)).toEqual(['FilingAnswered']);
    expect(answered.last?.[0]?.basis.rule).toBe('case.filing');
  });

  it('to the last complaint lifts the hold, whatever else is still open', () => {
    const story = openCase().tell(1, file('1', 'COMPLAINT')).tell(2, file('2'));
    expect(outcome(story.tell(3, answer('1')))).toEqual(['FilingAnswered', 'HoldLifted']);
  });

  it('filed after the end recalls nothing any more', () => {
    const state: CaseState = { ...collecting().state, status: 'executed' };
    expect(decideCase(state, file('1'), ON)).toMatchObject([{ type: 'FilingReceived' }]);
    expect(decideCase(state, file('1'), ON)).toHaveLength(1);
  });
});

describe('what is written', () => {
  const { events } = notified();
  const basis = (events[0] as CaseEvent).basis;
  const after = (state: CaseState, event: object) => evolveCase(state, { on: ON, basis, ...event } as CaseEvent);

  it('of money that came or went too late leaves the case as it was', () => {
    const { state } = openCase().tell(1, pay(SUM));
    expect(after(state, { type: 'LateMoneyReported', entry: 'e', amount: SUM, reversal: false })).toEqual(state);
    const back = openCase().tell(1, pay(SUM)).tell(2, { type: 'ReversePayment', entry: 'e', amount: SUM });
    expect(back.last).toMatchObject([{ type: 'LateMoneyReported', reversal: true }]);
    expect(
      openCase()
        .tell(1, pay(SUM))
        .tell(2, pay(tenge(5))).last,
    ).toMatchObject([{ reversal: false }]);
  });

  it('of law that is missing is remembered until something else is decided, and told once', () => {
    const { state } = openCase();
    expect(after(state, { type: 'CaseHeldForLaw', parameter: 'mci', day: ON })).toEqual({
      ...state,
      lawMissing: 'mci',
    });
    const missing = refusal('LAW_UNKNOWN', { parameter: 'mci', day: '2027-01-01' });
    expect(holdCaseForLaw(state, missing, ON)).toMatchObject([
      { type: 'CaseHeldForLaw', parameter: 'mci', day: '2027-01-01' },
    ]);
    expect(holdCaseForLaw({ ...state, lawMissing: 'mci' }, missing, ON)).toEqual([]);
    expect(holdCaseForLaw(state, refusal('LAW_UNKNOWN'), ON)).toMatchObject([{ parameter: 'unknown', day: ON }]);
    expect(holdCaseForLaw({ ...state, status: 'executed' }, missing, ON)).toEqual([]);
  });

  it('of a delivery names the report that proves it, where there is one', () => {
    const delivered = (more: { readonly evidence?: string }) =>
      openCase().tell(1, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED_ON, ...more })
        .last?.[0] ?? {};
    expect(delivered({ evidence: digest })).toMatchObject({ evidence: digest, proper: true });
    expect(delivered({})).not.toHaveProperty('evidence');
  });

  it('is told to others without its right, which the journal holds', () => {
    const event = { type: 'ArrestReduced', amount: tenge(5), on: ON, basis } as const;
    expect(messageBodyOf(event)).toBe('{"amount":"5.00","on":"2026-03-12","type":"ArrestReduced"}');
  });
});

describe('a move that leaves a status as it is', () => {
  it('leads nowhere else', () => {
    expect(() => assertMove(orderMoves, 'CollectionOrderExecuted', ['recalled', 'recalled'])).not.toThrow();
    expect(() => assertMove(orderMoves, 'CollectionOrderExecuted', ['recalled', 'accepted'])).toThrow(
      'from recalled to accepted',
    );
    expect(() => assertMove(attemptMoves, 'PaymentReceived', ['received', 'received'])).not.toThrow();
    expect(() => assertMove(attemptMoves, 'PaymentReceived', ['received', 'paid'])).toThrow('PaymentReceived');
    expect(() => assertMove(attemptMoves, 'PaymentBegun', ['paid', 'begun'])).toThrow('PaymentBegun');
  });
});

it('nothing is to be collected that is not above zero', () => {
  expect(
    decideCase(null, { type: 'Open', ...PRESCRIPTION_OF_A_PERSON, remainder: ZERO, policy: 'replay' }, ON),
  ).toMatchObject({
    code: 'NOTHING_OWED',
  });
});
