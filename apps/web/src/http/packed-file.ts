/** A file of ours that every browser gets alike: packed once, and kept by browsers for ever, since its address holds the hash of its content. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

export interface PackedFile {
  /** "/NAME-<hash>.ENDING". */
  readonly path: string;
  readonly type: string;
  readonly plain: Buffer;
  readonly brotli: Buffer;
  readonly gzip: Buffer;
}

const TYPES = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' } as const;
const HASH_DIGITS = 16;

export function packFile(
  file: URL,
  { name, ending }: { readonly name: string; readonly ending: keyof typeof TYPES },
): PackedFile {
  const plain = readFileSync(file);
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, HASH_DIGITS);
  const path = `/${name}-${hash}.${ending}`;
  return { path, type: TYPES[ending], plain, brotli: brotliCompressSync(plain), gzip: gzipSync(plain) };
}

export function addPackedFile(app: FastifyInstance, { path, type, plain, brotli, gzip }: PackedFile): void {
  app.get(path, async (request, reply) => {
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : undefined;
    if (encoding !== undefined) reply.header('content-encoding', encoding);
    reply.headers({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' });
    return reply.type(type).send(encoding === 'br' ? brotli : encoding === 'gzip' ? gzip : plain);
  });
}
