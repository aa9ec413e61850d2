/** The sentence over each chart: true of nothing, of one, of equal ones and of many; and of months that rise, fall, or read the same. */
import { legalDate } from '@oryndau/law/legal-date';
import { ZERO } from '@oryndau/law/money';
import type { FigureName } from '@oryndau/words/figures';
import { languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import { chartNames } from './charts.ts';
import { findingOf } from './findings.ts';
import { type FigureGroup, type OpenFigures, sharesByMonth } from './open-figures.ts';

type Counts = Partial<Record<FigureName, number>>;
const grouped = (group: string, counts: Counts): FigureGroup => ({
  group,
  figures: new Map(
    Object.entries(counts).map(([figure, cases]) => [
      figure as FigureName,
      { group, figure: figure as FigureName, cases: BigInt(cases), amount: ZERO },
    ]),
  ),
});
const figuresOf = (of: {
  readonly outcomes?: Readonly<Record<string, number>>;
  readonly month?: Readonly<Record<string, Counts>>;
  readonly region?: Readonly<Record<string, Counts>>;
}): OpenFigures => {
  const outcomes = new Map(Object.entries(of.outcomes ?? {}));
  const groups = (by: Readonly<Record<string, Counts>> = {}) =>
    Object.entries(by).map(([group, counts]) => grouped(group, counts));
  return {
    summary: {
      until: legalDate('2026-11-20'),
      fines: [...outcomes.values()].reduce((sum, count) => sum + count, 0),
      outcomes,
      waiting: 0,
      orphans: 0,
      suspense: [],
      matchedPaid: ZERO,
      refundable: ZERO,
      figures: [],
    },
    by: { month: groups(of.month), region: groups(of.region), article: [] },
  };
};
const plain = (text: string | undefined): string | undefined => text?.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('of what is largest', () => {
  it.each([
    [{ EXECUTED: 21, TRANSFERRED: 63, OPEN: 16 }, 'Most often a fine ends as “Transferred', ': 63 of 100 (63.0 %)'],
    [{ EXECUTED: 7 }, 'All fines have one outcome: “Executed', ', 7'],
    [{ EXECUTED: 7, TRANSFERRED: 0 }, 'All fines have one outcome: “Executed', ', 7'],
    [{ EXECUTED: 7, TRANSFERRED: 7, OPEN: 1 }, 'No outcome is the most frequent', ': several are equal, 7 each'],
  ])('of %j it says what is so', (outcomes, begins, ends) => {
    const said = plain(findingOf(figuresOf({ outcomes }), 'outcomes', 'en')) ?? '';
    expect(said.startsWith(begins), said).toBe(true);
    expect(said.replace(' %', '%').endsWith(ends.replace(' %', '%')), said).toBe(true);
  });

  it('counts the whole, also what is too small to be drawn', () => {
    const region = Object.fromEntries([
      ['71', { opened: 3 }],
      ...Array.from({ length: 40 }, (_, n) => [`x${n}`, { opened: 1 }] as const),
    ]);
    expect(plain(findingOf(figuresOf({ region }), 'region', 'en'))).toContain('3 of 43');
  });

  it('says nothing of nothing', () => {
    for (const name of chartNames) {
      for (const language of languages) {
        expect(findingOf(figuresOf({}), name, language)).toBeUndefined();
        const none = figuresOf({ month: { '2026-03': { refused: 4 } }, region: { '71': { refused: 4 } } });
        expect(findingOf(none, name, language)).toBeUndefined();
      }
    }
  });
});

describe('of the share of cases that end because all is paid', () => {
  const month = (...shares: readonly (readonly [executed: number, transferred: number, cancelled?: number])[]) =>
    figuresOf({
      month: Object.fromEntries(
        shares.map(([executed, transferred, cancelled = 0], index) => [
          `2026-0${index + 1}`,
          { opened: 50, executed, transferred, cancelled },
        ]),
      ),
    });

  it.each([
    [month([1, 9], [5, 0], [3, 7]), 'rose from 10.0% (01.2026) to 30.0% (03.2026)'],
    [month([9, 1], [1, 8, 1]), 'fell from 90.0% (01.2026) to 10.0% (02.2026)'],
    [month([1, 9], [0, 0], [10, 90]), 'has not changed: 10.0% in 01.2026 and in 03.2026'],
    // Of a hundred thousand one more: what reads the same is said to be the same.
    [month([10_000, 90_000], [10_001, 89_999]), 'has not changed: 10.0% in 01.2026 and in 02.2026'],
    [month([0, 0], [3, 1], [0, 0]), 'Of the cases that ended in 02.2026, 75.0% ended because all was paid: 3 of 4'],
    [month([0, 5]), 'Of the cases that ended in 01.2026, 0.00% ended because all was paid: 0 of 5'],
  ])('is told as it is, %#', (figures, said) => {
    expect(plain(findingOf(figures, 'share', 'en'))?.replaceAll(' %', '%')).toContain(said);
  });

  it('says in each language which way it went, with the same two months and shares', () => {
    for (const language of languages) {
      const [rose, fell, same] = [month([1, 9], [3, 7]), month([3, 7], [1, 9]), month([1, 9], [1, 9])].map((figures) =>
        plain(findingOf(figures, 'share', language)),
      );
      expect(new Set([rose, fell, same]).size).toBe(3);
      for (const said of [rose, fell, same]) expect(said).toMatch(/01\.2026.*02\.2026|02\.2026.*01\.2026/);
    }
  });

  it('leaves a month in which none ended without a share, in its place', () => {
    expect(sharesByMonth(month([1, 1], [0, 0], [0, 2]))).toEqual([
      { month: '01.2026', executed: 1, ended: 2, share: 0.5 },
      { month: '02.2026', executed: 0, ended: 0, share: null },
      { month: '03.2026', executed: 0, ended: 2, share: 0 },
    ]);
  });
});
