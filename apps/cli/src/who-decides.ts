/**
 * Who decides by a command. Where nobody has an account at the desk it is whoever is named; where there are accounts it is one of these, by its login, with the right to
 * just this. What takes two people is done at the desk: a command is one person's. Whose hand typed the login no command can tell: whoever may run it on this machine is
 * believed, as with its keys.
 */
import { readCasePlace } from '@oryndau/reading/desk-place';
import { hasOpenAccounts, readAccountOfLogin } from '@oryndau/staff/accounts';
import { fourEyes } from '@oryndau/staff/core/matrix';
import { may, type Thing } from '@oryndau/staff/core/may';
import { type StaffAction, staffActionTexts } from '@oryndau/words/staff';
import { exitCodes } from './exit-codes.ts';
import { byWhomArgument } from './operator-words.ts';
import { PlainError } from './plain-error.ts';
import type { Session } from './session.ts';
import { whoSays } from './texts/who-decides.ts';

export interface ToDecide {
  readonly action: StaffAction;
  /** The case in which it is decided; without one the right itself is asked for. */
  readonly documentId?: string | null;
  /** Where not `--by` names who decides. */
  readonly option?: string;
}

/** The name under which it is kept. Throws what is to be told: no such account, no right to it, or that it takes two people. */
export async function whoDecides(
  { db, language }: Pick<Session, 'db' | 'language'>,
  named: string,
  { action, documentId, option = '--by' }: ToDecide,
): Promise<string> {
  const login = byWhomArgument(named, option);
  if (!(await hasOpenAccounts(db.sql))) return login;
  const account = await readAccountOfLogin(db.sql, login);
  const what = staffActionTexts[action][language];
  const refused = (name: Parameters<typeof whoSays>[0], code: string) =>
    new PlainError(whoSays(name, language, { option, login, what }), exitCodes.refused, code);
  if (account === undefined) throw refused('noAccount', 'UNKNOWN_ACCOUNT');
  if (fourEyes.has(action)) throw refused('takesTwo', 'TAKES_TWO');
  const place = documentId == null ? undefined : await readCasePlace(db.sql, documentId);
  // What is taken at the desk has an owner there; by a command it is whoever does it.
  const thing: Thing | undefined = place && { ...place, owner: account.id };
  const allowed = may(account, { action }, thing);
  if (!allowed.may) throw refused(allowed.why === 'NO_RIGHT' ? 'noRight' : 'outOfReach', allowed.why);
  return account.name;
}
