/**
 * Who let a batch of acts be signed, on which day and by which order, which orders were given and revoked, and who has turned the stop switch: each row against the
 * events of its own chain, and no event without its row. A batch or an order says of itself whether it is of before the journal kept that, under a signature, so no row can be made one of those.
 */
import { ACT_JOURNALED } from '@oryndau/documents/acts';
import type { LegalDate } from '@oryndau/law/legal-date';
import { array } from '@oryndau/postgres/array';
import type { Transaction } from '@oryndau/postgres/driver';
import { notOfBody } from '@oryndau/signing/signer-body';
import {
  BEGUN_CHAIN,
  batchChainId,
  batchSaid,
  orderChainId,
  orderSaid,
  revocationSaid,
  type SigningEvent,
  SWITCH_CHAIN,
  turnSaid,
} from '@oryndau/signing/signing-events';
import { readSigningEvents } from '@oryndau/signing/sql/signing-journal';
import { type KeptTurn, readTurns } from '@oryndau/signing/sql/signing-switch';
import { type KeptOrder, readStandingOrders } from '@oryndau/signing/sql/standing-orders';
import { JOURNALED } from '@oryndau/signing/standing-order';
import { Fault } from '@oryndau/standing/fault';
import { reading } from './reading.ts';

interface BatchRow {
  readonly root: string;
  readonly size: number;
  readonly keyId: string;
  readonly signedOn: LegalDate;
  readonly approvedBy: string | null;
  readonly standingOrder: string | null;
  /** PEM, of whoever signed. */
  readonly certificate: string;
}

export interface SigningCheck {
  /** How many there are in the journal. */
  readonly chains: number;
  /** By root: of the newest act in the batch. */
  readonly versions: ReadonlyMap<string, number>;
  /** By root: the bodies that the acts of the batch name, by BIN. */
  readonly named: ReadonlyMap<string, ReadonlySet<string>>;
  /** BIN of the bodies whose acts are believed; without one any body's are. */
  readonly bodies?: readonly string[] | undefined;
}

/** Returns of how many batches, orders and turns of the switch it is not known; throws the first Fault. */
export async function checkSignings(
  tx: Transaction,
  { chains, versions, named, bodies }: SigningCheck,
): Promise<number> {
  const batches = await tx<BatchRow[]>`
    select encode(batch.root, 'hex') as root, batch.size, batch.key_id as "keyId", batch.signed_on as "signedOn",
           batch.approved_by as "approvedBy", batch.standing_order as "standingOrder", batch.certificates[1] as certificate
    from connectors.act_batch as batch order by batch.root`;
  await checkWaitingBodies(tx, bodies ?? []);
  const orders = await readStandingOrders(tx);
  const ids = [
    BEGUN_CHAIN,
    SWITCH_CHAIN,
    ...batches.map(({ root }) => batchChainId(root)),
    ...orders.map(({ number }) => orderChainId(number)),
  ];
  const events = await readSigningEvents(tx, ids);
  const revoked = new Map(orders.map(({ number, revokedOn }) => [number, revokedOn]));
  let unknown = 0;
  for (const batch of batches) {
    const wrongBody = bodyFault(batch, events.get(batchChainId(batch.root)), { named, believed: bodies });
    if (wrongBody !== undefined) throw new Fault(`connectors.act_batch ${batch.root}`, wrongBody);
    const mustBe = (versions.get(batch.root) ?? 0) >= ACT_JOURNALED;
    if (!isBatchKnown(batch, mustBe, events.get(batchChainId(batch.root)))) unknown += 1;
    const until = batch.standingOrder === null ? null : (revoked.get(batch.standingOrder) ?? null);
    if (until !== null && batch.signedOn > until)
      throw new Fault(`connectors.act_batch ${batch.root}`, 'the order by which it was signed had been revoked before');
  }
  for (const order of orders) if (!isOrderKnown(order, events.get(orderChainId(order.number)))) unknown += 1;
  unknown += await reading('connectors.signing_switch', 'turns of the switch', async () =>
    unknownTurns(await readTurns(tx), events.get(SWITCH_CHAIN)),
  );
  if (events.size !== chains)
    throw new Fault(
      'connectors.act_batch',
      `the journal knows ${chains} chains of signing, ${events.size} of them are kept`,
    );
  return unknown;
}

/** An act that waits names a body that is believed, or none: which it is no event tells before its batch. */
async function checkWaitingBodies(tx: Transaction, bodies: readonly string[]): Promise<void> {
  if (bodies.length === 0) return;
  const [other] = await tx<{ place: string; body: string }[]>`
    select concat_ws('/', waiting.document_id, waiting.n) as place, waiting.body::json ->> 'body' as body
    from connectors.act_waiting as waiting
    where waiting.state = 'waiting' and waiting.body::json ->> 'body' <> all(${array(bodies)}::text[])
    order by waiting.document_id, waiting.n limit 1`;
  if (other !== undefined)
    throw new Fault(`connectors.act_waiting ${other.place}`, `it is of another body, with the BIN ${other.body}`);
}

/** False where it is of before the journal kept it. */
function isBatchKnown(batch: BatchRow, mustBe: boolean, events: readonly SigningEvent[] = []): boolean {
  const where = `connectors.act_batch ${batch.root}`;
  const [event, ...others] = events;
  if (event === undefined) {
    if (mustBe) throw new Fault(where, 'the journal does not know who let it be signed, and when');
    return false;
  }
  if (others.length > 0 || !says(event, 'ActsSigned', batchSaid(batch)))
    throw new Fault(where, 'by whom, when or by which order it was signed is not what the journal tells of');
  return true;
}

/** Of a batch whose body is known, that its signer is not of it, that its acts name another one, or that it is not one of those that are believed. */
function bodyFault(
  { root, certificate }: BatchRow,
  [event]: readonly SigningEvent[] = [],
  {
    named,
    believed: bodies = [],
  }: { readonly named: SigningCheck['named']; readonly believed: SigningCheck['bodies'] },
): string | undefined {
  const body = event?.type === 'ActsSigned' ? (event.body ?? undefined) : undefined;
  for (const bin of named.get(root) ?? [])
    if (bin !== body) return `an act in it names the body with the BIN ${bin}, and it was signed for ${body ?? 'none'}`;
  if (body === undefined) return undefined;
  if (bodies.length > 0 && !bodies.includes(body)) return `its acts are those of another body, with the BIN ${body}`;
  return notOfBody(certificate, body);
}

function isOrderKnown(kept: KeptOrder, events: readonly SigningEvent[] = []): boolean {
  const where = `connectors.standing_order ${kept.number}`;
  const isJournaled = kept.order?.version === JOURNALED;
  const given = events.filter(({ type }) => type === 'OrderGiven');
  const revocations = events.filter(({ type }) => type === 'OrderRevoked');
  if (given.length !== (isJournaled ? 1 : 0) || given.length + revocations.length !== events.length)
    throw new Fault(where, 'the journal does not know when it was given');
  const [first] = given;
  if (first !== undefined && !says(first, 'OrderGiven', orderSaid(kept)))
    throw new Fault(where, 'when it was given, or its words, are not what the journal tells of');
  const [revocation, ...others] = revocations;
  if (revocation === undefined) {
    const isRevoked = [kept.revokedOn, kept.revokedBy, kept.revokedFor].some((said) => said !== null);
    // An order of before may have been revoked before, too.
    if (isRevoked && isJournaled) throw new Fault(where, 'the journal knows of no revocation');
    return isJournaled;
  }
  const { number, revokedOn, revokedBy, revokedFor } = kept;
  const isSame =
    others.length === 0 &&
    revokedOn !== null &&
    says(
      revocation,
      'OrderRevoked',
      revocationSaid({ number, revokedOn, revokedBy: revokedBy ?? '', revokedFor: revokedFor ?? '' }),
    );
  if (!isSame) throw new Fault(where, 'its revocation is not what the journal tells of');
  return isJournaled;
}

/** Each turn has its event, in their order, and each event its turn; returns how many turns are of before the journal kept them, which come before all others. */
function unknownTurns(turns: readonly KeptTurn[], events: readonly SigningEvent[] = []): number {
  const isKept = ({ journaledOn }: KeptTurn): boolean => journaledOn !== null;
  const first = turns.findIndex(isKept);
  const known = first === -1 ? [] : turns.slice(first);
  for (const [index, kept] of known.entries()) {
    const where = `connectors.signing_switch ${kept.turn}`;
    const event = events[index];
    if (event === undefined || !isKept(kept)) throw new Fault(where, 'the journal knows nothing of it');
    const type = kept.stopped ? 'SigningStopped' : 'SigningResumed';
    if (!says(event, type, turnSaid(kept)) || event.on !== kept.journaledOn)
      throw new Fault(where, 'by whom, when, why or which way it was turned is not what the journal tells of');
  }
  if (events.length !== known.length)
    throw new Fault(
      'connectors.signing_switch',
      `the journal knows ${events.length} turns, ${known.length} of them are kept`,
    );
  return turns.length - known.length;
}

/** The event of this type says just that, beside what every event says. */
function says(event: SigningEvent, type: SigningEvent['type'], said: Readonly<Record<string, unknown>>): boolean {
  const told = new Map<string, unknown>(Object.entries(event));
  return event.type === type && Object.entries(said).every(([name, value]) => told.get(name) === value);
}
