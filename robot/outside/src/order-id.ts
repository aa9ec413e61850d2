/**
 * The name of a collection order at the bank, the EndToEndId of ISO 20022 (Max35Text): the document's id without dashes and the number of
 * the order. The bank's entries bear it, so that money is known by the order that it comes from.
 */
import { uuidOf } from './codes.ts';

/** 32 hexadecimal digits, a dash, the order's number (1 to 99). */
export const orderIdOf = (documentId: string, order: string): string => `${documentId.replaceAll('-', '')}-${order}`;

/** What an EndToEndId names; undefined when it is no order of ours. */
export function readOrderId(text: string): { readonly documentId: string; readonly order: string } | undefined {
  const [, hex, order] = /^([0-9a-f]{32})-([1-9]\d?)$/.exec(text) ?? [];
  return hex === undefined || order === undefined ? undefined : { documentId: uuidOf(hex), order };
}
