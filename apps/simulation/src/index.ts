/** A year of an invented region, lived with the simulators. */
export { manners, type RegionPlan } from './population.ts';
export type { Agreement, YearStatement } from './statement.ts';
export { simulateYear, type YearOptions } from './year.ts';
