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

/** Cyrillic capitals that look like Latin ones. */
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
};

/** In capitals, each Cyrillic letter that looks like a Latin one as that: only where a code, a plate or one person's name is compared, never for what is kept. */
export const inLatinLookAlikes = (text: string): string =>
  Array.from(text.toUpperCase(), (letter) => LOOK_ALIKES[letter] ?? letter).join('');
