/**
 * What the proposals say by which something is put into force without a new release, and what of it all holds: values of the law, years of the working calendar, days of
 * policies, turns of regions. Pure; the rows are those of `staff.enactment` with the texts that two people have signed.
 */
import { calendarFault, changedDays, type EnactedCalendarYear, type NewCalendarYear } from '@oryndau/law/calendar';
import { type EnactedValue, type EnactFault, enactFault, type NewValue } from '@oryndau/law/enacted';
import { regionOfDigits } from '@oryndau/law/kato';
import { type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import type { NewTurn, RegionTurn } from '@oryndau/law/roll-out';
import { type EnactedPolicyDay, type NewPolicyDay, policyDayFault } from '@oryndau/proceedings/core/policies';
import type { Enactment } from '@oryndau/staff/enactments';
import type { EnactedAction } from '@oryndau/words/staff';

/** Taken back before its day. */
interface Withdrawal {
  readonly withdraws: number;
}

/** A year of the working calendar, whole; `from`: the first day on which it is worked otherwise than was known. */
export interface CalendarChange extends Pick<NewValue, 'origin' | 'source' | 'url' | 'from'> {
  readonly calendar: number;
  readonly daysOff: readonly LegalDate[];
  readonly workedWeekends: readonly LegalDate[];
}

export type LawChange = NewValue | CalendarChange | Withdrawal;
export type PolicyChange = NewPolicyDay | Withdrawal;
export type RegionChange = NewTurn | Withdrawal;
export type EnactedContent = LawChange | PolicyChange | RegionChange;

export const isWithdrawal = (content: EnactedContent): content is Withdrawal => 'withdraws' in content;

/** From the canonical text of what was proposed. */
export const lawChangeIn = (content: string): LawChange => JSON.parse(content) as LawChange;
export const policyChangeIn = (content: string): PolicyChange => JSON.parse(content) as PolicyChange;
export const regionChangeIn = (content: string): RegionChange => JSON.parse(content) as RegionChange;
export const contentOf = ({ content }: Pick<Enactment, 'content'>): EnactedContent =>
  JSON.parse(content) as EnactedContent;

/** The year that is meant. */
export const yearIn = ({ calendar: year, daysOff, workedWeekends }: CalendarChange): NewCalendarYear => ({
  year,
  daysOff,
  workedWeekends,
});

/** The first day that is worked otherwise than was known on `day`, or is by now; of a year that nobody knew its first. */
export const firstDayOf = (year: NewCalendarYear, day?: LegalDate): LegalDate =>
  changedDays(year, day)[0] ?? (`${year.year}-01-01` as LegalDate);

export interface Enacted {
  readonly values: readonly EnactedValue[];
  /** Of one year the last one holds; those before it stay known, since decisions name them. */
  readonly calendars: readonly EnactedCalendarYear[];
  readonly policyDays: readonly EnactedPolicyDay[];
  readonly turns: readonly RegionTurn[];
}

export type KeptEnactment = Pick<Enactment, 'n' | 'action' | 'content' | 'proposedName' | 'decidedName' | 'decidedAt'>;

/** Who proposed it and who approved it. */
export const bothOf = ({ proposedName, decidedName }: Pick<Enactment, 'proposedName' | 'decidedName'>): string =>
  `${proposedName}, ${decidedName}`;

/** What stands, in the order of its numbers: without what was taken back. */
export function enactedIn(enactments: readonly KeptEnactment[]): Enacted {
  const withdrawn = withdrawnIn(enactments);
  const values: EnactedValue[] = [];
  const calendars: EnactedCalendarYear[] = [];
  const policyDays: EnactedPolicyDay[] = [];
  const turns: RegionTurn[] = [];
  for (const enactment of enactments) {
    const { n, action, content } = enactment;
    if (withdrawn.has(n)) continue;
    if (action === 'law.change') {
      const value = lawChangeIn(content);
      const by = { n, by: bothOf(enactment), on: approvedOn(enactment) };
      if (isWithdrawal(value)) continue;
      if ('calendar' in value) calendars.push({ ...yearIn(value), source: value.source, url: value.url, ...by });
      else values.push({ ...value, ...by });
    } else if (action === 'policy.change') push(policyDays, n, policyChangeIn(content));
    else push(turns, n, regionChangeIn(content));
  }
  return { values, calendars, policyDays, turns };
}

function push<T extends object>(list: (T & { readonly n: number })[], n: number, content: T | Withdrawal): void {
  if (!('withdraws' in content)) list.push({ ...content, n });
}

/** The numbers of those that were taken back, each with the number of what took it back. */
export function withdrawnIn(enactments: readonly Pick<Enactment, 'n' | 'content'>[]): ReadonlyMap<number, number> {
  return new Map(
    enactments.flatMap((enactment): [number, number][] => {
      const content = contentOf(enactment);
      return isWithdrawal(content) ? [[content.withdraws, enactment.n]] : [];
    }),
  );
}

/** The day on which the second person approved it. */
export const approvedOn = ({ decidedAt }: Pick<Enactment, 'decidedAt'>): LegalDate => legalDayAt(Date.parse(decidedAt));

/**
 * TOO_EARLY: it would hold on a day that is over; NOT_THERE: what would be taken back is not there, or was taken back already; IN_USE: terms are counted by a calendar from
 * its approval on, so another one takes its place and nothing takes it back.
 */
export type EnactmentFault = EnactFault | 'NOT_THERE' | 'IN_USE' | 'UNKNOWN_POLICY' | 'UNKNOWN_REGION';

interface Asked {
  readonly action: EnactedAction;
  readonly content: EnactedContent;
  /** Nothing may hold on this day, or before it. */
  readonly day: LegalDate;
  /** What was put into force before. */
  readonly known: readonly Pick<Enactment, 'n' | 'action' | 'content'>[];
}

/** Why it cannot be put into force; undefined: it can. */
export function enactmentFault({ action, content, day, known }: Asked): EnactmentFault | undefined {
  if (isWithdrawal(content)) {
    const meant = known.find(({ n }) => n === content.withdraws);
    const taken = meant && contentOf(meant);
    if (meant?.action !== action || taken === undefined || isWithdrawal(taken) || withdrawnIn(known).has(meant.n))
      return 'NOT_THERE';
    if ('calendar' in taken) return 'IN_USE';
    return taken.from > day ? undefined : 'TOO_EARLY';
  }
  if ('calendar' in content) {
    if (action !== 'law.change') return 'UNKNOWN_PARAMETER';
    return (
      calendarFault(yearIn(content), day) ??
      (content.from === firstDayOf(yearIn(content), day) ? undefined : 'NOT_A_VALUE')
    );
  }
  if ('parameter' in content) return action === 'law.change' ? enactFault(content, day) : 'UNKNOWN_PARAMETER';
  const early = content.from > day ? undefined : 'TOO_EARLY';
  if ('policy' in content) return (action === 'policy.change' ? policyDayFault(content) : 'UNKNOWN_POLICY') ?? early;
  const isRegion = action === 'region.turn' && regionOfDigits(content.region) !== undefined;
  return isRegion ? early : 'UNKNOWN_REGION';
}
