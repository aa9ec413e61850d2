/** What the outbox holds for a party, oldest first. */
import type { LegalDate } from '@oryndau/law';
import { array, type Connection, type Transaction } from '@oryndau/postgres';
import { NOT_TAKEN } from './bank-requests.ts';

export interface QueuedMessage {
  readonly documentId: string;
  readonly n: number;
  readonly on: LegalDate;
  /** Canonical JSON of the event without its basis. */
  readonly body: string;
}

/**
 * Up to `limit` messages that wait for the chamber, of days until `until`. None about a case whose order a bank has still to call dead: a bailiff's
 * own beside it would take the money twice (11-VI Art. 35(5)). A bank that is silent beyond its days keeps nothing back; the operator knows.
 */
export async function queuedForChamber(
  connection: Connection,
  { until, limit }: { readonly until: LegalDate; readonly limit: number },
): Promise<QueuedMessage[]> {
  return connection<QueuedMessage[]>`
    select outbox.document_id as "documentId", outbox.n, outbox.on_day as on, outbox.body::text as body
    from work.outbox as outbox
    where outbox.status = 'queued' and outbox.recipient = 'chamber' and outbox.on_day <= ${until}
      and not exists (
        select from work.outbox as recall
        where recall.document_id = outbox.document_id and recall.recipient = 'bank' and recall.status = 'queued'
          and recall.body ->> 'type' = 'CollectionOrderRecallSent'
      )
      and not exists (
        select from connectors.bank_request as request
        where request.document_id = outbox.document_id and request.kind = 'recall' and request.status in ('sending', 'asked')
      )
    order by outbox.on_day, outbox.document_id, outbox.n
    limit ${limit}`;
}

/**
 * The messages that wait for debtors, up to `share` of each of these channels: what one channel cannot deliver keeps no other waiting. The
 * join is lateral, since a window function would sort the whole queue to give its first rows, each time that it is asked.
 */
export async function queuedByChannel(
  connection: Connection,
  {
    channels,
    until,
    share,
  }: { readonly channels: readonly string[]; readonly until: LegalDate; readonly share: number },
): Promise<QueuedMessage[]> {
  return connection<QueuedMessage[]>`
    select queued.document_id as "documentId", queued.n, queued.on_day as on, queued.body::text as body
    from unnest(${array(channels)}::text[]) as open (channel)
    cross join lateral (
      select outbox.document_id, outbox.n, outbox.on_day, outbox.body
      from work.outbox as outbox
      where outbox.status = 'queued' and outbox.recipient = 'debtor' and outbox.on_day <= ${until}
        and outbox.body ->> 'channel' = open.channel
      order by outbox.on_day, outbox.document_id, outbox.n
      limit ${share}
    ) as queued
    order by queued.on_day, queued.document_id, queued.n`;
}

/** A message of the outbox, for one bank. */
export interface QueuedForBank extends QueuedMessage {
  /** Null: each bank that it is for has taken it already, or none is named. */
  readonly bank: string | null;
}

export interface BankQueue {
  /** All that are configured. */
  readonly banks: readonly string[];
  /** Out of reach in this round: nothing is given for them. */
  readonly passed: readonly string[];
  readonly until: LegalDate;
  /** How many for each bank. */
  readonly share: number;
  /** The type of the messages that go to each bank. */
  readonly toEach: string;
  /** The type of the messages that name a bank, which those after them about the same document are for too. */
  readonly naming: string;
}

/**
 * What waits for banks, up to `share` for each: a bank that is down keeps no other waiting. The queue is gone through once and its order made
 * over ids and days alone; a lateral join by bank would look up again, for every bank, which bank each message is for.
 */
export async function queuedForBanks(connection: Connection, queue: BankQueue): Promise<QueuedForBank[]> {
  const { banks, passed, until, share, toEach, naming } = queue;
  return connection<QueuedForBank[]>`
    with waiting as (
      select outbox.document_id, outbox.n, outbox.on_day, outbox.body ->> 'type' = ${toEach} as to_each
      from work.outbox as outbox
      where outbox.status = 'queued' and outbox.recipient = 'bank' and outbox.on_day <= ${until}
    ), placed as (
      select waiting.document_id, waiting.n, waiting.on_day, addressed.bank,
             row_number() over (
               partition by addressed.bank order by waiting.on_day, waiting.document_id, waiting.n
             ) as place
      from waiting
      left join lateral (
        select party.bank
        from unnest(${array(banks)}::text[]) as party (bank)
        where waiting.to_each and not exists (
          select from connectors.bank_request as request
          where request.document_id = waiting.document_id and request.n = waiting.n and request.bank = party.bank
            and request.status <> 'sending'
            and (request.status <> 'silent' or request.reason is distinct from ${NOT_TAKEN})
        )
        union all
        select named.bank
        from (
          select outbox.body ->> 'bank' as bank
          from work.outbox as outbox
          where outbox.document_id = waiting.document_id and outbox.recipient = 'bank' and outbox.n <= waiting.n
            and outbox.body ->> 'type' = ${naming}
          order by outbox.n desc
          limit 1
        ) as named
        where not waiting.to_each
      ) as addressed on true
      where addressed.bank is null or addressed.bank <> all(${array(passed)}::text[])
    )
    select outbox.document_id as "documentId", outbox.n, outbox.on_day as on, outbox.body::text as body, placed.bank
    from placed
    join work.outbox as outbox
      on outbox.document_id = placed.document_id and outbox.n = placed.n and outbox.recipient = 'bank'
    where placed.place <= ${share}
    order by placed.on_day, placed.document_id, placed.n, placed.bank`;
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
  await tx`
    update work.outbox as outbox set status = mark.status
    from unnest(
      ${array(marks.map(({ documentId }) => documentId))}::uuid[],
      ${array(marks.map(({ n }) => n))}::integer[],
      ${array(marks.map(({ status }) => status))}::text[]
    ) as mark (document_id, n, status)
    where outbox.document_id = mark.document_id and outbox.n = mark.n and outbox.recipient = ${recipient}`;
}
