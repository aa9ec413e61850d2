import { legalDate } from '@oryndau/law/legal-date';
import { tenge, ZERO } from '@oryndau/law/money';
import type { CaseView } from '@oryndau/reading/case-view';
import { languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import { calendarDays, daysFile } from './days-ics.ts';
import { bareView } from './testing/bare-view.ts';

const TODAY = legalDate('2026-03-14');
const ARREST = { action: 'ARREST', day: legalDate('2026-03-18') } as const;
const PROHIBIT = { action: 'PROHIBIT', day: legalDate('2026-03-21') } as const;
const COLLECT = { action: 'COLLECT', day: legalDate('2026-03-24') } as const;
const TRANSFER = { action: 'TRANSFER', day: legalDate('2026-04-04') } as const;
const view = (parts: Partial<CaseView> = {}): CaseView => ({ ...bareView, coming: [ARREST, TRANSFER], ...parts });

const PAYMENT = {
  attempt: 1,
  amount: tenge(18_000),
  payUrl: 'https://pay.example/1',
  begunAt: '2026-03-14T05:00:00Z',
  expiresAt: null,
  settledAt: null,
  receipt: null,
  reason: null,
  joint: null,
} as const;

const ofFine = (fine: Partial<NonNullable<CaseView['fine']>> = {}): CaseView => ({
  ...bareView,
  standing: 'fine',
  openedOn: null,
  lastDay: null,
  fine: {
    status: 'in_force',
    deliveredOn: legalDate('2026-03-09'),
    payBy: legalDate('2026-04-30'),
    half: { sum: tenge(9_000), until: legalDate('2026-03-16') },
    isAppealed: false,
    ...fine,
  },
});

describe('the days of a calendar', () => {
  it('are the day before each measure, by its name, and the last day to pay', () => {
    expect(calendarDays(view({ coming: [ARREST, PROHIBIT, COLLECT, TRANSFER] }), TODAY)).toEqual([
      { kind: 'arrest', day: '2026-03-17' },
      { kind: 'prohibit', day: '2026-03-20' },
      { kind: 'collect', day: '2026-03-23' },
      { kind: 'last_day', day: '2026-04-03' },
    ]);
  });

  it('say nothing of an arrest where one stands', () => {
    const days = calendarDays(view({ coming: [COLLECT, TRANSFER] }), TODAY);
    expect(days.map(({ kind }) => kind)).toEqual(['collect', 'last_day']);
  });

  it('stay while a filing or an opened payment keeps the case here', () => {
    const afterPause = [ARREST, PROHIBIT, COLLECT, TRANSFER];
    const kept = ['arrest', 'prohibit', 'collect', 'last_day'];
    const begun = { ...PAYMENT, status: 'begun' } as const;
    const kindsOf = (parts: Partial<CaseView>) =>
      calendarDays(view({ coming: [], afterPause, ...parts }), TODAY).map(({ kind }) => kind);
    expect(kindsOf({ hasOpenFiling: true })).toEqual(kept);
    expect(kindsOf({ payments: [begun] })).toEqual(kept);
    expect(kindsOf({ payments: [{ ...PAYMENT, status: 'paid' }] })).toEqual([]);
  });

  it('are none that is over, not known, or of no use', () => {
    expect(calendarDays(view({ coming: [{ action: 'ARREST', day: TODAY }, TRANSFER] }), TODAY)).toMatchObject([
      { kind: 'last_day' },
    ]);
    expect(calendarDays(view({ coming: [{ action: 'ARREST', day: null }, TRANSFER] }), TODAY)).toMatchObject([
      { kind: 'last_day' },
    ]);
    expect(calendarDays(view({ lastDay: legalDate('2026-03-13'), coming: [] }), TODAY)).toEqual([]);
    for (const standing of ['held', 'executed', 'transferred', 'refused', 'cancelled', 'released'] as const)
      expect(calendarDays(view({ standing }), TODAY)).toEqual([]);
    expect(calendarDays(view({ mayPay: false }), TODAY)).toEqual([]);
  });
});

describe('the days of a fine without a case', () => {
  it('are the last on which half of it is enough, and the last of the voluntary term', () => {
    expect(calendarDays(ofFine(), TODAY)).toEqual([
      { kind: 'half', day: '2026-03-16' },
      { kind: 'voluntary', day: '2026-04-30' },
    ]);
    expect(calendarDays(ofFine(), legalDate('2026-03-16'))).toHaveLength(2);
  });

  it('are none that is over or not known', () => {
    expect(calendarDays(ofFine({ half: null }), TODAY)).toEqual([{ kind: 'voluntary', day: '2026-04-30' }]);
    expect(calendarDays(ofFine({ payBy: null, status: 'registered' }), TODAY)).toEqual([
      { kind: 'half', day: '2026-03-16' },
    ]);
    expect(calendarDays(ofFine(), legalDate('2026-05-01'))).toEqual([]);
  });

  it('are none where nothing is owed, or an appeal stands, or the term is over', () => {
    for (const status of ['paid_voluntarily', 'cancelled', 'detected', 'barred'] as const)
      expect(calendarDays(ofFine({ status }), TODAY)).toEqual([]);
    expect(calendarDays(ofFine({ isAppealed: true }), TODAY)).toEqual([]);
    expect(calendarDays({ ...ofFine(), amounts: { ...bareView.amounts, left: ZERO } }, TODAY)).toEqual([]);
    expect(calendarDays({ ...ofFine(), fine: null }, TODAY)).toEqual([]);
  });
});

const shownIn = languages.flatMap((language) => [
  ['a case', language, view(), ['20260317', '20260403']] as const,
  ['a fine', language, ofFine(), ['20260316', '20260430']] as const,
]);

describe.each(shownIn)('a calendar file of %s in %s', (_, language, shown, days) => {
  const file = daysFile(shown, {
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
    const begun = unfolded.flatMap((line) => /^DTSTART;VALUE=DATE:(\d+)$/.exec(line)?.[1] ?? []);
    expect(begun).toEqual(days);
    expect(unfolded).toContain(`DTEND;VALUE=DATE:${Number(days[0]) + 1}`);
    expect(unfolded).toContain('DTSTAMP:20260314T050000Z');
    expect(unfolded.filter((line) => line === 'TRIGGER:-P1D')).toHaveLength(2);
    expect(new Set(unfolded.filter((line) => line.startsWith('UID:'))).size).toBe(2);
  });

  it('names the case by the end of its code, so that the days of two fines differ', () => {
    const titles = file.replaceAll('\r\n ', '').match(/^SUMMARY:.*$/gm) ?? [];
    expect(titles).toHaveLength(2);
    for (const title of titles) expect(title).toContain(`…${bareView.caseCode.slice(-4)})`);
  });

  it('names nobody, no number and no sum', () => {
    const { debtorName, debtorIin, number, caseCode, paymentReference } = bareView;
    for (const secret of [debtorName, debtorIin, number, caseCode, paymentReference, '18 000', '18000'])
      expect(file).not.toContain(secret);
  });
});
