import { readdirSync, readFileSync } from 'node:fs';
import type { Money } from '@oryndau/law/money';
import { languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import { eventText, eventTexts, fill, nextText, nextTexts } from './event-texts.ts';
import { checkTexts, label, labelTexts } from './label-texts.ts';
import { answerOf, byWhomArgument, noteArgument } from './operator-words.ts';
import { grouped, shownMoney, table } from './output.ts';

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('sentences for events', () => {
  it.each(Object.entries({ ...eventTexts, ...nextTexts }))('%s names the same fields in every language', (_, texts) => {
    for (const language of languages) {
      expect(texts[language].length).toBeGreaterThan(5);
      expect(placeholders(texts[language])).toEqual(placeholders(texts.en));
    }
  });

  it('shows money with thousands, days as they are, codes as words, and a dash for what is missing', () => {
    const event = { ground: 'TERM_EXPIRED', remainder: '78639.99' };
    expect(eventText('ProceedingTransferred', event, 'en')).toBe(
      'The case was transferred to a private bailiff (the term is over): 78\u00a0639.99 tenge remain.',
    );
    expect(eventText('FineDelivered', { deliveredOn: '2025-11-04' }, 'ru')).toBe('Документ вручен лицу 2025-11-04.');
    const handedOver = { amount: '18000.00' };
    expect(eventText('ArrestHandedOver', handedOver, 'ru')).not.toContain('Банк');
    expect(eventText('ArrestHandedOver', { ...handedOver, tellsBank: true }, 'ru')).toBe(
      'Арест на 18\u00a0000,00 тенге передан частному судебному исполнителю. Банк об этом извещается.',
    );
    expect(eventText('FineDelivered', {}, 'ru')).toBe('Документ вручен лицу —.');
    expect(fill('{reason}', { reason: 'toString' }, 'en')).toBe('toString');
    expect(fill('{what}, by {by}. It waits.', { what: 'X.', by: 'B. A.' }, 'en')).toBe('X., by B. A. It waits.');
    expect(fill('Closed, by {by}.', { by: 'B. A.' }, 'en')).toBe('Closed, by B. A.');
    expect(fill('Closed, by {by}.', { by: 'B' }, 'en')).toBe('Closed, by B.');
    expect(fill('{by}.pdf', { by: 'A.' }, 'en')).toBe('A..pdf');
  });

  it.each([
    ['NO_APP', 'қосымшасы жоқ', 'нет приложения'],
    ['NO_PHONE', 'телефон нөмірі жоқ', 'нет номера телефона'],
    ['NOTARY_REJECTS', 'нотариустардың жүйесі қабылдамады', 'система нотариата не приняла'],
    ['EXPIRED', 'EXPIRED', 'EXPIRED'],
  ])('say why not in words of ours, and what an outside party says as it says it: %s', (reason, kk, ru) => {
    const told = { channel: 'push', reason };
    expect(eventText('NoticeFailed', told, 'kk')).toBe(`Хабарлама жеткізілмеді: қосымшадағы хабарлама (${kk}).`);
    expect(eventText('NoticeFailed', told, 'ru')).toBe(`Извещение не доставлено: уведомление в приложении (${ru}).`);
  });

  it('names no last day of an opening whose days run from its signature, but with that', () => {
    const days = { lastDay: '2026-12-28', transferOn: '2026-12-29' };
    for (const language of languages) {
      const opened = { sum: '20000.00', policy: 'order-697', ...days };
      expect(eventText('ProceedingOpened', opened, language)).toContain('2026-12-28');
      const awaits = { act: 'opening', of: '4' };
      const waiting = eventText('ProceedingOpened', { ...opened, awaits }, language);
      expect(waiting).toContain('20\u00a0000');
      expect(waiting).not.toMatch(/2026|[{}]|—/);
      expect(eventText('OpeningSigned', { signedOn: '2026-11-30', ...days }, language)).toContain('2026-12-28');
    }
  });

  it('says of a day that is past that it comes with the next tick', () => {
    const step = { step: 'REGISTRATION', on: '2026-11-27' } as const;
    for (const language of languages) {
      const told = (today: string, next: Parameters<typeof nextText>[0] = step) => nextText(next, { language, today });
      expect(told('2026-11-27')).toBe(fill(nextTexts.REGISTRATION[language], step, language));
      for (const next of [step, { ...step, step: 'TRANSFER' } as const])
        expect(told('2026-11-29', next)).toMatch(/2026-11-27.*(тик|tick)/);
      expect(told('2026-11-29', { step: 'HOLD', on: '2026-11-27' })).toBe(nextTexts.HOLD[language]);
    }
  });

  it('tells what moved on an account that has too little, oldest first', () => {
    const movements = [
      { on: '2026-03-05', direction: 'out', amount: '3000.00' },
      { on: '2026-03-03', direction: 'in', amount: '1500.50' },
    ];
    expect(eventText('ArrestOrdered', { amount: '9.00', movements }, 'en')).toBe(
      'The arrest of 9.00 tenge on one account was ordered. On the account since the opening: 2026-03-03 in 1\u00a0500.50; 2026-03-05 out 3\u00a0000.00.',
    );
    expect(eventText('ArrestOrdered', { amount: '9.00' }, 'en')).not.toContain('since the opening');
  });

  it('tells an event of a later version by its name', () => {
    expect(eventText('FineForgiven', {}, 'kk')).toBe('FineForgiven');
  });
});

describe('labels', () => {
  it.each(Object.entries({ ...labelTexts, ...checkTexts }))(
    '%s names the same fields in every language',
    (_, texts) => {
      for (const language of languages) {
        expect(texts[language].length).toBeGreaterThan(0);
        expect(placeholders(texts[language])).toEqual(placeholders(texts.en));
      }
    },
  );

  it('are filled as sentences are', () => {
    expect(label('moreTasks', 'ru', { shown: '50', all: '1\u00a0200' })).toContain('50 самых старых из 1\u00a0200');
  });
});

describe('the words of an operator', () => {
  it('are kept as they are, without the spaces around them', () => {
    expect(byWhomArgument(' Айгүл ')).toBe('Айгүл');
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
    expect(() => byWhomArgument(text)).toThrow(sentence);
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
    expect(names.filter(({ text }) => !text.includes('byWhomArgument(')).map(({ name }) => name)).toEqual([]);
    expect(words.filter(({ text }) => !text.includes('noteArgument(')).map(({ name }) => name)).toEqual([]);
    expect(answers.filter(({ text }) => !text.includes('answerOf(')).map(({ name }) => name)).toEqual([]);
  });
});

describe('numbers in the terminal', () => {
  it('groups digits', () => {
    expect([0, 999, 1_000, 1_234_567].map(grouped)).toEqual(['0', '999', '1\u00a0000', '1\u00a0234\u00a0567']);
    expect(shownMoney(-50n as Money, 'en')).toBe('−0.50');
    expect(shownMoney(-123_456n as Money, 'en')).toBe('−1\u00a0234.56');
    expect(shownMoney(-123_456n as Money, 'kk')).toBe('−1\u00a0234,56');
    expect(shownMoney(2_162_500n as Money, 'ru')).toBe('21\u00a0625,00');
  });

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
