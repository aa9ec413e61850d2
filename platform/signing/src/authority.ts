/**
 * Who vouches for the signatures. Without configured keys the first start makes an authority of its own, whose name says that its
 * acts are not real; real keys and certificates (PEM files) take the place of single roles without a change of code.
 *
 * In law an act is authenticated by the digital signature of the head of the territorial body (261-IV Art. 1(5-2)); the keys for
 * that come from the National Certification Authority, not from here.
 */
import { createPrivateKey, createPublicKey, randomBytes, X509Certificate } from 'node:crypto';
import { chmod, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { keyIdOf } from '@oryndau/journal/seal';
import { Failure } from '@oryndau/postgres/failure';
import { type Identity, issuingOf, newTestIssuer, type Role, roles } from './test-issuer.ts';

export interface Authority extends Readonly<Record<Role, Identity>> {
  /** True when the head or the seal was certified here: acts must then carry the TEST mark. */
  readonly test: boolean;
  /** PEM of the authorities that a verifier may trust. */
  readonly trusted: readonly string[];
}

/** Paths of PEM files: a PKCS#8 key, and certificates with the own one first and the issuing authority last. */
export interface ConfiguredIdentity {
  readonly key: string;
  readonly certificates: string;
}

/** A new layout of the folder gets a new name, so that an old one is neither read nor overwritten. */
const FOLDER = 'test-authority-1';
const CERTIFICATES_MAX = 8;

/**
 * The authority of an installation. Its keys lie in `directory` with mode 0600; they are made on the first call and read on later
 * ones, also when two programs start at once. `configured` replaces single roles. Throws Failure KEY_NOT_READABLE when a file is
 * missing or no PEM, KEY_MISMATCH when a certificate belongs to another key.
 */
export async function openAuthority(
  directory: string,
  configured: Readonly<Partial<Record<Role, ConfiguredIdentity>>> = {},
): Promise<Authority> {
  const folder = join(directory, FOLDER);
  if (roles.some((role) => configured[role] === undefined)) await makeOnce(directory, folder);
  const identity = (role: Role): Promise<Identity> =>
    readIdentity(
      configured[role] ?? { key: join(folder, `${role}.key.pem`), certificates: join(folder, `${role}.pem`) },
    );
  const [head, seal, timeStamp, server] = await Promise.all([
    identity('head'),
    identity('seal'),
    identity('timeStamp'),
    identity('server'),
  ]);
  const test = configured.head === undefined || configured.seal === undefined;
  return { head, seal, timeStamp, server, test, trusted: trustedOf({ head, seal, timeStamp }, isMadeHere(configured)) };
}

/** Which roles the authority made here stands in for. */
const isMadeHere = (configured: Readonly<Partial<Record<Role, ConfiguredIdentity>>>) => (role: Role) =>
  configured[role] === undefined;

/**
 * The authorities of head, seal and time stamps. The one that was made here is trusted only where it has certified the head or the seal: an installation
 * with keys of its own believes nothing that is signed by a test.
 */
export function trustedOf(
  identities: Readonly<Pick<Record<Role, Pick<Identity, 'certificates'>>, 'head' | 'seal' | 'timeStamp'>>,
  isMade: (role: Role) => boolean,
): readonly string[] {
  const believed = (['head', 'seal', 'timeStamp'] as const).filter(
    (role) => role !== 'timeStamp' || !isMade(role) || isMade('head') || isMade('seal'),
  );
  return [...new Set(believed.map((role) => identities[role].certificates.at(-1) ?? ''))];
}

/** Made aside and moved into place: of two programs that start at once one moves first, and both read what it has made. */
async function makeOnce(directory: string, folder: string): Promise<void> {
  if (await exists(join(folder, 'authority.pem'))) return;
  const making = join(directory, `.${FOLDER}-${randomBytes(8).toString('hex')}`);
  // The folders above are others' too: the mode is for this one alone.
  await mkdir(dirname(directory), { recursive: true });
  await mkdir(making, { recursive: true, mode: 0o700 });
  try {
    for (const [name, text] of Object.entries(await makeFiles())) await writeDurably(join(making, name), text);
    await rename(making, folder);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    if (!['EEXIST', 'ENOTEMPTY'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

const exists = (path: string): Promise<boolean> =>
  readFile(path).then(
    () => true,
    () => false,
  );

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await chmod(path, 0o600);
}

/** Reads a key and its certificates from PEM files; the errors are those of `openAuthority`. */
export async function readIdentity({ key, certificates }: ConfiguredIdentity): Promise<Identity> {
  const privateKey = createPrivateKey(await readPem(key));
  const keyId = keyIdOf(createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString());
  const chain = pemCertificates(await readPem(certificates));
  const [own] = chain;
  if (own === undefined || chain.length > CERTIFICATES_MAX) {
    throw new Failure('KEY_NOT_READABLE', `${certificates}: no certificate, or too many`, { retry: 'never' });
  }
  if (!new X509Certificate(own).checkPrivateKey(privateKey)) {
    throw new Failure('KEY_MISMATCH', `${certificates} does not belong to the key ${key}`, { retry: 'never' });
  }
  return { privateKey, keyId, certificates: chain };
}

async function readPem(path: string): Promise<string> {
  try {
    const text = await readFile(path, 'utf8');
    if (!text.includes('-----BEGIN ')) throw new Error('no PEM');
    return text;
  } catch (error) {
    throw new Failure('KEY_NOT_READABLE', `${path} cannot be read as PEM`, { retry: 'never', cause: error });
  }
}

/** The certificates of a PEM text, one string each, in their order. */
export const pemCertificates = (text: string): string[] =>
  Array.from(text.matchAll(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g), ([pem]) => `${pem}\n`);

async function makeFiles(): Promise<Record<string, string>> {
  const issuer = await newTestIssuer();
  const files: Record<string, string> = {};
  for (const role of roles) {
    const { privateKey, certificates } = await issuer.issue(issuingOf(role));
    files[`${role}.key.pem`] = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    files[`${role}.pem`] = certificates.join('');
  }
  // The key of the authority itself is not kept: nothing more can ever be issued in its name.
  files['authority.pem'] = issuer.certificate;
  return files;
}
