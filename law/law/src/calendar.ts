/**
 * The working calendar of Kazakhstan, year by year as it was published. A year that is not loaded has no answer: Kurban Ait
 * and the moved days are decided anew for each year, so nothing can be computed ahead (law.md 6 and 12 #24). A year that came after the program, or
 * days that an order has moved since, two people put into force (enacted.ts).
 */
import type { Confidence } from './basis.ts';
import { addDays, dayNumber, fromDayNumber, type LegalDate, legalDate, weekday } from './legal-date.ts';

export interface CalendarYear {
  readonly year: number;
  /** Days off beside Saturdays and Sundays: holidays, days off moved from a weekend, days exchanged by a government order. */
  readonly daysOff: readonly LegalDate[];
  /** Saturdays and Sundays on which the country works. */
  readonly workedWeekends: readonly LegalDate[];
  readonly source: string;
  readonly confidence: Confidence;
  /** The day of the release that brought it, of any year after those of the first one: what two people put into force before is judged as of a year that nobody knew. */
  readonly broughtOn?: LegalDate;
}

/** A year as two people have put it into force, by the number of their enactment. */
export interface EnactedCalendarYear extends Omit<CalendarYear, 'confidence' | 'broughtOn'> {
  readonly n: number;
  /** Who proposed it and who approved it. */
  readonly by: string;
  /** The day of the approval. */
  readonly on: LegalDate;
  readonly url: string;
}

const days = (year: number, ...texts: string[]): LegalDate[] => texts.map((text) => legalDate(`${year}-${text}`));

/** By what text the holidays are; a moved day off is moved by an order of its own. Written as the sources of parameters are. */
export const calendarSource = 'law 267-II of 13 Dec 2001';

/** Those that came with the program, ascending and without a gap between the years. */
export const calendarYears: readonly CalendarYear[] = [
  {
    year: 2024,
    // biome-ignore format: one line a month reads like the calendar it was copied from
    daysOff: days(2024, '01-01', '01-02', '01-07',
      '03-08', '03-21', '03-22', '03-23', '03-25',
      '05-01', '05-07', '05-08', '05-09', '06-16', '07-06', '07-08',
      '08-30', '10-25', '12-16'),
    workedWeekends: days(2024, '05-04'),
    source:
      'aqshamnews (2024 calendar): 25 Mar for Saturday 23 Mar, 8 Jul for Saturday 6 Jul; Christmas and Kurban Ait never move; 8 May for Saturday 4 May: order of the labour ministry of 17 Apr 2024 (sputniknews.kz of 18 Apr 2024)',
    confidence: 'SEEN',
  },
  {
    year: 2025,
    // biome-ignore format: as above
    daysOff: days(2025, '01-01', '01-02', '01-03', '01-07',
      '03-08', '03-10', '03-21', '03-22', '03-23', '03-24', '03-25',
      '05-01', '05-07', '05-09', '06-06', '07-06', '07-07',
      '08-30', '09-01', '10-25', '10-27', '12-16'),
    workedWeekends: days(2025, '01-05'),
    source:
      '3 Jan for Sunday 5 Jan: Order 436 of 21 Nov 2024 (SEEN); Kurban Ait 6 Jun (SEEN); days moved from weekends by the general rule',
    confidence: 'INFERRED',
  },
  {
    year: 2026,
    // biome-ignore format: as above
    daysOff: days(2026, '01-01', '01-02', '01-07',
      '03-08', '03-09', '03-21', '03-22', '03-23', '03-24', '03-25',
      '05-01', '05-07', '05-09', '05-11', '05-27', '07-06',
      '10-25', '10-26', '12-16'),
    workedWeekends: [],
    source:
      'alau.kz, uchet.kz via lada.kz, taspanews.kz of 18 Mar 2026: 30 Aug is no holiday any more; 26 Oct by the general rule (INFERRED)',
    confidence: 'SEEN',
  },
];

/** One byte a day over the loaded years, and for each day its next working day, because a replay asks a million times. */
interface Loaded {
  readonly years: ReadonlyMap<number, CalendarYear | EnactedCalendarYear>;
  readonly first: number;
  readonly working: Uint8Array;
  readonly nextWorking: Int32Array;
}

let loaded = load([]);

/** Makes these, and no others, the years that were put into force in this process; of one year the last one holds. Each goes on from the years before it. */
export function enactCalendarYears(years: readonly EnactedCalendarYear[]): void {
  loaded = load(years);
}

function load(enacted: readonly EnactedCalendarYear[]): Loaded {
  const byYear = new Map<number, CalendarYear | EnactedCalendarYear>();
  for (const one of [...calendarYears, ...enacted.toSorted((a, b) => a.n - b.n)]) byYear.set(one.year, one);
  const years = new Map([...byYear].sort(([a], [b]) => a - b));
  const [firstYear = 0] = years.keys();
  const first = dayNumber(legalDate(`${firstYear}-01-01`));
  const count = [...years.keys()].reduce((sum, year) => sum + daysInYear(year), 0);
  const working = workingDays([...years.values()], { first, count });
  return { years, first, working, nextWorking: nextWorkingDays(working) };
}

/** All that are known, ascending: those of the program and those that were put into force. */
export const calendarsInForce = (): readonly (CalendarYear | EnactedCalendarYear)[] => [...loaded.years.values()];

/** By which enactment the year is what it is; undefined: it came with the program, or nobody knows it. */
export function enactedCalendarOf(year: number): number | undefined {
  const known = loaded.years.get(year);
  return known !== undefined && 'n' in known ? known.n : undefined;
}

/** The year as it was known on `day`; undefined: nobody knew it, though a later release may have brought it. */
function knownOn(year: number, day: LegalDate): CalendarYear | EnactedCalendarYear | undefined {
  const known = loaded.years.get(year);
  const cameLater =
    known !== undefined && 'confidence' in known && known.broughtOn !== undefined && day < known.broughtOn;
  return cameLater ? undefined : known;
}

/** A year as it is proposed. */
export type NewCalendarYear = Pick<CalendarYear, 'year' | 'daysOff' | 'workedWeekends'>;

/** More days off beside the weekends no year has had. */
const DAYS_OFF_MAX = 60;

/**
 * Why it cannot be put into force; undefined: it can. Nothing may hold on `day`, or before it: of a year that is known only later days are changed. One that nobody
 * knows, and that nothing was decided by, may have begun.
 */
export function calendarFault(proposed: NewCalendarYear, day: LegalDate): 'NOT_A_VALUE' | 'TOO_EARLY' | undefined {
  const { year, daysOff, workedWeekends } = proposed;
  const isNew = knownOn(year, day) === undefined;
  if (isNew && knownOn(year - 1, day) === undefined) return 'NOT_A_VALUE';
  if (daysOff.length === 0 || daysOff.length > DAYS_OFF_MAX || workedWeekends.length > DAYS_OFF_MAX)
    return 'NOT_A_VALUE';
  const isOfYear = (date: LegalDate): boolean => date.startsWith(`${year}-`);
  const isListed = (list: readonly LegalDate[]): boolean =>
    list.every((date, index) => isOfYear(date) && (index === 0 || (list[index - 1] as LegalDate) < date));
  if (!isListed(daysOff) || !isListed(workedWeekends)) return 'NOT_A_VALUE';
  if (workedWeekends.some((date) => weekday(date) <= 5 || daysOff.includes(date))) return 'NOT_A_VALUE';
  if (isNew) return undefined;
  const changed = changedDays(proposed, day);
  if (changed.length === 0) return 'NOT_A_VALUE';
  return changed.every((date) => date > day) ? undefined : 'TOO_EARLY';
}

/** The days of a year on which it would be otherwise worked than was known on `day`, or is by now, ascending; none of a year that nobody knew. */
export function changedDays({ year, daysOff, workedWeekends }: NewCalendarYear, day?: LegalDate): readonly LegalDate[] {
  const present = day === undefined ? loaded.years.get(year) : knownOn(year, day);
  if (present === undefined) return [];
  const differ = (before: readonly LegalDate[], after: readonly LegalDate[]): readonly LegalDate[] => [
    ...before.filter((date) => !after.includes(date)),
    ...after.filter((date) => !before.includes(date)),
  ];
  const both = [...differ(present.daysOff, daysOff), ...differ(present.workedWeekends, workedWeekends)];
  return [...new Set(both)].sort();
}

/** Whether the state works on `day`; undefined when that year's calendar is not loaded. */
export function isWorkingDay(day: LegalDate): boolean | undefined {
  const { first, working } = loaded;
  const index = dayNumber(day) - first;
  return working[index] === undefined ? undefined : working[index] === 1;
}

/** `day` itself when it is a working day, else the first one after it; undefined when the calendar does not reach so far. */
export function nextWorkingDayFrom(day: LegalDate): LegalDate | undefined {
  const { first, nextWorking } = loaded;
  const next = nextWorking[dayNumber(day) - first];
  return next === undefined || next < 0 ? undefined : fromDayNumber(first + next);
}

/**
 * The `count`-th working day after `day` (the day itself is not counted); for 0, `day` itself, working or not. Undefined when
 * the calendar does not reach so far. `count` is a whole number of 0 or more.
 */
export function addWorkingDays(day: LegalDate, count: number): LegalDate | undefined {
  let reached: LegalDate | undefined = isWorkingDay(day) === undefined ? undefined : day;
  for (let counted = 0; counted < count && reached !== undefined; counted++) {
    reached = nextWorkingDayFrom(addDays(reached, 1));
  }
  return reached;
}

function daysInYear(year: number): number {
  return dayNumber(legalDate(`${year + 1}-01-01`)) - dayNumber(legalDate(`${year}-01-01`));
}

function workingDays(
  years: readonly NewCalendarYear[],
  { first, count }: { readonly first: number; readonly count: number },
): Uint8Array {
  const bits = Uint8Array.from({ length: count }, (_, index) => (weekday(fromDayNumber(first + index)) <= 5 ? 1 : 0));
  for (const { daysOff, workedWeekends } of years) {
    for (const day of daysOff) bits[dayNumber(day) - first] = 0;
    for (const day of workedWeekends) bits[dayNumber(day) - first] = 1;
  }
  return bits;
}

/** For each loaded day the index of the working day it leads to, or -1 at the end of what is known. */
function nextWorkingDays(working: Uint8Array): Int32Array {
  const next = new Int32Array(working.length).fill(-1);
  for (let index = working.length - 1, known = -1; index >= 0; index--) {
    if (working[index] === 1) known = index;
    next[index] = known;
  }
  return next;
}
