/**
 * Who decides by a command. Where nobody has an account at the desk it is whoever is named; where there are accounts it is one of these, by its login, with the right to
 * just this. What takes two people is done at the desk: a command is one person's. Whose hand typed the login no command can tell: whoever may run it on this machine is
 * believed, as with its keys.
 *
 * A question on the screen may wait for an hour: what is decided after it asks again, in the transaction that writes it.
 */
import type { BatchScope } from '@oryndau/deciding/signing';
import type { Database } from '@oryndau/postgres/database';
import type { Connection } from '@oryndau/postgres/driver';
import { readCasePlaces } from '@oryndau/reading/desk-place';
import { hasOpenAccounts, readAccountOfLogin, type StaffAccount } from '@oryndau/staff/accounts';
import { actsWithin } from '@oryndau/staff/core/acts-within';
import { fourEyes } from '@oryndau/staff/core/matrix';
import { type May, may, type Thing } from '@oryndau/staff/core/may';
import { type StaffAction, staffActionTexts } from '@oryndau/words/staff';
import { exitCodes } from './exit-codes.ts';

import { PlainError } from './plain-error.ts';
import type { Session } from './session.ts';
import { whoSays } from './texts/who-decides.ts';

export interface ToDecide {
  readonly action: StaffAction;
  /** The cases in which it is decided; without one the right itself is asked for. */
  readonly documentIds?: readonly string[];
  /** Where not `--by` names who decides. */
  readonly option?: string;
}

/** At the desk a task is somebody's own once they have taken it, which they may within their reach; by a command nobody takes it first. */
const TAKEN_BY: Partial<Readonly<Record<StaffAction, StaffAction>>> = { 'task.close': 'task.take' };

export interface Deciding {
  /** The name under which it is kept. */
  readonly by: string;
  /** Each transaction that writes asks first whether they still may, and is undone where not. */
  readonly db: Database;
}

/** Throws what is to be told: no such account, no right to it, or that it takes two people. */
export const whoDecides = ({ db, language }: Asking, named: string, asked: ToDecide): Promise<Deciding> =>
  decidingAs({ db }, (connection) => nameOfDecider({ connection, language }, named, asked));

export async function nameOfDecider(asking: AskingBy, named: string, asked: ToDecide): Promise<string> {
  const decider = await deciderOf(asking, named, asked);
  return typeof decider === 'string' ? decider : decider.name;
}

/** Who it is, asked now and again in each transaction that writes. */
export async function decidingAs(
  { db }: Pick<Session, 'db'>,
  ask: (connection: Connection) => Promise<string>,
): Promise<Deciding> {
  const by = await ask(db.sql);
  return { by, db: askedAgain(db, ask) };
}

const askedAgain = (db: Database, ask: (connection: Connection) => Promise<unknown>): Database => ({
  ...db,
  transaction: (work, options) =>
    db.transaction(async (tx) => {
      if (options?.readOnly !== true) await ask(tx);
      return work(tx);
    }, options),
});

/** The same of who signs, strikes or looks at acts, with those that they reach, as at the desk; all where nobody has an account. */
export async function whoSigns(
  session: Asking,
  named: string,
  action: 'signing.approve' | 'signing.strike' | 'signing.see' | 'signing.order',
): Promise<BatchScope & Deciding> {
  const ask = (connection: Connection) => deciderOf({ ...session, connection }, named, { action });
  const decider = await ask(session.db.sql);
  const db = askedAgain(session.db, ask);
  return typeof decider === 'string' ? { by: decider, db } : { by: decider.name, db, ...actsWithin(decider, action) };
}

type Asking = Pick<Session, 'db' | 'language'>;
type AskingBy = Pick<Session, 'language'> & { readonly connection: Connection };

/** A name where there are no accounts. */
async function deciderOf(
  { connection, language }: AskingBy,
  login: string,
  { action, documentIds = [], option = '--by' }: ToDecide,
): Promise<StaffAccount | string> {
  if (!(await hasOpenAccounts(connection))) return login;
  const account = await readAccountOfLogin(connection, login);
  const what = staffActionTexts[action][language];
  const refused = (name: Parameters<typeof whoSays>[0], code: string) =>
    new PlainError(whoSays(name, language, { option, login, what }), exitCodes.refused, code);
  if (account === undefined) throw refused('noAccount', 'UNKNOWN_ACCOUNT');
  if (fourEyes.has(action)) throw refused('takesTwo', 'TAKES_TWO');
  const places = await readCasePlaces(connection, documentIds);
  // What is taken at the desk has an owner there; by a command it is whoever does it.
  const things = [...places.values()].map((place): Thing => ({ ...place, owner: account.id }));
  const why = whyNot(account, action, things);
  if (why !== undefined) throw refused(why === 'NO_RIGHT' ? 'noRight' : 'outOfReach', why);
  return account;
}

type WhyNot = Extract<May, { readonly may: false }>['why'];

function whyNot(account: StaffAccount, action: StaffAction, things: readonly Thing[]): WhyNot | undefined {
  const taking = TAKEN_BY[action];
  const actions = taking === undefined ? [action] : [action, taking];
  const asked = things.length === 0 ? [undefined] : things;
  for (const each of actions)
    for (const thing of asked) {
      const allowed = may(account, { action: each }, thing);
      if (!allowed.may) return allowed.why;
    }
  return undefined;
}
