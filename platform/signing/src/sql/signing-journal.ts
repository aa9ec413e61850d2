/** What the journal has of signing, and by what right an order lets acts be signed. */
import { type JournalBatch, newChain } from '@oryndau/journal/journal';
import { readSideChains } from '@oryndau/journal/side-chains';
import type { LegalDate } from '@oryndau/law/legal-date';
import { basisOf } from '@oryndau/law/rules/basis-of';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import { Failure } from '@oryndau/postgres/failure';
import { BEGUN_CHAIN, SIGNING_STAGE, type SigningBegun, type SigningEvent } from '../signing-events.ts';

/** By what right an order lets acts be signed at once. Throws a Failure LAW_UNKNOWN (retry never) for a day of which no law is loaded. */
export function orderBasis(on: LegalDate) {
  const ruling = basisOf('act.standing_order', on);
  if (!ruling.known) throw new Failure('LAW_UNKNOWN', `the law of ${on} is not loaded`, { retry: 'never' });
  return ruling.basis;
}

/** By chain, what the journal has of signing, in its order. */
export async function readSigningEvents(
  connection: Connection,
  chainIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SigningEvent[]>> {
  const chains = await readSideChains(connection, chainIds);
  return new Map(Array.from(chains, ([id, texts]) => [id, texts.map((text) => JSON.parse(text) as SigningEvent)]));
}

/** Whether the journal tells that acts wait for whoever signs them. */
export async function hasSigningBegun(connection: Connection): Promise<boolean> {
  const [row] = await connection<{ begun: boolean }[]>`
    select exists (select from journal.event as event where event.document_id = ${BEGUN_CHAIN}) as begun`;
  return row?.begun === true;
}

/** Puts it into the journal with the first act that waits. Who does so at the same time as another begins again: writing the journal throws a Failure CONFLICT (retry now). */
export async function journalSigningBegun(tx: Transaction, journal: JournalBatch, on: LegalDate): Promise<void> {
  if (await hasSigningBegun(tx)) return;
  const event: SigningBegun = { type: 'SigningBegun', on, basis: orderBasis(on) };
  journal.append(newChain(BEGUN_CHAIN), SIGNING_STAGE, event);
}
