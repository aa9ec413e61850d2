/**
 * What rests on an act that nobody has signed, or follows it in its case, stays in the house: messages, news to browsers, words to other systems. It is
 * held back in the transaction of the decision, and let go when the last act that it rests on is signed; what was taken back holds nothing back.
 *
 * What frees a person follows nothing but its own act and what it undoes: that an order or an answer waits for a signature does not keep anybody's money arrested.
 * Nor does it keep from anybody that money of his has moved: that is so, whatever is signed of it later.
 */
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import { type ActType, terminatingActs } from '@oryndau/words/acts';
import type { NewsKind } from '@oryndau/words/lists';
import type { WebhookType } from './webhooks.ts';

/** Before it is signed nobody is told of anything in its case. */
const FIRST: readonly ActType[] = ['opening', 'refusal'];

/** Messages by which a person gets something back, or hears that money has moved, by their events, each with the acts before it that it rests on beside the first one. */
const FREEING: Readonly<Record<string, readonly ActType[]>> = {
  // With the end of a case a measure is lifted by the termination, otherwise by an act of its own (Order 697, form 5 point 2).
  ArrestLiftOrdered: ['arrest', ...terminatingActs],
  ArrestReduced: ['arrest', 'arrest_change'],
  ProhibitionLiftOrdered: ['prohibition', ...terminatingActs],
  CollectionOrderRecallSent: ['collection_order'],
  // Of these the debtor is told that it is done: no act is theirs, and nothing that waits makes it untrue.
  ArrestLifted: [],
  ProhibitionLifted: [],
  ProceedingExecuted: [],
  ProceedingCancelled: [],
  ProceedingReleased: [],
  CollectionOrderExecuted: [],
  PaymentReceived: [],
  PaymentReversed: [],
};
/** What a reviewer lifts rests on the act of his answer, and says so; any other lifting does not wait for an answer. */
const LIFTED_BY_REVIEW: ActType = 'review_answer';
/** What they undo: let out before that is, it would be done for good. */
const UNDOES: Readonly<Record<string, string>> = {
  ArrestLiftOrdered: 'ArrestOrdered',
  ArrestReduced: 'ArrestOrdered',
  ProhibitionLiftOrdered: 'ProhibitionOrdered',
  CollectionOrderRecallSent: 'CollectionOrderSent',
};
const FREEING_NEWS: readonly NewsKind[] = [
  'executed',
  'cancelled',
  'released',
  'arrest_lifted',
  'prohibition_lifted',
  'payment_received',
];
const FREEING_WEBHOOKS: readonly WebhookType[] = [
  'case.executed',
  'case.cancelled',
  'case.released',
  'case.prohibition_lifted',
  'case.payment_received',
];

const freeing = Object.keys(FREEING);
/** Event and act, side by side. */
const resting = Object.entries(FREEING).flatMap(([event, acts]) => acts.map((act) => ({ event, act })));

/** A message of the outbox rests on an act that nobody has signed. */
const messageWaits = (connection: Connection) => connection`
  exists (
    select from connectors.act_waiting as waiting
    where waiting.document_id = outbox.document_id and waiting.n <= outbox.n and waiting.state <> 'withdrawn'
      and (
        waiting.n = outbox.n or waiting.type = any(${array(FIRST)}::text[])
        or outbox.body ->> 'type' <> all(${array(freeing)}::text[])
        or (waiting.type = ${LIFTED_BY_REVIEW} and outbox.body ->> 'review' is not null)
        or exists (
          select from unnest(${array(resting.map(({ event }) => event))}::text[], ${array(resting.map(({ act }) => act))}::text[]) as rests (event, act)
          where rests.event = outbox.body ->> 'type' and rests.act = waiting.type
        )
        or exists (
          select from work.outbox as undone
          join unnest(${array(Object.keys(UNDOES))}::text[], ${array(Object.values(UNDOES))}::text[]) as undoing (event, undone)
            on undoing.event = outbox.body ->> 'type' and undoing.undone = undone.body ->> 'type'
          where undone.document_id = outbox.document_id and undone.recipient = outbox.recipient and undone.status = 'unsigned'
            and undone.n < outbox.n and undone.n >= waiting.n
        )
      )
  )`;

const newsWaits = (connection: Connection) => connection`
  exists (
    select from connectors.act_waiting as waiting
    where waiting.document_id = news.document_id and waiting.n <= news.n and waiting.state <> 'withdrawn'
      and (
        waiting.n = news.n or waiting.type = any(${array(FIRST)}::text[])
        or news.kind <> all(${array(FREEING_NEWS)}::text[])
      )
  )`;

const webhookWaits = (connection: Connection) => connection`
  exists (
    select from connectors.act_waiting as waiting
    where waiting.document_id = webhook_event.document_id and waiting.n <= webhook_event.n and waiting.state <> 'withdrawn'
      and (
        waiting.n = webhook_event.n or waiting.type = any(${array(FIRST)}::text[])
        or webhook_event.type <> all(${array(FREEING_WEBHOOKS)}::text[])
      )
  )`;

/** Holds back what was just written of these documents. */
export async function holdUnsigned(tx: Transaction, documentIds: readonly string[]): Promise<void> {
  if (documentIds.length === 0) return;
  const [any] = await tx<{ waits: boolean }[]>`
    select exists (
      select from connectors.act_waiting as waiting where waiting.document_id = any(${array(documentIds)}::uuid[])
    ) as waits`;
  if (any?.waits !== true) return;
  await tx`
    update work.outbox set status = 'unsigned'
    where outbox.document_id = any(${array(documentIds)}::uuid[]) and outbox.status = 'queued' and ${messageWaits(tx)}`;
  await tx`
    update portal.news set next_at = 'infinity'
    where news.document_id = any(${array(documentIds)}::uuid[]) and ${newsWaits(tx)}`;
  await tx`
    update portal.webhook_event set next_at = 'infinity'
    where webhook_event.document_id = any(${array(documentIds)}::uuid[]) and webhook_event.status = 'queued'
      and ${webhookWaits(tx)}`;
}

/**
 * Lets go what waits for nobody any more. Asked for in each round with the world outside too: a decision that crossed the signature is found then.
 */
export async function releaseSigned(connection: Connection): Promise<void> {
  await connection`
    update work.outbox set status = 'queued' where outbox.status = 'unsigned' and not ${messageWaits(connection)}`;
  await connection`
    update portal.news set next_at = '-infinity' where news.next_at = 'infinity' and not ${newsWaits(connection)}`;
  await connection`
    update portal.webhook_event set next_at = '-infinity'
    where webhook_event.next_at = 'infinity' and not ${webhookWaits(connection)}`;
}

/** What left the house, or is on its way, though it rests on an act that nobody has signed: whichever comes first. */
export async function letOutUnsigned(connection: Connection): Promise<{ where: string; what: string } | undefined> {
  const [first] = await connection<{ where: string; what: string }[]>`
    select 'work.outbox ' || outbox.document_id || ' n=' || outbox.n as where,
           'to ' || outbox.recipient || ', ' || outbox.status || ': it was let out before its act was signed' as what
    from work.outbox as outbox
    where outbox.status not in ('unsigned', 'not_sent') and ${messageWaits(connection)}
    union all
    select 'portal.news ' || news.document_id || ' n=' || news.n, 'it was let out before its act was signed'
    from portal.news as news
    where news.next_at <> 'infinity' and ${newsWaits(connection)}
    union all
    select 'portal.webhook_event ' || webhook_event.document_id || ' n=' || webhook_event.n, 'it was let out before its act was signed'
    from portal.webhook_event as webhook_event
    where webhook_event.next_at <> 'infinity' and ${webhookWaits(connection)}
    limit 1`;
  return first;
}

/** An act that is signed no more: its measure was taken back, or its case has ended. */
export interface WithdrawnAct {
  readonly documentId: string;
  readonly n: number;
  readonly type: ActType;
  /** The end of a case that had ended with its decision: what it undid at once is not told either. */
  readonly hadEnded?: boolean;
}

/** Who would have heard of an act and of what rests on it, by which events: some of them have no act of their own. */
const TOLD_BY: Partial<Readonly<Record<ActType, { readonly recipient: string; readonly events: readonly string[] }>>> =
  {
    arrest: {
      recipient: 'bank',
      events: ['AccountsRequested', 'ArrestOrdered', 'ArrestReduced', 'ArrestLiftOrdered', 'ArrestHandedOver'],
    },
    arrest_change: { recipient: 'bank', events: ['ArrestReduced'] },
    lifting: { recipient: 'bank', events: ['ArrestLiftOrdered'] },
    collection_order: { recipient: 'bank', events: ['CollectionOrderSent', 'CollectionOrderRecallSent'] },
    recall: { recipient: 'bank', events: ['CollectionOrderRecallSent'] },
    prohibition: {
      recipient: 'notary',
      events: ['ProhibitionOrdered', 'ProhibitionLiftOrdered', 'ProhibitionHandedOver'],
    },
    transfer: { recipient: 'chamber', events: ['ProceedingTransferred', 'ArrestHandedOver'] },
  };
const ENDED = 'end';
const told = [
  ...Object.entries(TOLD_BY).flatMap(([type, { recipient, events }]) =>
    events.map((event) => ({ type, recipient, event })),
  ),
  { type: ENDED, recipient: 'bank', event: 'ArrestLiftOrdered' },
  { type: ENDED, recipient: 'notary', event: 'ProhibitionLiftOrdered' },
];

/** What waited for acts that are no more, until the next of their kind, and the news of the same events: it is never sent. */
export async function withdrawUnsigned(tx: Transaction, acts: readonly WithdrawnAct[]): Promise<void> {
  if (acts.length === 0) return;
  const ids = array(acts.map(({ documentId }) => documentId));
  const numbers = array(acts.map(({ n }) => n));
  const types = array(acts.map(({ type, hadEnded }) => (hadEnded ? ENDED : type)));
  const untold = await tx<{ documentId: string; n: number }[]>`
    with withdrawn as (
      select act.document_id, act.n, rests.recipient, rests.event, (
               select min(next.n) from connectors.act_waiting as next
               where next.document_id = act.document_id and next.type = act.type and next.n > act.n
             ) as until
      from unnest(${ids}::uuid[], ${numbers}::integer[], ${types}::text[]) as act (document_id, n, type)
      left join unnest(
        ${array(told.map(({ type }) => type))}::text[], ${array(told.map(({ recipient }) => recipient))}::text[],
        ${array(told.map(({ event }) => event))}::text[]
      ) as rests (type, recipient, event) on rests.type = act.type
    )
    update work.outbox set status = 'not_sent'
    from withdrawn
    where outbox.document_id = withdrawn.document_id and outbox.status = 'unsigned' and (
        outbox.n = withdrawn.n or (
          outbox.recipient = withdrawn.recipient and outbox.body ->> 'type' = withdrawn.event
          and outbox.n > withdrawn.n and (withdrawn.until is null or outbox.n < withdrawn.until)
        )
      )
    returning outbox.document_id as "documentId", outbox.n`;
  await forgetNews(tx, [...acts, ...untold]);
  await withdrawOpenings(
    tx,
    acts.filter(({ type }) => type === 'opening'),
  );
}

async function forgetNews(tx: Transaction, events: readonly Pick<WithdrawnAct, 'documentId' | 'n'>[]): Promise<void> {
  const ids = array(events.map(({ documentId }) => documentId));
  const numbers = array(events.map(({ n }) => n));
  await tx`
    delete from portal.news as news using unnest(${ids}::uuid[], ${numbers}::integer[]) as untold (document_id, n)
    where news.document_id = untold.document_id and news.n = untold.n and news.next_at = 'infinity'`;
  await tx`
    delete from portal.webhook_event as event using unnest(${ids}::uuid[], ${numbers}::integer[]) as untold (document_id, n)
    where event.document_id = untold.document_id and event.n = untold.n and event.next_at = 'infinity'`;
}

/**
 * An opening that will never be signed, of a case that has ended: whoever was told of nothing in the case is told of nothing any more. Whoever was told of
 * something hears the end of it, and so do those who watch the case.
 */
async function withdrawOpenings(tx: Transaction, acts: readonly WithdrawnAct[]): Promise<void> {
  if (acts.length === 0) return;
  const opening = tx`
    unnest(${array(acts.map(({ documentId }) => documentId))}::uuid[], ${array(acts.map(({ n }) => n))}::integer[]) as opening (document_id, n)`;
  await tx`
    update work.outbox set status = 'not_sent' from ${opening}
    where outbox.document_id = opening.document_id and outbox.n >= opening.n and outbox.status = 'unsigned' and not exists (
        select from work.outbox as told
        where told.document_id = outbox.document_id and told.n >= opening.n and told.recipient = outbox.recipient
          and told.status not in ('unsigned', 'not_sent')
      )`;
  await tx`
    delete from portal.news as news using ${opening}
    where news.document_id = opening.document_id and news.n >= opening.n and news.next_at = 'infinity'
      and news.kind <> all(${array(FREEING_NEWS)}::text[])`;
  await tx`
    delete from portal.webhook_event as event using ${opening}
    where event.document_id = opening.document_id and event.n >= opening.n and event.next_at = 'infinity'
      and event.type <> all(${array(FREEING_WEBHOOKS)}::text[])`;
}
