/** The bytes that a bank file holds: unpacked where it is a gzip (RFC 1952), with a bound on how much a little may become. */
import { gunzipWhole } from '@oryndau/journal/gunzip';
import { BankFileError } from './bank-file-error.ts';

/** So much is unpacked of anything; beyond it an archive that holds more than so many times its size is a trap and no bank file. */
const UNPACKED_FREE_BYTES = 64 * 1024 * 1024;
export const UNPACKED_TIMES_MAX = 400;

/** Whether what was unpacked of an archive is more than a bank file can be. */
export const isTrap = (packed: number, bytes: number): boolean =>
  bytes > UNPACKED_FREE_BYTES && bytes > packed * UNPACKED_TIMES_MAX;

/** `chunks`, or what they hold where they are a gzip. Throws GZIP_MALFORMED, FILE_TRUNCATED (it ends early), ARCHIVE_TRAP; what came before has been given out. */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { head, whole } = await peeked(chunks, 2);
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    yield* whole;
    return;
  }
  let packed = 0;
  let bytes = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of whole) {
      packed += chunk.length;
      yield chunk;
    }
  }
  try {
    for await (const chunk of gunzipWhole(counted())) {
      bytes += chunk.length;
      if (isTrap(packed, bytes)) throw new BankFileError('ARCHIVE_TRAP', 0, { limit: String(UNPACKED_TIMES_MAX) });
      yield chunk;
    }
  } catch (cause) {
    throw gzipError(cause);
  }
}

function gzipError(cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'Z_BUF_ERROR') return new BankFileError('FILE_TRUNCATED', 0, { gzip: 'ends before its own end' });
  return code.startsWith('Z_') ? new BankFileError('GZIP_MALFORMED', 0, { zlib: code }) : cause;
}

interface Peeked {
  readonly head: Buffer;
  readonly whole: AsyncIterable<Uint8Array>;
  /** The source broke within the head. */
  readonly broken: { readonly error: unknown } | undefined;
}

/** The first bytes of a source, as many as are asked for where it has them, and all of it, these too. */
export async function peeked(chunks: AsyncIterable<Uint8Array>, size: number): Promise<Peeked> {
  const source = chunks[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  let length = 0;
  let broken: { readonly error: unknown } | undefined;
  while (length < size && broken === undefined) {
    try {
      const next = await source.next();
      if (next.done) break;
      read.push(next.value);
      length += next.value.length;
    } catch (error) {
      broken = { error };
    }
  }
  return { head: Buffer.concat(read).subarray(0, size), whole: restored(read, source, broken), broken };
}

async function* restored(
  read: readonly Uint8Array[],
  source: AsyncIterator<Uint8Array>,
  broken: { readonly error: unknown } | undefined,
): AsyncGenerator<Uint8Array> {
  try {
    yield* read;
    // What came before the source broke is read first.
    if (broken !== undefined) throw broken.error;
    for (let next = await source.next(); !next.done; next = await source.next()) {
      if (next.value.length > 0) yield next.value;
    }
  } finally {
    await source.return?.();
  }
}
