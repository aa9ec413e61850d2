import { languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import { isRefusal, refusal, refusalCodes } from './refusal.ts';
import { refusalText, refusalTexts } from './refusal-texts.ts';

const codes = Object.values(refusalCodes).flat();
const placeholders = (text: string) => Array.from(text.matchAll(/\{(\w+)\}/g), (match) => match[1]).sort();

describe('a refusal can be told in every language', () => {
  it('there is a sentence for each code, and none without a code', () => {
    expect(codes).toHaveLength(104);
    expect(Object.keys(refusalTexts).sort()).toEqual([...codes].sort());
  });

  it.each(codes)('%s: three sentences with the same placeholders', (code) => {
    const sentences = languages.map((language) => refusalTexts[code][language]);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/\.$/);
      expect(placeholders(sentence)).toEqual(placeholders(sentences[0] ?? ''));
    }
    expect(refusalTexts[code].ru).toMatch(/[а-я]/);
    expect(refusalTexts[code].kk).toMatch(/[а-яәғқңөұүһі]/);
    expect(new Set(sentences).size).toBe(3);
  });

  it('fills the sentence, and leaves a dash where data is missing', () => {
    const over = refusal('OVER_LIMIT', { remainder: '86500.00', limit: '86500.00' }, '261-IV Art. 10-1(1)');
    expect(refusalText(over, 'en')).toContain('must be below 86500.00 tenge');
    expect(refusalText(refusal('CURRENCY'), 'ru')).toBe('Штраф принимается только в тенге (KZT), указана валюта: —.');
    expect(refusalText(refusal('CURRENCY', { currency: '{currency}' }), 'en')).toContain('{currency}');
    expect(refusalText(refusal('FIELD_MISSING', Object.create({ field: 'inherited' })), 'en')).not.toContain(
      'inherited',
    );
  });

  it('is told from other values', () => {
    expect(isRefusal(refusal('NOT_JSON'))).toBe(true);
    for (const other of [null, undefined, 'refusal', {}, { kind: 'other' }]) expect(isRefusal(other)).toBe(false);
    expect('citation' in refusal('NOT_JSON')).toBe(false);
  });
});
