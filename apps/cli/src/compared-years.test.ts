import { tenge } from '@oryndau/law/money';
import { expect, it } from 'vitest';
import { differ } from './compared-years.ts';

const year = {
  agreements: [{ what: 'fines paid', ours: '3' }],
  collected: tenge(5),
  executedByDay: [{ day: 1, percent: 4 }],
};

it.each([
  ['the same', { ...year }, false],
  ['lived by another process', { policy: 'order-697', seconds: 4, ...year }, false],
  [
    'of rows without a prototype',
    { ...year, executedByDay: [Object.assign(Object.create(null), { day: 1, percent: 4 })] },
    false,
  ],
  ['with other money', { ...year, collected: tenge(6) }, true],
  ['with another line of the books', { ...year, agreements: [{ what: 'fines paid', ours: '4' }] }, true],
  ['with another share', { ...year, executedByDay: [{ day: 1, percent: 5 }] }, true],
])('of a year %s', (_, other, expected) => {
  expect(differ(year, other)).toBe(expected);
});
