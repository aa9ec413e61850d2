/**
 * One round with the state's enforcement system: entries in the register of debtors and their removal, and whether wages are levied (Order 697 items 8, 15).
 * What it says comes back as commands, each answer once. Silence and nonsense are an operator's, never a guess.
 */
import type { EnforcementAnswer, EnforcementLink, EnforcementRequest } from '@oryndau/connectors/enforcement-system';
import { type OperatorTask, openTasks, taskOf } from '@oryndau/deciding/tasks/task-codes';
import { fullNameOf, partiesOf } from '@oryndau/fines/core/register-person';
import { loadRecords } from '@oryndau/fines/sql/documents';
import { resolveTasks } from '@oryndau/journal/tasks';
import type { LegalDate } from '@oryndau/law/legal-date';
import { moveCursor, readCursor } from '@oryndau/outside/bank-requests';
import type { RequestKey } from '@oryndau/outside/handed';
import { markOutbox, type QueuedMessage, queuedForSystem } from '@oryndau/outside/queued';
import {
  beginSystemRequests,
  type KeptSystemRequest,
  type LevyFound,
  markSystemUnreached,
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
import { measureGate } from './held-measures.ts';
import { readRequestId, requestIdOf } from './request-id.ts';
import { workingDaysAfter } from './working-days.ts';

export interface EnforcementOptions {
  readonly link: EnforcementLink;
  /** In how many working days it answers, where that is not two. */
  readonly answerWorkingDays?: number;
  readonly today: LegalDate;
}

export interface EnforcementDone {
  readonly asked: number;
  /** Not handed over; the next round tries again. */
  readonly waiting: number;
  readonly answers: number;
  /** It could not be listened to. */
  readonly unreachable: boolean;
}

const ANSWER_WORKING_DAYS = 2;
const SHARE = 2_000;
const ENVELOPES_AT_ONCE = 50;
/** In the ids of requests, where a bank has its code. */
const SYSTEM = 'OIP';
const PARTY = 'enforcement system';

export async function meetEnforcement(db: Database, options: EnforcementOptions): Promise<EnforcementDone> {
  const asked = await ask(db, options);
  const heard = await hear(db, options);
  await hearSilence(db, options.today);
  return { ...asked, ...heard };
}

/** What waits for a system that is not configured is told to the operator, once. */
export async function tellOfNoEnforcement(db: Database, today: LegalDate): Promise<void> {
  const gate = measureGate(db, today);
  const waiting = await gate.pass((held) => queuedForSystem(db.sql, { until: today, limit: 1, held }));
  if (waiting.length === 0) return;
  const about = { documentId: null, on: today, subject: PARTY, body: {} };
  await openTasks(db.sql, [taskOf('ENFORCEMENT_NOT_CONNECTED', about)]);
}

// ------------------------------------------------------------------------------------------------ asking

async function ask(db: Database, options: EnforcementOptions): Promise<Pick<EnforcementDone, 'asked' | 'waiting'>> {
  let asked = 0;
  const gate = measureGate(db, options.today);
  const share = { until: options.today, limit: SHARE };
  for (;;) {
    const queued = await gate.pass((held) => queuedForSystem(db.sql, { ...share, held }));
    if (queued.length === 0) return { asked, waiting: 0 };
    const done = await askBatch(db, queued, options);
    asked += done.asked;
    // Out of reach, or it would have taken them: the next round tries again.
    if (done.waiting > 0) return { asked, waiting: done.waiting };
  }
}

async function askBatch(
  db: Database,
  queued: readonly QueuedMessage[],
  { link, today, answerWorkingDays = ANSWER_WORKING_DAYS }: EnforcementOptions,
): Promise<Pick<EnforcementDone, 'asked' | 'waiting'>> {
  const time = { askedOn: today, dueOn: workingDaysAfter(today, answerWorkingDays) };
  const requests = await compose(db, queued);
  await db.transaction((tx) =>
    beginSystemRequests(
      tx,
      queued.map(({ documentId, n, subject }, index) => {
        const { id, kind } = requests[index] as EnforcementRequest;
        return { party: 'enforcement' as const, documentId, id, n, kind, subject, ...time };
      }),
    ),
  );
  const submissions = new Map((await link.send(requests)).map((submission) => [submission.id, submission]));
  const outcomes: SystemOutcome[] = [];
  const unreached: RequestKey[] = [];
  const marks: { documentId: string; n: number; status: 'sent' | 'failed' }[] = [];
  const tasks: OperatorTask[] = [];
  const commands: QueuedCommand[] = [];
  for (const { documentId, n, subject } of queued) {
    const id = requestIdOf(documentId, n, SYSTEM);
    const submission = submissions.get(id);
    if (submission?.kind === 'not_sent' && submission.neverLeft === true) unreached.push({ documentId, id });
    if (submission === undefined || submission.kind === 'not_sent') continue;
    const reason = submission.kind === 'rejected' ? submission.reason : null;
    outcomes.push({ documentId, id, status: reason === null ? 'asked' : 'rejected', reason, time });
    marks.push({ documentId, n, status: reason === null ? 'sent' : 'failed' });
    if (reason === null) continue;
    tasks.push(rejected({ documentId, id, n }, reason, today));
    const command = refusedLevy(subject, reason);
    if (command !== undefined) commands.push({ documentId, key: `${PARTY} ${id} rejected`, on: today, command });
  }
  await db.transaction(async (tx) => {
    await settleSystemRequests(tx, outcomes);
    await markSystemUnreached(tx, unreached);
    await markOutbox(tx, 'enforcement', marks);
    await queueCommands(tx, commands);
    await openTasks(tx, tasks);
  });
  return { asked: outcomes.length, waiting: queued.length - outcomes.length };
}

const rejected = (
  { documentId, id, n }: Pick<KeptSystemRequest, 'documentId' | 'id' | 'n'>,
  reason: string,
  on: LegalDate,
): OperatorTask => taskOf('ENFORCEMENT_REJECTS', { documentId, on, subject: id, body: { n, reason } });

async function compose(db: Database, queued: readonly QueuedMessage[]): Promise<EnforcementRequest[]> {
  const records = await loadRecords(db.sql, [...new Set(queued.map(({ documentId }) => documentId))]);
  return queued.map((message) => {
    const record = records.get(message.documentId);
    if (record === undefined) throw new Error(`a request about document ${message.documentId}, which is not there`);
    return requestOf(message, record);
  });
}

type RecordRow = NonNullable<ReturnType<Awaited<ReturnType<typeof loadRecords>>['get']>>;

function requestOf(
  { documentId, n, on, body, subject }: QueuedMessage,
  { number, record }: RecordRow,
): EnforcementRequest {
  const parties = partiesOf(record);
  const { debtor, beneficiary, issuer } = parties;
  const asked = {
    id: requestIdOf(documentId, n, SYSTEM),
    debtor: { iin: debtor.iin, name: fullNameOf(parties) },
    act: { number: `${number}/${n}`, on },
  };
  if (questionIn(subject) !== undefined) return { kind: 'levy', ...asked };
  const { type }: { readonly type: string } = JSON.parse(body);
  return {
    kind: type === 'ProceedingOpened' ? 'enter' : 'remove',
    ...asked,
    document: { number, type: parties.documentType },
    claimant: { bin: beneficiary.bin, name: issuer.name },
  };
}

/** The number of the question about wages that a message is about; undefined where it is about the register. */
const questionIn = (subject: string): string | undefined => /^levy (\d+)$/.exec(subject)?.[1];

// ------------------------------------------------------------------------------------------------ hearing

async function hear(
  db: Database,
  { link, today }: EnforcementOptions,
): Promise<Pick<EnforcementDone, 'answers' | 'unreachable'>> {
  let answers = 0;
  try {
    for (;;) {
      const cursor = await readCursor(db.sql, PARTY);
      const { words, nonsense, cursor: next } = await link.receive(cursor, ENVELOPES_AT_ONCE);
      const tasks = nonsense.map(({ envelope, code, place }) =>
        nonsenseTask({ about: envelope ?? place, code, place }, today),
      );
      await db.transaction(async (tx) => {
        await take(tx, words, { nonsense: tasks, on: today });
        await moveCursor(tx, PARTY, next);
      });
      answers += words.length;
      if (next === cursor || words.length + nonsense.length === 0) return { answers, unreachable: false };
    }
  } catch (error) {
    if (!(error instanceof Failure) || error.retry !== 'later') throw error;
    return { answers, unreachable: true };
  }
}

const nonsenseTask = (
  { about, code, place }: { readonly about: string; readonly code: string; readonly place: string },
  on: LegalDate,
): OperatorTask =>
  taskOf('ENFORCEMENT_NONSENSE', { documentId: null, on, subject: `${PARTY} ${about}`, body: { code, place } });

async function take(
  tx: Transaction,
  answers: readonly EnforcementAnswer[],
  { nonsense, on }: { readonly nonsense: readonly OperatorTask[]; readonly on: LegalDate },
): Promise<void> {
  const tasks = [...nonsense];
  const ids = [...new Set(answers.flatMap(({ request }) => readRequestId(request)?.documentId ?? []))];
  const asked = new Map((await readSystemRequests(tx, 'enforcement', ids)).map((request) => [request.id, request]));
  const settled = new Map<string, SystemOutcome>();
  const commands: QueuedCommand[] = [];
  for (const answer of answers) {
    const request = asked.get(answer.request);
    if (request === undefined || !fits(answer, request)) {
      tasks.push(nonsenseTask({ about: answer.id, code: 'ANSWERS_NOTHING', place: answer.kind }, on));
      continue;
    }
    const { documentId, id, status } = request;
    const told = (one: Exclude<EnforcementAnswer, { kind: 'refused' }>): QueuedCommand => {
      return { documentId, key: `${PARTY} ${one.id}`, on, command: commandOf(one, request.subject) };
    };
    // Said before, in another envelope or in this one.
    const before = status === 'answered' ? request : settled.get(id);
    if (before !== undefined) {
      const contradicts = contradictionOf(answer, { request, before: before.reason, on });
      tasks.push(...contradicts);
      // The case hears it too: that a bailiff levies keeps an order back that has not left (wage-levy.ts).
      if (contradicts.length > 0 && answer.kind === 'levy') commands.push(told(answer));
      continue;
    }
    const reason = answer.kind === 'refused' ? answer.reason : answer.kind === 'levy' ? levyFound(answer) : null;
    settled.set(id, { documentId, id, status: answer.kind === 'refused' ? 'rejected' : 'answered', reason });
    if (answer.kind !== 'refused') {
      commands.push(told(answer));
      continue;
    }
    tasks.push(rejected(request, answer.reason, on));
    const refused = refusedLevy(request.subject, answer.reason);
    if (refused !== undefined) commands.push({ documentId, key: `${PARTY} ${answer.id}`, on, command: refused });
  }
  const outcomes = [...settled.values()];
  await settleSystemRequests(tx, outcomes);
  await queueCommands(tx, commands);
  await resolveTasks(
    tx,
    outcomes.map(({ documentId, id }) => ({
      documentId,
      code: 'ENFORCEMENT_SILENT',
      subject: id,
      reason: 'SYSTEM_ANSWERED',
      on,
    })),
  );
  await resolveTasks(tx, answeredAfterAll(outcomes, [...asked.values()], on));
  await openTasks(tx, tasks);
}

/** A question about wages is answered: that an earlier one of its case was refused is nobody's to see to any more. */
function answeredAfterAll(
  outcomes: readonly SystemOutcome[],
  known: readonly KeptSystemRequest<'enforcement'>[],
  on: LegalDate,
): Parameters<typeof resolveTasks>[1] {
  const levies = known.filter(({ kind }) => kind === 'levy');
  const answered = new Set(outcomes.filter(({ status }) => status === 'answered').map(({ id }) => id));
  const cases = new Set(levies.filter(({ id }) => answered.has(id)).map(({ documentId }) => documentId));
  return levies.flatMap(({ documentId, id, status }) =>
    status === 'rejected' && cases.has(documentId)
      ? [{ documentId, code: 'ENFORCEMENT_REJECTS', subject: id, reason: 'SYSTEM_ANSWERED', on }]
      : [],
  );
}

/** What was found about wages: it is kept with the question, and a second answer is held against it. */
function levyFound({ resolution, order }: Extract<EnforcementAnswer, { kind: 'levy' }>): LevyFound {
  if (resolution) return order ? 'levy_both' : 'levy_resolution';
  return order ? 'levy_order' : 'levy_none';
}

/** The case puts a question about wages again; undefined of any other request, which an operator sees to. */
function refusedLevy(subject: string, reason: string): CaseCommand | undefined {
  const question = questionIn(subject);
  return question === undefined ? undefined : { type: 'RefuseWageLevy', question, reason };
}

/** Another answer is for a person: an order may have been sent by the first. The same again is nothing, as is one to a question of before answers were kept. */
function contradictionOf(
  answer: EnforcementAnswer,
  {
    request,
    before,
    on,
  }: { readonly request: KeptSystemRequest<'enforcement'>; readonly before: string | null; readonly on: LegalDate },
): readonly OperatorTask[] {
  if (answer.kind !== 'levy' || before === null) return [];
  const now = levyFound(answer);
  if (now === before) return [];
  const { documentId, n } = request;
  const body = { answer: answer.id, n, before, now };
  return [taskOf('ENFORCEMENT_CONTRADICTS', { documentId, on, subject: answer.id, body })];
}

const answersTo = { entered: 'enter', removed: 'remove', levy: 'levy' } as const;

/** An answer of another kind than the question answers nothing. */
const fits = ({ kind }: EnforcementAnswer, request: KeptSystemRequest<'enforcement'>): boolean =>
  kind === 'refused' || answersTo[kind] === request.kind;

function commandOf(answer: Exclude<EnforcementAnswer, { kind: 'refused' }>, subject: string): CaseCommand {
  switch (answer.kind) {
    case 'entered':
      return { type: 'ConfirmRegisterEntry' };
    case 'removed':
      return { type: 'ConfirmRegisterRemoval' };
    case 'levy': {
      const { resolution, order: bailiffOrder } = answer;
      return { type: 'RecordWageLevy', question: questionIn(subject) ?? '', resolution, bailiffOrder };
    }
  }
}

/** Who does not answer in time is not asked twice: an operator looks, and the answer still counts when it comes. */
async function hearSilence(db: Database, today: LegalDate): Promise<void> {
  for (;;) {
    const overdue = await overdueSystemRequests(db.sql, 'enforcement', { today, limit: SHARE });
    if (overdue.length === 0) return;
    await db.transaction(async (tx) => {
      await settleSystemRequests(
        tx,
        overdue.map(({ documentId, id, reason }) => ({ documentId, id, status: 'silent', reason })),
      );
      await openTasks(
        tx,
        overdue.map(({ documentId, id, n, kind, dueOn }) =>
          taskOf('ENFORCEMENT_SILENT', { documentId, on: today, subject: id, body: { n, kind, dueOn } }),
        ),
      );
    });
    if (overdue.length < SHARE) return;
  }
}
