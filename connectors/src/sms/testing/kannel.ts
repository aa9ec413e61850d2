/**
 * Kannel (Debian's package of that name), a sender of SMS that is none of ours: its bearerbox is bound to a centre, its smsbox takes messages by HTTP and
 * tells by HTTP what became of them.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '@oryndau/postgres/testing/free-port';
import { until } from './real.ts';

export const isKannelThere = ['bearerbox', 'smsbox', 'setpriv'].every(
  (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0,
);

/** What Kannel says a message came to (the parameter dlr-mask of its sendsms). */
export const KANNEL_SAYS = { delivered: 1, undelivered: 2, taken: 8, refused: 16, expired: 34 } as const;

export interface KannelOptions {
  readonly centre: {
    readonly host: string;
    readonly port: number;
    readonly systemId: string;
    readonly password: string;
  };
  /** One session that sends and one that receives, in place of one that does both. */
  readonly twoSessions?: boolean;
  /** Further lines about the centre. */
  readonly settings?: readonly string[];
}

export interface Kannel {
  send(message: { readonly key: string; readonly to: string; readonly text: string }): Promise<void>;
  /** What it said of the message; its threads tell in any order. */
  told(key: string): ReadonlySet<number>;
  /** What bearerbox complains of. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

const LATIN = /^[\p{ASCII}€]*$/u;
const ACCOUNT = { username: 'oryndau', password: 'secret' };

export async function kannel(options: KannelOptions): Promise<Kannel> {
  const ports = { admin: await freePort(), box: await freePort(), http: await freePort() };
  const folder = mkdtempSync(join(tmpdir(), 'oryndau-kannel-'));
  const file = join(folder, 'kannel.conf');
  writeFileSync(file, settingsOf(options, ports));
  const told: { readonly key: string; readonly kind: number }[] = [];
  const hears = createServer((request, response) => {
    const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
    told.push({ key: query.get('key') ?? '', kind: Number(query.get('kind')) });
    response.end();
  });
  hears.listen(0, '127.0.0.1');
  await once(hears, 'listening');
  const address = hears.address();
  if (address === null || typeof address === 'string') throw new Error('a server without a port');
  const programs: ChildProcess[] = [];
  const complaints: string[] = [];
  const close = async (): Promise<void> => {
    for (const program of programs.reverse()) await end(program);
    hears.closeAllConnections();
    hears.close();
    rmSync(folder, { recursive: true });
  };
  try {
    const status = `http://127.0.0.1:${ports.admin}/status.txt?password=${ACCOUNT.password}`;
    programs.push(started('bearerbox', file, complaints));
    await until('bearerbox is bound', async () => /SMPP:.*\(online/.test(await said(status)));
    programs.push(started('smsbox', file, []));
    await until('smsbox is bound', async () => /smsbox:.*\(on-line/.test(await said(status)));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    send: async ({ key, to, text }) => {
      const coding = LATIN.test(text) ? '0' : '2';
      const report = `http://127.0.0.1:${address.port}/?key=${key}&kind=%d`;
      const fields = { to, text, coding, charset: 'UTF-8', from: '1414', 'dlr-mask': '31', 'dlr-url': report };
      const query = new URLSearchParams({ ...ACCOUNT, ...fields });
      const answer = await fetch(`http://127.0.0.1:${ports.http}/cgi-bin/sendsms?${query}`);
      if (answer.status !== 202) throw new Error(`smsbox answers ${answer.status} ${await answer.text()}`);
    },
    told: (key) => new Set(told.filter((one) => one.key === key).map(({ kind }) => kind)),
    complaints,
    close,
  };
}

/** Ends with this process too, however that ends: `setpriv` is of util-linux, which each Debian has. */
function started(name: string, file: string, complaints: string[]): ChildProcess {
  // On stderr warnings and what is worse.
  const program = spawn('setpriv', ['--pdeathsig', 'KILL', name, '-v', '2', file], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  createInterface({ input: program.stderr }).on('line', (line) => complaints.push(line));
  return program;
}

async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const gone = once(program, 'exit');
  program.kill('SIGTERM');
  const late = setTimeout(() => program.kill('SIGKILL'), 3_000);
  await gone;
  clearTimeout(late);
}

const said = async (url: string): Promise<string> => {
  try {
    return await (await fetch(url)).text();
  } catch {
    return '';
  }
};

function settingsOf(
  { centre, twoSessions = false, settings = [] }: KannelOptions,
  ports: { readonly admin: number; readonly box: number; readonly http: number },
): string {
  const session = (lines: readonly string[]): readonly string[] => [
    'group = smsc',
    'smsc = smpp',
    'smsc-id = centre',
    `host = ${centre.host}`,
    `smsc-username = ${centre.systemId}`,
    `smsc-password = ${centre.password}`,
    'system-type = ""',
    'reconnect-delay = 1',
    'enquire-link-interval = 1',
    ...settings,
    ...lines,
    '',
  ];
  return [
    'group = core',
    `admin-port = ${ports.admin}`,
    'admin-interface = 127.0.0.1',
    `admin-password = ${ACCOUNT.password}`,
    `smsbox-port = ${ports.box}`,
    'smsbox-interface = 127.0.0.1',
    'dlr-storage = internal',
    'sms-resend-freq = 1',
    '',
    ...(twoSessions
      ? [...session([`port = ${centre.port}`]), ...session([`port = 0`, `receive-port = ${centre.port}`])]
      : session([`port = ${centre.port}`, 'transceiver-mode = true'])),
    'group = smsbox',
    'bearerbox-host = 127.0.0.1',
    `sendsms-port = ${ports.http}`,
    'sendsms-interface = 127.0.0.1',
    '',
    'group = sendsms-user',
    `username = ${ACCOUNT.username}`,
    `password = ${ACCOUNT.password}`,
    'max-messages = 10',
    'concatenation = true',
    '',
  ].join('\n');
}
