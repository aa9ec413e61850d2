/** Why something lies in suspense, for a list: what would fill the sentence is left out. */
import type { RefusalCode } from '@oryndau/law/refusal';
import { refusalTexts } from '@oryndau/law/refusal-texts';
import type { Language } from '@oryndau/words/languages';

export const suspenseReason = (code: RefusalCode, language: Language): string =>
  refusalTexts[code][language]
    // A sentence that is nothing but the name of a slot: "Запись: {entry}."
    .replace(/(?<=\.) [^.{]{1,20}: \{\w+\}\./g, '')
    .replace(/: \{\w+\}(?=\.)/g, '')
    .replace(/\{\w+\}/g, '…');
