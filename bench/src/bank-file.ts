/** The bank file (design.md section 5): entries of camt.054 parsed, checked, matched, and posted with what they bring about, all durable. */
import { join } from 'node:path';
import { importBank, importRegister } from '@oryndau/deciding/import';
import { legalDate } from '@oryndau/law/legal-date';
import { makeFeed } from './feed.ts';
import {
  costText,
  format,
  keepResult,
  keptCost,
  keptStep,
  openSite,
  peakMegabytes,
  round,
  type Timed,
  tellSizes,
  tick,
  timed,
  together,
} from './site.ts';

const REGISTERED = legalDate('2025-02-03');
const PAID = legalDate('2025-02-05');
/** Of the whole chain. */
const BUDGET = { entriesPerSecond: 12_000 };
const GOAL = { entriesPerSecond: 20_000 };

export async function runBankFile({ entries }: { readonly entries: number }): Promise<void> {
  console.log(`bank file: ${format(entries)} entries\n`);
  const site = await openSite();
  const { db, folder } = site;
  const [fines, bank] = [join(folder, 'bank-fines.ndjson'), join(folder, 'bank.xml')];
  try {
    await makeFeed([
      { path: fines, kind: 'registered', on: REGISTERED, first: 0, count: entries },
      { path: bank, kind: 'paid', on: PAID, first: 0, count: entries },
    ]);
    await importRegister(db, fines);
    await tick(site, REGISTERED);
    const steps = [
      await timed(site, 'read: parsed, checked, matched and kept', 'entries', async () => {
        return (await importBank(db, bank)).counts.taken;
      }),
      await timed(site, 'posted, fines paid', 'fines', async () => (await tick(site, PAID)).documents),
    ];
    if (steps.some(({ count }) => count !== entries)) throw new Error(`not all of ${entries} entries came through`);
    report(together('the whole chain', 'entries', entries, steps), steps, await tellSizes(site));
  } finally {
    await db.close();
  }
}

function report(chain: Timed, steps: readonly Timed[], tables: Awaited<ReturnType<typeof tellSizes>>): void {
  const rate = chain.count / chain.seconds;
  console.log(
    `\n${format(rate)} entries/s over the whole chain (budget ${format(BUDGET.entriesPerSecond)}, goal ${format(GOAL.entriesPerSecond)}); peak ${peakMegabytes()} MB\n${costText(chain.cost)}`,
  );
  keepResult('bank-file', {
    entries: chain.count,
    seconds: round(chain.seconds),
    entriesPerSecond: Math.round(rate),
    cpu: keptCost(chain.cost),
    peakMegabytes: peakMegabytes(),
    budget: BUDGET,
    goal: GOAL,
    met: { entriesPerSecond: rate >= BUDGET.entriesPerSecond },
    metGoal: { entriesPerSecond: rate >= GOAL.entriesPerSecond },
    steps: steps.map((step) => ({ ...keptStep(step), perSecond: Math.round(step.count / step.seconds) })),
    tables,
  });
}
