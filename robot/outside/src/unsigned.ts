/**
 * What rests on an act that nobody has signed, or follows it in its case, stays in the house: messages, news to browsers, words to other systems. It is
 * held back in the transaction of the decision, and let go when the last act before it is signed; a measure that was taken back holds nothing back.
 */
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';

/** Whether this is to wait, as a condition on `document_id` and `n` of the table that is named. */
const waitsBehind = (connection: Connection, table: string) => connection`
  exists (
    select from connectors.act_waiting as waiting
    where waiting.document_id = ${connection.unsafe(table)}.document_id and waiting.n <= ${connection.unsafe(table)}.n
      and waiting.state <> 'withdrawn'
  )`;

/** Holds back what was just written of these documents. */
export async function holdUnsigned(tx: Transaction, documentIds: readonly string[]): Promise<void> {
  if (documentIds.length === 0) return;
  const [any] = await tx<{ waits: boolean }[]>`
    select exists (
      select from connectors.act_waiting as waiting where waiting.document_id = any(${array(documentIds)}::uuid[])
    ) as waits`;
  if (any?.waits !== true) return;
  await tx`
    update work.outbox set status = 'unsigned'
    where outbox.document_id = any(${array(documentIds)}::uuid[]) and outbox.status = 'queued' and ${waitsBehind(tx, 'outbox')}`;
  await tx`
    update portal.news set next_at = 'infinity'
    where news.document_id = any(${array(documentIds)}::uuid[]) and ${waitsBehind(tx, 'news')}`;
  await tx`
    update portal.webhook_event set next_at = 'infinity'
    where webhook_event.document_id = any(${array(documentIds)}::uuid[]) and webhook_event.status = 'queued'
      and ${waitsBehind(tx, 'webhook_event')}`;
}

/**
 * Lets go what waits for nobody any more. Asked for in each round with the world outside too: a decision that crossed the signature is found then.
 */
export async function releaseSigned(connection: Connection): Promise<void> {
  await connection`
    update work.outbox set status = 'queued' where outbox.status = 'unsigned' and not ${waitsBehind(connection, 'outbox')}`;
  await connection`
    update portal.news set next_at = '-infinity' where news.next_at = 'infinity' and not ${waitsBehind(connection, 'news')}`;
  await connection`
    update portal.webhook_event set next_at = '-infinity'
    where webhook_event.next_at = 'infinity' and not ${waitsBehind(connection, 'webhook_event')}`;
}
