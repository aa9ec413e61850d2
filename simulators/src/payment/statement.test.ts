/** The money of a day as the intake of payments reads it. */

import { DOCUMENT, wanted } from '@oryndau/connectors/payment/testing/subjects';
import { type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { readAttemptId } from '@oryndau/outside/attempt-id';
import { readBankFile } from '@oryndau/payments/bank-file/read-bank-file';
import { describe, expect, it } from 'vitest';
import { fakePaymentService } from './fake.ts';

describe('the statement of the treasury bank', () => {
  async function transactionsOf(text: string) {
    const { batches, summary } = readBankFile(
      (async function* () {
        yield Buffer.from(text);
      })(),
    );
    const found = [];
    for await (const items of batches) found.push(...items);
    expect((await summary).mismatches).toEqual([]);
    return found.map((item) => (item.kind === 'transaction' ? item.transaction : item));
  }

  it('is read by the intake, each payment by its attempt and reference, each entry with a reference of its own', async () => {
    const service = fakePaymentService({ now: () => new Date('2026-03-02T18:59:00.000Z'), bookedAfterDays: 1 });
    const payments = [wanted(1), wanted(2, { amount: tenge(7) }), wanted(3)];
    for (const payment of payments) await service.open(payment);
    for (const { attempt } of payments) service.pay(attempt);
    const statement = (day: LegalDate) => service.statement(day) ?? '';
    expect(statement(legalDate('2026-03-02'))).toBe('');
    const found = await transactionsOf(statement(legalDate('2026-03-03')));
    expect(found).toMatchObject(
      payments.map(({ attempt, amount, paymentReference }) => ({
        direction: 'CRDT',
        currency: 'KZT',
        bookedOn: '2026-03-03',
        endToEndId: attempt,
        amount,
        references: [paymentReference],
      })),
    );
    const names = found.map((item) => readAttemptId('endToEndId' in item ? (item.endToEndId ?? '') : ''));
    expect(names).toEqual(['1', '2', '3'].map((attempt) => ({ documentId: DOCUMENT, attempt })));
    expect(new Set(service.made.map(({ bankReference }) => bankReference)).size).toBe(3);
    expect(statement(legalDate('2026-03-03'))).toBe(statement(legalDate('2026-03-03')));
  });
});
