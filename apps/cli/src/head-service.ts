/**
 * Where the head's key is used by a signing service: `ORYNDAU_HEAD_SERVICE` is its address, `ORYNDAU_HEAD_STORE` the file with the key (PKCS#12),
 * `ORYNDAU_HEAD_STORE_ALIAS` which of its keys, `ORYNDAU_HEAD_TIME_STAMP=1` has it add a time stamp. `ORYNDAU_SIGNING_SERVICE` is the one that is asked whether a
 * signature holds whose algorithm is not known here, where it is another, or where nothing is signed at all.
 */
import { readFileSync } from 'node:fs';
import type { CmsChecker } from '@oryndau/signing/batch-signature';
import { wrongUsage } from './plain-error.ts';

const SERVICE = 'ORYNDAU_HEAD_SERVICE';
const STORE = 'ORYNDAU_HEAD_STORE';
const ALIAS = 'ORYNDAU_HEAD_STORE_ALIAS';
const TIME_STAMP = 'ORYNDAU_HEAD_TIME_STAMP';
const CHECKER = 'ORYNDAU_SIGNING_SERVICE';

export interface HeadService {
  readonly url: string;
  readonly store: string;
  readonly alias: string | undefined;
  readonly timeStamp: boolean;
}

/** Undefined where no service is configured. Throws a usage error for half of one. */
export function configuredService(): HeadService | undefined {
  const url = addressIn(SERVICE);
  const store = process.env[STORE] || undefined;
  if (url === undefined && store === undefined) return undefined;
  if (url === undefined || store === undefined)
    throw wrongUsage(`${SERVICE} and ${STORE} are given together or not at all`);
  return { url, store, alias: process.env[ALIAS] || undefined, timeStamp: isOn(TIME_STAMP) };
}

/** The address of the service that is asked what is not known here; undefined where there is none. */
export const configuredChecker = (): string | undefined => addressIn(CHECKER) ?? addressIn(SERVICE);

/** Whom `verify` asks of a signature whose algorithm is not known here; undefined where nobody is named. */
export async function configuredCmsChecker(): Promise<CmsChecker | undefined> {
  const url = configuredChecker();
  if (url === undefined) return undefined;
  const { serviceChecker } = await import('@oryndau/signing/signing-service');
  return serviceChecker({ url });
}

/** Read when something is to be signed. */
export function readStore({ store }: HeadService): Uint8Array {
  try {
    return readFileSync(store);
  } catch (error) {
    throw wrongUsage(`${STORE} names ${store}, which cannot be read (${(error as Error).message})`);
  }
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

function addressIn(variable: string): string | undefined {
  const given = process.env[variable];
  if (!given) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw wrongUsage(`${variable} is no address of a service, such as http://127.0.0.1:14579`);
  // Not repeated in the sentence: somebody may have put a secret there.
  if (url.username || url.password || url.search || url.hash)
    throw wrongUsage(`${variable} is an address alone, without a name, a password or anything after "?"`);
  if (url.protocol === 'http:' && !LOOPBACK.has(url.hostname))
    throw wrongUsage(
      `${variable} begins with http: the key and its password go to the service, so it is on this machine or behind https`,
    );
  return url.href;
}

function isOn(variable: string): boolean {
  const given = process.env[variable] || '0';
  if (given === '1' || given === '0') return given === '1';
  throw wrongUsage(`${variable} is "${given}": 1 for yes, 0 for no`);
}
