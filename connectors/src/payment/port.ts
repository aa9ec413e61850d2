/**
 * What the platform asks of a payment service: a hosted page on which a person pays, a signed word of what became of it, and the same when it is asked.
 *
 * Who does not answer has not said no: only `paid` and `failed` are ends, and whatever else is asked again (decision 0016).
 */
import type { Money } from '@oryndau/law';

export interface PaymentWanted {
  /** The idempotency key, also the EndToEndId of the money when it comes (`attemptIdOf`): the same key twice is one payment. */
  readonly attempt: string;
  /** Tiyn. */
  readonly amount: Money;
  /** What the payer reads on the hosted page: no name, no IIN. */
  readonly purpose: string;
  /** The reference by which the treasury knows the fine. */
  readonly paymentReference: string;
  readonly language: 'kk' | 'ru' | 'en';
  /** Where the hosted page sends the person back to. */
  readonly returnUrl: string;
}

export type PaymentOpened =
  | { readonly kind: 'opened'; readonly providerId: string; readonly payUrl: string; readonly expiresAt: string }
  /** The service will not: nothing was begun. */
  | { readonly kind: 'rejected'; readonly reason: string }
  /** Not reached, or no answer: it may have been begun. The same attempt may be asked for again. */
  | { readonly kind: 'unknown'; readonly reason: string };

export type PaymentState =
  | { readonly kind: 'pending'; readonly payUrl: string; readonly expiresAt: string }
  | { readonly kind: 'paid'; readonly paidAt: string; readonly amount: Money; readonly receipt: string }
  /** Given up by the person, refused by the card's bank, or expired: no money has moved, and none will. */
  | { readonly kind: 'failed'; readonly reason: string; readonly at: string }
  /** The service has never heard of it. Only an end when asked after the time in which `open` may still be on its way. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly reason: string };

/** What a signed callback says. The same one may come twice. */
export interface PaymentTold {
  readonly attempt: string;
  readonly state: PaymentState & { readonly kind: 'paid' | 'failed' };
}

export type RefundAnswer =
  | { readonly kind: 'accepted'; readonly providerId: string }
  | { readonly kind: 'rejected'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

export interface PaymentService {
  open(payment: PaymentWanted): Promise<PaymentOpened>;
  ask(attempt: string): Promise<PaymentState>;
  /** Asks that a pending payment be given up; the answer is its state, which may be `paid` by now. */
  giveUp(attempt: string): Promise<PaymentState>;
  /** Sends money back by the way it came. `key` is the idempotency key. Tiyn. */
  refund(refund: { readonly key: string; readonly attempt: string; readonly amount: Money }): Promise<RefundAnswer>;
  /** The words of a callback; a string says why it is none of the service's (for the log, without personal data). */
  readCallback(request: { readonly body: Uint8Array; readonly signature: string | undefined }): Promise<PaymentTold | string>;
  close(): Promise<void>;
}
