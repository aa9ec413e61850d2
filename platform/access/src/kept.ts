/**
 * What forms brought and what was answered to them, for the browser that sent them: kept half an hour, encrypted under a key that follows from the secret of
 * the installation and from what only that browser has, so that neither who reads the database nor who learns the address can read it.
 */
import { createHmac, randomUUID } from 'node:crypto';
import type { Database } from '@oryndau/postgres/database';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import { openedBytes, sealed } from './sealed.ts';

/** Whose it is. */
export interface KeptFor {
  readonly secret: Uint8Array;
  /** What only this browser has: the secret of its forms, and the visit where there is one. */
  readonly holder: string;
  /** What it is kept as: what was kept as one thing is not read as another. */
  readonly as: string;
  /** In a case: what strangers send takes no room from them. */
  readonly isVisit: boolean;
}

export const KEPT_MINUTES = 30;
/** Of one browser: the oldest goes first. */
const OF_ONE_MAX = 20;
const OF_ONE_BYTES_MAX = 40 * 1024 * 1024;
/** Of all who have no visit, and of all who have one: full, nothing more is kept until something is over. */
const STRANGERS_BYTES_MAX = 64 * 1024 * 1024;
const VISITS_BYTES_MAX = 2 * 1024 * 1024 * 1024;

const hashOf = ({ secret, holder }: KeptFor): Buffer => createHmac('sha256', secret).update(`kept ${holder}`).digest();
const purposeOf = (id: string, { as, holder }: KeptFor): string => `kept ${as} ${id} ${holder}`;

/** Keeps it and gives its id; undefined when there is no room. */
export async function keep(
  db: Database,
  whose: KeptFor,
  { content, at }: { readonly content: Uint8Array; readonly at: Date },
): Promise<string | undefined> {
  const id = randomUUID();
  const bytes = sealed({ secret: whose.secret, purpose: purposeOf(id, whose) }, content);
  if (bytes.length > OF_ONE_BYTES_MAX) return undefined;
  return db.transaction(async (tx) => {
    await sweepKept(tx, at);
    await makeRoom(tx, whose, bytes.length);
    const max = whose.isVisit ? VISITS_BYTES_MAX : STRANGERS_BYTES_MAX;
    const until = new Date(at.getTime() + KEPT_MINUTES * 60_000);
    const kept = await tx`
      insert into portal.kept (id, holder, is_visit, content, until)
      select ${id}::uuid, ${hashOf(whose)}::bytea, ${whose.isVisit}::boolean, ${bytes}::bytea, ${until.toISOString()}::timestamptz
      where (
        select coalesce(sum(octet_length(other.content)), 0) from portal.kept as other where other.is_visit = ${whose.isVisit}::boolean
      ) + ${bytes.length}::bigint <= ${max}::bigint`;
    return kept.count === 1 ? id : undefined;
  });
}

async function makeRoom(tx: Transaction, whose: KeptFor, bytes: number): Promise<void> {
  await tx`
    delete from portal.kept as kept
    using (
      select own.id, row_number() over newest as place, sum(octet_length(own.content)) over newest as bytes
      from portal.kept as own
      where own.holder = ${hashOf(whose)}::bytea
      window newest as (order by own.until desc, own.id)
    ) as counted
    where kept.id = counted.id and (counted.place >= ${OF_ONE_MAX}::bigint or counted.bytes + ${bytes}::bigint > ${OF_ONE_BYTES_MAX}::bigint)`;
}

/** What was kept for this holder as this; undefined when it is over, gone, another's, or kept as something else. */
export async function readKept(
  connection: Connection,
  whose: KeptFor,
  { id, at }: { readonly id: string; readonly at: Date },
): Promise<Buffer | undefined> {
  const [kept] = await connection<{ content: Buffer }[]>`
    select kept.content from portal.kept as kept
    where kept.id = ${id}::uuid and kept.holder = ${hashOf(whose)}::bytea and kept.until > ${at.toISOString()}::timestamptz`;
  if (kept === undefined) return undefined;
  try {
    return openedBytes({ secret: whose.secret, purpose: purposeOf(id, whose) }, kept.content);
  } catch {
    return undefined;
  }
}

/** Of two who ask at the same time one has taken it away. */
export async function forgetKept(connection: Connection, whose: KeptFor, id: string): Promise<boolean> {
  const result = await connection`
    delete from portal.kept as kept where kept.id = ${id}::uuid and kept.holder = ${hashOf(whose)}::bytea`;
  return result.count === 1;
}

/** Takes away what is over. */
export async function sweepKept(connection: Connection, at: Date): Promise<number> {
  const result = await connection`delete from portal.kept where kept.until <= ${at.toISOString()}::timestamptz`;
  return result.count;
}
