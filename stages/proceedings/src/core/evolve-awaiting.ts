/** What the state keeps of acts that nobody has signed, and what becomes of it when they are signed or taken back. Total, as evolve.ts is. */
import { later } from '@oryndau/law/legal-date';
import { subtract } from '@oryndau/law/money';
import { livingOrder } from './asked-of-case.ts';
import { caseAtBeginning, NO_ARREST, NO_PROHIBITION } from './at-beginning.ts';
import type { AwaitingAct } from './awaited.ts';
import type { CaseEvent, CaseState, CollectionOrder, Filing } from './case.ts';
import { arrestMoves, assertMove, orderMoves, prohibitionMoves, registerMoves } from './parts.ts';

type Of<T extends CaseEvent['type']> = CaseEvent & { readonly type: T };

/** The state with the act of this event among those that wait. */
export function withAwaiting(state: CaseState, event: CaseEvent): CaseState {
  const { awaits, on } = event;
  if (awaits === undefined) return state;
  const step = 'step' in event && event.step !== null ? { step: event.step } : {};
  return { ...state, awaiting: [...state.awaiting, { ...awaits, since: on, ...step }] };
}

/** The state in which that act waits no more. */
export const settled = (state: CaseState, of: string): CaseState => ({
  ...state,
  awaiting: state.awaiting.filter((each) => each.of !== of),
});

export function evolveAwaiting(
  state: CaseState,
  event: Of<'ActAwaits' | 'OpeningSigned' | 'ActSigned' | 'ActWithdrawn' | 'DecisionTakenBack' | 'SignatureOverdue'>,
): CaseState {
  const { of, on } = event;
  switch (event.type) {
    case 'ActAwaits':
      return { ...state, awaiting: [...state.awaiting, { of, act: event.act, since: on }] };
    case 'OpeningSigned':
      return opened(settled(state, of), event);
    case 'ActSigned':
      return inForce(settled(state, of), event);
    case 'ActWithdrawn':
      return withdrawn(settled(state, of), event, state.awaiting.find((each) => each.of === of)?.step);
    case 'DecisionTakenBack':
      return withoutAnswerOf(settled(state, of), of);
    case 'SignatureOverdue':
      return {
        ...state,
        awaiting: state.awaiting.map((each): AwaitingAct => (each.of === of ? { ...each, overdue: true } : each)),
      };
  }
}

/** Everything begins on the day of the signature: no day ran before, and none of a hold. */
function opened(state: CaseState, { signedOn, lastDay, transferOn }: Of<'OpeningSigned'>): CaseState {
  const heldSince = state.heldSince === null ? null : later(state.heldSince, signedOn);
  const { register } = state;
  const since = register.since === null ? null : signedOn;
  return {
    ...state,
    openedOn: signedOn,
    lastDay,
    transferOn,
    heldDays: 0,
    heldSince,
    register: { ...register, since },
  };
}

/** The clock on the answer of whoever is told of a measure runs from its signature. */
function inForce(state: CaseState, { of, act, signedOn }: Of<'ActSigned'>): CaseState {
  if (act === 'arrest') return { ...state, arrest: { ...state.arrest, since: signedOn } };
  if (act === 'prohibition') return { ...state, prohibition: { ...state.prohibition, since: signedOn } };
  return {
    ...state,
    filings: state.filings.map((filing) =>
      filing.unsigned?.of === of ? { ...withoutAnswer(filing), outcome: filing.unsigned.outcome } : filing,
    ),
  };
}

/** The filing whose answer that act was waits for another one. */
export const withoutAnswerOf = (state: CaseState, of: string): CaseState => ({
  ...state,
  filings: state.filings.map((filing) => (filing.unsigned?.of === of ? withoutAnswer(filing) : filing)),
});

function withoutAnswer({ unsigned: _, ...filing }: Filing): Filing {
  return filing;
}

/** Nobody was told of it: the measure is none, and its step is to be taken yet. */
function withdrawn(state: CaseState, { type, act }: Of<'ActWithdrawn'>, step?: number): CaseState {
  const next =
    step === undefined ? state : { ...state, stepsTaken: state.stepsTaken.filter((taken) => taken !== step) };
  switch (act) {
    case 'opening':
      return next.register.status === 'leaving' ? { ...next, register: caseAtBeginning.register } : next;
    case 'arrest':
      assertMove(arrestMoves, type, [state.arrest.status, 'none']);
      return { ...next, arrest: NO_ARREST };
    case 'prohibition':
      assertMove(prohibitionMoves, type, [state.prohibition.status, 'none']);
      return { ...next, prohibition: NO_PROHIBITION };
    case 'collection_order':
      return { ...state, orders: withoutOrder(state) };
    default:
      return state;
  }
}

/** As if its recall had been confirmed: no bank knows of it, and the case may send another one in its place. */
function withoutOrder(state: CaseState): readonly CollectionOrder[] {
  const order = livingOrder(state);
  if (order === undefined) return state.orders;
  assertMove(orderMoves, 'ActWithdrawn', [order.status, 'recalled']);
  return state.orders.map((each) => (each === order ? { ...each, status: 'recalled' } : each));
}

/**
 * What the end would have undone stands: its lifting has not left; what was lifted before it for another reason is not
 * the end's to give back. That a bank had confirmed the arrest the state knows by the order that rested on it; otherwise
 * the bank's word is waited for once more, or the bailiff asks for it.
 */
export function withoutEnd(ended: CaseState, { type, of, on, remainder }: Of<'EndTakenBack'>): CaseState {
  const state = settled(ended, of);
  const { arrest, prohibition, register } = state;
  const isStanding = { since: on, overdue: false };
  const arrested = state.orders.length > 0 ? ('confirmed' as const) : ('ordered' as const);
  const isArrestBack = arrest.status === 'lifting' && arrest.lift === undefined;
  const isProhibitionBack = prohibition.status === 'lifting' && prohibition.lift === undefined;
  if (isArrestBack) assertMove(arrestMoves, type, [arrest.status, arrested]);
  if (isProhibitionBack) assertMove(prohibitionMoves, type, [prohibition.status, 'ordered']);
  if (register.status === 'leaving') assertMove(registerMoves, type, [register.status, 'entered']);
  return {
    ...state,
    endedOn: null,
    paid: subtract(state.sum, remainder),
    ...(isArrestBack && { arrest: { ...arrest, ...isStanding, status: arrested } }),
    ...(isProhibitionBack && {
      prohibition: { ...prohibition, ...isStanding, status: 'ordered' as const },
    }),
    ...(register.status === 'leaving' && { register: { ...isStanding, status: 'entered' as const } }),
  };
}
