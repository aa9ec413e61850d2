/**
 * Whether a measure that was decided may still be taken: asked again of the case on the day on which it would be signed, or leave the house. The robot may have stood
 * still since, the person may be paying, the term may be over, the law may be another.
 */
import { refuseForLaw } from '@oryndau/law/decider';
import type { LegalDate } from '@oryndau/law/legal-date';
import { formatMoney } from '@oryndau/law/money';
import { isRefusal, type Refusal, refusal } from '@oryndau/law/refusal';
import {
  balanceFloor,
  isAccountKind,
  maxActiveOrders,
  maxArrestedAccounts,
  protectedAccountTypes,
  type TimedMeasure,
  terminationGrounds,
  transferGrounds,
} from '@oryndau/law/rules/proceeding';
import type { ActType } from '@oryndau/words/acts';
import { isLiving } from './asked-of-case.ts';
import type { CaseEventType, CaseState } from './case.ts';
import { measureGuard } from './measures.ts';
import { levyGuard } from './wage-levy.ts';

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

/** What was decided, and on which day. */
export interface MeasureDecided {
  readonly type: MeasureEventType;
  readonly decidedOn: LegalDate;
}

/** Undefined: it may. Refused as the case would refuse to take it on that day. */
export function whyNoMeasure(
  state: CaseState,
  { type, decidedOn }: MeasureDecided,
  on: LegalDate,
): Refusal | undefined {
  const guard = measureGuard(state, measures[type], on);
  if (isRefusal(guard)) return guard;
  const beyond = whyBeyondNumber(type, on);
  if (beyond !== undefined) return beyond;
  const levied = type === 'CollectionOrderSent' ? whyNotCollected(state, decidedOn, on) : undefined;
  if (levied !== undefined) return levied;
  const { kind } = state.arrest;
  if (kind === null || !TOUCHES_ACCOUNT.has(type)) return undefined;
  const guarded = protectedAccountTypes(on);
  if (!guarded.known) return refuseForLaw(guarded);
  if (guarded.value.has(kind)) return refusal('PROTECTED_ACCOUNT', {}, guarded.basis.citation);
  return isAccountKind(kind) ? undefined : refusal('ACCOUNT_KIND_UNKNOWN', { kind });
}

/** How many of them there may be at a time: that it is the only one the case knows, and that there may be one at all the law of the day says. */
function whyBeyondNumber(type: MeasureEventType, on: LegalDate): Refusal | undefined {
  const measure = measures[type];
  if (measure === 'PROHIBITION') return undefined;
  const most = measure === 'BANK_ARREST' ? maxArrestedAccounts(on) : maxActiveOrders(on);
  if (!most.known) return refuseForLaw(most);
  return most.value >= 1 ? undefined : refusal('MEASURE_NOT_ALLOWED', { measure }, most.basis.citation);
}

/**
 * Undefined: the ground of the act is in force on that day. An end by payment and one of a cancelled fine ask for none: nothing is left to be enforced, and nobody has to
 * wait for that to be said.
 */
export function whyNoGround(
  state: CaseState,
  act: 'transfer' | 'termination_released',
  on: LegalDate,
): Refusal | undefined {
  // An end from before ends waited with their cases has ended it already.
  if (!isLiving(state)) return undefined;
  const grounds = act === 'transfer' ? transferGrounds(on) : terminationGrounds(on);
  if (!grounds.known) return refuseForLaw(grounds);
  const ground = act === 'termination_released' ? 'RELEASED' : state.optOut === null ? 'TERM_EXPIRED' : 'OPT_OUT';
  const isInForce = (grounds.value as ReadonlySet<string>).has(ground);
  return isInForce ? undefined : refusal('GROUND_NOT_IN_FORCE', { ground, day: on }, grounds.basis.citation);
}

/** The answer about wages is good for some days, and an order leaves on the account what it said on the day of its decision: too little, once the sum has risen. */
function whyNotCollected(state: CaseState, decidedOn: LegalDate, on: LegalDate): Refusal | undefined {
  const levy = levyGuard(state, on);
  if (isRefusal(levy)) return levy;
  if (levy.mustAsk) return refusal('WAGE_LEVY_UNKNOWN');
  const [floor, said] = [balanceFloor(on), balanceFloor(decidedOn)];
  if (!floor.known) return refuseForLaw(floor);
  if (said.known && said.value >= floor.value) return undefined;
  return refusal('FLOOR_RISEN', { amount: formatMoney(floor.value) }, floor.basis.citation);
}
