/**
 * Who may not review a decision of the robot (94-V Art. 19-1, Digital Code Art. 43): whoever answers for an act of the case already. That is who approved the batch
 * in which one was signed, who gave the standing order by which one was, and whom the certificate of its signature names. All acts of the case count and not only the
 * one that is named, since each rests on those before it.
 */
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
  return names.some((name) => lettersOf(name) === lettersOf(by));
}

/** One name, however it is spaced, dotted and capitalised. */
const lettersOf = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
