/** What the outbox holds for a party, oldest first. Each message says itself to whom it goes and what it is about (platform/journal/src/outbox.ts). */
import { TO_EACH } from '@oryndau/journal/outbox';
import type { LegalDate } from '@oryndau/law/legal-date';
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import { NOT_TAKEN } from './bank-requests.ts';
import { type MessageKey, mayNotLeave } from './undone.ts';

export interface QueuedMessage {
  readonly documentId: string;
  readonly n: number;
  readonly on: LegalDate;
  /** Which of the recipients: a channel, a bank's code, a region; `TO_EACH`: all of them. */
  readonly address: string;
  readonly subject: string;
  /** Canonical JSON of the event without its basis. */
  readonly body: string;
}

export interface QueuePage {
  readonly until: LegalDate;
  readonly limit: number;
  /** The last message of the page before; absent for the first. */
  readonly after?: Pick<QueuedMessage, 'on' | 'documentId' | 'n'>;
}

/** What waits for the chambers, of days until `until`, page by page: a message that is left where it is holds no later one back. */
export async function queuedForChamber(
  connection: Connection,
  { until, limit, after }: QueuePage,
): Promise<QueuedMessage[]> {
  const beyond =
    after === undefined
      ? connection``
      : connection`and (outbox.on_day, outbox.document_id, outbox.n) > (${after.on}::date, ${after.documentId}::uuid, ${after.n}::integer)`;
  return connection<QueuedMessage[]>`
    select outbox.document_id as "documentId", outbox.n, outbox.on_day as on, outbox.address, outbox.subject, outbox.body::text as body
    from work.outbox as outbox
    where outbox.status = 'queued' and outbox.recipient = 'chamber' and outbox.on_day <= ${until} ${beyond}
    order by outbox.on_day, outbox.document_id, outbox.n
    limit ${limit}`;
}

/** The oldest of a queue, but what the decider holds today and what is to follow that. */
export interface QueueShare {
  readonly until: LegalDate;
  readonly limit: number;
  readonly held: readonly MessageKey[];
}

/** What waits for the enforcement system, oldest first. */
export async function queuedForSystem(
  connection: Connection,
  { until, limit, held }: QueueShare,
): Promise<QueuedMessage[]> {
  return connection<QueuedMessage[]>`
    select outbox.document_id as "documentId", outbox.n, outbox.on_day as on, outbox.address, outbox.subject, outbox.body::text as body
    from work.outbox as outbox
    where outbox.status = 'queued' and outbox.recipient = 'enforcement' and outbox.address = 'system' and outbox.on_day <= ${until}
      and not ${mayNotLeave(connection, held)}
    order by outbox.on_day, outbox.document_id, outbox.n
    limit ${limit}`;
}

/** No message to a debtor is a measure. */
const NO_MEASURES: readonly MessageKey[] = [];

/** The messages that wait for debtors, up to `share` of each of these channels: what one channel cannot deliver keeps no other waiting. */
export async function queuedByChannel(
  connection: Connection,
  {
    channels,
    until,
    share,
  }: { readonly channels: readonly string[]; readonly until: LegalDate; readonly share: number },
): Promise<QueuedMessage[]> {
  return connection<QueuedMessage[]>`
    select queued.document_id as "documentId", queued.n, queued.on_day as on, queued.address, queued.subject, queued.body::text as body
    from unnest(${array(channels)}::text[]) as open (channel)
    cross join lateral (
      select outbox.document_id, outbox.n, outbox.on_day, outbox.address, outbox.subject, outbox.body
      from work.outbox as outbox
      where outbox.status = 'queued' and outbox.recipient = 'debtor' and outbox.address = open.channel and outbox.on_day <= ${until}
        and not ${mayNotLeave(connection, NO_MEASURES)}
      order by outbox.on_day, outbox.document_id, outbox.n
      limit ${share}
    ) as queued
    order by queued.on_day, queued.document_id, queued.n`;
}

/** A message of the outbox, for one bank. */
export interface QueuedForBank extends QueuedMessage {
  readonly bank: string;
}

export interface BankQueue {
  /** All that are configured. */
  readonly banks: readonly string[];
  /** Out of reach in this round: nothing is given for them. */
  readonly passed: readonly string[];
  readonly until: LegalDate;
  /** How many for each bank. */
  readonly share: number;
  readonly held: readonly MessageKey[];
}

/**
 * What waits for banks, up to `share` for each: a bank that is down keeps no other waiting. Also for a bank that is not connected, which nobody else can
 * tell. Which addresses there are is skipped through in the index, and of each only its share is read: to go through the whole queue costs a
 * look at every message, in each of the rounds that empty it.
 */
export async function queuedForBanks(connection: Connection, queue: BankQueue): Promise<QueuedForBank[]> {
  const { banks, passed, until, share, held } = queue;
  return connection<QueuedForBank[]>`
    with recursive waiting (address) as (
      select min(outbox.address) from work.outbox as outbox where outbox.status = 'queued' and outbox.recipient = 'bank'
      union all
      select (
        select min(outbox.address) from work.outbox as outbox
        where outbox.status = 'queued' and outbox.recipient = 'bank' and outbox.address > waiting.address
      )
      from waiting
      where waiting.address is not null
    ), queued as (
      select waiting.address as bank, its.*
      from waiting
      cross join lateral (
        select outbox.document_id, outbox.n, outbox.on_day, outbox.address, outbox.subject, outbox.body
        from work.outbox as outbox
        where outbox.status = 'queued' and outbox.recipient = 'bank' and outbox.address = waiting.address and outbox.on_day <= ${until}
          and not ${mayNotLeave(connection, held)}
        order by outbox.on_day, outbox.document_id, outbox.n
        limit ${share}
      ) as its
      where waiting.address <> ${TO_EACH} and waiting.address <> all(${array(passed)}::text[])
      union all
      select party.bank, its.*
      from unnest(${array(banks)}::text[]) as party (bank)
      cross join lateral (
        select outbox.document_id, outbox.n, outbox.on_day, outbox.address, outbox.subject, outbox.body
        from work.outbox as outbox
        where outbox.status = 'queued' and outbox.recipient = 'bank' and outbox.address = ${TO_EACH} and outbox.on_day <= ${until}
          and not exists (${takenBy(connection)}) and not ${mayNotLeave(connection, held)}
        order by outbox.on_day, outbox.document_id, outbox.n
        limit ${share}
      ) as its
      where party.bank <> all(${array(passed)}::text[])
    ), placed as (
      select queued.*, row_number() over (partition by queued.bank order by queued.on_day, queued.document_id, queued.n) as place
      from queued
    )
    select placed.document_id as "documentId", placed.n, placed.on_day as on, placed.address, placed.subject, placed.body::text as body,
           placed.bank
    from placed
    where placed.place <= ${share}
    order by placed.on_day, placed.document_id, placed.n, placed.bank`;
}

/** The request by which `party.bank` has taken a message that is for each bank. */
const takenBy = (connection: Connection) => connection`
  select from connectors.bank_request as request
  where request.document_id = outbox.document_id and request.n = outbox.n and request.bank = party.bank
    and request.status <> 'sending' and (request.status <> 'silent' or request.reason is distinct from ${NOT_TAKEN})`;

/** Messages that are for each bank and that each of these has taken: left over where a bank that had not taken them is not connected any more. */
export async function takenByEach(
  connection: Connection,
  { banks, until, limit }: Pick<BankQueue, 'banks' | 'until'> & { readonly limit: number },
): Promise<Pick<QueuedMessage, 'documentId' | 'n'>[]> {
  return connection<Pick<QueuedMessage, 'documentId' | 'n'>[]>`
    select outbox.document_id as "documentId", outbox.n
    from work.outbox as outbox
    where outbox.status = 'queued' and outbox.recipient = 'bank' and outbox.address = ${TO_EACH} and outbox.on_day <= ${until}
      and not exists (
        select from unnest(${array(banks)}::text[]) as party (bank) where not exists (${takenBy(connection)})
      )
    order by outbox.on_day, outbox.document_id, outbox.n
    limit ${limit}`;
}

/** A message with what has become of it. */
export interface MessageToParty extends QueuedMessage {
  readonly status: 'not_sent' | 'unsigned' | 'queued' | 'sent' | 'failed';
}

/** Everything that was ever for a party about these documents, in order. */
export async function toldTo(
  connection: Connection,
  recipient: string,
  documentIds: readonly string[],
): Promise<MessageToParty[]> {
  return connection<MessageToParty[]>`
    select outbox.document_id as "documentId", outbox.n, outbox.on_day as on, outbox.address, outbox.subject, outbox.body::text as body,
           outbox.status
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
