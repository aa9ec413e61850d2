/** Messages to outside parties, written in the same transaction as the decision that causes them. */
import type { LegalDate } from '@oryndau/law/legal-date';
import { copyRows } from '@oryndau/postgres/copy';
import type { Transaction } from '@oryndau/postgres/driver';

/** A message to an outside party. Its idempotency key is (documentId, n, recipient): it is safe to send twice. */
export interface OutboxMessage {
  readonly documentId: string;
  /** The journal event that causes it. */
  readonly n: number;
  /** The party at the other end: debtor, bank, chamber. */
  readonly recipient: string;
  /** Which of them, in the words of whoever sends it; `TO_EACH`: all of them, whoever they are then. */
  readonly address: string;
  /** The thing that it is about, by its kind and its name within the document: `order 1`. */
  readonly subject: string;
  readonly on: LegalDate;
  /** Canonical JSON without personal data: whoever sends it looks the person up. */
  readonly body: string;
}

const COLUMNS = ['document_id', 'n', 'recipient', 'address', 'subject', 'status', 'on_day', 'body'];

/** The address of a message that goes to every party of its kind. */
export const TO_EACH = '*';

export async function writeOutbox(tx: Transaction, messages: readonly OutboxMessage[]): Promise<void> {
  if (messages.length === 0) return;
  const rows = messages.map(({ documentId, n, recipient, address, subject, on, body }) => [
    documentId,
    n,
    recipient,
    address,
    subject,
    'queued',
    on,
    body,
  ]);
  await copyRows(tx, 'work.outbox', COLUMNS, rows);
}
