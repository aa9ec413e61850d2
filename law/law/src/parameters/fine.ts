/** The terms of the fine itself: Administrative Offences Code (KoAP, 235-V) and the amnesty of 2026. */
import { legalDate } from '../legal-date.ts';
import type { DatedValue, Parameter } from '../parameter.ts';
import { BEFORE_2024 } from './first-days.ts';

/** A value that stands in the code as read, older than what was compared. */
const old = <T>(value: T, source: string): readonly DatedValue<T>[] => [
  { from: BEFORE_2024, value, source, confidence: 'SEEN' },
];

const CALENDAR_DAY = 'calendar_day';

export const deemedConsideredDays: Parameter<number> = {
  name: 'fine.deemed_considered_days',
  unit: CALENDAR_DAY,
  origin: 'LAW',
  meaning: 'Days after the delivery of a prescription, after which it is deemed considered',
  values: old(15, 'KoAP Art. 817'),
};

export const fineAppealDays: Parameter<number> = {
  name: 'fine_appeal.days',
  unit: CALENDAR_DAY,
  origin: 'LAW',
  meaning: 'Days to appeal against the fine; for a prescription they run after it is deemed considered',
  values: [
    {
      from: legalDate('2018-01-01'),
      value: 10,
      source: 'KoAP Arts. 826-2, 832',
      note: 'the day in 2018 is not known',
      confidence: 'INFERRED',
    },
    { from: BEFORE_2024, value: 10, source: 'KoAP Arts. 826-2, 832', confidence: 'SEEN' },
  ],
};

export const fineAppealSuspends: Parameter<boolean> = {
  name: 'fine_appeal.suspends',
  unit: 'flag',
  origin: 'LAW',
  meaning: 'Whether an appeal in time suspends the execution of the fine',
  values: [
    {
      from: legalDate('2018-01-01'),
      value: true,
      source: 'KoAP Arts. 826-2(4), 834',
      note: 'the day in 2018 is not known',
      confidence: 'INFERRED',
    },
    { from: BEFORE_2024, value: true, source: 'KoAP Arts. 826-2(4), 834', confidence: 'SEEN' },
  ],
};

export const voluntaryDays: Parameter<number> = {
  name: 'fine.voluntary_days',
  unit: CALENDAR_DAY,
  origin: 'LAW',
  meaning: 'Days after entry into force, in which the fine is paid without enforcement',
  values: old(30, 'KoAP Art. 893'),
};

export const discountPercent: Parameter<number> = {
  name: 'fine.discount_pct',
  unit: 'percent',
  origin: 'LAW',
  meaning: 'How much less is owed when it is paid early (shortened proceedings)',
  values: old(50, 'KoAP Art. 811'),
};

export const discountDays: Parameter<Readonly<Record<'GENERAL' | 'TAX', number>>> = {
  name: 'fine.discount_days',
  unit: CALENDAR_DAY,
  origin: 'LAW',
  meaning: 'Days after delivery, in which half of the fine extinguishes it',
  values: old({ GENERAL: 7, TAX: 10 }, 'KoAP Arts. 811, 897'),
};

export const referralDays: Parameter<number> = {
  name: 'fine.referral_days',
  unit: CALENDAR_DAY,
  origin: 'LAW',
  meaning: 'Days after the voluntary term, in which the body sends the unpaid fine to enforcement',
  values: old(10, 'KoAP Art. 896'),
};

export const deferralMonths: Parameter<number> = {
  name: 'fine.deferral_months',
  unit: 'month',
  origin: 'LAW',
  meaning: 'Longest deferral that the body which imposed the fine may grant',
  values: [
    {
      from: legalDate('2018-01-01'),
      value: 1,
      source: 'KoAP Art. 888',
      note: 'the day in 2018 is not known',
      confidence: 'INFERRED',
    },
    { from: BEFORE_2024, value: 1, source: 'KoAP Art. 888', confidence: 'SEEN' },
  ],
};

export const instalmentMonths: Parameter<number> = {
  name: 'fine.instalment_months',
  unit: 'month',
  origin: 'LAW',
  meaning: 'Longest term of instalments that the body which imposed the fine may grant',
  values: [
    {
      from: legalDate('2020-01-01'),
      value: 3,
      source: 'KoAP Art. 888',
      note: 'the day in 2020 is not known',
      confidence: 'INFERRED',
    },
    { from: BEFORE_2024, value: 3, source: 'KoAP Art. 888', confidence: 'SEEN' },
  ],
};

export const deferralDecisionWorkingDays: Parameter<number> = {
  name: 'fine.deferral_decision_working_days',
  unit: 'working_day',
  origin: 'LAW',
  meaning: 'Days in which the body that imposed the fine decides on a deferral or instalments',
  values: [
    {
      from: BEFORE_2024,
      value: 3,
      source: 'KoAP Arts. 887, 888',
      note: 'three days; that working days are meant, and that they run from the filing, is our reading',
      confidence: 'INFERRED',
    },
  ],
};

export const executionLimit: Parameter<Readonly<Record<'GENERAL' | 'TAX' | 'ANTIMONOPOLY', number>>> = {
  name: 'fine.exec_limit',
  unit: 'year',
  origin: 'LAW',
  meaning: 'Years from entry into force, after which the fine may not be enforced any more',
  values: old({ GENERAL: 1, TAX: 5, ANTIMONOPOLY: 5 }, 'KoAP Art. 890'),
};

/** Whom the amnesty covers. Nothing is cancelled by it here: only a decision of the body releases (law.md 12 #20). */
export const amnesty2026: Parameter<readonly string[]> = {
  name: 'amnesty.2026',
  unit: 'list',
  origin: 'LAW',
  meaning:
    'Persons whose unpaid fines imposed by agencies are cancelled by the body, but for the articles that Art. 8 of the law on the amnesty lists',
  values: [
    {
      from: legalDate('2026-07-01'),
      until: legalDate('2026-12-31'),
      value: ['CITIZEN', 'SOLE_PROPRIETOR', 'NOTARY', 'BAILIFF', 'ADVOCATE', 'LEGAL_CONSULTANT'],
      source: 'law 329-VIII of 1 Jul 2026',
      note: 'Arts. 7-9; in force from publication, whose day is taken as the day of the law; six months',
      confidence: 'INFERRED',
    },
  ],
};
