/**
 * Visits at the desk. Unlike a citizen's, they are kept here: one is locked when it is not used for a while, ends after some hours however much it is used, and all
 * of a person's can be ended from anywhere. The browser has a random word, we its digest.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Connection, Transaction } from '@oryndau/postgres/driver';

/** Not used for so long, it asks for the passkey before it goes on. */
export const IDLE_MINUTES = 15;
/** However much it is used. */
export const VISIT_HOURS = 10;
/** After a passkey has confirmed who is there, what is not signed one by one needs no other for so long. */
const CONFIRMED_MINUTES = 10;
/** In which a passkey answers. */
const CHALLENGE_MINUTES = 5;
/** Written at most so often: each page would cost a row otherwise. */
const SEEN_EVERY_MS = 30_000;
const DEVICE_MAX = 200;

export interface StaffVisit {
  readonly id: string;
  readonly accountId: string;
  readonly begunAt: Date;
  readonly seenAt: Date;
  readonly confirmedAt: Date | null;
  readonly isLocked: boolean;
  /** For what the person opens cases now; empty: not said yet. */
  readonly purpose: string;
}

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();
const instant = (at: Date): string => at.toISOString();

/** Gives the word for the browser; always a new one, so that none that was there before the login is worth anything. */
export async function beginVisit(
  connection: Connection,
  { accountId, device }: { readonly accountId: string; readonly device: string },
  at: Date,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await connection`
    insert into staff.visit (id, token_digest, account_id, device, begun_at, seen_at)
    values (${randomUUID()}, ${digestOf(token)}, ${accountId}, ${device.slice(0, DEVICE_MAX)}, ${instant(at)}::timestamptz, ${instant(at)}::timestamptz)`;
  return token;
}

interface Row {
  readonly id: string;
  readonly accountId: string;
  readonly begunAt: string;
  readonly seenAt: string;
  readonly confirmedAt: string | null;
  readonly isLocked: boolean;
  readonly purpose: string;
}

/** Undefined: no such visit, or it is over. One that was idle is locked by being asked for. */
export async function readVisit(connection: Connection, token: string, at: Date): Promise<StaffVisit | undefined> {
  const [row] = await connection<Row[]>`
    select visit.id, visit.account_id as "accountId", visit.begun_at as "begunAt", visit.seen_at as "seenAt",
           visit.confirmed_at as "confirmedAt", visit.is_locked as "isLocked", visit.purpose
    from staff.visit as visit
    where visit.token_digest = ${digestOf(token)} and visit.ended_at is null`;
  if (row === undefined) return undefined;
  const [begunAt, seenAt] = [new Date(row.begunAt), new Date(row.seenAt)];
  if (at.getTime() >= begunAt.getTime() + VISIT_HOURS * 3_600_000) return undefined;
  const isIdle = at.getTime() >= seenAt.getTime() + IDLE_MINUTES * 60_000;
  const isLocked = row.isLocked || isIdle;
  if (isIdle && !row.isLocked) {
    await connection`update staff.visit as visit set is_locked = true where visit.id = ${row.id}`;
  } else if (!isLocked && at.getTime() - seenAt.getTime() >= SEEN_EVERY_MS) {
    await connection`update staff.visit as visit set seen_at = ${instant(at)}::timestamptz where visit.id = ${row.id}`;
  }
  const confirmedAt = row.confirmedAt === null ? null : new Date(row.confirmedAt);
  return { ...row, begunAt, seenAt, confirmedAt, isLocked };
}

/** Whether a passkey has said who is there not long ago. */
export const isConfirmed = ({ confirmedAt }: Pick<StaffVisit, 'confirmedAt'>, at: Date): boolean =>
  confirmedAt !== null && at.getTime() - confirmedAt.getTime() < CONFIRMED_MINUTES * 60_000;

/** A passkey has said who is there: the visit is open again, and confirmed from now. */
export async function confirmVisit(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx`
    update staff.visit as visit set confirmed_at = ${instant(at)}::timestamptz, seen_at = ${instant(at)}::timestamptz, is_locked = false
    where visit.id = ${id}`;
}

/** A word that the next passkey signs, for that and nothing else. */
export async function setChallenge(
  connection: Connection,
  { id, challenge, of }: { readonly id: string; readonly challenge: string; readonly of: string },
  at: Date,
): Promise<void> {
  const until = new Date(at.getTime() + CHALLENGE_MINUTES * 60_000);
  await connection`
    update staff.visit as visit set challenge = ${challenge}, challenge_for = ${of}, challenge_until = ${instant(until)}::timestamptz
    where visit.id = ${id}`;
}

/** Takes it away, so that it is answered once; undefined: there is none for that, or it is too old. */
export async function takeChallenge(
  tx: Transaction,
  { id, of }: { readonly id: string; readonly of: string },
  at: Date,
): Promise<string | undefined> {
  const [row] = await tx<{ challenge: string | null }[]>`
    with taken as (
      select visit.id, visit.challenge from staff.visit as visit
      where visit.id = ${id} and visit.challenge_for = ${of} and visit.challenge_until > ${instant(at)}::timestamptz
      for update
    )
    update staff.visit as visit set challenge = null, challenge_for = null, challenge_until = null
    from taken where visit.id = taken.id
    returning taken.challenge`;
  return row?.challenge ?? undefined;
}

export async function setPurpose(connection: Connection, id: string, purpose: string): Promise<void> {
  await connection`update staff.visit as visit set purpose = ${purpose} where visit.id = ${id}`;
}

export async function lockVisit(connection: Connection, id: string): Promise<void> {
  await connection`update staff.visit as visit set is_locked = true where visit.id = ${id}`;
}

export async function endVisit(connection: Connection, id: string, at: Date): Promise<void> {
  await connection`update staff.visit as visit set ended_at = ${instant(at)}::timestamptz where visit.id = ${id} and visit.ended_at is null`;
}

/** All of this account, wherever they are. */
export async function endVisitsOf(connection: Connection, accountId: string, at: Date): Promise<void> {
  await connection`
    update staff.visit as visit set ended_at = ${instant(at)}::timestamptz where visit.account_id = ${accountId} and visit.ended_at is null`;
}

export interface LivingVisit {
  readonly id: string;
  readonly device: string;
  readonly begunAt: string;
  readonly seenAt: string;
}

export async function listVisits(connection: Connection, accountId: string, at: Date): Promise<LivingVisit[]> {
  const since = new Date(at.getTime() - VISIT_HOURS * 3_600_000);
  return connection<LivingVisit[]>`
    select visit.id, visit.device, visit.begun_at as "begunAt", visit.seen_at as "seenAt"
    from staff.visit as visit
    where visit.account_id = ${accountId} and visit.ended_at is null and visit.begun_at > ${instant(since)}::timestamptz
    order by visit.seen_at desc`;
}

/** Whoever has given up a passkey confirms by another before they change anything more. */
export async function endConfirmations(tx: Transaction, accountId: string): Promise<void> {
  await tx`update staff.visit as visit set confirmed_at = null where visit.account_id = ${accountId} and visit.ended_at is null`;
}
