/** Whether the answer to a person who asked for a review is late (94-V Art. 19-1): the robot cannot give it, so it alarms, once for each. */
import { refuseForLaw } from '@oryndau/law/decider';
import { addDays, earlier, type LegalDate } from '@oryndau/law/legal-date';
import { filingAnswerBy } from '@oryndau/law/rules/complaint';
import type { CaseState, Filing } from './case.ts';
import { type CaseDecision, one } from './decision.ts';

const isAwaited = ({ kind, outcome, answerBy, overdue }: Filing): boolean =>
  kind === 'REVIEW' && outcome === null && answerBy !== null && overdue !== true;

const lateOn = ({ answerBy }: Filing): LegalDate[] => (answerBy === null ? [] : [addDays(answerBy, 1)]);

/** The first day on which an answer is late; null where none can be. One whose term is not known alarms by no day. */
export function reviewLateOn({ filings }: CaseState): LegalDate | null {
  const days = filings.filter(isAwaited).flatMap(lateOn);
  return days.length === 0 ? null : days.reduce(earlier);
}

export function reviewIsLate(state: CaseState, on: LegalDate): CaseDecision {
  const late = state.filings.find((filing) => isAwaited(filing) && lateOn(filing).some((day) => day <= on));
  if (late === undefined || late.answerBy === null) return [];
  const { filing, kind, filedOn, answerBy } = late;
  const term = filingAnswerBy({ kind, filedOn });
  if (!term.known) return refuseForLaw(term);
  return one('case.review', on, { type: 'ReviewAnswerOverdue', filing, answerBy }, [term.basis]);
}
