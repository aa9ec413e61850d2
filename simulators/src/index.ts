/** A demonstration to click through, a year of an invented region, and a provider of logins, all over the far sides that stand beside. */
export { type Demo, type DemoInbox, type DemoMessage, type DemoOptions, openDemo } from './demonstration/demo.ts';
export type { DemoPerson } from './demonstration/demo-people.ts';
export { type Demonstration, type DemonstrationOptions, openDemonstration } from './demonstration/demonstration.ts';
export {
  type LoginFaultName,
  type LoginPerson,
  type LoginProvider,
  type LoginProviderOptions,
  loginFaults,
  loginProvider,
} from './login/login-provider.ts';
export { manners, type RegionPlan } from './region/population.ts';
export type { Agreement, YearStatement } from './region/statement.ts';
export { simulateYear, type YearOptions } from './region/year.ts';
