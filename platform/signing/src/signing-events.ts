/**
 * What the journal keeps of signing: who let a batch be signed, on which day and by which order, which orders were given and revoked, and who has turned the stop
 * switch. The signature binds
 * the acts of a batch and nothing else, so what stands beside it would be words that anybody with the database could write anew. Each batch has a chain of its own
 * and so has each order: whoever signs one waits for nobody who signs another. The days bind these chains as they bind those of documents.
 */
import { type DecidedEvent, digestOf } from '@oryndau/journal/journal';
import type { SideStage } from '@oryndau/journal/side-chains';
import type { LegalDate } from '@oryndau/law/legal-date';
import { namedId } from '@oryndau/postgres/named-id';

/** The stage by which the journal calls these events. */
export const SIGNING_STAGE = 'signing' satisfies SideStage;

/** Our own namespace for the chains of signing. */
const NAMESPACE = '0c7b6c0e-7a43-5c6b-8d0e-2f6f0d2f9a41';

export const batchChainId = (root: string): string => namedId(`batch/${root}`, NAMESPACE);
export const orderChainId = (number: string): string => namedId(`order/${number}`, NAMESPACE);
/** Of one event, with the first act that waited for whoever signs. */
export const BEGUN_CHAIN = namedId('begun', NAMESPACE);
/** Of each turn of the stop switch. */
export const SWITCH_CHAIN = namedId('switch', NAMESPACE);

/** From now on each decision that is an act has one, which waits or is signed: that all of them are gone shows, though nothing was ever signed. */
export interface SigningBegun extends DecidedEvent {
  readonly type: 'SigningBegun';
}

/** `root` and the digests in hex. */
export interface ActsSigned extends DecidedEvent {
  readonly type: 'ActsSigned';
  readonly root: string;
  readonly size: number;
  readonly keyId: string;
  /** BIN of the body whose acts they are; null where it was not known, absent in what was written before it was asked. */
  readonly body?: string | null;
  /** As it stands beside the signature; `on` is later where the journal was sealed already. */
  readonly signedOn: LegalDate;
  /** Who approved the batch, and the order by which it was signed: one of them, or neither where whatever is decided is signed. */
  readonly approvedBy: string | null;
  readonly standingOrder: string | null;
}

export interface OrderGiven extends DecidedEvent {
  readonly type: 'OrderGiven';
  readonly number: string;
  /** sha256 of the words that were signed. */
  readonly words: string;
  readonly keyId: string;
  readonly signedOn: LegalDate;
}

export interface OrderRevoked extends DecidedEvent {
  readonly type: 'OrderRevoked';
  readonly number: string;
  readonly revokedOn: LegalDate;
  readonly revokedBy: string;
  /** sha256 of the reason in words. */
  readonly reason: string;
}

/** A turn of the stop switch: from now on nothing is signed, and so nothing is decided; or signing goes on. */
export interface SwitchTurned extends DecidedEvent {
  readonly type: 'SigningStopped' | 'SigningResumed';
  /** The number of the turn; some are left out. */
  readonly turn: string;
  readonly by: string;
  /** ISO 8601, to the millisecond; `on` is later where the journal was sealed already. */
  readonly at: string;
  /** sha256 of the reason in words. */
  readonly reason: string;
}

export type SigningEvent = SigningBegun | ActsSigned | OrderGiven | OrderRevoked | SwitchTurned;

type Said<Event extends SigningEvent> = Omit<Event, keyof DecidedEvent | 'body'>;

/** What the journal says of a batch as it is kept. */
export const batchSaid = ({
  root,
  size,
  keyId,
  signedOn,
  approvedBy,
  standingOrder,
}: Said<ActsSigned>): Said<ActsSigned> => ({ root, size, keyId, signedOn, approvedBy, standingOrder });

export interface KeptOrderRow {
  readonly number: string;
  readonly body: string;
  readonly keyId: string;
  readonly signedOn: LegalDate;
}

export const orderSaid = ({ number, body, keyId, signedOn }: KeptOrderRow): Said<OrderGiven> => ({
  number,
  words: digestOf(body),
  keyId,
  signedOn,
});

export interface Revocation {
  readonly number: string;
  readonly revokedOn: LegalDate;
  readonly revokedBy: string;
  /** In words, without personal data: they are kept for ever. */
  readonly revokedFor: string;
}

export const revocationSaid = ({ number, revokedOn, revokedBy, revokedFor }: Revocation): Said<OrderRevoked> => ({
  number,
  revokedOn,
  revokedBy,
  reason: digestOf(revokedFor),
});

export interface Turn {
  readonly turn: string;
  readonly byWhom: string;
  /** In words, without personal data: they are kept for ever. */
  readonly reason: string;
  /** ISO 8601. */
  readonly at: string;
}

export const turnSaid = ({ turn, byWhom, reason, at }: Turn): Said<SwitchTurned> => ({
  turn,
  by: byWhom,
  at: new Date(at).toISOString(),
  reason: digestOf(reason),
});
