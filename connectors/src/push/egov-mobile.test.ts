import { afterEach, describe, expect, it } from 'vitest';
import { serverCertificate } from '../sms/testing/certificate.ts';
import { until } from '../sms/testing/real.ts';
import { egovMobile } from './egov-mobile.ts';
import {
  type App,
  type AppOptions,
  app,
  browsers,
  iinOf,
  keyPair,
  toBrowser,
  toPerson,
  toPersons,
} from './testing/subjects.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const subject of open.splice(0)) await subject.close();
});

async function make(options: AppOptions = {}): Promise<App> {
  const subject = await app(options);
  open.push(subject);
  return subject;
}

describe('a call to the app', () => {
  it('carries up to a hundred messages, each as it was written', async () => {
    const { gateway, simulator } = await make();
    const outcomes = await gateway.send(toPersons(250));
    expect(outcomes.every(({ kind }) => kind === 'accepted')).toBe(true);
    expect(simulator.book.size).toBe(250);
    const { key, language, title, body, link } = toPerson(7);
    expect(simulator.book.get('p7')).toMatchObject({ key, language, title, body, link, iin: iinOf(7) });
  });

  it.each([
    ['500', { errors: 3 }],
    ['429', { tooMany: 3 }],
    ['a cut line before it is taken', { cutBefore: 3 }],
    ['a cut line after it is taken', { cutAfter: 3 }],
    ['an answer that cannot be read', { garbled: 3 }],
    ['"later" for some of the messages', { later: 7 }],
  ])('is made again after %s, and each person gets the message once', async (_, faults) => {
    const { gateway, simulator } = await make({ simulator: { faults } });
    const outcomes = await gateway.send(toPersons(20));
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(20).fill('accepted'));
    expect(simulator.book.size).toBe(20);
  });

  it('is given up after its attempts, with a reason that names nobody', async () => {
    const { gateway, simulator } = await make({ simulator: { faults: { errors: Number.POSITIVE_INFINITY } } });
    const outcomes = await gateway.send(toPersons(3));
    expect(outcomes).toMatchObject(Array(3).fill({ kind: 'unanswered', reason: 'the app is not well (500)' }));
    expect(simulator.book.size).toBe(0);
    expect(JSON.stringify(outcomes)).not.toContain(iinOf(0));
  });

  it('that is not answered in time may have been taken, and may be repeated', async () => {
    const { gateway, simulator, ours } = await make({
      isPlain: true,
      gateway: { timeoutMs: 1_000, patience: { attempts: 1, pauseFirstMs: 1 } },
      simulator: { faults: { answerDelayMs: 1_500 } },
    });
    expect(await gateway.send([toPerson(1)])).toMatchObject([
      { kind: 'unanswered', reason: 'no answer within 1000 ms' },
    ]);
    await until('the message is taken all the same', () => simulator.book.size === 1);
    simulator.faults.answerDelayMs = 0;
    const patient = egovMobile({
      url: simulator.url,
      source: 'https://oryndau.example/',
      signing: ours,
      timeoutMs: 5_000,
    });
    open.unshift(patient);
    expect(await patient.send([toPerson(1)])).toMatchObject([{ kind: 'accepted' }]);
    expect(simulator.repeated).toBe(1);
    expect(simulator.book.size).toBe(1);
  });

  it.each([
    ['it is asked to wait', { tooMany: 9 }, 'not_sent'],
    ['each message is put off', { later: 9 }, 'not_sent'],
    ['the line is cut', { cutBefore: 9 }, 'unanswered'],
    ['the answer cannot be read', { garbled: 9 }, 'unanswered'],
    ['the line is cut once, and then it is asked to wait', { cutBefore: 1, tooMany: 9 }, 'unanswered'],
  ] as const)('when %s says whether it may have been taken', async (_, faults, kind) => {
    const { gateway } = await make({ isPlain: true, simulator: { faults } });
    expect(await gateway.send([toPerson(1)])).toMatchObject([{ kind, key: 'p1' }]);
  });

  it('to a place where nobody listens has certainly not been taken', async () => {
    const { gateway } = await make({ isPlain: true, gateway: { url: 'http://127.0.0.1:1/messages' } });
    expect(await gateway.send([toPerson(1)])).toMatchObject([
      { kind: 'not_sent', reason: 'the connection failed (ECONNREFUSED)' },
    ]);
  });

  it('with a key that the app does not know is refused at once, not tried again', async () => {
    const { gateway, simulator } = await make({ gateway: { signing: keyPair('platform') } });
    const [outcome] = await gateway.send([toPerson(1)]);
    expect(outcome).toMatchObject({
      kind: 'not_sent',
      reason: 'the app does not believe our signature (401); check key and clock',
    });
    expect(simulator.unsigned).toBe(1);
    expect(simulator.book.size).toBe(0);
  });

  it('with a clock that is wrong is refused', async () => {
    const { gateway, simulator } = await make({ gateway: { now: () => new Date(Date.now() - 600_000) } });
    expect(await gateway.send([toPerson(1)])).toMatchObject([{ kind: 'not_sent' }]);
    expect(simulator.unsigned).toBe(1);
  });

  it('to a server whose authority is not ours is not made', async () => {
    const { ca } = await serverCertificate();
    const { gateway, simulator } = await make({ gateway: { ca } });
    const [outcome] = await gateway.send([toPerson(1)]);
    expect(outcome).toMatchObject({ kind: 'not_sent' });
    expect(outcome?.kind === 'not_sent' ? outcome.reason : '').toMatch(/^the connection failed \([A-Z_]+\)$/);
    expect(simulator.book.size).toBe(0);
  });

  it('goes over TLS, but on this machine', async () => {
    expect(() => egovMobile({ url: 'http://app.example/messages', source: 'x:y', signing: keyPair('k') })).toThrow(
      /must begin with https/,
    );
    const { gateway, simulator } = await make({ isPlain: true });
    expect(await gateway.send([toPerson(1)])).toMatchObject([{ kind: 'accepted' }]);
    expect(simulator.book.size).toBe(1);
  });
});

describe('each channel', () => {
  it('refuses an addressee of the other kind', async () => {
    const toApp = await make();
    const web = await browsers();
    open.push(web);
    expect(await toApp.gateway.send([toBrowser(1, web.simulator.subscribe())])).toMatchObject([{ kind: 'rejected' }]);
    expect(await web.gateway.send([toPerson(1)])).toMatchObject([{ kind: 'rejected' }]);
  });
});
