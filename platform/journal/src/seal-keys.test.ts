/** Leaves, roots and their signatures, as a stranger would check them; and the key in its file. */
import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { legalDate } from '@oryndau/law/legal-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leafHash, nodeHash } from './merkle.ts';
import { fileSigner, keyIdOf, type Root, rootHash, signerOf, verifiesRoot } from './seal.ts';
import { testSigner } from './testing/signer.ts';

const byteText = (bytes: Buffer): string => bytes.toString('latin1');

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest();
};

const HEAD = 'ab'.repeat(32);
const DOCUMENT = '5863c748-ace1-508a-92da-ec8d5662995a';

describe('a leaf', () => {
  const written = (documentId: string, head: string) =>
    sha256(Buffer.of(0), Buffer.from(documentId.replaceAll('-', ''), 'hex'), Buffer.from(head, 'hex'));

  it('is the hash of a zero byte, the id of the document and the hash of its last event', () => {
    expect(leafHash({ documentId: DOCUMENT, head: HEAD })).toBe(byteText(written(DOCUMENT, HEAD)));
  });

  it('has nothing of the leaf before it', () => {
    leafHash({ documentId: 'ffffffff-ffff-5fff-bfff-ffffffffffff', head: 'ff'.repeat(32) });
    const other = '00000000-0000-5000-8000-000000000000';
    expect(leafHash({ documentId: other, head: '00'.repeat(32) })).toBe(byteText(written(other, '00'.repeat(32))));
  });

  it('can never be taken for a node, which begins with a byte of one (RFC 6962, section 2.1)', () => {
    const [left, right] = [sha256(Buffer.of(1)), sha256(Buffer.of(2))];
    expect(nodeHash(byteText(left), byteText(right))).toBe(byteText(sha256(Buffer.of(1), left, right)));
    expect(nodeHash(byteText(right), byteText(left))).not.toBe(nodeHash(byteText(left), byteText(right)));
  });
});

describe('the root of a day', () => {
  const root: Root = { day: legalDate('2026-03-02'), chains: 2, events: 3, root: HEAD };

  it('is bound to all before it: the hash before it, hex, and its own canonical text', () => {
    const text = `{"chains":2,"day":"2026-03-02","events":3,"root":"${HEAD}"}`;
    expect(rootHash('', root)).toBe(sha256(Buffer.from(text)).toString('hex'));
    expect(rootHash('ff', root)).toBe(sha256(Buffer.from(`ff${text}`)).toString('hex'));
  });

  it('is another when its day, its counts or its tree are', () => {
    const others = [{ day: legalDate('2026-03-03') }, { chains: 3 }, { events: 4 }, { root: 'cd'.repeat(32) }];
    expect(
      new Set([root, ...others.map((other) => ({ ...root, ...other }))].map((each) => rootHash('', each))).size,
    ).toBe(5);
  });
});

describe('the signature of a root', () => {
  const signer = testSigner();

  it('is ES256 over the bytes of the hash, which any library can check', () => {
    const signature = signer.sign(HEAD);
    expect(signature).toHaveLength(64);
    const key = { key: createPublicKey(signer.publicKey), dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha256', Buffer.from(HEAD, 'hex'), key, signature)).toBe(true);
    expect(verifiesRoot(signer.publicKey, HEAD, signature)).toBe(true);
  });

  it('does not hold for another hash, another key, another signature or no key at all', () => {
    const signature = signer.sign(HEAD);
    expect(verifiesRoot(signer.publicKey, 'cd'.repeat(32), signature)).toBe(false);
    expect(verifiesRoot(testSigner().publicKey, HEAD, signature)).toBe(false);
    expect(
      verifiesRoot(
        signer.publicKey,
        HEAD,
        signature.map((byte) => byte ^ 1),
      ),
    ).toBe(false);
    expect(verifiesRoot(signer.publicKey, HEAD, Buffer.alloc(0))).toBe(false);
    expect(verifiesRoot('no key', HEAD, signature)).toBe(false);
  });

  it('names its key by the sha256 of the SPKI in DER', () => {
    const der = createPublicKey(signer.publicKey).export({ type: 'spki', format: 'der' });
    expect(keyIdOf(signer.publicKey)).toBe(sha256(der).toString('hex'));
    expect(signer.keyId).toBe(keyIdOf(signer.publicKey));
    expect(signer.publicKey).toContain('BEGIN PUBLIC KEY');
  });

  it('is made by whatever private key is given', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(signerOf(privateKey).publicKey).toBe(publicKey.export({ type: 'spki', format: 'pem' }));
  });
});

describe('the key in a file', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'oryndau-seal-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is made where none is, in a folder that need not be there, for its owner alone', () => {
    const file = join(folder, 'keys', 'deeper', 'seal.pem');
    const signer = fileSigner(file);
    expect(readFileSync(file, 'utf8')).toContain('BEGIN PRIVATE KEY');
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(verifiesRoot(signer.publicKey, HEAD, signer.sign(HEAD))).toBe(true);
  });

  it('stays the same once it is there', () => {
    const file = join(folder, 'kept.pem');
    const first = fileSigner(file);
    const written = readFileSync(file, 'utf8');
    expect(fileSigner(file).keyId).toBe(first.keyId);
    expect(readFileSync(file, 'utf8')).toBe(written);
  });

  it.skipIf(process.platform === 'win32')(
    'is not written through a link that leads nowhere: what is there is never overwritten',
    () => {
      const target = join(folder, 'elsewhere.pem');
      const link = join(folder, 'link.pem');
      symlinkSync(target, link);
      expect(() => fileSigner(link)).toThrow('ENOENT');
      expect(existsSync(target)).toBe(false);
    },
  );

  it('that cannot be read is told and not replaced', () => {
    const file = join(folder, 'broken.pem');
    writeFileSync(file, 'not a key');
    expect(() => fileSigner(file)).toThrow();
    expect(readFileSync(file, 'utf8')).toBe('not a key');
  });
});
