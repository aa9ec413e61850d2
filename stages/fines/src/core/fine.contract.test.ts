/** The decider of fines keeps what every decider promises, in random lives. */
import { addDays, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { breachesIn, type Heard } from '@oryndau/law/testing/decider-contract';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { registration } from '../testing/fine-story.ts';
import { type FineCommand, fineCodec, fineDecider, fineMoneyFields } from './fine.ts';

/** The first day is one without law: what is told then is refused for that. */
const day = fc.constantFrom(
  legalDate('2023-06-01'),
  ...Array.from({ length: 500 }, (_, n) => addDays(legalDate('2026-01-05'), n)),
);
const amount = fc.constantFrom(1, 5_000, 10_000, 20_000).map(tenge);
const entry = fc.constantFrom('a', 'b');

const heard: fc.Arbitrary<Heard<FineCommand>> = day.chain((on) =>
  fc.record({
    on: fc.constant(on),
    command: fc.oneof(
      fc.constantFrom<FineCommand>(
        registration,
        { ...registration, documentType: 'TAX_ORDER' },
        { type: 'RecordDelivery', deliveredOn: on },
        { type: 'RecordAppeal', filedOn: on },
        { type: 'RecordAppealRejection', rejectedOn: on },
        { type: 'RecordCancellation' },
        { type: 'BeginDay' },
        { type: 'EndDay', limitation: true },
      ),
      fc.record({ type: fc.constant('RecordPayment' as const), entry, bookedOn: fc.constant(on), amount }),
      fc.record({ type: fc.constant('RecordReversal' as const), entry, amount }),
    ),
  }),
);
const contract = { decider: fineDecider, codec: fineCodec, moneyFields: fineMoneyFields };

it('keeps the contract of deciders', () => {
  fc.assert(
    fc.property(fc.array(heard, { maxLength: 30, size: 'max' }), (life) => {
      const days = life.toSorted((a, b) => (a.on < b.on ? -1 : 1));
      const begun = { on: legalDate('2026-01-04'), command: registration };
      expect(breachesIn(contract, days)).toEqual([]);
      expect(breachesIn(contract, [begun, ...days.filter(({ on }) => on > begun.on)])).toEqual([]);
    }),
    { numRuns: 60, seed: 20261128 },
  );
});
