/** Where benches run: a database of their own under real durability, and one way to time and to tell. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileSigner, type Signer } from '@oryndau/journal/seal';
import { type Database, openDatabase } from '@oryndau/postgres/database';
import { migrate } from '@oryndau/postgres/migrate';
import { rooms } from '@oryndau/standing/rooms';

export interface Site {
  readonly db: Database;
  readonly signer: Signer;
  readonly holder: string;
  /** A folder for generated files; it may be large. */
  readonly folder: string;
}

export const SCHEMAS = [
  'journal',
  'work',
  'fines',
  'proceedings',
  'payments',
  'reports',
  'connectors',
  'pages',
  'oryndau',
] as const;

/** Of the embedded server, which a second process of a bench joins. */
export const benchHome = (): string => join(tmpdir(), `oryndau-bench-${process.getuid?.() ?? 'user'}`);

/** An empty, migrated database: the one of DATABASE_URL when it is set, whose schemas of ours are dropped. */
export async function openSite(): Promise<Site> {
  const home = benchHome();
  const holder = `oryndau bench ${process.pid}`;
  const db = await openDatabase({ applicationName: holder, server: { home } });
  await emptyDatabase(db);
  const folder = join(tmpdir(), `oryndau-bench-files-${process.getuid?.() ?? 'user'}`);
  mkdirSync(folder, { recursive: true });
  return { db, signer: fileSigner(join(folder, 'journal.pem')), holder, folder };
}

export async function emptyDatabase(db: Database): Promise<void> {
  await db.sql.unsafe(`drop schema if exists ${SCHEMAS.join(', ')} cascade`);
  await migrate(db, rooms);
  await db.sql.unsafe('checkpoint');
}

export interface Timed {
  readonly what: string;
  readonly seconds: number;
  /** What was done, in units of its own. */
  readonly count: number;
  readonly unit: string;
}

/** Runs and tells at once: a long bench is watched. */
export async function timed(what: string, unit: string, work: () => Promise<number>): Promise<Timed> {
  const start = performance.now();
  const count = await work();
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${what.padEnd(44)} ${seconds.toFixed(2).padStart(8)} s ${format(count).padStart(12)} ${unit} ${format(count / seconds).padStart(10)}/s`,
  );
  return { what, seconds, count, unit };
}

export const format = (value: number): string => Math.round(value).toLocaleString('en').replaceAll(',', ' ');

export const sumOf = (all: readonly Timed[]): number => all.reduce((sum, one) => sum + one.seconds, 0);

/** Peak of this process, MB. The database's memory is its own. */
export const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

/** Keeps the result beside the others, with the machine that it was measured on. */
export function keepResult(name: string, result: Readonly<Record<string, unknown>>): void {
  const file = new URL(`../results/${name}.json`, import.meta.url);
  mkdirSync(new URL('.', file), { recursive: true });
  const machine = {
    cores: cpus().length,
    model: cpus()[0]?.model,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  writeFileSync(
    file,
    `${JSON.stringify({ bench: name, on: new Date().toISOString().slice(0, 10), machine, ...result }, null, 2)}\n`,
  );
  console.log(`kept in bench/results/${name}.json`);
}
