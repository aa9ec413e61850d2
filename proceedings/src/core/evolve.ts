/** The state of a case after each event. Total: an event that was written is never refused, an impossible one is a bug. */
import { add, type Money, subtract, tiyn, ZERO } from '@oryndau/law';
import {
  type CaseEvent,
  type CaseState,
  type CaseStatus,
  caseTransitions,
  type Notice,
  type NoticeStatus,
} from './case.ts';

export function evolveCase(state: CaseState | null, event: CaseEvent): CaseState {
  const { from, to } = caseTransitions[event.type];
  if (!from.includes(state?.status ?? null)) throw new Error(`${event.type} in ${state?.status ?? 'no case'}`);
  if (event.type === 'ProceedingOpened') return opened(event);
  if (event.type === 'ProceedingRefused') return refused(event);
  if (state === null) throw new Error(`${event.type} before ProceedingOpened`);
  const next = evolveLiving(state, event);
  const status = Array.isArray(to) ? next.status : ((to as CaseStatus | null) ?? state.status);
  return next.status === status ? next : { ...next, status };
}

type Later = Exclude<CaseEvent, { type: 'ProceedingOpened' | 'ProceedingRefused' }>;

function evolveLiving(state: CaseState, event: Later): CaseState {
  switch (event.type) {
    case 'PaymentReceived':
      return { ...state, paid: add(state.paid, event.amount) };
    case 'PaymentReversed':
      return { ...state, paid: subtract(state.paid, event.amount) };
    case 'LateMoneyReported':
      return state;
    case 'ProceedingHeld':
      return { ...state, holds: [...state.holds, event.reason], heldSince: state.heldSince ?? event.on };
    case 'HoldLifted': {
      const { heldDays, lastDay, transferOn } = event;
      const holds = state.holds.filter((reason) => reason !== event.reason);
      const heldSince = event.resumed ? null : state.heldSince;
      return { ...state, holds, heldSince, heldDays, lastDay, transferOn, status: event.resumed ? 'open' : 'held' };
    }
    case 'ProceedingExecuted':
    case 'ProceedingCancelled':
    case 'ProceedingReleased':
    case 'ProceedingTransferred':
      return { ...state, endedOn: event.on, holds: [], heldSince: null, lawMissing: null };
    case 'CaseHeldForLaw':
      return { ...state, lawMissing: event.parameter };
    case 'PaymentBegun':
      return { ...state, paymentsInFlight: [...state.paymentsInFlight, event.attempt] };
    case 'PaymentSettled':
      return { ...state, paymentsInFlight: state.paymentsInFlight.filter((attempt) => attempt !== event.attempt) };
    case 'NoticeQueued':
    case 'NoticeSent':
    case 'NoticeDelivered':
    case 'NoticeFailed':
      return evolveNotice(state, event);
    case 'CollectionOrderSent':
    case 'CollectionOrderAccepted':
    case 'CollectionOrderRejected':
    case 'CollectionOrderExecuted':
    case 'CollectionOrderRecallSent':
    case 'CollectionOrderRecalled':
      return evolveOrder(state, event);
    default:
      return evolveArrest(state, event);
  }
}

type NoticeEvent = Extract<Later, { type: `Notice${string}` }>;

function evolveNotice(state: CaseState, event: NoticeEvent): CaseState {
  const status = (
    { NoticeQueued: 'queued', NoticeSent: 'sent', NoticeDelivered: 'delivered', NoticeFailed: 'failed' } as const
  )[event.type] satisfies NoticeStatus;
  const others = state.notices.filter((notice) => notice.channel !== event.channel);
  const notices: readonly Notice[] = [...others, { channel: event.channel, status }];
  const stepsDone = event.type === 'NoticeQueued' ? event.step + 1 : state.stepsDone;
  const noticeOn = event.type === 'NoticeDelivered' ? (state.noticeOn ?? event.deliveredOn) : state.noticeOn;
  return { ...state, notices, stepsDone, noticeOn };
}

type OrderEvent = Extract<Later, { type: `CollectionOrder${string}` }>;

function evolveOrder(state: CaseState, event: OrderEvent): CaseState {
  switch (event.type) {
    case 'CollectionOrderSent':
      return {
        ...state,
        stepsDone: event.step + 1,
        order: { status: 'sent', id: event.order, amount: event.amount, executed: ZERO },
      };
    case 'CollectionOrderAccepted':
      return { ...state, order: { ...state.order, status: 'accepted' } };
    case 'CollectionOrderRejected':
      return { ...state, order: { ...state.order, status: 'rejected' } };
    case 'CollectionOrderExecuted': {
      const status = event.whole ? 'executed' : state.order.status === 'recalling' ? 'recalling' : 'part_executed';
      return { ...state, order: { ...state.order, status, executed: event.executed } };
    }
    case 'CollectionOrderRecallSent':
      return { ...state, order: { ...state.order, status: 'recalling' } };
    case 'CollectionOrderRecalled':
      return { ...state, order: { ...state.order, status: 'recalled' } };
  }
}

type ArrestEvent = Exclude<
  Later,
  | NoticeEvent
  | OrderEvent
  | { type: `Payment${string}` | `Proceeding${string}` | 'LateMoneyReported' | 'HoldLifted' | 'CaseHeldForLaw' }
>;

function evolveArrest(state: CaseState, event: ArrestEvent): CaseState {
  const { arrest } = state;
  switch (event.type) {
    case 'AccountsRequested':
      return { ...state, stepsDone: event.step + 1, arrest: { ...arrest, status: 'asked', since: event.on } };
    case 'NoAccountToArrest':
    case 'ArrestRejected':
      return { ...state, arrest: { ...NO_ARREST } };
    case 'ArrestOrdered': {
      const { account, bank, amount } = event;
      return { ...state, arrest: { status: 'ordered', account, bank, amount, since: event.on, overdue: false } };
    }
    case 'ArrestConfirmed':
      return { ...state, arrest: { ...arrest, status: 'confirmed', amount: event.amount, since: event.on } };
    case 'ArrestReduced':
      return { ...state, arrest: { ...arrest, amount: event.amount } };
    case 'ArrestLiftOrdered':
      return { ...state, arrest: { ...arrest, status: 'lifting', since: event.on } };
    case 'ArrestLiftOverdue':
      return { ...state, arrest: { ...arrest, overdue: true } };
    case 'ArrestLifted':
      return { ...state, arrest: { ...arrest, status: 'lifted', amount: ZERO, since: event.on, overdue: false } };
    case 'ArrestHandedOver':
      return { ...state, arrest: { ...arrest, status: 'handed_over', since: event.on } };
    case 'ProtectionProven':
      return { ...state, protectedAccounts: [...state.protectedAccounts, event.account] };
  }
}

export const NO_ARREST: CaseState['arrest'] = {
  status: 'none',
  account: null,
  bank: null,
  amount: ZERO,
  since: null,
  overdue: false,
};

export const NO_ORDER: CaseState['order'] = { status: 'none', id: null, amount: ZERO, executed: ZERO };

function opened(event: CaseEvent & { type: 'ProceedingOpened' }): CaseState {
  return { ...blank(event.on, event.sum, event.policy), lastDay: event.lastDay, transferOn: event.transferOn };
}

function refused(event: CaseEvent & { type: 'ProceedingRefused' }): CaseState {
  return {
    ...blank(event.on, event.remainder, event.policy),
    status: 'refused',
    endedOn: event.on,
    refusal: event.reason,
  };
}

function blank(on: CaseEvent['on'], sum: Money, policy: string): CaseState {
  return {
    status: 'open',
    policy,
    openedOn: on,
    sum,
    paid: tiyn(0n),
    heldDays: 0,
    heldSince: null,
    holds: [],
    lastDay: on,
    transferOn: on,
    endedOn: null,
    refusal: null,
    stepsDone: 0,
    notices: [],
    noticeOn: null,
    arrest: { ...NO_ARREST },
    order: { ...NO_ORDER },
    paymentsInFlight: [],
    protectedAccounts: [],
    lawMissing: null,
  };
}
