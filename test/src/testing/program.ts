/** A child process that tells its way in lines of JSON on standard output, and can be killed without a warning. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Program<L> {
  readonly pid: number;
  /** The next line; undefined when the program has ended. */
  next(): Promise<L | undefined>;
  /** kill -9, and its end. */
  kill(): Promise<void>;
  /** Waits for its end: exit code (null when killed) and what it wrote to standard error. */
  ended(): Promise<{ code: number | null; errors: string }>;
}

const alive = new Set<ChildProcess>();

/** Call it in `afterAll`: a failed test leaves nobody behind. */
export function killPrograms(): void {
  for (const child of alive) child.kill('SIGKILL');
}

/** Starts `programs/<name>.ts`; `env` is added to ours, in which DATABASE_URL and ORYNDAU_HOME do not count. */
export function startProgram<L>(name: string, args: readonly string[], env: Record<string, string>): Program<L> {
  const file = fileURLToPath(new URL(`../programs/${name}.ts`, import.meta.url));
  const { DATABASE_URL: _url, ORYNDAU_HOME: _home, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited, ...env },
  });
  alive.add(child);
  let errors = '';
  child.stderr.on('data', (text: Buffer) => {
    errors += text.toString('utf8');
  });
  const end = once(child, 'close').then(([code]) => {
    alive.delete(child);
    return { code: code as number | null, errors };
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    pid: child.pid ?? 0,
    next: async () => {
      const { value, done } = await lines.next();
      return done ? undefined : (JSON.parse(value as string) as L);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await end;
    },
    ended: () => end,
  };
}
