/**
 * An arrest or a prohibition that was signed and has not left the house, since its case would not take it any more whatever day comes: the law has come to protect the
 * account, nobody knows its kind, or the law of the day knows no such measure. It is lifted, of which nobody has to hear, and the banks are asked anew where money may
 * still be arrested.
 */
import { refuseForLaw } from '@oryndau/law/decider';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { RefusalCode } from '@oryndau/law/refusal';
import { allowedMeasures, protectedAccountTypes } from '@oryndau/law/rules/proceeding';
import type { RuleId } from '@oryndau/law/rules/rights';
import { awaitedAct } from './awaited.ts';
import type { CaseState } from './case.ts';
import { type CaseDecision, one } from './decision.ts';
import { type MeasureEventType, whyNoMeasure } from './still-allowed.ts';

/** Whoever sends it has kept it back. `decidedOn`: the day of its decision. */
export interface DecideMeasureAnew {
  readonly type: 'DecideMeasureAnew';
  readonly measure: HeldMeasure;
  readonly decidedOn: LegalDate;
}

type HeldMeasure = Extract<MeasureEventType, 'ArrestOrdered' | 'ProhibitionOrdered'>;

const NOT_SENT: RuleId = 'case.lifting.not_sent';

/** What does not pass by waiting. The end of the term does not either, and brings the transfer, which lays it aside. */
const LASTING: Readonly<Record<HeldMeasure, ReadonlySet<RefusalCode>>> = {
  ArrestOrdered: new Set(['PROTECTED_ACCOUNT', 'ACCOUNT_KIND_UNKNOWN', 'MEASURE_NOT_ALLOWED']),
  ProhibitionOrdered: new Set(['MEASURE_NOT_ALLOWED']),
};

export const isHeldForGood = (measure: MeasureEventType, code: RefusalCode): measure is HeldMeasure =>
  (measure === 'ArrestOrdered' || measure === 'ProhibitionOrdered') && LASTING[measure].has(code);

/** Nothing of one that was answered, that nobody has signed, or that may leave after all. */
export function decideMeasureAnew(
  state: CaseState,
  { measure, decidedOn }: DecideMeasureAnew,
  on: LegalDate,
): CaseDecision {
  const isArrest = measure === 'ArrestOrdered';
  const { status } = isArrest ? state.arrest : state.prohibition;
  if (status !== 'ordered' || awaitedAct(state, isArrest ? 'arrest' : 'prohibition')) return [];
  const why = whyNoMeasure(state, { type: measure, decidedOn }, on);
  if (why === undefined || !isHeldForGood(measure, why.code)) return [];
  const allowed = allowedMeasures(on);
  if (!allowed.known) return refuseForLaw(allowed);
  if (!isArrest) return one(NOT_SENT, on, { type: 'ProhibitionLiftOrdered' }, [allowed.basis]);
  const guarded = protectedAccountTypes(on);
  if (!guarded.known) return refuseForLaw(guarded);
  return one(NOT_SENT, on, { type: 'ArrestLiftOrdered', anew: true }, [allowed.basis, guarded.basis]);
}
