/**
 * How a case ends: terminated, with every measure undone in the same breath, or handed over to a private bailiff with what remains (law 261-IV Arts. 10-5
 * and 10-6).
 */
import type { Basis } from '@oryndau/law/basis';
import { refuseForLaw } from '@oryndau/law/decider';
import type { LegalDate } from '@oryndau/law/legal-date';
import { refusal } from '@oryndau/law/refusal';
import { bankHearsOfTransfer, transferGrounds } from '@oryndau/law/rules/proceeding';
import type { RuleId } from '@oryndau/law/rules/rights';
import { terminatingActs } from '@oryndau/words/acts';
import type { TransferGround } from '@oryndau/words/transfers';
import { arrestIsAlive, isLiving, remainderOf } from './asked-of-case.ts';
import { awaitedAct, isEndAwaited, isOpeningSigned } from './awaited.ts';
import type { CaseEvent, CaseState, DecidedBy } from './case.ts';
import { type CaseDecision, one, thenDecide } from './decision.ts';
import { liftArrest, recallOrder, stopMeasures } from './measures.ts';
import { handOverProhibition, liftProhibition } from './prohibition.ts';
import { MEASURES, withdraw } from './withdraw.ts';

type End =
  | { readonly type: 'ProceedingExecuted' | 'ProceedingCancelled' }
  | ({ readonly type: 'ProceedingReleased' } & DecidedBy);

/** By what rule something ends, with the bases of whatever else was asked for it. */
interface Right {
  readonly rule: RuleId;
  readonly asked?: readonly Basis[];
}

/** Art. 10-5(4), (5): with the end of the proceeding every measure is lifted and every order recalled, at once. An end that waits for its signature gives way. */
export function terminate(state: CaseState, end: End, { rule, asked }: Right, on: LegalDate): CaseDecision {
  return thenDecide(state, withdraw(state, terminatingActs, on), (living) =>
    thenDecide(living, one(rule, on, end, asked), (ended) => undoMeasures(ended, on, asked)),
  );
}

/** What the end of a case brings: in the same breath, or with the signature for which it waits (awaiting.ts). */
export const undoMeasures = (ended: CaseState, on: LegalDate, asked: readonly Basis[] = []): CaseDecision =>
  thenDecide(ended, recallOrder(ended, 'case.recall.termination', on, asked), (recalled) =>
    thenDecide(recalled, liftArrest(recalled, 'case.lifting', on, asked), (lifted) =>
      thenDecide(lifted, liftProhibition(lifted, on, asked), (free) => leaveUnsigned(free, on)),
    ),
  );

/** Nothing where the opening was signed, or the case ends by an act that waits. */
export function lapseOpening(state: CaseState, { lastDay }: LapseOpening, on: LegalDate): CaseDecision {
  if (!mayLapse(state) || on <= lastDay) return [];
  return thenDecide(state, stopMeasures(state, 'case.act_struck', on), (stopped) =>
    thenDecide(stopped, leaveUnsigned(stopped, on), () =>
      one('case.act_struck', on, { type: 'OpeningLapsed', lastDay }),
    ),
  );
}

/** Nobody has signed the opening, and no end waits beside it. */
export const mayLapse = (state: CaseState): boolean =>
  isLiving(state) && !isOpeningSigned(state) && !isEndAwaited(state);

/** `lastDay`: the last day on which the fine could begin to be enforced. */
export interface LapseOpening {
  readonly type: 'LapseOpening';
  readonly lastDay: LegalDate;
}

/** The bank has taken money back: an end by payment that nobody has signed says what is so no more. */
export const withdrawGroundless = (state: CaseState, on: LegalDate): CaseDecision =>
  remainderOf(state) > 0n ? withdraw(state, ['termination_executed'], on) : [];

/**
 * Nothing is owed in a case that lives and whose end nobody is to sign: the end was struck, and its ground stands. It is decided anew when an operator has let the case
 * go on.
 */
export function endAgain(state: CaseState, on: LegalDate): CaseDecision {
  if (!mayEndAgain(state)) return [];
  return state.isFineCancelled
    ? terminate(state, { type: 'ProceedingCancelled' }, { rule: 'case.termination.act_cancelled' }, on)
    : terminate(state, { type: 'ProceedingExecuted' }, { rule: 'case.termination.executed' }, on);
}

export const mayEndAgain = (state: CaseState): boolean =>
  isLiving(state) &&
  !isEndAwaited(state) &&
  !state.holds.includes('ACT_STRUCK') &&
  (state.isFineCancelled || remainderOf(state) === 0n);

/** What nobody is to sign when its case has ended here: nobody was told of the opening, also where it was struck, and nothing is left of an arrest. */
export function leaveUnsigned(state: CaseState, on: LegalDate): CaseDecision {
  if (!state.isOpeningStruck) return withdraw(state, ['opening', 'arrest_change'], on);
  return one('case.act_struck', on, { type: 'ActWithdrawn', of: openingNumber(state), act: 'opening' });
}

/** The number of the event of an opening that nobody has signed; struck, it was the first act of its case. */
export const openingNumber = (state: CaseState): string =>
  awaitedAct(state, 'opening')?.of ?? String(Math.min(...state.struck.map(Number)));

/** On which ground, and of a refusal when it came, and of one on paper by whom it was taken in. */
export type WhyTransferred = Pick<
  CaseEvent & { type: 'ProceedingTransferred' },
  'ground' | 'registeredOn' | 'answerBy' | 'receivedOn' | keyof DecidedBy
>;

/**
 * Art. 10-6(3), (4): arrests and the prohibition stay and are handed over with the remainder, orders are recalled; a measure that nobody has signed is withdrawn.
 * Refused: GROUND_NOT_IN_FORCE.
 */
export function transfer(
  state: CaseState,
  why: WhyTransferred,
  on: LegalDate,
  askedBefore: readonly Basis[] = [],
): CaseDecision {
  const { ground } = why;
  const grounds = transferGrounds(on);
  if (!grounds.known) return refuseForLaw(grounds);
  if (!grounds.value.has(ground)) return refusal('GROUND_NOT_IN_FORCE', { ground, day: on });
  const asked = [grounds.basis, ...askedBefore];
  const transferred = one(
    transferRule(ground),
    on,
    { type: 'ProceedingTransferred', ...why, remainder: remainderOf(state) },
    asked,
  );
  return thenDecide(state, withdraw(state, MEASURES, on), (left) =>
    thenDecide(left, transferred, (ended) =>
      thenDecide(ended, recallOrder(ended, 'case.recall.transfer', on, asked), (recalled) =>
        handOver(recalled, ground, on, asked),
      ),
    ),
  );
}

/** What stands goes to the bailiff with the case. */
export function handOver(
  state: CaseState,
  ground: TransferGround,
  on: LegalDate,
  asked: readonly Basis[] = [],
): CaseDecision {
  const rule = transferRule(ground);
  return thenDecide(state, handOverArrest(state, rule, on, asked), (handedOver) =>
    handOverProhibition(handedOver, rule, on, asked),
  );
}

const transferRule = (ground: TransferGround): RuleId =>
  ground === 'OPT_OUT' ? 'case.transfer.opt_out' : 'case.transfer.term_expired';

/** Every order that may still take something lies at the bank of the arrest, which hears of the transfer by it (Order 697 item 23). */
function handOverArrest(state: CaseState, rule: RuleId, on: LegalDate, asked: readonly Basis[]): CaseDecision {
  if (!arrestIsAlive(state)) return [];
  const hears = bankHearsOfTransfer(on);
  if (!hears.known) return refuseForLaw(hears);
  const { amount } = state.arrest;
  const handedOver = { type: 'ArrestHandedOver', amount, ...(hears.value && { tellsBank: true as const }) } as const;
  return one(rule, on, handedOver, [...asked, hears.basis]);
}
