/** Acts that were decided and that nobody has signed yet: they wait for a person, or, struck, for the operator. */
import type { LegalDate } from '@oryndau/law/legal-date';
import { array } from '@oryndau/postgres/array';
import { copyRows } from '@oryndau/postgres/copy';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import type { ActToSign } from './acts.ts';

export interface WaitingAct extends ActToSign {
  readonly decidedOn: LegalDate;
  /** `struck`: back with the operator. `withdrawn`: taken back, by who struck it or by the robot; nothing waits for it. */
  readonly state: 'waiting' | 'struck' | 'withdrawn';
  readonly struckBy: string | null;
  /** ISO 8601. */
  readonly struckAt: string | null;
  readonly reason: string | null;
  /** Who has opened it, since it was presented. */
  readonly lookedAtBy: readonly string[];
}

/** `on`: the day of its decision. */
export interface ActToKeep extends ActToSign {
  readonly on: LegalDate;
}

/** In the transaction of the decisions, which may be of many days. */
export async function keepWaitingActs(tx: Transaction, acts: readonly ActToKeep[]): Promise<void> {
  if (acts.length === 0) return;
  const rows = acts.map(({ documentId, n, type, body, on }) => [documentId, n, type, body, on]);
  await copyRows(tx, 'connectors.act_waiting', ['document_id', 'n', 'type', 'body', 'decided_on'], rows);
}

export interface WaitingScope {
  readonly states: readonly WaitingAct['state'][];
  /** Of one document only. */
  readonly documentId?: string;
  /** Of cases of these regions only, first two digits of the KATO; without it of all. */
  readonly regions?: readonly string[] | undefined;
}

/** The oldest first, those of a document in their order. */
export async function readWaitingActs(connection: Connection, scope: WaitingScope): Promise<WaitingAct[]> {
  const { states, documentId = null, regions } = scope;
  return connection<WaitingAct[]>`
    select waiting.document_id as "documentId", waiting.n, waiting.type, waiting.body, waiting.decided_on as "decidedOn",
           waiting.state, waiting.struck_by as "struckBy", waiting.struck_at as "struckAt", waiting.reason,
           array(select look.by_whom from connectors.act_look as look
                 where look.document_id = waiting.document_id and look.n = waiting.n and look.at >= coalesce(waiting.presented_at, '-infinity')
                 order by look.at) as "lookedAtBy"
    from connectors.act_waiting as waiting
    where waiting.state = any(${array(states)}::text[])
      and (${documentId}::uuid is null or waiting.document_id = ${documentId}::uuid)
      and (${regions === undefined} or exists (
        select from work.document as document
        where document.document_id = waiting.document_id and document.region = any(${array(regions ?? [])}::text[])))
    order by waiting.decided_on, waiting.document_id, waiting.n`;
}

/** The first that waits and that this person has not opened since it was presented, besides the one that is open now. */
export async function nextUnopened(
  connection: Connection,
  { by, besides, regions }: Pick<WaitingScope, 'regions'> & { readonly by: string; readonly besides: ActKey },
): Promise<ActKey | undefined> {
  const [row] = await connection<ActKey[]>`
    select waiting.document_id as "documentId", waiting.n
    from connectors.act_waiting as waiting
    where waiting.state = 'waiting' and (waiting.document_id, waiting.n) <> (${besides.documentId}::uuid, ${besides.n}::integer)
      and (${regions === undefined} or exists (
        select from work.document as document
        where document.document_id = waiting.document_id and document.region = any(${array(regions ?? [])}::text[])))
      and not exists (
        select from connectors.act_look as look
        where look.document_id = waiting.document_id and look.n = waiting.n and look.by_whom = ${by}
          and look.at >= coalesce(waiting.presented_at, '-infinity'))
    order by waiting.decided_on, waiting.document_id, waiting.n
    limit 1`;
  return row;
}

/** How many wait for whoever signs, and since which day. */
export async function countWaitingActs(
  connection: Connection,
): Promise<{ readonly acts: number; readonly since: LegalDate | null }> {
  const [row] = await connection<{ acts: number; since: LegalDate | null }[]>`
    select count(*)::integer as acts, min(waiting.decided_on) as since
    from connectors.act_waiting as waiting
    where waiting.state = 'waiting'`;
  return { acts: row?.acts ?? 0, since: row?.since ?? null };
}

type ActKey = Pick<WaitingAct, 'documentId' | 'n'>;

const idsOf = (acts: readonly ActKey[]) => array(acts.map(({ documentId }) => documentId));
const numbersOf = (acts: readonly ActKey[]) => array(acts.map(({ n }) => n));

/** Keeps others from signing or striking the same acts; gives those of them that are still in that state. */
export async function lockWaitingActs(
  tx: Transaction,
  acts: readonly ActKey[],
  state: WaitingAct['state'],
): Promise<ActKey[]> {
  return tx<ActKey[]>`
    select waiting.document_id as "documentId", waiting.n
    from connectors.act_waiting as waiting
    join unnest(${idsOf(acts)}::uuid[], ${numbersOf(acts)}::integer[]) as wanted (document_id, n)
      on wanted.document_id = waiting.document_id and wanted.n = waiting.n
    where waiting.state = ${state}
    order by waiting.document_id, waiting.n
    for update of waiting`;
}

/** They were signed: they stand among the acts now. */
export async function removeWaitingActs(tx: Transaction, acts: readonly ActKey[]): Promise<void> {
  await tx`
    delete from connectors.act_waiting as waiting
    using unnest(${idsOf(acts)}::uuid[], ${numbersOf(acts)}::integer[]) as signed (document_id, n)
    where waiting.document_id = signed.document_id and waiting.n = signed.n`;
}

export interface StruckActs {
  readonly acts: readonly ActKey[];
  readonly state: 'struck' | 'withdrawn';
  readonly by: string;
  readonly reason: string;
  readonly at: Date;
}

export async function strikeWaitingActs(tx: Transaction, { acts, state, by, reason, at }: StruckActs): Promise<void> {
  await tx`
    update connectors.act_waiting as waiting
    set state = ${state}, struck_by = ${by}, struck_at = ${at.toISOString()}::timestamptz, reason = ${reason}
    from unnest(${idsOf(acts)}::uuid[], ${numbersOf(acts)}::integer[]) as struck (document_id, n)
    where waiting.document_id = struck.document_id and waiting.n = struck.n`;
}

/** The robot takes them back, and nothing waits for them any more; who struck one before stays. */
export async function takeBackActs(tx: Transaction, acts: readonly ActKey[]): Promise<void> {
  await tx`
    update connectors.act_waiting as waiting set state = 'withdrawn'
    from unnest(${idsOf(acts)}::uuid[], ${numbersOf(acts)}::integer[]) as taken (document_id, n)
    where waiting.document_id = taken.document_id and waiting.n = taken.n`;
}

/** The clock by which looks are kept, in whole milliseconds, rounded up: a look of the same millisecond came before. */
export async function serverTime(tx: Transaction): Promise<Date> {
  const [row] = await tx<{ ms: string }[]>`select ceil(extract(epoch from clock_timestamp()) * 1000)::text as ms`;
  return new Date(Number(row?.ms));
}

/** Puts a struck act before the head again, as one that nobody has opened: who had is kept for ever, and does not count. */
export async function presentAgain(tx: Transaction, { documentId, n }: ActKey, at: Date): Promise<void> {
  await tx`
    update connectors.act_waiting as waiting
    set state = 'waiting', struck_by = null, struck_at = null, reason = null, presented_at = ${at.toISOString()}::timestamptz
    where waiting.document_id = ${documentId} and waiting.n = ${n} and waiting.state = 'struck'`;
}

/** Somebody has opened it: kept once since it was presented. */
export async function noteLook(connection: Connection, { documentId, n }: ActKey, by: string): Promise<void> {
  await connection`
    insert into connectors.act_look (document_id, n, by_whom, at)
    select waiting.document_id, waiting.n, ${by}, clock_timestamp()
    from connectors.act_waiting as waiting
    where waiting.document_id = ${documentId} and waiting.n = ${n}
      and not exists (
        select from connectors.act_look as look
        where look.document_id = waiting.document_id and look.n = waiting.n and look.by_whom = ${by}
          and look.at >= coalesce(waiting.presented_at, '-infinity')
      )
    on conflict do nothing`;
}
