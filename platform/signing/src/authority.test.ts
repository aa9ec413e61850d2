import { spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAuthority } from './authority.ts';
import { roles, TEST_AUTHORITY_NAME } from './test-issuer.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'oryndau-authority-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const folder = () => join(directory, 'first');

describe('the authority of an installation', () => {
  it('is made once, says that it is a test, and certifies every role', async () => {
    const made = await openAuthority(folder());
    expect(made.test).toBe(true);
    expect(made.trusted).toHaveLength(1);
    const issuer = new X509Certificate(made.trusted[0] ?? '');
    expect(issuer.subject.replaceAll('\\', '')).toContain(TEST_AUTHORITY_NAME);
    for (const role of roles) {
      const [own = ''] = made[role].certificates;
      const certificate = new X509Certificate(own);
      expect(certificate.verify(issuer.publicKey)).toBe(true);
      expect(certificate.checkIssued(issuer)).toBe(true);
      expect(certificate.checkPrivateKey(made[role].privateKey)).toBe(true);
      expect(certificate.ca).toBe(false);
    }
    expect(new X509Certificate(made.server.certificates[0] ?? '').checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(new X509Certificate(made.timeStamp.certificates[0] ?? '').keyUsage).toEqual(['1.3.6.1.5.5.7.3.8']);
  });

  it('is read on later starts', async () => {
    const [first, second] = [await openAuthority(folder()), await openAuthority(folder())];
    expect(second.head.keyId).toBe(first.head.keyId);
    expect(second.trusted).toEqual(first.trusted);
  });

  it('keeps its keys from other users, and keeps no key with which more could be issued', async () => {
    await openAuthority(folder());
    const place = join(folder(), 'test-authority-1');
    const names = await readdir(place);
    expect(names.sort()).toEqual(
      ['authority.pem', ...roles.flatMap((role) => [`${role}.key.pem`, `${role}.pem`])].sort(),
    );
    for (const name of names) expect((await stat(join(place, name))).mode & 0o777).toBe(0o600);
  });

  it('is one, though six programs start at once', async () => {
    const place = join(directory, 'race');
    const code = `import { openAuthority } from ${JSON.stringify(new URL('./authority.ts', import.meta.url).href)};
      console.log((await openAuthority(${JSON.stringify(place)})).head.keyId);`;
    const program = join(directory, 'race.mts');
    await writeFile(program, code);
    const keyIds = await Promise.all(Array.from({ length: 6 }, () => output(program)));
    expect(new Set(keyIds).size).toBe(1);
    expect(keyIds[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(await readdir(place)).toEqual(['test-authority-1']);
  });

  it('gives way to configured keys', async () => {
    const other = join(directory, 'other', 'test-authority-1');
    const foreign = await openAuthority(join(directory, 'other'));
    const paths = (role: string) => ({ key: join(other, `${role}.key.pem`), certificates: join(other, `${role}.pem`) });
    const mixed = await openAuthority(folder(), { head: paths('head') });
    expect(mixed.head.keyId).toBe(foreign.head.keyId);
    expect(mixed.test).toBe(true);
    expect(mixed.trusted).toHaveLength(2);
    const real = await openAuthority(folder(), { head: paths('head'), seal: paths('seal') });
    expect(real.test).toBe(false);
    // What a test authority has certified is believed by nobody who has keys of their own.
    const own = await openAuthority(folder());
    expect(mixed.trusted).toContain(own.trusted[0]);
    expect(real.trusted).toEqual(foreign.trusted);
  });

  it('refuses a key that is missing or belongs to another certificate', async () => {
    const place = join(folder(), 'test-authority-1');
    const key = join(place, 'head.key.pem');
    await expect(
      openAuthority(folder(), { head: { key: '/nowhere', certificates: '/nowhere' } }),
    ).rejects.toMatchObject({
      code: 'KEY_NOT_READABLE',
    });
    const swapped = { key, certificates: join(place, 'seal.pem') };
    await expect(openAuthority(folder(), { head: swapped })).rejects.toMatchObject({ code: 'KEY_MISMATCH' });
  });
});

function output(program: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', program], {
      cwd: join(import.meta.dirname, '../../..'),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
    });
    child.on('error', reject);
    child.on('close', () => resolve(text.trim()));
  });
}
