/**
 * The name of an attempt to pay, at the payment service and as the EndToEndId of ISO 20022 (Max35Text) when its money comes: the document's
 * id without dashes, `p`, and the number of the attempt. A collection order has a dash in the place of the `p`, so neither is taken
 * for the other.
 */
import { uuidOf } from './codes.ts';

/** A document has this many attempts at most: what does not fit into 35 characters cannot be told by the bank. */
export const ATTEMPTS_MAX = 99;

/** 32 hexadecimal digits, `p`, the attempt's number (1 to 99). */
export const attemptIdOf = (documentId: string, attempt: string): string =>
  `${documentId.replaceAll('-', '')}p${attempt}`;

/** What an EndToEndId names; undefined when it is no attempt of ours. */
export function readAttemptId(text: string): { readonly documentId: string; readonly attempt: string } | undefined {
  const [, hex, attempt] = /^([0-9a-f]{32})p([1-9]\d?)$/.exec(text) ?? [];
  return hex === undefined || attempt === undefined ? undefined : { documentId: uuidOf(hex), attempt };
}
