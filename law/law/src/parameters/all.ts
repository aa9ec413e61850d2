/** Every legal number that is loaded, in the order of law.md section 10: for the operator's list and the legal index. */
import type { Parameter } from '../parameter.ts';
import * as amnesty from './amnesty.ts';
import * as bailiff from './bailiff.ts';
import * as collection from './collection.ts';
import * as complaint from './complaint.ts';
import * as fine from './fine.ts';
import { mci, subsistenceMin } from './indices.ts';
import * as personalData from './personal-data.ts';
import * as signing from './signing.ts';
import * as simplified from './simplified.ts';
import * as timeline from './timeline.ts';

export const allParameters: readonly Parameter<unknown>[] = [
  ...Object.values(simplified),
  ...Object.values(timeline),
  ...Object.values(collection),
  ...Object.values(complaint),
  ...Object.values(signing),
  ...Object.values(fine),
  ...Object.values(amnesty),
  ...Object.values(bailiff),
  ...Object.values(personalData),
  mci,
  subsistenceMin,
];
