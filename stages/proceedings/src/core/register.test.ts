/** The entry in the register of debtors: asked for by the opening, removed with the end, left to the bailiff's body by a transfer (Order 697 item 8, Order 767). */
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { RULES_POLICY } from '@oryndau/words/policies';
import { describe, expect, it } from 'vitest';
import { type CaseStory, openCase, outcome, pay, SUM, typesOf } from '../testing/case-story.ts';
import type { CaseCommand } from './decide.ts';
import { caseDueOn } from './planned.ts';
import { policies } from './policies.ts';

const entered: CaseCommand = { type: 'ConfirmRegisterEntry' };
const removed: CaseCommand = { type: 'ConfirmRegisterRemoval' };
const endDay: CaseCommand = { type: 'EndDay' };
const opened = (on: LegalDate = legalDate('2026-09-07')): CaseStory => openCase({ on, policy: RULES_POLICY });

describe('the register of debtors', () => {
  it('is entered by the opening under the Rules, and under no other policy', () => {
    for (const { id } of policies) {
      const { state, events } = openCase({ policy: id, on: legalDate('2026-03-02') });
      expect(state.register.status, id).toBe(id.startsWith(RULES_POLICY) ? 'entering' : 'none');
      expect(events[0]?.basis.parameters ?? {}).not.toHaveProperty(['register.remove_working_days']);
    }
    expect(opened().events[0]?.basis.parameters).toHaveProperty(['simplified.measures']);
  });

  it.each<[string, CaseCommand, string]>([
    ['that is paid', pay(SUM), 'leaving'],
    ['that is cancelled', { type: 'Cancel' }, 'leaving'],
    ['that is released', { type: 'Release' }, 'leaving'],
    ['that is transferred', { type: 'OptOut' }, 'handed_over'],
  ])('of a case %s', (_, end, status) => {
    for (const story of [opened(), opened().tell(0, entered)]) {
      const ended = story.tell(2, end);
      expect(ended.state.register).toMatchObject({ status, since: ended.day(2) });
      expect(outcome(ended.tell(3, removed))).toEqual(status === 'leaving' ? ['RegisterRemoved'] : []);
    }
  });

  it('takes each confirmation once, and none that comes too late', () => {
    const story = opened().tell(0, entered);
    expect(story.last).toMatchObject([{ type: 'RegisterEntered' }]);
    expect(outcome(story.tell(1, entered))).toEqual([]);
    expect(outcome(story.tell(1, removed))).toEqual([]);
    const ended = opened().tell(2, pay(SUM));
    expect(outcome(ended.tell(2, entered)), 'entered and to be removed crossed').toEqual([]);
    expect(outcome(ended.tell(2, removed).tell(3, removed))).toEqual([]);
  });

  // The seventh of September 2026 is a Monday.
  it.each([
    ['on the last working day', 2, 7, []],
    ['on the day after it', 2, 8, ['RegisterRemovalOverdue']],
    ['over a weekend', 3, 8, []],
    ['after the weekend', 3, 9, ['RegisterRemovalOverdue']],
  ] as const)('%s of a removal that nobody confirms there comes of it', (_, end, day, events) => {
    const ended = opened().tell(end, pay(SUM));
    const late = ended.untilDay(day);
    expect(typesOf(late.last)).toEqual(events);
    expect(caseDueOn(ended.state)).toBe(addDays(ended.state.openedOn, end === 2 ? 8 : 9));
    expect(caseDueOn(late.state)).toBe(events.length === 0 ? caseDueOn(ended.state) : null);
  });

  it('says in the alarm until when it was due and by which number, once', () => {
    const late = opened().tell(2, pay(SUM)).tell(20, endDay);
    expect(late.last).toMatchObject([
      {
        type: 'RegisterRemovalOverdue',
        removeBy: '2026-09-14',
        basis: { parameters: { 'register.remove_working_days': '3', calendar: '2026' } },
      },
    ]);
    expect(outcome(late.tell(21, endDay))).toEqual([]);
    expect(outcome(late.tell(21, removed))).toEqual(['RegisterRemoved']);
    expect(late.tell(21, removed).state.register).toEqual({ status: 'left', since: late.day(21), overdue: false });
  });

  it('is asked about every day where the calendar of the removal is not loaded', () => {
    const ended = opened(legalDate('2026-11-30')).tell(30, pay(SUM));
    expect(ended.state.endedOn).toBe('2026-12-30');
    expect(caseDueOn(ended.state)).toBe('2027-01-02');
    expect(outcome(ended.tell(33, endDay))).toBe('LAW_UNKNOWN');
  });
});
