import type { LegalDate } from '@oryndau/law/legal-date';
import { shownDay } from '@oryndau/web/html/shown';
import { expect, it } from 'vitest';
import { withDays } from './day-in.ts';

it('writes a day that stands in a text as the desk writes days, and leaves what only looks like one', () => {
  const day = shownDay('2026-11-20' as LegalDate, 'ru');
  expect(withDays('2026-11-20', 'ru')).toBe(day);
  expect(withDays('срок 2026-11-20.', 'ru')).toBe(`срок ${day}.`);
  for (const kept of ['2026-11-19.camt.054.xml', 'bank-2026-11-19', '2026-13-45', 'F/2026-11-19'])
    expect(withDays(kept, 'en')).toBe(kept);
});
