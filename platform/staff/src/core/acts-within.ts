/** Which acts somebody reaches who signs, strikes or looks at them: at the desk and by a command alike. Pure. */
import type { StaffAction } from '@oryndau/words/staff';
import { type Member, reachOf } from './may.ts';

/** Those of cases of these regions, first two digits of the KATO; without it all. Nobody signs by body: an account that is of no region reaches none. */
export function actsWithin(member: Member, action: StaffAction): { readonly regions?: readonly string[] } {
  const reach = reachOf(member, { action });
  if (reach?.all === true) return {};
  return { regions: reach === undefined || reach.region === null ? [] : [reach.region] };
}
