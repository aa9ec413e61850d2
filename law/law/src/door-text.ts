/**
 * The door: how text from outside becomes text of ours, whoever sends it (docs/how-to/take-in-text.md). Bytes become text by `textOf`, JSON a value by
 * `jsonOf`, a value one line or several by `lineOf` and `passageOf`; what names a fine is refused where it could be taken for another (`isPlainNumber`),
 * and never mended. `test/src/door.test.ts` lists every place that reads, and who stands at its door. Pure.
 */
import { hasNameTwice } from './json-names.ts';

/** A half of a surrogate pair is no Unicode text, and UTF-8 cannot hold it; NUL (U+0000) is held by no text of PostgreSQL. Kept as JSON, either could never be read again. */
export const isText = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** A text that was kept before the door was as it is: what is none in it is shown by U+FFFD, so that one old row takes no page away. */
export const shownAsText = (kept: string): string => kept.replaceAll('\0', '\ufffd').toWellFormed();

/** What bytes say in UTF-8; undefined where they are more than `bytesMax`, not UTF-8 throughout, or hold a NUL. A mark at the beginning (BOM) stays. */
export function textOf(bytes: Uint8Array, bytesMax: number): string | undefined {
  if (bytes.length > bytesMax) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** What JSON says; undefined where it is none, has a name twice in an object, is nested deeper than any form of ours, or one of its texts or names is none (`isText`). */
export function jsonOf(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return hasNameTwice(text, value) || placeOfNoText(value) !== undefined ? undefined : value;
}

/** One line that somebody wrote, of at most `max` characters (UTF-16): composed (NFC), without blanks at its ends. Undefined for what is none, or holds a control character. */
export function lineOf(value: unknown, max: number): string | undefined {
  if (typeof value !== 'string' || value.length > max || !isText(value)) return undefined;
  const line = value.normalize('NFC').trim();
  return line === '' || CONTROL.test(line) ? undefined : line;
}

/** Several lines that somebody wrote, of at most `max` characters: composed, each ended by a line feed, without blanks at the ends of all. Undefined for what is none. */
export function passageOf(value: unknown, max: number): string | undefined {
  if (typeof value !== 'string' || value.length > max || !isText(value)) return undefined;
  const passage = value.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  return passage === '' ? undefined : passage;
}

const CONTROL = /\p{Cc}/u;
const CONTROLS = /\p{Cc}/gu;
/** ASCII without blanks, as nearly all numbers and references are. */
const USUAL_NUMBER = /^[!-~]+$/;
/** Characters that nobody sees, and blanks other than a space. */
const UNSEEN = /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|[^\S ]/u;

/** Whether a number or reference can be taken for no other: no blanks at its ends nor two in a row, nothing that cannot be seen, its letters composed (NFC). */
export const isPlainNumber = (text: string): boolean =>
  USUAL_NUMBER.test(text) ||
  (text.trim() === text &&
    !text.includes('  ') &&
    !UNSEEN.test(text) &&
    text.normalize('NFC') === text &&
    isText(text));

/** Deeper no form of ours goes. */
const DEPTH_MAX = 12;

/**
 * Where in a value (of JSON, a form, a query) a text, or the name of a field, is none, or what lies deeper than any form of ours: "/files/0/name" as RFC 6901 writes it;
 * undefined where all are. Only arrays and plain objects are looked into. The name itself is left out, since it cannot be shown.
 */
export function placeOfNoText(value: unknown): string | undefined {
  return search(value, '', 0, new Set());
}

function search(value: unknown, place: string, depth: number, seen: Set<object>): string | undefined {
  if (typeof value === 'string') return isText(value) ? undefined : place;
  if (typeof value !== 'object' || value === null || seen.has(value)) return undefined;
  seen.add(value);
  if (!Array.isArray(value) && !isPlain(value)) return undefined;
  if (depth > DEPTH_MAX) return place;
  for (const [name, part] of Object.entries(value)) {
    if (!isText(name)) return place;
    const found = search(part, `${place}/${name}`, depth + 1, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The same value with each text in it composed (NFC): one letter is written in one way, whatever keyboard it came from. What is no array and no plain object stays itself. */
export function composed(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(composed);
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, composed(part)]));
}

/** What a machine tells in words, for people to read: composed, and a blank for each control character, which could move the cursor of a terminal. */
export const legible = (text: string): string => text.normalize('NFC').replace(CONTROLS, ' ');

/** Also what a reader of forms makes, whose prototype is an empty one of its own. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Cyrillic and Greek capitals that look like Latin ones. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  І: 'I',
  Ѕ: 'S',
  Ј: 'J',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
};

/** In capitals, each Cyrillic or Greek letter that looks like a Latin one as that: only where a code, a plate or one person's name is compared, never for what is kept. */
export const inLatinLookAlikes = (text: string): string =>
  Array.from(text.toUpperCase(), (letter) => LOOK_ALIKES[letter] ?? letter).join('');

// ------------------------------------------------------------------------------------------------ words of an operator

/** Why words of an operator are not taken. */
export type WordsFault = 'EMPTY' | 'HIDDEN_SIGN' | 'TOO_LONG';

export const NAME_MAX = 200;
export const NOTE_MAX = 2_000;
/** Of an answer, some pages: as it stands in its act, where a quotation mark, a backslash and a new line are two signs each. */
export const ANSWER_MAX = 10_000;

/** What a name shows nothing of: controls, marks of direction, signs that are ignored, ends of lines. */
const HIDDEN_IN_NAME = /[\p{Cc}\p{Cf}\p{Cs}\p{DI}\p{Zl}\p{Zp}]/u;
/** The same of words of several lines; a picture may have the sign that chooses its form. */
const HIDDEN_IN_WORDS = /[^\P{Cc}\n\t]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Of the name of whoever decides; one without a letter is none. Length in UTF-16 units, as everywhere here. */
export function nameFault(name: string): WordsFault | undefined {
  if (HIDDEN_IN_NAME.test(name)) return 'HIDDEN_SIGN';
  if (!/\p{L}/u.test(name)) return 'EMPTY';
  return name.length > NAME_MAX ? 'TOO_LONG' : undefined;
}

/** Of the reason or the note of a decision. */
export const noteFault = (note: string): WordsFault | undefined => faultOf(note, note.length > NOTE_MAX);

/** Of the answer to a filing, which is to fit into an act. */
export const answerFault = (answer: string): WordsFault | undefined =>
  faultOf(answer, JSON.stringify(answer).length - 2 > ANSWER_MAX);

function faultOf(words: string, isTooLong: boolean): WordsFault | undefined {
  if (HIDDEN_IN_WORDS.test(words)) return 'HIDDEN_SIGN';
  if (words.trim() === '') return 'EMPTY';
  return isTooLong ? 'TOO_LONG' : undefined;
}
