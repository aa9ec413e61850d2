/** What the days of a case will bring by themselves: the steps of its policy, the transfer, and when it falls due next. */
import { addDays, earlier, type LegalDate, later } from '@oryndau/law/legal-date';
import { graceAfterNotice, type TimedMeasure } from '@oryndau/law/rules/proceeding';
import { isBeingRecalled, isPaused, livingOrder } from './asked-of-case.ts';
import { awaitedAct, isEndAwaited, isOpeningSigned } from './awaited.ts';
import { signatureLateOn } from './awaiting.ts';
import type { CaseState } from './case.ts';
import { reviewLateOn } from './late-review.ts';
import { dayByRules, isToBeAskedAnew, mayRenewOrder } from './measures.ts';
import { mayCarryOutOptOut, optOutLateOn } from './opt-out.ts';
import { type Policy, policyOn, type Step } from './policies.ts';
import { removalLateOn } from './register.ts';
import { isLevied, orderThinkableOn, unsignedOrderStaleOn } from './wage-levy.ts';

/** The next day on which something happens by itself, or null. A day gone by means: as soon as what it waits for is there. */
export function caseDueOn(state: CaseState): LegalDate | null {
  const policy = policyOn(state.policy, state.openedOn);
  const days: LegalDate[] = [];
  for (const { status, overdue, since } of [state.arrest, state.prohibition]) {
    if (status === 'lifting' && !overdue && since !== null && policy) days.push(addDays(since, policy.liftAlarmDays));
  }
  for (const late of [removalLateOn, reviewLateOn, optOutLateOn, signatureLateOn]) {
    const day = late(state);
    if (day !== null) days.push(day);
  }
  if (state.status === 'open' && isOpeningSigned(state) && policy) {
    const paused = isPaused(state);
    // What waits for the bank's word on a recall is due when the word comes.
    if (!paused && !isBeingRecalled(state)) days.push(state.transferOn);
    // It waits for law that is not loaded: for anything else it is carried out by what it waited for.
    if (mayCarryOutOptOut(state)) days.push(state.openedOn);
    if (!paused && mayAskAgain(state)) days.push(askAgainOn(state, policy));
    const staleOn = paused || policy.keepsRules !== true ? null : unsignedOrderStaleOn(state);
    if (staleOn !== null) days.push(staleOn);
    if (mayRenewOrder(state)) days.push(orderThinkableOn(state) ?? state.openedOn);
    for (const { day } of plannedSteps(state, policy)) days.push(day);
  }
  return days.length === 0 ? null : days.reduce(earlier);
}

export interface PlannedStep {
  readonly step: Step;
  readonly index: number;
  readonly day: LegalDate;
}

/** The steps that are neither taken nor needless nor waiting for a fact, each with the first day on which it may be taken. */
export function plannedSteps(state: CaseState, policy: Policy): readonly PlannedStep[] {
  // Nobody is told that a case is opened whose end is decided.
  if (isEndAwaited(state)) return [];
  return policy.steps.flatMap((step, index) => {
    if (state.stepsTaken.includes(index)) return [];
    const day = stepDay(state, step);
    return day === null ? [] : [{ step, index, day }];
  });
}

function stepDay(state: CaseState, step: Step): LegalDate | null {
  if (step.action === 'NOTIFY') {
    if (step.unless === 'delivered' && state.noticeOn !== null) return null;
    const failed = state.notices.some(({ channel, status }) => channel === step.onFailureOf && status === 'failed');
    return failed ? state.openedOn : addDays(state.openedOn, step.day + state.heldDays);
  }
  if (state.noticeOn === null || isPaused(state)) return null;
  if (waitsForAFact(state, step.action)) return null;
  const day = measureStepDay(state, step, state.noticeOn);
  if (step.action !== 'COLLECT') return day;
  const thinkable = orderThinkableOn(state);
  return thinkable === null ? null : later(day, thinkable);
}

function waitsForAFact(state: CaseState, action: MeasureStep['action']): boolean {
  switch (action) {
    case 'ARREST':
      return state.arrest.status !== 'none';
    case 'PROHIBIT':
      return state.prohibition.status !== 'none';
    case 'COLLECT':
      return state.arrest.status !== 'confirmed' || livingOrder(state) !== undefined;
  }
}

type MeasureStep = Exclude<Step, { readonly action: 'NOTIFY' }>;

const measureOf = {
  ARREST: 'BANK_ARREST',
  PROHIBIT: 'PROHIBITION',
  COLLECT: 'COLLECTION_ORDER',
} as const satisfies Record<MeasureStep['action'], TimedMeasure>;

/** By the policy, and not before the days of grace are over. Where the law is not loaded: at once, so that the case says that it waits for it. */
function measureStepDay(state: CaseState, step: MeasureStep, noticeOn: LegalDate): LegalDate {
  const planned =
    step.day === 'RULES' ? plannedByRules(state, step) : addDays(state.openedOn, step.day + state.heldDays);
  const grace = graceAfterNotice(noticeOn);
  return grace.known ? later(planned, grace.value.measuresFrom) : planned;
}

function plannedByRules(state: CaseState, { action }: MeasureStep): LegalDate {
  const day = dayByRules(state, measureOf[action]);
  return day?.known ? day.value : state.openedOn;
}

/** The banks are asked, and not only to be asked once the act is signed. */
export const mayAskAgain = (state: CaseState): boolean =>
  isToBeAskedAnew(state) || (state.arrest.status === 'asked' && awaitedAct(state, 'arrest') === undefined);

export const askAgainOn = (state: CaseState, policy: Policy): LegalDate =>
  addDays(state.arrest.since ?? state.openedOn, isToBeAskedAnew(state) ? 0 : policy.askAgainDays);

/** Of their days, whatever their places in a policy. */
const inOrder: readonly ComingStep['action'][] = ['ARREST', 'PROHIBIT', 'COLLECT'];

/** An arrest is on its way or stands, or is still to come: nothing is debited where it was lifted, or where there was nothing to arrest. */
const isArrestThinkable = (state: CaseState, { steps }: Policy): boolean =>
  ['asked', 'ordered', 'confirmed'].includes(state.arrest.status) ||
  steps.some(({ action }, index) => action === 'ARREST' && !state.stepsTaken.includes(index));

/** What a party is told of what comes if nothing is done. `day` null: only when the notice is proven to have arrived. */
export interface ComingStep {
  readonly action: 'ARREST' | 'PROHIBIT' | 'COLLECT' | 'TRANSFER';
  readonly day: LegalDate | null;
}

/** The measures and the transfer that the policy still plans for an open case, in the order of their days; empty while it is paused, held or not signed. */
export const comingSteps = (state: CaseState): readonly ComingStep[] => (isPaused(state) ? [] : stepsAhead(state));

/**
 * The same of a case that a filing or a payment pauses: what comes, and not before its day, once that has brought nothing. Empty while it is not paused, and where
 * the pause ends with a transfer.
 */
export function stepsAfterPause(state: CaseState): readonly ComingStep[] {
  const isLeaving = state.optOut !== null || awaitedAct(state, 'transfer') !== undefined || isEndAwaited(state);
  return isPaused(state) && !isLeaving ? stepsAhead(state) : [];
}

function stepsAhead(state: CaseState): readonly ComingStep[] {
  const policy = policyOn(state.policy, state.openedOn);
  if (state.status !== 'open' || !isOpeningSigned(state) || policy === undefined) return [];
  const measures = policy.steps.flatMap((step, index): ComingStep[] => {
    if (step.action === 'NOTIFY' || state.measuresOff || state.stepsTaken.includes(index)) return [];
    if (step.action === 'COLLECT' && (isLevied(state) || !isArrestThinkable(state, policy))) return [];
    const { noticeOn } = state;
    // No day is promised where the law of the delivery is not loaded.
    const isKnown = noticeOn !== null && graceAfterNotice(noticeOn).known;
    return [{ action: step.action, day: isKnown ? measureStepDay(state, step, noticeOn) : null }];
  });
  return [
    ...measures.toSorted((a, b) => inOrder.indexOf(a.action) - inOrder.indexOf(b.action)),
    { action: 'TRANSFER', day: state.transferOn },
  ];
}
