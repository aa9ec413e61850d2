import { type Language, type LegalDate, languages, type Money } from '@oryndau/law';
import type { Summary } from '@oryndau/worker';
import { describe, expect, it } from 'vitest';
import { chooseLanguage, firstPage } from './first-page.ts';
import { renderPage } from './page.tsx';
import { figureOrder, figureTexts, pageTexts } from './texts.ts';

const summary: Summary = {
  until: '2026-11-20' as LegalDate,
  fines: 75_217,
  outcomes: new Map([
    ['TRANSFERRED', 33_303],
    ['REFUSED:OVER_LIMIT', 4_165],
    ['REJECTED:<b>', 1],
  ]),
  waiting: 0,
  orphans: 2,
  suspense: [{ currency: 'KZT', entries: 292, amount: 661_544_956n as Money }],
  matchedPaid: 78_181_024_500n as Money,
  refundable: 304_015_250n as Money,
  figures: figureOrder.map((figure) => ({ group: '', figure, cases: 7n, amount: 123_456_789n as Money })),
};

const empty: Summary = { ...summary, until: null, fines: 0, outcomes: new Map(), suspense: [], figures: [] };
const read = async (): Promise<Summary> => summary;

describe('the first page', () => {
  it.each(languages)('says everything in %s, each figure with its definition', (language) => {
    const html = renderPage(summary, language);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(pageTexts[language].outcomes);
    for (const figure of figureOrder) expect(html).toContain(figureTexts[figure][language].definition);
    for (const other of languages) expect(html).toContain(`href="/?lang=${other}"`);
  });

  it('groups thousands as each language does', () => {
    const money: Record<Language, string> = {
      kk: '781\u202f810\u202f245,00',
      ru: '781\u202f810\u202f245,00',
      en: '781,810,245.00',
    };
    for (const language of languages) expect(renderPage(summary, language)).toContain(money[language]);
  });

  it('has no script, no inline style and nothing from elsewhere, and escapes what it is given', () => {
    const html = renderPage(summary, 'en');
    expect(html).not.toMatch(/<script|\sstyle=|\son\w+=|https?:/);
    expect(html).toContain('&lt;b>');
    expect(html).not.toContain('<b>');
  });

  it('says that there is nothing yet', () => {
    expect(renderPage(empty, 'ru')).toContain(pageTexts.ru.nothingYet);
  });
});

describe('the language of the page', () => {
  it.each([
    ['kk', 'en', 'kk'],
    ['xx', 'en', 'en'],
    [undefined, 'kk-KZ,kk;q=0.9,ru;q=0.8', 'kk'],
    [undefined, 'de, ru;q=0.4, en;q=0.7', 'en'],
    [undefined, 'de', 'ru'],
    [undefined, 'en;q=0, kk;q=0.1', 'kk'],
    [undefined, undefined, 'ru'],
    [['en', 'kk'], undefined, 'en'],
  ])('asked %j, accepted %j: %s', (asked, accepted, language) => {
    expect(chooseLanguage(asked, accepted)).toBe(language);
  });
});

describe('the server of the page', () => {
  it('sends a strict policy with every answer, also with one that is not found', async () => {
    const app = firstPage({ readSummary: read });
    for (const url of ['/', '/style.css', '/icon.svg', '/summary.json', '/health', '/nowhere']) {
      const { headers } = await app.inject(url);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
    await app.close();
  });

  it('gives counts as numbers and money as decimal text', async () => {
    const app = firstPage({ readSummary: read });
    const body = (await app.inject('/summary.json')).json();
    expect(body.outcomes.TRANSFERRED).toBe(33_303);
    expect(body.matchedPaid).toBe('781810245.00');
    expect(body.figures[0]).toEqual({ figure: 'opened', cases: 7, amount: '1234567.89' });
    await app.close();
  });

  it('asks once for many readers, and anew after a failure, of which it tells nothing', async () => {
    let asked = 0;
    const app = firstPage({
      readSummary: async () => {
        asked += 1;
        if (asked === 1) throw new Error('password=secret');
        return summary;
      },
    });
    const failed = await app.inject('/');
    expect(failed.statusCode).toBe(503);
    expect(failed.body).not.toContain('secret');
    await Promise.all([app.inject('/'), app.inject('/health'), app.inject('/summary.json')]);
    expect(asked).toBe(2);
    await app.close();
  });
});
