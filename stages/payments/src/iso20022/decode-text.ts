/**
 * From bytes to text: UTF-8 or UTF-16 as XML 1.0 section 4.3.3 and appendix F find it out. Nothing is guessed: other encodings, and bytes that
 * are none, stop the file.
 */
import { isUtf8 } from 'node:buffer';
import { BankFileError } from '../bank-file/bank-file-error.ts';

/** Large enough that scanning costs more than the hand-over, small enough that a few of them do not matter. */
const BLOCK_BYTES = 256 * 1024;
/** Within this many characters an XML declaration must end. */
const DECLARATION_CHARS_MAX = 1024;

/** U+FEFF in UTF-8, a character for a byte. */
const BYTE_ORDER_MARK = '\xef\xbb\xbf';

type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE';

/**
 * The text of a file, block by block, as UTF-8 with one character of the string for each byte ("latin1"), without byte order mark and XML declaration (its line ends are kept, so that
 * lines still count). Strings of bytes are half the size of those with Cyrillic letters, are searched faster and go to
 * libxml2 by a plain copy; `decodeReferences` in xml-element.ts makes letters of the few values that are kept. Throws BankFileError: FILE_TRUNCATED (within a character), FILE_EMPTY,
 * ENCODING_UNSUPPORTED, ENCODING_MALFORMED; the text before the fault has been given out.
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new Decoder();
  for await (const block of toBlocks(chunks)) {
    const text = decoder.decode(block);
    if (text !== '') yield text;
    decoder.throwFault();
  }
  const rest = decoder.end();
  if (rest !== '') yield rest;
  decoder.throwFault();
}

/** Gathers small chunks and splits large ones, so that what follows works on blocks of one size whatever comes. */
async function* toBlocks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let gathered: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of chunks) {
      for (let from = 0; from < chunk.length; from += BLOCK_BYTES) {
        const piece = chunk.subarray(from, from + BLOCK_BYTES);
        gathered.push(piece);
        size += piece.length;
        if (size < BLOCK_BYTES) continue;
        const block = Buffer.concat(gathered, size);
        gathered = [];
        size = 0;
        yield block;
      }
    }
  } catch (error) {
    // The source broke (a truncated gzip): what it gave before is still to be read.
    if (size > 0) yield Buffer.concat(gathered, size);
    throw error;
  }
  if (size > 0) yield Buffer.concat(gathered, size);
}

class Decoder {
  private encoding: Encoding | undefined;
  private pending: Buffer = Buffer.alloc(0);
  /** Text that may still hold an unfinished XML declaration; undefined once that question is settled. */
  private opening: string | undefined = '';
  private line = 1;
  private fault: BankFileError | undefined;

  /** The text of this block. A fault in it is kept for `throwFault`, so that the text before it can be used first. */
  decode(block: Buffer): string {
    const bytes = this.pending.length > 0 ? Buffer.concat([this.pending, block]) : block;
    if (this.encoding === undefined) {
      if (bytes.length < 4) {
        this.pending = bytes;
        return '';
      }
      this.encoding = detect(bytes);
    }
    return this.strip(this.take(bytes, this.encoding));
  }

  end(): string {
    const bytes = this.pending;
    this.pending = Buffer.alloc(0);
    if (this.encoding === undefined) {
      if (bytes.length === 0) {
        this.fault = new BankFileError('FILE_EMPTY', 1);
        return '';
      }
      return bytes.toString('latin1');
    }
    if (bytes.length > 0)
      this.fault ??= new BankFileError('FILE_TRUNCATED', this.line, { text: 'ends within a character' });
    const rest = this.opening ?? '';
    this.opening = undefined;
    return rest;
  }

  throwFault(): void {
    if (this.fault) throw this.fault;
  }

  private take(bytes: Buffer, encoding: Encoding): string {
    if (encoding === 'UTF-8') return this.takeUtf8(bytes);
    const whole = bytes.length - (bytes.length % 2);
    const units = Buffer.from(bytes.subarray(0, whole));
    if (encoding === 'UTF-16BE') units.swap16();
    let text = units.toString('utf16le');
    const last = text.charCodeAt(text.length - 1);
    // A high surrogate at the end waits for its other half.
    const held = last >= 0xd800 && last <= 0xdbff ? 2 : 0;
    if (held > 0) text = text.slice(0, -1);
    this.pending = Buffer.from(bytes.subarray(whole - held));
    const broken = text.search(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
    const good = Buffer.from(broken < 0 ? text : text.slice(0, broken), 'utf8');
    return this.counted(good.toString('latin1'), broken >= 0, encoding);
  }

  private takeUtf8(bytes: Buffer): string {
    const complete = bytes.length - unfinished(bytes);
    const whole = bytes.subarray(0, complete);
    this.pending = Buffer.from(bytes.subarray(complete));
    if (isUtf8(whole)) return this.counted(whole.toString('latin1'), false, 'UTF-8');
    let good = 0;
    let bad = complete;
    while (bad - good > 1) {
      const middle = (good + bad) >> 1;
      const part = whole.subarray(0, middle);
      if (isUtf8(part.subarray(0, middle - unfinished(part)))) good = middle;
      else bad = middle;
    }
    const part = whole.subarray(0, good);
    return this.counted(part.subarray(0, good - unfinished(part)).toString('latin1'), true, 'UTF-8');
  }

  private counted(text: string, broken: boolean, encoding: Encoding): string {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.line++;
    if (broken) this.fault = new BankFileError('ENCODING_MALFORMED', this.line, { read_as: encoding });
    return text;
  }

  /** Removes byte order mark and declaration, after comparing what the declaration says with what the bytes are. */
  private strip(text: string): string {
    if (this.opening === undefined) return text;
    let opening = this.opening + text;
    if (opening.startsWith(BYTE_ORDER_MARK)) opening = opening.slice(BYTE_ORDER_MARK.length);
    const isDeclaration = /^<\?xml[\s?]/.test(opening);
    const end = opening.indexOf('?>');
    const undecided = opening.length < 6 || (isDeclaration && end < 0);
    if (undecided && opening.length < DECLARATION_CHARS_MAX) {
      this.opening = opening;
      return '';
    }
    this.opening = undefined;
    if (!isDeclaration) return opening;
    const declaration = opening.slice(0, end + 2);
    const fault = this.compareDeclared(declaration);
    if (fault) {
      this.fault = fault;
      return '';
    }
    return declaration.replace(/[^\n]/g, '') + opening.slice(end + 2);
  }

  private compareDeclared(declaration: string): BankFileError | undefined {
    const match =
      /^<\?xml\s+version\s*=\s*(?:"1\.0"|'1\.0')(?:\s+encoding\s*=\s*["']([A-Za-z0-9._-]+)["'])?(?:\s+standalone\s*=\s*["'](?:yes|no)["'])?\s*\?>$/.exec(
        declaration,
      );
    if (!match) {
      return new BankFileError('XML_MALFORMED', 1, { declaration: declaration.slice(0, 100) });
    }
    const declared = (match[1] ?? this.encoding ?? '').toUpperCase();
    const actual = this.encoding ?? '';
    if (declared === actual || (declared === 'UTF-16' && actual.startsWith('UTF-16'))) return undefined;
    // A file that calls itself by an encoding that we take, and is in another, is told of both.
    const found = declared.startsWith('UTF-') ? `${declared} / ${actual}` : (match[1] ?? actual);
    return new BankFileError('ENCODING_UNSUPPORTED', 1, { found, accepted: 'UTF-8, UTF-16' });
  }
}

/** XML 1.0 appendix F: by byte order mark, else by how the first two characters of any document look. */
function detect(bytes: Buffer): Encoding {
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  const utf32 = (a === 0 && b === 0) || (c === 0 && d === 0);
  if (utf32) throw new BankFileError('ENCODING_UNSUPPORTED', 1, { found: 'UTF-32', accepted: 'UTF-8, UTF-16' });
  if (a === 0x4c && b === 0x6f && c === 0xa7) {
    throw new BankFileError('ENCODING_UNSUPPORTED', 1, { found: 'EBCDIC', accepted: 'UTF-8, UTF-16' });
  }
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'UTF-16LE';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'UTF-16BE';
  return 'UTF-8';
}

/** Bytes of a character that has begun at the end of `bytes` and is not complete: 0 to 3. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < length ? back : 0;
    }
  }
  return 0;
}
