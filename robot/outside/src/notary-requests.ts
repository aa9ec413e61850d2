/** What the notaries' system was told and what it answered, each once: about which prohibition, by when the answer is due, what came. */
import type { NotaryAnswer, NotaryRequest } from '@oryndau/connectors/notary';
import { canonical } from '@oryndau/law/canonical';
import type { LegalDate } from '@oryndau/law/legal-date';
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import type { QueuedMessage } from './queued.ts';

export interface NotaryRequestBegun {
  readonly documentId: string;
  readonly id: string;
  readonly n: number;
  readonly kind: NotaryRequest['kind'];
  /** The number of the act by which the prohibition was ordered. */
  readonly prohibition: string;
  readonly askedOn: LegalDate;
  /** The last day for the answer. */
  readonly dueOn: LegalDate;
}

/** Writes that these are about to be told; one that was begun before a crash is the same one. */
export async function beginNotaryRequests(tx: Transaction, requests: readonly NotaryRequestBegun[]): Promise<void> {
  if (requests.length === 0) return;
  await tx`
    insert into connectors.notary_request (document_id, id, n, kind, prohibition, status, asked_on, due_on)
    select begun.document_id, begun.id, begun.n, begun.kind, begun.prohibition, 'sending', begun.asked_on, begun.due_on
    from unnest(
      ${array(requests.map(({ documentId }) => documentId))}::uuid[],
      ${array(requests.map(({ id }) => id))}::text[],
      ${array(requests.map(({ n }) => n))}::integer[],
      ${array(requests.map(({ kind }) => kind))}::text[],
      ${array(requests.map(({ prohibition }) => prohibition))}::text[],
      ${array(requests.map(({ askedOn }) => askedOn))}::date[],
      ${array(requests.map(({ dueOn }) => dueOn))}::date[]
    ) as begun (document_id, id, n, kind, prohibition, asked_on, due_on)
    on conflict (document_id, id) do nothing`;
}

export interface NotaryOutcome {
  readonly documentId: string;
  readonly id: string;
  readonly status: 'asked' | 'answered' | 'rejected' | 'silent';
  readonly reason: string | null;
  /** Of one that was just taken: the time for the answer runs from this day on. */
  readonly time?: Pick<NotaryRequestBegun, 'askedOn' | 'dueOn'>;
}

export async function settleNotaryRequests(tx: Transaction, outcomes: readonly NotaryOutcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  await tx`
    update connectors.notary_request as request
    set status = settled.status, reason = settled.reason, asked_on = coalesce(settled.asked_on, request.asked_on),
        due_on = coalesce(settled.due_on, request.due_on)
    from unnest(
      ${array(outcomes.map(({ documentId }) => documentId))}::uuid[],
      ${array(outcomes.map(({ id }) => id))}::text[],
      ${array(outcomes.map(({ status }) => status))}::text[],
      ${array(outcomes.map(({ reason }) => reason))}::text[],
      ${array(outcomes.map(({ time }) => time?.askedOn ?? null))}::date[],
      ${array(outcomes.map(({ time }) => time?.dueOn ?? null))}::date[]
    ) as settled (document_id, id, status, reason, asked_on, due_on)
    where request.document_id = settled.document_id and request.id = settled.id and request.status <> 'answered'`;
}

export interface KeptNotaryRequest extends NotaryRequestBegun {
  readonly status: 'sending' | 'asked' | 'answered' | 'rejected' | 'silent';
  readonly reason: string | null;
}

/** All that was told about these documents, in the order in which it was decided. */
export async function readNotaryRequests(
  connection: Connection,
  documentIds: readonly string[],
): Promise<KeptNotaryRequest[]> {
  return connection<KeptNotaryRequest[]>`
    select request.document_id as "documentId", request.id, request.n, request.kind, request.prohibition, request.status,
           request.asked_on as "askedOn", request.due_on as "dueOn", request.reason
    from connectors.notary_request as request
    where request.document_id = any(${array(documentIds)}::uuid[])
    order by request.document_id, request.n, request.id`;
}

/** Told and not answered though the last day for it has gone by. */
export async function overdueNotaryRequests(
  connection: Connection,
  today: LegalDate,
  limit: number,
): Promise<KeptNotaryRequest[]> {
  return connection<KeptNotaryRequest[]>`
    select request.document_id as "documentId", request.id, request.n, request.kind, request.prohibition, request.status,
           request.asked_on as "askedOn", request.due_on as "dueOn", request.reason
    from connectors.notary_request as request
    where request.status in ('sending', 'asked') and request.due_on < ${today}
    order by request.due_on
    limit ${limit}`;
}

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
  { until, limit }: { readonly until: LegalDate; readonly limit: number },
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
    order by outbox.on_day, outbox.document_id, outbox.n
    limit ${limit}`;
}

/** The acts by which cases ended: a prohibition is lifted by the termination, and handed over by the transfer, without an act of its own. */
export async function readEndingActs(
  connection: Connection,
  documentIds: readonly string[],
): Promise<{ readonly documentId: string; readonly number: string; readonly on: LegalDate }[]> {
  return connection<{ documentId: string; number: string; on: LegalDate }[]>`
    select act.document_id as "documentId", act.body::json ->> 'number' as number, (act.body::json ->> 'on')::date as on
    from connectors.act as act
    where act.document_id = any(${array(documentIds)}::uuid[])
      and act.type in ('termination_executed', 'termination_cancelled', 'termination_released', 'transfer')
    order by act.document_id, act.n`;
}
