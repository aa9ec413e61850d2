/** Certificates for tests and trials: an authority in memory that names itself as what it is. Form: RFC 5280, RFC 3161, RFC 9336. */
import {
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  randomBytes,
  webcrypto,
  X509Certificate,
} from 'node:crypto';
import { keyIdOf } from '@oryndau/journal/seal';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

/** A key and the certificates that say whose it is. */
export interface Identity {
  readonly privateKey: KeyObject;
  /** sha256 of the SPKI DER of the public key, hex. */
  readonly keyId: string;
  /** PEM: the own certificate and those up to the authority that issued it. */
  readonly certificates: readonly string[];
}

/** `head` signs acts, `seal` the PDF files, `timeStamp` is the simulated time-stamping authority, `server` TLS on loopback. */
export const roles = ['head', 'seal', 'timeStamp', 'server'] as const;
export type Role = (typeof roles)[number];

/** Of no organisation. */
export const TEST_BODY_BIN = '000000000000';

export const TEST_AUTHORITY_NAME = 'Oryndau TEST authority, not for real acts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2_048,
  publicExponent: Uint8Array.of(1, 0, 1),
  hash: 'SHA-256',
} as const;
// Wide enough for replays of past years; how long a real certificate holds is for the real authority to say.
const VALID = { notBefore: new Date('2024-01-01T00:00:00Z'), notAfter: new Date('2044-01-01T00:00:00Z') };

const OID = {
  commonName: '2.5.4.3',
  country: '2.5.4.6',
  organisation: '2.5.4.10',
  unit: '2.5.4.11',
  subjectKeyId: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  authorityKeyId: '2.5.29.35',
  extKeyUsage: '2.5.29.37',
  serverAuth: '1.3.6.1.5.5.7.3.1',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  /** RFC 9336. */
  documentSigning: '1.3.6.1.5.5.7.3.36',
  emailProtection: '1.3.6.1.5.5.7.3.4',
} as const;

/** Bits of the extension keyUsage, RFC 5280 section 4.2.1.3. */
const USAGE = { digitalSignature: 0x80, nonRepudiation: 0x40, certSign: 0x04, crlSign: 0x02 } as const;

/** NSS, by which pdfsig and many readers judge, does not know RFC 9336 yet and trusts a signer of documents only by the older purpose. */
const SIGNER_OF_DOCUMENTS = [OID.documentSigning, OID.emailProtection] as const;

/** What a certificate is to say; tests make expired and unfit ones of it. */
export interface Issuing {
  readonly commonName: string;
  readonly usage: number;
  readonly purposes: readonly string[];
  readonly purposeCritical?: boolean;
  readonly loopback?: boolean;
  /** A key of RSA, as some signers have; else of ECDSA on P-256. */
  readonly rsa?: boolean;
  /** BIN of the organisation whose it is, as the National Certification Authority writes it. */
  readonly bin?: string;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

const issuings: Readonly<Record<Role, Issuing>> = {
  head: {
    commonName: 'Head of the territorial body (TEST)',
    bin: TEST_BODY_BIN,
    usage: USAGE.digitalSignature | USAGE.nonRepudiation,
    purposes: SIGNER_OF_DOCUMENTS,
  },
  seal: {
    commonName: 'Seal of the territorial body (TEST)',
    bin: TEST_BODY_BIN,
    usage: USAGE.digitalSignature | USAGE.nonRepudiation,
    purposes: SIGNER_OF_DOCUMENTS,
  },
  // RFC 3161 section 2.3: the only purpose, and critical.
  timeStamp: {
    commonName: 'Time-stamping authority (TEST)',
    usage: USAGE.digitalSignature,
    purposes: [OID.timeStamping],
    purposeCritical: true,
  },
  server: { commonName: 'localhost', usage: USAGE.digitalSignature, purposes: [OID.serverAuth], loopback: true },
};

/** What the test authority certifies for a role. */
export const issuingOf = (role: Role): Issuing => issuings[role];

export interface TestIssuer {
  /** PEM. */
  readonly certificate: string;
  /** A new key with its certificate. */
  issue(asked: Issuing): Promise<Identity>;
}

/** An authority in memory, with a new key that nobody else ever has. */
export async function newTestIssuer(commonName: string = TEST_AUTHORITY_NAME): Promise<TestIssuer> {
  const keys = await newKeys();
  const own = await newCertificate({ commonName, notAfter: VALID.notAfter }, keys.publicKey);
  own.issuer = own.subject;
  own.extensions = [
    extension(OID.basicConstraints, new pkijs.BasicConstraints({ cA: true, pathLenConstraint: 0 }).toSchema(), true),
    usageExtension(USAGE.certSign | USAGE.crlSign),
    await subjectKeyExtension(keys.publicKey),
  ];
  await own.sign(keys.privateKey, 'SHA-256', engine);
  const issue = async (asked: Issuing): Promise<Identity> => {
    const subjectKeys = await newKeys(asked.rsa);
    const certificate = await newCertificate(asked, subjectKeys.publicKey);
    certificate.issuer = own.subject;
    certificate.extensions = [
      ...leafExtensions(asked),
      await subjectKeyExtension(subjectKeys.publicKey),
      await authorityKeyExtension(keys.publicKey),
    ];
    await certificate.sign(keys.privateKey, 'SHA-256', engine);
    const privateKey = await keyObjectOf(subjectKeys.privateKey);
    const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
    return { privateKey, keyId: keyIdOf(publicKey), certificates: [pemOf(certificate), pemOf(own)] };
  };
  return { certificate: pemOf(own), issue };
}

const engine = new pkijs.CryptoEngine({ name: 'node', crypto: webcrypto as unknown as Crypto });

const newKeys = (rsa = false): Promise<CryptoKeyPair> =>
  webcrypto.subtle.generateKey(rsa ? RSA : ALGORITHM, true, ['sign', 'verify']) as unknown as Promise<CryptoKeyPair>;

async function keyObjectOf(key: CryptoKey): Promise<KeyObject> {
  const der = await webcrypto.subtle.exportKey('pkcs8', key as unknown as webcrypto.CryptoKey);
  return createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
}

async function newCertificate(
  {
    commonName,
    bin,
    notBefore = VALID.notBefore,
    notAfter = VALID.notAfter,
  }: Pick<Issuing, 'commonName' | 'bin' | 'notBefore' | 'notAfter'>,
  publicKey: CryptoKey,
): Promise<pkijs.Certificate> {
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({ valueHex: newSerial() });
  certificate.subject = nameOf(commonName, bin);
  certificate.notBefore.value = notBefore;
  certificate.notAfter.value = notAfter;
  await certificate.subjectPublicKeyInfo.importKey(publicKey, engine);
  return certificate;
}

/** One attribute to a level, the largest first; pkijs itself would write them all on one level. */
function nameOf(commonName: string, bin: string | undefined): pkijs.RelativeDistinguishedNames {
  const attributes = [
    new pkijs.AttributeTypeAndValue({ type: OID.country, value: new asn1js.PrintableString({ value: 'KZ' }) }),
    new pkijs.AttributeTypeAndValue({
      type: OID.organisation,
      value: new asn1js.Utf8String({ value: 'Oryndau TEST' }),
    }),
    ...(bin === undefined
      ? []
      : [new pkijs.AttributeTypeAndValue({ type: OID.unit, value: new asn1js.Utf8String({ value: `BIN${bin}` }) })]),
    new pkijs.AttributeTypeAndValue({ type: OID.commonName, value: new asn1js.Utf8String({ value: commonName }) }),
  ];
  const levels = attributes.map((attribute) => new asn1js.Set({ value: [attribute.toSchema()] }));
  return pkijs.RelativeDistinguishedNames.fromBER(new asn1js.Sequence({ value: levels }).toBER(false));
}

function leafExtensions({ usage, purposes, purposeCritical = false, loopback = false }: Issuing): pkijs.Extension[] {
  const all = [
    extension(OID.basicConstraints, new pkijs.BasicConstraints().toSchema(), true),
    usageExtension(usage),
    extension(OID.extKeyUsage, new pkijs.ExtKeyUsage({ keyPurposes: [...purposes] }).toSchema(), purposeCritical),
  ];
  if (loopback) all.push(extension(OID.subjectAltName, loopbackNames().toSchema(), false));
  return all;
}

/** RFC 5280 section 4.2.1.6: 2 is a DNS name, 7 an address. */
const loopbackNames = (): pkijs.GeneralNames =>
  new pkijs.GeneralNames({
    names: [
      new pkijs.GeneralName({ type: 2, value: 'localhost' }),
      new pkijs.GeneralName({ type: 7, value: octets(Buffer.of(127, 0, 0, 1)) }),
      new pkijs.GeneralName({ type: 7, value: octets(Buffer.concat([Buffer.alloc(15), Buffer.of(1)])) }),
    ],
  });

const octets = (bytes: Uint8Array): asn1js.OctetString =>
  new asn1js.OctetString({ valueHex: Uint8Array.from(bytes).buffer });

const extension = (extnID: string, value: asn1js.BaseBlock, critical: boolean): pkijs.Extension =>
  new pkijs.Extension({ extnID, critical, extnValue: value.toBER(false) });

/** A BIT STRING without trailing zero bits, as DER wants a named bit list. */
function usageExtension(usage: number): pkijs.Extension {
  const unusedBits = 31 - Math.clz32(usage & -usage);
  const bits = new asn1js.BitString({ valueHex: Uint8Array.of(usage).buffer, unusedBits });
  return extension(OID.keyUsage, bits, true);
}

/** A digest of the key (RFC 5280 section 4.2.1.2 leaves its form to the issuer), here only a name. */
async function keyName(publicKey: CryptoKey): Promise<ArrayBuffer> {
  const spki = await webcrypto.subtle.exportKey('spki', publicKey as unknown as webcrypto.CryptoKey);
  return webcrypto.subtle.digest('SHA-1', spki);
}

const subjectKeyExtension = async (publicKey: CryptoKey): Promise<pkijs.Extension> =>
  extension(OID.subjectKeyId, new asn1js.OctetString({ valueHex: await keyName(publicKey) }), false);

const authorityKeyExtension = async (publicKey: CryptoKey): Promise<pkijs.Extension> => {
  const keyIdentifier = new asn1js.OctetString({ valueHex: await keyName(publicKey) });
  return extension(OID.authorityKeyId, new pkijs.AuthorityKeyIdentifier({ keyIdentifier }).toSchema(), false);
};

/** 127 bits at random, and the first byte neither zero nor negative, so that the number has one form. */
function newSerial(): ArrayBuffer {
  const bytes = Uint8Array.from(randomBytes(16));
  bytes[0] = 0x40 | ((bytes[0] ?? 0) & 0x3f);
  return bytes.buffer;
}

const pemOf = (certificate: pkijs.Certificate): string =>
  new X509Certificate(Buffer.from(certificate.toSchema(true).toBER(false))).toString();
