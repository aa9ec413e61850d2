/**
 * A day as the law counts it: no time, no zone, `YYYY-MM-DD`. Two of them compare correctly with `<` and `===`.
 * Arithmetic is on the proleptic Gregorian calendar; tested day by day against Temporal.PlainDate.
 */
declare const brand: unique symbol;
export type LegalDate = string & { readonly [brand]: 'LegalDate' };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** One offset since 2024-03-01, when at midnight the clocks went back an hour; before that Almaty was an hour further east. */
const ALMATY_UTC5_FROM = Date.UTC(2024, 1, 29, 18);

// Days come from a window of a few years and are asked for millions of times in a replay. The limit, a hundred years of days,
// keeps a feed of invented dates from filling the memory.
const DAYS_REMEMBERED_MAX = 36_525;
const numbers = new Map<string, number>();
const dates = new Map<number, LegalDate>();

/** The day that `text` names, or undefined when there is no such day (2025-02-30) or the form is another. */
export function parseLegalDate(text: unknown): LegalDate | undefined {
  if (typeof text !== 'string') return undefined;
  if (numbers.has(text)) return text as LegalDate;
  const match = SHAPE.exec(text);
  if (!match || Number(match[1]) < 1900) return undefined;
  const date = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  if (date.toISOString().slice(0, 10) !== text) return undefined;
  remember(numbers, text, date.getTime() / DAY_MS);
  return text as LegalDate;
}

/** As `parseLegalDate`, for a text that the caller knows to be a day; anything else is a bug. */
export function legalDate(text: string): LegalDate {
  const date = parseLegalDate(text);
  if (date === undefined) throw new RangeError(`not a day: ${JSON.stringify(text)}`);
  return date;
}

/** Days since 1970-01-01. */
export function dayNumber(date: LegalDate): number {
  let number = numbers.get(date);
  if (number === undefined) {
    number = Date.parse(date) / DAY_MS;
    remember(numbers, date, number);
  }
  return number;
}

export function fromDayNumber(number: number): LegalDate {
  let date = dates.get(number);
  if (date === undefined) {
    date = new Date(number * DAY_MS).toISOString().slice(0, 10) as LegalDate;
    remember(dates, number, date);
  }
  return date;
}

/** `date` and so many calendar days; negative goes back. */
export const addDays = (date: LegalDate, days: number): LegalDate => fromDayNumber(dayNumber(date) + days);

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LegalDate, to: LegalDate): number => dayNumber(to) - dayNumber(from);

export const later = (a: LegalDate, b: LegalDate): LegalDate => (a > b ? a : b);
export const earlier = (a: LegalDate, b: LegalDate): LegalDate => (a < b ? a : b);

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export const weekday = (date: LegalDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

export const yearOf = (date: LegalDate): number => Number(date.slice(0, 4));

/** The same day `years` later; 29 February becomes 28 February where there is none. */
export function addYears(date: LegalDate, years: number): LegalDate {
  const shifted = `${yearOf(date) + years}${date.slice(4)}`;
  return parseLegalDate(shifted) ?? legalDate(`${shifted.slice(0, 8)}28`);
}

/** The same day `months` later; where the month has no such day, its last one (31 August + 6 months: 28 February). */
export function addMonths(date: LegalDate, months: number): LegalDate {
  const count = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = String((((count % 12) + 12) % 12) + 1).padStart(2, '0');
  for (let day = Number(date.slice(8)); day > 28; day--) {
    const candidate = parseLegalDate(`${year}-${month}-${day}`);
    if (candidate !== undefined) return candidate;
  }
  return legalDate(`${year}-${month}-${date.slice(8) < '28' ? date.slice(8) : '28'}`);
}

/** The legal day in Almaty at an instant (milliseconds since 1970, UTC). */
export const legalDayAt = (instant: number): LegalDate => fromDayNumber(Math.floor(wallClock(instant) / DAY_MS));

/** The hour of that day, 0 to 23. */
export const hourAt = (instant: number): number => Math.floor((wallClock(instant) % DAY_MS) / HOUR_MS);

const wallClock = (instant: number): number => instant + (instant >= ALMATY_UTC5_FROM ? 5 : 6) * HOUR_MS;

function remember<K, V>(known: Map<K, V>, key: K, value: V): void {
  if (known.size >= DAYS_REMEMBERED_MAX) known.clear();
  known.set(key, value);
}
