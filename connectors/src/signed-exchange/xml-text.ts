/**
 * XML as text, in its canonical form (Exclusive XML Canonicalization 1.0): written so that what is signed is what is sent, and read back
 * into a small tree. Whoever reads has had libxml2's word on the text first (schemas.ts); nothing here resolves an entity or loads a thing.
 */
import { passageOf } from '@oryndau/law/door-text';

/** Deeper than any path of the messages (pain.008 reaches 12). */
const DEPTH_MAX = 40;

/** What XML 1.0 has no character for, and halves of a surrogate pair: they would make the whole envelope unreadable. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** Nothing in it to escape or to replace: nearly every text, and cheap to see. */
const PLAIN = /^[ -%'-;=?-\ud7ff\ue000-\ufffd]*$/;
const SPECIAL_IN_ATTRIBUTE = /[&<"\t\n\r]/;

/** Character data; forbidden characters become a space. */
export function text(value: string): string {
  if (PLAIN.test(value)) return value;
  const clean = value.replace(FORBIDDEN, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return clean.replaceAll('>', '&gt;').replaceAll('\r', '&#xD;');
}

export function attribute(value: string): string {
  const clean = value.replace(FORBIDDEN, ' ');
  if (!SPECIAL_IN_ATTRIBUTE.test(clean)) return clean;
  const escaped = clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return escaped.replaceAll('\t', '&#x9;').replaceAll('\n', '&#xA;').replaceAll('\r', '&#xD;');
}

/** `value` with at most so many characters as a schema counts them (code points), without white space at its ends; never empty. */
export function clipped(value: string, characters: number): string {
  const plain = value.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim();
  const whole = plain.length <= characters ? plain : [...plain].slice(0, characters).join('').trim();
  return whole === '' ? '-' : whole;
}

/** An element that holds a text. */
export const leaf = (name: string, value: string): string => `<${name}>${text(value)}</${name}>`;

export interface XmlNode {
  /** Local name. */
  readonly name: string;
  /** As written between the name and the end of the tag. */
  readonly attributes: string;
  readonly children: XmlNode[];
  /** The character data directly inside, decoded. */
  text: string;
}

/** Why a message cannot be read: a code, and where in it. Never a value of the message: that may be somebody's name. */
export class Unreadable extends Error {
  readonly code: string;
  readonly place: string;

  constructor(code: string, place: string) {
    super(`${code} at ${place}`);
    this.name = 'Unreadable';
    this.code = code;
    this.place = place;
  }
}

/** The one element that `xml` is. Throws Unreadable NOT_XML for anything else: comments, CDATA and instructions have no place here. */
export function parseElement(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: '', children: [], text: '' };
  const open: XmlNode[] = [root];
  let at = 0;
  for (;;) {
    const parent = open[open.length - 1];
    const start = xml.indexOf('<', at);
    if (parent === undefined) throw new Unreadable('NOT_XML', `character ${at}`);
    const data = xml.slice(at, start < 0 ? undefined : start);
    if (parent !== root) parent.text += data;
    else if (data.trim() !== '') throw new Unreadable('NOT_XML', `character ${at}`);
    if (start < 0) break;
    const end = tagEnd(xml, start);
    at = end + 1;
    if (xml.charCodeAt(start + 1) === SLASH) {
      closeTag(open, xml.slice(start + 2, end), start);
      continue;
    }
    const node = openTag(xml, start, end);
    parent.children.push(node);
    if (xml.charCodeAt(end - 1) === SLASH) continue;
    open.push(node);
    if (open.length > DEPTH_MAX) throw new Unreadable('TOO_DEEP', `character ${start}`);
  }
  const [only] = root.children;
  if (open.length !== 1 || only === undefined || root.children.length > 1) throw new Unreadable('NOT_XML', 'end');
  return only;
}

const SLASH = 47;
const GREATER = 62;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/;

/** Where the tag ends: a `>` inside quotes is legal in an attribute and no end. */
function tagEnd(xml: string, start: number): number {
  let quote = 0;
  for (let end = start; end < xml.length; end += 1) {
    const code = xml.charCodeAt(end);
    if (quote === 0 && code === GREATER) return end;
    if (quote === code) quote = 0;
    else if (quote === 0 && (code === DOUBLE_QUOTE || code === SINGLE_QUOTE)) quote = code;
  }
  throw new Unreadable('NOT_XML', `character ${start}`);
}

function openTag(xml: string, start: number, end: number): XmlNode {
  const inside = xml.slice(start + 1, xml.charCodeAt(end - 1) === SLASH ? end - 1 : end);
  const name = NAME.exec(inside)?.[0];
  if (name === undefined) throw new Unreadable('NOT_XML', `character ${start}`);
  return { name: localName(name), attributes: inside.slice(name.length), children: [], text: '' };
}

function closeTag(open: XmlNode[], name: string, start: number): void {
  const node = open.length > 1 ? open.pop() : undefined;
  if (node === undefined || localName(name.trim()) !== node.name) throw new Unreadable('NOT_XML', `character ${start}`);
  node.text = decoded(node.text);
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Character data or an attribute's value with the five predefined entities and character references resolved; no other exists. */
export function decoded(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(/&([^;]*);?/g, (whole, name: string) => {
    const code = /^#x([0-9a-fA-F]{1,6})$/.exec(name)?.[1];
    const decimal = /^#(\d{1,7})$/.exec(name)?.[1];
    const point = code !== undefined ? Number.parseInt(code, 16) : decimal === undefined ? undefined : Number(decimal);
    const character =
      point === undefined ? ENTITIES[name] : point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
    if (character === undefined || !whole.endsWith(';')) throw new Unreadable('NOT_XML', 'entity');
    return character;
  });
}

/** The element at the end of a path; undefined when it is not there. */
export function at(node: XmlNode, ...path: readonly string[]): XmlNode | undefined {
  let reached: XmlNode | undefined = node;
  for (const name of path) {
    reached = reached.children.find((child) => child.name === name);
    if (reached === undefined) return undefined;
  }
  return reached;
}

/** The text at the end of a path. Throws Unreadable MISSING, naming the path, when there is none. */
export function textAt(node: XmlNode, ...path: readonly string[]): string {
  const found = passageOf(at(node, ...path)?.text, TEXT_CHARACTERS_MAX);
  if (found === undefined) throw new Unreadable('MISSING', [node.name, ...path].join('/'));
  return detached(found);
}

/** Longer than any text of a message: what a schema leaves open is bounded by the envelope. */
const TEXT_CHARACTERS_MAX = 4_194_304;
/** V8 keeps a part of a text of this length or more as a window on the whole, and so the whole alive. */
const WINDOW_CHARACTERS = 13;

/** A copy of its own: an order that a bank remembers for a year must not keep the envelope of 2 MB that it came in. */
const detached = (value: string): string => (value.length < WINDOW_CHARACTERS ? value : Buffer.from(value).toString());

/** The value of an attribute without a prefix; undefined when it is not there. */
export function attributeOf(node: XmlNode, name: string): string | undefined {
  const [, double, single] = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(node.attributes) ?? [];
  const value = double ?? single;
  return value === undefined ? undefined : detached(decoded(value));
}
