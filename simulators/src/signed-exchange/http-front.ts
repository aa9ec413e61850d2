/**
 * The far side's server: POST /envelopes takes an envelope and gives its receipt, GET /envelopes?after=CURSOR&limit=N hands out what it has said.
 * HTTPS when certificates are given, by wish only to whom a certificate of the named authority was issued; plain HTTP on loopback otherwise.
 */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { ENVELOPE_BYTES_MAX } from '@oryndau/connectors/signed-exchange/envelope';
import type { EnvelopeDesk } from './envelope-desk.ts';

export interface TlsOptions {
  /** PEM. */
  readonly key: string;
  readonly certificate: string;
  /** PEM: with it, only clients with a certificate of this authority are served (mutual TLS). */
  readonly clientAuthority?: string;
}

export interface HttpFront {
  /** `https://localhost:PORT` or `http://127.0.0.1:PORT`. */
  readonly url: string;
  close(): Promise<void>;
}

/** A page is read whole by the other side: so much of it, and at least one envelope. */
const PAGE_BYTES_MAX = 8 * 1024 * 1024;
const PAGE_ENVELOPES_MAX = 1_000;

export async function openHttpFront<Request, Content>(
  desk: EnvelopeDesk<Request, Content>,
  { tls, port = 0 }: { readonly tls?: TlsOptions | undefined; readonly port?: number | undefined },
): Promise<HttpFront> {
  const listener: RequestListener = (request, response) => {
    answer(desk, request, response).catch(() => {
      // The one who asks has gone; what has been taken has been taken.
      response.destroy();
    });
  };
  const server =
    tls === undefined
      ? createServer(listener)
      : createTlsServer(
          {
            key: tls.key,
            cert: tls.certificate,
            minVersion: 'TLSv1.2',
            ...(tls.clientAuthority === undefined
              ? {}
              : { ca: tls.clientAuthority, requestCert: true, rejectUnauthorized: true }),
          },
          listener,
        );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: tls === undefined ? `http://127.0.0.1:${bound}` : `https://localhost:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer<Request, Content>(
  desk: EnvelopeDesk<Request, Content>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://desk');
  if (url.pathname !== '/envelopes') return send(response, 404, 'application/json', '{"code":"NOT_FOUND"}');
  const { faults } = desk.party;
  if (faults.serverErrors > 0) {
    faults.serverErrors -= 1;
    request.resume();
    return send(response, 500, 'application/json', '{"code":"OUT_OF_ORDER"}');
  }
  if (request.method === 'GET') return sendPage(desk, url, response);
  if (request.method !== 'POST') return send(response, 405, 'application/json', '{"code":"METHOD"}');
  const bytes = await bodyOf(request);
  if (faults.dropsBefore > 0) {
    faults.dropsBefore -= 1;
    request.socket.destroy();
    return;
  }
  const taken = bytes === undefined ? ({ kind: 'refused', code: 'TOO_LARGE' } as const) : desk.take(bytes);
  if (faults.dropsAfter > 0) {
    faults.dropsAfter -= 1;
    request.socket.destroy();
    return;
  }
  if (taken.kind === 'receipt') return send(response, 200, 'application/xml', taken.xml);
  send(response, 400, 'application/json', JSON.stringify({ code: taken.code }));
}

function sendPage<Request, Content>(desk: EnvelopeDesk<Request, Content>, url: URL, response: ServerResponse): void {
  const after = Number(url.searchParams.get('after') ?? '0');
  const limit = Number(url.searchParams.get('limit') ?? '50');
  const right = Number.isSafeInteger(after) && after >= 0 && Number.isSafeInteger(limit) && limit >= 1;
  if (!right) {
    send(response, 400, 'application/json', '{"code":"CURSOR_OR_LIMIT"}');
    return;
  }
  const page = desk.page(after, Math.min(limit, PAGE_ENVELOPES_MAX), PAGE_BYTES_MAX);
  const envelopes = page.map(({ position, xml }) => ({ cursor: String(position), envelope: xml }));
  send(response, 200, 'application/json', JSON.stringify({ envelopes }));
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

/** Undefined for a body that is longer than any envelope may be. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    if (length <= ENVELOPE_BYTES_MAX) chunks.push(chunk as Buffer);
  }
  return length <= ENVELOPE_BYTES_MAX ? Buffer.concat(chunks) : undefined;
}
