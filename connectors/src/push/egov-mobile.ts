/**
 * Push through the government's app: a signed HTTPS call with up to a hundred messages, each with its own answer. The app honours the
 * key of a message, so what was not answered is simply sent again, and at the end `not_sent` and `unanswered` are always safe to repeat.
 */
import { createHash } from 'node:crypto';
import type { Agent } from 'undici';
import { SIGNATURE_HEADER, type SigningKey, signDetached } from '../detached-signature.ts';
import {
  agentOf,
  type CallOptions,
  demandHttps,
  isPassing,
  PATIENCE,
  type Patience,
  pauseAfter,
  post,
} from '../https-call.ts';
import { BATCH_TYPE, type MessageResult, messageEvents, readResults } from './egov-message.ts';
import type { PushGateway, PushMessage, PushSubmission } from './port.ts';

export interface EgovMobileOptions extends CallOptions {
  /** Where messages are posted; https, but for a simulator on this machine. */
  readonly url: string;
  /** Who writes, a URI: the `source` of every event. */
  readonly source: string;
  readonly signing: SigningKey;
  readonly now?: () => Date;
  readonly batchMax?: number;
  readonly timeoutMs?: number;
  readonly patience?: Patience;
}

/** A call of 100 messages is some 80 kB. */
const BATCH_MAX = 100;
const TIMEOUT_MS = 10_000;
const CLOSED = 'the gateway is closed';

export function egovMobile(options: EgovMobileOptions): PushGateway {
  return new EgovMobile(options);
}

class EgovMobile implements PushGateway {
  readonly #options: EgovMobileOptions;
  readonly #agent: Agent;
  #isClosed = false;

  constructor(options: EgovMobileOptions) {
    demandHttps(options.url);
    this.#options = options;
    this.#agent = agentOf(options);
  }

  async send(messages: readonly PushMessage[]): Promise<readonly PushSubmission[]> {
    const outcomes = new Map<string, PushSubmission>();
    const mine = new Map<string, PushMessage>();
    for (const message of messages) {
      if (message.to.kind === 'iin') mine.set(message.key, message);
      else
        outcomes.set(message.key, {
          kind: 'rejected',
          key: message.key,
          reason: 'the app knows people by their IIN only',
        });
    }
    const all = [...mine.values()];
    const { batchMax = BATCH_MAX, connections = 4 } = this.#options;
    let next = 0;
    const worker = async (): Promise<void> => {
      while (next < all.length) {
        const batch = all.slice(next, next + batchMax);
        next += batchMax;
        await this.#sendBatch(batch, outcomes);
      }
    };
    await Promise.all(Array.from({ length: connections }, worker));
    return messages.map(({ key }) => outcomes.get(key) ?? notSent(key, CLOSED));
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#agent.close();
  }

  async #sendBatch(batch: readonly PushMessage[], outcomes: Map<string, PushSubmission>): Promise<void> {
    const { patience = PATIENCE } = this.#options;
    const doubtful = new Set<string>();
    let open = batch;
    let reason = CLOSED;
    for (let attempt = 1; open.length > 0 && !this.#isClosed; attempt += 1) {
      const answer = await this.#call(open);
      for (const result of answer.results.values()) {
        const outcome = outcomeOf(result);
        if (outcome !== undefined) outcomes.set(outcome.key, outcome);
      }
      open = open.filter(({ key }) => !outcomes.has(key));
      for (const { key } of open) if (answer.mayBeTaken && !answer.results.has(key)) doubtful.add(key);
      reason = answer.reason;
      if (open.length === 0 || !answer.isPassing || attempt >= patience.attempts) break;
      await pauseAfter(attempt, patience, answer.retryAfterMs);
    }
    for (const { key } of open) {
      outcomes.set(key, doubtful.has(key) ? { kind: 'unanswered', key, reason } : notSent(key, reason));
    }
  }

  /** One call. Without results the reason says why, and whether the same call may help later. */
  async #call(messages: readonly PushMessage[]): Promise<CallAnswer> {
    const { url, source, signing, timeoutMs = TIMEOUT_MS } = this.#options;
    const now = this.#options.now?.() ?? new Date();
    const body = Buffer.from(JSON.stringify(messageEvents(messages, source, now)), 'utf8');
    const headers = {
      'content-type': `${BATCH_TYPE}; charset=utf-8`,
      'idempotency-key': idempotencyKey(messages),
      [SIGNATURE_HEADER]: await signDetached(body, signing, now),
    };
    const reply = await post({ url, headers, body, dispatcher: this.#agent, timeoutMs });
    const none = new Map<string, MessageResult>();
    if (reply.kind === 'none') {
      const mayBeTaken = reply.neverLeft !== true;
      return { results: none, reason: reply.reason, isPassing: true, retryAfterMs: 0, mayBeTaken };
    }
    const { status, retryAfterMs } = reply;
    if (status === 200) {
      const results = readResults(reply.body);
      const reason = 'the app gave no answer for this message';
      return { results, reason, isPassing: true, retryAfterMs, mayBeTaken: true };
    }
    const mayBeTaken = status >= 500 || status === 408;
    return { results: none, reason: refusalOf(status), isPassing: isPassing(status), retryAfterMs, mayBeTaken };
  }
}

interface CallAnswer {
  readonly results: ReadonlyMap<string, MessageResult>;
  readonly reason: string;
  readonly isPassing: boolean;
  readonly retryAfterMs: number;
  /** What has no result may have been taken all the same. */
  readonly mayBeTaken: boolean;
}

const notSent = (key: string, reason: string): PushSubmission => ({ kind: 'not_sent', key, reason });

function outcomeOf(result: MessageResult): PushSubmission | undefined {
  switch (result.status) {
    case 'accepted':
      return { kind: 'accepted', key: result.id, providerId: result.messageId };
    case 'rejected':
      return { kind: 'rejected', key: result.id, reason: result.reason };
    case 'later':
      return undefined;
  }
}

/** The same messages have the same key, whichever call carries them. */
const idempotencyKey = (messages: readonly PushMessage[]): string =>
  createHash('sha256')
    .update(messages.map(({ key }) => key).join('\n'))
    .digest('base64url');

function refusalOf(status: number): string {
  if (status === 401 || status === 403)
    return `the app does not believe our signature (${status}); check key and clock`;
  return isPassing(status)
    ? `the app is not well (${status})`
    : `the app refused the call (${status}); see its interface`;
}
