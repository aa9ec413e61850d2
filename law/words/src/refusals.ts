/** Why a fine is refused simplified proceedings. */
import type { InLanguages } from './languages.ts';

export const refusalGrounds = ['OVER_LIMIT', 'DOCUMENT_TYPE', 'DEBTOR_KIND', 'REGION_OFF'] as const;
export type RefusalGround = (typeof refusalGrounds)[number];

export const refusalGroundTexts: Readonly<Record<RefusalGround, InLanguages<string>>> = {
  OVER_LIMIT: { kk: 'сома шектен кем емес', ru: 'сумма не ниже предела', en: 'not below the limit' },
  DOCUMENT_TYPE: { kk: 'құжат түрі сай емес', ru: 'не тот вид документа', en: 'not such a document' },
  REGION_OFF: {
    kk: 'бұл өңірде робот өшірулі',
    ru: 'робот в этом регионе выключен',
    en: 'the robot is off in the region',
  },
  DEBTOR_KIND: { kk: 'жеке тұлға емес', ru: 'не физическое лицо', en: 'not an individual' },
};
