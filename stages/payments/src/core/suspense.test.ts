/** Money that names no fine: it is kept, taken back by the bank, or assigned by an operator, and never lost. */
import { legalDate } from '@oryndau/law/legal-date';
import { type Money, tenge, tiyn, ZERO } from '@oryndau/law/money';
import { isRefusal } from '@oryndau/law/refusal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideSuspense,
  evolveSuspense,
  type SuspenseCommand,
  type SuspenseEvent,
  type SuspenseState,
} from './suspense.ts';

const ON = legalDate('2026-03-02');
const open = (amount: Money, currency = 'KZT'): SuspenseCommand => ({
  type: 'Open',
  entry: 'a',
  bookedOn: ON,
  amount,
  currency,
  reason: 'NO_REFERENCE',
});
const assign: SuspenseCommand = { type: 'Assign', document: 'doc', operator: 'op' };
const reverse = (reversal: string, amount: Money): SuspenseCommand => ({ type: 'Reverse', reversal, amount });

function kept(...commands: SuspenseCommand[]): {
  state: SuspenseState | null;
  last: readonly SuspenseEvent[] | string;
} {
  let state: SuspenseState | null = null;
  let last: readonly SuspenseEvent[] | string = [];
  for (const command of commands) {
    const decision = decideSuspense(state, command, ON);
    last = isRefusal(decision) ? decision.code : decision;
    if (!isRefusal(decision)) state = decision.reduce<SuspenseState | null>(evolveSuspense, state);
  }
  return { state, last };
}

describe('money in suspense', () => {
  it('is kept with its reason, once', () => {
    const { state, last } = kept(open(tenge(500)));
    expect(state).toMatchObject({ status: 'open', remaining: tenge(500), reason: 'NO_REFERENCE' });
    expect(last).toMatchObject([{ postings: [{ from: 'bank', to: 'suspense', amount: tenge(500) }] }]);
    expect(kept(open(tenge(500)), open(tenge(500))).last).toEqual([]);
  });
  it('is taken back by the bank in whole or in part, each reversal once', () => {
    expect(kept(open(tenge(500)), reverse('r', tenge(500))).state).toMatchObject({
      status: 'reversed',
      remaining: ZERO,
    });
    const part = kept(open(tenge(500)), reverse('r', tenge(200)), reverse('r', tenge(200)));
    expect(part.last).toEqual([]);
    expect(part.state).toMatchObject({ status: 'open', remaining: tenge(300) });
    expect(kept(open(tenge(500)), reverse('r', tenge(501))).last).toBe('UNKNOWN_ENTRY');
    expect(kept(reverse('r', tenge(1))).last).toBe('UNKNOWN_ENTRY');
  });
  it('is assigned to a fine once, with what is left of it', () => {
    const assigned = kept(open(tenge(500)), reverse('r', tenge(200)), assign);
    expect(assigned.last).toMatchObject([{ type: 'SuspenseAssigned', amount: tenge(300), postings: [] }]);
    expect(assigned.state).toMatchObject({ status: 'assigned', remaining: ZERO, document: 'doc' });
    expect(kept(open(tenge(500)), assign, assign).last).toBe('ALREADY_ASSIGNED');
    expect(kept(open(tenge(500)), assign, reverse('r', tenge(500))).last).toBe('ALREADY_ASSIGNED');
  });
  it('in another currency, taken back whole, or below zero is not assigned', () => {
    expect(kept(open(tenge(500), 'USD'), assign).last).toBe('FOREIGN_CURRENCY');
    expect(kept(open(tenge(500)), reverse('r', tenge(500)), assign).last).toBe('NOTHING_OWED');
    expect(kept(open(tiyn(-500n)), assign).last).toBe('NOTHING_OWED');
    expect(kept(assign).last).toBe('UNKNOWN_ENTRY');
  });
  it('that the bank took without a credit that we know stands below zero', () => {
    expect(kept(open(tiyn(-500n))).last).toMatchObject([
      { postings: [{ from: 'suspense', to: 'bank', amount: 500n }] },
    ]);
  });
  it('that goes back to the bank is posted so, once each time, and remembered', () => {
    const { state, last } = kept(open(tenge(500)), reverse('r', tenge(200)), reverse('s', tenge(100)));
    expect(last).toMatchObject([{ postings: [{ from: 'suspense', to: 'bank', amount: tenge(100) }] }]);
    expect(state).toMatchObject({ reversals: ['r', 's'], remaining: tenge(200), amount: tenge(500) });
    expect(kept(open(tenge(500))).state?.reversals).toEqual([]);
  });
  it('is kept and taken back by one right, and assigned by an operator’s', () => {
    const ruleOf = (...commands: SuspenseCommand[]) => {
      const { last } = kept(...commands);
      return typeof last === 'string' ? last : last[0]?.basis.rule;
    };
    expect(ruleOf(open(tenge(5)))).toBe('payment.suspense');
    expect(ruleOf(open(tenge(5)), reverse('r', tenge(5)))).toBe('payment.suspense');
    expect(ruleOf(open(tenge(5)), assign)).toBe('operator.decision');
  });
  it('says what is refused', () => {
    const why = (state: SuspenseState | null, command: SuspenseCommand) => {
      const decision = decideSuspense(state, command, ON);
      return isRefusal(decision) ? decision.data : {};
    };
    const { state } = kept(open(tenge(5)));
    expect(why(null, assign)).toEqual({ entry: 'doc' });
    expect(why(null, reverse('r', tenge(1)))).toEqual({ entry: 'r' });
    expect(why(state, reverse('r', tenge(6)))).toEqual({ entry: 'a' });
    expect(why(kept(open(tenge(5)), assign).state, assign)).toEqual({ entry: 'a' });
    expect(why(kept(open(tenge(5), 'USD')).state, assign)).toEqual({ currency: 'USD' });
    expect(why(kept(open(tenge(5)), reverse('r', tenge(5))).state, assign)).toEqual({ entry: 'a' });
  });
  it('is cleared once, and the bank’s account and ours agree', () => {
    const clear = { type: 'Clear', as: 'NOT_OURS', operator: 'op' } as const;
    expect(kept(open(tenge(500)), reverse('r', tenge(200)), clear).last).toMatchObject([
      { amount: tenge(300), postings: [{ from: 'suspense', to: 'bank', amount: tenge(300) }] },
    ]);
    expect(kept(open(tiyn(-500n)), clear).last).toMatchObject([
      { amount: -500n, postings: [{ from: 'bank', to: 'suspense', amount: 500n }] },
    ]);
    expect(kept(open(tenge(500)), clear).state).toMatchObject({ status: 'cleared', remaining: ZERO });
    for (const next of [assign, clear, reverse('r', tenge(500))])
      expect(kept(open(tenge(500)), clear, next).last).toBe('ALREADY_CLEARED');
    expect(kept(open(tenge(500)), assign, clear).last).toBe('ALREADY_ASSIGNED');
  });
  it('begins with its opening', () => {
    const { last } = kept(open(tenge(5)), reverse('r', tenge(5)));
    const [reversed] = last as readonly SuspenseEvent[];
    expect(() => reversed && evolveSuspense(null, reversed)).toThrow('SuspenseReversed before SuspenseOpened');
  });
  it('whatever is done with it, what came is what is left, what went back and what was assigned', () => {
    const amount = fc.constantFrom(1n, 200n, 500n).map(tiyn);
    const command = fc.oneof(
      fc.record({ type: fc.constant('Reverse' as const), reversal: fc.constantFrom('r', 's', 't'), amount }),
      fc.constant(assign),
    );
    fc.assert(
      fc.property(fc.array(command, { maxLength: 8 }), (commands) => {
        let state: SuspenseState | null = null;
        let gone = 0n;
        for (const told of [open(tiyn(500n)), ...commands]) {
          const decision = decideSuspense(state, told, ON);
          if (isRefusal(decision)) continue;
          for (const event of decision) if (event.type !== 'SuspenseOpened') gone += event.amount;
          state = decision.reduce<SuspenseState | null>(evolveSuspense, state);
          const again = decideSuspense(state, told, ON);
          expect(isRefusal(again) ? [] : again).toEqual([]);
          expect((state?.remaining ?? 0n) + gone).toBe(500n);
        }
      }),
      { numRuns: 200, seed: 20261122 },
    );
  });
});
