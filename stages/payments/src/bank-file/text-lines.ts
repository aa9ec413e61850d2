/** From bytes to lines, for the formats that are plain text. Their encoding is found once, at the first line that is not ASCII, and holds for the file. */
import { isAscii, isUtf8 } from 'node:buffer';
import { ACCEPTED } from './accepted.ts';
import { BankFileError } from './bank-file-error.ts';

export type TextEncoding = 'UTF-8' | 'windows-1251' | 'IBM866';

export interface TextLine {
  /** From 1. */
  readonly line: number;
  /** Without its end; blank ones are left out. */
  readonly text: string;
}

/** Longer than any line of the formats by far. */
const LINE_BYTES_MAX = 64 * 1024;
/** Blank lines may stand between others; so many more than others are no file of a bank. */
const BLANK_LINES_MORE_MAX = 1_000;
const [NEWLINE, RETURN, ZERO] = [10, 13, 0];
const UTF8_BOM = Buffer.of(0xef, 0xbb, 0xbf);

/** Of bytes that are not UTF-8: which of the others they are. */
type EncodingChoice = (line: Buffer) => TextEncoding;

/**
 * The lines of a file, a piece of it at a time. Throws BankFileError ENCODING_MALFORMED (bytes that are none of the encoding, and NUL, which is in no
 * text) and TEXT_TOO_LONG, FILE_NOT_THIS_KIND (hardly anything but blank lines), after the lines before.
 */
export async function* textLines(
  chunks: AsyncIterable<Uint8Array>,
  choose: EncodingChoice,
): AsyncGenerator<readonly TextLine[]> {
  const decoder = new LineDecoder(choose);
  let rest: Buffer[] = [];
  let restBytes = 0;
  for await (const piece of chunks) {
    const chunk = Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    const lines: TextLine[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0 && !decoder.fault; end = chunk.indexOf(NEWLINE, start)) {
      const part = chunk.subarray(start, end);
      decoder.add(rest.length === 0 ? part : Buffer.concat([...rest, part]), lines);
      [rest, restBytes, start] = [[], 0, end + 1];
    }
    if (lines.length > 0) yield lines;
    decoder.throwFault();
    rest.push(chunk.subarray(start));
    restBytes += chunk.length - start;
    if (restBytes > LINE_BYTES_MAX) throw tooLong(decoder.line + 1);
  }
  const last: TextLine[] = [];
  if (restBytes > 0) decoder.add(Buffer.concat(rest), last);
  if (last.length > 0) yield last;
  decoder.throwFault();
}

const tooLong = (line: number): BankFileError =>
  new BankFileError('TEXT_TOO_LONG', line, { element: String(line), limit: String(LINE_BYTES_MAX) });

class LineDecoder {
  line = 0;
  fault: BankFileError | undefined;
  private blankLines = 0;
  private encoding: TextEncoding | undefined;
  private decoder: TextDecoder | undefined;
  private readonly choose: EncodingChoice;

  constructor(choose: EncodingChoice) {
    this.choose = choose;
  }

  /** A fault is kept for `throwFault`, so that the lines before it are used first. */
  add(written: Buffer, lines: TextLine[]): void {
    this.line++;
    let bytes = written.at(-1) === RETURN ? written.subarray(0, -1) : written;
    if (this.line === 1 && bytes.subarray(0, UTF8_BOM.length).equals(UTF8_BOM)) {
      this.encoding = 'UTF-8';
      bytes = bytes.subarray(UTF8_BOM.length);
    }
    if (bytes.length > LINE_BYTES_MAX) this.fault = tooLong(this.line);
    else if (bytes.length === 0) this.passBlank();
    else if (bytes.includes(ZERO)) this.fault = this.malformed();
    else {
      const text = this.decode(bytes);
      if (text !== undefined) lines.push({ line: this.line, text });
    }
  }

  private passBlank(): void {
    this.blankLines++;
    if (this.blankLines - (this.line - this.blankLines) > BLANK_LINES_MORE_MAX)
      this.fault = new BankFileError('FILE_NOT_THIS_KIND', this.line, { found: 'text', expected: ACCEPTED });
  }

  throwFault(): void {
    if (this.fault) throw this.fault;
  }

  private decode(bytes: Buffer): string | undefined {
    if (isAscii(bytes)) return bytes.toString('latin1');
    this.encoding ??= isUtf8(bytes) ? 'UTF-8' : this.choose(bytes);
    if (this.encoding !== 'UTF-8') {
      this.decoder ??= new TextDecoder(this.encoding);
      return this.decoder.decode(bytes);
    }
    if (isUtf8(bytes)) return bytes.toString('utf8');
    this.fault = this.malformed();
    return undefined;
  }

  private malformed(): BankFileError {
    return new BankFileError('ENCODING_MALFORMED', this.line, { read_as: this.encoding ?? 'UTF-8' });
  }
}
