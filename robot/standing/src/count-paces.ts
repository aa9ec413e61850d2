/** The paces, counted of what happened before there were any: the step of their migration. */
import { SLOTS } from '@oryndau/journal/lease';
import type { Transaction } from '@oryndau/postgres/driver';
import { FigureSums } from '@oryndau/reports/core/figures';
import { appendFigures, foldDeltas } from '@oryndau/reports/sql/figures';
import { readJournal, slotRange } from './journal-reading.ts';
import { pacesOf } from './pace-rules.ts';

export async function countPaces(tx: Transaction): Promise<void> {
  const sums = new FigureSums();
  for (let slot = 0; slot < SLOTS; slot += 1) {
    await readJournal(tx, slotRange(slot, SLOTS), {
      event: ({ stage, event }, { case: state, fine }) => {
        if (stage !== 'case' || state === null || fine === null) return;
        for (const pace of pacesOf({ event, state, fine })) sums.add(pace);
      },
    });
  }
  await appendFigures(tx, sums.values());
  await foldDeltas(tx);
}
