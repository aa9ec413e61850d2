/**
 * What runs beside the status of a case: each notice, the arrest, the prohibition, each collection order, each attempt to pay. One table of moves
 * for each of them, from which the diagrams in docs are drawn; evolve.ts lets no other move happen.
 */
import type { ArrestStatus, AttemptStatus, CaseEvent, CaseState, NoticeStatus, OrderStatus } from './case.ts';

/** `from` null: it begins; `to` null: the status stays. */
export interface Move<S extends string> {
  readonly from: readonly (S | null)[];
  readonly to: readonly S[] | null;
}

type Moves<S extends string, T extends CaseEvent['type']> = Readonly<Record<T, readonly Move<S>[]>>;

export const noticeMoves: Moves<NoticeStatus, Extract<CaseEvent['type'], `Notice${string}`>> = {
  NoticeQueued: [{ from: [null], to: ['queued'] }],
  NoticeSent: [{ from: ['queued'], to: ['sent'] }],
  NoticeFailed: [{ from: ['queued', 'sent'], to: ['failed'] }],
  // A report of delivery outranks whatever was thought before; nothing outranks it.
  NoticeDelivered: [{ from: ['queued', 'sent', 'failed'], to: ['delivered'] }],
};

export const arrestMoves: Moves<
  ArrestStatus,
  Extract<
    CaseEvent['type'],
    `Arrest${string}` | 'AccountsRequested' | 'NoAccountToArrest' | 'ActWithdrawn' | 'EndTakenBack'
  >
> = {
  // Lifted: one that never left, in the place of which another may be decided.
  AccountsRequested: [{ from: ['none', 'asked', 'lifted'], to: ['asked'] }],
  NoAccountToArrest: [{ from: ['asked'], to: ['none'] }],
  ArrestOrdered: [{ from: ['asked'], to: ['ordered'] }],
  ArrestConfirmed: [{ from: ['ordered'], to: ['confirmed'] }],
  // While the banks are asked: the act of the inquiry was struck.
  ArrestRejected: [{ from: ['asked', 'ordered', 'lifting', 'handed_over'], to: ['none'] }],
  ArrestReduced: [{ from: ['ordered', 'confirmed'], to: null }],
  // Being lifted: by an act that was struck, of which the bank has not heard.
  ArrestLiftOrdered: [{ from: ['ordered', 'confirmed', 'lifting'], to: ['lifting'] }],
  ArrestLiftOverdue: [{ from: ['lifting'], to: null }],
  // Handed over: of one that never left.
  ArrestLifted: [{ from: ['lifting', 'handed_over'], to: ['lifted'] }],
  ArrestHandedOver: [{ from: ['ordered', 'confirmed'], to: ['handed_over'] }],
  // Nobody has signed its act; to be lifted or handed over: by a decision from before such acts were withdrawn at once.
  ActWithdrawn: [{ from: ['asked', 'ordered', 'lifting', 'handed_over', 'none'], to: ['none'] }],
  EndTakenBack: [{ from: ['lifting'], to: ['ordered', 'confirmed'] }],
};

export const prohibitionMoves: Moves<
  CaseState['prohibition']['status'],
  Extract<CaseEvent['type'], `Prohibition${string}` | 'ActWithdrawn' | 'EndTakenBack'>
> = {
  ProhibitionOrdered: [{ from: ['none'], to: ['ordered'] }],
  ProhibitionConfirmed: [{ from: ['ordered'], to: ['confirmed'] }],
  ProhibitionRejected: [{ from: ['ordered', 'lifting', 'handed_over'], to: ['none'] }],
  ProhibitionLiftOrdered: [{ from: ['ordered', 'confirmed'], to: ['lifting'] }],
  ProhibitionLiftOverdue: [{ from: ['lifting'], to: null }],
  ProhibitionLifted: [{ from: ['lifting', 'handed_over'], to: ['lifted'] }],
  ProhibitionHandedOver: [{ from: ['ordered', 'confirmed'], to: ['handed_over'] }],
  ActWithdrawn: [{ from: ['ordered', 'lifting', 'handed_over', 'none'], to: ['none'] }],
  EndTakenBack: [{ from: ['lifting'], to: ['ordered'] }],
};

export const orderMoves: Moves<OrderStatus, Extract<CaseEvent['type'], `CollectionOrder${string}` | 'ActWithdrawn'>> = {
  CollectionOrderSent: [{ from: [null], to: ['sent'] }],
  CollectionOrderAccepted: [{ from: ['sent'], to: ['accepted'] }],
  CollectionOrderRejected: [{ from: ['sent', 'accepted', 'part_executed', 'recalling'], to: ['rejected'] }],
  CollectionOrderExecuted: [
    { from: ['sent', 'accepted', 'part_executed'], to: ['part_executed', 'executed'] },
    // The report of a part crosses the recall: the money counts, the recall stands. The whole leaves nothing to recall.
    { from: ['recalling', 'recalled', 'rejected'], to: null },
    { from: ['recalling', 'recalled', 'rejected'], to: ['executed'] },
  ],
  // Being recalled: by an act that was struck, of which the bank has not heard.
  CollectionOrderRecallSent: [{ from: ['sent', 'accepted', 'part_executed', 'recalling'], to: ['recalling'] }],
  CollectionOrderRecalled: [{ from: ['recalling'], to: ['recalled'] }],
  // Nobody has signed it, and so no bank has it.
  ActWithdrawn: [{ from: ['sent', 'recalling'], to: ['recalled'] }],
};

/** The opening begins it, the end of the case lets it leave or stay: those are the moves of the case itself. */
export const registerMoves: Moves<
  CaseState['register']['status'],
  Extract<CaseEvent['type'], `Register${string}` | 'EndTakenBack'>
> = {
  RegisterEntered: [{ from: ['entering'], to: ['entered'] }],
  RegisterRemovalOverdue: [{ from: ['leaving'], to: null }],
  RegisterRemoved: [{ from: ['leaving'], to: ['left'] }],
  EndTakenBack: [{ from: ['leaving'], to: ['entered'] }],
};

export const attemptMoves: Moves<AttemptStatus, 'PaymentBegun' | 'PaymentSettled' | 'PaymentReceived'> = {
  PaymentBegun: [{ from: [null], to: ['begun'] }],
  // The payment service may tell the end before the beginning, and may correct itself until the money has come.
  PaymentSettled: [
    { from: [null, 'begun', 'failed'], to: ['paid'] },
    { from: [null, 'begun', 'paid'], to: ['failed'] },
  ],
  PaymentReceived: [
    { from: [null, 'begun', 'paid', 'failed'], to: ['received'] },
    { from: ['received'], to: null },
  ],
};

/** Throws where the table has no such move: an event that could not have been decided is a bug. */
export function assertMove<S extends string, T extends CaseEvent['type']>(
  moves: Moves<S, T>,
  type: T,
  [before, after]: readonly [before: S | null, after: S],
): void {
  const known = moves[type].some(
    ({ from, to }) => from.includes(before) && (to === null ? before === after : to.includes(after)),
  );
  if (!known) throw new Error(`${type} from ${before ?? 'nothing'} to ${after}`);
}
