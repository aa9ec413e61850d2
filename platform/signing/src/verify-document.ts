/**
 * Whether a PDF is an act of the authority: the seal under the file (PAdES), the signature under the act (over a Merkle root: batch-signature.ts), the
 * register's record that the act binds, and the page itself, which is made again from the attached data and compared byte by byte. So
 * a page that shows something else than the true data attached to it is found, whoever sealed it.
 *
 * Not checked: whether a certificate was revoked. Nobody is asked over the network, but a signing service where one is named and the signature is of an algorithm that is
 * not known here; the report says so.
 */
import { X509Certificate } from 'node:crypto';
import {
  type ActData,
  type ActToRender,
  partiesAgree,
  readAct,
  readAttachments,
  renderAct,
} from '@oryndau/documents/acts';
import {
  type PaymentReceipt,
  RECEIPT_FILE,
  readReceipt,
  renderReceipt as renderReceiptHere,
} from '@oryndau/documents/receipts';
import { type CmsChecker, type SignatureHolds, signatureStands } from './batch-signature.ts';
import { keyIdOfCertificate, keyOfCertificate } from './certificate-key.ts';
import { type PathFault, pathFault } from './certificate-path.ts';
import { OID, readSignedData, type SignedData, sha256, signerOf } from './cms.ts';
import { actLeaf, isIncluded } from './merkle.ts';
import { attachedText, type FoundSignature, findSignature, readAttachedFiles, signatureBytes } from './pdf-contents.ts';
import { withSealPlace } from './pdf-update.ts';
import { signerName } from './seal-pdf.ts';
import { isSignedOn, momentOf, signedAtOf } from './signature-time.ts';
import { binOf, notOfBody, organisationOf } from './signer-body.ts';
import { notASystem, notWhoSigns } from './signer-purpose.ts';
import { serviceChecker } from './signing-service.ts';
import { TEST_AUTHORITY_NAME } from './test-issuer.ts';
import { checkTimeStamp, type TimeStampFault } from './time-stamp.ts';

export const DOCUMENT_BYTES_MAX = 4_194_304;

/** In the order in which they are made. */
export const checkNames = [
  'form',
  'coverage',
  'seal',
  'sealTrust',
  'timeStamp',
  'attachments',
  'record',
  'parties',
  'inclusion',
  'actSignature',
  'actTrust',
  'signer',
  'page',
] as const;
export type CheckName = (typeof checkNames)[number];

export type ReasonCode =
  | 'DOCUMENT_TOO_LARGE'
  | 'NOT_A_PDF'
  /** It begins as a PDF and has no end: cut off on its way. */
  | 'PDF_CUT_OFF'
  | 'NO_SEAL'
  | 'NOT_WHOLE_FILE'
  | 'SIGNATURE_FORM'
  | 'SIGNATURE_INVALID'
  /** The act is signed by an algorithm that is not known here, and no service that knows it was asked, or could say. */
  | 'ALGORITHM_UNKNOWN'
  | PathFault
  | TimeStampFault
  | 'NO_TIME_STAMP'
  | 'ATTACHMENTS_MISSING'
  | 'ATTACHMENTS_MALFORMED'
  | 'RECORD_DIFFERS'
  | 'PARTIES_DIFFER'
  | 'NOT_IN_BATCH'
  | 'SEAL_OF_A_PERSON'
  /** Of neither head nor deputy, by the certificate. */
  | 'SIGNER_NOT_HEAD'
  /** The certificate is of another organisation than the act names, or than the bodies whose acts are believed, or of none. */
  | 'SIGNER_OF_ANOTHER_BODY'
  /** The page bears another day of the signature than the signature itself. */
  | 'SIGNED_ON_ANOTHER_DAY'
  /** The key that seals files has signed the act too. */
  | 'SIGNED_BY_SEAL'
  /** Said by whoever has the books: no such payment stands in them. */
  | 'RECEIPT_UNKNOWN'
  | 'TEST_MARK_MISSING'
  | 'PAGE_DIFFERS'
  | 'NOT_REACHED';

export interface Check {
  readonly name: CheckName;
  /** `absent`: it is not there and need not be (a time stamp). */
  readonly status: 'ok' | 'failed' | 'absent';
  readonly code?: ReasonCode;
}

/** What the checks of a receipt are: it is sealed and no act, so nobody has signed more than its file. */
const receiptChecks: ReadonlySet<CheckName> = new Set([
  'form',
  'coverage',
  'seal',
  'sealTrust',
  'timeStamp',
  'attachments',
  'page',
]);

export interface DocumentReport {
  /** Every check is ok, or absent where it may be. */
  readonly valid: boolean;
  readonly checks: readonly Check[];
  /** Who sealed the file. */
  readonly seal?: {
    readonly by: string;
    readonly issuer: string;
    /** What the file says; proven only by `stampedAt`. */
    readonly claimedAt: Date;
    readonly stampedAt?: Date;
    readonly stampedBy?: string;
    readonly byteRange: readonly number[];
  };
  /** The receipt of a payment, where the file is one: what it says, and whether it is so only the books can tell. */
  readonly receipt?: PaymentReceipt;
  /** The act as it was signed, and by whom. */
  readonly act?: ActData;
  readonly actSigner?: {
    readonly by: string;
    readonly issuer: string;
    readonly keyId: string;
    /** Of the organisation that the certificate names. */
    readonly organisation?: string;
    readonly bin?: string;
    /** When, as the signature says; absent in those of before. */
    readonly at?: Date;
    /** That the signature and the certificates hold is the word of a signing service: their algorithm is not known here. */
    readonly vouchedByService?: true;
  };
  /** True when the act calls itself a test. */
  readonly test?: boolean;
}

export interface DocumentCheckOptions {
  /** PEM of the authorities that are trusted. */
  readonly trusted: readonly string[];
  /**
   * BIN of the bodies whose acts are believed. Without one the act of any organisation's head is genuine that a trusted authority has certified: whose it is stands in
   * the report and is to be looked at, for a national authority certifies every firm.
   */
  readonly bodies?: readonly string[];
  /** Asked where the signature is of an algorithm that is not known here. */
  readonly checker?: CmsChecker | undefined;
  /** Makes the page again. */
  readonly render?: (rendered: ActToRender) => Uint8Array | Promise<Uint8Array>;
  /** The same of a receipt. */
  readonly renderReceipt?: (receipt: PaymentReceipt) => Uint8Array | Promise<Uint8Array>;
}

/** What of them can be handed to a thread. */
export interface GivenChecks extends Pick<DocumentCheckOptions, 'trusted' | 'bodies'> {
  /** Address of the signing service that is asked. */
  readonly service?: string | undefined;
}

export interface GivenDocument extends GivenChecks {
  readonly pdf: Uint8Array;
}

/** As `verifyDocument`; in a thread (verify-beside.ts). */
export const verifyGiven = ({ pdf, service, ...checks }: GivenDocument): Promise<DocumentReport> =>
  verifyDocument(pdf, { ...checks, checker: service === undefined ? undefined : serviceChecker({ url: service }) });

type Outcome = Omit<Check, 'name'>;
const OK: Outcome = { status: 'ok' };
const failed = (code: ReasonCode): Outcome => ({ status: 'failed', code });
const held = (holds: boolean, code: ReasonCode): Outcome => (holds ? OK : failed(code));

/** Checks a file of at most 4 MB. Never throws for what the file contains: garbage gives a report with a code. */
export async function verifyDocument(
  pdf: Uint8Array,
  { trusted, bodies = [], checker, render = renderAct, renderReceipt = renderReceiptHere }: DocumentCheckOptions,
): Promise<DocumentReport> {
  const outcomes = new Map<CheckName, Outcome>();
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const form = formOf(file);
  outcomes.set('form', form);
  if (form.status !== 'ok') return reportOf(outcomes, {});
  const seal = checkSeal(file, trusted, outcomes);
  const receiptText = attachedText(file, RECEIPT_FILE);
  if (receiptText !== undefined) return receiptReport({ file, seal, outcomes, text: receiptText }, renderReceipt);
  const rendered = checkAttachments(file, outcomes);
  const act = rendered && (await checkAct(rendered, { seal, trusted, bodies, checker, outcomes }));
  // A stranger's page is never laid out: only what a trusted key has signed is, every part of it.
  if (rendered && isOtherwiseSound(outcomes))
    outcomes.set('page', held(isPageOf(file, seal, await pageOf(() => render(rendered))), 'PAGE_DIFFERS'));
  return reportOf(outcomes, { ...seal?.shown, ...act, ...(rendered && { test: rendered.test }) });
}

interface SealedReceipt {
  readonly file: Buffer;
  readonly seal: CheckedSeal | undefined;
  readonly outcomes: Map<CheckName, Outcome>;
  /** What is attached as its data. */
  readonly text: string;
}

async function receiptReport(
  { file, seal, outcomes, text }: SealedReceipt,
  render: NonNullable<DocumentCheckOptions['renderReceipt']>,
): Promise<DocumentReport> {
  const receipt = readReceipt(text);
  outcomes.set('attachments', held(receipt !== undefined, 'ATTACHMENTS_MALFORMED'));
  const checked = [...receiptChecks];
  if (receipt && checked.every((name) => name === 'page' || isSound(name, outcomes.get(name)?.status)))
    outcomes.set('page', held(isPageOf(file, seal, await pageOf(() => render(receipt))), 'PAGE_DIFFERS'));
  const { checks, ...report } = reportOf(outcomes, { ...seal?.shown, ...(receipt && { receipt, test: receipt.test }) });
  const own = checks.filter(({ name }) => receiptChecks.has(name));
  return { ...report, valid: own.every(({ name, status }) => isSound(name, status)), checks: own };
}

/** A PDF by what readers go by (ISO 32000-1 appendix H, notes 13 and 18): its mark in the first 1,024 bytes, and `%%EOF` in the last. Whether it is one of ours the rest finds. */
const isPdf = (file: Buffer): boolean => file.subarray(0, MARK_WITHIN).includes('%PDF-');

const MARK_WITHIN = 1_024;

function formOf(file: Buffer): Outcome {
  if (file.length > DOCUMENT_BYTES_MAX) return failed('DOCUMENT_TOO_LARGE');
  if (!isPdf(file)) return failed('NOT_A_PDF');
  return held(file.subarray(-MARK_WITHIN).includes('%%EOF'), 'PDF_CUT_OFF');
}

const MAY_BE_ABSENT: ReadonlySet<CheckName> = new Set(['timeStamp']);

const isOtherwiseSound = (outcomes: ReadonlyMap<CheckName, Outcome>): boolean =>
  checkNames.every((name) => name === 'page' || isSound(name, outcomes.get(name)?.status));

const isSound = (name: CheckName, status: Outcome['status'] | undefined): boolean =>
  status === 'ok' || (status === 'absent' && MAY_BE_ABSENT.has(name));

function reportOf(
  outcomes: ReadonlyMap<CheckName, Outcome>,
  found: Omit<DocumentReport, 'valid' | 'checks'>,
): DocumentReport {
  const checks = checkNames.map((name): Check => ({ name, ...(outcomes.get(name) ?? failed('NOT_REACHED')) }));
  const valid = checks.every(({ name, status }) => isSound(name, status));
  return { valid, checks, ...found };
}

// The seal

interface CheckedSeal {
  readonly found: FoundSignature;
  readonly name?: string;
  readonly keyId?: string | undefined;
  readonly shown?: Pick<DocumentReport, 'seal'>;
}

function checkSeal(
  file: Buffer,
  trusted: readonly string[],
  outcomes: Map<CheckName, Outcome>,
): CheckedSeal | undefined {
  const found = findSignature(file);
  if (found === undefined) {
    outcomes.set('coverage', failed('NO_SEAL'));
    return undefined;
  }
  const [, first, second, length] = found.byteRange;
  const isFramed = first + found.between.length === second && second + length === file.length;
  outcomes.set('coverage', held(isFramed, 'NOT_WHOLE_FILE'));
  const bytes = signatureBytes(found);
  const opened = bytes && openSeal(bytes, found.covered);
  if (opened === undefined) {
    outcomes.set('seal', failed(bytes === undefined ? 'SIGNATURE_FORM' : 'SIGNATURE_INVALID'));
    return { found };
  }
  outcomes.set('seal', OK);
  const { signed, certificate } = opened;
  const stamp = signed.timeStamp && checkTimeStamp(signed.timeStamp, { digest: sha256(signed.signature), trusted });
  outcomes.set('timeStamp', stampOutcome(stamp));
  const stamped = stamp && 'at' in stamp ? stamp : undefined;
  const others = signed.certificates.filter((other) => !other.equals(certificate));
  const fault = pathFault({ certificate, others, trusted, at: stamped?.at ?? found.at, purpose: 'signing' });
  outcomes.set('sealTrust', fault === undefined ? OK : failed(fault));
  const own = new X509Certificate(certificate);
  if (fault === undefined && notASystem(own.toString()) !== undefined)
    outcomes.set('sealTrust', failed('SEAL_OF_A_PERSON'));
  const name = signerName([own.toString()]);
  const seal = {
    by: name,
    issuer: issuerName(own),
    claimedAt: found.at,
    ...(stamped && {
      stampedAt: stamped.at,
      stampedBy: signerName([new X509Certificate(stamped.certificate).toString()]),
    }),
    byteRange: found.byteRange,
  };
  return { found, name, keyId: keyIdIn(own.toString()), shown: { seal } };
}

const stampOutcome = (stamp: ReturnType<typeof checkTimeStamp> | null): Outcome => {
  if (stamp === null) return { status: 'absent', code: 'NO_TIME_STAMP' };
  return 'fault' in stamp ? failed(stamp.fault) : OK;
};

function openSeal(bytes: Buffer, covered: Buffer): { signed: SignedData; certificate: Buffer } | undefined {
  try {
    const signed = readSignedData(bytes);
    const certificate =
      signed.contentType === OID.data && signed.content === null ? signerOf(signed, covered) : undefined;
    return certificate && { signed, certificate };
  } catch {
    return undefined;
  }
}

const issuerName = ({ issuer }: X509Certificate): string =>
  /^CN=(.*)$/m.exec(issuer)?.[1]?.replaceAll('\\', '') ?? issuer;

// The act

function checkAttachments(file: Buffer, outcomes: Map<CheckName, Outcome>): ActToRender | undefined {
  const files = readAttachedFiles(file);
  const rendered = files && readAttachments(files);
  if (files === undefined) outcomes.set('attachments', failed('ATTACHMENTS_MISSING'));
  else outcomes.set('attachments', held(rendered !== undefined, 'ATTACHMENTS_MALFORMED'));
  return rendered;
}

interface ActCheck extends Required<Pick<DocumentCheckOptions, 'trusted' | 'bodies'>> {
  readonly seal: CheckedSeal | undefined;
  readonly checker: CmsChecker | undefined;
  readonly outcomes: Map<CheckName, Outcome>;
}

async function checkAct(
  { data, parties, signature, test }: ActToRender,
  { seal, trusted, bodies, checker, outcomes }: ActCheck,
): Promise<Pick<DocumentReport, 'act' | 'actSigner'>> {
  const act = readAct(data);
  if (act === undefined) return {};
  const record = sha256(Buffer.from(parties.record)).toString('hex');
  outcomes.set('record', held(record === act.document.record, 'RECORD_DIFFERS'));
  outcomes.set('parties', held(partiesAgree(parties), 'PARTIES_DIFFER'));
  outcomes.set('inclusion', held(isIncluded({ leaf: actLeaf(data), ...signature }), 'NOT_IN_BATCH'));
  const [own = '', ...others] = signature.certificates.map(certificateText);
  const under = signature.jws ?? signature.cms ?? '';
  // For a stranger's file nobody is asked: only for what a trusted key has sealed.
  const mayAsk = ['seal', 'sealTrust', 'inclusion'].every((name) => outcomes.get(name as CheckName)?.status === 'ok');
  const isOfKey = own !== '' && keyIdIn(own) === signature.keyId;
  const signed = isOfKey
    ? await signatureStands(under, { root: signature.root, certificate: own, checker: mayAsk ? checker : undefined })
    : 'broken';
  const isOnItsDay =
    act.signing?.order !== null || signature.signedOn === undefined || isSignedOn(under, signature.signedOn);
  outcomes.set('actSignature', signatureOutcome(signed, isOnItsDay));
  if (own === '') return { act };
  const vouched = signed === 'holds' && keyOfCertificate(own) === undefined;
  const [certificate, chain] = [
    new X509Certificate(own),
    others.filter(Boolean).map((pem) => new X509Certificate(pem).raw),
  ];
  const signedAt = signedAtOf(under);
  const at = validAt({ act, signature: under, certificate, sealed: seal?.shown?.seal });
  const fault = pathFault({ certificate: certificate.raw, others: chain, trusted, at, purpose: 'signing', vouched });
  const hidesTest = !test && certificate.issuer.replaceAll('\\', '').includes(TEST_AUTHORITY_NAME);
  const unproven = signed === 'not_ours' ? 'ALGORITHM_UNKNOWN' : fault;
  outcomes.set('actTrust', unproven === undefined ? held(!hidesTest, 'TEST_MARK_MISSING') : failed(unproven));
  const isElsewhere = act.body !== undefined && notOfBody(own, act.body) !== undefined;
  const wrong = isElsewhere ? 'SIGNER_OF_ANOTHER_BODY' : signerFault(own, { sealKeyId: seal?.keyId, bodies });
  outcomes.set('signer', wrong === undefined ? OK : failed(wrong));
  const [organisation, bin] = [organisationOf(own), binOf(own)];
  const actSigner = {
    by: signerName([own]),
    issuer: issuerName(certificate),
    keyId: signature.keyId,
    ...(organisation !== undefined && { organisation }),
    ...(bin !== undefined && { bin }),
    ...(signedAt !== undefined && { at: signedAt }),
    ...(vouched && { vouchedByService: true as const }),
  };
  return { act, actSigner };
}

function signatureOutcome(signed: SignatureHolds, isOnItsDay: boolean): Outcome {
  if (signed === 'not_ours') return failed('ALGORITHM_UNKNOWN');
  return signed === 'holds' ? held(isOnItsDay, 'SIGNED_ON_ANOTHER_DAY') : failed('SIGNATURE_INVALID');
}

interface ActSigned {
  readonly act: ActData;
  readonly signature: string;
  readonly certificate: X509Certificate;
  readonly sealed: DocumentReport['seal'];
}

/**
 * The moment at which the certificate must have been valid. Signatures of before name none: they were made on the day of the act or later, but before the file was
 * sealed, so a certificate may have begun between the two.
 */
function validAt({ act, signature, certificate, sealed }: ActSigned): Date {
  const moment = momentOf({ signature, day: act.on });
  const begun = new Date(certificate.validFrom);
  const until = sealed?.stampedAt ?? sealed?.claimedAt;
  const isUndated = signedAtOf(signature) === undefined && until !== undefined;
  return isUndated && begun > moment && begun <= until ? begun : moment;
}

/** An act is signed by the head of the body or a deputy, never by the key that seals files. */
function signerFault(
  certificate: string,
  { sealKeyId, bodies }: { readonly sealKeyId: string | undefined; readonly bodies: readonly string[] },
): ReasonCode | undefined {
  if (notWhoSigns(certificate) !== undefined) return 'SIGNER_NOT_HEAD';
  if (keyIdIn(certificate) === sealKeyId) return 'SIGNED_BY_SEAL';
  return bodies.length > 0 && !bodies.includes(binOf(certificate) ?? '') ? 'SIGNER_OF_ANOTHER_BODY' : undefined;
}

/** The certificate's own text when it is one, else nothing. */
function certificateText(pem: string): string {
  try {
    return new X509Certificate(pem).toString() === pem ? pem : '';
  } catch {
    return '';
  }
}

function keyIdIn(pem: string): string | undefined {
  try {
    return keyIdOfCertificate(pem);
  } catch {
    return undefined;
  }
}

// The page

/** The page, made again; undefined for what is no act of its day. */
async function pageOf(render: () => Uint8Array | Promise<Uint8Array>): Promise<Buffer | undefined> {
  try {
    return Buffer.from(await render());
  } catch {
    return undefined;
  }
}

/** Puts around the page all that a seal of that time, name and size adds: only the signature itself may differ. */
function isPageOf(file: Buffer, seal: CheckedSeal | undefined, page: Buffer | undefined): boolean {
  if (page === undefined) return false;
  if (seal === undefined) return page.equals(file);
  const { found, name } = seal;
  if (name === undefined) return page.equals(file.subarray(0, page.length));
  const place = withSealPlace(page, { at: found.at, reserved: (found.between.length - 2) / 2, name });
  const [, first, second] = found.byteRange;
  const range = Buffer.alloc(found.rangeLength, ' ');
  range.write(`/ByteRange [${found.byteRange.join(' ')}]`, 'latin1');
  const made = Buffer.concat([
    place.subarray(0, found.rangeAt),
    range,
    place.subarray(found.rangeAt + found.rangeLength, first),
    found.between,
    place.subarray(second),
  ]);
  return made.equals(file);
}
