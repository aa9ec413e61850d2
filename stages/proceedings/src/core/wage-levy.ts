/**
 * Before a collection order the enforcement system is asked whether a bailiff levies the debtor's wages already (Order 697 item 15). An answer that does not
 * come holds the order: unknown is not "no" (decision 0016). Where the system refuses to say the question is put again some times, and then waits for an operator.
 */
import type { Basis, Ruling } from '@oryndau/law/basis';
import { refuseForLaw } from '@oryndau/law/decider';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { isRefusal, type Refusal, refusal } from '@oryndau/law/refusal';
import { wageLevyAgain, wageLevyBlocks } from '@oryndau/law/rules/proceeding';
import { isLiving } from './asked-of-case.ts';
import { awaitedAct } from './awaited.ts';
import type { CaseState } from './case.ts';
import { type CaseDecision, one, thenDecide } from './decision.ts';
import { policyOn } from './policies.ts';
import { withdraw } from './withdraw.ts';

/** What the enforcement system found: a bailiff's resolution to levy wages, a collection order that a bailiff has signed. */
export interface LevyAnswer {
  readonly type: 'RecordWageLevy';
  readonly question: string;
  readonly resolution: boolean;
  readonly bailiffOrder: boolean;
}

/** It says that it does not say. */
export interface LevyRefusal {
  readonly type: 'RefuseWageLevy';
  readonly question: string;
  readonly reason: string;
}

/** Either one: the Rules say "and", which may not be meant, and to wait is in favour of the debtor (law-forms.md 6). */
export const isLevied = ({ wageLevy }: CaseState): boolean =>
  wageLevy.status === 'answered' && (wageLevy.resolution || wageLevy.bailiffOrder);

/** By what right an order may be sent as far as wages are concerned, and whether the question must be put first. Refused: WAGE_LEVY, WAGE_LEVY_UNKNOWN. */
export function levyGuard(
  state: CaseState,
  on: LegalDate,
): { readonly asked: readonly Basis[]; readonly mustAsk: boolean } | Refusal {
  if (policyOn(state.policy, state.openedOn)?.keepsRules !== true) return { asked: [], mustAsk: false };
  const blocks = wageLevyBlocks(on);
  if (!blocks.known) return refuseForLaw(blocks);
  const asked = [blocks.basis];
  if (!blocks.value) return { asked, mustAsk: false };
  const { status, since } = state.wageLevy;
  if (status === 'asked') return refusal('WAGE_LEVY_UNKNOWN');
  if (status === 'refused') {
    const again = askedAgainOn(state);
    if (!again.known) return refuseForLaw(again);
    const mayAsk = again.value !== null && on >= again.value;
    return mayAsk ? { asked: [...asked, again.basis], mustAsk: true } : refusal('WAGE_LEVY_UNKNOWN');
  }
  if (since === null || on >= staleOn(state, since)) return { asked, mustAsk: true };
  return isLevied(state) ? refusal('WAGE_LEVY', {}, blocks.basis.citation) : { asked, mustAsk: false };
}

/** Of a question that was refused. */
const askedAgainOn = ({ wageLevy: { since, refusals = 0 }, openedOn }: CaseState): Ruling<LegalDate | null> =>
  wageLevyAgain(since ?? openedOn, refusals);

/** An answer is good for as many days as a bank's word about accounts: then the question is put again. */
const staleOn = ({ policy, openedOn }: CaseState, since: LegalDate): LegalDate =>
  addDays(since, (policyOn(policy, openedOn)?.askAgainDays ?? 0) + 1);

/** The first day on which an order may be thought of; null: not before the answer comes. */
export function orderThinkableOn(state: CaseState): LegalDate | null {
  const { status, since } = state.wageLevy;
  if (status === 'asked') return null;
  if (status === 'refused') {
    const again = askedAgainOn(state);
    // Where the calendar does not reach so far it is asked for at once, so that the case says that it waits for it.
    return again.known ? again.value : since;
  }
  return since !== null && isLevied(state) ? staleOn(state, since) : state.openedOn;
}

/**
 * The first day on which an order that nobody has signed rests on an answer that is good no more; null where it rests on none. Signed on it, it would be sent though a bailiff
 * may levy by now.
 */
export function unsignedOrderStaleOn(state: CaseState): LegalDate | null {
  const { status, since } = state.wageLevy;
  if (awaitedAct(state, 'collection_order') === undefined || status !== 'answered' || since === null) return null;
  return staleOn(state, since);
}

/** It is taken back, and the question is put again before another one. */
export function withdrawStaleOrder(state: CaseState, on: LegalDate): CaseDecision {
  const stale = unsignedOrderStaleOn(state);
  if (stale === null || on < stale) return [];
  const levy = levyGuard(state, on);
  if (isRefusal(levy)) return levy.code === 'LAW_UNKNOWN' ? levy : [];
  return levy.mustAsk ? withdraw(state, ['collection_order'], on) : [];
}

export const askWageLevy = ({ wageLevy }: CaseState, on: LegalDate, asked: readonly Basis[]): CaseDecision =>
  one('case.wage_levy', on, { type: 'WageLevyAsked', question: String(Number(wageLevy.question) + 1) }, asked);

/**
 * An answer to a question that nobody asks any more changes nothing, and of two that contradict each other the one counts that keeps money from being taken twice: that a bailiff
 * levies is heard also after it was said that none does. An order that nobody has signed is taken back then; a signed one that has not left is kept back by its gate.
 */
export function recordWageLevy(
  state: CaseState,
  { question, resolution, bailiffOrder }: LevyAnswer,
  on: LegalDate,
): CaseDecision {
  const { status, question: asked } = state.wageLevy;
  if (!isLiving(state) || asked !== question) return [];
  const answered = one('case.wage_levy', on, { type: 'WageLevyAnswered', question, resolution, bailiffOrder });
  // It may be found after it was refused.
  if (status === 'asked' || status === 'refused') return answered;
  const isHeardLate = status === 'answered' && !isLevied(state) && (resolution || bailiffOrder);
  return isHeardLate ? thenDecide(state, answered, (levied) => withdraw(levied, ['collection_order'], on)) : [];
}

/** Heard once, while nothing else is known. The refusal of a question that is asked anew, or was answered, changes nothing. */
export function refuseWageLevy(state: CaseState, { question, reason }: LevyRefusal, on: LegalDate): CaseDecision {
  const { status, question: asked } = state.wageLevy;
  if (!isLiving(state) || asked !== question || status !== 'asked') return [];
  return one('case.wage_levy', on, { type: 'WageLevyRefused', question, reason });
}
