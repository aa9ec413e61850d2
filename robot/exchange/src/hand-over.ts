/** When a transferred case may go to its bailiff. */
import type { KeptRequest } from '@oryndau/outside/bank-requests';
import type { QueuedMessage } from '@oryndau/outside/queued';
import { bankEventOf } from './bank-events.ts';

/** What has been decided about a case at banks: what they have not taken yet, and what they have been asked. */
export interface AtBanks {
  readonly queued: readonly Pick<QueuedMessage, 'body'>[];
  readonly requests: readonly Pick<KeptRequest, 'kind' | 'status'>[];
}

/**
 * A bailiff's own order beside one of ours that may still take money would take it twice (11-VI Art. 35(5); decision 0024): until a recall has gone out
 * and the bank has called the order dead the case is kept back. A bank that is silent beyond its days keeps nothing back; the operator knows.
 */
export const isKeptBack = ({ queued, requests }: AtBanks): boolean =>
  queued.some((message) => bankEventOf(message).type === 'CollectionOrderRecallSent') ||
  requests.some(({ kind, status }) => kind === 'recall' && (status === 'sending' || status === 'asked'));
