import { legalDate } from '@oryndau/law/legal-date';
import { expect, it } from 'vitest';
import { boxesOf, dayOf, textOfDay, typedDay } from './typed-day.ts';

it.each([
  ['14', '3', '2026', '2026-03-14'],
  ['1', '12', '2026', '2026-12-01'],
  ['31', '2', '2026', undefined],
  ['', '3', '2026', undefined],
  ['14', '3', '26', undefined],
  ['', '', '', undefined],
])('%s, %s and %s are the day %s', (day, month, year, expected) => {
  const fields: Readonly<Record<string, string>> = { 'from-day': day, 'from-month': month, 'from-year': year };
  expect(dayOf(typedDay((field) => fields[field] ?? '', 'from'))).toBe(expected);
});

it('a day that is known is shown as it would be typed, and read as itself', () => {
  const day = legalDate('2026-03-04');
  expect(boxesOf(day)).toEqual({ day: '4', month: '3', year: '2026' });
  expect(dayOf(boxesOf(day))).toBe(day);
});

it('nothing typed is nothing, and what is no day stays none', () => {
  expect(textOfDay({ day: '', month: '', year: '' })).toBe('');
  expect(textOfDay({ day: 'x', month: '', year: '2026' })).toBe('2026-00-0x');
});
