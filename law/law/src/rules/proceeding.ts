/**
 * The simplified proceedings (law 261-IV, Chapter 1-1): what may be opened, how long it lasts, what may be done to the debtor.
 * Parameters are those of the day that each rule names.
 */

import { isKnownAccountKind } from '@oryndau/words/codes';
import type { DocumentType } from '@oryndau/words/documents';
import type { DebtorKind, Measure, TerminationGround } from '@oryndau/words/lists';
import type { TransferGround } from '@oryndau/words/transfers';
import type { LawUnknown, Ruling } from '../basis.ts';
import { addWorkingDays, isWorkingDay, nextWorkingDayFrom } from '../calendar.ts';
import { addDays, type LegalDate, yearOf } from '../legal-date.ts';
import { type Money, times } from '../money.ts';
import {
  activeOrdersMax,
  balanceMinByLaw,
  balanceMinOurs,
  mustRecallIfProtected,
  protectedAccounts,
} from '../parameters/collection.ts';
import { mci, subsistenceMin } from '../parameters/indices.ts';
import {
  arrestedAccountsMax,
  debtorKinds,
  graceAfterDeliveryDays,
  limitInclusive,
  limitMci,
  limitMciDate,
  measures,
  presentationMinWorkingDays,
  properNoticeChannels,
  quietHours,
  rollToWorkday,
  simplifiedDocumentTypes,
  termCalendarDays,
  terminationGroundsInForce,
  transferGroundsInForce,
  transferHour,
  updatesPerWeek,
} from '../parameters/simplified.ts';
import {
  arrestAfterDays,
  banksToldOfTransfer,
  blockedByWageLevy,
  collectionAfterDays,
  limitMciByRules,
  paperOptOutWorkingDays,
  prohibitionAfterDays,
  registerRemovalWorkingDays,
  wageLevyRepeats,
} from '../parameters/timeline.ts';
import { lawOf, lawUnknown, oncePerDay, ruleByDay, ruled, withCalendar } from '../rule.ts';

export type Scope =
  | { readonly within: true; readonly limit: Money }
  | { readonly within: false; readonly reason: 'OVER_LIMIT' | 'DOCUMENT_TYPE' | 'DEBTOR_KIND'; readonly limit: Money };

/** Whose limit: the law's, or that of the Rules, which were not changed when the law's rose. A head may keep to the lower one. */
export type LimitBy = 'LAW' | 'RULES';

const scopeParameters = { limitInclusive, limitMciDate, debtorKinds, documentTypes: simplifiedDocumentTypes, mci };
const inTenge = <V extends { readonly limitMci: number; readonly mci: Money }>(law: V) => ({
  ...law,
  limit: times(law.mci, BigInt(law.limitMci)),
});
/** The limit of a day and every answer that can be given with it, made once a day. */
const scopeOnDay = {
  LAW: ruleByDay('case.scope', { limitMci, ...scopeParameters }, inTenge),
  RULES: ruleByDay('case.scope', { limitMci: limitMciByRules, ...scopeParameters }, inTenge),
} as const satisfies Record<LimitBy, unknown>;
const scopeRulings = { LAW: rulingsBy('LAW'), RULES: rulingsBy('RULES') } as const;

function rulingsBy(limitBy: LimitBy) {
  return oncePerDay((day) => {
    const found = scopeOnDay[limitBy](day);
    if (!found.known) return found;
    const { value, basis } = found;
    const { limit } = value;
    const refused = (reason: 'OVER_LIMIT' | 'DOCUMENT_TYPE' | 'DEBTOR_KIND'): Ruling<Scope> =>
      ruled<Scope>(Object.freeze({ within: false, reason, limit }), basis);
    return {
      known: true,
      value,
      within: ruled<Scope>(Object.freeze({ within: true, limit }), basis),
      overLimit: refused('OVER_LIMIT'),
      documentType: refused('DOCUMENT_TYPE'),
      debtorKind: refused('DEBTOR_KIND'),
    } as const;
  });
}

/** What may go the simplified way is asked by the same values on both days, by the law and by the Rules. */
export const isSameScope = (a: LegalDate, b: LegalDate): boolean =>
  Object.values(scopeOnDay).every((scopeOn) => {
    const [before, after] = [scopeOn(a), scopeOn(b)];
    return (
      before.known && after.known && JSON.stringify(before.basis.parameters) === JSON.stringify(after.basis.parameters)
    );
  });

/**
 * Whether a debt may go the simplified way on `day`, the day of initiation (Arts. 9(1), 10-1(1)). The limit is so many MCI of
 * that day; the bound itself is refused while `simplified.limit_inclusive` is false. Fields: remainder unpaid, in tiyn.
 */
export function simplifiedScope(asked: {
  readonly remainder: Money;
  readonly day: LegalDate;
  readonly documentType: DocumentType;
  readonly debtorKind: DebtorKind;
  /** The law's, where nothing is said. */
  readonly limitBy?: LimitBy;
}): Ruling<Scope> {
  const rulings = scopeRulings[asked.limitBy ?? 'LAW'](asked.day);
  if (!rulings.known) return rulings;
  const { value } = rulings;
  if (!value.documentTypes.includes(asked.documentType)) return rulings.documentType;
  if (!value.debtorKinds.includes(asked.debtorKind)) return rulings.debtorKind;
  const within = value.limitInclusive ? asked.remainder <= value.limit : asked.remainder < value.limit;
  return within ? rulings.within : rulings.overLimit;
}

const presentationLaw = lawOf('case.presentation', { days: presentationMinWorkingDays });

/**
 * The first day on which a document may be presented for enforcement (Art. 11(1-1)): the calendar day after the fifth working
 * day that follows entry into force; a resolution of an agency at once.
 */
export function presentableFrom({
  inForceOn,
  documentType,
}: {
  readonly inForceOn: LegalDate;
  readonly documentType: DocumentType;
}): Ruling<LegalDate> {
  const law = presentationLaw(inForceOn);
  if (!law.known) return law;
  const count = law.values.days[documentType];
  if (count === 0) return ruled(inForceOn, law.basis);
  const lastDay = addWorkingDays(inForceOn, count);
  if (lastDay === undefined) return lawUnknown('calendar', inForceOn);
  return ruled(addDays(lastDay, 1), withCalendar(law.basis, yearOf(lastDay)));
}

interface SimplifiedTerm {
  /** The last day of the proceedings, until 24:00. */
  readonly lastDay: LegalDate;
  /** The calendar day after it, working or not: what is not paid goes to a private bailiff. */
  readonly transferOn: LegalDate;
}

const termLaw = lawOf('case.term', { days: termCalendarDays, roll: rollToWorkday });
const unheldTerm = oncePerDay((openedOn) => termOf(openedOn, 0));

/**
 * How long the proceedings last (Art. 10-4): day of initiation + 30 + the days in which a hold stopped the clock, moved to the
 * next working day if that is a day off. Unknown (`calendar`) when the calendar of that year is not loaded.
 */
export function simplifiedTerm({
  openedOn,
  heldDays,
}: {
  readonly openedOn: LegalDate;
  readonly heldDays: number;
}): Ruling<SimplifiedTerm> {
  return heldDays === 0 ? unheldTerm(openedOn) : termOf(openedOn, heldDays);
}

function termOf(openedOn: LegalDate, heldDays: number): Ruling<SimplifiedTerm> {
  const law = termLaw(openedOn);
  if (!law.known) return law;
  const counted = addDays(openedOn, law.values.days + heldDays);
  const lastDay = law.values.roll ? nextWorkingDayFrom(counted) : counted;
  if (lastDay === undefined) return lawUnknown('calendar', counted);
  const basis = law.values.roll ? withCalendar(law.basis, yearOf(lastDay)) : law.basis;
  return ruled(Object.freeze({ lastDay, transferOn: addDays(lastDay, 1) }), basis);
}

/**
 * From which day a measure on money may be taken after proper delivery of the notice (Art. 27; law.md 12 #4). Five whole days
 * are the debtor's, counted as Art. 739 KoAP counts: the day of delivery is not one of them, so the first day is D + 6.
 */
export const graceAfterNotice: (deliveredOn: LegalDate) => Ruling<{ readonly measuresFrom: LegalDate }> = ruleByDay(
  'case.grace_after_notice',
  { days: graceAfterDeliveryDays },
  ({ days }, deliveredOn) => ({ measuresFrom: addDays(deliveredOn, days + 1) }),
);

/** Channels by which a delivery that is reported is proper notice on `day` (Art. 27(1)); what was sent without a report never is. */
export const properNoticeBy: (day: LegalDate) => Ruling<ReadonlySet<string>> = ruleByDay(
  'case.proper_notice',
  { channels: properNoticeChannels },
  ({ channels }): ReadonlySet<string> => new Set(channels),
);

/** In which hours of the recipient's day nothing is sent: from an hour in the evening until one in the morning. */
export const quietHoursOn: (day: LegalDate) => Ruling<{ readonly from: number; readonly until: number }> = ruleByDay(
  'case.quiet_hours',
  { hours: quietHours },
  ({ hours }) => hours,
);

/** How many updates a person gets in seven days; 0: on that day none is sent. */
export const updatesPerWeekOn: (day: LegalDate) => Ruling<number> = ruleByDay(
  'case.updates',
  { most: updatesPerWeek },
  ({ most }) => most,
);

/** From which hour of its day a transfer may be decided. */
export const transferHourOn: (day: LegalDate) => Ruling<number> = ruleByDay(
  'case.transfer_hour',
  { hour: transferHour },
  ({ hour }) => hour,
);

const measuresInForce = ruleByDay('case.measures', { measures }, (law): ReadonlySet<Measure> => new Set(law.measures));

/**
 * What the robot may do to the debtor on `day` (Art. 10-3). Unknown in a year whose calendar is not loaded: no measures on dates
 * without loaded parameters (law.md 12 #24).
 */
export const allowedMeasures: (day: LegalDate) => Ruling<ReadonlySet<Measure>> = oncePerDay((day) => {
  const allowed = measuresInForce(day);
  if (!allowed.known) return allowed;
  return isWorkingDay(day) === undefined
    ? lawUnknown('calendar', day)
    : ruled(allowed.value, withCalendar(allowed.basis, yearOf(day)));
});

/** The measures for which the Rules name a day. */
export type TimedMeasure = Exclude<Measure, 'DEBTOR_REGISTER'>;

const measureDayLaw = {
  BANK_ARREST: lawOf('case.measure_day', { days: arrestAfterDays }),
  PROHIBITION: lawOf('case.measure_day', { days: prohibitionAfterDays }),
  COLLECTION_ORDER: lawOf('case.measure_day', { days: collectionAfterDays }),
} as const satisfies Record<TimedMeasure, unknown>;

/**
 * The first day of a measure by the Rules (Order 697 items 10, 13, 14): so many calendar days after initiation are the debtor's whole, and the days in
 * which a hold stopped the clock beside them. They do not move from a day off.
 */
export function measureDay({
  measure,
  openedOn,
  heldDays,
}: {
  readonly measure: TimedMeasure;
  readonly openedOn: LegalDate;
  readonly heldDays: number;
}): Ruling<LegalDate> {
  const law = measureDayLaw[measure](openedOn);
  return law.known ? ruled(addDays(openedOn, law.values.days + heldDays + 1), law.basis) : law;
}

/** Whether no collection order is sent while a bailiff levies the debtor's wages, by a resolution or by an order of his own (Order 697 item 15). */
export const wageLevyBlocks: (day: LegalDate) => Ruling<boolean> = ruleByDay(
  'case.wage_levy',
  { blocks: blockedByWageLevy },
  ({ blocks }) => blocks,
);

const wageLevyAgainLaw = lawOf('case.wage_levy', { repeats: wageLevyRepeats });

/**
 * On which day the question about wages is put again after it was refused on `refusedOn` for the so-manieth time in a row: the next working day; null: it was put often
 * enough, and an operator asks.
 */
export function wageLevyAgain(refusedOn: LegalDate, refusals: number): Ruling<LegalDate | null> {
  const law = wageLevyAgainLaw(refusedOn);
  if (!law.known) return law;
  if (refusals > law.values.repeats) return ruled(null, law.basis);
  const day = addWorkingDays(refusedOn, 1);
  return day === undefined
    ? lawUnknown('calendar', addDays(refusedOn, 1))
    : ruled(day, withCalendar(law.basis, yearOf(day)));
}

const registerRemovalLaw = lawOf('case.register_removal', { days: registerRemovalWorkingDays });

/** How many working days after the end of a case the removal from the register of debtors may take. */
export const registerRemovalDays: (day: LegalDate) => Ruling<number> = ruleByDay(
  'case.register_removal',
  { days: registerRemovalWorkingDays },
  ({ days }) => days,
);

/** The last day on which the entry of a case that ended on `endedOn` is removed from the register of debtors; the day of the end does not count. */
export const registerRemovalBy: (endedOn: LegalDate) => Ruling<LegalDate> = oncePerDay((endedOn): Ruling<LegalDate> => {
  const law = registerRemovalLaw(endedOn);
  if (!law.known) return law;
  const lastDay = addWorkingDays(endedOn, law.values.days);
  return lastDay === undefined
    ? lawUnknown('calendar', endedOn)
    : ruled(lastDay, withCalendar(law.basis, yearOf(lastDay)));
});

/** How many accounts may be under arrest at a time for one document (Art. 62(6)). */
export const maxArrestedAccounts: (day: LegalDate) => Ruling<number> = ruleByDay(
  'case.arrested_accounts',
  { max: arrestedAccountsMax },
  ({ max }) => max,
);

/** How many collection orders may live at a time for one document (payments law 11-VI Art. 35(5)). */
export const maxActiveOrders: (day: LegalDate) => Ruling<number> = ruleByDay(
  'case.active_orders',
  { max: activeOrdersMax },
  ({ max }) => max,
);

/** Kinds of accounts that are neither arrested nor debited (Arts. 58(2), 62(3)), as codes of `protected.account_types`. */
export const protectedAccountTypes: (day: LegalDate) => Ruling<ReadonlySet<string>> = ruleByDay(
  'case.protected_accounts',
  { types: protectedAccounts },
  ({ types }): ReadonlySet<string> => new Set(types),
);

/** Whether anybody knows what kind of account that is: what nobody knows is neither arrested nor debited. */
export const isAccountKind: (kind: string) => boolean = isKnownAccountKind;

/** What a debit leaves to the debtor, in tiyn: the law's floor or our own, whichever is more; today one subsistence minimum. */
export const balanceFloor: (day: LegalDate) => Ruling<Money> = ruleByDay(
  'case.balance_floor',
  { byLaw: balanceMinByLaw, ours: balanceMinOurs, subsistenceMin },
  ({ byLaw, ours, subsistenceMin }) => times(subsistenceMin, BigInt(Math.max(byLaw, ours))),
);

/** Whether the law of `day` demands the recall of an order that would take protected money (Art. 59(5)). */
export const recallIfProtected: (day: LegalDate) => Ruling<boolean> = ruleByDay(
  'case.recall_duty',
  { duty: mustRecallIfProtected },
  ({ duty }) => duty,
);

/** On which grounds the proceedings may be terminated on `day` (Art. 10-5(1)). */
export const terminationGrounds: (day: LegalDate) => Ruling<ReadonlySet<TerminationGround>> = ruleByDay(
  'case.termination_grounds',
  { grounds: terminationGroundsInForce },
  ({ grounds }): ReadonlySet<TerminationGround> => new Set(grounds),
);

const paperOptOutLaw = lawOf('case.opt_out_on_paper', { days: paperOptOutWorkingDays });

/** The last day on which a refusal of the simplified way that came on paper is carried out (Order 697 item 7); the day of its registration does not count. */
export function paperOptOutBy(registeredOn: LegalDate): Ruling<LegalDate> {
  const law = paperOptOutLaw(registeredOn);
  if (!law.known) return law;
  const lastDay = addWorkingDays(registeredOn, law.values.days);
  return lastDay === undefined
    ? lawUnknown('calendar', registeredOn)
    : ruled(lastDay, withCalendar(law.basis, yearOf(lastDay)));
}

/** Whether the bank that holds an arrest hears that it went to a private bailiff with the case (Order 697 item 23). */
export const bankHearsOfTransfer: (day: LegalDate) => Ruling<boolean> = ruleByDay(
  'case.transfer_told',
  { tells: banksToldOfTransfer },
  ({ tells }) => tells,
);

/** On which grounds a case may be transferred to a private bailiff on `day` (Art. 10-6). */
export const transferGrounds: (day: LegalDate) => Ruling<ReadonlySet<TransferGround>> = ruleByDay(
  'case.transfer_grounds',
  { grounds: transferGroundsInForce },
  ({ grounds }): ReadonlySet<TransferGround> => new Set(grounds),
);

/** Of a case whose term is over on a day whose grounds do not have that: what is to become of it the law of the day does not say. */
export const noTransferGround = (day: LegalDate): LawUnknown => lawUnknown(transferGroundsInForce.name, day);
