/**
 * The name of a collection order at the bank, the EndToEndId of ISO 20022 (Max35Text): the document's id without dashes and the number of
 * the order. The bank's entries bear it, so that money is known by the order that it comes from.
 */

/** 32 hexadecimal digits, a dash, the order's number (1 to 99). */
export const orderIdOf = (documentId: string, order: string): string => `${documentId.replaceAll('-', '')}-${order}`;

/** What an EndToEndId names; undefined when it is no order of ours. */
export function readOrderId(text: string): { readonly documentId: string; readonly order: string } | undefined {
  const [, hex, order] = /^([0-9a-f]{32})-([1-9]\d?)$/.exec(text) ?? [];
  if (hex === undefined || order === undefined) return undefined;
  const documentId = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  return { documentId, order };
}
