/**
 * The signature on a call between the platform and the government's app, or a payment service: a JWS (RFC 7515) of the body whose payload
 * is left out (its Appendix F), in the header `x-jws-signature`. The protected header names the key and the time of signing, so an old
 * call cannot be played again later. ES256 only: a choice of algorithms is a choice for the attacker too.
 */
import type { KeyObject } from 'node:crypto';
import { errors, FlattenedSign, flattenedVerify } from 'jose';

export const SIGNATURE_HEADER = 'x-jws-signature';
const ALGORITHM = 'ES256';
/** Clocks of two well kept servers differ by seconds; five minutes also bear a slow line. */
export const FRESH_FOR_MS = 5 * 60_000;

export interface SigningKey {
  /** By this name the other side finds the public key. */
  readonly kid: string;
  /** EC on P-256. */
  readonly privateKey: KeyObject;
}

/** Public keys by their `kid`; two of them while a key is being changed. */
export type TrustedKeys = ReadonlyMap<string, KeyObject>;

/** The value of the header for this body: `protected..signature`. */
export async function signDetached(body: Uint8Array, { kid, privateKey }: SigningKey, now: Date): Promise<string> {
  const iat = Math.floor(now.getTime() / 1000);
  const jws = await new FlattenedSign(body).setProtectedHeader({ alg: ALGORITHM, kid, iat }).sign(privateKey);
  return `${jws.protected}..${jws.signature}`;
}

/** Why a signature is not believed. */
export type SignatureFault = 'MISSING' | 'MALFORMED' | 'UNKNOWN_KEY' | 'WRONG' | 'NOT_FRESH';

export interface Signed {
  readonly header: string | undefined;
  readonly body: Uint8Array;
  readonly keys: TrustedKeys;
  readonly now: Date;
  /** How long before or after `now` it may have been signed; without it `FRESH_FOR_MS`. */
  readonly freshForMs?: number;
}

/** Null when the body is signed by one of the keys, just now. */
export async function signatureFault({
  header,
  body,
  keys,
  now,
  freshForMs = FRESH_FOR_MS,
}: Signed): Promise<SignatureFault | null> {
  if (header === undefined || header === '') return 'MISSING';
  const [protectedHeader = '', payload, signature = '', rest] = header.split('.');
  if (payload !== '' || rest !== undefined) return 'MALFORMED';
  let isKnown = true;
  try {
    const verified = await flattenedVerify(
      { protected: protectedHeader, payload: Buffer.from(body).toString('base64url'), signature },
      ({ kid }) => {
        const key = typeof kid === 'string' ? keys.get(kid) : undefined;
        isKnown = key !== undefined;
        if (key === undefined) throw new errors.JWKSNoMatchingKey();
        return key;
      },
      { algorithms: [ALGORITHM] },
    );
    const { iat } = verified.protectedHeader ?? {};
    const isFresh = typeof iat === 'number' && Math.abs(now.getTime() - iat * 1000) <= freshForMs;
    return isFresh ? null : 'NOT_FRESH';
  } catch (error) {
    if (!isKnown) return 'UNKNOWN_KEY';
    return error instanceof errors.JWSSignatureVerificationFailed ? 'WRONG' : 'MALFORMED';
  }
}
