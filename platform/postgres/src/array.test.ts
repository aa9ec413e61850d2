import fc from 'fast-check';
import { expect, it } from 'vitest';
import { array, parseArray } from './array.ts';

const text = (item: string): string => item;

it('any text comes back as it was: quotes, backslashes, control characters, letters of all scripts', () => {
  const part = fc.constantFrom(
    '"',
    '\\',
    '\n',
    '\t',
    '\u0007',
    '\u2028',
    'Ә',
    '😀',
    '{',
    '}',
    ',',
    'NULL',
    ' ',
    '\\u0041',
  );
  const any = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(part).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(fc.array(fc.option(any)), (values) => {
      expect(parseArray(array(values), text)).toEqual(values);
    }),
    { numRuns: 2_000 },
  );
});

it('JSON stays the same JSON', () => {
  const state = JSON.stringify({ name: 'Әсел "Ай" \\ \n', sums: ['1.00', null], nested: { deep: '\u0001' } });
  expect(array([state, 'plain'])).toBe(`{"${state.replace(/["\\]/g, '\\$&')}",plain}`);
});
