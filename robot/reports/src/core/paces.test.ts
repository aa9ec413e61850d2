/** The middle of days, and shares that have paid. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianDays, paidShares } from './paces.ts';

describe('the median', () => {
  it('is the day by which half of the cases are done, whatever the order of the counts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 60 }), (each) => {
        const counted = [...new Set(each)].map((days) => ({ days, cases: each.filter((one) => one === days).length }));
        const inOrder = each.toSorted((a, b) => a - b);
        expect(medianDays(counted)).toBe(inOrder[Math.ceil(inOrder.length / 2) - 1]);
      }),
    );
  });

  it('is none of nothing', () => {
    expect([medianDays([]), medianDays([{ days: 3, cases: 0 }])]).toEqual([null, null]);
  });
});

describe('the share that has paid', () => {
  it('grows day by day, and counts what came before', () => {
    const shares = paidShares(
      [
        { days: 0, cases: 1 },
        { days: 2, cases: 2 },
        { days: 9, cases: 1 },
      ],
      8,
      3,
    );
    expect(shares.map(({ paid, share }) => [paid, share])).toEqual([
      [1, 0.125],
      [1, 0.125],
      [3, 0.375],
      [3, 0.375],
    ]);
    expect(paidShares([{ days: 0, cases: 1 }], 0, 3)).toEqual([]);
  });
});
