/**
 * The fine's own terms: Administrative Offences Code (KoAP, 235-V). Parameters are those of the day from which a term runs.
 * Terms in days are calendar days, the first day not counted, the last one whole (Art. 739); none of them moves from a day off,
 * because Art. 739(3) is read both ways and the replay and public calculators count strictly (law.md 12 #23).
 */
import type { DocumentType } from '@oryndau/words/documents';
import type { Ruling } from '../basis.ts';
import { addDays, addYears, type LegalDate } from '../legal-date.ts';
import { type Money, percentRoundedUp } from '../money.ts';
import {
  deemedConsideredDays,
  discountDays,
  discountPercent,
  executionLimit,
  fineAppealDays,
  voluntaryDays,
} from '../parameters/fine.ts';
import { lawOf, lawUnknown, ruleByDay, ruled } from '../rule.ts';

export interface EntryIntoForce {
  /** The last day on which an appeal is in time. */
  readonly lastAppealDay: LegalDate;
  readonly inForceOn: LegalDate;
}

/** A prescription is first deemed considered, and only then the term of appeal runs (Arts. 817, 826-2(2)). */
const prescriptionInForce = ruleByDay(
  'fine.entry_into_force',
  { deemed: deemedConsideredDays, appeal: fineAppealDays },
  ({ deemed, appeal }, deliveredOn): EntryIntoForce => afterAppealTerm(deliveredOn, deemed + appeal),
);

/** A resolution, of an agency or a court: the term of appeal runs from service (Arts. 826-2, 832). */
const resolutionInForce = ruleByDay(
  'fine.entry_into_force',
  { appeal: fineAppealDays },
  ({ appeal }, deliveredOn): EntryIntoForce => afterAppealTerm(deliveredOn, appeal),
);

/**
 * When a fine that was delivered on this day and not appealed enters into force: for a prescription 15 + 10 days to appeal
 * (D + 25), in force from the beginning of the next (D + 26). Unknown for a tax order, whose way to force is not in KoAP.
 */
export function entryIntoForce(
  deliveredOn: LegalDate,
  documentType: DocumentType = 'PRESCRIPTION',
): Ruling<EntryIntoForce> {
  switch (documentType) {
    case 'PRESCRIPTION':
      return prescriptionInForce(deliveredOn);
    case 'AGENCY_AO':
    case 'COURT_AO':
      return resolutionInForce(deliveredOn);
    case 'TAX_ORDER':
      return lawUnknown('entry_into_force.TAX_ORDER', deliveredOn);
  }
}

/** When an appeal against a delivered fine is rejected, the fine is in force at once (Art. 883). */
export const entryIntoForceOnRejection: (rejectedOn: LegalDate) => Ruling<LegalDate> = ruleByDay(
  'fine.entry_into_force_on_rejection',
  {},
  (_, rejectedOn) => rejectedOn,
);

const halfPriceLaw = lawOf('fine.half_price', { percent: discountPercent, days: discountDays });

/**
 * What extinguishes the fine when it is paid early, and until which day inclusive: 50 % of the amount, a part of a tiyn rounded
 * up, until D + 7 (Arts. 810, 811). The longer term of tax cases (Art. 897) is not given.
 */
export function halfPrice({
  amount,
  deliveredOn,
}: {
  readonly amount: Money;
  readonly deliveredOn: LegalDate;
}): Ruling<{
  readonly sum: Money;
  readonly until: LegalDate;
}> {
  const law = halfPriceLaw(deliveredOn);
  if (!law.known) return law;
  const { percent, days } = law.values;
  const sum = percentRoundedUp(amount, BigInt(100 - percent));
  return ruled({ sum, until: addDays(deliveredOn, days.GENERAL) }, law.basis);
}

/** The term to pay without enforcement and the day after it: in force + 30 and + 31 (Art. 893). */
export const voluntaryTerm: (
  inForceOn: LegalDate,
) => Ruling<{ readonly lastDay: LegalDate; readonly enforceableOn: LegalDate }> = ruleByDay(
  'fine.voluntary_term',
  { days: voluntaryDays },
  ({ days }, inForceOn) => ({ lastDay: addDays(inForceOn, days), enforceableOn: addDays(inForceOn, days + 1) }),
);

const unpausedLimitation = ruleByDay('fine.limitation', { years: executionLimit }, ({ years }, inForceOn) => ({
  lastDay: addYears(inForceOn, years.GENERAL),
}));

/**
 * The last day on which the fine may be enforced: one year from entry into force and the days in which an appeal or a deferral
 * paused it (Art. 890). It does not move from a day off, as that would give the state more time than is beyond dispute.
 * Interruption by evasion is not counted either. Five years for tax and antimonopoly fines are not given.
 */
export function limitation({
  inForceOn,
  pausedDays,
}: {
  readonly inForceOn: LegalDate;
  readonly pausedDays: number;
}): Ruling<{
  readonly lastDay: LegalDate;
}> {
  const unpaused = unpausedLimitation(inForceOn);
  if (!unpaused.known || pausedDays === 0) return unpaused;
  return ruled({ lastDay: addDays(unpaused.value.lastDay, pausedDays) }, unpaused.basis);
}

function afterAppealTerm(deliveredOn: LegalDate, days: number): EntryIntoForce {
  return { lastAppealDay: addDays(deliveredOn, days), inForceOn: addDays(deliveredOn, days + 1) };
}
