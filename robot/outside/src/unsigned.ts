/**
 * What rests on an act that nobody has signed, or follows it in its case, stays in the house: messages, news to browsers, words to other systems. It is
 * held back in the transaction of the decision, and let go when the last act before it is signed; a measure that was taken back holds nothing back.
 */
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';

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
    where outbox.document_id = any(${array(documentIds)}::uuid[]) and outbox.status = 'queued' and exists (
        select from connectors.act_waiting as waiting
        where waiting.document_id = outbox.document_id and waiting.n <= outbox.n and waiting.state <> 'withdrawn'
      )`;
  await tx`
    update portal.news set next_at = 'infinity'
    where news.document_id = any(${array(documentIds)}::uuid[]) and exists (
        select from connectors.act_waiting as waiting
        where waiting.document_id = news.document_id and waiting.n <= news.n and waiting.state <> 'withdrawn'
      )`;
  await tx`
    update portal.webhook_event set next_at = 'infinity'
    where webhook_event.document_id = any(${array(documentIds)}::uuid[]) and webhook_event.status = 'queued'
      and exists (
        select from connectors.act_waiting as waiting
        where waiting.document_id = webhook_event.document_id and waiting.n <= webhook_event.n and waiting.state <> 'withdrawn'
      )`;
}

/**
 * Lets go what waits for nobody any more. Asked for in each round with the world outside too: a decision that crossed the signature is found then.
 */
export async function releaseSigned(connection: Connection): Promise<void> {
  await connection`
    update work.outbox set status = 'queued' where outbox.status = 'unsigned' and not exists (
        select from connectors.act_waiting as waiting
        where waiting.document_id = outbox.document_id and waiting.n <= outbox.n and waiting.state <> 'withdrawn'
      )`;
  await connection`
    update portal.news set next_at = '-infinity' where news.next_at = 'infinity' and not exists (
        select from connectors.act_waiting as waiting
        where waiting.document_id = news.document_id and waiting.n <= news.n and waiting.state <> 'withdrawn'
      )`;
  await connection`
    update portal.webhook_event set next_at = '-infinity'
    where webhook_event.next_at = 'infinity' and not exists (
        select from connectors.act_waiting as waiting
        where waiting.document_id = webhook_event.document_id and waiting.n <= webhook_event.n and waiting.state <> 'withdrawn'
      )`;
}

export interface Withdrawn {
  readonly documentId: string;
  /** Of the act that was taken back, and of the next one of its kind, which stands; null: there is none. */
  readonly from: number;
  readonly until: number | null;
  /** Who would have been told, and by which events. */
  readonly recipient: string;
  readonly events: readonly string[];
}

/** Messages that waited for an act which is no more: they are never sent. */
export async function withdrawUnsigned(tx: Transaction, withdrawn: Withdrawn): Promise<void> {
  const { documentId, from, until, recipient, events } = withdrawn;
  await tx`
    update work.outbox set status = 'not_sent'
    where outbox.document_id = ${documentId} and outbox.recipient = ${recipient} and outbox.status = 'unsigned'
      and outbox.n >= ${from} and (${until}::integer is null or outbox.n < ${until}::integer)
      and outbox.body ->> 'type' = any(${array(events)}::text[])`;
}
