import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifiesJws } from './act-signer.ts';
import { actLeaf, isIncluded } from './merkle.ts';
import { type TokenOptions, tokenActSigner } from './pkcs11.ts';
import { issuingOf, newTestIssuer } from './test-issuer.ts';
import { programMissing } from './testing/programs.ts';
import { newSigning, running, type Signing } from './testing/sample-act.ts';

const MODULES = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/lib64/pkcs11/libsofthsm2.so',
  '/opt/homebrew/lib/softhsm/libsofthsm2.so',
];
const module = MODULES.find((path) => existsSync(path));
const missing = module === undefined ? 'no SoftHSM module' : programMissing('softhsm2-util', 'pkcs11-tool');

describe.skipIf(missing !== undefined)(`a token through PKCS#11${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let folder: string;
  let signing: Signing;
  let options: TokenOptions;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'oryndau-token-'));
    await mkdir(join(folder, 'tokens'));
    const configuration = join(folder, 'softhsm2.conf');
    await writeFile(configuration, `directories.tokendir = ${join(folder, 'tokens')}\nobjectstore.backend = file\n`);
    signing = await newSigning();
    const key = join(folder, 'key.pem');
    await writeFile(key, signing.head.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const environment = { SOFTHSM2_CONF: configuration, ORYNDAU_TEST_PIN: '123456' };
    const softhsm = (...args: string[]) =>
      execFileSync('softhsm2-util', args, { env: { ...process.env, ...environment }, stdio: 'pipe' });
    softhsm('--init-token', '--free', '--label', 'oryndau', '--so-pin', '12345678', '--pin', '123456');
    // Another key comes first: the tool itself would sign with it, whatever label it is given.
    const decoy = join(folder, 'decoy.pem');
    await writeFile(decoy, signing.seal.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    softhsm('--import', decoy, '--token', 'oryndau', '--label', 'decoy', '--id', '00', '--pin', '123456');
    softhsm('--import', key, '--token', 'oryndau', '--label', 'head', '--id', '01', '--pin', '123456');
    options = {
      module: module ?? '',
      tokenLabel: 'oryndau',
      key: { label: 'head' },
      pinVariable: 'ORYNDAU_TEST_PIN',
      certificates: signing.head.certificates,
      stopSwitch: running,
      environment,
    };
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('signs a batch as a key in a file does', async () => {
    const acts = ['{"n":1}', '{"n":2}', '{"n":3}'];
    const signer = tokenActSigner(options);
    const { root, signature: jws, proofs, keyId } = await signer.signBatch(acts);
    expect(keyId).toBe(signing.head.keyId);
    expect(await verifiesJws(jws, root, signing.head.certificates[0] ?? '')).toBe(true);
    expect(isIncluded({ leaf: actLeaf('{"n":2}'), index: 1, size: 3, proof: proofs[1] ?? [], root })).toBe(true);
    expect(await tokenActSigner({ ...options, key: { id: '01' } }).sign(Buffer.from('pdf'))).toHaveLength(64);
  });

  it('signs by a key of RSA too, and no header makes it another algorithm', async () => {
    const issued = await (await newTestIssuer()).issue({ ...issuingOf('head'), rsa: true });
    const key = join(folder, 'rsa.pem');
    await writeFile(key, issued.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const named = ['--token', 'oryndau', '--label', 'rsa', '--id', '02', '--pin', '123456'];
    const env = { ...process.env, ...options.environment };
    execFileSync('softhsm2-util', ['--import', key, ...named], { env, stdio: 'pipe' });
    const signer = tokenActSigner({ ...options, key: { label: 'rsa' }, certificates: issued.certificates });
    const { root, signature, keyId } = await signer.signBatch(['{"n":1}']);
    expect(keyId).toBe(issued.keyId);
    expect(JSON.parse(Buffer.from(signature.split('.')[0] ?? '', 'base64url').toString())).toMatchObject({
      alg: 'RS256',
    });
    expect(await verifiesJws(signature, root, issued.certificates[0] ?? '')).toBe(true);
    expect(await verifiesJws(signature, root, signing.head.certificates[0] ?? '')).toBe(false);
    // The seal of a file has one form.
    await expect(signer.sign(Buffer.from('pdf'))).rejects.toMatchObject({ code: 'SIGNATURE_MALFORMED' });
  });

  it('says what is wrong: PIN, token, key, module, program, certificate', async () => {
    const fails = (changes: Partial<TokenOptions>, code: string) =>
      expect(tokenActSigner({ ...options, ...changes }).sign(Buffer.from('x'))).rejects.toMatchObject({ code });
    const environment = options.environment ?? {};
    await fails({ environment: { ...environment, ORYNDAU_TEST_PIN: '999999' } }, 'TOKEN_PIN');
    await fails({ environment: { ...environment, ORYNDAU_TEST_PIN: '' } }, 'TOKEN_PIN');
    await fails({ tokenLabel: 'another' }, 'TOKEN_NOT_READY');
    await fails({ key: { label: 'another' } }, 'TOKEN_NOT_READY');
    await fails({ module: '/nowhere.so' }, 'TOKEN_NOT_READY');
    await fails({ program: '/nowhere' }, 'TOKEN_NOT_READY');
    await fails({ certificates: signing.seal.certificates }, 'KEY_MISMATCH');
  });

  it('does not sign while the switch is on stop', async () => {
    const stopped = tokenActSigner({ ...options, stopSwitch: { isStopped: async () => true } });
    await expect(stopped.signBatch(['{}'])).rejects.toMatchObject({ code: 'SIGNING_STOPPED' });
  });
});
