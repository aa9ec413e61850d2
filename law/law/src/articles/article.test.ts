/** How a register's article is read, in every form that occurs, and what people are told of it. */
import { createHash } from 'node:crypto';
import { languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import { legalDate } from '../legal-date.ts';
import {
  articleName,
  articleNumberOf,
  articleSaid,
  articleShort,
  articleWritten,
  offenceOf,
  readingsOf,
} from './article.ts';
import { CATALOGUE } from './catalogue.ts';
import { CORRECTIONS } from './corrections.ts';
import { namedArticles } from './named-article.ts';

const DAY = legalDate('2026-03-02');
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('a register writes', () => {
  it.each([
    ['592', '592', null],
    ['592-1', '592', '1'],
    ['592-3-1', '592', '3-1'],
    ['592(1)', '592', '1'],
    ['592(3-1)', '592', '3-1'],
    [' 597-5-1 ', '597', '5-1'],
    ['619-1', '619-1', null],
    ['619-1-2', '619-1', '2'],
    ['619-1(2)', '619-1', '2'],
    ['434-2', '434-2', null],
    ['434(2)', '434', '2'],
    ['80-1-3', '80-1', '3'],
    ['443-1', '443', '1'],
    ['380-1', '380-1', null],
    ['590-10', '590', '10'],
  ])('%s', (text, article, part) => {
    expect(articleNumberOf(text)).toEqual({ article, part });
  });

  it.each(['', 'Жол «1»\n', '592-', '592-1-2-3', '592(1', 'ст. 592'])(
    '%s, which is no number of an article',
    (text) => {
      expect(readingsOf(text)).toEqual([]);
      expect(articleSaid(text, DAY, 'ru')).toContain('названия нет в нашем справочнике');
    },
  );

  it('434-2, which may be meant both ways, and 592-1, which may not', () => {
    expect(readingsOf('434-2')).toEqual([
      { article: '434-2', part: null },
      { article: '434', part: '2' },
    ]);
    expect(readingsOf('592-1')).toHaveLength(1);
  });
});

describe('people read', () => {
  it.each([
    ['592-1', 'ӘҚБтК-нің 592-бабының 1-бөлігі', 'ч. 1 ст. 592 КоАП', 'Art. 592(1) of the KoAP'],
    ['597-5-1', 'ӘҚБтК-нің 597-бабының 5-1-бөлігі', 'ч. 5-1 ст. 597 КоАП', 'Art. 597(5-1) of the KoAP'],
    ['592', 'ӘҚБтК-нің 592-бабы', 'ст. 592 КоАП', 'Art. 592 of the KoAP'],
    ['619-1', 'ӘҚБтК-нің 619-1-бабы', 'ст. 619-1 КоАП', 'Art. 619-1 of the KoAP'],
  ])('%s', (text, kk, ru, en) => {
    expect(languages.map((language) => plain(articleShort(text, language)))).toEqual([kk, ru, en]);
  });

  it('number and name, or the number and that there is no name', () => {
    expect(plain(articleSaid('592-1', DAY, 'ru'))).toBe('ч. 1 ст. 592 КоАП: превышение скорости на 10–20 км/ч');
    expect(plain(articleSaid('592-1', DAY, 'en'))).toBe('Art. 592(1) of the KoAP: speeding by 10–20 km/h');
    expect(plain(articleSaid('700-1', DAY, 'kk'))).toBe(
      'ӘҚБтК-нің 700-бабының 1-бөлігі (атауы біздің анықтамалықта жоқ)',
    );
  });
});

describe('a name is that of the day', () => {
  it('on both sides of the day on which a law changed it', () => {
    expect(articleName('592-3', legalDate('2024-12-03'), 'en')).toBe('speeding by 40 km/h or more');
    expect(articleName('592-3', legalDate('2024-12-04'), 'en')).toBe('speeding by 40–60 km/h');
  });

  it('the heading where the part is not named, not known, or older than what was read', () => {
    for (const text of ['592', '592-9'])
      expect(offenceOf(text, DAY)).toMatchObject({ of: 'article', names: { en: 'speeding' } });
    expect(offenceOf('592-1', legalDate('2020-01-01'))).toMatchObject({ of: 'article', confidence: 'INFERRED' });
  });

  it('the newest where figures of many days are told', () => {
    expect(articleName('592-3', null, 'en')).toBe('speeding by 40–60 km/h');
  });

  it('none before the law that brought the article', () => {
    expect(offenceOf('619-2-1', legalDate('2026-06-30'))).toBeUndefined();
    expect(offenceOf('619-2-1', legalDate('2026-07-01'))).toMatchObject({ of: 'part' });
  });
});

/** Of the year that is given as an example, of the invented region and of the demonstration. */
const brought = [
  '590-2',
  '592-3',
  '601-1',
  '590-1',
  '592-1',
  '592-2',
  '593-1',
  '593-2',
  '596-1',
  '597-1',
  '597-2',
  '599-1',
  '610-1',
  '612-1',
];
it.each(brought)('%s, which the feeds bring, is named as a part in every language', (text) => {
  for (const day of [legalDate('2025-01-01'), DAY]) {
    expect(offenceOf(text, day)?.of).toBe('part');
    for (const language of languages) expect(articleName(text, day, language)).not.toBeNull();
  }
});

describe('the catalogue', () => {
  const parts = [...namedArticles.values()].flatMap(({ article, parts: of }) =>
    of.map((part) => ({ article, ...part })),
  );

  it('597-3-1, which an invented region brings and the Code does not have, is named as its article', () => {
    expect(offenceOf('597-3-1', DAY)).toMatchObject({ of: 'article', part: '3-1' });
  });

  it('is the edition from which letters that were sent are made again', () => {
    const digest = createHash('sha256').update(CATALOGUE).digest('hex');
    expect(digest, 'see README.md: a change is a second edition').toBe(
      'a828cb1061a0e346c59e7f4ad97fab30142e7eea271ac74cda4e4354dbf01c9e',
    );
  });

  it('is corrected in a second edition, from which notices are worded from its day on and everything else at once', () => {
    const digest = createHash('sha256').update(CORRECTIONS).digest('hex');
    expect(digest, 'see README.md: a change is another edition').toBe(
      '1cbaf4cfb93d131c62fb9fa47269d7b9860b4773f34de6a5e22305724aeaf097',
    );
    const written = (on: string) =>
      plain(articleWritten({ article: '599-1', registeredOn: DAY, on: legalDate(on) }, 'kk'));
    expect(written('2026-11-30')).toBe('ӘҚБтК-нің 599-бабының 1-бөлігі: бағдаршамның тыйым салатын сигналына өту');
    const right =
      'ӘҚБтК-нің 599-бабының 1-бөлігі: бағдаршамның тыйым салатын сигналына немесе реттеушінің тыйым салатын қимылына қарамай өту';
    expect(written('2026-12-01')).toBe(right);
    expect(plain(articleSaid('599-1', DAY, 'kk'))).toBe(right);
    expect(articleSaid('599-2', null, 'kk')).toContain('қарамай өту');
  });

  it('has every row', () => {
    expect(namedArticles.size).toBe(42);
    expect(parts).toHaveLength(160);
  });

  it('says each name in Russian and English, and in Kazakh but for the article whose text was not read', () => {
    for (const { article, names } of [...namedArticles.values(), ...parts]) {
      expect(names.ru, article).toMatch(/^\S.*\S$/);
      expect(names.en, article).toMatch(/^[\x20-\x7e–’]+$/);
      expect(names.kk === null, article).toBe(article === '434-3');
    }
  });

  it('has no two names of a part on one day', () => {
    for (const one of parts) {
      const same = parts.filter(({ article, part }) => article === one.article && part === one.part);
      for (const [index, { until }] of same.entries()) {
        const next = same[index + 1];
        if (next !== undefined) expect(until !== null && until < next.from, `${one.article}(${one.part})`).toBe(true);
      }
    }
  });
});
