/** Whose date of birth opens a case: the record's, and the IIN's where the record has none. */
import { legalDate } from '@oryndau/law/legal-date';
import { expect, it } from 'vitest';
import { isSecondFactOf, NOBODY } from './second-fact.ts';

const IIN = '660820448580';
/** Of a foreigner: digit 7 is 0. */
const DATELESS = '990231048585';

it.each([
  ['the day of the IIN where the record has none', IIN, null, '1966-08-20', true],
  ['the day of the record where the IIN has another', IIN, '1970-01-02', '1970-01-02', true],
  ['not the day of the IIN where the record has another', IIN, '1970-01-02', '1966-08-20', false],
  ['the day of the record where the IIN has none', DATELESS, '1999-03-04', '1999-03-04', true],
  ['the day of the IIN where the record has no date', IIN, '20.08.1966', '1966-08-20', true],
  ['no day where neither has one', DATELESS, null, '1999-02-28', false],
])('%s', (_, iin, recorded, day, expected) => {
  const fact = { lastDigits: iin.slice(-4), birthDate: legalDate(day) };
  expect(isSecondFactOf({ iin, birthDate: recorded }, fact)).toBe(expected);
  expect(isSecondFactOf({ iin, birthDate: recorded }, { ...fact, lastDigits: '0000' })).toBe(false);
  expect(isSecondFactOf(NOBODY, fact)).toBe(false);
});
