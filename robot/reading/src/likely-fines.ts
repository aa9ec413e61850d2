/** Which fine money in suspense is likely meant for: shown to the operator, who decides. Looked up when it is asked, so that a fine that came later is found too. */
import { findOfDebtors, findPayable } from '@oryndau/fines/sql/documents';
import { type LikelyBy, likelyFine, likelyReading } from '@oryndau/payments/core/match';
import { readEntriesToMatch } from '@oryndau/payments/sql/entries';
import type { Transaction } from '@oryndau/postgres/driver';
import { groupBy } from '@oryndau/postgres/group-by';

export interface Likely {
  readonly number: string;
  readonly documentId: string;
  readonly by: LikelyBy;
}

/** By the id of the entry; entries for which nothing speaks are left out. */
export async function likelyFines(tx: Transaction, entryIds: readonly string[]): Promise<Map<string, Likely>> {
  if (entryIds.length === 0) return new Map();
  const entries = await readEntriesToMatch(tx, entryIds);
  const readings = entries.map(likelyReading);
  const payable = (
    await findPayable(
      tx,
      readings.flatMap(({ references, nearly }) => [...references, ...nearly]),
      readings.flatMap(({ numbers }) => numbers),
    )
  ).map((row) => ({ ...row, iin: row.debtorIin }));
  const ofDebtors = await findOfDebtors(tx, [...new Set(readings.flatMap(({ iins }) => iins))]);
  const known = {
    byReference: groupBy(payable, (row) => row.paymentReference),
    byNumber: groupBy(payable, (row) => row.number),
    byIin: groupBy(
      ofDebtors.map((row) => ({ ...row, iin: row.debtorIin, iban: '' })),
      (row) => row.iin,
    ),
  };
  return new Map(
    readings.flatMap((reading, place) => {
      const [entry, likely] = [entries[place], likelyFine(reading, known)];
      if (entry === undefined || likely === undefined) return [];
      const { number, documentId } = likely.payable;
      return [[entry.id, { number, documentId, by: likely.by }] as const];
    }),
  );
}
