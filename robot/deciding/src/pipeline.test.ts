/**
 * One document through its days. Days are counted from the delivery, 10 January 2026: in force on day 26, opened on day 57
 * (8 March), last day 87 (Tuesday 7 April), transferred on day 88.
 */
import { addDays, legalDate } from '@oryndau/law/legal-date';
import { type Money, tenge } from '@oryndau/law/money';
import { receivedOf } from '@oryndau/payments/core';
import { describe, expect, it } from 'vitest';
import { advance, type DatedFact, type DocumentRun, documentRun, type Fact, rank, rankOfCase } from './pipeline.ts';
import {
  appeal,
  cancel,
  dated,
  dayNumber,
  deliver,
  go,
  journal,
  measures,
  on,
  party,
  pay,
  register,
  reject,
  takeBack,
  told,
  types,
} from './testing/document-story.ts';

describe('the edges of the rules (replay.md)', () => {
  const start = [register(), deliver()];
  // Opened on day 41, 20 February, a case ends after Nauryz: its thirtieth day is Sunday 22 March, the next working day the 26th.
  /** Name; facts beside registration and delivery; outcome; day of opening; day of the end; paid in the proceeding; refundable. */
  const table: [string, DatedFact[], string, number | null, number | null, string | null, string][] = [
    ['nothing happens', [], 'TRANSFERRED', 57, 88, '0.00', '0.00'],
    ['delivered twice', [deliver(9)], 'TRANSFERRED', 57, 88, '0.00', '0.00'],
    ['appeal on day 25', [appeal(25)], 'NOT_IN_FORCE', null, null, null, '0.00'],
    ['appeal on day 26', [appeal(26)], 'VOLUNTARY', null, null, null, '0.00'],
    ['appeal rejected early', [appeal(3), reject(10)], 'TRANSFERRED', 41, 76, '0.00', '0.00'],
    ['two appeals, one rejection', [appeal(3), appeal(5), reject(10)], 'TRANSFERRED', 41, 76, '0.00', '0.00'],
    ['rejection without an appeal', [reject(10)], 'TRANSFERRED', 57, 88, '0.00', '0.00'],
    [
      'appeal in the voluntary term, rejected after it',
      [appeal(40), reject(70)],
      'TRANSFERRED',
      70,
      101,
      '0.00',
      '0.00',
    ],
    ['half exact', [pay(7, 10_000)], 'PAID_VOLUNTARILY', null, 7, null, '0.00'],
    ['half a day late', [pay(8, 10_000)], 'TRANSFERRED', 57, 88, '0.00', '0.00'],
    ['half one tenge short', [pay(7, 9_999)], 'TRANSFERRED', 57, 88, '0.00', '0.00'],
    ['half before delivery', [pay(-3, 10_000)], 'PAID_VOLUNTARILY', null, 0, null, '0.00'],
    ['half under appeal', [appeal(2), pay(5, 12_000)], 'PAID_VOLUNTARILY', null, 5, null, '2000.00'],
    ['half reversed', [pay(3, 10_000), takeBack(20, 'p3', 10_000)], 'TRANSFERRED', 57, 88, '0.00', '0.00'],
    [
      'half reversed and again',
      [pay(3, 10_000), takeBack(4, 'p3', 10_000), pay(6, 10_000)],
      'PAID_VOLUNTARILY',
      null,
      6,
      null,
      '0.00',
    ],
    [
      'three parts and too much',
      [pay(10, 5_000), pay(60, 5_000), pay(65, 12_000)],
      'EXECUTED',
      57,
      65,
      '17000.00',
      '2000.00',
    ],
    ['paid on the opening day', [pay(57, 20_000)], 'PAID_VOLUNTARILY', null, 57, null, '0.00'],
    [
      'part on the opening day, rest in the term',
      [pay(57, 5_000), pay(80, 15_000)],
      'EXECUTED',
      57,
      80,
      '15000.00',
      '0.00',
    ],
    ['paid on the last day', [pay(87, 20_000)], 'EXECUTED', 57, 87, '20000.00', '0.00'],
    ['paid on the transfer day', [pay(88, 20_000)], 'EXECUTED', 57, 88, '20000.00', '0.00'],
    ['paid after the transfer', [pay(89, 20_000)], 'TRANSFERRED', 57, 88, '0.00', '0.00'],
    [
      'credit and reversal on one day',
      [pay(60, 20_000), takeBack(60, 'p60', 20_000)],
      'EXECUTED',
      57,
      60,
      '20000.00',
      '0.00',
    ],
    [
      'reversed after execution',
      [pay(60, 20_000), takeBack(70, 'p60', 20_000)],
      'EXECUTED',
      57,
      60,
      '20000.00',
      '0.00',
    ],
    [
      'reversed after the day on which it would have been opened',
      [pay(30, 20_000), takeBack(70, 'p30', 20_000)],
      'TRANSFERRED',
      70,
      101,
      '0.00',
      '0.00',
    ],
    ['hold of ten days', [appeal(60), reject(70)], 'TRANSFERRED', 57, 98, '0.00', '0.00'],
    ['paid in the hold', [appeal(60), pay(65, 20_000)], 'EXECUTED', 57, 65, '20000.00', '0.00'],
    ['cancelled in the hold', [appeal(60), pay(62, 500), cancel(65)], 'CANCELLED', 57, 65, '500.00', '500.00'],
    ['still in the hold', [appeal(60)], 'HELD', 57, null, '0.00', '0.00'],
    ['cancelled before the opening', [pay(30, 500), cancel(40)], 'CANCELLED_BEFORE', null, 40, null, '500.00'],
    ['cancelled after execution', [pay(60, 20_000), cancel(70)], 'EXECUTED', 57, 60, '20000.00', '20000.00'],
    ['cancelled after the transfer', [cancel(90)], 'TRANSFERRED', 57, 88, '0.00', '0.00'],
  ];
  it.each(table)('%s', (_, facts, outcome, initiated, ended, inProceeding, refundable) => {
    const row = told(go([...start, ...facts]));
    expect({ ...row, initiatedOn: dayNumber(row.initiatedOn), endedOn: dayNumber(row.endedOn) }).toMatchObject({
      outcome,
      initiatedOn: initiated,
      endedOn: ended,
      paidInProceeding: inProceeding,
      refundable,
    });
  });
  it('over the limit is refused for good, and its money is taken all the same', () => {
    const row = told(go([register(-5, tenge(86_500)), deliver(), pay(100, 86_500)]));
    expect(row).toMatchObject({
      outcome: 'REFUSED',
      reason: 'OVER_LIMIT',
      paid: '86500.00',
      remaining: '0.00',
      initiatedOn: null,
    });
  });
});

describe('facts that come late, or too early', () => {
  it('a late delivery counts from its own day and is judged on the first day that is left', () => {
    const run = go([register(), deliver()], { from: 70 });
    expect(told(run)).toMatchObject({ inForceOn: on(26), initiatedOn: on(70), outcome: 'TRANSFERRED' });
    expect(new Set(run.log.slice(0, 4).map(({ event }) => event.on))).toEqual(new Set([on(70)]));
  });
  it('money that was booked in time for half price keeps it, told late', () => {
    expect(told(go([register(), deliver(), pay(5, 10_000)], { from: 20 }))).toMatchObject({
      outcome: 'PAID_VOLUNTARILY',
      endedOn: on(20),
    });
  });
  it('what comes before the registration of its fine waits for it', () => {
    const early = [deliver(0), pay(1, 5_000), cancel(40)];
    const run = documentRun('doc', 'INDIVIDUAL');
    advance(run, early, { from: on(0), until: on(5), policy: 'replay' });
    expect({ log: run.log, waiting: run.waiting.length }).toEqual({ log: [], waiting: 3 });
    const facts = [...run.waiting.splice(0).filter(({ key }) => key !== 'c40'), register(6)];
    advance(run, facts, { from: on(6), until: on(10), policy: 'replay' });
    expect(types(run)).toEqual(['FineRegistered', 'FineDelivered', 'FinePaymentReceived', 'MoneyReceived']);
    expect(new Set(run.log.map(({ event }) => event.on))).toEqual(new Set([on(6)]));
  });
  it('of two registrations the first counts, in whatever order they are given', () => {
    const twice = [{ ...register(3), key: 'again' }, register(1), deliver(2)];
    expect(journal(go(twice))).toBe(journal(go(twice.toReversed())));
    expect(go(twice).fine?.registeredOn).toBe(on(1));
  });
  it('what comes while the registration itself waits for law is kept, money above all', () => {
    const at = (text: string, fact: DatedFact): DatedFact => ({ ...fact, on: legalDate(text) });
    const run = documentRun('doc', 'INDIVIDUAL');
    const facts = [
      at('2023-12-20', register()),
      at('2023-12-22', pay(0, 5_000)),
      at('2023-12-23', party(0, { type: 'OptOut' })),
    ];
    advance(run, facts, { from: legalDate('2023-12-01'), until: legalDate('2023-12-31'), policy: 'replay' });
    expect({ log: run.log, waiting: run.waiting.map(({ key }) => key).sort() }).toEqual({
      log: [],
      waiting: ['OptOut0', 'p0', 'reg'],
    });
    advance(run, run.waiting.splice(0), {
      from: legalDate('2024-01-01'),
      until: legalDate('2024-01-05'),
      policy: 'replay',
    });
    expect(types(run)).toEqual(['FineRegistered', 'FinePaymentReceived', 'MoneyReceived']);
  });
});

describe('law that is not loaded', () => {
  const days = { from: legalDate('2026-01-01'), until: legalDate('2027-06-30'), policy: 'replay' };
  const at = (text: string, fact: DatedFact): DatedFact => ({ ...fact, on: legalDate(text) });
  const delivered = at(
    '2026-11-15',
    dated(0, rank.RecordDelivery, 'd', {
      kind: 'fine',
      command: { type: 'RecordDelivery', deliveredOn: legalDate('2026-11-15') },
    }),
  );

  it('a fine that becomes enforceable in 2027 is held and told once; its money is taken meanwhile, and nothing is lost', () => {
    const facts = [at('2026-11-10', register()), delivered, at('2027-02-01', { ...pay(0, 5_000), key: 'q' })];
    const run = documentRun('doc', 'INDIVIDUAL');
    advance(run, facts, days);
    expect(types(run).filter((type) => type === 'FineHeldForLaw')).toHaveLength(1);
    expect(run.fine).toMatchObject({ status: 'in_force', lawMissing: 'mci' });
    expect(run.case).toBeNull();
    expect(run.account && receivedOf(run.account)).toBe(tenge(5_000));
    advance(run, [at('2027-07-01', pay(1, 15_000))], {
      ...days,
      from: legalDate('2027-07-01'),
      until: legalDate('2027-07-02'),
    });
    expect(told(run)).toMatchObject({ outcome: 'PAID_VOLUNTARILY', paid: '20000.00' });
  });
  it('a hold whose lifting needs the calendar of 2027 waits, is told once, and still takes money', () => {
    const opening = [
      at('2026-09-25', register()),
      {
        ...delivered,
        on: legalDate('2026-09-25'),
        fact: { kind: 'fine', command: { type: 'RecordDelivery', deliveredOn: legalDate('2026-09-25') } } as Fact,
      },
    ];
    const facts = [
      ...opening,
      at('2026-11-22', party(0, { type: 'Hold', reason: 'COMPLAINT' })),
      at('2026-12-20', party(0, { type: 'LiftHold', reason: 'COMPLAINT' })),
      at('2027-01-20', pay(0, 4_000)),
    ];
    const run = documentRun('doc', 'INDIVIDUAL');
    advance(run, facts, days);
    expect(types(run).filter((type) => type === 'CaseHeldForLaw')).toHaveLength(1);
    expect(run.waiting.map(({ key }) => key)).toEqual(['LiftHold0']);
    expect(run.case).toMatchObject({ status: 'held', paid: tenge(4_000) });
    const daily = documentRun('doc', 'INDIVIDUAL');
    for (let today = days.from; today <= days.until; today = addDays(today, 1)) {
      const now = facts.filter((fact) => fact.on === today);
      advance(daily, [...daily.waiting.splice(0), ...now], { ...days, from: today, until: today });
    }
    expect(journal(daily)).toBe(journal(run));
  });
  it('what waits for law goes on by itself on the day on which the law is there', () => {
    // Before 20 August 2024 nothing gives the right to refund; the cancellation of a paid fine waits for that day.
    const facts = [at('2024-07-01', register()), at('2024-07-02', pay(0, 5_000)), at('2024-08-01', cancel(0))];
    const run = documentRun('doc', 'INDIVIDUAL');
    advance(run, facts, { from: legalDate('2024-07-01'), until: legalDate('2024-12-31'), policy: 'replay' });
    expect(told(run)).toMatchObject({ outcome: 'CANCELLED_BEFORE', endedOn: '2024-08-20', refundable: '5000.00' });
    expect(run.waiting).toEqual([]);
  });
});

describe('the robot takes measures, and the money is followed', () => {
  const begun = [register(), deliver(), ...measures];
  const pilot = { policy: 'pilot-grace' };
  const execute = (at: number, executed: number) =>
    party(at, { type: 'ExecuteOrder', order: '1', executed: tenge(executed) });

  it('tells, asks, arrests, collects, and ends when the money is there', () => {
    const run = go([...begun, execute(69, 20_000), pay(70, 20_000, 'm', { order: '1' })], pilot);
    expect(types(run).slice(-7)).toEqual([
      'CollectionOrderSent',
      'CollectionOrderExecuted',
      'PaymentReceived',
      'ProceedingExecuted',
      'ArrestLiftOrdered',
      'MoneyReceived',
      'ArrestLiftOverdue',
    ]);
    expect(told(run)).toMatchObject({ outcome: 'EXECUTED', refundable: '0.00' });
  });
  it('money of an order that was executed after the end of its case is refundable, not lost', () => {
    const run = go([...begun, cancel(68), execute(69, 20_000), pay(71, 20_000, 'm', { order: '1' })], pilot);
    expect(types(run)).toContain('CollectionOrderExecuted');
    expect(types(run)).toContain('LateMoneyReported');
    expect(told(run)).toMatchObject({ outcome: 'CANCELLED', paid: '20000.00', refundable: '20000.00' });
  });
  it('money of an order that was executed after the transfer is the bailiff’s, who is told', () => {
    const run = go(
      [...begun, party(68, { type: 'OptOut' }), execute(69, 8_000), pay(71, 8_000, 'm', { order: '1' })],
      pilot,
    );
    expect(run.account).toMatchObject({ bailiff: tenge(8_000), fine: 0n, refund: 0n });
    expect(types(run)).toContain('LateMoneyReported');
  });
  it('who paid and was debited too gets the surplus back', () => {
    const run = go(
      [...begun, execute(69, 20_000), pay(69, 20_000, 'own'), pay(70, 20_000, 'm', { order: '1' })],
      pilot,
    );
    expect(told(run)).toMatchObject({
      outcome: 'EXECUTED',
      paid: '40000.00',
      refundable: '20000.00',
      paidInProceeding: '20000.00',
    });
  });
  it('a release forgives the rest: what was paid stays, what still comes is refundable', () => {
    const shifted = [register(255), deliver(260), pay(320, 5_000), party(325, { type: 'Release' }), pay(330, 7_000)];
    const run = go(shifted, { until: 360 });
    expect(told(run)).toMatchObject({
      outcome: 'RELEASED',
      paid: '12000.00',
      refundable: '7000.00',
      remaining: '0.00',
    });
    const unpaid = go([...shifted.filter(({ key }) => key !== 'p320')], { until: 360 });
    expect(told(unpaid)).toMatchObject({ outcome: 'RELEASED', refundable: '7000.00' });
  });
});

describe('what is written', () => {
  const begun = [register(), deliver(), ...measures];
  const received = (run: DocumentRun) =>
    run.log.map(({ event }) => event).find(({ type }) => type === 'PaymentReceived');

  it('of money says by which order or attempt it came, where the bank or the payment service says so', () => {
    const by = (more: { order?: string; attempt?: string }) =>
      received(go([...begun, pay(70, 5_000, 'm', more)], { policy: 'pilot-grace' }));
    expect(by({ order: '1' })).toMatchObject({ order: '1' });
    expect(by({ order: '1' })).not.toHaveProperty('attempt');
    expect(by({ attempt: 'a' })).toMatchObject({ attempt: 'a' });
    expect(by({ attempt: 'a' })).not.toHaveProperty('order');
    expect(Object.keys(by({}) ?? {}).sort()).toEqual(['amount', 'basis', 'entry', 'on', 'type']);
  });

  it('of money in an open case is the state’s; after the transfer it is the bailiff’s', () => {
    expect(go([register(), deliver(), pay(60, 5_000)]).account).toMatchObject({ fine: tenge(5_000), bailiff: 0n });
    expect(go([register(), deliver(), pay(95, 5_000)]).account).toMatchObject({ fine: 0n, bailiff: tenge(5_000) });
  });

  it('bears the name of its stage', () => {
    const { log } = go([register(), deliver(), pay(60, 5_000)]);
    const stages = new Map(log.map(({ stage, event: { type } }) => [type, stage]));
    expect([...stages].map(([type, stage]) => `${stage} ${type}`)).toEqual([
      'fine FineRegistered',
      'fine FineDelivered',
      'fine FineCameIntoForce',
      'fine FineDetected',
      'case ProceedingOpened',
      'case NoticeQueued',
      'case PaymentReceived',
      'account MoneyReceived',
      'case ProceedingTransferred',
    ]);
  });

  it('is no transfer while it is too early in the day for one, and on the next day it is', () => {
    const transferredOn = (noTransfersUntil?: number) => {
      const run = documentRun('doc', 'INDIVIDUAL');
      const days = { from: on(-30), until: on(90), policy: 'replay' };
      advance(
        run,
        [register(), deliver()],
        noTransfersUntil === undefined ? days : { ...days, noTransfersUntil: on(noTransfersUntil) },
      );
      return run.case?.endedOn;
    };
    expect([transferredOn(), transferredOn(87), transferredOn(88), transferredOn(89)]).toEqual([
      on(88),
      on(88),
      on(89),
      on(90),
    ]);
    expect(transferredOn(90)).toBeNull();
  });
});

describe('money of one entry', () => {
  const moves = (run: DocumentRun) => types(run).filter((type) => type.includes('Payment') || type.startsWith('Money'));
  const again = (fact: DatedFact, day: number): DatedFact => ({ ...fact, on: on(day), key: `${fact.key}-${day}` });

  it.each([
    ['while the fine is watched', 10, ['FinePaymentReceived', 'MoneyReceived']],
    ['in the case', 60, ['PaymentReceived', 'MoneyReceived']],
    ['over the opening of the case', 56, ['FinePaymentReceived', 'MoneyReceived']],
  ])('counts once, however often it is told, %s', (_, first, expected) => {
    const credit = pay(first, 5_000);
    expect(moves(go([register(), deliver(), credit, again(credit, first + 1), again(credit, first + 3)]))).toEqual(
      expected,
    );
  });

  it.each([
    ['while the fine is watched', 10, ['FinePaymentReceived', 'FinePaymentReversed']],
    ['in the case', 60, ['PaymentReceived', 'PaymentReversed']],
  ])(
    'counts once also when it was taken back in between, and the taking back too, %s',
    (_, first, [received, reversed]) => {
      const credit = pay(first, 5_000);
      const back = takeBack(first + 1, credit.key, 5_000);
      const repeated = [again(credit, first + 2), again(back, first + 3)];
      const run = go([register(), deliver(), credit, back, ...repeated]);
      expect(moves(run)).toEqual([received, 'MoneyReceived', reversed, 'MoneyReversed']);
      expect(run.refused).toEqual([]);
    },
  );
});

it('a fact is taken by all stages that it concerns, or by none', () => {
  const run = go([register(), deliver(), pay(60, 5_000), takeBack(61, 'p60', 6_000), takeBack(62, 'never', 1)]);
  expect(run.refused.map(({ refusal }) => refusal.code)).toEqual(['UNKNOWN_ENTRY', 'UNKNOWN_ENTRY']);
  expect(run.case?.paid).toBe(tenge(5_000) as Money);
  expect(types(run)).not.toContain('PaymentReversed');
});

it('a signature is judged after what put its act before the head once more, whenever that was, and before all else', () => {
  const start = go([register(), deliver()], { policy: 'order-697', until: 57 });
  const opening: DocumentRun = {
    ...start,
    log: [],
    signing: { version: start.log.length - 1, waits: () => null },
    case: start.case && { ...start.case, struck: ['5'], isOpeningStruck: true },
  };
  const again = party(65, { type: 'PresentActAgain', of: '5', act: 'opening', operator: 'O. Operator' });
  const command = { type: 'RecordSigning', of: '5', signedOn: on(65) } as const;
  const signed = dated(65, rankOfCase(command), 'signed/5', { kind: 'case', command });
  advance(opening, [pay(60, 5_000), signed, again], { from: on(58), until: on(66), policy: 'order-697' });
  expect(types(opening).slice(0, 3)).toEqual(['ActPresentedAgain', 'OpeningSigned', 'PaymentReceived']);
  expect(opening.case).toMatchObject({ awaiting: [], openedOn: on(65) });
});
