/** Keys and certificates for tests of bank links, made anew for each run. Form: RFC 5280. None of them is for real money. */
import { webcrypto } from 'node:crypto';
import { issuingOf, newTestIssuer } from '@oryndau/signing';
import type { Issuing } from '@oryndau/signing/test-issuer';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

/** PEM texts: a PKCS#8 key, its certificate, and the authority that issued it. */
export interface TestPair {
  readonly key: string;
  readonly certificate: string;
  readonly authority: string;
}

/** In TLS as the one who calls: RFC 5280 section 4.2.1.12, id-kp-clientAuth; usage digitalSignature. */
const CLIENT: Issuing = { commonName: 'Territorial body (TEST)', usage: 0x80, purposes: ['1.3.6.1.5.5.7.3.2'] };

/** ECDSA P-256. `server` and `client` are for TLS on loopback, the others sign envelopes. */
export async function newTestPairs(): Promise<
  Readonly<Record<'body' | 'bank' | 'stranger' | 'server' | 'client', TestPair>>
> {
  const issuer = await newTestIssuer();
  const issue = async (role: 'head' | 'server' | 'client'): Promise<TestPair> => {
    const { privateKey, certificates } = await issuer.issue(role === 'client' ? CLIENT : issuingOf(role));
    const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    return { key, certificate: certificates[0] ?? '', authority: issuer.certificate };
  };
  const [body, bank, stranger, server, client] = await Promise.all([
    issue('head'),
    issue('head'),
    issue('head'),
    issue('server'),
    issue('client'),
  ]);
  return { body, bank, stranger, server, client };
}

/** An RSA key with a certificate that it has signed itself: a pinned certificate needs nobody else's word. `until` may lie in the past. */
export async function newRsaPair(until: Date = new Date('2044-01-01T00:00:00Z'), bits = 2048): Promise<TestPair> {
  const keys = (await webcrypto.subtle.generateKey(
    { name: 'RSASSA-PKCS1-v1_5', modulusLength: bits, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
    true,
    ['sign', 'verify'],
  )) as unknown as CryptoKeyPair;
  const engine = new pkijs.CryptoEngine({ name: 'node', crypto: webcrypto as unknown as Crypto });
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({ value: 7 });
  const name = new pkijs.AttributeTypeAndValue({
    type: '2.5.4.3',
    value: new asn1js.Utf8String({ value: 'Bank (TEST)' }),
  });
  certificate.issuer.typesAndValues.push(name);
  certificate.subject.typesAndValues.push(name);
  certificate.notBefore.value = new Date('2024-01-01T00:00:00Z');
  certificate.notAfter.value = until;
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey, engine);
  await certificate.sign(keys.privateKey, 'SHA-256', engine);
  const der = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey as unknown as webcrypto.CryptoKey);
  const written = pem('CERTIFICATE', certificate.toSchema(true).toBER());
  return { key: pem('PRIVATE KEY', der), certificate: written, authority: written };
}

const pem = (label: string, der: ArrayBuffer): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n').trimEnd()}\n-----END ${label}-----\n`;
