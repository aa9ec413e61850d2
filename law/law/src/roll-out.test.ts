import { describe, expect, it } from 'vitest';
import { legalDate } from './legal-date.ts';
import { everywhere, type RegionTurn, rollOutBy } from './roll-out.ts';

const turn = (n: number, turned: 'on' | 'off', from: string, more: Partial<RegionTurn> = {}): RegionTurn => ({
  n,
  region: '31',
  part: 'ROBOT',
  turn: turned,
  from: legalDate(from),
  ...more,
});

describe('where the robot works', () => {
  it('is everywhere where nobody has turned anything', () => {
    const day = legalDate('2026-12-01');
    expect(rollOutBy([])).toBe(everywhere);
    expect(rollOutBy([])('ROBOT', '31', day)).toEqual({ isOn: true, n: null });
    expect(rollOutBy([turn(1, 'off', '2026-12-01')])('ROBOT', '75', day)).toEqual({ isOn: true, n: null });
    expect(rollOutBy([turn(1, 'off', '2026-12-01')])('MEASURES', '31', day)).toEqual({ isOn: true, n: null });
  });

  it('is by the last turn of the place and the part, from its day on', () => {
    const rollOut = rollOutBy([turn(2, 'on', '2026-12-10'), turn(1, 'off', '2026-12-05')]);
    const on = (day: string) => rollOut('ROBOT', '31', legalDate(day));
    expect([on('2026-12-04'), on('2026-12-05'), on('2026-12-09'), on('2026-12-10')]).toEqual([
      { isOn: true, n: null },
      { isOn: false, n: 1 },
      { isOn: false, n: 1 },
      { isOn: true, n: 2 },
    ]);
  });

  it('is by the later of two turns from one day', () => {
    const turns = [turn(7, 'on', '2026-12-05'), turn(3, 'off', '2026-12-05')];
    expect(rollOutBy(turns)('ROBOT', '31', legalDate('2026-12-05'))).toEqual({ isOn: true, n: 7 });
  });
});
