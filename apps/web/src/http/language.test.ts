import { describe, expect, it } from 'vitest';
import { chooseLanguage } from './language.ts';

describe('the language of a page', () => {
  it.each([
    ['kk', undefined, 'en', 'kk'],
    ['xx', undefined, 'en', 'en'],
    [undefined, 'kk', 'en', 'kk'],
    ['ru', 'kk', 'en', 'ru'],
    [undefined, 'xx', 'en', 'en'],
    [undefined, undefined, 'kk-KZ,kk;q=0.9,ru;q=0.8', 'kk'],
    [undefined, undefined, 'de, ru;q=0.4, en;q=0.7', 'en'],
    [undefined, undefined, 'de', 'ru'],
    [undefined, undefined, 'en;q=0, kk;q=0.1', 'kk'],
    [undefined, undefined, undefined, 'ru'],
    [['en', 'kk'], undefined, undefined, 'en'],
  ])('asked %j, chosen before %j, accepted %j: %s', (asked, chosen, accepted, language) => {
    expect(chooseLanguage({ asked, chosen, accepted })).toBe(language);
  });
});
