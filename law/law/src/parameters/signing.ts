/** How a batch of acts is signed (Rules item 2(5); Digital Code Art. 50(3)). */
import type { Parameter } from '../parameter.ts';
import { SIMPLIFIED_FROM } from './first-days.ts';

export const sampleActs: Parameter<number> = {
  name: 'sign.sample_acts',
  unit: 'act',
  origin: 'OURS',
  meaning: 'How many acts of a batch its signer opens before signing it; all of a smaller one',
  values: [
    {
      from: SIMPLIFIED_FROM,
      value: 3,
      source: 'DC Art. 50(3)',
      note: 'the law asks that the signer can see what is signed; that some are seen is ours (law-after.md 11, question 6)',
      confidence: 'UNKNOWN',
    },
  ],
};
