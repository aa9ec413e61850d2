/**
 * What was decided and has not left the house yet, while its case goes on. What touches somebody waits where something has come in for its case that the robot has
 * not decided: it may take it back. Taken back before it has left it is never sent, and neither is what takes it back: whoever would be told knows of neither
 * (decision 0036). What may have left is followed by what takes it back, in that order.
 */
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import { terminatingActs } from '@oryndau/words/acts';
import type { OutcomeName } from '@oryndau/words/outcomes';

/** Messages by which somebody is touched or told of a case, by their events, each with the events that take it back. */
const TAKEN_BACK_BY: Readonly<Record<string, readonly string[]>> = {
  NoticeQueued: [],
  AccountsRequested: [],
  WageLevyAsked: [],
  ArrestOrdered: ['ArrestLiftOrdered', 'ArrestHandedOver'],
  CollectionOrderSent: ['CollectionOrderRecallSent'],
  ProhibitionOrdered: ['ProhibitionLiftOrdered', 'ProhibitionHandedOver'],
  ProceedingOpened: ['ProceedingExecuted', 'ProceedingCancelled', 'ProceedingReleased'],
};
/** Questions: with the case nobody needs an answer any more. */
const ASKED_OF_A_CASE: readonly string[] = ['AccountsRequested', 'WageLevyAsked'];
/** What became of a notice, and that something is done, takes nothing back; the round that sends measures has often just heard of it. */
const UNDOES_NOTHING: readonly string[] = [
  'RecordNoticeSent',
  'RecordNoticeFailed',
  'RecordNoticeDelivered',
  'ConfirmLifting',
  'ConfirmRecall',
  'ConfirmProhibition',
  'ConfirmProhibitionLift',
  'ConfirmRegisterEntry',
  'ConfirmRegisterRemoval',
];
const ENDED: readonly OutcomeName[] = ['EXECUTED', 'CANCELLED', 'RELEASED', 'TRANSFERRED'];

const touchingEvents = Object.keys(TAKEN_BACK_BY);
/** Event and what takes it back, side by side. */
const pairs = Object.entries(TAKEN_BACK_BY).flatMap(([event, backs]) => backs.map((back) => ({ event, back })));
const takingBack = [...new Set(pairs.map(({ back }) => back))];

const pairsOf = (connection: Connection) => connection`
  unnest(${array(pairs.map(({ event }) => event))}::text[], ${array(pairs.map(({ back }) => back))}::text[]) as pair (event, back)`;

/** The number of the first message after `touching` that takes it back, signed or not. */
const takenBackAt = (connection: Connection) => connection`(
  select min(back.n)
  from work.outbox as back join ${pairsOf(connection)} on pair.event = touching.body ->> 'type' and pair.back = back.body ->> 'type'
  where back.document_id = touching.document_id and back.recipient = touching.recipient and back.subject = touching.subject and back.n > touching.n
)`;

/** The case of `touching` has ended, and it is a question that nobody needs answered. */
const isNeedless = (connection: Connection) => connection`(
  touching.body ->> 'type' = any(${array(ASKED_OF_A_CASE)}::text[]) and exists (
    select from work.document as document
    where document.document_id = touching.document_id and document.standing = any(${array(ENDED)}::text[])
  )
)`;

/** Nobody was handed `touching`, and nobody may have it. */
const isUntold = (connection: Connection) => connection`(
  not exists (select from connectors.bank_request as request where request.document_id = touching.document_id and request.n = touching.n)
  and not exists (select from connectors.system_request as request where request.document_id = touching.document_id and request.n = touching.n)
)`;

/** Something has come in for the case of `touching` that the robot has not decided, and that may take it back. */
const isUndecided = (connection: Connection) => connection`exists (
  select from work.inbox as inbox
  where inbox.slot = get_byte(uuid_send(touching.document_id), 0) and inbox.document_id = touching.document_id
    and (inbox.kind <> 'case' or inbox.body::json ->> 'type' <> all(${array(UNDOES_NOTHING)}::text[]))
)`;

/** A message, by its document and its number there. */
export interface MessageKey {
  readonly documentId: string;
  readonly n: number;
}

/** What the decider lets nobody have today; what takes it back is to follow it, and then it does not wait. */
const isHeld = (connection: Connection, held: readonly MessageKey[]) => connection`(
  (touching.document_id, touching.n) in (
    select held.document_id, held.n
    from unnest(${array(held.map(({ documentId }) => documentId))}::uuid[], ${array(held.map(({ n }) => n))}::integer[]) as held (document_id, n)
  ) and ${takenBackAt(connection)} is null
)`;

/** An arrest for more than is owed by now, since nobody has signed its reduction: on the account it would lie whole until then (261-IV Art. 62(6)). */
const isUnreduced = (connection: Connection) => connection`(
  touching.body ->> 'type' = 'ArrestOrdered' and ${takenBackAt(connection)} is null and exists (
    select from work.outbox as reduction
    where reduction.document_id = touching.document_id and reduction.recipient = touching.recipient and reduction.subject = touching.subject
      and reduction.n > touching.n and reduction.body ->> 'type' = 'ArrestReduced' and reduction.status = 'unsigned'
  )
)`;

/** The end of its case waits for its signature: nobody is told of a case, or touched in it, that is to end. Struck or taken back, it holds nothing up. */
const isEnding = (connection: Connection) => connection`exists (
  select from connectors.act_waiting as waiting
  where waiting.document_id = touching.document_id and waiting.state = 'waiting' and waiting.type = any(${array(terminatingActs)}::text[])
)`;

/** It was taken back before it left. A `case`, so that the server asks row by row, by their keys: as a join, whole queues would be held against each other. */
const isUndone = (connection: Connection) => connection`
  case when ${takenBackAt(connection)} is not null or ${isNeedless(connection)} then ${isUntold(connection)} else false end`;

/**
 * Of a message of the outbox: it waits for the robot, or for the signature under its reduction, or is held by the decider, or is taken back, or is about the same as one before it to that party of which that is
 * so. What frees somebody from another thing waits for none of these.
 */
export const mayNotLeave = (connection: Connection, held: readonly MessageKey[]) => connection`
  coalesce((
    select true
    from work.outbox as touching
    where touching.document_id = outbox.document_id and touching.recipient = outbox.recipient and touching.subject = outbox.subject
      and touching.n <= outbox.n and touching.status = 'queued' and touching.body ->> 'type' = any(${array(touchingEvents)}::text[])
      and case when ${isUndecided(connection)} or ${isHeld(connection, held)} or ${isUnreduced(connection)} or ${isEnding(connection)} then true else ${isUndone(connection)} end
    limit 1
  ), false)`;

/** What took something back that was never sent. */
export interface LaidAside {
  readonly documentId: string;
  readonly n: number;
  /** Its event. */
  readonly type: string;
  /** Of a recall: the order. */
  readonly order: string | null;
}

/** Lays aside what was taken back before it left, with all that was to be told about it until then. Gives what took it back and is needless too, once that is signed. */
export async function layAside(tx: Transaction): Promise<readonly LaidAside[]> {
  await tx`
    with untold as (
      select touching.document_id, touching.recipient, touching.subject, touching.n,
             coalesce(${takenBackAt(tx)}, touching.n + 1) as until
      from work.outbox as touching
      where touching.status = 'queued' and touching.body ->> 'type' = any(${array(touchingEvents)}::text[]) and ${isUndone(tx)}
    )
    update work.outbox set status = 'not_sent' from untold
    where outbox.document_id = untold.document_id and outbox.recipient = untold.recipient and outbox.subject = untold.subject
      and outbox.n >= untold.n and outbox.n < untold.until and outbox.status = 'queued'`;
  return tx<LaidAside[]>`
    update work.outbox set status = 'not_sent'
    where outbox.status = 'queued' and outbox.body ->> 'type' = any(${array(takingBack)}::text[]) and ${isOfUntold(tx)}
    returning outbox.document_id as "documentId", outbox.n, outbox.body ->> 'type' as type, outbox.body ->> 'order' as "order"`;
}

/** What the message of the outbox takes back was never sent. */
const isOfUntold = (connection: Connection) => connection`(
  select before.status = 'not_sent'
  from work.outbox as before join ${pairsOf(connection)} on pair.event = before.body ->> 'type' and pair.back = outbox.body ->> 'type'
  where before.document_id = outbox.document_id and before.recipient = outbox.recipient and before.subject = outbox.subject and before.n < outbox.n
  order by before.n desc
  limit 1
) is true`;

/** Of a message of the outbox that was not sent: it, or what it is about, was taken back before it left. */
export const isLaidAside = (connection: Connection) => connection`(
  ${isOfUntold(connection)}
  or exists (
    select from work.outbox as touching
    where touching.document_id = outbox.document_id and touching.recipient = outbox.recipient and touching.subject = outbox.subject
      and touching.n <= outbox.n and touching.status = 'not_sent' and touching.body ->> 'type' = any(${array(touchingEvents)}::text[])
      and (${takenBackAt(connection)} > outbox.n or (touching.n = outbox.n and ${isNeedless(connection)}))
  )
)`;
