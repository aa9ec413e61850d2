/**
 * Slots of documents are leased to workers, so that two of them never want the same row. A lease dies with its holder's last
 * connection (whose application name the holder is) or by time; a worker that lost one finds it out first thing in the
 * transaction of its work, and that work is rolled back.
 */
import { array } from '@oryndau/postgres/array';
import type { Sql, Transaction } from '@oryndau/postgres/driver';
import { Failure } from '@oryndau/postgres/failure';

export const SLOTS = 256;
const LEASE_SECONDS = 60;

/**
 * Takes up to `count` slots that the tick has not done and nobody holds; an empty list: none is free now. `holder` is the
 * application name of the worker's connections.
 */
export async function claimSlots(sql: Sql, holder: string, tick: bigint, count: number): Promise<number[]> {
  const rows = await sql<{ slot: number }[]>`
    update work.lease as lease
    set holder = ${holder}, expires_at = now() + ${LEASE_SECONDS} * interval '1 second'
    from (
      select free.slot from work.lease as free
      where free.done_tick < ${tick}
        and (
          free.holder is null or free.expires_at < now()
          or not exists (select from pg_stat_activity as alive where alive.application_name = free.holder)
        )
      order by free.slot
      limit ${count}
      for update skip locked
    ) as chosen
    where lease.slot = chosen.slot
    returning lease.slot`;
  return rows.map((row) => row.slot).sort((a, b) => a - b);
}

/** The slots are done for this tick. First thing of the transaction that does the work: the rows stay locked until its end. */
export async function finishSlots(
  tx: Transaction,
  holder: string,
  tick: bigint,
  slots: readonly number[],
): Promise<void> {
  const result = await tx`
    update work.lease as lease
    set done_tick = ${tick}, holder = null, expires_at = null
    where lease.slot = any(${array(slots)}::smallint[]) and lease.holder = ${holder} and lease.done_tick < ${tick}`;
  if (result.count !== slots.length) {
    throw new Failure('LEASE_LOST', `the lease of ${slots.length - result.count} slots went to another worker`, {
      retry: 'now',
    });
  }
}

/** Gives slots back undone, so that others need not wait for the lease to die. */
export async function releaseSlots(sql: Sql, holder: string): Promise<void> {
  await sql`update work.lease as lease set holder = null, expires_at = null where lease.holder = ${holder}`;
}

/** How many slots the tick has still to do. */
export async function slotsLeft(sql: Sql, tick: bigint): Promise<number> {
  const [row] = await sql<{ left: number }[]>`
    select count(*)::integer as left from work.lease as lease where lease.done_tick < ${tick}`;
  return row?.left ?? 0;
}
