import { legalDate } from '@oryndau/law/legal-date';
import type { CaseView } from '@oryndau/reading/case-view';
import { languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import { calendarDays, daysFile } from './days-ics.ts';
import { bareView } from './testing/bare-view.ts';

const TODAY = legalDate('2026-03-14');
const ARREST = { action: 'ARREST', day: legalDate('2026-03-18') } as const;
const view = (parts: Partial<CaseView> = {}): CaseView => ({ ...bareView, coming: [ARREST], ...parts });

describe('the days of a calendar', () => {
  it('are the day before an account is touched, and the last day to pay', () => {
    expect(calendarDays(view(), TODAY)).toEqual([
      { kind: 'measure', day: '2026-03-17' },
      { kind: 'last_day', day: '2026-04-03' },
    ]);
  });

  it('are none that is over, not known, or of no use', () => {
    expect(calendarDays(view({ coming: [{ action: 'ARREST', day: TODAY }] }), TODAY)).toMatchObject([
      { kind: 'last_day' },
    ]);
    expect(calendarDays(view({ coming: [{ action: 'ARREST', day: null }] }), TODAY)).toMatchObject([
      { kind: 'last_day' },
    ]);
    expect(calendarDays(view({ lastDay: legalDate('2026-03-13'), coming: [] }), TODAY)).toEqual([]);
    for (const standing of ['held', 'executed', 'transferred', 'fine'] as const)
      expect(calendarDays(view({ standing }), TODAY)).toEqual([]);
    expect(calendarDays(view({ mayPay: false }), TODAY)).toEqual([]);
  });
});

describe.each(languages)('a calendar file in %s', (language) => {
  const file = daysFile(view(), {
    language,
    today: TODAY,
    now: new Date('2026-03-14T05:00:00.123Z'),
    origin: 'https://oryndau.example',
  });

  it('is of the form of RFC 5545: lines of 75 octets that end in CRLF, days without hours, one alarm a day', () => {
    const lines = file.split('\r\n');
    expect(lines.at(-1)).toBe('');
    for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    const unfolded = file.replaceAll('\r\n ', '').split('\r\n');
    expect(unfolded.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20260317');
    expect(unfolded).toContain('DTEND;VALUE=DATE:20260318');
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20260403');
    expect(unfolded).toContain('DTSTAMP:20260314T050000Z');
    expect(unfolded.filter((line) => line === 'TRIGGER:-P1D')).toHaveLength(2);
    expect(new Set(unfolded.filter((line) => line.startsWith('UID:'))).size).toBe(2);
  });

  it('names nobody, no number and no sum', () => {
    const { debtorName, debtorIin, number, caseCode, paymentReference } = bareView;
    for (const secret of [debtorName, debtorIin, number, caseCode, paymentReference, '18 000', '18000'])
      expect(file).not.toContain(secret);
  });
});
