/** Random lives of a document: whatever happens to it, its journal is one and no tiyn is lost. */
import { addDays, daysBetween } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { receivedOf } from '@oryndau/payments/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consequencesOf } from './consequences/consequences-of.ts';
import type { DatedFact } from './pipeline.ts';
import {
  account,
  appeal,
  cancel,
  DELIVERED_ON,
  deliver,
  END,
  go,
  journal,
  measures,
  on,
  party,
  pay,
  register,
  reject,
  takeBack,
  types,
} from './testing/document-story.ts';

const RUNS = 400;

/** Everything that can happen to one document, on any day. */
const day = fc.oneof(fc.integer({ min: -10, max: 120 }), fc.integer({ min: 58, max: 90 }));
const sum = fc.constantFrom(1, 5_000, 10_000, 20_000, 33_000);
const reason = fc.constantFrom('COMPLAINT' as const, 'DEATH' as const);
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
