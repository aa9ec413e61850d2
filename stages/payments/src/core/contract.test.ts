/** The deciders of the books and of suspense keep what every decider promises, in random lives. */
import { legalDate } from '@oryndau/law/legal-date';
import { tiyn } from '@oryndau/law/money';
import { breachesIn, type Heard } from '@oryndau/law/testing/decider-contract';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type AccountCommand, accountCodec, accountDecider, accountMoneyFields } from './account.ts';
import { type SuspenseCommand, suspenseCodec, suspenseDecider, suspenseMoneyFields } from './suspense.ts';

const on = fc.constantFrom(legalDate('2023-06-01'), legalDate('2026-03-02'), legalDate('2026-03-03'));
const bookedOn = fc.constant(legalDate('2026-03-01'));
const amount = fc.constantFrom(1n, 5_000_00n, 10_000_00n).map(tiyn);
const entry = fc.constantFrom('a', 'b');
const reversal = fc.constantFrom('r', 's');
const settings = { numRuns: 60, seed: 20261128 };
const livesOf = <C>(command: fc.Arbitrary<C>): fc.Arbitrary<Heard<C>[]> =>
  fc
    .array(fc.record({ on, command }), { maxLength: 20, size: 'max' })
    .map((life) => life.sort((a, b) => (a.on < b.on ? -1 : 1)));

const account: fc.Arbitrary<AccountCommand> = fc.oneof(
  fc.record({
    type: fc.constant('Receive' as const),
    entry,
    bookedOn,
    amount,
    matchedBy: fc.constantFrom('REFERENCE' as const, 'NUMBER_AND_IIN' as const, 'OPERATOR' as const),
    owed: amount,
    withBailiff: fc.boolean(),
  }),
  fc.record({ type: fc.constant('Reverse' as const), entry, reversal, bookedOn, amount, owed: amount }),
  fc.record({ type: fc.constant('SetOwed' as const), owed: amount }),
);
const suspense: fc.Arbitrary<SuspenseCommand> = fc.oneof(
  fc.record({
    type: fc.constant('Open' as const),
    entry,
    bookedOn,
    amount: fc.oneof(amount, fc.constant(tiyn(-7n))),
    currency: fc.constantFrom('KZT', 'KZT', 'USD'),
    reason: fc.constant('NO_REFERENCE' as const),
  }),
  fc.record({ type: fc.constant('Reverse' as const), reversal, amount }),
  fc.record({ type: fc.constant('Assign' as const), document: fc.constant('doc'), operator: fc.constant('op') }),
);

it('the books keep the contract of deciders', () => {
  const contract = { decider: accountDecider, codec: accountCodec, moneyFields: accountMoneyFields };
  fc.assert(
    fc.property(livesOf(account), (life) => {
      expect(breachesIn(contract, life)).toEqual([]);
    }),
    settings,
  );
});

it('suspense keeps the contract of deciders', () => {
  const contract = { decider: suspenseDecider, codec: suspenseCodec, moneyFields: suspenseMoneyFields };
  fc.assert(
    fc.property(livesOf(suspense), (life) => {
      expect(breachesIn(contract, life)).toEqual([]);
    }),
    settings,
  );
});
