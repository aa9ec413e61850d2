/** Suspense as it stands, a row an entry of the bank; few, and loaded and saved as sets. */
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import { Failure } from '@oryndau/postgres/failure';
import { type SuspenseState, suspenseCodec } from '../core/suspense.ts';

/** A state with its place in the journal: `version` is the number of its last event, `head` that event's hash, hex. */
export interface StoredSuspense {
  readonly suspenseId: string;
  readonly version: number;
  readonly head: string;
  readonly state: SuspenseState;
}

/** What is to be saved; `seen` is the version that was loaded, null where there was none. */
export interface ChangedSuspense extends StoredSuspense {
  readonly seen: number | null;
}

/** By id; an id that has no row is not in the map. */
export async function loadSuspense(
  connection: Connection,
  ids: readonly string[],
): Promise<Map<string, StoredSuspense>> {
  const rows = await connection<{ id: string; version: number; head: string; state: string }[]>`
    select kept.document_id as id, kept.version, encode(kept.head, 'hex') as head, kept.state
    from payments.suspense as kept
    where kept.document_id = any(${array(ids)}::uuid[])`;
  return new Map(
    rows.map(({ id, version, head, state }) => [
      id,
      { suspenseId: id, version, head, state: suspenseCodec.decode(state) },
    ]),
  );
}

/** Throws a Failure CONFLICT (retry now) when another has written one of them since it was loaded. */
export async function saveSuspense(tx: Transaction, rows: readonly ChangedSuspense[]): Promise<void> {
  if (rows.length === 0) return;
  // A new row conflicts with nothing, or else with one that was not seen: then the update below does not find what it looks for.
  const result = await tx`
    with changed as (
      select * from unnest(
        ${array(rows.map((row) => row.suspenseId))}::uuid[],
        ${array(rows.map((row) => row.seen))}::integer[],
        ${array(rows.map((row) => row.version))}::integer[],
        ${array(rows.map((row) => row.head))}::text[],
        ${array(rows.map((row) => row.state.status))}::text[],
        ${array(rows.map((row) => suspenseCodec.encode(row.state)))}::text[]
      ) as changed (id, seen, version, head, status, state)
    ), added as (
      insert into payments.suspense (document_id, version, head, status, state)
      select changed.id, changed.version, decode(changed.head, 'hex'), changed.status, changed.state
      from changed where changed.seen is null
      on conflict (document_id) do nothing
      returning document_id
    ), updated as (
      update payments.suspense as kept
      set version = changed.version, head = decode(changed.head, 'hex'), status = changed.status, state = changed.state
      from changed
      where kept.document_id = changed.id and kept.version = changed.seen
      returning kept.document_id
    )
    select document_id from added union all select document_id from updated`;
  if (result.count !== rows.length) {
    throw new Failure('CONFLICT', 'an entry in suspense was written by another', { retry: 'now' });
  }
}
