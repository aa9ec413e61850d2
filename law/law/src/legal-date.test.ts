import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  dayNumber,
  daysBetween,
  earlier,
  fromDayNumber,
  hourAt,
  later,
  legalDate,
  legalDayAt,
  parseLegalDate,
  weekday,
  yearOf,
} from './legal-date.ts';

const FIRST = Temporal.PlainDate.from('2019-01-01');
const DAYS = FIRST.until('2032-01-01').days;
const anyDay = fc.integer({ min: 0, max: DAYS - 1 }).map((days) => FIRST.add({ days }));
const days = Array.from({ length: DAYS }, (_, index) => FIRST.add({ days: index }));

describe('a legal day counts as Temporal.PlainDate does, from 2019 to 2031', () => {
  it('day by day: number, weekday, year', () => {
    expect(days).toHaveLength(4748);
    const epoch = Temporal.PlainDate.from('1970-01-01');
    for (const plain of days) {
      const day = legalDate(plain.toString());
      expect(dayNumber(day)).toBe(epoch.until(plain).days);
      expect(fromDayNumber(dayNumber(day))).toBe(day);
      expect(weekday(day)).toBe(plain.dayOfWeek);
      expect(yearOf(day)).toBe(plain.year);
    }
  });

  it('adding days, also negative', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (plain, count) => {
        const sum = addDays(legalDate(plain.toString()), count);
        expect(sum).toBe(plain.add({ days: count }).toString());
        expect(daysBetween(legalDate(plain.toString()), sum)).toBe(count);
      }),
    );
  });

  it('adding months and years, also negative, ends on the last day of a shorter month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (plain, count) => {
        const day = legalDate(plain.toString());
        expect(addMonths(day, count)).toBe(plain.add({ months: count }).toString());
        expect(addYears(day, count)).toBe(plain.add({ years: count }).toString());
      }),
      { numRuns: 2000 },
    );
  });

  it('days before 1970 have their weekday', () => {
    expect(weekday(legalDate('1969-12-31'))).toBe(Temporal.PlainDate.from('1969-12-31').dayOfWeek);
    expect(weekday(legalDate('1900-01-01'))).toBe(Temporal.PlainDate.from('1900-01-01').dayOfWeek);
  });

  it('two days compare as texts', () => {
    expect(later(legalDate('2025-09-30'), legalDate('2025-10-01'))).toBe('2025-10-01');
    expect(earlier(legalDate('2025-09-30'), legalDate('2025-10-01'))).toBe('2025-09-30');
  });
});

describe('what is not a day is refused', () => {
  it.each([
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '2025-04-31',
    '1899-12-31',
    '0000-01-01',
    '25-01-01',
    '2025-1-1',
    '2025-01-01T00:00',
    ' 2025-01-01',
    '2025-01-01\n',
    '01.02.2025',
    '',
    '٢٠٢٥-٠١-٠١',
    null,
    undefined,
    20250101,
    {},
  ])('%j', (text) => {
    expect(parseLegalDate(text)).toBeUndefined();
  });

  it('and is a bug where the caller knew better', () => {
    expect(() => legalDate('2025-02-30')).toThrow('not a day');
  });

  it('any text is either a day that Temporal knows or none', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(19|20)\d{2}-[01]\d-[0-3]\d$/), (text) => {
        let known = true;
        try {
          Temporal.PlainDate.from(text);
        } catch {
          known = false;
        }
        expect(parseLegalDate(text) !== undefined).toBe(known);
      }),
      { numRuns: 2000 },
    );
  });

  it('a feed of invented dates does not change what known days are', () => {
    for (let number = 0; number < 80_000; number++) dayNumber(fromDayNumber(number - 20_000));
    expect(dayNumber(legalDate('2025-01-01'))).toBe(20_089);
    expect(parseLegalDate('2025-02-29')).toBeUndefined();
  });
});

it('of two days one is later and one earlier, and of one day both are that day', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (plain, count) => {
      const day = legalDate(plain.toString());
      const other = addDays(day, count);
      expect([later(day, other), earlier(day, other)]).toEqual(count > 0 ? [other, day] : [day, other]);
    }),
  );
});

describe('the legal day is that of Almaty', () => {
  it.each([
    ['2025-01-01T18:59:59.999Z', '2025-01-01'],
    ['2025-01-01T19:00:00.000Z', '2025-01-02'],
    ['2024-02-28T18:00:00.000Z', '2024-02-29'],
    ['2024-02-28T17:59:59.999Z', '2024-02-28'],
    ['2024-02-29T17:59:59.999Z', '2024-02-29'],
    // At midnight of 1 March 2024 the clocks went back to 23:00: the last hour of 29 February came twice (tzdata 2024a).
    ['2024-02-29T18:00:00.000Z', '2024-02-29'],
    ['2024-02-29T18:59:59.999Z', '2024-02-29'],
    ['2024-02-29T19:00:00.000Z', '2024-03-01'],
    ['2024-03-01T18:59:59.999Z', '2024-03-01'],
    ['2024-03-01T19:00:00.000Z', '2024-03-02'],
  ])('at %s it is %s', (instant, day) => {
    expect(legalDayAt(Date.parse(instant))).toBe(day);
  });

  it.each([
    ['2025-01-01T18:59:59.999Z', 23],
    ['2025-01-01T19:00:00.000Z', 0],
    ['2024-02-28T17:59:59.999Z', 23],
    ['2026-07-01T03:30:00.000Z', 8],
    ['2024-02-29T17:00:00.000Z', 23],
    ['2024-02-29T18:00:00.000Z', 23],
    ['2024-02-29T19:00:00.000Z', 0],
  ])('and at %s its hour is %i', (instant, hour) => {
    expect(hourAt(Date.parse(instant))).toBe(hour);
  });
});
