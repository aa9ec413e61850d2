import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  atLeast,
  atMost,
  formatMoney,
  moneyOf,
  parseMoney,
  percentRoundedUp,
  subtract,
  tenge,
  times,
  tiyn,
  ZERO,
} from './money.ts';

const MAX = 999_999_999_999_999n;
const anyMoney = fc.bigInt({ min: -MAX, max: MAX }).map(tiyn);

describe('money is read and written without loss', () => {
  it('what is written is read again as the same', () => {
    fc.assert(
      fc.property(anyMoney, (amount) => {
        expect(parseMoney(formatMoney(amount))).toBe(amount);
      }),
    );
  });

  it.each([
    ['18000.00', 1_800_000n],
    ['18000', 1_800_000n],
    ['0.5', 50n],
    ['0.05', 5n],
    ['-5', -500n],
    ['-0', 0n],
    ['0018000.00', 1_800_000n],
    ['1.1000', 110n],
    ['9999999999999.99', MAX],
    ['0.00', 0n],
    ['0.01', 1n],
    ['10.90', 1090n],
    ['-9999999999999.99', -MAX],
    ['100', 10_000n],
    ['1000', 100_000n],
    ['00000000000000000000000001', 100n],
  ])('%s tenge', (text, amount) => {
    expect(parseMoney(text)).toBe(amount);
  });

  it.each([
    ['', 'MALFORMED'],
    ['1e3', 'MALFORMED'],
    ['+5', 'MALFORMED'],
    [' 5', 'MALFORMED'],
    ['5 ', 'MALFORMED'],
    ['5\n', 'MALFORMED'],
    ['1,5', 'MALFORMED'],
    ['1 000', 'MALFORMED'],
    ['.5', 'MALFORMED'],
    ['5.', 'MALFORMED'],
    ['--5', 'MALFORMED'],
    ['٥', 'MALFORMED'],
    ['NaN', 'MALFORMED'],
    ['0x10', 'MALFORMED'],
    ['0.001', 'TOO_PRECISE'],
    ['1.999', 'TOO_PRECISE'],
    ['10000000000000.00', 'TOO_LARGE'],
    ['99999999999999.99', 'TOO_LARGE'],
    // The signs beside the digits, in each of the places where digits stand, and what is beside the point.
    ['1/.00', 'MALFORMED'],
    ['1:.00', 'MALFORMED'],
    ['/1.00', 'MALFORMED'],
    ['1./0', 'MALFORMED'],
    ['1.0:', 'MALFORMED'],
    ['1/00', 'MALFORMED'],
    ['1-00', 'MALFORMED'],
    ['.00', 'MALFORMED'],
    ['1.0.00', 'MALFORMED'],
    [5, 'MALFORMED'],
    [null, 'MALFORMED'],
    [undefined, 'MALFORMED'],
  ])('%j is none', (text, fault) => {
    expect(parseMoney(text)).toBe(fault);
  });

  it('an amount that the caller knew to be one and is none is a bug', () => {
    expect(() => moneyOf('1,5')).toThrow('not an amount');
  });
});

describe('money is counted in whole tiyn', () => {
  it('sums and differences undo each other', () => {
    fc.assert(
      fc.property(anyMoney, anyMoney, (a, b) => {
        expect(subtract(add(a, b), b)).toBe(a);
        expect(add(atMost(a, b), atLeast(a, b))).toBe(add(a, b));
      }),
    );
  });

  it('half of a sum and the other half make at least the sum and at most a tiyn more', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: MAX }), (amount) => {
        const twice = times(percentRoundedUp(tiyn(amount), 50n), 2n);
        expect(twice - amount === 0n || twice - amount === 1n).toBe(true);
      }),
    );
  });

  it('tenge are a hundred tiyn', () => {
    expect(tenge(3932)).toBe(393_200n);
    expect(formatMoney(tenge(3932n))).toBe('3932.00');
    expect(formatMoney(tiyn(-5n))).toBe('-0.05');
    expect([1n, 10n, 99n, 100n, -99n, -100n].map((amount) => formatMoney(tiyn(amount)))).toEqual([
      '0.01',
      '0.10',
      '0.99',
      '1.00',
      '-0.99',
      '-1.00',
    ]);
    expect(formatMoney(ZERO)).toBe('0.00');
  });
});
