/** An operator says to which fine money in suspense belongs. */
import { findDocuments, findRefusedByNumber } from '@oryndau/fines/sql/find';
import { sealedUntil } from '@oryndau/journal/seal';
import { type LegalDate, later } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import { isRefusal, type Refusal, refusal } from '@oryndau/law/refusal';
import { decideSuspense } from '@oryndau/payments/core';
import { assignEntry, findSuspended } from '@oryndau/payments/sql/find';
import { loadSuspense } from '@oryndau/payments/sql/suspense';
import type { Database } from '@oryndau/postgres/database';
import type { Transaction } from '@oryndau/postgres/driver';
import { MATCH_LOCK, SuspenseBatch, suspenseIdOf } from './match.ts';
import { firstOpenDay } from './take-in-bookings.ts';

export interface Assignment {
  /** The bank's key of the entry, or account and key as `oryndau suspense` lists them. */
  readonly entry: string;
  /** Number or id of the document. */
  readonly number: string;
  readonly operator: string;
  /** The legal day of the decision; null: `today`, or the first day that is not sealed when that is later. */
  readonly on: LegalDate | null;
  readonly today: LegalDate;
}

export interface Assigned {
  readonly entry: string;
  readonly documentId: string;
  readonly number: string;
  readonly amount: Money;
  /** The day of the decision; the next tick of this day or a later one books the money. */
  readonly on: LegalDate;
}

/**
 * One transaction: the suspense entry is assigned in the journal, and the bank's entry is handed to the fine as if it had been
 * matched, so that the next tick books it like any other. A crash before the commit leaves nothing, one after it loses nothing.
 */
export async function assignSuspense(db: Database, assignment: Assignment): Promise<Assigned | Refusal> {
  return db.transaction(async (tx) => {
    // Reversals are matched under the same lock: none can take back meanwhile what is being assigned.
    await tx`select pg_advisory_xact_lock(${MATCH_LOCK})`;
    const document = await theDocument(tx, assignment.number);
    if (isRefusal(document)) return document;
    const [entry, another] = await findSuspended(tx, assignment.entry);
    if (entry === undefined) return refusal('UNKNOWN_ENTRY', { entry: assignment.entry });
    if (another !== undefined) return refusal('REFERENCE_AMBIGUOUS', { reference: assignment.entry });
    return assign(tx, entry, document, assignment);
  });
}

async function theDocument(tx: Transaction, number: string) {
  const [document, another] = await findDocuments(tx, number);
  if (another !== undefined) return refusal('NUMBER_AMBIGUOUS', { number });
  if (document !== undefined) return document;
  const refused = await findRefusedByNumber(tx, number);
  return refusal(refused.length > 0 ? 'FINE_REJECTED' : 'NUMBER_UNKNOWN', { number });
}

async function assign(
  tx: Transaction,
  entry: string,
  { documentId, number }: { readonly documentId: string; readonly number: string },
  { operator, on: wanted, today }: Assignment,
): Promise<Assigned | Refusal> {
  const suspenseId = suspenseIdOf(entry);
  const state = (await loadSuspense(tx, [suspenseId])).get(suspenseId)?.state;
  if (state === undefined) return refusal('UNKNOWN_ENTRY', { entry });
  const sealed = await sealedUntil(tx);
  const first = firstOpenDay(sealed, state.bookedOn);
  const on = wanted ?? later(today, first);
  if (on < first) return refusal('NOT_YET', { day: first });
  const command = { type: 'Assign', document: documentId, operator } as const;
  const decided = decideSuspense(state, command, on);
  if (isRefusal(decided)) return decided;
  const batch = new SuspenseBatch();
  await batch.load(tx, [suspenseId]);
  batch.decide(suspenseId, command, on);
  await assignEntry(tx, entry, documentId);
  await batch.save(tx);
  return { entry, documentId, number, amount: state.remaining, on };
}
