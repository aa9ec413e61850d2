import { legalDate } from '@oryndau/law/legal-date';
import { moneyOf } from '@oryndau/law/money';
import type { Summary } from '@oryndau/reading/outcomes';
import { type FigureName, figureOrder } from '@oryndau/words/figures';
import { describe, expect, it } from 'vitest';
import { chartNames, drawChart } from './charts.ts';
import { figuresCsv, figuresJson } from './figures-csv.ts';
import { type FigureGroup, inShownOrder, type OpenFigures, remembered } from './open-figures.ts';

const figure = (group: string, name: FigureName, cases: bigint) => ({
  group,
  figure: name,
  cases,
  amount: moneyOf('1234567.89'),
});
const grouped = (group: string, opened: bigint): FigureGroup => ({
  group,
  figures: new Map([['opened', figure(group, 'opened', opened)]]),
});
const summary: Summary = {
  until: legalDate('2026-11-20'),
  fines: 75_217,
  outcomes: new Map([
    ['TRANSFERRED', 33_303],
    ['REJECTED:<b>', 1],
  ]),
  waiting: 0,
  orphans: 2,
  suspense: [{ currency: 'KZT', entries: 292, amount: moneyOf('6615449.56') }],
  matchedPaid: moneyOf('781810245.00'),
  refundable: moneyOf('3040152.50'),
  figures: [figure('', 'opened', 7n)],
};
const figures: OpenFigures = {
  summary,
  by: {
    month: [grouped('2026-02', 1n), grouped('2026-01', 2n)],
    region: [grouped('71', 5n), grouped('99', 9n)],
    article: [grouped('597-1', 3n), grouped('=1+1,"x"\r\ny', 4n), grouped('592<b>&', 3n)],
  },
};

/** Reads RFC 4180 as strictly as it is written. */
function readCsv(text: string): string[][] {
  expect(text.endsWith('\r\n')).toBe(true);
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)];
  expect(cells.map(([whole]) => whole).join('')).toBe(text);
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of cells) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('the figures as a table', () => {
  it('are rows of one width, with what each number means', () => {
    const [header = [], ...rows] = readCsv(figuresCsv(figures, 'en'));
    expect(header).toEqual(['by', 'group', 'figure', 'name', 'definition', 'count', 'amount', 'currency']);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([header.length]));
    expect(rows.every(([, , , name, definition]) => name !== '' && definition !== '')).toBe(true);
    expect(rows).toContainEqual(['region', '71', 'opened', 'Opened', expect.any(String), '5', '1234567.89', 'KZT']);
    expect(rows).toContainEqual(expect.arrayContaining(['outcome', 'TRANSFERRED', '33303']));
  });

  it('hold nothing that a spreadsheet takes for a formula, and no cell breaks its row', () => {
    const rows = readCsv(figuresCsv(figures, 'ru'));
    const groups = rows.map(([, group]) => group);
    expect(groups).toContain('\'=1+1,"x"\r\ny');
    expect(rows.flat().filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
  });

  it('are the same numbers as JSON', () => {
    const { by, definitions, matchedPaid, outcomes } = figuresJson(figures);
    expect(matchedPaid).toBe('781810245.00');
    expect(outcomes).toEqual({ TRANSFERRED: 33_303, 'REJECTED:<b>': 1 });
    expect(by.region?.[0]).toEqual({ group: '99', figure: 'opened', cases: 9, amount: '1234567.89' });
    expect(Object.keys(definitions)).toHaveLength(figureOrder.length);
  });
});

describe('a chart', () => {
  it.each(chartNames)('of %s has no style, no script and no markup of others', async (name) => {
    for (const width of ['wide', 'narrow'] as const) {
      const svg = await drawChart(figures, { name, language: 'kk', width });
      expect(svg).toMatch(/^<svg width="(900|320)"/);
      expect(svg).not.toMatch(/<style|\sstyle=|<script|\son\w+=|<b>|href=/);
      expect(svg).toContain('font-size="1');
      expect(svg.match(/<text/g)?.length).toBeGreaterThan(2);
    }
  });

  it('shows counts as the language writes them', async () => {
    expect(await drawChart(figures, { name: 'outcomes', language: 'en', width: 'wide' })).toContain('>33,303<');
    expect(await drawChart(figures, { name: 'outcomes', language: 'ru', width: 'wide' })).toContain('>33\u202f303<');
  });
});

describe('groups', () => {
  it('stand by their number, months by time', () => {
    const shown = (by: 'month' | 'region' | 'article') => inShownOrder(by, figures.by[by]).map(({ group }) => group);
    expect(shown('month')).toEqual(['2026-01', '2026-02']);
    expect(shown('region')).toEqual(['99', '71']);
    expect(shown('article').slice(1)).toEqual(['592<b>&', '597-1']);
  });
});

describe('a reading', () => {
  it('is made once for many who ask, and anew after a failure', async () => {
    let asked = 0;
    const read = remembered(async () => {
      asked += 1;
      if (asked === 1) throw new Error('the database is away');
      return asked;
    });
    await expect(read()).rejects.toThrow('away');
    expect(await Promise.all([read(), read(), read()])).toEqual([2, 2, 2]);
  });
});
