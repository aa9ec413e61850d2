/** What the outbox holds for a party, oldest first. */
import type { LegalDate } from '@oryndau/law';
import { array, asOwner, asStage, type Connection, type Transaction } from '@oryndau/postgres';

export interface QueuedMessage {
  readonly documentId: string;
  readonly n: number;
  readonly on: LegalDate;
  /** Canonical JSON of the event without its basis. */
  readonly body: string;
}

/** Up to `limit` messages that wait for `recipient`, of days until `until`, whose type or channel is among `about`. */
export async function queuedFor(
  connection: Connection,
  { recipient, until, limit, about }: { recipient: string; until: LegalDate; limit: number; about?: readonly string[] },
): Promise<QueuedMessage[]> {
  const some =
    about === undefined ? connection`` : connection`and outbox.body ->> 'channel' = any(${array(about)}::text[])`;
  return connection<QueuedMessage[]>`
    select outbox.document_id as "documentId", outbox.n, outbox.on_day as on, outbox.body::text as body
    from work.outbox as outbox
    where outbox.status = 'queued' and outbox.recipient = ${recipient} and outbox.on_day <= ${until} ${some}
    order by outbox.on_day, outbox.document_id, outbox.n
    limit ${limit}`;
}

/** Everything that was ever for a party about these documents, in order. */
export async function toldTo(
  connection: Connection,
  recipient: string,
  documentIds: readonly string[],
): Promise<QueuedMessage[]> {
  return connection<QueuedMessage[]>`
    select outbox.document_id as "documentId", outbox.n, outbox.on_day as on, outbox.body::text as body
    from work.outbox as outbox
    where outbox.recipient = ${recipient} and outbox.document_id = any(${array(documentIds)}::uuid[])
    order by outbox.document_id, outbox.n`;
}

/** Marks messages of the outbox. `not_sent`: it is needless by now. */
export async function markOutbox(
  tx: Transaction,
  recipient: string,
  marks: readonly {
    readonly documentId: string;
    readonly n: number;
    readonly status: 'sent' | 'failed' | 'not_sent';
  }[],
): Promise<void> {
  if (marks.length === 0) return;
  await asStage(tx, 'connectors');
  await tx`
    update work.outbox as outbox set status = mark.status
    from unnest(
      ${array(marks.map(({ documentId }) => documentId))}::uuid[],
      ${array(marks.map(({ n }) => n))}::integer[],
      ${array(marks.map(({ status }) => status))}::text[]
    ) as mark (document_id, n, status)
    where outbox.document_id = mark.document_id and outbox.n = mark.n and outbox.recipient = ${recipient}`;
  await asOwner(tx);
}
