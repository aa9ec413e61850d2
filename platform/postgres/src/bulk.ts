/**
 * Binary COPY both ways: rows that are many, or wide, and pass through every batch. Text COPY (copy.ts) costs the process four times as much
 * for the same rows (1,000,000 of five columns: 1.5 s of processor time in, 1.5 s out; binary 0.3 s and 1.0 s) and the server twice as much.
 *
 * COPY takes no parameters. What is written into its text are our own ids, slot numbers and days, each checked for its form here
 * (`idList`, `numberList`, `dayLiteral`), and nothing else (test/src/architecture.test.ts).
 *
 * The format is that of PostgreSQL's documentation of COPY, section "Binary Format".
 */
import { Readable } from 'node:stream';
import { type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { type CopyTarget, startCopy } from './copy.ts';
import type { Transaction } from './driver.ts';
import { failureOf } from './failure.ts';
import { ROOM_BEFORE, type TakeBytes } from './wire.ts';

const SIGNATURE = Buffer.from('PGCOPY\n\u00ff\r\n\0', 'latin1');
/** Signature, no flags, no extension. */
const HEADER = Buffer.concat([SIGNATURE, Buffer.alloc(8)]);
const TRAILER = Buffer.from([0xff, 0xff]);
const NULL_LENGTH = -1;
const UUID_BYTES = 16;
const TID_BYTES = 6;
const UUID_DIGITS = 32;
const NIL = '00000000-0000-0000-0000-000000000000';
const CHUNK_BYTES = 128 * 1024;
/** A UTF-16 unit is at most so many bytes of UTF-8. */
const UTF8_BYTES_MAX = 3;

const NO_BYTES = Buffer.alloc(0);
// biome-ignore lint/suspicious/noControlCharactersInRegex: what is not ASCII is what is asked for.
const NOT_ASCII = /[^\x00-\x7f]/;

const MS_PER_DAY = 86_400_000;
const EPOCH_DAY = Date.UTC(2000, 0, 1) / MS_PER_DAY;
/** The days of a run are few and come again and again. */
const DAYS_CACHED_MAX = 20_000;
const numbersOfDays = new Map<string, number>();
const daysOfNumbers = new Map<number, LegalDate>();

function numberOfDay(day: string): number {
  let number = numbersOfDays.get(day);
  if (number === undefined) {
    number = Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY - EPOCH_DAY;
    if (!Number.isInteger(number)) throw new Error(`not a day: ${day}`);
    if (numbersOfDays.size < DAYS_CACHED_MAX) numbersOfDays.set(day, number);
  }
  return number;
}

function dayOfNumber(number: number): LegalDate {
  let day = daysOfNumbers.get(number);
  if (day === undefined) {
    day = legalDate(new Date((number + EPOCH_DAY) * MS_PER_DAY).toISOString().slice(0, 'YYYY-MM-DD'.length));
    if (daysOfNumbers.size < DAYS_CACHED_MAX) daysOfNumbers.set(number, day);
  }
  return day;
}

/** A piece of memory, and how much of it is used. */
interface Chunk {
  readonly bytes: Buffer;
  end: number;
}

/**
 * Pieces that go from hand to hand. A batch needs some megabytes of them for a moment; made anew each time they would be counted as memory of the
 * process until the whole heap is collected, and would bring such collections about all the time.
 */
const atRest: Buffer[] = [];
const AT_REST_MAX = 256;

function takeChunk(wanted: number): Chunk {
  const isUsual = wanted <= CHUNK_BYTES;
  return {
    bytes: (isUsual ? atRest.pop() : undefined) ?? Buffer.allocUnsafeSlow(isUsual ? CHUNK_BYTES : wanted),
    end: 0,
  };
}

function giveBack({ bytes }: Chunk): void {
  if (bytes.length === CHUNK_BYTES && atRest.length < AT_REST_MAX) atRest.push(bytes);
}

/** Rows on their way into a table, as the bytes that the server takes: what they were made of can be forgotten at once. */
export class Rows {
  #chunks: Chunk[] = [];
  /** The last of them. */
  #bytes: Buffer = NO_BYTES;
  #end = 0;
  /** How many rows. */
  size = 0;

  /** Begins a row of so many fields: each is to be written by one call. */
  row(fields: number): this {
    this.#room(2);
    this.#end = this.#bytes.writeInt16BE(fields, this.#end);
    this.size += 1;
    return this;
  }

  /** A document's id in its usual form, with hyphens. */
  uuid(id: string): this {
    this.#field(UUID_BYTES);
    this.#bytes.set(bytesOfId(id), this.#end);
    this.#end += UUID_BYTES;
    return this;
  }

  int2(value: number): this {
    this.#field(2);
    this.#end = this.#bytes.writeInt16BE(value, this.#end);
    return this;
  }

  int4(value: number | null): this {
    if (value === null) return this.#nothing();
    this.#field(4);
    this.#end = this.#bytes.writeInt32BE(value, this.#end);
    return this;
  }

  int8(value: bigint): this {
    this.#field(8);
    this.#end = this.#bytes.writeBigInt64BE(value, this.#end);
    return this;
  }

  /** Where a row lies in its table, as `Row.tid` gave it. */
  tid(place: number): this {
    this.#field(TID_BYTES);
    this.#end = this.#bytes.writeUIntBE(place, this.#end, TID_BYTES);
    return this;
  }

  day(value: string | null): this {
    return value === null ? this.#nothing() : this.int4(numberOfDay(value));
  }

  text(value: string | null): this {
    if (value === null) return this.#nothing();
    this.#room(4 + value.length * UTF8_BYTES_MAX);
    const length = this.#bytes.write(value, this.#end + 4, 'utf8');
    this.#bytes.writeInt32BE(length, this.#end);
    this.#end += 4 + length;
    return this;
  }

  /** bytea, from its hexadecimal digits. */
  hex(digits: string): this {
    const length = digits.length >>> 1;
    this.#field(length);
    if (this.#bytes.write(digits, this.#end, 'hex') !== length) throw new Error('not hexadecimal digits');
    this.#end += length;
    return this;
  }

  /** Gives away what has been written, piece by piece, with `ROOM_BEFORE` each; valid until the next is asked for. */
  *take(): Generator<Buffer> {
    this.#close();
    for (const chunk of this.#chunks.splice(0)) {
      yield chunk.bytes.subarray(0, chunk.end);
      giveBack(chunk);
    }
    this.#bytes = NO_BYTES;
    this.#end = 0;
  }

  #nothing(): this {
    this.#room(4);
    this.#end = this.#bytes.writeInt32BE(NULL_LENGTH, this.#end);
    return this;
  }

  #field(length: number): void {
    this.#room(4 + length);
    this.#end = this.#bytes.writeInt32BE(length, this.#end);
  }

  #room(wanted: number): void {
    if (this.#end + wanted <= this.#bytes.length) return;
    this.#close();
    const chunk = takeChunk(ROOM_BEFORE + wanted);
    this.#chunks.push(chunk);
    this.#bytes = chunk.bytes;
    this.#end = ROOM_BEFORE;
  }

  #close(): void {
    const last = this.#chunks.at(-1);
    if (last !== undefined) last.end = this.#end;
  }
}

const HYPHEN = 0x2d;

const idBytes = new Uint8Array(UUID_BYTES);
let idOfBytes = '';

/** A document is written into several tables, one after another, so the id of before is asked for again. Valid until the next call. */
function bytesOfId(id: string): Uint8Array {
  if (id === idOfBytes) return idBytes;
  idOfBytes = '';
  for (let at = 0, digits = 0; digits < UUID_DIGITS; at += 1) {
    const code = id.charCodeAt(at);
    if (code === HYPHEN) continue;
    const digit = digitOf(code);
    if (digit < 0) throw new Error('an id that is no UUID');
    const byte = digits >>> 1;
    idBytes[byte] = digits % 2 === 0 ? digit << 4 : (idBytes[byte] ?? 0) | digit;
    digits += 1;
  }
  idOfBytes = id;
  return idBytes;
}

/** An id in its usual form; the hyphens stay where they are. */
const idText = Buffer.alloc(UUID_DIGITS + 4, HYPHEN);
/** The character codes of both hexadecimal digits of each byte. */
const DIGITS_OF_BYTES = Uint16Array.from({ length: 256 }, (_, byte) =>
  Buffer.from(byte.toString(16).padStart(2, '0')).readUInt16BE(),
);

/** Digit by digit into one flat text: put together of slices it costs three times as much, as each look-up has to walk the pieces. */
function textOfId(bytes: Buffer, at: number): string {
  let to = 0;
  for (let byte = 0; byte < UUID_BYTES; byte += 1) {
    if (byte === 4 || byte === 6 || byte === 8 || byte === 10) to += 1;
    const digits = DIGITS_OF_BYTES[bytes[at + byte] ?? 0] ?? 0;
    idText[to++] = digits >>> 8;
    idText[to++] = digits & 0xff;
  }
  return idText.toString('latin1');
}

/** -1 for what is no hexadecimal digit. */
function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0x61 && code <= 0x66) return code - 0x61 + 10;
  if (code >= 0x41 && code <= 0x46) return code - 0x41 + 10;
  return -1;
}

/** Writes the rows into a table; gives how many the server took. Fails as `copyRows` does. */
export async function copyIn(tx: Transaction, { table, columns }: CopyTarget, rows: Rows): Promise<number> {
  if (rows.size === 0) return 0;
  const copy = await startCopy(tx, { table, columns, format: 'binary' });
  try {
    await copy.write(HEADER);
    for (const piece of rows.take()) await copy.writeRows(piece);
    await copy.write(TRAILER);
  } catch (error) {
    throw await copy.abandon(error);
  }
  return copy.finish();
}

/** One row that came out: its fields are read one after another, in the order of the query. It is valid until the next row comes. */
export class Row {
  #bytes: Buffer = HEADER;
  #at = 0;
  /** The id that was read last, and its four words: rows come by document, and the text of an id is made once. */
  #id = NIL;
  #words: readonly [number, number, number, number] = [0, 0, 0, 0];

  /** @internal */
  over(bytes: Buffer, at: number): this {
    this.#bytes = bytes;
    this.#at = at;
    return this;
  }

  uuid(): string {
    const at = this.#skip(UUID_BYTES);
    const bytes = this.#bytes;
    const [a, b, c, d] = this.#words;
    const w = bytes.readInt32BE(at);
    const x = bytes.readInt32BE(at + 4);
    const y = bytes.readInt32BE(at + 8);
    const z = bytes.readInt32BE(at + 12);
    if (w === a && x === b && y === c && z === d) return this.#id;
    this.#words = [w, x, y, z];
    this.#id = textOfId(bytes, at);
    return this.#id;
  }

  int(): number {
    const length = this.#length();
    const at = this.#at;
    this.#at += length;
    if (length === 4) return this.#bytes.readInt32BE(at);
    if (length === 2) return this.#bytes.readInt16BE(at);
    throw new Error(`a whole number of ${length} bytes`);
  }

  big(): bigint {
    return this.#bytes.readBigInt64BE(this.#skip(8));
  }

  /** Where a row lies in its table (ctid): block and place in the block. */
  tid(): number {
    return this.#bytes.readUIntBE(this.#skip(TID_BYTES), TID_BYTES);
  }

  day(): LegalDate | null {
    const length = this.#length();
    if (length === NULL_LENGTH) return null;
    const at = this.#at;
    this.#at += length;
    return dayOfNumber(this.#bytes.readInt32BE(at));
  }

  text(): string {
    return this.textOrNull() ?? '';
  }

  textOrNull(): string | null {
    const length = this.#length();
    if (length === NULL_LENGTH) return null;
    const at = this.#at;
    this.#at += length;
    // Nearly every text is ASCII, and so is read at a fifth of the price.
    const text = this.#bytes.toString('latin1', at, at + length);
    return NOT_ASCII.test(text) ? this.#bytes.toString('utf8', at, at + length) : text;
  }

  /** bytea, as hexadecimal digits. */
  hex(): string {
    const length = this.#length();
    const at = this.#at;
    this.#at += length;
    return this.#bytes.toString('hex', at, at + length);
  }

  /** The bytes of a field, into `target`; it must have as many as promised. */
  into(target: Buffer, offset: number, bytes: number): void {
    const at = this.#skip(bytes);
    this.#bytes.copy(target, offset, at, at + bytes);
  }

  #length(): number {
    const length = this.#bytes.readInt32BE(this.#at);
    this.#at += 4;
    return length;
  }

  #skip(expected: number): number {
    if (this.#length() !== expected) throw new Error('a field of another type than the query promised');
    const at = this.#at;
    this.#at += expected;
    return at;
  }
}

/**
 * Rows that came out and wait as bytes, in the order of their query. As texts, thousands of them would live through every collection of garbage
 * until the last is worked on; here each becomes texts when it is its turn.
 */
export class RowSequence<T> {
  readonly #read: (row: Row) => T;
  readonly #row = new Row();
  readonly #chunks: Chunk[] = [];
  #chunk = 0;
  #at = 0;
  #next: T | undefined;

  constructor(read: (row: Row) => T) {
    this.#read = read;
  }

  /** @internal */
  keep(bytes: Buffer, from: number, to: number): void {
    let last = this.#chunks.at(-1);
    if (last === undefined || last.end + to - from > last.bytes.length) {
      last = takeChunk(to - from);
      this.#chunks.push(last);
    }
    last.end += bytes.copy(last.bytes, last.end, from, to);
  }

  /** The row whose turn it is, which stays the next; undefined after the last. */
  peek(): T | undefined {
    const chunk = this.#chunks[this.#chunk];
    if (this.#next !== undefined || chunk === undefined) return this.#next;
    this.#next = this.#read(this.#row.over(chunk.bytes, this.#at + 2));
    this.#at = endOfRow(chunk.bytes, this.#at, chunk.end);
    if (this.#at === chunk.end) this.#leave(chunk);
    return this.#next;
  }

  #leave(chunk: Chunk): void {
    giveBack(chunk);
    this.#chunk += 1;
    this.#at = 0;
  }

  /** The row whose turn it is; the turn goes on. */
  take(): T | undefined {
    const next = this.peek();
    this.#next = undefined;
    return next;
  }

  /** Those that are left. */
  *[Symbol.iterator](): Generator<T> {
    for (let row = this.take(); row !== undefined; row = this.take()) yield row;
  }
}

/** As `copyOut`, but for rows that are worked on one by one when all are there. */
export async function rowsOf<T>(tx: Transaction, query: string, read: (row: Row) => T): Promise<RowSequence<T>> {
  const rows = new RowSequence(read);
  await takeRows(tx, query, (bytes, from, to) => rows.keep(bytes, from, to));
  return rows;
}

/** What the driver keeps in a query; `resolve` and `reject` are called by its connection. */
interface DriverQuery {
  takes?: TakeBytes;
  resolve(value: unknown): void;
  reject(error: unknown): void;
  readable(): Promise<unknown>;
}

/**
 * Hands each row of a query to `take`, in its order; gives how many there were. `query` is the text of a select whose only values are literals
 * made here. What `take` throws is thrown when the rest has gone by.
 */
export function copyOut(tx: Transaction, query: string, take: (row: Row) => void): Promise<number> {
  const row = new Row();
  return takeRows(tx, query, (bytes, from) => take(row.over(bytes, from + 2)));
}

async function takeRows(tx: Transaction, query: string, take: TakeBytes): Promise<number> {
  const copying = tx.unsafe(`copy (${query}) to stdout (format binary)`) as unknown as DriverQuery;
  const reading = new Reading(take);
  copying.takes = (bytes, from, to) => reading.take(bytes, from, to);
  try {
    return await new Promise<number>((done, failed) => {
      const { resolve, reject } = copying;
      copying.resolve = (value) => {
        // At once, in the call of the driver: what comes in the same packet would find nobody listening otherwise.
        if (value instanceof Readable) reading.listenTo(value);
        // The server's last word, which may come a packet after the last row: only now the connection takes another statement.
        else reading.rows.then(done, failed);
        resolve(value);
      };
      copying.reject = (error) => {
        failed(error);
        reject(error);
      };
      copying.readable().catch(() => undefined);
    });
  } catch (error) {
    throw failureOf(error) ?? error;
  }
}

/**
 * The driver (3.4.9) pushes a message a row into the stream and stops its socket when the stream is full; one that ends while it is full leaves the
 * socket stopped, and the connection waits for ever. So rows are taken as they come, from the wire, or where the driver speaks over TLS as they are
 * pushed, in the driver's own call; and the stream never fills.
 */
class Reading {
  /** How many there were, when all have come. */
  readonly rows: Promise<number>;
  readonly #parser: Parser;
  #fault: unknown;
  #end: (fault?: unknown) => void = () => undefined;

  constructor(take: TakeBytes) {
    const parser = new Parser(take);
    this.#parser = parser;
    this.rows = new Promise((resolve, reject) => {
      this.#end = (fault) => (fault === undefined ? resolve(parser.rows) : reject(fault));
    });
    this.rows.catch(() => undefined);
  }

  /** What follows a fault is let through unread: the connection must come to the end of it. */
  take(bytes: Buffer, from: number, to: number): void {
    if (this.#fault !== undefined) return;
    try {
      this.#parser.read(bytes, from, to);
    } catch (error) {
      this.#fault = error ?? new Error('nothing was thrown');
    }
  }

  listenTo(stream: Readable): void {
    const push = (chunk: Buffer | null): boolean => {
      if (chunk !== null) this.take(chunk, 0, chunk.length);
      else this.#end(this.#fault ?? (this.#parser.isOver ? undefined : new Error('COPY ended before its trailer')));
      return true;
    };
    const destroy = (error?: Error): Readable => {
      this.#end(error ?? new Error('COPY was cut off'));
      return stream;
    };
    Object.assign(stream, { push, destroy });
  }
}

/** The server sends a message a row, so a piece nearly always holds whole rows; what is left over is put before the next. */
class Parser {
  rows = 0;
  isOver = false;
  readonly #take: TakeBytes;
  #left: Buffer = NO_BYTES;
  #begun = false;

  constructor(take: TakeBytes) {
    this.#take = take;
  }

  read(piece: Buffer, from: number, to: number): void {
    const isJoined = this.#left.length > 0;
    const bytes = isJoined ? Buffer.concat([this.#left, piece.subarray(from, to)]) : piece;
    const until = isJoined ? bytes.length : to;
    let at = isJoined ? 0 : from;
    if (!this.#begun) {
      if (until - at < HEADER.length) {
        this.#left = bytes.subarray(at, until);
        return;
      }
      if (!bytes.subarray(at, at + SIGNATURE.length).equals(SIGNATURE))
        throw new Error('not the binary format of COPY');
      at += HEADER.length + bytes.readInt32BE(at + HEADER.length - 4);
      this.#begun = true;
    }
    for (let end = endOfRow(bytes, at, until); end > at; end = endOfRow(bytes, at, until)) {
      this.rows += 1;
      this.#take(bytes, at, end);
      at = end;
    }
    if (until - at >= 2 && bytes.readInt16BE(at) === -1) {
      this.isOver = true;
      at += 2;
    }
    // The bytes are the wire's, and gone after the call.
    this.#left = at === until ? NO_BYTES : Buffer.from(bytes.subarray(at, until));
  }
}

/** Where the row that begins at `at` ends; `at` itself when it is not whole before `until`, or is the trailer. */
function endOfRow(bytes: Buffer, at: number, until: number): number {
  if (until - at < 2) return at;
  const fields = bytes.readInt16BE(at);
  if (fields < 0) return at;
  let end = at + 2;
  for (let field = 0; field < fields; field += 1) {
    if (until - end < 4) return at;
    const length = bytes.readInt32BE(end);
    end += length === NULL_LENGTH ? 4 : 4 + length;
  }
  return end <= until ? end : at;
}

// ------------------------------------------------------------------------------------------ literals

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** `('…','…')`, of ids in their usual form. */
export function idLiteral(id: string): string {
  if (!UUID.test(id)) throw new Error('an id that is no UUID');
  return `'${id}'::uuid`;
}

export const idList = (ids: readonly string[]): string => `array[${ids.map(idLiteral).join(',')}]::uuid[]`;

export function numberList(numbers: readonly number[]): string {
  if (!numbers.every(Number.isSafeInteger)) throw new Error('not whole numbers');
  return `array[${numbers.join(',')}]::smallint[]`;
}

export function dayLiteral(day: LegalDate): string {
  if (!DAY.test(day)) throw new Error('not a day');
  return `'${day}'::date`;
}
