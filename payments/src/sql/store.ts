/** The states of the books, a row a document, and of suspense, a row an entry. */
import { legalDate, ZERO } from '@oryndau/law';
import { type CopyRow, copyRows, stateStore, type Transaction } from '@oryndau/postgres';
import { type AccountState, accountMoneyFields, type Posting } from '../core/account.ts';
import { type SuspenseState, suspenseMoneyFields } from '../core/suspense.ts';

export const accountStore = stateStore<AccountState>({
  table: 'payments.account',
  blank: { owed: ZERO, fine: ZERO, bailiff: ZERO, refund: ZERO, receipts: [], reversals: [] },
  moneyFields: accountMoneyFields,
  statusOf: (state) => (state.refund > ZERO ? 'refundable' : 'settled'),
  dueOnOf: () => null,
});

export const suspenseStore = stateStore<SuspenseState>({
  table: 'payments.suspense',
  blank: {
    status: 'open',
    entry: '',
    bookedOn: legalDate('1900-01-01'),
    amount: ZERO,
    currency: 'KZT',
    reason: 'NO_REFERENCE',
    remaining: ZERO,
    reversals: [],
    document: null,
  },
  moneyFields: suspenseMoneyFields,
  statusOf: (state) => state.status,
  dueOnOf: () => null,
});

/** The postings of one journal event. */
export interface PostedEvent {
  readonly documentId: string;
  readonly n: number;
  readonly on: string;
  readonly postings: readonly Posting[];
}

export async function writePostings(tx: Transaction, events: readonly PostedEvent[]): Promise<void> {
  const rows = events.flatMap(({ documentId, n, on, postings }) =>
    postings.map(({ from, to, amount }, ordinal): CopyRow => [documentId, n, ordinal, on, from, to, amount]),
  );
  if (rows.length === 0) return;
  const columns = ['document_id', 'n', 'ordinal', 'on_day', 'source', 'target', 'amount'];
  await copyRows(tx, 'payments.posting', columns, rows);
}
