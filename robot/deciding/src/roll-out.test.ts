/** Where the robot works, as an argument of the days: the journal is the same whatever the stride, and other than before only where something was turned. */
import { everywhere, type RegionTurn, rollOutBy } from '@oryndau/law/roll-out';
import { describe, expect, it } from 'vitest';
import { dayNumber, deliver, go, journal, measures, on, register, types } from './testing/document-story.ts';

const facts = [register(), deliver(), ...measures];
const policy = 'pilot-grace';
const region = go(facts, { policy }).fine?.region ?? '';
const turn = (part: RegionTurn['part'], turned: RegionTurn['turn'], day: number, n = 1): RegionTurn => ({
  n,
  region,
  part,
  turn: turned,
  from: on(day),
});
const everyDay = Array.from({ length: 120 }, (_, day) => day - 10);

describe('where nobody has turned anything', () => {
  it('the journal is what it was before there was a roll-out', () => {
    expect(journal(go(facts, { policy, rollOut: everywhere }))).toBe(journal(go(facts, { policy })));
    const elsewhere = rollOutBy([{ ...turn('ROBOT', 'off', 0), region: '99' }]);
    expect(journal(go(facts, { policy, rollOut: elsewhere }))).toBe(journal(go(facts, { policy })));
  });
});

describe('where the robot is off', () => {
  it.each([
    [57, 'ProceedingRefused'],
    [58, 'ProceedingOpened'],
  ])('from day %i on, a fine that falls due on day 57: %s', (day, type) => {
    const run = go([register(), deliver()], { policy, rollOut: rollOutBy([turn('ROBOT', 'off', day)]) });
    expect(types(run)).toContain(type);
    expect(dayNumber(run.case?.openedOn ?? null)).toBe(57);
  });

  it('takes a fine that falls due after it was switched on again', () => {
    const turns = [turn('ROBOT', 'off', 10), turn('ROBOT', 'on', 57, 2)];
    const run = go([register(), deliver()], { policy, rollOut: rollOutBy(turns) });
    expect(run.log.find(({ event }) => event.type === 'ProceedingOpened')?.event.basis.parameters.enacted).toBe('2');
  });
});

describe('where measures are off', () => {
  it.each([
    ['from before the first', [turn('MEASURES', 'off', 50)], null],
    ['from the day of the first on', [turn('MEASURES', 'off', 63)], null],
    ['for some days', [turn('MEASURES', 'off', 60), turn('MEASURES', 'on', 70, 2)], 70],
    ['after the arrest was asked for', [turn('MEASURES', 'off', 64)], 63],
  ] as const)('%s: the same in strides of a day and at once', (_, turns, asked) => {
    const rollOut = rollOutBy(turns);
    const whole = go(facts, { policy, rollOut });
    expect(journal(go(facts, { policy, rollOut, cuts: everyDay }))).toBe(journal(whole));
    const inquiry = whole.log.find(({ event }) => event.type === 'AccountsRequested');
    expect(dayNumber(inquiry?.event.on ?? null)).toBe(asked);
    expect(types(whole).filter((type) => type === 'MeasuresTurned')).toHaveLength(turns.length);
    expect(types(whole)).toContain('ProceedingTransferred');
  });
});
