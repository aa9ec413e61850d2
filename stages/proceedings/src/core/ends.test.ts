/** The end of a case waits for its signature, is struck, or loses its ground: the case lives until it is signed. Days are counted from the opening, 2 March 2026. */
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import type { ActType } from '@oryndau/words/acts';
import { describe, expect, it } from 'vitest';
import { ACCOUNT, OPENED_ON, pay, SUM } from '../testing/case-story.ts';
import { LaterSigned } from '../testing/signed-later.ts';
import { isBeingRecalled, struckRecall } from './asked-of-case.ts';
import type { CaseCommand } from './decide.ts';
import { caseWouldRefuse } from './may.ts';
import { caseDueOn, comingSteps, stepsAfterPause } from './planned.ts';

const day = (n: number, from = OPENED_ON): LegalDate => addDays(from, n);
const until = (story: LaterSigned, from: number, to: number): string[] => {
  const told: string[] = [];
  for (let n = from; n <= to; n += 1) told.push(...story.tell(day(n), { type: 'EndDay' }));
  return told;
};
const back = (amount = SUM): CaseCommand => ({ type: 'ReversePayment', entry: 'back', amount });
const LIFT: CaseCommand = { type: 'LiftHold', reason: 'ACT_STRUCK' };
const PAID = ['PaymentReceived', 'EndProposed'];

/** Day 8: one account is arrested and confirmed; everything but ends is signed at once. */
function arrested({ on = OPENED_ON, atOnce = AT_ONCE }: { on?: LegalDate; atOnce?: readonly ActType[] } = {}) {
  const story = new LaterSigned({ on, atOnce });
  story.tell(on, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: on });
  for (let n = 0; n <= 7; n += 1) story.tell(day(n, on), { type: 'EndDay' });
  story.tell(day(8, on), { type: 'RecordAccounts', accounts: [ACCOUNT] });
  story.tell(day(8, on), { type: 'ConfirmArrest', amount: SUM });
  return story;
}
const AT_ONCE: readonly ActType[] = ['opening', 'arrest', 'arrest_change', 'prohibition', 'collection_order', 'recall'];

function paid(): LaterSigned {
  const story = arrested();
  expect(story.tell(day(9), pay(SUM))).toEqual(PAID);
  return story;
}

describe('an end that nobody has signed', () => {
  it('ends nothing: the case lives with what stands, and nothing new is done, planned or paid', () => {
    const story = paid();
    expect(story.now).toMatchObject({
      status: 'open',
      endedOn: null,
      arrest: { status: 'confirmed' },
      register: { status: 'entering' },
    });
    expect([comingSteps(story.now), stepsAfterPause(story.now)]).toEqual([[], []]);
    expect(until(story, 9, 60)).toEqual(['SignatureOverdue']);
    expect(caseDueOn(story.now)).toBeNull();
    const begin = { type: 'BeginPayment', attempt: 'a' } as const;
    expect(caseWouldRefuse(story.now, begin, day(60))).toMatchObject({ code: 'END_NOT_SIGNED' });
    expect(caseWouldRefuse(story.now, { type: 'Release' }, day(60))).toMatchObject({ code: 'END_NOT_SIGNED' });
  });

  it('ends it with the signature, from the day of that, and then undoes every measure', () => {
    const story = paid();
    const { of } = story.now.awaiting[0] ?? { of: '' };
    expect(story.tell(day(12), { type: 'RecordSigning', of, signedOn: day(11) })).toEqual([
      'ProceedingExecuted',
      'ArrestLiftOrdered',
    ]);
    expect(story.now).toMatchObject({
      status: 'executed',
      endedOn: day(11),
      arrest: { status: 'lifting' },
      register: { status: 'leaving', since: day(11) },
      awaiting: [],
    });
    expect(story.events.at(-2)).toMatchObject({ of, signedOn: day(11), basis: { rule: 'act.signing' } });
  });

  it('recalls the order that may take money at once, since a person is not made to wait for that', () => {
    const story = arrested({ atOnce: AT_ONCE });
    until(story, 8, 21);
    story.tell(day(21), { type: 'RecordWageLevy', question: '1', resolution: false, bailiffOrder: false });
    until(story, 21, 21);
    expect(story.now.orders).toMatchObject([{ status: 'sent' }]);
    expect(story.tell(day(22), pay(SUM))).toEqual([...PAID, 'CollectionOrderRecallSent']);
    expect(story.now).toMatchObject({ status: 'open', arrest: { status: 'confirmed' } });
    // Taken back, it is renewed when the bank has confirmed the recall.
    story.tell(day(23), back());
    expect(story.tell(day(23), { type: 'ConfirmRecall', order: '1' })).toEqual([
      'CollectionOrderRecalled',
      'CollectionOrderSent',
    ]);
  });

  describe('whose recall was struck', () => {
    /** The order is at the bank; its recall waits beside the end, and the head strikes it out. */
    function struck(): LaterSigned {
      const story = arrested({ atOnce: AT_ONCE.filter((act) => act !== 'recall') });
      until(story, 8, 20);
      story.tell(day(21), { type: 'EndDay' });
      story.tell(day(21), { type: 'RecordWageLevy', question: '1', resolution: false, bailiffOrder: false });
      until(story, 21, 21);
      expect(story.tell(day(22), pay(SUM))).toEqual([...PAID, 'CollectionOrderRecallSent']);
      expect(story.strike(day(22), 'recall')).toEqual(['ActStruck', 'ProceedingHeld']);
      return story;
    }

    it('is known to have an order at the bank that lives', () => {
      const { now } = struck();
      expect(struckRecall(now)).toBeDefined();
      expect(isBeingRecalled(now)).toBe(false);
    });

    it('is recalled once more when whoever saw to it lets the case go on, and the end may be signed then', () => {
      const story = struck();
      const of = struckRecall(story.now);
      expect(story.tell(day(23), LIFT)).toEqual(['HoldLifted', 'ActWithdrawn', 'CollectionOrderRecallSent']);
      expect(story.events.at(-2)).toMatchObject({ of, act: 'recall' });
      expect(story.events.at(-1)).toMatchObject({ basis: { rule: 'case.recall.termination' } });
      expect([struckRecall(story.now), isBeingRecalled(story.now)]).toEqual([undefined, true]);
      story.sign(day(24));
      expect(story.now).toMatchObject({ status: 'executed', orders: [{ status: 'recalling' }] });
      story.tell(day(25), { type: 'ConfirmRecall', order: '1' });
      expect(story.now.orders).toMatchObject([{ status: 'recalled' }]);
    });

    it('is recalled when the same act lies before the head once more', () => {
      const story = struck();
      const of = struckRecall(story.now) ?? '';
      expect(story.tell(day(23), { type: 'PresentActAgain', of, act: 'recall' })).toEqual(['ActPresentedAgain']);
      expect(struckRecall(story.now)).toBeUndefined();
      expect(story.tell(day(23), LIFT)).toEqual(['HoldLifted']);
    });

    it('has nothing to recall any more once the bank has answered for all of the order', () => {
      const story = struck();
      story.tell(day(23), { type: 'RejectOrder', order: '1', reason: 'closed' });
      expect(struckRecall(story.now)).toBeUndefined();
      expect(story.tell(day(24), LIFT)).toEqual(['HoldLifted']);
    });

    it('is recalled by an end that is signed at once, though the case was held for the strike', () => {
      const story = arrested({ atOnce: [...AT_ONCE.filter((act) => act !== 'recall'), 'termination_executed'] });
      until(story, 8, 21);
      story.tell(day(21), { type: 'RecordWageLevy', question: '1', resolution: false, bailiffOrder: false });
      until(story, 21, 21);
      story.tell(day(22), { type: 'Hold', reason: 'OPERATOR' });
      story.strike(day(22), 'recall');
      const ended = story.tell(day(23), pay(SUM));
      expect(ended).toContain('ProceedingExecuted');
      expect(ended).toContain('CollectionOrderRecallSent');
    });

    it('of a hold that goes on is recalled again, and of one that is over lives on', () => {
      for (const isOver of [false, true]) {
        const story = arrested({ atOnce: AT_ONCE.filter((act) => act !== 'recall') });
        until(story, 8, 21);
        story.tell(day(21), { type: 'RecordWageLevy', question: '1', resolution: false, bailiffOrder: false });
        until(story, 21, 21);
        story.tell(day(22), { type: 'Hold', reason: 'OPERATOR' });
        story.strike(day(22), 'recall');
        if (isOver) story.tell(day(23), { type: 'LiftHold', reason: 'OPERATOR' });
        expect(story.tell(day(23), LIFT)).toEqual(
          isOver ? ['HoldLifted'] : ['HoldLifted', 'ActWithdrawn', 'CollectionOrderRecallSent'],
        );
        if (isOver) expect(caseDueOn(story.now)).toBe(story.now.transferOn);
      }
    });
  });

  it('lifts an arrest whose lifting was struck: the bank has not heard of that one', () => {
    const story = arrested();
    story.tell(day(9), { type: 'ProveProtection', account: ACCOUNT.account, kind: 'SOCIAL_PAYMENTS' });
    expect(story.now.arrest).toMatchObject({ status: 'lifting', lift: 'case.protected_accounts' });
    expect(story.strike(day(9), 'lifting')).toEqual(['ActStruck', 'ProceedingHeld']);
    story.tell(day(10), pay(SUM));
    const { of } = story.now.awaiting[0] ?? { of: '' };
    expect(story.tell(day(11), { type: 'RecordSigning', of, signedOn: day(11) })).toEqual([
      'ProceedingExecuted',
      'ActWithdrawn',
      'ArrestLiftOrdered',
    ]);
    expect(story.now.arrest).toMatchObject({ status: 'lifting' });
    expect(story.now.arrest).not.toHaveProperty('liftStruck');
    story.tell(day(12), { type: 'ConfirmLifting' });
    expect(story.events.at(-1)).toMatchObject({ type: 'ArrestLifted', basis: { rule: 'case.lifting' } });
  });

  it('lifts it all the same where that lifting is struck after the end was signed: no hold would let it be decided later', () => {
    const story = arrested();
    story.tell(day(9), pay(SUM));
    const [end] = story.now.awaiting;
    story.tell(day(9), { type: 'ProveProtection', account: ACCOUNT.account, kind: 'SOCIAL_PAYMENTS' });
    story.tell(day(10), { type: 'RecordSigning', of: end?.of ?? '', signedOn: day(10) });
    expect(story.now).toMatchObject({ status: 'executed', awaiting: [{ act: 'lifting' }] });
    expect(story.strike(day(11), 'lifting')).toEqual(['ActStruck', 'ActWithdrawn', 'ArrestLiftOrdered']);
    expect(story.events.at(-1)).toMatchObject({ basis: { rule: 'case.lifting' } });
    expect(story.now).toMatchObject({ arrest: { status: 'lifting' }, awaiting: [] });
    expect(story.now.arrest).not.toHaveProperty('liftStruck');
  });

  it('stays where more is paid, and where a part of that goes back', () => {
    const story = paid();
    expect(story.tell(day(10), pay(tenge(5_000)))).toEqual(['PaymentReceived']);
    expect(story.tell(day(11), back(tenge(5_000)))).toEqual(['PaymentReversed']);
    expect(story.now.awaiting).toMatchObject([{ act: 'termination_executed' }]);
  });

  it.each<[string, CaseCommand]>([
    ['a hold', { type: 'Hold', reason: 'COURT_OR_PROSECUTOR' }],
    ['a complaint', { type: 'File', filing: '1', kind: 'COMPLAINT', digest: 'd' }],
    ['the wish for a review', { type: 'File', filing: '1', kind: 'REVIEW', digest: 'd' }],
    ['a refusal of the simplified way', { type: 'OptOut' }],
  ])('hears %s meanwhile, may be signed all the same, and loses nothing of it where it is taken back', (_, told) => {
    const story = paid();
    expect(story.tell(day(10), told)).toHaveLength(1 + Number(told.type === 'File' && told.kind === 'COMPLAINT'));
    expect(story.now.awaiting).toMatchObject([{ act: 'termination_executed' }]);
    const { status, filings, optOut, holds } = story.now;
    expect([status === 'held', filings.length > 0, optOut !== null]).toContain(true);
    const other = paid();
    other.tell(day(10), told);
    other.sign(day(11));
    expect(other.now).toMatchObject({ status: 'executed', holds: [], arrest: { status: 'lifting' } });
    const last = story.tell(day(11), back());
    expect(last.slice(0, 2)).toEqual(['PaymentReversed', 'ActWithdrawn']);
    expect(story.now).toMatchObject({ status, filings, holds });
    // What has only waited for the end is carried out.
    if (told.type === 'OptOut') expect(last.slice(2)).toEqual(['ProceedingTransferred']);
    expect(until(story, 11, 20)).not.toContain('ProhibitionOrdered');
  });

  it('gives way to a cancellation, which nothing undoes', () => {
    const story = paid();
    expect(story.tell(day(10), { type: 'Cancel' })).toEqual(['ActWithdrawn', 'EndProposed']);
    expect(story.tell(day(10), { type: 'Cancel' })).toEqual([]);
    expect(story.tell(day(11), back())).toEqual(['PaymentReversed']);
    expect(story.now.awaiting).toMatchObject([{ act: 'termination_cancelled' }]);
    story.sign(day(12));
    expect(story.now).toMatchObject({ status: 'cancelled', arrest: { status: 'lifting' }, isFineCancelled: false });
  });

  it('waits beside an opening that nobody has signed, and takes it away with its signature', () => {
    const story = new LaterSigned();
    expect(story.tell(day(1), { type: 'Cancel' })).toEqual(['EndProposed']);
    expect(story.now.awaiting.map(({ act }) => act)).toEqual(['opening', 'termination_cancelled']);
    expect(story.tell(day(2), { type: 'RecordSigning', of: '2', signedOn: day(2) })).toEqual([
      'ProceedingCancelled',
      'ActWithdrawn',
    ]);
    expect(story.now).toMatchObject({ status: 'cancelled', register: { status: 'none' }, awaiting: [] });
  });
});

describe('money that the bank takes back', () => {
  it('before the signature takes the end back: the case goes on with its term and its measures', () => {
    const story = paid();
    expect(story.tell(day(10), back(tenge(1_000)))).toEqual(['PaymentReversed', 'ActWithdrawn']);
    expect(story.now).toMatchObject({ status: 'open', arrest: { status: 'confirmed' }, awaiting: [] });
    expect(until(story, 10, 11)).toContain('ProhibitionOrdered');
    expect(until(story, 12, 31)).toContain('ProceedingTransferred');
  });

  it('and that comes again ends it by another act', () => {
    const story = paid();
    story.tell(day(10), back());
    expect(story.tell(day(11), pay(SUM))).toEqual(PAID);
    story.sign(day(12));
    expect(story.now.status).toBe('executed');
  });

  it('after the signature is late money, as ever', () => {
    const story = paid();
    story.sign(day(10));
    expect(story.tell(day(11), back())).toEqual(['LateMoneyReported']);
    expect(story.now.status).toBe('executed');
  });
});

describe('an end that the head has struck', () => {
  it('by payment leaves the case held as it was, and is decided again when an operator lets it go on', () => {
    const story = paid();
    expect(story.strike(day(10), 'termination_executed')).toEqual(['ActStruck', 'ProceedingHeld']);
    expect(story.now).toMatchObject({ status: 'held', arrest: { status: 'confirmed' }, awaiting: [] });
    expect(caseWouldRefuse(story.now, { type: 'BeginPayment', attempt: 'a' }, day(10))).toMatchObject({
      code: 'NOTHING_OWED',
    });
    expect(until(story, 10, 40)).toEqual([]);
    expect(story.tell(day(41), LIFT)).toEqual(['HoldLifted', 'EndProposed']);
    story.sign(day(42));
    expect(story.now).toMatchObject({ status: 'executed', arrest: { status: 'lifting' } });
  });

  it('by payment that was taken back goes on, and is handed over after its term', () => {
    const story = paid();
    story.strike(day(10), 'termination_executed');
    expect(story.tell(day(11), back())).toEqual(['PaymentReversed']);
    expect(story.tell(day(12), LIFT)).toEqual(['HoldLifted']);
    expect(story.now).toMatchObject({ status: 'open', heldDays: 2 });
    expect(until(story, 12, 33)).toContain('ProceedingTransferred');
  });

  it('after the term is over hands over what was taken back, and nothing that is paid', () => {
    const story = paid();
    until(story, 9, 40);
    story.strike(day(40), 'termination_executed');
    story.tell(day(41), LIFT);
    expect(until(story, 41, 50)).not.toContain('ProceedingTransferred');
    story.tell(day(51), back());
    expect(until(story, 51, 51)).toEqual(['ProceedingTransferred']);
  });

  it('by cancellation is decided again, and no day of a measure comes meanwhile, whatever is paid or taken back', () => {
    const story = arrested();
    story.tell(day(9), { type: 'Cancel' });
    story.strike(day(10), 'termination_cancelled');
    expect(until(story, 10, 12)).toEqual([]);
    expect(story.tell(day(12), { type: 'Cancel' })).toEqual([]);
    expect(story.tell(day(12), pay(tenge(1_000)))).not.toContain('EndProposed');
    expect(story.tell(day(13), LIFT)).toEqual(['HoldLifted', 'EndProposed']);
    expect(story.events.at(-1)).toMatchObject({ ground: 'ACT_CANCELLED' });
  });

  it('by release goes on, since nobody has released anybody, and the body may decide so again', () => {
    const on = legalDate('2026-09-07');
    const story = arrested({ on });
    const who = { operator: 'B. Clerk', note: 'ab' };
    expect(story.tell(day(9, on), { type: 'Release', ...who })).toEqual(['EndProposed']);
    expect(story.events.at(-1)).toMatchObject({ ground: 'RELEASED', ...who });
    expect(story.strike(day(10, on), 'termination_released')).toEqual(['ActStruck', 'ProceedingHeld']);
    expect(story.tell(day(11, on), LIFT)).toEqual(['HoldLifted']);
    expect(story.now).toMatchObject({ status: 'open', arrest: { status: 'confirmed' } });
    expect(story.tell(day(12, on), { type: 'Release', ...who })).toEqual(['EndProposed']);
    story.sign(day(12, on));
    expect(story.now.status).toBe('released');
  });

  it('is never put before the head again as it was, but one from before an end waited with its case may be', () => {
    const story = paid();
    const { of } = story.now.awaiting[0] ?? { of: '' };
    const again = { type: 'PresentActAgain', of, act: 'termination_executed', operator: 'B. Clerk' } as const;
    story.strike(day(10), 'termination_executed');
    expect(story.tell(day(11), again)).toEqual([]);
    const before = new LaterSigned({ atOnce: [...AT_ONCE, 'termination_executed'] });
    before.tell(day(1), pay(SUM));
    before.tell(day(1), { type: 'RecordAwaiting', of: '3', act: 'termination_executed' });
    expect(before.now).toMatchObject({ status: 'executed', awaiting: [{ of: '3' }] });
    before.strike(day(2), 'termination_executed');
    expect(before.tell(day(3), { ...again, of: '3' })).toEqual(['ActPresentedAgain']);
    expect(before.tell(day(4), { type: 'RecordSigning', of: '3', signedOn: day(4) })).toEqual(['ActSigned']);
  });
});
