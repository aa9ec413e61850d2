/** What every push gateway keeps to: the government's app, the browser, and the fake, each over its own line. */
import { fakePushGateway } from '@oryndau/simulators/push/fake';
import { afterEach, describe, expect, it } from 'vitest';
import type { PushGateway, PushMessage } from './port.ts';
import { app, browsers, iinOf, toBrowser, toPerson } from './testing/subjects.ts';

interface Subject {
  readonly gateway: PushGateway;
  message(index: number): PushMessage;
  /** Keys of what the people have got, each once. */
  seen(): readonly string[];
  weather(kind: 'fair' | 'down' | 'lost'): void;
  /** This one has no app, or has turned messages off. */
  unreach(index: number): void;
  close(): Promise<void>;
}

async function appSubject(): Promise<Subject> {
  const gone = new Set<string>();
  const { gateway, simulator, close } = await app({
    simulator: { decide: ({ iin }) => (gone.has(iin) ? { kind: 'refused', reason: 'NO_APP' } : { kind: 'untold' }) },
  });
  return {
    gateway,
    message: toPerson,
    seen: () => [...simulator.book.keys()],
    weather: (kind) => {
      simulator.faults.tooMany = kind === 'down' ? Number.POSITIVE_INFINITY : 0;
      simulator.faults.cutAfter = kind === 'lost' ? Number.POSITIVE_INFINITY : 0;
    },
    unreach: (index) => gone.add(iinOf(index)),
    close,
  };
}

async function browserSubject(): Promise<Subject> {
  const { gateway, simulator, close } = await browsers();
  const subscriptions = Array.from({ length: 40 }, () => simulator.subscribe());
  const of = (index: number) => subscriptions[index] ?? simulator.subscribe();
  return {
    gateway,
    message: (index) => toBrowser(index, of(index)),
    seen: () => subscriptions.flatMap((subscription) => simulator.shown(subscription).map(({ tag }) => tag)),
    weather: (kind) => {
      simulator.faults.tooMany = kind === 'down' ? Number.POSITIVE_INFINITY : 0;
      simulator.faults.cutAfter = kind === 'lost' ? Number.POSITIVE_INFINITY : 0;
    },
    unreach: (index) => simulator.unsubscribe(of(index)),
    close,
  };
}

async function fakeSubject(): Promise<Subject> {
  const gateway = fakePushGateway();
  return {
    gateway,
    message: toPerson,
    seen: () => [...gateway.book.keys()],
    weather: (kind) => {
      gateway.weather = kind;
    },
    unreach: (index) => gateway.unreachable.add(iinOf(index)),
    close: () => gateway.close(),
  };
}

const open: Subject[] = [];
afterEach(async () => {
  for (const subject of open.splice(0)) await subject.close();
});

describe.each([
  ['to the app', appSubject],
  ['to the browser', browserSubject],
  ['the fake', fakeSubject],
] as const)('a push gateway, %s', (_, make) => {
  const subjectOf = async (): Promise<Subject> => {
    const subject = await make();
    open.push(subject);
    return subject;
  };

  it('answers each message in its place, and each person gets it once', async () => {
    const { gateway, message, seen } = await subjectOf();
    const messages = Array.from({ length: 30 }, (_unused, index) => message(index));
    const outcomes = await gateway.send(messages);
    expect(outcomes.map(({ key, kind }) => `${key} ${kind}`)).toEqual(messages.map(({ key }) => `${key} accepted`));
    expect([...seen()].sort()).toEqual(messages.map(({ key }) => key).sort());
    expect(new Set(outcomes.map((outcome) => (outcome.kind === 'accepted' ? outcome.providerId : ''))).size).toBe(30);
  });

  it('makes one message of a key that comes twice', async () => {
    const { gateway, message, seen } = await subjectOf();
    const both = await gateway.send([message(1), message(1)]);
    const later = await gateway.send([message(1)]);
    expect([...both, ...later].map(({ kind }) => kind)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(seen()).toEqual(['p1']);
  });

  it('says who cannot be reached, without naming them', async () => {
    const { gateway, message, seen, unreach } = await subjectOf();
    unreach(1);
    const outcomes = await gateway.send([message(1), message(2)]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['rejected', 'accepted']);
    expect(JSON.stringify(outcomes[0])).not.toContain(iinOf(1));
    expect(seen()).toEqual(['p2']);
  });

  it('gives back what nobody took, to be sent again', async () => {
    const { gateway, message, seen, weather } = await subjectOf();
    weather('down');
    expect(await gateway.send([message(1)])).toMatchObject([{ kind: 'not_sent', key: 'p1' }]);
    expect(seen()).toEqual([]);
    weather('fair');
    expect(await gateway.send([message(1)])).toMatchObject([{ kind: 'accepted', key: 'p1' }]);
    expect(seen()).toEqual(['p1']);
  });

  it('may send again what was taken without an answer: the person sees it once', async () => {
    const { gateway, message, seen, weather } = await subjectOf();
    weather('lost');
    expect(await gateway.send([message(1)])).toMatchObject([{ kind: 'unanswered', key: 'p1' }]);
    weather('fair');
    expect(await gateway.send([message(1)])).toMatchObject([{ kind: 'accepted', key: 'p1' }]);
    expect(seen()).toEqual(['p1']);
  });

  it('sends nothing after it is closed', async () => {
    const { gateway, message, seen } = await subjectOf();
    await gateway.close();
    await gateway.close();
    expect(await gateway.send([message(1)])).toMatchObject([{ kind: 'not_sent', key: 'p1' }]);
    expect(seen()).toEqual([]);
  });
});
