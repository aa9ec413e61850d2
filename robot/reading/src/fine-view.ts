/** The fine behind a case, and how what is left to pay came about. Pure; no word of any language. */
import { type FineState, type FineStatus, owedOf, pendingAppeal } from '@oryndau/fines/core';
import type { LegalDate } from '@oryndau/law/legal-date';
import { add, atLeast, atMost, type Money, subtract, ZERO } from '@oryndau/law/money';
import { halfPrice, voluntaryTerm } from '@oryndau/law/rules/fine';
import { type AccountState, receivedOf } from '@oryndau/payments/core';
import { type CaseState, remainderOf } from '@oryndau/proceedings/core';

export interface FineView {
  readonly status: FineStatus;
  readonly deliveredOn: LegalDate | null;
  /** The last day to pay without enforcement; null while it is not in force. */
  readonly payBy: LegalDate | null;
  /** What extinguishes it while that may still be paid. */
  readonly half: { readonly sum: Money; readonly until: LegalDate } | null;
  readonly isAppealed: boolean;
}

export function fineViewOf(fine: FineState, today: LegalDate): FineView {
  const { status, deliveredOn, inForceOn, amount } = fine;
  const term = inForceOn === null ? null : voluntaryTerm(inForceOn);
  const half = deliveredOn === null || status !== 'registered' ? null : halfPrice({ amount, deliveredOn });
  return {
    status,
    deliveredOn,
    payBy: term?.known ? term.value.lastDay : null,
    half: half?.known && today <= half.value.until ? half.value : null,
    isAppealed: pendingAppeal(fine) !== null,
  };
}

/** fine - forgiven - paidBefore - paidSince + refundable = left, to the tiyn. */
export interface AmountsView {
  readonly fine: Money;
  /** The other half of a fine paid early; all of it once cancelled or released. */
  readonly forgiven: Money;
  readonly paidBefore: Money;
  /** Since the case was opened. */
  readonly paidSince: Money;
  readonly refundable: Money;
  readonly left: Money;
}

export interface AmountsOf {
  readonly fine: FineState | null;
  readonly proceeding: CaseState | null;
  readonly account: AccountState | null;
}

export function amountsOf({ fine, proceeding, account }: AmountsOf): AmountsView {
  const amount = fine?.amount ?? ZERO;
  const isOver = proceeding?.status === 'cancelled' || proceeding?.status === 'released';
  const owed = isOver ? ZERO : (account?.owed ?? (fine === null ? ZERO : owedOf(fine)));
  const received = account === null ? ZERO : receivedOf(account);
  const isOpened = proceeding !== null && proceeding.status !== 'refused';
  // What was owed on the day of opening beyond what was left then had been paid before; an older payment that the bank took back since is in neither.
  const before = isOpened ? atLeast(subtract(amount, proceeding.sum), ZERO) : received;
  const paidBefore = atMost(before, received);
  const isLiving = proceeding?.status === 'open' || proceeding?.status === 'held';
  const left = isLiving ? remainderOf(proceeding) : atLeast(subtract(owed, received), ZERO);
  const refundable = atLeast(subtract(add(received, left), owed), ZERO);
  return {
    fine: amount,
    forgiven: atLeast(subtract(amount, owed), ZERO),
    paidBefore,
    paidSince: subtract(received, paidBefore),
    refundable,
    left,
  };
}
