/** Writes what was signed, ordered and revoked into the journal, in the transaction of just that. */
import { type Chain, JournalBatch, newChain } from '@oryndau/journal/journal';
import { holdSealing, sealedUntil } from '@oryndau/journal/seal';
import { addDays, type LegalDate, later } from '@oryndau/law/legal-date';
import { basisOf } from '@oryndau/law/rules/basis-of';
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import { Failure } from '@oryndau/postgres/failure';
import { SIGNING_STAGE, type SigningEvent } from '../signing-events.ts';

/** The day for an event of now: the day itself, or the first that is not sealed. Sealing is held off until the end of the transaction. */
export async function openDay(tx: Transaction, on: LegalDate): Promise<LegalDate> {
  await holdSealing(tx);
  const sealed = await sealedUntil(tx);
  return sealed === null ? on : later(on, addDays(sealed, 1));
}

/** By what right an order lets acts be signed at once. Throws a Failure LAW_UNKNOWN (retry never) for a day of which no law is loaded. */
export function orderBasis(on: LegalDate) {
  const ruling = basisOf('act.standing_order', on);
  if (!ruling.known) throw new Failure('LAW_UNKNOWN', `the law of ${on} is not loaded`, { retry: 'never' });
  return ruling.basis;
}

/** Goes on with the chain of an order, from what was written of it before. */
export async function journalOrder(tx: Transaction, chainId: string, event: SigningEvent): Promise<void> {
  const [last] = await tx<Chain[]>`
    select event.document_id as "documentId", event.n, encode(event.hash, 'hex') as head
    from journal.event as event where event.document_id = ${chainId}
    order by event.n desc limit 1`;
  const journal = new JournalBatch();
  journal.append(last ?? newChain(chainId), SIGNING_STAGE, event);
  await journal.write(tx);
}

/** By chain, what the journal has of signing, in its order. The hashes are checked by whoever reads the whole journal. */
export async function readSigningEvents(
  connection: Connection,
  chainIds: readonly string[],
): Promise<Map<string, readonly SigningEvent[]>> {
  const rows = await connection<{ id: string; body: string }[]>`
    select event.document_id as id, event.body from journal.event as event
    where event.document_id = any(${array(chainIds)}::uuid[])
    order by event.document_id, event.n`;
  const chains = new Map<string, SigningEvent[]>();
  for (const { id, body } of rows) {
    const chain = chains.get(id);
    const event = JSON.parse(body) as SigningEvent;
    if (chain === undefined) chains.set(id, [event]);
    else chain.push(event);
  }
  return chains;
}
