/**
 * What the robot decides in a case: `decideCase(state, command, on)` gives events, or a refusal that says why not.
 * Whatever touches money passes `measureGuard` (measures.ts); every end of a case undoes its measures in the same breath.
 */
import type { Basis } from '@oryndau/law/basis';
import { type Decider, refuseForLaw } from '@oryndau/law/decider';
import { daysBetween, type LegalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import { isRefusal, type Refusal, refusal } from '@oryndau/law/refusal';
import type { TurnedOn } from '@oryndau/law/roll-out';
import { withEnacted } from '@oryndau/law/rule';
import { basisOf } from '@oryndau/law/rules/basis-of';
import { complaintSuspends, filingAnswerBy } from '@oryndau/law/rules/complaint';
import {
  noTransferGround,
  properNoticeBy,
  simplifiedScope,
  simplifiedTerm,
  transferHourOn,
} from '@oryndau/law/rules/proceeding';
import type { RuleId } from '@oryndau/law/rules/rights';
import type { ActType } from '@oryndau/words/acts';
import type { Channel } from '@oryndau/words/channels';
import type { DocumentType } from '@oryndau/words/documents';
import type { FilingKind, FilingOutcome } from '@oryndau/words/filings';
import type { HoldReason } from '@oryndau/words/holds';
import type { DebtorKind } from '@oryndau/words/lists';
import { isLiving, isPaused, orderThatMayTake, remainderOf } from './asked-of-case.ts';
import { isEndAwaited, isOpeningSigned } from './awaited.ts';
import { type RecordAwaiting, type RecordSigning, recordAwaiting, recordSigning, signatureIsLate } from './awaiting.ts';
import { besideTransfer } from './beside-transfer.ts';
import type { Account, CaseEvent, CaseState, DecidedBy, Filing } from './case.ts';
import { type DecideAnew, decideAnew } from './decide-anew.ts';
import { type CaseDecision, one, thenDecide } from './decision.ts';
import { endAgain, handOver, terminate, transfer, undoMeasures, withdrawGroundless } from './endings.ts';
import { evolveCase } from './evolve.ts';
import { hold, liftHold, release } from './holds.ts';
import { reviewIsLate } from './late-review.ts';
import { rightOfLifting } from './lift-rule.ts';
import {
  chooseAccount,
  collect,
  decideOrderAnswer,
  type OrderAnswer,
  proveProtection,
  recallAgain,
  recallIfTooLarge,
  recallOrder,
  reduceArrest,
  renewOrder,
  requestAccounts,
  stopMeasures,
  withdrawIfTooLarge,
} from './measures.ts';
import { carryOutOptOut, type OptOut, optOut, optOutIsLate } from './opt-out.ts';
import { askAgainOn, mayAskAgain, plannedSteps } from './planned.ts';
import { type Policy, policyOn, type Step } from './policies.ts';
import { decideProhibitionAnswer, type ProhibitionAnswer, prohibit } from './prohibition.ts';
import { decideRegisterAnswer, type RegisterAnswer, registerEntry, removalIsLate } from './register.ts';
import { liftByReview, whyNotLift } from './review-lift.ts';
import { type Untold, untoldIn } from './said-beside.ts';
import { type PresentActAgain, presentActAgain, type StrikeAct, strikeAct } from './struck.ts';
import { type TakeBackDecision, takeBackDecision } from './taken-back.ts';
import { type LevyAnswer, type LevyRefusal, recordWageLevy, refuseWageLevy, withdrawStaleOrder } from './wage-levy.ts';
import { whyNotAnswered } from './withdraw.ts';

type EndDay = CaseCommand & { readonly type: 'EndDay' };

export type CaseCommand =
  | {
      readonly type: 'Open';
      readonly documentType: DocumentType;
      readonly debtorKind: DebtorKind;
      readonly remainder: Money;
      readonly policy: string;
      /** Whether the robot works where the person lives, and by which enactment; absent: nobody has turned it there. */
      readonly turned?: TurnedOn;
    }
  /** Told once an entry: the books know which entries there were (pipeline.ts asks them first), the case does not. */
  | {
      readonly type: 'TakePayment';
      readonly entry: string;
      readonly amount: Money;
      /** The collection order, or the attempt to pay, whose money it is. */
      readonly order?: string;
      readonly attempt?: string;
    }
  | { readonly type: 'ReversePayment'; readonly entry: string; readonly amount: Money }
  | ({ readonly type: 'Hold'; readonly reason: HoldReason } & DecidedBy)
  | ({ readonly type: 'LiftHold'; readonly reason: HoldReason } & DecidedBy)
  | { readonly type: 'Cancel' }
  | ({ readonly type: 'Release' } & DecidedBy)
  | OptOut
  | { readonly type: 'RecordNoticeSent'; readonly channel: Channel; readonly reference: string }
  | {
      readonly type: 'RecordNoticeDelivered';
      readonly channel: Channel;
      readonly deliveredOn: LegalDate;
      /** sha256 of the report, hex. */
      readonly evidence?: string;
    }
  | { readonly type: 'RecordNoticeFailed'; readonly channel: Channel; readonly reason: string }
  | { readonly type: 'RecordAccounts'; readonly accounts: readonly Account[] }
  | { readonly type: 'ConfirmArrest'; readonly amount: Money }
  | { readonly type: 'RejectArrest'; readonly reason: string }
  | ({ readonly type: 'ConfirmLifting' } & Untold)
  | ProhibitionAnswer
  | OrderAnswer
  | DecideAnew
  | RegisterAnswer
  | LevyAnswer
  | LevyRefusal
  | StrikeAct
  | PresentActAgain
  | TakeBackDecision
  | ({ readonly type: 'TurnMeasures' } & TurnedOn)
  | RecordSigning
  | RecordAwaiting
  | { readonly type: 'File'; readonly filing: string; readonly kind: FilingKind; readonly digest: string }
  | {
      readonly type: 'AnswerFiling';
      readonly filing: string;
      readonly outcome: FilingOutcome;
      readonly digest: string;
      /** Of a review: who has decided it, and which act it is about where one was named. */
      readonly reviewer?: string;
      readonly reviewed?: ActType;
      /** The reviewer lifts what stands, with this answer. */
      readonly lifts?: true;
    }
  | { readonly type: 'ProveProtection'; readonly account: string; readonly kind: string }
  | { readonly type: 'BeginPayment'; readonly attempt: string }
  | { readonly type: 'SettlePayment'; readonly attempt: string; readonly paid: boolean }
  /**
   * `transfers` false: it is too early in this day for a transfer, since money of the day before may still be told of. `hourCame`: whoever ends the day
   * has asked the law from which hour on it is not, and that hour has come.
   */
  | { readonly type: 'EndDay'; readonly transfers?: boolean; readonly hourCame?: boolean };

/**
 * An empty list: nothing changes (a fact known already, an answer to a question that nobody asks any more). Refused:
 * UNKNOWN_CASE, WRONG_STATE, LAW_UNKNOWN, and the reasons of measures.ts.
 */
export function decideCase(state: CaseState | null, command: CaseCommand, on: LegalDate): CaseDecision {
  if (command.type === 'Open') return state === null ? open(command, on) : [];
  if (state === null) return refusal('UNKNOWN_CASE', { command: command.type });
  const told = besideTransfer(state, command, { on, decide: decideInCase });
  const decision = thenDecide(state, told, (next) =>
    thenDecide(next, endAgain(next, on), (reached) => recallAgain(reached, on)),
  );
  if (state.optOut === null) return decision;
  return thenDecide(state, decision, (next) => {
    const carriedOut = carryOutOptOut(next, on);
    // What was told is taken all the same; the end of the day says which law is missing.
    return isRefusal(carriedOut) ? [] : carriedOut;
  });
}

function decideInCase(state: CaseState, command: Exclude<CaseCommand, { type: 'Open' }>, on: LegalDate): CaseDecision {
  switch (command.type) {
    case 'TakePayment':
      return takePayment(state, command, on);
    case 'ReversePayment':
      return reversePayment(state, command, on);
    case 'Hold':
      return hold(state, command, on);
    case 'LiftHold':
      return liftHold(state, command, on);
    case 'Cancel':
      return isLiving(state) && !state.isFineCancelled
        ? terminate(state, { type: 'ProceedingCancelled' }, { rule: 'case.termination.act_cancelled' }, on)
        : [];
    case 'Release':
      return release(state, command, on);
    case 'OptOut':
      return optOut(state, command, on);
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
    case 'ConfirmProhibition':
    case 'RejectProhibition':
    case 'ConfirmProhibitionLift':
      return decideProhibitionAnswer(state, command, on);
    case 'AcceptOrder':
    case 'RejectOrder':
    case 'ExecuteOrder':
    case 'ConfirmRecall':
      return decideOrderAnswer(state, command, on);
    case 'TakeEndBack':
    case 'AskScopeAgain':
    case 'LapseOpening':
    case 'DecideMeasureAnew':
    case 'DecideOrderAnew':
      return decideAnew(state, command, on);
    case 'ConfirmRegisterEntry':
    case 'ConfirmRegisterRemoval':
      return decideRegisterAnswer(state, command, on);
    case 'RecordWageLevy':
      return recordWageLevy(state, command, on);
    case 'RefuseWageLevy':
      return refuseWageLevy(state, command, on);
    case 'ProveProtection':
      return proveProtection(state, command, on);
    case 'File':
      return file(state, command, on);
    case 'AnswerFiling':
      return answerFiling(state, command, on);
    case 'BeginPayment':
    case 'SettlePayment':
      return decidePaymentAttempt(state, command, on);
    case 'StrikeAct':
    case 'PresentActAgain':
    case 'TakeBackDecision':
      return turnAct(state, command, on);
    case 'RecordSigning':
      return takeSigning(state, command, on);
    case 'RecordAwaiting':
      return recordAwaiting(state, command, on);
    case 'TurnMeasures':
      return turnMeasures(state, command, on);
    case 'EndDay':
      return endDay(state, on, command);
  }
}

/** What people do about an act that waits, or was struck. */
function turnAct(
  state: CaseState,
  command: StrikeAct | PresentActAgain | TakeBackDecision,
  on: LegalDate,
): CaseDecision {
  switch (command.type) {
    case 'StrikeAct':
      return strikeAct(state, command, on);
    case 'PresentActAgain':
      return presentActAgain(state, command, on);
    case 'TakeBackDecision':
      return takeBackDecision(state, command, on);
  }
}

export const caseDecider: Decider<CaseState, CaseCommand, CaseEvent> = {
  initial: null,
  decide: decideCase,
  evolve: evolveCase,
};

/** The law for a decision that fell due is not loaded: said once, then the case waits for it, due every day. */
export function holdCaseForLaw(state: CaseState, missing: Refusal, on: LegalDate): CaseDecision {
  const parameter = missing.data.parameter ?? 'unknown';
  if (state.lawMissing === parameter || !isLiving(state)) return [];
  return one('operator.decision', on, {
    type: 'CaseHeldForLaw',
    parameter,
    day: (missing.data.day ?? on) as LegalDate,
  });
}

function open(command: CaseCommand & { type: 'Open' }, on: LegalDate): CaseDecision {
  const { documentType, debtorKind, remainder, policy, turned } = command;
  const present = policyOn(policy, on);
  if (present === undefined) return refusal('LAW_UNKNOWN', { parameter: `policy ${policy}`, day: on });
  if (remainder <= 0n) return refusal('NOTHING_OWED');
  const { limitBy } = present;
  const scope = simplifiedScope({ remainder, day: on, documentType, debtorKind, limitBy });
  if (!scope.known) return refuseForLaw(scope);
  if (!scope.value.within) {
    const { reason, limit } = scope.value;
    return one('case.refusal', on, { type: 'ProceedingRefused', reason, remainder, limit, policy }, [scope.basis]);
  }
  if (turned?.isOn === false) {
    const refused = {
      type: 'ProceedingRefused',
      reason: 'REGION_OFF',
      remainder,
      limit: scope.value.limit,
      policy,
    } as const;
    return one('case.region_off', on, refused, [byTurn(scope.basis, turned)]);
  }
  const term = simplifiedTerm({ openedOn: on, heldDays: 0 });
  if (!term.known) return refuseForLaw(term);
  const entry = registerEntry(present, on);
  if (entry !== undefined && !entry.known) return refuseForLaw(entry);
  const { lastDay, transferOn } = term.value;
  const told = { type: 'ProceedingOpened', documentType, sum: remainder, lastDay, transferOn, policy } as const;
  const opening = entry?.value === true ? { ...told, entersRegister: true as const } : told;
  // What of the policy was put into force without a release is named with its numbers, as a number of the law is.
  const within = (present.enacted ?? []).reduce(withEnacted, byTurn(scope.basis, turned));
  const asked = [within, term.basis, ...(entry === undefined ? [] : [entry.basis])];
  return thenDecide(null, one('case.opening', on, opening, asked), (state) => endDay(state, on, { type: 'EndDay' }));
}

const byTurn = (basis: Basis, turned: TurnedOn | undefined): Basis =>
  turned === undefined || turned.n === null ? basis : withEnacted(basis, turned.n);

/** Where the person lives new measures were switched off, or on again: the case keeps to it from then on. */
function turnMeasures(state: CaseState, turned: TurnedOn, on: LegalDate): CaseDecision {
  if (!isLiving(state) || state.measuresOff === !turned.isOn) return [];
  const right = basisOf('case.measures_turned', on);
  if (!right.known) return refuseForLaw(right);
  return [{ type: 'MeasuresTurned', turn: turned.isOn ? 'on' : 'off', on, basis: byTurn(right.basis, turned) }];
}

function takePayment(state: CaseState, command: CaseCommand & { type: 'TakePayment' }, on: LegalDate): CaseDecision {
  const { entry, amount, attempt } = command;
  if (!isLiving(state)) return one('case.payment', on, { type: 'LateMoneyReported', entry, amount, reversal: false });
  const order = state.orders.find(({ id }) => id === command.order)?.id;
  const origin = { ...(order !== undefined && { order }), ...(attempt !== undefined && { attempt }) };
  return thenDecide(state, one('case.payment', on, { type: 'PaymentReceived', entry, amount, ...origin }), (next) => {
    if (isEndAwaited(next)) return [];
    if (remainderOf(next) === 0n)
      return terminate(next, { type: 'ProceedingExecuted' }, { rule: 'case.termination.executed' }, on);
    return thenDecide(next, reduceArrest(next, on), (reduced) =>
      thenDecide(reduced, recallIfTooLarge(reduced, on), (recalled) => withdrawIfTooLarge(recalled, on)),
    );
  });
}

function reversePayment(
  state: CaseState,
  command: CaseCommand & { type: 'ReversePayment' },
  on: LegalDate,
): CaseDecision {
  const { entry, amount } = command;
  return isLiving(state)
    ? thenDecide(state, one('payment.reversal', on, { type: 'PaymentReversed', entry, amount }), (next) =>
        withdrawGroundless(next, on),
      )
    : one('payment.reversal', on, { type: 'LateMoneyReported', entry, amount, reversal: true });
}

/** By what right something is taken in, and answered but for a complaint, whose answer has a right of its own. */
function filingRule(kind: FilingKind): RuleId {
  if (kind === 'DEFERRAL_ASKED') return 'case.deferral';
  return kind === 'REVIEW' ? 'case.review' : 'case.filing';
}

/** By what right the living order is recalled while it waits for an answer: nothing is held. */
const recallRule = (kind: FilingKind): RuleId => (kind === 'REVIEW' ? 'case.recall.review' : 'case.recall.filing');

/** How many things a party may file in one case by the short way; beyond that it writes. */
export const FILINGS_MAX = 20;

/**
 * A complaint suspends execution by law (APPK Art. 96). Whatever else is filed stops new measures until it is answered, and the living order is
 * recalled: what a person says of his money is looked at before more of it is taken. An arrest stays as it is (law.md 12 #8).
 */
function file(state: CaseState, command: CaseCommand & { type: 'File' }, on: LegalDate): CaseDecision {
  const { filing, kind, digest } = command;
  if (state.filings.some((known) => known.filing === filing)) return [];
  // Their numbers count them, also those that still wait to be told to the case.
  if (state.filings.length >= FILINGS_MAX || Number(filing) > FILINGS_MAX)
    return refusal('FILINGS_TOO_MANY', { max: String(FILINGS_MAX) });
  const answer = filingAnswerBy({ kind, filedOn: on });
  // The right to be heard does not wait for a calendar: where the term is unknown it is said so, and the filing stands.
  const answerBy = answer.known ? answer.value : null;
  const asked = answer.known ? [answer.basis] : [];
  const received = one(filingRule(kind), on, { type: 'FilingReceived', filing, kind, digest, answerBy }, asked);
  return thenDecide(state, received, (next) => {
    if (!isLiving(next)) return [];
    if (kind !== 'COMPLAINT') return stopMeasures(next, recallRule(kind), on);
    const suspends = complaintSuspends(on);
    const why = suspends.known ? [suspends.basis] : [];
    return suspends.known && suspends.value
      ? hold(next, { reason: 'COMPLAINT' }, on, why)
      : stopMeasures(next, recallRule(kind), on, why);
  });
}

/** With the last open complaint answered, what held the case for it is over. */
function answerFiling(state: CaseState, command: CaseCommand & { type: 'AnswerFiling' }, on: LegalDate): CaseDecision {
  const { filing, outcome, digest, reviewer, reviewed } = command;
  const known = state.filings.find((candidate) => candidate.filing === filing);
  if (known === undefined) return refusal('UNKNOWN_ENTRY', { entry: `filing ${filing}` });
  const given = known.outcome ?? known.unsigned?.outcome ?? null;
  if (given !== null) return given === outcome ? [] : refusal('ALREADY_KNOWN');
  // The desk has refused what lifts nothing; where the case has ended since, the answer is given all the same.
  const lifts = command.lifts === true && whyNotLift(state, known, outcome) === undefined;
  const rule = known.kind === 'COMPLAINT' ? 'case.complaint_answer' : filingRule(known.kind);
  const review =
    known.kind === 'REVIEW' && reviewer !== undefined ? { reviewer, ...(reviewed !== undefined && { reviewed }) } : {};
  const lifted = lifts ? { lifts } : {};
  const answered = { type: 'FilingAnswered', filing, outcome, digest, ...review, ...lifted } as const;
  return thenDecide(state, one(rule, on, answered), (next) => afterAnswer(next, known, lifts, on));
}

/** What an answer brings, with its signature where it waits for one. */
function afterAnswer(state: CaseState, { filing, kind }: Filing, lifts: boolean, on: LegalDate): CaseDecision {
  if (lifts && isLiving(state)) return liftByReview(state, filing, on);
  const outcome = state.filings.find((each) => each.filing === filing)?.outcome;
  // The body that imposed the fine lets it be paid later or in parts: what it has put off is not enforced (KoAP Art. 888).
  if (kind === 'DEFERRAL_ASKED' && outcome === 'granted') return hold(state, { reason: 'DEFERRAL' }, on);
  const isHeard = state.filings.every((each) => each.kind !== 'COMPLAINT' || each.outcome !== null);
  const isResumed = kind === 'COMPLAINT' && isHeard;
  return thenDecide(state, isResumed ? liftHold(state, { reason: 'COMPLAINT' }, on) : [], (resumed) =>
    renewOrder(resumed, on),
  );
}

/** An act has its signature: what it decides takes effect. */
function takeSigning(state: CaseState, command: RecordSigning, on: LegalDate): CaseDecision {
  const answered = state.filings.find(({ unsigned }) => unsigned?.of === command.of);
  return thenDecide(state, recordSigning(state, command, on), (next) => {
    if (next === state) return [];
    if (answered?.unsigned !== undefined) return afterAnswer(next, answered, answered.unsigned.lifts === true, on);
    if (state.status !== 'transferred' && next.status === 'transferred')
      return handOver(next, state.optOut === null ? 'TERM_EXPIRED' : 'OPT_OUT', on);
    if (isLiving(state) && !isLiving(next)) return undoMeasures(next, on);
    return [];
  });
}

function recordNotice(
  state: CaseState,
  command: CaseCommand & { type: `RecordNotice${string}` },
  on: LegalDate,
): CaseDecision {
  const notice = state.notices.find((candidate) => candidate.channel === command.channel);
  if (notice === undefined) return refusal('WRONG_STATE', { state: `no notice by ${command.channel}` });
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
      // A report from before there was a notice, or from a day to come, proves nothing; the grace would be counted from it.
      if (command.deliveredOn < notice.queuedOn) return refusal('WRONG_STATE', { state: `queued ${notice.queuedOn}` });
      if (command.deliveredOn > on) return refusal('NOT_YET', { day: command.deliveredOn });
      return recordDelivery(command, on);
  }
}

/** That it arrived is a fact; whether that is proper notice, the law of the day says (Art. 27). */
function recordDelivery(
  { channel, deliveredOn, evidence }: CaseCommand & { type: 'RecordNoticeDelivered' },
  on: LegalDate,
): CaseDecision {
  const channels = properNoticeBy(deliveredOn);
  if (!channels.known) return refuseForLaw(channels);
  const proper = channels.value.has(channel);
  const report = evidence === undefined ? {} : { evidence };
  return [{ type: 'NoticeDelivered', channel, deliveredOn, proper, ...report, on, basis: channels.basis }];
}

function decideArrestAnswer(
  state: CaseState,
  command: CaseCommand & { type: 'ConfirmArrest' | 'RejectArrest' | 'ConfirmLifting' },
  on: LegalDate,
): CaseDecision {
  const { status } = state.arrest;
  const no = whyNotAnswered(state, 'arrest');
  if (no !== undefined) return no;
  switch (command.type) {
    case 'ConfirmArrest':
      if (status !== 'ordered') return [];
      // What the bank has done is a fact, also when a payment crossed it; what is too much of it is given back at once.
      return thenDecide(
        state,
        one('case.arrest', on, { type: 'ArrestConfirmed', amount: command.amount }),
        (confirmed) => reduceArrest(confirmed, on),
      );
    case 'RejectArrest':
      // Also when it is to be lifted or is handed over already: there is nothing to lift, and the bailiff has nothing.
      return status === 'ordered' || status === 'lifting' || status === 'handed_over'
        ? one('case.arrest', on, { type: 'ArrestRejected', reason: command.reason })
        : [];
    case 'ConfirmLifting':
      // Handed over though the bank never heard of it: the bailiff has nothing.
      return status === 'lifting' || (status === 'handed_over' && command.untold)
        ? one(rightOfLifting(state.arrest), on, { type: 'ArrestLifted', ...untoldIn(command) })
        : [];
  }
}

function decidePaymentAttempt(
  state: CaseState,
  command: CaseCommand & { type: 'BeginPayment' | 'SettlePayment' },
  on: LegalDate,
): CaseDecision {
  const { attempt } = command;
  const known = state.attempts.find((candidate) => candidate.attempt === attempt)?.status;
  if (command.type === 'BeginPayment') {
    if (known !== undefined) return [];
    if (!isLiving(state)) return refusal('WRONG_STATE', { state: state.status });
    if (isEndAwaited(state)) return refusal('END_NOT_SIGNED');
    if (remainderOf(state) === 0n) return refusal('NOTHING_OWED');
    return one('case.payment', on, { type: 'PaymentBegun', attempt });
  }
  const { paid } = command;
  // The end may be told before the beginning; money that has come is not untold.
  if (known === 'received' || known === (paid ? 'paid' : 'failed')) return [];
  if (known === undefined && !isLiving(state)) return [];
  return one('case.payment', on, { type: 'PaymentSettled', attempt, paid });
}

/**
 * What falls due at the end of a day: the transfer before anything else, then whatever the policy plans, one after another.
 * A measure that may not be taken yet keeps nothing else from being done.
 */
function endDay(state: CaseState, on: LegalDate, asked: EndDay): CaseDecision {
  const policy = policyOn(state.policy, state.openedOn);
  if (policy === undefined) return refusal('LAW_UNKNOWN', { parameter: `policy ${state.policy}`, day: on });
  let missing: CaseDecision = [];
  for (const decision of dueDecisions(state, policy, { ...asked, on })) {
    if (isRefusal(decision)) {
      if (decision.code === 'LAW_UNKNOWN') missing = decision;
      if (decision.code === 'GROUND_NOT_IN_FORCE') missing = refuseForLaw(noTransferGround(on));
    } else if (decision.length > 0) {
      return thenDecide(state, decision, (next) => {
        const more = endDay(next, on, asked);
        // What has been decided stays decided when the law for the next thing is missing.
        return isRefusal(more) ? holdCaseForLaw(next, more, on) : more;
      });
    }
  }
  return missing;
}

/** What the day asks for, each decided in the state as it is; the first that gives events is taken. */
function* dueDecisions(
  state: CaseState,
  policy: Policy,
  { on, transfers = true, hourCame = false }: EndDay & { readonly on: LegalDate },
): Generator<CaseDecision> {
  const { arrest, prohibition } = state;
  for (const [measure, type] of [
    [arrest, 'ArrestLiftOverdue'],
    [prohibition, 'ProhibitionLiftOverdue'],
  ] as const) {
    if (measure.status !== 'lifting' || measure.overdue || measure.since === null) continue;
    const days = daysBetween(measure.since, on);
    if (days >= policy.liftAlarmDays) yield one(rightOfLifting(measure), on, { type, days });
  }
  yield removalIsLate(state, on);
  yield reviewIsLate(state, on);
  yield optOutIsLate(state, on);
  yield signatureIsLate(state, on);
  if (state.status !== 'open' || !isOpeningSigned(state)) return;
  yield carryOutOptOut(state, on);
  if (state.transferOn <= on) {
    if (isPaused(state)) return;
    // A bailiff's order beside a living one of ours would take the money twice: the bank must first say that ours is dead.
    if (orderThatMayTake(state)) yield recallOrder(state, 'case.recall.transfer', on);
    else if (transfers) yield transferByTerm(state, policy, { on, hourCame });
    return;
  }
  if (mayAskAgain(state) && !isPaused(state) && askAgainOn(state, policy) <= on) yield requestAccounts(state, null, on);
  if (!isPaused(state)) yield withdrawStaleOrder(state, on);
  yield renewOrder(state, on);
  for (const { step, index, day } of plannedSteps(state, policy)) if (day <= on) yield takeStep(state, step, index, on);
}

/** It names the term that is over, and the hour where that was asked; a recorded year is lived again by what was named then. */
function transferByTerm(
  state: CaseState,
  { signs }: Policy,
  { on, hourCame }: { readonly on: LegalDate; readonly hourCame: boolean },
): CaseDecision {
  const { openedOn, heldDays } = state;
  // The day is known since the opening: law that is gone by now keeps nothing from being handed over.
  const term = signs ? simplifiedTerm({ openedOn, heldDays }) : undefined;
  const hour = hourCame ? transferHourOn(on) : undefined;
  if (hour?.known === false) return refuseForLaw(hour);
  const asked = [term, hour].flatMap((ruling) => (ruling?.known ? [ruling.basis] : []));
  return transfer(state, { ground: 'TERM_EXPIRED' }, on, asked);
}

function takeStep(state: CaseState, step: Step, index: number, on: LegalDate): CaseDecision {
  switch (step.action) {
    case 'NOTIFY':
      return one('case.notice', on, { type: 'NoticeQueued', channel: step.channel, step: index });
    case 'ARREST':
      return requestAccounts(state, index, on);
    case 'PROHIBIT':
      return prohibit(state, index, on);
    case 'COLLECT':
      return collect(state, index, on);
  }
}
