/**
 * Writes of the API by the key that the caller gave them (draft-ietf-httpapi-idempotency-key-header): the first one works, and whoever sends the same
 * again gets the same answer. Answers are kept encrypted: they may hold what is about a person.
 *
 * Two things make it once, whenever a process dies and whatever a clock says: what the work does and the mark of what it did are one transaction, and
 * that transaction is of nobody but the holder of the key. The lease only says when the next one need not wait any more; it has the clock of the database.
 */
import { randomUUID } from 'node:crypto';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import { opened, sealed } from './sealed.ts';

interface NamedKey {
  /** Whose key it is: keys of two callers never meet. */
  readonly client: string;
  readonly key: string;
}

export interface KeyedRequest extends NamedKey {
  /** sha256 of the operation and the body. */
  readonly fingerprint: Uint8Array;
}

/** A key in the hand of one taking of it. */
export interface HeldKey extends NamedKey {
  readonly holder: string;
}

export interface KeptReply {
  readonly status: number;
  /** As it was sent; null where there was no body. */
  readonly body: string;
}

export type KeyTaken =
  /** `made`: what an earlier holder has done, of whom nothing is heard any more; null: nothing. */
  | { readonly kind: 'held'; readonly held: HeldKey; readonly made: unknown }
  | { readonly kind: 'answered'; readonly answer: KeptReply }
  /** Not answered yet: for so many seconds at most, then the one who has it has died with its process. */
  | { readonly kind: 'running'; readonly waitSeconds: number }
  | { readonly kind: 'other_request' };

/** Thrown into the transaction of who has lost the key to another: what it would have done is not done. */
export class KeyLost extends Error {
  constructor() {
    super('another has the key');
    this.name = 'KeyLost';
  }
}

/** Who works says so again and again, and whoever has said nothing for so long has died with its process: the next one with the key works. */
const RUNNING_SECONDS_MAX = 15;
export const STILL_RUNNING_MS = 4_000;
const KEPT_HOURS = 24;
const PURPOSE = 'idempotency';

interface KnownKey {
  readonly fingerprint: Uint8Array;
  readonly status: number | null;
  readonly answer: Uint8Array | null;
  readonly waitSeconds: number;
}

/** Takes the key, or tells what became of the request that has it. Of two at the same time one holds it. */
export async function takeKey(
  connection: Connection,
  secret: Uint8Array,
  { client, key, fingerprint }: KeyedRequest,
): Promise<KeyTaken> {
  const holder = randomUUID();
  // A beginning that is still to come was written before the clock was put back: its holder is heard of soon, or is dead.
  const [taken] = await connection<{ made: unknown }[]>`
    insert into portal.idempotency as known (client, key, fingerprint, begun_at, holder)
    values (${client}, ${key}, ${fingerprint}, clock_timestamp(), ${holder}::uuid)
    on conflict (client, key) do update
      set fingerprint = excluded.fingerprint, begun_at = clock_timestamp(), holder = excluded.holder, status = null, answer = null,
          made = case when ${isOver(connection)} then null else known.made end
      where ${isOver(connection)}
        or (known.status is null and known.fingerprint = excluded.fingerprint
            and (known.holder is null or abs(${ageOf(connection)}) >= ${RUNNING_SECONDS_MAX}))
    returning known.made`;
  if (taken !== undefined) return { kind: 'held', held: { client, key, holder }, made: taken.made };
  const [known] = await connection<KnownKey[]>`
    select known.fingerprint, known.status, known.answer,
           least(greatest(ceil(${RUNNING_SECONDS_MAX} - ${ageOf(connection)}), 1), ${RUNNING_SECONDS_MAX})::integer as "waitSeconds"
    from portal.idempotency as known
    where known.client = ${client} and known.key = ${key}`;
  // It was let go between the two statements: nothing was done under it.
  if (known === undefined) return { kind: 'running', waitSeconds: 1 };
  if (!Buffer.from(known.fingerprint).equals(fingerprint)) return { kind: 'other_request' };
  if (known.status === null || known.answer === null) return { kind: 'running', waitSeconds: known.waitSeconds };
  return {
    kind: 'answered',
    answer: { status: known.status, body: opened({ secret, purpose: PURPOSE }, known.answer) },
  };
}

/** Seconds since the holder was heard of. */
const ageOf = (connection: Connection) => connection`extract(epoch from clock_timestamp() - known.begun_at)`;
const isOver = (connection: Connection) =>
  connection`known.begun_at <= clock_timestamp() - make_interval(hours => ${KEPT_HOURS})`;

const isHeld = (connection: Connection, { client, key, holder }: HeldKey) => connection`
  known.client = ${client} and known.key = ${key} and known.holder = ${holder}::uuid and known.status is null`;

/** The holder is at work still. */
export async function keepKeyTaken(connection: Connection, held: HeldKey): Promise<void> {
  await connection`
    update portal.idempotency as known set begun_at = clock_timestamp() where ${isHeld(connection, held)}`;
}

/**
 * Marks what was done, in the transaction that does it; null, in the transaction that takes it back. Throws KeyLost where another holds the key. It is the
 * last statement of its transaction: until the end of that nobody else can ask for the key.
 */
export async function markMade(tx: Transaction, held: HeldKey, made: object | null): Promise<void> {
  const text = made === null ? null : JSON.stringify(made);
  const result = await tx`
    update portal.idempotency as known set made = ${text}::text::jsonb, begun_at = clock_timestamp() where ${isHeld(tx, held)}`;
  if (result.count !== 1) throw new KeyLost();
}

/** Keeps what the holder has answered; of who has lost the key nothing is kept. */
export async function keepKeyAnswer(
  connection: Connection,
  secret: Uint8Array,
  { held, answer: { status, body } }: { readonly held: HeldKey; readonly answer: KeptReply },
): Promise<void> {
  await connection`
    update portal.idempotency as known set status = ${status}, answer = ${sealed({ secret, purpose: PURPOSE }, body)}
    where ${isHeld(connection, held)}`;
}

/** The holder gives no answer. Where nothing was done the key is as if it had never been; else the next one with it goes on at once. */
export async function letKeyGo(connection: Connection, held: HeldKey): Promise<void> {
  await connection`
    with undone as (
      delete from portal.idempotency as known where ${isHeld(connection, held)} and known.made is null
    )
    update portal.idempotency as known set holder = null where ${isHeld(connection, held)} and known.made is not null`;
}

/** Forgets keys whose day is over; how many. */
export async function sweepKeys(connection: Connection): Promise<number> {
  const result = await connection`delete from portal.idempotency as known where ${isOver(connection)}`;
  return result.count;
}
