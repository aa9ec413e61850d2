/**
 * Who may not review a decision of the robot (94-V Art. 19-1, Digital Code Art. 43): whoever answers for an act of the case already. That is who approved the batch
 * in which one was signed, who gave the standing order by which one was, and whom the certificate of its signature names. All acts of the case count and not only the
 * one that is named, since each rests on those before it; and so does each order that is in force, since the answer itself may be signed by it. The other way
 * round, whoever has reviewed a decision signs no act of that case afterwards.
 *
 * Names are what people type, so this keeps honest people from a mistake and no more (law/law/src/one-person.ts says by which rule they are compared).
 */
import { isOnePerson } from '@oryndau/law/one-person';
import { readReviewers } from '@oryndau/outside/filings';
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
  const given = await readStandingOrders(connection);
  return [
    ...signers,
    ...acts.flatMap(({ approvedBy, certificates }) => [
      ...(approvedBy === null ? [] : [approvedBy]),
      signerName(certificates),
    ]),
    ...given.flatMap(({ number, order, revokedOn }) =>
      order !== undefined && (orders.has(number) || revokedOn === null) ? [order.by] : [],
    ),
  ];
}

/** The number of a case among these in which this person has reviewed what was decided; undefined where there is none. */
export async function reviewedBy(
  connection: Connection,
  cases: readonly { readonly documentId: string; readonly number: string }[],
  by: string,
): Promise<string | undefined> {
  const reviewers = await readReviewers(connection, [...new Set(cases.map(({ documentId }) => documentId))]);
  const own = new Set(reviewers.flatMap(({ documentId, name }) => (isOnePerson(name, by) ? [documentId] : [])));
  return cases.find(({ documentId }) => own.has(documentId))?.number;
}
