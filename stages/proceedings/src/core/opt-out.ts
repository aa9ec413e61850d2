/** The refusal of the simplified way (law 261-IV Art. 10-1(3); Order 697 item 7): in the window behind the link, or on paper. */
import { refuseForLaw } from '@oryndau/law/decider';
import type { LegalDate } from '@oryndau/law/legal-date';
import { refusal } from '@oryndau/law/refusal';
import { paperOptOutBy } from '@oryndau/law/rules/proceeding';
import { type CaseState, type DecidedBy, decidedBy, isMoneyOnItsWay } from './case.ts';
import type { CaseDecision } from './decision.ts';
import { transfer } from './endings.ts';

/** `registeredOn`: on paper, by an operator. */
export type OptOut = { readonly type: 'OptOut'; readonly registeredOn?: LegalDate } & DecidedBy;

export function optOut(state: CaseState, { registeredOn, ...who }: OptOut, on: LegalDate): CaseDecision {
  if (state.status === 'transferred') return [];
  if (state.status !== 'open') return refusal('WRONG_STATE', { state: state.status });
  if (isMoneyOnItsWay(state)) return refusal('PAYMENT_IN_FLIGHT');
  if (registeredOn === undefined) return transfer(state, { ground: 'OPT_OUT' }, on);
  // What was refused before there was a case, or will be, is not this case's.
  if (registeredOn < state.openedOn) return refusal('NOT_YET', { day: state.openedOn });
  if (registeredOn > on) return refusal('NOT_YET', { day: registeredOn });
  const answer = paperOptOutBy(registeredOn);
  if (!answer.known) return refuseForLaw(answer);
  const paper = { registeredOn, answerBy: answer.value, ...decidedBy(who) };
  return transfer(state, { ground: 'OPT_OUT', ...paper }, on, [answer.basis]);
}
