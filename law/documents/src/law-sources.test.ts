import { allParameters } from '@oryndau/law/parameters/all';
import { type Right, rights } from '@oryndau/law/rules/rights';
import { type Language, languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import { datedSourceInWords, sourceInWords } from './law-sources.ts';

describe('by what text, in words', () => {
  const rows: readonly (readonly [string, Language, string])[] = [
    [
      '261-IV Art. 10-1(1); law 325-VIII of 24 Jun 2026',
      'ru',
      'Закон — пункт 1 статьи 10-1; закон № 325-VIII от 24 июня 2026 года',
    ],
    [
      'Order 697 item 4, redaction 2026-07-12',
      'kk',
      '2024 жылғы 16 тамыздағы № 697 бұйрықпен бекітілген қағидалардың 4-тармағы (2026 жылғы 12 шілдедегі редакция)',
    ],
    ['Order 697 item 4', 'ru', 'пункт 4 правил, утвержденных приказом № 697 от 16 августа 2024 года'],
    [
      'Order 652 of 29 Dec 2015; Order of 28 Feb 2026',
      'kk',
      '2015 жылғы 29 желтоқсандағы № 652 бұйрық; 2026 жылғы 28 ақпандағы бұйрық',
    ],
    ['law 330-VIII of 1 Jul 2026', 'kk', '2026 жылғы 1 шілдедегі № 330-VIII заң'],
    ['budget law of 2026', 'en', 'the law on the republican budget of 2026'],
    ['261-IV Art. 27; days left after proper delivery', 'en', 'the Law — Art. 27'],
  ];
  it.each(rows)('%s in %s: %s', (source, language, words) => {
    expect(sourceInWords(source, language).replaceAll('\u00a0', ' ')).toBe(words);
  });

  it.each(languages)(
    'is there for every number and every rule in %s, and leaves out nothing of a number',
    (language) => {
      for (const { name, values } of allParameters)
        for (const { source } of values)
          expect(sourceInWords(source, language).split('; ').length, `${name}: ${source}`).toBe(
            source.split('; ').length,
          );
      for (const { citation } of Object.values<Right>(rights)) {
        const words = sourceInWords(citation, language);
        expect(words, citation).not.toBe('');
        if (language !== 'en') expect(words.replaceAll(/№\u00a0\d+-VIII/g, ''), citation).not.toMatch(/[A-Za-z]/);
      }
    },
  );
});

describe('by what text, beside a value', () => {
  it.each([
    [
      '261-IV Art. 10-1(1); law 325-VIII of 24 Jun 2026',
      'ru',
      'закон от 2 апреля 2010 года № 261-IV — пункт 1 статьи 10-1; закон № 325-VIII от 24 июня 2026 года',
    ],
    ['KoAP Arts. 826-2, 832', 'kk', '2014 жылғы 5 шілдедегі № 235-V ӘҚБтК — 826-2-бап, 832-бап'],
    ['94-V Art. 19-1', 'en', 'Law on personal data No. 94-V of 21 May 2013 — Art. 19-1'],
    ['Order 697 item 4', 'en', 'item 4 of the rules of Order No. 697 of 16 August 2024'],
  ] as const)('%s in %s: %s', (source, language, words) => {
    expect(datedSourceInWords(source, language).replaceAll('\u00a0', ' ')).toBe(words);
  });

  it.each(languages)('every value names its act with a number and a date, in %s', (language) => {
    const DATED = {
      kk: /жылғы \d+ \p{L}+д|жылғы \d+ \p{L}+тегі|жылғы \d+ \p{L}+дегі|жылға арналған/u,
      ru: /от \d+ \p{L}+ \d{4}|на \d{4} год/u,
      en: /of \d+ \p{L}+ \d{4}|budget of \d{4}/u,
    }[language];
    for (const { name, values } of allParameters)
      for (const { source } of values)
        expect(datedSourceInWords(source, language).replaceAll('\u00a0', ' '), name).toMatch(DATED);
  });
});
