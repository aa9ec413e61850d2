/** How documents stand, made anew from the journal: the step of the migration to one row a document. */
import { loadDebtors } from '@oryndau/fines/sql/documents';
import { DocumentBatch } from '@oryndau/journal/document-rows';
import { SLOTS } from '@oryndau/journal/lease';
import type { Transaction } from '@oryndau/postgres/driver';
import { policies } from '@oryndau/proceedings/core';
import { encodeDocument, originOf, standingOf } from './document-state.ts';
import { type IdRange, type ReadDocument, readJournal, slotRange } from './journal-reading.ts';

/** Also takes away the messages that no policy ever sent: what follows from the journal and is for nobody is not kept any more. */
export async function rebuildDocuments(tx: Transaction): Promise<void> {
  for (let slot = 0; slot < SLOTS; slot += 1) await rebuildRange(tx, slotRange(slot, SLOTS));
  const silent = policies.filter(({ sends }) => !sends).map(({ id }) => id);
  await tx`
    delete from work.outbox as outbox
    using work.document as document
    where outbox.status = 'not_sent' and document.document_id = outbox.document_id
      and document.state::json -> 'case' ->> 'policy' = any(${silent}::text[])`;
}

async function rebuildRange(tx: Transaction, range: IdRange): Promise<void> {
  const documents: ReadDocument[] = [];
  await readJournal(tx, range, { event: () => undefined, document: (document) => documents.push(document) });
  const debtors = await loadDebtors(
    tx,
    documents.map(({ documentId }) => documentId),
  );
  const batch = new DocumentBatch();
  for (const document of documents) {
    const { documentId, n, head, fine } = document;
    const debtor = debtors.get(documentId);
    if (fine === null || debtor === undefined) continue;
    const origin = originOf(fine, debtor);
    const place = { documentId, version: n, head };
    batch.add(place, standingOf({ ...document, fine }), { origin, state: encodeDocument(document) });
  }
  await batch.write(tx);
}
