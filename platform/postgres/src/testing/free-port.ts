/** A port for a server that has to know its address before it listens. */
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below those that a system gives out by itself (32768 on Linux, 49152 elsewhere): no test that listens on "any port" takes it meanwhile. */
const FIRST = 20_000;
const COUNT = 12_000;
const TRIES = 100;

/** Nobody listens on it on 127.0.0.1 now; by chance, so that tests that run together do not meet. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = FIRST + Math.floor(Math.random() * COUNT);
    if (await isFree(port)) return port;
  }
  throw new Error(`no port from ${FIRST} to ${FIRST + COUNT} is free`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
    return true;
  } catch {
    return false;
  }
}
