/** When the clock of a case stands still and when it goes on, and the release, which before its ground was in force only holds. */
import type { Basis } from '@oryndau/law/basis';
import { refuseForLaw } from '@oryndau/law/decider';
import { daysBetween, type LegalDate } from '@oryndau/law/legal-date';
import { refusal } from '@oryndau/law/refusal';
import { simplifiedTerm, terminationGrounds } from '@oryndau/law/rules/proceeding';
import type { RuleId } from '@oryndau/law/rules/rights';
import type { HoldReason } from '@oryndau/words/holds';
import { isLiving, remainderOf } from './asked-of-case.ts';
import { isEndAwaited } from './awaited.ts';
import { type CaseState, type DecidedBy, decidedBy } from './case.ts';
import { type CaseDecision, one, thenDecide } from './decision.ts';
import { terminate } from './endings.ts';
import { stopMeasures } from './measures.ts';

/** Why a case is held or no longer held, and who says so, where it was not the robot itself. */
type Because = { readonly reason: HoldReason } & DecidedBy;

const holdRule: Readonly<Record<HoldReason, RuleId>> = {
  FINE_APPEAL: 'case.hold.fine_appeal',
  COMPLAINT: 'case.hold.complaint',
  COURT_OR_PROSECUTOR: 'case.hold.operator',
  DEFERRAL: 'case.deferral',
  BANKRUPTCY: 'case.hold.operator',
  DEATH: 'case.hold.operator',
  RELEASE_PENDING: 'case.hold.released',
  OPERATOR: 'case.hold.operator',
  ACT_STRUCK: 'case.act_struck',
};

/** No debit, no new measure and no transfer while a hold lasts; an arrest stays at most at its level (law.md section 12, questions 6, 8). */
export function hold(
  state: CaseState,
  { reason, ...who }: Because,
  on: LegalDate,
  asked: readonly Basis[] = [],
): CaseDecision {
  if (!isLiving(state) || state.holds.includes(reason)) return [];
  const held = one(holdRule[reason], on, { type: 'ProceedingHeld', reason, ...decidedBy(who) }, asked);
  return thenDecide(state, held, (next) => stopMeasures(next, 'case.recall.hold', on, asked));
}

export function liftHold(state: CaseState, { reason, ...who }: Because, on: LegalDate): CaseDecision {
  if (state.status !== 'held' || !state.holds.includes(reason) || state.heldSince === null) return [];
  const resumed = state.holds.length === 1;
  const heldDays = state.heldDays + (resumed ? daysBetween(state.heldSince, on) : 0);
  const term = simplifiedTerm({ openedOn: state.openedOn, heldDays });
  if (!term.known) return refuseForLaw(term);
  const { lastDay, transferOn } = term.value;
  const lifted = { type: 'HoldLifted', reason, heldDays, lastDay, transferOn, resumed, ...decidedBy(who) } as const;
  return one('case.hold_lifted', on, lifted, [term.basis]);
}

/** The ground exists from September 2026; before that the decision only holds the case (law.md section 12, question 21). */
export function release(state: CaseState, who: DecidedBy, on: LegalDate): CaseDecision {
  if (!isLiving(state)) return [];
  if (isEndAwaited(state)) return refusal('END_NOT_SIGNED');
  if (state.isFineCancelled || remainderOf(state) === 0n) return refusal('NOTHING_OWED');
  const grounds = terminationGrounds(on);
  if (!grounds.known) return refuseForLaw(grounds);
  const asked = [grounds.basis];
  return grounds.value.has('RELEASED')
    ? terminate(
        state,
        { type: 'ProceedingReleased', ...decidedBy(who) },
        { rule: 'case.termination.released', asked },
        on,
      )
    : hold(state, { reason: 'RELEASE_PENDING', ...who }, on, asked);
}
