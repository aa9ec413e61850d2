/** What comes to a case from the register or the bank, the way it comes there: a test that told the case alone would have an end, or a payment, that follows from nothing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LegalDate } from '@oryndau/law/legal-date';
import { formatMoney, type Money } from '@oryndau/law/money';
import type { Database } from '@oryndau/postgres/database';
import { importBank, importRegister } from '../import.ts';
import { bankEntry, bankFile, fact, ndjson, referenceOf } from './feed.ts';

/** The register says that the fine was cancelled; what is told to its case next hears of it. */
export const importCancellation = (db: Database, number: string, on: LegalDate): Promise<void> =>
  withFile('register.ndjson', ndjson(fact('FineCancelled', number, on)), async (path) => {
    await importRegister(db, path);
  });

/** The bank books money that gives no reference: what it is for stands in its text alone. */
export const importUnnamed = (
  db: Database,
  { text, amount, on }: { text: string; amount: Money; on: LegalDate },
): Promise<void> =>
  withFile(
    'bank.xml',
    bankFile([bankEntry({ key: 'U1', amount: formatMoney(amount), on, text })], { id: 'M-U1', created: on }),
    async (path) => {
      await importBank(db, path);
    },
  );

/** The bank books a payment for the fine; the next tick hears of it. */
export const importPayment = (
  db: Database,
  { number, entry, amount, on }: { number: string; entry: string; amount: Money; on: LegalDate },
): Promise<void> => {
  const booked = bankEntry({ key: entry, amount: formatMoney(amount), on, reference: referenceOf(number) });
  const file = bankFile([booked], { id: `M-${number}-${entry}`, created: on });
  return withFile('bank.xml', file, async (path) => {
    await importBank(db, path);
  });
};

/** The bank takes a payment for the fine back; the next tick hears of it. */
export const importReversal = (
  db: Database,
  { number, entry, amount, on }: { number: string; entry: string; amount: Money; on: LegalDate },
): Promise<void> => {
  const parts = {
    key: `R-${entry}`,
    takesBack: entry,
    amount: formatMoney(amount),
    on,
    reference: referenceOf(number),
  };
  const file = bankFile([bankEntry(parts)], { id: `M-${number}-R-${entry}`, created: on });
  return withFile('bank.xml', file, async (path) => {
    await importBank(db, path);
  });
};

async function withFile(name: string, text: string, read: (path: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'oryndau-told-'));
  try {
    writeFileSync(join(folder, name), text);
    await read(join(folder, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
