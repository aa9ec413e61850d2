/** Who wants to be told of what happens in cases, and what is still to be told. Events are written with the decision itself, so none can be missed. */
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';

export const webhookTypes = [
  'case.opened',
  'case.executed',
  'case.cancelled',
  'case.released',
  'case.transferred',
  'case.prohibition_ordered',
  'case.prohibition_lifted',
  'case.payment_received',
  'case.filing_received',
  'case.filing_answered',
] as const;
export type WebhookType = (typeof webhookTypes)[number];

export const WEBHOOKS_MAX = 10;

export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly types: readonly string[];
  /** Times as the database writes them. */
  readonly createdAt: string;
  readonly disabledAt: string | null;
  readonly disabledFor: 'FAILURES' | 'GONE' | 'REVOKED' | null;
  readonly failures: number;
  /** Events that are still to be told. */
  readonly waiting: number;
}

export interface NewWebhook {
  readonly id: string;
  readonly client: string;
  readonly url: string;
  readonly types: readonly WebhookType[];
  readonly at: Date;
}

/** False: the client has as many as it may have. */
export async function addWebhook(tx: Transaction, { id, client, url, types, at }: NewWebhook): Promise<boolean> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`webhook ${client}`}, 0))`;
  const result = await tx`
    insert into portal.webhook (id, client, url, types, created_at, next_at)
    select ${id}::uuid, ${client}, ${url}, ${array(types)}::text[], ${at.toISOString()}::timestamptz, ${at.toISOString()}::timestamptz
    where (select count(*) from portal.webhook as webhook where webhook.client = ${client}) < ${WEBHOOKS_MAX}`;
  return result.count === 1;
}

export async function listWebhooks(connection: Connection, client: string): Promise<Webhook[]> {
  return connection<Webhook[]>`
    select webhook.id, webhook.url, webhook.types, webhook.created_at as "createdAt", webhook.disabled_at as "disabledAt",
           webhook.disabled_for as "disabledFor", webhook.failures,
           (select count(*)::integer from portal.webhook_event as event
            where event.webhook = webhook.id and event.status = 'queued') as waiting
    from portal.webhook as webhook
    where webhook.client = ${client}
    order by webhook.created_at, webhook.id`;
}

/** With what was still to be told. False: the client has no such webhook. */
export async function removeWebhook(connection: Connection, client: string, id: string): Promise<boolean> {
  const rows = await connection`
    with removed as (
      delete from portal.webhook as webhook where webhook.client = ${client} and webhook.id = ${id}::uuid returning webhook.id
    ), forgotten as (
      delete from portal.webhook_event as event using removed where event.webhook = removed.id
    )
    select removed.id from removed`;
  return rows.length === 1;
}

/** It is tried again at once, with what was queued when it was disabled. False: the client has no such webhook. */
export async function enableWebhook(
  connection: Connection,
  { client, id, at }: { readonly client: string; readonly id: string; readonly at: Date },
): Promise<boolean> {
  const result = await connection`
    update portal.webhook as webhook
    set disabled_at = null, disabled_for = null, failures = 0, failing_since = null, next_at = ${at.toISOString()}::timestamptz
    where webhook.client = ${client} and webhook.id = ${id}::uuid and webhook.disabled_for is distinct from 'REVOKED'`;
  return result.count === 1;
}

// ------------------------------------------------------------------------------------------------ with the decision

export interface WebhookEvent {
  readonly documentId: string;
  /** That of the journal. */
  readonly n: number;
  readonly type: WebhookType;
  readonly region: string;
  /** Canonical JSON without personal data. */
  readonly body: string;
}

/** What anybody wants to be told of: nothing, nearly everywhere. */
export async function wantedWebhookTypes(tx: Transaction): Promise<ReadonlySet<string>> {
  const rows = await tx<{ type: string }[]>`
    select distinct wanted.type
    from portal.webhook as webhook cross join lateral unnest(webhook.types) as wanted (type)
    where webhook.disabled_at is null`;
  return new Set(rows.map(({ type }) => type));
}

/** Queues the events for whoever wants them and may know of their region. */
export async function queueWebhookEvents(tx: Transaction, events: readonly WebhookEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx`
    insert into portal.webhook_event (document_id, n, webhook, type, body)
    select happened.document_id, happened.n, webhook.id, happened.type, happened.body
    from unnest(
      ${array(events.map(({ documentId }) => documentId))}::uuid[],
      ${array(events.map(({ n }) => n))}::integer[],
      ${array(events.map(({ type }) => type))}::text[],
      ${array(events.map(({ region }) => region))}::text[],
      ${array(events.map(({ body }) => body))}::text[]
    ) as happened (document_id, n, type, region, body)
    join portal.webhook as webhook on happened.type = any(webhook.types) and webhook.disabled_at is null
    join portal.client as client on client.id = webhook.client
      and (cardinality(client.regions) = 0 or happened.region = any(client.regions))
    on conflict (document_id, n, webhook) do nothing`;
}

// ------------------------------------------------------------------------------------------------ telling

export interface DueEvent {
  readonly documentId: string;
  readonly n: number;
  readonly type: string;
  readonly body: string;
  readonly createdAt: Date;
  readonly tries: number;
}

export interface DueWebhook {
  readonly id: string;
  readonly client: string;
  readonly url: string;
  readonly failures: number;
  readonly failingSince: Date | null;
  readonly events: readonly DueEvent[];
}

interface DueRow extends Omit<DueEvent, 'createdAt'>, Omit<DueWebhook, 'events' | 'failingSince'> {
  readonly createdAt: string;
  readonly failingSince: string | null;
}

/** Webhooks that may be asked now, each with its first events: what has failed often comes behind what has not been tried. */
export async function dueWebhooks(
  connection: Connection,
  { at, webhooks, events }: { readonly at: Date; readonly webhooks: number; readonly events: number },
): Promise<DueWebhook[]> {
  const rows = await connection<DueRow[]>`
    select webhook.id, webhook.client, webhook.url, webhook.failures, webhook.failing_since as "failingSince",
           due.document_id as "documentId", due.n, due.type, due.body, due.created_at as "createdAt", due.tries
    from (
      select webhook.id, webhook.client, webhook.url, webhook.failures, webhook.failing_since
      from portal.webhook as webhook
      where webhook.disabled_at is null and webhook.next_at <= ${at.toISOString()}::timestamptz
        and exists (
          select from portal.webhook_event as event
          where event.webhook = webhook.id and event.status = 'queued' and event.next_at <= ${at.toISOString()}::timestamptz
        )
      order by webhook.next_at
      limit ${webhooks}
    ) as webhook
    cross join lateral (
      select event.document_id, event.n, event.type, event.body, event.created_at, event.tries
      from portal.webhook_event as event
      where event.webhook = webhook.id and event.status = 'queued' and event.next_at <= ${at.toISOString()}::timestamptz
      order by event.tries, event.created_at, event.document_id, event.n
      limit ${events}
    ) as due
    order by webhook.id, due.tries, due.created_at, due.document_id, due.n`;
  const found = new Map<string, DueWebhook & { readonly events: DueEvent[] }>();
  for (const { id, client, url, failures, failingSince: since, createdAt, ...rest } of rows) {
    const event = { ...rest, createdAt: new Date(createdAt) };
    const failingSince = since === null ? null : new Date(since);
    const known = found.get(id);
    if (known === undefined) found.set(id, { id, client, url, failures, failingSince, events: [event] });
    else known.events.push(event);
  }
  return [...found.values()];
}

export interface ToldEvent {
  readonly webhook: string;
  readonly documentId: string;
  readonly n: number;
  /** `queued`: it is tried again at `nextAt`. */
  readonly status: 'delivered' | 'failed' | 'queued';
  readonly answer: string;
  readonly nextAt: Date;
}

/** What came of telling: of the events, and of the webhook itself. */
export interface WebhookTold {
  readonly id: string;
  readonly failures: number;
  readonly failingSince: Date | null;
  readonly nextAt: Date;
  readonly disabledFor: 'FAILURES' | 'GONE' | null;
  readonly events: readonly ToldEvent[];
}

export async function keepWebhookTold(tx: Transaction, told: WebhookTold, at: Date): Promise<void> {
  const { id, failures, failingSince, nextAt, disabledFor, events } = told;
  await tx`
    update portal.webhook_event as event
    set status = told.status, answer = told.answer, tries = event.tries + 1, next_at = told.next_at,
        answered_at = ${at.toISOString()}::timestamptz
    from unnest(
      ${array(events.map(({ documentId }) => documentId))}::uuid[],
      ${array(events.map(({ n }) => n))}::integer[],
      ${array(events.map(({ status }) => status))}::text[],
      ${array(events.map(({ answer }) => answer))}::text[],
      ${array(events.map(({ nextAt: again }) => again.toISOString()))}::timestamptz[]
    ) as told (document_id, n, status, answer, next_at)
    where event.webhook = ${id}::uuid and event.document_id = told.document_id and event.n = told.n`;
  await tx`
    update portal.webhook as webhook
    set failures = ${failures}, failing_since = ${failingSince?.toISOString() ?? null}::timestamptz,
        next_at = ${nextAt.toISOString()}::timestamptz, disabled_for = ${disabledFor},
        disabled_at = case when ${disabledFor}::text is null then null else ${at.toISOString()}::timestamptz end
    where webhook.id = ${id}::uuid and webhook.disabled_at is null`;
}

const KEPT_DAYS = 30;

/** Forgets what was told, or given up, a month ago. */
export async function sweepWebhookEvents(connection: Connection, at: Date): Promise<number> {
  const before = new Date(at.getTime() - KEPT_DAYS * 86_400_000).toISOString();
  const result = await connection`
    delete from portal.webhook_event as event where event.created_at < ${before}::timestamptz`;
  return result.count;
}
