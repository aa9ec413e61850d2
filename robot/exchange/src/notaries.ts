/**
 * Prohibitions on disposing of property go to the notaries' system, their lifting and their hand-over too (law 261-IV Arts. 10-3, 32(2)(3); Order 697 items 13, 26).
 * What is not taken is sent again in the next round under the same id, which the system does once (decision 0016).
 */
import type { NotaryLink, NotaryRequest } from '@oryndau/connectors/notary';
import { type OperatorTask, openTasks, taskOf } from '@oryndau/deciding/tasks/task-codes';
import { fullNameOf, partiesOf } from '@oryndau/fines/core/register-person';
import { loadRecords } from '@oryndau/fines/sql/documents';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { RequestKey } from '@oryndau/outside/handed';
import { queuedForNotaries } from '@oryndau/outside/notary-answers';
import { markOutbox, type QueuedMessage, toldTo } from '@oryndau/outside/queued';
import { notaryRequestKinds } from '@oryndau/outside/request-kinds';
import {
  beginSystemRequests,
  markSystemUnreached,
  type SystemOutcome,
  settleSystemRequests,
} from '@oryndau/outside/system-requests';
import type { Database } from '@oryndau/postgres/database';
import { groupBy } from '@oryndau/postgres/group-by';
import type { CaseEvent } from '@oryndau/proceedings/core';
import { type QueuedCommand, queueCommands } from '@oryndau/proceedings/sql/queue-commands';
import { readActPlaces } from '@oryndau/signing/sql/acts';
import { measureGate } from './held-measures.ts';
import { requestIdOf } from './request-id.ts';
import { restingAct } from './resting-act.ts';
import { workingDaysAfter } from './working-days.ts';

export interface NotariesOptions {
  readonly link: NotaryLink;
  /** In how many working days the system answers, where that is not two; after the last of them the operator is told. */
  readonly answerWorkingDays?: number;
  readonly today: LegalDate;
}

export interface NotariesDone {
  readonly told: number;
  /** Not handed over; the next round tries again. */
  readonly waiting: number;
  readonly answers: number;
  /** False: it could not be listened to, and is again in the next round. */
  readonly reached: boolean;
  /** Left to an operator. */
  readonly tasks: number;
}

/** Where the configuration names none. */
const ANSWER_WORKING_DAYS = 2;
const SHARE = 2_000;
/** The place of a bank's code in a request's id. */
const NOTARY = 'NTR';

type NotaryEvent = Extract<CaseEvent, { type: keyof typeof notaryRequestKinds }>;

const eventTypeOf = ({ body }: Pick<QueuedMessage, 'body'>): NotaryEvent['type'] =>
  (JSON.parse(body) as NotaryEvent).type;

/** Tells the notaries' system what waits for it, the oldest of each case first. Out of reach it is asked once a round. */
export async function tellNotaries(
  db: Database,
  options: NotariesOptions,
): Promise<Pick<NotariesDone, 'told' | 'waiting' | 'tasks'>> {
  const total = { told: 0, waiting: 0, tasks: 0 };
  const gate = measureGate(db, options.today);
  for (;;) {
    const share = { until: options.today, limit: SHARE };
    const queued = await gate.pass((held) => queuedForNotaries(db.sql, { ...share, held }));
    if (queued.length === 0) break;
    const done = await tellShare(db, queued, options);
    total.told += done.told;
    total.tasks += done.tasks;
    total.waiting = done.waiting;
    if (done.waiting > 0) break;
  }
  const stale = gate.stale();
  if (stale.length > 0) await db.transaction((tx) => queueCommands(tx, stale));
  return total;
}

interface Telling {
  readonly message: QueuedMessage;
  readonly request: NotaryRequest;
}

async function tellShare(db: Database, queued: readonly QueuedMessage[], options: NotariesOptions) {
  const { link, today, answerWorkingDays = ANSWER_WORKING_DAYS } = options;
  const time = { askedOn: today, dueOn: workingDaysAfter(today, answerWorkingDays) };
  const telling = await compose(db, queued);
  await db.transaction((tx) =>
    beginSystemRequests(
      tx,
      telling.map(({ message: { documentId, n }, request: { id, kind, prohibition } }) => {
        return { party: 'notary' as const, documentId, id, n, kind, subject: prohibition, ...time };
      }),
    ),
  );
  const submissions = new Map(
    (await link.send(telling.map(({ request }) => request))).map((submission) => [submission.id, submission]),
  );
  const outcomes: SystemOutcome[] = [];
  const unreached: RequestKey[] = [];
  const marks: { documentId: string; n: number; status: 'sent' | 'failed' }[] = [];
  const tasks: OperatorTask[] = [];
  const commands: QueuedCommand[] = [];
  for (const { message, request } of telling) {
    const { documentId, n } = message;
    const { id, kind } = request;
    const submission = submissions.get(id);
    if (submission?.kind === 'not_sent' && submission.neverLeft === true) unreached.push({ documentId, id });
    if (submission === undefined || submission.kind === 'not_sent') continue;
    const reason = submission.kind === 'rejected' ? submission.reason : null;
    outcomes.push({ documentId, id, status: reason === null ? 'asked' : 'rejected', reason, time });
    marks.push({ documentId, n, status: reason === null ? 'sent' : 'failed' });
    if (reason === null) continue;
    tasks.push(taskOf('NOTARY_REJECTS', { documentId, on: today, subject: id, body: { kind, reason, request: id } }));
    // The case must not wait for an answer that nobody will give.
    if (kind === 'prohibit') {
      const command = { type: 'RejectProhibition', reason: 'NOTARY_REJECTS' } as const;
      commands.push({ documentId, key: `notary ${n} not told`, on: today, command });
    }
  }
  await db.transaction(async (tx) => {
    await settleSystemRequests(tx, outcomes);
    await markSystemUnreached(tx, unreached);
    await markOutbox(tx, 'notary', marks);
    await queueCommands(tx, commands);
    await openTasks(tx, tasks);
  });
  return { told: outcomes.length, waiting: telling.length - outcomes.length, tasks: tasks.length };
}

/** The person is looked up now: neither outbox nor book of requests holds personal data. */
async function compose(db: Database, queued: readonly QueuedMessage[]): Promise<Telling[]> {
  const ids = [...new Set(queued.map(({ documentId }) => documentId))];
  const records = await loadRecords(db.sql, ids);
  const ordered = new Map(
    (await toldTo(db.sql, 'notary', ids)).flatMap((message) =>
      eventTypeOf(message) === 'ProhibitionOrdered' ? [[message.documentId, message] as const] : [],
    ),
  );
  const acts = groupBy(await readActPlaces(db.sql, ids), ({ documentId }) => documentId);
  return queued.map((message) => {
    const { documentId, n } = message;
    const record = records.get(documentId);
    const order = ordered.get(documentId);
    if (record === undefined || order === undefined)
      throw new Error(`a prohibition of ${documentId} that nobody ordered`);
    const prohibition = `${record.number}/${order.n}`;
    const type = eventTypeOf(message);
    const act = restingAct(acts.get(documentId) ?? [], { type }, n) ?? { number: prohibition, on: order.on };
    const parties = partiesOf(record.record);
    const request: NotaryRequest = {
      id: requestIdOf(documentId, n, NOTARY),
      kind: notaryRequestKinds[type],
      prohibition,
      act: { number: act.number, on: act.on },
      debtor: { iin: parties.debtor.iin, name: fullNameOf(parties) },
    };
    return { message, request };
  });
}
