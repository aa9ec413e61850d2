/** What an open case is about now, and what comes to it by itself: the first screen says it, and the calendar takes its days along. Pure. */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { CaseView } from '@oryndau/reading/case-view';
import { onItsWayOf } from '@oryndau/reading/payable';
import type { OpenStanding } from '../../texts/case-open.ts';
import type { ComingMeasure } from '../../texts/case-standing.ts';

export interface NextMeasure {
  readonly action: ComingMeasure['action'];
  /** Null: in the next days. */
  readonly day: LegalDate | null;
}

/** The transfer is planned, and with it all that is: of an open case where nothing is, something keeps it here (a filing, a payment, a refusal). */
export const isToBeTransferred = ({ coming }: CaseView): boolean => coming.some(({ action }) => action === 'TRANSFER');

/**
 * The next of the measures that touch money on an account; while the banks are asked where one is, or its act waits for a signature, it is at hand. None while something
 * keeps the case here: then no answer of a bank arrests anything.
 */
export function nextMeasure(view: CaseView, today: LegalDate): NextMeasure | null {
  const { coming, arrest, awaiting } = view;
  if (!isToBeTransferred(view)) return null;
  if (arrest?.status === 'asked' || awaiting.includes('arrest')) return { action: 'ARREST', day: null };
  if (awaiting.includes('collection_order')) return { action: 'COLLECT', day: null };
  for (const { action, day } of coming) {
    // A prohibition takes nothing from anybody, and no day is named that the law does not give yet.
    if (day === null || (action !== 'ARREST' && action !== 'COLLECT')) continue;
    return { action, day: day > today ? day : null };
  }
  return null;
}

/** What an open case is about now. What has happened to the money comes before what will. */
export function openStanding(view: CaseView, today: LegalDate): OpenStanding {
  const { arrest, remainder, isBeingCollected } = view;
  if (!view.isOpeningSigned) return 'not_opened';
  if (view.awaiting.includes('transfer')) return 'transfer_waits';
  if (remainder > 0n && onItsWayOf(view) >= remainder) return 'on_its_way';
  if (isBeingCollected) return view.isBeingRecalled ? 'recalling' : 'collecting';
  if (arrest?.status === 'confirmed') return 'arrested';
  if (arrest?.status === 'ordered') return 'arrest_ordered';
  const next = nextMeasure(view, today);
  if (next === null) return 'quiet';
  return next.day === null ? 'measure_soon' : 'measure_dated';
}

/** Where the first screen names the last day to pay, whether or not a transfer is planned for the day after it. */
const NAMES_LAST_DAY: ReadonlySet<OpenStanding> = new Set([
  'recalling',
  'arrested',
  'arrest_ordered',
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
  (isToBeTransferred(view) || NAMES_LAST_DAY.has(openStanding(view, today)));
