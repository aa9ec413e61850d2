/**
 * Some documents, taken through their days in one transaction: loaded as sets, decided in memory, written as sets. What is
 * decided, what was read for it and that it is done becomes durable together or not at all. A tick takes the documents of
 * slots for which something falls due; a command that is to be decided at once, its own document (now.ts).
 */
import { type ActSigner, beginRefunds, type RefundBegun, readAttemptId, readOrderId } from '@oryndau/connectors';
import { consumeFacts, dueFacts, type FineState, fineStore, loadDebtorKinds } from '@oryndau/fines';
import {
  type AccountEvent,
  accountStore,
  dueEntries,
  markPosted,
  type PostedEvent,
  writePostings,
} from '@oryndau/payments';
import type { News } from '@oryndau/portal';
import {
  asOwner,
  asStage,
  type Chain,
  type Changed,
  type Connection,
  type Database,
  finishSlots,
  JournalBatch,
  newChain,
  type OutboxMessage,
  resolveTasks,
  type Scope,
  type Stored,
  type Transaction,
  writeOutbox,
} from '@oryndau/postgres';
import { type CaseState, caseStore, consumeCommands, dueCommands } from '@oryndau/proceedings';
import { appendFigures, FigureSums } from '@oryndau/reports';
import { ActBatch } from './acts.ts';
import { consequencesOf } from './consequences/consequences-of.ts';
import type { AccountHappened, CaseHappened, FineHappened } from './consequences/rules.ts';
import { tellBrowsers } from './news.ts';
import { advance, type DatedFact, type Days, type DocumentRun, documentRun, rank } from './pipeline.ts';
import { TaskBatch } from './tasks/case-tasks.ts';
import { openTasks } from './tasks/task-codes.ts';
import { type Subscribable, tellSubscribers } from './webhook-events.ts';

export interface BatchWork {
  readonly holder: string;
  readonly tick: bigint;
  readonly slots: readonly number[];
  readonly days: Days;
  /** Signs the acts of policies that sign; absent where none is to be signed (a replay, a test of something else). */
  readonly acts?: ActSigner;
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
  const runs = await inSnapshot(db, async (tx) => {
    await finishSlots(tx, holder, tick, slots);
    return decideScope(tx, { scope, days, beside: db.sql, ...(acts && { acts }) });
  });
  return { documents: runs.length, events: runs.reduce((sum, { log }) => sum + log.length, 0) };
}

/** One snapshot: what is taken away at the end is what was read at the beginning, whatever came in meanwhile. */
export const inSnapshot = <T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  db.transaction(work, { isolation: 'repeatable read' });

export interface ScopeWork {
  readonly scope: Scope;
  readonly days: Days;
  readonly acts?: ActSigner;
  /** For what is to be written outside the snapshot. */
  readonly beside: Connection;
  /** Facts that are not in the database: of documents of the scope, told by who waits for the answer, who also hears refusals. */
  readonly told?: ReadonlyMap<string, readonly DatedFact[]>;
}

/** Decides what is due in the scope, and what was told, and writes it. Gives the documents that had something to do. */
export async function decideScope(tx: Transaction, work: ScopeWork): Promise<readonly DocumentRun[]> {
  const { scope, days, told = new Map<string, readonly DatedFact[]>() } = work;
  const read = await readFacts(tx, scope);
  const { facts } = read;
  const due = scope.documents === undefined ? await dueStates(tx, scope) : NOTHING_DUE;
  const ids = [
    ...new Set([...facts.keys(), ...due.fines.keys(), ...due.cases.keys(), ...(scope.documents ?? [])]),
  ].sort();
  if (ids.length === 0) return [];
  const loaded = await load(tx, ids, due);
  for (const { run } of loaded) {
    advance(run, [...(facts.get(run.documentId) ?? []), ...(told.get(run.documentId) ?? [])], days);
  }
  await write(tx, work, { loaded, read });
  return loaded.map(({ run }) => run);
}

interface Read {
  /** By document. */
  readonly facts: ReadonlyMap<string, readonly DatedFact[]>;
  /** How many came from where. */
  readonly register: number;
  readonly bank: number;
  readonly commands: number;
}

async function readFacts(tx: Transaction, scope: Scope): Promise<Read> {
  const facts = new Map<string, DatedFact[]>();
  const add = (documentId: string, dated: DatedFact) => {
    const others = facts.get(documentId);
    if (others === undefined) facts.set(documentId, [dated]);
    else others.push(dated);
  };
  await asStage(tx, 'fines');
  const register = await dueFacts(tx, scope);
  for (const { documentId, key, on, command } of register) {
    const order = command.type in rank ? rank[command.type as keyof typeof rank] : rank.case;
    add(documentId, { on, rank: order, key, fact: { kind: 'fine', command } });
  }
  await asStage(tx, 'payments');
  const bank = await dueEntries(tx, scope);
  for (const { documentId, id, bookedOn, amount, matchedBy, originalId, endToEndId } of bank) {
    const fact =
      originalId === null
        ? ({ kind: 'credit', entry: id, bookedOn, amount, matchedBy, ...originOf(documentId, endToEndId) } as const)
        : ({ kind: 'reversal', entry: originalId, reversal: id, amount } as const);
    add(documentId, { on: bookedOn, rank: rank[fact.kind], key: id, fact });
  }
  await asStage(tx, 'proceedings');
  const commands = await dueCommands(tx, scope);
  for (const { documentId, key, on, command } of commands) {
    add(documentId, { on, rank: rank.case, key, fact: { kind: 'case', command } });
  }
  return { facts, register: register.length, bank: bank.length, commands: commands.length };
}

/** The order of the robot, or the attempt of the person, that the money says it comes from. */
function originOf(
  documentId: string,
  endToEndId: string | null,
): { readonly order?: string } | { readonly attempt?: string } {
  if (endToEndId === null) return {};
  const order = readOrderId(endToEndId);
  if (order?.documentId === documentId) return { order: order.order };
  const attempt = readAttemptId(endToEndId);
  return attempt?.documentId === documentId ? { attempt: attempt.attempt } : {};
}

interface Due {
  readonly fines: ReadonlyMap<string, Stored<FineState>>;
  readonly cases: ReadonlyMap<string, Stored<CaseState>>;
}

const NOTHING_DUE: Due = { fines: new Map(), cases: new Map() };

async function dueStates(tx: Transaction, { slots, until }: Scope): Promise<Due> {
  const cases = await caseStore.due(tx, slots, until);
  await asStage(tx, 'fines');
  return { cases, fines: await fineStore.due(tx, slots, until) };
}

interface Loaded {
  readonly run: DocumentRun;
  readonly chain: Chain;
  readonly seen: { readonly fine: number | null; readonly case: number | null; readonly account: number | null };
}

async function load(tx: Transaction, ids: readonly string[], due: Due): Promise<Loaded[]> {
  await asStage(tx, 'fines');
  const fines = await fineStore.load(tx, ids, due.fines);
  const kinds = await loadDebtorKinds(tx, ids);
  await asStage(tx, 'proceedings');
  const cases = await caseStore.load(tx, ids, due.cases);
  await asStage(tx, 'payments');
  const accounts = await accountStore.load(tx, ids);
  return ids.map((documentId) => {
    const run = documentRun(documentId, kinds.get(documentId) ?? 'INDIVIDUAL');
    const stored = { fine: fines.get(documentId), case: cases.get(documentId), account: accounts.get(documentId) };
    run.fine = stored.fine?.state ?? null;
    run.case = stored.case?.state ?? null;
    run.account = stored.account?.state ?? null;
    const seen = {
      fine: stored.fine?.version ?? null,
      case: stored.case?.version ?? null,
      account: stored.account?.version ?? null,
    };
    return { run, chain: chainOf(documentId, Object.values(stored)), seen };
  });
}

/** One chain a document, whichever stage wrote last: its end is the state with the greatest version. */
export function chainOf(documentId: string, stored: readonly (Stored<unknown> | undefined)[]): Chain {
  let chain = newChain(documentId);
  for (const row of stored) {
    if (row !== undefined && row.version > chain.n) chain = { documentId, n: row.version, head: row.head };
  }
  return chain;
}

/** What a document was decided from. */
interface Known {
  readonly facts: readonly DatedFact[];
  /** Those of them whose teller waits for the answer. */
  readonly told: readonly DatedFact[];
}

/** What a batch writes, gathered over its documents. */
class Written {
  readonly journal = new JournalBatch();
  readonly fines: Changed<NonNullable<DocumentRun['fine']>>[] = [];
  readonly cases: Changed<NonNullable<DocumentRun['case']>>[] = [];
  readonly accounts: Changed<NonNullable<DocumentRun['account']>>[] = [];
  readonly posted: PostedEvent[] = [];
  readonly messages: OutboxMessage[] = [];
  readonly tasks = new TaskBatch();
  readonly figures = new FigureSums();
  readonly acts = new ActBatch();
  readonly refunds: RefundBegun[] = [];
  readonly happened: Subscribable[] = [];
  readonly news: News[] = [];

  readonly #policy: string;

  /** `policy`: under which a case would be opened; a recorded year that is lived again tells nobody. */
  constructor(policy: string) {
    this.#policy = policy;
  }

  /** Journals the new events of a document and notes the states that they lead to. */
  add({ run, chain: before, seen }: Loaded, { facts, told }: Known): void {
    const { documentId } = run;
    let chain = before;
    const last = new Map<'fine' | 'case' | 'account', Chain>();
    for (const written of run.log) {
      const { stage, event } = written;
      chain = this.journal.append(chain, stage, event);
      last.set(stage, chain);
      if (stage === 'account') {
        this.posted.push({ documentId, n: chain.n, on: event.on, postings: event.postings });
        this.#bring({ stage, documentId, event, attempt: attemptOf(event, facts) });
      }
      if (stage === 'case') this.#bring({ ...written, documentId, n: chain.n, fine: fineOf(run) });
      if (stage === 'fine') this.#bring({ stage, documentId, event, case: run.case, policy: this.#policy });
    }
    const place = (stage: 'fine' | 'case' | 'account') => {
      const end = last.get(stage);
      return end && { documentId, seen: seen[stage], version: end.n, head: end.head };
    };
    const [fine, proceeding, account] = [place('fine'), place('case'), place('account')];
    if (fine && run.fine) this.fines.push({ ...fine, state: run.fine });
    if (proceeding && run.case) this.cases.push({ ...proceeding, state: run.case });
    if (account && run.account) this.accounts.push({ ...account, state: run.account });
    for (const { dated, refusal } of run.refused) {
      // By its key: what is told is often queued too, and who told it hears the refusal.
      if (told.some(({ key, fact }) => key === dated.key && fact.kind === dated.fact.kind)) continue;
      this.tasks.refuse({ documentId, on: dated.on, key: dated.key, kind: dated.fact.kind, refusal });
    }
  }

  /** What the event brings, gathered to be written as sets. */
  #bring(happened: FineHappened | CaseHappened | AccountHappened): void {
    const { message, act, news, webhook, figures, refund, ...tasks } = consequencesOf(happened);
    this.tasks.add(tasks);
    if (message !== null) this.messages.push(message);
    if (news !== null) this.news.push(news);
    if (refund !== null) this.refunds.push(refund);
    for (const figure of figures) this.figures.add(figure);
    if (happened.stage !== 'case') return;
    const { documentId, n, event, fine } = happened;
    if (webhook !== null) this.happened.push({ documentId, n, region: fine.region, type: webhook, event });
    if (act !== null) this.acts.add({ ...happened, said: act });
  }
}

function fineOf({ documentId, fine }: DocumentRun): FineState {
  if (fine === null) throw new Error(`a case of ${documentId}, which is no fine`);
  return fine;
}

/** The attempt at the payment service from which the money of a receipt says that it comes. */
function attemptOf(event: AccountEvent, facts: readonly DatedFact[]): string | null {
  if (event.type !== 'MoneyReceived') return null;
  const credit = facts.find(({ fact }) => fact.kind === 'credit' && fact.entry === event.entry)?.fact;
  return credit?.kind === 'credit' ? (credit.attempt ?? null) : null;
}

interface Decided {
  readonly loaded: readonly Loaded[];
  readonly read: Read;
}

async function write(
  tx: Transaction,
  { scope, days, acts, beside, told }: ScopeWork,
  { loaded, read }: Decided,
): Promise<void> {
  const written = new Written(days.policy);
  for (const document of loaded) {
    const { documentId } = document.run;
    written.add(document, { facts: read.facts.get(documentId) ?? [], told: told?.get(documentId) ?? [] });
  }
  const waiting = loaded.flatMap(({ run }) => run.waiting.map(({ key }) => ({ documentId: run.documentId, key })));
  await asStage(tx, 'payments');
  if (read.bank > 0) await markPosted(tx, scope, waiting);
  await accountStore.save(tx, written.accounts);
  await writePostings(tx, written.posted);
  await asStage(tx, 'fines');
  await fineStore.save(tx, written.fines);
  if (read.register > 0) await consumeFacts(tx, scope, waiting);
  await asStage(tx, 'proceedings');
  await caseStore.save(tx, written.cases);
  if (read.commands > 0) await consumeCommands(tx, scope, waiting);
  await appendFigures(tx, written.figures.values());
  if (acts !== undefined) await written.acts.write(tx, acts, scope.until);
  await beginRefunds(tx, written.refunds, new Date(`${scope.until}T00:00:00Z`));
  if (written.happened.length + written.news.length > 0) await asStage(tx, 'portal');
  await tellSubscribers(tx, written.happened);
  await tellBrowsers(tx, written.news);
  await asOwner(tx);
  await written.journal.write(tx, beside);
  await writeOutbox(tx, written.messages);
  const { tasks, resolutions } = written.tasks;
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
