/** Text at the door: what no text from outside may hold, whoever sends it. */

/** A half of a surrogate pair is no Unicode text, and UTF-8 cannot hold it; NUL (U+0000) is held by no text of PostgreSQL. Kept as JSON, either could never be read again. */
export const isText = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** Deeper no form of ours goes. */
const DEPTH_MAX = 12;

/**
 * Where in a value (of JSON, a form, a query) a text, or the name of a field, is none: "/files/0/name" as RFC 6901 writes it; undefined where all are. Only
 * arrays and plain objects are looked into. The name itself is left out, since it cannot be shown.
 */
export function placeOfNoText(value: unknown): string | undefined {
  return search(value, '', 0, new Set());
}

function search(value: unknown, place: string, depth: number, seen: Set<object>): string | undefined {
  if (typeof value === 'string') return isText(value) ? undefined : place;
  if (typeof value !== 'object' || value === null || depth > DEPTH_MAX || seen.has(value)) return undefined;
  seen.add(value);
  if (!Array.isArray(value) && !isPlain(value)) return undefined;
  for (const [name, part] of Object.entries(value)) {
    if (!isText(name)) return place;
    const found = search(part, `${place}/${name}`, depth + 1, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

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
