/**
 * Which decisions a review is about (94-V Art. 19-1; Digital Code Art. 43), each with its key factors: those of the act that the objection names, or, where it names
 * none, those that stand now and touch the person. Pure.
 */
import type { JournaledEvent } from '@oryndau/journal/chain';
import type { Factor } from '@oryndau/law/factors/factor';
import type { CaseState } from '@oryndau/proceedings/core';
import { arrestIsAlive } from '@oryndau/proceedings/core/asked-of-case';
import type { CollectionOrder } from '@oryndau/proceedings/core/case';
import { prohibitionIsAlive } from '@oryndau/proceedings/core/prohibition';
import { factorsOf } from './factors.ts';

export interface ReviewedDecision {
  readonly event: JournaledEvent;
  readonly factors: readonly Factor[];
}

interface ToReview {
  /** The whole chain, in its order. */
  readonly events: readonly JournaledEvent[];
  readonly case: CaseState | null;
  /** The number of the event whose act is named; null: none is. */
  readonly reviewed: number | null;
}

/** Of a named act in their order, else the newest first. Empty where the case has no such event, or nothing stands. */
export function decisionsUnderReview({ events, case: state, reviewed }: ToReview): readonly ReviewedDecision[] {
  const factors = factorsOf(
    events.map(({ type, on, event, basis }) => ({ type, on, fields: event, parameters: basis.parameters })),
  );
  const decided = events.map((event, index) => ({ event, factors: factors[index] ?? [] }));
  const wanted = reviewed === null ? standing(events, state) : ofAct(events, reviewed);
  const found = decided.filter(({ event }) => wanted.has(event));
  return reviewed === null ? found.toReversed() : found;
}

type Wanted = ReadonlySet<JournaledEvent>;

/** The decision of the act itself, and what was decided by it: an inquiry arrests what the banks have (Rules, items 10 to 12). */
function ofAct(events: readonly JournaledEvent[], n: number): Wanted {
  const at = events.findIndex((event) => event.n === n);
  const act = events[at];
  if (act === undefined) return new Set();
  const arrest = act.type === 'AccountsRequested' ? arrestBy(events.slice(at + 1)) : undefined;
  return new Set([act, ...(arrest === undefined ? [] : [arrest])]);
}

/** Of what follows an inquiry, the arrest that it led to; another inquiry by an act of its own leads to another. */
function arrestBy(later: readonly JournaledEvent[]): JournaledEvent | undefined {
  const next = later.findIndex(({ type, event }) => type === 'AccountsRequested' && event.limit !== undefined);
  return (next === -1 ? later : later.slice(0, next)).find(({ type }) => type === 'ArrestOrdered');
}

/** The opening or its refusal, the notice that counts, the measures and orders that are in force, and the transfer. */
function standing(events: readonly JournaledEvent[], state: CaseState | null): Wanted {
  if (state === null) return new Set();
  const last = (type: string, isIt: (event: JournaledEvent['event']) => boolean = () => true) =>
    events.findLast((event) => event.type === type && isIt(event.event));
  const orders = new Set(state.orders.filter(hasTaken).map(({ id }) => id));
  const stands = [
    ...(state.isOpeningStruck ? [] : [last('ProceedingOpened')]),
    last('ProceedingRefused'),
    events.find(({ type, event }) => type === 'NoticeDelivered' && event.proper !== false) ?? last('NoticeQueued'),
    ...arrested(events, state),
    prohibitionStands(state) ? last('ProhibitionOrdered') : undefined,
    ...events.filter(({ type, event }) => type === 'CollectionOrderSent' && orders.has(String(event.order))),
    isTransferred(state) ? last('ProceedingTransferred') : undefined,
  ];
  return new Set(stands.filter((event) => event !== undefined));
}

/** The inquiry, and the arrest that it led to where there is one. */
function arrested(events: readonly JournaledEvent[], state: CaseState): readonly (JournaledEvent | undefined)[] {
  const isAsked = state.arrest.status === 'asked';
  if (!(isAsked || arrestIsAlive(state) || state.arrest.status === 'handed_over')) return [];
  const ordered = isAsked ? events.length : events.findLastIndex(({ type }) => type === 'ArrestOrdered');
  const inquiries = events.slice(0, ordered).filter(({ type }) => type === 'AccountsRequested');
  return [inquiries.findLast(({ event }) => event.limit !== undefined) ?? inquiries.at(-1), events[ordered]];
}

const prohibitionStands = (state: CaseState): boolean =>
  prohibitionIsAlive(state) || state.prohibition.status === 'handed_over';

/** The bank may take money by it, or has taken some. */
const hasTaken = ({ status, executed }: CollectionOrder): boolean =>
  status !== 'rejected' && (status !== 'recalled' || executed > 0n);

/** Also by a resolution that nobody has signed yet: it is what a person may object to. */
const isTransferred = ({ status, awaiting }: CaseState): boolean =>
  status === 'transferred' || awaiting.some(({ act }) => act === 'transfer');
