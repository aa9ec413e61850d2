/**
 * A signing service in the manner of NCANode 3 over a real socket, written from its public description (https://v3.ncanode.kz): it signs and checks detached CMS, says
 * whose a key or a certificate is, and can misbehave in every way that its client must notice.
 */
import { randomBytes, X509Certificate } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { holdsUnder, issuerAndSerial, OID } from '@oryndau/signing/cms';
import { der, oid, sequence, setOf, TAG, unsigned } from '@oryndau/signing/der';
import { readDetachedCms } from '@oryndau/signing/detached-cms';
import { binOf } from '@oryndau/signing/signer-body';
import { type CallAnswer, type ReceivedCall, startServer } from '../simulator-server.ts';
import { noSigningServiceFaults, type SigningServiceFaults } from './faults.ts';
import { derOf, type ServiceKey } from './keys.ts';

export interface SigningServiceOptions {
  readonly keys: readonly ServiceKey[];
  /** Whose key it takes where it signs with that of somebody else. */
  readonly another?: ServiceKey;
  readonly now?: () => Date;
  readonly tls?: { readonly key: string; readonly cert: string };
}

export interface SigningServiceSimulator {
  readonly url: string;
  readonly faults: SigningServiceFaults;
  /** The calls so far, by method, without what was in them. */
  readonly calls: readonly string[];
  close(): Promise<void>;
}

type Body = Readonly<Record<string, unknown>>;

/** A wrong call, which is answered with 400 and why. */
class Wrong extends Error {}

/** Listens on loopback only. */
export async function startSigningService(options: SigningServiceOptions): Promise<SigningServiceSimulator> {
  const faults = noSigningServiceFaults();
  const calls: string[] = [];
  const server = await startServer({ ...(options.tls && { tls: options.tls }) }, async (call) => {
    calls.push(call.path.slice(1));
    if (faults.lateMs > 0) await pause(faults.lateMs);
    if (faults.cut) return null;
    if (faults.status !== null) return { status: faults.status };
    if (faults.garbage) return { status: 200, body: randomBytes(300).toString('latin1') };
    if (faults.huge) return { status: 200, body: JSON.stringify({ status: 200, cms: 'A'.repeat(1_000_000) }) };
    return answerTo(call, options, faults);
  });
  return { url: `${server.origin}/`, faults, calls, close: () => server.close() };
}

function answerTo(call: ReceivedCall, options: SigningServiceOptions, faults: SigningServiceFaults): CallAnswer {
  if (call.method === 'GET' && call.path === '/actuator/health') return json(200, { status: 'UP' });
  const answer = methods[call.path];
  if (call.method !== 'POST' || answer === undefined) return json(404, { status: 404, message: 'Not Found' });
  try {
    const body = JSON.parse(call.body.toString('utf8')) as Body;
    return json(200, { status: 200, message: 'OK', ...answer(body, options, faults) });
  } catch (error) {
    const message = error instanceof Wrong ? error.message : 'the call cannot be read';
    return json(400, { status: 400, message });
  }
}

const json = (status: number, body: object): CallAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

type Method = (body: Body, options: SigningServiceOptions, faults: SigningServiceFaults) => object;

const methods: Readonly<Record<string, Method>> = {
  '/cms/sign': (body, options, faults) => {
    const [signer, ...others] = listed(body.signers);
    if (signer === undefined || others.length > 0) throw new Wrong('one signer is signed with here');
    const own = keyFor(signer as Body, options, faults);
    const key = faults.anothers ? (options.another ?? own) : own;
    const { now = () => new Date() } = options;
    const at = new Date(now().getTime() + faults.aheadMs);
    const content = faults.otherContent ? randomBytes(64) : bytesOf(body.data);
    const cms = cmsOf(key, content, { at, isAttached: faults.attached || body.detached !== true });
    // The last byte is of the signature, or of what stands in it.
    if (faults.broken) cms[cms.length - 1] = (cms.at(-1) ?? 0) ^ 1;
    return { cms: cms.toString('base64') };
  },
  '/cms/verify': (body, options, faults) => {
    const read = readDetachedCms(String(body.cms));
    if (read === undefined) throw new Wrong('no detached CMS');
    const known = [...options.keys, ...(options.another ? [options.another] : [])];
    const key = known.find(({ certificates: [own = ''] }) => derOf(own).equals(read.certificate));
    const content = bytesOf(body.data);
    const holds = key === undefined ? holdsUnder(read.signed, content, read.certificate) : isBy(key, read, content);
    const pem = faults.speaksOfAnother
      ? (options.another?.certificates[0] ?? '')
      : new X509Certificate(read.certificate).toString();
    const certificate = certificateInfo(pem, options);
    return { valid: holds && certificate.valid && !faults.denies, signers: [{ certificates: [certificate] }] };
  },
  '/pkcs12/info': (body, options, faults) => {
    const signers = listed(body.keys).map((asked) => {
      const { certificates } = keyFor(asked as Body, options, faults);
      return certificateInfo(certificates[0] ?? '', options);
    });
    return { valid: signers.every(({ valid }) => valid), signers };
  },
  '/x509/info': (body, options) => {
    const signers = listed(body.certs).map((text) =>
      certificateInfo(new X509Certificate(bytesOf(text)).toString(), options),
    );
    return { valid: signers.every(({ valid }) => valid), signers };
  },
};

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function bytesOf(value: unknown): Buffer {
  if (typeof value !== 'string') throw new Wrong('what is to be signed or checked is given in Base64');
  return Buffer.from(value, 'base64');
}

function keyFor(
  { key, password, keyAlias }: Body,
  { keys }: SigningServiceOptions,
  { tells }: SigningServiceFaults,
): ServiceKey {
  const store = bytesOf(key);
  const found = keys.filter((known) => store.equals(known.store));
  if (found.length === 0) throw new Wrong('the key store cannot be read');
  if (found[0]?.password !== password)
    throw new Wrong(tells ? `keystore password was incorrect: ${String(password)}` : 'keystore password was incorrect');
  const named = keyAlias == null ? found[0] : found.find(({ alias }) => alias === keyAlias);
  if (named === undefined) throw new Wrong('no key of that alias');
  return named;
}

// ------------------------------------------------------------------------------------------------ CMS

interface CmsMade {
  readonly at: Date;
  readonly isAttached: boolean;
}

/** With content type, signing time and digest signed, as the libraries behind such services do by themselves; the own certificate alone comes along. */
function cmsOf(key: ServiceKey, content: Buffer, { at, isAttached }: CmsMade): Buffer {
  const own = derOf(key.certificates[0] ?? '');
  const attribute = (type: string, value: Buffer): Buffer => sequence(oid(type), der(TAG.set, value));
  const attributes = setOf(
    attribute(OID.contentType, oid(OID.data)),
    attribute(OID.signingTime, der(0x17, Buffer.from(`${at.toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`))),
    attribute(OID.messageDigest, der(TAG.octetString, key.digest(content))),
  );
  const signer = sequence(
    unsigned(Buffer.of(1)),
    issuerAndSerial(own),
    key.digestAlgorithm,
    der(TAG.context(0), attributes.subarray(attributes.length - contentLength(attributes))),
    key.signatureAlgorithm,
    der(TAG.octetString, key.sign(attributes)),
  );
  const octets = isAttached ? [der(TAG.context(0), der(TAG.octetString, content))] : [];
  return sequence(
    oid(OID.signedData),
    der(
      TAG.context(0),
      sequence(
        unsigned(Buffer.of(1)),
        der(TAG.set, key.digestAlgorithm),
        sequence(oid(OID.data), ...octets),
        der(TAG.context(0), own),
        der(TAG.set, signer),
      ),
    ),
  );
}

/** Of a value with a length in one to three bytes. */
const contentLength = (value: Buffer): number => {
  const first = value[1] ?? 0;
  return value.length - (first < 0x80 ? 2 : 2 + (first & 0x7f));
};

function isBy(key: ServiceKey, { signed }: NonNullable<ReturnType<typeof readDetachedCms>>, content: Buffer): boolean {
  const digest = der(TAG.octetString, key.digest(content));
  return signed.signedAttributes.includes(digest) && key.holds(signed.signedAttributes, signed.signature);
}

// ------------------------------------------------------------------------------------------------ certificates

function certificateInfo(pem: string, { now = () => new Date() }: SigningServiceOptions) {
  const certificate = new X509Certificate(pem);
  const { validFrom, validTo, serialNumber, subject } = certificate;
  const [from, until] = [new Date(validFrom), new Date(validTo)];
  return {
    valid: from <= now() && now() <= until,
    revocations: [],
    notBefore: from.toISOString(),
    notAfter: until.toISOString(),
    keyUsage: 'SIGN',
    serialNumber: serialNumber.toLowerCase().replace(/^0+/, ''),
    keyUser: ['ORGANIZATION', 'CEO'],
    subject: {
      commonName: /^CN=(.*)$/m.exec(subject)?.[1],
      bin: binOf(pem),
      country: 'KZ',
      dn: subject.replaceAll('\n', ', '),
    },
  };
}
