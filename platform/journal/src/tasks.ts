/**
 * Tasks of the operator: what the robot would not decide. Written in the transaction of what causes them, a fact once while it is open; closed by
 * the operator, or by the robot where the fact has resolved itself. Nothing is ever taken away, and every turn is kept.
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';

/** Under this name the robot closes. */
export const ROBOT = 'robot';

export interface Task<Code extends string = string> {
  readonly documentId: string | null;
  /** The day that it is about; null for a file. */
  readonly on: LegalDate | null;
  readonly code: Code;
  /** The journal event that it follows from, where it follows from one. */
  readonly n: number | null;
  /** With document and code it names the fact: while this is open, the same fact is no second task. */
  readonly subject: string;
  /** JSON without personal data. */
  readonly body: string;
  /** Resolved in the transaction that wrote it: why, and on which day. */
  readonly resolved: { readonly reason: string; readonly on: LegalDate } | null;
}

/**
 * By `unnest`, not by COPY (decision 0008): they are few, and the fact that is open already must be passed over. In one order of keys, so that
 * two batches that write the same facts wait for each other and do not lock each other out.
 */
export async function writeTasks(tx: Connection, tasks: readonly Task[]): Promise<void> {
  if (tasks.length === 0) return;
  const ordered = tasks.toSorted((a, b) => compare(keyOf(a), keyOf(b)));
  await tx`
    with told as (
      select * from unnest(
        ${array(ordered.map(({ documentId }) => documentId))}::uuid[],
        ${array(ordered.map(({ on }) => on))}::date[],
        ${array(ordered.map(({ code }) => code))}::text[],
        ${array(ordered.map(({ n }) => n))}::integer[],
        ${array(ordered.map(({ subject }) => subject))}::text[],
        ${array(ordered.map(({ body }) => body))}::text[],
        ${array(ordered.map(({ resolved }) => resolved?.reason ?? null))}::text[],
        ${array(ordered.map(({ resolved }) => resolved?.on ?? null))}::date[]
      ) with ordinality as told (document_id, on_day, code, n, subject, body, reason, resolved_on, place)
    ), written as (
      insert into work.task (document_id, on_day, code, n, subject, body, done_by, done_at)
      select told.document_id, told.on_day, told.code, told.n, told.subject, told.body::json,
             case when told.reason is null then null else ${ROBOT} end, ${dayInAlmaty(tx, 'told.resolved_on')}
      from told
      order by told.place
      on conflict do nothing
      returning task.id, task.document_id, task.code, task.subject, task.done_at
    )
    insert into work.task_turn (task_id, done, by_whom, note, at)
    select written.id, true, ${ROBOT}, told.reason, written.done_at
    from written
    join told on told.document_id is not distinct from written.document_id and told.code = written.code
      and told.subject = written.subject and told.reason is not null
    where written.done_at is not null`;
}

const keyOf = ({ documentId, code, subject }: Task): string => `${documentId ?? ''} ${code} ${subject}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A day as the instant at which it begins in Almaty, as the legal day of an instant is reckoned. */
const dayInAlmaty = (connection: Connection, column: string) =>
  connection`(${connection(column)}::timestamp at time zone 'Asia/Almaty')`;

export interface Resolution {
  readonly documentId: string;
  readonly code: string;
  /** Null: whatever it is about. */
  readonly subject: string | null;
  /** Only where the body says one of these acts; absent: whatever it says. */
  readonly acts?: readonly string[];
  /** A code that says what has happened. */
  readonly reason: string;
  readonly on: LegalDate;
}

/** Closes what has resolved itself, in the transaction of what resolved it. Gives how many were closed. */
export async function resolveTasks(tx: Transaction, resolutions: readonly Resolution[]): Promise<number> {
  if (resolutions.length === 0) return 0;
  const [row] = await tx<{ count: number }[]>`
    with resolved as (
      select * from unnest(
        ${array(resolutions.map(({ documentId }) => documentId))}::uuid[],
        ${array(resolutions.map(({ code }) => code))}::text[],
        ${array(resolutions.map(({ subject }) => subject))}::text[],
        ${array(resolutions.map(({ reason }) => reason))}::text[],
        ${array(resolutions.map(({ acts }) => acts?.join(' ') ?? null))}::text[],
        ${array(resolutions.map(({ on }) => on))}::date[]
      ) as resolved (document_id, code, subject, reason, acts, on_day)
    ), closed as (
      update work.task as task set done_by = ${ROBOT}, done_at = ${dayInAlmaty(tx, 'resolved.on_day')}
      from resolved
      where task.document_id = resolved.document_id and task.code = resolved.code and task.done_at is null
        and (resolved.subject is null or task.subject = resolved.subject)
        and (resolved.acts is null or task.body ->> 'act' = any(string_to_array(resolved.acts, ' ')))
      returning task.id, resolved.reason, task.done_at
    ), turned as (
      insert into work.task_turn (task_id, done, by_whom, note, at)
      select closed.id, true, ${ROBOT}, closed.reason, closed.done_at from closed
    )
    select count(*)::integer as count from closed`;
  return row?.count ?? 0;
}

/** Closes what was about things outside all documents, such as entries of a bank, by what it was about. */
export async function resolveSubjects(
  tx: Transaction,
  { subjects, reason, on }: { readonly subjects: readonly string[]; readonly reason: string; readonly on: LegalDate },
): Promise<void> {
  await tx`
    with closed as (
      update work.task as task set done_by = ${ROBOT}, done_at = ${tx`(${on}::date::timestamp at time zone 'Asia/Almaty')`}
      where task.document_id is null and task.subject = any(${array(subjects)}::text[]) and task.done_at is null
      returning task.id, task.done_at
    )
    insert into work.task_turn (task_id, done, by_whom, note, at)
    select closed.id, true, ${ROBOT}, ${reason}, closed.done_at from closed`;
}

// ------------------------------------------------------------------------------------------------ reading

export interface KeptTask {
  readonly id: bigint;
  readonly documentId: string | null;
  readonly on: LegalDate | null;
  readonly code: string;
  readonly n: number | null;
  readonly subject: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** ISO 8601. */
  readonly writtenAt: string;
  /** Null while it is open. */
  readonly doneBy: string | null;
  readonly doneAt: string | null;
  /** Of the last turn; null where there was none. */
  readonly note: string | null;
}

const SELECTED = (connection: Connection) => connection`
  select task.id, task.document_id as "documentId", task.on_day as on, task.code, task.n, task.subject, task.body,
         task.written_at as "writtenAt", task.done_by as "doneBy", task.done_at as "doneAt",
         (select turn.note from work.task_turn as turn where turn.task_id = task.id order by turn.id desc limit 1) as note
  from work.task as task`;

/** All tasks of a document, closed ones too. */
export async function readTasks(connection: Connection, documentId: string): Promise<KeptTask[]> {
  return connection<KeptTask[]>`${SELECTED(connection)} where task.document_id = ${documentId} order by task.id`;
}

export async function readTask(connection: Connection, id: bigint): Promise<KeptTask | undefined> {
  const [row] = await connection<KeptTask[]>`${SELECTED(connection)} where task.id = ${id}`;
  return row;
}

/** The documents that these tasks are of. */
export async function documentsOfTasks(connection: Connection, ids: readonly bigint[]): Promise<string[]> {
  const rows = await connection<{ documentId: string }[]>`
    select distinct task.document_id as "documentId" from work.task as task
    where task.id = any(${array(ids)}::bigint[]) and task.document_id is not null`;
  return rows.map(({ documentId }) => documentId);
}

export interface TaskTurn {
  readonly done: boolean;
  readonly byWhom: string;
  readonly note: string;
  readonly at: string;
}

/** How a task was closed and reopened, in order. */
export async function readTurns(connection: Connection, id: bigint): Promise<TaskTurn[]> {
  return connection<TaskTurn[]>`
    select turn.done, turn.by_whom as "byWhom", turn.note, turn.at
    from work.task_turn as turn
    where turn.task_id = ${id}
    order by turn.id`;
}

export interface TasksWanted {
  /** Null: of any code. */
  readonly code: string | null;
  readonly documentId: string | null;
  /** Closed ones too. */
  readonly all: boolean;
}

const wantedOnes = (connection: Connection, { code, documentId, all }: TasksWanted) => connection`
  (${all} or task.done_at is null) and (${code}::text is null or task.code = ${code})
  and (${documentId}::uuid is null or task.document_id = ${documentId}::uuid)`;

/** The oldest first: by the day that they are about, those about no day by the day on which they were written. */
export async function listTasks(
  connection: Connection,
  { limit, ...wanted }: TasksWanted & { readonly limit: number },
): Promise<KeptTask[]> {
  return connection<KeptTask[]>`
    ${SELECTED(connection)} where ${wantedOnes(connection, wanted)}
    order by coalesce(task.on_day, (task.written_at at time zone 'Asia/Almaty')::date), task.id
    limit ${limit}`;
}

export async function countTasks(
  connection: Connection,
  wanted: TasksWanted,
): Promise<{ readonly code: string; readonly count: number }[]> {
  return connection<{ code: string; count: number }[]>`
    select task.code, count(*)::integer as count
    from work.task as task
    where ${wantedOnes(connection, wanted)}
    group by task.code
    order by count desc, task.code`;
}

// ------------------------------------------------------------------------------------------------ turning

export interface TurnGiven {
  readonly byWhom: string;
  readonly note: string;
  readonly at: Date;
}

/** Nothing is turned unless all are: what stands in the way is named. */
export type Turned =
  | { readonly kind: 'turned'; readonly tasks: readonly KeptTask[] }
  | { readonly kind: 'unknown'; readonly ids: readonly bigint[] }
  | { readonly kind: 'is_so_already'; readonly tasks: readonly KeptTask[] }
  /** The same fact is open again as another task. */
  | { readonly kind: 'open_as_another'; readonly other: bigint };

/** Closes tasks, all of them or none. */
export const closeTasks = (tx: Transaction, ids: readonly bigint[], given: TurnGiven): Promise<Turned> =>
  turn(tx, ids, { ...given, done: true });

/** Opens a closed task again; how it had been closed stays. */
export const reopenTask = (tx: Transaction, id: bigint, given: TurnGiven): Promise<Turned> =>
  turn(tx, [id], { ...given, done: false });

async function turn(
  tx: Transaction,
  ids: readonly bigint[],
  { byWhom, note, at, done }: TurnGiven & { readonly done: boolean },
): Promise<Turned> {
  // Locked in order: of two operators who close the same tasks one waits, and is told what the other did.
  await tx`select from work.task as task where task.id = any(${array(ids)}::bigint[]) order by task.id for update`;
  const found = await tx<KeptTask[]>`
    ${SELECTED(tx)} where task.id = any(${array(ids)}::bigint[]) order by task.id`;
  const unknown = ids.filter((id) => !found.some((task) => task.id === id));
  if (unknown.length > 0) return { kind: 'unknown', ids: unknown };
  const already = found.filter(({ doneAt }) => (doneAt !== null) === done);
  if (already.length > 0) return { kind: 'is_so_already', tasks: already };
  const other = done ? undefined : await sameFact(tx, ids);
  if (other !== undefined) return { kind: 'open_as_another', other };
  await tx`
    with turned as (
      update work.task as task
      set done_by = case when ${done} then ${byWhom} end, done_at = case when ${done} then ${at.toISOString()}::timestamptz end
      where task.id = any(${array(ids)}::bigint[])
      returning task.id
    )
    insert into work.task_turn (task_id, done, by_whom, note, at)
    select turned.id, ${done}, ${byWhom}, ${note}, ${at.toISOString()}::timestamptz from turned`;
  return { kind: 'turned', tasks: found };
}

async function sameFact(tx: Transaction, ids: readonly bigint[]): Promise<bigint | undefined> {
  const [row] = await tx<{ id: bigint }[]>`
    select other.id
    from work.task as task
    join work.task as other on other.document_id is not distinct from task.document_id and other.code = task.code
      and other.subject = task.subject and other.done_at is null and other.id <> task.id
    where task.id = any(${array(ids)}::bigint[])
    limit 1`;
  return row?.id;
}
