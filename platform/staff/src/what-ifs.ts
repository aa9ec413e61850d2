/** Runs that ask what a value of the law would have done in a recorded year: begun one at a time, watched, cancelled, and marked as broken where nobody runs them any more. */
import { randomUUID } from 'node:crypto';
import type { Connection } from '@oryndau/postgres/driver';

export type WhatIfState = 'running' | 'done' | 'cancelled' | 'broken';

export interface WhatIf {
  readonly id: string;
  readonly parameter: string;
  readonly value: string;
  readonly todayValue: string;
  readonly askedName: string;
  readonly begunAt: string;
  readonly percent: number;
  readonly state: WhatIfState;
  /** JSON of whoever ran it; null until it is done. */
  readonly result: string | null;
}

/** Whoever runs one says so every few seconds; after so long without a word they have died. */
const SILENT_SECONDS = 30;

/** Null: another one is running. */
export async function beginWhatIf(
  connection: Connection,
  asked: { readonly parameter: string; readonly value: string; readonly todayValue: string },
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<string | null> {
  const id = randomUUID();
  const rows = await connection<{ id: string }[]>`
    insert into staff.what_if (id, parameter, value, today_value, asked_by, begun_at)
    values (${id}, ${asked.parameter}, ${asked.value}, ${asked.todayValue}, ${by}, ${at.toISOString()}::timestamptz)
    on conflict (state) where state = 'running' do nothing
    returning id`;
  return rows.length === 0 ? null : id;
}

/** Says that it is still run, and how far it is. False: somebody has cancelled it. */
export async function keepWhatIf(connection: Connection, id: string, percent: number): Promise<boolean> {
  const rows = await connection`
    update staff.what_if as run set seen_at = now(), percent = ${percent} where run.id = ${id} and run.state = 'running' returning 1 as is`;
  return rows.length > 0;
}

/** Nothing happens to one that has ended already. */
export async function endWhatIf(
  connection: Connection,
  id: string,
  { state, result = null }: { readonly state: Exclude<WhatIfState, 'running'>; readonly result?: string | null },
): Promise<void> {
  await connection`
    update staff.what_if as run set state = ${state}, result = ${result}, ended_at = now() where run.id = ${id} and run.state = 'running'`;
}

/** Those that nobody runs any more are marked; gives their ids, so that what they have left behind is removed. */
export async function breakSilentWhatIfs(connection: Connection): Promise<readonly string[]> {
  const rows = await connection<{ id: string }[]>`
    update staff.what_if as run set state = 'broken', ended_at = now()
    where run.state = 'running' and run.seen_at < now() - make_interval(secs => ${SILENT_SECONDS})
    returning run.id`;
  return rows.map(({ id }) => id);
}

const LISTED_MAX = 50;

/** The newest first. */
export async function readWhatIfs(connection: Connection): Promise<WhatIf[]> {
  return connection<WhatIf[]>`
    select run.id, run.parameter, run.value, run.today_value as "todayValue", account.name as "askedName", run.begun_at as "begunAt", run.percent,
           run.state, run.result
    from staff.what_if as run
    join staff.account as account on account.id = run.asked_by
    order by run.begun_at desc, run.id limit ${LISTED_MAX}`;
}
