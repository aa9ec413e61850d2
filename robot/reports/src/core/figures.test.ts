/** Figures are sums by day, region, article and name; the fee that is spared is an estimate by the law of the day (261-IV Art. 118). */
import { legalDate } from '@oryndau/law/legal-date';
import { type Money, tenge, tiyn, ZERO } from '@oryndau/law/money';
import { bailiffFee } from '@oryndau/law/rules/bailiff-fee';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, FigureSums, figureKey, savedFee } from './figures.ts';

const ON = legalDate('2026-03-02');
const figure = (changes: Partial<Figure> = {}): Figure => ({
  on: ON,
  region: '31',
  article: '592(1)',
  name: 'paid',
  cases: 1,
  amount: tenge(5_000),
  ...changes,
});
const sorted = (all: readonly Figure[]) => [...all].sort((a, b) => (figureKey(a) < figureKey(b) ? -1 : 1));
/** In no order that anybody may count on. */
const sumsOf = (figures: readonly Figure[]): Figure[] => {
  const sums = new FigureSums();
  for (const each of figures) sums.add(each);
  return sorted(sums.values());
};

describe('figures', () => {
  it('of one day, region, article and name are one', () => {
    expect(
      sumsOf([figure(), figure({ cases: 1, amount: tiyn(1n) }), figure({ cases: -1, amount: tenge(-2_000) })]),
    ).toEqual([figure({ cases: 1, amount: tiyn(3_000_01n) })]);
    expect(sumsOf([])).toEqual([]);
  });

  it('of another day, region, article or name stand by themselves', () => {
    const others = [
      figure(),
      figure({ on: legalDate('2026-03-03') }),
      figure({ region: '32' }),
      figure({ article: '592(2)' }),
      figure({ name: 'opened' }),
    ];
    expect(sumsOf(others)).toEqual(sorted(others));
    expect(new Set(others.map(figureKey)).size).toBe(5);
    expect(figureKey(figure())).toBe('2026-03-02|31|592(1)|paid');
  });

  it('come to the same in whatever order they are added, and lose no case and no tiyn', () => {
    const any = fc.record({
      region: fc.constantFrom('31', '10'),
      name: fc.constantFrom('paid' as const, 'opened' as const),
      cases: fc.constantFrom(1, -1),
      amount: fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }).map(tiyn),
    });
    fc.assert(
      fc.property(fc.array(any), (parts) => {
        const figures = parts.map(figure);
        const sums = sumsOf(figures);
        expect(sumsOf([...figures].reverse())).toEqual(sums);
        const whole = (all: readonly Figure[]) => all.reduce<bigint>((sum, { amount }) => sum + amount, 0n);
        const count = (all: readonly Figure[]) => all.reduce((sum, { cases }) => sum + cases, 0);
        expect([whole(sums), count(sums)]).toEqual([whole(figures), count(figures)]);
      }),
    );
  });
});

describe('the fee that is spared', () => {
  it('is what a bailiff might have charged on that day', () => {
    const fee = (amount: Money) => {
      const ruling = bailiffFee({ amount, day: ON });
      return ruling.known ? ruling.value.fee : undefined;
    };
    expect(savedFee(tenge(20_000), ON)).toBe(fee(tenge(20_000)));
    expect(savedFee(tenge(20_000), ON)).toBeGreaterThan(0n);
  });

  it('is nothing where the fee of the day is not known', () => {
    expect(savedFee(tenge(20_000), legalDate('1999-06-01'))).toBe(ZERO);
  });
});
