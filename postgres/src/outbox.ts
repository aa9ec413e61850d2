/** Messages to outside parties, written in the same transaction as the decision that causes them. */
import type { LegalDate } from '@oryndau/law';
import { copyRows } from './copy.ts';
import type { Transaction } from './driver.ts';

/** A message to an outside party. Its idempotency key is (documentId, n, recipient): it is safe to send twice. */
export interface OutboxMessage {
  readonly documentId: string;
  /** The journal event that causes it. */
  readonly n: number;
  /** The party at the other end: debtor, bank, chamber. */
  readonly recipient: string;
  readonly on: LegalDate;
  /** Canonical JSON without personal data: whoever sends it looks the person up. */
  readonly body: string;
}

export async function writeOutbox(tx: Transaction, messages: readonly OutboxMessage[]): Promise<void> {
  if (messages.length === 0) return;
  const rows = messages.map(({ documentId, n, recipient, on, body }) => [documentId, n, recipient, 'queued', on, body]);
  await copyRows(tx, 'work.outbox', ['document_id', 'n', 'recipient', 'status', 'on_day', 'body'], rows);
}
