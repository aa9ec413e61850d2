/**
 * The signature on a call between the platform and the government's app, or a payment service: a JWS (RFC 7515) of the body whose payload
 * is left out (its Appendix F), in the header `x-jws-signature`. The protected header names the key and the time of signing, so an old
 * call cannot be played again later. ES256 only: a choice of algorithms is a choice for the attacker too.
 */
import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
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

/** A public key as it is configured: PEM text (SPKI) or a JWK. */
export interface ConfiguredKey {
  readonly kid: string;
  readonly key: string | JsonWebKey;
}

/** Throws an Error that names the place when one is no public key on P-256; a private key in its place is refused, as it lies in a wrong file. */
export function trustedKeys(configured: readonly ConfiguredKey[]): TrustedKeys {
  const keys = new Map<string, KeyObject>();
  for (const [index, { kid, key }] of configured.entries()) {
    const place = `key ${index + 1} (${JSON.stringify(kid)})`;
    if (kid === '' || keys.has(kid)) throw new Error(`${place}: every key has a kid of its own`);
    if (typeof key === 'string' ? key.includes('PRIVATE KEY') : 'd' in key) {
      throw new Error(`${place}: this is a private key; only the public one belongs here`);
    }
    keys.set(kid, publicKeyOf(key, place));
  }
  return keys;
}

function publicKeyOf(key: string | JsonWebKey, place: string): KeyObject {
  try {
    const read = typeof key === 'string' ? createPublicKey(key) : createPublicKey({ key, format: 'jwk' });
    if (read.asymmetricKeyDetails?.namedCurve === 'prime256v1') return read;
  } catch {
    // What stood there is told to nobody: below is said what is wanted.
  }
  throw new Error(`${place}: this is no public key on P-256, in PEM or as a JWK`);
}
