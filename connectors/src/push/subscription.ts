/**
 * What a browser gives to a page so that messages may come to it. It comes from whoever calls, so an address is taken only where it leads to a push
 * service that we know: otherwise anybody could have us call any machine.
 */
import { ECDH } from 'node:crypto';
import type { BrowserSubscription } from './port.ts';

/** The push services of Chrome, Edge, Firefox and Safari. A leading dot stands for subdomains. */
export const PUSH_SERVICES: readonly string[] = [
  'fcm.googleapis.com',
  '.notify.windows.com',
  '.push.services.mozilla.com',
  '.push.apple.com',
];

/** Those of Windows are the longest, some 600 characters. */
export const ENDPOINT_MAX = 2_048;
/** RFC 8291 section 3.1: an uncompressed point of P-256, 65 bytes. */
const POINT = /^[\w-]{87}$/;
/** RFC 8291 section 3.2: 16 bytes. */
const AUTH = /^[\w-]{22}$/;
const BYTES_OF_AUTH = 16;

export function isPushService(endpoint: string, hosts: readonly string[] = PUSH_SERVICES): boolean {
  if (endpoint.length > ENDPOINT_MAX || !URL.canParse(endpoint)) return false;
  const { protocol, hostname, username, password } = new URL(endpoint);
  const isKnown = hosts.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host));
  return protocol === 'https:' && username === '' && password === '' && isKnown;
}

/** Whether a text is a point of P-256 in base64url: the key of a browser, or ours (RFC 8292). */
export function isPushKey(text: string): boolean {
  if (!POINT.test(text)) return false;
  try {
    // Throws for what does not lie on the curve.
    ECDH.convertKey(text, 'prime256v1', 'base64url');
    return Buffer.from(text, 'base64url')[0] === 4;
  } catch {
    return false;
  }
}

export interface GivenSubscription {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** Undefined when it is none that could ever be used. */
export function readSubscription(
  { endpoint, p256dh, auth }: GivenSubscription,
  hosts?: readonly string[],
): BrowserSubscription | undefined {
  const isWhole = AUTH.test(auth) && Buffer.from(auth, 'base64url').length === BYTES_OF_AUTH && isPushKey(p256dh);
  return isWhole && isPushService(endpoint, hosts) ? { endpoint, keys: { p256dh, auth } } : undefined;
}
