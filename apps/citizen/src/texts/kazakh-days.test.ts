import { legalDate } from '@oryndau/law/legal-date';
import { describe, expect, it } from 'vitest';
import { kazakhDay } from './kazakh-days.ts';

describe('a day in Kazakh', () => {
  it.each([
    ['2026-08-20', 'since', '2026 жылғы 20 тамыздан бастап'],
    ['2025-10-01', 'since', '2025 жылғы 1 қазаннан бастап'],
    ['2026-06-30', 'since', '2026 жылғы 30 маусымнан бастап'],
    ['2026-08-20', 'by', '2026 жылғы 20 тамыздан кешіктірмей'],
    ['2026-02-28', 'by', '2026 жылғы 28 ақпаннан кешіктірмей'],
    ['2026-08-20', 'dated', '2026 жылғы 20 тамыздағы'],
    ['2026-07-12', 'dated', '2026 жылғы 12 шілдедегі'],
    ['2026-09-01', 'since', '2026 жылғы 1 қыркүйектен бастап'],
  ] as const)('%s, %s: %s', (day, form, text) => {
    expect(kazakhDay(legalDate(day), form).replaceAll('\u00a0', ' ')).toBe(text);
  });
});
