/** Slow callers and many from one address, over real sockets: everybody else is served, and what they hold is given back. */
import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { openServer } from '@oryndau/web/http/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pages } from './pages/index.ts';
import { openTestInstallation, type TestInstallation } from './testing/installation.ts';

const FORM_MS = 5_000;
/** Until the slow ones have been gone; a loaded machine takes its time. */
const GONE = { timeout: 20_000, interval: 100 };
const SHARE = {
  inFlightMax: 40,
  ofOneAddressMax: 8,
  filesOfOneAddressMax: 2,
  formMsMax: FORM_MS,
  refusedAfterMs: 2_000,
  refusedWaitingMax: 60,
};

let installation: TestInstallation;
let app: Awaited<ReturnType<typeof openServer>>;
let port = 0;

beforeAll(async () => {
  installation = await openTestInstallation();
  // The test is the proxy, whose word about the caller is believed.
  app = await openServer(installation.parts, [pages], { share: SHARE, trustProxy: '127.0.0.1' });
  await app.listen({ host: '127.0.0.1', port: 0 });
  port = (app.server.address() as AddressInfo).port;
});
afterAll(async () => {
  await app?.close();
  await installation?.close();
});

const get = async (address: string): Promise<number> =>
  (await fetch(`http://127.0.0.1:${port}/find`, { headers: { 'x-forwarded-for': address } })).status;

/** A caller whose body comes by drops. */
async function slow(address: string, path: string, type: string): Promise<{ socket: Socket; said: () => string }> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  socket.on('error', () => undefined);
  const head = [`POST ${path} HTTP/1.1`, 'Host: x', `X-Forwarded-For: ${address}`, `Content-Type: ${type}`];
  socket.write(`${head.join('\r\n')}\r\nContent-Length: 900\r\n\r\na`);
  const drops = setInterval(() => socket.writable && socket.write('a'), 40);
  socket.once('close', () => clearInterval(drops));
  return { socket, said: () => text };
}

/** How many of these the server has refused: those of one address beyond its share, once it has heard of them all. */
const refused = (many: readonly { said: () => string }[]): number =>
  many.filter(({ said }) => said().startsWith('HTTP/1.1 503')).length;
/** Until the server has heard of all; what it does then is no matter of time. */
const HEARD = { timeout: FORM_MS, interval: 20 };

const FORM = 'application/x-www-form-urlencoded';

describe('a server whose callers send by drops', () => {
  it('serves everybody else meanwhile, and after a while the slow ones are gone', async () => {
    const many = await Promise.all(Array.from({ length: 30 }, () => slow('203.0.113.7', '/find', FORM)));
    await expect.poll(() => refused(many), HEARD).toBe(30 - SHARE.ofOneAddressMax);
    expect(await get('203.0.113.8')).toBe(200);
    expect(await get('203.0.113.7')).toBe(503);
    await expect.poll(() => many.every(({ socket }) => socket.destroyed), GONE).toBe(true);
    expect(many.filter(({ said }) => said().includes('408 Request Timeout'))).not.toEqual([]);
    await expect.poll(() => get('203.0.113.7'), GONE).toBe(200);
  });

  it('counts one address once, however it is written', async () => {
    const spellings = ['2001:db8:0:1::7', '2001:0db8:0:1:0:0:0:7', '2001:DB8:0:1::7', '2001:db8::1:0:0:0:7'];
    const many = await Promise.all(
      Array.from({ length: 12 }, (_, index) => slow(spellings[index % spellings.length] ?? '', '/find', FORM)),
    );
    await expect.poll(() => refused(many), HEARD).toBe(12 - SHARE.ofOneAddressMax);
    expect(await get('2001:db8:0:1::7')).toBe(503);
    for (const { socket } of many) socket.destroy();
  });

  it('reads few bodies with files of one address at a time', async () => {
    const type = 'multipart/form-data; boundary=x';
    const many = await Promise.all(Array.from({ length: 5 }, () => slow('198.51.100.4', '/genuine/document', type)));
    await expect.poll(() => refused(many), HEARD).toBe(5 - SHARE.filesOfOneAddressMax);
    expect(await get('198.51.100.4')).toBe(200);
    for (const { socket } of many) socket.destroy();
  });

  it('lets in who comes when there is room, while a crowd still waits to be told to come again', async () => {
    const working = await Promise.all(
      Array.from({ length: SHARE.inFlightMax }, (_, index) => slow(`192.0.2.${1 + (index % 5)}`, '/find', FORM)),
    );
    await expect.poll(() => get('192.0.2.98'), HEARD).toBe(503);
    const told: number[] = [];
    // Sixty wait for their word; the others hear it at once, so they are the proof that the sixty are waiting.
    const crowd = Array.from({ length: SHARE.refusedWaitingMax + 20 }, async (_, index) => {
      told.push(await get(`192.0.2.${100 + index}`));
    });
    await expect.poll(() => told.length, HEARD).toBe(20);
    for (const { socket } of working) socket.destroy();
    await expect.poll(() => get('192.0.2.99'), HEARD).toBe(200);
    expect(told.length).toBeLessThan(crowd.length);
    await Promise.all(crowd);
    expect(told.filter((status) => status !== 503)).toEqual([]);
  });

  it('shows pages and takes forms also while bodies come by drops from more addresses than it can hold', async () => {
    const beside = await openServer(installation.parts, [pages], {
      share: { ...SHARE, inFlightMax: 12, arrivingMax: 8 },
      trustProxy: '127.0.0.1',
    });
    await beside.listen({ host: '127.0.0.1', port: 0 });
    const before = port;
    port = (beside.server.address() as AddressInfo).port;
    const many = await Promise.all(
      Array.from({ length: 20 }, (_, index) => slow(`192.0.2.${1 + index}`, '/find', FORM)),
    );
    await expect.poll(() => refused(many), HEARD).toBe(12);
    expect(await get('203.0.113.40')).toBe(200);
    for (const { socket } of many) socket.destroy();
    // The place of a body that has come whole is free again, however many there were.
    for (let count = 0; count < 20; count += 1) {
      const { status } = await fetch(`http://127.0.0.1:${port}/find`, {
        method: 'POST',
        body: 'code=A',
        headers: { 'x-forwarded-for': `203.0.113.${50 + count}`, 'content-type': FORM },
        redirect: 'manual',
      });
      expect(status).not.toBe(503);
    }
    port = before;
    await beside.close();
  });

  it('ends a connection whose headers come by drops', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.resume();
    socket.write('GET /find HTTP/1.1\r\nHost: x\r\n');
    const drops = setInterval(() => socket.writable && socket.write('X-A: a\r\n'), 100);
    await once(socket, 'close');
    clearInterval(drops);
    expect(socket.destroyed).toBe(true);
  });
});
