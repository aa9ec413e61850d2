/** Whether a certificate leads to an authority that is trusted (RFC 5280 section 6, without revocation: nobody is asked). */
import { X509Certificate } from 'node:crypto';
import { keyOfCertificate } from './certificate-key.ts';
import { DerError, oid, partsOf, readDer, TAG } from './der.ts';

export type PathFault = 'NOT_TRUSTED' | 'NOT_VALID_THEN' | 'NOT_FOR_THIS';
export type Purpose = 'signing' | 'timeStamping';

const LENGTH_MAX = 6;
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
/** TLS server and client, code, time stamps, OCSP answers: a certificate for these alone signs no document. */
const OTHER_PURPOSES = [
  '1.3.6.1.5.5.7.3.1',
  '1.3.6.1.5.5.7.3.2',
  '1.3.6.1.5.5.7.3.3',
  TIME_STAMPING,
  '1.3.6.1.5.5.7.3.9',
];
const EXT_KEY_USAGE = '2.5.29.37';
const KEY_USAGE = '2.5.29.15';
/** digitalSignature or nonRepudiation. */
const MAY_SIGN = 0xc0;

export interface PathAsked {
  /** DER. */
  readonly certificate: Uint8Array;
  /** DER: what came with it. Every one of them must be part of the path, so that nothing comes along unseen. */
  readonly others: readonly Uint8Array[];
  /** PEM. */
  readonly trusted: readonly string[];
  readonly at: Date;
  readonly purpose: Purpose;
  /**
   * Somebody who knows the algorithms that are not known here has said that the certificate leads to its issuer: then names, places and days are checked here, and
   * the signatures under such certificates are not.
   */
  readonly vouched?: boolean;
}

/**
 * Why the certificate does not lead to a trusted authority; undefined when it does. Never throws for what a stranger sent; a `trusted`
 * that is no certificate is the caller's bug.
 */
export function pathFault({ trusted, ...asked }: PathAsked): PathFault | undefined {
  const anchors = trusted.map((pem) => new X509Certificate(pem));
  try {
    return faultTo(anchors, asked);
  } catch {
    return 'NOT_TRUSTED';
  }
}

function faultTo(
  anchors: readonly X509Certificate[],
  { certificate, others, at, purpose, vouched = false }: Omit<PathAsked, 'trusted'>,
): PathFault | undefined {
  const given = others.map((bytes) => new X509Certificate(bytes));
  const path: X509Certificate[] = [new X509Certificate(certificate)];
  for (let anchor: X509Certificate | undefined; anchor === undefined; ) {
    const last = path.at(-1);
    if (last === undefined || path.length > LENGTH_MAX) return 'NOT_TRUSTED';
    anchor = anchors.find((candidate) => candidate.raw.equals(last.raw) || issued(candidate, last, vouched));
    const next = anchor ?? given.find((candidate) => issued(candidate, last, vouched) && !path.includes(candidate));
    if (next === undefined) return 'NOT_TRUSTED';
    if (!next.raw.equals(last.raw)) path.push(next);
  }
  const isSeen = (other: X509Certificate): boolean => path.some(({ raw }) => raw.equals(other.raw));
  if (!given.every(isSeen)) return 'NOT_TRUSTED';
  if (!path.every((each) => Date.parse(each.validFrom) <= at.getTime() && at.getTime() <= Date.parse(each.validTo))) {
    return 'NOT_VALID_THEN';
  }
  return isFor(Buffer.from(certificate), purpose) ? undefined : 'NOT_FOR_THIS';
}

function issued(issuer: X509Certificate, subject: X509Certificate, vouched: boolean): boolean {
  if (!issuer.ca) return false;
  // OpenSSL says of nobody that a key has issued it that it does not know.
  if (keyOfCertificate(issuer.toString()) === undefined) return vouched && isNamedBy(issuer, subject);
  return subject.checkIssued(issuer) && subject.verify(issuer.publicKey);
}

/** Serial number, algorithm, issuer, days, subject (RFC 5280 section 4.1). */
const ISSUER_AT = 2;
const SUBJECT_AT = 4;

const isNamedBy = (issuer: X509Certificate, subject: X509Certificate): boolean =>
  nameAt(subject, ISSUER_AT).equals(nameAt(issuer, SUBJECT_AT));

function nameAt({ raw }: X509Certificate, at: number): Buffer {
  const [tbs] = partsOf(readDer(raw));
  const name = tbs && partsOf(tbs).filter(({ tag }) => tag !== TAG.context(0))[at];
  if (name === undefined) throw new DerError('no certificate');
  return name.whole;
}

/** Key usage of a signer; for a time stamp the only and critical purpose (RFC 3161 section 2.3). */
function isFor(certificate: Buffer, purpose: Purpose): boolean {
  const usage = extension(certificate, KEY_USAGE);
  if (usage !== undefined) {
    const bits = readDer(usage.value).content[1] ?? 0;
    if ((bits & MAY_SIGN) === 0) return false;
  }
  if (purpose === 'signing') {
    const own = new X509Certificate(certificate);
    return !own.ca && !(own.keyUsage?.every((named) => OTHER_PURPOSES.includes(named)) ?? false);
  }
  const purposes = extension(certificate, EXT_KEY_USAGE);
  if (purposes === undefined || !purposes.critical) return false;
  const named = partsOf(readDer(purposes.value));
  return named.length === 1 && named[0]?.whole.equals(oid(TIME_STAMPING)) === true;
}

function extension(
  certificate: Buffer,
  type: string,
): { readonly critical: boolean; readonly value: Buffer } | undefined {
  const [tbs] = partsOf(readDer(certificate));
  const list = tbs && partsOf(tbs).find(({ tag }) => tag === TAG.context(3));
  for (const entry of list ? partsOf(partsOf(list)[0] ?? list) : []) {
    const [name, ...rest] = partsOf(entry);
    const value = rest.at(-1);
    if (name?.whole.equals(oid(type)) && value) return { critical: rest.length > 1, value: value.content };
  }
  return undefined;
}
