/**
 * What was decided and has not left the house yet, while its case goes on. What touches somebody waits where something has come in for its case that the robot has
 * not decided: it may take it back. Taken back before it has left it is never sent, and neither is what takes it back: whoever would be told knows of neither
 * (decision 0036). What may have left, and is confirmed by nobody, is not handed over again either: what takes it back goes alone, since whoever was out of reach would do
 * to somebody what by then may not be done, and undo it a moment later.
 */
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import { terminatingActs } from '@oryndau/words/acts';
import type { OutcomeName } from '@oryndau/words/outcomes';
import { NOT_TAKEN } from './bank-requests.ts';
import { mayHaveLeft, type RequestKey } from './handed.ts';

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

/** Nobody was handed `message`, and nobody may have it. */
const isUntold = (connection: Connection) => connection`(
  not exists (
    select from connectors.bank_request as request
    where message.recipient = 'bank' and request.document_id = message.document_id and request.n = message.n and ${mayHaveLeft(connection)}
  ) and not exists (
    select from connectors.system_request as request
    where request.party = message.recipient and request.document_id = message.document_id and request.n = message.n and ${mayHaveLeft(connection)}
  )
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

/** It was taken back, or nobody needs it any more. A `case`, so that the server asks row by row, by their keys: as a join, whole queues would be held against each other. */
const isUndone = (connection: Connection) => connection`
  case when ${takenBackAt(connection)} is not null then true else ${isNeedless(connection)} end`;

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

/** What became of the queues before anything leaves. */
export interface Undone {
  /** What took back what was never sent, and is needless too, once that is signed. */
  readonly aside: readonly LaidAside[];
  /** Requests that nobody is to answer any more. */
  readonly unasked: readonly RequestKey[];
}

/**
 * What was taken back goes out no more, with all that was to be told about it until then: what nobody can have is laid aside, what somebody may have counts as sent and is
 * overtaken by what takes it back, which goes alone.
 */
export async function layAside(tx: Transaction): Promise<Undone> {
  const undone = await tx<UndoneMessage[]>`
    select touching.document_id as "documentId", touching.recipient, touching.subject, touching.n, coalesce(${takenBackAt(tx)}, touching.n + 1) as until
    from work.outbox as touching
    where touching.status = 'queued' and touching.body ->> 'type' = any(${array(touchingEvents)}::text[]) and ${isUndone(tx)}`;
  const unasked = undone.length === 0 ? [] : await giveUp(tx, undone);
  const aside = await tx<LaidAside[]>`
    update work.outbox set status = 'not_sent'
    where outbox.status = 'queued' and outbox.body ->> 'type' = any(${array(takingBack)}::text[]) and ${isOfUntold(tx)}
    returning outbox.document_id as "documentId", outbox.n, outbox.body ->> 'type' as type, outbox.body ->> 'order' as "order"`;
  return { aside, unasked };
}

interface UndoneMessage extends QueuedFor {
  readonly subject: string;
  /** The number of what takes it back. */
  readonly until: number;
}

/** The messages of the outbox that go no more with what was undone. */
const goingNoMore = (connection: Connection, undone: readonly UndoneMessage[]) => connection`(
  select outbox.document_id, outbox.recipient, outbox.n
  from work.outbox as outbox join unnest(
    ${array(undone.map(({ documentId }) => documentId))}::uuid[], ${array(undone.map(({ recipient }) => recipient))}::text[],
    ${array(undone.map(({ subject }) => subject))}::text[], ${array(undone.map(({ n }) => n))}::integer[],
    ${array(undone.map(({ until }) => until))}::integer[]
  ) as undone (document_id, recipient, subject, n, until)
    on outbox.document_id = undone.document_id and outbox.recipient = undone.recipient and outbox.subject = undone.subject
    and outbox.n >= undone.n and outbox.n < undone.until and outbox.status = 'queued'
)`;

/** Its bank has not said to have it, though another may have. */
const isNotTaken = (connection: Connection) =>
  connection`(request.status = 'sending' or (request.status = 'silent' and request.reason = ${NOT_TAKEN}))`;

/**
 * Gives the requests that nobody is to answer any more. Of a message that is for each bank what has left to some is overtaken there, and what has not left to the others
 * is no request.
 */
async function giveUp(tx: Transaction, undone: readonly UndoneMessage[]): Promise<readonly RequestKey[]> {
  const unasked = [
    await tx<RequestKey[]>`
      delete from connectors.bank_request as request using ${goingNoMore(tx, undone)} as gone
      where gone.recipient = 'bank' and request.document_id = gone.document_id and request.n = gone.n and not ${mayHaveLeft(tx)}
      returning request.document_id as "documentId", request.id`,
    await tx<RequestKey[]>`
      update connectors.bank_request as request set status = 'overtaken' from ${goingNoMore(tx, undone)} as gone
      where gone.recipient = 'bank' and request.document_id = gone.document_id and request.n = gone.n and ${isNotTaken(tx)}
      returning request.document_id as "documentId", request.id`,
    await tx<RequestKey[]>`
      delete from connectors.system_request as request using ${goingNoMore(tx, undone)} as gone
      where gone.recipient = request.party and request.document_id = gone.document_id and request.n = gone.n and not ${mayHaveLeft(tx)}
      returning request.document_id as "documentId", request.id`,
    await tx<RequestKey[]>`
      update connectors.system_request as request set status = 'overtaken' from ${goingNoMore(tx, undone)} as gone
      where gone.recipient = request.party and request.document_id = gone.document_id and request.n = gone.n and request.status in ('sending', 'silent')
      returning request.document_id as "documentId", request.id`,
  ];
  await tx`
    update work.outbox as message set status = case when ${isUntold(tx)} then 'not_sent' else 'sent' end from ${goingNoMore(tx, undone)} as gone
    where message.document_id = gone.document_id and message.n = gone.n and message.recipient = gone.recipient`;
  return unasked.flat();
}

/** What the message of the outbox takes back was never sent. */
const isOfUntold = (connection: Connection) => connection`(
  select before.status = 'not_sent'
  from work.outbox as before join ${pairsOf(connection)} on pair.event = before.body ->> 'type' and pair.back = outbox.body ->> 'type'
  where before.document_id = outbox.document_id and before.recipient = outbox.recipient and before.subject = outbox.subject and before.n < outbox.n
  order by before.n desc
  limit 1
) is true`;

/** What `touching` was for, the message of the outbox among it, was taken back after that, or is needed by nobody. */
const isTakenBack = (connection: Connection) => connection`(
  touching.document_id = outbox.document_id and touching.recipient = outbox.recipient and touching.subject = outbox.subject
  and touching.n <= outbox.n and touching.body ->> 'type' = any(${array(touchingEvents)}::text[])
  and (${takenBackAt(connection)} > outbox.n or (touching.n = outbox.n and ${isNeedless(connection)}))
)`;

/** Of a message of the outbox that was not sent: it, or what it is about, was taken back before it left, or before anybody said to have it. */
export const isLaidAside = (connection: Connection) => connection`(
  ${isOfUntold(connection)}
  or exists (
    select from work.outbox as touching
    where ${isTakenBack(connection)} and touching.status in ('not_sent', 'sent')
  )
)`;

/** The first message that is handed over no more, and nothing has taken it back. */
export async function givenUpForNothing(connection: Connection): Promise<QueuedFor | undefined> {
  const [first] = await connection<QueuedFor[]>`
    select outbox.document_id as "documentId", outbox.n, outbox.recipient
    from (
      select request.document_id, request.n, 'bank' as party from connectors.bank_request as request where request.status = 'overtaken'
      union
      select request.document_id, request.n, request.party from connectors.system_request as request where request.status = 'overtaken'
    ) as overtaken
    join work.outbox as outbox on outbox.document_id = overtaken.document_id and outbox.n = overtaken.n and outbox.recipient = overtaken.party
    where not exists (select from work.outbox as touching where ${isTakenBack(connection)})
    limit 1`;
  return first;
}

export interface QueuedFor extends MessageKey {
  readonly recipient: string;
}
