import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTEMPTS_MAX, attemptIdOf, readAttemptId } from './attempt-id.ts';
import { orderIdOf, readOrderId } from './order-id.ts';

const documentIds = fc.uuid({ version: 5 });
const orders = fc.integer({ min: 1, max: 99 }).map(String);
const numbers = fc.integer({ min: 1, max: ATTEMPTS_MAX }).map(String);

describe('the name of an attempt', () => {
  it('leads back to its document and number, and fits where the bank puts it', () => {
    fc.assert(
      fc.property(documentIds, numbers, (documentId, attempt) => {
        const id = attemptIdOf(documentId, attempt);
        expect(id.length).toBeLessThanOrEqual(35);
        expect(readAttemptId(id)).toEqual({ documentId, attempt });
      }),
    );
  });

  it('is no order, and an order is no attempt', () => {
    fc.assert(
      fc.property(documentIds, orders, (documentId, number) => {
        expect(readOrderId(attemptIdOf(documentId, number))).toBeUndefined();
        expect(readAttemptId(orderIdOf(documentId, number))).toBeUndefined();
        expect(readOrderId(orderIdOf(documentId, number))).toEqual({ documentId, order: number });
      }),
    );
  });

  it('has one or two signs, whatever its number, and none of them is that of another', () => {
    const hex = '0f2b6c1e9d535f0e8b2b5c6c4d0b4f1f';
    const id = '0f2b6c1e-9d53-5f0e-8b2b-5c6c4d0b4f1f';
    const signs = Array.from({ length: ATTEMPTS_MAX }, (_, index) =>
      attemptIdOf(id, String(index + 1)).slice(hex.length + 1),
    );
    expect(new Set(signs).size).toBe(1035);
    expect([signs[0], signs[98], signs[99], signs[1034]]).toEqual(['1', '99', 'a0', 'zz']);
  });

  it('is none with another number, other digits, or something around it', () => {
    const hex = '0f2b6c1e9d535f0e8b2b5c6c4d0b4f1f';
    expect(readAttemptId(`${hex}p1`)).toBeDefined();
    for (const text of [
      '',
      hex,
      `${hex}p`,
      `${hex}p0`,
      `${hex}p01`,
      `${hex}p100`,
      `${hex}P1`,
      `${hex.toUpperCase()}p1`,
    ]) {
      expect(readAttemptId(text)).toBeUndefined();
    }
    for (const text of [` ${hex}p1`, `${hex}p1 `, `${hex}p1\n`, `a${hex}p1`, `${hex.slice(1)}p1`, 'NOTPROVIDED']) {
      expect(readAttemptId(text)).toBeUndefined();
    }
  });
});
