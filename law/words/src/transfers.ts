/** Why a case goes to a private bailiff. */
import type { InLanguages } from './languages.ts';

/** 261-IV Art. 10-6: thirty days are over; the debtor refuses simplified proceedings. */
export const transferGroundNames = ['TERM_EXPIRED', 'OPT_OUT'] as const;
export type TransferGround = (typeof transferGroundNames)[number];

export const transferGroundTexts: Readonly<Record<TransferGround, InLanguages<string>>> = {
  TERM_EXPIRED: { kk: 'мерзімі өтті', ru: 'срок истек', en: 'the term is over' },
  OPT_OUT: {
    kk: 'оңайлатылған тәртіптен бас тарту',
    ru: 'отказ от упрощенного порядка',
    en: 'refusal of simplified proceedings',
  },
};
