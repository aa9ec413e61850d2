/** What an open case is about now, and what comes to it by itself: the first screen says it, and the calendar takes its days along. Pure. */
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import type { ComingStep } from '@oryndau/proceedings/core';
import type { CaseView } from '@oryndau/reading/case-view';
import type { NotSent } from '@oryndau/reading/not-sent';
import { onItsWayOf } from '@oryndau/reading/payable';
import { type TerminatingAct, terminatingActs } from '@oryndau/words/acts';
import type { OpenStanding } from '../../texts/case-open.ts';
import type { ComingMeasure, KeptBy } from '../../texts/case-standing.ts';

export interface NextMeasure {
  readonly action: ComingMeasure['action'];
  /** Null: in the next days. */
  readonly day: LegalDate | null;
}

/** The transfer is planned, and with it all that is: of an open case where nothing is, something keeps it here (a filing, a payment, a refusal). */
export const isToBeTransferred = ({ coming }: CaseView): boolean => coming.some(({ action }) => action === 'TRANSFER');

/**
 * The next measure; while the banks are asked where an account is, or its act waits for a signature, it is at hand. None while something keeps the case here: then no
 * answer of a bank arrests anything.
 */
export const nextMeasure = (view: CaseView, today: LegalDate): NextMeasure | null =>
  isToBeTransferred(view) ? nextOf(view, view.coming, today) : null;

/** The next measure once what keeps the case here has brought nothing. */
export const nextAfterPause = (view: CaseView, today: LegalDate): NextMeasure | null =>
  keptBy(view) === null ? null : nextOf(view, view.afterPause, today);

function nextOf(view: CaseView, steps: readonly ComingStep[], today: LegalDate): NextMeasure | null {
  if (view.arrest?.status === 'asked' || isInHouse(view, 'arrest')) return { action: 'ARREST', day: null };
  if (isInHouse(view, 'collection_order')) return { action: 'COLLECT', day: null };
  if (isInHouse(view, 'prohibition')) return { action: 'PROHIBIT', day: null };
  // No day is named that the law does not give yet.
  const dated = steps.flatMap(({ action, day }) => (day === null || action === 'TRANSFER' ? [] : [{ action, day }]));
  const [first] = dated.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return first === undefined ? null : { action: first.action, day: first.day > today ? first.day : null };
}

/** It is decided, and waits for its signature or to be sent. */
const isInHouse = ({ awaiting, notSent }: CaseView, measure: NotSent['act']): boolean =>
  awaiting.includes(measure) || notSent.some(({ act }) => act === measure);

/** What keeps the case here for a while, by what ends it; null where nothing does, or where it ends with a transfer or with all of the money. A filing outlasts a payment. */
export function keptBy(view: CaseView): KeptBy | null {
  const { afterPause, payments, hasOpenFiling, remainder } = view;
  const onItsWay = onItsWayOf(view);
  if (afterPause.length === 0 || onItsWay >= remainder) return null;
  if (hasOpenFiling) return 'filing';
  if (payments.some(({ status }) => status === 'begun')) return 'payment';
  return onItsWay > 0n ? 'part' : null;
}

/** How the case ends, where the act of that waits for its signature; null where none does. */
export const endAwaited = ({ awaiting }: Pick<CaseView, 'awaiting'>): TerminatingAct | null =>
  terminatingActs.find((end) => awaiting.includes(end)) ?? null;

/** What an open case is about now. What has happened to the money comes before what will. */
export function openStanding(view: CaseView, today: LegalDate): OpenStanding {
  const { arrest, remainder, isBeingCollected } = view;
  if (endAwaited(view) !== null) return 'end_waits';
  if (!view.isOpeningSigned) return 'not_opened';
  if (view.awaiting.includes('transfer')) return 'transfer_waits';
  if (remainder > 0n && onItsWayOf(view) >= remainder) return 'on_its_way';
  if (isBeingCollected) return view.isBeingRecalled ? 'recalling' : 'collecting';
  if (view.notSent.some(({ act }) => act === 'collection_order')) return 'order_not_sent';
  if (arrest?.status === 'confirmed') return 'arrested';
  if (arrest?.status === 'ordered') return arrest.told === 'told' ? 'arrest_ordered' : 'arrest_not_sent';
  const next = nextMeasure(view, today);
  if (next === null) return 'quiet';
  return next.day === null ? 'measure_soon' : 'measure_dated';
}

/** Where the first screen names the last day to pay, whether or not a transfer is planned for the day after it. */
const NAMES_LAST_DAY: ReadonlySet<OpenStanding> = new Set([
  'recalling',
  'arrested',
  'arrest_ordered',
  'order_not_sent',
  'arrest_not_sent',
  'measure_dated',
  'measure_soon',
  'quiet',
]);

/** The page tells the last day to pay. One who has refused the robot is told no term, nor is anybody where the money is on its way or the case about to leave. */
export const tellsLastDay = (view: CaseView, today: LegalDate): boolean =>
  view.standing === 'open' &&
  view.optOut === null &&
  view.lastDay !== null &&
  view.lastDay >= today &&
  (isToBeTransferred(view) || keptBy(view) !== null || NAMES_LAST_DAY.has(openStanding(view, today)));

/** `day`: the last on which a payment keeps `action` off, null: it is at hand. Without an action nothing of ours follows the last day. */
export interface PayBefore {
  readonly action: ComingStep['action'] | null;
  readonly day: LegalDate | null;
}

/** Before what the case is to be paid: before the next measure, or before the transfer where none is to come. */
export function payBefore(view: CaseView, today: LegalDate): PayBefore | null {
  if (!tellsLastDay(view, today)) return null;
  const next = nextMeasure(view, today);
  if (next !== null) return { action: next.action, day: next.day && addDays(next.day, -1) };
  return { action: isToBeTransferred(view) ? 'TRANSFER' : null, day: view.lastDay };
}
