import { expect, it } from 'vitest';
import { bookingRulesIn } from './configured-bookings.ts';

const rule = { bank: '125', from: '2026-12-01' };

it('what a rule leaves unsaid is the default', () => {
  expect(bookingRulesIn({})).toEqual(new Map());
  expect(
    bookingRulesIn({
      bookings: [rule, { ...rule, from: '2027-01-01', key: 'content', noReference: ['пусто'], daysApart: 3 }],
    }),
  ).toEqual(
    new Map([
      [
        '125',
        [
          { from: '2026-12-01', key: 'reference', noReference: [], daysApart: 10 },
          { from: '2027-01-01', key: 'content', noReference: ['ПУСТО'], daysApart: 3 },
        ],
      ],
    ]),
  );
});

it.each([
  ['bookings', {}],
  ['bookings[0].bank', [{ ...rule, bank: 'Halyk' }]],
  ['bookings[0].from', [{ ...rule, from: '2026-02-30' }]],
  ['bookings[0].from', [{ bank: '125' }]],
  ['bookings[0].key', [{ ...rule, key: 'name' }]],
  ['bookings[0].noReference', [{ ...rule, noReference: [''] }]],
  ['bookings[0].daysApart', [{ ...rule, daysApart: 11 }]],
  ['bookings[0].days', [{ ...rule, days: 3 }]],
  ['not in the order of their days', [rule, rule]],
])('what is wrong is told with its place: %s', (place, bookings) => {
  expect(() => bookingRulesIn({ bookings })).toThrow(place);
});
