/**
 * The key of a certificate, also where it is of an algorithm that OpenSSL does not know: those of the national centre are of GOST 34.10-2015 (numbers below
 * 1.2.398.3.10.1.1). Such a key has a name and nothing is checked with it here.
 */
import { createHash, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { keyIdOf } from '@oryndau/journal/seal';
import { DerError, partsOf, readOnly, TAG } from './der.ts';

/** Of the certificate, PEM; undefined where nothing here can be checked with it. */
export function keyOfCertificate(certificate: string): KeyObject | undefined {
  try {
    return new X509Certificate(certificate).publicKey;
  } catch {
    return undefined;
  }
}

/** sha256 of its SPKI DER, hex, as of every key. Throws for what is no certificate. */
export function keyIdOfCertificate(certificate: string): string {
  if (keyOfCertificate(certificate) !== undefined)
    return keyIdOf(createPublicKey(certificate).export({ type: 'spki', format: 'pem' }).toString());
  return createHash('sha256')
    .update(spkiOf(new X509Certificate(certificate).raw))
    .digest('hex');
}

const VERSION = TAG.context(0);
/** Serial number, algorithm, issuer, validity, subject, then the key (RFC 5280 section 4.1). */
const SPKI_AT = 5;

function spkiOf(certificate: Buffer): Buffer {
  const [tbs] = partsOf(readOnly(certificate, TAG.sequence));
  const spki = tbs && partsOf(tbs).filter(({ tag }) => tag !== VERSION)[SPKI_AT];
  if (spki === undefined) throw new DerError('no certificate');
  return spki.whole;
}
