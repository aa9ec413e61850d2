/** Given, when, then for every command of the case, refusals included. Days are counted from the opening, 2 March 2026. */
import { legalDate } from '@oryndau/law/legal-date';
import { tenge, tiyn } from '@oryndau/law/money';
import { isRefusal } from '@oryndau/law/refusal';
import { describe, expect, it } from 'vitest';
import {
  arrested,
  arrestOrdered,
  collecting,
  endDay,
  notified,
  OPENED_ON,
  openCase,
  outcome,
  PRESCRIPTION_OF_A_PERSON,
  pay,
  SUM,
  typesOf,
} from '../testing/case-story.ts';
import { isMoneyOnItsWay, livingOrder, remainderOf } from './asked-of-case.ts';
import { type CaseCommand, decideCase, holdCaseForLaw } from './decide.ts';
import { caseDueOn } from './planned.ts';

describe('a case is opened', () => {
  const open = (changes: Partial<CaseCommand & { type: 'Open' }>, on = OPENED_ON) =>
    decideCase(null, { type: 'Open', ...PRESCRIPTION_OF_A_PERSON, remainder: SUM, policy: 'replay', ...changes }, on);

  it('with its thirty days and the first notice of its policy', () => {
    const { state, events } = openCase({ policy: 'replay' });
    expect(typesOf(events)).toEqual(['ProceedingOpened', 'NoticeQueued']);
    expect(state).toMatchObject({ status: 'open', lastDay: '2026-04-01', transferOn: '2026-04-02', sum: SUM });
  });
  it('refused, and gone on with, each by a rule of its own that names all that was asked', () => {
    const asked = ['mci', 'simplified.debtor_kinds', 'simplified.limit_inclusive', 'simplified.limit_mci'];
    const [opened] = openCase({ policy: 'replay' }).events;
    expect(opened?.basis).toMatchObject({ rule: 'case.opening', citation: '261-IV Arts. 9(1), 10-1(1), 10-2' });
    expect(Object.keys(opened?.basis.parameters ?? {})).toEqual(
      expect.arrayContaining([...asked, 'simplified.term_calendar_days']),
    );
    const [refused] = openCase({ sum: tenge(90_000) }).events;
    expect(refused).toMatchObject({ type: 'ProceedingRefused', basis: { rule: 'case.refusal' } });
    expect(Object.keys(refused?.basis.parameters ?? {})).toEqual(expect.arrayContaining(asked));
    const held = openCase().tell(4, { type: 'Hold', reason: 'COMPLAINT' });
    const lifted = held.tell(6, { type: 'LiftHold', reason: 'COMPLAINT' });
    expect(lifted.events.find(({ type }) => type === 'HoldLifted')).toMatchObject({
      type: 'HoldLifted',
      basis: {
        rule: 'case.hold_lifted',
        citation: '261-IV Arts. 10-2, 10-4',
        parameters: { 'simplified.term_calendar_days': '30' },
      },
    });
  });
  it('once: a document that has a case, even a refused one, is not opened again', () => {
    expect(
      outcome(openCase().tell(3, { type: 'Open', ...PRESCRIPTION_OF_A_PERSON, remainder: SUM, policy: 'replay' })),
    ).toEqual([]);
    const refused = openCase({ sum: tenge(90_000) });
    expect(refused.state.status).toBe('refused');
    expect(
      outcome(refused.tell(200, { type: 'Open', ...PRESCRIPTION_OF_A_PERSON, remainder: SUM, policy: 'replay' })),
    ).toEqual([]);
  });
  it('not of a sole proprietor', () => {
    expect(open({ debtorKind: 'SOLE_PROPRIETOR' })).toMatchObject([
      { type: 'ProceedingRefused', reason: 'DEBTOR_KIND' },
    ]);
  });
  it('not when nothing is owed', () => {
    expect(open({ remainder: tiyn(0n) })).toMatchObject({ code: 'NOTHING_OWED' });
  });
  it('not on a day whose law is not loaded, nor under a policy that is not known', () => {
    expect(open({}, legalDate('2027-02-01'))).toMatchObject({ code: 'LAW_UNKNOWN', data: { parameter: 'mci' } });
    expect(open({ policy: 'none' })).toMatchObject({ code: 'LAW_UNKNOWN' });
    expect(open({ policy: 'replay' }, legalDate('2024-08-19'))).toMatchObject({ code: 'LAW_UNKNOWN' });
  });
  it('and no command is taken about a case that is not there', () => {
    expect(decideCase(null, { type: 'Cancel' }, OPENED_ON)).toMatchObject({ code: 'UNKNOWN_CASE' });
  });
  it('and a refused case takes money and nothing else', () => {
    const refused = openCase({ sum: tenge(90_000) });
    expect(refused.state).toMatchObject({ refusal: 'OVER_LIMIT', endedOn: OPENED_ON });
    expect(outcome(refused.tell(5, pay(SUM)))).toEqual(['LateMoneyReported']);
    const idle: CaseCommand[] = [
      endDay,
      { type: 'Cancel' },
      { type: 'Release' },
      { type: 'Hold', reason: 'COMPLAINT' },
    ];
    for (const command of idle) expect(outcome(refused.tell(5, command))).toEqual([]);
    expect(outcome(refused.tell(5, { type: 'SettlePayment', attempt: 'a', paid: true }))).toEqual([]);
    expect(caseDueOn(refused.state)).toBeNull();
  });
});

describe('the notice', () => {
  it('is told by further channels while none has been proven to arrive, by mail from day 10', () => {
    const silent = openCase({ policy: 'day-30-bailiff' }).untilDay(12);
    expect(silent.state.notices.map(({ channel }) => channel)).toEqual([
      'push',
      'sms',
      'second_sms',
      'registered_mail',
    ]);
    const heard = notified({ policy: 'day-30-bailiff' }).untilDay(12);
    expect(heard.state.notices.map(({ channel }) => channel)).not.toContain('registered_mail');
  });
  it('goes out by mail also where an arrest was planned before it and waits for proof of notice', () => {
    const silent = openCase({ policy: 'pilot-grace' }).untilDay(12);
    expect(silent.state.notices.map(({ channel }) => channel)).toContain('registered_mail');
    expect(typesOf(silent.events)).not.toContain('AccountsRequested');
  });
  it('is proven by a report of delivery, and by nothing less', () => {
    const sent = openCase().tell(0, { type: 'RecordNoticeSent', channel: 'push', reference: 'm' });
    expect(sent.state.noticeOn).toBeNull();
    expect(
      sent.tell(2, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: sent.day(1) }).state.noticeOn,
    ).toBe('2026-03-03');
  });
  it('may be reported delivered after it was reported failed, but nothing undoes a delivery', () => {
    const failed = openCase().tell(0, { type: 'RecordNoticeFailed', channel: 'push', reason: 'no device' });
    expect(outcome(failed.tell(1, { type: 'RecordNoticeSent', channel: 'push', reference: 'm' }))).toEqual([]);
    expect(outcome(failed.tell(1, { type: 'RecordNoticeFailed', channel: 'push', reason: 'no device' }))).toEqual([]);
    const late = failed.tell(1, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: failed.day(1) });
    expect(outcome(late)).toEqual(['NoticeDelivered']);
    expect(outcome(late.tell(2, { type: 'RecordNoticeFailed', channel: 'push', reason: 'x' }))).toEqual([]);
    expect(outcome(late.tell(2, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: late.day(2) }))).toEqual(
      [],
    );
  });
  it('is not proven by a report about a channel that was not used, from before the notice, or from a day to come', () => {
    const story = openCase();
    const report = (channel: 'push' | 'sms', deliveredOn: string) =>
      outcome(story.tell(1, { type: 'RecordNoticeDelivered', channel, deliveredOn: legalDate(deliveredOn) }));
    expect(report('sms', '2026-03-02')).toBe('WRONG_STATE');
    expect(report('push', '2026-03-01')).toBe('WRONG_STATE');
    expect(report('push', '2026-03-04')).toBe('NOT_YET');
  });
  it('may still be reported after the case has ended', () => {
    const ended = openCase().tell(1, pay(SUM));
    expect(
      outcome(ended.tell(2, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: ended.day(1) })),
    ).toEqual(['NoticeDelivered']);
  });
});

describe('a payment', () => {
  it('in part leaves the case open with the remainder', () => {
    const story = openCase().tell(1, pay(tenge(5_000)));
    expect(outcome(story)).toEqual(['PaymentReceived']);
    expect(remainderOf(story.state)).toBe(tenge(15_000));
  });
  it('in full ends the case as executed, and more than that too', () => {
    expect(outcome(openCase().tell(1, pay(SUM)))).toEqual(['PaymentReceived', 'ProceedingExecuted']);
    expect(openCase().tell(1, pay(tenge(30_000))).state.status).toBe('executed');
  });
  it('after the end is reported, and the outcome stays', () => {
    const late = openCase().tell(1, { type: 'Cancel' }).tell(2, pay(SUM));
    expect(outcome(late)).toEqual(['LateMoneyReported']);
    expect(late.state.status).toBe('cancelled');
    expect(outcome(late.tell(3, { type: 'ReversePayment', entry: 'e', amount: SUM }))).toEqual(['LateMoneyReported']);
  });
  it('taken back by the bank is owed again, also one from before the opening', () => {
    const story = openCase().tell(1, { type: 'ReversePayment', entry: 'old', amount: tenge(3_000) });
    expect(outcome(story)).toEqual(['PaymentReversed']);
    expect(remainderOf(story.state)).toBe(tenge(23_000));
  });
  it('reduces the arrest to the remainder', () => {
    const story = arrested().tell(9, pay(tenge(5_000)));
    expect(outcome(story)).toEqual(['PaymentReceived', 'ArrestReduced']);
    expect(story.state.arrest.amount).toBe(tenge(15_000));
  });
});

describe('a payment under way', () => {
  const begun = openCase().tell(1, { type: 'BeginPayment', attempt: 'a' });
  it('stops the transfer until its end is known', () => {
    const late = begun.untilDay(40);
    expect(late.state.status).toBe('open');
    expect(caseDueOn(late.state)).toBeNull();
    const failed = late.tell(40, { type: 'SettlePayment', attempt: 'a', paid: false }).tell(40, endDay);
    expect(failed.state.status).toBe('transferred');
  });
  it('that the payment service calls paid stops it until the money has come', () => {
    const paid = begun.tell(29, { type: 'SettlePayment', attempt: 'a', paid: true }).untilDay(35);
    expect(paid.state.status).toBe('open');
    expect(isMoneyOnItsWay(paid.state)).toBe(true);
    const come = paid.tell(36, pay(tenge(5_000), { attempt: 'a' })).tell(36, endDay);
    expect(come.state.status).toBe('transferred');
  });
  it('is one, however often and in whatever order it is told', () => {
    expect(outcome(begun.tell(2, { type: 'BeginPayment', attempt: 'a' }))).toEqual([]);
    const failed = begun.tell(2, { type: 'SettlePayment', attempt: 'a', paid: false });
    expect(outcome(failed.tell(3, { type: 'SettlePayment', attempt: 'a', paid: false }))).toEqual([]);
    expect(outcome(failed.tell(3, { type: 'BeginPayment', attempt: 'a' }))).toEqual([]);
    const endFirst = openCase().tell(1, { type: 'SettlePayment', attempt: 'b', paid: false });
    expect(outcome(endFirst.tell(1, { type: 'BeginPayment', attempt: 'b' }))).toEqual([]);
    expect(isMoneyOnItsWay(endFirst.state)).toBe(false);
    const come = begun.tell(2, pay(tenge(1), { attempt: 'a' }));
    expect(outcome(come.tell(3, { type: 'SettlePayment', attempt: 'a', paid: false }))).toEqual([]);
  });
  it('may be corrected by the payment service until the money has come', () => {
    const failed = begun.tell(2, { type: 'SettlePayment', attempt: 'a', paid: false });
    expect(isMoneyOnItsWay(failed.tell(2, { type: 'SettlePayment', attempt: 'a', paid: true }).state)).toBe(true);
  });
  it('cannot begin in a case that has ended', () => {
    const ended = openCase().tell(1, { type: 'Cancel' });
    expect(outcome(ended.tell(2, { type: 'BeginPayment', attempt: 'a' }))).toBe('WRONG_STATE');
    expect(outcome(ended.tell(2, { type: 'SettlePayment', attempt: 'a', paid: true }))).toEqual([]);
  });
});

describe('a hold', () => {
  it('stops the clock: the last day moves by the days of the hold', () => {
    const lifted = openCase()
      .tell(5, { type: 'Hold', reason: 'COMPLAINT' })
      .tell(15, { type: 'LiftHold', reason: 'COMPLAINT' });
    // Day 40 is Saturday 11 April, so the last day is Monday the 13th.
    expect(lifted.state).toMatchObject({
      status: 'open',
      heldDays: 10,
      lastDay: '2026-04-13',
      transferOn: '2026-04-14',
    });
  });
  it('for several reasons lasts until the last of them is gone, and counts its days once', () => {
    const twice = openCase()
      .tell(5, { type: 'Hold', reason: 'COMPLAINT' })
      .tell(8, { type: 'Hold', reason: 'FINE_APPEAL' })
      .tell(10, { type: 'LiftHold', reason: 'COMPLAINT' });
    expect(twice.state).toMatchObject({ status: 'held', heldDays: 0, holds: ['FINE_APPEAL'] });
    expect(twice.tell(20, { type: 'LiftHold', reason: 'FINE_APPEAL' }).state).toMatchObject({
      status: 'open',
      heldDays: 15,
    });
  });
  it('for a reason that holds already, or is lifted already, changes nothing', () => {
    const held = openCase().tell(5, { type: 'Hold', reason: 'DEATH' });
    expect(outcome(held.tell(6, { type: 'Hold', reason: 'DEATH' }))).toEqual([]);
    expect(outcome(held.tell(6, { type: 'LiftHold', reason: 'COMPLAINT' }))).toEqual([]);
    expect(outcome(openCase().tell(6, { type: 'LiftHold', reason: 'DEATH' }))).toEqual([]);
  });
  it('takes payments, which may execute the case', () => {
    expect(openCase().tell(5, { type: 'Hold', reason: 'DEFERRAL' }).tell(6, pay(SUM)).state.status).toBe('executed');
  });
  it('lets nothing fall due, neither notice nor measure nor transfer', () => {
    const held = openCase().tell(0, { type: 'Hold', reason: 'BANKRUPTCY' });
    expect(typesOf(held.untilDay(60).events)).toEqual(typesOf(held.events));
    expect(caseDueOn(held.state)).toBeNull();
  });
  it('recalls the order and keeps the arrest; when it is lifted the order is renewed, but only after the bank has confirmed', () => {
    const held = collecting().tell(11, { type: 'Hold', reason: 'COMPLAINT' });
    expect(outcome(held)).toEqual(['ProceedingHeld', 'CollectionOrderRecallSent']);
    expect(held.state.arrest.status).toBe('confirmed');
    const confirmed = held.tell(12, { type: 'ConfirmRecall', order: '1' });
    expect(outcome(confirmed)).toEqual(['CollectionOrderRecalled']);
    const lifted = confirmed.tell(14, { type: 'LiftHold', reason: 'COMPLAINT' }).tell(14, endDay);
    expect(outcome(lifted)).toEqual(['CollectionOrderSent']);
    expect(livingOrder(lifted.state)?.id).toBe('2');
    const unconfirmed = held.tell(14, { type: 'LiftHold', reason: 'COMPLAINT' }).tell(14, endDay);
    expect(outcome(unconfirmed)).toEqual([]);
    expect(outcome(unconfirmed.tell(15, { type: 'ConfirmRecall', order: '1' }))).toEqual([
      'CollectionOrderRecalled',
      'CollectionOrderSent',
    ]);
  });
  it('waits for the calendar of the year into which it moves the last day, and that is told once', () => {
    const held = openCase({ on: legalDate('2026-11-20') }).tell(5, { type: 'Hold', reason: 'COMPLAINT' });
    const lifted = held.tell(25, { type: 'LiftHold', reason: 'COMPLAINT' });
    expect(lifted.refusal).toMatchObject({ code: 'LAW_UNKNOWN', data: { parameter: 'calendar' } });
    if (lifted.refusal === null) throw new Error('refused');
    const told = holdCaseForLaw(held.state, lifted.refusal, held.day(25));
    expect(told).toMatchObject([{ type: 'CaseHeldForLaw', parameter: 'calendar' }]);
    expect(holdCaseForLaw({ ...held.state, lawMissing: 'calendar' }, lifted.refusal, held.day(26))).toEqual([]);
  });
});

describe('an end', () => {
  it('by cancellation lifts the arrest and recalls the order in the same decision', () => {
    expect(outcome(collecting().tell(11, { type: 'Cancel' }))).toEqual([
      'ProceedingCancelled',
      'CollectionOrderRecallSent',
      'ArrestLiftOrdered',
    ]);
  });
  it('by payment does so too', () => {
    expect(outcome(collecting().tell(11, pay(SUM)))).toEqual([
      'PaymentReceived',
      'ProceedingExecuted',
      'CollectionOrderRecallSent',
      'ArrestLiftOrdered',
    ]);
  });
  it('lifts an arrest that the bank has not confirmed yet', () => {
    expect(outcome(arrestOrdered().tell(8, { type: 'Cancel' }))).toEqual(['ProceedingCancelled', 'ArrestLiftOrdered']);
  });
  it('by release exists from September 2026; before that the decision holds the case', () => {
    expect(outcome(openCase().tell(5, { type: 'Release' }))).toEqual(['ProceedingHeld']);
    expect(openCase().tell(5, { type: 'Release' }).state.holds).toEqual(['RELEASE_PENDING']);
    const august = openCase({ on: legalDate('2026-08-20') }).tell(11, { type: 'Release' });
    expect(august.state.holds).toEqual(['RELEASE_PENDING']);
    expect(outcome(august.tell(12, { type: 'Release' }))).toEqual(['ProceedingReleased']);
  });
  it('happens once', () => {
    const ended = openCase().tell(1, { type: 'Cancel' });
    const idle: CaseCommand[] = [{ type: 'Cancel' }, { type: 'Release' }, { type: 'Hold', reason: 'DEATH' }, endDay];
    for (const command of idle) expect(outcome(ended.tell(2, command))).toEqual([]);
  });
  it('alarms the operator once when the bank does not confirm the lifting, and takes the confirmation when it comes', () => {
    const ended = arrested().tell(9, { type: 'Cancel' });
    expect(caseDueOn(ended.state)).toBe(ended.day(12));
    expect(outcome(ended.tell(11, endDay))).toEqual([]);
    const alarmed = ended.tell(12, endDay);
    expect(alarmed.last).toMatchObject([{ type: 'ArrestLiftOverdue', days: 3 }]);
    expect(outcome(alarmed.tell(13, endDay))).toEqual([]);
    expect(caseDueOn(alarmed.state)).toBeNull();
    const lifted = alarmed.tell(20, { type: 'ConfirmLifting' });
    expect(lifted.state.arrest).toMatchObject({ status: 'lifted', amount: 0n, overdue: false });
    expect(outcome(lifted.tell(21, { type: 'ConfirmLifting' }))).toEqual([]);
  });
  it('that crosses the refusal of the arrest by the bank leaves nothing to lift', () => {
    const ended = arrestOrdered().tell(8, { type: 'Cancel' }).tell(9, { type: 'RejectArrest', reason: 'closed' });
    expect(ended.state.arrest.status).toBe('none');
    expect(caseDueOn(ended.state)).toBeNull();
  });
});

describe('a transfer', () => {
  it('comes the day after the last day, with what remains', () => {
    const story = openCase({ policy: 'replay' }).tell(3, pay(tenge(5_000)));
    expect(story.untilDay(30).state.status).toBe('open');
    expect(story.untilDay(31).last).toMatchObject([
      { type: 'ProceedingTransferred', ground: 'TERM_EXPIRED', remainder: tenge(15_000) },
    ]);
  });
  it('recalls the order first, waits for the word of the bank, and then hands the arrest over', () => {
    const recalled = collecting().untilDay(31);
    expect(outcome(recalled)).toEqual(['CollectionOrderRecallSent']);
    expect(recalled.last).toMatchObject([{ basis: { rule: 'case.recall.transfer' } }]);
    expect(caseDueOn(recalled.state)).toBeNull();
    expect(outcome(recalled.tell(32, endDay))).toEqual([]);
    const dead = recalled.tell(32, { type: 'ConfirmRecall', order: '1' });
    expect(outcome(dead), 'and none takes its place').toEqual(['CollectionOrderRecalled']);
    const story = dead.tell(32, endDay);
    expect(outcome(story)).toEqual(['ProceedingTransferred', 'ArrestHandedOver']);
    expect(story.state.arrest).toMatchObject({ status: 'handed_over', amount: SUM });
    expect(story.last?.[1], 'and the bank is to know (Order 697 item 23)').toMatchObject({
      tellsBank: true,
      basis: { parameters: { 'transfer.tell_banks': 'true', 'simplified.transfer_grounds': 'TERM_EXPIRED, OPT_OUT' } },
    });
  });
  it('is none when the bank had taken everything before the recall came', () => {
    const story = collecting()
      .untilDay(31)
      .tell(32, { type: 'ExecuteOrder', order: '1', executed: SUM })
      .tell(32, endDay)
      .tell(33, pay(SUM, { order: '1' }));
    expect(story.state.status).toBe('executed');
    expect(typesOf(story.events)).not.toContain('ProceedingTransferred');
  });
  it('recalls the order in the same decision when the debtor refuses the robot', () => {
    const story = collecting().tell(12, { type: 'OptOut' });
    expect(outcome(story)).toEqual(['ProceedingTransferred', 'CollectionOrderRecallSent', 'ArrestHandedOver']);
  });
  it('waits for the evening, when what was paid on the last day has come', () => {
    const morning = openCase().untilDay(30).tell(31, { type: 'EndDay', transfers: false });
    expect(outcome(morning)).toEqual([]);
    expect(caseDueOn(morning.state)).toBe(morning.state.transferOn);
    expect(outcome(morning.tell(31, pay(SUM)))).toContain('ProceedingExecuted');
    expect(outcome(morning.tell(31, endDay))).toEqual(['ProceedingTransferred']);
  });
  it('is the right of a debtor who refuses the robot; twice is once', () => {
    const out = openCase().tell(2, { type: 'OptOut' });
    expect(out.last).toMatchObject([{ type: 'ProceedingTransferred', ground: 'OPT_OUT' }]);
    expect(outcome(out.tell(3, { type: 'OptOut' }))).toEqual([]);
    expect(outcome(openCase().tell(2, { type: 'Cancel' }).tell(3, { type: 'OptOut' }))).toBe('WRONG_STATE');
  });
  it('waits for money that the bank has taken and that has not come', () => {
    const taken = collecting()
      .tell(28, { type: 'ExecuteOrder', order: '1', executed: tenge(8_000) })
      .untilDay(33);
    expect(taken.state.status).toBe('open');
    expect(outcome(taken.tell(33, { type: 'OptOut' }))).toEqual(['OptOutReceived', 'CollectionOrderRecallSent']);
    const come = taken.tell(34, pay(tenge(8_000), { order: '1' })).tell(34, endDay);
    expect(come.state.status, 'of the order a part may still be taken').toBe('open');
    const dead = come.tell(35, { type: 'ConfirmRecall', order: '1' }).tell(35, endDay);
    expect(dead.last).toMatchObject([{ type: 'ProceedingTransferred', remainder: tenge(12_000) }, {}]);
  });
  it('lets an arrest that was being lifted for protected money be lifted afterwards, and alarmed about', () => {
    const story = arrested()
      .tell(30, { type: 'ProveProtection', account: 'KZ01', kind: 'SOCIAL_PAYMENTS' })
      .untilDay(31);
    expect(story.state).toMatchObject({ status: 'transferred', arrest: { status: 'lifting' } });
    expect(outcome(story.tell(33, endDay))).toEqual(['ArrestLiftOverdue']);
    expect(outcome(story.tell(34, { type: 'ConfirmLifting' }))).toEqual(['ArrestLifted']);
  });
  it('of an arrest that the bank then refuses tells that there is none', () => {
    const story = arrestOrdered().tell(8, { type: 'OptOut' }).tell(9, { type: 'RejectArrest', reason: 'closed' });
    expect(outcome(story)).toEqual(['ArrestRejected']);
  });
});

describe('law that is not loaded', () => {
  it('holds a measure that fell due, is told once, and undoes nothing that was decided before it', () => {
    // Opened so that the arrest falls due in 2027: the hold moves it there.
    const story = openCase({ on: legalDate('2026-11-02'), policy: 'day-30-account' }).tell(1, {
      type: 'RecordNoticeDelivered',
      channel: 'push',
      deliveredOn: legalDate('2026-11-03'),
    });
    const moved = { ...story.state, heldDays: 31, transferOn: legalDate('2027-01-04'), stepsTaken: [0] };
    const first = decideCase(moved, endDay, legalDate('2027-01-01'));
    if (isRefusal(first)) throw new Error(first.code);
    expect(typesOf(first)).toEqual(['NoticeQueued', 'NoticeQueued', 'CaseHeldForLaw']);
    const held = { ...moved, stepsTaken: [0, 1, 2], lawMissing: 'calendar' };
    const again = decideCase(held, endDay, legalDate('2027-01-02'));
    expect(again).toMatchObject({ code: 'LAW_UNKNOWN' });
    if (isRefusal(again)) expect(holdCaseForLaw(held, again, legalDate('2027-01-02'))).toEqual([]);
    // A transfer needs no calendar once its day is known.
    expect(decideCase(held, endDay, legalDate('2027-01-04'))).toMatchObject([{ type: 'ProceedingTransferred' }]);
  });
});
