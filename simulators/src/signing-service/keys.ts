/**
 * Keys of the simulated signing service. Those of GOST are an imitation: certificates and signatures bear the numbers of the national centre's algorithms, so that
 * nobody but the simulator can check them, as nobody but a real service could; what stands behind the numbers is an ordinary key, and proves nothing of GOST.
 */
import { createHash, createPublicKey, type KeyObject, randomBytes, sign, verify, X509Certificate } from 'node:crypto';
import type { Identity } from '@oryndau/signing';
import { DerError, der, oid, partsOf, readOnly, sequence, TAG } from '@oryndau/signing/der';

export interface ServiceKey {
  /** Bytes that stand for a PKCS#12 file: the simulator knows a store by its bytes and reads none. */
  readonly store: Uint8Array;
  readonly password: string;
  readonly alias: string;
  /** PEM, the own one first. */
  readonly certificates: readonly string[];
  /** Algorithm identifiers, DER. */
  readonly digestAlgorithm: Buffer;
  readonly signatureAlgorithm: Buffer;
  readonly signAlg: string;
  digest(content: Uint8Array): Buffer;
  sign(attributes: Uint8Array): Buffer;
  holds(attributes: Uint8Array, signature: Uint8Array): boolean;
}

/** GOST R 34.11-2015 with 512 bits, GOST R 34.10-2015 with it, and a number below it for keys (1.2.398.3.10.1: algorithms of the national centre). */
const GOST = {
  digest: '1.2.398.3.10.1.3.3',
  signature: '1.2.398.3.10.1.1.2.3.2',
  key: '1.2.398.3.10.1.1.2.2.2',
} as const;
const RSA_SHA256 = '1.2.840.113549.1.1.11';
const ECDSA_SHA256 = '1.2.840.10045.4.3.2';
const SHA256 = '2.16.840.1.101.3.4.2.1';
const NULL = der(TAG.nothing);

export const TEST_PASSWORD = 'Тест-пароль 1';

/** A key of the service by an identity of RSA or ECDSA, as it is. */
export function serviceKey(identity: Identity): ServiceKey {
  const isRsa = identity.privateKey.asymmetricKeyType === 'rsa';
  return {
    ...keptAs(identity),
    certificates: identity.certificates,
    digestAlgorithm: sequence(oid(SHA256), NULL),
    signatureAlgorithm: isRsa ? sequence(oid(RSA_SHA256), NULL) : sequence(oid(ECDSA_SHA256)),
    signAlg: isRsa ? 'SHA256WithRSAEncryption' : 'SHA256WithECDSA',
    digest: (content) => createHash('sha256').update(content).digest(),
    ...signingWith(identity.privateKey, 'sha256'),
  };
}

/** The same person with a key of imitated GOST, certified by the same authority with an imitated GOST key of its own. */
export function gostServiceKey(identity: Identity): ServiceKey {
  return {
    ...keptAs(identity),
    certificates: identity.certificates.map(asGost),
    digestAlgorithm: sequence(oid(GOST.digest)),
    signatureAlgorithm: sequence(oid(GOST.signature)),
    signAlg: 'ECGOST3410-2015-512',
    digest: (content) => createHash('sha512').update(content).digest(),
    ...signingWith(identity.privateKey, 'sha512'),
  };
}

const keptAs = ({ keyId }: Identity) => ({
  store: randomBytes(64),
  password: TEST_PASSWORD,
  alias: keyId.slice(0, 40),
});

const signingWith = (key: KeyObject, digest: string): Pick<ServiceKey, 'sign' | 'holds'> => ({
  sign: (attributes) => sign(digest, attributes, key),
  holds: (attributes, signature) => verify(digest, attributes, createPublicKey(key), signature),
});

/** Of a certificate everything but the key and the algorithm of the signature: what stands there is of GOST by its numbers, and random. */
function asGost(certificate: string): string {
  const [tbs, , signature] = partsOf(readOnly(new X509Certificate(certificate).raw, TAG.sequence));
  if (tbs === undefined || signature === undefined) throw new DerError('no certificate');
  const algorithm = sequence(oid(GOST.signature));
  const key = sequence(sequence(oid(GOST.key)), der(TAG.bitString, Buffer.of(0), keyBytesOf(certificate)));
  const parts = partsOf(tbs).map((part, index) => (isAlgorithm(index) ? algorithm : isKey(index) ? key : part.whole));
  return new X509Certificate(sequence(sequence(...parts), algorithm, signature.whole)).toString();
}

/** Version, serial number, algorithm, issuer, days, subject, key (RFC 5280 section 4.1). */
const isAlgorithm = (index: number): boolean => index === 2;
const isKey = (index: number): boolean => index === 6;

/** The same for the same certificate. */
const keyBytesOf = (certificate: string): Buffer => createHash('sha512').update(certificate).digest();

export const derOf = (pem: string): Buffer => Buffer.from(new X509Certificate(pem).raw);
