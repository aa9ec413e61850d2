/** How a batch of acts is signed. */
import type { Ruling } from '../basis.ts';
import type { LegalDate } from '../legal-date.ts';
import { sampleActs } from '../parameters/signing.ts';
import { ruleByDay } from '../rule.ts';

/** So many acts of a batch its signer opens before it; all of a smaller one. */
export const sampleOn: (day: LegalDate) => Ruling<number> = ruleByDay(
  'act.signing',
  { sample: sampleActs },
  ({ sample }) => sample,
);
