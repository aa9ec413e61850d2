import { expect, it } from 'vitest';
import {
  ANSWER_MAX,
  answerFault,
  composed,
  inLatinLookAlikes,
  isPlainNumber,
  isText,
  jsonOf,
  legible,
  lineOf,
  nameFault,
  noteFault,
  passageOf,
  placeOfNoText,
  textOf,
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

const deep = (levels: number): unknown => (levels === 0 ? 'x' : [deep(levels - 1)]);

it('what lies deeper than any form of ours is not let through unseen', () => {
  expect(placeOfNoText(deep(12))).toBeUndefined();
  expect(placeOfNoText(deep(14))).toBe('/0'.repeat(13));
});

it.each([
  ['UTF-8', Buffer.from('Қазақ'), 'Қазақ'],
  ['a mark at the beginning, which stays', Buffer.from('\ufeffa'), '\ufeffa'],
  ['windows-1251', Buffer.of(0xca, 0xe0), undefined],
  ['half a letter', Buffer.from('Қ').subarray(0, 1), undefined],
  ['a half of a pair, as CESU-8 writes it', Buffer.of(0xed, 0xa0, 0x80), undefined],
  ['a NUL', Buffer.from('a\0b'), undefined],
  ['too much', Buffer.alloc(101, 'a'), undefined],
])('bytes become text: %s', (_, bytes, text) => {
  expect(textOf(bytes, 100)).toBe(text);
});

it.each([
  ['{"a":["b",{"c":1}]}', { a: ['b', { c: 1 }] }],
  ['{"a":1', undefined],
  ['', undefined],
  ['{"a":1,"a":2}', undefined],
  ['{"a":1,"\\u0061":2}', undefined],
  ['{"a":"\\u0000"}', undefined],
  ['{"\\ud800":1}', undefined],
  [`${'['.repeat(20)}${']'.repeat(20)}`, undefined],
])('JSON becomes a value: %s', (text, value) => {
  expect(jsonOf(text)).toEqual(value);
});

it('looks for names twice in a text of many megabytes', () => {
  expect(jsonOf(`{ "a": "${'\\\\x'.repeat(3_000_000)}${'A'.repeat(12_000_000)}" }`)).toBeDefined();
});

it.each([
  ['  Серік\u00a0', 'Серік'],
  ['и\u0306', '\u0439'],
  ['a\nb', undefined],
  ['a\u001b[2J', undefined],
  ['\ud800', undefined],
  [' ', undefined],
  ['a'.repeat(21), undefined],
  [5, undefined],
])('%j becomes the line %j', (value, line) => {
  expect(lineOf(value, 20)).toBe(line);
});

it('several lines end alike, and a passage of blanks is none', () => {
  expect(passageOf(' a\r\nb\rc\n ', 20)).toBe('a\nb\nc');
  expect(passageOf('\r\n \t', 20)).toBeUndefined();
  expect(passageOf('a\0', 20)).toBeUndefined();
});

it.each(['T25-1', '№ 25 1', '\u04d8-7'])('%s is a number that can be taken for no other', (number) => {
  expect(isPlainNumber(number)).toBe(true);
});
it.each([' T25', 'T  25', 'T\u00a025', 'T\u200b25', 'T25\ufe0f', 'и\u0306', 'T\ud800'])(
  '%j can be taken for another',
  (number) => {
    expect(isPlainNumber(number)).toBe(false);
  },
);

it('composes every text of a value, and leaves alone what is none', () => {
  const file = Buffer.from('и\u0306');
  expect(composed({ a: ['и\u0306', 5, null], b: file })).toEqual({ a: ['\u0439', 5, null], b: file });
});

it('what a machine tells moves no cursor', () => {
  expect(legible('a\u001b[2Jb\u009bc и\u0306')).toBe('a [2Jb c \u0439');
});
