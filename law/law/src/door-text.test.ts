import { expect, it } from 'vitest';
import { inLatinLookAlikes, isText, placeOfNoText } from './door-text.ts';

it.each([
  ['', true],
  ['Қазақстан, №\u00a05 😀', true],
  ['a\u0000b', false],
  ['\ud83d', false],
  ['a\udc00b', false],
  ['\udc00\ud83d', false],
])('%j is a text: %s', (text, expected) => {
  expect(isText(text)).toBe(expected);
});

it.each([
  ['nowhere', { a: ['x', { b: 'y' }], n: 5, z: null }, undefined],
  ['in a field', { text: 'a\0' }, '/text'],
  ['deep in a list', { files: [{ name: 'a' }, { name: '\ud800' }] }, '/files/1/name'],
  ['in the name of a field', { details: { 'a\0': 'b' } }, '/details'],
  ['in a text alone', '\0', ''],
])('is found %s', (_, value, expected) => {
  expect(placeOfNoText(value)).toBe(expected);
});

it('neither loops nor looks into what is no plain value', () => {
  const part: Record<string, unknown> = { value: 'fine' };
  part.fields = part;
  expect(placeOfNoText(part)).toBeUndefined();
  expect(placeOfNoText({ file: Buffer.from('\0') })).toBeUndefined();
});

it('letters that look the same are one in capitals, and no others', () => {
  expect(inLatinLookAlikes('сериков')).toBe(inLatinLookAlikes('Cеpикoв'));
  expect(inLatinLookAlikes('Жанна')).toBe('ЖAHHA');
});
