/**
 * The refusal of the simplified way (law 261-IV Art. 10-1(3); Order 697 item 7): in the window behind the link, or on paper. It is taken in at any stage.
 * While the case is held, its opening is not signed or money is on its way it is kept with its day, and carried out by whatever ends that.
 */
import type { Basis } from '@oryndau/law/basis';
import { refuseForLaw } from '@oryndau/law/decider';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { isRefusal, type Refusal, refusal } from '@oryndau/law/refusal';
import { paperOptOutBy } from '@oryndau/law/rules/proceeding';
import { isLiving, isMoneyOnItsWay } from './asked-of-case.ts';
import { isEndAwaited, isOpeningSigned, isTransferAwaited } from './awaited.ts';
import { type CaseState, type DecidedBy, decidedBy } from './case.ts';
import { type CaseDecision, one, thenDecide } from './decision.ts';
import { transfer } from './endings.ts';
import { stopMeasures } from './measures.ts';

/** `registeredOn`: on paper, by an operator. */
export type OptOut = { readonly type: 'OptOut'; readonly registeredOn?: LegalDate } & DecidedBy;

/** Refused: WRONG_STATE of a case that has ended, NOT_YET of a paper from another time. One that is told twice changes nothing. */
export function optOut(state: CaseState, { registeredOn, ...who }: OptOut, on: LegalDate): CaseDecision {
  if (state.status === 'transferred' || state.optOut !== null) return [];
  if (!isLiving(state)) return refusal('WRONG_STATE', { state: state.status });
  const paper = registeredOn === undefined ? { told: {}, asked: [] } : onPaper(state, registeredOn, on);
  if (isRefusal(paper)) return paper;
  const { asked } = paper;
  const told = registeredOn === undefined ? {} : { ...paper.told, ...decidedBy(who) };
  if (mayBeHandedOver(state)) return transfer(state, { ground: 'OPT_OUT', ...told }, on, asked);
  return thenDecide(state, one('case.opt_out', on, { type: 'OptOutReceived', ...told }, asked), (next) =>
    stopMeasures(next, 'case.recall.transfer', on),
  );
}

type Paper = Pick<NonNullable<CaseState['optOut']>, 'registeredOn' | 'answerBy'>;

function onPaper(
  { openedOn }: CaseState,
  registeredOn: LegalDate,
  on: LegalDate,
): { readonly told: Paper; readonly asked: readonly Basis[] } | Refusal {
  // What was refused before there was a case, or will be, is not this case's.
  if (registeredOn < openedOn) return refusal('NOT_YET', { day: openedOn });
  if (registeredOn > on) return refusal('NOT_YET', { day: registeredOn });
  const answer = paperOptOutBy(registeredOn);
  return answer.known
    ? { told: { registeredOn, answerBy: answer.value }, asked: [answer.basis] }
    : refuseForLaw(answer);
}

/** Nobody is handed over in a hold, before the opening is signed, while the end waits for its signature, or while money is on its way that would end the case; nor twice. */
const mayBeHandedOver = (state: CaseState): boolean =>
  state.status === 'open' &&
  isOpeningSigned(state) &&
  !isTransferAwaited(state) &&
  !isEndAwaited(state) &&
  !isMoneyOnItsWay(state);

export const mayCarryOutOptOut = (state: CaseState): boolean => state.optOut !== null && mayBeHandedOver(state);

/** The transfer that a refusal has waited for. */
export function carryOutOptOut(state: CaseState, on: LegalDate): CaseDecision {
  if (state.optOut === null || !mayBeHandedOver(state)) return [];
  const { on: receivedOn, overdue: _, ...told } = state.optOut;
  return transfer(state, { ground: 'OPT_OUT', ...told, receivedOn }, on);
}

/** The first day on which a refusal on paper is late: its last day is over, and the bailiff has not got the case; null where none can be. */
export const optOutLateOn = ({ optOut }: CaseState): LegalDate | null =>
  optOut?.answerBy === undefined || optOut.overdue ? null : addDays(optOut.answerBy, 1);

/** Told to an operator, once: the robot cannot end the hold, nor sign the transfer. */
export function optOutIsLate(state: CaseState, on: LegalDate): CaseDecision {
  const late = optOutLateOn(state);
  const { answerBy, registeredOn } = state.optOut ?? {};
  if (late === null || on < late || answerBy === undefined || registeredOn === undefined) return [];
  const term = paperOptOutBy(registeredOn);
  if (!term.known) return refuseForLaw(term);
  return one('case.opt_out', on, { type: 'OptOutOverdue', answerBy }, [term.basis]);
}
