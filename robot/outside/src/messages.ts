/** Messages to debtors: what is about to leave is written first, then what the channel said of it. */
import { canonical } from '@oryndau/law/canonical';
import type { Money } from '@oryndau/law/money';
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';

export interface MessageBegun {
  readonly documentId: string;
  readonly n: number;
  readonly channel: string;
  /** `notice`, or what the update tells of. */
  readonly about: string;
  readonly language: string;
  readonly linked: boolean;
  readonly code: string;
  /** sha256 of the text, hex. */
  readonly textDigest: string;
  readonly parts: number;
  /** Tiyn. */
  readonly cost: Money;
}

/**
 * Writes that these are about to leave; gives those that were not begun before. One that was, and may have left (a crash, a lost
 * answer), keeps what it was: the same key is the same message.
 */
export async function beginMessages(
  tx: Transaction,
  messages: readonly MessageBegun[],
  at: Date,
): Promise<Pick<MessageBegun, 'documentId' | 'n'>[]> {
  const rows = await tx<Pick<MessageBegun, 'documentId' | 'n'>[]>`
    insert into connectors.message (document_id, n, channel, about, status, language, linked, code, text_digest, parts, cost, begun_at)
    select begun.document_id, begun.n, begun.channel, begun.about, 'sending', begun.language, begun.linked, begun.code,
           decode(begun.text_digest, 'hex'), begun.parts, begun.cost, ${at.toISOString()}::timestamptz
    from unnest(
      ${array(messages.map(({ documentId }) => documentId))}::uuid[],
      ${array(messages.map(({ n }) => n))}::integer[],
      ${array(messages.map(({ channel }) => channel))}::text[],
      ${array(messages.map(({ about }) => about))}::text[],
      ${array(messages.map(({ language }) => language))}::text[],
      ${array(messages.map(({ linked }) => linked))}::boolean[],
      ${array(messages.map(({ code }) => code))}::text[],
      ${array(messages.map(({ textDigest }) => textDigest))}::text[],
      ${array(messages.map(({ parts }) => parts))}::smallint[],
      ${array(messages.map(({ cost }) => cost))}::bigint[]
    ) as begun (document_id, n, channel, about, language, linked, code, text_digest, parts, cost)
    on conflict (document_id, n) do nothing
    returning message.document_id as "documentId", message.n`;
  return rows;
}

/** What the app has refused leaves by another channel, in the words of that one. It is the same message: its key and its code stay. */
export async function rerouteMessages(tx: Transaction, messages: readonly MessageBegun[]): Promise<void> {
  if (messages.length === 0) return;
  await tx`
    update connectors.message as message
    set channel = again.channel, linked = again.linked, text_digest = decode(again.text_digest, 'hex'), parts = again.parts, cost = again.cost
    from unnest(
      ${array(messages.map(({ documentId }) => documentId))}::uuid[],
      ${array(messages.map(({ n }) => n))}::integer[],
      ${array(messages.map(({ channel }) => channel))}::text[],
      ${array(messages.map(({ linked }) => linked))}::boolean[],
      ${array(messages.map(({ textDigest }) => textDigest))}::text[],
      ${array(messages.map(({ parts }) => parts))}::smallint[],
      ${array(messages.map(({ cost }) => cost))}::bigint[]
    ) as again (document_id, n, channel, linked, text_digest, parts, cost)
    where message.document_id = again.document_id and message.n = again.n and message.status = 'sending'`;
}

/** How many updates have left since then, by the document of their case; one without any is absent. */
export async function countUpdates(
  connection: Connection,
  documentIds: readonly string[],
  since: Date,
): Promise<{ readonly documentId: string; readonly count: number }[]> {
  return connection<{ documentId: string; count: number }[]>`
    select message.document_id as "documentId", count(*)::integer as count
    from connectors.message as message
    where message.document_id = any(${array(documentIds)}::uuid[]) and message.about <> 'notice'
      and message.status in ('accepted', 'unknown', 'delivered') and message.begun_at > ${since.toISOString()}::timestamptz
    group by 1`;
}

export interface MessageAnswered {
  readonly documentId: string;
  readonly n: number;
  /**
   * `queued`: it has certainly never left, and is begun anew, in the words of its day. `unanswered`: it may have left, and goes out again under
   * the same key. The outbox holds both still.
   */
  readonly status: 'accepted' | 'unknown' | 'failed' | 'queued' | 'unanswered';
  readonly provider: string | null;
  readonly providerIds: readonly string[];
  readonly reason: string | null;
}

const ID_SEPARATOR = '\u001f';

/**
 * What became of handing them over; the outbox follows: sent, failed, or queued still. The row of what never left is taken away, for the next
 * wording has another digest, cost and number of parts.
 */
export async function answerMessages(tx: Transaction, answers: readonly MessageAnswered[], at: Date): Promise<void> {
  if (answers.length === 0) return;
  await tx`
    with answered as (
      select * from unnest(
        ${array(answers.map(({ documentId }) => documentId))}::uuid[],
        ${array(answers.map(({ n }) => n))}::integer[],
        ${array(answers.map(({ status }) => status))}::text[],
        ${array(answers.map(({ provider }) => provider))}::text[],
        ${array(answers.map(({ providerIds }) => providerIds.join(ID_SEPARATOR)))}::text[],
        ${array(answers.map(({ reason }) => reason))}::text[]
      ) as answered (document_id, n, status, provider, provider_ids, reason)
    ), withdrawn as (
      delete from connectors.message as message
      using answered
      where answered.status = 'queued' and message.document_id = answered.document_id and message.n = answered.n
        and message.status = 'sending'
    ), told as (
      update connectors.message as message
      set status = case answered.status when 'unanswered' then 'sending' else answered.status end, provider = answered.provider,
          provider_ids = case answered.provider_ids when '' then '{}' else string_to_array(answered.provider_ids, ${ID_SEPARATOR}) end,
          reason = answered.reason, answered_at = ${at.toISOString()}::timestamptz
      from answered
      where answered.status <> 'queued' and message.document_id = answered.document_id and message.n = answered.n
        and message.status = 'sending'
    )
    update work.outbox as outbox
    set status = case answered.status when 'queued' then 'queued' when 'unanswered' then 'queued' when 'failed' then 'failed' else 'sent' end
    from answered
    where outbox.document_id = answered.document_id and outbox.n = answered.n and outbox.recipient = 'debtor'`;
}

export interface MessageReport {
  readonly documentId: string;
  readonly n: number;
  readonly outcome: 'delivered' | 'failed';
  /** As the channel gave it, without personal data. */
  readonly report: Readonly<Record<string, string>>;
  readonly at: Date;
}

export interface ReportedMessage {
  readonly documentId: string;
  readonly n: number;
  readonly channel: string;
  readonly about: string;
  /** When it happened, as far as it can be believed: not before the message was about to leave. ISO 8601. */
  readonly at: string;
}

/**
 * Keeps reports; gives those that were news: a delivery outranks a failure, nothing outranks a delivery. What is said to have happened before
 * the message was about to leave happened then at the earliest: no clock but ours dates it back.
 */
export async function reportMessages(tx: Transaction, reports: readonly MessageReport[]): Promise<ReportedMessage[]> {
  if (reports.length === 0) return [];
  const rows = await tx<ReportedMessage[]>`
    update connectors.message as message
    set status = reported.outcome, report = reported.report::json, reported_at = greatest(reported.at, message.begun_at)
    from unnest(
      ${array(reports.map(({ documentId }) => documentId))}::uuid[],
      ${array(reports.map(({ n }) => n))}::integer[],
      ${array(reports.map(({ outcome }) => outcome))}::text[],
      ${array(reports.map(({ report }) => canonical(report)))}::text[],
      ${array(reports.map(({ at }) => at.toISOString()))}::timestamptz[]
    ) as reported (document_id, n, outcome, report, at)
    where message.document_id = reported.document_id and message.n = reported.n
      and message.status <> 'delivered' and message.status <> reported.outcome
    returning message.document_id as "documentId", message.n, message.channel, message.about, message.reported_at as at`;
  return rows;
}

export interface SilentMessage {
  readonly documentId: string;
  readonly n: number;
  readonly provider: string;
  readonly providerIds: readonly string[];
}

/** Of which messages it is to be asked again: begun in these hours, and not asked since. ISO 8601. */
export interface SilentSpan {
  readonly channels: readonly string[];
  readonly begunFrom: string;
  readonly begunUntil: string;
  readonly askedBefore: string;
  readonly max: number;
}

/** The messages that somebody has taken and nobody has reported on, the oldest first; they count as asked at this time. */
export async function takeSilentMessages(
  tx: Transaction,
  { channels, begunFrom, begunUntil, askedBefore, max }: SilentSpan,
  at: Date,
): Promise<SilentMessage[]> {
  return tx<SilentMessage[]>`
    with silent as (
      select message.document_id, message.n from connectors.message as message
      where message.status in ('accepted', 'unknown') and message.channel = any(${array(channels)}::text[])
        and message.provider is not null
        and message.begun_at between ${begunFrom}::timestamptz and ${begunUntil}::timestamptz
        and (message.asked_at is null or message.asked_at < ${askedBefore}::timestamptz)
      order by message.begun_at, message.document_id, message.n
      limit ${max}
      for update skip locked
    )
    update connectors.message as message set asked_at = ${at.toISOString()}::timestamptz
    from silent
    where message.document_id = silent.document_id and message.n = silent.n
    returning message.document_id as "documentId", message.n, message.provider, message.provider_ids as "providerIds"`;
}

export interface KeptNotice {
  readonly n: number;
  readonly channel: string;
  readonly about: string;
  readonly status: 'sending' | 'accepted' | 'unknown' | 'delivered' | 'failed';
  readonly language: string;
  readonly linked: boolean;
  readonly code: string;
  readonly parts: number;
  readonly cost: Money;
  readonly provider: string | null;
  readonly providerIds: readonly string[];
  readonly reason: string | null;
  /** ISO 8601. */
  readonly begunAt: string;
  readonly reportedAt: string | null;
  readonly report: Readonly<Record<string, string>> | null;
}

export async function readNotices(connection: Connection, documentId: string): Promise<KeptNotice[]> {
  return connection<KeptNotice[]>`
    select message.n, message.channel, message.about, message.status, message.language, message.linked, message.code, message.parts,
           message.cost, message.provider, message.provider_ids as "providerIds", message.reason,
           message.begun_at as "begunAt", message.reported_at as "reportedAt", message.report
    from connectors.message as message
    where message.document_id = ${documentId}
    order by message.n`;
}

export interface FoundMessage extends KeptNotice {
  readonly documentId: string;
  /** sha256 of the text, hex. */
  readonly textDigest: string;
}

/** Messages with this public key; more than one is next to impossible and not excluded. */
export async function findMessages(connection: Connection, code: string): Promise<FoundMessage[]> {
  return connection<FoundMessage[]>`
    select message.document_id as "documentId", message.n, message.channel, message.about, message.status, message.language, message.linked,
           message.code, message.parts, message.cost, message.provider, message.provider_ids as "providerIds", message.reason,
           message.begun_at as "begunAt", message.reported_at as "reportedAt", message.report,
           encode(message.text_digest, 'hex') as "textDigest"
    from connectors.message as message
    where message.code = ${code}
    order by message.begun_at`;
}
