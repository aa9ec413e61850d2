/**
 * The one typesetter: Typst with Noto Sans and nothing of the machine it runs on, so that the same input gives the same bytes
 * everywhere. What people wrote reaches it as values, never as markup; here it is made text that a page can show. PDF/A-3b is ISO 19005-3,
 * tags are ISO 32000-1 section 14.8.
 */
import { readFileSync } from 'node:fs';
import { characterSetOf } from './character-set.ts';
import { regular } from './typesetter.mjs';

export { typeset } from './typesetter.mjs';

const characters = characterSetOf(regular);

/** A template that stands beside this file. */
export const readTemplate = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

const REPLACEMENT = '\uFFFD';
/** All but the space that does not break: it holds sums together. */
const CONTROLS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp} ]+/gu;

/**
 * Text that the page can show: one form (NFC), no control or direction characters, each other character one of the font, as PDF/A
 * demands; what the font lacks becomes U+FFFD. The attached data keep the text as it was.
 */
export function printable(text: string): string {
  const clean = text.normalize('NFC').replace(CONTROLS, ' ').trim();
  if (isShown(clean)) return clean;
  let shown = '';
  for (const character of clean) shown += characters.has(character.codePointAt(0) ?? 0) ? character : REPLACEMENT;
  return shown;
}

/** One byte a UTF-16 code unit: nearly every text is of such alone, and is looked through without taking it apart. */
const plain = new Uint8Array(0x10000);
for (const character of characters) if (character < plain.length) plain[character] = 1;

function isShown(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (plain[text.charCodeAt(at)] === 0) return false;
  return true;
}

const SPACE = 0x20;
const HYPHEN = 0x2d;
/** Longer than any word, IBAN or name of a parameter. */
const LONG_WORD = /[^\s-]{39,}/gu;
const PIECE = /.{13}(?=.)/gsu;

const LONG_WORD_LETTERS = 39;

/** Gives a word that would run out of its column places to break (U+200B). */
export function breakable(text: string): string {
  return hasLongWord(text) ? text.replace(LONG_WORD, (word) => word.replace(PIECE, '$&\u200B')) : text;
}

/** Whether there may be one: only the plain space and the hyphen are taken for the end of a word, so none is missed. */
function hasLongWord(text: string): boolean {
  let letters = 0;
  for (let at = 0; at < text.length && letters < LONG_WORD_LETTERS; at += 1) {
    const code = text.charCodeAt(at);
    letters = code === SPACE || code === HYPHEN ? 0 : letters + 1;
  }
  return letters >= LONG_WORD_LETTERS;
}
