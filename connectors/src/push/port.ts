/**
 * What the platform asks of a push channel: the government's app (eGov Mobile, a signed HTTPS call with a CloudEvents body) and
 * the citizen's own browser (Web Push, RFC 8030, 8291, 8292).
 */

export interface PushMessage {
  /** The idempotency key; the app's side honours it: the same key twice is one message. */
  readonly key: string;
  /** To whom: the IIN for the government's app, a browser's subscription for Web Push. In no log and no error text. */
  readonly to:
    | { readonly kind: 'iin'; readonly iin: string }
    | { readonly kind: 'browser'; readonly subscription: BrowserSubscription };
  readonly language: 'kk' | 'ru' | 'en';
  readonly title: string;
  readonly body: string;
  /** What opens when it is touched: in the app the personal link to the case, in a browser the page of the case without the link's secret. */
  readonly link: string;
}

export interface BrowserSubscription {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

export type PushSubmission =
  | { readonly kind: 'accepted'; readonly key: string; readonly providerId: string }
  /** The person has no app, or has turned messages off; for a browser: the subscription is gone (404, 410). */
  | { readonly kind: 'rejected'; readonly key: string; readonly reason: string }
  /** Nobody was reached, or the call was refused as a whole: nothing was taken. */
  | { readonly kind: 'not_sent'; readonly key: string; readonly reason: string }
  /** No answer that can be read, so it may have been taken: the same key may be sent again, since the other side honours it. */
  | { readonly kind: 'unanswered'; readonly key: string; readonly reason: string };

/** What the app reports back by a signed callback. `opened` proves delivery too. */
export interface PushReceipt {
  readonly key: string;
  readonly outcome: 'delivered' | 'opened' | 'failed';
  readonly reason?: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

export interface PushGateway {
  send(messages: readonly PushMessage[]): Promise<readonly PushSubmission[]>;
  close(): Promise<void>;
}
