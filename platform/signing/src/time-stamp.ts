/** Time stamps by RFC 3161: asking an authority over HTTP, and checking what it gives, now or years later. */
import { randomBytes } from 'node:crypto';
import { Failure } from '@oryndau/postgres/failure';
import { type PathFault, pathFault } from './certificate-path.ts';
import { OID, readSignedData, signerOf } from './cms.ts';
import { type Der, der, oid, partsOf, readDer, readOnly, sequence, TAG, unsigned } from './der.ts';

export interface TimeStamper {
  /** A token (DER) over a SHA-256 digest. */
  stamp(digest: Uint8Array): Promise<Uint8Array>;
}

export interface TimeStampOptions {
  readonly url: string;
  /** PEM: authorities that may vouch for the time-stamping one. */
  readonly trusted: readonly string[];
  /** OID of the policy that is asked for and must be answered. */
  readonly policy?: string;
  readonly timeoutMs?: number;
  readonly now?: () => Date;
  /** How far the authority's clock may be from ours. */
  readonly toleranceMs?: number;
}

export type TimeStampFault =
  | 'TSA_ANSWER_MALFORMED'
  | 'TSA_NONCE'
  | 'TSA_IMPRINT'
  | 'TSA_POLICY'
  | 'TSA_SIGNATURE'
  | 'TSA_TIME'
  | `TSA_${PathFault}`;

const ANSWER_BYTES_MAX = 65_536;
const TIMEOUT_MS = 10_000;
const TOLERANCE_MS = 5 * 60_000;

/**
 * A client of a time-stamping authority. `stamp` throws a Failure: TSA_NOT_REACHED (late, refused, no HTTP 200), TSA_REFUSED (the
 * authority says no), or a TimeStampFault when the token is not the one that was asked for.
 */
export function timeStamper(options: TimeStampOptions): TimeStamper {
  const { now = () => new Date(), toleranceMs = TOLERANCE_MS } = options;
  return {
    async stamp(digest) {
      const nonce = unsigned(randomBytes(16));
      const asked = now();
      const token = tokenOf(await post(options, requestOf(digest, nonce, options.policy)));
      const checked = checkTimeStamp(token, { digest, trusted: options.trusted, nonce, policy: options.policy });
      if ('fault' in checked) throw unusable(checked.fault);
      const { at } = checked;
      const isNow = asked.getTime() - toleranceMs <= at.getTime() && at.getTime() <= now().getTime() + toleranceMs;
      if (!isNow) throw unusable('TSA_TIME');
      return token;
    },
  };
}

const unusable = (fault: TimeStampFault): Failure =>
  new Failure(fault, 'the time stamp is not the one that was asked for', { retry: 'later' });

/** TimeStampReq, section 2.4.1: version, imprint, policy, nonce, and the wish for certificates. */
const requestOf = (digest: Uint8Array, nonce: Buffer, policy: string | undefined): Buffer =>
  sequence(
    unsigned(Buffer.of(1)),
    sequence(sequence(oid(OID.sha256)), der(TAG.octetString, digest)),
    ...(policy === undefined ? [] : [oid(policy)]),
    nonce,
    der(0x01, Buffer.of(0xff)),
  );

async function post({ url, timeoutMs = TIMEOUT_MS }: TimeStampOptions, body: Buffer): Promise<Buffer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: Uint8Array.from(body),
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    });
    if (response.status !== 200) throw new Error(`HTTP ${response.status}`);
    return await readLimited(response);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('TSA_NOT_REACHED', 'the time-stamping authority did not answer', {
      retry: 'later',
      cause: error,
    });
  }
}

async function readLimited(response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > ANSWER_BYTES_MAX) throw unusable('TSA_ANSWER_MALFORMED');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** TimeStampResp, section 2.4.2: the token of a granted answer (status 0, or 1 with changes). */
function tokenOf(answer: Buffer): Buffer {
  let parts: Der[];
  let status: number | undefined;
  try {
    parts = partsOf(readOnly(answer, TAG.sequence));
    status = parts[0] && partsOf(parts[0])[0]?.content[0];
  } catch (error) {
    throw new Failure('TSA_ANSWER_MALFORMED', 'the answer is no time stamp', { retry: 'later', cause: error });
  }
  if (status === undefined) throw unusable('TSA_ANSWER_MALFORMED');
  const [, token] = parts;
  if (status > 1 || token === undefined) {
    throw new Failure('TSA_REFUSED', `the time-stamping authority refused with status ${status}`, { retry: 'later' });
  }
  return Buffer.from(token.whole);
}

export interface TimeStampAsked {
  /** SHA-256 of what was stamped. */
  readonly digest: Uint8Array;
  readonly trusted: readonly string[];
  /** INTEGER, DER: only who has just asked knows it. */
  readonly nonce?: Buffer | undefined;
  readonly policy?: string | undefined;
}

export type CheckedTimeStamp =
  | { readonly at: Date /** DER of the authority's certificate. */; readonly certificate: Buffer }
  | { readonly fault: TimeStampFault };

/** Checks imprint, nonce, policy, signature, purpose of the certificate and trust in it at the time stamped. Never throws. */
export function checkTimeStamp(token: Uint8Array, asked: TimeStampAsked): CheckedTimeStamp {
  try {
    return check(Buffer.from(token), asked);
  } catch {
    return { fault: 'TSA_ANSWER_MALFORMED' };
  }
}

function check(token: Buffer, { digest, trusted, nonce, policy }: TimeStampAsked): CheckedTimeStamp {
  const signed = readSignedData(token);
  if (signed.contentType !== OID.tstInfo || signed.content === null) return { fault: 'TSA_ANSWER_MALFORMED' };
  // TSTInfo: version, policy, imprint, serial number, time, then what is optional, each with a tag of its own.
  const [, policyDone, imprint, , time, ...rest] = partsOf(readOnly(signed.content, TAG.sequence));
  if (!policyDone || !imprint || time?.tag !== GENERALIZED_TIME) return { fault: 'TSA_ANSWER_MALFORMED' };
  if (!isImprint(imprint, digest)) return { fault: 'TSA_IMPRINT' };
  if (nonce !== undefined && !rest.some(({ whole }) => whole.equals(nonce))) return { fault: 'TSA_NONCE' };
  if (policy !== undefined && !policyDone.whole.equals(oid(policy))) return { fault: 'TSA_POLICY' };
  const certificate = signerOf(signed, signed.content);
  if (certificate === undefined) return { fault: 'TSA_SIGNATURE' };
  const at = readTime(time.content.toString('latin1'));
  if (at === undefined) return { fault: 'TSA_ANSWER_MALFORMED' };
  const others = signed.certificates.filter((other) => !other.equals(certificate));
  const fault = pathFault({ certificate, others, trusted, at, purpose: 'timeStamping' });
  return fault === undefined ? { at, certificate } : { fault: `TSA_${fault}` };
}

const GENERALIZED_TIME = 0x18;

function isImprint(imprint: Der, digest: Uint8Array): boolean {
  const [algorithm, hash] = partsOf(imprint);
  const isSha256 = algorithm !== undefined && partsOf(algorithm)[0]?.whole.equals(oid(OID.sha256)) === true;
  return isSha256 && readDer(hash?.whole ?? Buffer.of()).content.equals(digest);
}

/** GeneralizedTime in UTC, seconds and perhaps a fraction. */
function readTime(text: string): Date | undefined {
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,9}))?Z$/.exec(text);
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second, fraction = ''] = found;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}Z`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}
