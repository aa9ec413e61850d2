/** Names that stand twice in an object, however they are written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasNameTwice } from './json-names.ts';

const twice = (text: string): boolean => hasNameTwice(text, JSON.parse(text));

describe('a name', () => {
  it.each([
    '{"amount":"1","amount":"2"}',
    '{ "amount" : "1", "amount" : "1" }',
    '{"amount":"1","\\u0061mount":"2"}',
    '{"a":[{"b":{"c":1,"d":{},"c":2}}]}',
    '{"a":{"b":1},"a":[]}',
    '{"":1,"":2}',
    '{"__proto__":1,"__proto__":2}',
    '{"a\\\\":1,"b":"{","a\\\\":2}',
  ])('stands twice in %s', (text) => {
    expect(twice(text)).toBe(true);
  });
  it.each([
    '{"a":{"a":1},"b":{"a":1}}',
    '[{"a":1},{"a":1}]',
    '{ "a": "\\"a\\":1,\\"a\\":2", "b": "{\\"b\\"" }',
    '{ "a": ["a", "a"], "b": "a" }',
    '{"10":1,"9":2}',
    '1.0',
    '"\\u0061"',
  ])('stands once in %s', (text) => {
    expect(twice(text)).toBe(false);
  });
  it('is found wherever one is put a second time, and nowhere else', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), fc.nat(), (object, pick) => {
        const text = JSON.stringify(object, null, 1);
        expect(twice(text)).toBe(false);
        const names = Object.keys(object);
        const name = names[pick % names.length] ?? '';
        expect(twice(`${text.slice(0, -1)},${JSON.stringify(name)}:1}`)).toBe(true);
      }),
    );
  });
});
