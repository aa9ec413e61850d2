/**
 * What the robot decided about money on accounts goes to the banks, and their answers come back as commands (law 261-IV Arts. 10-3, 32, 58,
 * 62; 11-VI Art. 35). An answer that is late, missing, doubled or that contradicts another becomes an operator's task, never a guess.
 */
import {
  type BankAnswer,
  type BankLink,
  type BankReading,
  type BankRequest,
  type BankSubmission,
  beginRequests,
  type KeptRequest,
  keepAnswers,
  markOutbox,
  moveCursor,
  orderIdOf,
  overdueRequests,
  type QueuedMessage,
  queuedFor,
  type RequestBegun,
  type RequestOutcome,
  readAnswers,
  readCursor,
  readRequests,
  settleRequests,
  toldTo,
} from '@oryndau/connectors';
import { fullNameOf, loadRecords, partiesOf, type RegisterParties } from '@oryndau/fines';
import { addDays, fromCanonical, type LegalDate, type Money, nextWorkingDayFrom } from '@oryndau/law';
import { type Database, Failure, type Task, type Transaction, writeTasks } from '@oryndau/postgres';
import {
  type Account,
  type CaseCommand,
  type CaseEvent,
  caseMoneyFields,
  type QueuedCommand,
  queueCommands,
} from '@oryndau/proceedings';
import { groupBy } from '../group-by.ts';
import { readRequestId, requestIdOf } from './request-id.ts';

export interface BanksOptions {
  /** By the bank's code in an IBAN. */
  readonly links: ReadonlyMap<string, BankLink>;
  readonly today: LegalDate;
  /** Takes in a bank file (camt.054): the same file twice is taken once. */
  readonly importStatement: (name: string, bytes: Uint8Array) => Promise<void>;
}

/** Working days in which a bank answers by contract; after the last of them the operator is told. */
const ANSWER_DAYS = 2;
const AT_ONCE = 2_000;

export interface BanksDone {
  readonly asked: number;
  /** Not handed over; the next round tries again. */
  readonly waiting: number;
  readonly answers: number;
  readonly statements: number;
  /** Codes of banks that could not be listened to: the others were, and these are again in the next round. */
  readonly unreachable: readonly string[];
  /** Left to an operator. */
  readonly tasks: number;
}

// ------------------------------------------------------------------------------------------------ asking

/** Sends what the outbox holds for banks, in the order in which it was decided. */
export async function askBanks(
  db: Database,
  options: BanksOptions,
): Promise<Pick<BanksDone, 'asked' | 'waiting' | 'tasks'>> {
  const total = { asked: 0, waiting: 0, tasks: 0 };
  for (;;) {
    const queued = await queuedFor(db.sql, { recipient: 'bank', until: options.today, limit: AT_ONCE });
    if (queued.length === 0) return total;
    const { asked, waiting, tasks } = await askBatch(db, queued, options);
    total.asked += asked;
    total.waiting += waiting;
    total.tasks += tasks;
    if (waiting > 0) return total;
  }
}

/** A message of the outbox with the requests that it becomes, or the reason why it becomes none. */
interface Asking {
  readonly message: QueuedMessage;
  readonly requests: readonly { readonly request: BankRequest; readonly subject: string | null }[];
  readonly fault: string | null;
}

async function askBatch(db: Database, queued: readonly QueuedMessage[], options: BanksOptions) {
  const asking = await compose(db, queued, options);
  const today = options.today;
  const dueOn = workingDaysAfter(today, ANSWER_DAYS);
  await db.transaction(async (tx) => {
    await beginRequests(
      tx,
      asking.flatMap(({ message: { documentId, n }, requests }) =>
        requests.map(({ request, subject }): RequestBegun => {
          const { id, bank, kind } = request;
          return { documentId, id, n, bank, kind, subject, askedOn: today, dueOn };
        }),
      ),
    );
  });
  const submissions = await send(
    asking.flatMap(({ requests }) => requests.map(({ request }) => request)),
    options.links,
  );
  return db.transaction((tx) => settle(tx, asking, submissions, today));
}

async function compose(db: Database, queued: readonly QueuedMessage[], { links }: BanksOptions): Promise<Asking[]> {
  const ids = [...new Set(queued.map(({ documentId }) => documentId))];
  const records = await loadRecords(db.sql, ids);
  const told = groupBy(await toldTo(db.sql, 'bank', ids), ({ documentId }) => documentId);
  return queued.map((message) => {
    const record = records.get(message.documentId);
    if (record === undefined) throw new Error(`a request about document ${message.documentId}, which is not there`);
    const earlier = (told.get(message.documentId) ?? []).filter(({ n }) => n <= message.n).map(eventOf);
    return requestsOf(message, { number: record.number, parties: partiesOf(record.record), earlier, links });
  });
}

type BankEvent = Extract<
  CaseEvent,
  {
    type:
      | 'AccountsRequested'
      | 'ArrestOrdered'
      | 'ArrestReduced'
      | 'ArrestLiftOrdered'
      | 'CollectionOrderSent'
      | 'CollectionOrderRecallSent';
  }
>;
type Told = BankEvent & { readonly n: number };

const eventOf = ({ n, body }: QueuedMessage): Told => ({
  ...fromCanonical<BankEvent>(JSON.parse(body), caseMoneyFields),
  n,
});

interface About {
  readonly number: string;
  readonly parties: RegisterParties;
  /** What banks were told of this document before, this message last. */
  readonly earlier: readonly Told[];
  readonly links: ReadonlyMap<string, BankLink>;
}

function requestsOf(message: QueuedMessage, { number, parties, earlier, links }: About): Asking {
  const { documentId, n, on } = message;
  const event = earlier.at(-1);
  const arrest = earlier.findLast((told): told is Told & { type: 'ArrestOrdered' } => told.type === 'ArrestOrdered');
  const none = (fault: string): Asking => ({ message, requests: [], fault });
  if (event === undefined || event.n !== n) return none('UNKNOWN_MESSAGE');
  const debtor = { iin: parties.debtor.iin, name: fullNameOf(parties) };
  const asked = (bank: string) => ({
    id: requestIdOf(documentId, n, bank),
    bank,
    debtor,
    act: { number: `${number}/${n}`, on },
  });
  if (event.type === 'AccountsRequested') {
    return {
      message,
      requests: [...links.keys()].map((bank) => ({ request: { ...asked(bank), kind: 'accounts' }, subject: null })),
      fault: null,
    };
  }
  if (arrest === undefined) return none('NO_ARREST');
  const { bank, account } = arrest;
  if (!links.has(bank)) return none('BANK_NOT_CONNECTED');
  const one = (request: BankRequest, subject: string): Asking => ({
    message,
    requests: [{ request, subject }],
    fault: null,
  });
  const named = requestIdOf(documentId, arrest.n, bank);
  switch (event.type) {
    case 'ArrestOrdered':
      return one({ ...asked(bank), kind: 'arrest', arrest: named, account, amount: event.amount }, named);
    case 'ArrestReduced':
      return one({ ...asked(bank), kind: 'change', arrest: named, account, amount: event.amount }, named);
    case 'ArrestLiftOrdered':
      return one({ ...asked(bank), kind: 'lift', arrest: named, account }, named);
    case 'CollectionOrderRecallSent': {
      const order = orderIdOf(documentId, event.order);
      return one({ ...asked(bank), kind: 'recall', order }, order);
    }
    case 'CollectionOrderSent': {
      const { kbk, knp, iban, bin } = parties.beneficiary;
      // law.md section 12, question 16: codes of the budget come from the document or the order is not formed.
      if (kbk === '' || knp === '') return none('NO_BUDGET_CODES');
      const order = orderIdOf(documentId, event.order);
      const creditor = { name: parties.issuer.name, bin, iban };
      const document = { number, paymentReference: parties.paymentReference };
      const { amount, floor } = event;
      return one(
        {
          ...asked(bank),
          kind: 'collect',
          order,
          account,
          amount,
          floor,
          creditor,
          kbk,
          knp,
          document,
          purpose: PURPOSE,
        },
        order,
      );
    }
  }
}

/** The legal norm that a collection order must state (11-VI Art. 35). */
const PURPOSE = '261-IV Art. 10-3; 11-VI Art. 35';

/** Each bank gets what is for it in one envelope; the outcomes by the id of the request. */
async function send(
  requests: readonly BankRequest[],
  links: ReadonlyMap<string, BankLink>,
): Promise<Map<string, BankSubmission>> {
  const byBank = groupBy(requests, ({ bank }) => bank);
  const sent = await Promise.all([...byBank].map(([bank, its]) => links.get(bank)?.send(its) ?? []));
  return new Map(sent.flat().map((submission) => [submission.id, submission]));
}

async function settle(
  tx: Transaction,
  asking: readonly Asking[],
  submissions: ReadonlyMap<string, BankSubmission>,
  today: LegalDate,
): Promise<Pick<BanksDone, 'asked' | 'waiting' | 'tasks'>> {
  const outcomes: RequestOutcome[] = [];
  const marks: { documentId: string; n: number; status: 'sent' | 'failed' }[] = [];
  const tasks: Task[] = [];
  const commands: QueuedCommand[] = [];
  let waiting = 0;
  for (const { message, requests, fault } of asking) {
    const { documentId, n } = message;
    if (fault !== null) {
      tasks.push(taskOf(documentId, today, fault, { n }));
      commands.push(...refusalOf(message, fault, today));
      marks.push({ documentId, n, status: 'failed' });
      continue;
    }
    const answers = requests.map(({ request }) => submissions.get(request.id));
    if (answers.some((answer) => answer === undefined || answer.kind === 'not_sent')) {
      waiting += 1;
    } else
      marks.push({ documentId, n, status: answers.every((answer) => answer?.kind === 'rejected') ? 'failed' : 'sent' });
    for (const answer of answers) {
      if (answer === undefined || answer.kind === 'not_sent') continue;
      const rejected = answer.kind === 'rejected';
      outcomes.push({
        documentId,
        id: answer.id,
        status: rejected ? 'rejected' : 'asked',
        reason: rejected ? answer.reason : null,
      });
      if (rejected)
        tasks.push(taskOf(documentId, today, 'BANK_REJECTS', { request: answer.id, reason: answer.reason }));
    }
  }
  await settleRequests(tx, outcomes);
  await markOutbox(tx, 'bank', marks);
  await queueCommands(tx, commands);
  await writeTasks(tx, tasks);
  return { asked: outcomes.length, waiting, tasks: tasks.length };
}

/** A request that cannot be made at all is refused in the bank's stead: the case must not wait for an answer that nobody will give. */
function refusalOf(message: QueuedMessage, fault: string, on: LegalDate): QueuedCommand[] {
  const event = eventOf(message);
  const { documentId, n } = message;
  const queue = (command: CaseCommand): QueuedCommand[] => [{ documentId, key: `bank ${n} not asked`, on, command }];
  if (event.type === 'ArrestOrdered') return queue({ type: 'RejectArrest', reason: fault });
  if (event.type === 'CollectionOrderSent') return queue({ type: 'RejectOrder', order: event.order, reason: fault });
  return [];
}

const taskOf = (
  documentId: string | null,
  on: LegalDate,
  code: string,
  body: Readonly<Record<string, unknown>>,
): Task => ({
  documentId,
  on,
  code,
  body: JSON.stringify(body),
});

function workingDaysAfter(day: LegalDate, count: number): LegalDate {
  let reached = day;
  for (let left = count; left > 0; left -= 1) reached = nextWorkingDayFrom(addDays(reached, 1)) ?? addDays(reached, 1);
  return reached;
}

// ------------------------------------------------------------------------------------------------ hearing

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
  const tasks: Task[] = reading.nonsense.map(({ envelope, code, place }) =>
    taskOf(null, today, 'BANK_NONSENSE', { bank, envelope, code, place }),
  );
  const dated = reading.answers.flatMap((answer) => {
    const documentId = readRequestId(answer.request)?.documentId;
    if (documentId !== undefined) return [{ documentId, on: today, answer }];
    tasks.push(taskOf(null, today, 'BANK_ANSWERS_NOTHING', { bank, answer: answer.id }));
    return [];
  });
  const ids = [...new Set(dated.map(({ documentId }) => documentId))];
  const asked = new Map(
    (await readRequests(tx, ids)).map((request) => [`${request.documentId} ${request.id}`, request]),
  );
  const before = groupBy(await readAnswers(tx, ids), ({ documentId, request }) => `${documentId} ${request}`);
  const known = dated.filter(({ documentId, answer }) => {
    // No bank answers for another.
    const wasAsked = asked.get(`${documentId} ${answer.request}`)?.bank === bank;
    if (!wasAsked) tasks.push(taskOf(documentId, today, 'BANK_ANSWERS_NOTHING', { bank, answer: answer.id }));
    return wasAsked;
  });
  const news = await keepAnswers(tx, known);
  const commands: QueuedCommand[] = [];
  const settled: RequestOutcome[] = [];
  const said = new Map([...before].map(([key, answers]) => [key, answers.map(({ kind }) => kind)]));
  for (const { documentId, answer } of known) {
    if (!news.delete(answer.id)) continue;
    const key = `${documentId} ${answer.request}`;
    const kinds = said.get(key) ?? [];
    said.set(key, [...kinds, answer.kind]);
    const fault = faultOf(answer, kinds, asked.get(key));
    if (fault !== undefined)
      tasks.push(taskOf(documentId, today, fault, { bank, answer: answer.id, kind: answer.kind, before: kinds }));
    if (fault !== 'BANK_ANSWERS_ANOTHER' && fault !== 'BANK_CONTRADICTS')
      settled.push({ documentId, id: answer.request, status: 'answered', reason: null });
    const command =
      fault === undefined ? commandOf(answer) : fault === 'BANK_REJECTS' ? refusedCommand(asked.get(key)) : undefined;
    if (command !== undefined) commands.push({ documentId, key: `bank ${answer.id}`, on: today, command });
  }
  await settleRequests(tx, settled);
  commands.push(
    ...(await accountsComplete(
      tx,
      known.filter(({ answer }) => answer.kind === 'accounts').map(({ documentId }) => documentId),
      today,
    )),
  );
  await queueCommands(tx, commands);
  await writeTasks(tx, tasks);
  await moveCursor(tx, `bank ${bank}`, reading.cursor);
  return { answers: known.length, tasks: tasks.length };
}

/** Which answers may follow which to the same request; what is not here contradicts what was said before. */
const mayFollow: Readonly<Record<BankAnswer['kind'], readonly BankAnswer['kind'][]>> = {
  accounts: [],
  arrested: [],
  arrest_rejected: [],
  changed: [],
  lifted: [],
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
  collect: ['order_accepted', 'order_rejected', 'order_executed', 'refused'],
  recall: ['recalled', 'recall_refused', 'refused'],
};

/** Why an answer is an operator's and not the robot's. */
function faultOf(
  answer: BankAnswer,
  before: readonly BankAnswer['kind'][],
  asked: KeptRequest | undefined,
): string | undefined {
  if (asked === undefined || !answersTo[asked.kind]?.includes(answer.kind)) return 'BANK_ANSWERS_ANOTHER';
  if (before.some((kind) => !mayFollow[answer.kind].includes(kind))) return 'BANK_CONTRADICTS';
  if (answer.kind === 'refused') return 'BANK_REJECTS';
  if (answer.kind === 'recall_refused') return 'BANK_CANNOT_RECALL';
  return undefined;
}

function commandOf(answer: BankAnswer): CaseCommand | undefined {
  switch (answer.kind) {
    case 'arrested':
      return { type: 'ConfirmArrest', amount: answer.amount };
    case 'arrest_rejected':
      return { type: 'RejectArrest', reason: answer.reason };
    case 'lifted':
      return { type: 'ConfirmLifting' };
    case 'order_accepted':
      return { type: 'AcceptOrder', order: orderNumber(answer.order) };
    case 'order_rejected':
      return { type: 'RejectOrder', order: orderNumber(answer.order), reason: answer.reason };
    case 'order_executed':
      return { type: 'ExecuteOrder', order: orderNumber(answer.order), executed: answer.executed };
    case 'recalled':
      return { type: 'ConfirmRecall', order: orderNumber(answer.order) };
    // Accounts are told when all banks have answered; a change is a fact of the bank's books; the rest are an operator's.
    case 'accounts':
    case 'changed':
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
  fromCanonical<{ readonly accounts: readonly (Omit<Account, 'available'> & { readonly available: Money })[] }>(
    JSON.parse(body),
    new Set(['available']),
  ).accounts;

const SILENT_AT_ONCE = 5_000;

async function hearSilence(db: Database, today: LegalDate): Promise<number> {
  return db.transaction(async (tx) => {
    const silent = await overdueRequests(tx, today, SILENT_AT_ONCE);
    await settleRequests(
      tx,
      silent.map(({ documentId, id }) => ({ documentId, id, status: 'silent' as const, reason: null })),
    );
    const accounts = silent.filter(({ kind }) => kind === 'accounts').map(({ documentId }) => documentId);
    await queueCommands(tx, await accountsComplete(tx, accounts, today));
    await writeTasks(
      tx,
      silent.map(({ documentId, id, bank, kind, dueOn }) =>
        taskOf(documentId, today, 'BANK_SILENT', { bank, request: id, kind, dueOn }),
      ),
    );
    return silent.length;
  });
}
