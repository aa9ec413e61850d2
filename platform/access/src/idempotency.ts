/**
 * Writes of the API by the key that the caller gave them (draft-ietf-httpapi-idempotency-key-header): the first one works, and whoever sends the same
 * again gets the same answer. Answers are kept encrypted: they may hold what is about a person.
 */
import type { Connection } from '@oryndau/postgres/driver';
import { opened, sealed } from './sealed.ts';

export interface KeyedRequest {
  /** Whose key it is: keys of two callers never meet. */
  readonly client: string;
  readonly key: string;
  /** sha256 of the operation and the body. */
  readonly fingerprint: Uint8Array;
  readonly at: Date;
}

export interface KeptReply {
  readonly status: number;
  /** As it was sent; null where there was no body. */
  readonly body: string;
}

export type KeyTaken =
  | { readonly kind: 'first' }
  | { readonly kind: 'answered'; readonly answer: KeptReply }
  /** Not answered yet: for so many seconds at most, then the one who has it has died with its process. */
  | { readonly kind: 'running'; readonly waitSeconds: number }
  | { readonly kind: 'other_request' };

/** Who works says so again and again, and whoever has said nothing for so long has died with its process: the next one with the key works. */
const RUNNING_MS_MAX = 15_000;
export const STILL_RUNNING_MS = 4_000;
const KEPT_MS = 24 * 3_600_000;
const PURPOSE = 'idempotency';

interface KnownKey {
  readonly fingerprint: Uint8Array;
  readonly status: number | null;
  readonly answer: Uint8Array | null;
  /** ISO 8601. */
  readonly begunAt: string;
}

/** Takes the key, or tells what became of the request that has it. Of two at the same time one is the first. */
export async function takeKey(
  connection: Connection,
  secret: Uint8Array,
  { client, key, fingerprint, at }: KeyedRequest,
): Promise<KeyTaken> {
  const dead = new Date(at.getTime() - RUNNING_MS_MAX).toISOString();
  const over = new Date(at.getTime() - KEPT_MS).toISOString();
  const taken = await connection`
    insert into portal.idempotency as known (client, key, fingerprint, begun_at)
    values (${client}, ${key}, ${fingerprint}, ${at.toISOString()}::timestamptz)
    on conflict (client, key) do update
      set fingerprint = excluded.fingerprint, begun_at = excluded.begun_at, status = null, answer = null
      where known.begun_at <= ${over}::timestamptz
        or (known.status is null and known.begun_at <= ${dead}::timestamptz and known.fingerprint = excluded.fingerprint)
    returning known.key`;
  if (taken.length === 1) return { kind: 'first' };
  const [known] = await connection<KnownKey[]>`
    select known.fingerprint, known.status, known.answer, known.begun_at as "begunAt"
    from portal.idempotency as known
    where known.client = ${client} and known.key = ${key}`;
  // It was let go between the two statements: nothing was done under it.
  if (known === undefined) return { kind: 'running', waitSeconds: 1 };
  if (!Buffer.from(known.fingerprint).equals(fingerprint)) return { kind: 'other_request' };
  if (known.status === null || known.answer === null) {
    const leftMs = Date.parse(known.begunAt) + RUNNING_MS_MAX - at.getTime();
    return { kind: 'running', waitSeconds: Math.max(1, Math.ceil(leftMs / 1000)) };
  }
  return {
    kind: 'answered',
    answer: { status: known.status, body: opened({ secret, purpose: PURPOSE }, known.answer) },
  };
}

/** The first one is at work still. */
export async function keepKeyTaken(
  connection: Connection,
  { client, key, fingerprint, at }: KeyedRequest,
): Promise<void> {
  await connection`
    update portal.idempotency as known set begun_at = ${at.toISOString()}::timestamptz
    where known.client = ${client} and known.key = ${key} and known.fingerprint = ${fingerprint} and known.status is null`;
}

/** Keeps what was answered to the first one. */
export async function keepKeyAnswer(
  connection: Connection,
  secret: Uint8Array,
  { client, key, answer: { status, body } }: Pick<KeyedRequest, 'client' | 'key'> & { readonly answer: KeptReply },
): Promise<void> {
  await connection`
    update portal.idempotency as known set status = ${status}, answer = ${sealed({ secret, purpose: PURPOSE }, body)}
    where known.client = ${client} and known.key = ${key}`;
}

/** Nothing was done under the key: it may be used again. */
export async function letKeyGo(
  connection: Connection,
  { client, key }: Pick<KeyedRequest, 'client' | 'key'>,
): Promise<void> {
  await connection`
    delete from portal.idempotency as known where known.client = ${client} and known.key = ${key} and known.status is null`;
}

/** Forgets keys whose day is over; how many. */
export async function sweepKeys(connection: Connection, at: Date): Promise<number> {
  const over = new Date(at.getTime() - KEPT_MS).toISOString();
  const result = await connection`
    delete from portal.idempotency as known where known.begun_at <= ${over}::timestamptz`;
  return result.count;
}
