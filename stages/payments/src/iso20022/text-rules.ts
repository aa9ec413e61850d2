/**
 * What our profile of the schema (xsd/) lets stand as text in each leaf of an entry, as far as it can be judged without libxml2. A rule
 * says yes only to what libxml2 takes as well, and may say no to more: what it does not know is a question for libxml2, and no fault.
 */
import { readFileSync } from 'node:fs';
import { parseLegalDate } from '@oryndau/law/legal-date';
import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { profileOf } from './check-document.ts';
import type { Format } from './format.ts';

export type TextRule =
  /** Within an element that our profile leaves open. */
  | { readonly kind: 'any' }
  | { readonly kind: 'length'; readonly min: number; readonly max: number }
  | { readonly kind: 'decimal'; readonly digits: number; readonly fraction: number }
  | { readonly kind: 'date' }
  | { readonly kind: 'date-time' }
  /** Only the very text that libxml2 has taken in the same place. */
  | { readonly kind: 'seen' };

/** What an element holds: text, elements by their names with the names of their types, or whatever it likes. */
export type ElementType = TextRule | ReadonlyMap<string, string>;
/** The types of a profile by their names; `Entry` is that of Ntry. */
export type ElementTypes = ReadonlyMap<string, ElementType>;

const ANY: TextRule = { kind: 'any' };
export const SEEN: TextRule = { kind: 'seen' };
const builtIn: ElementTypes = new Map<string, ElementType>([
  ['xs:date', { kind: 'date' }],
  ['xs:dateTime', { kind: 'date-time' }],
  ['xs:boolean', SEEN],
]);

const read = new Map<string, ElementTypes>();

/** The types of a format; its profile is read once. */
export function elementTypesOf(format: Format): ElementTypes {
  const name = `${format.message}.${format.version}`;
  const types = read.get(name) ?? readTypes(format);
  read.set(name, types);
  return types;
}

function readTypes(format: Format): ElementTypes {
  const document = XmlDocument.fromBuffer(readFileSync(profileOf(format)));
  try {
    const types = new Map(builtIn);
    const declared = elementsIn(document.root);
    for (const type of declared) if (type.name === 'simpleType') types.set(named(type), simpleType(type));
    for (const type of declared) if (type.name === 'complexType') types.set(named(type), complexType(type, types));
    return types;
  } finally {
    document.dispose();
  }
}

function elementsIn(parent: XmlElement): XmlElement[] {
  const elements: XmlElement[] = [];
  for (let node = parent.firstChild; node !== null; node = node.next) {
    if (node instanceof XmlElement) elements.push(node);
  }
  return elements;
}

const named = (element: XmlElement, attribute = 'name'): string => element.attr(attribute)?.value ?? '';

function complexType(declared: XmlElement, types: ElementTypes): ElementType {
  const content = elementsIn(declared).find(({ name }) => name !== 'anyAttribute');
  const inner = content === undefined ? [] : elementsIn(content);
  if (inner.some(({ name }) => name === 'any')) return ANY;
  // An amount: its currency is an attribute, and stands in a shape as it is written.
  if (content?.name === 'simpleContent') return types.get(named(inner[0] ?? declared, 'base')) ?? SEEN;
  return new Map(inner.map((element) => [named(element), named(element, 'type')]));
}

function simpleType(declared: XmlElement): TextRule {
  const [restriction] = elementsIn(declared);
  if (restriction === undefined) return SEEN;
  const facets = new Map(elementsIn(restriction).map((facet) => [facet.name, named(facet, 'value')]));
  const has = (...names: string[]): boolean => [...facets.keys()].every((name) => names.includes(name));
  const number = (name: string): number => Number(facets.get(name));
  const base = named(restriction, 'base');
  if (base === 'xs:string' && has('minLength', 'maxLength'))
    return { kind: 'length', min: number('minLength'), max: number('maxLength') };
  if (base === 'xs:decimal' && has('minInclusive', 'fractionDigits', 'totalDigits') && !(number('minInclusive') > 0))
    return { kind: 'decimal', digits: number('totalDigits'), fraction: number('fractionDigits') };
  return SEEN;
}

/** In what nobody reads, too, a text of any length is looked at by whoever knows the limits. */
const ANY_LENGTH_MAX = 1_000;

const OTHER = 0;
const CHARACTER = 1;
const CONTINUED = 2;

/**
 * What each byte of UTF-8 is in a text: the beginning of a character, a further byte of one, or what takes a closer look: control
 * characters, references, `>`, and those that begin with EF, among which are some that XML forbids.
 */
const BYTES = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80 && byte < 0xc0) return CONTINUED;
  const plain = byte >= 0x20 && byte < 0x7f && byte !== 0x26 && byte !== 0x3c && byte !== 0x3e;
  return plain || (byte >= 0xc2 && byte !== 0xef) ? CHARACTER : OTHER;
});

/** How many characters a text has, valid UTF-8 with one character for a byte; -1 when one of them takes a closer look. */
function charactersIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = BYTES[text.charCodeAt(at)] ?? OTHER;
    if (kind === OTHER) return -1;
    if (kind === CHARACTER) count++;
  }
  return count;
}

/** Whether a text, valid UTF-8 with one character for a byte, surely fits the rule. */
export function fits(rule: TextRule, text: string): boolean {
  switch (rule.kind) {
    case 'any':
      return text.length <= ANY_LENGTH_MAX && charactersIn(text) >= 0;
    case 'length': {
      const count = charactersIn(text);
      return count >= rule.min && count <= rule.max;
    }
    case 'decimal':
      return isDecimal(rule, text);
    case 'date':
      return parseLegalDate(text) !== undefined;
    case 'date-time':
      return parseLegalDate(text.slice(0, DAY_LENGTH)) !== undefined && TIME.test(text.slice(DAY_LENGTH));
    case 'seen':
      return false;
  }
}

/** xs:decimal knows other ways to write a number, and those are left to libxml2. */
const PLAIN_DECIMAL = /^(\d+)(?:\.(\d+))?$/;

function isDecimal({ digits, fraction }: TextRule & { kind: 'decimal' }, text: string): boolean {
  const [, whole, behind = ''] = PLAIN_DECIMAL.exec(text) ?? [];
  return whole !== undefined && behind.length <= fraction && whole.length + behind.length <= digits;
}

const DAY_LENGTH = 10;
const TIME = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d)?$/;
