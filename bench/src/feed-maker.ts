/** Makes files of the synthetic country, without holding them. Its argument is the list of them, as JSON. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type FeedFile, partsOf } from './feed.ts';

const CHUNK_CHARACTERS = 64 * 1024;

function* inChunks(parts: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const part of parts) {
    chunk += part;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

const files: readonly FeedFile[] = JSON.parse(process.argv[2] ?? '[]');
for (const file of files) await pipeline(Readable.from(inChunks(partsOf(file))), createWriteStream(file.path));
