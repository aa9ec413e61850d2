/** Checks of the journal that somebody at the desk has begun. Another process does the work, and is heard of by its row: how far it is, and what came of it. */
import { randomUUID } from 'node:crypto';
import type { Connection, Transaction } from '@oryndau/postgres/driver';

/** Of a check that has ended. `broken`: its process died; `failed`: it could not look. */
export type CheckOutcome = 'equal' | 'fault' | 'cancelled' | 'broken' | 'failed';

export interface CheckRun {
  readonly id: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly begunAt: string;
  readonly kept: string;
  readonly events: number;
  readonly of: number;
  readonly isStopAsked: boolean;
  /** Nobody has heard of its process for a while. */
  readonly isSilent: boolean;
  readonly endedAt: string | null;
  readonly outcome: CheckOutcome | null;
  /** What the check has said, as JSON; null while it goes on. */
  readonly result: string | null;
}

/** A process that checks says so each second; it may be busy with a large piece meanwhile. */
const SILENT_SECONDS = 60;

/** Undefined: one is at work. One whose process died is ended first. */
export async function beginCheckRun(
  tx: Transaction,
  { accountId, kept, at }: { readonly accountId: string; readonly kept: string; readonly at: Date },
): Promise<string | undefined> {
  await tx`
    update staff.check_run as run set outcome = 'broken', ended_at = ${at.toISOString()}::timestamptz
    where run.ended_at is null and run.seen_at < clock_timestamp() - make_interval(secs => ${SILENT_SECONDS})`;
  const [row] = await tx<{ id: string }[]>`
    insert into staff.check_run (id, account_id, begun_at, kept, seen_at)
    values (${randomUUID()}, ${accountId}, ${at.toISOString()}::timestamptz, ${kept}, clock_timestamp())
    on conflict do nothing
    returning id`;
  return row?.id;
}

/** Says how far it is. False: it is to stop, or was ended by somebody else. */
export async function noteCheckProgress(
  connection: Connection,
  { id, events, of }: { readonly id: string; readonly events: number; readonly of: number },
): Promise<boolean> {
  const [row] = await connection<{ goesOn: boolean }[]>`
    update staff.check_run as run set seen_at = clock_timestamp(), events = ${events}, of_events = ${of}
    where run.id = ${id} and run.ended_at is null
    returning run.stop_asked_by is null as "goesOn"`;
  return row?.goesOn ?? false;
}

/** False: it was ended already. */
export async function endCheckRun(
  connection: Connection,
  {
    id,
    outcome,
    result,
    at,
  }: Pick<CheckRun, 'id'> & { readonly outcome: CheckOutcome; readonly result: unknown; readonly at: Date },
): Promise<boolean> {
  const rows = await connection<{ id: string }[]>`
    update staff.check_run as run set outcome = ${outcome}, ended_at = ${at.toISOString()}::timestamptz, result = ${JSON.stringify(result)}::text::json
    where run.id = ${id} and run.ended_at is null
    returning run.id`;
  return rows.length > 0;
}

/** The process stops at its next breath; one that is dead is ended here. */
export async function askCheckToStop(
  tx: Transaction,
  { id, accountId, at }: { readonly id: string; readonly accountId: string; readonly at: Date },
): Promise<void> {
  await tx`update staff.check_run as run set stop_asked_by = ${accountId} where run.id = ${id} and run.ended_at is null`;
  await tx`
    update staff.check_run as run set outcome = 'broken', ended_at = ${at.toISOString()}::timestamptz
    where run.id = ${id} and run.ended_at is null and run.seen_at < clock_timestamp() - make_interval(secs => ${SILENT_SECONDS})`;
}

const SELECTED = (connection: Connection) => connection`
  select run.id, run.account_id as "accountId", account.name as "accountName", run.begun_at as "begunAt", run.kept,
         run.events::float8 as events, run.of_events::float8 as of, run.stop_asked_by is not null as "isStopAsked",
         run.ended_at is null and run.seen_at < clock_timestamp() - make_interval(secs => ${SILENT_SECONDS}) as "isSilent",
         run.ended_at as "endedAt", run.outcome, run.result::text as result
  from staff.check_run as run join staff.account as account on account.id = run.account_id`;

export async function readCheckRun(connection: Connection, id: string): Promise<CheckRun | undefined> {
  const [row] = await connection<CheckRun[]>`${SELECTED(connection)} where run.id = ${id}::uuid`;
  return row;
}

/** The newest first. */
export async function listCheckRuns(connection: Connection, limit: number): Promise<CheckRun[]> {
  return connection<CheckRun[]>`${SELECTED(connection)} order by run.begun_at desc, run.id limit ${limit}`;
}

/** The last that came to a result: that all agrees, or what does not. */
export async function readLastCheck(connection: Connection): Promise<CheckRun | undefined> {
  const [row] = await connection<CheckRun[]>`
    ${SELECTED(connection)} where run.outcome in ('equal', 'fault') order by run.ended_at desc, run.id limit 1`;
  return row;
}
