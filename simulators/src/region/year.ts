/**
 * A year of a region, day by day, with nothing left out: the register's feed, the tick, the exchange with the world over its real protocols, the
 * bank's file in the evening. The same seed and the same policy give the same year.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importBank, importRegister } from '@oryndau/deciding/import';
import { runTick } from '@oryndau/deciding/tick';
import { waitingTransfers } from '@oryndau/deciding/transfer-hour';
import { exchange } from '@oryndau/exchange/exchange';
import type { Signer } from '@oryndau/journal/seal';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { isRefusal } from '@oryndau/law/refusal';
import type { Database } from '@oryndau/postgres/database';
import { testSignatory } from '@oryndau/reading/documents';
import { giveOrder } from '@oryndau/signing/act-desk';
import type { ActDesk } from '@oryndau/signing/port';
import { delivery, type RegionPlan, registration } from './population.ts';
import { type InventedRegion, openRegion } from './region.ts';
import { readStatement, type YearStatement } from './statement.ts';

export interface YearOptions {
  readonly plan: RegionPlan;
  readonly policy: string;
  /** The last day that is lived. */
  readonly until: LegalDate;
  readonly signer: Signer;
  readonly acts: ActDesk;
  readonly holder: string;
  /** Where feeds, files, letters and hand-overs are laid; it is the caller's to remove. */
  readonly folder: string;
  readonly signal?: AbortSignal;
  readonly onDay?: (day: LegalDate) => void;
}

/** Lives the year in an empty, migrated database. Undefined when it was stopped. */
export async function simulateYear(db: Database, options: YearOptions): Promise<YearStatement | undefined> {
  const { plan, until, folder, signal } = options;
  await mkdir(folder, { recursive: true });
  const region = await openRegion(db, plan, options);
  try {
    const feed = feedOf(plan, region);
    await db.transaction((tx) => giveOrder(tx, options.acts, { from: plan.from, by: testSignatory.name, upTo: null }));
    for (let day = plan.from; day <= until; day = addDays(day, 1)) {
      if (signal?.aborted) return undefined;
      await liveDay(db, region, { ...options, day, lines: feed.get(day) ?? [] });
      options.onDay?.(day);
    }
    // What the last evening decided still goes out: the books are compared when both sides know of it.
    await exchange(db, region.outside, () => region.clock);
    return await readStatement(db, region, plan);
  } finally {
    await region.close();
  }
}

/** The lines of the register by the day on which it tells them. */
function feedOf({ fines }: RegionPlan, region: InventedRegion): Map<LegalDate, (() => string)[]> {
  const feed = new Map<LegalDate, (() => string)[]>();
  const add = (day: LegalDate, line: () => string) => {
    const lines = feed.get(day);
    if (lines === undefined) feed.set(day, [line]);
    else lines.push(line);
  };
  for (let n = 0; n < fines; n += 1) {
    const fine = region.fine(n);
    add(fine.registeredOn, () => registration(region.person(n), fine));
    add(fine.deliveredOn, () => delivery(fine));
    if (fine.voluntary !== null) region.payVoluntarily(n);
  }
  return feed;
}

const TEN_IN_THE_MORNING = 'T05:00:00Z';

interface Day extends YearOptions {
  readonly day: LegalDate;
  readonly lines: readonly (() => string)[];
}

async function liveDay(db: Database, region: InventedRegion, { day, lines, folder, ...options }: Day): Promise<void> {
  if (lines.length > 0) {
    const path = join(folder, `${day}.ndjson`);
    await writeFile(path, lines.map((line) => `${line()}\n`).join(''));
    await importRegister(db, path, { at: new Date(`${day}${TEN_IN_THE_MORNING}`) });
  }
  region.clock = new Date(`${day}${TEN_IN_THE_MORNING}`);
  await tick(db, region, { ...options, day });
  await exchange(db, region.outside, () => region.clock);
  await region.voices.speak(day);
  await region.evening(day);
  const statement = region.statement(day);
  if (statement !== undefined) {
    const path = join(folder, `${day}.camt.054.xml`);
    await writeFile(path, statement);
    const { fault } = await importBank(db, path, { at: region.clock });
    if (fault !== null) throw new Error(`the bank file of ${day} was refused: ${fault.code}`);
  }
  await tick(db, region, { ...options, day });
}

/** In the morning what the day begins with, in the evening what came in and the transfers, as a worker at work would. */
async function tick(db: Database, { clock }: InventedRegion, options: Omit<Day, 'lines' | 'folder'>): Promise<void> {
  const { day, policy, signer, acts, holder } = options;
  const days = { from: day, until: day, policy, ...waitingTransfers(clock) };
  const done = await runTick(db, { days, sealsUntilEnd: false, signer, acts, holder });
  if (isRefusal(done)) throw new Error(`the tick of ${day} was refused: ${done.code}`);
}
