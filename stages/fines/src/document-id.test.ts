/** The id of a document is a key for ever. */
import { describe, expect, it } from 'vitest';
import { documentIdOf } from './document-id.ts';

const issued = { source: 'ERAP', documentType: 'PRESCRIPTION', issuerBin: '971240001315', number: 'T-1' } as const;

describe('the id of a document', () => {
  it('is UUID version 5', () => {
    expect(documentIdOf(issued)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('of a document comes out as it always has: every table and every chain is kept under it', () => {
    // By the package `uuid`: v5 of the four, parted by U+001F, in our namespace.
    expect(documentIdOf(issued)).toBe('e7c918f8-2ddd-5d5c-a2a5-01ad7d6999f8');
  });

  it('is another for another source, type, issuer or number, and wherever one ends and the next begins', () => {
    const others = [
      { ...issued, source: 'ERAP2' },
      { ...issued, documentType: 'AGENCY_AO' as const },
      { ...issued, issuerBin: '971240001316' },
      { ...issued, number: 'T-2' },
      { ...issued, issuerBin: '97124000131', number: '5T-1' },
    ];
    expect(new Set([issued, ...others].map(documentIdOf)).size).toBe(6);
  });
});
