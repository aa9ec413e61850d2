/**
 * Reads a register feed: NDJSON, plain or gzip, of any size, line by line. A bad line is refused by itself; what ends a file
 * early (a cut-off gzip) is thrown after everything before it was given out.
 */
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { gunzipWhole } from '@oryndau/journal/gunzip';
import { FILE_HEAD_BYTES, seemsToBe } from '@oryndau/journal/seems-to-be';
import { type DayWindow, windowOfRecords } from '@oryndau/law/day-window';
import type { LegalDate } from '@oryndau/law/legal-date';
import { type Refusal, refusal } from '@oryndau/law/refusal';
import { parseNewLine, type RefusedRecord, type RegisterRecord } from './core/register-record.ts';

export interface RegisterLine {
  /** From 1. */
  readonly line: number;
  /** The line as it came in. */
  readonly text: string;
  readonly record: RegisterRecord | RefusedRecord;
}

/** The file as a whole cannot be read on. `line` is the last that was read. */
export class RegisterFileError extends Error {
  readonly refusal: Refusal;
  readonly line: number;

  constructor(why: Refusal, line: number, cause?: unknown) {
    super(why.code, { cause });
    this.name = 'RegisterFileError';
    this.refusal = why;
    this.line = line;
  }
}

const LINE_BYTES_MAX = 64 * 1024;
const NEWLINE = 10;
const RETURN = 13;
const GZIP = Buffer.of(0x1f, 0x8b);
const UTF8_BOM = Buffer.of(0xef, 0xbb, 0xbf);
/** Read at one go: a millisecond's work, so that who writes what was read is not kept waiting. */
const CHUNK_BYTES = 64 * 1024;

export interface ReadOptions {
  /** On which the file is read: a record dated years beyond it is refused. */
  readonly today: LegalDate;
  /** Lines up to this one were read before and are passed over. */
  readonly skip?: number;
  /** Ends the reading between two pieces of the file. */
  readonly signal?: AbortSignal | undefined;
}

/** A feed may have blank lines between its records; so many more than records are no feed. */
const BLANK_LINES_MORE_MAX = 1_000;

/**
 * Batches of at most `size` lines, without the blank ones. Throws RegisterFileError, and the reason of the signal.
 */
export async function* readRegister(
  path: string,
  size: number,
  { today, skip = 0, signal }: ReadOptions,
): AsyncGenerator<readonly RegisterLine[]> {
  let batch: RegisterLine[] = [];
  let line = 0;
  let blankMore = 0;
  const window = windowOfRecords(today);
  try {
    for await (const lines of linesOf(checkedBytes(path))) {
      signal?.throwIfAborted();
      for (const bytes of lines) {
        line += 1;
        if (line <= skip) continue;
        const read = readLine(line, bytes, window);
        blankMore = read === undefined ? blankMore + 1 : Math.max(0, blankMore - 1);
        if (blankMore > BLANK_LINES_MORE_MAX) throw new RegisterFileError(notNdjson(basename(path), 'text'), line);
        if (read !== undefined) batch.push(read);
        if (batch.length === size) {
          yield batch;
          batch = [];
        }
      }
    }
  } catch (error) {
    signal?.throwIfAborted();
    if (batch.length > 0) yield batch;
    if (error instanceof RegisterFileError) throw error;
    throw new RegisterFileError(fileFault(error, basename(path)), line, error);
  }
  if (batch.length > 0) yield batch;
}

/** What is plainly no NDJSON is refused as a whole, not line by line: a bank file that strayed, a feed in UTF-16, a page that explains the feed. */
function refuseOtherKinds(first: Buffer, file: string): void {
  const kind = seemsToBe(first.subarray(0, FILE_HEAD_BYTES));
  if (kind.endsWith('(UTF-16)')) {
    throw new RegisterFileError(refusal('ENCODING_UNSUPPORTED', { file, found: 'UTF-16', accepted: 'UTF-8' }), 1);
  }
  if (kind !== '' && !holdsRecords(first)) throw new RegisterFileError(notNdjson(file, kind), 1);
}

/** So many lines at the beginning tell a feed from another text, and of a feed so many at least are records. */
const [LINES_LOOKED_AT, RECORDS_ONE_IN] = [20, 4];
const RECORD = /^\{.*\}$/s;

function holdsRecords(first: Buffer): boolean {
  const lines = first
    .toString('latin1')
    .split('\n')
    .map((line) => line.trim());
  const written = lines.filter((line) => line !== '').slice(0, LINES_LOOKED_AT);
  // The last line may go on beyond what was read.
  const records = written.filter(
    (line, at) => RECORD.test(line) || (at === written.length - 1 && line.startsWith('{')),
  );
  return records.length * RECORDS_ONE_IN >= written.length;
}

const notNdjson = (file: string, found: string): Refusal =>
  refusal('FILE_NOT_THIS_KIND', { file, found, expected: 'NDJSON (UTF-8); gzip' });

function readLine(line: number, bytes: Buffer | null, window: DayWindow): RegisterLine | undefined {
  const fault = bytes === null ? 'LINE_TOO_LONG' : isUtf8(bytes) ? undefined : 'NOT_UTF8';
  if (fault !== undefined || bytes === null) {
    const why = refusal(fault ?? 'LINE_TOO_LONG', { bytes: `> ${LINE_BYTES_MAX}`, bytesMax: String(LINE_BYTES_MAX) });
    const record = { refusal: why, number: null, issued: null, paymentReference: null, registration: false };
    return { line, text: '', record };
  }
  const text = bytes.toString('utf8').trim();
  return text === '' ? undefined : { line, text, record: parseNewLine(text, window) };
}

/** The bytes of each line, a piece of the file at a time; null for one that is too long to be a record. */
async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<readonly (Buffer | null)[]> {
  let rest: Buffer[] = [];
  let restBytes = 0;
  for await (const chunk of bytes) {
    const lines: (Buffer | null)[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      const part = chunk.subarray(start, end);
      lines.push(restBytes + part.length > LINE_BYTES_MAX ? null : lineOf(rest, part));
      rest = [];
      restBytes = 0;
      start = end + 1;
    }
    yield lines;
    const tail = chunk.subarray(start);
    restBytes += tail.length;
    // A line without an end fills no memory: beyond the limit only its length is kept.
    if (restBytes <= LINE_BYTES_MAX) rest.push(tail);
    else rest = [];
  }
  if (restBytes > 0) yield [restBytes > LINE_BYTES_MAX ? null : Buffer.concat(rest)];
}

function lineOf(rest: readonly Buffer[], part: Buffer): Buffer {
  const whole = rest.length === 0 ? part : Buffer.concat([...rest, part]);
  return whole.at(-1) === RETURN ? whole.subarray(0, -1) : whole;
}

async function* checkedBytes(path: string): AsyncGenerator<Buffer> {
  let isChecked = false;
  for await (const chunk of plainBytes(path)) {
    if (!isChecked) refuseOtherKinds(chunk, basename(path));
    isChecked = true;
    yield chunk;
  }
}

async function* plainBytes(path: string): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  let first = true;
  let isPacked = false;
  for await (const chunk of file as AsyncIterable<Buffer>) {
    if (first && chunk.subarray(0, 2).equals(GZIP)) {
      isPacked = true;
      break;
    }
    yield first && chunk.subarray(0, 3).equals(UTF8_BOM) ? chunk.subarray(3) : chunk;
    first = false;
  }
  if (isPacked) yield* gunzipWhole(createReadStream(path, { highWaterMark: CHUNK_BYTES }));
}

function fileFault(error: unknown, file: string): Refusal {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'Z_BUF_ERROR') return refusal('FILE_TRUNCATED', { file });
  if (code?.startsWith('Z_')) return refusal('GZIP_MALFORMED', { file, zlib: code });
  return refusal('FILE_NOT_READABLE', { file });
}
