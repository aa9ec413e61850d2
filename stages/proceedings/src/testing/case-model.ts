/**
 * A case as a lawyer would keep it on one sheet of paper: what is owed, what stops the clock, what is on its way, which order
 * lives. `check` holds every event of the decider against it; it knows nothing of how the decider works.
 */
import { nextWorkingDayFrom } from '@oryndau/law/calendar';
import { addDays, daysBetween, type LegalDate } from '@oryndau/law/legal-date';
import { add, atLeast, type Money, ZERO } from '@oryndau/law/money';
import type { CaseEvent, CaseState, CaseStatus } from '../core/case.ts';
import type { CaseCommand } from '../core/decide.ts';

const TERM_DAYS = 30;
const GRACE_DAYS = 5;
/** By the Rules; the first day of a measure is the one after. */
const AFTER_DAYS = { AccountsRequested: 5, ProhibitionOrdered: 10, CollectionOrderSent: 20 } as const;
const RELEASED_FROM = '2026-09-01';

export class CaseModel {
  status: CaseStatus = 'open';
  paid = 0n;
  heldDays = 0;
  heldSince: LegalDate | null = null;
  noticeOn: LegalDate | null = null;
  readonly holds = new Set<string>();
  readonly attempts = new Map<string, string>();
  readonly orders = new Map<
    string,
    { amount: Money; executed: Money; received: Money; alive: boolean; recalling: boolean }
  >();
  readonly protectedAccounts = new Set<string>();
  readonly filings = new Set<string>();
  /** Filings without an answer, with their kinds. */
  readonly openFilings = new Map<string, string>();
  readonly struck = new Set<string>();
  /** Acts that wait for whoever signs, which here are those alone that were put before him again. */
  readonly awaiting = new Set<string>();
  /** Its opening was struck, and nobody has signed it since. */
  hasNoOpening = false;
  /** A refusal of the simplified way that has not been carried out yet. */
  refusalWaits = false;
  arrest: 'none' | 'alive' | 'gone' = 'none';
  prohibition: 'none' | 'alive' | 'gone' = 'none';

  readonly openedOn: LegalDate;
  readonly sum: bigint;
  readonly byRules: boolean;

  constructor(openedOn: LegalDate, sum: bigint, byRules: boolean) {
    this.openedOn = openedOn;
    this.sum = sum;
    this.byRules = byRules;
  }

  get living(): boolean {
    return this.status === 'open' || this.status === 'held';
  }

  get remainder(): bigint {
    return this.sum > this.paid ? this.sum - this.paid : 0n;
  }

  get inTransit(): bigint {
    let sum = 0n;
    for (const { executed, received } of this.orders.values()) sum += executed > received ? executed - received : 0n;
    return sum;
  }

  get openComplaints(): number {
    return [...this.openFilings.values()].filter((kind) => kind === 'COMPLAINT').length;
  }

  get onItsWay(): boolean {
    return this.inTransit > 0n || [...this.attempts.values()].some((status) => status === 'begun' || status === 'paid');
  }

  /** Nothing is open that a hand-over could cross: no money on its way, no question, no order by which a bank may still take. */
  get mayBeHandedOver(): boolean {
    const takes = [...this.orders.values()].some(({ alive, received, amount }) => alive && received < amount);
    return !this.hasNoOpening && !this.onItsWay && !takes && this.openFilings.size === 0;
  }

  get transferOn(): LegalDate {
    const lastDay = nextWorkingDayFrom(addDays(this.openedOn, TERM_DAYS + this.heldDays));
    if (lastDay === undefined) throw new Error('beyond the calendar');
    return addDays(lastDay, 1);
  }

  /** The status that the command must lead to. */
  expected(command: CaseCommand, on: LegalDate): CaseStatus {
    if (!this.living) return this.status;
    switch (command.type) {
      case 'TakePayment':
        return this.paid + command.amount >= this.sum ? 'executed' : this.status;
      case 'Hold':
        return 'held';
      case 'LiftHold':
        return this.holds.size === 1 && this.holds.has(command.reason) ? 'open' : this.status;
      case 'Cancel':
        return 'cancelled';
      case 'Release':
        return on >= RELEASED_FROM ? 'released' : 'held';
      case 'OptOut':
        return this.status === 'open' && !this.hasNoOpening && !this.onItsWay ? 'transferred' : this.status;
      case 'File':
        return command.kind === 'COMPLAINT' && !this.filings.has(command.filing) ? 'held' : this.status;
      case 'AnswerFiling':
        return this.openFilings.get(command.filing) === 'COMPLAINT' &&
          this.openComplaints === 1 &&
          this.holds.size === 1 &&
          this.holds.has('COMPLAINT')
          ? 'open'
          : this.status;
      case 'StrikeAct':
        return this.struck.has(command.of) || !this.awaiting.has(command.of) ? this.status : 'held';
      case 'EndDay':
        return this.status === 'open' && this.transferOn <= on && command.transfers !== false && this.mayBeHandedOver
          ? 'transferred'
          : this.status;
      default:
        return this.status;
    }
  }

  /** What must not happen, event by event; then the event is written on the sheet. Gives the faults. */
  check(events: readonly CaseEvent[]): string[] {
    return events.flatMap((event) => {
      const faults = this.faultsOf(event);
      this.write(event);
      return faults.map((fault) => `${event.type} on ${event.on}: ${fault}`);
    });
  }

  private faultsOf(event: CaseEvent): string[] {
    const faults: string[] = [];
    const no = (bad: boolean, fault: string) => bad && faults.push(fault);
    if (
      event.type === 'AccountsRequested' ||
      event.type === 'ArrestOrdered' ||
      event.type === 'ProhibitionOrdered' ||
      event.type === 'CollectionOrderSent'
    ) {
      no(this.status !== 'open', `a measure in a case that is ${this.status}`);
      no(this.remainder === 0n, 'a measure though nothing is owed');
      no(this.onItsWay, 'a measure while money is on its way');
      no(this.openFilings.size > 0, 'a measure while a filing is not answered');
      no(this.refusalWaits, 'a measure while a refusal waits');
      no(this.hasNoOpening, 'a measure without a signed opening');
      no(this.noticeOn === null, 'a measure without proper notice');
      no(
        this.noticeOn !== null && daysBetween(this.noticeOn, event.on) <= GRACE_DAYS,
        'a measure in the days of grace',
      );
    }
    if (this.byRules && event.type in AFTER_DAYS) {
      const days = AFTER_DAYS[event.type as keyof typeof AFTER_DAYS];
      no(daysBetween(this.openedOn, event.on) <= days + this.heldDays, 'a measure before its day by the Rules');
    }
    if (event.type === 'ProhibitionOrdered') {
      no(!this.byRules, 'a prohibition that no policy plans');
      no(this.prohibition !== 'none', 'a second prohibition');
    }
    if (event.type === 'ArrestOrdered' || event.type === 'CollectionOrderSent') {
      no(event.amount > this.remainder, 'beyond the remainder');
      no(this.protectedAccounts.has(event.account), 'on a protected account');
    }
    if (event.type === 'CollectionOrderSent') {
      no(
        [...this.orders.values()].some(({ alive }) => alive),
        'a second living order',
      );
      no(this.orders.has(event.order), 'an order with a number that was used');
    }
    if (event.type === 'OptOutReceived') {
      no(this.refusalWaits, 'a second refusal');
      no(this.status === 'open' && !this.hasNoOpening && !this.onItsWay, 'a refusal that waits for nothing');
    }
    if (event.type === 'ProceedingTransferred') {
      no(this.refusalWaits !== (event.receivedOn !== undefined), 'a transfer that knows nothing of the refusal');
      no(this.onItsWay, 'a transfer while money is on its way');
      no(
        event.ground === 'TERM_EXPIRED' && !this.mayBeHandedOver,
        'a transfer beside an order that may still take money',
      );
    }
    return faults;
  }

  private write(event: CaseEvent): void {
    switch (event.type) {
      case 'PaymentReceived': {
        this.paid += event.amount;
        const order = event.order === undefined ? undefined : this.orders.get(event.order);
        if (order) order.received = add(order.received, event.amount);
        if (event.attempt !== undefined) this.attempts.set(event.attempt, 'received');
        return;
      }
      case 'PaymentReversed':
        this.paid -= event.amount;
        return;
      case 'PaymentBegun':
        this.attempts.set(event.attempt, 'begun');
        return;
      case 'PaymentSettled':
        this.attempts.set(event.attempt, event.paid ? 'paid' : 'failed');
        return;
      case 'NoticeDelivered':
        this.noticeOn ??= event.deliveredOn;
        return;
      case 'ProtectionProven':
        this.protectedAccounts.add(event.account);
        return;
      case 'ActStruck':
        this.struck.add(event.of);
        this.awaiting.delete(event.of);
        this.hasNoOpening ||= event.act === 'opening' && event.late === undefined;
        return;
      case 'ActPresentedAgain':
        this.struck.delete(event.of);
        this.awaiting.add(event.of);
        return;
      case 'OptOutReceived':
        this.refusalWaits = true;
        return;
      case 'FilingReceived':
        this.filings.add(event.filing);
        this.openFilings.set(event.filing, event.kind);
        return;
      case 'FilingAnswered':
        this.openFilings.delete(event.filing);
        return;
      case 'ProceedingHeld':
        this.status = 'held';
        this.holds.add(event.reason);
        this.heldSince ??= event.on;
        return;
      case 'HoldLifted':
        this.holds.delete(event.reason);
        if (this.holds.size > 0 || this.heldSince === null) return;
        this.heldDays += daysBetween(this.heldSince, event.on);
        this.heldSince = null;
        this.status = 'open';
        return;
      case 'ProceedingExecuted':
        this.status = 'executed';
        return;
      case 'ProceedingCancelled':
        this.status = 'cancelled';
        return;
      case 'ProceedingReleased':
        this.status = 'released';
        return;
      case 'ProceedingTransferred':
        this.refusalWaits = false;
        this.status = 'transferred';
        return;
      default:
        this.writeMeasure(event);
    }
  }

  private writeMeasure(event: CaseEvent): void {
    if (event.type === 'ArrestOrdered') this.arrest = 'alive';
    if (event.type === 'ArrestRejected' || event.type === 'ArrestLiftOrdered' || event.type === 'ArrestHandedOver') {
      this.arrest = 'gone';
    }
    if (event.type === 'ProhibitionOrdered') this.prohibition = 'alive';
    if (
      event.type === 'ProhibitionRejected' ||
      event.type === 'ProhibitionLiftOrdered' ||
      event.type === 'ProhibitionHandedOver'
    ) {
      this.prohibition = 'gone';
    }
    if (event.type === 'CollectionOrderSent') {
      const { amount } = event;
      this.orders.set(event.order, { amount, executed: ZERO, received: ZERO, alive: true, recalling: false });
    } else if ('order' in event && event.type !== 'PaymentReceived') {
      const order = this.orders.get(event.order);
      if (order === undefined) return;
      if (event.type === 'CollectionOrderExecuted') order.executed = event.executed;
      if (event.type === 'CollectionOrderRecallSent') order.recalling = true;
      const dead = event.type === 'CollectionOrderRecalled' || event.type === 'CollectionOrderRejected';
      if (dead || (event.type === 'CollectionOrderExecuted' && event.whole)) order.alive = false;
    }
  }

  /** What must hold between commands. */
  standing(state: CaseState): string[] {
    const faults: string[] = [];
    const living = [...this.orders.values()].filter(({ alive }) => alive);
    if (living.length > 1) faults.push('more than one living order');
    if (!this.living && living.some(({ recalling }) => !recalling)) faults.push('an order that outlives its case');
    if (this.status !== 'open' && living.some(({ recalling }) => !recalling))
      faults.push('an order that runs in a hold');
    if (!this.living && this.arrest === 'alive') faults.push('an arrest that outlives its case');
    if (!this.living && this.prohibition === 'alive') faults.push('a prohibition that outlives its case');
    for (const { amount, executed, received, recalling } of living) {
      const taken = atLeast(executed, received);
      if (!recalling && amount - taken > this.remainder - this.inTransit) faults.push('an order for more than is owed');
    }
    if (state.status !== this.status) faults.push(`status ${state.status}, on the sheet ${this.status}`);
    if (state.paid !== this.paid) faults.push(`paid ${state.paid}, on the sheet ${this.paid}`);
    if (state.status === 'open' && state.transferOn !== this.transferOn) faults.push(`transfer ${state.transferOn}`);
    return faults;
  }
}
