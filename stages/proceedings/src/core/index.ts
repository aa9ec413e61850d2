/** The case, decided: commands in, events or a refusal out. Pure, and fit for a browser. */
export { hasOpenFiling, isLiving, isMoneyOnItsWay, remainderOf } from './asked-of-case.ts';
export { isAtBound } from './at-bound.ts';
export { isEndAwaited, isOpeningSigned, isTransferAwaited } from './awaited.ts';
export {
  type CaseEvent,
  type CaseEventType,
  type CaseState,
  type CaseStatus,
  caseMoneyFields,
  caseTransitions,
} from './case.ts';
export { type CaseCommand, caseDecider, decideCase, FILINGS_MAX, holdCaseForLaw } from './decide.ts';
export { mayLapse } from './endings.ts';
export { evolveCase } from './evolve.ts';
export { caseWouldRefuse } from './may.ts';
export { type ComingStep, caseDueOn, comingSteps, stepsAfterPause } from './planned.ts';
export { type Policy, policies, policyOn } from './policies.ts';
