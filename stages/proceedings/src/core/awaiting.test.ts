/** What waits for a signature has no effect, takes nobody's time away and can be undone. Days are counted from the opening, 2 March 2026. */
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import type { ActType } from '@oryndau/words/acts';
import { describe, expect, it } from 'vitest';
import { ACCOUNT, OPENED_ON, pay, SUM } from '../testing/case-story.ts';
import { LaterSigned } from '../testing/signed-later.ts';
import { caseDueOn, comingSteps } from './planned.ts';

const day = (n: number): LegalDate => addDays(OPENED_ON, n);
const MEASURES_TOO = ['opening', 'arrest', 'prohibition', 'collection_order'] as const;

/** Ends every day from one to another, as ticks do. */
const until = (story: LaterSigned, from: number, to: number): string[] => {
  const told: string[] = [];
  for (let n = from; n <= to; n += 1) told.push(...story.tell(day(n), { type: 'EndDay' }));
  return told;
};
const notify = (story: LaterSigned, n = 0) =>
  story.tell(day(n), { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: day(n) });

/** Day 8: one account is arrested, by acts of the kinds that are signed at once. */
function arrested(atOnce: readonly ActType[] = ['opening', 'arrest']): LaterSigned {
  const story = new LaterSigned({ atOnce });
  notify(story);
  until(story, 0, 7);
  story.tell(day(8), { type: 'RecordAccounts', accounts: [ACCOUNT] });
  story.tell(day(8), { type: 'ConfirmArrest', amount: SUM });
  return story;
}

describe('an opening that nobody has signed', () => {
  it('sends nothing, counts no day and is handed over to nobody, but tells an operator that it waits', () => {
    const story = new LaterSigned();
    expect(story.events).toMatchObject([{ type: 'ProceedingOpened', awaits: { of: '1', act: 'opening' } }]);
    expect(comingSteps(story.now)).toEqual([]);
    expect(until(story, 0, 60)).toEqual(['SignatureOverdue']);
    expect(story.events.at(-1)).toMatchObject({ on: day(3), days: 3, act: 'opening' });
    expect(story.now.status).toBe('open');
    expect(caseDueOn(story.now)).toBeNull();
  });

  it('gives the whole term from the day of its signature, and names the term that was asked', () => {
    const story = new LaterSigned();
    until(story, 0, 33);
    story.sign(day(33));
    expect(story.events.at(-1)).toMatchObject({
      type: 'OpeningSigned',
      signedOn: day(33),
      basis: { rule: 'act.signing', parameters: { 'simplified.term_calendar_days': '30' } },
    });
    expect(story.now).toMatchObject({ openedOn: day(33), awaiting: [] });
    expect(story.now.lastDay >= addDays(day(33), 30)).toBe(true);
    expect(until(story, 33, 62)).toContain('NoticeQueued');
    expect(story.now.status).toBe('open');
  });

  it('counts no day of a hold that began before it', () => {
    const story = new LaterSigned();
    story.tell(day(2), { type: 'Hold', reason: 'OPERATOR' });
    story.sign(day(10));
    story.tell(day(12), { type: 'LiftHold', reason: 'OPERATOR' });
    expect(story.now).toMatchObject({ openedOn: day(10), heldDays: 2 });
  });

  it('keeps a refusal of the simplified way, and the transfer follows the signature', () => {
    const story = new LaterSigned();
    expect(story.tell(day(1), { type: 'OptOut' })).toEqual(['OptOutReceived']);
    story.sign(day(2));
    expect(story.events.slice(-2)).toMatchObject([
      { type: 'OpeningSigned' },
      { type: 'ProceedingTransferred', ground: 'OPT_OUT', receivedOn: day(1), awaits: { act: 'transfer' } },
    ]);
  });

  it('is not to be signed any more when the end is that it waits with, and nobody stands in a register', () => {
    const story = new LaterSigned();
    expect(story.tell(day(1), pay(SUM))).toEqual(['PaymentReceived', 'EndProposed']);
    expect(story.tell(day(2), { type: 'RecordSigning', of: '3', signedOn: day(2) })).toEqual([
      'ProceedingExecuted',
      'ActWithdrawn',
    ]);
    expect(story.now).toMatchObject({ status: 'executed', register: { status: 'none' }, awaiting: [] });
  });

  it('that was struck starts nothing when the hold is lifted', () => {
    const story = new LaterSigned();
    story.strike(day(1), 'opening');
    story.tell(day(2), { type: 'LiftHold', reason: 'ACT_STRUCK' });
    expect(until(story, 2, 60)).toEqual([]);
    expect(story.now.status).toBe('open');
  });
});

describe('a transfer that nobody has signed', () => {
  const refused = () => {
    const story = arrested();
    expect(story.tell(day(9), { type: 'OptOut' })).toEqual(['ProceedingTransferred']);
    return story;
  };

  it('leaves the case here with its measures, and nothing new is done', () => {
    const story = refused();
    expect(story.now).toMatchObject({ status: 'open', arrest: { status: 'confirmed' }, endedOn: null });
    expect(until(story, 9, 40)).toEqual(['SignatureOverdue']);
  });

  it('hands over with its signature, and what stands goes with it', () => {
    const story = refused();
    story.sign(day(10));
    expect(story.events.slice(-2)).toMatchObject([
      { type: 'TransferSigned', remainder: SUM, signedOn: day(10) },
      { type: 'ArrestHandedOver', amount: SUM, basis: { rule: 'case.transfer.opt_out' } },
    ]);
    expect(story.now).toMatchObject({ status: 'transferred', endedOn: day(10), optOut: null });
  });

  it('is taken back by the whole payment, and the case is executed', () => {
    const story = refused();
    const told = story.tell(day(10), pay(SUM));
    expect(told).toEqual(['ActWithdrawn', 'PaymentReceived', 'EndProposed']);
    story.sign(day(11));
    expect(story.now).toMatchObject({ status: 'executed', arrest: { status: 'lifting' } });
  });

  it('is decided anew over what remains after a part', () => {
    const story = refused();
    story.tell(day(10), pay(tenge(5_000)));
    const transfers = story.events.filter(({ type }) => type === 'ProceedingTransferred');
    expect(transfers).toMatchObject([{ remainder: SUM }, { remainder: tenge(15_000), receivedOn: day(9) }]);
    expect(story.now.awaiting.filter(({ act }) => act === 'transfer')).toHaveLength(1);
  });

  it.each([
    ['a payment that begins', { type: 'BeginPayment', attempt: 'a' }],
    ['a hold', { type: 'Hold', reason: 'DEATH' }],
    ['a complaint', { type: 'File', filing: '1', kind: 'COMPLAINT', digest: 'd' }],
    ['money that is taken back', { type: 'ReversePayment', entry: 'e', amount: tenge(1) }],
    [
      'a bank that has arrested nothing',
      { type: 'ProveProtection', account: ACCOUNT.account, kind: 'SOCIAL_PAYMENTS' },
    ],
    ['the end of the fine', { type: 'Cancel' }],
  ] as const)('is taken back by %s', (_, command) => {
    const story = refused();
    expect(story.tell(day(10), command)[0]).toBe('ActWithdrawn');
  });

  it('stays where what it says stays so', () => {
    const story = refused();
    story.tell(day(10), { type: 'RecordNoticeSent', channel: 'sms', reference: 'm' });
    story.tell(day(10), { type: 'File', filing: '1', kind: 'OTHER', digest: 'd' });
    expect(story.now.awaiting).toMatchObject([{ act: 'transfer' }]);
  });

  it('that was struck leaves the case held with its measures, and the refusal is not forgotten', () => {
    const story = refused();
    expect(story.strike(day(10), 'transfer')).toEqual(['ActStruck', 'ProceedingHeld']);
    expect(story.now).toMatchObject({ status: 'held', arrest: { status: 'confirmed' }, awaiting: [] });
    expect(story.tell(day(12), { type: 'LiftHold', reason: 'ACT_STRUCK' })).toEqual([
      'HoldLifted',
      'ProceedingTransferred',
    ]);
  });
});

describe('a measure that nobody has signed', () => {
  it('is asked for once, and its clock runs from the signature', () => {
    const story = new LaterSigned({ atOnce: ['opening'] });
    notify(story);
    expect(until(story, 0, 19).filter((type) => type === 'AccountsRequested')).toHaveLength(1);
    story.sign(day(20));
    expect(until(story, 20, 22)).not.toContain('AccountsRequested');
    expect(until(story, 23, 23)).toContain('AccountsRequested');
  });

  it('is withdrawn in a hold, which nobody asked the operator for, and decided again after it', () => {
    const story = new LaterSigned({ atOnce: ['opening'] });
    notify(story);
    until(story, 0, 6);
    expect(story.tell(day(7), { type: 'Hold', reason: 'OPERATOR' })).toEqual(['ProceedingHeld', 'ActWithdrawn']);
    story.tell(day(9), { type: 'LiftHold', reason: 'OPERATOR' });
    expect(until(story, 9, 12)).toContain('AccountsRequested');
    expect(story.now.holds).toEqual([]);
  });

  it('arrests no more than is owed when a part is paid meanwhile', () => {
    const story = new LaterSigned({ atOnce: ['opening'] });
    notify(story);
    until(story, 0, 6);
    story.tell(day(7), pay(tenge(5_000)));
    until(story, 7, 7);
    const asked = story.events.filter(({ type }) => type === 'AccountsRequested');
    expect(asked).toMatchObject([{ limit: SUM }, { limit: tenge(15_000) }]);
    expect(story.now.awaiting).toMatchObject([{ act: 'arrest' }]);
  });

  it('of collection is withdrawn for what is paid, and another one waits for the rest', () => {
    const story = arrested(['opening', 'arrest', 'prohibition', 'arrest_change']);
    until(story, 8, 21);
    story.tell(day(21), { type: 'RecordWageLevy', question: '1', resolution: false, bailiffOrder: false });
    until(story, 21, 22);
    expect(story.tell(day(22), pay(tenge(5_000)))).toEqual(['PaymentReceived', 'ArrestReduced', 'ActWithdrawn']);
    until(story, 22, 22);
    expect(story.now).toMatchObject({
      status: 'open',
      orders: [{ status: 'recalled' }, { status: 'sent', amount: tenge(15_000) }],
    });
  });

  it('is answered by nobody, and with the end of the case it is none', () => {
    const story = new LaterSigned({ atOnce: ['opening'] });
    notify(story);
    until(story, 0, 6);
    expect(story.tell(day(7), { type: 'RecordAccounts', accounts: [ACCOUNT] })).toBe('WRONG_STATE');
    expect(story.tell(day(7), { type: 'Cancel' })).toEqual(['EndProposed', 'ActWithdrawn']);
    expect(story.now.arrest.status).toBe('none');
  });

  it('is withdrawn before the transfer, so that both are never signed together', () => {
    const story = new LaterSigned({ atOnce: ['opening'] });
    notify(story);
    until(story, 0, 6);
    expect(story.tell(day(7), { type: 'OptOut' })).toEqual(['ActWithdrawn', 'ProceedingTransferred']);
  });
});

describe('an answer that nobody has signed', () => {
  const filed = (kind: 'REVIEW' | 'COMPLAINT') => {
    const story = arrested();
    story.tell(day(8), { type: 'File', filing: '1', kind, digest: 'd' });
    return story;
  };
  const answer = { type: 'AnswerFiling', filing: '1', outcome: 'granted', digest: 'd', reviewer: 'R' } as const;

  it('lifts nothing and answers nothing, and is late in its days', () => {
    const story = filed('REVIEW');
    expect(story.tell(day(8), { ...answer, lifts: true })).toEqual(['FilingAnswered']);
    expect(story.now).toMatchObject({ arrest: { status: 'confirmed' }, filings: [{ outcome: null }] });
    expect(until(story, 8, 20)).toContain('ReviewAnswerOverdue');
    story.sign(day(20));
    expect(story.events.slice(-2)).toMatchObject([{ type: 'ActSigned', filing: '1' }, { type: 'ArrestLiftOrdered' }]);
    expect(story.now.filings).toMatchObject([{ outcome: 'granted' }]);
  });

  it('that was struck is none, and another one is given', () => {
    const story = filed('REVIEW');
    story.tell(day(8), { ...answer, lifts: true });
    expect(story.tell(day(8), { ...answer, outcome: 'refused' })).toBe('ALREADY_KNOWN');
    story.strike(day(9), 'review_answer');
    expect(story.now).toMatchObject({ arrest: { status: 'confirmed' }, filings: [{ outcome: null }] });
    expect(story.tell(day(9), { ...answer, outcome: 'refused' })).toEqual(['FilingAnswered']);
  });

  it('to a complaint keeps the case held', () => {
    const story = filed('COMPLAINT');
    story.tell(day(9), { ...answer, outcome: 'refused' });
    expect(story.now.holds).toEqual(['COMPLAINT']);
    story.sign(day(10));
    expect(story.now).toMatchObject({ status: 'open', holds: [] });
  });
});

describe('a refusal on paper that is not carried out in its three working days', () => {
  const late = (story: LaterSigned) => story.events.filter(({ type }) => type === 'OptOutOverdue');

  it('is told of once, while the case is held', () => {
    const story = new LaterSigned({ atOnce: ['opening'] });
    story.tell(day(1), { type: 'Hold', reason: 'OPERATOR' });
    story.tell(day(1), { type: 'OptOut', registeredOn: day(1) });
    until(story, 1, 20);
    expect(late(story)).toMatchObject([{ answerBy: day(4), on: day(5) }]);
  });

  it('also where its transfer waits for a signature; in time nobody is told', () => {
    const waiting = new LaterSigned({ atOnce: ['opening'] });
    waiting.tell(day(1), { type: 'OptOut', registeredOn: day(1) });
    until(waiting, 1, 20);
    expect(late(waiting)).toHaveLength(1);
    const signed = new LaterSigned({ atOnce: ['opening', 'transfer'] });
    signed.tell(day(1), { type: 'OptOut', registeredOn: day(1) });
    until(signed, 1, 20);
    expect(late(signed)).toEqual([]);
  });
});

describe('a case whose acts waited before it was told of such', () => {
  const awaits = (act: ActType, of = '1') => ({ type: 'RecordAwaiting', of, act }) as const;

  it('goes on by what it is told now: nothing runs until the opening is signed', () => {
    const story = new LaterSigned({ atOnce: MEASURES_TOO });
    expect(story.tell(day(1), awaits('opening'))).toEqual(['ActAwaits']);
    expect(story.tell(day(1), awaits('opening'))).toEqual([]);
    story.sign(day(5));
    expect(story.now).toMatchObject({ openedOn: day(5), awaiting: [] });
  });

  it('withdraws what it has taken back since, and leaves a transfer as it was decided', () => {
    const story = arrested();
    story.tell(day(9), { type: 'Cancel' });
    story.sign(day(9));
    expect(story.tell(day(9), awaits('arrest', '5'))).toEqual(['ActWithdrawn']);
    expect(story.now.arrest.status).toBe('none');
    const gone = new LaterSigned({ atOnce: ['opening', 'transfer'] });
    gone.tell(day(1), { type: 'OptOut' });
    expect(gone.tell(day(1), awaits('transfer', '3'))).toEqual([]);
    expect(gone.now.status).toBe('transferred');
  });
});
