/** A complaint against the robot's act: Administrative Procedural-Processual Code (APPK, 350-VI). */
import type { FilingKind } from '@oryndau/words/filings';
import { legalDate } from '../legal-date.ts';
import type { Parameter } from '../parameter.ts';
import { DATA_LAW_231_FROM, SIMPLIFIED_FROM } from './first-days.ts';

const APPK_FROM = legalDate('2021-07-01');
/** law.md says about January 2026; what is given to the citizen is given from the first day of that month. */
const AMENDED_FROM = legalDate('2026-01-01');

export const complaintMonths: Parameter<Readonly<Record<'INSTRUCTIONS_GIVEN' | 'INSTRUCTIONS_MISSING', number>>> = {
  name: 'appeal.robot_months',
  unit: 'month',
  origin: 'LAW',
  meaning: 'Months to complain from the day on which the person learned of the act',
  values: [
    {
      from: APPK_FROM,
      value: { INSTRUCTIONS_GIVEN: 3, INSTRUCTIONS_MISSING: 6 },
      source: 'APPK Art. 92',
      note: 'six months were written in about January 2026 and are granted before that by default (law.md 12 #7)',
      origin: 'OURS',
      confidence: 'UNKNOWN',
    },
    {
      from: AMENDED_FROM,
      value: { INSTRUCTIONS_GIVEN: 3, INSTRUCTIONS_MISSING: 6 },
      source: 'APPK Arts. 92, 80(5)',
      note: 'the day in January 2026 is not known',
      confidence: 'INFERRED',
    },
  ],
};

export const complaintReviewWorkingDays: Parameter<number> = {
  name: 'appeal.review_working_days',
  unit: 'working_day',
  origin: 'LAW',
  meaning: 'Working days in which a complaint is reviewed; silence is a refusal',
  values: [
    {
      from: AMENDED_FROM,
      value: 20,
      source: 'APPK Art. 99',
      note: 'the day in January 2026 is not known',
      confidence: 'INFERRED',
    },
  ],
};

export const complaintSuspendsExecution: Parameter<boolean> = {
  name: 'appeal.suspends',
  unit: 'flag',
  origin: 'LAW',
  meaning: 'Whether a complaint suspends execution, unless the act itself states a reasoned exception',
  values: [{ from: APPK_FROM, value: true, source: 'APPK Art. 96', confidence: 'SEEN' }],
};

export const filingAnswerWorkingDays: Parameter<
  Readonly<Record<Exclude<FilingKind, 'COMPLAINT' | 'REVIEW' | 'DEFERRAL_ASKED'>, number>>
> = {
  name: 'filing.answer_working_days',
  unit: 'working_day',
  origin: 'OURS',
  meaning: 'Working days in which the body answers what a party has told it, other than a complaint',
  values: [
    {
      from: SIMPLIFIED_FROM,
      value: { PROTECTED_MONEY: 1, PAID_ALREADY: 3, NOT_ME: 3, FINE_CONTESTED: 3, OTHER: 5 },
      source: '261-IV Art. 10-7',
      note: 'no term in Chapter 1-1; evidence of protected money within one working day (law.md 12 #11)',
      confidence: 'UNKNOWN',
    },
  ],
};

export const objectionWorkingDays: Parameter<number> = {
  name: 'auto.objection_working_days',
  unit: 'working_day',
  origin: 'LAW',
  meaning: 'Working days in which a person reviews what was decided by a program, when somebody asks for it',
  values: [
    {
      from: SIMPLIFIED_FROM,
      value: 3,
      source: '94-V Art. 19-1',
      note: 'not yet law; granted all the same, by the term that the law has had since',
      origin: 'OURS',
      confidence: 'UNKNOWN',
    },
    {
      from: DATA_LAW_231_FROM,
      value: 3,
      source: '94-V Art. 19-1; law 231-VIII of 17 Nov 2025',
      note: 'the day in January 2026 is computed',
      confidence: 'INFERRED',
    },
  ],
};
