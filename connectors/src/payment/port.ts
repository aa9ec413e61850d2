/**
 * What the platform asks of a payment service: a hosted page on which a person pays, a signed word of what became of it, and the same when
 * it is asked.
 *
 * Who does not answer has not said no: only `paid` and `failed` are ends, and whatever else is asked again (decision 0016).
 */
import type { Money } from '@oryndau/law/money';

export interface PaymentWanted {
  /** The idempotency key, also the EndToEndId of the money when it comes (`attemptIdOf`): the same key twice is one payment. */
  readonly attempt: string;
  /** Tiyn. */
  readonly amount: Money;
  /** What the payer reads on the hosted page: no name, no IIN. */
  readonly purpose: string;
  /** The reference by which the treasury knows the fine; null where several are paid, each by the reference of its part. */
  readonly paymentReference: string | null;
  /** Several fines that are confirmed at once, all or none: their amounts add up to `amount`. Absent: one fine. */
  readonly parts?: readonly PaymentPart[];
  readonly language: 'kk' | 'ru' | 'en';
  /** Where the hosted page sends the person back to. */
  readonly returnUrl: string;
}

/** One fine of several: its money comes by itself, with this attempt as its EndToEndId, and goes back by itself. */
export interface PaymentPart {
  readonly attempt: string;
  /** Tiyn. */
  readonly amount: Money;
  readonly paymentReference: string;
}

/** An attempt, and what must be paid by it: a word about another sum is not a word about this payment. */
export type PaymentAsked = Pick<PaymentWanted, 'attempt' | 'amount'>;

export type PaymentOpened =
  /** The same attempt opened again has the same page, also when it has ended since: `ask` tells. */
  | { readonly kind: 'opened'; readonly providerId: string; readonly payUrl: string; readonly expiresAt: string }
  /** The service will not: nothing was begun. */
  | { readonly kind: 'rejected'; readonly reason: string }
  /** Not reached, or no answer: it may have been begun. The same attempt may be asked for again. */
  | { readonly kind: 'unknown'; readonly reason: string };

export type PaymentState =
  /** Its page is open and nobody has confirmed it: no money has moved yet. */
  | { readonly kind: 'pending'; readonly payUrl: string; readonly expiresAt: string }
  /** The person has confirmed it and a bank is at it: it can no longer be given up, and money may have moved. Of a service that cannot tell the two apart it is `unknown`. */
  | { readonly kind: 'processing' }
  | { readonly kind: 'paid'; readonly paidAt: string; readonly amount: Money; readonly receipt: string }
  /** Given up by the person, refused by the card's bank, or expired: no money has moved, and none will. */
  | { readonly kind: 'failed'; readonly reason: string; readonly at: string }
  /** The service has never heard of it. Only an end when asked after the time in which `open` may still be on its way. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly reason: string };

export type PaymentEnd = Extract<PaymentState, { readonly kind: 'paid' | 'failed' }>;

/** What a signed callback says. The same one may come twice, and old. Whether the amount is that of the attempt knows who opened it. */
export interface PaymentTold {
  readonly attempt: string;
  readonly state: PaymentEnd;
}

export type RefundAnswer =
  | { readonly kind: 'accepted'; readonly providerId: string }
  | { readonly kind: 'rejected'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

export interface PaymentService {
  open(payment: PaymentWanted): Promise<PaymentOpened>;
  ask(payment: PaymentAsked): Promise<PaymentState>;
  /** Asks that a pending payment be given up; the answer is its state, which may be `paid` by now, or `processing` while a bank is at it. */
  giveUp(payment: PaymentAsked): Promise<PaymentState>;
  /** Sends money back by the way it came. `key` is the idempotency key; `attempt` that of a part, where several were paid. Tiyn. */
  refund(refund: { readonly key: string; readonly attempt: string; readonly amount: Money }): Promise<RefundAnswer>;
  /** The words of a callback; a string says why it is none of the service's (for the log, without personal data). */
  readCallback(request: {
    readonly body: Uint8Array;
    readonly signature: string | undefined;
  }): Promise<PaymentTold | string>;
  close(): Promise<void>;
}
