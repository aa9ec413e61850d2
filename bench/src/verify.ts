/** Verify (design.md section 5): a journal of the national run is recomputed, beside what PostgreSQL needs to give the same rows out. */
import { verify } from '@oryndau/verify/verify';
import { countEvents, liveNational, writeFeed } from './national.ts';
import { costText, format, keepResult, keptCost, openSite, peakMegabytes, round, tellSizes, timed } from './site.ts';

const BUDGET = { eventsPerSecond: 200_000 };
const GOAL = { eventsPerSecond: 500_000 };

export async function runVerify({ fines }: { readonly fines: number }): Promise<void> {
  console.log(`verify: the journal of ${format(fines)} fines\n`);
  const site = await openSite();
  const { db } = site;
  try {
    await writeFeed(site, fines);
    await liveNational(site, fines);
    await db.sql.unsafe('vacuum (analyze)');
    await db.sql.unsafe('checkpoint');
    const before = peakMegabytes();
    const events = await countEvents(site);
    console.log('');
    const checked = await timed(site, 'verify', 'events', async () => {
      const done = await verify(db);
      if (!done.ok) throw new Error(`verify found a fault: ${JSON.stringify(done.fault)}`);
      return done.events;
    });
    const floor = await timed(site, 'floor: the events given out by COPY', 'events', async () => {
      return (await db.sql.unsafe(`copy journal.event to '/dev/null'`)).count;
    });
    if (checked.count !== events) throw new Error(`${checked.count} of ${events} events were looked at`);
    const tables = await tellSizes(site);
    const rate = events / checked.seconds;
    console.log(
      `\n${format(rate)} events/s (budget ${format(BUDGET.eventsPerSecond)}, goal ${format(GOAL.eventsPerSecond)}); peak ${peakMegabytes()} MB, ${before} MB before it\n${costText(checked.cost)}`,
    );
    keepResult('verify', {
      fines,
      events,
      seconds: round(checked.seconds),
      eventsPerSecond: Math.round(rate),
      cpu: keptCost(checked.cost),
      floor: { seconds: round(floor.seconds), cpu: keptCost(floor.cost) },
      peakMegabytes: { before, after: peakMegabytes() },
      budget: BUDGET,
      goal: GOAL,
      met: { eventsPerSecond: rate >= BUDGET.eventsPerSecond },
      metGoal: { eventsPerSecond: rate >= GOAL.eventsPerSecond },
      tables,
    });
  } finally {
    await db.close();
  }
}
