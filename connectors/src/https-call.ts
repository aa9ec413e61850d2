/** One call over HTTPS with a time-out and a limit on the answer, no redirect followed; what went wrong is told without host, path or body. */
import { textOf } from '@oryndau/law/door-text';
import { Agent, type Dispatcher, request } from 'undici';
import { SIGNATURE_HEADER } from './detached-signature.ts';

export interface CallOptions {
  /** PEM of the authorities to believe instead of those of the system. */
  readonly ca?: string | readonly string[];
  /** Our own certificate, where the other side demands one. */
  readonly client?: { readonly key: string; readonly cert: string };
  /** Connections to one host. */
  readonly connections?: number;
  /** For the connection itself, which the time-out of a call does not end: ten seconds where nothing is said. */
  readonly connectMs?: number;
}

export interface Call {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly dispatcher: Dispatcher;
  readonly timeoutMs: number;
}

export type Reading = Omit<Call, 'body'>;

/** `none`: nobody answered; whether it was taken is not known. */
export type Reply =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly body: string;
      readonly location: string | undefined;
      /** The header of `detached-signature.ts`. */
      readonly signature: string | undefined;
      readonly retryAfterMs: number;
    }
  | {
      readonly kind: 'none';
      readonly reason: string;
      /** There was not even a connection: nothing can have been taken. */
      readonly neverLeft?: true;
    };

const CONNECTIONS = 4;
const REPLY_BYTES_MAX = 1_048_576;
/** However long the other side asks us to wait, this is the most. */
const RETRY_AFTER_MAX_MS = 60_000;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

export function agentOf({ ca, client, connections = CONNECTIONS, connectMs }: CallOptions): Agent {
  const connect = {
    ...(connectMs === undefined ? {} : { timeout: connectMs }),
    ...(ca === undefined ? {} : { ca: typeof ca === 'string' ? ca : [...ca] }),
    ...client,
  };
  return new Agent({ connections, connect, pipelining: 1 });
}

/** Personal data travels over TLS; only a simulator on this machine may do without. */
export function demandHttps(url: string): void {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname))) return;
  throw new Error(`the address must begin with https (it begins with ${protocol}); correct the configuration`);
}

/** Never rejects. */
export const post = (call: Call): Promise<Reply> => exchange('POST', call);

/** Never rejects. */
export const get = (call: Reading): Promise<Reply> => exchange('GET', { ...call, body: null });

async function exchange(
  method: 'GET' | 'POST',
  { url, headers, body, dispatcher, timeoutMs }: Reading & { readonly body: Uint8Array | null },
): Promise<Reply> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const reply = await request(url, { method, headers, body, dispatcher, signal });
    const text = await limited(reply.body);
    if (text === undefined) return { kind: 'none', reason: `the answer is longer than ${REPLY_BYTES_MAX} bytes` };
    const { location, 'retry-after': retryAfter, [SIGNATURE_HEADER]: signature } = reply.headers;
    return {
      kind: 'answered',
      status: reply.statusCode,
      body: text,
      location: typeof location === 'string' ? location : undefined,
      signature: typeof signature === 'string' ? signature : undefined,
      retryAfterMs: waitOf(typeof retryAfter === 'string' ? retryAfter : ''),
    };
  } catch (error) {
    return { kind: 'none', reason: reasonOf(error, timeoutMs), ...(isBeforeAll(error) && { neverLeft: true }) };
  }
}

async function limited(body: AsyncIterable<Uint8Array>): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > REPLY_BYTES_MAX) return undefined;
    chunks.push(chunk);
  }
  // What is no text says nothing but its status.
  return textOf(Buffer.concat(chunks), REPLY_BYTES_MAX) ?? '';
}

/** Seconds only (RFC 9110 section 10.2.3 allows a date too, which is read as no wish). */
const waitOf = (retryAfter: string): number =>
  /^\d{1,6}$/.test(retryAfter) ? Math.min(RETRY_AFTER_MAX_MS, Number(retryAfter) * 1000) : 0;

/** No such host, nobody listens there, or it is not who it should be: the errors that come before the first byte of a call. */
const BEFORE_ALL =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|(ERR_TLS_)?CERT_\w+|UNABLE_TO_\w+|SELF_SIGNED_\w+|DEPTH_ZERO_\w+)$/;

export const isBeforeAll = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && BEFORE_ALL.test(error.code);

function reasonOf(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return 'the call failed';
  if (error.name === 'TimeoutError') return `no answer within ${timeoutMs} ms`;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return `the connection failed (${code})`;
}

/** How often and after which pauses a call is made again: 0.2, 0.4, 0.8 s, each with up to half of it taken off by chance. */
export interface Patience {
  readonly attempts: number;
  readonly pauseFirstMs: number;
}
export const PATIENCE: Patience = { attempts: 4, pauseFirstMs: 200 };

export async function pauseAfter(attempt: number, { pauseFirstMs }: Patience, leastMs: number): Promise<void> {
  const ms = Math.max(leastMs, pauseFirstMs * 2 ** (attempt - 1) * (0.5 + Math.random() / 2));
  await new Promise((resolve) => setTimeout(resolve, ms));
}

/** Busy or broken for the moment: the same call may be made again. */
export const isPassing = (status: number): boolean =>
  status === 408 || status === 425 || status === 429 || status >= 500;
