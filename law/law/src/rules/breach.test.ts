import { expect, it } from 'vitest';
import { legalDate } from '../legal-date.ts';
import { breachToldBy } from './breach.ts';

it.each([
  ['2026-03-12', '2026-03-13', 'the next working day'],
  ['2026-03-13', '2026-03-16', 'of a Friday on Monday'],
  ['2026-03-14', '2026-03-16', 'of a Saturday on Monday'],
])('a breach that became known on %s is told until %s: %s', (knownOn, until) => {
  expect(breachToldBy(legalDate(knownOn))).toMatchObject({ known: true, value: until });
});

it('before the text that was read nothing is claimed', () => {
  expect(breachToldBy(legalDate('2026-03-01'))).toMatchObject({ known: false });
});
