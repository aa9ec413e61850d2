/** What a person may do in a case beside the robot: by which right each, and what the decider says of it today. Nothing is judged here. */
import type { OperatorDecision } from '@oryndau/deciding/decisions';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Refusal } from '@oryndau/law/refusal';
import { type CaseState, caseWouldRefuse } from '@oryndau/proceedings/core';
import type { Awaits } from '@oryndau/proceedings/core/case';
import { revocable } from '@oryndau/proceedings/core/taken-back';
import { fourEyes } from '@oryndau/staff/core/matrix';
import { rightToTakeBack } from '@oryndau/staff/core/right-to-answer';
import { type HoldReason, holdReasons } from '@oryndau/words/holds';
import type { StaffAction } from '@oryndau/words/staff';

export type CaseStepKind = 'hold' | 'lift' | 'opt-out' | 'release' | 'take-back';

/** A decision of a person whose act waits, by the number of its event. */
type RevocableDecision = Pick<Awaits, 'of' | 'act'>;

export interface CaseStep {
  readonly kind: CaseStepKind;
  readonly action: StaffAction;
  /** Of what is lifted. */
  readonly reason: HoldReason | null;
  /** What is taken back. */
  readonly decided?: RevocableDecision;
  /** Below the address of the case. */
  readonly path: string;
}

/** Those that reach an operator; an appeal and a complaint come and go by the register and by filings. */
export const reasonsToHold = [
  'OPERATOR',
  'COURT_OR_PROSECUTOR',
  'DEFERRAL',
  'BANKRUPTCY',
  'DEATH',
] as const satisfies readonly HoldReason[];
const liftable: ReadonlySet<HoldReason> = new Set([...reasonsToHold, 'RELEASE_PENDING', 'ACT_STRUCK']);

const liftOf = (reason: HoldReason): CaseStep => ({
  kind: 'lift',
  action: reason === 'COURT_OR_PROSECUTOR' ? 'case.lift_hold_of_court' : 'case.lift_hold',
  reason,
  path: `lift/${reason}`,
});

const plain = (kind: Exclude<CaseStepKind, 'lift' | 'take-back'>, action: StaffAction): CaseStep => ({
  kind,
  action,
  reason: null,
  path: kind,
});

export const holdStep = plain('hold', 'case.hold');
export const optOutStep = plain('opt-out', 'case.opt_out');
export const releaseStep = plain('release', 'case.release');

/** The lifting of that hold; undefined for what is no reason, or is lifted by the register or an answer alone. */
export function liftStep(reason: string): CaseStep | undefined {
  const known = holdReasons.find((each) => each === reason);
  return known !== undefined && liftable.has(known) ? liftOf(known) : undefined;
}

function takeBackOf({ of, act }: RevocableDecision): CaseStep[] {
  const action = rightToTakeBack(act);
  return action === undefined
    ? []
    : [{ kind: 'take-back', action, reason: null, decided: { of, act }, path: takeBackPath(of) }];
}

/** Below the address of the case. */
const takeBackPath = (of: string): string => `take-back/${of}`;

/** Of the event with that number, where its decision can still be taken back; undefined: it cannot. */
export const takeBackStep = (state: CaseState | null, of: string): CaseStep | undefined =>
  takeBacksIn(state).find(({ decided }) => decided?.of === of);

const takeBacksIn = (state: Pick<CaseState, 'awaiting'> | null): readonly CaseStep[] =>
  state === null ? [] : revocable(state).flatMap(takeBackOf);

export const stepsIn = (state: Pick<CaseState, 'holds' | 'awaiting'> | null): readonly CaseStep[] => [
  ...takeBacksIn(state),
  holdStep,
  ...(state?.holds ?? []).filter((reason) => liftable.has(reason)).map(liftOf),
  optOutStep,
  releaseStep,
];

/** Two people do it. */
export const isForTwo = ({ action }: Pick<CaseStep, 'action'>): boolean => fourEyes.has(action);

/** Why it would be refused today, as it would be decided with whatever is typed; undefined: it would not. */
export function whyNotNow(
  { kind, reason, decided }: CaseStep,
  state: CaseState | null,
  today: LegalDate,
): Refusal | undefined {
  const hold = reasonsToHold.find((each) => state?.holds.includes(each) !== true) ?? 'OPERATOR';
  const decisions: Readonly<Record<CaseStepKind, OperatorDecision>> = {
    hold: { type: 'Hold', reason: hold },
    lift: { type: 'LiftHold', reason: reason ?? 'OPERATOR' },
    'opt-out': { type: 'OptOut', registeredOn: today },
    release: { type: 'Release' },
    'take-back': { type: 'TakeBackDecision', of: decided?.of ?? '', act: decided?.act ?? 'review_answer' },
  };
  return caseWouldRefuse(state, decisions[kind], today);
}
