/**
 * Collection orders in the bank: taken or rejected, executed within one to three operational days after the money is there, in part when there
 * is less, never beyond the order, never below the floor, never from a protected account; recalled unless they are executed whole (11-VI
 * Art. 35).
 */
import type { BankAnswer, BankRequest } from '@oryndau/connectors/bank';
import type { CollectRequest } from '@oryndau/connectors/bank/messages/order';
import type { LegalDate } from '@oryndau/law/legal-date';
import { atMost, type Money, subtract, tiyn, ZERO } from '@oryndau/law/money';
import type { DeskBank } from './desk-bank.ts';
import { type Account, takeableFrom } from './ledger.ts';

/** 11-VI Art. 35(8): at the latest on the third operational day after the money has come. */
const OPERATIONAL_DAYS_MAX = 3;

export interface Order {
  readonly order: string;
  readonly request: string;
  readonly account: string;
  readonly amount: Money;
  readonly floor: Money;
  readonly document: string;
  readonly creditor: string;
  readonly paymentReference: string;
  /** In all, so far. */
  executed: bigint;
  status: 'living' | 'executed' | 'recalled';
}

export class OrderDesk {
  private readonly bank: DeskBank;
  private readonly orders = new Map<string, Order>();
  private readonly living = new Map<string, Set<Order>>();
  private readonly due = new Map<LegalDate, Set<Order>>();
  /** Recalled before they came: they are not to be executed when they do. */
  private readonly recalledFirst = new Set<string>();

  constructor(bank: DeskBank) {
    this.bank = bank;
  }

  all(): IterableIterator<Order> {
    return this.orders.values();
  }

  /** The amount of the order that an answer is about; 0 when it is about none that is known. */
  orderedIn(answer: BankAnswer): Money {
    return ('order' in answer ? this.orders.get(answer.order)?.amount : undefined) ?? ZERO;
  }

  order(request: CollectRequest): void {
    const { id, order, account, amount, floor, document, creditor } = request;
    const reason = this.reasonAgainst(request);
    if (reason !== undefined) {
      this.bank.answer(id, { kind: 'order_rejected', order, reason });
      return;
    }
    const { number, paymentReference } = document;
    const taken: Order = {
      order,
      request: id,
      account,
      amount,
      floor,
      document: number,
      creditor: creditor.iban,
      paymentReference,
      executed: 0n,
      status: 'living',
    };
    this.orders.set(order, taken);
    const others = this.living.get(account);
    if (others === undefined) this.living.set(account, new Set([taken]));
    else others.add(taken);
    this.bank.answer(id, { kind: 'order_accepted', order });
    this.plan(taken);
  }

  private reasonAgainst({ order, account, amount, floor, debtor }: CollectRequest): string | undefined {
    const found = this.bank.customer(debtor.iin)?.find((one) => one.account === account);
    if (found === undefined) {
      return this.bank.ledger.find(account) === undefined ? 'UNKNOWN_ACCOUNT' : 'ACCOUNT_OF_ANOTHER';
    }
    if (this.orders.has(order)) return 'ORDER_EXISTS';
    if (this.recalledFirst.has(order)) return 'ORDER_RECALLED';
    if (this.bank.isProtected(found.kind)) return 'PROTECTED_ACCOUNT';
    if (found.currency !== 'KZT') return 'NOT_IN_TENGE';
    return amount <= 0n || floor < 0n ? 'AMOUNT_NOT_POSITIVE' : undefined;
  }

  /** Money has come: every order that waits for it is looked at again in its time. */
  moneyArrived(account: string): void {
    for (const order of this.living.get(account) ?? []) this.plan(order);
  }

  private plan(order: Order): void {
    const day = this.bank.operational(this.bank.today, daysOf(order.order));
    const others = this.due.get(day);
    if (others === undefined) this.due.set(day, new Set([order]));
    else others.add(order);
  }

  executeDue(): void {
    for (const order of this.due.get(this.bank.today) ?? []) this.execute(order);
    this.due.delete(this.bank.today);
  }

  private execute(order: Order): void {
    const account = this.bank.ledger.find(order.account);
    if (order.status !== 'living' || account === undefined || this.bank.isProtected(account.kind)) return;
    const owed = tiyn(order.amount - order.executed);
    const amount = atMost(owed, takeableFrom(account, order.document, order.floor));
    if (amount <= 0n) return;
    const { account: from, creditor: to, order: about, paymentReference } = order;
    this.bank.book({ kind: 'order', from, to, amount, about, paymentReference });
    order.executed += amount;
    release(account, order.document, amount);
    if (order.executed === order.amount) this.end(order, 'executed');
    this.bank.answer(order.request, { kind: 'order_executed', order: about, executed: order.executed as Money });
  }

  private end(order: Order, status: 'executed' | 'recalled'): void {
    order.status = status;
    this.living.get(order.account)?.delete(order);
  }

  recall({ id, order }: Extract<BankRequest, { kind: 'recall' }>): void {
    const found = this.orders.get(order);
    if (found !== undefined && this.bank.faults.recallAfterExecution) this.execute(found);
    if (found === undefined || found.status === 'executed') {
      if (found === undefined) this.recalledFirst.add(order);
      const reason = found === undefined ? 'UNKNOWN_ORDER' : 'EXECUTED';
      this.bank.answer(id, { kind: 'recall_refused', order, reason });
      return;
    }
    this.end(found, 'recalled');
    this.bank.answer(id, { kind: 'recalled', order });
  }
}

/** One to three days, by the order's name: the same in every run, and different from order to order. */
function daysOf(order: string): number {
  let sum = 0;
  for (let index = 0; index < order.length; index += 1) sum += order.charCodeAt(index) * (index + 1);
  return 1 + (sum % OPERATIONAL_DAYS_MAX);
}

/** What an order has taken lay under the arrest for the same document: the arrest holds so much less, lest it catch the same sum twice. */
function release(account: Account, document: string, amount: Money): void {
  let left = amount;
  for (const arrest of account.arrests) {
    if (arrest.document !== document) continue;
    const freed = atMost(tiyn(arrest.held), left);
    arrest.held -= freed;
    left = subtract(left, freed);
  }
}
