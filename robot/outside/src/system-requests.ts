/** Requests to systems of the state, the notaries' and that of enforcement, each once: what was asked, by when the answer is due, what became of it. */
import type { EnforcementRequest } from '@oryndau/connectors/enforcement-system';
import type { NotaryRequest } from '@oryndau/connectors/notary';
import type { LegalDate } from '@oryndau/law/legal-date';
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import { mayHaveLeft, type RequestKey } from './handed.ts';

/** Which system. */
export type SystemParty = 'notary' | 'enforcement';

/** What each may be asked. */
interface KindOf {
  readonly notary: NotaryRequest['kind'];
  readonly enforcement: EnforcementRequest['kind'];
}

export interface SystemRequest<P extends SystemParty = SystemParty> {
  readonly party: P;
  readonly documentId: string;
  readonly id: string;
  readonly n: number;
  readonly kind: KindOf[P];
  /** Of a prohibition the number of its act; of others what the message of the outbox was about. */
  readonly subject: string;
  readonly askedOn: LegalDate;
  /** The last day for the answer. */
  readonly dueOn: LegalDate;
}

/** Writes that these are about to be asked; one that was begun before is the same one, sent once more. */
export async function beginSystemRequests(tx: Transaction, requests: readonly SystemRequest[]): Promise<void> {
  if (requests.length === 0) return;
  await tx`
    insert into connectors.system_request as request (document_id, id, party, n, kind, subject, status, asked_on, due_on)
    select begun.document_id, begun.id, begun.party, begun.n, begun.kind, begun.subject, 'sending', begun.asked_on, begun.due_on
    from unnest(
      ${array(requests.map(({ documentId }) => documentId))}::uuid[],
      ${array(requests.map(({ id }) => id))}::text[],
      ${array(requests.map(({ party }) => party))}::text[],
      ${array(requests.map(({ n }) => n))}::integer[],
      ${array(requests.map(({ kind }) => kind))}::text[],
      ${array(requests.map(({ subject }) => subject))}::text[],
      ${array(requests.map(({ askedOn }) => askedOn))}::date[],
      ${array(requests.map(({ dueOn }) => dueOn))}::date[]
    ) as begun (document_id, id, party, n, kind, subject, asked_on, due_on)
    on conflict (document_id, id) do update set sendings = request.sendings + 1`;
}

/** What the enforcement system has found about wages: a bailiff's resolution to levy them, an order of his, neither or both. */
export type LevyFound = 'levy_none' | 'levy_resolution' | 'levy_order' | 'levy_both';

export interface SystemOutcome {
  readonly documentId: string;
  readonly id: string;
  readonly status: 'asked' | 'answered' | 'rejected' | 'silent';
  /** Why it was not taken; of a question about wages what was answered (`LevyFound`). */
  readonly reason: string | null;
  /** Of one that was just taken: the time for the answer runs from then on. */
  readonly time?: Pick<SystemRequest, 'askedOn' | 'dueOn'>;
}

/** What has been answered stays so. */
export async function settleSystemRequests(tx: Transaction, outcomes: readonly SystemOutcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  await tx`
    update connectors.system_request as request
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
export async function markSystemUnreached(tx: Transaction, requests: readonly RequestKey[]): Promise<void> {
  if (requests.length === 0) return;
  await tx`
    update connectors.system_request as request set unreached = request.unreached + 1
    from unnest(
      ${array(requests.map(({ documentId }) => documentId))}::uuid[], ${array(requests.map(({ id }) => id))}::text[]
    ) as vain (document_id, id)
    where request.document_id = vain.document_id and request.id = vain.id and request.unreached < request.sendings`;
}

export interface KeptSystemRequest<P extends SystemParty = SystemParty> extends SystemRequest<P> {
  /** `overtaken`: it was taken back before the system said that it has it. */
  readonly status: SystemOutcome['status'] | 'sending' | 'overtaken';
  readonly reason: string | null;
  /** The system may have it. */
  readonly mayHaveLeft: boolean;
}

/** All requests of these documents, in the order in which they were decided. */
export async function readSystemRequests<P extends SystemParty>(
  connection: Connection,
  party: P,
  documentIds: readonly string[],
): Promise<KeptSystemRequest<P>[]> {
  return connection<KeptSystemRequest<P>[]>`
    select request.party, request.document_id as "documentId", request.id, request.n, request.kind, request.subject, request.status,
           request.asked_on as "askedOn", request.due_on as "dueOn", request.reason, ${mayHaveLeft(connection)} as "mayHaveLeft"
    from connectors.system_request as request
    where request.party = ${party} and request.document_id = any(${array(documentIds)}::uuid[])
    order by request.document_id, request.n, request.id`;
}

/** Asked, or to be asked, and not answered though the last day for it has gone by. */
export async function overdueSystemRequests<P extends SystemParty>(
  connection: Connection,
  party: P,
  { today, limit }: { readonly today: LegalDate; readonly limit: number },
): Promise<KeptSystemRequest<P>[]> {
  return connection<KeptSystemRequest<P>[]>`
    select request.party, request.document_id as "documentId", request.id, request.n, request.kind, request.subject, request.status,
           request.asked_on as "askedOn", request.due_on as "dueOn", request.reason, ${mayHaveLeft(connection)} as "mayHaveLeft"
    from connectors.system_request as request
    where request.party = ${party} and request.status in ('sending', 'asked') and request.due_on < ${today}
    order by request.due_on, request.document_id, request.id
    limit ${limit}`;
}
