/**
 * What the robot decides in a case: `decideCase(state, command, on)` gives events, or a refusal that says why not.
 * Whatever touches money passes `measureGuard` (measures.ts); every end of a case undoes its measures in the same breath.
 */
import {
  addDays,
  basisOf,
  type DebtorKind,
  type DocumentType,
  daysBetween,
  isRefusal,
  type LegalDate,
  type Money,
  type Refusal,
  type RuleId,
  refusal,
  simplifiedScope,
  simplifiedTerm,
  type TransferGround,
  terminationGrounds,
} from '@oryndau/law';
import {
  type Account,
  arrestIsAlive,
  type CaseEvent,
  type CaseState,
  type Channel,
  type HoldReason,
  isLiving,
  remainderOf,
} from './case.ts';
import { type CaseDecision, one, then, unknown } from './decision.ts';
import {
  chooseAccount,
  collect,
  decideOrderAnswer,
  liftArrest,
  type OrderAnswer,
  proveProtection,
  recallOrder,
  requestAccounts,
} from './measures.ts';
import { type Policy, policyOn, type Step } from './policies.ts';

export type CaseCommand =
  | {
      readonly type: 'Open';
      readonly documentType: DocumentType;
      readonly debtorKind: DebtorKind;
      readonly remainder: Money;
      readonly policy: string;
    }
  | { readonly type: 'TakePayment'; readonly entry: string; readonly amount: Money; readonly order?: string }
  | { readonly type: 'ReversePayment'; readonly entry: string; readonly amount: Money }
  | { readonly type: 'Hold'; readonly reason: HoldReason }
  | { readonly type: 'LiftHold'; readonly reason: HoldReason }
  | { readonly type: 'Cancel' }
  | { readonly type: 'Release' }
  | { readonly type: 'OptOut' }
  | { readonly type: 'RecordNoticeSent'; readonly channel: Channel; readonly reference: string }
  | { readonly type: 'RecordNoticeDelivered'; readonly channel: Channel; readonly deliveredOn: LegalDate }
  | { readonly type: 'RecordNoticeFailed'; readonly channel: Channel; readonly reason: string }
  | { readonly type: 'RecordAccounts'; readonly accounts: readonly Account[] }
  | { readonly type: 'ConfirmArrest'; readonly amount: Money }
  | { readonly type: 'RejectArrest'; readonly reason: string }
  | { readonly type: 'ConfirmLifting' }
  | OrderAnswer
  | { readonly type: 'ProveProtection'; readonly account: string; readonly kind: string }
  | { readonly type: 'BeginPayment'; readonly attempt: string }
  | { readonly type: 'SettlePayment'; readonly attempt: string; readonly paid: boolean }
  | { readonly type: 'EndDay' };

/**
 * An empty list: nothing changes (a fact known already, an answer to a question that nobody asks any more). Refused:
 * UNKNOWN_CASE, WRONG_STATE, LAW_UNKNOWN, and the reasons of measures.ts.
 */
export function decideCase(state: CaseState | null, command: CaseCommand, on: LegalDate): CaseDecision {
  if (command.type === 'Open') return state === null ? open(command, on) : [];
  if (state === null) return refusal('UNKNOWN_CASE', { command: command.type });
  switch (command.type) {
    case 'TakePayment':
      return takePayment(state, command, on);
    case 'ReversePayment':
      return reversePayment(state, command, on);
    case 'Hold':
      return hold(state, command.reason, on);
    case 'LiftHold':
      return liftHold(state, command.reason, on);
    case 'Cancel':
      return isLiving(state) ? terminate(state, 'ProceedingCancelled', 'case.termination.act_cancelled', on) : [];
    case 'Release':
      return release(state, on);
    case 'OptOut':
      return optOut(state, on);
    case 'RecordNoticeSent':
    case 'RecordNoticeDelivered':
    case 'RecordNoticeFailed':
      return recordNotice(state, command, on);
    case 'RecordAccounts':
      return chooseAccount(state, command.accounts, on);
    case 'ConfirmArrest':
    case 'RejectArrest':
    case 'ConfirmLifting':
      return decideArrestAnswer(state, command, on);
    case 'AcceptOrder':
    case 'RejectOrder':
    case 'ExecuteOrder':
    case 'ConfirmRecall':
      return decideOrderAnswer(state, command, on);
    case 'ProveProtection':
      return proveProtection(state, command, on);
    case 'BeginPayment':
    case 'SettlePayment':
      return decidePaymentAttempt(state, command, on);
    case 'EndDay':
      return endDay(state, on);
  }
}

/** The law for a decision that fell due is not loaded: said once, then the case waits for it, due every day. */
export function holdCaseForLaw(state: CaseState, missing: Refusal, on: LegalDate): CaseDecision {
  const parameter = missing.data['parameter'] ?? 'unknown';
  if (state.lawMissing === parameter || state.status !== 'open') return [];
  return one('operator.decision', on, {
    type: 'CaseHeldForLaw',
    parameter,
    day: (missing.data['day'] ?? on) as LegalDate,
  });
}

/** The next day on which something happens by itself, or null. A day gone by means: as soon as what it waits for is there. */
export function caseDueOn(state: CaseState): LegalDate | null {
  const policy = policyOn(state.policy, state.openedOn);
  const days: LegalDate[] = [];
  if (state.arrest.status === 'lifting' && !state.arrest.overdue && state.arrest.since !== null && policy) {
    days.push(addDays(state.arrest.since, policy.liftAlarmDays));
  }
  if (state.status === 'open') {
    days.push(state.transferOn);
    const step = policy && nextStep(state, policy);
    const day = step && stepDay(state, step.step);
    if (day) days.push(day);
  }
  return days.length === 0 ? null : days.reduce((first, day) => (day < first ? day : first));
}

function open(command: CaseCommand & { type: 'Open' }, on: LegalDate): CaseDecision {
  const { documentType, debtorKind, remainder, policy } = command;
  if (policyOn(policy, on) === undefined) return refusal('LAW_UNKNOWN', { parameter: `policy ${policy}`, day: on });
  const scope = simplifiedScope({ remainder, day: on, documentType, debtorKind });
  if (!scope.known) return unknown(scope);
  if (!scope.value.within) {
    const { reason, limit } = scope.value;
    return [{ type: 'ProceedingRefused', reason, remainder, limit, policy, on, basis: scope.basis }];
  }
  const term = simplifiedTerm({ openedOn: on, heldDays: 0 });
  if (!term.known) return unknown(term);
  const { lastDay, transferOn } = term.value;
  const opened: CaseEvent = {
    type: 'ProceedingOpened',
    documentType,
    sum: remainder,
    lastDay,
    transferOn,
    policy,
    on,
    basis: scope.basis,
  };
  return then(null, [opened], (state) => endDay(state, on));
}

function takePayment(state: CaseState, command: CaseCommand & { type: 'TakePayment' }, on: LegalDate): CaseDecision {
  const { entry, amount } = command;
  if (!isLiving(state)) return one('case.payment', on, { type: 'LateMoneyReported', entry, amount, reversal: false });
  return then(state, one('case.payment', on, { type: 'PaymentReceived', entry, amount }), (next) => {
    const remainder = remainderOf(next);
    if (remainder === 0n) return terminate(next, 'ProceedingExecuted', 'case.termination.executed', on);
    const reduced =
      arrestIsAlive(next) && next.arrest.amount > remainder
        ? one('case.arrest', on, { type: 'ArrestReduced', amount: remainder })
        : [];
    // Money that came by another way makes the order too large; it is recalled, and a new one waits for the bank's word.
    const tooLarge = command.order === undefined && next.order.amount - next.order.executed > remainder;
    return then(next, reduced, (after) => (tooLarge ? recallOrder(after, 'case.recall.remainder_changed', on) : []));
  });
}

function reversePayment(
  state: CaseState,
  command: CaseCommand & { type: 'ReversePayment' },
  on: LegalDate,
): CaseDecision {
  const { entry, amount } = command;
  return isLiving(state)
    ? one('payment.reversal', on, { type: 'PaymentReversed', entry, amount })
    : one('payment.reversal', on, { type: 'LateMoneyReported', entry, amount, reversal: true });
}

const holdRule: Readonly<Record<HoldReason, RuleId>> = {
  FINE_APPEAL: 'case.hold.fine_appeal',
  COMPLAINT: 'case.hold.complaint',
  COURT_OR_PROSECUTOR: 'case.hold.operator',
  DEFERRAL: 'case.hold.operator',
  BANKRUPTCY: 'case.hold.operator',
  DEATH: 'case.hold.operator',
  RELEASE_PENDING: 'case.hold.released',
  OPERATOR: 'case.hold.operator',
};

/** No debit and no transfer while a hold lasts; an arrest stays at most at its level (law.md section 12, questions 6, 8). */
function hold(state: CaseState, reason: HoldReason, on: LegalDate): CaseDecision {
  if (!isLiving(state) || state.holds.includes(reason)) return [];
  return then(state, one(holdRule[reason], on, { type: 'ProceedingHeld', reason }), (next) =>
    recallOrder(next, 'case.recall.hold', on),
  );
}

function liftHold(state: CaseState, reason: HoldReason, on: LegalDate): CaseDecision {
  if (state.status !== 'held' || !state.holds.includes(reason) || state.heldSince === null) return [];
  const resumed = state.holds.length === 1;
  const heldDays = state.heldDays + (resumed ? daysBetween(state.heldSince, on) : 0);
  const term = simplifiedTerm({ openedOn: state.openedOn, heldDays });
  if (!term.known) return unknown(term);
  const { lastDay, transferOn } = term.value;
  return [{ type: 'HoldLifted', reason, heldDays, lastDay, transferOn, resumed, on, basis: term.basis }];
}

/** The ground exists from September 2026; before that the decision only holds the case (law.md section 12, question 21). */
function release(state: CaseState, on: LegalDate): CaseDecision {
  if (!isLiving(state)) return [];
  const grounds = terminationGrounds(on);
  if (!grounds.known) return unknown(grounds);
  return grounds.value.has('RELEASED')
    ? terminate(state, 'ProceedingReleased', 'case.termination.released', on)
    : hold(state, 'RELEASE_PENDING', on);
}

function optOut(state: CaseState, on: LegalDate): CaseDecision {
  if (state.status !== 'open') return refusal('WRONG_STATE', { status: state.status, command: 'OptOut' });
  if (state.paymentsInFlight.length > 0)
    return refusal('PAYMENT_IN_FLIGHT', { attempts: String(state.paymentsInFlight.length) });
  return transfer(state, 'OPT_OUT', on);
}

function recordNotice(
  state: CaseState,
  command: CaseCommand & { type: `RecordNotice${string}` },
  on: LegalDate,
): CaseDecision {
  const notice = state.notices.find((candidate) => candidate.channel === command.channel);
  if (notice === undefined) return refusal('WRONG_STATE', { channel: command.channel, command: command.type });
  // A delivery report outranks whatever was thought before; nothing outranks a delivery.
  if (notice.status === 'delivered') return [];
  const { channel } = command;
  switch (command.type) {
    case 'RecordNoticeSent':
      if (notice.status !== 'queued') return [];
      return one('case.notice', on, { type: 'NoticeSent', channel, reference: command.reference });
    case 'RecordNoticeFailed':
      if (notice.status === 'failed') return [];
      return one('case.notice', on, { type: 'NoticeFailed', channel, reason: command.reason });
    case 'RecordNoticeDelivered':
      return one('case.notice', on, { type: 'NoticeDelivered', channel, deliveredOn: command.deliveredOn });
  }
}

function decideArrestAnswer(
  state: CaseState,
  command: CaseCommand & { type: 'ConfirmArrest' | 'RejectArrest' | 'ConfirmLifting' },
  on: LegalDate,
): CaseDecision {
  const { status, amount } = state.arrest;
  switch (command.type) {
    case 'ConfirmArrest':
      if (status !== 'ordered') return [];
      if (command.amount > amount) return refusal('BEYOND_REMAINDER', { amount: String(command.amount) });
      return one('case.arrest', on, { type: 'ArrestConfirmed', amount: command.amount });
    case 'RejectArrest':
      return status === 'ordered' ? one('case.arrest', on, { type: 'ArrestRejected', reason: command.reason }) : [];
    case 'ConfirmLifting':
      return status === 'lifting' ? one('case.lifting', on, { type: 'ArrestLifted' }) : [];
  }
}

function decidePaymentAttempt(
  state: CaseState,
  command: CaseCommand & { type: 'BeginPayment' | 'SettlePayment' },
  on: LegalDate,
): CaseDecision {
  const inFlight = state.paymentsInFlight.includes(command.attempt);
  if (command.type === 'BeginPayment') {
    if (!isLiving(state)) return refusal('WRONG_STATE', { status: state.status, command: command.type });
    return inFlight ? [] : one('case.payment', on, { type: 'PaymentBegun', attempt: command.attempt });
  }
  return inFlight
    ? one('case.payment', on, { type: 'PaymentSettled', attempt: command.attempt, paid: command.paid })
    : [];
}

/** What falls due at the end of a day: the transfer before anything else, then the steps of the policy, one after another. */
function endDay(state: CaseState, on: LegalDate): CaseDecision {
  const policy = policyOn(state.policy, state.openedOn);
  if (policy === undefined) return refusal('LAW_UNKNOWN', { parameter: `policy ${state.policy}`, day: on });
  const { arrest } = state;
  if (arrest.status === 'lifting' && !arrest.overdue && arrest.since !== null) {
    const days = daysBetween(arrest.since, on);
    if (days >= policy.liftAlarmDays) {
      return then(state, one('case.lifting', on, { type: 'ArrestLiftOverdue', days }), (next) => endDay(next, on));
    }
  }
  if (state.status !== 'open') return [];
  if (state.transferOn <= on) return state.paymentsInFlight.length > 0 ? [] : transfer(state, 'TERM_EXPIRED', on);
  const next = nextStep(state, policy);
  const day = next && stepDay(state, next.step);
  if (!next || !day || day > on) return [];
  const taken = takeStep(state, next.step, next.index, on);
  if (isRefusal(taken)) return taken.code === 'LAW_UNKNOWN' ? taken : [];
  return taken.length === 0 ? [] : then(state, taken, (after) => endDay(after, on));
}

function takeStep(state: CaseState, step: Step, index: number, on: LegalDate): CaseDecision {
  switch (step.action) {
    case 'NOTIFY':
      return one('case.notice', on, { type: 'NoticeQueued', channel: step.channel, step: index });
    case 'ARREST':
      return requestAccounts(state, index, on);
    case 'COLLECT':
      return collect(state, index, on);
  }
}

function nextStep(state: CaseState, policy: Policy): { readonly step: Step; readonly index: number } | undefined {
  for (let index = state.stepsDone; index < policy.steps.length; index++) {
    const step = policy.steps[index];
    if (step === undefined) return undefined;
    const needless = step.action === 'NOTIFY' && step.unless === 'delivered' && state.noticeOn !== null;
    if (!needless) return { step, index };
  }
  return undefined;
}

/** When a step is due; a measure on money also waits for proof of notice. */
function stepDay(state: CaseState, step: Step): LegalDate | null {
  if (step.action !== 'NOTIFY' && state.noticeOn === null) return null;
  return addDays(state.openedOn, step.day + state.heldDays);
}

type End = 'ProceedingExecuted' | 'ProceedingCancelled' | 'ProceedingReleased';

/** Art. 10-5(4), (5): with the end of the proceeding every measure is lifted and every order recalled, at once. */
function terminate(state: CaseState, type: End, rule: RuleId, on: LegalDate): CaseDecision {
  return then(state, one(rule, on, { type }), (ended) =>
    then(ended, recallOrder(ended, 'case.recall.termination', on), (recalled) => liftArrest(recalled, on)),
  );
}

/** Art. 10-6(3), (4): arrests stay and are handed over with the remainder, orders are recalled. */
function transfer(state: CaseState, ground: TransferGround, on: LegalDate): CaseDecision {
  const rule: RuleId = ground === 'OPT_OUT' ? 'case.transfer.opt_out' : 'case.transfer.term_expired';
  const transferred = one(rule, on, { type: 'ProceedingTransferred', ground, remainder: remainderOf(state) });
  return then(state, transferred, (ended) =>
    then(ended, recallOrder(ended, 'case.recall.transfer', on), (recalled) =>
      arrestIsAlive(recalled) ? one(rule, on, { type: 'ArrestHandedOver', amount: recalled.arrest.amount }) : [],
    ),
  );
}
