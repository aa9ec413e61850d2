/** The state of a case after each event. Total: an event that was written is never refused, an impossible one is a bug. */
import type { LegalDate } from '@oryndau/law/legal-date';
import { add, subtract, ZERO } from '@oryndau/law/money';
import { stateCodec } from '@oryndau/law/state-codec';
import { livingOrder } from './asked-of-case.ts';
import { caseAtBeginning, NO_ARREST, NO_LEVY, NO_PROHIBITION } from './at-beginning.ts';
import { isOpeningSigned } from './awaited.ts';
import {
  type AttemptStatus,
  type CaseEvent,
  type CaseState,
  type CaseStatus,
  type CollectionOrder,
  caseMoneyFields,
  caseTransitions,
  decidedBy,
  type Filing,
  type NoticeStatus,
  type OrderStatus,
} from './case.ts';
import { evolveAwaiting, settled, withAwaiting, withoutAnswerOf, withoutEnd } from './evolve-awaiting.ts';
import { type LiftRule, liftRuleOf } from './lift-rule.ts';
import {
  arrestMoves,
  assertMove,
  attemptMoves,
  noticeMoves,
  orderMoves,
  prohibitionMoves,
  registerMoves,
} from './parts.ts';

export function evolveCase(state: CaseState | null, event: CaseEvent): CaseState {
  const { from, to } = caseTransitions[event.type];
  if (!from.includes(state?.status ?? null)) throw new Error(`${event.type} in ${state?.status ?? 'no case'}`);
  if (event.type === 'ProceedingOpened') return withAwaiting(opened(event), event);
  if (event.type === 'ProceedingRefused')
    return withAwaiting(state === null ? refused(event) : neverOpened(state, event, event.reason), event);
  if (state === null) throw new Error(`${event.type} before ProceedingOpened`);
  const living = evolveLiving(registerAfterEnd(state, event), event);
  const next = event.awaits === undefined ? living : withAwaiting(living, event);
  const status = Array.isArray(to) ? next.status : ((to as CaseStatus | null) ?? state.status);
  return next.status === status ? next : { ...next, status };
}

/** Why a case whose opening has lapsed is refused; no act says so, since nobody was told of any. */
export const LAPSED = 'LIMITATION';

const IN_REGISTER: ReadonlySet<CaseState['register']['status']> = new Set(['entering', 'entered']);

/**
 * With the end of the case the entry is to be removed; a transfer leaves it to the bailiff's territorial body. Where nobody was told of the opening there is no
 * entry.
 */
function registerAfterEnd(state: CaseState, event: Later): CaseState {
  const { type, awaits } = event;
  // Its last day is counted from the act.
  const on = ENDS.has(type) && 'signedOn' in event ? (event.signedOn ?? event.on) : event.on;
  if (!IN_REGISTER.has(state.register.status)) return state;
  if (!isOpeningSigned(state) && ENDS.has(type)) return { ...state, register: caseAtBeginning.register };
  const isHandedOver = type === 'TransferSigned' || (type === 'ProceedingTransferred' && awaits === undefined);
  const status = isHandedOver ? 'handed_over' : ENDS.has(type) ? 'leaving' : undefined;
  return status === undefined ? state : { ...state, register: { status, since: on, overdue: false } };
}

const ENDS: ReadonlySet<CaseEvent['type']> = new Set([
  'ProceedingExecuted',
  'ProceedingCancelled',
  'ProceedingReleased',
]);

type Later = Exclude<CaseEvent, { type: 'ProceedingOpened' | 'ProceedingRefused' }>;

function evolveLiving(state: CaseState, event: Later): CaseState {
  switch (event.type) {
    case 'PaymentReceived':
      return received(state, event);
    case 'PaymentReversed':
      return { ...state, paid: subtract(state.paid, event.amount) };
    case 'LateMoneyReported':
      return state;
    case 'ProceedingHeld':
      return { ...state, holds: [...state.holds, event.reason], heldSince: state.heldSince ?? event.on };
    case 'HoldLifted':
      return resumed(state, event);
    case 'EndProposed':
      return { ...state, lawMissing: null, isFineCancelled: state.isFineCancelled || event.ground === 'ACT_CANCELLED' };
    case 'ProceedingExecuted':
    case 'ProceedingCancelled':
    case 'ProceedingReleased':
      return event.of === undefined
        ? ended(state, event.on)
        : ended(settled(state, event.of), event.signedOn ?? event.on);
    case 'TransferSigned':
      return ended(settled(state, event.of), event.on);
    case 'ProceedingTransferred':
      return event.awaits === undefined ? { ...ended(state, event.on), status: 'transferred' } : proposed(state, event);
    case 'ActAwaits':
    case 'OpeningSigned':
    case 'ActSigned':
    case 'ActWithdrawn':
    case 'DecisionTakenBack':
    case 'SignatureOverdue':
      return evolveAwaiting(state, event);
    case 'EndTakenBack':
      return withoutEnd(state, event);
    case 'OpeningLapsed':
      return neverOpened(state, event, LAPSED);
    case 'CaseHeldForLaw':
      return { ...state, lawMissing: event.parameter };
    case 'MeasuresTurned':
      return { ...state, measuresOff: event.turn === 'off' };
    case 'ActStruck':
      return struck(state, event);
    case 'ActPresentedAgain':
      return presentedAgain(state, event);
    case 'FilingReceived':
    case 'ReviewAnswerOverdue':
    case 'FilingAnswered':
      return evolveFiling(state, event);
    case 'OptOutReceived': {
      const { type: _, basis: __, ...optOut } = event;
      return { ...state, optOut };
    }
    case 'OptOutOverdue':
      return state.optOut === null ? state : { ...state, optOut: { ...state.optOut, overdue: true } };
    case 'PaymentBegun':
      return withAttempt(state, event, 'begun');
    case 'PaymentSettled':
      return withAttempt(state, event, event.paid ? 'paid' : 'failed');
    case 'RegisterEntered':
    case 'RegisterRemovalOverdue':
    case 'RegisterRemoved':
      return evolveRegister(state, event);
    case 'NoticeQueued':
    case 'NoticeSent':
    case 'NoticeDelivered':
    case 'NoticeFailed':
      return evolveNotice(state, event);
    default:
      return evolveMeasure(state, event);
  }
}

type MeasureEvent = OrderEvent | ProhibitionEvent | ArrestEvent | LevyEvent;

function evolveMeasure(state: CaseState, event: MeasureEvent): CaseState {
  switch (event.type) {
    case 'CollectionOrderSent':
    case 'CollectionOrderAccepted':
    case 'CollectionOrderRejected':
    case 'CollectionOrderExecuted':
    case 'CollectionOrderRecallSent':
    case 'CollectionOrderRecalled':
      return evolveOrder(state, event);
    case 'ProhibitionOrdered':
    case 'ProhibitionConfirmed':
    case 'ProhibitionRejected':
    case 'ProhibitionLiftOrdered':
    case 'ProhibitionLiftOverdue':
    case 'ProhibitionLifted':
    case 'ProhibitionHandedOver':
      return evolveProhibition(state, event);
    case 'WageLevyAsked':
    case 'WageLevyAnswered':
    case 'WageLevyRefused':
      return evolveLevy(state, event);
    default:
      return evolveArrest(state, event);
  }
}

/** A refusal that was told of as late stays known, so that who was told hears the end of it. */
const ended = (state: CaseState, on: LegalDate): CaseState => ({
  ...state,
  isFineCancelled: false,
  endedOn: on,
  holds: [],
  heldSince: null,
  optOut: state.optOut?.overdue ? state.optOut : null,
  lawMissing: null,
});

/** Nobody has signed its opening, nor will: nobody was told of it, so it stands in no register. */
const neverOpened = (state: CaseState, { on }: Pick<CaseEvent, 'on'>, refusal: string): CaseState => ({
  ...ended(state, on),
  status: 'refused',
  refusal,
  register: caseAtBeginning.register,
});

/** A transfer that waits for a signature: the case is as it was, and a refusal of the simplified way stays kept until it is carried out. */
function proposed(state: CaseState, event: Later & { type: 'ProceedingTransferred' }): CaseState {
  const { on, ground, registeredOn, answerBy } = event;
  if (ground !== 'OPT_OUT' || state.optOut !== null) return { ...state, lawMissing: null };
  const paper = { ...(registeredOn !== undefined && { registeredOn }), ...(answerBy !== undefined && { answerBy }) };
  return { ...state, lawMissing: null, optOut: { on, ...paper, ...decidedBy(event) } };
}

function evolveFiling(
  state: CaseState,
  event: Later & { type: 'FilingReceived' | 'ReviewAnswerOverdue' | 'FilingAnswered' },
): CaseState {
  switch (event.type) {
    case 'FilingReceived':
      return { ...state, filings: [...state.filings, filingOf(event)] };
    case 'ReviewAnswerOverdue':
      return withFiling(state, event.filing, { overdue: true });
    case 'FilingAnswered':
      return answered(state, event);
  }
}

/** An answer that nobody has signed answers nothing. */
function answered(state: CaseState, event: Later & { type: 'FilingAnswered' }): CaseState {
  const { filing, outcome, lifts, awaits } = event;
  if (awaits === undefined) return withFiling(state, filing, { outcome });
  return withFiling(state, filing, { unsigned: { of: awaits.of, outcome, ...(lifts && { lifts }) } });
}

function presentedAgain(state: CaseState, { of, act }: Later & { type: 'ActPresentedAgain' }): CaseState {
  const isOpeningStruck = state.isOpeningStruck && act !== 'opening';
  const orders = state.orders.map((order) => (order.recallStruck === of ? withoutStrike(order) : order));
  const { liftStruck, ...arrest } = state.arrest;
  return {
    ...state,
    struck: state.struck.filter((each) => each !== of),
    isOpeningStruck,
    orders,
    ...(liftStruck === of && { arrest }),
  };
}

const withoutStrike = ({ recallStruck: _, ...order }: CollectionOrder): CollectionOrder => order;

/** What would have undone a measure was struck: nobody was told of that, and the measure is where it was. */
function withUndoingStruck(state: CaseState, { of, act }: Later & { type: 'ActStruck' }): CaseState {
  const { arrest, orders } = state;
  if (act === 'lifting' && arrest.status === 'lifting') return { ...state, arrest: { ...arrest, liftStruck: of } };
  const order = act === 'recall' ? livingOrder(state) : undefined;
  if (order?.status !== 'recalling') return state;
  return { ...state, orders: orders.map((each) => (each === order ? { ...order, recallStruck: of } : each)) };
}

function resumed(state: CaseState, event: Later & { type: 'HoldLifted' }): CaseState {
  const { heldDays, lastDay, transferOn } = event;
  const holds = state.holds.filter((reason) => reason !== event.reason);
  const heldSince = event.resumed ? null : state.heldSince;
  const status = event.resumed ? 'open' : 'held';
  return { ...state, holds, heldSince, heldDays, lastDay, transferOn, status, lawMissing: null };
}

const withFiling = (state: CaseState, filing: string, more: Partial<Filing>): CaseState => ({
  ...state,
  filings: state.filings.map((known) => (known.filing === filing ? { ...known, ...more } : known)),
});

function received(state: CaseState, event: Later & { type: 'PaymentReceived' }): CaseState {
  const { amount, order: id, attempt } = event;
  const orders = state.orders.map((order) =>
    order.id === id ? { ...order, received: add(order.received, amount) } : order,
  );
  const next = { ...state, paid: add(state.paid, amount), orders };
  return attempt === undefined ? next : withAttempt(next, { type: event.type, attempt }, 'received');
}

const filingOf = ({ filing, kind, answerBy, on }: Later & { type: 'FilingReceived' }): Filing => ({
  filing,
  kind,
  filedOn: on,
  answerBy,
  outcome: null,
});

function withAttempt(
  state: CaseState,
  { type, attempt }: { readonly type: keyof typeof attemptMoves; readonly attempt: string },
  status: AttemptStatus,
): CaseState {
  const known = state.attempts.find((candidate) => candidate.attempt === attempt);
  assertMove(attemptMoves, type, [known?.status ?? null, status]);
  return { ...state, attempts: [...state.attempts.filter((other) => other !== known), { attempt, status }] };
}

/** The state with one more step of the policy taken; the law for it was there. */
function stepTaken(state: CaseState, step: number | null): CaseState {
  const known = step === null || state.stepsTaken.includes(step);
  return { ...state, lawMissing: null, stepsTaken: known ? state.stepsTaken : [...state.stepsTaken, step] };
}

/** An opening that is struck when its case is over will never be told: there was nothing to remove. */
function struck(state: CaseState, event: Later & { type: 'ActStruck' }): CaseState {
  const { of, act, late } = event;
  if (late) return { ...state, struck: [...state.struck, of] };
  const isOpening = act === 'opening';
  const isUntold = isOpening && state.register.status === 'leaving';
  return {
    ...withoutAnswerOf(settled(withUndoingStruck(state, event), of), of),
    struck: [...state.struck, of],
    isOpeningStruck: state.isOpeningStruck || isOpening,
    ...(isUntold && { register: caseAtBeginning.register }),
  };
}

type RegisterEvent = Extract<Later, { type: `Register${string}` }>;

function evolveRegister(state: CaseState, { type, on }: RegisterEvent): CaseState {
  const before = state.register;
  const register =
    type === 'RegisterRemovalOverdue'
      ? { ...before, overdue: true }
      : { status: type === 'RegisterEntered' ? ('entered' as const) : ('left' as const), since: on, overdue: false };
  assertMove(registerMoves, type, [before.status, register.status]);
  return { ...state, register };
}

type LevyEvent = Extract<Later, { type: `WageLevy${string}` }>;

function evolveLevy(state: CaseState, event: LevyEvent): CaseState {
  const { question, on } = event;
  const { refusals = 0 } = state.wageLevy;
  const asked = { ...NO_LEVY, question, since: on };
  if (event.type === 'WageLevyRefused')
    return { ...state, wageLevy: { ...asked, status: 'refused', refusals: refusals + 1 } };
  if (event.type === 'WageLevyAsked')
    return {
      ...state,
      lawMissing: null,
      wageLevy: { ...asked, status: 'asked', ...(refusals > 0 && { refusals }) },
    };
  const { resolution, bailiffOrder } = event;
  return { ...state, wageLevy: { status: 'answered', question, since: on, resolution, bailiffOrder } };
}

type NoticeEvent = Extract<Later, { type: `Notice${string}` }>;

const noticeStatus = {
  NoticeQueued: 'queued',
  NoticeSent: 'sent',
  NoticeDelivered: 'delivered',
  NoticeFailed: 'failed',
} as const satisfies Readonly<Record<NoticeEvent['type'], NoticeStatus>>;

function evolveNotice(state: CaseState, event: NoticeEvent): CaseState {
  const status = noticeStatus[event.type];
  const { channel } = event;
  const known = state.notices.find((notice) => notice.channel === channel);
  assertMove(noticeMoves, event.type, [known?.status ?? null, status]);
  const queuedOn = event.type === 'NoticeQueued' ? event.on : (known?.queuedOn ?? event.on);
  const notices = state.notices.filter((notice) => notice !== known);
  notices.push({ channel, status, queuedOn });
  const next = event.type === 'NoticeQueued' ? stepTaken(state, event.step) : state;
  const proven = event.type === 'NoticeDelivered' && event.proper !== false;
  const noticeOn = proven ? (state.noticeOn ?? event.deliveredOn) : state.noticeOn;
  return { ...next, notices, noticeOn };
}

type OrderEvent = Extract<Later, { type: `CollectionOrder${string}` }>;

function evolveOrder(state: CaseState, event: OrderEvent): CaseState {
  const before = state.orders.find(({ id }) => id === event.order);
  const after = orderAfter(before, event);
  assertMove(orderMoves, event.type, [before?.status ?? null, after.status]);
  if (event.type === 'CollectionOrderSent') {
    return { ...stepTaken(state, event.step), orders: [...state.orders, after] };
  }
  return { ...state, orders: state.orders.map((order) => (order === before ? after : order)) };
}

function orderAfter(order: CollectionOrder | undefined, event: OrderEvent): CollectionOrder {
  if (event.type === 'CollectionOrderSent') {
    return { id: event.order, status: 'sent', amount: event.amount, executed: ZERO, received: ZERO };
  }
  if (order === undefined) throw new Error(`${event.type} of no order ${event.order}`);
  const told = withoutStrike(order);
  switch (event.type) {
    case 'CollectionOrderAccepted':
      return { ...order, status: 'accepted' };
    case 'CollectionOrderRejected':
      return { ...told, status: 'rejected' };
    case 'CollectionOrderExecuted':
      return {
        ...(event.whole ? told : order),
        status: statusAfterExecution(order.status, event.whole),
        executed: event.executed,
      };
    case 'CollectionOrderRecallSent':
      return { ...told, status: 'recalling' };
    case 'CollectionOrderRecalled':
      return { ...told, status: 'recalled' };
  }
}

/** A part taken changes nothing about a recall that is under way or confirmed; the whole leaves nothing to recall. */
function statusAfterExecution(status: OrderStatus, whole: boolean): OrderStatus {
  if (whole) return 'executed';
  return status === 'sent' || status === 'accepted' ? 'part_executed' : status;
}

type ArrestEvent = Extract<
  Later,
  { type: Exclude<keyof typeof arrestMoves, 'ActWithdrawn' | 'EndTakenBack'> | 'ProtectionProven' }
>;

function evolveArrest(state: CaseState, event: ArrestEvent): CaseState {
  if (event.type === 'ProtectionProven') {
    return { ...state, protectedAccounts: [...state.protectedAccounts, event.account] };
  }
  const next = arrestAfter(state, event);
  assertMove(arrestMoves, event.type, [state.arrest.status, next.arrest.status]);
  return next;
}

function arrestAfter(state: CaseState, event: Exclude<ArrestEvent, { type: 'ProtectionProven' }>): CaseState {
  const { arrest } = state;
  switch (event.type) {
    case 'AccountsRequested':
      return {
        ...stepTaken(state, event.step),
        arrest: {
          ...(arrest.status === 'lifted' ? NO_ARREST : arrest),
          status: 'asked',
          since: event.on,
          ...(event.limit !== undefined && { inquiry: { on: event.on, limit: event.limit } }),
        },
      };
    case 'NoAccountToArrest':
    case 'ArrestRejected':
      return { ...state, arrest: NO_ARREST };
    case 'ArrestOrdered': {
      const { account, bank, kind, amount } = event;
      return { ...state, arrest: { status: 'ordered', account, bank, kind, amount, since: event.on, overdue: false } };
    }
    case 'ArrestConfirmed':
      return { ...state, arrest: { ...arrest, status: 'confirmed', amount: event.amount, since: event.on } };
    case 'ArrestReduced':
      return { ...state, arrest: { ...arrest, amount: event.amount } };
    case 'ArrestLiftOrdered':
      return {
        ...state,
        arrest: {
          ...withoutLift(arrest),
          status: 'lifting',
          since: event.on,
          overdue: false,
          ...liftIn(state, event),
          ...(event.anew && { anew: event.anew }),
        },
      };
    case 'ArrestLiftOverdue':
      return { ...state, arrest: { ...arrest, overdue: true } };
    case 'ArrestLifted':
      return {
        ...state,
        arrest: { ...withoutLift(arrest), status: 'lifted', amount: ZERO, since: event.on, overdue: false },
      };
    case 'ArrestHandedOver':
      return { ...state, arrest: { ...arrest, status: 'handed_over', since: event.on } };
  }
}

type ProhibitionEvent = Extract<Later, { type: `Prohibition${string}` }>;

function evolveProhibition(state: CaseState, event: ProhibitionEvent): CaseState {
  const next = prohibitionAfter(state, event);
  assertMove(prohibitionMoves, event.type, [state.prohibition.status, next.status]);
  return { ...(event.type === 'ProhibitionOrdered' ? stepTaken(state, event.step) : state), prohibition: next };
}

function prohibitionAfter(state: CaseState, event: ProhibitionEvent): CaseState['prohibition'] {
  const before = state.prohibition;
  switch (event.type) {
    case 'ProhibitionOrdered':
      return { status: 'ordered', orderedOn: event.on, since: event.on, overdue: false };
    case 'ProhibitionConfirmed':
      return { ...before, status: 'confirmed', since: event.on };
    case 'ProhibitionRejected':
      return NO_PROHIBITION;
    case 'ProhibitionLiftOrdered':
      return { ...before, status: 'lifting', since: event.on, ...liftIn(state, event) };
    case 'ProhibitionLiftOverdue':
      return { ...before, overdue: true };
    case 'ProhibitionLifted':
      return { ...withoutLift(before), status: 'lifted', since: event.on, overdue: false };
    case 'ProhibitionHandedOver':
      return { ...before, status: 'handed_over', since: event.on };
  }
}

function liftIn(state: CaseState, event: Parameters<typeof liftRuleOf>[1]): { readonly lift?: LiftRule } {
  const lift = liftRuleOf(state, event);
  return lift === undefined ? {} : { lift };
}

const withoutLift = <M extends { readonly lift?: LiftRule; readonly liftStruck?: string }>({
  lift: _,
  liftStruck: __,
  ...measure
}: M): Omit<M, 'lift' | 'liftStruck'> => measure;

export const caseCodec = stateCodec<CaseState>(caseAtBeginning, caseMoneyFields);

function opened({
  on,
  sum,
  policy,
  lastDay,
  transferOn,
  entersRegister,
}: CaseEvent & { type: 'ProceedingOpened' }): CaseState {
  const begun = { ...caseAtBeginning, policy, openedOn: on, sum, lastDay, transferOn };
  return entersRegister === true ? { ...begun, register: { status: 'entering', since: on, overdue: false } } : begun;
}

function refused({ on, remainder, policy, reason }: CaseEvent & { type: 'ProceedingRefused' }): CaseState {
  return {
    ...caseAtBeginning,
    status: 'refused',
    policy,
    openedOn: on,
    sum: remainder,
    lastDay: on,
    transferOn: on,
    endedOn: on,
    refusal: reason,
  };
}
