/**
 * Who signs acts: the head of the territorial body, by a key in a file, in a token (PKCS#11), or in the hands of a signing service. One signature stands under a
 * batch: over the Merkle root (RFC 6962) of the acts decided together, and each act has its proof of inclusion.
 */

import type { ActData } from '@oryndau/documents/acts';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import type { Connection } from '@oryndau/postgres/driver';

export interface SignedBatch {
  readonly keyId: string;
  /** Hex. */
  readonly root: string;
  /** Over the 64 hex characters of the root: a detached JWS of a key that is ours to use, or the detached CMS of a signing service (batch-signature.ts). */
  readonly signature: string;
  /** For each act, in the order given: the audit path from its leaf, hex, nearest first (RFC 6962 section 2.1.1). */
  readonly proofs: readonly (readonly string[])[];
}

export interface ActSigner {
  readonly keyId: string;
  /** PEM: the signer's certificate and those up to the authority that issued it. */
  readonly certificates: readonly string[];
  /** BIN of the body whose acts it signs, else that of its certificate; null where neither is known. */
  readonly body: string | null;
  /**
   * Signs acts, each the exact bytes of its canonical data, all of them or none. Throws a Failure SIGNING_STOPPED when the stop switch is on. `at`: the moment that the signature names, by the
   * clock of whoever signs; without it the signer's own.
   */
  signBatch(acts: readonly string[], at?: Date): Promise<SignedBatch>;
}

/** A signer whose key signs bytes as they are, ES256 (IEEE P1363): for the seal of a PDF. */
export interface BytesSigner extends ActSigner {
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** An act as an order looks at it. */
export interface ActToCover {
  readonly type: ActData['type'];
  readonly on: LegalDate;
  /** Of the enforcement document. */
  readonly sum: Money;
  /** Where its case lies, first two digits of the KATO; null: in none that is known. */
  readonly region: string | null;
  /** Of the answer to a review: who gave it, and so does not sign it. */
  readonly reviewer?: string;
}

/** The number of no order: signed at once because whoever decides was told to sign whatever is decided. */
export const WITHOUT_ORDER = '';

/** By which standing order an act is signed at once, by its number or WITHOUT_ORDER; null: it waits for a person. */
export type Cover = (act: ActToCover) => string | null;

/** Where acts get their signature when they are decided (act-desk.ts). */
export interface ActDesk {
  /** Opened with the first signature: whoever only decides, and signs nothing, needs no key. */
  signer(): Promise<ActSigner>;
  /** BIN of the body whose acts these are, where the installation says it. */
  readonly body?: string | undefined;
  coverOf(connection: Connection): Promise<Cover>;
  /** Throws a Failure SIGNING_STOPPED (retry later) while the stop switch is on: then nothing is decided either. */
  assertGoesOn(): Promise<void>;
}
