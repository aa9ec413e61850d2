/** The bank file (design.md section 5): entries of camt.054 parsed, checked, matched and posted, all durable. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBank, importRegister } from '@oryndau/deciding/import';
import { runTick } from '@oryndau/deciding/tick';
import { legalDate } from '@oryndau/law/legal-date';
import { isRefusal } from '@oryndau/law/refusal';
import { bankFileOf } from './bank.ts';
import { nationalFine, registrationLine, writeLines } from './feed.ts';
import { format, keepResult, openSite, peakMegabytes, sumOf, timed } from './site.ts';

const REGISTERED = legalDate('2025-02-03');
const PAID = legalDate('2025-02-05');
const BUDGET_PER_SECOND = 20_000;

export async function runBankFile({ entries }: { readonly entries: number }): Promise<void> {
  console.log(`bank file: ${format(entries)} entries\n`);
  const site = await openSite();
  const { db, signer, holder, folder } = site;
  const tick = async (on: typeof PAID) => {
    const days = { from: on, until: on, policy: 'replay' };
    const done = await runTick(db, { days, sealsUntilEnd: false, signer, holder, concurrency: 3 });
    if (isRefusal(done)) throw new Error(done.code);
    return done;
  };
  try {
    await writeLines(join(folder, 'bank-fines.ndjson'), entries, (n) => registrationLine(n, REGISTERED));
    await importRegister(db, join(folder, 'bank-fines.ndjson'));
    await tick(REGISTERED);
    writeFileSync(
      join(folder, 'bank.xml'),
      bankFileOf(
        Array.from({ length: entries }, (_, n) => nationalFine(n)),
        PAID,
      ),
    );
    const steps = [
      await timed(
        'parsed, checked and kept',
        'entries',
        async () => (await importBank(db, join(folder, 'bank.xml'))).counts.taken,
      ),
      await timed('matched and posted, fines paid', 'entries', async () => (await tick(PAID)).matched),
    ];
    const seconds = sumOf(steps);
    const rate = entries / seconds;
    console.log(
      `\n${format(rate)} entries/s over the whole chain (budget ${format(BUDGET_PER_SECOND)}); peak ${peakMegabytes()} MB`,
    );
    keepResult('bank-file', {
      entries,
      seconds: Math.round(seconds * 100) / 100,
      entriesPerSecond: Math.round(rate),
      peakMegabytes: peakMegabytes(),
      budget: { entriesPerSecond: BUDGET_PER_SECOND },
      met: { entriesPerSecond: rate >= BUDGET_PER_SECOND },
      steps: steps.map(({ what, seconds: taken }) => ({ what, seconds: Math.round(taken * 100) / 100 })),
    });
  } finally {
    await db.close();
  }
}
