/** The name of a collection order at a bank: what bears it is our money, and nothing else is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderIdOf, readOrderId } from './order-id.ts';

const DOCUMENT = '0f2b6c1e-9d53-5f0e-8b2b-5c6c4d0b4f1f';
const HEX = '0f2b6c1e9d535f0e8b2b5c6c4d0b4f1f';

describe('the name of an order', () => {
  it('is the id of its document without dashes, a dash, and its number', () => {
    expect(orderIdOf(DOCUMENT, '7')).toBe(`${HEX}-7`);
    expect(readOrderId(`${HEX}-7`)).toEqual({ documentId: DOCUMENT, order: '7' });
  });

  it('leads back from every document and every number from 1 to 99, in 35 characters (Max35Text)', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 1, max: 99 }).map(String), (documentId, order) => {
        const id = orderIdOf(documentId, order);
        expect(id.length).toBeLessThanOrEqual(35);
        expect(readOrderId(id)).toEqual({ documentId, order });
      }),
    );
  });

  it.each([
    '',
    HEX,
    `${HEX}-`,
    `${HEX}-0`,
    `${HEX}-01`,
    `${HEX}-100`,
    `${HEX}-x`,
    `${HEX}p1`,
    `${HEX}1`,
    DOCUMENT,
    `${DOCUMENT}-1`,
    ` ${HEX}-1`,
    `${HEX}-1 `,
    `${HEX}-1\n`,
    `a${HEX}-1`,
    `${HEX.slice(1)}-1`,
    `${HEX.toUpperCase()}-1`,
    `g${HEX.slice(1)}-1`,
  ])('%j is none', (text) => {
    expect(readOrderId(text)).toBeUndefined();
  });
});
