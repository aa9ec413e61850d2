import { paymentReferenceFault, paymentReferenceOf } from '@oryndau/law/identifiers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearReferences } from './near-references.ts';

const references = fc
  .bigInt({ min: 0n, max: 10n ** 16n - 1n })
  .map((number) => paymentReferenceOf(String(number).padStart(16, '0')));

describe('references that may be meant', () => {
  it('are found from whatever one slip of a hand has made of them', () => {
    fc.assert(
      fc.property(references, fc.nat(17), fc.nat(9), (reference, at, digit) => {
        const [before, after] = [reference.slice(0, at), reference.slice(at + 1)];
        const swapped = `${before}${after.slice(0, 1)}${reference[at]}${after.slice(1)}`;
        const slips = [`${before}${digit}${after}`, before + after, `${before}${digit}${reference.slice(at)}`, swapped];
        for (const slip of slips) if (slip !== reference) expect(nearReferences(slip)).toContain(reference);
      }),
    );
  });

  it('are few, whole, and never the number itself', () => {
    fc.assert(
      fc.property(references, (reference) => {
        const near = nearReferences(reference);
        expect(near).not.toContain(reference);
        expect(near.length).toBeLessThan(25);
        expect(near.map(paymentReferenceFault)).toEqual(near.map(() => undefined));
      }),
    );
  });

  it('are none of what is no number of such a length', () => {
    for (const text of ['', '1234', '9'.repeat(16), '9'.repeat(20), 'E-20-mci-2025-bel', '90000000000000 0756'])
      expect(nearReferences(text)).toEqual([]);
  });
});
