/** Sends one event to the address that a client has named, and says what came of it. No redirect is followed; no word of the answer is kept. */
import { isIP } from 'node:net';
import { Agent } from 'undici';
import { isPassing, post } from '../https-call.ts';
import { isPublicAddress, publicLookup } from './public-address.ts';
import { webhookHeaders } from './webhook-signature.ts';

export interface WebhookMessage {
  readonly url: string;
  readonly secret: string;
  /** The same event has the same id however often it comes. */
  readonly id: string;
  readonly at: Date;
  /** JSON. */
  readonly body: string;
}

export type WebhookAnswer =
  | { readonly kind: 'taken' }
  /** Busy, broken or out of reach for now: worth trying again. */
  | { readonly kind: 'passing'; readonly reason: string; readonly retryAfterMs: number }
  /** It was understood and not wanted; a redirect is not followed. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** 410: nobody wants anything here any more. */
  | { readonly kind: 'gone' };

export interface WebhookSender {
  /** Never rejects. */
  send(message: WebhookMessage): Promise<WebhookAnswer>;
  close(): Promise<void>;
}

export interface WebhookSenderOptions {
  /** Receivers may be on this machine or in private networks, and without TLS. */
  readonly allowsPrivate?: boolean;
  readonly timeoutMs?: number;
  /** PEM of the authorities to believe instead of those of the system. */
  readonly ca?: string;
}

const TIMEOUT_MS = 10_000;
const CONNECTIONS = 2;
const URL_MAX = 500;
const GONE = 410;

export function webhookSender({
  allowsPrivate = false,
  timeoutMs = TIMEOUT_MS,
  ca,
}: WebhookSenderOptions = {}): WebhookSender {
  const dispatcher = new Agent({
    connections: CONNECTIONS,
    pipelining: 1,
    connect: { timeout: timeoutMs, ...(!allowsPrivate && { lookup: publicLookup }), ...(ca !== undefined && { ca }) },
  });
  return {
    send: async ({ url, secret, id, at, body }) => {
      const fault = webhookUrlFault(url, allowsPrivate);
      if (fault !== undefined) return { kind: 'refused', reason: fault };
      const timestamp = Math.floor(at.getTime() / 1000);
      const headers = {
        'content-type': 'application/json',
        'user-agent': 'oryndau-webhooks/1',
        ...webhookHeaders(secret, { id, timestamp, body }),
      };
      const reply = await post({ url, headers, body: Buffer.from(body), dispatcher, timeoutMs });
      if (reply.kind === 'none') return { kind: 'passing', reason: reply.reason, retryAfterMs: 0 };
      const { status, retryAfterMs } = reply;
      if (status >= 200 && status < 300) return { kind: 'taken' };
      if (status === GONE) return { kind: 'gone' };
      const reason = `it answered ${status}`;
      return isPassing(status) ? { kind: 'passing', reason, retryAfterMs } : { kind: 'refused', reason };
    },
    close: () => dispatcher.destroy(),
  };
}

/** Why events may not be sent to an address; undefined: they may, as far as can be seen before the name is resolved. */
export function webhookUrlFault(text: string, allowsPrivate = false): string | undefined {
  if (text.length > URL_MAX || !URL.canParse(text)) return 'it is no address';
  const { protocol, hostname, username, password, hash } = new URL(text);
  if (protocol !== 'https:' && !(allowsPrivate && protocol === 'http:')) return 'it does not begin with https';
  if (username !== '' || password !== '' || hash !== '') return 'it holds a name, a password or a fragment';
  if (allowsPrivate) return undefined;
  // A name is looked at when the connection is made; an address that stands here itself is never resolved.
  const address = hostname.replace(/^\[|\]$/g, '');
  if (isIP(address) !== 0 && !isPublicAddress(address)) return 'the address is not public';
  return /(^|\.)(localhost|local|internal)\.?$/i.test(hostname) ? 'the address is not public' : undefined;
}
