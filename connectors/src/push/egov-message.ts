/**
 * What goes over the line to the government's app and back: CloudEvents 1.0 in the batched JSON form (sections 3.1 of the event
 * format), one for each message. The app's own interface was in no source that we read, so this is ours, kept in this one file.
 */
import { jsonOf, lineOf } from '@oryndau/law/door-text';
import { isCode, isObject } from '../parsed.ts';
import type { PushMessage, PushReceipt } from './port.ts';

export const BATCH_TYPE = 'application/cloudevents-batch+json';
export const MESSAGE_TYPE = 'kz.oryndau.notice.v1';
export const RECEIPT_TYPE = 'kz.egov.mobile.receipt.v1';

/** A message to a person; the IIN stands in the data and not in `subject`, which gateways write into their logs. */
export interface MessageEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: typeof MESSAGE_TYPE;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly data: {
    readonly iin: string;
    readonly language: 'kk' | 'ru' | 'en';
    readonly title: string;
    readonly body: string;
    readonly link: string;
  };
}

/** What the app says of each message of a call. `later`: not taken, try again. */
export type MessageResult =
  | { readonly id: string; readonly status: 'accepted'; readonly messageId: string }
  | { readonly id: string; readonly status: 'rejected'; readonly reason: string }
  | { readonly id: string; readonly status: 'later' };

export function messageEvents(messages: readonly PushMessage[], source: string, at: Date): readonly MessageEvent[] {
  return messages.flatMap(({ key, to, language, title, body, link }) =>
    to.kind === 'iin'
      ? [
          {
            specversion: '1.0',
            id: key,
            source,
            type: MESSAGE_TYPE,
            time: at.toISOString(),
            datacontenttype: 'application/json',
            data: { iin: to.iin, language, title, body, link },
          },
        ]
      : [],
  );
}

const ID_LENGTH_MAX = 200;

/** The results that can be read; a message without one counts as not answered. */
export function readResults(body: string): ReadonlyMap<string, MessageResult> {
  const results = new Map<string, MessageResult>();
  for (const item of listIn(jsonOf(body), 'results')) {
    const { id, status, messageId, reason } = item;
    if (typeof id !== 'string') continue;
    if (status === 'accepted' && isId(messageId)) results.set(id, { id, status, messageId });
    if (status === 'rejected') results.set(id, { id, status, reason: isCode(reason) ? reason : 'REJECTED' });
    if (status === 'later') results.set(id, { id, status });
  }
  return results;
}

/** The receipts of a callback, or what is wrong with it; a callback is taken whole or not at all. */
export function readReceipts(body: string, now: Date): readonly PushReceipt[] | string {
  const events = jsonOf(body);
  if (!Array.isArray(events)) return 'the body is not a JSON array of CloudEvents';
  if (events.length > EVENTS_MAX) return `there are more than ${EVENTS_MAX} events`;
  const receipts: PushReceipt[] = [];
  for (const [index, event] of events.entries()) {
    const receipt = readReceipt(event, now);
    if (typeof receipt === 'string') return `event ${index}: ${receipt}`;
    receipts.push(receipt);
  }
  return receipts;
}

/** Events in a callback. */
export const EVENTS_MAX = 1_000;
const OUTCOMES = ['delivered', 'opened', 'failed'] as const;

function readReceipt(event: unknown, now: Date): PushReceipt | string {
  if (!isObject(event) || event.specversion !== '1.0') return 'it is no CloudEvent 1.0';
  if (event.type !== RECEIPT_TYPE) return `its type is not ${RECEIPT_TYPE}`;
  const at = typeof event.time === 'string' ? Date.parse(event.time) : Number.NaN;
  if (!Number.isFinite(at)) return 'its time is no time';
  const { key, outcome, reason } = isObject(event.data) ? event.data : {};
  const known = OUTCOMES.find((name) => name === outcome);
  if (!isId(key)) return 'its data.key is no key of a message';
  if (known === undefined) return `its data.outcome is none of ${OUTCOMES.join(', ')}`;
  // A clock that runs ahead must not date a delivery into the future, from which the days of the law would run.
  const time = new Date(Math.min(at, now.getTime())).toISOString();
  return { key, outcome: known, at: time, ...(isCode(reason) ? { reason } : {}) };
}

/** An id is as it is written or none: one that would have to be mended is no id of ours. */
const isId = (value: unknown): value is string => value !== undefined && lineOf(value, ID_LENGTH_MAX) === value;

function listIn(value: unknown, field: string): readonly Readonly<Record<string, unknown>>[] {
  const list = isObject(value) ? value[field] : undefined;
  return Array.isArray(list) ? list.filter(isObject) : [];
}
