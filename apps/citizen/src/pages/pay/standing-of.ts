/** How a payment stands, of what we keep and what the service has just said. Pure. */
import type { PaymentState } from '@oryndau/connectors/payment';
import type { CaseView, ViewedPayment } from '@oryndau/reading/case-view';
import type { PaidWhere, PaymentStanding } from '../../texts/payment-standing.ts';

/** `answer`: what the service said of a payment without an end; undefined where it was not asked, or not reached. */
export function standingOf(
  { status, reason }: Pick<ViewedPayment, 'status' | 'reason'>,
  answer: PaymentState['kind'] | undefined,
): PaymentStanding {
  switch (status) {
    case 'paid':
    case 'received':
      return status;
    case 'failed':
      return ENDS.get(reason ?? '') ?? 'failed';
    case 'begun':
      return answer === 'pending' ? 'opened' : answer === 'processing' ? 'processing' : 'unknown';
  }
}

/** By the reasons of the service, and by ours for what never came to it. Whatever else a service says is `failed`. */
const ENDS: ReadonlyMap<string, PaymentStanding> = new Map([
  ['GIVEN_UP', 'given_up'],
  ['DECLINED', 'declined'],
  ['EXPIRED', 'expired'],
  ['NOT_BEGUN', 'not_begun'],
  ['NEVER_BEGUN', 'not_begun'],
]);

/** Where what the case asks for is paid: a payment that was begun must not be gone on with in a case that takes no money any more. */
export const paidWhere = ({ mayPay, standing }: Pick<CaseView, 'mayPay' | 'standing'>): PaidWhere =>
  mayPay ? 'here' : standing === 'transferred' ? 'transferred' : 'over';
