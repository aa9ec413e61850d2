/**
 * A signing service over HTTP in the manner of NCANode 3 (its public description: https://v3.ncanode.kz): by it the keys of the national centre sign and are checked,
 * whose algorithms nothing here knows. The service keeps no key: the store (PKCS#12) and its password go with each call for a signature, so the call goes over TLS or
 * stays on this machine. What comes back counts only when it is checked: by us where the algorithm is known here, else by the service itself, asked anew.
 */
import { X509Certificate } from 'node:crypto';
import { textOf } from '@oryndau/law/door-text';
import { legalDayAt } from '@oryndau/law/legal-date';
import { Failure } from '@oryndau/postgres/failure';
import { batchSigner, type StopSwitch } from './act-signer.ts';
import { batchSignatureHolds, type CmsChecker } from './batch-signature.ts';
import { keyIdOfCertificate } from './certificate-key.ts';
import { timeFault } from './certificate-time.ts';
import { readDetachedCms } from './detached-cms.ts';
import type { ActSigner } from './port.ts';
import { parsedAnswer, type ServiceAnswer, verdictIn } from './service-answer.ts';

export interface ServicePlace {
  /** Of the service, without the name of a method. */
  readonly url: string;
  readonly timeoutMs?: number;
}

export interface ServiceSignerOptions extends ServicePlace {
  /** The bytes of the store (PKCS#12) with the head's key. */
  readonly store: Uint8Array;
  readonly password: string;
  /** Which key of the store, where it has several. */
  readonly alias?: string | undefined;
  /** PEM: the certificate of the key and those up to its authority. */
  readonly certificates: readonly string[];
  readonly stopSwitch: StopSwitch;
  /** BIN of the body whose acts are signed. */
  readonly body?: string | undefined;
  /** By which the certificate is valid, and the time in the signature is held; the machine's where none is given. */
  readonly now?: (() => Date) | undefined;
  /** Has the service add a time stamp, by which the signature can be checked when the certificate has ended. */
  readonly timeStamp?: boolean | undefined;
}

const TIMEOUT_MS = 15_000;
const ANSWER_BYTES_MAX = 262_144;
/** How far the clock of the service may be from ours: as of a time-stamping authority. */
const TOLERANCE_MS = 5 * 60_000;

/**
 * An ActSigner whose key the service uses. `signBatch` throws what every signer does, and the Failures SERVICE_NOT_REACHED, SERVICE_LATE, SERVICE_REFUSES (password, key or
 * alias; or it is broken: then later), SERVICE_ANSWER_MALFORMED, KEY_MISMATCH (another's certificate), SIGNATURE_WRONG (it does not hold over this root), SERVICE_CLOCK, and
 * SERVICE_CANNOT_SAY. A signature that comes after its time is thrown away: nothing rests on it.
 */
export function serviceActSigner(options: ServiceSignerOptions): ActSigner {
  const { certificates, now = () => new Date() } = options;
  const [own = ''] = certificates;
  const checker = serviceChecker(options);
  return batchSigner({ ...options, keyId: keyIdOfCertificate(own) }, async (root, at) => {
    const cms = await signedBy(options, Buffer.from(root));
    await assertIsOurs(cms, { root, own, checker });
    assertInTime(cms, at, now());
    return cms;
  });
}

async function signedBy(options: ServiceSignerOptions, content: Uint8Array): Promise<string> {
  const { store, password, alias, timeStamp = false } = options;
  const answer = await call(options, 'cms/sign', {
    data: base64(content),
    signers: [{ key: base64(store), password, keyAlias: alias ?? null }],
    withTsp: timeStamp,
    detached: true,
  });
  if (answer.status !== 200) throw refuses(answer, [password, base64(store)]);
  const { cms } = answer.said;
  if (typeof cms !== 'string') throw malformed('it bears no signature');
  return cms;
}

async function assertIsOurs(
  cms: string,
  { root, own, checker }: { readonly root: string; readonly own: string; readonly checker: CmsChecker },
): Promise<void> {
  const read = readDetachedCms(cms);
  if (read === undefined) throw malformed('it is no detached CMS of one signer');
  if (!new X509Certificate(own).raw.equals(read.certificate)) {
    const message = 'the signing service has signed with another certificate than that of the head';
    throw new Failure('KEY_MISMATCH', message, { retry: 'never' });
  }
  const holds = await batchSignatureHolds(cms, { root, certificate: own, checker });
  if (holds === 'holds') return;
  if (holds === 'not_ours') {
    const message = 'the signing service does not say whether its signature holds, and nobody here can';
    throw new Failure('SERVICE_CANNOT_SAY', message, { retry: 'later' });
  }
  throw new Failure('SIGNATURE_WRONG', 'what the signing service gave is no signature over this batch', {
    retry: 'later',
  });
}

/** A signature says when it was made, and the day on the acts is that of the signature. */
function assertInTime(cms: string, asked: Date, now: Date): void {
  const said = readDetachedCms(cms)?.signedAt;
  const isNear =
    said !== undefined &&
    asked.getTime() - TOLERANCE_MS <= said.getTime() &&
    said.getTime() <= now.getTime() + TOLERANCE_MS &&
    legalDayAt(said.getTime()) === legalDayAt(asked.getTime());
  if (isNear) return;
  const when = said === undefined ? 'no time' : said.toISOString();
  throw new Failure('SERVICE_CLOCK', `the signature bears ${when}, and was asked for at ${asked.toISOString()}`, {
    retry: 'later',
  });
}

/**
 * Asks the service whether a signature holds, and believes it for the signer that was asked about alone. Throws the Failures SERVICE_NOT_REACHED, SERVICE_LATE, SERVICE_REFUSES and
 * SERVICE_ANSWER_MALFORMED. `not_ours`: it says no only because the certificate has ended meanwhile, which says nothing of the signature.
 */
export const serviceChecker = (place: ServicePlace & { readonly now?: (() => Date) | undefined }): CmsChecker => ({
  async check({ cms, content, certificate }) {
    const answer = await call(place, 'cms/verify', { cms, data: base64(content), revocationCheck: [] });
    // What it cannot read it answers with 400. Any other refusal (a wrong path, no right, too many calls) says nothing of the signature.
    if (answer.status === 400) return 'broken';
    if (answer.status !== 200) throw refuses(answer, []);
    const verdict = verdictIn(answer.said, new X509Certificate(certificate).serialNumber);
    if (verdict === undefined) throw malformed('it does not say of whom the signature is');
    if (verdict.valid) return 'holds';
    const { now = () => new Date() } = place;
    return verdict.isOfCertificate && timeFault(certificate, now())?.kind === 'ended' ? 'not_ours' : 'broken';
  },
});

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

// ------------------------------------------------------------------------------------------------ the call

async function call(
  { url, timeoutMs = TIMEOUT_MS }: ServicePlace,
  method: string,
  body: object,
): Promise<ServiceAnswer> {
  const [status, text] = await answered(url, method, { body: JSON.stringify(body), timeoutMs });
  const said = parsedAnswer(text);
  if (said === undefined && status === 200) throw malformed('it is no JSON');
  return { status, said: said ?? {} };
}

async function answered(
  url: string,
  method: string,
  { body, timeoutMs }: { readonly body: string; readonly timeoutMs: number },
): Promise<readonly [number, string]> {
  try {
    const response = await fetch(new URL(method, url.endsWith('/') ? url : `${url}/`), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body,
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    });
    return [response.status, await limited(response)];
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (error instanceof Error && error.name === 'TimeoutError') {
      throw new Failure('SERVICE_LATE', `the signing service did not answer within ${timeoutMs / 1_000} s`, {
        retry: 'later',
      });
    }
    throw new Failure('SERVICE_NOT_REACHED', 'the signing service cannot be reached', { retry: 'later', cause: error });
  }
}

async function limited(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > ANSWER_BYTES_MAX) throw malformed(`it is longer than ${ANSWER_BYTES_MAX} bytes`);
    chunks.push(chunk);
  }
  // What is no text says nothing but its status.
  return textOf(Buffer.concat(chunks), ANSWER_BYTES_MAX) ?? '';
}

const malformed = (what: string): Failure =>
  new Failure('SERVICE_ANSWER_MALFORMED', `the signing service answers what cannot be read: ${what}`, {
    retry: 'later',
  });

const SAID_MAX = 200;

/** With its own words where they are words, but never with what was sent in confidence. */
function refuses({ status, said }: ServiceAnswer, secrets: readonly string[]): Failure {
  const text = typeof said.message === 'string' ? said.message.replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, ' ') : '';
  const isSafe = text !== '' && secrets.every((secret) => secret === '' || !text.includes(secret));
  const words = isSafe ? `: ${text.slice(0, SAID_MAX)}` : '';
  return new Failure('SERVICE_REFUSES', `the signing service answers ${status}${words}`, {
    retry: status >= 500 ? 'later' : 'never',
  });
}
