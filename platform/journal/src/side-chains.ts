/**
 * Chains of the journal that are of no document: of a batch that was signed, a standing order, an account of the body, rows that stand beside it. Each thing has one of its own, so that
 * whoever decides about one waits for nobody who decides about another.
 */
import { addDays, type LegalDate, later } from '@oryndau/law/legal-date';
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import { type Chain, type DecidedEvent, JournalBatch, newChain } from './journal.ts';
import { holdSealing, sealedUntil } from './seal.ts';

/** The stages by which the journal calls them. */
export const sideStages = ['signing', 'own_account', 'binding'] as const;
export type SideStage = (typeof sideStages)[number];

/** The day for an event of now: the day itself, or the first that is not sealed. Sealing is held off until the end of the transaction. */
export async function openDay(tx: Transaction, on: LegalDate): Promise<LegalDate> {
  await holdSealing(tx);
  const sealed = await sealedUntil(tx);
  return sealed === null ? on : later(on, addDays(sealed, 1));
}

/** Goes on with a chain from what was written of it before. Throws a Failure CONFLICT (retry now) where another did so at the same time. */
export async function goOnWithChain(
  tx: Transaction,
  { chainId, stage, event }: { readonly chainId: string; readonly stage: SideStage; readonly event: DecidedEvent },
): Promise<void> {
  const [last] = await tx<Chain[]>`
    select event.document_id as "documentId", event.n, encode(event.hash, 'hex') as head
    from journal.event as event where event.document_id = ${chainId}
    order by event.n desc limit 1`;
  const journal = new JournalBatch();
  journal.append(last ?? newChain(chainId), stage, event);
  await journal.write(tx);
}

/** By chain, its events in their order, as texts. The hashes are checked by whoever reads the whole journal. */
export async function readSideChains(
  connection: Connection,
  chainIds: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const rows = await connection<{ id: string; body: string }[]>`
    select event.document_id as id, event.body from journal.event as event
    where event.document_id = any(${array(chainIds)}::uuid[])
    order by event.document_id, event.n`;
  const chains = new Map<string, string[]>();
  for (const { id, body } of rows) {
    const chain = chains.get(id);
    if (chain === undefined) chains.set(id, [body]);
    else chain.push(body);
  }
  return chains;
}
