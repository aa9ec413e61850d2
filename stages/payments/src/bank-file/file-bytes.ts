/** The bytes of a bank file on the disk. A zip that holds exactly one file is taken as that file: so e-mail programs and bank clients send them. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { archiveOf } from '@oryndau/journal/seems-to-be';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { ACCEPTED } from './accepted.ts';
import { BankFileError } from './bank-file-error.ts';
import { isTrap, UNPACKED_TIMES_MAX } from './unpack.ts';

/** Read at one go: a millisecond's work, so that who writes what was read is not kept waiting. */
const CHUNK_BYTES = 64 * 1024;
const ZIP = Buffer.of(0x50, 0x4b);
/** More files are not counted. */
const FILES_MAX = 1_000;
/** What computers put beside the file that was meant. */
const BESIDE = /^__MACOSX\/|(?:^|\/)\.DS_Store$|\/$/;

/**
 * Throws BankFileError FILE_NOT_READABLE, and of a zip ZIP_MALFORMED, ARCHIVE_TRAP, FILE_NOT_THIS_KIND (it holds several files, or none); and the reason
 * of the signal, between two pieces.
 */
export async function* bankFileBytes(path: string, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  for await (const chunk of (await isZip(path)) ? zippedBytes(path) : plainBytes(path)) {
    signal?.throwIfAborted();
    yield chunk;
  }
}

async function isZip(path: string): Promise<boolean> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(ZIP.length) });
      return bytesRead === ZIP.length && buffer.equals(ZIP);
    } finally {
      await file.close();
    }
  } catch {
    throw new BankFileError('FILE_NOT_READABLE', 0);
  }
}

/** What the file system says is a fault of the file, not one of the database, whose errors look the same. */
async function* plainBytes(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: CHUNK_BYTES });
  } catch {
    throw new BankFileError('FILE_NOT_READABLE', 0);
  }
}

async function* zippedBytes(path: string): AsyncGenerator<Uint8Array> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false });
    yield* bytesOf(zip, await onlyEntry(zip));
  } catch (cause) {
    if (cause instanceof BankFileError) throw cause;
    throw zipError(cause instanceof Error ? cause.message : '');
  } finally {
    zip?.close();
  }
}

const zipError = (reason: string): BankFileError => new BankFileError('ZIP_MALFORMED', 0, { reason });

async function onlyEntry(zip: ZipFile): Promise<Entry> {
  const names: string[] = [];
  let only: Entry | undefined;
  for await (const entry of zip.eachEntry()) {
    if (BESIDE.test(entry.fileName)) continue;
    names.push(entry.fileName);
    only ??= entry;
    if (names.length > FILES_MAX) break;
  }
  if (only === undefined || names.length > 1)
    throw new BankFileError('FILE_NOT_THIS_KIND', 1, { found: archiveOf(names), expected: ACCEPTED });
  return only;
}

async function* bytesOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted()) throw zipError('encrypted');
  let bytes = 0;
  let check = 0;
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    check = crc32(chunk, check);
    if (isTrap(entry.compressedSize, bytes))
      throw new BankFileError('ARCHIVE_TRAP', 0, { limit: String(UNPACKED_TIMES_MAX) });
    yield chunk;
  }
  if (check !== entry.crc32) throw zipError('CRC-32');
}
