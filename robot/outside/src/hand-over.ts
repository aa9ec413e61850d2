/** Who has taken over the cases that were handed to the chamber. */
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';

export interface TakenOver {
  readonly documentId: string;
  /** YYYY-MM-DD */
  readonly receivedOn: string;
  readonly bailiff: string;
  readonly contact: string | null;
}

/** Keeps receipts; the first of a case stands. */
export async function keepTakenOver(tx: Transaction, taken: readonly TakenOver[]): Promise<void> {
  if (taken.length === 0) return;
  await tx`
    insert into connectors.hand_over (document_id, received_on, bailiff, contact)
    select taken.document_id, taken.received_on, taken.bailiff, taken.contact
    from unnest(
      ${array(taken.map(({ documentId }) => documentId))}::uuid[],
      ${array(taken.map(({ receivedOn }) => receivedOn))}::date[],
      ${array(taken.map(({ bailiff }) => bailiff))}::text[],
      ${array(taken.map(({ contact }) => contact))}::text[]
    ) as taken (document_id, received_on, bailiff, contact)
    on conflict (document_id) do nothing`;
}

/** Undefined: the chamber has not said so, or the case is not with it. */
export async function readTakenOver(connection: Connection, documentId: string): Promise<TakenOver | undefined> {
  const [row] = await connection<TakenOver[]>`
    select taken.document_id as "documentId", taken.received_on as "receivedOn", taken.bailiff, taken.contact
    from connectors.hand_over as taken
    where taken.document_id = ${documentId}`;
  return row;
}
