/**
 * The national run (design.md section 5): registered, delivered, in force, detected and opened, notified, then 23.6 % paid and the
 * rest transferred. Each step is a tick of its own day over all fines, its states read, rewritten and durable before the next
 * begins: nothing is folded together that a real year would keep apart.
 */
import { join } from 'node:path';
import { importBank, importRegister } from '@oryndau/deciding/import';
import { documentIdOf } from '@oryndau/fines/document-id';
import { addDays, legalDate } from '@oryndau/law/legal-date';
import { type QueuedCommand, queueCommands } from '@oryndau/proceedings/sql/queue-commands';
import { readSummary } from '@oryndau/reading/outcomes';
import { makeFeed, nationalFine } from './feed.ts';
import { measureFloor } from './floor.ts';
import { cpuSecondsOf } from './meter.ts';
import {
  costText,
  format,
  keepResult,
  keptCost,
  keptStep,
  openSite,
  peakMegabytes,
  round,
  type Site,
  type Timed,
  tellSizes,
  tick,
  timed,
  together,
} from './site.ts';

const REGISTERED = legalDate('2025-02-03');
const DELIVERED = addDays(REGISTERED, 4);
const IN_FORCE = addDays(DELIVERED, 26);
const OPENED = addDays(IN_FORCE, 31);
const NOTIFIED = addDays(OPENED, 1);
const PAID = addDays(OPENED, 9);
const TRANSFERRED = addDays(OPENED, 31);
const PAID_SHARE = 0.236;

export const nationalFines = 280_000;
/** For so many fines: CPU seconds of Node and PostgreSQL together, how many times the CPU of the floor that is, wall seconds, memory. */
const BUDGET = { cpuSeconds: 90, cpuRatio: 6, seconds: 50, megabytes: 512 };
const GOAL = { cpuSeconds: 70, cpuRatio: 4, seconds: 36, megabytes: 512 };

export async function runNational({ fines }: { readonly fines: number }): Promise<void> {
  console.log(`national run: ${format(fines)} fines\n`);
  const site = await openSite();
  try {
    await writeFeed(site, fines);
    const steps = await liveNational(site, fines);
    const run = together('national run', 'fines', fines, steps);
    const peak = peakMegabytes();
    const became = await outcomesOf(site, fines);
    const tables = await tellSizes(site);
    const floor = await measureFloor(site);
    report({ fines, run, floor, steps, became, tables, peak });
  } finally {
    await site.db.close();
  }
}

interface Measured {
  readonly fines: number;
  readonly run: Timed;
  readonly floor: Timed;
  readonly steps: readonly Timed[];
  readonly became: { readonly events: number; readonly paid: number; readonly transferred: number };
  readonly tables: Awaited<ReturnType<typeof tellSizes>>;
  readonly peak: number;
}

function report({ fines, run, floor, steps, became, tables, peak }: Measured): void {
  const figures = {
    cpuSeconds: cpuSecondsOf(run.cost),
    cpuRatio: ratioOf(cpuSecondsOf(run.cost), floor.cost.postgres),
    seconds: run.seconds,
    megabytes: peak,
  };
  console.log(`\n${costText(run.cost)}; floor ${costText(floor.cost)}`);
  for (const [name, value] of Object.entries(figures) as [keyof typeof BUDGET, number | null][]) {
    const told = value === null ? 'not measured' : String(round(value));
    console.log(`${name.padEnd(12)} ${told.padStart(12)}   budget ${BUDGET[name]}, goal ${GOAL[name]}`);
  }
  console.log(`${format(fines / run.seconds)} fines/s, ${format(became.events / run.seconds)} events/s`);
  const isWhole = fines === nationalFines;
  if (!isWhole) console.log(`the budgets are for ${format(nationalFines)} fines`);
  keepResult('national', {
    fines,
    ...became,
    seconds: round(run.seconds),
    cpu: keptCost(run.cost),
    floor: { seconds: round(floor.seconds), rows: floor.count, cpu: keptCost(floor.cost) },
    cpuRatio: figures.cpuRatio === null ? null : round(figures.cpuRatio),
    wallRatio: round(run.seconds / floor.seconds),
    peakMegabytes: peak,
    budget: BUDGET,
    goal: GOAL,
    met: isWhole ? metBy(figures, BUDGET) : null,
    metGoal: isWhole ? metBy(figures, GOAL) : null,
    steps: steps.map(keptStep),
    tables,
  });
}

const ratioOf = (whole: number | null, floor: number | null): number | null =>
  whole === null || floor === null ? null : whole / floor;

type Figures = Readonly<Record<keyof typeof BUDGET, number | null>>;

/** Null for what was not measured. */
const metBy = (figures: Figures, limits: typeof BUDGET) =>
  Object.fromEntries(
    (Object.keys(limits) as (keyof typeof BUDGET)[]).map((name) => {
      const value = figures[name];
      return [name, value === null ? null : value <= limits[name]];
    }),
  );

/** Throws unless every fine came through to its end. */
async function outcomesOf({ db }: Site, fines: number): Promise<Measured['became']> {
  const { outcomes } = await readSummary(db);
  const [paid, transferred] = [outcomes.get('EXECUTED') ?? 0, outcomes.get('TRANSFERRED') ?? 0];
  if (paid + transferred !== fines) throw new Error(`not every fine came through: ${JSON.stringify([...outcomes])}`);
  return { events: await countEvents({ db }), paid, transferred };
}

export async function countEvents({ db }: Pick<Site, 'db'>): Promise<number> {
  const [row] = await db.sql<{ events: bigint }[]>`select count(*) as events from journal.event`;
  return Number(row?.events ?? 0n);
}

const files = (folder: string) => ({
  registered: join(folder, 'registered.ndjson'),
  delivered: join(folder, 'delivered.ndjson'),
  paid: join(folder, 'paid.camt.054.xml'),
});

/** The files of the country, made before the clock runs. */
export async function writeFeed({ folder }: Pick<Site, 'folder'>, fines: number): Promise<void> {
  const { registered, delivered, paid } = files(folder);
  await makeFeed([
    { path: registered, kind: 'registered', on: REGISTERED, first: 0, count: fines },
    { path: delivered, kind: 'delivered', on: DELIVERED, first: 0, count: fines },
    { path: paid, kind: 'paid', on: PAID, first: 0, count: Math.round(fines * PAID_SHARE) },
  ]);
}

/** Every step of the run, in order. */
export async function liveNational(site: Site, fines: number): Promise<Timed[]> {
  const { db, folder } = site;
  const { registered, delivered, paid } = files(folder);
  const steps: Timed[] = [];
  const step = async (what: string, unit: string, work: () => Promise<number>) => {
    steps.push(await timed(site, what, unit, work));
  };
  const live = (what: string, unit: string, on: typeof REGISTERED) =>
    step(`tick: ${what}`, unit, async () => (await tick(site, on, true)).documents);
  await step('register feed read', 'lines', async () => (await importRegister(db, registered)).counts.accepted);
  await live('registered', 'fines', REGISTERED);
  await step('deliveries read', 'lines', async () => (await importRegister(db, delivered)).counts.facts);
  await live('delivered', 'fines', DELIVERED);
  await live('in force', 'fines', IN_FORCE);
  await live('detected, opened, notice queued', 'fines', OPENED);
  await step('delivery reports taken in', 'reports', () => queueReports(site, fines));
  await live('notified', 'cases', NOTIFIED);
  await step('bank file read', 'entries', async () => (await importBank(db, paid)).counts.taken);
  await live('paid and executed', 'cases', PAID);
  await live('transferred', 'cases', TRANSFERRED);
  return steps;
}

const REPORTS_AT_ONCE = 10_000;

/** What the channel will report: the notice of every case was delivered. */
async function queueReports({ db }: Site, fines: number): Promise<number> {
  let queued = 0;
  for (let from = 0; from < fines; from += REPORTS_AT_ONCE) {
    const commands = Array.from({ length: Math.min(REPORTS_AT_ONCE, fines - from) }, (_, n): QueuedCommand => {
      const command = { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: NOTIFIED } as const;
      return { documentId: nationalIdOf(from + n), key: 'push|delivered', on: NOTIFIED, command };
    });
    queued += await db.transaction((tx) => queueCommands(tx, commands));
  }
  return queued;
}

/** The document of the n-th fine. */
export const nationalIdOf = (n: number): string =>
  documentIdOf({
    source: 'ERAP',
    documentType: 'PRESCRIPTION',
    issuerBin: '971240001315',
    number: nationalFine(n).number,
  });
