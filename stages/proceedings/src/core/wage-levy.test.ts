/** No collection order while it is not known whether a bailiff levies the wages, and none while he does (Order 697 item 15). */
import { addDays } from '@oryndau/law/legal-date';
import type { ActType } from '@oryndau/words/acts';
import { RULES_POLICY } from '@oryndau/words/policies';
import { describe, expect, it } from 'vitest';
import { ACCOUNT, arrested, type CaseStory, type Opening, outcome, SUM, typesOf } from '../testing/case-story.ts';
import { LaterSigned } from '../testing/signed-later.ts';
import type { CaseCommand } from './decide.ts';
import { caseDueOn, comingSteps } from './planned.ts';

const endDay: CaseCommand = { type: 'EndDay' };
const answer = (question: string, resolution = false, bailiffOrder = false): CaseCommand => ({
  type: 'RecordWageLevy',
  question,
  resolution,
  bailiffOrder,
});
const byRules: Opening = { policy: RULES_POLICY };
/** Arrested on day 8; day 21 is the first on which the Rules let an order be sent. */
const ready = (opening = byRules): CaseStory => arrested(opening).untilDay(opening.policy === byRules.policy ? 20 : 8);
const askedOn21 = (): CaseStory => ready().tell(21, endDay);

describe('before a collection order', () => {
  it('under the Rules the question is put first, with everything that was asked for the order', () => {
    const story = askedOn21();
    expect(story.last).toMatchObject([{ type: 'WageLevyAsked', question: '1' }]);
    expect(Object.keys(story.last?.[0]?.basis.parameters ?? {})).toEqual(
      expect.arrayContaining(['collection.block_on_wage_levy', 'collection.after_days', 'subsistence_min']),
    );
    expect(caseDueOn(story.state), 'nothing but the transfer falls due before the answer').toBe(story.state.transferOn);
  });

  it('under the policies that are kept to be compared with nothing is asked', () => {
    expect(typesOf(ready({ policy: 'pilot-grace' }).tell(21, endDay).last)).toEqual(['CollectionOrderSent']);
  });

  it.each<[string, boolean, boolean, readonly string[]]>([
    ['neither is there', false, false, ['CollectionOrderSent']],
    ['there is a resolution to levy wages', true, false, []],
    ["there is a bailiff's own order", false, true, []],
    ['there are both', true, true, []],
  ])('and %s: the order', (_, resolution, bailiffOrder, events) => {
    const answered = askedOn21().tell(22, answer('1', resolution, bailiffOrder));
    expect(answered.last).toMatchObject([{ type: 'WageLevyAnswered', question: '1', resolution, bailiffOrder }]);
    expect(typesOf(answered.tell(22, endDay).last)).toEqual(events);
  });

  it('two answers that contradict each other: a levy is heard after none was found, and never the other way round', () => {
    const none = askedOn21().tell(22, answer('1'));
    const levied = none.tell(22, answer('1', true));
    expect(levied.last).toMatchObject([{ type: 'WageLevyAnswered', question: '1', resolution: true }]);
    expect(typesOf(levied.tell(22, endDay).last)).toEqual([]);
    expect(levied.tell(22, answer('1')).last).toEqual([]);
    expect(askedOn21().tell(22, answer('1')).tell(22, answer('1')).last).toEqual([]);
    expect(askedOn21().tell(22, answer('1')).tell(22, answer('2', true)).last).toEqual([]);
  });

  it('that is sent names the question among what it was made of', () => {
    const sent = askedOn21().tell(22, answer('1')).tell(22, endDay);
    expect(sent.last?.[0]?.basis.parameters).toMatchObject({ 'collection.block_on_wage_levy': 'true' });
  });

  it('an answer that does not come holds the order until the transfer', () => {
    const waiting = askedOn21().untilDay(30);
    expect(typesOf(waiting.events)).not.toContain('CollectionOrderSent');
    expect(typesOf(waiting.events).filter((type) => type === 'WageLevyAsked')).toHaveLength(1);
    expect(outcome(waiting.tell(31, endDay))).toEqual([
      'ProceedingTransferred',
      'ArrestHandedOver',
      'ProhibitionHandedOver',
    ]);
  });

  describe('a refusal to say', () => {
    const refuse = (question: string): CaseCommand => ({ type: 'RefuseWageLevy', question, reason: 'CLOSED' });
    // Opened on Monday 2 March 2026: day 21 is Monday 23 March, a day off as 24 and 25 March; 26 March is the next working day.
    const refusedOn21 = (): CaseStory => askedOn21().tell(21, refuse('1'));

    it('sends no order: the question is put again on the next working day, by the number that it names', () => {
      const refused = refusedOn21();
      expect(refused.last).toMatchObject([{ type: 'WageLevyRefused', question: '1', reason: 'CLOSED' }]);
      expect(caseDueOn(refused.state)).toBe(refused.day(24));
      expect(refused.day(24)).toBe('2026-03-26');
      expect(typesOf(refused.untilDay(23).events)).toEqual(typesOf(refused.events));
      const again = refused.tell(24, endDay);
      expect(again.last).toMatchObject([{ type: 'WageLevyAsked', question: '2' }]);
      expect(again.last?.[0]?.basis.parameters).toMatchObject({
        'collection.wage_levy_repeats': '3',
        calendar: '2026',
      });
      expect(outcome(again.tell(24, answer('2')).tell(24, endDay))).toEqual(['CollectionOrderSent']);
    });

    it('is put no more often than that, and no order goes without an answer', () => {
      let story = refusedOn21();
      for (const [day, question] of [
        [24, '2'],
        [25, '3'],
        [28, '4'],
      ] as const) {
        story = story.untilDay(day);
        expect(story.events.at(-1)).toMatchObject({ type: 'WageLevyAsked', question });
        story = story.tell(day, refuse(question));
      }
      const last = story.untilDay(30);
      expect(typesOf(last.events).filter((type) => type === 'WageLevyAsked')).toHaveLength(4);
      expect(typesOf(last.events)).not.toContain('CollectionOrderSent');
      expect(caseDueOn(last.state)).toBe(last.state.transferOn);
      expect(outcome(last.tell(31, endDay))).toContain('ProceedingTransferred');
    });

    it('counts from the beginning again after an answer, which is heard after the refusal too', () => {
      const answered = refusedOn21().tell(22, answer('1', true));
      expect(answered.last).toMatchObject([{ type: 'WageLevyAnswered', resolution: true }]);
      expect(answered.state.wageLevy).not.toHaveProperty('refusals');
    });

    it('of a question that was answered, put anew or whose case has ended changes nothing', () => {
      expect(outcome(askedOn21().tell(22, answer('1')).tell(22, refuse('1')))).toEqual([]);
      expect(outcome(refusedOn21().tell(24, endDay).tell(24, refuse('1')))).toEqual([]);
      expect(outcome(refusedOn21().tell(21, refuse('1')))).toEqual([]);
      expect(outcome(askedOn21().tell(22, { type: 'Cancel' }).tell(23, refuse('1')))).toEqual([]);
    });
  });

  it('an answer after the end changes nothing', () => {
    const ended = askedOn21().tell(22, { type: 'Cancel' });
    expect(outcome(ended.tell(23, answer('1')))).toEqual([]);
  });

  it('an answer is good for three days, then the question is put again', () => {
    const answered = askedOn21().tell(22, answer('1')).tell(22, { type: 'BeginPayment', attempt: 'a' });
    const failed = (day: number) => answered.tell(day, { type: 'SettlePayment', attempt: 'a', paid: false });
    expect(outcome(failed(25).tell(25, endDay))).toEqual(['CollectionOrderSent']);
    const again = failed(26).tell(26, endDay);
    expect(again.last).toMatchObject([{ type: 'WageLevyAsked', question: '2' }]);
    expect(outcome(again.tell(27, answer('1'))), 'an answer to the first is none to the second').toEqual([]);
    expect(outcome(again.tell(27, answer('2')).tell(27, endDay))).toEqual(['CollectionOrderSent']);
  });

  it('of one whose wages are levied no order is promised, and the question is put again when the answer is old', () => {
    const levied = askedOn21().tell(22, answer('1', true));
    expect(comingSteps(levied.state).map(({ action }) => action)).toEqual(['TRANSFER']);
    expect(caseDueOn(levied.state)).toBe(levied.day(26));
    expect(typesOf(levied.untilDay(25).events)).toEqual(typesOf(levied.events));
    expect(outcome(levied.tell(26, endDay))).toEqual(['WageLevyAsked']);
  });

  it('a recalled order is not renewed on an old word', () => {
    const sent = askedOn21().tell(22, answer('1')).tell(22, endDay);
    const held = sent.tell(23, { type: 'Hold', reason: 'OPERATOR' }).tell(28, { type: 'LiftHold', reason: 'OPERATOR' });
    expect(outcome(held.tell(28, { type: 'ConfirmRecall', order: '1' }))).toEqual([
      'CollectionOrderRecalled',
      'WageLevyAsked',
    ]);
  });
});

describe('an order that nobody has signed', () => {
  const atOnce: readonly ActType[] = ['opening', 'arrest', 'prohibition'];
  /** Asked on day 21 and answered on day 22, the order follows on day 24, when a payment has come to nothing. */
  function waiting(): LaterSigned {
    const story = new LaterSigned({ atOnce });
    const on = (n: number) => addDays(story.now.openedOn, n);
    story.tell(on(0), { type: 'RecordNoticeSent', channel: 'push', reference: 'm1' });
    story.tell(on(0), { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: on(0) });
    for (let n = 1; n <= 6; n += 1) story.tell(on(n), endDay);
    story.tell(on(7), { type: 'RecordAccounts', accounts: [ACCOUNT] });
    story.tell(on(8), { type: 'ConfirmArrest', amount: SUM });
    for (let n = 9; n <= 21; n += 1) story.tell(on(n), endDay);
    story.tell(on(22), answer('1'));
    story.tell(on(22), { type: 'BeginPayment', attempt: '1' });
    story.tell(on(24), { type: 'SettlePayment', attempt: '1', paid: false });
    expect(story.tell(on(24), endDay)).toEqual(['CollectionOrderSent']);
    return story;
  }

  it('is taken back on the day on which the answer is good no more, and the question is put again', () => {
    const story = waiting();
    const stale = addDays(story.now.openedOn, 26);
    expect(caseDueOn(story.now)).toBe(stale);
    expect(story.tell(addDays(stale, -1), endDay)).toEqual([]);
    expect(story.tell(stale, endDay)).toEqual(['ActWithdrawn', 'WageLevyAsked']);
    expect(story.tell(stale, answer('2'))).toEqual(['WageLevyAnswered']);
    expect(story.tell(stale, endDay)).toEqual(['CollectionOrderSent']);
  });

  it('is left alone while the person is paying', () => {
    const story = waiting();
    const on = addDays(story.now.openedOn, 26);
    story.tell(on, { type: 'BeginPayment', attempt: '2' });
    expect(story.tell(on, endDay)).toEqual([]);
    expect(story.now.awaiting).toMatchObject([{ act: 'collection_order' }]);
  });
});
