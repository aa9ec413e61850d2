/**
 * The home folder of an embedded server: `data/` (PostgreSQL's own), `password` (0600), `postgres.log`, the folder of
 * the socket, and a lock against two starters.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeOf, Failure, pause } from './failure.ts';
import { readOrMake } from './once-file.ts';
import { type Account, serverAccount } from './server-binaries.ts';

export interface Home {
  readonly folder: string;
  readonly data: string;
  readonly log: string;
  readonly socketFolder: string;
  readonly account: Account | undefined;
}

const REPOSITORY = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
/** The kernel's limit for the path of a unix socket is 107 bytes on Linux and 103 on macOS. */
const SOCKET_PATH_MAX_BYTES = 103;
const SOCKET_NAME = '.s.PGSQL.65535.lock';

/**
 * `wanted`, else ORYNDAU_HOME, else `.oryndau` in the checkout. A checkout that the server's account cannot reach (root
 * with a 0700 home) falls back to /var/lib/oryndau; a folder that somebody named is never swapped for another.
 */
export function openHome(wanted: string | undefined, report: (line: string) => void): Home {
  const account = serverAccount();
  const named = wanted ?? process.env.ORYNDAU_HOME;
  const first = resolve(named || join(REPOSITORY, '.oryndau'));
  const obstacle = account ? unreachable(first, account) : undefined;
  if (!obstacle) return prepare(first, account);
  if (named) {
    throw new Failure(
      'HOME_OUT_OF_REACH',
      `${obstacle} cannot be entered by the account that PostgreSQL runs as (uid ${account?.uid}; it refuses to run as root): set ORYNDAU_HOME to a folder that everybody may enter, or "chmod o+x ${obstacle}"`,
      { retry: 'never' },
    );
  }
  const fallback = join('/var/lib/oryndau', hash(REPOSITORY));
  if (!existsSync(fallback)) report(`${obstacle} is closed to PostgreSQL's account; the data goes to ${fallback}`);
  return prepare(fallback, account);
}

/** The first folder on the way down to `folder` that the account may not enter. */
function unreachable(folder: string, account: Account): string | undefined {
  const above: string[] = [];
  for (let at = dirname(folder); ; at = dirname(at)) {
    above.unshift(at);
    if (at === dirname(at)) break;
  }
  return above.find((at) => {
    if (!existsSync(at)) return false;
    const { mode, uid, gid } = statSync(at);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    return (mode & bit) === 0;
  });
}

function prepare(folder: string, account: Account | undefined): Home {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
  } catch (cause) {
    throw new Failure(
      'NO_HOME',
      `cannot make the folder ${folder} (${codeOf(cause)}): set ORYNDAU_HOME to one we may write`,
      {
        retry: 'never',
        cause,
      },
    );
  }
  if (account) letIn(folder, account);
  const home = { folder, data: join(folder, 'data'), log: join(folder, 'postgres.log'), account };
  return { ...home, socketFolder: prepareSocketFolder(folder, account) };
}

/** Whoever made it first (a key, a test) may have closed it to all others. What is secret in it is so by its own mode. */
function letIn(folder: string, account: Account): void {
  const { mode, uid } = statSync(folder);
  if (uid !== account.uid && (mode & 0o001) === 0) chmodSync(folder, (mode & 0o777) | 0o011);
}

function prepareSocketFolder(folder: string, account: Account | undefined): string {
  const near = join(folder, 'run');
  const fits = Buffer.byteLength(join(near, SOCKET_NAME)) <= SOCKET_PATH_MAX_BYTES;
  const chosen = fits ? near : join(tmpdir(), `oryndau-${hash(folder)}`);
  mkdirSync(chosen, { recursive: true, mode: 0o700 });
  const ours = account?.uid ?? process.getuid?.();
  const owner = statSync(chosen).uid;
  if (account && owner === 0) giveTo(chosen, account);
  else if (ours !== undefined && owner !== ours) {
    throw new Failure('NO_HOME', `${chosen} belongs to uid ${owner}, not to ${ours}: remove it or set ORYNDAU_HOME`, {
      retry: 'never',
    });
  }
  return chosen;
}

export function giveTo(path: string, account: Account | undefined): void {
  if (account) chownSync(path, account.uid, account.gid);
}

const PASSWORD_BYTES = 24;

/** Made once. */
export function passwordOf(home: Home): string {
  const path = join(home.folder, 'password');
  try {
    return readOrMake({
      path,
      what: 'the password of the database',
      make: () => randomBytes(PASSWORD_BYTES).toString('hex'),
      isWhole: (text) => new RegExp(`^[0-9a-f]{${2 * PASSWORD_BYTES}}$`).test(text),
    });
  } catch (error) {
    throw error instanceof Failure ? error : homeFailure(error, path);
  }
}

function homeFailure(cause: unknown, file: string): Failure {
  const reason = codeOf(cause) === 'ENOSPC' ? 'the disk is full' : `${codeOf(cause)}; was it made by another user?`;
  return new Failure('NO_HOME', `cannot use ${file}: ${reason}`, { retry: 'never', cause });
}

const LOCK_BEAT_MS = 1_000;
const LOCK_STALE_MS = 15_000;
const LOCK_WAIT_MS = 90_000;

/**
 * One starter or stopper at a time. PostgreSQL itself keeps two servers off one data folder, so this only has to keep
 * the noise down: a lock whose owner is dead, or does not beat any more, is taken over.
 */
export async function withHomeLock<T>(home: Home, work: () => Promise<T>): Promise<T> {
  const file = join(home.folder, 'starting.lock');
  const until = performance.now() + LOCK_WAIT_MS;
  while (!takeLock(file)) {
    if (isStale(file)) rmSync(file, { force: true });
    else if (performance.now() > until) {
      throw new Failure('LOCKED', `another process has been starting PostgreSQL for too long (${file})`, {
        retry: 'later',
      });
    } else await pause(20 + Math.random() * 30);
  }
  const beat = setInterval(() => touch(file), LOCK_BEAT_MS);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(file, { force: true });
  }
}

function takeLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw homeFailure(error, file);
  }
}

function isStale(file: string): boolean {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const pid = Number(readFileSync(file, 'utf8'));
    // An empty file is a lock whose owner is between making and filling it.
    return age > LOCK_STALE_MS || (pid > 0 && !isAlive(pid));
  } catch {
    return false;
  }
}

function touch(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // Taken over or removed with its folder: nothing that a beat could mend.
  }
}

/** A zombie answers to signals, but it is dead: only /proc tells. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  if (process.platform !== 'linux') return true;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z';
  } catch {
    return true;
  }
}

export function rotateLog(home: Home, maxBytes: number): void {
  if (!existsSync(home.log) || statSync(home.log).size < maxBytes) return;
  writeFileSync(`${home.log}.1`, readFileSync(home.log));
  writeFileSync(home.log, '');
  chmodSync(`${home.log}.1`, 0o600);
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
