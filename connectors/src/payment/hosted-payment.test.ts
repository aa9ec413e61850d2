/** The adapter and everything that can go wrong between it and the service: nothing that is lost, forged or garbled pays or fails a payment. */
import { formatMoney, tenge } from '@oryndau/law/money';
import type { PaymentFaults } from '@oryndau/simulators/payment/simulator';
import { startServer } from '@oryndau/simulators/simulator-server';
import { afterEach, describe, expect, it } from 'vitest';
import { SIGNATURE_HEADER, signDetached, trustedKeys } from '../detached-signature.ts';
import { serverCertificate } from '../sms/testing/certificate.ts';
import { hostedPayment } from './hosted-payment.ts';
import {
  cardOf,
  keyPair,
  MERCHANT,
  trusting,
  type World,
  type WorldOptions,
  wanted,
  world,
} from './testing/subjects.ts';

const open: { close(): Promise<void> }[] = [];
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
const refund = { key: 'k1', attempt, amount: tenge(500) };

const before = ['errors', 'cutBefore'] as const;
const after = ['cutAfter', 'redirected', 'garbled', 'tooLong', 'forgedAnswers', 'otherAttempt', 'otherAmount'] as const;

describe.each([...before, ...after] satisfies readonly (keyof PaymentFaults)[])('with the fault %s', (fault) => {
  it('an attempt is unknown, and opened again it is one payment', async () => {
    const { service, simulator } = await make({ simulator: { faults: { [fault]: 1 } } });
    expect(await service.open(first)).toMatchObject({ kind: 'unknown' });
    expect(simulator.faults[fault]).toBe(0);
    expect(await service.open(first)).toMatchObject({ kind: 'opened' });
    expect(simulator.repeated).toBe(before.some((name) => name === fault) ? 0 : 1);
    simulator.pay(attempt, cardOf('pays'));
    expect(await service.ask(first)).toMatchObject({ kind: 'paid', amount: first.amount });
    expect(simulator.made.map(({ amount }) => amount)).toEqual([first.amount]);
  });

  it('nothing is said to be paid, failed or absent', async () => {
    const { service, simulator } = await make();
    const others = { paid: wanted(2), failed: wanted(3), never: wanted(4) };
    await service.open(others.paid);
    await service.open(others.failed);
    simulator.pay(others.paid.attempt, cardOf('pays'));
    simulator.pay(others.failed.attempt, cardOf('declined'));
    for (const payment of [others.paid, others.failed]) {
      simulator.faults[fault] = 2;
      expect(await service.ask(payment)).toMatchObject({ kind: 'unknown' });
      expect(await service.giveUp(payment)).toMatchObject({ kind: 'unknown' });
    }
    // What was never opened has no amount that could be another.
    simulator.faults[fault] = 1;
    const never = await service.ask(others.never);
    expect(never.kind).toBe(fault === 'otherAmount' ? 'absent' : 'unknown');
  });

  it('money is sent back once', async () => {
    const { service, simulator } = await make();
    await service.open(first);
    simulator.pay(attempt, cardOf('pays'));
    simulator.faults[fault] = 1;
    expect(await service.refund(refund)).toMatchObject({ kind: 'unknown' });
    expect(await service.refund(refund)).toMatchObject({ kind: 'accepted' });
    expect(simulator.refunds.map(({ amount }) => amount)).toEqual([tenge(500)]);
  });

  it('a second call gets over it where it may pass by itself', async () => {
    const { service, simulator } = await make({
      service: { patience: { attempts: 2, pauseFirstMs: 1 } },
      simulator: { faults: { [fault]: 1 } },
    });
    const passes = ['errors', 'cutBefore', 'cutAfter', 'tooLong'].includes(fault);
    expect(await service.open(first)).toMatchObject({ kind: passes ? 'opened' : 'unknown' });
    expect(simulator.made).toEqual([]);
  });
});

describe('a call to the payment service', () => {
  it('that is answered too late is unknown, and was done', async () => {
    const { service, simulator } = await make({ service: { timeoutMs: 500 } });
    simulator.faults.answerDelayMs = 1_000;
    expect(await service.open(first)).toEqual({ kind: 'unknown', reason: 'no answer within 500 ms' });
    simulator.faults.answerDelayMs = 0;
    expect(await service.open(first)).toMatchObject({ kind: 'opened' });
    expect(simulator.repeated).toBe(1);
  });

  it('is not done when its signature is not believed', async () => {
    const stranger = await make({ service: { key: keyPair('body') } });
    expect(await stranger.service.open(first)).toEqual({
      kind: 'unknown',
      reason: 'the payment service does not believe our signature (401); check key and clock; what came is not signed',
    });
    const late = await make({ service: { now: () => new Date('2026-03-02T07:06:00.000Z') } });
    expect(await late.service.open(first)).toMatchObject({ kind: 'unknown' });
    for (const { simulator } of [stranger, late]) {
      expect(simulator.unsigned).toBe(1);
      expect(simulator.repeated).toBe(0);
    }
  });

  it('sends people only to the place that was agreed', async () => {
    const { service } = await make({ service: { pageOrigin: 'https://pay.example' } });
    expect(await service.open(first)).toEqual({
      kind: 'unknown',
      reason: 'the page to pay on stands at another place than was agreed',
    });
  });

  it('goes over TLS, to a server whose authority is ours', async () => {
    const { ca, ...tls } = await serverCertificate();
    const { service } = await make({ simulator: { tls, host: 'localhost' }, service: { authority: ca } });
    expect(await service.open(first)).toMatchObject({ kind: 'opened' });
    const { ca: another } = await serverCertificate();
    const elsewhere = await make({ simulator: { tls, host: 'localhost' }, service: { authority: another } });
    expect(await elsewhere.service.open(first)).toMatchObject({
      kind: 'unknown',
      reason: expect.stringMatching(/^the connection failed \([A-Z_]+\)$/),
    });
    const options = { merchant: MERCHANT, key: keyPair('body'), serviceKeys: trusting() };
    expect(() => hostedPayment({ ...options, url: 'http://pay.example' })).toThrow(/must begin with https/);
  });

  it('believes no status of HTTP without a word of the service', async () => {
    const words = JSON.stringify({ merchant: MERCHANT, attempt, status: 'absent' });
    const reply = { status: 200, body: words };
    const server = await startServer({ host: '127.0.0.1' }, async () => reply);
    open.push(server);
    const service = hostedPayment({
      url: server.origin,
      merchant: MERCHANT,
      key: keyPair('body'),
      serviceKeys: trusting(keyPair('service')),
      patience: { attempts: 1, pauseFirstMs: 1 },
    });
    open.unshift(service);
    for (const status of [200, 201, 400, 401, 403, 404, 409, 410, 422, 500, 503]) {
      reply.status = status;
      expect(await service.ask(first)).toMatchObject({ kind: 'unknown' });
      expect(await service.open(first)).toMatchObject({ kind: 'unknown' });
      expect(await service.refund(refund)).toMatchObject({ kind: 'unknown' });
    }
  });
});

describe('an answer with the right signature', () => {
  const words = {
    merchant: MERCHANT,
    attempt,
    amount: formatMoney(first.amount),
    currency: 'KZT',
    providerId: 'P-1',
    payUrl: 'http://127.0.0.1/pay/1',
    expiresAt: '2026-03-02T07:20:00.000Z',
    status: 'paid',
    paidAt: '2026-03-02T07:00:00Z',
    receipt: 'R-1',
  };
  const theirs = keyPair('service');
  const now = () => new Date('2026-03-02T07:01:00.000Z');

  async function asked(content: unknown) {
    const body = typeof content === 'string' ? content : JSON.stringify(content);
    const server = await startServer({ host: '127.0.0.1' }, async () => ({
      status: 200,
      headers: { [SIGNATURE_HEADER]: await signDetached(Buffer.from(body), theirs, now()) },
      body,
    }));
    const service = hostedPayment({
      url: server.origin,
      merchant: MERCHANT,
      key: keyPair('body'),
      serviceKeys: trusting(theirs),
      pageOrigin: 'http://127.0.0.1',
      now,
    });
    open.push(service, server);
    return service.ask(first);
  }

  it('is believed as it stands, but for a time in the future', async () => {
    const paid = { kind: 'paid', amount: first.amount, receipt: 'R-1' };
    expect(await asked(words)).toEqual({ ...paid, paidAt: '2026-03-02T07:00:00.000Z' });
    expect(await asked({ ...words, paidAt: '2027-01-01T00:00:00Z' })).toEqual({
      ...paid,
      paidAt: '2026-03-02T07:01:00.000Z',
    });
  });

  it.each([
    ['no JSON', 'paid'],
    ['a list', [words]],
    ['another merchant', { ...words, merchant: 'another' }],
    ['another attempt', { ...words, attempt: `${attempt}1` }],
    ['no attempt', { ...words, attempt: undefined }],
    ['another amount', { ...words, amount: '17999.99' }],
    ['an amount that is a number', { ...words, amount: 18000 }],
    ['more decimals', { ...words, amount: '18000.001' }],
    ['another currency', { ...words, currency: 'USD' }],
    ['no id', { ...words, providerId: '' }],
    ['a page elsewhere', { ...words, payUrl: 'https://127.0.0.1.example/pay/1' }],
    ['a page behind a name', { ...words, payUrl: 'http://pay@127.0.0.1/pay/1' }],
    ['a page that is a script', { ...words, payUrl: 'javascript:alert(1)' }],
    ['a time that is none', { ...words, paidAt: 'today' }],
    ['no time', { ...words, paidAt: undefined }],
    ['no receipt', { ...words, receipt: null }],
    ['a receipt with words in it', { ...words, receipt: 'see <b>here</b>' }],
    ['another status', { ...words, status: 'PAID' }],
    ['a key used before', { ...words, status: 'differs' }],
    ['a refusal', { ...words, status: 'rejected', reason: 'NO' }],
  ])('but with %s leaves the payment unknown', async (_, content) => {
    expect(await asked(content)).toEqual({ kind: 'unknown', reason: expect.any(String) });
  });

  it('gives no words of the service further but codes', async () => {
    const failed = { ...words, status: 'failed', failedAt: '2026-03-02T07:00:00Z' };
    expect(await asked({ ...failed, reason: 'EXPIRED' })).toMatchObject({ kind: 'failed', reason: 'EXPIRED' });
    expect(await asked({ ...failed, reason: 'Иванов не платит' })).toMatchObject({ reason: 'NO_REASON' });
  });
});

describe('the keys of the service', () => {
  const { publicKey, privateKey } = keyPair('service');

  it('are read from PEM and from a JWK', async () => {
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const keys = trustedKeys([
      { kid: 'old', key: pem },
      { kid: 'new', key: publicKey.export({ format: 'jwk' }) },
    ]);
    expect([...keys.keys()]).toEqual(['old', 'new']);
    expect([...keys.values()].every((key) => key.equals(publicKey))).toBe(true);
  });

  it('are refused with their place when they are none', () => {
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const good = { kid: 'a', key: publicKey.export({ format: 'jwk' }) };
    expect(() => trustedKeys([good, { kid: 'b', key: pem }])).toThrow('key 2 ("b"): this is a private key');
    expect(() => trustedKeys([{ kid: 'b', key: privateKey.export({ format: 'jwk' }) }])).toThrow('a private key');
    expect(() => trustedKeys([{ kid: 'b', key: 'nonsense' }])).toThrow('key 1 ("b"): this is no public key on P-256');
    expect(() => trustedKeys([good, good])).toThrow('key 2 ("a"): every key has a kid of its own');
  });
});
