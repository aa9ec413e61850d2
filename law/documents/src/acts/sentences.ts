/** Sentences of acts in three languages, and how values are written in them. */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import type { Language } from '@oryndau/words/languages';
import type { ActData, ActParties } from './act.ts';
import { amountFigures, amountText, dayText } from './amount-texts.ts';
import type { Texts } from './word-texts.ts';

/** What an act establishes and decides; of version 1. */
export interface ActTexts {
  readonly established: readonly Texts[];
  readonly decided: readonly Texts[];
}

export type Compose = (act: ActData, parties: ActParties) => ActTexts;

/** How values are written in a language: `sum` with words, `figures` without. */
interface Shown {
  readonly language: Language;
  sum(amount: Money | undefined): string;
  figures(amount: Money | undefined): string;
  day(day: LegalDate | undefined): string;
}

/** Where an act leaves something out. */
export const NONE = '—';

const shownIn = (language: Language): Shown => ({
  language,
  sum: (amount) => (amount === undefined ? NONE : amountText(amount, language)),
  figures: (amount) => (amount === undefined ? NONE : amountFigures(amount, language)),
  day: (day) => (day === undefined ? NONE : dayText(day, language)),
});

const shown = { kk: shownIn('kk'), ru: shownIn('ru'), en: shownIn('en') };
type Sentence = (show: Shown) => string;

/** The same sentence in Kazakh, Russian and English, each with its own form of the values. */
export const say = (kk: Sentence, ru: Sentence, en: Sentence): Texts => ({
  kk: kk(shown.kk),
  ru: ru(shown.ru),
  en: en(shown.en),
});
export const plain = (kk: string, ru: string, en: string): Texts => ({ kk, ru, en });
/** A name within a sentence. */
export const lowerFirst = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
/** The same function in each language. */
export const each = (write: (language: Language) => string): Texts => ({
  kk: write('kk'),
  ru: write('ru'),
  en: write('en'),
});
