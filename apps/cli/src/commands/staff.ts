/** `oryndau staff`: the accounts of those who work at the desk, for whoever has the machine: the first administrator, a lost word, somebody who has left. */
import { nameFault } from '@oryndau/law/door-text';
import { binFault } from '@oryndau/law/identifiers';
import { regionOfDigits } from '@oryndau/law/kato';
import {
  closeAccount,
  ENROL_DAYS,
  giveEnrolWord,
  giveFirstRole,
  listAccounts,
  openAccount,
  readAccountOfLogin,
  type StaffAccount,
} from '@oryndau/staff/accounts';
import { type StaffRole, staffRoles, staffRoleTexts } from '@oryndau/words/staff';
import { type Command, InvalidArgumentError } from 'commander';
import { now } from '../clock.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { print, printJson, table, tell } from '../output.ts';
import { PlainError, wrongUsage } from '../plain-error.ts';
import { type CommonOptions, operatorName, type Session, withCommon, withSession } from '../session.ts';
import { staffSays } from '../texts/staff.ts';

interface OpenOptions extends CommonOptions {
  readonly login: string;
  readonly name: string;
  readonly region?: string;
  readonly body?: string;
  readonly firstAdministrator?: boolean;
}

const EVERYTHING = { all: true, region: null, body: null, owner: null } as const;
/** Without these two nobody could propose a role, and nobody approve one. */
const FIRST_ROLES = ['ADMINISTRATOR', 'DATA_OFFICER'] as const;

export function addStaff(program: Command): void {
  const staff = program
    .command('staff')
    .summary('the accounts of those who work at the desk')
    .description(
      'Accounts are opened, and rights given, at the desk: one proposes a role, another approves it. Here the first administrator is made, and the first data officer, who approves.',
    );
  withCommon(staff.command('list').summary('all accounts, with their roles')).action(async (options: CommonOptions) => {
    await withSession(options, { name: 'staff' }, list);
  });
  withCommon(
    staff
      .command('open')
      .summary('open an account without rights')
      .requiredOption('--login <text>', 'what the provider of logins says of the person')
      .requiredOption('--name <name>', 'the person, as acts and journal name them')
      .option('--region <kato>', 'where the person works: first two digits of KATO', regionArgument)
      .option('--body <bin>', 'the body whose fines the person reaches', bodyArgument)
      .option('--first-administrator', 'give the right to open accounts, while nobody has it'),
  ).action(async (options: OpenOptions) => {
    await withSession(options, { name: 'staff' }, (session) => open(session, options));
  });
  withCommon(
    staff.command('word').argument('<login>').summary('a new word for the first passkey; the one before ends'),
  ).action(async (login: string, options: CommonOptions) => {
    await withSession(options, { name: 'staff' }, (session) => word(session, login));
  });
  withCommon(
    staff
      .command('role')
      .argument('<login>')
      .argument('<role>', `${FIRST_ROLES.join(' or ')}, while nobody has it`, roleArgument)
      .summary('give the first of a role without which no role can be approved'),
  ).action(async (login: string, role: StaffRole, options: CommonOptions) => {
    await withSession(options, { name: 'staff' }, (session) => giveRole(session, login, role));
  });
  withCommon(
    staff.command('close').argument('<login>').summary('close an account, and end all of its visits at once'),
  ).action(async (login: string, options: CommonOptions) => {
    await withSession(options, { name: 'staff' }, (session) => close(session, login));
  });
}

function regionArgument(text: string): string {
  if (regionOfDigits(text) === undefined)
    throw new InvalidArgumentError('A region is the first two digits of KATO, e.g. 31.');
  return text;
}

function bodyArgument(text: string): string {
  if (binFault(text) !== undefined) throw new InvalidArgumentError('A BIN has 12 digits.');
  return text;
}

function roleArgument(text: string): StaffRole {
  const role = staffRoles.find((known) => known === text);
  if (role === undefined) throw new InvalidArgumentError(`A role is one of ${staffRoles.join(', ')}.`);
  return role;
}

async function list({ db, json, language }: Session): Promise<ExitCode> {
  const accounts = await listAccounts(db.sql, EVERYTHING);
  if (json) printJson(accounts);
  else if (accounts.length === 0) print(staffSays('nobody', language));
  else {
    const rows = accounts.map(({ login, name, roles, region, isClosed, hasPasskey }) => [
      login,
      name,
      roles.map((role) => staffRoleTexts[role][language]).join(', '),
      region ?? '',
      isClosed ? staffSays('isClosed', language) : hasPasskey ? '' : staffSays('noPasskey', language),
    ]);
    const head = (['login', 'name', 'roles', 'region'] as const).map((column) => staffSays(column, language));
    print(table([...head, ''], rows, ['left', 'left', 'left', 'left', 'left']));
  }
  return exitCodes.ok;
}

async function open(
  { db, json, language }: Session,
  { login, name, region = null, body = null, firstAdministrator = false }: WithNull<OpenOptions>,
): Promise<ExitCode> {
  for (const [option, text] of Object.entries({ '--login': login, '--name': name }))
    if (nameFault(text) !== undefined) throw wrongUsage(`${option} is empty, too long, or holds a hidden sign`);
  const turn = { by: operatorName(), at: now() };
  // Where there is an administrator already, nothing is opened either.
  const opened = await db.transaction(async (tx) => {
    const id = await openAccount(tx, { login, name, region, body }, turn);
    if (id === undefined) throw refused('taken', language, { login }, 'LOGIN_TAKEN');
    if (firstAdministrator && !(await giveFirstRole(tx, id, 'ADMINISTRATOR', turn)))
      throw refused('notFirst', language, { role: staffRoleTexts.ADMINISTRATOR[language] }, 'NOT_FIRST');
    return { id, word: await giveEnrolWord(tx, id, turn.at) };
  });
  if (json) printJson({ ...opened, login });
  else {
    print(opened.word ?? '');
    tell(staffSays('opened', language, { login, days: ENROL_DAYS }));
    if (!firstAdministrator) tell(staffSays('noRoleYet', language));
  }
  return exitCodes.ok;
}

/** An option that was not given is undefined to commander, and nothing to us. */
type WithNull<T> = { readonly [K in keyof T]: T[K] | (undefined extends T[K] ? null : never) };

async function word({ db, json, language }: Session, login: string): Promise<ExitCode> {
  const { id } = await accountOf({ db, language }, login);
  const given = await db.transaction((tx) => giveEnrolWord(tx, id, now()));
  if (given === undefined) throw refused('unknown', language, { login }, 'UNKNOWN_ACCOUNT');
  if (json) printJson({ login, word: given });
  else {
    print(given);
    tell(staffSays('wordHolds', language, { days: ENROL_DAYS }));
  }
  return exitCodes.ok;
}

async function giveRole({ db, json, language }: Session, login: string, role: StaffRole): Promise<ExitCode> {
  const account = await accountOf({ db, language }, login);
  const first = FIRST_ROLES.find((known) => known === role);
  const named = { role: staffRoleTexts[role][language] };
  if (first === undefined) throw refused('byProposal', language, named, 'BY_PROPOSAL');
  const turn = { by: operatorName(), at: now() };
  const isGiven = await db.transaction((tx) => giveFirstRole(tx, account.id, first, turn));
  if (!isGiven) throw refused('notFirst', language, named, 'NOT_FIRST');
  if (json) printJson({ login, role });
  else tell(staffSays('given', language, { login, ...named }));
  return exitCodes.ok;
}

async function close({ db, json, language }: Session, login: string): Promise<ExitCode> {
  const { id } = await accountOf({ db, language }, login);
  await db.transaction((tx) => closeAccount(tx, id, { by: operatorName(), at: now() }));
  if (json) printJson({ login, isClosed: true });
  else tell(staffSays('closed', language, { login }));
  return exitCodes.ok;
}

async function accountOf({ db, language }: Pick<Session, 'db' | 'language'>, login: string): Promise<StaffAccount> {
  const account = await readAccountOfLogin(db.sql, login);
  if (account === undefined) throw refused('unknown', language, { login }, 'UNKNOWN_ACCOUNT');
  return account;
}

const refused = (
  said: Parameters<typeof staffSays>[0],
  language: Session['language'],
  named: Readonly<Record<string, string>>,
  code: string,
): PlainError => new PlainError(staffSays(said, language, named), exitCodes.refused, code);
