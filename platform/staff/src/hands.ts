/** What somebody has in hand: a task, a filing. Of two who take it at once one gets it; a hand that is not used is empty again after a while. */
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';

/** Long enough for a telephone call, short enough that nobody waits for who went home. */
export const HAND_MINUTES = 45;

export interface Hand {
  readonly thing: string;
  readonly accountId: string;
  readonly name: string;
  readonly until: Date;
}

/** Of a task its id stands behind it, of a filing its document and its number. */
export const TASK_THINGS = 'task/';
export const FILING_THINGS = 'filing/';
export const taskThing = (id: bigint): string => `${TASK_THINGS}${id}`;
export const filingThing = (documentId: string, filing: number): string => `${FILING_THINGS}${documentId}/${filing}`;

interface Row {
  readonly thing: string;
  readonly accountId: string;
  readonly name: string;
  readonly until: string;
}

/** Takes it, or takes it for longer; gives who has it afterwards, which may be somebody else. */
export async function takeHand(
  connection: Connection,
  { thing, accountId }: { readonly thing: string; readonly accountId: string },
  at: Date,
): Promise<Hand> {
  const until = new Date(at.getTime() + HAND_MINUTES * 60_000);
  await connection`
    insert into staff.hand as hand (thing, account_id, taken_at, until)
    values (${thing}, ${accountId}, ${at.toISOString()}::timestamptz, ${until.toISOString()}::timestamptz)
    on conflict (thing) do update set account_id = excluded.account_id, until = excluded.until,
      taken_at = case when hand.account_id = excluded.account_id then hand.taken_at else excluded.taken_at end
    where hand.account_id = excluded.account_id or hand.until <= ${at.toISOString()}::timestamptz`;
  const held = (await readHands(connection, [thing], at)).get(thing);
  if (held === undefined) throw new Error('what was taken is in no hand');
  return held;
}

/** Locked by whoever takes the first of a queue: two who ask at once get two things. */
const FIRST_LOCK = 'the first that is free';

/** Takes the first of these that nobody has in hand; undefined: there is none. */
export async function takeFirst(
  tx: Transaction,
  { things, accountId }: { readonly things: readonly string[]; readonly accountId: string },
  at: Date,
): Promise<string | undefined> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${FIRST_LOCK}, 0))`;
  const until = new Date(at.getTime() + HAND_MINUTES * 60_000);
  const [row] = await tx<{ thing: string }[]>`
    insert into staff.hand as hand (thing, account_id, taken_at, until)
    select asked.thing, ${accountId}, ${at.toISOString()}::timestamptz, ${until.toISOString()}::timestamptz
    from unnest(${array(things)}::text[]) with ordinality as asked (thing, place)
    where not exists (select from staff.hand as held where held.thing = asked.thing and held.until > ${at.toISOString()}::timestamptz)
    order by asked.place
    limit 1
    on conflict (thing) do update set account_id = excluded.account_id, taken_at = excluded.taken_at, until = excluded.until
    where hand.until <= ${at.toISOString()}::timestamptz
    returning hand.thing`;
  return row?.thing;
}

/** Gives it back, or away from somebody else: whether one may is asked before. False: it is not in that hand. */
export async function giveBack(
  connection: Connection,
  { thing, accountId }: { readonly thing: string; readonly accountId: string },
): Promise<boolean> {
  const rows = await connection<{ thing: string }[]>`
    delete from staff.hand as hand where hand.thing = ${thing} and hand.account_id = ${accountId} returning hand.thing`;
  return rows.length > 0;
}

/** From whoever has it to somebody else, by who may. */
export async function putIntoHand(
  connection: Connection,
  { thing, accountId }: { readonly thing: string; readonly accountId: string },
  at: Date,
): Promise<void> {
  const until = new Date(at.getTime() + HAND_MINUTES * 60_000);
  await connection`
    insert into staff.hand as hand (thing, account_id, taken_at, until)
    values (${thing}, ${accountId}, ${at.toISOString()}::timestamptz, ${until.toISOString()}::timestamptz)
    on conflict (thing) do update set account_id = excluded.account_id, taken_at = excluded.taken_at, until = excluded.until`;
}

/** Of these things, those that are in a hand now. */
export async function readHands(
  connection: Connection,
  things: readonly string[],
  at: Date,
): Promise<Map<string, Hand>> {
  const rows = await connection<Row[]>`
    select hand.thing, hand.account_id as "accountId", account.name, hand.until
    from staff.hand as hand join staff.account as account on account.id = hand.account_id
    where hand.thing = any(${array(things)}::text[]) and hand.until > ${at.toISOString()}::timestamptz`;
  return new Map(rows.map((row) => [row.thing, { ...row, until: new Date(row.until) }]));
}

/** What this account has in hand now, the oldest first. */
export async function handsOf(connection: Connection, accountId: string, at: Date): Promise<Hand[]> {
  const rows = await connection<Row[]>`
    select hand.thing, hand.account_id as "accountId", account.name, hand.until
    from staff.hand as hand join staff.account as account on account.id = hand.account_id
    where hand.account_id = ${accountId} and hand.until > ${at.toISOString()}::timestamptz
    order by hand.taken_at, hand.thing`;
  return rows.map((row) => ({ ...row, until: new Date(row.until) }));
}

/** Words that were typed and not sent; empty ones take them away. */
export async function keepDraft(
  connection: Connection,
  { accountId, thing, body }: { readonly accountId: string; readonly thing: string; readonly body: string },
  at: Date,
): Promise<void> {
  if (body === '') {
    await connection`delete from staff.draft as draft where draft.account_id = ${accountId} and draft.thing = ${thing}`;
    return;
  }
  await connection`
    insert into staff.draft (account_id, thing, body, at) values (${accountId}, ${thing}, ${body}, ${at.toISOString()}::timestamptz)
    on conflict (account_id, thing) do update set body = excluded.body, at = excluded.at`;
}

export async function readDraft(
  connection: Connection,
  { accountId, thing }: { readonly accountId: string; readonly thing: string },
): Promise<string | undefined> {
  const [row] = await connection<{ body: string }[]>`
    select draft.body from staff.draft as draft where draft.account_id = ${accountId} and draft.thing = ${thing}`;
  return row?.body;
}
