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
/** What may become one with the letter before it. */
const MARK = /\p{M}/u;

/**
 * Text that the page can show: one form (NFC), no control or direction characters, each other character one of the font, as PDF/A
 * demands; what the font lacks becomes U+FFFD. The attached data keep the text as it was.
 */
export function printable(text: string): string {
  if (isPrintable(text)) return text;
  const clean = text.normalize('NFC').replace(CONTROLS, ' ').trim();
  let shown = '';
  for (const character of clean) shown += characters.has(character.codePointAt(0) ?? 0) ? character : REPLACEMENT;
  return shown;
}

/** The UTF-16 units that a page shows as they are, whatever stands beside them. */
const settled = new Uint8Array(0x10000);
for (const code of characters) if (code < settled.length && isSettled(String.fromCharCode(code))) settled[code] = 1;

function isSettled(character: string): boolean {
  return character.normalize('NFC') === character && character.replace(CONTROLS, '') !== '' && !MARK.test(character);
}

/** Nearly every text is already as it has to be, and needs no other form, no search and no copy: only single spaces, and inside. */
function isPrintable(text: string): boolean {
  if (text.trim() !== text) return false;
  let isAfterSpace = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === SPACE && !isAfterSpace) isAfterSpace = true;
    else if (settled[code] === 1) isAfterSpace = false;
    else return false;
  }
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
