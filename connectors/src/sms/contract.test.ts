/** What every SMS gateway keeps to: the real one against a simulated centre over a socket, and the fake. */
import { fakeSmsGateway } from '@oryndau/simulators/sms/fake';
import { afterEach, describe, expect, it } from 'vitest';
import type { SmsGateway, SmsReceipt } from './port.ts';
import { longMessage, message, messages } from './testing/messages.ts';
import { real, until } from './testing/real.ts';

interface Subject {
  readonly gateway: SmsGateway;
  readonly receipts: readonly SmsReceipt[];
  /** What the centre has taken: number and text. */
  taken(): readonly { readonly to: string; readonly text: string }[];
  weather(kind: 'fair' | 'answers_lost' | 'down'): Promise<void>;
  refuse(number: string): void;
  handlerIsDown(isDown: boolean): void;
  /** Lets receipts come. */
  receive(): Promise<void>;
  close(): Promise<void>;
}

type Decide = (to: string) => 'delivered' | 'failed' | 'none';

let at = Date.UTC(2025, 8, 12, 5);
const now = (): Date => new Date(at);

async function realSubject(decide: Decide): Promise<Subject> {
  const subject = await real({
    now,
    provider: { responseTimeoutMs: 1_500, patienceMs: 200 },
    simulator: {
      isAutomatic: false,
      decide: ({ to }) => {
        const outcome = decide(to);
        if (outcome === 'none') return { outcome };
        return { outcome: outcome === 'failed' ? 'undelivered' : outcome, afterMs: 0 };
      },
    },
  });
  const { gateway, simulator, receipts } = subject;
  const isBound = (): boolean => gateway.states()[0]?.isBound ?? false;
  await until('a session', isBound);
  return {
    gateway,
    receipts,
    taken: () => simulator.book.messages,
    weather: async (kind) => {
      simulator.faults.lostAnswers = kind === 'answers_lost' ? Number.POSITIVE_INFINITY : 0;
      simulator.faults.refuseBind = kind === 'down';
      if (kind === 'down') simulator.dropAll();
      await until(kind, () => isBound() === (kind !== 'down'));
      // Nobody is waited for beyond the patience of a request.
      if (kind === 'down') await new Promise((resolve) => setTimeout(resolve, 250));
    },
    refuse: (number) => {
      simulator.faults.refusedNumbers = new Set([number]);
    },
    handlerIsDown: (isDown) => {
      subject.isHandlerDown = isDown;
    },
    receive: async () => {
      at += 5_000;
      await subject.quiet();
    },
    close: subject.close,
  };
}

async function fakeSubject(decide: Decide): Promise<Subject> {
  const receipts: SmsReceipt[] = [];
  let isDown = false;
  const gateway = fakeSmsGateway({
    now,
    decide: ({ to }) => decide(to),
    onReceipts: async (batch) => {
      if (isDown) throw new Error('the handler is down');
      receipts.push(...batch);
    },
  });
  return {
    gateway,
    receipts,
    taken: () => gateway.book,
    weather: async (kind) => {
      gateway.weather = kind;
    },
    refuse: (number) => gateway.refusedNumbers.add(number),
    handlerIsDown: (value) => {
      isDown = value;
    },
    receive: () => gateway.deliver().catch(() => {}),
    close: () => gateway.close(),
  };
}

const open: Subject[] = [];
afterEach(async () => {
  for (const subject of open.splice(0)) await subject.close();
});

describe.each([
  ['over SMPP', realSubject],
  ['the fake', fakeSubject],
] as const)('an SMS gateway, %s', (_, make) => {
  const subjectOf = async (decide: Decide = () => 'delivered'): Promise<Subject> => {
    const subject = await make(decide);
    open.push(subject);
    return subject;
  };

  it('answers each message in its place, and hands each over once', async () => {
    const { gateway, taken } = await subjectOf();
    const sent = [...messages(30), longMessage('long1')];
    const outcomes = await gateway.submit(sent);
    expect(outcomes.map(({ key, kind }) => `${key} ${kind}`)).toEqual(sent.map(({ key }) => `${key} accepted`));
    const textsOf = (all: readonly { to: string; text: string }[]) => all.map(({ to, text }) => `${to} ${text}`).sort();
    expect(textsOf(taken())).toEqual(textsOf(sent));
  });

  it('gives an id for each part', async () => {
    const { gateway } = await subjectOf();
    const [outcome] = await gateway.submit([longMessage('long2')]);
    expect(outcome).toMatchObject({ kind: 'accepted', parts: 4 });
    if (outcome?.kind !== 'accepted') throw new Error('it was accepted');
    expect(new Set(outcome.providerIds).size).toBe(4);
  });

  it('takes a key once: twice in a batch, at the same time, or later', async () => {
    const { gateway, taken } = await subjectOf();
    const one = message('k1');
    const batch = await gateway.submit([one, one]);
    const [again, meanwhile] = await Promise.all([gateway.submit([one]), gateway.submit([one])]);
    expect(new Set([...batch, ...again, ...meanwhile].map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(taken()).toHaveLength(1);
  });

  it('tells of a delivery once, and only by a receipt', async () => {
    const { gateway, receipts, receive } = await subjectOf();
    await gateway.submit([message('k1'), longMessage('long3')]);
    await receive();
    await receive();
    expect(receipts.map(({ key, outcome, state }) => `${key} ${outcome} ${state}`).sort()).toEqual([
      'k1 delivered DELIVRD',
      'long3 delivered DELIVRD',
    ]);
    expect(receipts[0]?.at).toMatch(/^2025-09-12T05:\d\d:\d\d\.\d{3}Z$/);
  });

  it('tells of a failure', async () => {
    const { gateway, receipts, receive } = await subjectOf(() => 'failed');
    await gateway.submit([message('k1')]);
    await receive();
    expect(receipts).toMatchObject([{ key: 'k1', outcome: 'failed', state: 'UNDELIV' }]);
  });

  it('keeps a receipt for as long as its handler fails', async () => {
    const { gateway, receipts, receive, handlerIsDown } = await subjectOf();
    handlerIsDown(true);
    await gateway.submit([message('k1')]);
    await receive();
    expect(receipts).toEqual([]);
    handlerIsDown(false);
    await receive();
    expect(receipts).toMatchObject([{ key: 'k1', outcome: 'delivered' }]);
  });

  it('says what was refused for good, and whether a number can be one at all', async () => {
    const { gateway, taken, refuse } = await subjectOf();
    refuse('+77010000007');
    const outcomes = await gateway.submit([
      message('bad1', { to: '+77010000007' }),
      message('bad2', { to: '8 701 000 00 07' }),
      message('bad3', { text: '' }),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(JSON.stringify(outcomes)).not.toMatch(/701/);
    expect(taken()).toEqual([]);
  });

  it('never sends again what may have been taken; a question tells what became of it', async () => {
    const { gateway, taken, receive, receipts, weather } = await subjectOf();
    await weather('answers_lost');
    expect((await gateway.submit([message('k1')]))[0]).toMatchObject({ kind: 'unknown', key: 'k1' });
    await weather('fair');
    expect((await gateway.submit([message('k1')]))[0]).toMatchObject({ kind: 'unknown', key: 'k1' });
    expect(taken()).toHaveLength(1);
    await receive();
    expect(receipts).toMatchObject([{ key: 'k1', outcome: 'delivered' }]);
    const asked = await gateway.query([{ key: 'k1', provider: 'first', providerIds: [] }]);
    expect(asked).toMatchObject([{ key: 'k1', outcome: 'delivered' }]);
  });

  it('gives back what nobody took, to be sent later', async () => {
    const { gateway, taken, weather } = await subjectOf();
    await weather('down');
    expect((await gateway.submit([message('k1')]))[0]).toMatchObject({ kind: 'not_sent', key: 'k1' });
    expect(taken()).toEqual([]);
    await weather('fair');
    expect((await gateway.submit([message('k1')]))[0]).toMatchObject({ kind: 'accepted', key: 'k1' });
    expect(taken()).toHaveLength(1);
  });

  it('is asked about what has no end, and leaves it out', async () => {
    const { gateway } = await subjectOf(() => 'none');
    const [outcome] = await gateway.submit([message('k1')]);
    if (outcome?.kind !== 'accepted') throw new Error('it was accepted');
    expect(await gateway.query([outcome, { key: 'nobody', provider: 'first', providerIds: ['404'] }])).toEqual([]);
  });

  it('takes nothing after it is closed', async () => {
    const { gateway, taken } = await subjectOf();
    await gateway.close();
    await gateway.close();
    expect((await gateway.submit([message('k1')]))[0]).toMatchObject({ kind: 'not_sent' });
    expect(taken()).toEqual([]);
  });
});
