/** A complaint against the robot's act: Administrative Procedural-Processual Code (APPK), to which 261-IV Art. 10-7 leads. */
import type { FilingKind } from '@oryndau/words/filings';
import type { Ruling } from '../basis.ts';
import { addWorkingDays } from '../calendar.ts';
import { addMonths, type LegalDate, yearOf } from '../legal-date.ts';
import {
  complaintMonths,
  complaintReviewWorkingDays,
  complaintSuspendsExecution,
  filingAnswerWorkingDays,
  objectionWorkingDays,
} from '../parameters/complaint.ts';
import { deferralDecisionWorkingDays, deferralMonths, instalmentMonths } from '../parameters/fine.ts';
import { lawOf, lawUnknown, ruleByDay, ruled, withCalendar } from '../rule.ts';

const windowLaw = lawOf('case.complaint_window', { months: complaintMonths });

/**
 * The last day to complain: three months from the day on which the person learned of the act, six when the act did not say how
 * to complain (APPK Arts. 80(5), 92). Being late is by itself no ground to refuse a complaint, so the day is not moved.
 */
export function complaintWindow({
  knownOn,
  instructionsGiven,
}: {
  readonly knownOn: LegalDate;
  readonly instructionsGiven: boolean;
}): Ruling<{ readonly lastDay: LegalDate }> {
  const law = windowLaw(knownOn);
  if (!law.known) return law;
  const months = law.values.months[instructionsGiven ? 'INSTRUCTIONS_GIVEN' : 'INSTRUCTIONS_MISSING'];
  return ruled({ lastDay: addMonths(knownOn, months) }, law.basis);
}

/** Whether a complaint filed on `day` suspends execution, unless the act states a reasoned exception (APPK Art. 96). */
export const complaintSuspends: (day: LegalDate) => Ruling<boolean> = ruleByDay(
  'case.complaint_suspends',
  { suspends: complaintSuspendsExecution },
  ({ suspends }) => suspends,
);

const reviewLaw = lawOf('case.complaint_answer', { days: complaintReviewWorkingDays });
const answerLaw = lawOf('case.filing', { days: filingAnswerWorkingDays });
const deferralLaw = lawOf('case.deferral', { days: deferralDecisionWorkingDays });
const objectionLaw = lawOf('case.review', { days: objectionWorkingDays });

/**
 * The last day on which the body answers: of a complaint by law (APPK Art. 99), of the wish to pay later or in parts too (KoAP Arts. 887, 888), of the wish that a person reviews a decision too (94-V Art. 19-1), of anything else by our own default. The day of filing does
 * not count. Unknown where the calendar of that year, or the term, is not loaded.
 */
export function filingAnswerBy({
  kind,
  filedOn,
}: {
  readonly kind: FilingKind;
  readonly filedOn: LegalDate;
}): Ruling<LegalDate> {
  const law = termLaw(kind)(filedOn);
  if (!law.known) return law;
  const { days } = law.values;
  const lastDay = addWorkingDays(filedOn, typeof days === 'number' ? days : days[kind as keyof typeof days]);
  return lastDay === undefined
    ? lawUnknown('calendar', filedOn)
    : ruled(lastDay, withCalendar(law.basis, yearOf(lastDay)));
}

function termLaw(kind: FilingKind) {
  if (kind === 'COMPLAINT') return reviewLaw;
  if (kind === 'DEFERRAL_ASKED') return deferralLaw;
  return kind === 'REVIEW' ? objectionLaw : answerLaw;
}

export interface DeferralLimits {
  readonly deferralMonths: number;
  readonly instalmentMonths: number;
}

/** For how long at most the body that imposed the fine may let it be paid later, or in parts (KoAP Art. 888). It decides; the robot only hands the wish on. */
export const deferralLimits: (day: LegalDate) => Ruling<DeferralLimits> = ruleByDay(
  'case.deferral',
  { deferralMonths, instalmentMonths },
  (limits) => limits,
);
