/** Two centres: when the first fails the second takes over, and the first comes back when it is well. */
import { type SmsFaults, type SmsSimulator, smsSimulator } from '@oryndau/simulators/sms/simulator';
import { afterEach, describe, expect, it } from 'vitest';
import { memoryLedger } from './ledger.ts';
import { REST_FIRST_MS, SAMPLE_LEAST, TRIAL_SUBMITS } from './provider-health.ts';
import { type SmppGateway, smsGateway } from './smpp-gateway.ts';
import { messages } from './testing/messages.ts';
import { providerOf, SECRET, until } from './testing/real.ts';

interface Pair {
  readonly first: SmsSimulator;
  readonly second: SmsSimulator;
  readonly gateway: SmppGateway;
}

const open: Pair[] = [];
afterEach(async () => {
  for (const { first, second, gateway } of open.splice(0)) {
    await gateway.close();
    await first.close();
    await second.close();
  }
});

let at = Date.UTC(2025, 8, 12, 5);
const now = (): Date => new Date(at);

async function pair(faults: Partial<SmsFaults> = {}): Promise<Pair> {
  const first = await smsSimulator({ faults });
  const second = await smsSimulator();
  const gateway = smsGateway({
    providers: [
      providerOf(first, { name: 'first', responseTimeoutMs: 1_000, window: 10, patienceMs: 300, busyPauseMs: 1 }),
      providerOf(second, { name: 'second' }),
    ],
    ledger: memoryLedger(),
    secret: SECRET,
    now,
    onReceipts: async () => {},
  });
  const subject = { first, second, gateway };
  open.push(subject);
  await until('both sessions', () => gateway.states().every(({ isBound }) => isBound));
  return subject;
}

const health = ({ gateway }: Pair): string[] => gateway.states().map(({ name, health: state }) => `${name} ${state}`);

describe('two providers', () => {
  it('the first has everything while it is well', async () => {
    const subject = await pair();
    await subject.gateway.submit(messages(200));
    expect(subject.first.book.messages).toHaveLength(200);
    expect(subject.second.book.messages).toHaveLength(0);
  });

  it('a centre that is busy for good loses its messages to the other, within seconds', async () => {
    const subject = await pair({ throttled: Number.POSITIVE_INFINITY });
    const start = performance.now();
    const outcomes = await subject.gateway.submit(messages(500));
    const tookMs = performance.now() - start;
    expect(outcomes.every((outcome) => outcome.kind === 'accepted' && outcome.provider === 'second')).toBe(true);
    expect(subject.first.book.parts).toBe(0);
    expect(subject.second.book.messages).toHaveLength(500);
    expect(subject.second.book.repeated).toBe(0);
    expect(health(subject)).toEqual(['first resting', 'second well']);
    expect(tookMs).toBeLessThan(10_000);
  });

  it('a message that is unknown at the first is never sent through the second', async () => {
    const subject = await pair({ lostAnswers: Number.POSITIVE_INFINITY });
    const outcomes = await subject.gateway.submit(messages(300));
    const unknown = outcomes.filter(({ kind }) => kind === 'unknown').map(({ key }) => key);
    expect(unknown.length).toBeGreaterThanOrEqual(SAMPLE_LEAST);
    // The window that was open when the sample was full is lost with it, and no more.
    expect(unknown.length).toBeLessThanOrEqual(SAMPLE_LEAST + 10);
    expect(outcomes.filter(({ kind }) => kind === 'accepted')).toHaveLength(300 - unknown.length);
    const numbers = (simulator: SmsSimulator): string[] => simulator.book.messages.map(({ to }) => to);
    const both = new Set(numbers(subject.first));
    expect(numbers(subject.second).filter((number) => both.has(number))).toEqual([]);
    expect(subject.first.book.messages).toHaveLength(unknown.length);
    expect(subject.second.book.messages).toHaveLength(300 - unknown.length);
    expect(await subject.gateway.submit(messages(300))).toHaveLength(300);
    expect(subject.second.book.messages).toHaveLength(300 - unknown.length);
  });

  it('a centre that is gone is not waited for', async () => {
    const subject = await pair();
    await subject.first.close();
    await until('the loss is seen', () => subject.gateway.states()[0]?.isBound === false);
    const outcomes = await subject.gateway.submit(messages(100));
    expect(outcomes.every((outcome) => outcome.kind === 'accepted' && outcome.provider === 'second')).toBe(true);
  });

  it('the first is tried after its rest with a few messages, and has everything when they went well', async () => {
    const subject = await pair({ throttled: Number.POSITIVE_INFINITY });
    await subject.gateway.submit(messages(100));
    expect(health(subject)).toEqual(['first resting', 'second well']);
    subject.first.faults.throttled = 0;
    at += REST_FIRST_MS - 1;
    await subject.gateway.submit(messages(20, 'resting'));
    expect(subject.first.book.messages).toHaveLength(0);

    at += 1;
    await subject.gateway.submit(messages(50, 'trial'));
    expect(subject.first.book.messages).toHaveLength(TRIAL_SUBMITS);
    expect(health(subject)).toEqual(['first well', 'second well']);
    await subject.gateway.submit(messages(50, 'well'));
    expect(subject.first.book.messages).toHaveLength(TRIAL_SUBMITS + 50);
  });

  it('a trial that fails is followed by a longer rest', async () => {
    const subject = await pair({ throttled: Number.POSITIVE_INFINITY });
    await subject.gateway.submit(messages(100));
    at += REST_FIRST_MS;
    await subject.gateway.submit(messages(50, 'trial'));
    expect(health(subject)[0]).toBe('first resting');
    at += 2 * REST_FIRST_MS - 1;
    expect(health(subject)[0]).toBe('first resting');
    at += 1;
    expect(health(subject)[0]).toBe('first trial');
    expect(subject.first.book.parts).toBe(0);
    expect(subject.second.book.messages).toHaveLength(150);
  });
});
