/**
 * The reach of a right as a value for SQL: what a list shows is what the decision allows (core/may.ts), by the same data. A list asks
 * `staff.reaches(REACH, region, body, owner)` with its own columns, `null` where it has none.
 */
import type { Reach } from './core/may.ts';

/** Undefined: the person has no such right, and nothing is reached. */
export const reachText = (reach: Reach | undefined): string =>
  reach?.all === true ? 'all' : [reach?.region, reach?.body, reach?.owner].map((part) => part ?? '').join('|');
