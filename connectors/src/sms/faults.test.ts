/** What centres and lines do wrong, one after another: no message is sent twice, none is lost without a word. */
import { afterEach, describe, expect, it } from 'vitest';
import { memoryLedger } from './ledger.ts';
import { referenceOf } from './parts.ts';
import type { SmsSubmission } from './port.ts';
import { smsGateway } from './smpp-gateway.ts';
import { serverCertificate } from './testing/certificate.ts';
import { longMessage, message, messages } from './testing/messages.ts';
import { providerOf, type Real, type RealOptions, real, SECRET, until } from './testing/real.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const subject of open.splice(0)) await subject.close();
});

async function make(options: RealOptions = {}): Promise<Real> {
  const subject = await real(options);
  open.push(subject);
  await until('a session', () => subject.gateway.states()[0]?.isBound === true);
  return subject;
}

const kinds = (outcomes: readonly SmsSubmission[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { kind } of outcomes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

describe('a busy centre', () => {
  it.each(['throttled', 'queueFull'] as const)('that says %s gets everything in the end, once', async (fault) => {
    const { gateway, simulator } = await make({ simulator: { faults: { [fault]: 30 } } });
    const outcomes = await gateway.submit(messages(100));
    expect(kinds(outcomes)).toEqual({ accepted: 100 });
    expect(simulator.book.messages).toHaveLength(100);
    expect(simulator.book.repeated).toBe(0);
  });

  it('that stays so gives its messages back unsent, and they go when it is well', async () => {
    const { gateway, simulator } = await make({
      simulator: { faults: { throttled: Number.POSITIVE_INFINITY } },
      provider: { busyPauseMs: 1 },
    });
    const outcomes = await gateway.submit(messages(5));
    expect(outcomes).toMatchObject(messages(5).map(() => ({ kind: 'not_sent', reason: 'ESME_RTHROTTLED' })));
    expect(simulator.book.parts).toBe(0);
    simulator.faults.throttled = 0;
    expect(kinds(await gateway.submit(messages(5)))).toEqual({ accepted: 5 });
    expect(simulator.book.repeated).toBe(0);
  });

  it('that answers late is waited for', async () => {
    const { gateway } = await make({ simulator: { faults: { answerDelayMs: 60 } } });
    expect(kinds(await gateway.submit(messages(60)))).toEqual({ accepted: 60 });
  });

  it('whose answer comes after the time-out is believed then, and not asked to take it again', async () => {
    const { gateway, simulator, ledger } = await make({
      provider: { responseTimeoutMs: 100 },
      simulator: { faults: { answerDelayMs: 400, receiptsHeld: true } },
    });
    expect(await gateway.submit([message('k1')])).toMatchObject([
      { kind: 'unknown', reason: 'no answer within 100 ms' },
    ]);
    await until('the late answer in the ledger', async () => (await ledger.ofKeys(['k1']))[0]?.state === 'accepted');
    expect(await gateway.submit([message('k1')])).toMatchObject([
      { kind: 'accepted', providerIds: [expect.any(String)] },
    ]);
    expect(simulator.book.messages).toHaveLength(1);
  });
});

describe('a line that breaks', () => {
  it('before a message is taken leaves it unknown; what was not written goes over the next line', async () => {
    const { gateway, simulator } = await make({ provider: { window: 10 }, simulator: { faults: { dropBefore: 1 } } });
    const outcomes = await gateway.submit(messages(100));
    const counts = kinds(outcomes);
    expect(counts.unknown).toBeGreaterThan(0);
    expect(counts.unknown).toBeLessThanOrEqual(10);
    expect(counts.accepted).toBe(100 - (counts.unknown ?? 0));
    expect(simulator.book.messages).toHaveLength(counts.accepted ?? 0);
    expect(simulator.book.repeated).toBe(0);
    await gateway.submit(messages(100));
    expect(simulator.book.messages).toHaveLength(counts.accepted ?? 0);
  });

  it('after a message is taken leaves it unknown, until its receipt is known by number and reference', async () => {
    const subject = await make({ provider: { window: 1 }, simulator: { faults: { dropAfter: 1 } } });
    const { gateway, simulator, receipts } = subject;
    const [first, second] = await gateway.submit(messages(2));
    expect(first).toMatchObject({ kind: 'unknown', reason: 'the connection was lost before the answer came' });
    expect(second).toMatchObject({ kind: 'accepted' });
    await until('both receipts', () => receipts.length === 2);
    expect(receipts.map(({ key, outcome }) => `${key} ${outcome}`).sort()).toEqual(['k0 delivered', 'k1 delivered']);
    expect(simulator.book.repeated).toBe(0);
  });

  it('in the middle of a long message sends each of its parts once', async () => {
    const { gateway, simulator, receipts } = await make({ simulator: { faults: { dropAfter: 1 } } });
    expect(await gateway.submit([longMessage('long1')])).toMatchObject([{ kind: 'unknown' }]);
    expect(simulator.book.messages.map(({ text }) => text)).toEqual([longMessage('long1').text]);
    expect(simulator.book.parts).toBe(4);
    await until('the receipt', () => receipts.length === 1);
    expect(receipts).toMatchObject([{ key: 'long1', outcome: 'delivered' }]);
  });

  it('for good gives back what waits', async () => {
    const { gateway, simulator } = await make({ provider: { patienceMs: 100 } });
    await simulator.close();
    await until('the line is down', () => gateway.states()[0]?.isBound === false);
    expect(kinds(await gateway.submit(messages(50)))).toEqual({ not_sent: 50 });
  });

  it('in silence is found by enquire_link, and another one opened', async () => {
    const { simulator, events } = await make({
      provider: { enquireLinkMs: 20, responseTimeoutMs: 100 },
      simulator: { faults: { deaf: true } },
    });
    await until('the line is given up', () =>
      events.some((event) => event.kind === 'lost' && event.reason === 'no answer to enquire_link'),
    );
    simulator.faults.deaf = false;
    await until('bound again', () => events.filter(({ kind }) => kind === 'bound').length >= 2);
  });

  it('leaves nothing behind with each question whether it is alive', async () => {
    const warnings: Error[] = [];
    const keep = (warning: Error): number => warnings.push(warning);
    process.on('warning', keep);
    const { gateway } = await make({ provider: { enquireLinkMs: 2, responseTimeoutMs: 1_000 } });
    // Node warns of the eleventh listener on one socket, once.
    await new Promise((resolve) => setTimeout(resolve, 200));
    process.off('warning', keep);
    expect(gateway.states()[0]?.isBound).toBe(true);
    expect(warnings.map(({ message }) => message)).toEqual([]);
  });

  it('is opened again after the bind was refused, with a reason that holds no password', async () => {
    const { gateway, simulator, events } = await make();
    simulator.faults.refuseBind = true;
    simulator.dropAll();
    await until('the refusal', () =>
      events.some((event) => event.kind === 'lost' && /refused the bind/.test(event.reason)),
    );
    simulator.faults.refuseBind = false;
    await until('bound again', () => gateway.states()[0]?.isBound === true);
    expect(JSON.stringify(events)).not.toContain(simulator.password);
    expect(kinds(await gateway.submit(messages(3)))).toEqual({ accepted: 3 });
  });

  it('may be TLS', async () => {
    const { key, cert, ca } = await serverCertificate();
    const { gateway, simulator } = await make({ simulator: { tls: { key, cert } }, provider: { tls: { ca } } });
    expect(kinds(await gateway.submit(messages(10)))).toEqual({ accepted: 10 });
    expect(simulator.book.messages).toHaveLength(10);
  });
});

describe('an answer that never comes', () => {
  it('leaves the message unknown for ever after, in this process and in the next', async () => {
    const ledger = memoryLedger();
    const { gateway, simulator } = await make({
      ledger,
      provider: { responseTimeoutMs: 100 },
      simulator: { faults: { lostAnswers: 3, receiptsHeld: true } },
    });
    expect(kinds(await gateway.submit(messages(3)))).toEqual({ unknown: 3 });
    expect(kinds(await gateway.submit(messages(3)))).toEqual({ unknown: 3 });
    await gateway.close();
    const next = smsGateway({ providers: [providerOf(simulator)], ledger, secret: SECRET, onReceipts: async () => {} });
    open.unshift(next);
    expect(kinds(await next.submit(messages(5)))).toEqual({ unknown: 3, accepted: 2 });
    expect(simulator.book.messages).toHaveLength(5);
    expect(simulator.book.repeated).toBe(0);
  });

  it('of two messages with one number and one reference cannot be told by a receipt', async () => {
    const { gateway, receipts, events } = await make({
      provider: { responseTimeoutMs: 100 },
      simulator: { faults: { lostAnswers: 2 } },
    });
    const twin = Array.from({ length: 1_000_000 }, (_, index) => `twin${index}`).find(
      (key) => referenceOf(key, 1) === referenceOf('k1', 1),
    );
    await gateway.submit([message('k1'), message(twin ?? '', { to: message('k1').to })]);
    await until('both receipts', () => events.filter(({ kind }) => kind === 'receipt_unmatched').length === 2);
    expect(receipts).toEqual([]);
  });
});

describe('a receipt', () => {
  it('that comes twice counts once', async () => {
    const subject = await make({ simulator: { faults: { receiptCopies: 3 } } });
    await subject.gateway.submit([...messages(20), longMessage('long1')]);
    await subject.quiet();
    expect(subject.receipts.map(({ key }) => key).sort()).toEqual(
      [...messages(20).map(({ key }) => key), 'long1'].sort(),
    );
  });

  it.each([true, false])('that overtakes its answer is matched (with its reference: %s)', async (echoesReference) => {
    const subject = await make({ simulator: { faults: { receiptFirst: true, answerDelayMs: 50, echoesReference } } });
    const outcomes = await subject.gateway.submit(messages(20));
    expect(kinds(outcomes)).toEqual({ accepted: 20 });
    await until('all receipts', () => subject.receipts.length === 20);
    expect(subject.events.filter(({ kind }) => kind === 'receipt_unmatched')).toEqual([]);
  });

  it.each(['hexadecimal_answer', 'hexadecimal_receipt'] as const)(
    'whose id is spelt otherwise (%s) is matched',
    async (ids) => {
      const subject = await make({ simulator: { faults: { ids, echoesReference: false } } });
      await subject.gateway.submit(messages(20));
      await until('all receipts', () => subject.receipts.length === 20);
    },
  );

  it.each(['text', 'tlv'] as const)('is read from its %s alone', async (receiptForm) => {
    const subject = await make({ simulator: { faults: { receiptForm } } });
    await subject.gateway.submit([...messages(5), longMessage('long1')]);
    await until('all receipts', () => subject.receipts.length === 6);
    expect(subject.receipts.every(({ state }) => state === 'DELIVRD')).toBe(true);
  });

  it('of nobody, or that cannot be read, is taken and told to the operator', async () => {
    const subject = await make({ simulator: { faults: { nonsense: 5 } } });
    await subject.gateway.submit(messages(10));
    await until('all receipts', () => subject.receipts.length === 10);
    await until('all nonsense', () => subject.events.filter(({ kind }) => kind === 'receipt_unmatched').length === 10);
    expect(subject.gateway.states()[0]?.isBound).toBe(true);
  });

  it('that comes late finds its message in the next process', async () => {
    const ledger = memoryLedger();
    const subject = await make({ ledger, simulator: { faults: { receiptsHeld: true } } });
    await subject.gateway.submit([...messages(5), longMessage('long1')]);
    await subject.gateway.close();
    const keys: string[] = [];
    const next = smsGateway({
      providers: [providerOf(subject.simulator)],
      ledger,
      secret: SECRET,
      onReceipts: async (batch) => void keys.push(...batch.map(({ key }) => key)),
    });
    open.unshift(next);
    subject.simulator.faults.receiptsHeld = false;
    await until('all receipts', () => keys.length === 6);
    expect(new Set(keys).size).toBe(6);
  });

  it('of one failed part fails the whole message at once, whatever the others say', async () => {
    const subject = await make({
      simulator: {
        decide: ({ parts }) =>
          parts.map((_, index) => ({ outcome: index === 1 ? 'expired' : 'delivered', afterMs: 0 })),
      },
    });
    await subject.gateway.submit([longMessage('long1')]);
    await subject.quiet();
    expect(subject.receipts).toMatchObject([{ key: 'long1', outcome: 'failed', state: 'EXPIRED' }]);
  });

  it('is dated between the sending and now, whatever clock the centre has', async () => {
    const before = new Date().toISOString();
    const subject = await make({ simulator: { utcOffsetMinutes: 660 } });
    await subject.gateway.submit([message('k1')]);
    await until('the receipt', () => subject.receipts.length === 1);
    expect(subject.receipts[0]?.at ?? '').toSatisfy((at: string) => at >= before && at <= new Date().toISOString());
  });

  it('that cannot be handled is sent again by the centre', async () => {
    const subject = await make();
    subject.isHandlerDown = true;
    await subject.gateway.submit(messages(3));
    await subject.quiet();
    expect(subject.receipts).toEqual([]);
    subject.isHandlerDown = false;
    await until('all receipts', () => subject.receipts.length === 3);
    await subject.quiet();
    expect(subject.receipts).toHaveLength(3);
  });
});

describe('a long message', () => {
  it('of which a later part is refused is unknown, and failed when it is asked about', async () => {
    const { gateway, simulator, receipts, quiet } = await make();
    class RefusedAfterTheFirst extends Set<string> {
      override has(): boolean {
        return simulator.book.parts > 0;
      }
    }
    simulator.faults.refusedNumbers = new RefusedAfterTheFirst();
    const [outcome] = await gateway.submit([longMessage('long1')]);
    expect(outcome).toMatchObject({ kind: 'unknown', reason: 'part 2 of 4 was not taken: ESME_RINVDSTADR' });
    expect(simulator.book.parts).toBe(1);
    const asked = await gateway.query([{ key: 'long1', provider: 'first', providerIds: [] }]);
    expect(asked).toMatchObject([{ key: 'long1', outcome: 'failed', state: 'ESME_RINVDSTADR' }]);
    await quiet();
    expect(receipts).toEqual([]);
  });

  it('whose receipts never come is asked about by query_sm', async () => {
    const { gateway, receipts } = await make({
      simulator: { decide: () => ({ outcome: 'delivered', afterMs: 0, receipt: false }) },
    });
    const [outcome] = await gateway.submit([longMessage('long1')]);
    if (outcome?.kind !== 'accepted') throw new Error('it was accepted');
    expect(await gateway.query([outcome])).toMatchObject([{ key: 'long1', outcome: 'delivered', state: 'DELIVRD' }]);
    expect(receipts).toEqual([]);
  });
});

describe('a ledger that fails', () => {
  it('before the sending stops it; after the sending makes it unknown', async () => {
    const ledger = memoryLedger();
    let broken: 'claim' | 'remember' | '' = 'claim';
    const failing = {
      ...ledger,
      claim: async (...rows: Parameters<typeof ledger.claim>) => {
        if (broken === 'claim') throw new Error('the database is down');
        return ledger.claim(...rows);
      },
      remember: async (...rows: Parameters<typeof ledger.remember>) => {
        if (broken === 'remember') throw new Error('the database is down');
        await ledger.remember(...rows);
      },
    };
    const subject = await make({ ledger: failing });
    const { gateway, simulator } = subject;
    expect(kinds(await gateway.submit(messages(3)))).toEqual({ not_sent: 3 });
    expect(simulator.book.parts).toBe(0);
    broken = 'remember';
    expect(kinds(await gateway.submit(messages(3)))).toEqual({ unknown: 3 });
    broken = '';
    expect(kinds(await gateway.submit(messages(3)))).toEqual({ unknown: 3 });
    await until('all receipts', () => subject.receipts.length >= 3);
    expect(new Set(subject.receipts.map(({ key }) => key)).size).toBe(3);
    expect(simulator.book.messages).toHaveLength(3);
  });
});

describe('many faults at once', () => {
  it('send nothing twice and lose nothing without a word', async () => {
    const subject = await make({ provider: { responseTimeoutMs: 300, window: 20 } });
    const { gateway, simulator, receipts } = subject;
    const { faults } = simulator;
    const sent = [...messages(600), ...Array.from({ length: 100 }, (_, index) => longMessage(`long${index + 1_000}`))];
    const faultsInTurn: readonly (() => void)[] = [
      () => (faults.throttled = 20),
      () => (faults.dropAfter = 1),
      () => (faults.lostAnswers = 4),
      () => (faults.nonsense = 4),
      () => (faults.dropBefore = 1),
      () => (faults.receiptFirst = !faults.receiptFirst),
      () => (faults.receiptCopies = 3 - faults.receiptCopies),
      () => (faults.queueFull = 10),
    ];
    let turn = 0;
    const weather = setInterval(() => faultsInTurn[turn++ % faultsInTurn.length]?.(), 10);
    const outcomes = await gateway.submit(sent);
    clearInterval(weather);
    Object.assign(faults, {
      throttled: 0,
      queueFull: 0,
      dropAfter: 0,
      dropBefore: 0,
      lostAnswers: 0,
      receiptFirst: false,
    });
    await subject.quiet();

    const taken = new Set(simulator.book.messages.map(({ to, text }) => `${to} ${text}`));
    const wasTaken = new Map(sent.map(({ key, to, text }) => [key, taken.has(`${to} ${text}`)]));
    expect(simulator.book.repeated).toBe(0);
    expect(simulator.book.messages).toHaveLength(taken.size);
    expect(outcomes.map(({ key }) => key)).toEqual(sent.map(({ key }) => key));
    for (const { key, kind } of outcomes) {
      if (kind === 'accepted') expect(wasTaken.get(key)).toBe(true);
      if (kind === 'not_sent' || kind === 'rejected') expect(wasTaken.get(key)).toBe(false);
    }
    await until('the receipt of every message that was taken', () => receipts.length >= taken.size);
    expect(receipts.map(({ key }) => key).sort()).toEqual(
      sent
        .map(({ key }) => key)
        .filter((key) => wasTaken.get(key))
        .sort(),
    );
  });
});
