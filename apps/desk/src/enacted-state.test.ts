import { canonical } from '@oryndau/law/canonical';
import { legalDate } from '@oryndau/law/legal-date';
import type { Enactment } from '@oryndau/staff/enactments';
import type { EnactedContent } from '@oryndau/standing/enacted-content';
import { expect, it } from 'vitest';
import { stateOf } from './enacted-state.ts';

const turn = (n: number, from: string, more: object = {}): Enactment => ({
  n,
  action: 'region.turn',
  proposalId: `00000000-0000-4000-8000-00000000000${n}`,
  region: '31',
  content: canonical({ region: '31', part: 'ROBOT', turn: 'off', from, ...more } as EnactedContent),
  reason: 'because',
  proposedName: 'A',
  decidedName: 'B',
  decidedAt: '2026-11-01T00:00:00Z',
  decidedReason: null,
});
const takesBack = (n: number, withdraws: number): Enactment => ({ ...turn(n, ''), content: canonical({ withdraws }) });

it('a decision comes, holds, is over when the next of its kind holds, or was taken back', () => {
  const all = [
    turn(1, '2026-12-01'),
    turn(2, '2026-12-05'),
    turn(3, '2026-12-05'),
    turn(4, '2026-12-09'),
    turn(5, '2026-12-03', { region: '75' }),
    turn(6, '2026-12-04'),
    takesBack(7, 6),
  ];
  const on = (day: string) => all.map((each) => stateOf(each, all, legalDate(day)));
  expect(on('2026-12-04')).toEqual(['holds', 'comes', 'comes', 'comes', 'holds', 'withdrawn', undefined]);
  expect(on('2026-12-05')).toEqual(['over', 'over', 'holds', 'comes', 'holds', 'withdrawn', undefined]);
  expect(on('2026-12-09')).toEqual(['over', 'over', 'over', 'holds', 'holds', 'withdrawn', undefined]);
});
