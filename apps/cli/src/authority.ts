/**
 * Whose keys an installation signs with. Without configuration a local test authority is made once, which says of itself what it is. Real keys:
 * `ORYNDAU_HEAD_KEY` and `ORYNDAU_HEAD_CERTIFICATES` (PEM files) for acts, `ORYNDAU_SEAL_KEY` and `ORYNDAU_SEAL_CERTIFICATES`, of the system, for messages,
 * receipts and PDF files. They are two classes of keys (Digital Code Arts. 49(3), 50(3)), so one key for both is refused. Where the head's key never leaves a token,
 * `ORYNDAU_HEAD_TOKEN` says where it is, and where a signing service uses it, `ORYNDAU_HEAD_SERVICE` (head-service.ts); `ORYNDAU_HEAD_PIN` holds the PIN or the password
 * (head-secret.ts). The head is of the body whose acts they are: `ORYNDAU_BODY_BIN`.
 */
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Signatory, testSignatory } from '@oryndau/reading/documents';
import type { ActSigner, Authority, ConfiguredIdentity, Identity, StopSwitch } from '@oryndau/signing';
import type { ActDesk } from '@oryndau/signing/port';
import type { Language } from '@oryndau/words/languages';
import { configuredBody } from './configured-body.ts';
import { headSecret, PIN } from './head-secret.ts';
import { configuredService, type HeadService, readStore } from './head-service.ts';
import { wrongUsage } from './plain-error.ts';
import { configuredSignatory } from './signatory.ts';
import { signingSays } from './texts/signing.ts';
import { readTokenUri, type TokenPlace } from './token-uri.ts';

/** The authority of an installation, whose head may have the key in a token, or where a signing service uses it: then it is not read here. */
export interface Installed extends Omit<Authority, 'head'> {
  readonly head: Pick<Identity, 'keyId' | 'certificates'>;
  /** Who stands under the acts. */
  readonly signatory: Signatory;
  /** How acts are signed. */
  readonly signing:
    | { readonly kind: 'file'; readonly identity: Identity }
    | { readonly kind: 'token'; readonly token: TokenPlace }
    | { readonly kind: 'service'; readonly service: HeadService };
  /** BIN of the body whose acts are made here; undefined where no key of a head is configured, or nothing says it. */
  readonly body: string | undefined;
  /** Signs what goes to banks and systems of the state: the key of the system, never that of the head. */
  readonly envelopes: Identity;
}

/** The adapters load libraries that most commands do without. */
const adapters = () => import('@oryndau/signing');

export async function openInstalled(home: string): Promise<Installed> {
  const { openAuthority, signerName } = await adapters();
  const holder = configuredHolder();
  const head = holder === undefined ? configured('HEAD') : undefined;
  const seal = configured('SEAL');
  const authority = await openAuthority(join(home, 'authority'), { ...(head && { head }), ...(seal && { seal }) });
  if (holder === undefined) {
    const identity = authority.head;
    const signatory = head === undefined ? testSignatory : configuredSignatory(signerName(identity.certificates));
    await assertTwoClasses(identity.keyId, authority.seal);
    // The test authority is of no body: its acts say of themselves that they are not real.
    const body = head === undefined ? undefined : await bodyOf(identity.certificates);
    return { ...authority, body, signatory, signing: { kind: 'file', identity }, envelopes: authority.seal };
  }
  const certificates = certificatesOfHead();
  const { trustedOf } = await import('@oryndau/signing/authority');
  const isMade = (role: string): boolean => role === 'timeStamp' || (role === 'seal' && seal === undefined);
  const { keyIdOfCertificate } = await import('@oryndau/signing/certificate-key');
  const keyId = keyIdOfCertificate(certificates[0] ?? '');
  await assertTwoClasses(keyId, authority.seal);
  return {
    ...authority,
    body: await bodyOf(certificates),
    head: { keyId, certificates },
    signatory: configuredSignatory(signerName(certificates)),
    trusted: trustedOf({ ...authority, head: { certificates } }, isMade),
    test: seal === undefined,
    signing: holder,
    envelopes: authority.seal,
  };
}

/** Throws a usage error where the system would sign with the key of the head, or with that of any person whose certificate says so. */
async function assertTwoClasses(headKeyId: string, { keyId, certificates }: Identity): Promise<void> {
  const { notASystem } = await import('@oryndau/signing/signer-purpose');
  if (keyId === headKeyId) {
    throw wrongUsage(
      'ORYNDAU_SEAL_KEY is the key of the head: messages and receipts are sealed by a key of the system',
    );
  }
  const person = notASystem(certificates[0] ?? '');
  if (person !== undefined) {
    throw wrongUsage(
      `ORYNDAU_SEAL_CERTIFICATES is a certificate of ${person}: messages and receipts are sealed by a key of the system`,
    );
  }
}

/** BIN of the body, where it is configured. Throws a usage error where the head's certificate is of another. */
async function bodyOf([own = '']: readonly string[]): Promise<string | undefined> {
  const body = configuredBody();
  if (body === undefined) return undefined;
  const { notOfBody } = await import('@oryndau/signing/signer-body');
  const elsewhere = notOfBody(own, body);
  if (elsewhere !== undefined) throw wrongUsage(`ORYNDAU_HEAD_CERTIFICATES: ${elsewhere} (ORYNDAU_BODY_BIN)`);
  return body;
}

function configured(role: 'HEAD' | 'SEAL'): ConfiguredIdentity | undefined {
  const key = process.env[`ORYNDAU_${role}_KEY`];
  const certificates = process.env[`ORYNDAU_${role}_CERTIFICATES`];
  if (!key && !certificates) return undefined;
  if (key && certificates) return { key, certificates };
  throw wrongUsage(`ORYNDAU_${role}_KEY and ORYNDAU_${role}_CERTIFICATES are given together or not at all`);
}

// ------------------------------------------------------------------------------------------------ a token, a service

/** Who holds the key of the head where it is in no file. */
function configuredHolder(): Exclude<Installed['signing'], { readonly kind: 'file' }> | undefined {
  const [token, service] = [configuredToken(), configuredService()];
  if (token !== undefined && service !== undefined)
    throw wrongUsage('ORYNDAU_HEAD_TOKEN and ORYNDAU_HEAD_SERVICE are both given: one of them holds the key');
  if (service !== undefined && process.env.ORYNDAU_HEAD_KEY)
    throw wrongUsage(
      'ORYNDAU_HEAD_SERVICE and ORYNDAU_HEAD_KEY are both given: a service uses the key, or it is in a file',
    );
  if (token !== undefined) return { kind: 'token', token };
  return service && { kind: 'service', service };
}

function configuredToken(): TokenPlace | undefined {
  const uri = process.env.ORYNDAU_HEAD_TOKEN;
  if (!uri) return undefined;
  const place = readTokenUri(uri);
  if (typeof place === 'string') throw wrongUsage(`ORYNDAU_HEAD_TOKEN: ${place}`);
  if (process.env.ORYNDAU_HEAD_KEY)
    throw wrongUsage('ORYNDAU_HEAD_TOKEN and ORYNDAU_HEAD_KEY are both given: the key is in a token or in a file');
  return place;
}

function certificatesOfHead(): readonly string[] {
  const path = process.env.ORYNDAU_HEAD_CERTIFICATES;
  if (!path)
    throw wrongUsage(
      'ORYNDAU_HEAD_CERTIFICATES names no file: give the certificate of the key in ORYNDAU_HEAD_TOKEN or ORYNDAU_HEAD_STORE',
    );
  try {
    const text = readFileSync(path, 'utf8');
    const found = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    if (found.length === 0) throw new Error('there is none in it');
    // Read here and not with the first signature: a certificate that is none is wrong usage and no trouble of the token.
    return found.map((pem) => new X509Certificate(pem).toString());
  } catch (error) {
    throw wrongUsage(`ORYNDAU_HEAD_CERTIFICATES: ${path} cannot be read as certificates (${(error as Error).message})`);
  }
}

/** By `now` a signature is dated, and the certificate valid. */
export async function installedSigner(
  { signing, head, body }: Installed,
  stopSwitch: StopSwitch,
  now: () => Date,
): Promise<ActSigner> {
  const { fileActSigner, tokenActSigner } = await adapters();
  const { certificates } = head;
  switch (signing.kind) {
    case 'file':
      return fileActSigner(signing.identity, stopSwitch, { body, now });
    case 'token': {
      const environment = { [PIN]: headSecret('the PIN of the token that ORYNDAU_HEAD_TOKEN names') };
      return tokenActSigner({ ...signing.token, pinVariable: PIN, environment, certificates, stopSwitch, body, now });
    }
    case 'service': {
      const { serviceActSigner } = await import('@oryndau/signing/signing-service');
      const { url, alias, timeStamp } = signing.service;
      const password = headSecret('the password of the store that ORYNDAU_HEAD_STORE names');
      const store = readStore(signing.service);
      return serviceActSigner({ url, store, password, alias, timeStamp, certificates, stopSwitch, body, now });
    }
  }
}

/** What is to be said of the time of the certificates: one that ends within the month, or signs nothing now. */
export async function certificateWarnings(
  { head, seal }: Installed,
  at: Date,
  language: Language,
): Promise<readonly string[]> {
  const { endsSoon, timeFault } = await import('@oryndau/signing/certificate-time');
  return (
    [
      ['ORYNDAU_HEAD_CERTIFICATES', head],
      ['ORYNDAU_SEAL_CERTIFICATES', seal],
    ] as const
  ).flatMap(
    ([
      named,
      {
        certificates: [own = ''],
      },
    ]) => {
      const fault = timeFault(own, at);
      if (fault !== undefined) {
        const { kind, from, until } = fault;
        const name = kind === 'ended' ? 'certificateEnded' : 'certificateBegins';
        return [signingSays(name, language, { named, from, until })];
      }
      const until = endsSoon(own, at);
      return until === undefined ? [] : [signingSays('certificateEnds', language, { named, until })];
    },
  );
}

/** How acts are signed here: within the head's standing orders, and otherwise batch by batch by a person. The key is opened with the first signature. */
export async function installedDesk(installed: Installed, stopSwitch: StopSwitch, now: () => Date): Promise<ActDesk> {
  const { signsUnderOrders } = await import('@oryndau/signing/act-desk');
  let opened: Promise<ActSigner> | undefined;
  const signer = () => {
    // What was not there at first may be put there while the program runs: a store, a module.
    opened ??= installedSigner(installed, stopSwitch, now).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  const { keyId, certificates } = installed.head;
  return signsUnderOrders({ keyId, certificates, now, body: installed.body, signer, stopSwitch });
}
