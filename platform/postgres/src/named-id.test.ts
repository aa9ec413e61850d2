import fc from 'fast-check';
import { v5 } from 'uuid';
import { expect, it } from 'vitest';
import { namedId } from './named-id.ts';

it('is UUID version 5, as the library makes it, for every name and namespace', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.uuid(), (name, namespace) => {
      expect(namedId(name, namespace)).toBe(v5(name, namespace));
    }),
    { numRuns: 500 },
  );
});
