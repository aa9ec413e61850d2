/** What awaits the debtor at a private bailiff: law 261-IV Arts. 33, 36, 37, 39, 118 and Order 416 of 27 Jun 2023. */
import { legalDate } from '../legal-date.ts';
import type { DatedValue, Parameter } from '../parameter.ts';
import { BEFORE_2024, RELEASED_FROM } from './first-days.ts';

const old = <T>(value: T, source: string): readonly DatedValue<T>[] => [
  { from: BEFORE_2024, value, source, confidence: 'SEEN' },
];
const ORDER_416_FROM = legalDate('2023-06-27');

/** A sum of up to so many MCI (null: any larger one) bears this percentage, on the whole of it. */
export interface FeeBand {
  readonly upToMci: number | null;
  readonly percent: number;
}

export const bailiffInitiateWorkingDays: Parameter<number> = {
  name: 'psi.initiate_working_days',
  unit: 'working_day',
  origin: 'LAW',
  meaning: 'Working days in which a private bailiff opens a case or refuses it',
  values: old(3, '261-IV Arts. 37(4), 38'),
};

export const bailiffTermMonths: Parameter<number> = {
  name: 'psi.term_months',
  unit: 'month',
  origin: 'LAW',
  meaning: 'Months that a private bailiff has; suspensions are not counted',
  values: old(2, '261-IV Art. 39'),
};

export const registerWorkingDays: Parameter<number> = {
  name: 'register.working_days',
  unit: 'working_day',
  origin: 'LAW',
  meaning: 'Working days after initiation, in which the debtor is entered in the register',
  values: old(3, '261-IV Art. 36'),
};

export const travelBanMci: Parameter<number> = {
  name: 'psi.travel_ban_mci',
  unit: 'MCI',
  origin: 'LAW',
  meaning: "From how many MCI on a court may forbid leaving the country at a bailiff's request",
  values: old(40, '261-IV Art. 33'),
};

export const travelBanNoticeWorkingDays: Parameter<number> = {
  name: 'psi.travel_ban_notice_working_days',
  unit: 'working_day',
  origin: 'LAW',
  meaning: 'Working days after proper notice, before which no travel ban is asked for',
  values: old(5, '261-IV Art. 33'),
};

export const feeBands: Parameter<readonly FeeBand[]> = {
  name: 'psi.fee_bands',
  unit: 'percent',
  origin: 'RULES',
  meaning: "A private bailiff's fee by the size of the sum; an estimate, never charged by the robot",
  values: [
    {
      from: ORDER_416_FROM,
      value: [
        { upToMci: 60, percent: 25 },
        { upToMci: 300, percent: 20 },
        { upToMci: 1000, percent: 15 },
        { upToMci: 5000, percent: 10 },
        { upToMci: 10000, percent: 8 },
        { upToMci: 20000, percent: 5 },
        { upToMci: null, percent: 3 },
      ],
      source: '261-IV Art. 118; Order 416 of 27 Jun 2023',
      note: 'the table of the order was read (law-after.md 3.3); from the day of the order',
      confidence: 'SEEN',
    },
  ],
};

export const feeCapMci: Parameter<number> = {
  name: 'psi.fee_cap_mci',
  unit: 'MCI',
  origin: 'LAW',
  meaning: "The most that a private bailiff's fee may be",
  values: [{ from: ORDER_416_FROM, value: 10000, source: '261-IV Art. 118', confidence: 'SEEN' }],
};

export const feeExempt: Parameter<readonly string[]> = {
  name: 'psi.fee_exempt',
  unit: 'list',
  origin: 'LAW',
  meaning: 'When a private bailiff has no fee',
  values: [
    { from: BEFORE_2024, value: ['EXECUTED_BEFORE_PRESENTATION'], source: '261-IV Art. 118(2)', confidence: 'SEEN' },
    {
      from: RELEASED_FROM,
      value: ['EXECUTED_BEFORE_PRESENTATION', 'RELEASED'],
      source: '261-IV Arts. 118(2), 118(6); law 330-VIII of 1 Jul 2026',
      note: '60 days after publication (law.md 12 #21)',
      confidence: 'INFERRED',
    },
  ],
};
