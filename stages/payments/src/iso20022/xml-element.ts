/**
 * One element of a bank file as a small tree, read from text that holds it whole, or not yet.
 *
 * A scanner of our own because saxes, at 40,000 to 70,000 entries/s, would take half of the budget alone, and because a
 * slice for libxml2 must be cut at the very character where the element ends. It need not judge well-formedness: each
 * character it passes over is also read by libxml2 (check-slice.ts), and whatever the two would understand differently
 * leaves a slice whose tags do not match, which libxml2 refuses.
 */
import { BankFileError } from '../bank-file/bank-file-error.ts';

/** Deeper than any path of the standard (camt.053.001.08 reaches 17 from Document). */
const DEPTH_MAX = 48;
/** Characters of text in one element; the standard's longest text that we read has 500. */
const TEXT_CHARS_MAX = 100_000;
/** Characters of one entry or one header element: a booking of some 10,000 transactions. */
export const ELEMENT_CHARS_MAX = 8_000_000;

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;

export interface Element {
  /** Local name when the prefix is the one of the root element, else the name as written. */
  readonly name: string;
  /** Attribute Ccy, the only one that is read. */
  readonly currency: string | null;
  text: string;
  readonly children: Element[];
}

export interface ScannedElement {
  readonly element: Element;
  /** Position after the end tag. */
  readonly end: number;
  /** A name in another namespace, or a new declaration of one, outside SplmtryData: what we read might not be what is meant. */
  readonly mixed: boolean;
}

/** A tag, or undefined while it is not whole: name, position after it, its attributes as written. */
export interface Tag {
  readonly name: string;
  readonly attributes: string;
  readonly empty: boolean;
  readonly end: number;
}

/** The first of the children with that name. */
export function child(parent: Element | undefined, name: string): Element | undefined {
  if (parent === undefined) return undefined;
  for (const candidate of parent.children) if (candidate.name === name) return candidate;
  return undefined;
}

export const childrenOf = (parent: Element, name: string): Element[] =>
  parent.children.filter((candidate) => candidate.name === name);

/** The text at the end of a path, without white space around it; null when it is not there or empty. */
export function textAt(parent: Element | undefined, first?: string, second?: string, third?: string): string | null {
  let element = parent;
  if (first !== undefined) element = child(element, first);
  if (second !== undefined) element = child(element, second);
  if (third !== undefined) element = child(element, third);
  if (element === undefined || element.text === '') return null;
  const text = element.text.trim();
  return text === '' ? null : text;
}

/**
 * Reads the element whose start tag stands at `from`. Undefined: the text ends before the element does. `line` is where
 * `from` stands, for errors. Throws BankFileError XML_MALFORMED, DTD_FORBIDDEN, NESTING_TOO_DEEP, TEXT_TOO_LONG.
 */
export function scanElement(
  text: string,
  from: number,
  at: { prefix: string; line: number },
): ScannedElement | undefined {
  const open: Element[] = [];
  const names: string[] = [];
  let foreign = 0;
  let mixed = false;
  let position = from;
  while (true) {
    const next = text.charCodeAt(position + 1);
    if (Number.isNaN(next)) return undefined;
    if (next === SLASH) {
      const end = text.indexOf('>', position);
      if (end < 0) return undefined;
      const name = names.pop() ?? '';
      if (!text.startsWith(name, position + 2) || text.slice(position + 2 + name.length, end).trim() !== '') {
        throw malformed(text, from, position, at.line, `</${name}> expected`);
      }
      const closed = open.pop();
      if (foreign > names.length) foreign = 0;
      if (open.length === 0 && closed) return { element: closed, end: end + 1, mixed };
      position = end + 1;
    } else if (next === BANG || next === QUESTION) {
      const markup = passMarkup(text, position, from, at.line);
      if (markup === undefined) return undefined;
      appendText(open, markup.text, { text, from, position, line: at.line });
      position = markup.end;
    } else {
      const tag = readTag(text, position);
      if (tag === undefined) return undefined;
      const element = elementOf(tag, at.prefix);
      if (foreign === 0 && !isPlain(tag, element, at.prefix)) mixed = true;
      open[open.length - 1]?.children.push(element);
      position = tag.end;
      const passed = tag.empty || !UNREAD.has(element.name) ? -1 : endOfUnread(text, tag);
      if (passed > 0 && open.length > 0) position = passed;
      else if (!tag.empty) {
        open.push(element);
        names.push(tag.name);
        if (element.name === 'SplmtryData' && foreign === 0) foreign = names.length;
        if (names.length > DEPTH_MAX)
          throw new BankFileError('NESTING_TOO_DEEP', lineAt(text, from, position, at.line), {
            limit: String(DEPTH_MAX),
          });
      } else if (open.length === 0) return { element, end: tag.end, mixed };
    }
    const less = text.indexOf('<', position);
    if (less < 0) return undefined;
    if (less > position)
      appendText(open, decodeReferences(text.slice(position, less)), { text, from, position, line: at.line });
    position = less;
  }
}

/** Elements that nobody reads and that every bank writes: a quarter of an entry. */
export const UNREAD: ReadonlySet<string> = new Set(['BkTxCd', 'RltdPties', 'RltdAgts']);

/**
 * The position after an unread element, or -1 when that takes a closer look. Without comments, CDATA and a nested
 * element of the same name, the first end tag of that name is the element's own: `<` cannot stand anywhere else.
 */
function endOfUnread(text: string, tag: Tag): number {
  const closing = `</${tag.name}>`;
  const close = text.indexOf(closing, tag.end);
  if (close < 0) return -1;
  const inner = text.slice(tag.end, close);
  if (inner.includes('<!') || inner.includes('<?') || inner.includes(`<${tag.name}`)) return -1;
  return close + closing.length;
}

/** In the namespace of the root element by its prefix, and without a declaration that changes what prefixes mean. */
function isPlain(tag: Tag, element: Element, prefix: string): boolean {
  if (tag.attributes !== '' && tag.attributes.includes('xmlns')) return false;
  return !element.name.includes(':') && element.name !== '' && (prefix === '' || tag.name.startsWith(prefix));
}

function elementOf(tag: Tag, prefix: string): Element {
  const name = prefix !== '' && tag.name.startsWith(prefix) ? tag.name.slice(prefix.length) : tag.name;
  const currency = tag.attributes === '' ? null : currencyIn(tag.attributes);
  return { name, currency, text: '', children: [] };
}

/** Attributes as written that name a currency: few in a file, and asked for at every amount. */
const currencies = new Map<string, string | null>();
const CURRENCIES_MAX = 200;

function currencyIn(attributes: string): string | null {
  let currency = currencies.get(attributes);
  if (currency === undefined) {
    currency = attribute(attributes, 'Ccy');
    if (currencies.size < CURRENCIES_MAX && attributes.length < CURRENCIES_MAX) currencies.set(attributes, currency);
  }
  return currency;
}

/** The value of an attribute as a parser would give it, or null. */
export function attribute(attributes: string, name: string): string | null {
  for (const [, key, , double, single] of attributes.matchAll(/([^\s=]+)\s*=\s*("([^"]*)"|'([^']*)')/g)) {
    const value = double ?? single ?? '';
    if (key === name) return decodeReferences(value);
  }
  return null;
}

/** Reads the start or empty tag at `from`; a `>` within a quoted value does not end it. */
export function readTag(text: string, from: number): Tag | undefined {
  let position = from + 1;
  let code = text.charCodeAt(position);
  while (code > 32 && code !== GREATER && code !== SLASH && code !== LESS) code = text.charCodeAt(++position);
  if (Number.isNaN(code)) return undefined;
  const name = text.slice(from + 1, position);
  if (code === GREATER) return { name, attributes: '', empty: false, end: position + 1 };
  let end = position;
  for (let quote = 0; ; end++) {
    const here = text.charCodeAt(end);
    if (Number.isNaN(here)) return undefined;
    if (quote !== 0) {
      if (here === quote) quote = 0;
    } else if (here === 34 || here === 39) quote = here;
    else if (here === GREATER) break;
  }
  const empty = text.charCodeAt(end - 1) === SLASH;
  return { name, attributes: text.slice(position, empty ? end - 1 : end), empty, end: end + 1 };
}

/** Passes over a comment, a processing instruction or a CDATA section (whose text counts). Everything else is forbidden. */
export function passMarkup(
  text: string,
  position: number,
  from: number,
  line: number,
): { text: string; end: number } | undefined {
  if (text.charCodeAt(position + 1) === QUESTION) {
    const end = text.indexOf('?>', position + 2);
    return end < 0 ? undefined : { text: '', end: end + 2 };
  }
  if (text.startsWith('<!--', position)) {
    const end = text.indexOf('-->', position + 4);
    return end < 0 ? undefined : { text: '', end: end + 3 };
  }
  if (text.startsWith('<![CDATA[', position)) {
    const end = text.indexOf(']]>', position + 9);
    return end < 0 ? undefined : { text: fromBytes(text.slice(position + 9, end)), end: end + 3 };
  }
  const opening = text.slice(position, position + 9);
  if (opening.length < 9 && ['<!--', '<![CDATA['].some((known) => known.startsWith(opening))) return undefined;
  if (opening.length < 9 && '<!DOCTYPE'.startsWith(opening)) return undefined;
  if (/^<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION|\[)/i.test(opening)) {
    throw new BankFileError('DTD_FORBIDDEN', lineAt(text, from, position, line), { found: opening });
  }
  throw malformed(text, from, position, line, 'unknown markup');
}

function appendText(
  open: readonly Element[],
  more: string,
  where: { text: string; from: number; position: number; line: number },
): void {
  const element = open[open.length - 1];
  if (element === undefined || more === '') return;
  element.text = element.text === '' ? more : element.text + more;
  if (element.text.length > TEXT_CHARS_MAX) {
    const line = lineAt(where.text, where.from, where.position, where.line);
    throw new BankFileError('TEXT_TOO_LONG', line, { element: element.name, limit: String(TEXT_CHARS_MAX) });
  }
}

const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

// biome-ignore lint/suspicious/noControlCharactersInRegex: what is not ASCII is what is asked for.
const NOT_ASCII = /[^\x00-\x7f]/;

/** Letters from a string that has one character for each byte of UTF-8. */
const fromBytes = (bytes: string): string =>
  NOT_ASCII.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes;

/** A text with its references replaced; unknown ones stay, libxml2 refuses their slice. */
export function decodeReferences(written: string): string {
  const raw = fromBytes(written);
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]+));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return REFERENCES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function malformed(text: string, from: number, position: number, line: number, reason: string): BankFileError {
  return new BankFileError('XML_MALFORMED', lineAt(text, from, position, line), {
    reason,
    found: text.slice(position, position + 40),
  });
}

/** The line of `position`, given that `from` stands on `line`. */
export function lineAt(text: string, from: number, position: number, line: number): number {
  let count = line;
  for (let at = text.indexOf('\n', from); at >= 0 && at < position; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
