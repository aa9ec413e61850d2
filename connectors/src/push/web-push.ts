/**
 * Push to the citizen's own browser: Web Push (RFC 8030), encrypted for that browser (RFC 8291), signed with our VAPID key (RFC 8292).
 * A browser cannot be asked twice about one key, so the key travels in the payload: the service worker shows it as the `tag` of the
 * notification, which replaces an earlier one with the same tag.
 */
import { createHash } from 'node:crypto';
import type { Agent } from 'undici';
import webPush from 'web-push';
import { agentOf, type CallOptions, isPassing, type Patience, pauseAfter, post, type Reply } from '../https-call.ts';
import type { BrowserSubscription, PushGateway, PushMessage, PushSubmission } from './port.ts';
import { isPushService } from './subscription.ts';

export interface WebPushOptions extends CallOptions {
  /** `publicKey` and `privateKey` in base64url, as `webPush.generateVAPIDKeys` makes them; `subject` a mailto: or https: address. */
  readonly vapid: { readonly subject: string; readonly publicKey: string; readonly privateKey: string };
  /** Hosts of push services, a leading dot for their subdomains. A subscription comes from a browser: it must not lead us elsewhere. */
  readonly hosts?: readonly string[];
  readonly timeoutMs?: number;
  readonly patience?: Patience;
}

/** So long a push service keeps it for a browser that is off: what happened a week ago is no news. */
const TTL_SECONDS = 7 * 86_400;
/**
 * One try, and not for long: what could not be handed over is a row that waits, and the next round takes it up again (robot/exchange). Whoever is down then
 * holds nobody up.
 */
const TIMEOUT_MS = 5_000;
const ONCE: Patience = { attempts: 1, pauseFirstMs: 0 };
const AT_ONCE = 16;
/** RFC 8292 section 2: at most 24 h; ours is renewed when half of its time is over. */
const VAPID_SECONDS = 12 * 3_600;
const TOPIC_LENGTH = 32;
const CLOSED = 'the gateway is closed';

export function webPushGateway(options: WebPushOptions): PushGateway {
  return new WebPush(options);
}

class WebPush implements PushGateway {
  readonly #options: WebPushOptions;
  readonly #agent: Agent;
  readonly #authorizations = new Map<string, { readonly value: string; readonly until: number }>();
  #isClosed = false;

  constructor(options: WebPushOptions) {
    this.#options = options;
    this.#agent = agentOf({ connections: AT_ONCE, connectMs: options.timeoutMs ?? TIMEOUT_MS, ...options });
    // A key that is none is found out here and not with the first message.
    this.#authorization('https://example.org');
  }

  async send(messages: readonly PushMessage[]): Promise<readonly PushSubmission[]> {
    const outcomes = new Map<string, PushSubmission>();
    const all = [...new Map(messages.map((message) => [message.key, message])).values()];
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let message = all[next++]; message !== undefined; message = all[next++]) {
        outcomes.set(message.key, await this.#sendOne(message));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return messages.map(({ key }) => outcomes.get(key) ?? { kind: 'not_sent', key, reason: CLOSED });
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#agent.close();
  }

  async #sendOne(message: PushMessage): Promise<PushSubmission> {
    const { key, to } = message;
    if (this.#isClosed) return { kind: 'not_sent', key, reason: CLOSED };
    if (to.kind !== 'browser')
      return { kind: 'rejected', key, reason: 'a browser is reached by its subscription only' };
    if (!isPushService(to.subscription.endpoint, this.#options.hosts)) {
      return { kind: 'rejected', key, reason: 'the subscription names no push service that we know' };
    }
    const sealed = seal(message, to.subscription);
    if (sealed === null) return { kind: 'rejected', key, reason: 'the keys of the subscription are none' };
    return this.#deliver(key, to.subscription.endpoint, sealed);
  }

  async #deliver(key: string, url: string, sealed: Sealed): Promise<PushSubmission> {
    const { patience = ONCE, timeoutMs = TIMEOUT_MS } = this.#options;
    const authorization = this.#authorization(new URL(url).origin);
    const { body } = sealed;
    const headers = { ...lowered(sealed.headers), authorization };
    let mayBeTaken = false;
    for (let attempt = 1; ; attempt += 1) {
      const reply = await post({ url, body, headers, dispatcher: this.#agent, timeoutMs });
      const outcome = outcomeOf(key, reply);
      if (outcome.kind === 'accepted' || outcome.kind === 'rejected') return outcome;
      mayBeTaken ||= outcome.kind === 'unanswered';
      const isOver = reply.kind === 'answered' && !isPassing(reply.status);
      if (isOver || attempt >= patience.attempts || this.#isClosed)
        return { ...outcome, kind: mayBeTaken ? 'unanswered' : 'not_sent' };
      await pauseAfter(attempt, patience, reply.kind === 'answered' ? reply.retryAfterMs : 0);
    }
  }

  /** A signature for each push service, not for each message: it names the service and an end. */
  #authorization(origin: string): string {
    const { vapid } = this.#options;
    // Always the clock of the world: the push service judges by it.
    const seconds = Math.floor(Date.now() / 1000);
    const known = this.#authorizations.get(origin);
    if (known !== undefined && seconds < known.until) return known.value;
    const { subject, publicKey, privateKey } = vapid;
    const expiration = seconds + VAPID_SECONDS;
    const { Authorization: value } = webPush.getVapidHeaders(
      origin,
      subject,
      publicKey,
      privateKey,
      'aes128gcm',
      expiration,
    );
    this.#authorizations.set(origin, { value, until: seconds + VAPID_SECONDS / 2 });
    return value;
  }
}

interface Sealed {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string | number>>;
}

const lowered = (headers: Sealed['headers']): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));

/** Null when the browser's keys are not such. */
function seal(message: PushMessage, subscription: BrowserSubscription): Sealed | null {
  const { key, language, title, body, link } = message;
  const payload = JSON.stringify({ tag: key, language, title, body, link });
  const topic = createHash('sha256').update(key).digest('base64url').slice(0, TOPIC_LENGTH);
  try {
    const details = webPush.generateRequestDetails(
      { endpoint: subscription.endpoint, keys: { ...subscription.keys } },
      payload,
      { TTL: TTL_SECONDS, urgency: 'normal', topic },
    );
    return { body: details.body, headers: details.headers };
  } catch {
    return null;
  }
}

/** RFC 8030 section 5: 201 with the message's own address; 404 and 410: there is no such subscription any more. */
function outcomeOf(key: string, reply: Reply): PushSubmission {
  if (reply.kind === 'none')
    return { kind: reply.neverLeft === true ? 'not_sent' : 'unanswered', key, reason: reply.reason };
  const { status, location } = reply;
  if (status >= 200 && status < 300) return { kind: 'accepted', key, providerId: location ?? key };
  if (status === 404 || status === 410) return { kind: 'rejected', key, reason: 'gone' };
  if (status === 400 || status === 413)
    return { kind: 'rejected', key, reason: `the push service refused it (${status})` };
  if (status === 401 || status === 403) {
    return {
      kind: 'not_sent',
      key,
      reason: `the push service does not believe our VAPID key (${status}); check key and clock`,
    };
  }
  const kind = status === 429 ? 'not_sent' : 'unanswered';
  return { kind, key, reason: `the push service is not well (${status})` };
}
