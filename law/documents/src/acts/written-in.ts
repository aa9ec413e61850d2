/**
 * In which language a person wrote words that an act repeats in every column: the head's reasons are one text, and whoever reads another language is told which it is.
 * No event tells the language, so it is read off the letters: what is signed and what is checked come to the same.
 */
import type { InLanguages, Language } from '@oryndau/words/languages';
import type { Texts } from './word-texts.ts';

const WORD = /\p{L}+/gu;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Russian has none of these; of the words of a Kazakh text about two thirds have one. */
const KAZAKH = /[әғқңөұүһі]/iu;
/** So that a Kazakh name in a Russian sentence does not make it Kazakh. */
const KAZAKH_SHARE = 0.25;

/** Undefined where there are no words. */
export function writtenIn(text: string): Language | undefined {
  const words = text.match(WORD) ?? [];
  if (words.length === 0) return undefined;
  const cyrillic = words.filter((word) => CYRILLIC.test(word));
  if (cyrillic.length * 2 < words.length) return 'en';
  const kazakh = cyrillic.filter((word) => KAZAKH.test(word));
  return kazakh.length >= cyrillic.length * KAZAKH_SHARE ? 'kk' : 'ru';
}

const remarks: InLanguages<Texts> = {
  kk: { kk: '', ru: ' (написаны на казахском языке)', en: ' (written in Kazakh)' },
  ru: { kk: ' (орыс тілінде жазылған)', ru: '', en: ' (written in Russian)' },
  en: { kk: ' (ағылшын тілінде жазылған)', ru: ' (написаны на английском языке)', en: '' },
};

/** What stands beside such words in each column; nothing in that of their own language. */
export function languageRemark(text: string): Texts {
  const language = writtenIn(text);
  return language === undefined ? { kk: '', ru: '', en: '' } : remarks[language];
}
