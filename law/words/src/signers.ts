/** Who may sign the acts of a territorial body: its head or a deputy, and nobody else (Rules, item 2(5)). */
import type { InLanguages } from './languages.ts';

export const signerPositions = ['HEAD', 'DEPUTY'] as const;
export type SignerPosition = (typeof signerPositions)[number];

/** As it stands under an act. */
export const signerPositionTexts: Readonly<Record<SignerPosition, InLanguages<string>>> = {
  HEAD: {
    kk: 'Аумақтық әділет органының басшысы',
    ru: 'Руководитель территориального органа юстиции',
    en: 'Head of the territorial body of justice',
  },
  DEPUTY: {
    kk: 'Аумақтық әділет органы басшысының орынбасары',
    ru: 'Заместитель руководителя территориального органа юстиции',
    en: 'Deputy head of the territorial body of justice',
  },
};
