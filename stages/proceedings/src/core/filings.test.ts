/** What a party tells the body, and what it stops until it is answered (APPK Arts. 91, 96, 99; law.md sections 5, 12). */
import { legalDate } from '@oryndau/law/legal-date';
import { describe, expect, it } from 'vitest';
import { arrested, type CaseStory, collecting, notified, openCase, SUM, typesOf } from '../testing/case-story.ts';
import { hasOpenFiling, livingOrder } from './asked-of-case.ts';
import { type CaseCommand, FILINGS_MAX } from './decide.ts';
import { measureGuard } from './measures.ts';
import { caseDueOn } from './planned.ts';

const filed = (kind: (CaseCommand & { type: 'File' })['kind'], filing = '1'): CaseCommand => ({
  type: 'File',
  filing,
  kind,
  digest: 'd'.repeat(64),
});
const answered = (outcome: 'granted' | 'refused' | 'explained' = 'refused', filing = '1'): CaseCommand => ({
  type: 'AnswerFiling',
  filing,
  outcome,
  digest: 'a'.repeat(64),
});
const measuresIn = (story: CaseStory): string[] =>
  typesOf(story.events).filter((type) => /Accounts|ArrestOrdered|OrderSent/.test(type));

describe('a complaint', () => {
  it('holds the case at once, recalls the living order and leaves the arrest at its level', () => {
    const complained = collecting().tell(11, filed('COMPLAINT'));
    expect(typesOf(complained.last)).toEqual(['FilingReceived', 'ProceedingHeld', 'CollectionOrderRecallSent']);
    expect(complained.state.status).toBe('held');
    expect(complained.state.arrest.status).toBe('confirmed');
    expect(complained.last?.[1]?.basis).toMatchObject({ rule: 'case.hold.complaint' });
  });

  it('is answered within twenty working days, and then the clock runs again for the days that are left', () => {
    const complained = notified().tell(3, filed('COMPLAINT'));
    expect(complained.last?.[0]).toMatchObject({ type: 'FilingReceived', answerBy: legalDate('2026-04-08') });
    const resumed = complained.tell(10, answered());
    expect(typesOf(resumed.last)).toEqual(['FilingAnswered', 'HoldLifted']);
    expect(resumed.state).toMatchObject({ status: 'open', heldDays: 7 });
    expect(resumed.last?.[0]?.basis.rule).toBe('case.complaint_answer');
  });

  it('a second one keeps the hold until it is answered too', () => {
    const twice = notified().tell(3, filed('COMPLAINT')).tell(4, filed('COMPLAINT', '2'));
    const once = twice.tell(5, answered());
    expect(once.state.status).toBe('held');
    expect(once.tell(6, answered('granted', '2')).state.status).toBe('open');
  });

  it('may be filed after the end, which stays the end', () => {
    const ended = openCase().tell(2, { type: 'TakePayment', entry: 'e', amount: SUM });
    const complained = ended.tell(9, filed('COMPLAINT'));
    expect(typesOf(complained.last)).toEqual(['FilingReceived']);
    expect(complained.state.status).toBe('executed');
  });
});

describe.each(['PAID_ALREADY', 'NOT_ME', 'FINE_CONTESTED', 'PROTECTED_MONEY', 'DEFERRAL_ASKED', 'OTHER'] as const)(
  '%s',
  (kind) => {
    it('recalls the living order because something was filed, and not because the case is held', () => {
      const story = collecting().tell(11, filed(kind));
      expect(story.state.status).toBe('open');
      expect(story.last?.[1]).toMatchObject({
        type: 'CollectionOrderRecallSent',
        basis: { rule: 'case.recall.filing' },
      });
    });

    it('stops new measures and the transfer until it is answered, while the clock runs', () => {
      const story = notified().tell(3, filed(kind));
      expect(story.state.status).toBe('open');
      expect(measureGuard(story.state, 'BANK_ARREST', story.day(8))).toMatchObject({ code: 'FILING_OPEN' });
      const waiting = story.untilDay(45);
      expect(measuresIn(waiting)).toEqual([]);
      expect(waiting.state.status).toBe('open');
      expect(caseDueOn(waiting.state), 'nothing falls due meanwhile').toBeNull();
      expect(waiting.tell(45, answered()).untilDay(46).state.status).toBe('transferred');
    });

    it('recalls the living order, and a refusal lets a new one live once the bank has confirmed', () => {
      const story = collecting().tell(11, filed(kind));
      expect(livingOrder(story.state)?.status).toBe('recalling');
      const recalled = story.tell(12, { type: 'ConfirmRecall', order: '1' });
      expect(typesOf(recalled.last)).toEqual(['CollectionOrderRecalled']);
      expect(typesOf(recalled.tell(13, answered()).last)).toEqual(['FilingAnswered', 'CollectionOrderSent']);
    });
  },
);

describe('the wish to pay later or in parts', () => {
  it('is decided by the body of the fine: granted it holds the case by KoAP Art. 888, the living order is recalled', () => {
    const asked = collecting().tell(11, filed('DEFERRAL_ASKED'));
    expect(asked.last?.[0]?.basis.rule).toBe('case.deferral');
    const granted = asked.tell(12, { type: 'ConfirmRecall', order: '1' }).tell(13, answered('granted'));
    expect(typesOf(granted.last)).toEqual(['FilingAnswered', 'ProceedingHeld']);
    expect(granted.state).toMatchObject({ status: 'held', holds: ['DEFERRAL'] });
    expect(granted.last?.[1]?.basis.rule).toBe('case.deferral');
    expect(measuresIn(granted.untilDay(60)).length).toBe(measuresIn(granted).length);
    expect(granted.tell(60, { type: 'LiftHold', reason: 'DEFERRAL' }).state.status).toBe('open');
  });

  it.each(['refused', 'explained'] as const)('%s it holds nothing', (outcome) => {
    expect(typesOf(notified().tell(3, filed('DEFERRAL_ASKED')).tell(5, answered(outcome)).last)).toEqual([
      'FilingAnswered',
    ]);
  });

  it('granted after the end of the case changes nothing of it', () => {
    const ended = openCase().tell(2, { type: 'TakePayment', entry: 'e', amount: SUM }).tell(3, filed('DEFERRAL_ASKED'));
    expect(typesOf(ended.tell(4, answered('granted')).last)).toEqual(['FilingAnswered']);
  });
});

describe('filings', () => {
  it('told twice are one, answered twice are one, and an answer is not changed', () => {
    const story = arrested().tell(8, filed('NOT_ME'));
    expect(story.tell(9, filed('NOT_ME')).last).toEqual([]);
    const done = story.tell(9, answered('granted'));
    expect(hasOpenFiling(done.state)).toBe(false);
    expect(done.tell(10, answered('granted')).last).toEqual([]);
    expect(done.tell(10, answered('refused')).refusal?.code).toBe('ALREADY_KNOWN');
    expect(done.tell(10, answered('refused', '7')).refusal?.code).toBe('UNKNOWN_ENTRY');
  });

  it('have the day of their answer by kind, counted in working days', () => {
    const by = (kind: (CaseCommand & { type: 'File' })['kind']) => {
      const [event] = openCase({ on: legalDate('2026-11-20') }).tell(0, filed(kind)).last ?? [];
      return event?.type === 'FilingReceived' ? event.answerBy : undefined;
    };
    expect(by('PROTECTED_MONEY')).toBe('2026-11-23');
    expect(by('PAID_ALREADY')).toBe('2026-11-25');
    expect(by('OTHER')).toBe('2026-11-27');
    expect(by('COMPLAINT')).toBe('2026-12-21');
  });

  it('are taken where the calendar of the answer is not loaded, without a day for it', () => {
    const late = openCase({ on: legalDate('2026-12-01') }).tell(28, filed('COMPLAINT'));
    expect(late.last?.[0]).toMatchObject({ type: 'FilingReceived', answerBy: null });
    expect(late.state.status).toBe('held');
  });

  it(`are at most ${FILINGS_MAX} in a case`, () => {
    let story = openCase();
    for (let filing = 1; filing <= FILINGS_MAX; filing++) story = story.tell(1, filed('OTHER', String(filing)));
    expect(story.tell(1, filed('OTHER', 'more')).refusal).toMatchObject({ code: 'FILINGS_TOO_MANY' });
  });
});
