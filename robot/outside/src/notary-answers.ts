/** What waits for the notaries' system, and what it answered, each answer once. What it was told stands in system-requests.ts. */
import type { NotaryAnswer } from '@oryndau/connectors/notary';
import { canonical } from '@oryndau/law/canonical';
import type { LegalDate } from '@oryndau/law/legal-date';
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import type { QueuedMessage, QueueShare } from './queued.ts';
import { mayNotLeave } from './undone.ts';

export interface KeptNotaryAnswer {
  readonly documentId: string;
  readonly id: string;
  readonly request: string;
  readonly kind: NotaryAnswer['kind'];
  readonly on: LegalDate;
  readonly body: string;
}

/** Keeps answers; gives those that were news, by id. */
export async function keepNotaryAnswers(
  tx: Transaction,
  answers: readonly { readonly documentId: string; readonly on: LegalDate; readonly answer: NotaryAnswer }[],
): Promise<Set<string>> {
  if (answers.length === 0) return new Set();
  const rows = await tx<{ id: string }[]>`
    insert into connectors.notary_answer (document_id, id, request, kind, on_day, body)
    select answer.document_id, answer.id, answer.request, answer.kind, answer.on_day, answer.body::json
    from unnest(
      ${array(answers.map(({ documentId }) => documentId))}::uuid[],
      ${array(answers.map(({ answer }) => answer.id))}::text[],
      ${array(answers.map(({ answer }) => answer.request))}::text[],
      ${array(answers.map(({ answer }) => answer.kind))}::text[],
      ${array(answers.map(({ on }) => on))}::date[],
      ${array(answers.map(({ answer }) => canonical(answer)))}::text[]
    ) as answer (document_id, id, request, kind, on_day, body)
    on conflict (document_id, id) do nothing
    returning notary_answer.id`;
  return new Set(rows.map(({ id }) => id));
}

export async function readNotaryAnswers(
  connection: Connection,
  documentIds: readonly string[],
): Promise<KeptNotaryAnswer[]> {
  return connection<KeptNotaryAnswer[]>`
    select answer.document_id as "documentId", answer.id, answer.request, answer.kind, answer.on_day as on, answer.body::text as body
    from connectors.notary_answer as answer
    where answer.document_id = any(${array(documentIds)}::uuid[])
    order by answer.document_id, answer.on_day, answer.id`;
}

/**
 * What waits for the notaries' system, of each document the oldest message alone: the lifting of a prohibition must not come before the prohibition, or it would be
 * entered for ever.
 */
export async function queuedForNotaries(
  connection: Connection,
  { until, limit, held }: QueueShare,
): Promise<QueuedMessage[]> {
  return connection<QueuedMessage[]>`
    select outbox.document_id as "documentId", outbox.n, outbox.on_day as on, outbox.address, outbox.subject, outbox.body::text as body
    from work.outbox as outbox
    where outbox.status = 'queued' and outbox.recipient = 'notary' and outbox.on_day <= ${until}
      and not exists (
        select from work.outbox as before
        where before.document_id = outbox.document_id and before.n < outbox.n and before.recipient = 'notary'
          and before.status in ('unsigned', 'queued')
      )
      and not ${mayNotLeave(connection, held)}
    order by outbox.on_day, outbox.document_id, outbox.n
    limit ${limit}`;
}
