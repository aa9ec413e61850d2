/** Days of a policy that two people have put into force: for cases that are opened from their day on, and named in the opening. */
import { addDays, legalDate } from '@oryndau/law/legal-date';
import { RULES_POLICY } from '@oryndau/words/policies';
import { afterEach, describe, expect, it } from 'vitest';
import { OPENED_ON, openCase } from '../testing/case-story.ts';
import {
  type EnactedPolicyDay,
  enactPolicyDays,
  policyDayFault,
  policyDayOf,
  policyDaysMark,
  policyOn,
} from './policies.ts';

afterEach(() => enactPolicyDays([]));

const day = (n: number, more: Partial<EnactedPolicyDay> = {}): EnactedPolicyDay => ({
  n,
  policy: RULES_POLICY,
  day: 'SECOND_SMS',
  days: 7,
  from: OPENED_ON,
  ...more,
});

const dayOn = (on = OPENED_ON, name: EnactedPolicyDay['day'] = 'SECOND_SMS') => {
  const policy = policyOn(RULES_POLICY, on);
  return policy && policyDayOf(policy, name);
};

describe('a day of a policy', () => {
  it('is that of the program until another is in force, and comes back where that is taken back', () => {
    expect([dayOn(), dayOn(OPENED_ON, 'SIGN_ALARM')]).toEqual([5, 3]);
    enactPolicyDays([day(1), day(2, { day: 'SIGN_ALARM', days: 9 })]);
    expect(policyDaysMark()).toBe('1 2');
    expect([dayOn(), dayOn(OPENED_ON, 'SIGN_ALARM'), dayOn(addDays(OPENED_ON, -1))]).toEqual([7, 9, 5]);
    expect(policyOn(RULES_POLICY, OPENED_ON)?.enacted).toEqual([1, 2]);
    expect(policyOn('pilot-grace', OPENED_ON)?.enacted).toBeUndefined();
    enactPolicyDays([]);
    expect([dayOn(), policyOn(RULES_POLICY, OPENED_ON)?.enacted]).toEqual([5, undefined]);
  });

  it('is the latest; of two from one day that of the later decision', () => {
    enactPolicyDays([day(3, { days: 8 }), day(1), day(2, { days: 6, from: addDays(OPENED_ON, 2) })]);
    expect([dayOn(), dayOn(addDays(OPENED_ON, 1)), dayOn(addDays(OPENED_ON, 2))]).toEqual([8, 8, 6]);
  });

  it('is lived by a case that is opened under it, whose opening names the decision', () => {
    const before = openCase({ policy: RULES_POLICY }).untilDay(10);
    enactPolicyDays([day(4)]);
    const after = openCase({ policy: RULES_POLICY }).untilDay(10);
    const secondSms = ({ events }: typeof before) =>
      events.find((event) => event.type === 'NoticeQueued' && event.channel === 'second_sms')?.on;
    expect([secondSms(before), secondSms(after)]).toEqual([addDays(OPENED_ON, 5), addDays(OPENED_ON, 7)]);
    expect([before, after].map(({ events }) => events[0]?.basis.parameters.enacted)).toEqual([undefined, '4']);
  });

  it.each([
    [{}, undefined],
    [{ days: 0 }, 'NOT_A_VALUE'],
    [{ days: 30 }, 'NOT_A_VALUE'],
    [{ days: 2.5 }, 'NOT_A_VALUE'],
    [{ policy: 'no-such' }, 'UNKNOWN_POLICY'],
    [{ policy: 'replay', day: 'LIFT_ALARM' }, 'UNKNOWN_POLICY'],
    [{ from: legalDate('2024-01-01') }, 'UNKNOWN_POLICY'],
  ] as const)('%j: %s', (more, fault) => {
    expect(policyDayFault(day(1, more))).toBe(fault);
  });

  it('is none of what this program does not know', () => {
    expect(() => enactPolicyDays([day(1, { policy: 'of-later' })])).toThrow('of-later');
  });
});
