/** What every command that needs the database shares: its options, the connection, the key, a graceful stop. */
import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { fileSigner, type Signer } from '@oryndau/journal/seal';
import { type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';
import { type Database, openDatabase } from '@oryndau/postgres/database';
import { assertMigrated, migrate, standingOf } from '@oryndau/postgres/migrate';
import type { ActSigner } from '@oryndau/signing';
import type { ActDesk } from '@oryndau/signing/port';
import { isSigningStopped } from '@oryndau/signing/sql/signing-switch';
import { useLawInForce } from '@oryndau/standing/law-in-force';
import { rooms } from '@oryndau/standing/rooms';
import { type Language, languages } from '@oryndau/words/languages';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Installed, installedDesk, installedSigner, openInstalled } from './authority.ts';
import { liveOnClockOf, now } from './clock.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { tell } from './output.ts';
import { PlainError } from './plain-error.ts';
import { sessionSays } from './texts/session.ts';

export interface CommonOptions {
  readonly database?: string;
  readonly json?: boolean;
  readonly language: Language;
}

export const repository: string = fileURLToPath(new URL('../../../', import.meta.url));

/** A command with the options that all have. */
export function withCommon(command: Command): Command {
  return command
    .option('--database <url>', 'PostgreSQL to use (default: DATABASE_URL, else the embedded server)')
    .option('--json', 'the result as JSON on standard output')
    .addOption(languageOption());
}

export const languageOption = (): Option =>
  new Option('--language <code>', 'language of what is said; help, wrong usage and JSON are English')
    .choices(languages)
    .default(languageOfSystem());

function languageOfSystem(): Language {
  const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
  return languages.find((language) => locale.startsWith(language)) ?? 'en';
}

/** Parsers of arguments; what they throw is told as wrong usage. */
export function dayArgument(text: string): LegalDate {
  const day = parseLegalDate(text);
  if (day === undefined) throw new InvalidArgumentError('A day looks like 2026-11-20.');
  return day;
}

export function countArgument(text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1) throw new InvalidArgumentError('A whole number above zero is needed.');
  return count;
}

/** Whose account works here: who borrowed the administrator's is named himself. */
export function operatorName(): string {
  try {
    return process.env.SUDO_USER || userInfo().username;
  } catch {
    return `account ${process.getuid?.() ?? 'unknown'}`;
  }
}

const PORT_MAX = 65_535;

export function portArgument(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > PORT_MAX) throw new InvalidArgumentError('A port is 0 to 65535.');
  return port;
}

/** Until Ctrl-C or SIGTERM. */
export const untilStopped = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

export interface Session {
  readonly db: Database;
  readonly language: Language;
  readonly json: boolean;
  /** Names this process to others: in leases, and as the application name of its connections. */
  readonly holder: string;
  /** Aborted by Ctrl-C or SIGTERM. */
  readonly signal: AbortSignal;
  /** The database is a copy that takes no writes; only a command that reads is ever run on one. */
  readonly isReadOnly: boolean;
  signer(): Signer;
  /** The keys of the territorial body: real ones where they are configured, else those of the local test authority. */
  authority(): Promise<Installed>;
  /** Where what is decided here is signed, or waits for a person who signs. */
  acts(): Promise<ActDesk>;
  /** The head's own signature. Throws a Failure SIGNING_STOPPED with each while the stop switch is on. */
  head(): Promise<ActSigner>;
}

export interface SessionOptions {
  /** Names the command to others. */
  readonly name: string;
  /** The command heeds the signal itself; others are left where they are, and the connection is closed. */
  readonly heedsSignal?: boolean;
  /** The command changes nothing: it works on a read-only copy, and migrates no database that somebody else works with. */
  readonly reads?: boolean;
  /** Done before the database is migrated. */
  readonly prepare?: (db: Database) => Promise<void>;
}

type Work = (session: Session) => Promise<ExitCode | undefined>;

/** Opens and migrates the database, works, closes it. Sets the exit code of the process. */
export async function withSession(options: CommonOptions, how: SessionOptions, work: Work): Promise<void> {
  const signal = stopSignal(options.language);
  const holder = `oryndau ${how.name} ${process.pid}-${randomBytes(3).toString('hex')}`;
  const db = await openDatabase({ url: options.database, applicationName: holder });
  try {
    await how.prepare?.(db);
    const isReadOnly = await madeReady(db, how, options.language);
    const { language, json = false } = options;
    await liveOnClockOf(db, language);
    await useLawInForce(db.sql);
    const session = sessionOf({ db, language, json, holder, signal, isReadOnly });
    const done = work(session);
    const code = await (how.heedsSignal ? done : Promise.race([done, stopped(signal, done, options.language)]));
    process.exitCode = code ?? exitCodes.ok;
  } finally {
    await db.close();
  }
}

/** Brings the database to this version, but where the command only reads; gives whether it is a read-only copy. */
async function madeReady(db: Database, { reads = false, name }: SessionOptions, language: Language): Promise<boolean> {
  const { isReadOnly, isMade } = await standingOf(db);
  if (isReadOnly && !(reads && isMade)) {
    const why = isMade ? sessionSays('writes', language, { name }) : sessionSays('empty', language);
    throw new PlainError(sessionSays('readOnly', language, { why }), exitCodes.refused, 'READ_ONLY');
  }
  if (reads && isMade) await assertMigrated(db, rooms);
  else await migrate(db, rooms);
  return isReadOnly;
}

function sessionOf(known: Pick<Session, 'db' | 'language' | 'json' | 'holder' | 'signal' | 'isReadOnly'>): Session {
  let opened: Promise<Installed> | undefined;
  const authority = (): Promise<Installed> => {
    opened ??= openInstalled(home());
    return opened;
  };
  const stopSwitch = { isStopped: () => isSigningStopped(known.db.sql) };
  return {
    ...known,
    signer: () => fileSigner(keyFile()),
    authority,
    acts: async () => installedDesk(await authority(), stopSwitch, now),
    head: async () => installedSigner(await authority(), stopSwitch, now),
  };
}

/** Where an installation keeps its keys and files, and the embedded database. */
export const home = (): string => process.env.ORYNDAU_HOME || join(repository, '.oryndau');

/** The key that signs the days: beside the embedded database, unless ORYNDAU_KEY_FILE names another place. */
export function keyFile(): string {
  return process.env.ORYNDAU_KEY_FILE || join(home(), 'signing-key.pem');
}

let controller: AbortController | undefined;

/** The first Ctrl-C asks to stop, the second one does not ask. */
export function stopSignal(language: Language = languageOfSystem()): AbortSignal {
  if (controller !== undefined) return controller.signal;
  const made = new AbortController();
  controller = made;
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (made.signal.aborted) process.exit(exitCodes.stopped);
      // A terminal has written ^C into the line.
      tell(`\n${sessionSays('stopping', language)}`);
      made.abort();
    });
  }
  return made.signal;
}

function stopped(signal: AbortSignal, work: Promise<unknown>, language: Language): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => {
      work.catch(() => {});
      reject(new PlainError(sessionSays('stopped', language), exitCodes.stopped, 'STOPPED'));
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

export interface Confirmation {
  readonly question: string;
  /** What is said where nothing is done; it names `--yes`. */
  readonly refusal: string;
  /** `--yes` was typed. */
  readonly yes: boolean | undefined;
}

/**
 * Before something takes effect that people read, that moves money or that loses data. Throws the refusal NOT_CONFIRMED where the answer is no, and where there
 * is nobody to ask: a script says `--yes`, and a pipe that was typed by mistake says nothing.
 */
export async function confirm({ question, refusal, yes }: Confirmation): Promise<void> {
  if (yes !== true && (await askYes(question)) !== true)
    throw new PlainError(refusal, exitCodes.refused, 'NOT_CONFIRMED');
}

/** A question that only a person at a terminal can be asked; `undefined` where there is none. */
export async function askYes(question: string): Promise<boolean | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(`${question} [y/N] `, { signal: stopSignal() });
    return /^(y|yes|д|да|и|иә)$/i.test(answer.trim());
  } finally {
    terminal.close();
  }
}
