/**
 * What the robot decided about money on accounts goes to the banks, also that a bailiff has an arrest now, and their answers come back as commands (law 261-IV
 * Arts. 10-3, 32, 58, 62; 11-VI Art. 35; Rules of Order 697 item 23). An answer that is late, missing, doubled or that contradicts another becomes an operator's task, never a guess.
 */
import type { BankLink, BankRequest, BankSubmission } from '@oryndau/connectors/bank';
import { arrestedAccountIn } from '@oryndau/deciding/consequences/parties';
import { type OperatorTask, openTasks, taskOf, type UnaskedTaskCode } from '@oryndau/deciding/tasks/task-codes';
import { fullNameOf, isKbk, isKnp, partiesOf, type RegisterParties } from '@oryndau/fines/core/register-person';
import { loadRecords } from '@oryndau/fines/sql/documents';
import type { LegalDate } from '@oryndau/law/legal-date';
import {
  beginRequests,
  isToBeAsked,
  type KeptRequest,
  markUnreached,
  type RequestBegun,
  type RequestOutcome,
  readRequests,
  settleRequests,
} from '@oryndau/outside/bank-requests';
import { caseCodeOf } from '@oryndau/outside/codes';
import type { RequestKey } from '@oryndau/outside/handed';
import { orderIdOf } from '@oryndau/outside/order-id';
import {
  markOutbox,
  type QueuedForBank,
  type QueuedMessage,
  queuedForBanks,
  takenByEach,
} from '@oryndau/outside/queued';
import type { Database } from '@oryndau/postgres/database';
import type { Transaction } from '@oryndau/postgres/driver';
import { groupBy } from '@oryndau/postgres/group-by';
import type { CaseCommand } from '@oryndau/proceedings/core';
import { type QueuedCommand, queueCommands } from '@oryndau/proceedings/sql/queue-commands';
import { type ActPlace, readActPlaces } from '@oryndau/signing/sql/acts';
import { type BankEvent, bankEventOf } from './bank-events.ts';
import { measureGate } from './held-measures.ts';
import { requestIdOf } from './request-id.ts';
import { restingAct } from './resting-act.ts';
import { workingDaysAfter } from './working-days.ts';

export interface BanksOptions {
  /** By the bank's code in an IBAN. */
  readonly links: ReadonlyMap<string, BankLink>;
  /** In how many working days each bank answers by contract, where that is not two; after the last of them the operator is told. */
  readonly answerWorkingDays?: ReadonlyMap<string, number>;
  readonly today: LegalDate;
  /** Takes in a bank file (camt.054): the same file twice is taken once. */
  readonly importStatement: (name: string, bytes: Uint8Array) => Promise<void>;
}

/** Where the configuration names none. */
const ANSWER_WORKING_DAYS = 2;
/** Requests for one bank in one envelope. */
const SHARE = 2_000;

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

/**
 * Sends what the outbox holds for banks, to each bank in the order in which it was decided. A bank that is out of reach is asked once a round and
 * keeps no other waiting. Where no bank is configured, what is for banks waits.
 */
export async function askBanks(
  db: Database,
  options: BanksOptions,
): Promise<Pick<BanksDone, 'asked' | 'waiting' | 'tasks'>> {
  const total = { asked: 0, waiting: 0, tasks: 0 };
  const banks = [...options.links.keys()];
  const passed = new Set<string>();
  const gate = measureGate(db, options.today);
  await closeTakenByEach(db, banks, options.today);
  while (banks.length > 0) {
    const queue = { banks, passed: [...passed], until: options.today, share: SHARE };
    const queued = await gate.pass((held) => queuedForBanks(db.sql, { ...queue, held }));
    if (queued.length === 0) break;
    const done = await askBatch(db, queued, options);
    total.asked += done.asked;
    total.waiting += done.waiting;
    total.tasks += done.tasks;
    for (const bank of done.unreached) passed.add(bank);
  }
  const stale = gate.stale();
  if (stale.length > 0) await db.transaction((tx) => queueCommands(tx, stale));
  return total;
}

/** A bank that is connected no more is not waited for. */
async function closeTakenByEach(db: Database, banks: readonly string[], until: LegalDate): Promise<void> {
  if (banks.length === 0) return;
  const taken = await takenByEach(db.sql, { banks, until, limit: SHARE });
  if (taken.length === 0) return;
  await db.transaction((tx) =>
    markOutbox(
      tx,
      'bank',
      taken.map((message) => ({ ...message, status: 'sent' as const })),
    ),
  );
}

interface AskedRequest {
  readonly request: BankRequest;
  /** The arrest or the order that it is about. */
  readonly subject: string | null;
}

/** A message of the outbox with the requests that it becomes, or the reason why it becomes none. */
interface Asking {
  readonly message: QueuedMessage;
  readonly requests: readonly AskedRequest[];
  readonly fault: UnaskedTaskCode | null;
}

async function askBatch(db: Database, queued: readonly QueuedForBank[], options: BanksOptions) {
  const { today, links } = options;
  const asking = await compose(db, queued, options);
  const requests = asking.flatMap((one) => one.requests);
  const dueOn = dueDays(options);
  const turn = new Set(queued.map(({ documentId, n, bank }) => requestIdOf(documentId, n, bank)));
  // All banks that a message is for are written down together, also those whose turn comes later: the case waits for each of them.
  const begun = asking.flatMap(({ message: { documentId, n }, requests }) =>
    requests.map(({ request: { id, bank, kind }, subject }): RequestBegun => {
      return { documentId, id, n, bank, kind, subject, askedOn: today, dueOn: dueOn(bank), isSent: turn.has(id) };
    }),
  );
  await db.transaction((tx) => beginRequests(tx, begun));
  const sent = requests.map(({ request }) => request).filter(({ id }) => turn.has(id));
  const submissions = await send(sent, links);
  const open = sent.filter(({ id }) => (submissions.get(id)?.kind ?? 'not_sent') === 'not_sent');
  const settled = await db.transaction((tx) => settle(tx, { asking, submissions, today, dueOn }));
  return { ...settled, waiting: open.length, unreached: open.map(({ bank }) => bank) };
}

/** Each message once, whichever of its banks have their turn. */
async function compose(db: Database, queued: readonly QueuedMessage[], { links }: BanksOptions): Promise<Asking[]> {
  const ids = [...new Set(queued.map(({ documentId }) => documentId))];
  const messages = new Map(queued.map((message) => [`${message.documentId} ${message.n}`, message]));
  const records = await loadRecords(db.sql, ids);
  const arrests = arrestsOf(await readRequests(db.sql, ids), [...messages.values()]);
  const acts = groupBy(await readActPlaces(db.sql, ids), ({ documentId }) => documentId);
  return [...messages.values()].map((message) => {
    const record = records.get(message.documentId);
    if (record === undefined) throw new Error(`a request about document ${message.documentId}, which is not there`);
    const { number } = record;
    return requestsOf(message, {
      number,
      parties: partiesOf(record.record),
      arrest: arrests(message),
      acts: acts.get(message.documentId) ?? [],
      links,
    });
  });
}

/**
 * The name that an arrest has at its bank is that of the request which asked for it: of the last one before the message, in the book of requests or
 * in this very round.
 */
function arrestsOf(
  requests: readonly KeptRequest[],
  messages: readonly QueuedMessage[],
): (message: QueuedMessage) => string | undefined {
  const asked = requests.filter(({ kind }) => kind === 'arrest');
  const now = messages.flatMap((message) =>
    bankEventOf(message).type === 'ArrestOrdered' ? [{ ...message, bank: message.address }] : [],
  );
  const numbers = groupBy([...asked, ...now], ({ documentId, bank }) => `${documentId} ${bank}`);
  return ({ documentId, n, address }) => {
    const before = (numbers.get(`${documentId} ${address}`) ?? []).map((arrest) => arrest.n).filter((of) => of <= n);
    return before.length === 0 ? undefined : requestIdOf(documentId, Math.max(...before), address);
  };
}

interface About {
  readonly number: string;
  readonly parties: RegisterParties;
  /** The name of the arrest at the bank, where there is one. */
  readonly arrest: string | undefined;
  /** All that were signed of the document. */
  readonly acts: readonly ActPlace[];
  readonly links: ReadonlyMap<string, BankLink>;
}

function requestsOf(message: QueuedMessage, { number, parties, arrest, acts, links }: About): Asking {
  const { documentId, n, on, address: bank, subject } = message;
  const event = bankEventOf(message);
  const none = (fault: UnaskedTaskCode): Asking => ({ message, requests: [], fault });
  const debtor = { iin: parties.debtor.iin, name: fullNameOf(parties) };
  const act = restingAct(acts, event, n) ?? { number: `${number}/${n}`, on };
  const asked = (of: string) => ({
    id: requestIdOf(documentId, n, of),
    bank: of,
    debtor,
    act: { number: act.number, on: act.on },
  });
  if (event.type === 'AccountsRequested') {
    const about = event.movements && { movements: { from: event.movements.from, below: event.movements.limit } };
    return {
      message,
      requests: [...links.keys()].map((of) => ({
        request: { ...asked(of), kind: 'accounts', ...about },
        subject: null,
      })),
      fault: null,
    };
  }
  if (bank === '') return none('NO_ARREST');
  if (!links.has(bank)) return none('BANK_NOT_CONNECTED');
  const one = (request: BankRequest, about: string): Asking => ({
    message,
    requests: [{ request, subject: about }],
    fault: null,
  });
  switch (event.type) {
    case 'ArrestOrdered':
    case 'ArrestReduced':
    case 'ArrestLiftOrdered':
    case 'ArrestHandedOver': {
      const account = arrestedAccountIn(subject);
      if (arrest === undefined || account === undefined) return none('NO_ARREST');
      const caseCode = caseCodeOf(documentId);
      return one(arrestRequest(event, { ...asked(bank), arrest, account, caseCode }), arrest);
    }
    case 'CollectionOrderRecallSent': {
      const order = orderIdOf(documentId, event.order);
      return one({ ...asked(bank), kind: 'recall', order }, order);
    }
    case 'CollectionOrderSent': {
      const { kbk, knp, iban, bin } = parties.beneficiary;
      // law.md section 12, question 16: codes of the budget come from the document or the order is not formed.
      if (!isKbk(kbk) || !isKnp(knp)) return none('NO_BUDGET_CODES');
      const order = orderIdOf(documentId, event.order);
      const creditor = { name: parties.issuer.name, bin, iban };
      const document = { number, paymentReference: parties.paymentReference };
      const { account, amount, floor } = event;
      const money = { account, amount, floor, creditor, kbk, knp };
      return one({ ...asked(bank), kind: 'collect', order, ...money, document, purpose: PURPOSE }, order);
    }
    default:
      return none('UNKNOWN_MESSAGE');
  }
}

type ArrestEvent = Extract<BankEvent, { type: `Arrest${string}` }>;

function arrestRequest(
  event: ArrestEvent,
  { caseCode, ...named }: Omit<Extract<BankRequest, { readonly kind: 'hand_over_arrest' }>, 'kind'>,
): BankRequest {
  switch (event.type) {
    case 'ArrestOrdered':
      return { ...named, kind: 'arrest', amount: event.amount };
    case 'ArrestReduced':
      return { ...named, kind: 'change', amount: event.amount };
    case 'ArrestLiftOrdered':
      return { ...named, kind: 'lift' };
    case 'ArrestHandedOver':
      return { ...named, kind: 'hand_over_arrest', caseCode };
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

interface Submitted {
  readonly asking: readonly Asking[];
  /** By the id of the request. */
  readonly submissions: ReadonlyMap<string, BankSubmission>;
  readonly today: LegalDate;
  /** By when a bank answers what it takes today. */
  readonly dueOn: (bank: string) => LegalDate;
}

async function settle(
  tx: Transaction,
  { asking, submissions, today, dueOn }: Submitted,
): Promise<Pick<BanksDone, 'asked' | 'tasks'>> {
  const outcomes: RequestOutcome[] = [];
  const unreached: RequestKey[] = [];
  const tasks: OperatorTask[] = [];
  const commands: QueuedCommand[] = [];
  for (const { message, requests, fault } of asking) {
    const { documentId, n } = message;
    if (fault !== null) {
      tasks.push(taskOf(fault, { documentId, on: today, subject: `event ${n}`, body: { n } }));
      commands.push(...refusalOf(message, fault, today));
    }
    for (const { request } of requests) {
      const answer = submissions.get(request.id);
      if (answer?.kind === 'not_sent' && answer.neverLeft === true) unreached.push({ documentId, id: answer.id });
      if (answer === undefined || answer.kind === 'not_sent') continue;
      const reason = answer.kind === 'rejected' ? answer.reason : null;
      const time = { askedOn: today, dueOn: dueOn(request.bank) };
      outcomes.push({ documentId, id: answer.id, status: reason === null ? 'asked' : 'rejected', reason, time });
      if (reason === null) continue;
      const { id, bank, kind } = request;
      const body = { bank, kind, reason, request: id };
      tasks.push(taskOf('BANK_REJECTS', { documentId, on: today, subject: id, body }));
      commands.push(...refusalOf(message, 'BANK_REJECTS', today));
    }
  }
  await settleRequests(tx, outcomes);
  await markUnreached(tx, unreached);
  await closeMessages(tx, asking);
  await queueCommands(tx, commands);
  await openTasks(tx, tasks);
  return { asked: outcomes.length, tasks: tasks.length };
}

/** A message leaves the outbox when each bank that it is for has taken it, in this round or in one before. */
async function closeMessages(tx: Transaction, asking: readonly Asking[]): Promise<void> {
  const kept = await readRequests(tx, [...new Set(asking.map(({ message }) => message.documentId))]);
  const byMessage = groupBy(kept, ({ documentId, n }) => `${documentId} ${n}`);
  const marks = asking.flatMap(({ message: { documentId, n }, fault }) => {
    const its = byMessage.get(`${documentId} ${n}`) ?? [];
    if (its.some(isToBeAsked) && fault === null) return [];
    const failed = fault !== null || its.every(({ status }) => status === 'rejected');
    return [{ documentId, n, status: failed ? ('failed' as const) : ('sent' as const) }];
  });
  await markOutbox(tx, 'bank', marks);
}

/** What cannot be asked at all, or is rejected when it is handed over, is refused: the case must not wait for an answer that nobody will give. */
function refusalOf(message: QueuedMessage, fault: UnaskedTaskCode | 'BANK_REJECTS', on: LegalDate): QueuedCommand[] {
  const event = bankEventOf(message);
  const { documentId, n } = message;
  const queue = (command: CaseCommand): QueuedCommand[] => [{ documentId, key: `bank ${n} not asked`, on, command }];
  if (event.type === 'ArrestOrdered') return queue({ type: 'RejectArrest', reason: fault });
  if (event.type === 'CollectionOrderSent') return queue({ type: 'RejectOrder', order: event.order, reason: fault });
  return [];
}

/** By when each bank answers; the day of each is reckoned once. */
function dueDays({ today, links, answerWorkingDays }: BanksOptions): (bank: string) => LegalDate {
  const usual = workingDaysAfter(today, ANSWER_WORKING_DAYS);
  const days = new Map(
    [...links.keys()].flatMap((bank) => {
      const count = answerWorkingDays?.get(bank);
      return count === undefined ? [] : [[bank, workingDaysAfter(today, count)] as const];
    }),
  );
  return (bank) => days.get(bank) ?? usual;
}
