/** Acts signed with a key that never leaves its token (SoftHSM), by the commands themselves, and believed by a stranger. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { type Identity, issuingOf, newTestIssuer, verifyDocument } from '@oryndau/signing';
import { TEST_BODY_BIN } from '@oryndau/signing/test-issuer';
import { rooms } from '@oryndau/standing/rooms';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { installedSigner, openInstalled } from './authority.ts';
import { runProgram } from './testing/run-program.ts';
import { delivered, paymentReference, registered } from './testing/small-feed.ts';

const module = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/lib64/pkcs11/libsofthsm2.so',
  '/opt/homebrew/lib/softhsm/libsofthsm2.so',
].find((path) => existsSync(path));
const isThere = (name: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
const missing = [
  ...(module === undefined ? ['SoftHSM'] : []),
  ...['softhsm2-util', 'pkcs11-tool'].filter((name) => !isThere(name)),
].join(', ');

const PIN = '123456';
const NO_CERTIFICATES = fileURLToPath(import.meta.url);
let folder: string;
let head: Identity;
let seal: Identity;
let authority: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-authority-'));
  const issuer = await newTestIssuer('An authority of this test');
  head = await issuer.issue(issuingOf('head'));
  seal = await issuer.issue(issuingOf('seal'));
  authority = issuer.certificate;
  for (const [name, { privateKey, certificates }] of Object.entries({ head, seal })) {
    writeFileSync(at(`${name}.key.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(at(`${name}.pem`), certificates.join(''));
  }
  writeFileSync(at('issuer.pem'), authority);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

/** The URI of the head's key in the token; the module is any file that is there. */
const uri = (path = process.execPath): string =>
  `pkcs11:token=oryndau;object=head?module-path=${encodeURIComponent(path)}`;

describe('the key of the head', () => {
  const open = (settings: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
    return openInstalled(folder);
  };
  const SEAL = () => ({ ORYNDAU_SEAL_KEY: at('seal.key.pem'), ORYNDAU_SEAL_CERTIFICATES: at('seal.pem') });
  const TOKEN = () => ({ ORYNDAU_HEAD_TOKEN: uri(), ORYNDAU_HEAD_CERTIFICATES: at('head.pem') });

  it('in a token is known by its certificate; the seal signs what goes to banks', async () => {
    const opened = await open({ ...TOKEN(), ...SEAL() });
    expect(opened.head).toEqual({ keyId: head.keyId, certificates: head.certificates });
    expect([opened.test, opened.envelopes.keyId]).toEqual([false, seal.keyId]);
    expect(opened.trusted).toContain(authority);
    expect(JSON.stringify(opened.head)).not.toContain('PRIVATE');
  });

  it('in a token makes no real act while the seal is of the test authority', async () => {
    expect((await open(TOKEN())).test).toBe(true);
  });

  it.each([
    ['of the body', TEST_BODY_BIN, undefined],
    [
      'of another body',
      '123456789012',
      `is of the organisation with the BIN ${TEST_BODY_BIN}, and acts are those of the body`,
    ],
    ['of what is no BIN', 'BIN1', 'a BIN has twelve digits'],
  ])('has a certificate %s, or is refused before anything is signed', async (_, bin, why) => {
    for (const settings of [
      { ORYNDAU_HEAD_KEY: at('head.key.pem'), ORYNDAU_HEAD_CERTIFICATES: at('head.pem') },
      TOKEN(),
    ]) {
      const opening = open({ ...settings, ...SEAL(), ORYNDAU_BODY_BIN: bin });
      if (why === undefined) expect((await opening).body).toBe(bin);
      else await expect(opening).rejects.toThrow(why);
      vi.unstubAllEnvs();
    }
  });

  it('is of the body that calls itself so to banks, where nothing else is said', async () => {
    const settings = { ORYNDAU_HEAD_KEY: at('head.key.pem'), ORYNDAU_HEAD_CERTIFICATES: at('head.pem'), ...SEAL() };
    const file = at('connectors-of-body.json');
    writeFileSync(file, JSON.stringify({ body: '123456789012' }));
    await expect(open({ ...settings, ORYNDAU_CONNECTORS: file })).rejects.toThrow('the body with the BIN 123456789012');
    await expect(open({ ...settings, ORYNDAU_CONNECTORS: file, ORYNDAU_BODY_BIN: TEST_BODY_BIN })).rejects.toThrow(
      'they are one body',
    );
  });

  it('in a file signs acts, and the seal what goes to banks there too', async () => {
    const files = { ORYNDAU_HEAD_KEY: at('head.key.pem'), ORYNDAU_HEAD_CERTIFICATES: at('head.pem') };
    const opened = await open({ ...files, ...SEAL() });
    expect([opened.test, opened.head.keyId, opened.envelopes.keyId]).toEqual([false, head.keyId, seal.keyId]);
  });

  it('in a file signs no envelope where no seal is configured: the test authority does, and no act is real', async () => {
    const opened = await open({ ORYNDAU_HEAD_KEY: at('head.key.pem'), ORYNDAU_HEAD_CERTIFICATES: at('head.pem') });
    expect(opened.test).toBe(true);
    expect(opened.envelopes.keyId).not.toBe(head.keyId);
  });

  it.each([
    ['in a file', () => ({ ORYNDAU_HEAD_KEY: at('head.key.pem'), ORYNDAU_HEAD_CERTIFICATES: at('head.pem') })],
    ['in a token', TOKEN],
  ])('%s is not that of the seal too', async (_, headOf) => {
    const both = { ORYNDAU_SEAL_KEY: at('head.key.pem'), ORYNDAU_SEAL_CERTIFICATES: at('head.pem') };
    await expect(open({ ...headOf(), ...both })).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('is the key of the head'),
    });
  });

  it.each([
    ['1', 'the head of an organisation'],
    ['2', 'somebody with the right to sign'],
    ['5', 'an employee'],
    ['6', undefined],
    ['6.71', undefined],
  ])('is of another class than the seal: place %s in the certificate of the seal', async (place, person) => {
    const asked = issuingOf('seal');
    const purposes = [...asked.purposes, `1.2.398.3.3.4.1.2.${place}`];
    const { privateKey, certificates, keyId } = await (await newTestIssuer()).issue({ ...asked, purposes });
    writeFileSync(at('place.key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(at('place.pem'), certificates.join(''));
    const opening = open({ ORYNDAU_SEAL_KEY: at('place.key.pem'), ORYNDAU_SEAL_CERTIFICATES: at('place.pem') });
    if (person === undefined) expect((await opening).envelopes.keyId).toBe(keyId);
    else
      await expect(opening).rejects.toMatchObject({ code: 'USAGE', message: expect.stringContaining(`of ${person}`) });
  });

  it('is of whoever stands under the acts: the name of the certificate or another, as head or deputy', async () => {
    const files = { ORYNDAU_HEAD_KEY: at('head.key.pem'), ORYNDAU_HEAD_CERTIFICATES: at('head.pem') };
    expect((await open(files)).signatory).toMatchObject({
      name: 'Head of the territorial body (TEST)',
      title: { ru: 'Руководитель территориального органа юстиции' },
    });
    const deputy = { ORYNDAU_SIGNER_NAME: 'Үлгі Орынбасар', ORYNDAU_SIGNER_POSITION: 'DEPUTY' };
    expect((await open({ ...files, ...deputy })).signatory).toEqual({
      name: 'Үлгі Орынбасар',
      title: {
        kk: 'Аумақтық әділет органы басшысының орынбасары',
        ru: 'Заместитель руководителя территориального органа юстиции',
        en: 'Deputy head of the territorial body of justice',
      },
    });
    await expect(open({ ...files, ORYNDAU_SIGNER_POSITION: 'ACCOUNTANT' })).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('"ACCOUNTANT": acts are signed by the head'),
    });
  });

  it.each([
    [{ ORYNDAU_HEAD_TOKEN: 'head' }, 'ORYNDAU_HEAD_TOKEN: is no PKCS#11 URI'],
    [{ ORYNDAU_HEAD_TOKEN: uri() }, 'ORYNDAU_HEAD_CERTIFICATES names no file'],
    [{ ORYNDAU_HEAD_TOKEN: uri(), ORYNDAU_HEAD_CERTIFICATES: '/nowhere.pem' }, '/nowhere.pem cannot be read'],
    [{ ORYNDAU_HEAD_TOKEN: uri(), ORYNDAU_HEAD_CERTIFICATES: NO_CERTIFICATES }, 'cannot be read as certificates'],
    [{ ORYNDAU_HEAD_TOKEN: uri(), ORYNDAU_HEAD_KEY: 'key.pem' }, 'ORYNDAU_HEAD_TOKEN and ORYNDAU_HEAD_KEY are both'],
  ])('with %j is wrong usage', async (settings, sentence) => {
    await expect(open(settings)).rejects.toMatchObject({ code: 'USAGE', message: expect.stringContaining(sentence) });
  });

  it('in a token needs a PIN to sign, and none to be known', async () => {
    const opened = await open({ ...TOKEN(), ORYNDAU_HEAD_PIN: '' });
    await expect(installedSigner(opened, { isStopped: async () => false }, () => new Date())).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('ORYNDAU_HEAD_PIN is not set'),
    });
  });
});

describe.skipIf(missing !== '')(
  `a token in the commands${missing ? ` (skipped: ${missing} not installed)` : ''}`,
  () => {
    let test: TestDatabase;
    let environment: Readonly<Record<string, string>>;

    beforeAll(() => {
      mkdirSync(at('tokens'));
      const configuration = at('softhsm2.conf');
      writeFileSync(configuration, `directories.tokendir = ${at('tokens')}\nobjectstore.backend = file\n`);
      environment = {
        SOFTHSM2_CONF: configuration,
        ORYNDAU_HOME: at('home'),
        ORYNDAU_HEAD_TOKEN: uri(module),
        ORYNDAU_HEAD_CERTIFICATES: at('head.pem'),
        ORYNDAU_HEAD_PIN: PIN,
        ORYNDAU_SEAL_KEY: at('seal.key.pem'),
        ORYNDAU_SEAL_CERTIFICATES: at('seal.pem'),
      };
      const softhsm = (...args: string[]) =>
        execFileSync('softhsm2-util', args, { env: { ...process.env, ...environment }, stdio: 'pipe' });
      softhsm('--init-token', '--free', '--label', 'oryndau', '--so-pin', '12345678', '--pin', PIN);
      softhsm('--import', at('head.key.pem'), '--token', 'oryndau', '--label', 'head', '--id', '01', '--pin', PIN);
      // From here on the key is in the token and nowhere else.
      rmSync(at('head.key.pem'));
    });
    beforeEach(async () => {
      test = await testDatabase(rooms);
      return () => test.drop();
    });

    const oryndau = (args: readonly string[], changes: Readonly<Record<string, string>> = {}) =>
      runProgram(args, { cwd: folder, env: { DATABASE_URL: test.url, ...environment, ...changes } });

    const feed = (): void => {
      const lines = ['T-1', 'T-2'].flatMap((number, index) => [
        registered({ number, on: '2026-01-05', reference: paymentReference(`010000000000012${index}`) }),
        delivered(number, '2026-01-06'),
      ]);
      writeFileSync(at('feed.ndjson'), `${lines.join('\n')}\n`);
    };
    const TICK = ['tick', '--on', '2026-03-04', '--policy', 'pilot-grace', '--yes'];

    const list = async () => JSON.parse((await oryndau(['signing', 'list', '--json'])).told);
    const BY = ['--by', 'A. Head'];
    const approve = async (changes: Readonly<Record<string, string>> = {}) =>
      oryndau(['signing', 'approve', (await list()).root, ...BY, '--yes'], changes);
    const acts = async (): Promise<number | undefined> => {
      const [row] = await test.database.sql<{ acts: number }[]>`select count(*)::integer as acts from connectors.act`;
      return row?.acts;
    };

    it('sign a batch that its signer has opened, and whoever trusts the authority believes the acts', async () => {
      feed();
      expect(await oryndau(['import', 'register', 'feed.ndjson'])).toMatchObject({ code: 0 });
      // The robot at work needs no key: what it decides waits for a person.
      expect(await oryndau(TICK, { ORYNDAU_HEAD_PIN: '' })).toMatchObject({ code: 0 });
      expect((await oryndau(['signing', 'status'])).told).toContain(
        `key ${head.keyId}\nsystem key ${seal.keyId}, for messages, receipts and exports\n`,
      );
      expect(await list()).toMatchObject({ kinds: [{ type: 'opening', count: 2 }] });
      expect(await approve()).toMatchObject({ code: 1, told: expect.stringContaining('0 of its acts were opened') });
      for (const { act } of (await list()).acts as { readonly act: string }[]) {
        const shown = await oryndau(['signing', 'show', act, ...BY]);
        expect(shown).toMatchObject({ code: 0, told: expect.stringContaining(act) });
        expect(shown.told).toContain('ҚАУЛЫ оңайлатылған іс жүргізуді қозғау туралы');
        expect(shown.told).toContain('о возбуждении упрощенного производства');
      }
      const [{ act: first } = { act: '' }] = (await list()).acts as { readonly act: string }[];
      const inKazakh = await oryndau(['signing', 'show', first, ...BY, '--language', 'kk', '--pdf', 'draft.pdf']);
      expect(inKazakh).toMatchObject({ code: 0, told: expect.stringContaining('draft.pdf: оның беті') });
      expect(inKazakh.told).not.toContain('о возбуждении');
      expect(readFileSync(at('draft.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
      expect(await oryndau(['signing', 'show', first, ...BY, '--pdf', 'draft.pdf'])).toMatchObject({
        code: 1,
        told: expect.stringContaining('is there already, and was left as it is'),
      });
      expect(await oryndau(['signing', 'show', first, ...BY, '--pdf', 'draft.pdf', '--yes'])).toMatchObject({
        code: 0,
      });
      expect(await approve()).toMatchObject({ code: 0, told: expect.stringContaining('2 acts are signed by A. Head') });
      expect(await oryndau(['verify'])).toMatchObject({ code: 0, told: expect.stringContaining('All is equal') });
      const history = JSON.parse((await oryndau(['case', 'T-1', '--json'])).told);
      const act = history.acts.find(({ type }: { readonly type: string }) => type === 'opening');
      expect(await oryndau(['document', 'save', `T-1/${act.n}`, '-o', 'act.pdf'])).toMatchObject({ code: 0 });
      const report = await verifyDocument(readFileSync(at('act.pdf')), { trusted: [authority] });
      expect(report).toMatchObject({ valid: true, test: false, actSigner: { keyId: head.keyId } });
      const checked = await oryndau(['document', 'verify', 'act.pdf', '--trust', 'issuer.pem']);
      expect(checked).toMatchObject({ code: 0, told: expect.stringContaining('genuine and unchanged') });
    }, 300_000);

    it('sign nothing where the token does not, and say why', async () => {
      feed();
      await oryndau(['import', 'register', 'feed.ndjson']);
      await oryndau(TICK);
      for (const { act } of (await list()).acts as { readonly act: string }[])
        await oryndau(['signing', 'show', act, ...BY]);
      const wrong = await approve({ ORYNDAU_HEAD_PIN: '999999' });
      expect(wrong).toMatchObject({ code: 3, told: expect.stringContaining('the token refuses the PIN (TOKEN_PIN)') });
      expect(wrong.told).not.toContain('999999');
      // Pulled out between the list and the signature.
      renameSync(at('tokens'), at('tokens-in-a-pocket'));
      const gone = await approve();
      expect(gone).toMatchObject({ code: 3, told: expect.stringContaining('(TOKEN_NOT_READY)') });
      expect(gone.told).toContain('See that it is plugged in');
      expect(await oryndau(['signing', 'check'])).toMatchObject({ code: 3 });
      renameSync(at('tokens-in-a-pocket'), at('tokens'));
      const tried = await oryndau(['signing', 'check', '--json']);
      expect(JSON.parse(tried.out)).toMatchObject({ holder: 'token', checkedBy: 'here', keyId: head.keyId });
      const none = await approve({ ORYNDAU_HEAD_PIN: '' });
      expect(none).toMatchObject({ code: 2, told: expect.stringContaining('ORYNDAU_HEAD_PIN is not set') });
      expect(await acts()).toBe(0);
      expect((await list()).acts).toHaveLength(2);
      expect(await approve()).toMatchObject({ code: 0 });
      expect(await acts()).toBe(2);
    }, 300_000);
  },
);
