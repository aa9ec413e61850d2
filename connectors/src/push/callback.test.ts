import type { PushFaults } from '@oryndau/simulators/push/simulator';
import fc from 'fast-check';
import { request } from 'undici';
import { afterEach, describe, expect, it } from 'vitest';
import { FRESH_FOR_MS, SIGNATURE_HEADER, type SigningKey, signDetached } from '../detached-signature.ts';
import { until } from '../sms/testing/real.ts';
import { type CallbackListener, listenForCallbacks, readCallback } from './callback.ts';
import { EVENTS_MAX, RECEIPT_TYPE } from './egov-message.ts';
import type { PushReceipt } from './port.ts';
import { app, iinOf, keyPair, toPersons, trusting } from './testing/subjects.ts';

const theirs = keyPair('app');
const keys = trusting(theirs);
const now = new Date('2025-09-12T05:00:00.000Z');

const event = (key: string, data: Readonly<Record<string, unknown>> = {}) => ({
  specversion: '1.0',
  id: `r-${key}`,
  source: 'urn:app',
  type: RECEIPT_TYPE,
  time: '2025-09-12T09:59:30+05:00',
  data: { key, outcome: 'delivered', ...data },
});

async function signed(value: unknown, key: SigningKey = theirs, at: Date = now) {
  const body = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
  return { body, headers: { [SIGNATURE_HEADER]: await signDetached(body, key, at) } };
}

describe('a callback', () => {
  it('gives its receipts, with their times in UTC', async () => {
    const events = [
      event('p1'),
      event('p2', { outcome: 'opened' }),
      event('p3', { outcome: 'failed', reason: 'EXPIRED' }),
    ];
    expect(await readCallback({ ...(await signed(events)), keys, now })).toEqual({
      kind: 'receipts',
      receipts: [
        { key: 'p1', outcome: 'delivered', at: '2025-09-12T04:59:30.000Z' },
        { key: 'p2', outcome: 'opened', at: '2025-09-12T04:59:30.000Z' },
        { key: 'p3', outcome: 'failed', reason: 'EXPIRED', at: '2025-09-12T04:59:30.000Z' },
      ],
    });
  });

  it('never dates a delivery into the future', async () => {
    const read = await readCallback({
      ...(await signed([{ ...event('p1'), time: '2026-09-12T00:00:00Z' }])),
      keys,
      now,
    });
    expect(read).toMatchObject({ receipts: [{ at: now.toISOString() }] });
  });

  it('is believed for five minutes, and so is the same one again', async () => {
    const call = await signed([event('p1')]);
    for (const ms of [-FRESH_FOR_MS, 0, FRESH_FOR_MS]) {
      expect(await readCallback({ ...call, keys, now: new Date(now.getTime() + ms) })).toMatchObject({
        kind: 'receipts',
      });
    }
    for (const ms of [-FRESH_FOR_MS - 1_000, FRESH_FOR_MS + 1_000]) {
      expect(await readCallback({ ...call, keys, now: new Date(now.getTime() + ms) })).toMatchObject({
        status: 401,
        code: 'NOT_FRESH',
      });
    }
  });

  it('that is forged is refused, whatever it says', async () => {
    const { body, headers } = await signed([event('p1')]);
    const header = headers[SIGNATURE_HEADER] ?? '';
    const none = Buffer.from('{"alg":"none","kid":"app"}').toString('base64url');
    const cases: readonly (readonly [string, string | undefined, Buffer])[] = [
      ['MISSING', undefined, body],
      ['MALFORMED', 'not a signature', body],
      ['MALFORMED', header.replace('..', `.${body.toString('base64url')}.`), body],
      ['WRONG', header, Buffer.from(JSON.stringify([event('p2')]))],
      ['WRONG', (await signed([event('p1')], { ...keyPair('app') })).headers[SIGNATURE_HEADER], body],
      ['UNKNOWN_KEY', (await signed([event('p1')], { ...theirs, kid: 'other' })).headers[SIGNATURE_HEADER], body],
      ['MALFORMED', `${none}..${header.split('.')[2]}`, body],
      ['MALFORMED', `${none}..`, body],
    ];
    for (const [code, value, octets] of cases) {
      const read = await readCallback({ headers: { [SIGNATURE_HEADER]: value }, body: octets, keys, now });
      expect(read).toMatchObject({ kind: 'refused', status: 401, code });
    }
  });

  it.each([
    ['no JSON', '{'],
    ['no list', { key: 'p1' }],
    ['another version', [{ ...event('p1'), specversion: '2.0' }]],
    ['another type', [{ ...event('p1'), type: 'x' }]],
    ['no time', [{ ...event('p1'), time: 'yesterday' }]],
    ['no key', [event('')]],
    ['an outcome that we do not know', [event('p1', { outcome: 'read aloud' })]],
    ['no data', [{ ...event('p1'), data: null }]],
    ['too many events', Array.from({ length: EVENTS_MAX + 1 }, () => event('p1'))],
  ])('that is signed and has %s is not understood', async (_, value) => {
    expect(await readCallback({ ...(await signed(value)), keys, now })).toMatchObject({
      status: 400,
      code: 'NOT_UNDERSTOOD',
    });
  });

  it('of anything at all is refused without an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.string(), async (value, header) => {
        const call = await signed(JSON.stringify(value) ?? '');
        expect(['receipts', 'refused']).toContain((await readCallback({ ...call, keys, now })).kind);
        const forged = await readCallback({ headers: { [SIGNATURE_HEADER]: header }, body: call.body, keys, now });
        expect(forged).toMatchObject({ status: 401 });
      }),
    );
  });
});

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const subject of open.splice(0)) await subject.close();
});

interface Heard {
  readonly listener: CallbackListener;
  readonly receipts: PushReceipt[];
  isDown: boolean;
}

async function listen(trusted = keys, at: () => Date = () => now): Promise<Heard> {
  const receipts: PushReceipt[] = [];
  const listener = await listenForCallbacks({
    keys: trusted,
    now: at,
    bodyMaxBytes: 10_000,
    onReceipts: async (batch) => {
      if (heard.isDown) throw new Error('the database is down: secret detail');
      receipts.push(...batch);
    },
  });
  open.push(listener);
  const heard: Heard = { listener, receipts, isDown: false };
  return heard;
}

const postTo = async (
  url: string,
  call: { readonly body: Buffer; readonly headers?: Readonly<Record<string, string>> },
) => {
  const { statusCode, headers, body } = await request(url, {
    method: 'POST',
    body: call.body,
    headers: call.headers ?? {},
  });
  return { status: statusCode, type: headers['content-type'], text: await body.text() };
};

describe('the listener', () => {
  it('answers 200 when the receipts are handled, a repetition too', async () => {
    const { listener, receipts } = await listen();
    const call = await signed([event('p1')]);
    for (let count = 0; count < 2; count += 1) {
      expect(await postTo(listener.url, call)).toEqual({
        status: 200,
        type: 'application/json',
        text: '{"received":1}',
      });
    }
    expect(receipts.map(({ key }) => key)).toEqual(['p1', 'p1']);
  });

  it('answers 503 while the handler fails, without its words', async () => {
    const heard = await listen();
    heard.isDown = true;
    const answer = await postTo(heard.listener.url, await signed([event('p1')]));
    expect(answer).toMatchObject({ status: 503, type: 'application/problem+json' });
    expect(answer.text).not.toContain('secret');
    heard.isDown = false;
    expect(await postTo(heard.listener.url, await signed([event('p1')]))).toMatchObject({ status: 200 });
  });

  it('refuses what is forged, malformed, too long, elsewhere or not posted', async () => {
    const { listener, receipts } = await listen();
    const call = await signed([event('p1')]);
    expect(await postTo(listener.url, { body: call.body })).toMatchObject({
      status: 401,
      type: 'application/problem+json',
    });
    expect(await postTo(listener.url, await signed('[1]'))).toMatchObject({
      status: 400,
      type: 'application/problem+json',
    });
    expect(await postTo(listener.url, { body: Buffer.alloc(10_001) })).toMatchObject({ status: 413 });
    expect(await postTo(`${listener.url}/elsewhere`, call)).toMatchObject({ status: 404 });
    expect((await request(listener.url)).statusCode).toBe(405);
    expect(receipts).toEqual([]);
  });
});

describe('the app and the listener', () => {
  const talk = async (faults: Partial<PushFaults>, handlerDown = false) => {
    const [real, forger] = [keyPair('app'), keyPair('app')];
    const heard = await listen(trusting(real), () => new Date());
    heard.isDown = handlerDown;
    const subject = await app({
      simulator: {
        signing: real,
        forger,
        faults,
        callbackUrl: heard.listener.url,
        decide: () => ({
          kind: 'told',
          receipts: [
            { outcome: 'delivered', afterMs: 0 },
            { outcome: 'opened', afterMs: 20 },
          ],
        }),
      },
    });
    open.unshift(subject);
    await subject.gateway.send(toPersons(10));
    return { ...heard, heard, subject };
  };
  const told = (receipts: readonly PushReceipt[]): number =>
    new Set(receipts.map(({ key, outcome }) => `${key} ${outcome}`)).size;

  it.each([
    ['in time', {}],
    ['twice', { callbackCopies: 2 }],
    ['late', { callbackDelayMs: 50 }],
    ['after a forged one', { forged: 2 }],
    ['after one that makes no sense', { nonsense: 2 }],
  ])('a receipt comes %s, and is believed', async (_, faults) => {
    const { receipts } = await talk(faults);
    await until('all receipts', () => told(receipts) === 20);
    expect(JSON.stringify(receipts)).not.toContain(iinOf(0));
  });

  it('a receipt that could not be handled comes again', async () => {
    const { heard, subject, receipts } = await talk({}, true);
    await subject.simulator.settle();
    expect(receipts).toEqual([]);
    heard.isDown = false;
    await until('all receipts', () => told(receipts) === 20);
  });
});
