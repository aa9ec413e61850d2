/** Bodies with files: read beside, by the limits of one that is read here. */
import { randomBytes } from 'node:crypto';
import { blockMax, longestBlock, timed } from '@oryndau/documents/testing/longest-block';
import { expect, it } from 'vitest';
import { readFiledHere } from './json-in.ts';
import { readFiled, readJson } from './read-json.ts';

const pdf = (size: number): Buffer => Buffer.concat([Buffer.from('%PDF-1.7'), randomBytes(size)]);
const bodyOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

it('a large body says beside what a small one says here', async () => {
  const file = pdf(200_000);
  const body = () =>
    bodyOf({
      text: 'Т',
      files: [
        { name: 'чек.pdf', content: file.toString('base64') },
        { name: 'b', content: '***' },
      ],
    });
  const [beside, here] = [await readFiled(body()), readFiledHere(body())];
  expect(beside.value).toEqual(here?.value);
  const [upload] = beside.uploads;
  if (typeof upload !== 'object') throw new Error('no upload');
  expect(upload.name).toBe('чек.pdf');
  expect(Buffer.from(upload.content).equals(file)).toBe(true);
  expect(beside.value).toMatchObject({
    files: [{ content: Buffer.from(upload.digest, 'hex').toString('base64') }, { content: '?' }],
  });
});

it.each(['{"a":1', '', '{"a":1,"a":2}', '{"__proto__":{"a":1}}'])('%j is malformed, here and beside', async (text) => {
  expect(() => readJson(Buffer.from(text))).toThrow();
  await expect(readFiled(Buffer.from(text.padStart(100_000)))).rejects.toThrow();
});

it('what is not UTF-8 is malformed', () => {
  expect(() => readJson(Buffer.from('{"a":"\xca"}', 'latin1'))).toThrow();
});

it('five files of 5 MB keep nobody else waiting', async () => {
  const files = Array.from({ length: 5 }, (_, n) => ({
    name: `${n}.pdf`,
    content: pdf(5 * 1024 * 1024 - 8).toString('base64'),
  }));
  // Blanks, so that the names have to be looked for one by one.
  const body = Buffer.from(`{ "text": "x", "files": ${JSON.stringify(files)} }`);
  expect(body.length).toBeGreaterThan(33_000_000);
  await readFiled(bodyOf({ text: ' '.repeat(100_000) }));
  const here = await timed(() => readFiledHere(Buffer.from(body)));
  const { ms, done } = await longestBlock(() => readFiled(Buffer.from(body)));
  expect(done.uploads.map((upload) => typeof upload)).toEqual(Array(5).fill('object'));
  expect(ms).toBeLessThan(blockMax(here));
});
