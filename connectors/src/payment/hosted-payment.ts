/**
 * A payment service over HTTPS: signed JSON calls, and signed words in return. Only a signed word of the service counts; a status of HTTP, a
 * page of some proxy or silence leaves a payment unknown. The service honours the key of an attempt, so every call is safe to repeat.
 *
 * A callback is believed however old it is. Its signature says that the service wrote it, and an end of a payment stays true: the same word
 * twice is the same word, and a word about an attempt settles no other (`settleAttempts` keeps the rest: paid outranks failed). To refuse
 * what is late, or comes from a clock that is wrong, would lose a payment and win nothing.
 */
import { textOf } from '@oryndau/law/door-text';
import type { Agent } from 'undici';
import {
  SIGNATURE_HEADER,
  type SignatureFault,
  type SigningKey,
  signatureFault,
  signDetached,
  type TrustedKeys,
} from '../detached-signature.ts';
import { agentOf, demandHttps, get, isPassing, type Patience, pauseAfter, post, type Reply } from '../https-call.ts';
import {
  type Expected,
  giveUpBody,
  JSON_TYPE,
  openBody,
  type RefundWanted,
  readingOctets,
  readOpened,
  readRefund,
  readState,
  readTold,
  refundBody,
} from './payment-message.ts';
import type {
  PaymentAsked,
  PaymentOpened,
  PaymentService,
  PaymentState,
  PaymentTold,
  PaymentWanted,
  RefundAnswer,
} from './port.ts';

export interface HostedPaymentOptions {
  /** Where the service is called, without a slash at its end; https, but for a simulator on this machine. */
  readonly url: string;
  /** Who we are to the service. */
  readonly merchant: string;
  /** Signs our calls. */
  readonly key: SigningKey;
  /** The service's public keys (`trustedKeys` reads PEM and JWK): they sign its answers and callbacks. */
  readonly serviceKeys: TrustedKeys;
  /** Where its pages stand; without it where it is called. People are sent nowhere else. */
  readonly pageOrigin?: string;
  /** PEM of the authority of its server; without it those of the system. */
  readonly authority?: string;
  /** For one call; a person waits. */
  readonly timeoutMs?: number;
  readonly patience?: Patience;
  readonly now?: () => Date;
}

/** A callback has a dozen short fields. */
const TOLD_BYTES_MAX = 65_536;
const TIMEOUT_MS = 10_000;
/** A connection that the other side has just closed is the commonest fault, and a second call gets over it. */
const PATIENCE: Patience = { attempts: 2, pauseFirstMs: 200 };
const CLOSED = 'the payment service is closed';

export function hostedPayment(options: HostedPaymentOptions): PaymentService {
  return new HostedPayment(options);
}

/** A word of the service, believed; or why there is none. */
type Heard = { readonly kind: 'word'; readonly text: string } | { readonly kind: 'unknown'; readonly reason: string };

class HostedPayment implements PaymentService {
  readonly #options: HostedPaymentOptions;
  readonly #agent: Agent;
  readonly #pageOrigin: string;
  #isClosed = false;

  constructor(options: HostedPaymentOptions) {
    const { url, pageOrigin = new URL(url).origin, authority } = options;
    demandHttps(url);
    demandHttps(pageOrigin);
    this.#options = options;
    this.#pageOrigin = new URL(pageOrigin).origin;
    this.#agent = agentOf(authority === undefined ? {} : { ca: authority });
  }

  async open(payment: PaymentWanted): Promise<PaymentOpened> {
    const heard = await this.#post('/payments', payment.attempt, openBody(this.#options.merchant, payment));
    return heard.kind === 'word' ? readOpened(heard.text, payment, this.#expected()) : heard;
  }

  async ask(payment: PaymentAsked): Promise<PaymentState> {
    const heard = await this.#get(pathOf(payment.attempt));
    return heard.kind === 'word' ? readState(heard.text, payment, this.#expected()) : heard;
  }

  async giveUp(payment: PaymentAsked): Promise<PaymentState> {
    const { attempt } = payment;
    const body = giveUpBody(this.#options.merchant, attempt);
    const heard = await this.#post(`${pathOf(attempt)}/give-up`, `${attempt}-give-up`, body);
    return heard.kind === 'word' ? readState(heard.text, payment, this.#expected()) : heard;
  }

  async refund(refund: RefundWanted): Promise<RefundAnswer> {
    const heard = await this.#post('/refunds', refund.key, refundBody(this.#options.merchant, refund));
    return heard.kind === 'word' ? readRefund(heard.text, refund, this.#expected()) : heard;
  }

  async readCallback({
    body,
    signature,
  }: {
    readonly body: Uint8Array;
    readonly signature: string | undefined;
  }): Promise<PaymentTold | string> {
    const expected = this.#expected();
    const { serviceKeys: keys } = this.#options;
    const fault = await signatureFault({
      header: signature,
      body,
      keys,
      now: expected.now,
      freshForMs: Number.POSITIVE_INFINITY,
    });
    if (fault !== null) return FAULTS[fault];
    return readTold(textOf(body, TOLD_BYTES_MAX) ?? '', expected);
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#agent.close();
  }

  #expected(): Expected {
    return { merchant: this.#options.merchant, pageOrigin: this.#pageOrigin, now: this.#now() };
  }

  #now(): Date {
    return this.#options.now?.() ?? new Date();
  }

  #post(path: string, key: string, content: unknown): Promise<Heard> {
    const body = Buffer.from(JSON.stringify(content), 'utf8');
    return this.#patiently(async (place) => {
      const headers = { 'content-type': JSON_TYPE, 'idempotency-key': key, ...(await this.#signed(body)) };
      return post({ ...place, url: this.#options.url + path, headers, body });
    });
  }

  #get(path: string): Promise<Heard> {
    return this.#patiently(async (place) => {
      const headers = await this.#signed(readingOctets(path));
      return get({ ...place, url: this.#options.url + path, headers });
    });
  }

  async #signed(octets: Uint8Array): Promise<Readonly<Record<string, string>>> {
    return { [SIGNATURE_HEADER]: await signDetached(octets, this.#options.key, this.#now()) };
  }

  async #patiently(
    call: (place: { readonly dispatcher: Agent; readonly timeoutMs: number }) => Promise<Reply>,
  ): Promise<Heard> {
    const { patience = PATIENCE, timeoutMs = TIMEOUT_MS } = this.#options;
    for (let attempt = 1; ; attempt += 1) {
      if (this.#isClosed) return { kind: 'unknown', reason: CLOSED };
      const reply = await call({ dispatcher: this.#agent, timeoutMs });
      const heard = await this.#hear(reply);
      const isWorthAnother = reply.kind === 'none' || isPassing(reply.status);
      if (heard.kind === 'word' || !isWorthAnother || attempt >= patience.attempts) return heard;
      await pauseAfter(attempt, patience, reply.kind === 'none' ? 0 : reply.retryAfterMs);
    }
  }

  async #hear(reply: Reply): Promise<Heard> {
    if (reply.kind === 'none') return { kind: 'unknown', reason: reply.reason };
    const { status, body, signature } = reply;
    const fault = await signatureFault({
      header: signature,
      body: Buffer.from(body, 'utf8'),
      keys: this.#options.serviceKeys,
      now: this.#now(),
    });
    if (fault === null) return { kind: 'word', text: body };
    return { kind: 'unknown', reason: `${refusalOf(status)}; ${FAULTS[fault]}` };
  }
}

const pathOf = (attempt: string): string => `/payments/${encodeURIComponent(attempt)}`;

const FAULTS: Readonly<Record<SignatureFault, string>> = {
  MISSING: 'what came is not signed',
  MALFORMED: 'its signature is no detached JWS by ES256',
  UNKNOWN_KEY: 'it is signed with a key that is not known here',
  WRONG: 'its signature does not belong to it',
  NOT_FRESH: 'it was signed more than five minutes ago, or in the future; check the clock',
};

function refusalOf(status: number): string {
  if (status === 401 || status === 403) {
    return `the payment service does not believe our signature (${status}); check key and clock`;
  }
  if (status >= 300 && status < 400) return `the payment service sends us elsewhere (${status}), where we do not go`;
  return isPassing(status)
    ? `the payment service is not well (${status})`
    : `the payment service answered ${status} without a word of its own`;
}
