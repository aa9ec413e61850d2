/**
 * The body of a call, as JSON of which nothing is known yet. That each text in it is one, is asked of all that is sent (web/http/server.ts). A body with files is
 * read beside the thread that answers (documents/beside.ts): 33 MB of it would hold everybody up for a second.
 */
import { beside, ownBytes } from '@oryndau/documents/beside';
import { type FiledBody, jsonIn, readFiledHere } from './json-in.ts';
import { Problem } from './problem.ts';

/** Throws Problem MALFORMED for what is no JSON in UTF-8, with each name of an object once. */
export function readJson(body: Uint8Array): unknown {
  const read = jsonIn(body);
  if (read === undefined) throw new Problem('MALFORMED');
  return read.value;
}

/** So much is read sooner than it is handed over. */
const BYTES_HERE_MAX = 64 * 1024;
const READING_MS_MAX = 30_000;
const readBeside = beside<Uint8Array, FiledBody | undefined>({
  module: new URL('./json-in.ts', import.meta.url),
  does: 'readFiledHere',
  timeMs: READING_MS_MAX,
});

/** Throws Problem MALFORMED, and BesideError. `body` is empty afterwards. */
export async function readFiled(body: Uint8Array): Promise<FiledBody> {
  const own = ownBytes(body);
  const read = own.length <= BYTES_HERE_MAX ? readFiledHere(own) : await readBeside(own, [own.buffer]);
  if (read === undefined) throw new Problem('MALFORMED');
  return read;
}
