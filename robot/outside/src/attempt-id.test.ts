import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTEMPTS_MAX, attemptIdOf, readAttemptId } from './attempt-id.ts';
import { orderIdOf, readOrderId } from './order-id.ts';

const documentIds = fc.uuid({ version: 5 });
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
      fc.property(documentIds, numbers, (documentId, number) => {
        expect(readOrderId(attemptIdOf(documentId, number))).toBeUndefined();
        expect(readAttemptId(orderIdOf(documentId, number))).toBeUndefined();
        expect(readOrderId(orderIdOf(documentId, number))).toEqual({ documentId, order: number });
      }),
    );
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
