import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gostServiceKey, type ServiceKey, serviceKey } from '@oryndau/simulators/signing-service/keys';
import { type SigningServiceSimulator, startSigningService } from '@oryndau/simulators/signing-service/simulator';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { batchSignatureHolds, isCms, signatureStands } from './batch-signature.ts';
import { keyIdOfCertificate } from './certificate-key.ts';
import { readDetachedCms } from './detached-cms.ts';
import { actLeaf, isIncluded } from './merkle.ts';
import { signedAtOf } from './signature-time.ts';
import { type ServiceSignerOptions, serviceActSigner, serviceChecker } from './signing-service.ts';
import { type Identity, issuingOf, newTestIssuer } from './test-issuer.ts';
import { programMissing } from './testing/programs.ts';
import { running } from './testing/sample-act.ts';

const ACTS = ['{"n":1}', '{"n":2}', '{"n":3}'];
const kinds = ['RSA', 'ECDSA', 'GOST'] as const;
let keys: Record<(typeof kinds)[number], ServiceKey>;
let rsa: Identity;
let another: ServiceKey;
let service: SigningServiceSimulator;

beforeAll(async () => {
  const issuer = await newTestIssuer();
  rsa = await issuer.issue({ ...issuingOf('head'), rsa: true });
  const ec = await issuer.issue(issuingOf('head'));
  keys = { RSA: serviceKey(rsa), ECDSA: serviceKey(ec), GOST: gostServiceKey(ec) };
  another = gostServiceKey(await issuer.issue({ ...issuingOf('head'), commonName: 'Somebody else (TEST)' }));
  service = await startSigningService({ keys: Object.values(keys), another });
});
afterEach(() => {
  const right = { cut: false, lateMs: 0, status: null, garbage: false, huge: false, tells: false, anothers: false };
  const whole = {
    otherContent: false,
    broken: false,
    attached: false,
    aheadMs: 0,
    denies: false,
    speaksOfAnother: false,
  };
  Object.assign(service.faults, right, whole);
});
afterAll(() => service.close());

const optionsOf = (kind: (typeof kinds)[number], changes: Partial<ServiceSignerOptions> = {}): ServiceSignerOptions => {
  const { store, password, certificates } = keys[kind];
  return { url: service.url, store, password, certificates, stopSwitch: running, ...changes };
};
const signerOf = (...asked: Parameters<typeof optionsOf>) => serviceActSigner(optionsOf(...asked));

describe.each(kinds)('a key of %s in a signing service', (kind) => {
  it('signs a batch with one call, and each act has its proof', async () => {
    const before = service.calls.length;
    const { root, signature, proofs, keyId } = await signerOf(kind).signBatch(ACTS);
    expect(service.calls.slice(before)).toEqual(kind === 'GOST' ? ['cms/sign', 'cms/verify'] : ['cms/sign']);
    const [certificate = ''] = keys[kind].certificates;
    expect(keyId).toBe(keyIdOfCertificate(certificate));
    expect(isCms(signature)).toBe(true);
    expect(isIncluded({ leaf: actLeaf(ACTS[1] ?? ''), index: 1, size: 3, proof: proofs[1] ?? [], root })).toBe(true);
    expect(Math.abs((signedAtOf(signature)?.getTime() ?? 0) - Date.now())).toBeLessThan(5_000);
    const checker = serviceChecker(service);
    expect(await batchSignatureHolds(signature, { root, certificate, checker })).toBe('holds');
    // Nobody is asked of an algorithm that is known here, and nothing is believed of another.
    expect(await batchSignatureHolds(signature, { root, certificate })).toBe(kind === 'GOST' ? 'not_ours' : 'holds');
    const other = root.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(await batchSignatureHolds(signature, { root: other, certificate, checker })).toBe('broken');
    const [stranger = ''] = another.certificates;
    expect(await batchSignatureHolds(signature, { root, certificate: stranger, checker })).toBe('broken');
  });

  it.each([
    ['SERVICE_NOT_REACHED', 'later', { cut: true }],
    ['SERVICE_LATE', 'later', { lateMs: 400 }],
    ['SERVICE_REFUSES', 'later', { status: 503 }],
    ['SERVICE_REFUSES', 'never', { status: 403 }],
    ['SERVICE_ANSWER_MALFORMED', 'later', { garbage: true }],
    ['SERVICE_ANSWER_MALFORMED', 'later', { huge: true }],
    ['SERVICE_ANSWER_MALFORMED', 'later', { attached: true }],
    ['KEY_MISMATCH', 'never', { anothers: true }],
    ['SIGNATURE_WRONG', 'later', { otherContent: true }],
    ['SIGNATURE_WRONG', 'later', { broken: true }],
    ['SERVICE_CLOCK', 'later', { aheadMs: 3_600_000 }],
    ['SERVICE_CLOCK', 'later', { aheadMs: -3_600_000 }],
  ] as const)('signs nothing where what comes back is not right: %s (%s) by %j', async (code, retry, fault) => {
    Object.assign(service.faults, fault);
    await expect(signerOf(kind, { timeoutMs: 200 }).signBatch(ACTS)).rejects.toMatchObject({ code, retry });
  });
});

describe('a signing service', () => {
  it('is believed of a key that is not known here only where it speaks of that signer', async () => {
    service.faults.denies = true;
    await expect(signerOf('GOST').signBatch(ACTS)).rejects.toMatchObject({ code: 'SIGNATURE_WRONG' });
    Object.assign(service.faults, { denies: false, speaksOfAnother: true });
    await expect(signerOf('GOST').signBatch(ACTS)).rejects.toMatchObject({ code: 'SIGNATURE_WRONG' });
    // Of a key that is known here it is not asked.
    expect((await signerOf('RSA').signBatch(ACTS)).proofs).toHaveLength(3);
  });

  it('says nothing of a signature whose certificate has ended meanwhile', async () => {
    const [certificate = ''] = keys.GOST.certificates;
    const { root, signature } = await signerOf('GOST').signBatch(ACTS);
    service.faults.denies = true;
    const later = serviceChecker({ ...service, now: () => new Date('2045-01-01T00:00:00Z') });
    expect(await batchSignatureHolds(signature, { root, certificate, checker: later })).toBe('not_ours');
    expect(await batchSignatureHolds(signature, { root, certificate, checker: serviceChecker(service) })).toBe(
      'broken',
    );
  });

  it.each([401, 403, 404, 429, 503])('that answers %i says nothing of a signature', async (status) => {
    const [certificate = ''] = keys.GOST.certificates;
    const { root, signature } = await signerOf('GOST').signBatch(ACTS);
    service.faults.status = status;
    expect(await signatureStands(signature, { root, certificate, checker: serviceChecker(service) })).toBe('not_ours');
    service.faults.status = 400;
    expect(await signatureStands(signature, { root, certificate, checker: serviceChecker(service) })).toBe('broken');
  });

  it('is told wrong: password, store, alias, address; and no secret is in what is told', async () => {
    const wrong = (changes: Partial<ServiceSignerOptions>) =>
      signerOf('RSA', changes)
        .signBatch(ACTS)
        .then(
          () => undefined,
          (error: Error & { code: string; retry: string }) => error,
        );
    const password = await wrong({ password: 'Құпия сөз 77' });
    expect(password).toMatchObject({ code: 'SERVICE_REFUSES', retry: 'never' });
    expect(password?.message).toContain('keystore password was incorrect');
    service.faults.tells = true;
    const told = await wrong({ password: 'Құпия сөз 77' });
    expect(told).toMatchObject({ code: 'SERVICE_REFUSES' });
    expect(JSON.stringify([told, told?.message, told?.stack, String(told?.cause)])).not.toContain('Құпия');
    expect(await wrong({ store: Buffer.from('another file') })).toMatchObject({ code: 'SERVICE_REFUSES' });
    expect(await wrong({ alias: 'nobody' })).toMatchObject({ code: 'SERVICE_REFUSES' });
    expect((await signerOf('RSA', { alias: keys.RSA.alias }).signBatch(ACTS)).proofs).toHaveLength(3);
    expect(await wrong({ url: `${service.url}elsewhere` })).toMatchObject({ code: 'SERVICE_REFUSES' });
    expect(await wrong({ url: 'http://127.0.0.1:9/' })).toMatchObject({ code: 'SERVICE_NOT_REACHED' });
  });

  it('is not called while the switch is on stop, nor after the certificate has ended', async () => {
    const before = service.calls.length;
    const stopped = signerOf('GOST', { stopSwitch: { isStopped: async () => true } });
    await expect(stopped.signBatch(ACTS)).rejects.toMatchObject({ code: 'SIGNING_STOPPED' });
    const late = signerOf('GOST', { now: () => new Date('2045-01-01T00:00:00Z') });
    await expect(late.signBatch(ACTS)).rejects.toMatchObject({ code: 'CERTIFICATE_NOT_VALID' });
    const elsewhere = signerOf('GOST', { body: '123456789012' });
    await expect(elsewhere.signBatch(ACTS)).rejects.toMatchObject({ code: 'SIGNER_NOT_OF_BODY' });
    expect(service.calls).toHaveLength(before);
  });
});

const missing = programMissing('openssl');

describe.skipIf(missing !== undefined)(`OpenSSL${missing ? ` (skipped: ${missing})` : ''}`, () => {
  it('checks what the service has signed with RSA, and its own signatures are read here', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oryndau-cms-'));
    try {
      const at = (name: string): string => join(folder, name);
      const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' });
      const { root, signature } = await signerOf('RSA').signBatch(ACTS);
      const [certificate = '', authority = ''] = keys.RSA.certificates;
      await Promise.all([
        writeFile(at('root'), root),
        writeFile(at('service.der'), Buffer.from(signature, 'base64')),
        writeFile(at('own.pem'), certificate),
        writeFile(at('authority.pem'), authority),
        writeFile(at('key.pem'), rsa.privateKey.export({ type: 'pkcs8', format: 'pem' })),
      ]);
      const trust = ['-CAfile', at('authority.pem'), '-purpose', 'any', '-binary'];
      openssl(
        'cms',
        '-verify',
        '-inform',
        'DER',
        '-in',
        at('service.der'),
        '-content',
        at('root'),
        ...trust,
        '-out',
        at('out'),
      );
      expect(await readFile(at('out'), 'utf8')).toBe(root);
      const keyOf = ['-signer', at('own.pem'), '-inkey', at('key.pem'), '-md', 'sha256', '-binary', '-outform', 'DER'];
      openssl('cms', '-sign', '-in', at('root'), ...keyOf, '-out', at('theirs.der'));
      const theirs = (await readFile(at('theirs.der'))).toString('base64');
      expect(await batchSignatureHolds(theirs, { root, certificate })).toBe('holds');
      expect(signedAtOf(theirs)).toBeInstanceOf(Date);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('a signature that is no CMS of that form', () => {
  it('holds over nothing', async () => {
    const { root, signature } = await signerOf('RSA').signBatch(ACTS);
    const [certificate = ''] = keys.RSA.certificates;
    const bytes = Buffer.from(signature, 'base64');
    const bad = ['', 'A', 'AAAA', 'MIIB', signature.slice(4), `${signature.slice(0, -8)}AAAAAAA=`, ' '.repeat(9)];
    for (const text of bad) expect(await batchSignatureHolds(text, { root, certificate })).toBe('broken');
    // No byte of what is signed, nor of the signature (the last 256), can be another one; what names the form around them may.
    const attributes = readDetachedCms(signature)?.signed.signedAttributes.subarray(4) ?? Buffer.alloc(0);
    const from = bytes.indexOf(attributes);
    expect(from).toBeGreaterThan(0);
    let held = 0;
    for (const [start, end] of [
      [from, from + attributes.length],
      [bytes.length - 256, bytes.length],
    ] as const) {
      for (let at = start; at < end; at += 7) {
        const other = Buffer.from(bytes);
        other[at] = (other[at] ?? 0) ^ 1;
        if ((await batchSignatureHolds(other.toString('base64'), { root, certificate })) === 'holds') held += 1;
      }
    }
    expect(held).toBe(0);
  });
});
