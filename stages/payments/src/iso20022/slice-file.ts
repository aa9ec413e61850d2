/**
 * Cuts a bank file of any size into slices: documents of a few dozen entries, each with the file's own header
 * around it, so that a schema check sees a whole document. The slices cover the file from the root element on, every
 * character in order and once, so nothing in the file escapes the check.
 */
import { BankFileError } from '../bank-file/bank-file-error.ts';
import { EntryShapes } from './entry-shapes.ts';
import { acceptedNamespaces, type Format, formatOf } from './format.ts';
import {
  attribute,
  ELEMENT_CHARS_MAX,
  type Element,
  passMarkup,
  readTag,
  type ScannedElement,
  scanElement,
} from './xml-element.ts';

// 50 to 200 entries are the same within the noise; 500 take a third longer, libxml2's trees then leave the cache.
const SLICE_ENTRIES_MAX = 64;
const SLICE_CHARS_MAX = 64 * 1024;

/** A Stmt or Ntfctn: what stands in it before its entries (and MsgPgntn and CreDtTm of the group), and the text that makes a document of one entry alone. */
export interface Statement {
  readonly line: number;
  readonly header: Element[];
  /** Everything from the root's start tag to the first entry, without earlier statements. */
  prefix: string;
  readonly suffix: string;
  hasEntries: boolean;
}

export type SlicePart =
  | { readonly kind: 'entry'; readonly entry: SlicedEntry }
  | { readonly kind: 'statement-end'; readonly statement: Statement };

export interface SlicedEntry {
  readonly element: Element;
  readonly statement: Statement;
  readonly ordinal: number;
  readonly line: number;
  readonly mixed: boolean;
  /** Surely valid by the shape of another, and not the first of those that stand side by side in the slice: libxml2 need not see it. */
  readonly spared: boolean;
  /** Where the entry stands in the slice's body. */
  readonly from: number;
  readonly to: number;
}

export interface Slice {
  readonly format: Format;
  readonly messageId: string;
  readonly prefix: string;
  readonly body: string;
  readonly suffix: string;
  /** Line on which the body begins. */
  readonly line: number;
  readonly parts: readonly SlicePart[];
}

const MESSAGE_ELEMENT = { 'camt.053': 'BkToCstmrStmt', 'camt.054': 'BkToCstmrDbtCdtNtfctn' } as const;
const STATEMENT_ELEMENT = { 'camt.053': 'Stmt', 'camt.054': 'Ntfctn' } as const;

type Level = 'prolog' | 'document' | 'message' | 'statement' | 'epilog';

/** Fed with text, gives slices. After a fault it takes no more; what was whole before it is in the slices. */
export class Slicer {
  readonly slices: Slice[] = [];
  fault: BankFileError | undefined;
  private level: Level = 'prolog';
  private text = '';
  private position = 0;
  /** Line of the file, from 1, that is being read. */
  line = 1;
  /** Text that must be there before another try: grows by half, so that one huge entry is not scanned over and over. */
  private needed = 0;
  private format: Format = { message: 'camt.054', version: '08' };
  private prefix = '';
  private statementName = '';
  /** The start tags as written, and what closes them: root, message, statement. */
  private readonly opened: { tag: string; name: string }[] = [];
  private messageSeen = false;
  private groupHeader = '';
  /** GrpHdr/MsgPgntn, by which version .02 counts its pages, and when the file was made. */
  private ofGroup: readonly Element[] = [];
  private messageId = '';
  private statement: Statement | undefined;
  private entries = 0;
  private sliceFrom = 0;
  private sliceLine = 1;
  private slicePrefix = '';
  private body: string[] = [];
  private bodyLength = 0;
  private parts: SlicePart[] = [];
  private entriesInSlice = 0;
  private readonly shapes = new EntryShapes();
  /** The last element of the statement was an entry of this slice. */
  private afterEntry = false;
  private good = { length: 0, suffix: '' };
  /** Where the next line break stands in `text`; searched for once, not at every step. */
  private lineBreak = -1;

  push(more: string): void {
    if (this.fault) return;
    this.text += more;
    this.lineBreak = -1;
    if (this.text.length < this.needed) return;
    this.guarded(() => {
      while (this.step()) {
        // Each step passes one tag, one element or one comment.
      }
      this.keepRest();
    });
  }

  /** The file has ended: gives the last slice, or FILE_TRUNCATED after what was whole. */
  end(): void {
    this.needed = 0;
    this.push('');
    if (this.fault) return;
    this.guarded(() => {
      if (this.level === 'epilog') {
        if (this.text.slice(this.position).trim() !== '')
          throw this.error('XML_MALFORMED', { reason: 'text after the end' });
        this.cut(this.position, '');
      } else if (this.level === 'prolog' && this.text.trim() !== '') {
        throw this.error('XML_MALFORMED', { reason: 'no element', found: this.text.slice(0, 40) });
      } else throw this.error(this.level === 'prolog' ? 'FILE_EMPTY' : 'FILE_TRUNCATED', { within: this.level });
    });
  }

  private guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof BankFileError)) throw error;
      this.fault = error;
      this.flush();
    }
  }

  /** What is whole stays good when the file goes wrong after it. */
  private flush(): void {
    if (this.entriesInSlice === 0) return;
    const body = this.body.join('') + this.text.slice(this.sliceFrom, this.position);
    this.body = [body.slice(0, this.good.length)];
    this.sliceFrom = this.position;
    this.cut(this.position, this.good.suffix);
  }

  /** Up to here the slice can end: an entry or a statement is complete. */
  private markGood(): void {
    this.good.length = this.bodyLength - this.sliceFrom + this.position;
    this.good.suffix = this.statement?.suffix ?? this.suffix();
  }

  private step(): boolean {
    const less = this.text.indexOf('<', this.position);
    const until = less < 0 ? this.text.length : less;
    if (this.position < until && this.text.slice(this.position, until).trim() !== '') {
      throw this.error('XML_MALFORMED', {
        reason: 'text between elements',
        found: this.text.slice(this.position, this.position + 40).trim(),
      });
    }
    this.moveTo(until);
    if (less < 0 || less + 1 >= this.text.length) return false;
    const next = this.text[less + 1];
    if (next === '!' || next === '?') {
      const markup = passMarkup(this.text, less, less, this.line);
      if (markup === undefined) return false;
      if (markup.text.trim() !== '') throw this.error('XML_MALFORMED', { reason: 'text between elements' });
      this.moveTo(markup.end);
      return true;
    }
    if (this.level === 'epilog') throw this.error('XML_MALFORMED', { reason: 'a second root element' });
    if (next === '/') return this.close();
    return this.level === 'prolog' || this.level === 'document' ? this.open() : this.element();
  }

  /** Root and message: their start tags become part of each slice's prefix. */
  private open(): boolean {
    const tag = readTag(this.text, this.position);
    if (tag === undefined) return false;
    const written = this.text.slice(this.position, tag.end);
    if (this.level === 'prolog') {
      this.prefix = tag.name.includes(':') ? tag.name.slice(0, tag.name.indexOf(':') + 1) : '';
      const declared =
        attribute(tag.attributes, this.prefix === '' ? 'xmlns' : `xmlns:${this.prefix.slice(0, -1)}`) ?? '';
      const format = formatOf(declared);
      if (format === undefined || tag.name !== `${this.prefix}Document`) {
        const found = declared === '' ? `<${tag.name}>` : declared;
        throw this.error('NAMESPACE_UNSUPPORTED', { found, root: tag.name, accepted: acceptedNamespaces });
      }
      this.format = format;
      this.statementName = this.prefix + STATEMENT_ELEMENT[this.format.message];
      this.sliceFrom = this.position;
      this.sliceLine = this.line;
    } else {
      const expected = this.prefix + MESSAGE_ELEMENT[this.format.message];
      if (tag.name !== expected || this.messageSeen)
        throw this.error('SCHEMA_VIOLATION', {
          found: tag.name,
          expected,
          reason: `${tag.name} instead of ${expected}`,
        });
      if (tag.attributes.includes('xmlns')) throw this.error('NAMESPACE_MIXED', { element: tag.name });
      this.messageSeen = true;
    }
    if (tag.empty) throw this.error('SCHEMA_VIOLATION', { found: written, reason: `${written} is empty` });
    this.opened.push({ tag: written, name: tag.name });
    this.level = this.level === 'prolog' ? 'document' : 'message';
    this.moveTo(tag.end);
    return true;
  }

  /** A child of the message or of a statement. */
  private element(): boolean {
    if (this.level === 'statement') {
      const known = this.shapes.match(this.text, this.position);
      if (known !== undefined) {
        this.entry({ ...known, mixed: false }, true);
        return true;
      }
    }
    const tag = readTag(this.text, this.position);
    if (tag === undefined) return false;
    if (this.level === 'message' && tag.name === this.statementName && !tag.empty) {
      return this.openStatement(tag.name, tag.end, tag.attributes);
    }
    const from = this.position;
    const scanned = scanElement(this.text, from, { prefix: this.prefix, line: this.line });
    if (scanned === undefined) {
      if (this.text.length - from > ELEMENT_CHARS_MAX)
        throw this.error('ELEMENT_TOO_LONG', { element: tag.name, limit: String(ELEMENT_CHARS_MAX) });
      return false;
    }
    if (this.level === 'statement' && scanned.element.name === 'Ntry') {
      this.learn(scanned);
      this.entry(scanned, false);
      return true;
    }
    if (scanned.mixed) throw this.error('NAMESPACE_MIXED', { element: tag.name });
    if (this.level === 'statement') this.headerElement(scanned.element, from, scanned.end);
    else if (scanned.element.name === 'GrpHdr') {
      this.groupHeader = this.text.slice(from, scanned.end);
      this.ofGroup = scanned.element.children.filter(({ name }) => name === 'MsgPgntn' || name === 'CreDtTm');
      this.messageId = scanned.element.children.find((part) => part.name === 'MsgId')?.text.trim() ?? '';
    }
    this.moveTo(scanned.end);
    return true;
  }

  private openStatement(name: string, end: number, attributes: string): boolean {
    if (attributes.includes('xmlns')) throw this.error('NAMESPACE_MIXED', { element: name });
    // A file of many small statements is cut between them, where the slice holds one and the next will.
    const held = this.bodyLength - this.sliceFrom + this.position;
    if (held > SLICE_CHARS_MAX && this.parts.length > 0) this.cut(this.position, this.suffix());
    this.opened.push({ tag: this.text.slice(this.position, end), name });
    this.level = 'statement';
    const prefix = this.opened.map(({ tag }, depth) => (depth === 2 ? this.groupHeader + tag : tag)).join('');
    this.statement = { line: this.line, header: [...this.ofGroup], prefix, suffix: this.suffix(), hasEntries: false };
    this.moveTo(end);
    return true;
  }

  private headerElement(element: Element, from: number, end: number): void {
    this.afterEntry = false;
    if (this.statement === undefined || this.statement.hasEntries) return;
    this.statement.header.push(element);
    this.statement.prefix += this.text.slice(from, end);
    if (this.statement.prefix.length > ELEMENT_CHARS_MAX)
      throw this.error('ELEMENT_TOO_LONG', { element: 'header', limit: String(ELEMENT_CHARS_MAX) });
  }

  private learn(scanned: ScannedElement): void {
    if (this.statement === undefined) return;
    const written = this.text.slice(this.position, scanned.end);
    this.shapes.learn(written, scanned.element, {
      format: this.format,
      statement: this.statement,
      prefix: this.prefix,
    });
  }

  private entry(scanned: ScannedElement, isSure: boolean): void {
    const statement = this.statement;
    if (statement === undefined) return;
    statement.hasEntries = true;
    this.entries++;
    this.entriesInSlice++;
    const offset = this.bodyLength - this.sliceFrom;
    const { element, mixed } = scanned;
    const spared = isSure && this.afterEntry;
    const [ordinal, line, from, to] = [this.entries, this.line, offset + this.position, offset + scanned.end];
    this.parts.push({ kind: 'entry', entry: { element, statement, ordinal, line, mixed, spared, from, to } });
    this.afterEntry = true;
    this.moveTo(scanned.end);
    this.markGood();
    if (this.entriesInSlice >= SLICE_ENTRIES_MAX || offset + this.position >= SLICE_CHARS_MAX)
      this.cut(this.position, this.suffix());
  }

  private close(): boolean {
    const end = this.text.indexOf('>', this.position);
    if (end < 0) return false;
    const open = this.opened[this.opened.length - 1];
    if (open === undefined || this.text.slice(this.position + 2, end).trim() !== open.name) {
      throw this.error('XML_MALFORMED', {
        reason: `</${open?.name}> expected`,
        found: this.text.slice(this.position, end + 1).slice(0, 40),
      });
    }
    this.moveTo(end + 1);
    this.afterEntry = false;
    if (this.level === 'statement') {
      if (this.statement) this.parts.push({ kind: 'statement-end', statement: this.statement });
      this.statement = undefined;
      this.level = 'message';
    } else this.level = this.level === 'message' ? 'document' : 'epilog';
    this.opened.pop();
    this.markGood();
    return true;
  }

  private suffix(): string {
    return this.opened
      .map(({ name }) => `</${name}>`)
      .reverse()
      .join('');
  }

  private cut(at: number, suffix: string): void {
    this.body.push(this.text.slice(this.sliceFrom, at));
    this.slices.push({
      format: this.format,
      messageId: this.messageId,
      prefix: this.slicePrefix,
      body: this.body.join(''),
      suffix,
      line: this.sliceLine,
      parts: this.parts,
    });
    this.sliceFrom = at;
    this.sliceLine = this.line;
    this.slicePrefix = this.statement?.prefix ?? this.opened.map(({ tag }) => tag).join('') + this.groupHeader;
    this.body = [];
    this.bodyLength = 0;
    this.parts = [];
    this.entriesInSlice = 0;
    this.afterEntry = false;
  }

  /** Text that is read moves to the slice's body; the beginning of what is not whole stays. */
  private keepRest(): void {
    const rest = this.text.length - this.position;
    if (rest > ELEMENT_CHARS_MAX + SLICE_CHARS_MAX)
      throw this.error('ELEMENT_TOO_LONG', { limit: String(ELEMENT_CHARS_MAX) });
    if (this.level !== 'prolog') {
      this.body.push(this.text.slice(this.sliceFrom, this.position));
      this.bodyLength += this.position - this.sliceFrom;
      if (this.bodyLength > 2 * ELEMENT_CHARS_MAX)
        throw this.error('ELEMENT_TOO_LONG', { limit: String(2 * ELEMENT_CHARS_MAX) });
    }
    this.text = this.text.slice(this.position);
    this.position = 0;
    this.sliceFrom = 0;
    this.lineBreak = -1;
    this.needed = rest + (rest >> 1);
  }

  private moveTo(position: number): void {
    if (this.lineBreak < this.position) this.lineBreak = this.nextLineBreak(this.position);
    while (this.lineBreak < position) {
      this.line++;
      this.lineBreak = this.nextLineBreak(this.lineBreak + 1);
    }
    this.position = position;
  }

  private nextLineBreak(from: number): number {
    const at = this.text.indexOf('\n', from);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  }

  private error(code: BankFileError['code'], data: Readonly<Record<string, string>>): BankFileError {
    return new BankFileError(code, this.line, data);
  }
}
