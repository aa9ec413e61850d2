/**
 * Some documents, taken through their days in one transaction: read as sets, decided in memory, written as sets. What is decided, what was read for it
 * and that it is done becomes durable together or not at all. A tick takes the documents of slots for which something falls due; a command that is to
 * be decided at once, its own document (now.ts).
 *
 * What was read waits as bytes; each document is decoded, decided, hashed and written into byte buffers by itself and then forgotten, so that the
 * garbage of three thousand documents never lives at once (a fifth of the processor time of a national run).
 */
import type { FineState } from '@oryndau/fines/core';
import { type Debtor, readFineBody } from '@oryndau/fines/core/inbox-body';
import { DocumentBatch, type KeptDocument, readScope } from '@oryndau/journal/document-rows';
import { type Incoming, readInbox, takeAway } from '@oryndau/journal/inbox';
import { type Chain, JournalBatch, newChain } from '@oryndau/journal/journal';
import { finishSlots } from '@oryndau/journal/lease';
import { type OutboxMessage, writeOutbox } from '@oryndau/journal/outbox';
import type { Scope } from '@oryndau/journal/scope';
import { resolveTasks } from '@oryndau/journal/tasks';
import { readAttemptId } from '@oryndau/outside/attempt-id';
import type { News } from '@oryndau/outside/browsers';
import { type FilingPlace, reopenFilings } from '@oryndau/outside/filings';
import { readOrderId } from '@oryndau/outside/order-id';
import { beginRefunds, type RefundBegun } from '@oryndau/outside/payments';
import { holdUnsigned, type WithdrawnAct } from '@oryndau/outside/unsigned';
import type { AccountEvent } from '@oryndau/payments/core';
import { readMoneyBody } from '@oryndau/payments/core/inbox-body';
import { PostingBatch } from '@oryndau/payments/sql/postings';
import type { RowSequence } from '@oryndau/postgres/bulk';
import type { Database } from '@oryndau/postgres/database';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import { policyOn } from '@oryndau/proceedings/core';
import { readCaseBody } from '@oryndau/proceedings/sql/queue-commands';
import { FigureSums } from '@oryndau/reports/core/figures';
import { appendFigures } from '@oryndau/reports/sql/figures';
import type { ActDesk, Cover } from '@oryndau/signing/port';
import {
  type DocumentState,
  decodeDocument,
  encodeDocument,
  nothingYet,
  originOf,
  standingOf,
} from '@oryndau/standing/document-state';
import { endEventOf } from '@oryndau/standing/end-facts';
import { useLawInForce } from '@oryndau/standing/law-in-force';
import type { ActType } from '@oryndau/words/acts';
import type { DebtorKind } from '@oryndau/words/lists';
import { ActBatch } from './acts.ts';
import { actTypeOf, consequencesOf } from './consequences/consequences-of.ts';
import type { AccountHappened, CaseHappened, FineHappened } from './consequences/rules.ts';
import { tellBrowsers } from './news.ts';
import {
  advance,
  type DatedFact,
  type Days,
  type DocumentRun,
  documentRun,
  type Fact,
  rank,
  rankOfCase,
} from './pipeline.ts';
import { TaskBatch } from './tasks/case-tasks.ts';
import { openTasks } from './tasks/task-codes.ts';
import { type Subscribable, tellSubscribers } from './webhook-events.ts';
import { withdrawActs } from './withdrawn-acts.ts';

export interface BatchWork {
  readonly holder: string;
  readonly tick: bigint;
  readonly slots: readonly number[];
  readonly days: Days;
  /** Signs the acts of policies that sign; absent where none is to be signed (a replay, a test of something else). */
  readonly acts?: ActDesk;
}

export interface BatchDone {
  /** Documents that had something to do. */
  readonly documents: number;
  /** Events journaled. */
  readonly events: number;
}

export async function runBatch(db: Database, work: BatchWork): Promise<BatchDone> {
  const { holder, tick, slots, days, acts } = work;
  const scope: Scope = { slots, until: days.until };
  return inSnapshot(db, async (tx) => {
    await finishSlots(tx, holder, tick, slots);
    return decideScope(tx, { scope, days, beside: db.sql, ...(acts && { acts }) });
  });
}

/** One snapshot: what is taken away at the end is what was read at the beginning, whatever came in meanwhile. */
export const inSnapshot = <T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  db.transaction(work, { isolation: 'repeatable read' });

export interface ScopeWork {
  readonly scope: Scope;
  readonly days: Days;
  readonly acts?: ActDesk;
  /** For what is to be written outside the snapshot. */
  readonly beside: Connection;
  /** Facts that are not in the database: of documents of the scope, told by who waits for the answer, who also hears refusals. */
  readonly told?: ReadonlyMap<string, readonly DatedFact[]>;
}

export interface ScopeDone extends BatchDone {
  /** The documents that something was told of, as they were taken through their days. */
  readonly told: ReadonlyMap<string, DocumentRun>;
}

/** A recorded year that is lived again is judged by the law that the program brings, wherever it is lived. */
async function lawFor(tx: Transaction, days: Days): Promise<Days> {
  if (policyOn(days.policy, days.until)?.signs === false) return days;
  const { rollOut } = await useLawInForce(tx);
  return { ...days, rollOut };
}

/** Decides what is due in the scope, and what was told, and writes it. */
export async function decideScope(tx: Transaction, given: ScopeWork): Promise<ScopeDone> {
  const work = { ...given, days: await lawFor(tx, given.days) };
  const { scope, days, told = new Map<string, readonly DatedFact[]>() } = work;
  const inbox = await readInbox(tx, scope);
  const kept = await readScope(tx, scope);
  const cover = await work.acts?.coverOf(tx);
  const written = new Written(days.policy);
  const toldRuns = new Map<string, DocumentRun>();
  let documents = 0;
  for (const { documentId, incoming, row } of inTurn({ inbox, kept, told })) {
    documents += 1;
    if (documents % DOCUMENTS_A_TURN === 0) await new Promise<void>((resolve) => setImmediate(resolve));
    const own = told.get(documentId) ?? [];
    const { run, facts, before } = begin({ documentId, incoming, row }, cover);
    // What is told is often queued too, and is one: judged twice, its second time could be refused.
    advance(run, [...facts.filter((fact) => !own.some((each) => isSame(each, fact))), ...own], days);
    written.add({ run, facts, told: own, before });
    if (own.length > 0) toldRuns.set(documentId, run);
  }
  await written.write(tx, work);
  return { documents, events: written.journal.size, told: toldRuns };
}

const isSame = (one: DatedFact, other: DatedFact): boolean =>
  one.key === other.key && one.fact.kind === other.fact.kind;

/** Some milliseconds of deciding, after which other batches get their turn: the server must not wait for rows that lie ready for it. */
const DOCUMENTS_A_TURN = 100;

interface Turn {
  readonly documentId: string;
  readonly incoming: readonly Incoming[];
  readonly row: KeptDocument | undefined;
}

interface Gathered {
  readonly inbox: RowSequence<Incoming>;
  readonly kept: RowSequence<KeptDocument>;
  readonly told: ReadonlyMap<string, readonly DatedFact[]>;
}

/** Each document for which there is something, by id, with all that there is. */
function* inTurn({ inbox, kept, told }: Gathered): Generator<Turn> {
  const toldIds = [...told.keys()].sort();
  for (let at = 0; ; ) {
    const documentId = least(inbox.peek()?.documentId, kept.peek()?.documentId, toldIds[at]);
    if (documentId === undefined) return;
    const incoming: Incoming[] = [];
    for (let next = inbox.peek(); next?.documentId === documentId; next = inbox.peek()) {
      incoming.push(next);
      inbox.take();
    }
    const row = kept.peek()?.documentId === documentId ? kept.take() : undefined;
    if (toldIds[at] === documentId) at += 1;
    yield { documentId, incoming, row };
  }
}

/** Ids compare as texts as the server's do as bytes. */
const least = (...ids: readonly (string | undefined)[]): string | undefined =>
  ids.reduce((a, b) => (a === undefined || (b !== undefined && b < a) ? b : a), undefined);

interface Before {
  /** The row that was read; undefined for a document that is not registered yet. */
  readonly row: KeptDocument | undefined;
  /** Who is in debt, once the document is registered. */
  readonly debtor: Debtor | undefined;
}

/** A document as it was left, with what has come in for it. */
function begin({ documentId, incoming, row }: Turn, cover: Cover | undefined) {
  let debtor: Debtor | undefined = row && { debtor: row.debtor, debtorKind: row.debtorKind as DebtorKind };
  const facts = incoming.map((each): DatedFact => {
    if (each.kind !== 'fine') return factOf(each);
    const { command, debtor: registered } = readFineBody(each.body);
    debtor ??= registered;
    const order = command.type in rank ? rank[command.type as keyof typeof rank] : rank.case;
    return { on: each.on, rank: order, key: each.key, fact: { kind: 'fine', command } };
  });
  const state: DocumentState = row === undefined ? nothingYet : decodeDocument(row.state);
  const run = documentRun(documentId, debtor?.debtorKind ?? 'INDIVIDUAL');
  Object.assign(run, state, cover && { signing: { version: row?.version ?? 0, waits: waitsUnder(cover) } });
  return { run, facts, before: { row, debtor } };
}

/** What no order signs at once, as the desk will find it when the acts are written. */
const waitsUnder =
  (cover: Cover) =>
  (happened: CaseHappened): ActType | null => {
    const type = actTypeOf(happened);
    if (type === null) return null;
    const { event, state, fine } = happened;
    // An order of the reviewer does not sign what he has answered himself.
    const reviewer = type === 'review_answer' && 'reviewer' in event ? { reviewer: event.reviewer } : {};
    return cover({ type, on: event.on, sum: state.sum, region: fine.region, ...reviewer }) === null ? type : null;
  };

function factOf({ documentId, kind, key, on, body }: Incoming): DatedFact {
  if (kind === 'case') {
    const command = readCaseBody(body);
    return { on, rank: rankOfCase(command), key, fact: { kind, command } };
  }
  const { amount, matchedBy, original, bookedOn = on, endToEndId } = readMoneyBody(body);
  const fact: Fact =
    original === undefined
      ? {
          kind: 'credit',
          entry: key,
          bookedOn: on,
          amount,
          matchedBy: matchedBy ?? 'REFERENCE',
          ...originIn(documentId, endToEndId),
        }
      : { kind: 'reversal', entry: original, reversal: key, bookedOn, amount };
  return { on, rank: rank[fact.kind], key, fact };
}

/** The order of the robot, or the attempt of the person, that the money says it comes from. */
function originIn(
  documentId: string,
  endToEndId: string | undefined,
): { readonly order?: string } | { readonly attempt?: string } {
  if (endToEndId === undefined) return {};
  const order = readOrderId(endToEndId);
  if (order?.documentId === documentId) return { order: order.order };
  const attempt = readAttemptId(endToEndId);
  return attempt?.documentId === documentId ? { attempt: attempt.attempt } : {};
}

const inboxKinds = { fine: 'fine', credit: 'money', reversal: 'money', case: 'case' } as const;

interface Advanced {
  readonly run: DocumentRun;
  /** What it was decided from. */
  readonly facts: readonly DatedFact[];
  /** Beside those, what somebody told who waits for the answer. */
  readonly told: readonly DatedFact[];
  readonly before: Before;
}

/** What was decided of a document, behind that number of its chain. */
interface WrittenLog {
  readonly log: DocumentRun['log'];
  readonly after: number;
}

const NO_LOG: WrittenLog = { log: [], after: 0 };

/** What a batch writes, gathered over its documents. */
class Written {
  readonly journal = new JournalBatch();
  readonly #documents = new DocumentBatch();
  readonly #postings = new PostingBatch();
  readonly #waiting: Pick<Incoming, 'documentId' | 'kind' | 'key'>[] = [];
  readonly #messages: OutboxMessage[] = [];
  readonly #tasks = new TaskBatch();
  readonly #figures = new FigureSums();
  readonly #acts = new ActBatch();
  readonly #refunds: RefundBegun[] = [];
  readonly #happened: Subscribable[] = [];
  readonly #news: News[] = [];
  readonly #withdrawn: WithdrawnAct[] = [];
  readonly #reopened: FilingPlace[] = [];
  #hasIncoming = false;

  readonly #policy: string;

  /** `policy`: under which a case would be opened; a recorded year that is lived again tells nobody. */
  constructor(policy: string) {
    this.#policy = policy;
  }

  /** Journals the new events of a document and notes how it stands after them. */
  add({ run, facts, told, before }: Advanced): void {
    const { documentId } = run;
    if (facts.length > 0) this.#hasIncoming = true;
    for (const { fact, key } of run.waiting) this.#waiting.push({ documentId, kind: inboxKinds[fact.kind], key });
    this.#keep(run, this.#journal(run, facts, before), before);
    for (const { dated, refusal } of run.refused) {
      // Who told it hears the refusal.
      if (told.some((each) => isSame(each, dated))) continue;
      this.#tasks.refuse({ documentId, on: dated.on, key: dated.key, kind: dated.fact.kind, refusal });
    }
  }

  /** The end of the chain after what was decided. */
  #journal(run: DocumentRun, facts: readonly DatedFact[], { row }: Before): Chain {
    const { documentId } = run;
    const after = row?.version ?? 0;
    let chain: Chain = row === undefined ? newChain(documentId) : { documentId, n: row.version, head: row.head };
    for (const written of run.log) {
      const { stage, event } = written;
      chain = this.journal.append(chain, stage, event);
      if (stage === 'account') {
        this.#postings.add({ documentId, n: chain.n, on: event.on, postings: event.postings });
        this.#bring({ stage, documentId, event, attempt: attemptOf(event, facts) });
      }
      if (stage === 'case') {
        this.#bring(
          { stage, documentId, n: chain.n, event, state: written.state, fine: fineOf(run) },
          { log: run.log, after },
        );
      }
      if (stage === 'fine') this.#bring({ stage, documentId, event, case: run.case, policy: this.#policy });
    }
    return chain;
  }

  #keep(run: DocumentRun, { n, head }: Chain, { row, debtor }: Before): void {
    if (run.log.length === 0) return;
    const { documentId, case: proceeding, account } = run;
    const fine = fineOf(run);
    const document = { fine, case: proceeding, account };
    const place = { documentId, version: n, head };
    const standing = standingOf(document);
    const state = encodeDocument(document);
    if (row !== undefined) this.#documents.change(row, place, { standing, state });
    else if (debtor !== undefined) this.#documents.add(place, standing, { origin: originOf(fine, debtor), state });
    else throw new Error(`document ${documentId} was registered without its debtor`);
  }

  /** What the event brings, gathered to be written as sets. */
  #bring(happened: FineHappened | CaseHappened | AccountHappened, { log, after }: WrittenLog = NO_LOG): void {
    const consequences = consequencesOf(happened);
    const { message, update, act, news, webhook, figures, refund } = consequences;
    this.#tasks.add(consequences);
    if (message !== null) this.#messages.push(message);
    if (update !== null) this.#messages.push(update);
    if (news !== null) this.#news.push(news);
    if (refund !== null) this.#refunds.push(refund);
    for (const figure of figures) this.#figures.add(figure);
    if (happened.stage !== 'case') return;
    const { documentId, n, event, fine } = happened;
    if (event.type === 'DecisionTakenBack' && event.filing !== undefined)
      this.#reopened.push({ documentId, filing: Number(event.filing) });
    if (event.type === 'ActWithdrawn' || event.type === 'DecisionTakenBack' || event.type === 'EndTakenBack') {
      const hadEnded = event.type === 'EndTakenBack';
      this.#withdrawn.push({ documentId, n: Number(event.of), type: event.act, hadEnded });
    }
    if (webhook !== null) this.#happened.push({ documentId, n, region: fine.region, ...webhook });
    if (act !== null)
      this.#acts.add({ ...happened, said: act }, () => ({ events: log.map((one) => endEventOf(one.event)), after }));
  }

  /** The documents of which something is to leave the house. */
  #touched(): string[] {
    const leaving = [...this.#messages, ...this.#news, ...this.#happened];
    return [...new Set(leaving.map(({ documentId }) => documentId))];
  }

  async write(tx: Transaction, { scope, acts, beside }: ScopeWork): Promise<void> {
    await this.#documents.write(tx);
    await this.#postings.write(tx);
    if (this.#hasIncoming) await takeAway(tx, scope, this.#waiting);
    await appendFigures(tx, this.#figures.values());
    if (acts !== undefined) await this.#acts.write(tx, { desk: acts, on: scope.until, journal: this.journal });
    await beginRefunds(tx, this.#refunds, new Date(`${scope.until}T00:00:00Z`));
    await tellSubscribers(tx, this.#happened);
    await tellBrowsers(tx, this.#news);
    await this.journal.write(tx, beside);
    await writeOutbox(tx, this.#messages);
    if (acts !== undefined) await holdUnsigned(tx, this.#touched());
    await withdrawActs(tx, this.#withdrawn);
    await reopenFilings(tx, this.#reopened);
    const { tasks, resolutions } = this.#tasks;
    await resolveTasks(tx, resolutions);
    await openTasks(
      tx,
      tasks.filter(({ documentId }) => documentId !== null),
    );
    // Of no document: another batch may write the same fact at the same time, and in the snapshot the two would clash.
    await openTasks(
      beside,
      tasks.filter(({ documentId }) => documentId === null),
    );
  }
}

function fineOf({ documentId, fine }: DocumentRun): FineState {
  if (fine === null) throw new Error(`document ${documentId} is no fine`);
  return fine;
}

/** The attempt at the payment service from which the money of a receipt says that it comes. */
function attemptOf(event: AccountEvent, facts: readonly DatedFact[]): string | null {
  if (event.type !== 'MoneyReceived') return null;
  const credit = facts.find(({ fact }) => fact.kind === 'credit' && fact.entry === event.entry)?.fact;
  return credit?.kind === 'credit' ? (credit.attempt ?? null) : null;
}
