import { readdirSync, readFileSync } from 'node:fs';
import { languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import { checkTexts } from './check-texts.ts';
import { answerOf, byArgument, noteArgument } from './operator-words.ts';
import { table } from './output.ts';

describe('the words of an operator', () => {
  it('are kept as they are, without the spaces around them', () => {
    expect(byArgument(' Айгүл ')).toBe('Айгүл');
    expect(noteArgument('--note', 'Letter 12/7,\r\nby telephone. ')).toBe('Letter 12/7,\nby telephone.');
  });

  it.each([
    [' ', 'needs words'],
    ['x'.repeat(2_001), 'has more than 2000'],
    ['a\u001b[2J', 'cannot be shown'],
    ['\u202etxt', 'cannot be shown'],
    ['Paid by 660820448580 himself', 'holds an IIN'],
  ])('%j are not taken', (text, sentence) => {
    expect(() => noteArgument('--note', text)).toThrow(sentence);
  });

  it.each([
    ['', '--by needs a name'],
    ['..', '--by needs a name'],
    ['a\u001b[2J', 'cannot be shown'],
    ['\u202eA. Head', 'cannot be shown'],
    ['A.\u3164 Head', 'cannot be shown'],
    ['A'.repeat(20_000), 'has more than 200'],
  ])('a name %j is not taken', (text, sentence) => {
    expect(() => byArgument(text)).toThrow(sentence);
  });

  it('an answer is a text that the person can read and its act can hold', () => {
    const file = (text: string | Uint8Array) => answerOf('why.txt', Buffer.from(text));
    expect(file('\ufeffFirst.\r\nSecond. ')).toBe('First.\nSecond.');
    expect(() => file('a\0b')).toThrow('why.txt holds a sign that cannot be shown');
    expect(() => file(' \n')).toThrow('why.txt is empty');
    expect(() => file(Uint8Array.of(0xc3, 0x28))).toThrow('why.txt is not UTF-8');
    expect(() => file('"'.repeat(9_000))).toThrow(/why.txt has more than 10000 characters; a quotation mark, .* two/);
  });

  it('may hold numbers that are nobody’s', () => {
    expect(noteArgument('--note', 'Entry 660820448581, reference 010000000000013148.')).toContain('660820448581');
  });
});

describe('every command that takes words of an operator', () => {
  const folder = new URL('./commands/', import.meta.url);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
  const taking = (option: RegExp) => files.filter(({ text }) => option.test(text));

  it('lets them in by the one door', () => {
    const names = taking(/'--(by|operator) <name>'|withBy\(/);
    const words = taking(/'--(reason|note) <text>'/);
    const answers = taking(/'--answer <file>'/);
    expect([names.length, words.length, answers.length]).toEqual([8, 5, 1]);
    expect(names.filter(({ text }) => !/who(Decides|Signs)\(/.test(text)).map(({ name }) => name)).toEqual([]);
    expect(words.filter(({ text }) => !text.includes('noteArgument(')).map(({ name }) => name)).toEqual([]);
    expect(answers.filter(({ text }) => !text.includes('answerOf(')).map(({ name }) => name)).toEqual([]);
  });
});

describe('the checks of a document', () => {
  it.each(Object.entries(checkTexts))('%s is said in every language', (_, texts) => {
    for (const language of languages) expect(texts[language].length).toBeGreaterThan(0);
  });
});

describe('tables in the terminal', () => {
  it('lines columns up by characters, not by bytes', () => {
    expect(
      table(
        ['ә', 'n'],
        [
          ['қққ', '1'],
          ['a', '22'],
        ],
        ['left', 'right'],
      ),
    ).toBe('ә     n\n───  ──\nқққ   1\na    22');
  });
});
