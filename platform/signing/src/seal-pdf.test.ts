import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderAct } from '@oryndau/documents/acts';
import { startTimeStampSimulator, type TimeStampSimulator } from '@oryndau/simulators/time-stamp/time-stamp-simulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileActSigner } from './act-signer.ts';
import { sealPdf } from './seal-pdf.ts';
import { programMissing } from './testing/programs.ts';
import { newSigning, running, SEALED_AT, type Signing, sealWith, signedAct } from './testing/sample-act.ts';
import { timeStamper } from './time-stamp.ts';

let signing: Signing;
let authority: TimeStampSimulator;
let page: Uint8Array;
let folder: string;
beforeAll(async () => {
  signing = await newSigning();
  authority = await startTimeStampSimulator({ identity: signing.timeStamp });
  page = renderAct(await signedAct(fileActSigner(signing.head, running)));
  folder = await mkdtemp(join(tmpdir(), 'oryndau-seal-'));
});
afterAll(async () => {
  await authority.stop();
  await rm(folder, { recursive: true, force: true });
});
const timestamp = () => timeStamper({ url: authority.url, trusted: signing.trusted });

describe('a seal', () => {
  it('leaves the file as it was and comes after it', async () => {
    const sealed = await sealWith(page, signing.seal);
    expect(Buffer.from(sealed.subarray(0, page.length)).equals(page)).toBe(true);
    const added = Buffer.from(sealed.subarray(page.length)).toString('latin1');
    expect(added).toContain('/SubFilter /ETSI.CAdES.detached');
    expect(added).toContain('/M (D:20261005093000Z)');
    // PDF/A-3: the last trailer keeps a file identifier.
    expect(added).toMatch(/\/ID \[\(.{24}\) <[0-9A-F]{32}>\]/);
  });

  it('is the same twice but for the signature', async () => {
    const withoutSignature = (pdf: Uint8Array) =>
      Buffer.from(pdf)
        .toString('latin1')
        .replace(/\/Contents <[0-9a-f]+>/, '');
    const [one, two] = [await sealWith(page, signing.seal), await sealWith(page, signing.seal)];
    expect(one).not.toEqual(two);
    expect(withoutSignature(one)).toBe(withoutSignature(two));
  });

  it('does not come about while the switch is on stop, or without the time stamp that was asked for', async () => {
    const { certificates } = signing.seal;
    const stopped = fileActSigner(signing.seal, { isStopped: async () => true });
    const options = { certificates, at: SEALED_AT };
    await expect(sealPdf(page, { ...options, signer: stopped })).rejects.toMatchObject({ code: 'SIGNING_STOPPED' });
    authority.misbehave('wrongImprint');
    await expect(sealWith(page, signing.seal, timestamp())).rejects.toMatchObject({ code: 'TSA_IMPRINT' });
    authority.misbehave(null);
  });

  it('is not put under what is no file of ours, nor twice', async () => {
    await expect(sealWith(Buffer.from('%PDF-1.7\nnothing\n%%EOF'), signing.seal)).rejects.toThrow('trailer');
    await expect(sealWith(Buffer.of(), signing.seal)).rejects.toThrow();
    await expect(sealWith(await sealWith(page, signing.seal), signing.seal)).rejects.toThrow();
  });
});

const missing = programMissing('pdfsig', 'pdfinfo', 'pdfdetach', 'openssl');
describe.skipIf(missing !== undefined)(`foreign programs${missing ? ` (skipped: ${missing})` : ''}`, () => {
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { stdio: ['ignore', 'pipe', 'ignore'] }).toString();

  it.each([
    ['B-B', false],
    ['B-T', true],
  ] as const)('find the seal of level %s valid', async (level, stamped) => {
    const file = join(folder, `${level}.pdf`);
    await writeFile(file, await sealWith(page, signing.seal, stamped ? timestamp() : undefined));
    const said = run('pdfsig', file);
    expect(said).toContain('Signature is Valid');
    expect(said).toContain('Total document signed');
    expect(said).toContain('ETSI.CAdES.detached');
    expect(said).toContain('Seal of the territorial body (TEST)');
    expect(run('pdfinfo', file)).toMatch(/Tagged: +yes/);
    expect(run('pdfdetach', '-list', file)).toContain('3 embedded files');
  });

  it('read the CMS: OpenSSL verifies it against the authority', async () => {
    const sealed = Buffer.from(await sealWith(page, signing.seal, timestamp()));
    const [, first = '', second = '', length = ''] =
      /\/ByteRange \[0 (\d+) (\d+) (\d+)\]/.exec(sealed.toString('latin1')) ?? [];
    const path = (name: string) => join(folder, name);
    const covered = [
      sealed.subarray(0, Number(first)),
      sealed.subarray(Number(second), Number(second) + Number(length)),
    ];
    const all = Buffer.from(sealed.toString('latin1', Number(first) + 1, Number(second) - 1), 'hex');
    await writeFile(path('cms.der'), all.subarray(0, 4 + all.readUInt16BE(2)));
    await writeFile(path('covered'), Buffer.concat(covered));
    await writeFile(path('authority.pem'), signing.trusted[0] ?? '');
    const cms = [
      'cms',
      '-verify',
      '-cades',
      '-binary',
      '-inform',
      'DER',
      '-in',
      path('cms.der'),
      '-content',
      path('covered'),
    ];
    const out = ['-CAfile', path('authority.pem'), '-purpose', 'any', '-out', path('out')];
    expect(() => run('openssl', ...cms, ...out)).not.toThrow();
    await writeFile(path('covered'), Buffer.concat([...covered, Buffer.of(0)]));
    expect(() => run('openssl', ...cms, ...out)).toThrow();
  });
});

const untrusting = programMissing('pdfsig', 'certutil');
describe.skipIf(untrusting !== undefined)(`trust${untrusting ? ` (skipped: ${untrusting})` : ''}`, () => {
  it('is given by pdfsig to our seal when its authority is known, and only then', async () => {
    const file = join(folder, 'trust.pdf');
    const [knowing, ignorant, authority] = ['knowing', 'ignorant', 'root.pem'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await writeFile(file, await sealWith(page, signing.seal));
    await writeFile(authority, signing.trusted[0] ?? '');
    const run = (program: string, ...args: string[]) =>
      execFileSync(program, args, { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
    for (const store of [knowing, ignorant]) {
      await mkdir(store);
      run('certutil', '-N', '-d', store, '--empty-password');
    }
    run('certutil', '-A', '-d', knowing, '-n', 'authority', '-t', 'CT,C,C', '-i', authority);
    expect(run('pdfsig', '-nssdir', knowing, file)).toContain('Certificate is Trusted');
    expect(run('pdfsig', '-nssdir', ignorant, file)).toContain("Certificate issuer isn't Trusted");
  });
});
