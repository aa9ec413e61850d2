/** Standing orders as they were given, and when they were revoked: none is ever changed or taken away. */
import { goOnWithChain, openDay, readSideChains } from '@oryndau/journal/side-chains';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import { Failure } from '@oryndau/postgres/failure';
import type { OrderState } from '@oryndau/words/signing';
import { signatureColumns } from '../batch-signature.ts';
import { keyIdOfCertificate } from '../certificate-key.ts';
import type { ActSigner } from '../port.ts';
import { orderChainId, orderSaid, revocationSaid, SIGNING_STAGE } from '../signing-events.ts';
import { JOURNALED, orderFault, readSignedOrder, type StandingOrder, standingOrderText } from '../standing-order.ts';
import { orderBasis } from './signing-journal.ts';
import { assertStillSigning } from './signing-switch.ts';

export interface KeptOrder {
  readonly number: string;
  /** The words that were signed, to the byte. */
  readonly body: string;
  readonly keyId: string;
  /** PEM, the signer's first. */
  readonly certificates: readonly string[];
  readonly signedOn: LegalDate;
  /** From this day nothing is signed by it any more; null while it is in force. */
  readonly revokedOn: LegalDate | null;
  readonly revokedBy: string | null;
  readonly revokedFor: string | null;
  /** Undefined when its bytes are not those that were signed: then it lets nothing be signed. */
  readonly order: StandingOrder | undefined;
}

/** How an order is on that day, for who signs with that key. */
export function orderStateOf(
  { order, keyId, revokedOn }: KeptOrder,
  { headKey, on }: { readonly headKey: string; readonly on: LegalDate },
): OrderState {
  if (order === undefined) return 'forged';
  if (revokedOn !== null) return 'revoked';
  if (keyId !== headKey) return 'of another key';
  if (on < order.from) return 'to come';
  return order.until !== null && order.until < on ? 'ended' : 'in force';
}

/** All of them, the oldest first. */
export async function readStandingOrders(connection: Connection): Promise<KeptOrder[]> {
  const rows = await connection<(Omit<KeptOrder, 'order'> & { signature: string })[]>`
    select kept.number, kept.body, coalesce(kept.jws, kept.cms) as signature, kept.certificates, kept.key_id as "keyId", kept.signed_on as "signedOn",
           kept.revoked_on as "revokedOn", kept.revoked_by as "revokedBy", kept.revoked_for as "revokedFor"
    from connectors.standing_order as kept
    order by kept.signed_on, kept.number`;
  return Promise.all(
    rows.map(async ({ signature, certificates, ...kept }): Promise<KeptOrder> => {
      const order = await readSignedOrder({ body: kept.body, signature, certificates });
      // The column is for whoever looks; the certificate says whose key it was.
      const isSound = order?.number === kept.number && keyOf(certificates[0] ?? '') === kept.keyId;
      return { ...kept, certificates, order: isSound ? order : undefined };
    }),
  );
}

function keyOf(certificate: string): string | undefined {
  try {
    return keyIdOfCertificate(certificate);
  } catch {
    return undefined;
  }
}

/** Two orders never get the same number. */
const NUMBERING_LOCK = 7_305_401;

/** Signs the order, keeps it and journals that it was given; gives its number, counted from 1. Throws a Failure (retry never) LAW_UNKNOWN, ORDER_MALFORMED for what is no order, or ORDER_NOT_CHECKABLE by a key of an algorithm that is not known here. */
export async function giveStandingOrder(
  tx: Transaction,
  signer: ActSigner,
  { on, ...said }: Omit<StandingOrder, 'number' | 'version'> & { readonly on: LegalDate },
): Promise<StandingOrder> {
  const fault = orderFault(said);
  if (fault !== undefined) throw new Failure('ORDER_MALFORMED', fault, { retry: 'never' });
  const journaledOn = await openDay(tx, on);
  await tx`select pg_advisory_xact_lock(${NUMBERING_LOCK})`;
  const order: StandingOrder = { ...said, number: await nextNumber(tx), version: JOURNALED };
  const body = standingOrderText(order);
  const { signature, keyId } = await signer.signBatch([body]);
  // It is read with each tick, by whoever decides, and nobody asks a service each time: what the robot cannot check itself lets it sign nothing.
  if ((await readSignedOrder({ body, signature, certificates: signer.certificates })) === undefined) {
    const message = 'a standing order is signed with a key whose signature this program can check itself';
    throw new Failure('ORDER_NOT_CHECKABLE', message, { retry: 'never' });
  }
  const { jws, cms } = signatureColumns(signature);
  await assertStillSigning(tx);
  await tx`
    insert into connectors.standing_order (number, body, jws, cms, key_id, certificates, signed_on)
    values (${order.number}, ${body}, ${jws}, ${cms}, ${keyId}, ${signer.certificates as string[]}::text[], ${on})`;
  const event = { type: 'OrderGiven', on: journaledOn, basis: orderBasis(journaledOn) } as const;
  const given = orderSaid({ number: order.number, body, keyId, signedOn: on });
  await goOnWithChain(tx, { chainId: orderChainId(order.number), stage: SIGNING_STAGE, event: { ...event, ...given } });
  return order;
}

/** So many orders after the last one may be gone from the table, whose numbers the journal still has. */
const NUMBERS_TRIED = 100;

/** The first after the last one that the journal does not have either: an order that somebody has deleted keeps its number. */
async function nextNumber(tx: Transaction): Promise<string> {
  const [known] = await tx<{ last: number }[]>`
    select coalesce(max(substring(kept.number from '^S-([0-9]{1,9})$')::integer), 0) as last from connectors.standing_order as kept`;
  const numbers = Array.from({ length: NUMBERS_TRIED }, (_, index) => `S-${(known?.last ?? 0) + index + 1}`);
  const journaled = await readSideChains(tx, numbers.map(orderChainId));
  const free = numbers.find((number) => !journaled.has(orderChainId(number)));
  if (free === undefined) throw new Error(`the journal has the numbers of ${NUMBERS_TRIED} orders that are gone`);
  return free;
}

/** Revokes an order and journals it. False: there is none of that number, or it was revoked before. Throws a Failure LAW_UNKNOWN (retry never). */
export async function revokeStandingOrder(
  tx: Transaction,
  { number, on, by, reason }: { number: string; on: LegalDate; by: string; reason: string },
): Promise<boolean> {
  const journaledOn = await openDay(tx, on);
  const { count } = await tx`
    update connectors.standing_order as kept set revoked_on = ${on}, revoked_by = ${by}, revoked_for = ${reason}
    where kept.number = ${number} and kept.revoked_on is null`;
  if (count !== 1) return false;
  const event = { type: 'OrderRevoked', on: journaledOn, basis: orderBasis(journaledOn) } as const;
  const revoked = revocationSaid({ number, revokedOn: on, revokedBy: by, revokedFor: reason });
  await goOnWithChain(tx, { chainId: orderChainId(number), stage: SIGNING_STAGE, event: { ...event, ...revoked } });
  return true;
}
