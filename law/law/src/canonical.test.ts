/** The one text of a value: what is hashed and signed, so it must never come out another way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, fromCanonical } from './canonical.ts';
import { tenge, tiyn } from './money.ts';

/** What a journal holds: no floating point number, and nothing that JSON has no word for. */
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('any'), { maxKeys: 5, noNullPrototype: true }),
  ),
})).any;

describe('the canonical text', () => {
  it.each([
    [null, 'null'],
    [true, 'true'],
    [false, 'false'],
    [0, '0'],
    [-7, '-7'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    ['', '""'],
    ['a "quoted"\n теңге', '"a \\"quoted\\"\\n теңге"'],
    [tenge(18_000), '"18000.00"'],
    [tiyn(-5n), '"-0.05"'],
    [[], '[]'],
    [[1, 'a', [null]], '[1,"a",[null]]'],
    [{}, '{}'],
    [{ b: 1, a: { d: [], c: 2 } }, '{"a":{"c":2,"d":[]},"b":1}'],
    [{ left: undefined, kept: null }, '{"kept":null}'],
    [{ first: undefined, second: 1, third: undefined, fourth: 2 }, '{"fourth":2,"second":1}'],
  ])('of %o is %s', (given, text) => {
    expect(canonical(given)).toBe(text);
  });

  it('sorts keys by UTF-16 code units, as RFC 8785 section 3.2.3 does', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const text = canonical(Object.fromEntries(keys.map((key, index) => [key, index])));
    expect(Object.keys(JSON.parse(text)).sort()).toHaveLength(7);
    // The integer-like key is first in its code unit order too, except for the carriage return.
    expect(text).toBe('{"\\r":1,"1":3,"\u0080":5,"\u00f6":6,"\u20ac":0,"\ud83d\ude00":4,"\ufb33":2}');
  });

  it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('has no form for the number %d', (number) => {
    expect(() => canonical(number)).toThrow('not a whole number');
  });

  it('has no form for what JSON has no word for', () => {
    for (const nothing of [undefined, () => 1, Symbol('x')])
      expect(() => canonical(nothing)).toThrow('no canonical form');
    expect(() => canonical([undefined])).toThrow('no canonical form for undefined');
  });

  it('is JSON of the same value, the same in whatever order its keys were written, and without a space between its signs', () => {
    const shuffled = (given: unknown): unknown => {
      if (Array.isArray(given)) return given.map(shuffled);
      if (typeof given !== 'object' || given === null) return given;
      return Object.fromEntries(
        Object.entries(given)
          .reverse()
          .map(([key, part]) => [key, shuffled(part)]),
      );
    };
    fc.assert(
      fc.property(value, (given) => {
        const text = canonical(given);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(given)));
        expect(canonical(shuffled(given))).toBe(text);
        expect(canonical(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('tells any two values apart that JSON tells apart', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const isSame = fc.stringify(JSON.parse(canonical(a))) === fc.stringify(JSON.parse(canonical(b)));
        expect(canonical(a) === canonical(b)).toBe(isSame);
      }),
    );
  });

  it('of a key does not depend on how many keys there were before it', () => {
    const many = Object.fromEntries(Array.from({ length: 1500 }, (_, index) => [`key ${index}`, index]));
    const text = canonical(many);
    expect(canonical(many)).toBe(text);
    expect(JSON.parse(text)).toEqual(many);
  });
});

describe('the value of a canonical text', () => {
  const money = new Set(['amount', 'owed']);
  const read = (text: string) => fromCanonical<unknown>(JSON.parse(text), money);

  it('has money again where a field is money, at any depth, and texts where it is none', () => {
    const given = {
      amount: tiyn(1n),
      name: '5.00',
      rows: [{ owed: tenge(5) }, { of: { amount: tenge(-3) } }],
      none: null,
    };
    expect(read(canonical(given))).toEqual(given);
    expect(read('{"amount":null,"owed":[]}')).toEqual({ amount: null, owed: [] });
    expect(read('{"amount":5}')).toEqual({ amount: 5 });
  });

  it('is itself where it is no record', () => {
    expect(['null', '"5.00"', '7', 'true', '[]', '["5.00"]'].map(read)).toEqual([null, '5.00', 7, true, [], ['5.00']]);
  });

  it('is a bug where money is no amount', () => {
    expect(() => read('{"amount":"five"}')).toThrow('amount is not an amount (MALFORMED)');
    expect(() => read('{"rows":[{"owed":"0.001"}]}')).toThrow('owed is not an amount (TOO_PRECISE)');
  });

  it('keeps every tiyn', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), (amount) => {
        expect(read(canonical({ amount }))).toEqual({ amount });
      }),
    );
  });
});
