/**
 * The documents of some slots, taken through their days in one transaction: loaded as sets, decided in memory, written as
 * sets. What is decided, what was read for it and that the slots are done becomes durable together or not at all.
 */
import { type ActSigner, readOrderId } from '@oryndau/connectors';
import { consumeFacts, dueFacts, type FineState, fineStore, loadDebtorKinds } from '@oryndau/fines';
import { canonical } from '@oryndau/law';
import { accountStore, dueEntries, markPosted, type PostedEvent, writePostings } from '@oryndau/payments';
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
  type Stored,
  type Task,
  type Transaction,
  writeOutbox,
  writeTasks,
} from '@oryndau/postgres';
import { type CaseState, caseStore, consumeCommands, dueCommands, messageOf, policyOn } from '@oryndau/proceedings';
import { appendFigures, FigureSums, figuresOf } from '@oryndau/reports';
import { ActBatch } from './acts.ts';
import {
  advance,
  type DatedFact,
  type Days,
  type DocumentRun,
  documentRun,
  rank,
  type StageEvent,
} from './pipeline.ts';

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
  // One snapshot: what is taken away at the end is what was read at the beginning, whatever came in meanwhile.
  return db.transaction((tx) => runInSnapshot(tx, db, work), { isolation: 'repeatable read' });
}

async function runInSnapshot(tx: Transaction, db: Database, work: BatchWork): Promise<BatchDone> {
  await finishSlots(tx, work.holder, work.tick, work.slots);
  const read = await readFacts(tx, work);
  const { facts } = read;
  const due = await dueStates(tx, work);
  const ids = [...new Set([...facts.keys(), ...due.fines.keys(), ...due.cases.keys()])].sort();
  if (ids.length === 0) return { documents: 0, events: 0 };
  const loaded = await load(tx, ids, due);
  for (const { run } of loaded) advance(run, facts.get(run.documentId) ?? [], work.days);
  return write(tx, work, { loaded, read, beside: db.sql });
}

interface Read {
  /** By document. */
  readonly facts: ReadonlyMap<string, readonly DatedFact[]>;
  /** How many came from where. */
  readonly register: number;
  readonly bank: number;
  readonly commands: number;
}

async function readFacts(tx: Transaction, { slots, days }: BatchWork): Promise<Read> {
  const facts = new Map<string, DatedFact[]>();
  const add = (documentId: string, dated: DatedFact) => {
    const others = facts.get(documentId);
    if (others === undefined) facts.set(documentId, [dated]);
    else others.push(dated);
  };
  await asStage(tx, 'fines');
  const register = await dueFacts(tx, slots, days.until);
  for (const { documentId, key, on, command } of register) {
    const order = command.type in rank ? rank[command.type as keyof typeof rank] : rank.case;
    add(documentId, { on, rank: order, key, fact: { kind: 'fine', command } });
  }
  await asStage(tx, 'payments');
  const bank = await dueEntries(tx, slots, days.until);
  for (const { documentId, id, bookedOn, amount, matchedBy, originalId, endToEndId } of bank) {
    const origin = endToEndId === null ? undefined : readOrderId(endToEndId);
    const order = origin?.documentId === documentId ? { order: origin.order } : {};
    const fact =
      originalId === null
        ? ({ kind: 'credit', entry: id, bookedOn, amount, matchedBy, ...order } as const)
        : ({ kind: 'reversal', entry: originalId, reversal: id, amount } as const);
    add(documentId, { on: bookedOn, rank: rank[fact.kind], key: id, fact });
  }
  await asStage(tx, 'proceedings');
  const commands = await dueCommands(tx, slots, days.until);
  for (const { documentId, key, on, command } of commands) {
    add(documentId, { on, rank: rank.case, key, fact: { kind: 'case', command } });
  }
  return { facts, register: register.length, bank: bank.length, commands: commands.length };
}

interface Due {
  readonly fines: ReadonlyMap<string, Stored<FineState>>;
  readonly cases: ReadonlyMap<string, Stored<CaseState>>;
}

async function dueStates(tx: Transaction, { slots, days }: BatchWork): Promise<Due> {
  const cases = await caseStore.due(tx, slots, days.until);
  await asStage(tx, 'fines');
  return { cases, fines: await fineStore.due(tx, slots, days.until) };
}

interface Loaded {
  readonly run: DocumentRun;
  readonly chain: Chain;
  readonly seen: { readonly fine: number | null; readonly case: number | null; readonly account: number | null };
}

async function load(tx: Transaction, ids: readonly string[], due: Due): Promise<Loaded[]> {
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

/** What a batch writes, gathered over its documents. */
class Written {
  readonly journal = new JournalBatch();
  readonly fines: Changed<NonNullable<DocumentRun['fine']>>[] = [];
  readonly cases: Changed<NonNullable<DocumentRun['case']>>[] = [];
  readonly accounts: Changed<NonNullable<DocumentRun['account']>>[] = [];
  readonly posted: PostedEvent[] = [];
  readonly messages: OutboxMessage[] = [];
  readonly tasks: Task[] = [];
  readonly figures = new FigureSums();
  readonly acts = new ActBatch();

  /** Journals the new events of a document and notes the states that they lead to. */
  add({ run, chain: before, seen }: Loaded): void {
    const { documentId } = run;
    let chain = before;
    const last = new Map<'fine' | 'case' | 'account', Chain>();
    for (const written of run.log) {
      const { stage, event } = written;
      chain = this.journal.append(chain, stage, event);
      last.set(stage, chain);
      if (stage === 'account') this.posted.push({ documentId, n: chain.n, on: event.on, postings: event.postings });
      if (stage === 'case') this.#tell(run, chain.n, written);
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
      const body = canonical({ data: refusal.data, fact: dated.key, kind: dated.fact.kind });
      this.tasks.push({ documentId, on: dated.on, code: refusal.code, body });
    }
  }

  #tell(run: DocumentRun, n: number, { event, state }: Extract<StageEvent, { stage: 'case' }>): void {
    const { documentId, fine } = run;
    const policy = policyOn(state.policy, state.openedOn);
    const message = messageOf(event);
    if (message !== undefined) {
      const sends = policy?.sends ?? false;
      this.messages.push({ documentId, n, recipient: message.recipient, on: event.on, sends, body: message.body });
    }
    if (fine !== null) {
      if (policy?.signs) this.acts.add({ documentId, n, event, state, fine });
      const claimed = run.case?.sum ?? state.sum;
      for (const figure of figuresOf(event, { region: fine.region, article: fine.article, claimed }))
        this.figures.add(figure);
    }
  }
}

interface Decided {
  readonly loaded: readonly Loaded[];
  readonly read: Read;
  /** For what is to be written outside the snapshot. */
  readonly beside: Connection;
}

async function write(
  tx: Transaction,
  { slots, days, acts }: BatchWork,
  { loaded, read, beside }: Decided,
): Promise<BatchDone> {
  const written = new Written();
  for (const document of loaded) written.add(document);
  const waiting = loaded.flatMap(({ run }) => run.waiting.map(({ key }) => ({ documentId: run.documentId, key })));
  await asStage(tx, 'payments');
  if (read.bank > 0) await markPosted(tx, slots, days.until, waiting);
  await accountStore.save(tx, written.accounts);
  await writePostings(tx, written.posted);
  await asStage(tx, 'fines');
  await fineStore.save(tx, written.fines);
  if (read.register > 0) await consumeFacts(tx, slots, days.until, waiting);
  await asStage(tx, 'proceedings');
  await caseStore.save(tx, written.cases);
  if (read.commands > 0) await consumeCommands(tx, slots, days.until, waiting);
  await appendFigures(tx, written.figures.values());
  if (acts !== undefined) await written.acts.write(tx, acts, days.until);
  await asOwner(tx);
  await written.journal.write(tx, beside);
  await writeOutbox(tx, written.messages);
  await writeTasks(tx, written.tasks);
  return { documents: loaded.length, events: written.journal.size };
}
