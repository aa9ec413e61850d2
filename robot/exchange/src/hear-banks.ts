/**
 * What the banks say comes back as commands of cases, each answer once (law 261-IV Arts. 10-3, 62; 11-VI Art. 35). An answer that is late,
 * missing, doubled or that contradicts another becomes an operator's task, never a guess.
 */
import { type BankAnswer, type BankLink, type BankReading, NEVER_CAME } from '@oryndau/connectors/bank';
import { orderSubject } from '@oryndau/deciding/consequences/parties';
import {
  type bankTaskCodes,
  type OperatorTask,
  openTasks,
  reasonOfBank,
  taskOf,
} from '@oryndau/deciding/tasks/task-codes';
import { type Resolution, resolveTasks } from '@oryndau/journal/tasks';
import { fromCanonical } from '@oryndau/law/canonical';
import type { LegalDate } from '@oryndau/law/legal-date';
import {
  type KeptRequest,
  keepAnswers,
  moveCursor,
  NOT_TAKEN,
  overdueRequests,
  type RequestOutcome,
  readAnswers,
  readCursor,
  readRequests,
  settleRequests,
} from '@oryndau/outside/bank-requests';
import { toldTo } from '@oryndau/outside/queued';
import type { Database } from '@oryndau/postgres/database';
import type { Transaction } from '@oryndau/postgres/driver';
import { Failure } from '@oryndau/postgres/failure';
import { groupBy } from '@oryndau/postgres/group-by';
import { type CaseCommand, caseMoneyFields } from '@oryndau/proceedings/core';
import type { Account } from '@oryndau/proceedings/core/case';
import { type QueuedCommand, queueCommands } from '@oryndau/proceedings/sql/queue-commands';
import { bankEventOf } from './bank-events.ts';
import type { BanksDone, BanksOptions } from './banks.ts';
import { readRequestId } from './request-id.ts';

const ENVELOPES_AT_ONCE = 50;

/** Takes in what each bank has said since the last time, and tells the operator of what it has not said in time. */
export async function hearBanks(
  db: Database,
  options: BanksOptions,
): Promise<Pick<BanksDone, 'answers' | 'statements' | 'tasks' | 'unreachable'>> {
  const total = { answers: 0, statements: 0, tasks: 0 };
  const unreachable: string[] = [];
  for (const link of options.links.values()) {
    try {
      const heard = await hearBank(db, link, options);
      total.answers += heard.answers;
      total.statements += heard.statements;
      total.tasks += heard.tasks;
    } catch (error) {
      // A bank that is down keeps no other from being heard.
      if (!(error instanceof Failure) || error.retry !== 'later') throw error;
      unreachable.push(link.bank);
    }
  }
  total.tasks += await hearSilence(db, options.today);
  return { ...total, unreachable };
}

async function hearBank(db: Database, link: BankLink, { today, importStatement }: BanksOptions) {
  const total = { answers: 0, statements: 0, tasks: 0 };
  for (;;) {
    const cursor = await readCursor(db.sql, `bank ${link.bank}`);
    const reading = await link.receive(cursor, ENVELOPES_AT_ONCE);
    for (const { name, bytes } of reading.statements) await importStatement(name, bytes);
    const taken = await db.transaction((tx) => take(tx, link.bank, reading, today));
    total.answers += taken.answers;
    total.tasks += taken.tasks;
    total.statements += reading.statements.length;
    const read = reading.answers.length + reading.nonsense.length + reading.statements.length;
    if (reading.cursor === cursor || read === 0) return total;
  }
}

async function take(
  tx: Transaction,
  bank: string,
  reading: BankReading,
  today: LegalDate,
): Promise<{ answers: number; tasks: number }> {
  const { known, asked, tasks } = await recognise(tx, bank, reading, today);
  const ids = [...new Set(known.map(({ documentId }) => documentId))];
  const before = groupBy(await readAnswers(tx, ids), ({ documentId, request }) => `${documentId} ${request}`);
  const news = await keepAnswers(tx, known);
  const whole = await executedWhole(tx, known);
  const commands: QueuedCommand[] = [];
  const settled: RequestOutcome[] = [];
  const ofDocument = groupBy([...asked.values()], ({ documentId }) => documentId);
  const said = new Map([...before].map(([key, answers]) => [key, answers.map(({ kind }) => kind)]));
  for (const { documentId, answer } of known) {
    if (!news.delete(answer.id)) continue;
    const key = `${documentId} ${answer.request}`;
    const kinds = said.get(key) ?? [];
    said.set(key, [...kinds, answer.kind]);
    const request = asked.get(key);
    const about = aboutOf(request, ofDocument.get(documentId) ?? []);
    const isNeverArrested = said.get(`${documentId} ${request?.subject}`)?.includes('arrest_rejected') === true;
    const isDone = ({ id }: KeptRequest) => said.get(`${documentId} ${id}`)?.some((kind) => DONE.has(kind)) === true;
    // What the bank has said to have done in this very reading the book of requests does not know yet.
    const isNeverThere = isNothingThere(
      answer,
      about.undone.filter((undone) => !isDone(undone)),
    );
    const isOver = about.undoing.some(({ id }) => said.has(`${documentId} ${id}`));
    const fault = faultOf(answer, { before: kinds, asked: request, whole, isNeverArrested, isNeverThere, isOver });
    if (fault !== undefined) tasks.push(taskOfAnswer(fault, { documentId, on: today, answer, before: kinds }));
    // Rejected when it came after what had taken it back, it is as never come, and the journal says so of it: it stays overtaken.
    const isAsNeverCome = request?.status === 'overtaken' && isOver;
    if (fault !== 'BANK_ANSWERS_ANOTHER' && fault !== 'BANK_CONTRADICTS' && !isAsNeverCome)
      settled.push({ documentId, id: answer.request, status: 'answered', reason: null });
    const command = isNeverThere ? untoldCommand(request) : heardCommand(answer, fault, request);
    if (command !== undefined) commands.push({ documentId, key: `bank ${answer.id}`, on: today, command });
  }
  await settleRequests(tx, settled);
  const ofAccounts = known.filter(({ answer }) => answer.kind === 'accounts').map(({ documentId }) => documentId);
  commands.push(...(await accountsComplete(tx, ofAccounts, today)));
  await queueCommands(tx, commands);
  await resolveTasks(
    tx,
    settled.map((answered) => spoken(answered, today)),
  );
  await openTasks(tx, tasks);
  await moveCursor(tx, `bank ${bank}`, reading.cursor);
  return { answers: known.length, tasks: tasks.length };
}

/** The bank was silent, and now it has answered. */
const spoken = ({ documentId, id }: RequestOutcome, on: LegalDate): Resolution => {
  return { documentId, code: 'BANK_SILENT', subject: id, reason: 'BANK_ANSWERED', on };
};

type Answered = Parameters<typeof keepAnswers>[1][number];

/** Which answers are to requests of ours, and those requests; what is not is an operator's. */
async function recognise(tx: Transaction, bank: string, reading: BankReading, on: LegalDate) {
  const tasks: OperatorTask[] = reading.nonsense.map(({ envelope, code, place }) =>
    taskOf('BANK_NONSENSE', {
      documentId: null,
      on,
      subject: `${bank} ${envelope ?? place}`,
      body: { bank, envelope, code, place },
    }),
  );
  const answersNothing = (documentId: string | null, { id, kind }: BankAnswer): void => {
    tasks.push(
      taskOf('BANK_ANSWERS_NOTHING', { documentId, on, subject: `${bank} ${id}`, body: { bank, answer: id, kind } }),
    );
  };
  const dated = reading.answers.flatMap((answer): Answered[] => {
    const documentId = readRequestId(answer.request)?.documentId;
    if (documentId !== undefined) return [{ documentId, on, answer }];
    answersNothing(null, answer);
    return [];
  });
  const ids = [...new Set(dated.map(({ documentId }) => documentId))];
  const asked = new Map(
    (await readRequests(tx, ids)).map((request) => [`${request.documentId} ${request.id}`, request]),
  );
  const known = dated.filter(({ documentId, answer }) => {
    // No bank answers for another.
    const wasAsked = asked.get(`${documentId} ${answer.request}`)?.bank === bank;
    if (!wasAsked) answersNothing(documentId, answer);
    return wasAsked;
  });
  return { known, asked, tasks };
}

type AnswerFault = Exclude<(typeof bankTaskCodes)[number], 'BANK_SILENT' | 'BANK_NONSENSE' | 'BANK_ANSWERS_NOTHING'>;

interface Faulty {
  readonly documentId: string;
  readonly on: LegalDate;
  readonly answer: BankAnswer;
  readonly before: readonly BankAnswer['kind'][];
}

function taskOfAnswer(fault: AnswerFault, { documentId, on, answer, before }: Faulty): OperatorTask {
  const { bank, id, kind, request } = answer;
  const reason = 'reason' in answer ? answer.reason : undefined;
  const subject = 'order' in answer && fault === 'BANK_CANNOT_RECALL' ? `order ${orderNumber(answer.order)}` : request;
  return taskOf(fault, { documentId, on, subject, body: { bank, answer: id, kind, request, before, reason } });
}

/**
 * The orders that the bank itself says to have executed to the tiyn. That it cannot recall such an order is no trouble: there is nothing to recall,
 * and the money is on its way.
 */
async function executedWhole(tx: Transaction, known: readonly Answered[]): Promise<ReadonlySet<string>> {
  const ids = known.filter(({ answer }) => answer.kind === 'recall_refused').map(({ documentId }) => documentId);
  if (ids.length === 0) return new Set();
  const ordered = new Map(
    (await toldTo(tx, 'bank', ids)).flatMap((message) => {
      const event = bankEventOf(message);
      return event.type === 'CollectionOrderSent'
        ? [[`${message.documentId} ${message.subject}`, event.amount] as const]
        : [];
    }),
  );
  const answers = await readAnswers(tx, ids);
  return new Set(
    answers.flatMap(({ documentId, kind, body }) => {
      if (kind !== 'order_executed') return [];
      const { order, executed } = fromCanonical<BankAnswer & { kind: 'order_executed' }>(
        JSON.parse(body),
        caseMoneyFields,
      );
      const amount = ordered.get(`${documentId} ${orderSubject(orderNumber(order))}`);
      return amount !== undefined && executed >= amount ? [order] : [];
    }),
  );
}

/** Which answers may follow which to the same request; what is not here contradicts what was said before. */
const mayFollow: Readonly<Record<BankAnswer['kind'], readonly BankAnswer['kind'][]>> = {
  accounts: [],
  arrested: [],
  arrest_rejected: [],
  changed: [],
  lifted: [],
  arrest_handed_over: [],
  order_accepted: [],
  order_rejected: ['order_accepted'],
  order_executed: ['order_accepted', 'order_executed'],
  recalled: [],
  recall_refused: [],
  refused: [],
};

const answersTo: Readonly<Record<string, readonly BankAnswer['kind'][]>> = {
  accounts: ['accounts', 'refused'],
  arrest: ['arrested', 'arrest_rejected', 'refused'],
  change: ['changed', 'refused'],
  lift: ['lifted', 'refused'],
  hand_over_arrest: ['arrest_handed_over', 'refused'],
  collect: ['order_accepted', 'order_rejected', 'order_executed', 'refused'],
  recall: ['recalled', 'recall_refused', 'refused'],
};

/** Why an answer is an operator's and not the robot's. */
function faultOf(
  answer: BankAnswer,
  {
    before,
    asked,
    whole,
    isNeverArrested,
    isNeverThere,
    isOver,
  }: {
    readonly before: readonly BankAnswer['kind'][];
    readonly asked: KeptRequest | undefined;
    readonly whole: ReadonlySet<string>;
    /** The bank has rejected the arrest that the request is about. */
    readonly isNeverArrested: boolean;
    readonly isNeverThere: boolean;
    /** The bank has answered already what took the request back. */
    readonly isOver: boolean;
  },
): AnswerFault | undefined {
  if (asked === undefined || !answersTo[asked.kind]?.includes(answer.kind)) return 'BANK_ANSWERS_ANOTHER';
  if (before.some((kind) => !mayFollow[answer.kind].includes(kind))) return 'BANK_CONTRADICTS';
  if (isNeverThere) return undefined;
  // It was to be there no more, and it has come after all: money may be arrested, or taken, of which the case knows nothing.
  if (asked.status === 'overtaken' && isOver && DONE.has(answer.kind)) return 'BANK_CONTRADICTS';
  // The rejection of an arrest crossed the word that a bailiff has it: there is nothing to hand over, and the operator knows.
  if (answer.kind === 'refused')
    return asked.kind === 'hand_over_arrest' && isNeverArrested ? undefined : 'BANK_REJECTS';
  if (answer.kind === 'recall_refused') return whole.has(answer.order) ? undefined : 'BANK_CANNOT_RECALL';
  return undefined;
}

/** What the case is told; a fault is an operator's alone, but that a request was not done. */
function heardCommand(answer: BankAnswer, fault: AnswerFault | undefined, asked: KeptRequest | undefined) {
  if (fault === undefined) return commandOf(answer);
  return fault === 'BANK_REJECTS' ? refusedCommand(asked) : undefined;
}

/** Answers by which something is done to somebody. */
const DONE: ReadonlySet<BankAnswer['kind']> = new Set(['arrested', 'order_accepted', 'order_executed']);

const UNDOING: ReadonlySet<string> = new Set(['lift', 'hand_over_arrest', 'recall']);

/** Requests about the same arrest or order: what a request takes back, and what takes it back. */
function aboutOf(request: KeptRequest | undefined, ofDocument: readonly KeptRequest[]) {
  const same = ofDocument.filter(
    ({ subject, n }) => subject !== null && subject === request?.subject && n !== request.n,
  );
  const undoes = request !== undefined && UNDOING.has(request.kind);
  return {
    undone: undoes ? same.filter(({ kind }) => kind === 'arrest' || kind === 'collect') : [],
    undoing: undoes ? [] : same.filter(({ kind }) => UNDOING.has(kind)),
  };
}

/** The bank knows nothing of what is taken back, which it was to be handed and has never said to have. */
const isNothingThere = (answer: BankAnswer, undone: readonly KeptRequest[]): boolean =>
  'reason' in answer && NEVER_CAME.has(answer.reason) && undone.some(({ status }) => status === 'overtaken');

/** The case hears that nobody has anything to give back: by what was asked, since a bank may refuse a recall as a whole too. */
const untoldCommand = (asked: KeptRequest | undefined): CaseCommand =>
  asked?.kind === 'recall'
    ? { type: 'ConfirmRecall', order: orderNumber(asked.subject ?? ''), untold: true }
    : { type: 'ConfirmLifting', untold: true };

function commandOf(answer: BankAnswer): CaseCommand | undefined {
  switch (answer.kind) {
    case 'arrested':
      return { type: 'ConfirmArrest', amount: answer.amount };
    case 'arrest_rejected':
      return { type: 'RejectArrest', reason: reasonOfBank(answer.reason) };
    case 'lifted':
      return { type: 'ConfirmLifting' };
    case 'order_accepted':
      return { type: 'AcceptOrder', order: orderNumber(answer.order) };
    case 'order_rejected':
      return { type: 'RejectOrder', order: orderNumber(answer.order), reason: reasonOfBank(answer.reason) };
    case 'order_executed':
      return { type: 'ExecuteOrder', order: orderNumber(answer.order), executed: answer.executed };
    case 'recalled':
      return { type: 'ConfirmRecall', order: orderNumber(answer.order) };
    // Accounts are told when all banks have answered; a change and whose an arrest is are facts of the bank's books; the rest are an operator's.
    case 'accounts':
    case 'changed':
    case 'arrest_handed_over':
    case 'recall_refused':
    case 'refused':
      return undefined;
  }
}

/** A request that the bank refused as a whole was not done: the case is told so, and the operator sees why. */
function refusedCommand(asked: KeptRequest | undefined): CaseCommand | undefined {
  if (asked?.kind === 'arrest') return { type: 'RejectArrest', reason: 'BANK_REJECTS' };
  if (asked?.kind === 'collect' && asked.subject !== null) {
    return { type: 'RejectOrder', order: orderNumber(asked.subject), reason: 'BANK_REJECTS' };
  }
  return undefined;
}

const orderNumber = (order: string): string => order.slice(order.lastIndexOf('-') + 1);

/** The accounts of a debtor, once every bank that was asked has answered or has let its time go by. */
async function accountsComplete(
  tx: Transaction,
  documentIds: readonly string[],
  on: LegalDate,
): Promise<QueuedCommand[]> {
  if (documentIds.length === 0) return [];
  const requests = groupBy(
    (await readRequests(tx, [...new Set(documentIds)])).filter(({ kind }) => kind === 'accounts'),
    ({ documentId, n }) => `${documentId} ${n}`,
  );
  const answers = new Map(
    (await readAnswers(tx, [...new Set(documentIds)])).map((answer) => [
      `${answer.documentId} ${answer.request}`,
      answer,
    ]),
  );
  return [...requests.values()].flatMap((asked): QueuedCommand[] => {
    const [first] = asked;
    if (first === undefined || asked.some(({ status }) => status === 'sending' || status === 'asked')) return [];
    const accounts = asked.flatMap(({ documentId, id }): readonly Account[] => {
      const answer = answers.get(`${documentId} ${id}`);
      return answer === undefined ? [] : accountsIn(answer.body);
    });
    const { documentId, n } = first;
    return [{ documentId, key: `accounts ${n}`, on, command: { type: 'RecordAccounts', accounts } }];
  });
}

const accountsIn = (body: string): readonly Account[] =>
  fromCanonical<{ readonly accounts: readonly Account[] }>(JSON.parse(body), new Set(['available', 'amount'])).accounts;

const SILENT_AT_ONCE = 5_000;

async function hearSilence(db: Database, today: LegalDate): Promise<number> {
  return db.transaction(async (tx) => {
    const silent = await overdueRequests(tx, today, SILENT_AT_ONCE);
    await settleRequests(
      tx,
      silent.map(({ documentId, id, status }) => {
        // One that the bank has not even taken is still asked when the bank is there again.
        const reason = status === 'sending' ? NOT_TAKEN : null;
        return { documentId, id, status: 'silent' as const, reason };
      }),
    );
    const accounts = silent.filter(({ kind }) => kind === 'accounts').map(({ documentId }) => documentId);
    await queueCommands(tx, await accountsComplete(tx, accounts, today));
    // A lifting has its own alarm (ArrestLiftOverdue), also where the request has not even been taken.
    const tasks = silent
      .filter(({ kind }) => kind !== 'lift')
      .map(({ documentId, id, bank, kind, dueOn }) =>
        taskOf('BANK_SILENT', { documentId, on: today, subject: id, body: { bank, request: id, kind, dueOn } }),
      );
    await openTasks(tx, tasks);
    return tasks.length;
  });
}
