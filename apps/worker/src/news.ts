/** Which events of a case a browser that watches it is told of (decision 0021): what happened and when, and nothing that stands in the event. */
import type { NewsKind } from '@oryndau/law';
import { isAnyoneWatching, type News, queueNews } from '@oryndau/portal';
import type { Transaction } from '@oryndau/postgres';
import type { CaseEvent, CaseEventType } from '@oryndau/proceedings';

const kinds: Readonly<Partial<Record<CaseEventType, NewsKind>>> = {
  NoticeQueued: 'notice_queued',
  ArrestOrdered: 'arrest_ordered',
  ArrestLifted: 'arrest_lifted',
  PaymentReceived: 'payment_received',
  FilingAnswered: 'filing_answered',
  ProceedingHeld: 'held',
  HoldLifted: 'hold_lifted',
  ProceedingExecuted: 'executed',
  ProceedingCancelled: 'cancelled',
  ProceedingReleased: 'released',
  ProceedingTransferred: 'transferred',
};

/** Undefined for what is no news; that one of several holds is gone is none, since the case still stands. */
export const newsOf = (event: CaseEvent): NewsKind | undefined =>
  event.type === 'HoldLifted' && !event.resumed ? undefined : kinds[event.type];

/** In the transaction of the decision, and with the rights of the portal. Where nobody watches any case it is one small question. */
export async function tellBrowsers(tx: Transaction, news: readonly News[]): Promise<void> {
  if (news.length > 0 && (await isAnyoneWatching(tx))) await queueNews(tx, news);
}
