/**
 * What the notaries' system says comes back as commands of cases, each answer once. An answer that is missing, that fits nothing or that contradicts another
 * becomes an operator's task, never a guess; that it knows no such prohibition is not that it is lifted (decision 0016).
 */
import type { NotaryAnswer, NotaryRequest } from '@oryndau/connectors/notary';
import { type OperatorTask, openTasks, reasonOfNotary, taskOf } from '@oryndau/deciding/tasks/task-codes';
import { resolveTasks } from '@oryndau/journal/tasks';
import type { LegalDate } from '@oryndau/law/legal-date';
import { moveCursor, readCursor } from '@oryndau/outside/bank-requests';
import { keepNotaryAnswers, readNotaryAnswers } from '@oryndau/outside/notary-answers';
import {
  type KeptSystemRequest,
  overdueSystemRequests,
  readSystemRequests,
  type SystemOutcome,
  settleSystemRequests,
} from '@oryndau/outside/system-requests';
import type { Database } from '@oryndau/postgres/database';
import type { Transaction } from '@oryndau/postgres/driver';
import { Failure } from '@oryndau/postgres/failure';
import type { CaseCommand } from '@oryndau/proceedings/core';
import { type QueuedCommand, queueCommands } from '@oryndau/proceedings/sql/queue-commands';
import type { NotariesDone, NotariesOptions } from './notaries.ts';
import { readRequestId } from './request-id.ts';

const PARTY = 'notary';
const ENVELOPES_AT_ONCE = 50;

type Reading = Awaited<ReturnType<NotariesOptions['link']['receive']>>;

/** Takes in what the system has said since the last time, and tells the operator of what it has not said in time. */
export async function hearNotaries(
  db: Database,
  { link, today }: NotariesOptions,
): Promise<Pick<NotariesDone, 'answers' | 'reached' | 'tasks'>> {
  const total = { answers: 0, tasks: 0 };
  let reached = true;
  try {
    for (;;) {
      const cursor = await readCursor(db.sql, PARTY);
      const reading = await link.receive(cursor, ENVELOPES_AT_ONCE);
      const taken = await db.transaction((tx) => take(tx, reading, today));
      total.answers += taken.answers;
      total.tasks += taken.tasks;
      if (reading.cursor === cursor || reading.words.length + reading.nonsense.length === 0) break;
    }
  } catch (error) {
    if (!(error instanceof Failure) || error.retry !== 'later') throw error;
    reached = false;
  }
  total.tasks += await hearSilence(db, today);
  return { ...total, reached };
}

interface Answered {
  readonly documentId: string;
  readonly on: LegalDate;
  readonly answer: NotaryAnswer;
  readonly asked: KeptSystemRequest<'notary'>;
}

async function take(tx: Transaction, reading: Reading, today: LegalDate): Promise<{ answers: number; tasks: number }> {
  const { known, tasks, prohibitions } = await recognise(tx, reading, today);
  const ids = [...new Set(known.map(({ documentId }) => documentId))];
  const [neverTaken, lifted] = [new Set<string>(), new Set<string>()];
  for (const { documentId, subject, kind, status } of prohibitions) {
    if (kind === 'prohibit' && status === 'overtaken') neverTaken.add(`${documentId} ${subject}`);
    if (kind !== 'prohibit' && status === 'answered') lifted.add(`${documentId} ${subject}`);
  }
  const said = new Map<string, NotaryAnswer['kind'][]>();
  const saidTo = (documentId: string, request: string) => said.get(`${documentId} ${request}`) ?? [];
  const refused = new Set<string>();
  const remember = (documentId: string, request: string, kind: NotaryAnswer['kind']): void => {
    said.set(`${documentId} ${request}`, [...saidTo(documentId, request), kind]);
    if (kind === 'prohibition_refused') refused.add(documentId);
  };
  for (const { documentId, request, kind } of await readNotaryAnswers(tx, ids)) remember(documentId, request, kind);
  const news = await keepNotaryAnswers(tx, known);
  const commands: QueuedCommand[] = [];
  const settled: SystemOutcome[] = [];
  for (const { documentId, answer, asked } of known) {
    if (!news.delete(answer.id)) continue;
    const before = saidTo(documentId, answer.request);
    remember(documentId, answer.request, answer.kind);
    const isNeverThere = answer.kind === 'prohibition_unknown' && neverTaken.has(`${documentId} ${asked.subject}`);
    const isOver = asked.status === 'overtaken' && lifted.has(`${documentId} ${asked.subject}`);
    if (asked.kind !== 'prohibit') lifted.add(`${documentId} ${asked.subject}`);
    // Said to be entered after all, also where that it is not known follows in this very reading.
    if (answer.kind === 'prohibited') neverTaken.delete(`${documentId} ${asked.subject}`);
    const fault = faultOf(answer, asked, { before, isOver, isRightlyUnknown: isNeverThere || refused.has(documentId) });
    if (fault !== undefined) tasks.push(taskOfAnswer(fault, { documentId, on: today, answer, before }));
    if (fault === 'NOTARY_CONTRADICTS') continue;
    // Refused when it came after what had taken it back, it is as never come: it stays overtaken.
    if (!isOver) settled.push({ documentId, id: answer.request, status: 'answered', reason: null });
    const command: CaseCommand | undefined = isNeverThere
      ? { type: 'ConfirmProhibitionLift', untold: true }
      : commandOf(answer, asked.kind);
    if (command !== undefined) commands.push({ documentId, key: `notary ${answer.id}`, on: today, command });
  }
  await settleSystemRequests(tx, settled);
  await queueCommands(tx, commands);
  await resolveTasks(
    tx,
    settled.map(({ documentId, id }) => {
      return { documentId, code: 'NOTARY_SILENT', subject: id, reason: 'NOTARY_ANSWERED', on: today };
    }),
  );
  await openTasks(tx, tasks);
  await moveCursor(tx, PARTY, reading.cursor);
  return { answers: known.length, tasks: tasks.length };
}

/** Which answers are to what we told, about the prohibition that we named; what is not is an operator's. */
async function recognise(tx: Transaction, { words, nonsense }: Reading, on: LegalDate) {
  const tasks: OperatorTask[] = nonsense.map(({ envelope, code, place }) =>
    taskOf('NOTARY_NONSENSE', { documentId: null, on, subject: envelope ?? place, body: { envelope, code, place } }),
  );
  const dated = words.map((answer) => ({ answer, documentId: readRequestId(answer.request)?.documentId ?? null }));
  const ids = [...new Set(dated.flatMap(({ documentId }) => documentId ?? []))];
  const asked = new Map(
    (await readSystemRequests(tx, PARTY, ids)).map((request) => [`${request.documentId} ${request.id}`, request]),
  );
  const known = dated.flatMap(({ answer, documentId }): Answered[] => {
    const request = documentId === null ? undefined : asked.get(`${documentId} ${answer.request}`);
    const isMeant = !('prohibition' in answer) || answer.prohibition === request?.subject;
    if (documentId !== null && request !== undefined && isMeant) return [{ documentId, on, answer, asked: request }];
    const { id, kind } = answer;
    tasks.push(taskOf('NOTARY_ANSWERS_NOTHING', { documentId, on, subject: id, body: { answer: id, kind } }));
    return [];
  });
  return { known, tasks, prohibitions: [...asked.values()] };
}

const answersTo: Readonly<Record<NotaryRequest['kind'], readonly NotaryAnswer['kind'][]>> = {
  prohibit: ['prohibited', 'prohibition_refused', 'request_refused'],
  lift_prohibition: ['prohibition_lifted', 'prohibition_unknown', 'request_refused'],
  hand_over_prohibition: ['prohibition_handed_over', 'prohibition_unknown', 'request_refused'],
};

type AnswerFault = 'NOTARY_CONTRADICTS' | 'NOTARY_REJECTS' | 'NOTARY_KNOWS_NOTHING';

/** Why an answer is an operator's too. */
function faultOf(
  { kind }: NotaryAnswer,
  asked: KeptSystemRequest<'notary'>,
  {
    before,
    isOver,
    isRightlyUnknown,
  }: {
    readonly before: readonly NotaryAnswer['kind'][];
    /** What took it back is answered already. */
    readonly isOver: boolean;
    readonly isRightlyUnknown: boolean;
  },
): AnswerFault | undefined {
  // Only what was not known may be known later.
  const follows = before.every((earlier) => earlier === 'prohibition_unknown');
  if (!answersTo[asked.kind].includes(kind) || !follows) return 'NOTARY_CONTRADICTS';
  // It has come after all, and will not be lifted any more.
  if (kind === 'prohibited' && isOver) return 'NOTARY_CONTRADICTS';
  if (kind === 'request_refused') return 'NOTARY_REJECTS';
  // What was refused when it was to be entered, or was never taken, is rightly not known when it is to be lifted.
  return kind === 'prohibition_unknown' && !isRightlyUnknown ? 'NOTARY_KNOWS_NOTHING' : undefined;
}

function commandOf(answer: NotaryAnswer, asked: NotaryRequest['kind']): CaseCommand | undefined {
  switch (answer.kind) {
    case 'prohibited':
      return { type: 'ConfirmProhibition' };
    case 'prohibition_refused':
      return { type: 'RejectProhibition', reason: reasonOfNotary(answer.reason) };
    case 'prohibition_lifted':
      return { type: 'ConfirmProhibitionLift' };
    case 'request_refused':
      return asked === 'prohibit' ? { type: 'RejectProhibition', reason: 'NOTARY_REJECTS' } : undefined;
    // That it is the bailiff's the case knows already; that nobody knows it is an operator's.
    case 'prohibition_handed_over':
    case 'prohibition_unknown':
      return undefined;
  }
}

interface Faulty extends Pick<Answered, 'documentId' | 'on' | 'answer'> {
  readonly before: readonly NotaryAnswer['kind'][];
}

function taskOfAnswer(fault: AnswerFault, { documentId, on, answer, before }: Faulty): OperatorTask {
  const { id, kind, request } = answer;
  const reason = 'reason' in answer ? answer.reason : undefined;
  return taskOf(fault, { documentId, on, subject: request, body: { answer: id, kind, request, before, reason } });
}

const SILENT_AT_ONCE = 5_000;

async function hearSilence(db: Database, today: LegalDate): Promise<number> {
  return db.transaction(async (tx) => {
    const silent = await overdueSystemRequests(tx, PARTY, { today, limit: SILENT_AT_ONCE });
    await settleSystemRequests(
      tx,
      silent.map(({ documentId, id }) => ({ documentId, id, status: 'silent' as const, reason: null })),
    );
    // A lifting has its own alarm (ProhibitionLiftOverdue), also where it has not even been taken.
    const tasks = silent
      .filter(({ kind }) => kind !== 'lift_prohibition')
      .map(({ documentId, id, kind, dueOn }) =>
        taskOf('NOTARY_SILENT', { documentId, on: today, subject: id, body: { request: id, kind, dueOn } }),
      );
    await openTasks(tx, tasks);
    return tasks.length;
  });
}
