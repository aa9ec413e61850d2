import { canonical } from '@oryndau/law/canonical';
import { legalDate } from '@oryndau/law/legal-date';
import type { EnactedAction } from '@oryndau/words/staff';
import { describe, expect, it } from 'vitest';
import { type EnactedContent, enactedIn, enactmentFault, type KeptEnactment } from './enacted-content.ts';

const day = legalDate('2026-12-01');
const limit = {
  parameter: 'simplified.limit_mci',
  value: '50',
  from: legalDate('2026-12-05'),
  origin: 'LAW',
  source: '261-IV Art. 10-1(1)',
  url: 'https://adilet.zan.kz',
} as const;
const sms = { policy: 'order-697', day: 'SECOND_SMS', days: 7, from: legalDate('2026-12-05') } as const;
const off = { region: '31', part: 'ROBOT', turn: 'off', from: legalDate('2026-12-05') } as const;

const next = {
  calendar: 2027,
  daysOff: ['2027-01-01', '2027-01-02', '2027-01-07'].map(legalDate),
  workedWeekends: [],
  from: legalDate('2027-01-01'),
  origin: 'LAW',
  source: 'law 267-II of 13 Dec 2001',
  url: 'https://adilet.zan.kz',
} as const;
const protectedOnes = { ...limit, parameter: 'protected.account_types' };

const kept = (n: number, action: EnactedAction, content: EnactedContent): KeptEnactment => ({
  n,
  action,
  content: canonical(content),
  proposedName: 'A. Analyst',
  decidedName: 'I. Inspector',
  decidedAt: '2026-11-30T20:00:00Z',
});

describe('what is in force', () => {
  it('is what was approved, by its kind, with who did and on which day in Almaty', () => {
    expect(
      enactedIn([kept(1, 'law.change', limit), kept(2, 'policy.change', sms), kept(3, 'region.turn', off)]),
    ).toEqual({
      values: [{ ...limit, n: 1, by: 'A. Analyst, I. Inspector', on: '2026-12-01' }],
      calendars: [],
      policyDays: [{ ...sms, n: 2 }],
      turns: [{ ...off, n: 3 }],
    });
  });

  it('is not what was taken back', () => {
    const taken = [kept(1, 'region.turn', off), kept(2, 'region.turn', { withdraws: 1 })];
    expect(enactedIn(taken)).toEqual({ values: [], calendars: [], policyDays: [], turns: [] });
  });
});

it('a year of the calendar is put into force with who did it; nothing takes it back, since terms are counted by it', () => {
  const known = [kept(1, 'law.change', next)];
  expect(enactedIn(known).calendars).toMatchObject([{ year: 2027, n: 1, by: 'A. Analyst, I. Inspector' }]);
  expect(enactmentFault({ action: 'law.change', content: { withdraws: 1 }, day, known })).toBe('IN_USE');
});

describe('a content', () => {
  const known = [kept(1, 'law.change', limit), kept(2, 'region.turn', off), kept(3, 'region.turn', { withdraws: 2 })];
  it.each([
    ['law.change', limit, undefined],
    ['policy.change', sms, undefined],
    ['region.turn', off, undefined],
    ['law.change', { ...limit, from: day }, 'TOO_EARLY'],
    ['policy.change', { ...sms, from: day }, 'TOO_EARLY'],
    ['region.turn', { ...off, from: day }, 'TOO_EARLY'],
    ['law.change', { ...limit, value: 'fifty' }, 'NOT_A_VALUE'],
    ['policy.change', { ...sms, days: 99 }, 'NOT_A_VALUE'],
    ['region.turn', { ...off, region: '99' }, 'UNKNOWN_REGION'],
    // Who may propose the one may not thereby bring in the other.
    ['region.turn', limit, 'UNKNOWN_PARAMETER'],
    ['region.turn', sms, 'UNKNOWN_POLICY'],
    ['law.change', off, 'UNKNOWN_REGION'],
    ['law.change', { withdraws: 1 }, undefined],
    ['region.turn', { withdraws: 1 }, 'NOT_THERE'],
    ['region.turn', { withdraws: 2 }, 'NOT_THERE'],
    ['region.turn', { withdraws: 3 }, 'NOT_THERE'],
    ['law.change', { withdraws: 9 }, 'NOT_THERE'],
    ['law.change', next, undefined],
    ['region.turn', next, 'UNKNOWN_PARAMETER'],
    ['law.change', { ...next, from: legalDate('2027-01-02') }, 'NOT_A_VALUE'],
    ['law.change', { ...next, calendar: 2028 }, 'NOT_A_VALUE'],
    ['law.change', { ...protectedOnes, value: 'SOCIAL_PAYMENTS, ALIMONY' }, undefined],
    // One list is one text: the program's order.
    ['law.change', { ...protectedOnes, value: 'ALIMONY, SOCIAL_PAYMENTS' }, 'NOT_A_VALUE'],
    ['law.change', { ...protectedOnes, value: 'SOCIAL_PAYMENTS, LOTTERY' }, 'NOT_A_VALUE'],
  ] as const)('%s %j: %s', (action, content, fault) => {
    expect(enactmentFault({ action, content, day, known })).toBe(fault);
  });

  it('is taken back until the day before its own', () => {
    const asked = { action: 'law.change', content: { withdraws: 1 }, known } as const;
    expect(enactmentFault({ ...asked, day: legalDate('2026-12-04') })).toBeUndefined();
    expect(enactmentFault({ ...asked, day: legalDate('2026-12-05') })).toBe('TOO_EARLY');
  });
});
