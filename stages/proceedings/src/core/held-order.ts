/**
 * An order that was signed and has not left the house, since its case would not give it any more: the answer about wages is too old, the law of the day leaves more on the
 * account or protects it. It is recalled by an act, which no bank has to hear, and another one is decided where there still may be one.
 */
import { refuseForLaw } from '@oryndau/law/decider';
import type { LegalDate } from '@oryndau/law/legal-date';
import { isRefusal, type RefusalCode } from '@oryndau/law/refusal';
import { balanceFloor } from '@oryndau/law/rules/proceeding';
import type { RuleId } from '@oryndau/law/rules/rights';
import { livingOrder } from './asked-of-case.ts';
import { awaitedAct } from './awaited.ts';
import type { CaseState } from './case.ts';
import type { CaseDecision } from './decision.ts';
import { recallOrder } from './measures.ts';
import { whyNoMeasure } from './still-allowed.ts';
import { levyGuard } from './wage-levy.ts';

/** Whoever sends orders has kept this one back. `decidedOn`: the day of its decision. */
export interface DecideOrderAnew {
  readonly type: 'DecideOrderAnew';
  readonly order: string;
  readonly decidedOn: LegalDate;
}

const NOT_SENT: RuleId = 'case.recall.not_sent';

/** What does not pass by waiting; whatever else keeps an order back ends, or recalls it. */
const LASTING: ReadonlySet<RefusalCode> = new Set([
  'WAGE_LEVY_UNKNOWN',
  'WAGE_LEVY',
  'FLOOR_RISEN',
  'PROTECTED_ACCOUNT',
  'ACCOUNT_KIND_UNKNOWN',
  'MEASURE_NOT_ALLOWED',
]);

export const isLasting = (code: RefusalCode): boolean => LASTING.has(code);

/** Nothing for an order that a bank has answered, that nobody has signed, or that may leave after all. */
export function decideOrderAnew(state: CaseState, { order, decidedOn }: DecideOrderAnew, on: LegalDate): CaseDecision {
  const present = livingOrder(state);
  if (present?.id !== order || present.status !== 'sent' || awaitedAct(state, 'collection_order')) return [];
  const why = whyNoMeasure(state, { type: 'CollectionOrderSent', decidedOn }, on);
  if (why === undefined || !isLasting(why.code)) return [];
  const levy = levyGuard(state, on);
  const floor = balanceFloor(on);
  if (!floor.known) return refuseForLaw(floor);
  return recallOrder(state, NOT_SENT, on, [...(isRefusal(levy) ? [] : levy.asked), floor.basis]);
}
