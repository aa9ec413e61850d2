/** What every payment service keeps to: the adapter before the simulator, and the fake. */

import { paymentReferenceOf } from '@oryndau/law/identifiers';
import { type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { type Money, tenge, tiyn } from '@oryndau/law/money';
import { fakePaymentService } from '@oryndau/simulators/payment/fake';
import type { TestCardName } from '@oryndau/simulators/payment/test-cards';
import { afterEach, describe, expect, it } from 'vitest';
import type { PaymentService } from './port.ts';
import { Clock, cardOf, wanted, world } from './testing/subjects.ts';

interface Subject {
  readonly service: PaymentService;
  readonly clock: Clock;
  /** As the person on the page does. */
  pay(attempt: string, card?: TestCardName): void;
  /** Attempts that were paid, and what was sent back, by the service's own books. */
  made(): readonly (readonly [string, Money])[];
  refunded(): readonly (readonly [string, Money])[];
  statement(day: LegalDate): string | undefined;
  weather(kind: 'fair' | 'down' | 'lost'): void;
  /** The callback about an attempt that has ended. */
  callback(attempt: string): Promise<{ readonly body: Uint8Array; readonly signature: string | undefined }>;
  close(): Promise<void>;
}

async function adapterSubject(): Promise<Subject> {
  const { service, simulator, merchant, clock, close } = await world();
  return {
    service,
    clock,
    pay: (attempt, card = 'pays') => {
      simulator.pay(attempt, cardOf(card));
    },
    made: () => simulator.made.map(({ attempt, amount }) => [attempt, amount]),
    refunded: () => simulator.refunds.map(({ key, amount }) => [key, amount]),
    statement: (day) => simulator.statement(day),
    weather: (kind) => {
      simulator.faults.errors = kind === 'down' ? Number.POSITIVE_INFINITY : 0;
      simulator.faults.cutAfter = kind === 'lost' ? Number.POSITIVE_INFINITY : 0;
    },
    callback: async (attempt) => {
      await simulator.settle();
      const taken = merchant.taken.find(({ body }) => body.toString('utf8').includes(attempt));
      if (taken === undefined) throw new Error('no callback came');
      return taken;
    },
    close,
  };
}

async function fakeSubject(): Promise<Subject> {
  const clock = new Clock();
  const service = fakePaymentService({ now: clock.now });
  return {
    service,
    clock,
    pay: (attempt, card = 'pays') => service.pay(attempt, cardOf(card)),
    made: () => service.made.map(({ attempt, amount }) => [attempt, amount]),
    refunded: () => service.refunds.map(({ key, amount }) => [key, amount]),
    statement: (day) => service.statement(day),
    weather: (kind) => {
      service.weather = kind;
    },
    callback: async (attempt) => service.callback(attempt),
    close: () => service.close(),
  };
}

const MINUTE = 60_000;
const open: Subject[] = [];
afterEach(async () => {
  for (const subject of open.splice(0)) await subject.close();
});

describe.each([
  ['over the line', adapterSubject],
  ['the fake', fakeSubject],
] as const)('a payment service, %s', (_, make) => {
  const subjectOf = async (): Promise<Subject> => {
    const subject = await make();
    open.push(subject);
    return subject;
  };
  const first = wanted(1);

  it('opens a page on which it can be paid, and says so when it is', async () => {
    const { service, pay, made, clock } = await subjectOf();
    const opened = await service.open(first);
    expect(opened).toMatchObject({ kind: 'opened', expiresAt: '2026-03-02T07:20:00.000Z' });
    if (opened.kind !== 'opened') return;
    const { payUrl, expiresAt } = opened;
    expect(await service.ask(first)).toEqual({ kind: 'pending', payUrl, expiresAt });
    clock.pass(MINUTE);
    pay(first.attempt);
    const paid = { kind: 'paid', paidAt: '2026-03-02T07:01:00.000Z', amount: first.amount };
    expect(await service.ask(first)).toMatchObject(paid);
    clock.pass(60 * MINUTE);
    expect(await service.ask(first)).toMatchObject(paid);
    expect(made()).toEqual([[first.attempt, first.amount]]);
  });

  it('makes one payment of an attempt that is opened twice, and another of another', async () => {
    const { service, pay, made } = await subjectOf();
    const opened = await service.open(first);
    expect(await service.open(first)).toEqual(opened);
    pay(first.attempt);
    expect(await service.open(first)).toEqual(opened);
    expect(await service.open(wanted(2))).not.toMatchObject({ payUrl: opened.kind === 'opened' && opened.payUrl });
    expect(made()).toEqual([[first.attempt, first.amount]]);
  });

  it('does not open an attempt for something else than it was opened for', async () => {
    const { service } = await subjectOf();
    await service.open(first);
    expect(await service.open({ ...first, amount: tenge(9_000) })).toMatchObject({ kind: 'unknown' });
    expect(await service.ask({ ...first, amount: tenge(9_000) })).toMatchObject({ kind: 'unknown' });
    expect(await service.ask(first)).toMatchObject({ kind: 'pending' });
  });

  it('rejects what it will not do, and nothing is begun', async () => {
    const { service } = await subjectOf();
    expect(await service.open({ ...first, paymentReference: '202600000000000100' })).toEqual({
      kind: 'rejected',
      reason: 'PAYMENT_REFERENCE',
    });
    expect(await service.open({ ...first, returnUrl: 'javascript:alert(1)' })).toEqual({
      kind: 'rejected',
      reason: 'RETURN_URL',
    });
    expect(await service.ask(first)).toEqual({ kind: 'absent' });
  });

  it('has never heard of what was not opened', async () => {
    const { service } = await subjectOf();
    expect(await service.ask(first)).toEqual({ kind: 'absent' });
    expect(await service.giveUp(first)).toEqual({ kind: 'absent' });
  });

  it('says failed when the bank declines, and no money has moved', async () => {
    const { service, pay, made } = await subjectOf();
    await service.open(first);
    pay(first.attempt, 'declined');
    const failed = { kind: 'failed', reason: 'DECLINED', at: '2026-03-02T07:00:00.000Z' };
    expect(await service.ask(first)).toEqual(failed);
    expect(await service.giveUp(first)).toEqual(failed);
    expect(made()).toEqual([]);
  });

  it('says failed when nobody paid in time, and not a moment before', async () => {
    const { service, clock } = await subjectOf();
    await service.open(first);
    clock.pass(20 * MINUTE - 1);
    expect(await service.ask(first)).toMatchObject({ kind: 'pending' });
    clock.pass(1);
    expect(await service.ask(first)).toEqual({ kind: 'failed', reason: 'EXPIRED', at: '2026-03-02T07:20:00.000Z' });
  });

  it('gives up what is not paid, and says paid of what is', async () => {
    const { service, pay, clock } = await subjectOf();
    await service.open(first);
    await service.open(wanted(2));
    expect(await service.giveUp(first)).toEqual({ kind: 'failed', reason: 'GIVEN_UP', at: clock.at.toISOString() });
    pay(wanted(2).attempt);
    expect(await service.giveUp(wanted(2))).toMatchObject({ kind: 'paid', amount: first.amount });
    expect(await service.ask(wanted(2))).toMatchObject({ kind: 'paid' });
  });

  it('says processing, and not pending, while the card bank is at it, and cannot give up then', async () => {
    const { service, pay, clock } = await subjectOf();
    await service.open(first);
    clock.pass(19 * MINUTE + 45_000);
    pay(first.attempt, 'silent');
    clock.pass(29_999);
    expect(await service.ask(first)).toEqual({ kind: 'processing' });
    expect(await service.giveUp(first)).toEqual({ kind: 'processing' });
    clock.pass(1);
    expect(await service.ask(first)).toMatchObject({ kind: 'paid', paidAt: '2026-03-02T07:20:15.000Z' });
  });

  it('leaves unknown what could not be asked, never failed or paid', async () => {
    const { service, pay, weather } = await subjectOf();
    weather('down');
    expect(await service.open(first)).toMatchObject({ kind: 'unknown' });
    weather('fair');
    expect(await service.ask(first)).toEqual({ kind: 'absent' });
    await service.open(first);
    pay(first.attempt);
    weather('down');
    expect(await service.ask(first)).toMatchObject({ kind: 'unknown' });
    expect(await service.giveUp(first)).toMatchObject({ kind: 'unknown' });
    expect(await service.refund({ key: 'k1', attempt: first.attempt, amount: tenge(1) })).toMatchObject({
      kind: 'unknown',
    });
  });

  it('does once what it did without an answer', async () => {
    const { service, pay, made, refunded, weather } = await subjectOf();
    const refund = { key: 'k1', attempt: first.attempt, amount: tenge(500) };
    weather('lost');
    expect(await service.open(first)).toMatchObject({ kind: 'unknown' });
    weather('fair');
    expect(await service.ask(first)).toMatchObject({ kind: 'pending' });
    expect(await service.open(first)).toMatchObject({ kind: 'opened' });
    pay(first.attempt);
    weather('lost');
    expect(await service.refund(refund)).toMatchObject({ kind: 'unknown' });
    weather('fair');
    expect(await service.refund(refund)).toMatchObject({ kind: 'accepted' });
    expect(made()).toEqual([[first.attempt, first.amount]]);
    expect(refunded()).toEqual([['k1', tenge(500)]]);
  });

  it('sends money back once by a key, never more than was paid, and only what was paid', async () => {
    const { service, pay, refunded } = await subjectOf();
    const { attempt } = first;
    const refund = (key: string, sum: number) => service.refund({ key, attempt, amount: tenge(sum) });
    expect(await refund('k1', 1)).toEqual({ kind: 'rejected', reason: 'UNKNOWN_ATTEMPT' });
    await service.open(first);
    expect(await refund('k1', 1)).toEqual({ kind: 'rejected', reason: 'NOT_PAID' });
    pay(attempt);
    expect(await refund('k1', 10_000)).toMatchObject({ kind: 'accepted' });
    expect(await refund('k1', 10_000)).toMatchObject({ kind: 'accepted' });
    expect(await refund('k1', 9_000)).toMatchObject({ kind: 'unknown' });
    expect(await refund('k2', 8_001)).toEqual({ kind: 'rejected', reason: 'TOO_MUCH' });
    expect(await refund('k2', 8_000)).toMatchObject({ kind: 'accepted' });
    expect(refunded()).toEqual([
      ['k1', tenge(10_000)],
      ['k2', tenge(8_000)],
    ]);
  });

  it('takes several fines at once, all or none, and gives each its own entry and its own way back', async () => {
    const { service, pay, made, refunded, statement } = await subjectOf();
    const parts = [wanted(1), wanted(2)].map(({ attempt }, index) => ({
      attempt,
      amount: index === 0 ? tiyn(1_800_001n) : tiyn(999n),
      paymentReference: paymentReferenceOf(`202600000000000${index + 1}`),
    }));
    const both = wanted(3, { paymentReference: null, parts, amount: tiyn(1_801_000n) });
    expect(await service.open({ ...both, amount: tiyn(1_801_001n) }), 'the parts add up to another sum').toMatchObject({
      kind: 'rejected',
    });
    expect(await service.open({ ...both, parts: [...parts, ...parts] })).toMatchObject({ kind: 'rejected' });
    const opened = await service.open(both);
    expect(opened).toMatchObject({ kind: 'opened' });
    expect(await service.open(both), 'the same again').toEqual(opened);
    const split = parts.map((part, index) => ({ ...part, amount: tiyn(index === 0 ? 1_800_000n : 1_000n) }));
    expect(await service.open({ ...both, parts: split }), 'the same sum, split otherwise').toMatchObject({
      kind: 'unknown',
    });
    pay(both.attempt);
    expect(await service.ask(both)).toMatchObject({ kind: 'paid', amount: both.amount });
    expect(made()).toEqual(parts.map(({ attempt, amount }) => [attempt, amount]));
    const text = statement(legalDate('2026-03-02')) ?? '';
    for (const { attempt, paymentReference } of parts) {
      expect(text).toContain(`<EndToEndId>${attempt}</EndToEndId>`);
      expect(text).toContain(`<Ref>${paymentReference}</Ref>`);
    }
    expect(new Set(text.match(/<NtryRef>[^<]*/g)).size, 'entries that nobody takes for one').toBe(2);
    const [, second] = parts;
    const back = (key: string, amount: Money) => service.refund({ key, attempt: second?.attempt ?? '', amount });
    expect(await back('k1', tiyn(1_000n)), 'more than came for this one').toEqual({
      kind: 'rejected',
      reason: 'TOO_MUCH',
    });
    expect(await back('k2', tiyn(999n))).toMatchObject({ kind: 'accepted' });
    expect(refunded()).toEqual([['k2', tiyn(999n)]]);
  });

  it('tells the end by a callback, which may come again and late', async () => {
    const { service, pay, callback, clock } = await subjectOf();
    await service.open(first);
    await service.open(wanted(2));
    pay(first.attempt);
    pay(wanted(2).attempt, 'declined');
    const call = await callback(first.attempt);
    const told = { attempt: first.attempt, state: await service.ask(first) };
    expect(told.state.kind).toBe('paid');
    expect(await service.readCallback(call)).toEqual(told);
    clock.pass(3 * 24 * 60 * MINUTE);
    expect(await service.readCallback(call)).toEqual(told);
    expect(await service.readCallback(await callback(wanted(2).attempt))).toMatchObject({
      attempt: wanted(2).attempt,
      state: { kind: 'failed', reason: 'DECLINED' },
    });
  });

  it('believes no callback that it did not sign', async () => {
    const { service, pay, callback } = await subjectOf();
    await service.open(first);
    pay(first.attempt);
    const { body } = await callback(first.attempt);
    for (const signature of [undefined, '', 'nonsense', 'a..b']) {
      expect(await service.readCallback({ body, signature })).toEqual(expect.any(String));
    }
  });

  it('has each payment on the statement of its day', async () => {
    const { service, pay, statement } = await subjectOf();
    expect(statement(legalDate('2026-03-02'))).toBeUndefined();
    await service.open(first);
    pay(first.attempt);
    expect(statement(legalDate('2026-03-02'))).toContain(`<EndToEndId>${first.attempt}</EndToEndId>`);
    expect(statement(legalDate('2026-03-03'))).toBeUndefined();
  });

  it('does nothing after it is closed', async () => {
    const { service } = await subjectOf();
    await service.close();
    await service.close();
    expect(await service.open(first)).toMatchObject({ kind: 'unknown' });
    expect(await service.ask(first)).toMatchObject({ kind: 'unknown' });
  });
});
