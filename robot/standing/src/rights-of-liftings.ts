/**
 * The step of a migration: the state of a case keeps by what right a measure is being lifted, where that is not the end of the case. Those of which a lifting waits for
 * its confirmation are made anew from their journals; there are few of them at a time, and all others are as they were.
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import { array } from '@oryndau/postgres/array';
import type { Transaction } from '@oryndau/postgres/driver';
import { encodeDocument } from './document-state.ts';
import { type JournalRow, readChains } from './journal-reading.ts';
import { walkDocuments } from './walk-documents.ts';

const AT_ONCE = 1_000;

export interface Kept {
  readonly documentId: string;
  readonly state: string;
}

export async function fillRightsOfLiftings(tx: Transaction): Promise<void> {
  await walkDocuments({
    atOnce: AT_ONCE,
    read: (after) => tx<Kept[]>`
      select document.document_id as "documentId", document.state from work.document as document
      where document.document_id > ${after}::uuid and document.state like '%"status":"lifting"%'
      order by document.document_id limit ${AT_ONCE}`,
    take: (rows) => makeAnew(tx, rows),
  });
}

/** Their states made anew from their journals, where they differ. */
export async function makeAnew(tx: Transaction, kept: readonly Kept[]): Promise<void> {
  if (kept.length === 0) return;
  const events = await tx<(Omit<JournalRow, 'on'> & { on: LegalDate })[]>`
    select event.document_id as "documentId", event.n, event.on_day as on, event.body, encode(event.hash, 'hex') as hash
    from journal.event as event
    where event.document_id = any(${array(kept.map(({ documentId }) => documentId))}::uuid[])
    order by event.document_id, event.n`;
  const told = new Map<string, string>();
  readChains(events, {
    event: () => undefined,
    document: (document) => told.set(document.documentId, encodeDocument(document)),
  });
  const changed = kept.flatMap(({ documentId, state }) => {
    const now = told.get(documentId);
    return now === undefined || now === state ? [] : [{ documentId, state: now }];
  });
  await tx`
    update work.document set state = changed.state
    from unnest(${array(changed.map(({ documentId }) => documentId))}::uuid[], ${array(changed.map(({ state }) => state))}::text[])
      as changed (document_id, state)
    where document.document_id = changed.document_id`;
}
