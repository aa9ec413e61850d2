/** Whether the answer to a person who asked for a review is late (94-V Art. 19-1): the robot cannot give it, so it alarms, once for each. */
import { refuseForLaw } from '@oryndau/law/decider';
import { addDays, earlier, type LegalDate } from '@oryndau/law/legal-date';
import { filingAnswerBy } from '@oryndau/law/rules/complaint';
import type { CaseState, Filing } from './case.ts';
import { type CaseDecision, one } from './decision.ts';

const isAwaited = ({ kind, outcome, overdue }: Filing): boolean =>
  kind === 'REVIEW' && outcome === null && overdue !== true;

/** Where its term was not known when it was filed (three working days from the end of a year whose next calendar nobody had) it is asked for again every day until it is. */
function lateOn({ kind, filedOn, answerBy }: Filing): LegalDate {
  if (answerBy !== null) return addDays(answerBy, 1);
  const term = filingAnswerBy({ kind, filedOn });
  return addDays(term.known ? term.value : filedOn, 1);
}

/** The first day on which an answer is late, or its term is to be asked for again; null where none can be. */
export function reviewLateOn({ filings }: CaseState): LegalDate | null {
  const days = filings.filter(isAwaited).map(lateOn);
  return days.length === 0 ? null : days.reduce(earlier);
}

export function reviewIsLate(state: CaseState, on: LegalDate): CaseDecision {
  const late = state.filings.find((filing) => isAwaited(filing) && lateOn(filing) <= on);
  if (late === undefined) return [];
  const { filing, kind, filedOn } = late;
  const term = filingAnswerBy({ kind, filedOn });
  if (!term.known) return refuseForLaw(term);
  const answerBy = late.answerBy ?? term.value;
  return one('case.review', on, { type: 'ReviewAnswerOverdue', filing, answerBy }, [term.basis]);
}
