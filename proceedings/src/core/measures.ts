/**
 * Measures on money: the arrest of one account and the collection order (law 261-IV Arts. 10-3, 32, 58, 59, 62; law on
 * payments Art. 35). Nothing here happens before proper notice and the days of grace, on a protected account, beyond the
 * remainder, beside another living order, or while a payment is in flight.
 */
import {
  allowedMeasures,
  balanceFloor,
  formatMoney,
  graceAfterNotice,
  isRefusal,
  type LegalDate,
  type Measure,
  type Money,
  protectedAccountTypes,
  type Refusal,
  type RuleId,
  refusal,
} from '@oryndau/law';
import { type Account, arrestIsAlive, type CaseState, isLiving, orderIsAlive, remainderOf } from './case.ts';
import { type CaseDecision, one, then, unknown } from './decision.ts';

/** What a bank may answer to a collection order. `executed` is the total so far, so an answer that comes twice counts once. */
export type OrderAnswer =
  | { readonly type: 'AcceptOrder'; readonly order: string }
  | { readonly type: 'RejectOrder'; readonly order: string; readonly reason: string }
  | { readonly type: 'ExecuteOrder'; readonly order: string; readonly executed: Money }
  | { readonly type: 'ConfirmRecall'; readonly order: string };

/** Why a measure may not be taken on this day; undefined when it may. */
export function measureGuard(state: CaseState, measure: Measure, on: LegalDate): Refusal | undefined {
  if (state.status !== 'open') return refusal('WRONG_STATE', { status: state.status, command: measure });
  if (remainderOf(state) === 0n) return refusal('NOTHING_OWED');
  if (state.paymentsInFlight.length > 0) {
    return refusal('PAYMENT_IN_FLIGHT', { attempts: String(state.paymentsInFlight.length) });
  }
  if (state.noticeOn === null) return refusal('NO_PROPER_NOTICE');
  const grace = graceAfterNotice(state.noticeOn);
  if (!grace.known) return unknown(grace);
  if (on < grace.value.measuresFrom) return refusal('NOT_YET', { from: grace.value.measuresFrom });
  const allowed = allowedMeasures(on);
  if (!allowed.known) return unknown(allowed);
  return allowed.value.has(measure) ? undefined : refusal('MEASURE_NOT_ALLOWED', { measure });
}

/** The banks are asked for the debtor's accounts; nothing is touched yet. */
export function requestAccounts(state: CaseState, step: number, on: LegalDate): CaseDecision {
  const no = measureGuard(state, 'BANK_ARREST', on);
  if (no) return no;
  if (state.arrest.status !== 'none') return refusal('ALREADY_KNOWN', { arrest: state.arrest.status });
  return one('case.arrest', on, { type: 'AccountsRequested', step });
}

/**
 * One account, and not a tiyn beyond the remainder (Art. 62(6)). Of the accounts in tenge that no law protects: the one with
 * the least balance that covers the remainder, so that the least of a person's money is near the arrest; where none covers
 * it, the one with the most. Equal ones: the first by number.
 */
export function chooseAccount(state: CaseState, accounts: readonly Account[], on: LegalDate): CaseDecision {
  if (state.arrest.status !== 'asked') return [];
  const no = measureGuard(state, 'BANK_ARREST', on);
  if (no) return no;
  const guarded = protectedAccountTypes(on);
  if (!guarded.known) return unknown(guarded);
  const remainder = remainderOf(state);
  const free = accounts.filter(
    ({ account, kind, currency }) =>
      currency === 'KZT' && !guarded.value.has(kind) && !state.protectedAccounts.includes(account),
  );
  const chosen = best(free, remainder);
  if (chosen === undefined) return one('case.arrest', on, { type: 'NoAccountToArrest', reported: accounts.length });
  const { account, bank } = chosen;
  return one('case.arrest', on, { type: 'ArrestOrdered', account, bank, amount: remainder });
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

/** The whole remainder from the arrested account, leaving the floor; only when no other order lives. */
export function collect(state: CaseState, step: number, on: LegalDate): CaseDecision {
  const no = measureGuard(state, 'COLLECTION_ORDER', on);
  if (no) return no;
  if (orderIsAlive(state)) return refusal('ORDER_ALIVE', { order: state.order.id ?? '' });
  if (state.arrest.status !== 'confirmed' || state.arrest.account === null) {
    return refusal('WRONG_STATE', { status: state.arrest.status, command: 'COLLECTION_ORDER' });
  }
  const floor = balanceFloor(on);
  if (!floor.known) return unknown(floor);
  return one('case.collection_order', on, {
    type: 'CollectionOrderSent',
    order: `${on}-${step}-${state.order.status === 'none' ? 1 : 2}-${formatMoney(remainderOf(state))}`,
    account: state.arrest.account,
    amount: remainderOf(state),
    floor: floor.value,
    step,
  });
}

/** Answers to an order that is not the present one change nothing: they are late or doubled. */
export function decideOrderAnswer(state: CaseState, answer: OrderAnswer, on: LegalDate): CaseDecision {
  const { order } = state;
  if (order.id !== answer.order) return [];
  switch (answer.type) {
    case 'AcceptOrder':
      return order.status === 'sent'
        ? one('case.collection_order', on, { type: 'CollectionOrderAccepted', order: order.id })
        : [];
    case 'RejectOrder':
      return orderIsAlive(state)
        ? one('case.collection_order', on, { type: 'CollectionOrderRejected', order: order.id, reason: answer.reason })
        : [];
    case 'ExecuteOrder': {
      if (!orderIsAlive(state) || answer.executed <= order.executed) return [];
      if (answer.executed > order.amount) return refusal('BEYOND_REMAINDER', { amount: formatMoney(answer.executed) });
      const { executed } = answer;
      const whole = executed === order.amount;
      return one('case.collection_order', on, { type: 'CollectionOrderExecuted', order: order.id, executed, whole });
    }
    case 'ConfirmRecall':
      return order.status === 'recalling' ? afterRecall(state, order.id, on) : [];
  }
}

/** Only the bank's word that the old order is dead lets a new one live (invariant 2 of law.md section 11). */
function afterRecall(state: CaseState, order: string, on: LegalDate): CaseDecision {
  return then(state, one('case.collection_order', on, { type: 'CollectionOrderRecalled', order }), (next) => {
    if (next.status !== 'open' || next.arrest.status !== 'confirmed') return [];
    const renewed = collect(next, Math.max(next.stepsDone - 1, 0), on);
    return isRefusal(renewed) && renewed.code !== 'LAW_UNKNOWN' ? [] : renewed;
  });
}

/** Recalls the living order, if there is one that is not being recalled already. */
export function recallOrder(state: CaseState, rule: RuleId, on: LegalDate): CaseDecision {
  if (!orderIsAlive(state) || state.order.status === 'recalling' || state.order.id === null) return [];
  return one(rule, on, { type: 'CollectionOrderRecallSent', order: state.order.id });
}

/** Orders the lifting of the arrest, if there is one; the bank's confirmation is then waited for by the clock. */
export function liftArrest(state: CaseState, on: LegalDate): CaseDecision {
  return arrestIsAlive(state) ? one('case.lifting', on, { type: 'ArrestLiftOrdered' }) : [];
}

/** Art. 59(5): evidence that the money is protected recalls the order and lifts the arrest of that account. */
export function proveProtection(
  state: CaseState,
  { account, kind }: { readonly account: string; readonly kind: string },
  on: LegalDate,
): CaseDecision {
  if (!isLiving(state)) return refusal('WRONG_STATE', { status: state.status, command: 'ProveProtection' });
  if (state.protectedAccounts.includes(account)) return [];
  const guarded = protectedAccountTypes(on);
  if (!guarded.known) return unknown(guarded);
  if (!guarded.value.has(kind)) return refusal('GROUND_NOT_IN_FORCE', { ground: kind });
  return then(state, one('case.protected_accounts', on, { type: 'ProtectionProven', account, kind }), (proven) =>
    proven.arrest.account !== account
      ? []
      : then(proven, recallOrder(proven, 'case.recall.protected', on), (recalled) => liftArrest(recalled, on)),
  );
}
