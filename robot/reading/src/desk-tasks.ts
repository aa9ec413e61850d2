/** The tasks of the desk: those within a person's reach, what is for today first and then the oldest, with who has them in hand. */
import type { KeptTask } from '@oryndau/journal/tasks';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { array } from '@oryndau/postgres/array';
import type { Connection } from '@oryndau/postgres/driver';
import { type Member, may, type RightAsked, reachOf } from '@oryndau/staff/core/may';
import { TASK_THINGS } from '@oryndau/staff/hands';
import { reachText } from '@oryndau/staff/reach';
import { type CasePlace, placeJoined } from './desk-place.ts';

/** A task that is older is late; one of those that are for today is late the day after. Our own measure, no term of the law. */
const TASK_DAYS = 5;

export interface TasksAsked {
  /** Null: of any code. */
  readonly code: string | null;
  readonly today: LegalDate;
  /** Codes that are for today, whatever else waits. */
  readonly urgent: readonly string[];
  /** Codes that are worked off in another room, and stand in its queue. */
  readonly elsewhere: readonly string[];
}

export interface TaskGroup {
  readonly code: string;
  readonly count: number;
  readonly oldest: LegalDate;
  readonly late: number;
}

export interface DeskTask {
  readonly task: KeptTask;
  /** Of the fine; null for a task of no case. */
  readonly number: string | null;
  readonly isLate: boolean;
  /** Whose name has it in hand. */
  readonly inHandOf: string | null;
}

/** Whether somebody may do this to a task; one of no case is about money or a file, and is for who sees money. */
export function mayTask(member: Member, asked: RightAsked, place: CasePlace | null, owner: string | null = null) {
  if (place !== null) return may(member, asked, { ...place, owner });
  const right = may(member, asked);
  if (!right.may || may(member, { action: 'money.see' }).may) return right;
  return { may: false, why: 'OUT_OF_REACH' } as const;
}

/** The same as a condition of SQL, over `task` and `place`. */
const within = (connection: Connection, member: Member) => connection`
  (task.document_id is not null and staff.reaches(${reachText(reachOf(member, { action: 'task.see' }))}::text, place.region, place.body, null)
   or task.document_id is null and ${may(member, { action: 'money.see' }).may})`;

const dayOf = (connection: Connection) =>
  connection`coalesce(task.on_day, (task.written_at at time zone 'Asia/Almaty')::date)`;

const isLate = (connection: Connection, { today, urgent }: Pick<TasksAsked, 'today' | 'urgent'>) => connection`
  (${dayOf(connection)} < ${addDays(today, -TASK_DAYS)} or task.code = any(${array(urgent)}::text[]) and ${dayOf(connection)} < ${today})`;

/** What is for today stands before whatever is older: somebody's money is blocked, or is taken a second time, while a record of the register only waits. */
const isForToday = (connection: Connection, { urgent }: Pick<TasksAsked, 'urgent'>) =>
  connection`task.code = any(${array(urgent)}::text[])`;

const openOnes = (
  connection: Connection,
  member: Member,
  { code, elsewhere }: Pick<TasksAsked, 'code' | 'elsewhere'>,
) => connection`
  from work.task as task
  left join work.document as document on document.document_id = task.document_id
  ${placeJoined(connection, reachOf(member, { action: 'task.see' }))}
  where task.done_at is null and (${code}::text is null or task.code = ${code})
    and not task.code = any(${array(elsewhere)}::text[]) and ${within(connection, member)}`;

/** Of each code how many are open, since when, and how many are late; the most first. */
export async function groupTasks(
  connection: Connection,
  member: Member,
  asked: TasksAsked,
): Promise<readonly TaskGroup[]> {
  return connection<TaskGroup[]>`
    select task.code, count(*)::integer as count, min(${dayOf(connection)}) as oldest,
           (count(*) filter (where ${isLate(connection, asked)}))::integer as late
    ${openOnes(connection, member, asked)}
    group by task.code
    order by count desc, task.code`;
}

interface Row extends KeptTask {
  readonly number: string | null;
  readonly isLate: boolean;
  readonly inHandOf: string | null;
}

export async function listDeskTasks(
  connection: Connection,
  member: Member,
  { limit, offset, at, ...asked }: TasksAsked & { readonly limit: number; readonly offset: number; readonly at: Date },
): Promise<DeskTask[]> {
  const rows = await connection<Row[]>`
    select found.*, holder.name as "inHandOf"
    from (
      select task.id, task.document_id as "documentId", task.on_day as on, task.code, task.n, task.subject, task.body,
             task.written_at as "writtenAt", task.done_by as "doneBy", task.done_at as "doneAt", null as note,
             fine.number, ${isLate(connection, asked)} as "isLate", ${dayOf(connection)} as day,
             ${isForToday(connection, asked)} as "isForToday"
      ${openOnes(connection, member, asked)}
      order by "isForToday" desc, day, task.id
      limit ${limit} offset ${offset}
    ) as found
    left join staff.hand as hand on hand.thing = ${TASK_THINGS} || found.id and hand.until > ${at.toISOString()}::timestamptz
    left join staff.account as holder on holder.id = hand.account_id
    order by found."isForToday" desc, found.day, found.id`;
  return rows.map(({ number, isLate: late, inHandOf, ...task }) => ({ task, number, isLate: late, inHandOf }));
}

/** Those that nobody has in hand, in the order of the list. */
export async function freeTasks(
  connection: Connection,
  member: Member,
  {
    at,
    limit,
    ...asked
  }: Pick<TasksAsked, 'code' | 'urgent' | 'elsewhere'> & { readonly at: Date; readonly limit: number },
): Promise<bigint[]> {
  const rows = await connection<{ id: bigint }[]>`
    select task.id
    ${openOnes(connection, member, asked)}
      and not exists (
        select from staff.hand as hand where hand.thing = ${TASK_THINGS} || task.id and hand.until > ${at.toISOString()}::timestamptz
      )
    order by ${isForToday(connection, asked)} desc, ${dayOf(connection)}, task.id
    limit ${limit}`;
  return rows.map(({ id }) => id);
}
