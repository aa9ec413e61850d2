/**
 * The supervisor of the embedded PostgreSQL: starts it once a home folder, adopts one that is already running (a server
 * outlives a killed node), brings it back when it dies, and stops it when nobody needs it any more.
 *
 * Who needs it is counted by the server itself: every handle holds one connection of its own, the presence, which the
 * kernel closes even on kill -9. Whoever leaves last turns the server off, unless it was asked to stay (`keep`). A
 * server whose users were all killed is left running; the next one adopts it and turns it off in the end.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { Failure, failureOf, pause } from './failure.ts';
import { type Binaries, findBinaries } from './server-binaries.ts';
import { giveTo, type Home, isAlive, openHome, passwordOf, rotateLog, withHomeLock } from './server-home.ts';
import { countPresences, greet, makeDatabase, openPresence, type Presence } from './server-presence.ts';

export interface ServerOptions {
  /** Else ORYNDAU_HOME, else `.oryndau` in the checkout. */
  readonly home?: string;
  /** The server stays up when its last user leaves, until `stopServer`. */
  readonly keep?: boolean;
  /** When it is us who start it: also listens on 127.0.0.1 at this port; else a unix socket is the only way in (but on Windows). */
  readonly port?: number;
  /** `false` gives up every promise about a crash of the machine. For tests only. */
  readonly durable?: boolean;
  /** Further settings of PostgreSQL; they win over ours. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Told in one line what takes long or goes where nobody looks; standard error unless given. */
  readonly report?: (line: string) => void;
}

export interface RunningServer {
  /** Carries the password. Goes on being right when the server is restarted. */
  readonly url: string;
  readonly home: string;
  readonly startedByUs: boolean;
  /** Leaves the server; the last to leave stops it, unless it is to be kept. */
  stop(): Promise<void>;
}

/** What the functions here hand on. */
interface Site {
  readonly home: Home;
  readonly binaries: Binaries;
  readonly options: ServerOptions;
  readonly password: string;
  readonly report: (line: string) => void;
}

const START_PATIENCE_MS = 30_000;
const STOP_PATIENCE_MS = 60_000;
const POLL_MS = 15;
const LOG_MAX_BYTES = 16 * 2 ** 20;
const SUPERUSER = 'oryndau';
const DATABASE = 'oryndau';
const DEFAULT_PORT = '5432';
const WINDOWS = process.platform === 'win32';

export async function ensureServer(options: ServerOptions = {}): Promise<RunningServer> {
  const site = openSite(options);
  let startedByUs = false;
  const enter = async (): Promise<Presence> => {
    startedByUs = (await bringUp(site)) || startedByUs;
    return openPresence(urlOf(site, DATABASE), lost);
  };
  let presence: Presence | undefined;
  let leaving = false;
  const lost = (): void => {
    if (!leaving) void revive();
  };
  const revive = async (): Promise<void> => {
    for (let attempt = 0; !leaving; attempt += 1) {
      try {
        const back = await withHomeLock(site.home, enter);
        if (leaving) await back.leave();
        else presence = back;
        return;
      } catch (error) {
        if (attempt === 0) site.report(`PostgreSQL is gone and does not come back yet: ${String(error)}`);
        await pause(1_000);
      }
    }
  };
  presence = await withHomeLock(site.home, enter);
  const stop = async (): Promise<void> => {
    if (leaving) return;
    leaving = true;
    await presence?.leave();
    if (!existsSync(keepMark(site.home))) await withHomeLock(site.home, () => stopUnused(site));
  };
  return { url: urlOf(site, DATABASE), home: site.home.folder, startedByUs, stop };
}

/** Stops the server of a home folder whoever uses it. True when there was one. */
export async function stopServer(options: Pick<ServerOptions, 'home'> = {}): Promise<boolean> {
  const site = openSite(options);
  rmSync(keepMark(site.home), { force: true });
  return withHomeLock(site.home, () => stopNow(site));
}

function openSite(options: ServerOptions): Site {
  const report = options.report ?? ((line: string) => process.stderr.write(`${line}\n`));
  const home = openHome(options.home, report);
  return { home, binaries: findBinaries(), options, password: passwordOf(home), report };
}

const keepMark = (home: Home): string => join(home.folder, 'keep');
const portFile = (home: Home): string => join(home.folder, 'port');

function urlOf(site: Site, database: string): string {
  const login = `postgres://${SUPERUSER}:${site.password}`;
  const port = portOf(site.home);
  if (WINDOWS) return `${login}@127.0.0.1:${port}/${database}`;
  return `${login}@localhost:${port}/${database}?host=${encodeURIComponent(site.home.socketFolder)}`;
}

/** A unix socket carries the port in its name, so the file counts there too. */
function portOf(home: Home): string {
  return existsSync(portFile(home)) ? readFileSync(portFile(home), 'utf8').trim() : DEFAULT_PORT;
}

/** Before a start: the port asked for; on Windows else the last one, so that the URL stays, or any that is free. */
async function choosePort({ home, options }: Site): Promise<void> {
  if (options.port !== undefined) writeFileSync(portFile(home), String(options.port));
  else if (!WINDOWS) rmSync(portFile(home), { force: true });
  else if (!existsSync(portFile(home))) writeFileSync(portFile(home), String(await freePort()));
}

/** True when it was we who started it. Holds the home's lock. */
async function bringUp(site: Site): Promise<boolean> {
  if (await answers(site)) return false;
  await choosePort(site);
  await makeCluster(site);
  const until = performance.now() + START_PATIENCE_MS;
  let reason = '';
  while (performance.now() < until) {
    disownDeadPid(site.home);
    const outcome = await startOnce(site, until);
    if (outcome.up) {
      if (site.options.keep) writeFileSync(keepMark(site.home), '');
      else rmSync(keepMark(site.home), { force: true });
      await makeDatabase(urlOf(site, 'postgres'), DATABASE);
      return outcome.started;
    }
    reason = outcome.reason;
    const hopeless = hopelessness(reason);
    if (hopeless)
      throw new Failure(hopeless.code, `${hopeless.says} (${site.home.log}: ${reason})`, { retry: 'never' });
    await pause(200);
  }
  throw new Failure('START_FAILED', `PostgreSQL does not start in 30 s; the end of ${site.home.log}: ${reason}`, {
    retry: 'later',
  });
}

/** True when our server is up; throws when something answers that is not usable for us. */
async function answers(site: Site): Promise<boolean> {
  const until = performance.now() + START_PATIENCE_MS;
  for (;;) {
    try {
      const dataFolder = await greet(urlOf(site, 'postgres'));
      if (sameFolder(dataFolder, site.home.data)) return true;
      throw new Failure('FOREIGN_SERVER', `another server (${dataFolder}) answers for ${site.home.folder}`, {
        retry: 'never',
      });
    } catch (error) {
      const failure = failureOf(error);
      if (failure?.code === 'NOT_RUNNING') return false;
      if (failure?.code === 'NOT_ALLOWED') {
        throw new Failure(
          'WRONG_PASSWORD',
          `the server of ${site.home.folder} does not take the word in its file "password"`,
          {
            retry: 'never',
            cause: error,
          },
        );
      }
      // Starting, recovering, stopping, or full of connections: it will pass, or the postmaster is stuck.
      if (!failure || failure.retry === 'never' || performance.now() > until) throw error;
      await pause(100);
    }
  }
}

function sameFolder(a: string, b: string): boolean {
  if (a === b) return true;
  try {
    const [left, right] = [statSync(a), statSync(b)];
    return left.ino === right.ino && left.dev === right.dev;
  } catch {
    return false;
  }
}

/** initdb into a folder of another name, renamed when whole, so that a kill in the middle leaves no half cluster. */
async function makeCluster(site: Site): Promise<void> {
  const { home, binaries } = site;
  const versionFile = join(home.data, 'PG_VERSION');
  if (existsSync(versionFile)) return refuseOtherMajor(site, readFileSync(versionFile, 'utf8').trim());
  site.report(`Preparing a new PostgreSQL ${binaries.majorVersion} database in ${home.folder}`);
  const half = join(home.folder, `data.${process.pid}`);
  const passwordFile = join(home.socketFolder, `.password.${process.pid}`);
  rmSync(half, { recursive: true, force: true });
  writeFileSync(passwordFile, site.password, { mode: 0o600 });
  giveTo(passwordFile, home.account);
  try {
    // The account may not write in the home folder itself, so its folder is made for it.
    mkdirSync(half, { mode: 0o700 });
    giveTo(half, home.account);
    const args = ['-D', half, '-U', SUPERUSER, '--pwfile', passwordFile, '--auth=scram-sha-256', '--encoding=UTF8'];
    args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C');
    // The password is 192 random bits: stretching it would only make every connection 5 ms slower.
    args.push('--set', 'scram_iterations=1');
    if (site.options.durable === false) args.push('--no-sync');
    const outcome = await run(binaries.initdb, args, home);
    if (outcome.status !== 0) {
      const says = hopelessness(outcome.output)?.says ?? 'initdb failed';
      throw new Failure('INITDB_FAILED', `${says}: ${outcome.output.trim()}`, { retry: 'never' });
    }
    renameSync(half, home.data);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(half, { recursive: true, force: true });
  }
}

function refuseOtherMajor(site: Site, found: string): void {
  if (found === String(site.binaries.majorVersion)) return;
  throw new Failure(
    'OTHER_MAJOR_VERSION',
    `${site.home.data} was made by PostgreSQL ${found}, this program brings ${site.binaries.majorVersion}: move it with pg_dump and pg_restore of both versions, or point ORYNDAU_HOME to a new folder, or (the data is then gone) remove ${site.home.data}`,
    { retry: 'never' },
  );
}

interface Outcome {
  readonly up: boolean;
  readonly started: boolean;
  readonly reason: string;
}

/** Spawns the server and waits until it answers or ends. */
async function startOnce(site: Site, until: number): Promise<Outcome> {
  rotateLog(site.home, LOG_MAX_BYTES);
  const logStart = existsSync(site.home.log) ? statSync(site.home.log).size : 0;
  const child = launch(site);
  let ended = false;
  let reason = '';
  child.once('error', (error) => {
    ended = true;
    reason = error.message;
  });
  child.once('exit', (code) => {
    // pg_ctl, which starts the server on Windows, ends well when the server is up.
    ended = !(WINDOWS && code === 0);
  });
  for (;;) {
    const over = ended || performance.now() > until;
    try {
      await greet(urlOf(site, 'postgres'));
      return { up: true, started: !ended, reason: '' };
    } catch (error) {
      const failure = failureOf(error);
      if (failure?.code === 'NOT_ALLOWED') throw error;
      if (over) return { up: false, started: false, reason: reason || tail(site.home.log, logStart) };
    }
    await pause(POLL_MS);
  }
}

function launch(site: Site): ChildProcess {
  const { home, binaries } = site;
  const log = openSync(home.log, 'a', 0o600);
  const settings = { ...defaultSettings(site), ...site.options.settings };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // Detached, so that Ctrl-C in a terminal reaches the program, which stops the server in its turn.
  const common = { ...home.account, cwd: home.data, env: serverEnvironment(), detached: true } as const;
  try {
    const child = WINDOWS
      ? spawn(binaries.pgCtl, ['start', '-D', home.data, '-l', home.log, '-o', flags.join(' ')], {
          ...common,
          stdio: 'ignore',
        })
      : spawn(binaries.postgres, ['-D', home.data, ...flags], { ...common, stdio: ['ignore', log, log] });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

/** PG* variables of the caller are meant for clients; PGDATA and PGPORT would steer the server. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

const MEGABYTE = 2 ** 20;

/** Durable first; beyond that tuned for bulk work on two cores, scaled by the machine's memory. */
function defaultSettings(site: Site): Record<string, string> {
  const { home, options, binaries } = site;
  const memory = totalmem() / MEGABYTE;
  const buffers = Math.round(Math.min(1024, Math.max(64, memory / 24)));
  const durable = options.durable === false ? 'off' : 'on';
  return {
    ...listening(site),
    fsync: durable,
    synchronous_commit: durable,
    full_page_writes: durable,
    shared_buffers: `${buffers}MB`,
    effective_cache_size: `${Math.round(memory / 2)}MB`,
    work_mem: memory < 4096 ? '16MB' : '64MB',
    maintenance_work_mem: memory < 4096 ? '64MB' : '256MB',
    min_wal_size: memory < 4096 || options.durable === false ? '128MB' : '1GB',
    max_wal_size: '8GB',
    checkpoint_timeout: '15min',
    wal_level: 'minimal',
    max_wal_senders: '0',
    // Measured with COPY of 300,000 rows under a random uuid key: off 170,000 rows/s, pglz 107,000.
    wal_compression: knowsLz4(binaries, home) ? 'lz4' : 'off',
    max_logical_replication_workers: '0',
    autovacuum: 'on',
    jit: 'off',
    random_page_cost: '1.1',
    max_connections: '200',
    password_encryption: 'scram-sha-256',
    log_timezone: 'UTC',
    timezone: 'UTC',
    log_line_prefix: '%m [%p] %a ',
  };
}

function listening({ home, options }: Site): Record<string, string> {
  if (WINDOWS) return { listen_addresses: '127.0.0.1', port: portOf(home) };
  return {
    listen_addresses: options.port === undefined ? '' : '127.0.0.1',
    port: portOf(home),
    unix_socket_directories: home.socketFolder,
    unix_socket_permissions: '0700',
  };
}

let lz4: boolean | undefined;

/** The server refuses the setting when it was compiled without the library, and says so without being started. */
function knowsLz4(binaries: Binaries, home: Home): boolean {
  if (lz4 === undefined) {
    const args = ['-D', home.data, '-C', 'wal_compression', '-c', 'wal_compression=lz4'];
    lz4 =
      spawnSync(binaries.postgres, args, { ...home.account, cwd: home.data, env: serverEnvironment() }).status === 0;
  }
  return lz4;
}

/**
 * After kill -9 the pid in postmaster.pid may be a zombie's, or by now belong to a stranger; PostgreSQL would then
 * refuse to start. The pid alone is replaced by one that cannot exist: the shared memory key below it stays, by which
 * PostgreSQL still finds backends that outlive their postmaster.
 */
function disownDeadPid(home: Home): void {
  const files = [join(home.data, 'postmaster.pid'), join(home.socketFolder, `.s.PGSQL.${portOf(home)}.lock`)];
  for (const file of files) {
    if (isLeftEmpty(file)) rmSync(file, { force: true });
    const pid = pidIn(file);
    if (pid === undefined || isPostgres(pid)) continue;
    const rest = readFileSync(file, 'utf8').split('\n').slice(1);
    // Renamed when whole: emptied and then filled, a kill between the two would leave it empty.
    const whole = `${file}.${process.pid}`;
    writeFileSync(whole, [String(2 ** 31 - 2), ...rest].join('\n'), { mode: 0o600 });
    giveTo(whole, home.account);
    renameSync(whole, file);
  }
}

/** A server fills its file within a millisecond; one that was killed in it leaves a file that no server starts over. */
const EMPTY_FOR_MS = 2_000;

function isLeftEmpty(file: string): boolean {
  try {
    const { size, mtimeMs } = statSync(file);
    return size === 0 && Date.now() - mtimeMs > EMPTY_FOR_MS;
  } catch {
    return false;
  }
}

function pidIn(file: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** When in doubt, true: a living server must never be taken for dead. */
function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
  } catch {
    return true;
  }
}

const HOPELESS: readonly { pattern: RegExp; code: string; says: string }[] = [
  { pattern: /No space left on device/, code: 'DISK_FULL', says: 'the disk is full' },
  { pattern: /Address already in use|could not bind/, code: 'PORT_TAKEN', says: 'the port or socket is taken' },
  {
    pattern: /database files are incompatible/,
    code: 'OTHER_MAJOR_VERSION',
    says: 'the data folder is of another version',
  },
  {
    pattern: /Permission denied|has wrong ownership|invalid permissions/,
    code: 'NOT_ALLOWED',
    says: 'the data folder is closed to the account that PostgreSQL runs as; did root and another user share it?',
  },
  {
    pattern: /unrecognized configuration parameter|invalid value for parameter/,
    code: 'BAD_SETTING',
    says: 'a setting is not one of this PostgreSQL',
  },
  {
    pattern: /Cannot allocate memory|could not map anonymous shared memory/,
    code: 'OUT_OF_MEMORY',
    says: 'there is not enough memory',
  },
];

function hopelessness(reason: string): { code: string; says: string } | undefined {
  return HOPELESS.find(({ pattern }) => pattern.test(reason));
}

function tail(file: string, from: number): string {
  try {
    return readFileSync(file).subarray(from).toString('utf8').trim().slice(-1_500);
  } catch {
    return '';
  }
}

async function run(program: string, args: string[], home: Home): Promise<{ status: number | null; output: string }> {
  const child = spawn(program, args, { ...home.account, cwd: home.socketFolder, env: serverEnvironment() });
  let output = '';
  child.stdout.on('data', () => {});
  child.stderr.on('data', (text: Buffer) => {
    output += text.toString('utf8');
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output }));
  });
}

/** Holds the home's lock, so nobody can come in between counting and stopping. */
async function stopUnused(site: Site): Promise<void> {
  try {
    if ((await countPresences(urlOf(site, 'postgres'))) > 0) return;
  } catch (error) {
    if (failureOf(error)?.code === 'NOT_RUNNING') return;
    throw error;
  }
  await stopNow(site);
}

async function stopNow(site: Site): Promise<boolean> {
  const pid = pidIn(join(site.home.data, 'postmaster.pid'));
  if (pid === undefined || !isPostgres(pid)) return false;
  if (WINDOWS) await run(site.binaries.pgCtl, ['stop', '-D', site.home.data, '-m', 'fast'], site.home);
  else process.kill(pid, 'SIGINT');
  const until = performance.now() + STOP_PATIENCE_MS;
  while (isAlive(pid)) {
    if (performance.now() > until) {
      throw new Failure('STOP_FAILED', `PostgreSQL (pid ${pid}) does not stop; see ${site.home.log}`, {
        retry: 'later',
      });
    }
    await pause(5);
  }
  return true;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
