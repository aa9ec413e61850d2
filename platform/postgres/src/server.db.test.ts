import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { pause, withRetry } from './failure.ts';
import { ensureServer, type ServerOptions, stopServer } from './server.ts';
import { binariesIn, packageOfPlatform } from './server-binaries.ts';

const UNIX = process.platform !== 'win32';
const ROOT = process.getuid?.() === 0;
const silent = { report: () => {} };

let home: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'oryndau-server-'));
  chmodSync(home, 0o755);
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await stopServer({ home }).catch(() => {});
  rmSync(home, { recursive: true, force: true });
});

const options = (): ServerOptions => ({ home, ...silent });
const postmasterPid = (): number => Number.parseInt(readFileSync(join(home, 'data', 'postmaster.pid'), 'utf8'), 10);

/** Another process that holds the server. */
async function holder(): Promise<{ child: ChildProcess; startedByUs: boolean }> {
  const program = fileURLToPath(new URL('../test-programs/hold-server.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program, home], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, startedByUs: (JSON.parse(line) as { startedByUs: boolean }).startedByUs };
}

async function answersAt(url: string): Promise<boolean> {
  try {
    const database = await openDatabase({ url, max: 1, as: 'owner' });
    await database.close();
    return true;
  } catch {
    return false;
  }
}

describe('the embedded server', () => {
  it('starts durable, is stopped by the last to leave, and starts again with its data', async () => {
    const first = await ensureServer(options());
    expect(first.startedByUs).toBe(true);
    const second = await ensureServer(options());
    expect(second.startedByUs).toBe(false);
    expect(second.url).toBe(first.url);
    const database = await openDatabase({ url: first.url, as: 'owner' });
    const [row] = await database.sql<{ settings: string[] }[]>`
      select array[current_setting('fsync'), current_setting('synchronous_commit'), current_setting('full_page_writes'),
                   current_setting('listen_addresses')] as settings`;
    expect(row?.settings).toEqual(['on', 'on', 'on', '']);
    await database.sql`create table kept (n integer)`;
    await database.close();
    await first.stop();
    expect(await answersAt(first.url)).toBe(true);
    await second.stop();
    expect(await answersAt(first.url)).toBe(false);

    const again = await openDatabase({ server: options(), as: 'owner' });
    expect(await again.sql`select kept.n from kept`).toEqual([]);
    await again.close();
  });

  it.runIf(UNIX)('keeps its password to us', async () => {
    const server = await ensureServer(options());
    expect(statSync(join(home, 'password')).mode & 0o777).toBe(0o600);
    const wrong = server.url.replace(/:[0-9a-f]{48}@/, ':wrong@');
    await expect(openDatabase({ url: wrong })).rejects.toMatchObject({ code: 'NOT_ALLOWED', retry: 'never' });
    await expect(openDatabase({ url: wrong })).rejects.not.toThrow(/wrong/);
    await server.stop();
  });

  it('is shared by processes that start it at the same moment', async () => {
    const holders = await Promise.all([holder(), holder(), holder(), ensureServer(options())]);
    expect(holders.filter(({ startedByUs }) => startedByUs)).toHaveLength(1);
    const ours = holders[3];
    for (const child of children) child.stdin?.end();
    await Promise.all(children.map((child) => once(child, 'exit')));
    expect(await answersAt(ours.url)).toBe(true);
    await ours.stop();
    expect(await answersAt(ours.url)).toBe(false);
  });

  it('is adopted when the process that started it was killed, and stopped by the one that adopted it', async () => {
    const { child } = await holder();
    child.kill('SIGKILL');
    await once(child, 'exit');
    const server = await ensureServer(options());
    expect(server.startedByUs).toBe(false);
    await server.stop();
    expect(await answersAt(server.url)).toBe(false);
  });

  it('stays when it was asked to, until somebody stops it', async () => {
    const server = await ensureServer({ ...options(), keep: true });
    await server.stop();
    const adopted = await ensureServer(options());
    expect(adopted.startedByUs).toBe(false);
    await adopted.stop();
    expect(await answersAt(server.url)).toBe(true);
    expect(await stopServer({ home })).toBe(true);
    expect(await answersAt(server.url)).toBe(false);
  });

  it.runIf(UNIX)('comes back by itself after kill -9, with all that was committed', async () => {
    const database = await openDatabase({ server: options(), max: 4, as: 'owner' });
    await database.sql`create table entry (n integer primary key)`;
    let acknowledged = 0;
    for (let round = 0; round < 3; round += 1) {
      process.kill(postmasterPid(), 'SIGKILL');
      for (let i = 0; i < 20; i += 1) {
        const n = acknowledged + 1;
        await withRetry(() => database.transaction((tx) => tx`insert into entry values (${n}) on conflict do nothing`));
        acknowledged = n;
      }
    }
    const [row] = await database.sql<{ count: bigint }[]>`select count(*) as count from entry`;
    expect(row?.count).toBe(BigInt(acknowledged));
    await database.close();
  });

  it.runIf(UNIX)('starts although its stale pid file names a living stranger', async () => {
    const server = await ensureServer(options());
    const pid = postmasterPid();
    const pidFile = readFileSync(join(home, 'data', 'postmaster.pid'), 'utf8');
    await server.stop();
    const stranger = spawn('sleep', ['60']);
    children.push(stranger);
    writeFileSync(join(home, 'data', 'postmaster.pid'), pidFile.replace(String(pid), String(stranger.pid)));
    const again = await ensureServer(options());
    expect(again.startedByUs).toBe(true);
    await again.stop();
    expect(stranger.exitCode).toBeNull();
  });

  it.runIf(UNIX)('starts over files that a kill left empty', async () => {
    const server = await ensureServer(options());
    await server.stop();
    for (const file of ['data/postmaster.pid', 'run/.s.PGSQL.5432.lock']) writeFileSync(join(home, file), '');
    const again = await ensureServer(options());
    expect(again.startedByUs).toBe(true);
    await again.stop();
  });

  it.runIf(UNIX)('takes over the lock of a starter that was killed', async () => {
    const dead = spawn('true');
    await once(dead, 'exit');
    writeFileSync(join(home, 'starting.lock'), String(dead.pid));
    const server = await ensureServer(options());
    await server.stop();
    expect(existsSync(join(home, 'starting.lock'))).toBe(false);
  });

  it('begins anew when it was killed while it made its data folder', async () => {
    mkdirSync(join(home, 'data.1'));
    const server = await ensureServer(options());
    await server.stop();
  });

  it('starts in a folder that was made before, closed to all but its maker', async () => {
    chmodSync(home, 0o700);
    const server = await ensureServer(options());
    await server.stop();
  });

  it('refuses a data folder of another major version and says what to do', async () => {
    const server = await ensureServer(options());
    await server.stop();
    writeFileSync(join(home, 'data', 'PG_VERSION'), '15\n');
    await expect(ensureServer(options())).rejects.toMatchObject({
      code: 'OTHER_MAJOR_VERSION',
      message: expect.stringMatching(/PostgreSQL 15.*pg_dump/),
    });
  });

  it('names a setting that PostgreSQL does not take', async () => {
    await expect(ensureServer({ ...options(), settings: { work_mem: 'lots' } })).rejects.toMatchObject({
      code: 'BAD_SETTING',
    });
  });

  it.runIf(UNIX)('puts the socket elsewhere when the path would be too long', async () => {
    const name = 'd'.repeat(90);
    const server = await ensureServer({ home: join(home, name), ...silent });
    // The whole name: the password is of random hex, and may hold three letters of it.
    expect(server.url).not.toContain(name);
    expect(await answersAt(server.url)).toBe(true);
    await server.stop();
  });

  it('also listens on a port when asked to', async () => {
    const port = 20_000 + (process.pid % 20_000);
    const server = await ensureServer({ ...options(), port });
    const adopted = await ensureServer(options());
    expect(adopted.url).toBe(server.url);
    await adopted.stop();
    const overTcp = new URL(server.url);
    overTcp.search = '';
    overTcp.host = `127.0.0.1:${port}`;
    expect(await answersAt(overTcp.href)).toBe(true);
    await server.stop();
  });

  it.runIf(ROOT)('says which folder keeps PostgreSQL out, as it may not run as root', async () => {
    const closed = join(home, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    await expect(ensureServer({ home: join(closed, 'home'), ...silent })).rejects.toMatchObject({
      code: 'HOME_OUT_OF_REACH',
      message: expect.stringContaining(closed),
    });
  });

  it.runIf(UNIX)(
    'runs from a copy where the package is closed to its account and its install script did not run',
    async () => {
      const { root } = packageOfPlatform();
      const closed = join(home, 'package');
      const label = `test-${process.pid}`;
      mkdirSync(closed, { mode: 0o700 });
      cpSync(join(root, 'native'), join(closed, 'native'), { recursive: true, verbatimSymlinks: true });
      for (const name of readdirSync(join(closed, 'native', 'lib'))) {
        const path = join(closed, 'native', 'lib', name);
        if (lstatSync(path).isSymbolicLink()) rmSync(path);
      }
      const binaries = binariesIn({ root: closed, label });
      if (ROOT) {
        expect(binaries.postgres.startsWith(closed)).toBe(false);
        rmSync(join(binaries.postgres, '..', '..', '..'), { recursive: true });
      }
      expect(binaries.majorVersion).toBe(18);
    },
  );

  it('does not keep a process from ending', async () => {
    const program = `import { ensureServer } from ${JSON.stringify(new URL('./server.ts', import.meta.url).href)};
      await ensureServer({ home: ${JSON.stringify(home)}, report: () => {} });`;
    const file = join(home, 'ends.mjs');
    writeFileSync(file, program);
    const child = spawn(process.execPath, ['--import', 'tsx', file], { stdio: 'inherit' });
    children.push(child);
    const [code] = await Promise.race([once(child, 'exit'), pause(20_000).then(() => ['hung'])]);
    expect(code).toBe(0);
  });
});
