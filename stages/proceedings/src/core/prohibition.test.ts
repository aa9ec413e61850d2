/**
 * The prohibition through the notaries, day by day as a lawyer would count it: after ten days from the opening, not before the notice has arrived and the
 * days of grace are over, and gone with the case: lifted when it is terminated, the bailiff's when it is handed over.
 */
import { addDays, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { RULES_POLICY } from '@oryndau/words/policies';
import { describe, expect, it } from 'vitest';
import { type CaseStory, endDay, openCase, outcome, pay, SUM, typesOf } from '../testing/case-story.ts';
import type { CaseCommand } from './decide.ts';
import { measureGuard } from './measures.ts';
import { caseDueOn } from './planned.ts';
import { policies } from './policies.ts';

const OPENED_ON = legalDate('2026-03-02');
const opened = (policy: string = RULES_POLICY, on = OPENED_ON) => openCase({ policy, on });
const notifiedOn = (day: number, policy?: string, on = OPENED_ON): CaseStory => {
  const story = opened(policy, on).untilDay(day - 1);
  return story.tell(day, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: story.day(day) });
};
const ordered = (on = OPENED_ON): CaseStory => notifiedOn(0, RULES_POLICY, on).untilDay(11);
const placed = (on = OPENED_ON): CaseStory => ordered(on).tell(12, { type: 'ConfirmProhibition' });

/** Days after the opening on which it was ordered; undefined: not until then. */
function orderedOn({ events, day }: CaseStory): number | undefined {
  const event = events.find(({ type }) => type === 'ProhibitionOrdered');
  if (event === undefined) return undefined;
  for (let number = 0; ; number += 1) if (day(number) === event.on) return number;
}
const hold: CaseCommand = { type: 'Hold', reason: 'COURT_OR_PROSECUTOR' };
const unhold: CaseCommand = { type: 'LiftHold', reason: 'COURT_OR_PROSECUTOR' };
const file = (kind: 'COMPLAINT' | 'PAID_ALREADY' | 'REVIEW'): CaseCommand => ({
  type: 'File',
  filing: '1',
  kind,
  digest: 'd'.repeat(64),
});
const answered: CaseCommand = { type: 'AnswerFiling', filing: '1', outcome: 'refused', digest: 'e'.repeat(64) };

describe('the day of the prohibition', () => {
  it("the tenth day is the debtor's, on the eleventh it is ordered, once", () => {
    expect(orderedOn(notifiedOn(0).untilDay(10))).toBeUndefined();
    const story = ordered();
    expect(orderedOn(story)).toBe(11);
    expect(story.state.prohibition).toEqual({
      status: 'ordered',
      orderedOn: story.day(11),
      since: story.day(11),
      overdue: false,
    });
    expect(typesOf(story.untilDay(29).events).filter((type) => type === 'ProhibitionOrdered')).toHaveLength(1);
  });

  it('names the number of the Rules and of the days of grace, and no sum', () => {
    const event = ordered().events.find(({ type }) => type === 'ProhibitionOrdered');
    expect(event).not.toHaveProperty('amount');
    expect(event?.basis).toMatchObject({ rule: 'case.prohibition' });
    expect(event?.basis.parameters).toMatchObject({
      'prohibition.after_days': '10',
      'simplified.grace_after_delivery_days': '5',
      calendar: '2026',
    });
    expect(event?.basis.parameters['simplified.measures']).toContain('PROHIBITION');
  });

  it.each([
    ['arrives on day 5', 5, 11],
    ['arrives on day 6', 6, 12],
    ['arrives on day 12', 12, 18],
    ['arrives so late that the transfer comes first', 26, undefined],
  ])('a notice that %s leaves five days too', (_, noticeOn, day) => {
    const story = notifiedOn(noticeOn);
    expect(orderedOn(story.untilDay(31))).toBe(day);
  });

  it('without a notice that arrived there is none', () => {
    expect(orderedOn(opened().untilDay(31))).toBeUndefined();
  });

  it('days of a hold are not counted, and in a hold there is none', () => {
    const held = notifiedOn(0).tell(8, hold);
    expect(orderedOn(held.untilDay(15))).toBeUndefined();
    const resumed = held.tell(12, unhold);
    expect(orderedOn(resumed.untilDay(14))).toBeUndefined();
    expect(orderedOn(resumed.untilDay(15))).toBe(15);
  });

  it('a day off does not move it: opened on Wednesday 25 February 2026, the eleventh day is Sunday 8 March', () => {
    const on = legalDate('2026-02-25');
    expect(orderedOn(notifiedOn(0, RULES_POLICY, on).untilDay(10))).toBeUndefined();
    const story = notifiedOn(0, RULES_POLICY, on).untilDay(11);
    expect(story.events.find(({ type }) => type === 'ProhibitionOrdered')?.on).toBe('2026-03-08');
  });

  it.each(['COMPLAINT', 'PAID_ALREADY', 'REVIEW'] as const)('an unanswered %s stands in the way', (kind) => {
    const filed = notifiedOn(0).tell(10, file(kind));
    expect(orderedOn(filed.untilDay(13))).toBeUndefined();
    expect(measureGuard(filed.state, 'PROHIBITION', filed.day(13))).toMatchObject({
      code: kind === 'COMPLAINT' ? 'WRONG_STATE' : 'FILING_OPEN',
    });
    // A complaint stops the clock of the Rules for its days too.
    expect(orderedOn(filed.tell(13, answered).untilDay(14))).toBe(kind === 'COMPLAINT' ? 14 : 13);
  });

  it('paid on the tenth day: there is none, and the case is over', () => {
    const paid = notifiedOn(0).tell(10, pay(SUM)).untilDay(31);
    expect([orderedOn(paid), paid.state.status]).toEqual([undefined, 'executed']);
  });

  it('paid in part on the tenth day: there is one, for it has no sum', () => {
    expect(
      orderedOn(
        notifiedOn(0)
          .tell(10, pay(tenge(19_999)))
          .untilDay(11),
      ),
    ).toBe(11);
  });

  it('while a payment is on its way there is none', () => {
    const paying = notifiedOn(0).tell(10, { type: 'BeginPayment', attempt: 'a' });
    expect(orderedOn(paying.untilDay(13))).toBeUndefined();
    expect(orderedOn(paying.tell(14, { type: 'SettlePayment', attempt: 'a', paid: false }).untilDay(14))).toBe(14);
  });

  it('only the policies of the Rules have one', () => {
    const having = policies.filter(({ steps }) => steps.some(({ action }) => action === 'PROHIBIT'));
    expect([...new Set(having.map(({ id }) => id))]).toEqual([RULES_POLICY, `${RULES_POLICY}-own-limit`]);
    for (const { id } of policies.filter((policy) => !having.includes(policy))) {
      expect(orderedOn(notifiedOn(0, id).untilDay(29)), id).toBeUndefined();
    }
  });

  it('no command goes around its day', () => {
    const { state, day } = notifiedOn(0);
    expect(measureGuard(state, 'PROHIBITION', day(10))).toMatchObject({
      code: 'NOT_YET',
      data: { day: addDays(OPENED_ON, 11) },
    });
  });
});

describe('what the notaries answer', () => {
  it('an act that the head struck leaves none, and the case waits for an operator', () => {
    const waiting = ordered().tell(11, { type: 'RecordAwaiting', of: '9', act: 'prohibition' });
    const struck = waiting.tell(11, {
      type: 'StrikeAct',
      of: '9',
      act: 'prohibition',
      operator: 'A. Head',
      note: 'n',
    });
    expect(typesOf(struck.last)).toEqual(['ActStruck', 'ProhibitionRejected', 'ProceedingHeld']);
    expect(struck.state.prohibition.status).toBe('none');
    const inForce = placed().tell(13, {
      type: 'StrikeAct',
      of: '9',
      act: 'prohibition',
      operator: 'A. Head',
      note: 'n',
    });
    expect(typesOf(inForce.last)).toEqual(['ActStruck']);
  });

  it('placed: it lives; told twice it is told once', () => {
    expect(outcome(placed())).toEqual(['ProhibitionConfirmed']);
    expect(outcome(placed().tell(13, { type: 'ConfirmProhibition' }))).toEqual([]);
  });

  it('refused: there is none, and no second is ordered by itself', () => {
    const refused = ordered().tell(12, { type: 'RejectProhibition', reason: 'UNKNOWN_PERSON' });
    expect(refused.last).toMatchObject([{ type: 'ProhibitionRejected', reason: 'UNKNOWN_PERSON' }]);
    expect(refused.state.prohibition.status).toBe('none');
    expect(typesOf(refused.untilDay(29).events).filter((type) => type === 'ProhibitionOrdered')).toHaveLength(1);
    expect(outcome(refused.tell(13, { type: 'RejectProhibition', reason: 'UNKNOWN_PERSON' }))).toEqual([]);
  });

  it('refused after it was placed: the word that came first stands', () => {
    expect(outcome(placed().tell(13, { type: 'RejectProhibition', reason: 'x' }))).toEqual([]);
  });

  it('what nobody asked changes nothing', () => {
    for (const type of ['ConfirmProhibition', 'ConfirmProhibitionLift'] as const) {
      expect(outcome(notifiedOn(0).tell(3, { type }))).toEqual([]);
    }
    expect(outcome(placed().tell(13, { type: 'ConfirmProhibitionLift' }))).toEqual([]);
  });
});

describe('with the end of the case', () => {
  // A day on which the release is a ground by law.
  const SEPTEMBER = legalDate('2026-09-07');

  it.each<[string, CaseCommand]>([
    ['paid', pay(SUM)],
    ['cancelled', { type: 'Cancel' }],
    ['released', { type: 'Release' }],
  ])('%s: it is lifted at once with whatever else there is, placed or not yet answered', (_, end) => {
    for (const story of [ordered(SEPTEMBER), placed(SEPTEMBER)]) {
      const ended = story.tell(13, end);
      expect(typesOf(ended.last).at(-1)).toBe('ProhibitionLiftOrdered');
      expect(ended.state.prohibition.status).toBe('lifting');
      const lifted = ended.tell(14, { type: 'ConfirmProhibitionLift' });
      expect(outcome(lifted)).toEqual(['ProhibitionLifted']);
      expect(outcome(lifted.tell(15, { type: 'ConfirmProhibitionLift' }))).toEqual([]);
      expect(caseDueOn(lifted.tell(15, { type: 'ConfirmRegisterRemoval' }).state)).toBeNull();
    }
  });

  it('in a hold it stays, and the termination lifts it from there too', () => {
    const held = placed().tell(13, hold);
    expect(held.state.prohibition.status).toBe('confirmed');
    expect(typesOf(held.tell(14, { type: 'Cancel' }).last)).toContain('ProhibitionLiftOrdered');
  });

  it('a lift that is not confirmed within three days is overdue, once, and may still be confirmed', () => {
    const ended = placed().tell(13, { type: 'Cancel' }).tell(13, { type: 'ConfirmRegisterRemoval' });
    expect(caseDueOn(ended.state)).toBe(ended.day(16));
    expect(outcome(ended.tell(15, endDay))).toEqual([]);
    const overdue = ended.tell(16, endDay);
    expect(overdue.last).toMatchObject([{ type: 'ProhibitionLiftOverdue', days: 3 }]);
    expect(outcome(overdue.tell(17, endDay))).toEqual([]);
    expect(outcome(overdue.tell(18, { type: 'ConfirmProhibitionLift' }))).toEqual(['ProhibitionLifted']);
  });

  it('refused when it was to be lifted: there was nothing to lift', () => {
    const ended = ordered().tell(12, { type: 'Cancel' }).tell(13, { type: 'RejectProhibition', reason: 'x' });
    expect(ended.state.prohibition).toMatchObject({ status: 'none', since: null, overdue: false });
    expect(caseDueOn(ended.tell(13, { type: 'ConfirmRegisterRemoval' }).state)).toBeNull();
  });

  it('handed over on the thirty-first day, to the bailiff who lifts it: no lift of ours, whatever is paid then', () => {
    const over = placed().untilDay(31);
    expect(over.events.filter(({ on }) => on === over.day(31)).map(({ type }) => type)).toEqual([
      'ProceedingTransferred',
      'ProhibitionHandedOver',
    ]);
    expect(over.state.prohibition).toMatchObject({ status: 'handed_over', since: over.day(31) });
    for (const command of [pay(SUM), { type: 'Cancel' }, { type: 'Release' }] as const) {
      expect(typesOf(over.tell(33, command).last)).not.toContain('ProhibitionLiftOrdered');
    }
  });

  it('on a refusal of the simplified way it is handed over too, also before the notaries have answered', () => {
    const out = ordered().tell(12, { type: 'OptOut' });
    expect(typesOf(out.last)).toEqual(['ProceedingTransferred', 'ProhibitionHandedOver']);
    expect(outcome(out.tell(13, { type: 'ConfirmProhibition' }))).toEqual([]);
    expect(outcome(out.tell(13, { type: 'RejectProhibition', reason: 'x' }))).toEqual(['ProhibitionRejected']);
  });
});
