/**
 * The step of a migration: the state of a case keeps that the recall of its order, or the lifting of its arrest, was struck, so that the bank has not heard of it. Those
 * of which one lies with an operator are made anew from their journals, and fall due by that.
 */
import { array } from '@oryndau/postgres/array';
import type { Transaction } from '@oryndau/postgres/driver';
import { fallDueAnew, type WaitingCase } from './days-of-waiting-acts.ts';
import { makeAnew } from './rights-of-liftings.ts';

export async function fillStruckRecalls(tx: Transaction): Promise<void> {
  const struck = await tx<{ documentId: string }[]>`
    select distinct waiting.document_id as "documentId" from connectors.act_waiting as waiting
    where waiting.state = 'struck' and waiting.type in ('recall', 'lifting')`;
  const ids = struck.map(({ documentId }) => documentId);
  if (ids.length === 0) return;
  await makeAnew(tx, await readKept(tx, ids));
  await fallDueAnew(tx, await readKept(tx, ids));
}

const readKept = (tx: Transaction, ids: readonly string[]) => tx<WaitingCase[]>`
  select document.document_id as "documentId", document.due_on as "dueOn", document.state
  from work.document as document where document.document_id = any(${array(ids)}::uuid[])`;
