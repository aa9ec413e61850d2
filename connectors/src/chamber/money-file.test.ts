import { legalDate } from '@oryndau/law/legal-date';
import { type Money, parseMoney, tiyn } from '@oryndau/law/money';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyFilesOf } from './money-file.ts';

const moved = (n: number, amount: bigint, reversal: boolean) => ({
  documentId: '5863c748-ace1-508a-92da-ec8d5662995a',
  n,
  on: legalDate('2026-04-13'),
  entry: `E${n}`,
  amount: tiyn(amount),
  reversal,
});
const contentOf = (bytes: Uint8Array | undefined) => JSON.parse(new TextDecoder().decode(bytes));

describe('a file about late money', () => {
  it('tells of a payment from before the transfer that was taken back: more is owed than was handed over', () => {
    const files = moneyFilesOf({ remainder: tiyn(1_800_000n), money: [moved(7, 500_000n, true)] });
    expect(contentOf(files.get(7))).toMatchObject({ receivedSince: '-5000.00', remains: '23000.00' });
  });

  it('of whatever moves: what remains and what came are the remainder, and nothing remains below zero', () => {
    const movement = fc.record({
      amount: fc.bigInt({ min: 1n, max: 10_000_000n }),
      reversal: fc.constantFrom(true, false),
    });
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10_000_000n }),
        fc.array(movement, { minLength: 1 }),
        (remainder, movements) => {
          const money = movements.map(({ amount, reversal }, index) => moved(index + 1, amount, reversal));
          const files = moneyFilesOf({ remainder: tiyn(remainder), money });
          let received = 0n;
          for (const { n, amount, reversal } of money) {
            received += reversal ? -amount : amount;
            const content = contentOf(files.get(n));
            const remains = parseMoney(content.remains) as Money;
            expect(remains).toBe(received > remainder ? 0n : remainder - received);
          }
          // What comes later changes no file of before: it may lie with the chamber already.
          const earlier = moneyFilesOf({ remainder: tiyn(remainder), money: money.slice(0, -1) });
          for (const [n, bytes] of earlier) expect(bytes).toEqual(files.get(n));
        },
      ),
    );
  });
});
