/**
 * Transferred cases go to the chamber of private bailiffs with all that is needed to go on (law 261-IV Arts. 9-1, 10-6): the signed acts, the
 * parties, what remains and what stays arrested. The chamber's receipt says that it has them, and who was given the case.
 */
import { keepTakenOver, markOutbox, queuedFor } from '@oryndau/connectors';
import type { Chamber, ChamberReceipt } from '@oryndau/connectors/chamber';
import type { LegalDate } from '@oryndau/law';
import type { Database } from '@oryndau/postgres';
import { actsToRenderOf, type DocumentsOptions } from '../documents.ts';
import { openTasks, taskOf } from '../tasks/task-codes.ts';

const AT_ONCE = 500;

/** Lays out what was transferred; returns how many cases. */
export async function handOverTransfers(
  db: Database,
  {
    chamber,
    documents,
    today,
  }: { readonly chamber: Chamber; readonly documents: DocumentsOptions; readonly today: LegalDate },
): Promise<number> {
  let handed = 0;
  // Loaded when there is something to hand over: the room brings a typesetter along.
  const { transferFile } = await import('@oryndau/documents/acts');
  for (;;) {
    const queued = await queuedFor(db.sql, { recipient: 'chamber', until: today, limit: AT_ONCE });
    if (queued.length === 0) return handed;
    const cases = [...new Set(queued.map(({ documentId }) => documentId))];
    const acts = await actsToRenderOf(db.sql, cases, documents);
    await chamber.handOver(
      cases.map((documentId) => {
        const its = (acts.get(documentId) ?? []).map(({ rendered }) => rendered);
        return { documentId, files: [{ name: 'transfer.json', bytes: transferFile(its) }] };
      }),
    );
    // A crash before this line lays the same folders out again: they lie there, and are left as they are.
    await db.transaction((tx) =>
      markOutbox(
        tx,
        'chamber',
        queued.map(({ documentId, n }) => ({ documentId, n, status: 'sent' as const })),
      ),
    );
    handed += cases.length;
  }
}

/** Who took a case over is kept for the debtor; a receipt that does not agree with what was handed over is an operator's. */
export async function takeReceipts(db: Database, receipts: readonly ChamberReceipt[], today: LegalDate): Promise<void> {
  const tasks = receipts
    .filter(({ agrees }) => !agrees)
    .map(({ documentId, receivedOn }) =>
      taskOf('CHAMBER_RECEIPT_DIFFERS', { documentId, on: today, subject: receivedOn, body: { receivedOn } }),
    );
  await db.transaction(async (tx) => {
    await keepTakenOver(
      tx,
      receipts.filter(({ agrees }) => agrees),
    );
    await openTasks(tx, tasks);
  });
}
