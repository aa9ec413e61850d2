/** What is asked of the state of a case in many places. Pure. */
import type { Money } from '@oryndau/law/money';
import { endingActs } from '@oryndau/words/acts';
import type { CaseState, CollectionOrder, OrderStatus } from './case.ts';

/** What is still to be paid in this case. Tiyn, never below zero. */
export const remainderOf = (state: CaseState): Money => (state.sum > state.paid ? state.sum - state.paid : 0n) as Money;

export const isLiving = (state: CaseState): boolean => state.status === 'open' || state.status === 'held';

const ALIVE: ReadonlySet<OrderStatus> = new Set(['sent', 'accepted', 'part_executed', 'recalling']);

/** The order that a bank may still execute; there is never more than one. */
export const livingOrder = (state: CaseState): CollectionOrder | undefined => {
  const present = state.orders.at(-1);
  return present !== undefined && ALIVE.has(present.status) ? present : undefined;
};

/** The order by which a bank may still take money: until it says that the order is dead, a bailiff's own would take it twice. */
export const orderThatMayTake = (state: CaseState): CollectionOrder | undefined => {
  const order = livingOrder(state);
  return order !== undefined && order.received < order.amount ? order : undefined;
};

/** Only the bank's word can say now whether the order has taken money. Where the recall was struck the bank has not heard of it. */
export const isBeingRecalled = (state: CaseState): boolean => {
  const order = orderThatMayTake(state);
  return order?.status === 'recalling' && order.recallStruck === undefined;
};

/** The number of the event of the recall that whoever signs has struck, of an order by which the bank may still take money. */
export const struckRecall = (state: CaseState): string | undefined => orderThatMayTake(state)?.recallStruck;

/** What banks have taken by order and have not yet brought. Tiyn. */
export const inTransitOf = (state: CaseState): Money =>
  state.orders.reduce(
    (sum, { executed, received }) => sum + (executed > received ? executed - received : 0n),
    0n,
  ) as Money;

/** Money is on its way, or may be: nothing irreversible happens until it has come or has failed. */
export const isMoneyOnItsWay = (state: CaseState): boolean =>
  inTransitOf(state) > 0n || state.attempts.some(({ status }) => status === 'begun' || status === 'paid');

/** A party has told the body something that is not answered yet: no new measure, and nothing that cannot be undone. */
export const hasOpenFiling = (state: CaseState): boolean => state.filings.some(({ outcome }) => outcome === null);

/** Nothing irreversible is done now, whatever falls due, but that a refusal which waits is carried out. */
export const isPaused = (state: CaseState): boolean =>
  isMoneyOnItsWay(state) ||
  hasOpenFiling(state) ||
  state.optOut !== null ||
  state.awaiting.some(({ act }) => endingActs.some((ending) => ending === act));

export const arrestIsAlive = (state: CaseState): boolean =>
  state.arrest.status === 'ordered' || state.arrest.status === 'confirmed';
