/**
 * Acts that say what was decided and are not to be signed on this day all the same: a measure that its case would refuse by now, since the robot has stood still or the
 * person is paying, and an end by payment whose money the bank has taken back.
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import { formatMoney } from '@oryndau/law/money';
import { type Refusal, refusal } from '@oryndau/law/refusal';
import type { Connection } from '@oryndau/postgres/driver';
import { groupBy } from '@oryndau/postgres/group-by';
import { measureOfAct, whyNoMeasure } from '@oryndau/proceedings/core/still-allowed';
import type { WaitingAct } from '@oryndau/signing/sql/waiting-acts';
import { readCases } from '@oryndau/standing/document-state';
import { unpaidAgain } from '@oryndau/standing/end-facts';
import { readEndEvents } from '@oryndau/standing/read-end-events';
import type { ActType } from '@oryndau/words/acts';

const BY_PAYMENT: ActType = 'termination_executed';

/** The end of a case that rests on money. */
export const isByPayment = ({ type }: Pick<WaitingAct, 'type'>): boolean => type === BY_PAYMENT;

/** Of these acts those that are not to be signed on that day, each with why. Two statements, however many they are. */
export async function whyNotNow<A extends WaitingAct>(
  connection: Connection,
  acts: readonly A[],
  on: LegalDate,
): Promise<ReadonlyMap<A, Refusal>> {
  const ends = acts.filter(isByPayment);
  const refusals = [...(await ofMeasures(connection, acts, on)), ...(await ofEnds(connection, ends))];
  return new Map(refusals);
}

async function ofMeasures<A extends WaitingAct>(connection: Connection, acts: readonly A[], on: LegalDate) {
  const measures = acts.flatMap((act) => {
    const measure = measureOfAct(act.type);
    return measure === undefined ? [] : [{ act, measure }];
  });
  const cases = await readCases(connection, [...new Set(measures.map(({ act }) => act.documentId))]);
  return measures.flatMap(({ act, measure }) => {
    const state = cases.get(act.documentId);
    const why = state && whyNoMeasure(state, { type: measure, decidedOn: act.decidedOn }, on);
    return why === undefined ? [] : [[act, why] as const];
  });
}

async function ofEnds<A extends WaitingAct>(connection: Connection, acts: readonly A[]) {
  if (acts.length === 0) return [];
  const ids = [...new Set(acts.map(({ documentId }) => documentId))];
  const chains = groupBy(await readEndEvents(connection, ids), ({ documentId }) => documentId);
  return acts.flatMap((act) => {
    const events = chains.get(act.documentId) ?? [];
    const unpaid = unpaidAgain(
      events,
      events.findLastIndex(({ type }) => type === 'ProceedingExecuted'),
    );
    return unpaid === 0n ? [] : [[act, refusal('PAID_NO_MORE', { amount: formatMoney(unpaid) })] as const];
  });
}
