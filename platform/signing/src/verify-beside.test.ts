/** The check of a stranger's document keeps nobody waiting, and says what it says here. */
import { deflateSync } from 'node:zlib';
import { BesideError } from '@oryndau/documents/beside';
import { blockMax, longestBlock, timed } from '@oryndau/documents/testing/longest-block';
import { beforeAll, expect, it } from 'vitest';
import { newSigning, type Signing, sealedAct } from './testing/sample-act.ts';
import { verifyDocumentBeside } from './verify-beside.ts';
import { DOCUMENT_BYTES_MAX, verifyDocument } from './verify-document.ts';

let signing: Signing;
let act: Uint8Array;
beforeAll(async () => {
  signing = await newSigning();
  act = await sealedAct(signing);
  // The first one waits for a thread that begins.
  await verifyDocumentBeside(Uint8Array.from(act), { trusted: signing.trusted });
}, 60_000);

const pdfOf = (body: Buffer): Uint8Array => Buffer.concat([Buffer.from('%PDF-1.7\n'), body, Buffer.from('\n%%EOF')]);

/** As many attachments as go into `bytes`, each named like one of ours, packed a thousandfold and full of letters that need a font. */
function attachments(bytes: number): Buffer {
  const packed = deflateSync(Buffer.from('"Ә'.repeat(30_000)));
  const parts: Buffer[] = [];
  let size = 0;
  for (let n = 1; size < bytes; n += 1) {
    const name = ['act.json', 'record.json', 'signature.json'][n % 3];
    const part = Buffer.concat([
      Buffer.from(
        `\n  /F (${name})\n  /EF <<\n    /F ${n} 0 R\n>>\n${n} 0 obj\n<< /Filter /FlateDecode /Length ${packed.length}\n>>\nstream\n`,
      ),
      packed,
      Buffer.from('\nendstream'),
    ]);
    parts.push(part);
    size += part.length;
  }
  return Buffer.concat(parts).subarray(0, bytes);
}

const worst: readonly (readonly [string, () => Uint8Array])[] = [
  ['a sound act, which is laid out', () => Uint8Array.from(act)],
  ['16 kB of attachments', () => pdfOf(attachments(16_000))],
  ['4 MB of attachments', () => pdfOf(attachments(DOCUMENT_BYTES_MAX - 32))],
  ['4 MB that begin a signature again and again', () => pdfOf(Buffer.from('/ByteRange [0 1 2 3] '.repeat(190_000)))],
  ['4 MB of brackets', () => pdfOf(Buffer.alloc(4_000_000, '<< [ '))],
];

it.each(worst)('%s: the loop goes on', async (_, made) => {
  const here = await timed(() => verifyDocument(made(), signing));
  const { ms, done } = await longestBlock(() => verifyDocumentBeside(made(), { trusted: signing.trusted }));
  expect(done).toEqual(await verifyDocument(made(), signing));
  expect(ms).toBeLessThan(blockMax(here));
});

it('what takes too long ends, and says so', async () => {
  const { beside } = await import('@oryndau/documents/beside');
  const never = beside<number, number>({
    module: new URL('./testing/endless.ts', import.meta.url),
    does: 'turnFor',
    timeMs: 1_500,
  });
  await expect(never(1e9)).rejects.toThrow(BesideError);
  // The thread that was ended is no loss: another one takes its place.
  expect(
    await beside<number, number>({
      module: new URL('./testing/endless.ts', import.meta.url),
      does: 'turnFor',
      timeMs: 60_000,
    })(1),
  ).toBe(1);
});
