/**
 * Signed data (RFC 5652) in the one form that we write and accept: one signer, signed attributes, DER throughout. What was read can be
 * written again byte for byte, so that no byte of it is without meaning; whatever comes out otherwise is refused.
 */
import { createHash, verify, X509Certificate } from 'node:crypto';
import { type Der, DerError, der, oid, partsOf, readDer, readOnly, sequence, setOf, TAG, unsigned } from './der.ts';

export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
  ecdsaSha256: '1.2.840.10045.4.3.2',
} as const;

export interface SignedData {
  /** OID of what is signed. */
  readonly contentType: string;
  /** Null when the content stands elsewhere, as in a PDF file. */
  readonly content: Buffer | null;
  /** DER, in the order of the message. */
  readonly certificates: readonly Buffer[];
  /** Issuer and serial number of the signer's certificate, DER. */
  readonly signerId: Buffer;
  readonly digestAlgorithm: Buffer;
  /** SET OF Attribute, DER. */
  readonly signedAttributes: Buffer;
  readonly signatureAlgorithm: Buffer;
  readonly signature: Buffer;
  /** An RFC 3161 token over the signature, or null. */
  readonly timeStamp: Buffer | null;
}

const SHA256 = sequence(oid(OID.sha256));

export const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** A ContentInfo, DER. */
export function writeSignedData(signed: SignedData): Buffer {
  const isData = signed.contentType === OID.data;
  const octets = signed.content === null ? [] : [der(TAG.context(0), der(TAG.octetString, signed.content))];
  const stamp = signed.timeStamp === null ? [] : [attribute(OID.timeStampToken, signed.timeStamp)];
  const signer = sequence(
    unsigned(Buffer.of(1)),
    signed.signerId,
    signed.digestAlgorithm,
    der(TAG.context(0), readDer(signed.signedAttributes).content),
    signed.signatureAlgorithm,
    der(TAG.octetString, signed.signature),
    ...(stamp.length === 0 ? [] : [der(TAG.context(1), ...stamp)]),
  );
  const inner = sequence(
    unsigned(Buffer.of(isData ? 1 : 3)),
    der(TAG.set, signed.digestAlgorithm),
    sequence(oid(signed.contentType), ...octets),
    ...(signed.certificates.length === 0 ? [] : [der(TAG.context(0), ...signed.certificates)]),
    der(TAG.set, signer),
  );
  return sequence(oid(OID.signedData), der(TAG.context(0), inner));
}

/** Reads what `writeSignedData` writes; throws DerError for anything else, also where only one byte means nothing. */
export function readSignedData(bytes: Buffer): SignedData {
  const [type, wrapped] = partsOf(readOnly(bytes, TAG.sequence));
  if (type === undefined || wrapped === undefined || !type.whole.equals(oid(OID.signedData)))
    throw new DerError('no CMS');
  const [, , encapsulated, ...rest] = partsOf(only(partsOf(wrapped)));
  const signers = rest.at(-1);
  if (encapsulated === undefined || signers === undefined) throw new DerError('no signer');
  const [contentType, octets] = partsOf(encapsulated);
  if (contentType === undefined) throw new DerError('no content type');
  const [, signerId, digestAlgorithm, attributes, signatureAlgorithm, signature, unsignedAttributes] = partsOf(
    only(partsOf(signers)),
  );
  if (!signerId || !digestAlgorithm || !attributes || !signatureAlgorithm || !signature)
    throw new DerError('no signer');
  const signed: SignedData = {
    contentType: oidText(contentType),
    content: octets === undefined ? null : only(partsOf(octets)).content,
    certificates: rest.length > 1 && rest[0] ? partsOf(rest[0]).map(({ whole }) => whole) : [],
    signerId: signerId.whole,
    digestAlgorithm: digestAlgorithm.whole,
    signedAttributes: der(TAG.set, attributes.content),
    signatureAlgorithm: signatureAlgorithm.whole,
    signature: signature.content,
    timeStamp: unsignedAttributes === undefined ? null : valueIn(only(partsOf(unsignedAttributes)), OID.timeStampToken),
  };
  if (!writeSignedData(signed).equals(bytes)) throw new DerError('another form than the one we know');
  return signed;
}

function only(parts: readonly Der[]): Der {
  const [first] = parts;
  if (first === undefined || parts.length !== 1) throw new DerError('not one value');
  return first;
}

const oidText = (value: Der): string => {
  const known = Object.values(OID).find((text) => oid(text).equals(value.whole));
  if (known === undefined) throw new DerError('an unknown type');
  return known;
};

const attribute = (type: string, value: Uint8Array): Buffer => sequence(oid(type), der(TAG.set, value));

function valueIn(found: Der, type: string): Buffer {
  const [name, values] = partsOf(found);
  if (name === undefined || values === undefined || !name.whole.equals(oid(type))) throw new DerError(`no ${type}`);
  return only(partsOf(values)).whole;
}

/** The one value of a signed attribute, DER, or undefined. */
export function signedAttribute({ signedAttributes }: SignedData, type: string): Buffer | undefined {
  const found = partsOf(readDer(signedAttributes)).find((entry) => partsOf(entry)[0]?.whole.equals(oid(type)));
  return found && valueIn(found, type);
}

export interface ToSign {
  readonly contentType: string;
  /** Null leaves the content out of the message. */
  readonly content: Buffer | null;
  /** sha256 of the content. */
  readonly digest: Buffer;
  /** DER, the signer's first. */
  readonly certificates: readonly Buffer[];
  /** ECDSA P-256 with SHA-256, r and s (IEEE P1363). */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/**
 * Signs by ES256 with the attributes of CAdES-B-B: content type, digest, and the signer's certificate (RFC 5035), which binds the
 * signature to one certificate. No signing time: PAdES takes it from the PDF (ETSI EN 319 142-1 section 6.3).
 */
export async function signData(asked: ToSign): Promise<SignedData> {
  const [own] = asked.certificates;
  if (own === undefined) throw new Error('no certificate of the signer');
  const signerId = issuerAndSerial(own);
  const signedAttributes = setOf(
    attribute(OID.contentType, oid(asked.contentType)),
    attribute(OID.messageDigest, der(TAG.octetString, asked.digest)),
    attribute(OID.signingCertificateV2, signingCertificate(own)),
  );
  const raw = await asked.sign(signedAttributes);
  const half = raw.length / 2;
  return {
    contentType: asked.contentType,
    content: asked.content,
    certificates: asked.certificates,
    signerId,
    digestAlgorithm: SHA256,
    signedAttributes,
    signatureAlgorithm: sequence(oid(OID.ecdsaSha256)),
    signature: sequence(unsigned(raw.subarray(0, half)), unsigned(raw.subarray(half))),
    timeStamp: null,
  };
}

/** IssuerAndSerialNumber of a certificate (RFC 5280 section 4.1), DER. */
export function issuerAndSerial(certificate: Buffer): Buffer {
  const [, serial, , issuer] = tbsParts(certificate);
  if (!serial || !issuer) throw new DerError('no certificate');
  return sequence(issuer.whole, serial.whole);
}

function tbsParts(certificate: Buffer): Der[] {
  const [tbs] = partsOf(readOnly(certificate, TAG.sequence));
  return tbs === undefined ? [] : partsOf(tbs);
}

/** SigningCertificateV2 with SHA-256, the default, left out (RFC 5035 section 4). */
function signingCertificate(own: Buffer): Buffer {
  const [, serial, , issuer] = tbsParts(own);
  if (!serial || !issuer) throw new DerError('no certificate');
  const issuerSerial = sequence(sequence(der(TAG.context(4), issuer.whole)), serial.whole);
  return sequence(sequence(sequence(der(TAG.octetString, sha256(own)), issuerSerial)));
}

const DIGESTS: readonly (readonly [string, 'sha256' | 'sha384' | 'sha512'])[] = [
  [OID.sha256, 'sha256'],
  [OID.sha384, 'sha384'],
  [OID.sha512, 'sha512'],
];
const NULL = der(TAG.nothing);
/** RFC 5754: the signature algorithms of a key and a digest, in every spelling that is in use. */
const ECDSA = { sha256: OID.ecdsaSha256, sha384: '1.2.840.10045.4.3.3', sha512: '1.2.840.10045.4.3.4' } as const;
const RSA = {
  sha256: '1.2.840.113549.1.1.11',
  sha384: '1.2.840.113549.1.1.12',
  sha512: '1.2.840.113549.1.1.13',
} as const;
const RSA_ANY = '1.2.840.113549.1.1.1';

/**
 * The certificate that signed, when everything that is signed holds: the digest of `content`, the type, the certificate named in the
 * attributes, the algorithms, the signature. Undefined when anything does not. It says nothing of whom to trust.
 */
export function signerOf(signed: SignedData, content: Uint8Array): Buffer | undefined {
  const certificate = signed.certificates.find((candidate) => issuerAndSerial(candidate).equals(signed.signerId));
  if (certificate === undefined || !namesSigner(signed, certificate)) return undefined;
  return holdsUnder(signed, content, certificate) ? certificate : undefined;
}

/** Whether all of it holds under the key of that certificate (DER), whether or not the attributes name the certificate. */
export function holdsUnder(signed: SignedData, content: Uint8Array, certificate: Buffer): boolean {
  const digest = DIGESTS.find(([type]) =>
    [sequence(oid(type)), sequence(oid(type), NULL)].some((form) => form.equals(signed.digestAlgorithm)),
  )?.[1];
  if (digest === undefined) return false;
  const type = signedAttribute(signed, OID.contentType);
  const said = signedAttribute(signed, OID.messageDigest);
  const real = der(TAG.octetString, createHash(digest).update(content).digest());
  if (!type?.equals(oid(signed.contentType)) || !said?.equals(real)) return false;
  const key = new X509Certificate(certificate).publicKey;
  const fitting =
    key.asymmetricKeyType === 'ec' ? [ECDSA[digest]] : key.asymmetricKeyType === 'rsa' ? [RSA[digest], RSA_ANY] : [];
  const isKnown = fitting.some((name) =>
    [sequence(oid(name)), sequence(oid(name), NULL)].some((form) => form.equals(signed.signatureAlgorithm)),
  );
  return isKnown && verify(digest, signed.signedAttributes, key, signed.signature);
}

/** RFC 5035, or for a time stamp its older sister RFC 2634 with SHA-1: the first certificate named must be the signer's. */
function namesSigner(signed: SignedData, certificate: Buffer): boolean {
  const v2 = signedAttribute(signed, OID.signingCertificateV2);
  if (v2 !== undefined) {
    const parts = partsOf(firstOf(firstOf(readDer(v2))));
    const hash = parts.find(({ tag }) => tag === TAG.octetString);
    const algorithm = parts[0]?.tag === TAG.sequence ? DIGESTS.find(([type]) => oidIn(parts[0], type))?.[1] : 'sha256';
    return algorithm !== undefined && hash?.content.equals(createHash(algorithm).update(certificate).digest()) === true;
  }
  const v1 = signedAttribute(signed, OID.signingCertificate);
  if (v1 === undefined || signed.contentType !== OID.tstInfo) return false;
  const hash = firstOf(firstOf(firstOf(readDer(v1))));
  return hash.content.equals(createHash('sha1').update(certificate).digest());
}

const firstOf = (value: Der): Der => {
  const [first] = partsOf(value);
  if (first === undefined) throw new DerError('empty');
  return first;
};

const oidIn = (value: Der | undefined, type: string): boolean =>
  value !== undefined && partsOf(value)[0]?.whole.equals(oid(type)) === true;
