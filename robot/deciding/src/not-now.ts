/**
 * Acts that say what was decided and are not to be signed on this day all the same, since an act is of the day on which it is signed (decision 0036): a measure that its
 * case would refuse by now, since the robot has stood still or the person is paying, an opening of what has become too old to be enforced, that the law of the day lets go
 * the simplified way no more or whose days it does not count, a transfer or a release on a ground that is not in force, an end beside an order whose recall was struck,
 * and an end by payment whose money the bank has taken back.
 */
import { whyBarred } from '@oryndau/fines/core';
import type { LegalDate } from '@oryndau/law/legal-date';
import { formatMoney } from '@oryndau/law/money';
import { type Refusal, refusal } from '@oryndau/law/refusal';
import type { Connection } from '@oryndau/postgres/driver';
import { groupBy } from '@oryndau/postgres/group-by';
import { type CaseState, isEndAwaited, isLiving, policyOn, remainderOf } from '@oryndau/proceedings/core';
import { struckRecall } from '@oryndau/proceedings/core/asked-of-case';
import { whyNoTerm } from '@oryndau/proceedings/core/awaiting';
import { whyNotSimplified } from '@oryndau/proceedings/core/opening-on-its-day';
import { measureOfAct, whyNoGround, whyNoMeasure } from '@oryndau/proceedings/core/still-allowed';
import type { WaitingAct } from '@oryndau/signing/sql/waiting-acts';
import { type DocumentState, readStates, type StateOfDebtor } from '@oryndau/standing/document-state';
import { unpaidAgain } from '@oryndau/standing/end-facts';
import { readEndEvents } from '@oryndau/standing/read-end-events';
import { type ActType, terminatingActs } from '@oryndau/words/acts';

const BY_PAYMENT: ActType = 'termination_executed';
const OPENING: ActType = 'opening';
/** Beside measures: what rests on a limit or a ground of the law, and what ends a case. */
const ASKED: ReadonlySet<string> = new Set<ActType>([OPENING, 'transfer', ...terminatingActs]);

/** The end of a case that rests on money. */
export const isByPayment = ({ type }: Pick<WaitingAct, 'type'>): boolean => type === BY_PAYMENT;

/** Of these acts those that are not to be signed on that day, each with why. Two statements, however many they are. */
export async function whyNotNow<A extends WaitingAct>(
  connection: Connection,
  acts: readonly A[],
  on: LegalDate,
): Promise<ReadonlyMap<A, Refusal>> {
  const ends = acts.filter(isByPayment);
  const refusals = [...(await ofStates(connection, acts, on)), ...(await ofEnds(connection, ends))];
  return new Map(refusals);
}

/** Of openings, measures, transfers and releases: by how their fine and their case stand. */
async function ofStates<A extends WaitingAct>(connection: Connection, acts: readonly A[], on: LegalDate) {
  const asked = acts.filter(({ type }) => ASKED.has(type) || measureOfAct(type) !== undefined);
  const states = await readStates(connection, [...new Set(asked.map(({ documentId }) => documentId))]);
  return asked.flatMap((act) => {
    const state = states.get(act.documentId);
    const why = state && whyNot(state, act, on);
    return why === undefined ? [] : [[act, why] as const];
  });
}

function whyNot(state: StateOfDebtor, act: WaitingAct, on: LegalDate): Refusal | undefined {
  if (act.type === OPENING) return whyNotOpened(state, on);
  if (measureOfAct(act.type) !== undefined) return whyNotTaken(state, act, on);
  const { case: proceeding } = state;
  if (proceeding === null) return undefined;
  const rests = act.type === 'transfer' || act.type === 'termination_released' ? act.type : undefined;
  return whyNotEnded(proceeding) ?? (rests && whyNoGround(proceeding, rests, on));
}

/** With the end of a case its order is dead (261-IV Arts. 10-5(5), 10-6(4)): not while the bank may take money by one whose recall was struck. */
const whyNotEnded = (proceeding: CaseState): Refusal | undefined =>
  isLiving(proceeding) && struckRecall(proceeding) !== undefined ? refusal('RECALL_STRUCK') : undefined;

function whyNotTaken({ case: proceeding }: DocumentState, act: WaitingAct, on: LegalDate): Refusal | undefined {
  const type = measureOfAct(act.type);
  if (proceeding === null || type === undefined) return undefined;
  return whyNoMeasure(proceeding, { type, decidedOn: act.decidedOn }, on);
}

/** Nothing is enforced that was not begun in time (KoAP Art. 890), and a case begins with the signature: not with one that is given beside that of its end. */
function whyNotOpened({ fine, case: proceeding, debtorKind }: StateOfDebtor, on: LegalDate): Refusal | undefined {
  if (fine === null || proceeding === null) return undefined;
  if (isEndAwaited(proceeding)) return refusal('END_NOT_SIGNED');
  if (proceeding.isFineCancelled || remainderOf(proceeding) === 0n) return refusal('NOTHING_OWED');
  const judges = policyOn(proceeding.policy, proceeding.openedOn)?.judgesLimitation ?? true;
  const { documentType } = fine;
  return (
    (judges ? whyBarred(fine, on) : undefined) ??
    whyNotSimplified(proceeding, { documentType, debtorKind }, on) ??
    whyNoTerm(on)
  );
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
