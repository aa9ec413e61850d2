/** Taking money at the bank and what must not be taken: law 261-IV Arts. 58 to 62, 95, 98 and the payments law 11-VI Art. 35. */
import { protectedKindNames } from '@oryndau/words/codes';
import { legalDate } from '../legal-date.ts';
import type { Parameter } from '../parameter.ts';
import { BEFORE_2024, LAW_325_FROM, SIMPLIFIED_FROM } from './first-days.ts';

export const activeOrdersMax: Parameter<number> = {
  name: 'collection.max_active_orders',
  unit: 'order',
  origin: 'LAW',
  meaning: 'Collection orders that may be in force at a time for one document',
  // The next order waits for the bank's word about the one before.
  programMax: 1,
  values: [{ from: SIMPLIFIED_FROM, value: 1, source: '11-VI Art. 35(5)', confidence: 'SEEN' }],
};

export const executionOperationalDays: Parameter<number> = {
  name: 'collection.exec_operational_days',
  unit: 'operational_day',
  origin: 'LAW',
  meaning: 'Days after money arrives, in which the bank executes a collection order',
  values: [{ from: BEFORE_2024, value: 3, source: '11-VI Art. 35(8)', confidence: 'SEEN' }],
};

export const mustRecallIfProtected: Parameter<boolean> = {
  name: 'collection.recall_if_protected',
  unit: 'flag',
  origin: 'LAW',
  meaning: 'Whether an order must be recalled that would take protected money',
  values: [
    // Before Art. 59(5) no duty was stated, but taking protected money was never allowed: Arts. 58(2), 95 and law.md 11 #7.
    { from: SIMPLIFIED_FROM, value: false, source: '261-IV Art. 59', confidence: 'INFERRED' },
    { from: LAW_325_FROM, value: true, source: '261-IV Art. 59(5); law 325-VIII of 24 Jun 2026', confidence: 'SEEN' },
  ],
};

export const balanceMinByLaw: Parameter<number> = {
  name: 'collection.min_balance_pm',
  unit: 'subsistence_min',
  origin: 'LAW',
  meaning: 'What the law leaves on an account when a collection order is executed',
  values: [
    {
      from: SIMPLIFIED_FROM,
      value: 0,
      source: '11-VI Arts. 32(6), 35',
      note: 'a floor only for payment demands for overdue loans; by-laws not checked',
      confidence: 'SEEN',
    },
  ],
};

export const balanceMinOurs: Parameter<number> = {
  name: 'collection.min_balance_pm_default',
  unit: 'subsistence_min',
  origin: 'OURS',
  meaning: 'What the robot leaves to a debtor by its own default, beyond the law',
  values: [
    {
      from: SIMPLIFIED_FROM,
      value: 1,
      source: '261-IV Arts. 61(2), 95',
      note: 'not in the law for orders, but protected in substance (law.md 12 #10)',
      confidence: 'UNKNOWN',
    },
  ],
};

const PROTECTED_2024 = [
  'SOCIAL_PAYMENTS', // benefits and social payments from the budget and the social insurance fund, e-wallets too
  'HOUSING_PAYMENTS',
  'PENSION_LUMP_SUM',
  'TARGET_ASSETS', // target assets and savings for housing, treatment, education
  'RENT_SUBSIDY',
  'HOUSING_SAVINGS', // funded from the former, or pledged
  'NOTARY_DEPOSIT',
  'EDUCATION_SAVINGS',
  'HEALTH_INSURANCE_FUND',
  'CONDOMINIUM_REPAIR',
  'BAILIFF_ESCROW',
  'STATE_PROCUREMENT_OPERATOR',
  'BANKRUPT_CITIZEN', // also of the financial manager
  'RELOCATION_AID', // Social Code Art. 112(4)(1)
  'MARKET_INFRASTRUCTURE',
] as const;

export const protectedAccounts: Parameter<readonly string[]> = {
  name: 'protected.account_types',
  unit: 'list',
  origin: 'LAW',
  codes: protectedKindNames,
  meaning: 'Kinds of accounts from which nothing is arrested and nothing taken',
  values: [
    { from: SIMPLIFIED_FROM, value: PROTECTED_2024, source: '261-IV Arts. 58(2), 62(3)', confidence: 'SEEN' },
    {
      from: legalDate('2025-08-01'),
      value: [...PROTECTED_2024, 'EMERGENCY_AID'],
      source: '261-IV Arts. 58(2), 62(3)',
      note: 'of the possible days in 2025 (Aug or Sep) the earlier, which protects more',
      confidence: 'INFERRED',
    },
    {
      from: LAW_325_FROM,
      value: [...PROTECTED_2024, 'EMERGENCY_AID', 'ALIMONY'],
      source: '261-IV Arts. 58(2), 62(3), redaction 2026-08-25; law 325-VIII of 24 Jun 2026',
      confidence: 'SEEN',
    },
  ],
};

export const wageKeepPercent: Parameter<number> = {
  name: 'wage.keep_pct',
  unit: 'percent',
  origin: 'LAW',
  meaning: 'Part of wages and other income that is left to the debtor, across all bailiffs',
  values: [{ from: BEFORE_2024, value: 50, source: '261-IV Art. 95', confidence: 'SEEN' }],
};

export const wageKeepMin: Parameter<number> = {
  name: 'wage.keep_min_pm',
  unit: 'subsistence_min',
  origin: 'LAW',
  meaning: 'The least that is left to the debtor of wages and other income',
  values: [{ from: BEFORE_2024, value: 1, source: '261-IV Art. 95', confidence: 'SEEN' }],
};

export const benefitWithholdMaxPercent: Parameter<number> = {
  name: 'benefit.max_withhold_pct',
  unit: 'percent',
  origin: 'LAW',
  meaning: 'The most that is withheld from payments for loss of work or disability',
  values: [
    {
      from: legalDate('2025-09-16'),
      value: 25,
      source: '261-IV Art. 95(1-1), redaction 2025-09-16',
      note: 'the day is that of the redaction it was first seen in',
      confidence: 'INFERRED',
    },
  ],
};
