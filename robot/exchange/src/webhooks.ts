/**
 * Tells other systems what happened in cases (decision 0018). At least once: what was not taken is told again, more and more seldom; who takes nothing
 * for days is told nothing more until somebody looks, and an operator is asked to.
 */
import { type WebhookAnswer, type WebhookSender, webhookSecretOf } from '@oryndau/connectors/webhook';
import { openTasks, taskOf } from '@oryndau/deciding/tasks/task-codes';
import { legalDayAt } from '@oryndau/law/legal-date';
import {
  type DueEvent,
  type DueWebhook,
  dueWebhooks,
  keepWebhookTold,
  sweepWebhookEvents,
  type ToldEvent,
  type WebhookTold,
} from '@oryndau/outside/webhooks';
import type { Database } from '@oryndau/postgres/database';

export interface WebhookOptions {
  readonly sender: WebhookSender;
  /** From which the secret of each webhook follows. */
  readonly secret: Uint8Array;
  readonly now: () => Date;
  /** The time of a signature, which the receiver holds against its own clock; else `now`. A demonstration lives on another day than those who receive. */
  readonly wireClock?: () => Date;
}

export interface WebhooksDone {
  readonly delivered: number;
  readonly failed: number;
  readonly disabled: number;
}

/** After the first try, the second, and so on (Standard Webhooks): 5 s to a day, three and a half days in all. */
export const retryAfterSeconds = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;
/** Nothing was taken for so long, or so many times: it is disabled. */
export const FAILING_DAYS_MAX = 5;
export const FAILURES_MAX = 20;

const WEBHOOKS_AT_ONCE = 16;
const EVENTS_AT_ONCE = 50;
/** A round with the world outside waits for slow receivers no longer than this. */
const ROUND_MS_MAX = 20_000;

export async function deliverWebhooks(db: Database, options: WebhookOptions): Promise<WebhooksDone> {
  const at = options.now();
  const due = await dueWebhooks(db.sql, { at, webhooks: WEBHOOKS_AT_ONCE, events: EVENTS_AT_ONCE });
  const until = performance.now() + ROUND_MS_MAX;
  const told = await Promise.all(due.map((webhook) => tellOne(webhook, options, until)));
  for (const [index, each] of told.entries()) await keep(db, due[index]?.client ?? '', each, at);
  await sweepWebhookEvents(db.sql, at);
  const events = told.flatMap((each) => each.events);
  return {
    delivered: events.filter(({ status }) => status === 'delivered').length,
    failed: events.filter(({ status }) => status !== 'delivered').length,
    disabled: told.filter(({ disabledFor }) => disabledFor !== null).length,
  };
}

/** An event that tells of nothing, signed and sent now as any other: so that a receiver can be tried before there is a case. Nothing of it is kept. */
export async function sendTestEvent(
  { sender, secret }: Pick<WebhookOptions, 'sender' | 'secret'>,
  { id, url, event, at }: { readonly id: string; readonly url: string; readonly event: string; readonly at: Date },
): Promise<WebhookAnswer> {
  const body = JSON.stringify({ type: TEST_EVENT, timestamp: at.toISOString(), data: { webhook: id } });
  return sender.send({ url, secret: webhookSecretOf(secret, id), id: event, at, body });
}

const TEST_EVENT = 'test';

/** One after the other; the first that is not taken ends the round for this receiver. */
async function tellOne(
  { id, url, failures, failingSince, events }: DueWebhook,
  { sender, secret, now, wireClock = now }: WebhookOptions,
  until: number,
): Promise<WebhookTold> {
  const told: ToldEvent[] = [];
  const well: WebhookTold = { id, failures: 0, failingSince: null, nextAt: now(), disabledFor: null, events: told };
  for (const event of events) {
    if (performance.now() > until) break;
    const at = now();
    const message = { url, secret: webhookSecretOf(secret, id), id: idOf(event), at: wireClock(), body: bodyOf(event) };
    const answer = await sender.send(message);
    told.push(toldOf(id, event, answer, at));
    if (answer.kind === 'taken') continue;
    // What was taken before it in this round ends a row of failures.
    const before = told.length > 1 ? { failures: 0, failingSince: null } : { failures, failingSince };
    return { id, ...afterFailure(before, answer, at), events: told };
  }
  return told.length === 0 ? { ...well, failures, failingSince } : well;
}

const idOf = ({ documentId, n }: DueEvent): string => `${documentId}-${n}`;

const bodyOf = ({ type, body, createdAt }: DueEvent): string =>
  `{"type":${JSON.stringify(type)},"timestamp":${JSON.stringify(createdAt.toISOString())},"data":${body}}`;

function toldOf(webhook: string, { documentId, n, tries }: DueEvent, answer: WebhookAnswer, at: Date): ToldEvent {
  const key = { webhook, documentId, n };
  const pause = retryAfterSeconds[tries];
  switch (answer.kind) {
    case 'taken':
      return { ...key, status: 'delivered', answer: 'taken', nextAt: at };
    case 'refused':
      return { ...key, status: 'failed', answer: answer.reason, nextAt: at };
    case 'gone':
      return { ...key, status: 'queued', answer: 'it answered 410', nextAt: at };
    case 'passing':
      return pause === undefined
        ? { ...key, status: 'failed', answer: answer.reason, nextAt: at }
        : { ...key, status: 'queued', answer: answer.reason, nextAt: later(at, pause) };
  }
}

const later = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1_000);

function afterFailure(
  before: Pick<WebhookTold, 'failures' | 'failingSince'>,
  answer: WebhookAnswer,
  at: Date,
): Omit<WebhookTold, 'id' | 'events'> {
  const failures = before.failures + 1;
  const failingSince = before.failingSince ?? at;
  const pause = retryAfterSeconds[failures - 1] ?? retryAfterSeconds[retryAfterSeconds.length - 1] ?? 0;
  const asked = answer.kind === 'passing' ? answer.retryAfterMs / 1_000 : 0;
  const isLong = at.getTime() - failingSince.getTime() >= FAILING_DAYS_MAX * 86_400_000;
  const disabledFor = answer.kind === 'gone' ? 'GONE' : isLong || failures >= FAILURES_MAX ? 'FAILURES' : null;
  return { failures, failingSince, nextAt: later(at, Math.max(pause, asked)), disabledFor };
}

async function keep(db: Database, client: string, told: WebhookTold, at: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await keepWebhookTold(tx, told, at);
    if (told.disabledFor === null) return;
    const { id: webhook, disabledFor, failures } = told;
    const body = { webhook, client, disabledFor, failures: String(failures) };
    const on = legalDayAt(at.getTime());
    await openTasks(tx, [taskOf('WEBHOOK_DISABLED', { documentId: null, on, subject: webhook, body })]);
  });
}
