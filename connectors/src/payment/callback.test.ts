/** Callbacks of the payment service: believed by their signature only, told again until they are taken, harmless when they come twice. */
import { afterEach, describe, expect, it } from 'vitest';
import { type SigningKey, signDetached } from '../detached-signature.ts';
import { until } from '../sms/testing/real.ts';
import { cardOf, keyPair, type World, type WorldOptions, wanted, world } from './testing/subjects.ts';

const open: World[] = [];
afterEach(async () => {
  for (const subject of open.splice(0)) await subject.close();
});

async function make(options: WorldOptions = {}): Promise<World> {
  const subject = await world(options);
  open.push(subject);
  return subject;
}

const first = wanted(1);
const { attempt } = first;
const DAY_MS = 86_400_000;

/** A world in which the first attempt was paid and told. */
async function told(options: WorldOptions = {}) {
  const subject = await make(options);
  await subject.service.open(first);
  subject.simulator.pay(attempt, cardOf('pays'));
  await subject.simulator.settle();
  const [call] = subject.merchant.taken;
  if (call === undefined) throw new Error('no callback came');
  return { ...subject, call, words: JSON.parse(call.body.toString('utf8')) as Record<string, unknown> };
}

describe('a callback', () => {
  it('is believed whenever it comes: today, again, in a year, or from a clock that runs ahead', async () => {
    const { service, clock, call, words, theirs } = await told();
    const end = { attempt, state: { kind: 'paid', paidAt: clock.at.toISOString(), amount: first.amount } };
    expect(await service.readCallback(call)).toMatchObject(end);
    expect(await service.readCallback(call)).toMatchObject(end);
    const body = Buffer.from(JSON.stringify(words));
    const ahead = await signDetached(body, theirs, new Date(clock.at.getTime() + DAY_MS));
    expect(await service.readCallback({ body, signature: ahead })).toMatchObject(end);
    clock.pass(365 * DAY_MS);
    expect(await service.readCallback(call)).toMatchObject(end);
  });

  it('that is forged is refused with a reason that quotes nothing of it', async () => {
    const { service, call, theirs, ours, words } = await told();
    const { body, signature = '' } = call;
    const signed = (key: SigningKey, octets: Buffer = body) => signDetached(octets, key, new Date());
    const none = Buffer.from('{"alg":"none","kid":"service"}').toString('base64url');
    const hmac = Buffer.from('{"alg":"HS256","kid":"service"}').toString('base64url');
    const changed = Buffer.from(body.toString('utf8').replace('18000.00', '18000.01'));
    const spaced = Buffer.from(JSON.stringify(words, null, 1));
    const cases: readonly (readonly [string, Buffer, string | undefined])[] = [
      ['what came is not signed', body, undefined],
      ['its signature is no detached JWS by ES256', body, `${none}..`],
      ['its signature is no detached JWS by ES256', body, `${hmac}..${signature.split('.')[2]}`],
      ['its signature is no detached JWS by ES256', body, signature.replace('..', `.${body.toString('base64url')}.`)],
      ['its signature does not belong to it', changed, signature],
      ['its signature does not belong to it', spaced, signature],
      ['its signature does not belong to it', body, await signed(keyPair('service'))],
      ['it is signed with a key that is not known here', body, await signed(ours)],
      ['it is signed with a key that is not known here', body, await signed({ ...theirs, kid: 'other' })],
    ];
    for (const [reason, octets, header] of cases) {
      expect(await service.readCallback({ body: octets, signature: header })).toBe(reason);
    }
  });

  it('that says something else is refused, though the service has signed it', async () => {
    const { service, words, theirs } = await told();
    const contents = [
      'paid',
      [words],
      { ...words, merchant: 'another' },
      { ...words, attempt: undefined },
      { ...words, amount: undefined },
      { ...words, currency: 'RUB' },
      { ...words, status: 'pending' },
      { ...words, status: 'absent' },
      { ...words, paidAt: undefined },
      { ...words, payUrl: 'https://elsewhere.example/' },
    ];
    for (const content of contents) {
      const body = Buffer.from(JSON.stringify(content));
      const signature = await signDetached(body, theirs, new Date());
      expect(await service.readCallback({ body, signature })).toEqual(expect.any(String));
    }
  });
});

describe('the service', () => {
  it('tells again what was not taken, after pauses that grow, and gives up in the end', async () => {
    const { service, simulator, merchant, clock } = await make({ simulator: { backOffMs: [1_000, 5_000] } });
    merchant.status = 503;
    await service.open(first);
    simulator.pay(attempt, cardOf('pays'));
    const counts: number[] = [];
    for (const ms of [0, 999, 1, 4_999, 1, DAY_MS]) {
      clock.pass(ms);
      await simulator.settle();
      counts.push(merchant.taken.length);
    }
    expect(counts).toEqual([1, 1, 2, 2, 3, 3]);
  });

  it('stops telling when it was taken, though the first times it was not', async () => {
    const { service, simulator, merchant, clock } = await make();
    merchant.status = 500;
    await service.open(first);
    simulator.pay(attempt, cardOf('pays'));
    await simulator.settle();
    merchant.status = 204;
    clock.pass(DAY_MS);
    await simulator.settle();
    clock.pass(30 * DAY_MS);
    await simulator.settle();
    expect(merchant.taken.length).toBe(2);
    const ends = await Promise.all(merchant.taken.map((call) => service.readCallback(call)));
    expect(ends[0]).toEqual(ends[1]);
  });

  it('may tell twice, with a forged word before it, or never', async () => {
    const { service, simulator, merchant } = await make({ simulator: { faults: { callbackCopies: 2, forged: 1 } } });
    for (const number of [1, 2, 3]) await service.open(wanted(number));
    simulator.pay(attempt, cardOf('pays'));
    await simulator.settle();
    const words = await Promise.all(merchant.taken.map((call) => service.readCallback(call)));
    const end = { attempt, state: { kind: 'paid' } };
    expect(words).toMatchObject(['its signature does not belong to it', end, end]);
    simulator.faults.callbacksLost = 1;
    simulator.pay(wanted(2).attempt, cardOf('pays'));
    simulator.pay(wanted(3).attempt, cardOf('silent'));
    await simulator.settle();
    expect(simulator.nextDue()?.toISOString()).toBe('2026-03-02T07:20:00.000Z');
    expect(merchant.taken.length).toBe(3);
    expect(await service.ask(wanted(2))).toMatchObject({ kind: 'paid' });
  });

  it('tells that the time of a page is over, once, and only of those that were not used', async () => {
    const { service, simulator, merchant, clock } = await make();
    for (const number of [1, 2, 3]) await service.open(wanted(number));
    simulator.pay(attempt, cardOf('pays'));
    await service.giveUp(wanted(2));
    await simulator.settle();
    expect(merchant.taken.length).toBe(2);
    clock.pass(20 * 60_000);
    expect(await service.ask(wanted(3))).toMatchObject({ kind: 'failed', reason: 'EXPIRED' });
    await simulator.settle();
    await simulator.settle();
    expect(merchant.taken.length).toBe(3);
    expect(await service.readCallback(merchant.taken[2] ?? { body: Buffer.alloc(0), signature: '' })).toMatchObject({
      attempt: wanted(3).attempt,
      state: { kind: 'failed', reason: 'EXPIRED' },
    });
    expect(simulator.nextDue()).toBeUndefined();
  });

  it('tells by itself where nobody settles', async () => {
    const { service, simulator, merchant } = await make({ simulator: { isAutomatic: true } });
    await service.open(first);
    simulator.pay(attempt, cardOf('pays'));
    await until('the callback has come', () => merchant.taken.length === 1);
  });
});
