/**
 * Measures on money: the arrest of one account and the collection order (law 261-IV Arts. 10-3, 32, 58, 59, 62; law on
 * payments Art. 35). Nothing here happens before proper notice and the days of grace, on a protected account, beyond the
 * remainder, beside another living order, or while a payment is in flight.
 */
import type { Basis, Ruling } from '@oryndau/law/basis';
import { refuseForLaw } from '@oryndau/law/decider';
import type { LegalDate } from '@oryndau/law/legal-date';
import { atLeast, atMost, formatMoney, type Money } from '@oryndau/law/money';
import { isRefusal, type Refusal, refusal } from '@oryndau/law/refusal';
import {
  allowedMeasures,
  balanceFloor,
  graceAfterNotice,
  isAccountKind,
  maxActiveOrders,
  maxArrestedAccounts,
  measureDay,
  protectedAccountTypes,
  recallIfProtected,
  type TimedMeasure,
} from '@oryndau/law/rules/proceeding';
import type { RuleId } from '@oryndau/law/rules/rights';
import {
  arrestIsAlive,
  hasOpenFiling,
  inTransitOf,
  isBeingRecalled,
  isLiving,
  isMoneyOnItsWay,
  isPaused,
  livingOrder,
  remainderOf,
  struckRecall,
} from './asked-of-case.ts';
import { awaitedAct, isEndAwaited, isOpeningSigned, isTransferAwaited } from './awaited.ts';
import type { Account, CaseEvent, CaseState, CollectionOrder } from './case.ts';
import { type CaseDecision, one, thenDecide } from './decision.ts';
import { policyOn } from './policies.ts';
import { type Untold, untoldIn } from './said-beside.ts';
import { askWageLevy, levyGuard, orderThinkableOn } from './wage-levy.ts';
import { MEASURES, whyNotAnswered, withdraw } from './withdraw.ts';

/** What a bank may answer to a collection order. `executed` is the total so far, so an answer that comes twice counts once. */
export type OrderAnswer =
  | { readonly type: 'AcceptOrder'; readonly order: string }
  | { readonly type: 'RejectOrder'; readonly order: string; readonly reason: string }
  | { readonly type: 'ExecuteOrder'; readonly order: string; readonly executed: Money }
  | ({ readonly type: 'ConfirmRecall'; readonly order: string } & Untold);

/** By what right a measure may be taken on this day: the bases of all that the law was asked. Refused: why it may not. */
export function measureGuard(state: CaseState, measure: TimedMeasure, on: LegalDate): readonly Basis[] | Refusal {
  if (state.status !== 'open') return refusal('WRONG_STATE', { state: state.status });
  if (!isOpeningSigned(state)) return refusal('WRONG_STATE', { state: 'opening not signed' });
  if (isTransferAwaited(state)) return refusal('WRONG_STATE', { state: 'transfer not signed' });
  if (isEndAwaited(state)) return refusal('END_NOT_SIGNED');
  if (remainderOf(state) === 0n) return refusal('NOTHING_OWED');
  if (isMoneyOnItsWay(state)) return refusal('PAYMENT_IN_FLIGHT');
  if (hasOpenFiling(state)) return refusal('FILING_OPEN');
  if (state.optOut !== null) return refusal('OPT_OUT_WAITS');
  if (state.noticeOn === null) return refusal('NO_PROPER_NOTICE');
  const grace = graceAfterNotice(state.noticeOn);
  if (!grace.known) return refuseForLaw(grace);
  if (on < grace.value.measuresFrom) return refusal('NOT_YET', { day: grace.value.measuresFrom });
  const day = dayByRules(state, measure);
  if (day !== undefined && !day.known) return refuseForLaw(day);
  if (day !== undefined && on < day.value) return refusal('NOT_YET', { day: day.value });
  const allowed = allowedMeasures(on);
  if (!allowed.known) return refuseForLaw(allowed);
  if (!allowed.value.has(measure)) return refusal('MEASURE_NOT_ALLOWED', { measure });
  // What the robot may do it may do within the term alone; the case only waits for the hour in which it is handed over.
  if (state.transferOn <= on) return refusal('TERM_OVER');
  return [grace.basis, ...(day === undefined ? [] : [day.basis]), allowed.basis];
}

/** The first day of a measure by the Rules; undefined under a policy that is kept only to be compared with them. */
export function dayByRules(
  { policy, openedOn, heldDays }: CaseState,
  measure: TimedMeasure,
): Ruling<LegalDate> | undefined {
  return policyOn(policy, openedOn)?.keepsRules === true ? measureDay({ measure, openedOn, heldDays }) : undefined;
}

/** No new measure where they are switched off; what was decided before stands, and goes on. */
export const whyNoNewMeasure = ({ measuresOff }: CaseState): Refusal | undefined =>
  measuresOff ? refusal('MEASURES_OFF') : undefined;

/** By what right one more account may be arrested. Refused: why not. */
function arrestGuard(state: CaseState, on: LegalDate): readonly Basis[] | Refusal {
  const guard = measureGuard(state, 'BANK_ARREST', on);
  if (isRefusal(guard)) return guard;
  const most = maxArrestedAccounts(on);
  if (!most.known) return refuseForLaw(most);
  return Number(arrestIsAlive(state)) < most.value
    ? [...guard, most.basis]
    : refusal('MEASURE_NOT_ALLOWED', { measure: 'BANK_ARREST' });
}

/**
 * The banks are asked for the debtor's accounts, or asked again (`step` null). By form 3 of the Rules that is one act with the arrest: it names the sum, and
 * which account is touched is said when they have answered.
 */
export function requestAccounts(state: CaseState, step: number | null, on: LegalDate): CaseDecision {
  const guard = whyNoNewMeasure(state) ?? arrestGuard(state, on);
  if (isRefusal(guard)) return guard;
  const { status } = state.arrest;
  if (step === null ? status !== 'asked' && !isToBeAskedAnew(state) : status !== 'none')
    return refusal('ALREADY_KNOWN');
  const limit = remainderOf(state);
  const { inquiry } = state.arrest;
  // Asked again by the same act, unless money that was taken back has made more owed than it arrests.
  const byTheSame = inquiry !== undefined && limit <= inquiry.limit;
  const movements = { from: state.openedOn, limit };
  return one('case.arrest', on, { type: 'AccountsRequested', step, ...(!byTheSame && { limit }), movements }, guard);
}

/** The arrest was lifted before it left for its bank, and nobody has lifted it for anything that the person said. */
export const isToBeAskedAnew = ({ arrest }: CaseState): boolean => arrest.status === 'lifted' && arrest.anew === true;

/**
 * One account, and not a tiyn beyond the remainder (Art. 62(6)) or the sum of the inquiry. Of the accounts in tenge, of a kind that is known and that no law protects: the one with
 * the least balance that covers the remainder, so that the least of a person's money is near the arrest; where none covers
 * it, the one with the most. Equal ones: the first by number.
 */
export function chooseAccount(state: CaseState, accounts: readonly Account[], on: LegalDate): CaseDecision {
  const no = whyNotAnswered(state, 'arrest');
  if (no !== undefined) return no;
  if (state.arrest.status !== 'asked' || !isLiving(state)) return [];
  const guard = arrestGuard(state, on);
  if (isRefusal(guard)) return guard;
  const guarded = protectedAccountTypes(on);
  if (!guarded.known) return refuseForLaw(guarded);
  const asked = [...guard, guarded.basis];
  const remainder = remainderOf(state);
  const free = accounts.filter(
    ({ account, kind, currency }) =>
      currency === 'KZT' &&
      isAccountKind(kind) &&
      !guarded.value.has(kind) &&
      !state.protectedAccounts.includes(account),
  );
  const chosen = best(free, remainder);
  if (chosen === undefined) {
    return one('case.arrest', on, { type: 'NoAccountToArrest', reported: accounts.length }, asked);
  }
  const { account, bank, kind } = chosen;
  const { inquiry } = state.arrest;
  const amount = atMost(remainder, inquiry?.limit ?? remainder);
  const more = { ...(inquiry !== undefined && { inquiredOn: inquiry.on }), ...movementsKept(state, chosen, amount) };
  return one('case.arrest', on, { type: 'ArrestOrdered', account, bank, kind, amount, ...more }, asked);
}

/**
 * Only where money is short, of the account that is arrested and since the initiation: what a bank tells beyond that it was not asked for, and nobody
 * has a right to keep it.
 */
function movementsKept(
  { openedOn }: CaseState,
  { available, movements = [] }: Account,
  amount: Money,
): Pick<Extract<CaseEvent, { type: 'ArrestOrdered' }>, 'movements'> {
  const kept = available < amount ? movements.filter(({ on }) => on >= openedOn) : [];
  return kept.length === 0 ? {} : { movements: kept };
}

/** What is arrested beyond the remainder is set free (Art. 62(6)). */
export function reduceArrest(state: CaseState, on: LegalDate): CaseDecision {
  const amount = remainderOf(state);
  return arrestIsAlive(state) && state.arrest.amount > amount
    ? one('case.arrest', on, { type: 'ArrestReduced', amount })
    : [];
}

function best(accounts: readonly Account[], remainder: Money): Account | undefined {
  const order = (a: Account, b: Account) => {
    const covers = Number(b.available >= remainder) - Number(a.available >= remainder);
    if (covers !== 0) return covers;
    const least = a.available >= remainder ? a.available - b.available : b.available - a.available;
    return least === 0n ? (a.account < b.account ? -1 : 1) : least < 0n ? -1 : 1;
  };
  return accounts.toSorted(order)[0];
}

/** The whole remainder from the arrested account, leaving the floor; only when no other order lives, and when no bailiff is known to levy wages. */
export function collect(state: CaseState, step: number | null, on: LegalDate): CaseDecision {
  const guard = whyNoNewMeasure(state) ?? measureGuard(state, 'COLLECTION_ORDER', on);
  if (isRefusal(guard)) return guard;
  const most = maxActiveOrders(on);
  if (!most.known) return refuseForLaw(most);
  const { status, account, kind } = state.arrest;
  if (Number(livingOrder(state) !== undefined) >= most.value) return refusal('ORDER_ALIVE');
  if (status !== 'confirmed' || account === null) return refusal('WRONG_STATE', { state: `arrest ${status}` });
  const guarded = protectedAccountTypes(on);
  if (!guarded.known) return refuseForLaw(guarded);
  // The kind may have come under protection since the arrest, as accounts for alimony did on 25 August 2026.
  if (kind !== null && guarded.value.has(kind)) return refusal('PROTECTED_ACCOUNT', {}, guarded.basis.citation);
  if (kind !== null && !isAccountKind(kind)) return refusal('ACCOUNT_KIND_UNKNOWN', { kind });
  const floor = balanceFloor(on);
  if (!floor.known) return refuseForLaw(floor);
  const levy = levyGuard(state, on);
  if (isRefusal(levy)) return levy;
  const asked = [...guard, most.basis, guarded.basis, floor.basis, ...levy.asked];
  if (levy.mustAsk) return askWageLevy(state, on, asked);
  const order = String(state.orders.length + 1);
  const sent = {
    type: 'CollectionOrderSent',
    order,
    account,
    amount: remainderOf(state),
    floor: floor.value,
    step,
  } as const;
  return one('case.collection_order', on, sent, asked);
}

/** An order that was never given is refused; what is late or doubled changes nothing, but what a bank has taken always counts. */
export function decideOrderAnswer(state: CaseState, answer: OrderAnswer, on: LegalDate): CaseDecision {
  const order = state.orders.find(({ id }) => id === answer.order);
  if (order === undefined) return refusal('UNKNOWN_ENTRY', { entry: `order ${answer.order}` });
  const alive = livingOrder(state) === order;
  const no = alive ? whyNotAnswered(state, 'collection_order') : undefined;
  if (no !== undefined) return no;
  switch (answer.type) {
    case 'AcceptOrder':
      return order.status === 'sent'
        ? one('case.collection_order', on, { type: 'CollectionOrderAccepted', order: order.id })
        : [];
    case 'RejectOrder':
      return alive
        ? one('case.collection_order', on, { type: 'CollectionOrderRejected', order: order.id, reason: answer.reason })
        : [];
    case 'ExecuteOrder':
      return executeOrder(state, order, answer.executed, on);
    case 'ConfirmRecall':
      return order.status === 'recalling'
        ? thenDecide(
            state,
            one('case.collection_order', on, { type: 'CollectionOrderRecalled', order: order.id, ...untoldIn(answer) }),
            (next) => renewOrder(next, on),
          )
        : [];
  }
}

/** Also of an order that is recalled or refused: the report may have been overtaken, and the money is on its way all the same. */
function executeOrder(state: CaseState, order: CollectionOrder, executed: Money, on: LegalDate): CaseDecision {
  if (executed <= order.executed) return [];
  if (executed > order.amount) {
    return refusal('BEYOND_REMAINDER', { amount: formatMoney(executed), remainder: formatMoney(order.amount) });
  }
  const whole = executed === order.amount;
  const reported = one('case.collection_order', on, {
    type: 'CollectionOrderExecuted',
    order: order.id,
    executed,
    whole,
  });
  return thenDecide(state, reported, (next) => recallIfTooLarge(next, on));
}

/**
 * A new order in the place of a recalled one, when the case still needs it. Only the bank's word that the old order is dead lets
 * a new one live (invariant 2 of law.md section 11).
 */
export function renewOrder(state: CaseState, on: LegalDate): CaseDecision {
  // On the day of the transfer it would only have to be recalled again.
  if (!mayRenewOrder(state) || on >= state.transferOn) return [];
  const renewed = collect(state, null, on);
  return isRefusal(renewed) && renewed.code !== 'LAW_UNKNOWN' ? [] : renewed;
}

export const mayRenewOrder = (state: CaseState): boolean =>
  state.status === 'open' &&
  state.orders.at(-1)?.status === 'recalled' &&
  state.arrest.status === 'confirmed' &&
  orderThinkableOn(state) !== null &&
  !isPaused(state);

/**
 * Money that came another way makes the order too large: it is recalled. What the order itself has taken is on its way, or
 * counted already, and so is neither still to be taken nor still owed.
 */
export function recallIfTooLarge(state: CaseState, on: LegalDate): CaseDecision {
  const order = livingOrder(state);
  if (order === undefined || !isLiving(state)) return [];
  const taken = atLeast(order.executed, order.received);
  const stillOwed = remainderOf(state) - inTransitOf(state);
  return order.amount - taken > stillOwed ? recallOrder(state, 'case.recall.remainder_changed', on) : [];
}

/**
 * Recalls the living order, if it is not being recalled already and not all of its money has come: then there is nothing left to recall. One that nobody has
 * signed is withdrawn. Where the recall was struck the bank has not heard of it, so it is decided anew, though not while that waits for an operator.
 */
export function recallOrder(state: CaseState, rule: RuleId, on: LegalDate, asked: readonly Basis[] = []): CaseDecision {
  if (awaitedAct(state, 'collection_order')) return withdraw(state, ['collection_order'], on);
  const order = livingOrder(state);
  if (order === undefined || isBeingRecalled(state) || order.received >= order.amount) return [];
  const struck = order.recallStruck;
  if (struck !== undefined && state.holds.includes('ACT_STRUCK')) return [];
  return thenDecide(state, withdrawStruck(struck, 'recall', on), () =>
    one(rule, on, { type: 'CollectionOrderRecallSent', order: order.id }, asked),
  );
}

/** What was struck lies before nobody any more: another act says the same. */
const withdrawStruck = (of: string | undefined, act: 'recall' | 'lifting', on: LegalDate): CaseDecision =>
  of === undefined ? [] : one('case.act_struck', on, { type: 'ActWithdrawn', of, act });

/** The recall was struck, and whoever saw to it has let the case go on: it is decided again where there still is something for which the bank must not take money. */
export function recallAgain(state: CaseState, on: LegalDate): CaseDecision {
  if (struckRecall(state) === undefined || !isLiving(state)) return [];
  const rule = ruleOfRecall(state);
  return rule === undefined ? recallIfTooLarge(state, on) : recallOrder(state, rule, on);
}

function ruleOfRecall(state: CaseState): RuleId | undefined {
  if (isEndAwaited(state)) return 'case.recall.termination';
  if (state.status === 'held') return 'case.recall.hold';
  if (state.optOut !== null || isTransferAwaited(state)) return 'case.recall.transfer';
  return hasOpenFiling(state) ? 'case.recall.filing' : undefined;
}

/** What is under way stops: the living order is recalled, and a measure that nobody has signed is withdrawn. An arrest that stands stays. */
export const stopMeasures = (
  state: CaseState,
  rule: RuleId,
  on: LegalDate,
  asked: readonly Basis[] = [],
): CaseDecision =>
  thenDecide(state, recallOrder(state, rule, on, asked), (recalled) => withdraw(recalled, MEASURES, on));

/** An inquiry that nobody has signed arrests no more than is owed by now (Art. 62(6)): it is withdrawn, and another one follows. */
export const withdrawIfTooLarge = (state: CaseState, on: LegalDate): CaseDecision => {
  const { status, inquiry } = state.arrest;
  const isTooLarge = status === 'asked' && inquiry !== undefined && inquiry.limit > remainderOf(state);
  return isTooLarge ? withdraw(state, ['arrest'], on) : [];
};

/** Orders the lifting of the arrest, if there is one; the bank's confirmation is then waited for by the clock. One that nobody has signed is withdrawn. */
export function liftArrest(state: CaseState, rule: RuleId, on: LegalDate, asked: readonly Basis[] = []): CaseDecision {
  if (awaitedAct(state, 'arrest')) return withdraw(state, ['arrest'], on);
  const { liftStruck } = state.arrest;
  if (!arrestIsAlive(state) && liftStruck === undefined) return [];
  return thenDecide(state, withdrawStruck(liftStruck, 'lifting', on), () =>
    one(rule, on, { type: 'ArrestLiftOrdered' }, asked),
  );
}

/**
 * Evidence that the money of an account is protected recalls the order and lifts the arrest there. Art. 59(5) made the recall a
 * duty on 25 August 2026; taking such money was never allowed (Art. 58(2); invariant 7 of law.md section 11).
 */
export function proveProtection(
  state: CaseState,
  { account, kind }: { readonly account: string; readonly kind: string },
  on: LegalDate,
): CaseDecision {
  if (state.protectedAccounts.includes(account)) return [];
  if (!isLiving(state)) return refusal('WRONG_STATE', { state: state.status });
  const guarded = protectedAccountTypes(on);
  if (!guarded.known) return refuseForLaw(guarded);
  if (!guarded.value.has(kind)) return refusal('GROUND_NOT_IN_FORCE', { ground: kind, day: on });
  const duty = recallIfProtected(on);
  const asked = duty.known ? [guarded.basis, duty.basis] : [guarded.basis];
  const recall: RuleId = duty.known && duty.value ? 'case.recall.protected' : 'case.protected_accounts';
  const proof = one('case.protected_accounts', on, { type: 'ProtectionProven', account, kind }, asked);
  return thenDecide(state, proof, (proven) =>
    proven.arrest.account !== account
      ? []
      : thenDecide(proven, recallOrder(proven, recall, on, asked), (recalled) =>
          liftArrest(recalled, 'case.protected_accounts', on, asked),
        ),
  );
}
