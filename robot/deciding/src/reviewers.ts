/**
 * Who may not review a decision of the robot (94-V Art. 19-1, Digital Code Art. 43): whoever answers for an act of the case already. That is who approved the batch
 * in which one was signed, who gave the standing order by which one was, and whom the certificate of its signature names. All acts of the case count and not only the
 * one that is named, since each rests on those before it.
 */

import { inLatinLookAlikes } from '@oryndau/law/door-text';
import type { Connection } from '@oryndau/postgres/driver';
import { signerName } from '@oryndau/signing';
import { readActs } from '@oryndau/signing/sql/acts';
import { readStandingOrders } from '@oryndau/signing/sql/standing-orders';

/** `signers`: whoever signs for the installation now, who may have acts of the case before them that are not signed yet. */
export async function hasSigned(
  connection: Connection,
  {
    documentId,
    by,
    signers,
  }: { readonly documentId: string; readonly by: string; readonly signers: readonly string[] },
): Promise<boolean> {
  const acts = await readActs(connection, documentId);
  const orders = new Set(acts.flatMap(({ standingOrder }) => standingOrder ?? []));
  const given = orders.size === 0 ? [] : await readStandingOrders(connection);
  const names = [
    ...signers,
    ...acts.flatMap(({ approvedBy, certificates }) => [
      ...(approvedBy === null ? [] : [approvedBy]),
      signerName(certificates),
    ]),
    ...given.flatMap(({ number, order }) => (orders.has(number) && order !== undefined ? [order.by] : [])),
  ];
  return names.some((name) => isOnePerson(name, by));
}

/** Whether two names as people type them are one: however spaced, dotted, capitalised and ordered, and with letters of another alphabet that look the same. */
export const isOnePerson = (a: string, b: string): boolean => wordsOf(a) === wordsOf(b);

const wordsOf = (name: string): string => {
  const plain = inLatinLookAlikes(name.normalize('NFKC').replace(/\p{Cf}/gu, ''));
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');
};
