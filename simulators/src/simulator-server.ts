/** The HTTP side that simulators share: a server with TLS or without, and what a call brought. */
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

export interface ServerPlace {
  readonly port?: number;
  readonly host?: string;
  readonly tls?: { readonly key: string; readonly cert: string };
}

export interface RunningSimulator {
  /** Scheme, host and port. */
  readonly origin: string;
  close(): Promise<void>;
}

export interface ReceivedCall {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Null: the connection is cut without an answer. */
export type CallAnswer = {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
} | null;

/** Ten times the longest call that is ever made. */
const BODY_BYTES_MAX = 4_194_304;

export async function startServer(
  place: ServerPlace,
  answer: (call: ReceivedCall) => Promise<CallAnswer>,
): Promise<RunningSimulator> {
  const { port = 0, host = 'localhost', tls } = place;
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    void receive(request, response, answer);
  };
  const server = tls === undefined ? createHttpServer(listener) : createHttpsServer(tls, listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    origin: `${tls === undefined ? 'http' : 'https'}://${host}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (call: ReceivedCall) => Promise<CallAnswer>,
): Promise<void> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request) {
      length += chunk.length;
      if (length > BODY_BYTES_MAX) {
        request.socket.destroy();
        return;
      }
      chunks.push(chunk);
    }
  } catch {
    return;
  }
  const { method = '', url = '', headers } = request;
  const reply = await answer({ method, path: url, headers, body: Buffer.concat(chunks) });
  if (reply === null) {
    request.socket.destroy();
    return;
  }
  response.writeHead(reply.status, reply.headers);
  response.end(reply.body ?? '');
}
