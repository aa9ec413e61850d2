/** A year of an invented region, lived with the simulators. */
export { type Demo, type DemoInbox, type DemoMessage, type DemoOptions, openDemo } from './demo.ts';
export type { DemoPerson } from './demo-people.ts';
export { type DemoPortal, type DemoPortalOptions, openDemoPortal } from './demo-portal.ts';
export {
  type LoginFaultName,
  type LoginPerson,
  type LoginProvider,
  type LoginProviderOptions,
  loginFaults,
  loginProvider,
} from './login-provider.ts';
export { manners, type RegionPlan } from './population.ts';
export type { Agreement, YearStatement } from './statement.ts';
export { simulateYear, type YearOptions } from './year.ts';
