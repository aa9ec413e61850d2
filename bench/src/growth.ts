/**
 * Growth (design.md section 5): a day's work costs what falls due that day, however many cases sleep. Measured for each case of a
 * whole country at once, for a few new cases scattered among many that sleep, and on a tick that has nothing to do.
 */
import { join } from 'node:path';
import { importRegister } from '@oryndau/deciding/import';
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { makeFeed } from './feed.ts';
import {
  format,
  keepResult,
  keptStep,
  openSite,
  peakMegabytes,
  type Site,
  type Timed,
  tellSizes,
  tick,
  timed,
  together,
} from './site.ts';

const DAY = legalDate('2025-02-03');
/** Fines whose whole way to the delivery is timed at each size. */
const SAMPLE = 20_000;
const SMALL = 280_000;
const BUDGET = { ratio: 1.2, idleMilliseconds: 50 };

export async function runGrowth({ fines }: { readonly fines: number }): Promise<void> {
  const small = Math.min(SMALL, fines);
  console.log(`growth: ${format(SAMPLE)} fines beside ${format(small)} and beside ${format(fines)} that sleep\n`);
  const site = await openSite();
  try {
    const few = await measured(site, { first: 0, count: small, day: DAY, sampled: 10_000_000 });
    const more = { first: small, count: fines - small, day: addDays(DAY, 4), sampled: 20_000_000 };
    const many = await measured(site, more);
    report(fines, { few, many, tables: await tellSizes(site) });
  } finally {
    await site.db.close();
  }
}

/** What it costs when so many sleep. */
interface AtSize {
  /** All of them, from the file to the journal. */
  readonly filled: Timed;
  /** A few new ones, from the file to the delivered fine. */
  readonly sampled: Timed;
  readonly idleMilliseconds: number;
}

async function measured(site: Site, part: Part & { readonly sampled: number }): Promise<AtSize> {
  const filled = await fill(site, part);
  const sampled = await sample(site, { first: part.sampled, day: addDays(part.day, 1) });
  return { filled, sampled, idleMilliseconds: await idle(site, addDays(part.day, 3)) };
}

interface Measured {
  readonly few: AtSize;
  readonly many: AtSize;
  readonly tables: Awaited<ReturnType<typeof tellSizes>>;
}

function report(fines: number, { few, many, tables }: Measured): void {
  const each = ({ seconds, count }: Timed): number => Math.round((seconds / count) * 1e6);
  const ratio = each(many.filled) / each(few.filled);
  const scatteredRatio = many.sampled.seconds / few.sampled.seconds;
  console.log(
    `\nfor each case, all at once: ${each(few.filled)} us, then ${each(many.filled)} us: ${ratio.toFixed(2)} times (budget ${BUDGET.ratio})`,
  );
  console.log(
    `for each case, a few among all that sleep: ${each(few.sampled)} us, then ${each(many.sampled)} us: ${scatteredRatio.toFixed(2)} times`,
  );
  console.log(
    `tick with nothing due: ${few.idleMilliseconds.toFixed(1)} ms, then ${many.idleMilliseconds.toFixed(1)} ms (budget ${BUDGET.idleMilliseconds} ms)`,
  );
  keepResult('growth', {
    fines,
    sample: SAMPLE,
    microsecondsEachFew: each(few.filled),
    microsecondsEachMany: each(many.filled),
    ratio,
    scatteredFew: each(few.sampled),
    scatteredMany: each(many.sampled),
    scatteredRatio,
    idleMillisecondsFew: few.idleMilliseconds,
    idleMillisecondsMany: many.idleMilliseconds,
    peakMegabytes: peakMegabytes(),
    budget: BUDGET,
    met: { ratio: ratio <= BUDGET.ratio, idle: many.idleMilliseconds <= BUDGET.idleMilliseconds },
    steps: [few, many].flatMap(({ filled, sampled }) => [keptStep(filled), keptStep(sampled)]),
    tables,
  });
}

interface Part {
  readonly first: number;
  readonly count: number;
  readonly day: LegalDate;
}

/** Fines that are registered and then sleep. */
async function fill(site: Site, { first, count, day }: Part): Promise<Timed> {
  const { db, folder } = site;
  const path = join(folder, 'fill.ndjson');
  await makeFeed([{ path, kind: 'registered', on: day, first, count }]);
  const read = await timed(site, `${format(count)} fines come in`, 'fines', async () => {
    return (await importRegister(db, path)).counts.accepted;
  });
  const registered = await timed(site, 'and are registered', 'fines', async () => (await tick(site, day)).documents);
  await db.sql.unsafe('vacuum (analyze)');
  await db.sql.unsafe('checkpoint');
  return together(`${format(count)} fines come in and are registered`, 'fines', count, [read, registered]);
}

/** From the file to the delivered fine, for a sample of fines that are new. */
async function sample(site: Site, { first, day }: Omit<Part, 'count'>): Promise<Timed> {
  const { db, folder } = site;
  const [registered, delivered] = [join(folder, 'sample.ndjson'), join(folder, 'sample-delivered.ndjson')];
  const on = addDays(day, 1);
  await makeFeed([
    { path: registered, kind: 'registered', on: day, first, count: SAMPLE },
    { path: delivered, kind: 'delivered', on, first, count: SAMPLE },
  ]);
  return timed(site, 'a sample of new fines, registered, delivered', 'fines', async () => {
    await importRegister(db, registered);
    await tick(site, day);
    await importRegister(db, delivered);
    return (await tick(site, on)).documents;
  });
}

/** Milliseconds of a tick on which nothing falls due: the median of five days, none of them the first. */
async function idle(site: Site, day: LegalDate): Promise<number> {
  const taken: number[] = [];
  // The same day again: a tick of today that was done already is what a worker does all day long.
  for (let round = 0; round < 6; round++) {
    const start = performance.now();
    await tick(site, day);
    taken.push(performance.now() - start);
  }
  return taken.slice(1).sort((a, b) => a - b)[2] ?? 0;
}
