/**
 * Signed data (RFC 5652) without its content, of another hand than ours: one signer, signed attributes, definite lengths. Beside what is read here it may bear
 * whatever it likes; what was signed is the attributes, and they bind the content.
 */
import { X509Certificate } from 'node:crypto';
import { issuerAndSerial, OID, type SignedData, signedAttribute } from './cms.ts';
import { type Der, DerError, der, oid, partsOf, readDer, readOnly, TAG } from './der.ts';

/** Several times what a signature with a chain and a time stamp takes. */
export const CMS_BYTES_MAX = 65_536;

export interface DetachedCms {
  readonly signed: SignedData;
  /** DER: the one of its certificates that it says signed. */
  readonly certificate: Buffer;
  /** When it says that it was made. */
  readonly signedAt: Date | undefined;
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** From base64; undefined for anything else. */
export function readDetachedCms(text: string): DetachedCms | undefined {
  if (text.length > CMS_BYTES_MAX * 2 || !BASE64.test(text)) return undefined;
  try {
    const signed = signedDataOf(Buffer.from(text, 'base64'));
    const certificate = signed.certificates.find((candidate) => issuerAndSerial(candidate).equals(signed.signerId));
    if (certificate === undefined || new X509Certificate(certificate).raw.length !== certificate.length)
      return undefined;
    return { signed, certificate, signedAt: timeIn(signedAttribute(signed, OID.signingTime)) };
  } catch {
    return undefined;
  }
}

function signedDataOf(bytes: Buffer): SignedData {
  const [type, wrapped] = partsOf(readOnly(bytes, TAG.sequence));
  if (!type?.whole.equals(oid(OID.signedData)) || wrapped === undefined) throw new DerError('no CMS');
  const parts = partsOf(only(wrapped));
  const [encapsulated] = parts.filter(({ tag }) => tag === TAG.sequence);
  const signers = parts.at(-1);
  if (encapsulated === undefined || signers?.tag !== TAG.set) throw new DerError('no signer');
  const [contentType, content] = partsOf(encapsulated);
  if (!contentType?.whole.equals(oid(OID.data)) || content !== undefined) throw new DerError('not detached');
  const certificates = parts.find(({ tag }) => tag === TAG.context(0));
  const [, signerId, digestAlgorithm, attributes, signatureAlgorithm, signature] = partsOf(only(signers));
  if (!signerId || !digestAlgorithm || attributes?.tag !== TAG.context(0) || !signatureAlgorithm || !signature)
    throw new DerError('no signed attributes');
  return {
    contentType: OID.data,
    content: null,
    certificates: certificates === undefined ? [] : partsOf(certificates).map(({ whole }) => whole),
    signerId: signerId.whole,
    digestAlgorithm: digestAlgorithm.whole,
    signedAttributes: der(TAG.set, attributes.content),
    signatureAlgorithm: signatureAlgorithm.whole,
    signature: signature.content,
    timeStamp: null,
  };
}

function only(value: Der): Der {
  const [first, ...others] = partsOf(value);
  if (first === undefined || others.length > 0) throw new DerError('not one value');
  return first;
}

const UTC_TIME = 0x17;
const GENERALIZED_TIME = 0x18;

/** RFC 5652 section 11.3: seconds, in UTC, with two digits of the year until 2049. */
function timeIn(value: Buffer | undefined): Date | undefined {
  if (value === undefined) return undefined;
  const { tag, content } = readDer(value);
  const text = content.toString('latin1');
  const whole = tag === UTC_TIME ? `${text < '5' ? '20' : '19'}${text}` : tag === GENERALIZED_TIME ? text : '';
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(whole) ?? [];
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}
