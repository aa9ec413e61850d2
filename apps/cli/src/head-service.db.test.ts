/** Acts signed by a key that a signing service uses (of imitated GOST, which nobody here can compute), by the commands themselves. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { issuingOf, newTestIssuer } from '@oryndau/signing';
import { gostServiceKey, type ServiceKey, TEST_PASSWORD } from '@oryndau/simulators/signing-service/keys';
import { type SigningServiceSimulator, startSigningService } from '@oryndau/simulators/signing-service/simulator';
import { rooms } from '@oryndau/standing/rooms';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { runProgram } from './testing/run-program.ts';
import { delivered, paymentReference, registered } from './testing/small-feed.ts';

let folder: string;
let head: ServiceKey;
let service: SigningServiceSimulator;
let test: TestDatabase;
let environment: Readonly<Record<string, string>>;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-head-service-'));
  const issuer = await newTestIssuer('An authority of this test');
  head = gostServiceKey(await issuer.issue(issuingOf('head')));
  const another = gostServiceKey(await issuer.issue({ ...issuingOf('head'), commonName: 'Somebody else' }));
  const seal = await issuer.issue(issuingOf('seal'));
  writeFileSync(at('seal.key.pem'), seal.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(at('seal.pem'), seal.certificates.join(''));
  writeFileSync(at('head.pem'), head.certificates.join(''));
  writeFileSync(at('authority.pem'), head.certificates.at(-1) ?? '');
  writeFileSync(at('issuer.pem'), issuer.certificate);
  writeFileSync(at('head.p12'), head.store);
  writeFileSync(at('password'), `${TEST_PASSWORD}\n`);
  service = await startSigningService({ keys: [head], another });
  environment = {
    ORYNDAU_HOME: at('home'),
    ORYNDAU_HEAD_SERVICE: service.url,
    ORYNDAU_HEAD_STORE: at('head.p12'),
    ORYNDAU_HEAD_CERTIFICATES: at('head.pem'),
    ORYNDAU_HEAD_PIN_FILE: at('password'),
    ORYNDAU_SEAL_KEY: at('seal.key.pem'),
    ORYNDAU_SEAL_CERTIFICATES: at('seal.pem'),
  };
});
afterAll(async () => {
  await service?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  test = await testDatabase(rooms);
  return () => test.drop();
});

const oryndau = (args: readonly string[], changes: Readonly<Record<string, string>> = {}) =>
  runProgram(args, { cwd: folder, env: { DATABASE_URL: test.url, ...environment, ...changes } });

const BY = ['--by', 'A. Head'];
const list = async () => JSON.parse((await oryndau(['signing', 'list', '--json'])).told);
const approve = async (changes: Readonly<Record<string, string>> = {}) =>
  oryndau(['signing', 'approve', (await list()).root, ...BY, '--yes'], changes);
const kept = async () => {
  const [row] = await test.database.sql<{ acts: number; batches: number }[]>`
    select (select count(*)::integer from connectors.act) as acts, (select count(*)::integer from connectors.act_batch where cms is not null and jws is null) as batches`;
  return row;
};

async function waiting(): Promise<void> {
  const lines = ['T-1', 'T-2'].flatMap((number, index) => [
    registered({ number, on: '2026-01-05', reference: paymentReference(`010000000000012${index}`) }),
    delivered(number, '2026-01-06'),
  ]);
  writeFileSync(at('feed.ndjson'), `${lines.join('\n')}\n`);
  expect(await oryndau(['import', 'register', 'feed.ndjson'])).toMatchObject({ code: 0 });
  // The robot at work asks no service: what it decides waits for a person.
  const before = service.calls.length;
  const tick = ['tick', '--on', '2026-03-04', '--policy', 'pilot-grace', '--yes'];
  expect(await oryndau(tick, { ORYNDAU_HEAD_PIN_FILE: '' })).toMatchObject({ code: 0 });
  expect(service.calls).toHaveLength(before);
  for (const { act } of (await list()).acts as { readonly act: string }[])
    await oryndau(['signing', 'show', act, ...BY]);
}

it('a key of GOST signs a batch, and everybody says who has checked it', async () => {
  await waiting();
  const checked = await oryndau(['signing', 'check']);
  expect(checked).toMatchObject({ code: 0, told: expect.stringContaining('a signing service uses it') });
  expect(checked.told).toContain('checked by the service itself');
  expect(checked.told).toContain(
    'certificate: Head of the territorial body (TEST); organisation Oryndau TEST, BIN 000000000000; from 2024-01-01 until 2044-01-01',
  );
  expect(await kept()).toEqual({ acts: 0, batches: 0 });
  expect(await approve()).toMatchObject({ code: 0, told: expect.stringContaining('2 acts are signed by A. Head') });
  expect(await kept()).toEqual({ acts: 2, batches: 1 });

  const equal = await oryndau(['verify']);
  expect(equal).toMatchObject({ code: 0, told: expect.stringContaining('All is equal') });
  expect(equal.told).not.toContain('GOST');
  // A machine that has no key and names no service believes the authority all the same, and says what it has not checked.
  service.faults.cut = true;
  const open = await oryndau(['verify']);
  service.faults.cut = false;
  expect(open).toMatchObject({ code: 0, told: expect.stringContaining('All is equal') });
  expect(open.told).toContain('The signatures of 1 batches are of an algorithm that this program does not know (GOST)');
  service.faults.denies = true;
  const denied = await oryndau(['verify']);
  service.faults.denies = false;
  expect(denied).toMatchObject({ code: 1, told: expect.stringContaining('the signature is not one over this root') });

  const history = JSON.parse((await oryndau(['case', 'T-1', '--json'])).told);
  const act = history.acts.find(({ type }: { readonly type: string }) => type === 'opening');
  expect(await oryndau(['document', 'save', `T-1/${act.n}`, '-o', 'act.pdf'])).toMatchObject({ code: 0 });
  const genuine = await oryndau(['document', 'verify', 'act.pdf']);
  expect(genuine).toMatchObject({ code: 0, told: expect.stringContaining('genuine and unchanged') });
  expect(genuine.told).toContain('checked by a signing service');
  const TRUST = ['--trust', 'issuer.pem', '--trust', 'authority.pem'];
  const nobody = await oryndau(['document', 'verify', 'act.pdf', ...TRUST], {
    ORYNDAU_HEAD_SERVICE: '',
    ORYNDAU_HEAD_STORE: '',
  });
  expect(nobody).toMatchObject({ code: 1, told: expect.stringContaining('ALGORITHM_UNKNOWN') });
  const stranger = await oryndau(['document', 'verify', 'act.pdf', ...TRUST], {
    ORYNDAU_HEAD_SERVICE: '',
    ORYNDAU_HEAD_STORE: '',
    ORYNDAU_SIGNING_SERVICE: service.url,
  });
  expect(stranger).toMatchObject({ code: 0, told: expect.stringContaining('genuine and unchanged') });
}, 300_000);

it('nothing is signed where the service does not sign right, and it is said what to do; then all is signed once', async () => {
  await waiting();
  const failures = [
    [{ cut: true }, 'SERVICE_NOT_REACHED', 'See that it runs and that its address is right'],
    [{ anothers: true }, 'KEY_MISMATCH', 'is not that of the head’s certificate'],
    [{ aheadMs: 86_400_000 }, 'SERVICE_CLOCK', 'Set the clock of the signing service right'],
  ] as const;
  const { root } = await list();
  const right = { ...service.faults };
  for (const [fault, code, advice] of failures) {
    Object.assign(service.faults, fault);
    const wrong = await oryndau(['signing', 'approve', root, ...BY, '--yes']);
    Object.assign(service.faults, right);
    expect(wrong).toMatchObject({ code: 3, told: expect.stringContaining(`(${code})`) });
    expect(wrong.told).toContain(advice);
    expect(wrong.told).not.toContain(TEST_PASSWORD);
  }
  const password = await oryndau(['signing', 'check', '--language', 'ru'], {
    ORYNDAU_HEAD_PIN: 'Құпия',
    ORYNDAU_HEAD_PIN_FILE: '',
  });
  expect(password).toMatchObject({
    code: 3,
    told: expect.stringContaining('Проверьте хранилище ключа, пароль к нему'),
  });
  expect(password.told).not.toContain('Құпия');
  expect(await oryndau(['signing', 'check'], { ORYNDAU_HEAD_PIN_FILE: '' })).toMatchObject({
    code: 2,
    told: expect.stringContaining('ORYNDAU_HEAD_PIN is not set'),
  });
  const order = await oryndau(['signing', 'order', 'give', '--kinds', 'opening', ...BY, '--yes']);
  expect(order).toMatchObject({ code: 3, told: expect.stringContaining('ORDER_NOT_CHECKABLE') });
  expect(await kept()).toEqual({ acts: 0, batches: 0 });
  expect((await list()).root).toBe(root);
  expect(await approve()).toMatchObject({ code: 0 });
  expect(await kept()).toEqual({ acts: 2, batches: 1 });
  expect(await oryndau(['verify'])).toMatchObject({ code: 0 });
}, 300_000);
