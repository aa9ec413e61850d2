/** Within which days what comes in may lie: a mistyped year is seen when it comes, and not in ten years. Stated in docs/how-to/know-a-booking.md. */
import { addDays, addYears, type LegalDate, legalDate } from './legal-date.ts';

export interface DayWindow {
  readonly from: LegalDate;
  /** Inclusive. */
  readonly until: LegalDate;
}

/** No fine of the Code (235-V) is older than the Code. */
const CODE_IN_FORCE = legalDate('2015-01-01');
/** Further ahead nobody lives, not even a simulated year. */
const YEARS_AHEAD = 3;
/** Statements of past years are sent again; claims of money end long before. */
const YEARS_BACK = 5;
/** A bank books a little ahead of the day on which it makes the file: holidays, and days that begin in the evening. */
const DAYS_AHEAD = 10;

/** Of a record of the register that comes in on `today`. */
export const windowOfRecords = (today: LegalDate): DayWindow => ({
  from: CODE_IN_FORCE,
  until: addYears(today, YEARS_AHEAD),
});

/** Of the bookings of a file that was made on `made`, or whose days end with it. */
export const windowOfBookings = (made: LegalDate): DayWindow => ({
  from: addYears(made, -YEARS_BACK),
  until: addDays(made, DAYS_AHEAD),
});

export const isWithin = ({ from, until }: DayWindow, day: LegalDate): boolean => from <= day && day <= until;
