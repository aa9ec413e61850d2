/** What the journal has of signing, and by what right an order lets acts be signed. */
import { readSideChains } from '@oryndau/journal/side-chains';
import type { LegalDate } from '@oryndau/law/legal-date';
import { basisOf } from '@oryndau/law/rules/basis-of';
import type { Connection } from '@oryndau/postgres/driver';
import { Failure } from '@oryndau/postgres/failure';
import type { SigningEvent } from '../signing-events.ts';

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
