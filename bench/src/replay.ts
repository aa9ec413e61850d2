/** The real year (docs/replay.md), from its files to its last sealed day, beside COPY of the same final rows. */
import { fileURLToPath } from 'node:url';
import { replay } from '@oryndau/deciding/replay';
import { legalDate } from '@oryndau/law/legal-date';
import { measureFloor } from './floor.ts';
import { countEvents } from './national.ts';
import { costText, keepResult, keptCost, openSite, peakMegabytes, round, tellSizes, timed } from './site.ts';

const YEAR = fileURLToPath(new URL('../../examples/replay-2025', import.meta.url));
const UNTIL = legalDate('2026-11-20');
const BUDGET = { seconds: 15 };

export async function runReplay(): Promise<void> {
  console.log(`replay of the real year until ${UNTIL}\n`);
  const site = await openSite();
  const { db, signer, holder } = site;
  try {
    const lived = await timed(site, 'read and lived', 'fines', async () => {
      return (await replay(db, { directory: YEAR, until: UNTIL, signer, holder })).documents;
    });
    const peak = peakMegabytes();
    const events = await countEvents(site);
    const tables = await tellSizes(site);
    const floor = await measureFloor(site);
    console.log(`\n${round(lived.seconds)} s (budget ${BUDGET.seconds} s); peak ${peak} MB\n${costText(lived.cost)}`);
    keepResult('replay', {
      fines: lived.count,
      events,
      seconds: round(lived.seconds),
      cpu: keptCost(lived.cost),
      floor: { seconds: round(floor.seconds), rows: floor.count, cpu: keptCost(floor.cost) },
      peakMegabytes: peak,
      budget: BUDGET,
      met: { seconds: lived.seconds <= BUDGET.seconds },
      tables,
    });
  } finally {
    await db.close();
  }
}
