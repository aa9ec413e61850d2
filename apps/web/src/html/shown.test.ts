import { legalDate } from '@oryndau/law/legal-date';
import { type Money, moneyOf } from '@oryndau/law/money';
import type { Language } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import {
  shownAmount,
  shownCount,
  shownDay,
  shownDays,
  shownDistance,
  shownEstimate,
  shownMoment,
  shownMoney,
  shownNumber,
  shownPercent,
  shownTenge,
} from './shown.ts';

/** Kinds of spaces are looked at in a test of their own. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

it('an estimate is in whole tenge, and a number is named as the language does', () => {
  const estimate = (sum: string) => plain(shownEstimate(moneyOf(sum), 'ru'));
  expect([estimate('3243.75'), estimate('3243.01'), estimate('3244.00')]).toEqual(['3 244 ₸', '3 244 ₸', '3 244 ₸']);
  expect((['kk', 'ru', 'en'] as const).map((language) => plain(shownNumber('A/1', language)))).toEqual([
    '№ A/1',
    '№ A/1',
    'No. A/1',
  ]);
});

describe('money', () => {
  it.each<[string, Language, string, string]>([
    ['1234567.80', 'ru', '1 234 567,80 ₸', '1 234 567,80 ₸'],
    ['19660.00', 'kk', '19 660,00 ₸', '19 660 ₸'],
    ['19660.00', 'en', '19,660.00 ₸', '19,660 ₸'],
    ['-0.05', 'en', '−0.05 ₸', '−0.05 ₸'],
    ['0.00', 'ru', '0,00 ₸', '0 ₸'],
  ])('%s in %s is %s, in a sentence %s', (text, language, tenge, amount) => {
    expect(plain(shownTenge(moneyOf(text), language))).toBe(tenge);
    expect(plain(shownAmount(moneyOf(text), language))).toBe(amount);
  });

  it('never breaks over two lines', () => {
    expect(shownTenge(moneyOf('19660.00'), 'ru')).toBe('19\u202f660,00\u202f₸');
    expect(shownMoney(123_456_789_012_345n as Money, 'kk')).not.toMatch(/ /);
  });
});

it('groups counts from the thousands on', () => {
  expect(['999', '1000', '280000'].map((count) => plain(shownCount(BigInt(count), 'ru')))).toEqual([
    '999',
    '1 000',
    '280 000',
  ]);
});

it('shows a very small share as more than nothing', () => {
  expect([0.236, 1, 0.0004].map((part) => plain(shownPercent(part, 'ru')))).toEqual(['23,6 %', '100,0 %', '0,04 %']);
});

describe('a day', () => {
  const day = legalDate('2025-08-20');

  it('is written out in each language', () => {
    expect(plain(shownDay(day, 'kk'))).toBe('2025 жылғы 20 тамыз');
    expect(plain(shownDay(day, 'ru'))).toBe('20 августа 2025 года');
    expect(plain(shownDay(legalDate('2026-01-02'), 'en'))).toBe('2 January 2026');
    expect(shownDay(null, 'en')).toBe('—');
  });

  it('has the time of Almaty beside it', () => {
    expect(plain(shownMoment(Date.UTC(2025, 7, 20, 19, 5), 'ru'))).toBe('21 августа 2025 года, 00:05');
    expect(plain(shownMoment(Date.UTC(2025, 7, 20, 9, 59), 'kk'))).toBe('2025 жылғы 20 тамыз, 14:59');
  });

  it.each<[string, Language, string]>([
    ['2025-08-20', 'kk', 'бүгін'],
    ['2025-08-21', 'ru', 'завтра'],
    ['2025-08-19', 'en', 'yesterday'],
    ['2025-08-22', 'ru', 'через 2 дня'],
    ['2025-08-25', 'kk', '5 күннен кейін'],
    ['2025-09-19', 'en', 'in 30 days'],
    ['2025-08-15', 'ru', '5 дней назад'],
    ['2025-08-10', 'kk', '10 күн бұрын'],
  ])('%s, told on 2025-08-20 in %s: %s', (other, language, words) => {
    expect(plain(shownDistance(legalDate(other), day, language))).toBe(words);
  });

  it('bends its word as Russian does', () => {
    const words = [1, 2, 5, 11, 12, 14, 21, 24, 111].map((count) => plain(shownDays(count, 'ru')));
    expect(words).toEqual([
      '1 день',
      '2 дня',
      '5 дней',
      '11 дней',
      '12 дней',
      '14 дней',
      '21 день',
      '24 дня',
      '111 дней',
    ]);
  });
});
