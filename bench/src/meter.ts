/**
 * What a piece of work costs: CPU seconds of this process and of PostgreSQL, and bytes of its log. On a machine with other work beside
 * they hold where wall time does not.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from '@oryndau/postgres/database';

export interface Cost {
  /** CPU seconds of this process, its threads included; without its children. */
  readonly node: number;
  /** CPU seconds of all processes of the server; null where they cannot be seen. */
  readonly postgres: number | null;
  readonly walBytes: number;
}

export interface Meter {
  /** Since the process, the server and its log began: only differences tell something. */
  read(): Promise<Cost>;
  /** Why PostgreSQL's part is not measured, in a sentence. */
  readonly fault: string | undefined;
}

/** Looks for the processes of the server in /proc: it must run on this Linux. */
export async function openMeter({ sql }: Pick<Database, 'sql'>): Promise<Meter> {
  const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const postmaster = postmasterOf(row?.pid ?? 0);
  return {
    fault: postmaster === undefined ? whyUnseen() : undefined,
    read: async () => {
      const [log] = await sql<{ bytes: bigint }[]>`
        select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint as bytes`;
      return {
        node: nodeSeconds(),
        postgres: postmaster === undefined ? null : serverSeconds(postmaster),
        walBytes: Number(log?.bytes ?? 0n),
      };
    },
  };
}

export const noCost: Cost = { node: 0, postgres: 0, walBytes: 0 };

const combined = (a: Cost, b: Cost, sign: 1 | -1): Cost => ({
  node: a.node + sign * b.node,
  postgres: a.postgres === null || b.postgres === null ? null : a.postgres + sign * b.postgres,
  walBytes: a.walBytes + sign * b.walBytes,
});

export const costBetween = (start: Cost, end: Cost): Cost => combined(end, start, -1);

export const sumOfCosts = (costs: readonly Cost[]): Cost => costs.reduce((sum, cost) => combined(sum, cost, 1), noCost);

/** Of both sides; null where one is not measured. */
export const cpuSecondsOf = ({ node, postgres }: Cost): number | null => (postgres === null ? null : node + postgres);

export function nodeSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

// ------------------------------------------------------------------------------------------------ the server's processes

/** Of the fields of /proc/PID/stat; the same on every Linux of today (USER_HZ). */
const TICKS_PER_SECOND = 100;

interface ProcessTimes {
  readonly parent: number;
  /** Ticks of its own. */
  readonly own: number;
  /** Ticks of its children that have ended and were waited for. */
  readonly ended: number;
}

/** proc(5): after the name in parentheses come state, parent, and as 14th to 17th fields of the whole utime, stime, cutime, cstime. */
function timesOf(pid: number): ProcessTimes | undefined {
  const text = readProc(`${pid}/stat`);
  if (text === undefined) return undefined;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const ticks = (field: number): number => Number(fields[field - 3] ?? 0);
  return { parent: ticks(4), own: ticks(14) + ticks(15), ended: ticks(16) + ticks(17) };
}

function readProc(path: string): string | undefined {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return undefined;
  }
}

/** Undefined when the backend of that number is not a process of this machine. */
function postmasterOf(backend: number): number | undefined {
  const parent = timesOf(backend)?.parent;
  const isServer = [backend, parent].every((pid) => readProc(`${pid}/comm`)?.trim() === 'postgres');
  return isServer ? parent : undefined;
}

/** Sessions come and go: the living count themselves, the ended are in the postmaster's sums. */
function serverSeconds(postmaster: number): number {
  let ticks = timesOf(postmaster)?.ended ?? 0;
  for (const name of readdirSync('/proc')) {
    const pid = /^\d+$/.test(name) ? Number(name) : undefined;
    const times = pid === undefined ? undefined : timesOf(pid);
    if (times !== undefined && (pid === postmaster || times.parent === postmaster)) ticks += times.own;
  }
  return ticks / TICKS_PER_SECOND;
}

const whyUnseen = (): string =>
  process.platform === 'linux'
    ? 'CPU of PostgreSQL is not measured: its processes are not on this machine'
    : `CPU of PostgreSQL is not measured: there is no /proc on ${process.platform}`;
