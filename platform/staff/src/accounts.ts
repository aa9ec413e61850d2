/** The accounts of those who work at the desk, and the rights that each was given. Nothing is taken away: what ends bears when and by whom. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import { type StaffRole, staffRoles } from '@oryndau/words/staff';
import type { Member, Reach } from './core/may.ts';
import { reachText } from './reach.ts';

export interface StaffAccount extends Member {
  readonly login: string;
  readonly name: string;
  readonly isClosed: boolean;
  /** Whether a passkey of theirs is registered and not revoked. */
  readonly hasPasskey: boolean;
}

export interface AccountToOpen {
  readonly login: string;
  readonly name: string;
  readonly region: string | null;
  readonly body: string | null;
}

/** By whom something was done, as the table of rights keeps it, and when. */
export interface StaffTurn {
  readonly by: string;
  readonly at: Date;
}

/** Days in which the first passkey is registered; after that the administrator gives a new word. */
export const ENROL_DAYS = 3;
const WORD_BYTES = 12;

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Opens an account without rights. Undefined: the login is somebody's already. */
export async function openAccount(
  tx: Transaction,
  { login, name, region, body }: AccountToOpen,
  { by, at }: StaffTurn,
): Promise<string | undefined> {
  const [row] = await tx<{ id: string }[]>`
    insert into staff.account (id, login, name, region, body, opened_at, opened_by)
    values (${randomUUID()}, ${login}, ${name}, ${region}, ${body}, ${at.toISOString()}::timestamptz, ${by})
    on conflict (login) do nothing
    returning id`;
  return row?.id;
}

/** Gives the word by which the first passkey is registered; the one before is worth nothing any more. Undefined: no such open account. */
export async function giveEnrolWord(tx: Transaction, id: string, at: Date): Promise<string | undefined> {
  const word = randomBytes(WORD_BYTES).toString('base64url');
  const until = new Date(at.getTime() + ENROL_DAYS * 86_400_000);
  const [row] = await tx<{ id: string }[]>`
    update staff.account as account set enrol_digest = ${digestOf(word)}, enrol_until = ${until.toISOString()}::timestamptz
    where account.id = ${id} and account.closed_at is null
    returning account.id`;
  return row === undefined ? undefined : word;
}

/** Uses the word up, in the transaction that registers the passkey; false: it is wrong, used, or too old. */
export async function useEnrolWord(tx: Transaction, id: string, word: string, at: Date): Promise<boolean> {
  const rows = await tx<{ id: string }[]>`
    update staff.account as account set enrol_digest = null, enrol_until = null
    where account.id = ${id} and account.enrol_digest = ${digestOf(word)} and account.enrol_until > ${at.toISOString()}::timestamptz
    returning account.id`;
  return rows.length > 0;
}

/** Closes the account and ends its visits; what it did stays under its name. False: it was closed, or there is none. */
export async function closeAccount(tx: Transaction, id: string, { by, at }: StaffTurn): Promise<boolean> {
  const rows = await tx<{ id: string }[]>`
    update staff.account as account set closed_at = ${at.toISOString()}::timestamptz, closed_by = ${by}
    where account.id = ${id} and account.closed_at is null
    returning account.id`;
  await tx`update staff.visit as visit set ended_at = ${at.toISOString()}::timestamptz where visit.account_id = ${id} and visit.ended_at is null`;
  return rows.length > 0;
}

/** False: it has the role already. */
export async function giveRole(tx: Transaction, id: string, role: StaffRole, { by, at }: StaffTurn): Promise<boolean> {
  const rows = await tx<{ id: bigint }[]>`
    insert into staff.account_role (account_id, role, given_at, given_by)
    values (${id}, ${role}, ${at.toISOString()}::timestamptz, ${by})
    on conflict do nothing
    returning id`;
  return rows.length > 0;
}

/** False: it has no such role. */
export async function takeRole(tx: Transaction, id: string, role: StaffRole, { by, at }: StaffTurn): Promise<boolean> {
  const rows = await tx<{ id: bigint }[]>`
    update staff.account_role as held set taken_at = ${at.toISOString()}::timestamptz, taken_by = ${by}
    where held.account_id = ${id} and held.role = ${role} and held.taken_at is null
    returning held.id`;
  return rows.length > 0;
}

interface Row extends Omit<StaffAccount, 'roles'> {
  readonly roles: readonly string[];
}

const SELECTED = (connection: Connection) => connection`
  select account.id, account.login, account.name, account.region, account.body, account.closed_at is not null as "isClosed",
         exists (select from staff.passkey as passkey where passkey.account_id = account.id and passkey.revoked_at is null) as "hasPasskey",
         array(select held.role from staff.account_role as held where held.account_id = account.id and held.taken_at is null order by held.id) as roles
  from staff.account as account`;

/** A role of a later version of the program gives no right in this one. */
const accountOf = ({ roles, ...row }: Row): StaffAccount => ({
  ...row,
  roles: staffRoles.filter((role) => roles.includes(role)),
});

/** The account of who logged in; undefined where there is none, a closed one too. */
export async function readAccountOfLogin(connection: Connection, login: string): Promise<StaffAccount | undefined> {
  const [row] = await connection<
    Row[]
  >`${SELECTED(connection)} where account.login = ${login} and account.closed_at is null`;
  return row && accountOf(row);
}

/** Whether anybody has an account that is open. */
export async function hasOpenAccounts(connection: Connection): Promise<boolean> {
  const [row] = await connection<{ any: boolean }[]>`
    select exists (select from staff.account as account where account.closed_at is null) as any`;
  return row?.any ?? false;
}

/** These accounts, closed ones too, by id. */
export async function readAccounts(connection: Connection, ids: readonly string[]): Promise<Map<string, StaffAccount>> {
  const rows = await connection<Row[]>`${SELECTED(connection)} where account.id = any(${array(ids)}::uuid[])`;
  return new Map(rows.map((row) => [row.id, accountOf(row)]));
}

/** Those within that reach, closed ones last. */
export async function listAccounts(connection: Connection, reach: Reach): Promise<StaffAccount[]> {
  const rows = await connection<Row[]>`
    ${SELECTED(connection)} where staff.reaches(${reachText(reach)}::text, account.region, account.body, account.id::text) order by account.closed_at is not null, account.name, account.id`;
  return rows.map(accountOf);
}

/** The role of the administrator of accounts can be given by nobody at the desk before there is one, nor any role before there is who approves it. */
const FIRST_LOCK = 7_305_403;

/**
 * Gives a role beside the desk, while no open account has it: false where one has. Two who do so at once give it to one. What comes after is proposed by one at the
 * desk and approved by another.
 */
export async function giveFirstRole(
  tx: Transaction,
  id: string,
  role: 'ADMINISTRATOR' | 'DATA_OFFICER',
  turn: StaffTurn,
): Promise<boolean> {
  await tx`select pg_advisory_xact_lock(${FIRST_LOCK})`;
  const [held] = await tx<{ id: bigint }[]>`
    select held.id from staff.account_role as held join staff.account as account on account.id = held.account_id
    where held.role = ${role} and held.taken_at is null and account.closed_at is null
    limit 1`;
  return held === undefined && giveRole(tx, id, role, turn);
}

export interface RoleTurn {
  readonly role: string;
  readonly givenAt: string;
  readonly givenBy: string;
  readonly takenAt: string | null;
  readonly takenBy: string | null;
}

/** Who changed which right of this account, in order. */
export async function readRoleTurns(connection: Connection, id: string): Promise<RoleTurn[]> {
  return connection<RoleTurn[]>`
    select held.role, held.given_at as "givenAt", held.given_by as "givenBy", held.taken_at as "takenAt", held.taken_by as "takenBy"
    from staff.account_role as held
    where held.account_id = ${id}
    order by held.id`;
}

/** A right given to an account, or taken from it. */
export interface AccountTurn {
  readonly accountId: string;
  readonly name: string;
  readonly role: string;
  readonly turn: 'give' | 'take';
  readonly at: string;
  readonly by: string;
}

/** Who changed which right of the accounts within that reach, the newest first. */
export async function listRoleTurns(
  connection: Connection,
  reach: Reach,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<AccountTurn[]> {
  return connection<AccountTurn[]>`
    select account.id as "accountId", account.name, turned.role, turned.turn, turned.at, turned.by
    from (
      select held.account_id, held.id, held.role, 'give' as turn, held.given_at as at, held.given_by as by from staff.account_role as held
      union all
      select held.account_id, held.id, held.role, 'take', held.taken_at, held.taken_by from staff.account_role as held
      where held.taken_at is not null
    ) as turned join staff.account as account on account.id = turned.account_id
    where staff.reaches(${reachText(reach)}::text, account.region, account.body, account.id::text)
    order by turned.at desc, turned.id desc, turned.turn desc
    limit ${limit} offset ${offset}`;
}
