/**
 * The style sheet as it is sent: read and packed once, when the server starts, under an address with the hash of its
 * content. So a browser keeps it for ever and asks anew only when it has changed.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** What `npm run gen` made of portal.scss. */
const COMPILED = new URL('./generated/portal.css', import.meta.url);
const HASH_DIGITS = 16;

export interface StyleSheet {
  /** "/style-<hash>.css", to be sent as `text/css; charset=utf-8` and `immutable`. */
  readonly path: string;
  readonly plain: Buffer;
  readonly brotli: Buffer;
  readonly gzip: Buffer;
}

export function readStyleSheet(): StyleSheet {
  const plain = readFileSync(COMPILED);
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, HASH_DIGITS);
  return { path: `/style-${hash}.css`, plain, brotli: brotliCompressSync(plain), gzip: gzipSync(plain) };
}
