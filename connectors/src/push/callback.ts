/**
 * What the app reports back: delivered, opened, failed. A callback is believed when the app's key has signed its body just now; it is
 * answered 200 only when the handler has ended well, else the app sends it again. A receipt that comes twice is the same receipt, so
 * nothing is kept here to tell repetitions apart.
 */
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { textOf } from '@oryndau/law/door-text';
import { SIGNATURE_HEADER, type SignatureFault, signatureFault, type TrustedKeys } from '../detached-signature.ts';
import { readReceipts } from './egov-message.ts';
import type { PushReceipt } from './port.ts';

/** Must bear to hear the same receipt more than once. */
export type PushReceiptHandler = (receipts: readonly PushReceipt[]) => Promise<void>;

export interface Callback {
  /** Names in lower case, as Node gives them. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The octets as they came: the signature is over them. */
  readonly body: Uint8Array;
  readonly keys: TrustedKeys;
  readonly now: Date;
}

export type ReadCallback =
  | { readonly kind: 'receipts'; readonly receipts: readonly PushReceipt[] }
  /** 401: not signed by the app; 400: signed, and not to be understood. `detail` holds nothing of the body. */
  | {
      readonly kind: 'refused';
      readonly status: 400 | 401;
      readonly code: SignatureFault | 'NOT_UNDERSTOOD';
      readonly detail: string;
    };

const FAULTS: Readonly<Record<SignatureFault, string>> = {
  MISSING: `the header ${SIGNATURE_HEADER} is missing`,
  MALFORMED: 'the signature is no detached JWS by ES256',
  UNKNOWN_KEY: 'the key that it names is not known here',
  WRONG: 'the signature does not belong to this body',
  NOT_FRESH: 'it was signed more than five minutes ago, or in the future; check the clock',
};

/** Reads a callback; nothing of it is believed before its signature. */
export async function readCallback({ headers, body, keys, now }: Callback): Promise<ReadCallback> {
  const header = headers[SIGNATURE_HEADER];
  const fault = await signatureFault({ header: typeof header === 'string' ? header : undefined, body, keys, now });
  if (fault !== null) return { kind: 'refused', status: 401, code: fault, detail: FAULTS[fault] };
  const text = textOf(body, BODY_BYTES_MAX);
  const receipts = text === undefined ? 'the body is not UTF-8' : readReceipts(text, now);
  if (typeof receipts === 'string') return { kind: 'refused', status: 400, code: 'NOT_UNDERSTOOD', detail: receipts };
  return { kind: 'receipts', receipts };
}

export interface CallbackListenerOptions {
  readonly keys: TrustedKeys;
  readonly onReceipts: PushReceiptHandler;
  readonly port?: number;
  readonly host?: string;
  readonly path?: string;
  /** Without it the listener speaks HTTP, for a proxy of ours that ends TLS. */
  readonly tls?: { readonly key: string; readonly cert: string };
  readonly now?: () => Date;
  readonly bodyMaxBytes?: number;
}

export interface CallbackListener {
  readonly url: string;
  /** Takes nothing more and waits for what is in hand. */
  close(): Promise<void>;
}

const PATH = '/callbacks/push';
/** A thousand receipts of 300 bytes, three times over. */
const BODY_BYTES_MAX = 1_048_576;
const HEADERS_TIMEOUT_MS = 5_000;
const REQUEST_TIMEOUT_MS = 15_000;
const CONNECTIONS_MAX = 100;
const RETRY_AFTER_S = 30;

export async function listenForCallbacks(options: CallbackListenerOptions): Promise<CallbackListener> {
  const { tls, host = '127.0.0.1', port = 0, path = PATH } = options;
  const limits = { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS };
  const listener: RequestListener = (request, response) => {
    void answer(request, response, options);
  };
  const server =
    tls === undefined ? createHttpServer(limits, listener) : createHttpsServer({ ...limits, ...tls }, listener);
  server.maxConnections = CONNECTIONS_MAX;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `${tls === undefined ? 'http' : 'https'}://${host}:${bound}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: CallbackListenerOptions,
): Promise<void> {
  const { path = PATH, bodyMaxBytes = BODY_BYTES_MAX, keys, onReceipts } = options;
  if (request.url?.split('?')[0] !== path)
    return problem(response, 404, 'NO_SUCH_PATH', 'callbacks have another address');
  if (request.method !== 'POST') return problem(response, 405, 'NOT_POST', 'a callback is posted', { allow: 'POST' });
  const body = await bodyOf(request, bodyMaxBytes);
  if (body === 'cut_off') return;
  if (body === 'too_long')
    return problem(response, 413, 'TOO_LONG', `a callback has at most ${bodyMaxBytes} bytes`, { connection: 'close' });
  const read = await readCallback({ headers: request.headers, body, keys, now: options.now?.() ?? new Date() });
  if (read.kind === 'refused') return problem(response, read.status, read.code, read.detail);
  try {
    if (read.receipts.length > 0) await onReceipts(read.receipts);
  } catch {
    // Whoever handles receipts has failed and says so itself; the app keeps them and sends them again.
    return problem(response, 503, 'NOT_NOW', 'the receipts could not be kept; send them again', {
      'retry-after': String(RETRY_AFTER_S),
    });
  }
  send(response, 200, 'application/json', { received: read.receipts.length });
}

/** The whole body, unless it is too long or the line ends first. What is too long is not read to its end. */
async function bodyOf(request: IncomingMessage, most: number): Promise<Buffer | 'too_long' | 'cut_off'> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      length += chunk.length;
      if (length > most) return 'too_long';
      chunks.push(chunk);
    }
  } catch {
    return 'cut_off';
  }
  return Buffer.concat(chunks);
}

/** RFC 9457. */
function problem(
  response: ServerResponse,
  status: number,
  code: string,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  send(response, status, 'application/problem+json', { type: 'about:blank', status, code, detail }, headers);
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(JSON.stringify(body));
}
