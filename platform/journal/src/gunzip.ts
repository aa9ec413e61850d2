/** Gunzip that loses nothing: RFC 1952 lets a file have several members, and Node's ends in silence at the first zero byte between two of them. */
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

const CHUNK_BYTES = 256 * 1024;

/** Bytes stand behind the last member that are no member: they cannot be read, and are not left out in silence. */
class BytesBehind extends Error {
  readonly code = 'Z_DATA_ERROR';
}

/**
 * What is packed in `packed`, members one after another; zeros that fill the end are no data. Throws with a code of zlib: Z_BUF_ERROR where it is cut
 * off, Z_DATA_ERROR where it is no gzip or data stand behind a gap. What came before has been given out.
 */
export async function* gunzipWhole(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const given = new Given();
  // Readable.from destroys its source when the consumer stops, and `pipe` carries the back-pressure of the gunzip.
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  const source = given.of(packed, () => gunzip.bytesWritten);
  const input = Readable.from(source, { objectMode: false, highWaterMark: CHUNK_BYTES });
  input.on('error', (error) => gunzip.destroy(error));
  input.pipe(gunzip);
  try {
    yield* gunzip as AsyncIterable<Buffer>;
    input.unpipe(gunzip);
    if (given.holdsDataFrom(gunzip.bytesWritten)) throw new BytesBehind();
    for await (const chunk of input as AsyncIterable<Buffer>) if (!isZeros(chunk)) throw new BytesBehind();
  } finally {
    input.destroy();
    gunzip.destroy();
  }
}

const isZeros = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);

/** What was given to the gunzip and not taken by it, each with where it begins. */
class Given {
  readonly #chunks: { readonly from: number; readonly bytes: Uint8Array }[] = [];
  #length = 0;

  async *of(source: AsyncIterable<Uint8Array>, taken: () => number): AsyncGenerator<Uint8Array> {
    for await (const bytes of source) {
      this.#chunks.push({ from: this.#length, bytes });
      this.#length += bytes.length;
      this.#forget(taken());
      yield bytes;
    }
  }

  #forget(taken: number): void {
    const kept = this.#chunks.findIndex(({ from, bytes }) => from + bytes.length > taken);
    if (kept > 0) this.#chunks.splice(0, kept);
  }

  holdsDataFrom(place: number): boolean {
    return this.#chunks.some(({ from, bytes }) => !isZeros(bytes.subarray(Math.max(0, place - from))));
  }
}
