import { expect, it } from 'vitest';
import {
  ANSWER_MAX,
  answerFault,
  inLatinLookAlikes,
  isText,
  nameFault,
  noteFault,
  placeOfNoText,
} from './door-text.ts';

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

it.each([
  ['A. Head', undefined],
  ['Сұлтанбекова Ж. Қ.', undefined],
  ['', 'EMPTY'],
  ['..', 'EMPTY'],
  ['123', 'EMPTY'],
  ['a'.repeat(201), 'TOO_LONG'],
  ['a\u202Eb', 'HIDDEN_SIGN'],
  ['a\u001B[2Jb', 'HIDDEN_SIGN'],
  ['a\nb', 'HIDDEN_SIGN'],
  ['a\0b', 'HIDDEN_SIGN'],
  ['a\uD83Db', 'HIDDEN_SIGN'],
  ['a\u034Fb', 'HIDDEN_SIGN'],
  ['a\u3164b', 'HIDDEN_SIGN'],
  ['a\u2028b', 'HIDDEN_SIGN'],
])('a name %j: %s', (name, fault) => {
  expect(nameFault(name)).toBe(fault);
});

it.each([
  ['Two lines\nand a tab\t.', undefined],
  ['❤️', undefined],
  [' \n', 'EMPTY'],
  ['a\0b', 'HIDDEN_SIGN'],
  ['a\rb', 'HIDDEN_SIGN'],
  ['a\uDC00b', 'HIDDEN_SIGN'],
  ['a\u202Eb', 'HIDDEN_SIGN'],
])('a note, or an answer, %j: %s', (words, fault) => {
  expect(noteFault(words)).toBe(fault);
  expect(answerFault(words)).toBe(fault);
});

it('an answer is as long as it stands in its act', () => {
  expect(noteFault('a'.repeat(2_001))).toBe('TOO_LONG');
  expect(answerFault('ә'.repeat(ANSWER_MAX))).toBeUndefined();
  expect(answerFault('ә'.repeat(ANSWER_MAX + 1))).toBe('TOO_LONG');
  expect(answerFault('"'.repeat(ANSWER_MAX / 2))).toBeUndefined();
  expect(answerFault('"'.repeat(ANSWER_MAX / 2 + 1))).toBe('TOO_LONG');
});
