/** The program as an operator starts it: a process of its own, with its folder and its environment. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../bin/oryndau.mjs', import.meta.url));

export interface Ended {
  /** Exit code; null where a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Both, in the order in which they came. */
  readonly told: string;
}

export interface Started {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

export function beginProgram(
  args: readonly string[],
  { cwd, env }: Started,
): ChildProcess & { readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [program, ...args], { cwd, env: { ...process.env, LC_ALL: 'C', ...env } });
  let [out, err, told] = ['', '', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    told += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    told += text;
  });
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, out, err, told })));
  return Object.assign(child, { ended });
}

export const runProgram = (args: readonly string[], started: Started): Promise<Ended> =>
  beginProgram(args, started).ended;

/** Whether there is a program that gives another a terminal (script, of util-linux). */
export const hasTerminal = spawnSync('script', ['--version']).status === 0;

/** The program at a terminal of its own, with what somebody types there once it asks; `told` has what the terminal showed. */
export async function runAtTerminal(
  args: readonly string[],
  typed: string,
  { cwd, env }: Started,
): Promise<Pick<Ended, 'code' | 'told'>> {
  const command = [process.execPath, program, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd,
    env: { ...process.env, LC_ALL: 'C', TERM: 'dumb', ...env },
  });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (!told.includes('[y/N]') && `${told}${text}`.includes('[y/N]')) child.stdin.write(`${typed}\n`);
    told += text;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, told };
}
