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

interface CaseOfSigners {
  readonly documentId: string;
  /** Whoever signs for the installation now, who may have acts of the case before them that are not signed yet. */
  readonly signers: readonly string[];
}

export async function hasSigned(
  connection: Connection,
  { by, ...of }: CaseOfSigners & { readonly by: string },
): Promise<boolean> {
  return (await signersOf(connection, of)).some((name) => isOnePerson(name, by));
}

/** The names of all who answer for an act of the case; one person may be named twice, by other letters. */
export async function signersOf(connection: Connection, { documentId, signers }: CaseOfSigners): Promise<string[]> {
  const acts = await readActs(connection, documentId);
  const orders = new Set(acts.flatMap(({ standingOrder }) => standingOrder ?? []));
  const given = orders.size === 0 ? [] : await readStandingOrders(connection);
  return [
    ...signers,
    ...acts.flatMap(({ approvedBy, certificates }) => [
      ...(approvedBy === null ? [] : [approvedBy]),
      signerName(certificates),
    ]),
    ...given.flatMap(({ number, order }) => (orders.has(number) && order !== undefined ? [order.by] : [])),
  ];
}

/** Whether two names as people type them are one: however spaced, dotted, capitalised and ordered, and with letters of another alphabet that look the same. */
export const isOnePerson = (a: string, b: string): boolean => wordsOf(a) === wordsOf(b);

const wordsOf = (name: string): string => {
  const plain = inLatinLookAlikes(name.normalize('NFKC').replace(/\p{Cf}/gu, ''));
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');
};
