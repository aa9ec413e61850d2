/** Where the next page begins: opaque to the caller, and signed, so that none can be made up or carried over to another query. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Problem } from './problem.ts';

const MAC_BYTES = 16;

const macOf = (secret: Uint8Array, query: string, after: string): Buffer =>
  createHmac('sha256', secret).update(`cursor\u001f${query}\u001f${after}`).digest().subarray(0, MAC_BYTES);

/** `query` is all that must stay the same from page to page; `after` is the key of the last row of this page. */
export const cursorOf = (secret: Uint8Array, query: string, after: string): string =>
  Buffer.concat([macOf(secret, query, after), Buffer.from(after)]).toString('base64url');

export function readCursor(secret: Uint8Array, query: string, cursor: string): string {
  const bytes = Buffer.from(cursor, 'base64url');
  const after = bytes.subarray(MAC_BYTES).toString('utf8');
  const mac = bytes.subarray(0, MAC_BYTES);
  if (mac.length !== MAC_BYTES || !timingSafeEqual(mac, macOf(secret, query, after))) {
    throw new Problem('CURSOR_UNKNOWN');
  }
  return after;
}
