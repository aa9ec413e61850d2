/**
 * The signature under a batch of acts: ES256, or RS256 by a key of RSA, over the Merkle root, as a detached JWS (RFC 7515 appendix F) whose payload is not
 * encoded (RFC 7797), so that a stranger checks it with any JOSE library and the 64 characters of the root. Its protected header says when it was made (`iat`, seconds, as JAdES has
 * it, ETSI TS 119 182-1): what was decided on one day may be signed on another.
 */
import { type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { Failure } from '@oryndau/postgres/failure';
import { flattenedVerify, importX509 } from 'jose';
import { keyOfCertificate } from './certificate-key.ts';
import { timeFault, timeFaultText } from './certificate-time.ts';
import { actLeaf, proveAll } from './merkle.ts';
import type { ActSigner, BytesSigner, SignedBatch } from './port.ts';
import { detachedParts } from './signature-time.ts';
import { binOf, notOfBody } from './signer-body.ts';
import { notWhoSigns } from './signer-purpose.ts';
import type { Identity } from './test-issuer.ts';

/** The switch by which a person stops the robot: asked before everything that signs. */
export interface StopSwitch {
  isStopped(): Promise<boolean>;
}

/** Over SHA-256 of the bytes: ES256 (64 bytes, IEEE P1363), or RSA by PKCS #1 v1.5. A key in a file or a token. */
export type RawSign = (bytes: Uint8Array) => Promise<Uint8Array>;

/** What every signer of acts is, whoever holds its key. */
export interface SignerParts {
  readonly keyId: string;
  readonly certificates: readonly string[];
  readonly stopSwitch: StopSwitch;
  /** BIN of the body whose acts are signed; without it any certificate of a head or deputy will do. */
  readonly body?: string | undefined;
  /** By which the certificate is valid, and the signature dated; the machine's where none is given. */
  readonly now?: (() => Date) | undefined;
}

const ACTS_MAX = 1_000_000;
const SIGNATURE_BYTES = 64;
const MS = 1_000;

/** Signs acts of the body with the BIN `body` with a key in memory, read from a file by `openAuthority` or `readIdentity`. */
export const fileActSigner = (
  identity: Identity,
  stopSwitch: StopSwitch,
  { body, now }: Pick<SignerParts, 'body' | 'now'> = {},
): BytesSigner =>
  actSigner({
    body,
    now,
    keyId: identity.keyId,
    certificates: identity.certificates,
    raw: rawSignOf(identity.privateKey),
    stopSwitch,
  });

const signInPool = promisify(
  (bytes: Uint8Array, key: KeyObject, done: (error: Error | null, signature: Buffer) => void) =>
    sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, done),
);

const rawSignOf =
  (privateKey: KeyObject): RawSign =>
  (bytes) =>
    signInPool(bytes, privateKey);

/** The algorithm of the key of a certificate (PEM), and of no header: whoever checks a signature goes by it too. Undefined of a key by which no JWS is made here. */
export function jwsAlgorithmOf(certificate: string): 'ES256' | 'RS256' | undefined {
  const key = keyOfCertificate(certificate);
  const { namedCurve, modulusLength = 0 } = key?.asymmetricKeyDetails ?? {};
  if (key?.asymmetricKeyType === 'ec' && namedCurve === 'prime256v1') return 'ES256';
  return key?.asymmetricKeyType === 'rsa' && modulusLength >= RSA_BITS_MIN ? 'RS256' : undefined;
}

const RSA_BITS_MIN = 2_048;

/**
 * A signer over a key that signs bytes. Throws SIGNATURE_MALFORMED when it gives something other than a signature of the length that its algorithm has, or is of none that is
 * used here, and what `batchSigner` throws; what `raw` throws goes through.
 */
export function actSigner({ raw, ...parts }: SignerParts & { readonly raw: RawSign }): BytesSigner {
  const { keyId, certificates } = parts;
  const [own = ''] = certificates;
  const alg = jwsAlgorithmOf(own);
  const whole = async (bytes: Uint8Array): Promise<Uint8Array> => {
    if (alg === undefined) throw malformed('the key is neither of ECDSA on P-256 nor of RSA with 2048 bits');
    const signature = await raw(bytes);
    if (signature.length !== lengthOf(own)) throw malformed(`${signature.length} bytes are no ${alg} signature`);
    return signature;
  };
  const jwsOver = async (root: string, at: Date): Promise<string> => {
    const iat = Math.floor(at.getTime() / MS);
    const header = base64url(JSON.stringify({ alg, b64: false, crit: ['b64'], kid: keyId, iat }));
    return `${header}..${base64url(await whole(Buffer.from(`${header}.${root}`)))}`;
  };
  return {
    ...batchSigner(parts, jwsOver),
    async sign(bytes) {
      await assertMaySign(parts);
      // The seal of a file is ECDSA in its form (cms.ts).
      if (alg !== 'ES256') throw malformed('a file is sealed with a key of ECDSA on P-256');
      return whole(bytes);
    },
  };
}

const malformed = (message: string): Failure => new Failure('SIGNATURE_MALFORMED', message, { retry: 'never' });

/** In bytes, of a signature by the key of that certificate. */
function lengthOf(certificate: string): number {
  const { modulusLength } = keyOfCertificate(certificate)?.asymmetricKeyDetails ?? {};
  return modulusLength === undefined ? SIGNATURE_BYTES : modulusLength / 8;
}

/**
 * An ActSigner over any way to put a signature under a root. Acts are signed by the head or a deputy alone (Rules, item 2(5)): Failure SIGNER_NOT_HEAD where the
 * certificate says otherwise, SIGNER_NOT_OF_BODY where it is of another organisation than the body. Throws Failure CERTIFICATE_NOT_VALID before the certificate begins and
 * after it has ended, SIGNING_STOPPED (retry later) while the stop switch is on; what `signatureOver` throws goes through.
 */
export function batchSigner(parts: SignerParts, signatureOver: (root: string, at: Date) => Promise<string>): ActSigner {
  const { keyId, certificates, body, now = () => new Date() } = parts;
  const [own = ''] = certificates;
  return {
    keyId,
    certificates,
    body: body ?? binOf(own) ?? null,
    async signBatch(acts, at = now()): Promise<SignedBatch> {
      const other = notWhoSigns(own);
      if (other !== undefined) {
        const message = `the certificate is of ${other}: acts are signed by the head of the territorial body or a deputy alone`;
        throw new Failure('SIGNER_NOT_HEAD', message, { retry: 'never' });
      }
      const elsewhere = body === undefined ? undefined : notOfBody(own, body);
      if (elsewhere !== undefined) throw new Failure('SIGNER_NOT_OF_BODY', elsewhere, { retry: 'never' });
      if (acts.length > ACTS_MAX) throw new Error(`a batch has at most ${ACTS_MAX} acts, not ${acts.length}`);
      const { root, proofs } = proveAll(acts.map(actLeaf));
      await assertMaySign(parts);
      return { keyId, root, signature: await signatureOver(root, at), proofs };
    },
  };
}

async function assertMaySign({
  certificates: [own = ''],
  stopSwitch,
  now = () => new Date(),
}: SignerParts): Promise<void> {
  const fault = timeFault(own, now());
  if (fault !== undefined) throw new Failure('CERTIFICATE_NOT_VALID', timeFaultText(fault), { retry: 'never' });
  if (await stopSwitch.isStopped()) {
    throw new Failure('SIGNING_STOPPED', 'a person has stopped all signing', { retry: 'later' });
  }
}

const base64url = (content: string | Uint8Array): string => Buffer.from(content).toString('base64url');

/**
 * Whether a detached JWS over the root was made by the key of the certificate (PEM). False for anything malformed; only the algorithm of that key with
 * an unencoded payload counts, so no header can choose another one.
 */
export async function verifiesJws(jws: string, root: string, certificate: string): Promise<boolean> {
  const parts = detachedParts(jws);
  if (parts === undefined) return false;
  const { header, signature } = parts;
  try {
    const alg = jwsAlgorithmOf(certificate);
    if (alg === undefined) return false;
    const key = await importX509(certificate, alg);
    const { protectedHeader } = await flattenedVerify(
      { protected: header, payload: Buffer.from(root), signature },
      key,
      { algorithms: [alg] },
    );
    return protectedHeader?.b64 === false;
  } catch {
    return false;
  }
}
