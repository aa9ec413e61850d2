/**
 * What the platform asks of an SMS centre and what it hears back, whichever protocol carries it (SMPP 3.4 in smpp-gateway.ts).
 * Delivery is never guessed: `accepted` is not `delivered`, and an answer that was lost is `unknown`, not `failed`.
 */

export interface SmsMessage {
  /** The idempotency key: a message with the same key is never handed to a centre twice while an earlier one may have been taken. */
  readonly key: string;
  /** E.164, `+77…`: nothing but the adapter sees it, and it is in no log and no error text. */
  readonly to: string;
  readonly text: string;
}

/** What became of handing a message over; one for each message, in the same order. */
export type SmsSubmission =
  | {
      readonly kind: 'accepted';
      readonly key: string;
      readonly provider: string;
      /** The centre's own ids, one for each part. */
      readonly providerIds: readonly string[];
      readonly parts: number;
    }
  /** The centre said no for good (bad number, blocked): nothing was sent. */
  | { readonly kind: 'rejected'; readonly key: string; readonly provider: string; readonly reason: string }
  /** Nobody could be reached, nothing was handed over: safe to send again later. */
  | { readonly kind: 'not_sent'; readonly key: string; readonly reason: string }
  /** It was handed over and the answer was lost: never sent again; a receipt or query_sm may still tell. */
  | { readonly kind: 'unknown'; readonly key: string; readonly provider: string; readonly reason: string };

/** A delivery receipt of a whole message (of its last part that was missing, or its first that failed). */
export interface SmsReceipt {
  readonly key: string;
  readonly provider: string;
  readonly providerId: string;
  readonly outcome: 'delivered' | 'failed';
  /** The centre's own word: DELIVRD, UNDELIV, EXPIRED, REJECTD … */
  readonly state: string;
  /** When the centre says that it happened, ISO 8601 in UTC. */
  readonly at: string;
}

export interface SmsGateway {
  /** Never throws for the sake of a message: each has its own outcome. */
  submit(messages: readonly SmsMessage[]): Promise<readonly SmsSubmission[]>;
  /** Asks again about messages whose outcome was `unknown` or whose receipt never came; what still cannot be known is left out. */
  query(
    sent: readonly { readonly key: string; readonly provider: string; readonly providerIds: readonly string[] }[],
  ): Promise<readonly SmsReceipt[]>;
  close(): Promise<void>;
}

/** Called with receipts as they come. The centre is told "received" only once this has ended well, else it will send them again. */
export type ReceiptHandler = (receipts: readonly SmsReceipt[]) => Promise<void>;
