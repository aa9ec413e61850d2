/** The open figures over a real database: the page, its pictures and its data say the same, in each language, and nothing of a person. */
import { readSummary } from '@oryndau/reading/outcomes';
import { figureOrder, figureTexts } from '@oryndau/words/figures';
import { languages } from '@oryndau/words/languages';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestInstallation, standings, type TestInstallation } from '../testing/installation.ts';
import { visitor } from '../testing/visitor.ts';
import { figuresTexts } from '../texts/figures.ts';

let installation: TestInstallation;
beforeAll(async () => {
  installation = await openTestInstallation();
  // As a register might write an article.
  await installation.test.database.sql`
    insert into reports.figure (on_day, region, article, figure, cases, amount)
    values ('2026-03-01', '71', '<script>alert(1)</script>', 'opened', 3, 100),
           -- Where the robot is off, as it is nowhere else in this database.
           ('2026-03-01', '71', '592(1)', 'ordinary_way', 1, 100)`;
});
afterAll(() => installation?.close());

const get = (url: string, language: 'kk' | 'ru' | 'en' = 'en') => visitor(installation.app, { language }).get(url);

describe('the page', () => {
  it.each(languages)('says everything in %s, each figure with its definition', async (language) => {
    const { statusCode, body } = await get('/figures', language);
    expect(statusCode).toBe(200);
    expect(body).toContain(`<html lang="${language}"`);
    const texts = figuresTexts[language];
    for (const figure of figureOrder) expect(body).toContain(figureTexts[figure][language].definition);
    for (const text of [texts.matchedPaidDefinition, texts.refundableDefinition, texts.outcomes]) {
      expect(body).toContain(text);
    }
    for (const [id, of] of [
      ['outcomes', texts.outcomes],
      ['share', texts.shares],
      ['month', texts.months],
      ['region', texts.regions],
      ['article', texts.articles],
    ]) {
      expect(body).toContain(`<caption id="${id}"`);
      expect(body).toContain(of);
    }
    expect(body).not.toMatch(/<script|\sstyle=|\son\w+=/);
    expect(body).toContain('&lt;script>');
  });

  it('begins with three sentences, whose numbers are those of the data', async () => {
    const { body } = await get('/figures', 'ru');
    const text = body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0\u202f]+/g, ' ');
    const { figures } = await readSummary(installation.test.database);
    const of = (name: string) => figures.find(({ figure }) => figure === name);
    const [opened, executed, transferred] = ['opened', 'executed', 'transferred'].map((name) =>
      Number(of(name)?.cases ?? 0),
    );
    const share = (part = 0) => `${((100 * part) / (opened ?? 0)).toFixed(1).replace('.', ',')} %`;
    expect(text).toContain(
      `Возбуждено дел: ${opened}. Окончено полной уплатой: ${executed} (${share(executed)}). Передано частным судебным исполнителям: ${transferred} (${share(transferred)}).`,
    );
    expect(text).toMatch(
      /Из [\d ]+,\d\d ₸, которые оставались неуплаченными в день возбуждения, поступило [\d ]+,\d\d ₸ \(\d+,\d %\)\./,
    );
    expect(text.indexOf('Возбуждено дел:')).toBeLessThan(text.indexOf('Сэкономлено'));
    expect(text.indexOf(figureTexts.saved_of_collected.ru.name)).toBeLessThan(
      text.indexOf(figureTexts.saved_of_opened.ru.name),
    );
    expect(text).toMatch(new RegExp(`${figureTexts.saved_of_collected.ru.name} Платежей: \\d+`));
    expect(text).toMatch(new RegExp(`${figureTexts.saved_of_opened.ru.name} Дел: \\d+`));
    expect(text).not.toContain('воспроизведенного года');
  });

  it('holds nothing of a person', async () => {
    const shown = [await get('/figures'), await get('/figures.csv'), await get('/figures.json')];
    for (const { body } of shown) {
      for (const standing of standings) {
        const { iin, caseCode, documentId, paymentReference } = installation.person(standing);
        for (const secret of [iin, caseCode, documentId, paymentReference]) expect(body).not.toContain(secret);
      }
    }
  });

  it('shows each of its pictures, which need no exception from the policy', async () => {
    const { body } = await get('/figures', 'kk');
    const pictures = [...body.matchAll(/(?:src|srcset)="(\/figures\/chart-[^"]+)"/g)].map(([, path = '']) => path);
    expect(pictures).toHaveLength(10);
    for (const path of pictures) {
      const { statusCode, headers, body: svg } = await get(path);
      expect([statusCode, headers['content-type']]).toEqual([200, 'image/svg+xml']);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(svg).not.toMatch(/<script|<style|\sstyle=/);
    }
    expect([...body.matchAll(/<img[^>]+>/g)].every(([image]) => / alt="[^"]{20,}"/.test(image))).toBe(true);
  });

  it.each(['chart-outcomes-de.svg', 'chart-people-kk.svg', 'chart-outcomes-kk.png', '..%2fportal.css', 'x'])(
    'has no picture %s',
    async (name) => {
      expect((await get(`/figures/${name}`)).statusCode).toBe(404);
    },
  );

  it('says that there is nothing yet', async () => {
    const summary = await readSummary(installation.test.database);
    const empty = await openTestInstallation({
      change: (parts) => ({
        ...parts,
        readSummary: async () => ({ ...summary, fines: 0, outcomes: new Map(), suspense: [], figures: [] }),
      }),
    });
    const guest = visitor(empty.app, { language: 'ru' });
    const { body } = await guest.get('/figures');
    expect(body).toContain(figuresTexts.ru.nothingYet);
    expect(body).not.toContain('<img');
    expect((await guest.get('/figures/chart-outcomes-ru.svg')).statusCode).toBe(404);
    await empty.close();
  });
});

describe('the data', () => {
  it('come as a file of CSV and as JSON, and agree with the database', async () => {
    const summary = await readSummary(installation.test.database);
    const csv = await get('/figures.csv', 'kk');
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(csv.headers['content-disposition']).toBe('attachment; filename="oryndau-figures-2026-03-14.csv"');
    expect(csv.headers['x-content-type-options']).toBe('nosniff');
    const { fines, outcomes, by } = (await get('/figures.json')).json();
    expect(fines).toBe(summary.fines);
    expect(outcomes).toEqual(Object.fromEntries(summary.outcomes));
    for (const name of summary.outcomes.keys()) expect(csv.body).toContain(`outcome,${name},fines,`);
    for (const kind of ['month', 'region', 'article']) {
      const opened = by[kind].filter(({ figure }: { figure: string }) => figure === 'opened');
      expect(opened.reduce((sum: number, { cases }: { cases: number }) => sum + cases, 0)).toBe(14);
    }
  });
});
