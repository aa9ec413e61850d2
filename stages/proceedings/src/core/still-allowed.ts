/**
 * Whether a measure that was decided may still be taken: asked again of the case on the day on which it would be signed, or leave the house. The robot may have stood
 * still since, the person may be paying, the term may be over, the law may be another.
 */
import { refuseForLaw } from '@oryndau/law/decider';
import type { LegalDate } from '@oryndau/law/legal-date';
import { isRefusal, type Refusal, refusal } from '@oryndau/law/refusal';
import { protectedAccountTypes, type TimedMeasure } from '@oryndau/law/rules/proceeding';
import type { ActType } from '@oryndau/words/acts';
import type { CaseEventType, CaseState } from './case.ts';
import { measureGuard } from './measures.ts';

const measures = {
  AccountsRequested: 'BANK_ARREST',
  ArrestOrdered: 'BANK_ARREST',
  ProhibitionOrdered: 'PROHIBITION',
  // Asked only since an order is to follow.
  WageLevyAsked: 'COLLECTION_ORDER',
  CollectionOrderSent: 'COLLECTION_ORDER',
} as const satisfies Partial<Record<CaseEventType, TimedMeasure>>;

/** What is done to somebody, or begins it. */
export type MeasureEventType = keyof typeof measures;

export const isMeasure = (type: string): type is MeasureEventType => Object.hasOwn(measures, type);

const acts = {
  arrest: 'ArrestOrdered',
  prohibition: 'ProhibitionOrdered',
  collection_order: 'CollectionOrderSent',
} as const satisfies Partial<Record<ActType, MeasureEventType>>;

/** The measure that an act takes; undefined of what takes none. */
export const measureOfAct = (type: string): MeasureEventType | undefined =>
  Object.hasOwn(acts, type) ? acts[type as keyof typeof acts] : undefined;

/** On what money lies: an inquiry and a question name no account yet. */
const TOUCHES_ACCOUNT: ReadonlySet<MeasureEventType> = new Set(['ArrestOrdered', 'CollectionOrderSent']);

/** Undefined: it may. Refused as the case would refuse to take it on that day. */
export function whyNoMeasure(state: CaseState, type: MeasureEventType, on: LegalDate): Refusal | undefined {
  const guard = measureGuard(state, measures[type], on);
  if (isRefusal(guard)) return guard;
  const { kind } = state.arrest;
  if (kind === null || !TOUCHES_ACCOUNT.has(type)) return undefined;
  const guarded = protectedAccountTypes(on);
  if (!guarded.known) return refuseForLaw(guarded);
  return guarded.value.has(kind) ? refusal('PROTECTED_ACCOUNT', {}, guarded.basis.citation) : undefined;
}
