/**
 * Growth (design.md section 5): a day's work costs what falls due that day, however many cases sleep. Measured for each case of a
 * whole country at once, for a few new cases scattered among many that sleep, and on a tick that has nothing to do.
 */
import { join } from 'node:path';
import { importRegister } from '@oryndau/deciding/import';
import { runTick } from '@oryndau/deciding/tick';
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { isRefusal } from '@oryndau/law/refusal';
import { nationalFine, registrationLine, writeLines } from './feed.ts';
import { format, keepResult, openSite, peakMegabytes, type Site, sumOf, timed } from './site.ts';

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
    const bulkFew = await fill(site, { first: 0, count: small, day: DAY });
    const few = await sample(site, { first: 10_000_000, day: addDays(DAY, 1) });
    const idleFew = await idle(site, addDays(DAY, 3));
    const bulkMany = await fill(site, { first: small, count: fines - small, day: addDays(DAY, 4) });
    const many = await sample(site, { first: 20_000_000, day: addDays(DAY, 5) });
    const idleMany = await idle(site, addDays(DAY, 7));
    const ratio = bulkMany / bulkFew;
    const scatteredRatio = many / few;
    console.log(
      `\nfor each case, all at once: ${micro(bulkFew)} us, then ${micro(bulkMany)} us: ${ratio.toFixed(2)} times (budget ${BUDGET.ratio})`,
    );
    console.log(
      `for each case, a few among all that sleep: ${micro(few / SAMPLE)} us, then ${micro(many / SAMPLE)} us: ${scatteredRatio.toFixed(2)} times`,
    );
    console.log(
      `tick with nothing due: ${idleFew.toFixed(1)} ms, then ${idleMany.toFixed(1)} ms (budget ${BUDGET.idleMilliseconds} ms)`,
    );
    keepResult('growth', {
      fines,
      sample: SAMPLE,
      microsecondsEachFew: micro(bulkFew),
      microsecondsEachMany: micro(bulkMany),
      ratio,
      scatteredFew: micro(few / SAMPLE),
      scatteredMany: micro(many / SAMPLE),
      scatteredRatio,
      idleMillisecondsFew: idleFew,
      idleMillisecondsMany: idleMany,
      peakMegabytes: peakMegabytes(),
      budget: BUDGET,
      met: { ratio: ratio <= BUDGET.ratio, idle: idleMany <= BUDGET.idleMilliseconds },
    });
  } finally {
    await site.db.close();
  }
}

interface Part {
  readonly first: number;
  readonly count: number;
  readonly day: LegalDate;
}

const micro = (seconds: number): number => Math.round(seconds * 1e6);

/** Fines that are registered and then sleep. Returns the seconds that each took, from the file to the journal. */
async function fill(site: Site, { first, count, day }: Part): Promise<number> {
  const file = join(site.folder, 'fill.ndjson');
  await writeLines(file, count, (n) => registrationLine(first + n, day));
  const read = await timed(
    `${format(count)} fines come in`,
    'fines',
    async () => (await importRegister(site.db, file)).counts.accepted,
  );
  const registered = await timed('and are registered', 'fines', () => tick(site, day));
  await site.db.sql.unsafe('vacuum (analyze) work.document, work.due, work.inbox, fines.document, journal.event');
  await site.db.sql.unsafe('checkpoint');
  return sumOf([read, registered]) / count;
}

/** Seconds from the file to the delivered fine, for a sample of fines that are new. */
async function sample(
  site: Site,
  { first, day }: { readonly first: number; readonly day: LegalDate },
): Promise<number> {
  const registered = join(site.folder, 'sample.ndjson');
  const delivered = join(site.folder, 'sample-delivered.ndjson');
  await writeLines(registered, SAMPLE, (n) => registrationLine(first + n, day));
  const on = addDays(day, 1);
  await writeLines(delivered, SAMPLE, (n) =>
    JSON.stringify({ type: 'FineDelivered', on, number: nationalFine(first + n).number }),
  );
  const done = await timed('a sample of new fines, registered, delivered', 'fines', async () => {
    await importRegister(site.db, registered);
    await tick(site, day);
    await importRegister(site.db, delivered);
    return tick(site, on);
  });
  return done.seconds;
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

async function tick({ db, signer, holder }: Site, on: LegalDate): Promise<number> {
  const days = { from: on, until: on, policy: 'replay' };
  const done = await runTick(db, { days, sealsUntilEnd: false, signer, holder, concurrency: 3 });
  if (isRefusal(done)) throw new Error(done.code);
  return done.documents;
}
