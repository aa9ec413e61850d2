/** Money that a simulated payment service has moved, whether anybody was told or not. */
import type { RefundWanted } from '@oryndau/connectors/payment/payment-message';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';

export interface MadePayment {
  /** `NOTPROVIDED` where a person paid by the number in the app of a bank. */
  readonly attempt: string;
  readonly providerId: string;
  readonly amount: Money;
  readonly paymentReference: string;
  readonly paidAt: Date;
  readonly receipt: string;
  /** The day on which the treasury's bank books it, and its reference of that entry. */
  readonly bookedOn: LegalDate;
  readonly bankReference: string;
}

export interface MadeRefund extends RefundWanted {
  readonly providerId: string;
  readonly at: Date;
}
