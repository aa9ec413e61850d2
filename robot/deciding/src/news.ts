/** Tells the browsers that watch a case of its news (decision 0021): what happened and when, and nothing that stands in the event. */
import { isAnyoneWatching, type News, queueNews } from '@oryndau/outside/browsers';
import type { Transaction } from '@oryndau/postgres/driver';

/** In the transaction of the decision, and with the rights of the portal. Where nobody watches any case it is one small question. */
export async function tellBrowsers(tx: Transaction, news: readonly News[]): Promise<void> {
  if (news.length > 0 && (await isAnyoneWatching(tx))) await queueNews(tx, news);
}
