/** Requests to banks and their answers, each once: what was asked of whom, by when the answer is due, what came. */
import type { BankAnswer } from '@oryndau/connectors/bank';
import { canonical } from '@oryndau/law/canonical';
import type { LegalDate } from '@oryndau/law/legal-date';
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import { mayHaveLeft, type RequestKey } from './handed.ts';

export interface RequestBegun {
  readonly documentId: string;
  readonly id: string;
  readonly n: number;
  readonly bank: string;
  readonly kind: string;
  /** The arrest or the order that it is about. */
  readonly subject: string | null;
  readonly askedOn: LegalDate;
  /** The last day for the answer. */
  readonly dueOn: LegalDate;
  /** It is handed over now; false: its bank has its turn later. */
  readonly isSent: boolean;
}

/** Writes that these are about to be asked; one that was begun before is the same one, and what is sent is sent once more. */
export async function beginRequests(tx: Transaction, requests: readonly RequestBegun[]): Promise<void> {
  if (requests.length === 0) return;
  await tx`
    insert into connectors.bank_request as request (document_id, id, n, bank, kind, subject, status, asked_on, due_on, sendings)
    select begun.document_id, begun.id, begun.n, begun.bank, begun.kind, begun.subject, 'sending', begun.asked_on, begun.due_on, begun.sent::integer
    from unnest(
      ${array(requests.map(({ documentId }) => documentId))}::uuid[],
      ${array(requests.map(({ id }) => id))}::text[],
      ${array(requests.map(({ n }) => n))}::integer[],
      ${array(requests.map(({ bank }) => bank))}::text[],
      ${array(requests.map(({ kind }) => kind))}::text[],
      ${array(requests.map(({ subject }) => subject))}::text[],
      ${array(requests.map(({ askedOn }) => askedOn))}::date[],
      ${array(requests.map(({ dueOn }) => dueOn))}::date[],
      ${array(requests.map(({ isSent }) => isSent))}::boolean[]
    ) as begun (document_id, id, n, bank, kind, subject, asked_on, due_on, sent)
    on conflict (document_id, id) do update set sendings = request.sendings + excluded.sendings where excluded.sendings > 0`;
}

/** Why a request is silent that no bank has said to have taken: it is still to be asked. */
export const NOT_TAKEN = 'NOT_TAKEN';

export interface RequestOutcome {
  readonly documentId: string;
  readonly id: string;
  readonly status: 'asked' | 'answered' | 'rejected' | 'silent';
  readonly reason: string | null;
  /** Of one that was just taken: the time for the answer runs from this day on. */
  readonly time?: Pick<RequestBegun, 'askedOn' | 'dueOn'>;
}

export async function settleRequests(tx: Transaction, outcomes: readonly RequestOutcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  await tx`
    update connectors.bank_request as request
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

/** What the links say of requests that there was no connection for: nobody can have them. */
export async function markUnreached(tx: Transaction, requests: readonly RequestKey[]): Promise<void> {
  if (requests.length === 0) return;
  await tx`
    update connectors.bank_request as request set unreached = request.unreached + 1
    from unnest(
      ${array(requests.map(({ documentId }) => documentId))}::uuid[], ${array(requests.map(({ id }) => id))}::text[]
    ) as vain (document_id, id)
    where request.document_id = vain.document_id and request.id = vain.id and request.unreached < request.sendings`;
}

export interface KeptRequest {
  readonly documentId: string;
  readonly id: string;
  readonly n: number;
  readonly bank: string;
  readonly kind: string;
  readonly subject: string | null;
  /** `overtaken`: it was taken back before the bank said that it has it. */
  readonly status: 'sending' | 'asked' | 'answered' | 'rejected' | 'silent' | 'overtaken';
  readonly askedOn: LegalDate;
  readonly dueOn: LegalDate;
  readonly reason: string | null;
  /** The bank may have it. */
  readonly mayHaveLeft: boolean;
}

/** Whether a request is still to be handed over to its bank. */
export const isToBeAsked = ({ status, reason }: Pick<KeptRequest, 'status' | 'reason'>): boolean =>
  status === 'sending' || (status === 'silent' && reason === NOT_TAKEN);

/** All requests of these documents, in the order in which they were decided. */
export async function readRequests(connection: Connection, documentIds: readonly string[]): Promise<KeptRequest[]> {
  return connection<KeptRequest[]>`
    select request.document_id as "documentId", request.id, request.n, request.bank, request.kind, request.subject, request.status,
           request.asked_on as "askedOn", request.due_on as "dueOn", request.reason, ${mayHaveLeft(connection)} as "mayHaveLeft"
    from connectors.bank_request as request
    where request.document_id = any(${array(documentIds)}::uuid[])
    order by request.document_id, request.n, request.id`;
}

/** Asked and not answered though the last day for it has gone by. */
export async function overdueRequests(connection: Connection, today: LegalDate, limit: number): Promise<KeptRequest[]> {
  return connection<KeptRequest[]>`
    select request.document_id as "documentId", request.id, request.n, request.bank, request.kind, request.subject, request.status,
           request.asked_on as "askedOn", request.due_on as "dueOn", request.reason, ${mayHaveLeft(connection)} as "mayHaveLeft"
    from connectors.bank_request as request
    where request.status in ('sending', 'asked') and request.due_on < ${today}
    order by request.due_on, request.document_id, request.id
    limit ${limit}`;
}

export interface KeptAnswer {
  readonly documentId: string;
  readonly id: string;
  readonly request: string;
  readonly kind: BankAnswer['kind'];
  readonly on: LegalDate;
  readonly body: string;
}

/** Keeps answers; gives those that were news, by id. */
export async function keepAnswers(
  tx: Transaction,
  answers: readonly { readonly documentId: string; readonly on: LegalDate; readonly answer: BankAnswer }[],
): Promise<Set<string>> {
  if (answers.length === 0) return new Set();
  const rows = await tx<{ id: string }[]>`
    insert into connectors.bank_answer (document_id, id, request, kind, on_day, body)
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
    returning bank_answer.id`;
  return new Set(rows.map(({ id }) => id));
}

export async function readAnswers(connection: Connection, documentIds: readonly string[]): Promise<KeptAnswer[]> {
  return connection<KeptAnswer[]>`
    select answer.document_id as "documentId", answer.id, answer.request, answer.kind, answer.on_day as on, answer.body::text as body
    from connectors.bank_answer as answer
    where answer.document_id = any(${array(documentIds)}::uuid[])
    order by answer.document_id, answer.on_day, answer.id`;
}

export async function readCursor(connection: Connection, party: string): Promise<string | null> {
  const [row] = await connection<{ position: string }[]>`
    select kept.position from connectors.cursor as kept where kept.party = ${party}`;
  return row?.position ?? null;
}

export async function moveCursor(tx: Transaction, party: string, position: string): Promise<void> {
  await tx`
    insert into connectors.cursor (party, position) values (${party}, ${position})
    on conflict (party) do update set position = excluded.position`;
}
