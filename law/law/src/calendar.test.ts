import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, calendarYears, isWorkingDay, nextWorkingDayFrom } from './calendar.ts';
import { addDays, dayNumber, daysBetween, fromDayNumber, legalDate, weekday, yearOf } from './legal-date.ts';

const FIRST = legalDate('2024-01-01');
const LAST = legalDate('2026-12-31');
const allDays = Array.from({ length: daysBetween(FIRST, LAST) + 1 }, (_, index) => addDays(FIRST, index));
const anyDay = fc.constantFrom(...allDays);

describe('the working calendar', () => {
  it('has the years one after another, each day in its own year', () => {
    expect(calendarYears.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
    for (const { year, daysOff, workedWeekends } of calendarYears) {
      for (const day of [...daysOff, ...workedWeekends]) expect(yearOf(day)).toBe(year);
      expect([...daysOff].sort()).toEqual(daysOff);
      for (const day of workedWeekends) expect(weekday(day)).toBeGreaterThan(5);
    }
  });

  it('has each year after those of the first release with the day of the one that brought it', () => {
    for (const { year, broughtOn } of calendarYears) if (year > 2026) expect(broughtOn, String(year)).toBeDefined();
  });

  it('says of each day of three years what the lists say', () => {
    expect(allDays).toHaveLength(1096);
    const off = new Set(calendarYears.flatMap(({ daysOff }) => daysOff));
    const worked = new Set(calendarYears.flatMap(({ workedWeekends }) => workedWeekends));
    for (const day of allDays) expect(isWorkingDay(day)).toBe(worked.has(day) || (weekday(day) <= 5 && !off.has(day)));
  });

  it.each([
    [2024, 249],
    [2025, 246],
    [2026, 247],
  ])('%i has %i working days', (year, count) => {
    expect(allDays.filter((day) => yearOf(day) === year && isWorkingDay(day)).length).toBe(count);
  });

  it('moves a holiday from a weekend to the next working day, except Christmas and Kurban Ait', () => {
    for (const [holiday, moved] of [
      ['2025-03-08', '2025-03-10'],
      ['2025-07-06', '2025-07-07'],
      ['2025-08-30', '2025-09-01'],
      ['2025-10-25', '2025-10-27'],
      ['2026-03-08', '2026-03-09'],
      ['2026-05-09', '2026-05-11'],
      ['2026-10-25', '2026-10-26'],
    ] as const) {
      expect(weekday(legalDate(holiday))).toBeGreaterThan(5);
      expect(isWorkingDay(legalDate(moved))).toBe(false);
    }
  });

  it('has the days that were exchanged by an order', () => {
    for (const [worked, off] of [
      ['2024-05-04', '2024-05-08'],
      ['2025-01-05', '2025-01-03'],
    ] as const)
      expect([isWorkingDay(legalDate(worked)), isWorkingDay(legalDate(off))]).toEqual([true, false]);
  });

  it('knows nothing of years that are not loaded, and guesses nothing', () => {
    for (const day of ['2023-12-31', '2027-01-01', '2027-03-15', '1990-01-01', '2200-01-01'].map(legalDate)) {
      expect(isWorkingDay(day)).toBeUndefined();
      expect(nextWorkingDayFrom(day)).toBeUndefined();
      expect(addWorkingDays(day, 0)).toBeUndefined();
    }
    expect(addWorkingDays(LAST, 1)).toBeUndefined();
    expect(nextWorkingDayFrom(fromDayNumber(dayNumber(LAST) + 1))).toBeUndefined();
  });

  it('finds the nearest working day and skips none', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const next = nextWorkingDayFrom(day);
        if (next === undefined) return;
        expect(isWorkingDay(next)).toBe(true);
        for (let between = day; between < next; between = addDays(between, 1))
          expect(isWorkingDay(between)).toBe(false);
      }),
    );
  });

  it('counts working days one by one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (day, count) => {
        const reached = addWorkingDays(day, count);
        if (reached === undefined) return;
        let worked = 0;
        for (let each = addDays(day, 1); each <= reached; each = addDays(each, 1)) worked += isWorkingDay(each) ? 1 : 0;
        expect(worked).toBe(count);
        expect(count === 0 || isWorkingDay(reached)).toBe(true);
      }),
    );
  });
});
