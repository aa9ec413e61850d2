/** Push in `work`: what the configuration names is opened, a notice leaves by it, and the app's callback is kept. Real sockets, real database. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importRegister } from '@oryndau/deciding/import';
import { workOn } from '@oryndau/deciding/work';
import { exchange } from '@oryndau/exchange/exchange';
import { documentIdOf } from '@oryndau/fines/document-id';
import { signerOf } from '@oryndau/journal/seal';
import { readNotices } from '@oryndau/outside/messages';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { freePort } from '@oryndau/postgres/testing/free-port';
import { type PushSimulator, pushSimulator } from '@oryndau/simulators/push/simulator';
import { rooms } from '@oryndau/standing/rooms';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openInstalled } from './authority.ts';
import { type OpenOutside, openOutside } from './outside.ts';
import type { Session } from './session.ts';
import { delivered, paymentReference, registered } from './testing/small-feed.ts';

/** Delivered on 6 January 2026: in force on 1 February, the case is opened on 4 March. */
const MORNING = new Date('2026-03-04T05:00:00Z');
const NUMBER = 'PUSHED';
const DOCUMENT = documentIdOf({
  source: 'ERAP',
  documentType: 'PRESCRIPTION',
  issuerBin: '971240001315',
  number: NUMBER,
});

const PATIENCE = { timeout: 20_000, interval: 50 };
const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ours = pair();
const theirs = pair();
let folder: string;
let test: TestDatabase;
let simulator: PushSimulator;
let port: number;
const open: OpenOutside[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-push-'));
  writeFileSync(join(folder, 'ours.pem'), ours.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(join(folder, 'theirs.pem'), theirs.publicKey.export({ type: 'spki', format: 'pem' }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(async () => {
  test = await testDatabase(rooms);
  port = await freePort();
  simulator = await pushSimulator({
    trusted: new Map([['oryndau-2026', ours.publicKey]]),
    signing: { kid: 'app-2026', privateKey: theirs.privateKey },
    callbackUrl: `http://127.0.0.1:${port}/callbacks/push`,
  });
  vi.stubEnv('ORYNDAU_HOME', folder);
  vi.stubEnv('ORYNDAU_CONNECTORS', join(folder, 'connectors.json'));
  vi.stubEnv('VAPID_KEY', vapid.privateKey);
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
  await simulator.close();
  await test.drop();
  vi.unstubAllEnvs();
});

const vapid = vapidOf(pair().privateKey);
function vapidOf(key: KeyObject) {
  const { x = '', y = '', d = '' } = key.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  return { publicKey: point.toString('base64url'), privateKey: d };
}

function whole() {
  return {
    portal: 'oryndau.example',
    push: {
      url: simulator.url,
      keyName: 'oryndau-2026',
      key: join(folder, 'ours.pem'),
      callback: { host: '127.0.0.1', port, keys: { 'app-2026': join(folder, 'theirs.pem') } },
    },
    webPush: { subject: 'mailto:a@oryndau.example', publicKey: vapid.publicKey, privateKeyVariable: 'VAPID_KEY' },
  };
}

const configure = (configuration: object = whole()): void =>
  writeFileSync(join(folder, 'connectors.json'), JSON.stringify(configuration));

/** As a command has it. */
const session = (): Session => ({
  db: test.database,
  language: 'en',
  json: true,
  holder: 'oryndau test',
  signal: new AbortController().signal,
  isReadOnly: false,
  signer: () => signerOf(ours.privateKey),
  authority: () => openInstalled(folder),
  acts: () => Promise.reject(new Error('nothing is signed here')),
  head: () => Promise.reject(new Error('nothing is signed here')),
});

async function opened(): Promise<OpenOutside> {
  const one = await openOutside(session());
  if (one === undefined) throw new Error('nothing is configured');
  open.push(one);
  return one;
}

const heard = (): Promise<number> =>
  fetch(`http://127.0.0.1:${port}/callbacks/push`).then(
    ({ status }) => status,
    () => 0,
  );

describe('push in work', () => {
  it('leaves with a tick, and its callback is kept as evidence', async () => {
    configure();
    const path = join(folder, 'feed.ndjson');
    const reference = paymentReference('0100000000000099');
    const lines = [registered({ number: NUMBER, on: '2026-01-05', reference }), delivered(NUMBER, '2026-01-06')];
    writeFileSync(path, `${lines.join('\n')}\n`);
    await importRegister(test.database, path);
    const { outside } = await opened();
    const stop = new AbortController();
    let isDecided = false;
    const end = await workOn(test.database, {
      holder: 'oryndau test',
      signer: signerOf(ours.privateKey),
      policy: 'pilot-grace',
      intervalMs: 1,
      now: () => MORNING,
      signal: stop.signal,
      onTick: () => {
        isDecided = true;
      },
      meet: async () => {
        await exchange(test.database, outside, () => MORNING);
        if (isDecided) stop.abort();
      },
    });
    expect(end).toEqual({ kind: 'stopped' });
    expect([...simulator.book.values()]).toMatchObject([{ iin: '660820448580', language: 'kk' }]);
    expect([...simulator.book.values()][0]?.link).toMatch(/^https:\/\/oryndau\.example\/c\//);
    await vi.waitFor(async () => {
      const [notice] = await readNotices(test.database.sql, DOCUMENT);
      expect(notice).toMatchObject({ channel: 'push', status: 'delivered', report: { outcome: 'delivered' } });
    }, PATIENCE);
    const commands = await test.database.sql<{ type: string }[]>`
      select command.body::json ->> 'type' as type from work.inbox as command`;
    expect(commands.map(({ type }) => type)).toContain('RecordNoticeDelivered');
  });

  it('hears callbacks in one process, and another takes over when that one is gone', async () => {
    configure();
    const first = await opened();
    expect(await heard()).toBe(405);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await opened();
      await first.close();
      expect(await heard()).toBe(0);
      await vi.advanceTimersByTimeAsync(15_000);
    } finally {
      vi.useRealTimers();
    }
    await vi.waitFor(async () => expect(await heard()).toBe(405), PATIENCE);
  });

  it('to browsers needs no app: it is no notice, and none is sent that way', async () => {
    const { push, ...rest } = whole();
    expect(push).toBeDefined();
    configure(rest);
    const { outside } = await opened();
    expect(outside.browsers).toMatchObject({ portal: 'oryndau.example' });
    expect(outside.notices.channels.push).toBeUndefined();
  });

  it('that cannot be used is wrong usage, told with its place', async () => {
    const { push, webPush, ...rest } = whole();
    const { callback } = push;
    const fails = async (changes: object, sentence: string) => {
      configure({ ...rest, push, webPush, ...changes });
      await expect(opened()).rejects.toMatchObject({ code: 'USAGE', message: expect.stringContaining(sentence) });
    };
    await fails({ push: { ...push, url: 'http://app.example/messages' } }, 'push.url cannot be used: the address must');
    await fails(
      { push: { ...push, callback: { ...callback, host: '192.0.2.1' } } },
      'push.callback cannot be listened',
    );
    vi.stubEnv('VAPID_KEY', 'AAAA');
    await fails({ webPush }, 'webPush cannot be used: ');
  });
});
