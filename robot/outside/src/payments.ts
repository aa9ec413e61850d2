/** Attempts to pay at the payment service: durable before the service is asked, settled once, whoever brings the word and however often. */
import type { Money } from '@oryndau/law/money';
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import { ATTEMPTS_MAX, type JointPart } from './attempt-id.ts';

export interface AttemptBegun {
  readonly documentId: string;
  /** Tiyn. */
  readonly amount: Money;
  readonly language: 'kk' | 'ru' | 'en';
  readonly at: Date;
  /** The number that the attempt has for who begins it: a form that is sent twice is one attempt. Absent: whatever is next. */
  readonly number?: number;
}

/** So many may be begun for a document in a day: who gives up each of them keeps nobody from paying tomorrow. */
export const ATTEMPTS_A_DAY = 20;
const DAY_MS = 86_400_000;

/**
 * Writes that an attempt is about to be opened and gives its number, the next of its document; `full` when the document has had
 * `ATTEMPTS_A_DAY` of them within a day, or `ATTEMPTS_MAX` in all; `taken` when the number that was asked for is not the next.
 *
 * Two at once compute the same number: the primary key lets one of them have it, after which the other sees it and takes the next, or hears that it is
 * taken. So the loop runs once for everybody, and once more for each who was quicker; it needs no lock, which sharded tables would not give.
 */
export async function beginAttempt(
  tx: Transaction,
  { documentId, amount, language, at, number }: AttemptBegun,
): Promise<number | 'full' | 'taken'> {
  const dayBefore = new Date(at.getTime() - DAY_MS).toISOString();
  for (let others = 0; others < ATTEMPTS_A_DAY; others += 1) {
    const [row] = await tx<{ isFull: boolean; isNext: boolean; attempt: number | null }[]>`
      with last as (
        select coalesce(max(payment.attempt), 0) as attempt,
               coalesce(max(payment.attempt), 0) >= ${ATTEMPTS_MAX}
                 or count(*) filter (where payment.begun_at > ${dayBefore}::timestamptz) >= ${ATTEMPTS_A_DAY} as is_full
        from connectors.payment as payment
        where payment.document_id = ${documentId}
      ), begun as (
        insert into connectors.payment (document_id, attempt, amount, language, status, begun_at)
        select ${documentId}::uuid, last.attempt + 1, ${amount}::bigint, ${language}, 'opening', ${at.toISOString()}::timestamptz
        from last
        where not last.is_full and last.attempt + 1 = coalesce(${number ?? null}::integer, last.attempt + 1)
        on conflict (document_id, attempt) do nothing
        returning payment.attempt
      )
      select last.is_full as "isFull", last.attempt + 1 = coalesce(${number ?? null}::integer, last.attempt + 1) as "isNext", begun.attempt
      from last
      left join begun on true`;
    if (row === undefined) break;
    if (!row.isNext) return 'taken';
    if (row.isFull) break;
    if (row.attempt !== null) return row.attempt;
  }
  return 'full';
}

export interface JointBegun {
  readonly jointId: string;
  /** Each with the number that it must have: the next of its document. */
  readonly parts: readonly JointPart[];
  readonly language: 'kk' | 'ru' | 'en';
  readonly at: Date;
}

/**
 * The same for several documents that are paid together: all of them, or `full` or `taken` of one of them. The caller must then take back what was written: who
 * pays for three must not find two begun.
 */
export async function beginJoint(
  tx: Transaction,
  { jointId, parts, language, at }: JointBegun,
): Promise<'begun' | 'full' | 'taken'> {
  const dayBefore = new Date(at.getTime() - DAY_MS).toISOString();
  const total = parts.reduce((sum, { amount }) => sum + amount, 0n);
  // In the order of the documents, so that two who pay for the same ones wait for each other and do not lock each other out.
  const [row] = await tx<{ isFull: boolean; begun: number }[]>`
    with wanted as (
      select given.document_id, given.attempt, given.amount
      from unnest(
        ${array(parts.map(({ documentId }) => documentId))}::uuid[],
        ${array(parts.map(({ attempt }) => attempt))}::integer[],
        ${array(parts.map(({ amount }) => amount))}::bigint[]
      ) as given (document_id, attempt, amount)
    ), last as (
      select wanted.document_id, wanted.attempt, wanted.amount, coalesce(max(payment.attempt), 0) as last,
             coalesce(max(payment.attempt), 0) >= ${ATTEMPTS_MAX}
               or count(*) filter (where payment.begun_at > ${dayBefore}::timestamptz) >= ${ATTEMPTS_A_DAY} as is_full
      from wanted
      left join connectors.payment as payment on payment.document_id = wanted.document_id
      group by wanted.document_id, wanted.attempt, wanted.amount
    ), begun as (
      insert into connectors.payment (document_id, attempt, amount, language, status, begun_at, joint_id, joint_amount)
      select last.document_id, last.attempt, last.amount, ${language}, 'opening', ${at.toISOString()}::timestamptz, ${jointId}::uuid, ${total}::bigint
      from last
      where last.last + 1 = last.attempt and not last.is_full
      order by last.document_id
      on conflict (document_id, attempt) do nothing
      returning payment.document_id
    )
    select coalesce(bool_or(last.is_full), false) as "isFull", (select count(*)::integer from begun) as begun
    from last`;
  if (row === undefined || row.isFull) return 'full';
  return row.begun === parts.length ? 'begun' : 'taken';
}

interface AttemptNamed {
  readonly documentId: string;
  readonly attempt: number;
}

export interface AttemptOpened extends AttemptNamed {
  readonly providerId: string;
  readonly payUrl: string;
  /** ISO 8601. */
  readonly expiresAt: string;
}

/** Keeps where people pay. One that a callback has settled already stays settled. */
export async function keepOpened(tx: Transaction, opened: readonly AttemptOpened[], at: Date): Promise<void> {
  if (opened.length === 0) return;
  await tx`
    update connectors.payment as payment
    set status = case payment.status when 'opening' then 'opened' else payment.status end,
        provider_id = opened.provider_id, pay_url = opened.pay_url, expires_at = opened.expires_at,
        opened_at = coalesce(payment.opened_at, ${at.toISOString()}::timestamptz)
    from unnest(
      ${array(opened.map(({ documentId }) => documentId))}::uuid[],
      ${array(opened.map(({ attempt }) => attempt))}::integer[],
      ${array(opened.map(({ providerId }) => providerId))}::text[],
      ${array(opened.map(({ payUrl }) => payUrl))}::text[],
      ${array(opened.map(({ expiresAt }) => expiresAt))}::timestamptz[]
    ) as opened (document_id, attempt, provider_id, pay_url, expires_at)
    where payment.document_id = opened.document_id and payment.attempt = opened.attempt`;
}

export type AttemptEnd = AttemptNamed &
  (
    | { readonly status: 'paid'; readonly at: string; readonly amount: Money; readonly receipt: string }
    | { readonly status: 'failed'; readonly at: string; readonly reason: string }
  );

export interface SettledAttempt extends AttemptNamed {
  readonly status: 'paid' | 'failed';
}

/**
 * Keeps how attempts ended; gives those that were news: paid outranks failed, nothing outranks paid. A word of another sum than the
 * attempt's is kept by nobody: the attempt stays open and is asked about again, until somebody looks.
 */
export async function settleAttempts(tx: Transaction, ends: readonly AttemptEnd[]): Promise<SettledAttempt[]> {
  if (ends.length === 0) return [];
  // An update with two rows for one attempt would take either: the one that outranks the other is chosen first.
  const rows = await tx<SettledAttempt[]>`
    with ended as (
      select distinct on (given.document_id, given.attempt) given.*
      from unnest(
        ${array(ends.map(({ documentId }) => documentId))}::uuid[],
        ${array(ends.map(({ attempt }) => attempt))}::integer[],
        ${array(ends.map(({ status }) => status))}::text[],
        ${array(ends.map(({ at }) => at))}::timestamptz[],
        ${array(ends.map((end) => (end.status === 'paid' ? end.amount : null)))}::bigint[],
        ${array(ends.map((end) => (end.status === 'paid' ? end.receipt : null)))}::text[],
        ${array(ends.map((end) => (end.status === 'failed' ? end.reason : null)))}::text[]
      ) as given (document_id, attempt, status, at, amount, receipt, reason)
      order by given.document_id, given.attempt, given.status = 'paid' desc
    )
    update connectors.payment as payment
    set status = ended.status, settled_at = ended.at, receipt = ended.receipt, reason = ended.reason
    from ended
    where payment.document_id = ended.document_id and payment.attempt = ended.attempt
      and payment.status <> 'paid' and payment.status <> ended.status
      and (ended.status = 'failed' or payment.amount = ended.amount)
    returning payment.document_id as "documentId", payment.attempt, payment.status`;
  return rows;
}

export interface KeptAttempt extends AttemptNamed {
  /** Tiyn. */
  readonly amount: Money;
  readonly language: 'kk' | 'ru' | 'en';
  readonly status: 'opening' | 'opened' | 'paid' | 'failed';
  readonly providerId: string | null;
  readonly payUrl: string | null;
  /** ISO 8601. */
  readonly begunAt: string;
  readonly openedAt: string | null;
  readonly expiresAt: string | null;
  readonly settledAt: string | null;
  readonly receipt: string | null;
  readonly reason: string | null;
  /** Null: paid alone. */
  readonly jointId: string | null;
  /** Tiyn, over all that are paid together. */
  readonly jointAmount: Money | null;
}

const attemptColumns = (connection: Connection) => connection`
  payment.document_id as "documentId", payment.attempt, payment.amount, payment.language, payment.status,
  payment.provider_id as "providerId", payment.pay_url as "payUrl", payment.begun_at as "begunAt", payment.opened_at as "openedAt",
  payment.expires_at as "expiresAt", payment.settled_at as "settledAt", payment.receipt, payment.reason,
  payment.joint_id as "jointId", payment.joint_amount as "jointAmount"`;

/** Begun before a time and not settled, the oldest first: those to ask the service about. */
export async function openAttempts(
  connection: Connection,
  { before, limit }: { readonly before: Date; readonly limit: number },
): Promise<KeptAttempt[]> {
  return connection<KeptAttempt[]>`
    select ${attemptColumns(connection)}
    from connectors.payment as payment
    where payment.status in ('opening', 'opened') and payment.begun_at < ${before.toISOString()}::timestamptz
    order by payment.begun_at, payment.document_id, payment.attempt
    limit ${limit}`;
}

/** All that are paid together, by their documents. */
export async function readJoint(connection: Connection, jointId: string): Promise<KeptAttempt[]> {
  return connection<KeptAttempt[]>`
    select ${attemptColumns(connection)}
    from connectors.payment as payment
    where payment.joint_id = ${jointId}
    order by payment.document_id`;
}

/** The attempts of a document in their order. */
export async function readAttempts(connection: Connection, documentId: string): Promise<KeptAttempt[]> {
  return connection<KeptAttempt[]>`
    select ${attemptColumns(connection)}
    from connectors.payment as payment
    where payment.document_id = ${documentId}
    order by payment.attempt`;
}

// ------------------------------------------------------------------------------------------------ money sent back

export interface RefundNamed extends AttemptNamed {
  /** The idempotency key at the service. */
  readonly key: string;
}

export interface RefundBegun extends RefundNamed {
  /** Tiyn. */
  readonly amount: Money;
}

/** Writes that these are about to be asked for; one that was begun before a crash is the same one. */
export async function beginRefunds(tx: Transaction, refunds: readonly RefundBegun[], at: Date): Promise<void> {
  if (refunds.length === 0) return;
  await tx`
    insert into connectors.refund (document_id, attempt, key, amount, status, begun_at)
    select begun.document_id, begun.attempt, begun.key, begun.amount, 'asking', ${at.toISOString()}::timestamptz
    from unnest(
      ${array(refunds.map(({ documentId }) => documentId))}::uuid[],
      ${array(refunds.map(({ attempt }) => attempt))}::integer[],
      ${array(refunds.map(({ key }) => key))}::text[],
      ${array(refunds.map(({ amount }) => amount))}::bigint[]
    ) as begun (document_id, attempt, key, amount)
    on conflict (document_id, attempt, key) do nothing`;
}

export interface RefundAnswered extends RefundNamed {
  readonly status: 'accepted' | 'rejected';
  readonly providerId: string | null;
  readonly reason: string | null;
}

/** Keeps what the service said; the first answer stands. */
export async function answerRefunds(tx: Transaction, answers: readonly RefundAnswered[], at: Date): Promise<void> {
  if (answers.length === 0) return;
  await tx`
    update connectors.refund as refund
    set status = answered.status, provider_id = answered.provider_id, reason = answered.reason,
        answered_at = ${at.toISOString()}::timestamptz
    from unnest(
      ${array(answers.map(({ documentId }) => documentId))}::uuid[],
      ${array(answers.map(({ attempt }) => attempt))}::integer[],
      ${array(answers.map(({ key }) => key))}::text[],
      ${array(answers.map(({ status }) => status))}::text[],
      ${array(answers.map(({ providerId }) => providerId))}::text[],
      ${array(answers.map(({ reason }) => reason))}::text[]
    ) as answered (document_id, attempt, key, status, provider_id, reason)
    where refund.document_id = answered.document_id and refund.attempt = answered.attempt and refund.key = answered.key
      and refund.status = 'asking'`;
}

export interface KeptRefund extends RefundBegun {
  readonly status: 'asking' | 'accepted' | 'rejected';
  readonly providerId: string | null;
  readonly reason: string | null;
  /** ISO 8601. */
  readonly begunAt: string;
  readonly answeredAt: string | null;
}

const refundColumns = (connection: Connection) => connection`
  refund.document_id as "documentId", refund.attempt, refund.key, refund.amount, refund.status, refund.provider_id as "providerId",
  refund.reason, refund.begun_at as "begunAt", refund.answered_at as "answeredAt"`;

/** Not answered, the oldest first: they are asked for again by the same key. */
export async function openRefunds(connection: Connection, limit: number): Promise<KeptRefund[]> {
  return connection<KeptRefund[]>`
    select ${refundColumns(connection)}
    from connectors.refund as refund
    where refund.status = 'asking'
    order by refund.begun_at, refund.document_id, refund.attempt, refund.key
    limit ${limit}`;
}

/** The refunds of a document in the order in which they were begun. */
export async function readRefunds(connection: Connection, documentId: string): Promise<KeptRefund[]> {
  return connection<KeptRefund[]>`
    select ${refundColumns(connection)}
    from connectors.refund as refund
    where refund.document_id = ${documentId}
    order by refund.begun_at, refund.attempt, refund.key`;
}
