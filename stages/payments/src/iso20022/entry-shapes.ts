/**
 * Entries that are written alike. The thousands of entries of a file differ in a few texts; their mark-up is the same to the byte. Once
 * libxml2 has found one of them valid, another with the same mark-up is valid when each of its texts fits the type of its place: nothing
 * else of an entry is judged by the schema. Such an entry is read by comparing it with its shape, at a third of the price, and libxml2 need not see
 * it again. Everything that is not surely so is read and checked as ever, so the worst that a shape can do is to help nobody.
 */
import { checkDocument } from './check-document.ts';
import type { Format } from './format.ts';
import { type ElementType, type ElementTypes, elementTypesOf, fits, SEEN, type TextRule } from './text-rules.ts';
import { decodeReferences, type Element, readTag, UNREAD } from './xml-element.ts';

/** A file of more shapes is read as ever from the next one on. */
const SHAPES_MAX = 16;
/** So often an entry is looked at for a new shape: a file whose entries are all different must not pay for that. */
const ATTEMPTS_MAX = 64;
/** Longer entries are batches, and no two of them alike. */
const SHAPE_CHARS_MAX = 16_384;
const SLOTS_MAX = 250;

interface Slot {
  readonly rule: TextRule;
  /** The text that libxml2 has taken in this place, as written. */
  readonly seen: string;
}

/** An element of a shape. */
interface Branch {
  readonly name: string;
  readonly currency: string | null;
  /** What stands between its children. */
  text: string;
  /** Where the text of a leaf comes from; -1 where it is `text`. */
  slot: number;
  /** The slots within, those that nobody reads among them: from this one to before that. */
  readonly firstSlot: number;
  endSlot: number;
  readonly children: Branch[];
  /** The element as it was learned: shared by all entries in which nothing of it differs. */
  learned: Element | undefined;
}

interface Shape {
  /** The mark-up with a group for each slot. */
  readonly pattern: RegExp;
  readonly slots: readonly Slot[];
  readonly root: Branch;
}

/** Where an entry stands. */
export interface WrittenPlace {
  readonly format: Format;
  /** Of the names of the file's namespace, with its colon. */
  readonly prefix: string;
  /** What makes a document of one entry of the statement. */
  readonly statement: { readonly prefix: string; readonly suffix: string };
}

/** The shapes of one file, learned from its entries as they come. */
export class EntryShapes {
  /** The one that was last of use comes first. */
  private readonly shapes: Shape[] = [];
  private attempts = 0;

  /** The entry that begins at `from`, when it is whole and surely valid; else undefined, which says nothing against it. */
  match(text: string, from: number): Match | undefined {
    for (let index = 0; index < this.shapes.length; index++) {
      const shape = this.shapes[index];
      const found = shape && matchShape(shape, text, from);
      if (found === undefined) continue;
      if (index > 0) this.shapes.unshift(...this.shapes.splice(index, 1));
      return found;
    }
    return undefined;
  }

  /** Takes the shape of an entry that was scanned, if it has one and libxml2 finds it valid in the header of its statement. */
  learn(written: string, element: Element, place: WrittenPlace): void {
    const isLimited = this.shapes.length >= SHAPES_MAX || this.attempts >= ATTEMPTS_MAX;
    if (isLimited || written.length > SHAPE_CHARS_MAX) return;
    this.attempts++;
    const shape = new ShapeReader(written, place.prefix, elementTypesOf(place.format)).read();
    if (shape === undefined) return;
    // What is read by the shape must be what was read without it.
    const again = matchShape(shape, written, 0);
    if (again?.end !== written.length || !isSame(again.element, element)) return;
    const { prefix, suffix } = place.statement;
    if (checkDocument(place.format, prefix + written + suffix).kind !== 'valid') return;
    keepLearned(shape.root, again.element);
    this.shapes.unshift(shape);
  }
}

interface Match {
  readonly element: Element;
  /** Position after the end tag. */
  readonly end: number;
}

function matchShape({ pattern, slots, root }: Shape, text: string, from: number): Match | undefined {
  pattern.lastIndex = from;
  const written = pattern.exec(text);
  if (written === null) return undefined;
  const changed: boolean[] = [];
  for (let index = 0; index < slots.length; index++) {
    const [slot, found = ''] = [slots[index], written[index + 1]];
    const isChanged = slot !== undefined && found !== slot.seen;
    if (isChanged && !fits(slot.rule, found)) return undefined;
    changed.push(isChanged);
  }
  return { element: elementOf(root, written, changed), end: pattern.lastIndex };
}

/** Of a leaf; nobody adds to it. */
const NONE: Element[] = [];

function elementOf(branch: Branch, written: readonly string[], changed: readonly boolean[]): Element {
  if (branch.learned !== undefined && !isChanged(branch, changed)) return branch.learned;
  const { name, currency, text, slot, children } = branch;
  if (slot >= 0) return { name, currency, text: decodeReferences(written[slot + 1] ?? ''), children: NONE };
  return { name, currency, text, children: children.map((child) => elementOf(child, written, changed)) };
}

function isChanged({ firstSlot, endSlot }: Branch, changed: readonly boolean[]): boolean {
  for (let slot = firstSlot; slot < endSlot; slot++) if (changed[slot]) return true;
  return false;
}

function keepLearned(branch: Branch, element: Element): void {
  branch.learned = element;
  for (const [index, child] of branch.children.entries()) keepLearned(child, element.children[index] ?? element);
}

function isSame(one: Element, other: Element): boolean {
  return (
    one.name === other.name &&
    one.currency === other.currency &&
    one.text === other.text &&
    one.children.length === other.children.length &&
    one.children.every((child, index) => {
      const its = other.children[index];
      return its !== undefined && isSame(child, its);
    })
  );
}

/** A pattern that matches nothing but the text. */
const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** The only attribute that a shape may have: others can change what an element means (xsi:type, xmlns). */
const CURRENCY = /^ Ccy="([A-Z]{3})"$/;

interface Open {
  readonly branch: Branch;
  readonly type: ElementType;
  readonly unread: boolean;
}

/** Takes an entry apart that was scanned before, and is well-formed as far as its tags go. */
class ShapeReader {
  private readonly pieces: string[] = [];
  private readonly slots: Slot[] = [];
  private readonly open: Open[] = [];
  private position = 0;
  private pieceFrom = 0;
  private readonly written: string;
  private readonly prefix: string;
  private readonly types: ElementTypes;

  constructor(written: string, prefix: string, types: ElementTypes) {
    this.written = written;
    this.prefix = prefix;
    this.types = types;
  }

  /** Undefined for what is written in a way that a shape does not know: comments, CDATA, attributes, other namespaces. */
  read(): Shape | undefined {
    let root: Branch | undefined;
    while (this.position < this.written.length) {
      const next = this.written[this.position + 1];
      if (next === '!' || next === '?') return undefined;
      if (next === '/') {
        const closed = this.open.pop();
        if (closed !== undefined) closed.branch.endSlot = this.slots.length;
        this.position = this.written.indexOf('>', this.position) + 1;
      } else {
        const branch = this.start();
        if (branch === undefined) return undefined;
        root ??= branch;
      }
      this.between();
    }
    this.pieces.push(this.written.slice(this.pieceFrom));
    if (root === undefined || this.slots.length > SLOTS_MAX) return undefined;
    return { pattern: new RegExp(this.pieces.map(literal).join('([^<]*)'), 'y'), slots: this.slots, root };
  }

  private start(): Branch | undefined {
    const tag = readTag(this.written, this.position);
    const parent = this.open.at(-1);
    if (tag === undefined || !tag.name.startsWith(this.prefix)) return undefined;
    const name = tag.name.slice(this.prefix.length);
    const currency = CURRENCY.exec(tag.attributes)?.[1] ?? null;
    const type = this.typeOf(parent, name);
    if (name.includes(':') || (tag.attributes !== '' && currency === null) || type === undefined) return undefined;
    const firstSlot = this.slots.length;
    const branch: Branch = {
      name,
      currency,
      text: '',
      slot: -1,
      firstSlot,
      endSlot: firstSlot,
      children: [],
      learned: undefined,
    };
    const unread = parent !== undefined && (parent.unread || UNREAD.has(name));
    if (parent?.unread === false) parent.branch.children.push(branch);
    this.position = tag.end;
    if (tag.empty) return branch;
    this.open.push({ branch, type, unread });
    const less = this.written.indexOf('<', tag.end);
    if (this.written[less + 1] === '/') this.leaf({ branch, type, unread }, less);
    return branch;
  }

  private typeOf(parent: Open | undefined, name: string): ElementType | undefined {
    if (parent === undefined) return this.types.get('Entry');
    if (!('kind' in parent.type)) return this.types.get(parent.type.get(name) ?? '');
    return parent.type.kind === 'any' ? parent.type : undefined;
  }

  /** Its text is a slot, also where nobody reads it. */
  private leaf({ branch, type, unread }: Open, end: number): void {
    this.pieces.push(this.written.slice(this.pieceFrom, this.position));
    if (!unread) branch.slot = this.slots.length;
    this.slots.push({ rule: 'kind' in type ? type : SEEN, seen: this.written.slice(this.position, end) });
    this.position = end;
    this.pieceFrom = end;
  }

  /** What stands between two tags belongs to the mark-up. */
  private between(): void {
    const less = this.written.indexOf('<', this.position);
    const end = less < 0 ? this.written.length : less;
    const open = this.open.at(-1);
    if (end > this.position && open?.unread === false)
      open.branch.text += decodeReferences(this.written.slice(this.position, end));
    this.position = end;
  }
}
