/** Members of a gzip, gaps between them, and what stands behind. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gunzipWhole } from './gunzip.ts';

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function read(bytes: Buffer, size: number): Promise<{ text: string; code: string | null }> {
  const parts: Buffer[] = [];
  const done = (code: string | null) => ({ text: Buffer.concat(parts).toString('utf8'), code });
  try {
    for await (const part of gunzipWhole(inChunks(bytes, size))) parts.push(part);
    return done(null);
  } catch (error) {
    return done((error as NodeJS.ErrnoException).code ?? String(error));
  }
}

const one = gzipSync('one\n');
const two = gzipSync('two\n');
const zeros = (count: number) => Buffer.alloc(count);

describe.each([1, 7, 24, 1024, 1024 * 1024])('a gzip in chunks of %i bytes', (size) => {
  it.each<[string, Buffer, { text: string; code: string | null }]>([
    ['of one member', one, { text: 'one\n', code: null }],
    ['of two members', Buffer.concat([one, two]), { text: 'one\ntwo\n', code: null }],
    ['filled with zeros at its end', Buffer.concat([one, zeros(5_000)]), { text: 'one\n', code: null }],
    ['with a member behind a gap', Buffer.concat([one, zeros(1), two]), { text: 'one\n', code: 'Z_DATA_ERROR' }],
    ['with one behind a long gap', Buffer.concat([one, zeros(5_000), two]), { text: 'one\n', code: 'Z_DATA_ERROR' }],
  ])('%s', async (_, bytes, expected) => {
    expect(await read(bytes, size)).toEqual(expected);
  });
  it('cut off ends with an error', async () => {
    expect((await read(Buffer.concat([one, two.subarray(0, -3)]), size)).code).toBe('Z_BUF_ERROR');
  });
  it('with other bytes behind it ends with an error', async () => {
    expect((await read(Buffer.concat([one, Buffer.from('and more')]), size)).code).toBe('Z_DATA_ERROR');
  });
});
