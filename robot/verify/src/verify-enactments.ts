/**
 * What was put into force without a new release is what two people have approved, all of it, and nothing before its time; and a decision that names such a value was made
 * of just that. The rows themselves are held by their binding, what the two have signed by their passkeys (verify-proposals.ts).
 */
import type { Basis } from '@oryndau/law/basis';
import { calendarYears } from '@oryndau/law/calendar';
import { enact } from '@oryndau/law/enacted';
import { parameterNamed } from '@oryndau/law/overlay';
import { valueText } from '@oryndau/law/parameter';
import { CALENDAR, ENACTED } from '@oryndau/law/rule';
import type { Transaction } from '@oryndau/postgres/driver';
import { readEnactments } from '@oryndau/staff/enactments';
import {
  approvedOn,
  contentOf,
  type Enacted,
  type EnactmentFault,
  enactedIn,
  enactmentFault,
} from '@oryndau/standing/enacted-content';
import { Fault } from '@oryndau/standing/fault';
import { useLawInForce } from '@oryndau/standing/law-in-force';

const strange = 'it is no value of anything that this program knows';
/** That nobody asks it any more is no fault: an earlier program did. */
const faults: Readonly<Record<Exclude<EnactmentFault, 'NOT_APPLIED'>, string>> = {
  TOO_EARLY: 'it would hold on a day that was over when it was approved',
  NOT_THERE: 'it takes back what was not there',
  IN_USE: 'it takes back a calendar by which terms were counted',
  UNKNOWN_PARAMETER: strange,
  UNKNOWN_POLICY: strange,
  UNKNOWN_REGION: strange,
  NOT_A_VALUE: strange,
  NOT_CHANGEABLE: strange,
  BEYOND_PROGRAM: strange,
};

/** Throws the first Fault; gives what is in force, and makes it the law by which all that follows is recomputed. */
export async function checkEnactments(tx: Transaction): Promise<Enacted> {
  const enactments = await readEnactments(tx);
  for (const [index, enactment] of enactments.entries()) {
    const { n, action } = enactment;
    const place = `staff.enactment ${n}`;
    if (n !== index + 1) throw new Fault(`staff.enactment ${index + 1}`, 'it is not there, and a later one is');
    // Judged by what stood then, and by the day of its approval.
    const known = enactments.slice(0, index);
    const { values, calendars } = enactedIn(known);
    enact(values, calendars);
    const no = enactmentFault({ action, content: contentOf(enactment), day: approvedOn(enactment), known });
    if (no !== undefined && no !== 'NOT_APPLIED') throw new Fault(place, faults[no]);
  }
  const [forgotten] = await tx<{ id: string }[]>`
    select proposal.id from staff.proposal as proposal
    where proposal.outcome = 'approved' and proposal.action in ('law.change', 'policy.change', 'region.turn')
      and not exists (select from staff.enactment as enactment where enactment.proposal_id = proposal.id)
    order by proposal.id limit 1`;
  if (forgotten !== undefined)
    throw new Fault(`staff.proposal ${forgotten.id}`, 'it was approved, and was not put into force');
  await useLawInForce(tx);
  return enactedIn(enactments);
}

/**
 * Why a basis cannot have been made of what is in force: it names an enactment that is not there or stands for nothing that it names, or a value that neither the
 * program has brought nor an enactment that it names. Undefined: it can.
 */
export function enactedFault(body: string, { values, calendars, policyDays, turns }: Enacted): string | undefined {
  const { parameters } = JSON.parse(body) as Basis;
  const named = (parameters[ENACTED]?.split(', ') ?? []).map(Number);
  const numbers = new Set([...values, ...calendars, ...policyDays, ...turns].map(({ n }) => n));
  const unknown = named.find((n) => !numbers.has(n));
  if (unknown !== undefined) return `it names enactment ${unknown}, which is not in force`;
  const byName = values.filter(({ n }) => named.includes(n));
  for (const { n, parameter } of byName)
    if (parameters[parameter] === undefined) return `it names enactment ${n}, and not the number that it is of`;
  const years = parameters[CALENDAR]?.split(', ').map(Number) ?? [];
  for (const year of years) {
    const isBrought = calendarYears.some((known) => known.year === year);
    if (!isBrought && !calendars.some((one) => one.year === year && named.includes(one.n)))
      return `it names the calendar of ${year} by nothing that put it into force`;
  }
  const odd = calendars.find(({ n, year }) => named.includes(n) && !years.includes(year));
  if (odd !== undefined) return `it names enactment ${odd.n}, and not the calendar that it is of`;
  for (const name of new Set(values.map(({ parameter }) => parameter))) {
    const text = parameters[name];
    const dated = parameterNamed(name)?.values ?? [];
    const known = dated
      .filter(({ enacted }) => enacted === undefined || named.includes(enacted.n))
      .map(({ value }) => valueText(value));
    if (text !== undefined && !isMadeOf(text, known)) return `${name} was ${text} by nothing that it names`;
  }
  return undefined;
}

/** Asked of two days a number is named with both values, one after the other; a list has commas of its own. */
const isMadeOf = (text: string, known: readonly string[]): boolean =>
  known.some(
    (value) => text === value || (text.startsWith(`${value}, `) && isMadeOf(text.slice(value.length + 2), known)),
  );
