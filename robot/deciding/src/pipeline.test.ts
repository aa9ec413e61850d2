/**
 * One document through its days. Days are counted from the delivery, 10 January 2026: in force on day 26, opened on day 57
 * (8 March), last day 87 (Tuesday 7 April), transferred on day 88.
 */
import { canonical } from '@oryndau/law/canonical';
import { addDays, daysBetween, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { type Money, tenge } from '@oryndau/law/money';
import { receivedOf } from '@oryndau/payments/core';
import type { CaseCommand } from '@oryndau/proceedings/core';
import { outcomeOf } from '@oryndau/standing/outcome';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consequencesOf } from './consequences/consequences-of.ts';
import { advance, type DatedFact, type DocumentRun, documentRun, type Fact, rank } from './pipeline.ts';

const DELIVERED_ON = legalDate('2026-01-10');
const AMOUNT = tenge(20_000);
const RUNS = 400;
const END = 160;

const on = (day: number): LegalDate => addDays(DELIVERED_ON, day);
const dated = (day: number, order: number, key: string, fact: Fact): DatedFact => ({
  on: on(day),
  rank: order,
  key,
  fact,
});

const register = (day = -5, amount = AMOUNT): DatedFact =>
  dated(day, rank.Register, 'reg', {
    kind: 'fine',
    command: {
      type: 'Register',
      number: 'T-1',
      documentType: 'PRESCRIPTION',
      article: '592(1)',
      region: '31',
      amount,
      record: '',
    },
  });
const deliver = (day = 0) =>
  dated(day, rank.RecordDelivery, `d${day}`, {
    kind: 'fine',
    command: { type: 'RecordDelivery', deliveredOn: on(day) },
  });
const appeal = (day: number) =>
  dated(day, rank.RecordAppeal, `a${day}`, { kind: 'fine', command: { type: 'RecordAppeal', filedOn: on(day) } });
const reject = (day: number) =>
  dated(day, rank.RecordAppealRejection, `r${day}`, {
    kind: 'fine',
    command: { type: 'RecordAppealRejection', rejectedOn: on(day) },
  });
const cancel = (day: number) =>
  dated(day, rank.RecordCancellation, `c${day}`, { kind: 'fine', command: { type: 'RecordCancellation' } });
const pay = (day: number, sum: number, entry = `p${day}`, more: { order?: string; attempt?: string } = {}) =>
  dated(day, rank.credit, entry, {
    kind: 'credit',
    entry,
    bookedOn: on(day),
    amount: tenge(sum),
    matchedBy: 'REFERENCE',
    ...more,
  });
const takeBack = (day: number, entry: string, sum: number, reversal = `x${day}${entry}`) =>
  dated(day, rank.reversal, reversal, { kind: 'reversal', entry, reversal, amount: tenge(sum) });
const party = (day: number, command: CaseCommand, key = `${command.type}${day}`) =>
  dated(day, rank.case, key, { kind: 'case', command });

interface Way {
  readonly policy?: string;
  readonly from?: number;
  readonly until?: number;
  /** The last day of each stride but the last one. */
  readonly cuts?: readonly number[];
}

/** Takes the facts through their days as a worker would: each stride gets the facts until its end, and those that waited. */
function go(
  facts: readonly DatedFact[],
  { policy = 'replay', from = -30, until = END, cuts = [] }: Way = {},
): DocumentRun {
  const run = documentRun('doc', 'INDIVIDUAL');
  let first = from;
  let left = facts;
  for (const last of [...cuts, until]) {
    const now = left.filter((fact) => fact.on <= on(last));
    left = left.filter((fact) => fact.on > on(last));
    advance(run, [...run.waiting.splice(0), ...now], { from: on(first), until: on(last), policy });
    first = last + 1;
  }
  return run;
}

const journal = ({ log }: DocumentRun): string => canonical(log);
const types = ({ log }: DocumentRun): string[] => log.map(({ event }) => event.type);
const dayNumber = (day: LegalDate | null): number | null => (day === null ? null : daysBetween(DELIVERED_ON, day));

function told(run: DocumentRun) {
  if (run.fine === null) throw new Error('not registered');
  return outcomeOf('T-1', run.fine, run.case, run.account);
}

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

/** Everything that can happen to one document, on any day. */
const day = fc.oneof(fc.integer({ min: -10, max: 120 }), fc.integer({ min: 58, max: 90 }));
const sum = fc.constantFrom(1, 5_000, 10_000, 20_000, 33_000);
const reason = fc.constantFrom('COMPLAINT' as const, 'DEATH' as const);
const account = { account: 'KZ01', bank: 'B', kind: 'CURRENT', currency: 'KZT', available: tenge(100_000) };
/** How a case under the pilot's policy goes when everybody answers; the notice of day 57 can be reported delivered from day 58. */
const measures = [
  party(58, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: on(57) }),
  party(64, { type: 'RecordAccounts', accounts: [account] }),
  party(65, { type: 'ConfirmArrest', amount: AMOUNT }),
];
const anyFact: fc.Arbitrary<DatedFact> = fc.oneof(
  day.map(deliver),
  day.map(appeal),
  day.map(reject),
  {
    weight: 3,
    arbitrary: fc
      .tuple(day, sum, fc.constantFrom('e1', 'e2', 'e3'))
      .map(([at, amount, entry]) => pay(at, amount, `${entry}-${at}-${amount}`)),
  },
  day.map((at) => party(at, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: on(at) })),
  day.map((at) => party(at, { type: 'RecordAccounts', accounts: [account] })),
  fc
    .tuple(day, sum)
    .map(([at, amount]) => party(at, { type: 'ConfirmArrest', amount: tenge(amount) }, `ConfirmArrest${at}-${amount}`)),
  fc
    .tuple(day, sum)
    .map(([at, amount]) =>
      party(at, { type: 'ExecuteOrder', order: '1', executed: tenge(amount) }, `ExecuteOrder${at}-${amount}`),
    ),
  day.map((at) => party(at, { type: 'ConfirmRecall', order: '1' })),
  fc.tuple(day, reason).map(([at, why]) => party(at, { type: 'Hold', reason: why }, `Hold${at}${why}`)),
  fc.tuple(day, reason).map(([at, why]) => party(at, { type: 'LiftHold', reason: why }, `LiftHold${at}${why}`)),
  fc
    .tuple(day, fc.boolean())
    .map(([at, paid]) => party(at, { type: 'SettlePayment', attempt: 'a', paid }, `SettlePayment${at}${paid}`)),
  day.map((at) => party(at, { type: 'BeginPayment', attempt: 'a' })),
  day.map(cancel),
  day.map((at) => party(at, { type: 'OptOut' })),
);

/** Facts with a registration and, mostly, a delivery; each key once; reversals of some of the credits. */
const life: fc.Arbitrary<DatedFact[]> = fc
  .tuple(
    fc.array(anyFact, { maxLength: 14 }),
    fc.array(fc.tuple(fc.nat({ max: 13 }), fc.integer({ min: 0, max: 60 }), fc.constantFrom(1, 5_000, 10_000)), {
      maxLength: 3,
    }),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([facts, backs, delivered, answered]) => {
    const unique = new Map(
      [register(-12), ...(delivered ? [deliver(0)] : []), ...(answered ? measures : []), ...facts].map((fact) => [
        fact.key,
        fact,
      ]),
    );
    for (const [index, later, amount] of backs) {
      const credit = facts[index];
      if (credit?.fact.kind !== 'credit') continue;
      const back = takeBack(Math.min(daysBetween(DELIVERED_ON, credit.on) + later, END), credit.fact.entry, amount);
      unique.set(back.key, back);
    }
    return [...unique.values()];
  });
const policy = fc.constantFrom('replay', 'pilot-grace', 'day-30-account');
const strides = fc
  .uniqueArray(fc.integer({ min: -29, max: END - 1 }), { maxLength: 12 })
  .map((cuts) => cuts.sort((a, b) => a - b));
const settings = { numRuns: RUNS, seed: 20261122 };

describe('whatever happens to a document', () => {
  it('the journal is the same whatever the stride: all at once, cut anywhere, or day by day', () => {
    const everyDay = Array.from({ length: END + 30 }, (_, index) => index - 30);
    fc.assert(
      fc.property(life, policy, strides, (facts, id, cuts) => {
        const whole = journal(go(facts, { policy: id }));
        expect(journal(go(facts, { policy: id, cuts }))).toBe(whole);
        expect(journal(go(facts, { policy: id, cuts: everyDay }))).toBe(whole);
      }),
      settings,
    );
  });
  it('the order in which its facts are given does not matter', () => {
    fc.assert(
      fc.property(
        life.chain((facts) => fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length }))),
        policy,
        ([facts, shuffled], id) => {
          expect(journal(go(shuffled, { policy: id }))).toBe(journal(go(facts, { policy: id })));
        },
      ),
      settings,
    );
  });
  it('facts given twice, on the same day or later, are facts once', () => {
    fc.assert(
      fc.property(life, policy, fc.integer({ min: 0, max: 40 }), (facts, id, later) => {
        const once = journal(go(facts, { policy: id }));
        expect(journal(go([...facts, ...facts], { policy: id }))).toBe(once);
        // What bank and register repeat may come days later; a party's repeated word may by then mean something else.
        const repeated = facts.filter(({ fact }) => fact.kind === 'credit' || fact.kind === 'reversal');
        const again = repeated.map((fact) => ({ ...fact, on: addDays(fact.on, later) }));
        expect(journal(go([...facts, ...again], { policy: id }))).toBe(once);
      }),
      settings,
    );
  });
  it('no tiyn is lost: credits less reversals are in the books, and case and books agree on what came in the proceeding', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(life, policy, (facts, id) => {
        const run = go(facts, { policy: id });
        for (const type of types(run)) seen.set(type, (seen.get(type) ?? 0) + 1);
        const refused = new Set(run.refused.map(({ dated: { key } }) => key));
        let expected = 0n;
        for (const { key, fact } of facts) {
          if (fact.kind === 'credit') expected += fact.amount;
          if (fact.kind === 'reversal' && !refused.has(key)) expected -= fact.amount;
        }
        expect(run.waiting).toEqual([]);
        expect(run.account === null ? 0n : receivedOf(run.account)).toBe(expected);
        expect(
          [...refused].some((key) => key.startsWith('e')),
          'no credit is ever refused',
        ).toBe(false);
        const { account: kept } = run;
        if (kept === null) return;
        const owed = kept.owed < expected ? kept.owed : expected;
        expect(kept.fine + kept.bailiff).toBe(owed);
      }),
      settings,
    );
    // The generator reaches what it is meant to reach.
    const deep = [
      'CollectionOrderSent',
      'CollectionOrderExecuted',
      'LateMoneyReported',
      'HoldLifted',
      'MoneyReversed',
      'FineReopened',
    ];
    for (const type of deep) expect(seen.get(type) ?? 0, `${type} was reached`).toBeGreaterThan(2);
  });
  it('what each event of each stage brings is the same however often it is computed', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(life, policy, (facts, id) => {
        const { documentId, fine, case: proceeding, log } = go(facts, { policy: id });
        if (fine === null) throw new Error('not registered');
        for (const [index, written] of log.entries()) {
          seen.set(written.stage, (seen.get(written.stage) ?? 0) + 1);
          const about = { documentId, n: index + 1, fine, case: proceeding, policy: id, attempt: 'a' };
          expect(consequencesOf({ ...about, ...written })).toEqual(consequencesOf({ ...about, ...written }));
        }
      }),
      settings,
    );
    for (const stage of ['fine', 'case', 'account']) expect(seen.get(stage) ?? 0).toBeGreaterThan(100);
  });
  it('no decision is dated before its day, and days never go back', () => {
    fc.assert(
      fc.property(life, policy, fc.integer({ min: 0, max: 100 }), (facts, id, from) => {
        const { log } = go(facts, { policy: id, from });
        let last = on(from);
        for (const { event } of log) {
          expect(event.on >= last).toBe(true);
          last = event.on;
        }
      }),
      settings,
    );
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
