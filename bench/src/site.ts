/** Where benches run: a database of their own under real durability, and one way to measure and to tell. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { runTick, type TickDone } from '@oryndau/deciding/tick';
import { fileSigner, type Signer } from '@oryndau/journal/seal';
import type { LegalDate } from '@oryndau/law/legal-date';
import { isRefusal } from '@oryndau/law/refusal';
import { type Database, openDatabase } from '@oryndau/postgres/database';
import { migrate } from '@oryndau/postgres/migrate';
import { rooms } from '@oryndau/standing/rooms';
import { type Cost, costBetween, cpuSecondsOf, type Meter, openMeter, sumOfCosts } from './meter.ts';
import { removeTables, sizesOf, type TableSize } from './tables.ts';

export interface Site {
  readonly db: Database;
  readonly signer: Signer;
  readonly holder: string;
  /** A folder for generated files; it may be large. */
  readonly folder: string;
  readonly meter: Meter;
}

/** Of the embedded server, which a second process of a bench joins. */
export const benchHome = (): string => join(tmpdir(), `oryndau-bench-${process.getuid?.() ?? 'user'}`);

/** An empty, migrated database: the one of DATABASE_URL when it is set, whose schemas of ours are dropped. */
export async function openSite(): Promise<Site> {
  const home = benchHome();
  const holder = `${HOLDER} ${process.pid}`;
  const db = await openDatabase({ applicationName: holder, server: { home } });
  await refuseBesideAnother(db, holder);
  await emptyDatabase(db);
  const folder = join(tmpdir(), `oryndau-bench-files-${process.getuid?.() ?? 'user'}`);
  mkdirSync(folder, { recursive: true });
  const meter = await openMeter(db);
  if (meter.fault !== undefined) console.log(`${meter.fault}\n`);
  return { db, signer: fileSigner(join(folder, 'journal.pem')), holder, folder, meter };
}

const HOLDER = 'oryndau bench';

/** It would empty what the other measures. */
async function refuseBesideAnother({ sql, close }: Database, holder: string): Promise<void> {
  const others = await sql<{ name: string }[]>`
    select distinct activity.application_name as name
    from pg_stat_activity as activity
    where activity.datname = current_database() and starts_with(activity.application_name, ${`${HOLDER} `})
      and activity.application_name <> ${holder}`;
  if (others.length === 0) return;
  await close();
  throw new Error(`another bench is at work in this database: ${others.map(({ name }) => name).join(', ')}`);
}

export async function emptyDatabase(db: Database): Promise<void> {
  await removeTables(db);
  await migrate(db, rooms);
  await db.sql.unsafe('checkpoint');
}

/** The tick of one day over all documents, three batches at a time, as the replay does. */
export async function tick({ db, signer, holder }: Site, on: LegalDate, sealsUntilEnd = false): Promise<TickDone> {
  const days = { from: on, until: on, policy: 'replay' };
  const done = await runTick(db, { days, sealsUntilEnd, signer, holder, concurrency: 3 });
  if (isRefusal(done)) throw new Error(`${done.code} ${JSON.stringify(done.data)}`);
  return done;
}

export interface Timed {
  readonly what: string;
  readonly seconds: number;
  /** What was done, in units of its own. */
  readonly count: number;
  readonly unit: string;
  readonly cost: Cost;
}

/** Runs and tells at once: a long bench is watched. */
export async function timed(
  { meter }: Pick<Site, 'meter'>,
  what: string,
  unit: string,
  work: () => Promise<number>,
): Promise<Timed> {
  const before = await meter.read();
  const start = performance.now();
  const count = await work();
  const seconds = (performance.now() - start) / 1000;
  const cost = costBetween(before, await meter.read());
  const done = { what, seconds, count, unit, cost };
  console.log(
    `${what.padEnd(44)} ${seconds.toFixed(2).padStart(8)} s ${format(count).padStart(12)} ${unit.padEnd(8)} ${format(count / seconds).padStart(10)}/s   ${costText(cost)}`,
  );
  return done;
}

/** Steps as one. */
export function together(what: string, unit: string, count: number, steps: readonly Timed[]): Timed {
  const seconds = steps.reduce((sum, step) => sum + step.seconds, 0);
  return { what, unit, count, seconds, cost: sumOfCosts(steps.map(({ cost }) => cost)) };
}

export function costText(cost: Cost): string {
  const server = cost.postgres === null ? 'not measured' : `${cost.postgres.toFixed(2)} s`;
  return `CPU: Node ${cost.node.toFixed(2)} s, PostgreSQL ${server}; log ${(cost.walBytes / 2 ** 20).toFixed(0)} MB`;
}

export const format = (value: number): string => Math.round(value).toLocaleString('en').replaceAll(',', ' ');

/** Two digits are more than a machine with other work beside can tell. */
export const round = (value: number): number => Math.round(value * 100) / 100;

/** Peak of this process, MB. The database's memory is its own. */
export const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

/** Prints what lies in the database, the largest tables first, and gives it for the result. */
export async function tellSizes({ db }: Pick<Site, 'db'>): Promise<readonly TableSize[]> {
  const sizes = await sizesOf(db);
  const text = sizes.map(({ table, megabytes, indexMegabytes }) => `${table} ${megabytes} + ${indexMegabytes}`);
  console.log(`\ntables, MB of rows + indexes: ${text.join(', ') || 'none of a megabyte'}`);
  return sizes;
}

/** A step as it is kept. */
export const keptStep = ({ what, seconds, count, cost }: Timed) => ({
  what,
  seconds: round(seconds),
  count,
  cpu: keptCost(cost),
});

/** CPU seconds, and megabytes of PostgreSQL's log. */
export function keptCost(cost: Cost) {
  const whole = cpuSecondsOf(cost);
  return {
    nodeSeconds: round(cost.node),
    postgresSeconds: cost.postgres === null ? null : round(cost.postgres),
    seconds: whole === null ? null : round(whole),
    logMegabytes: Math.round(cost.walBytes / 2 ** 20),
  };
}

/** Keeps the result beside the others, with the machine that it was measured on. */
export function keepResult(name: string, result: Readonly<Record<string, unknown>>): void {
  const file = new URL(`../results/${name}.json`, import.meta.url);
  mkdirSync(new URL('.', file), { recursive: true });
  const machine = {
    cores: cpus().length,
    model: cpus()[0]?.model,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    // With other work beside, wall time says little: then read the CPU seconds.
    loadAverage: round(loadavg()[0] ?? 0),
  };
  writeFileSync(
    file,
    `${JSON.stringify({ bench: name, on: new Date().toISOString().slice(0, 10), machine, ...result }, null, 2)}\n`,
  );
  console.log(`kept in bench/results/${name}.json`);
}
