/** The yearly reckoning indices of the budget law: MCI (МРП, АЕК) and the subsistence minimum (прожиточный минимум). */
import type { Confidence } from '../basis.ts';
import { legalDate } from '../legal-date.ts';
import { type Money, tenge } from '../money.ts';
import type { DatedValue, Parameter } from '../parameter.ts';

const SERIES = 'series in public code, read 2026 (law.md 6)';
const GENERAL = 'general knowledge, not checked';

/** Each year's budget law sets both; `note` says where the value was read. */
const index = (from: string, value: number, note: string, confidence: Confidence): DatedValue<Money> => ({
  from: legalDate(from),
  value: tenge(value),
  source: `budget law of ${from.slice(0, 4)}`,
  note,
  confidence,
});

/** The budget law is for one year: the last value ends with its year, and the next one is not guessed (law.md 12 #24). */
const forYear = (year: number, value: number): DatedValue<Money> => ({
  ...index(`${year}-01-01`, value, 'law of 8 Dec 2025 for 2026 to 2028, Art. 7 (law-after.md 1, B1)', 'SEEN'),
  until: legalDate(`${year}-12-31`),
});

export const mci: Parameter<Money> = {
  name: 'mci',
  unit: 'tenge',
  origin: 'LAW',
  meaning: 'Monthly calculation index: the unit in which the law states limits and fines',
  values: [
    index('2016-01-01', 2121, SERIES, 'SEEN'),
    index('2017-01-01', 2269, SERIES, 'SEEN'),
    index('2018-01-01', 2405, SERIES, 'SEEN'),
    index('2019-01-01', 2525, SERIES, 'SEEN'),
    index('2020-01-01', 2651, SERIES, 'SEEN'),
    index('2020-04-01', 2778, 'casian.info, 16news.kz', 'SEEN'),
    index('2021-01-01', 2917, SERIES, 'SEEN'),
    index('2022-01-01', 3063, SERIES, 'SEEN'),
    index('2022-04-01', 3180, GENERAL, 'RECALLED'),
    index('2023-01-01', 3450, SERIES, 'SEEN'),
    index('2024-01-01', 3692, SERIES, 'SEEN'),
    index('2025-01-01', 3932, 'zakon.kz, alau.kz (budget law)', 'SEEN'),
    forYear(2026, 4325),
  ],
};

export const subsistenceMin: Parameter<Money> = {
  name: 'subsistence_min',
  unit: 'tenge',
  origin: 'LAW',
  meaning: 'Subsistence minimum: what must be left to a person',
  values: [
    index('2016-01-01', 22859, SERIES, 'SEEN'),
    index('2017-01-01', 24459, SERIES, 'SEEN'),
    index('2018-01-01', 28284, GENERAL, 'RECALLED'),
    index('2019-01-01', 29698, SERIES, 'SEEN'),
    index('2020-01-01', 31183, SERIES, 'SEEN'),
    index('2020-04-01', 32668, SERIES, 'SEEN'),
    index('2021-01-01', 34302, GENERAL, 'RECALLED'),
    index('2022-01-01', 36018, SERIES, 'SEEN'),
    index('2022-04-01', 37389, GENERAL, 'RECALLED'),
    index('2023-01-01', 40567, SERIES, 'SEEN'),
    index('2024-01-01', 43407, SERIES, 'SEEN'),
    index('2025-01-01', 46228, SERIES, 'SEEN'),
    forYear(2026, 50851),
  ],
};
