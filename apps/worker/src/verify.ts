/**
 * Believes nothing: recomputes every hash, every signed root, every state, every posting and every figure from the journal
 * alone, and names the first thing that does not agree. Goes by document and then by day, a few thousand rows at a time.
 */
import { evolveFine, type FineEvent, fineMoneyFields, fineStore } from '@oryndau/fines';
import { fromCanonical, type LegalDate } from '@oryndau/law';
import {
  type AccountEvent,
  accountMoneyFields,
  accountStore,
  emptyAccount,
  evolveAccount,
  evolveSuspense,
  type Posting,
  type SuspenseEvent,
  suspenseMoneyFields,
  suspenseStore,
} from '@oryndau/payments';
import {
  type Database,
  digestOf,
  hashOf,
  keyIdOf,
  readDays,
  rootHash,
  type Transaction,
  verifiesRoot,
} from '@oryndau/postgres';
import { type CaseEvent, caseMoneyFields, caseStore, evolveCase, messageOf } from '@oryndau/proceedings';
import { FigureSums, figureKey, figuresOf } from '@oryndau/reports';
import { journaledTask } from './tasks/case-tasks.ts';
import { checkActs } from './verify-acts.ts';
import {
  checkBooks,
  checkMessages,
  checkNotes,
  checkPostings,
  checkRecords,
  checkStates,
  checkTasks,
  Fault,
  type Range,
  type Told,
  type VerifyFault,
} from './verify-rows.ts';

export interface VerifyDone {
  readonly ok: boolean;
  readonly documents: number;
  readonly events: number;
  readonly days: number;
  readonly postings: number;
  /** Signed acts. */
  readonly acts: number;
  /** The last day that is sealed: what came after it is bound by its chains only. */
  readonly sealedUntil: LegalDate | null;
  /** Fingerprints of the keys that signed the roots: compare them with what you were given by another way. */
  readonly keys: readonly string[];
  readonly fault?: VerifyFault;
}

export interface VerifyOptions {
  /** Only roots signed by the key with this fingerprint (sha256 of the SPKI DER, hex) are believed. */
  readonly expectKey?: string;
  readonly onProgress?: (events: number, of: number) => void;
}

/** In one snapshot, so that a worker that goes on meanwhile does not disturb. */
export async function verify(db: Database, options: VerifyOptions = {}): Promise<VerifyDone> {
  const check = new Check(options);
  try {
    await db.transaction((tx) => check.run(tx), { isolation: 'repeatable read', readOnly: true, once: true });
  } catch (error) {
    if (error instanceof Fault) return { ok: false, ...check.counts, fault: error.fault };
    throw error;
  }
  return { ok: true, ...check.counts };
}

interface EventRow {
  readonly document_id: string;
  readonly n: number;
  readonly on: LegalDate;
  readonly body: string;
  readonly hash: string;
}

const ROWS_AT_ONCE = 5_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

class Check {
  counts = {
    documents: 0,
    events: 0,
    days: 0,
    postings: 0,
    acts: 0,
    sealedUntil: null as LegalDate | null,
    keys: [] as readonly string[],
  };
  readonly #options: VerifyOptions;
  readonly #bases = new Set<string>();
  readonly #figures = new FigureSums();

  constructor(options: VerifyOptions) {
    this.#options = options;
  }

  async run(tx: Transaction): Promise<void> {
    await this.#checkBases(tx);
    await this.#checkDocuments(tx);
    await this.#checkRoots(tx);
    await checkBooks(tx);
    await this.#checkFigures(tx);
    this.counts.acts = await checkActs(tx);
  }

  async #checkBases(tx: Transaction): Promise<void> {
    const rows = await tx<{ id: string; body: string }[]>`select basis.id, basis.body from journal.basis as basis`;
    for (const { id, body } of rows) {
      if (!digestOf(body).startsWith(id))
        throw new Fault(`journal.basis ${id}`, 'the text is not the one that was used');
      this.#bases.add(id);
    }
  }

  /** Every chain, and beside it every row that should follow from it, range by range of document ids. */
  async #checkDocuments(tx: Transaction): Promise<void> {
    const [all] = await tx<{ events: bigint }[]>`select count(*) as events from journal.event as event`;
    const of = Number(all?.events ?? 0);
    let told = new Map<string, Told>();
    let chain: { told: Told; n: number; head: string } | undefined;
    let from = FIRST_ID;
    for (
      let rows = await eventsAfter(tx, FIRST_ID, 0);
      rows.length > 0;
      rows = await eventsAfter(tx, from, chain?.n ?? 0)
    ) {
      for (const row of rows) {
        if (chain?.told.documentId !== row.document_id) chain = newChain(told, row.document_id);
        chain.head = this.#checkEvent(chain, row);
        chain.n = row.n;
      }
      this.counts.events += rows.length;
      this.#options.onProgress?.(this.counts.events, of);
      const last = chain?.told;
      if (last === undefined) continue;
      // The last document may go on in the next rows; it stays for the next range.
      told.delete(last.documentId);
      await this.#checkRange(tx, told, { from, before: last.documentId });
      from = last.documentId;
      told = new Map([[last.documentId, last]]);
    }
    await this.#checkRange(tx, told, { from, before: null });
  }

  /** Hash, number, day and basis of one event; then what it does to the states. Returns its hash. */
  #checkEvent(chain: { readonly told: Told; readonly n: number; readonly head: string }, row: EventRow): string {
    const where = `journal.event ${row.document_id} n=${row.n}`;
    if (row.n !== chain.n + 1) throw new Fault(where, `the event before it has n=${chain.n}`);
    const head = hashOf(chain.head, row.body);
    if (head !== row.hash) throw new Fault(where, 'the hash is not that of the text and the event before it');
    const event = parsed(where, row.body);
    if (event.n !== row.n || event.on !== row.on) throw new Fault(where, 'number or day differ from the text');
    if (!this.#bases.has(event.basis)) throw new Fault(where, `its basis ${event.basis} is not there`);
    this.#tell(chain.told, event, { where, n: row.n, head });
    return head;
  }

  #tell(
    told: Told,
    event: ParsedEvent,
    at: { readonly where: string; readonly n: number; readonly head: string },
  ): void {
    told.ends.set(event.stage, { n: at.n, head: at.head });
    try {
      switch (event.stage) {
        case 'fine': {
          const happened = fromCanonical<FineEvent>(event, fineMoneyFields);
          if (happened.type === 'FineRegistered') told.record = happened.record;
          told.fine = evolveFine(told.fine, happened);
          return;
        }
        case 'case': {
          const happened = fromCanonical<CaseEvent>(event, caseMoneyFields);
          told.case = evolveCase(told.case, happened);
          this.#count(told, happened);
          const { n: _n, stage: _stage, ...bare } = happened as CaseEvent & { n: number; stage: string };
          const message = messageOf(bare as CaseEvent, told.case);
          if (message !== undefined) told.messages.push(`${at.n}|${message.recipient}|${happened.on}|${message.body}`);
          if ('note' in happened && happened.note !== undefined) told.notes.set(happened.note, happened.operator ?? '');
          const { documentId, case: state } = told;
          const task = journaledTask({ documentId, n: at.n, event: bare as CaseEvent, state });
          if (task !== undefined) told.tasks.push(`${at.n}|${task.code}|${happened.on}|${task.subject}|${task.body}`);
          return;
        }
        case 'account': {
          const happened = fromCanonical<AccountEvent>(event, accountMoneyFields);
          told.account = evolveAccount(told.account ?? emptyAccount(happened.owed), happened);
          tellPostings(told, at.n, happened.on, happened.postings);
          return;
        }
        case 'suspense': {
          const happened = fromCanonical<SuspenseEvent>(event, suspenseMoneyFields);
          told.suspense = evolveSuspense(told.suspense, happened);
          tellPostings(told, at.n, happened.on, happened.postings);
          return;
        }
        default:
          throw new Error(`no stage is called ${event.stage}`);
      }
    } catch (error) {
      throw new Fault(at.where, error instanceof Error ? error.message : String(error));
    }
  }

  #count(told: Told, event: CaseEvent): void {
    if (told.fine === null || told.case === null) return;
    const { region, article } = told.fine;
    for (const figure of figuresOf(event, { region, article, claimed: told.case.sum })) this.#figures.add(figure);
  }

  async #checkRange(tx: Transaction, told: ReadonlyMap<string, Told>, range: Range): Promise<void> {
    this.counts.documents += told.size;
    await checkStates(tx, fineStore, { stage: 'fine', told, range, stateOf: (document) => document.fine });
    await checkStates(tx, caseStore, { stage: 'case', told, range, stateOf: (document) => document.case });
    await checkStates(tx, accountStore, { stage: 'account', told, range, stateOf: (document) => document.account });
    await checkStates(tx, suspenseStore, { stage: 'suspense', told, range, stateOf: (document) => document.suspense });
    await checkRecords(tx, told, range);
    this.counts.postings += await checkPostings(tx, told, range);
    await checkMessages(tx, told, range);
    await checkTasks(tx, told, range);
    await checkNotes(tx, told, range);
  }

  async #checkRoots(tx: Transaction): Promise<void> {
    const roots = await tx<RootRow[]>`
      select root.on_day as day, root.chains, root.events, encode(root.root, 'hex') as root, encode(root.hash, 'hex') as hash,
             root.signature, root.key_id, key.public_key
      from journal.root as root
      left join journal.key as key on key.id = root.key_id
      order by root.on_day`;
    const until = roots.at(-1)?.day;
    this.counts.keys = [...new Set(roots.map((root) => root.key_id))];
    this.counts.sealedUntil = until ?? null;
    if (until === undefined) return;
    const days = new Map((await readDays(tx, '1900-01-01' as LegalDate, until)).map((day) => [day.day, day]));
    let previous = '';
    for (const root of roots) {
      const where = `journal.root ${root.day}`;
      const found = days.get(root.day);
      if (
        found === undefined ||
        found.root !== root.root ||
        found.events !== root.events ||
        found.chains !== root.chains
      ) {
        throw new Fault(where, 'the events of that day do not give this root');
      }
      if (rootHash(previous, found) !== root.hash) throw new Fault(where, 'it does not follow from the day before');
      if (!isKeyNamed(root.public_key, root.key_id))
        throw new Fault(where, 'the key is not the one that it is named after');
      if (!verifiesRoot(root.public_key ?? '', root.hash, root.signature))
        throw new Fault(where, 'the signature is wrong');
      const { expectKey } = this.#options;
      if (expectKey !== undefined && expectKey !== root.key_id)
        throw new Fault(where, `it was signed by another key, ${root.key_id}`);
      previous = root.hash;
      days.delete(root.day);
      this.counts.days += 1;
    }
    const [unsealed] = days.keys();
    if (unsealed !== undefined)
      throw new Fault(`journal.event on ${unsealed}`, 'the day was sealed without these events');
  }

  async #checkFigures(tx: Transaction): Promise<void> {
    const rows = await tx<{ key: string; cases: bigint; amount: bigint }[]>`
      select concat_ws('|', figure.on_day, figure.region, figure.article, figure.figure) as key,
             sum(figure.cases)::bigint as cases, sum(figure.amount)::bigint as amount
      from (
        select folded.on_day, folded.region, folded.article, folded.figure, folded.cases, folded.amount
        from reports.figure as folded
        union all
        select delta.on_day, delta.region, delta.article, delta.figure, delta.cases, delta.amount from reports.delta as delta
      ) as figure
      group by 1`;
    const kept = new Map(rows.map((row) => [row.key, row]));
    for (const figure of this.#figures.values()) {
      const key = figureKey(figure);
      const row = kept.get(key);
      if (Number(row?.cases ?? 0n) !== figure.cases || (row?.amount ?? 0n) !== figure.amount) {
        throw new Fault(`reports.figure ${key}`, 'the journal gives another figure');
      }
      kept.delete(key);
    }
    for (const [key, row] of kept) {
      if (row.cases !== 0n || row.amount !== 0n)
        throw new Fault(`reports.figure ${key}`, 'the journal knows nothing of it');
    }
  }
}

/** The next events in the order of documents: by key, since a cursor would keep the connection from other questions. */
function eventsAfter(tx: Transaction, documentId: string, n: number): Promise<EventRow[]> {
  return tx<EventRow[]>`
    select event.document_id, event.n, event.on_day as on, event.body, encode(event.hash, 'hex') as hash
    from journal.event as event
    where (event.document_id, event.n) > (${documentId}::uuid, ${n}::integer)
    order by event.document_id, event.n
    limit ${ROWS_AT_ONCE}`;
}

interface RootRow {
  readonly day: LegalDate;
  readonly chains: number;
  readonly events: number;
  readonly root: string;
  readonly hash: string;
  readonly signature: Uint8Array;
  readonly key_id: string;
  readonly public_key: string | null;
}

/** False also for what is no key at all. */
function isKeyNamed(publicKey: string | null, id: string): boolean {
  try {
    return publicKey !== null && keyIdOf(publicKey) === id;
  } catch {
    return false;
  }
}

interface ParsedEvent {
  readonly n: number;
  readonly stage: string;
  readonly on: string;
  readonly basis: string;
}

function parsed(where: string, body: string): ParsedEvent {
  try {
    return JSON.parse(body);
  } catch {
    throw new Fault(where, 'the text is not JSON');
  }
}

function newChain(told: Map<string, Told>, documentId: string): { told: Told; n: number; head: string } {
  const document: Told = {
    documentId,
    fine: null,
    case: null,
    account: null,
    suspense: null,
    ends: new Map(),
    record: null,
    postings: [],
    messages: [],
    tasks: [],
    notes: new Map(),
  };
  told.set(documentId, document);
  return { told: document, n: 0, head: documentId };
}

function tellPostings(told: Told, n: number, on: LegalDate, postings: readonly Posting[]): void {
  for (const [ordinal, { from, to, amount }] of postings.entries()) {
    told.postings.push(`${n}|${ordinal}|${on}|${from}|${to}|${amount}`);
  }
}
