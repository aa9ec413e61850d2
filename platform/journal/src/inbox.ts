/**
 * What has come in and waits to be decided: facts of the register on their day, bank entries that found their fine, answers of parties. One
 * queue, since a document is decided with all of it at once.
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import { array } from '@oryndau/postgres/array';
import { copyIn, dayLiteral, idList, numberList, type RowSequence, Rows, rowsOf } from '@oryndau/postgres/bulk';
import type { Connection, Sql, Transaction } from '@oryndau/postgres/driver';
import { slotOf } from './document-rows.ts';
import { andOfDocuments, type Scope } from './scope.ts';

/** Which stage reads the body: `fine` a fact of the register, `money` a bank entry, `case` an answer or a filing. */
export type InboxKind = 'fine' | 'money' | 'case';

/** With kind, document and day the key names it: what has the same is the same thing and is kept once; an answer (`case`) is the same on whatever day. */
export interface Incoming {
  readonly documentId: string;
  readonly kind: InboxKind;
  readonly key: string;
  readonly on: LegalDate;
  /** Canonical JSON without personal data; what it says is the stage's own. */
  readonly body: string;
}

const COLUMNS = ['slot', 'on_day', 'document_id', 'kind', 'key', 'body'] as const;

/** Puts in what cannot be there yet. */
export async function putNew(tx: Transaction, incoming: Iterable<Incoming>): Promise<void> {
  await copyIn(tx, { table: 'work.inbox', columns: COLUMNS }, bytesOf(incoming));
}

/** Puts in what is not there yet; gives how many were new. In one order, so that two who put in the same at once wait for each other and never both. */
export async function put(tx: Transaction, incoming: readonly Incoming[]): Promise<number> {
  if (incoming.length === 0) return 0;
  await tx`
    create temporary table if not exists come_in (
      slot smallint, on_day date, document_id uuid, kind text, key text, body text
    ) on commit delete rows`;
  await copyIn(tx, { table: 'come_in', columns: COLUMNS }, bytesOf(incoming));
  const result = await tx`
    insert into work.inbox (slot, on_day, document_id, kind, key, body)
    select come.slot, come.on_day, come.document_id, come.kind, come.key, come.body
    from come_in as come
    order by come.slot, come.document_id, come.kind, come.key
    on conflict do nothing`;
  // The transaction may put in more.
  await tx`delete from come_in`;
  return result.count;
}

function bytesOf(incoming: Iterable<Incoming>): Rows {
  const rows = new Rows();
  for (const { documentId, kind, key, on, body } of incoming) {
    rows.row(COLUMNS.length).int2(slotOf(documentId)).day(on).uuid(documentId).text(kind).text(key).text(body);
  }
  return rows;
}

/** What a scope has until its day, by document. */
export async function readInbox(tx: Transaction, { slots, until, documents }: Scope): Promise<RowSequence<Incoming>> {
  return rowsOf(
    tx,
    `select inbox.document_id, inbox.kind, inbox.key, inbox.on_day, inbox.body from work.inbox as inbox
     where inbox.slot = any(${numberList(slots)}) and inbox.on_day <= ${dayLiteral(until)}
     ${documents === undefined ? '' : `and inbox.document_id = any(${idList(documents)})`}
     order by inbox.document_id`,
    (row) => {
      const documentId = row.uuid();
      const kind = row.text() as InboxKind;
      const key = row.text();
      return { documentId, kind, key, on: row.day() ?? until, body: row.text() };
    },
  );
}

/** Takes away what was read in this snapshot; what is in `waiting` stays for another day. */
export async function takeAway(
  tx: Transaction,
  scope: Scope,
  waiting: readonly Pick<Incoming, 'documentId' | 'kind' | 'key'>[],
): Promise<void> {
  await tx`
    delete from work.inbox as inbox
    where inbox.slot = any(${array(scope.slots)}::smallint[]) and inbox.on_day <= ${scope.until}::date
      ${andOfDocuments(tx, scope, 'inbox.document_id')}
      and not exists (
        select from unnest(
          ${array(waiting.map(({ documentId }) => documentId))}::uuid[],
          ${array(waiting.map(({ kind }) => kind))}::text[],
          ${array(waiting.map(({ key }) => key))}::text[]
        ) as waiting (document_id, kind, key)
        where waiting.document_id = inbox.document_id and waiting.kind = inbox.kind and waiting.key = inbox.key
      )`;
}

/**
 * Gives the room of what was taken away back: whoever reads the queues next, until a day, would pass over all of it again, and does so for a minute
 * until the server comes to it by itself. For their owner, outside a transaction.
 */
export async function sweepQueues(sql: Sql): Promise<void> {
  await sql`vacuum (truncate false, parallel 0) work.inbox, work.due`;
}

/** What waits for one document, in the order of days. */
export async function waitingFor(connection: Connection, documentId: string): Promise<readonly Incoming[]> {
  return connection<Incoming[]>`
    select inbox.document_id as "documentId", inbox.kind, inbox.key, inbox.on_day as on, inbox.body
    from work.inbox as inbox
    where inbox.slot = ${slotOf(documentId)} and inbox.document_id = ${documentId}
    order by inbox.on_day, inbox.kind, inbox.key`;
}

/** What has come in for a document and is not decided, on whatever day. */
export interface Undecided {
  readonly documentId: string;
  readonly kinds: readonly InboxKind[];
  /** The first of its days. */
  readonly since: LegalDate;
}

/** Of those documents, the ones for which something waits. */
export async function undecidedOf(connection: Connection, documentIds: readonly string[]): Promise<Undecided[]> {
  if (documentIds.length === 0) return [];
  const ids = [...new Set(documentIds)];
  return connection<Undecided[]>`
    select inbox.document_id as "documentId", array_agg(distinct inbox.kind order by inbox.kind) as kinds, min(inbox.on_day) as since
    from unnest(${array(ids.map(slotOf))}::smallint[], ${array(ids)}::uuid[]) as asked (slot, document_id)
    join work.inbox as inbox on inbox.slot = asked.slot and inbox.document_id = asked.document_id
    group by inbox.document_id
    order by inbox.document_id`;
}
