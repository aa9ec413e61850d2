/**
 * The prohibition on disposing of property and property rights, through the notaries' system (law 261-IV Arts. 10-3, 32(2)(3); Order 697 item 13 and its
 * form 4). It touches no money and names no object, no sum and no end: so no account, no kind of account, no balance and no amount is asked for it, and
 * what it stays under is the same as any measure (measures.ts): proper notice and the days of grace, its day by the Rules, no hold, no unanswered filing,
 * no money on its way, something still owed.
 */
import type { Basis } from '@oryndau/law/basis';
import type { LegalDate } from '@oryndau/law/legal-date';
import { isRefusal, refusal } from '@oryndau/law/refusal';
import type { RuleId } from '@oryndau/law/rules/rights';
import { awaitedAct } from './awaited.ts';
import type { CaseState } from './case.ts';
import { type CaseDecision, one } from './decision.ts';
import { rightOfLifting } from './lift-rule.ts';
import { measureGuard, whyNoNewMeasure } from './measures.ts';
import { type Untold, untoldIn } from './said-beside.ts';
import { whyNotAnswered, withdraw } from './withdraw.ts';

/** What the notaries' system may answer. That it does not know is no answer: an operator asks (decision 0016). */
export type ProhibitionAnswer =
  | { readonly type: 'ConfirmProhibition' }
  | { readonly type: 'RejectProhibition'; readonly reason: string }
  | ({ readonly type: 'ConfirmProhibitionLift' } & Untold);

/** At most one living prohibition a case, and none again where one was lifted or handed over. Refused: why it may not be. */
export function prohibit(state: CaseState, step: number, on: LegalDate): CaseDecision {
  const guard = whyNoNewMeasure(state) ?? measureGuard(state, 'PROHIBITION', on);
  if (isRefusal(guard)) return guard;
  if (state.prohibition.status !== 'none') return refusal('ALREADY_KNOWN');
  return one('case.prohibition', on, { type: 'ProhibitionOrdered', step }, guard);
}

export const prohibitionIsAlive = ({ prohibition }: CaseState): boolean =>
  prohibition.status === 'ordered' || prohibition.status === 'confirmed';

/** What is late or doubled changes nothing. */
export function decideProhibitionAnswer(state: CaseState, answer: ProhibitionAnswer, on: LegalDate): CaseDecision {
  const { status } = state.prohibition;
  const no = whyNotAnswered(state, 'prohibition');
  if (no !== undefined) return no;
  switch (answer.type) {
    case 'ConfirmProhibition':
      return status === 'ordered' ? one('case.prohibition', on, { type: 'ProhibitionConfirmed' }) : [];
    case 'RejectProhibition':
      // Also when it is to be lifted or is handed over already: there is nothing to lift, and the bailiff has nothing.
      return status === 'ordered' || status === 'lifting' || status === 'handed_over'
        ? one('case.prohibition', on, { type: 'ProhibitionRejected', reason: answer.reason })
        : [];
    case 'ConfirmProhibitionLift':
      return status === 'lifting' || (status === 'handed_over' && answer.untold)
        ? one(rightOfLifting(state.prohibition), on, { type: 'ProhibitionLifted', ...untoldIn(answer) })
        : [];
  }
}

/** Art. 10-5(4), form 5 point 2: it goes with the other measures; the notaries' confirmation is then waited for by the clock. */
export function liftProhibition(state: CaseState, on: LegalDate, asked: readonly Basis[] = []): CaseDecision {
  if (awaitedAct(state, 'prohibition')) return withdraw(state, ['prohibition'], on);
  return prohibitionIsAlive(state) ? one('case.lifting', on, { type: 'ProhibitionLiftOrdered' }, asked) : [];
}

/** Order 697 item 26: from the transfer on it is the bailiff's to lift. `rule`: of the transfer. */
export function handOverProhibition(
  state: CaseState,
  rule: RuleId,
  on: LegalDate,
  asked: readonly Basis[] = [],
): CaseDecision {
  return prohibitionIsAlive(state) ? one(rule, on, { type: 'ProhibitionHandedOver' }, asked) : [];
}
