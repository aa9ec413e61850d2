/** A bank entry that waits for the day of its document is the same entry on that day, to the tiyn. */
import { tiyn } from '@oryndau/law/money';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type MoneyBody, moneyBody, readMoneyBody } from './inbox-body.ts';

it('a credit that waits is text without a space, sorted, its money in tenge', () => {
  expect(moneyBody({ matchedBy: 'REFERENCE', amount: tiyn(5_000_01n), endToEndId: 'E1' })).toBe(
    '{"amount":"5000.01","endToEndId":"E1","matchedBy":"REFERENCE"}',
  );
});

it('what waits comes back as it was', () => {
  const body: fc.Arbitrary<MoneyBody> = fc.record(
    {
      amount: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map(tiyn),
      matchedBy: fc.constantFrom('REFERENCE', 'NUMBER_AND_IIN', 'OPERATOR'),
      original: fc.string(),
      // A name that looks like an amount stays a name.
      endToEndId: fc.oneof(fc.string(), fc.constant('18000.00')),
    },
    { requiredKeys: ['amount'], noNullPrototype: true },
  );
  fc.assert(
    fc.property(body, (given) => {
      expect(readMoneyBody(moneyBody(given))).toEqual(given);
    }),
  );
});
