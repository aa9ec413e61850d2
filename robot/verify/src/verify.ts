/**
 * Believes nothing: recomputes every hash, every signed root, every state, every posting and every figure from the journal
 * alone, and names the first thing that does not agree. Goes by document, a range of ids at a time, and then by day.
 */
import { consequencesOf } from '@oryndau/deciding/consequences/consequences-of';
import { digestOf } from '@oryndau/journal/journal';
import { keyIdOf, readDays, rootHash, verifiesRoot } from '@oryndau/journal/seal';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Posting } from '@oryndau/payments/core';
import type { Database } from '@oryndau/postgres/database';
import type { Transaction } from '@oryndau/postgres/driver';
import type { CaseEvent } from '@oryndau/proceedings/core';
import { FigureSums, figureKey } from '@oryndau/reports/core/figures';
import { Fault, type VerifyFault } from '@oryndau/standing/fault';
import { type IdRange, type ReadDocument, type ReadEvent, readJournal } from '@oryndau/standing/journal-reading';
import { checkActs } from './verify-acts.ts';
import {
  checkBooks,
  checkDocuments,
  checkDues,
  checkMessages,
  checkNotes,
  checkPostings,
  checkRecords,
  checkSuspense,
  checkTasks,
  messageText,
  type Told,
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
    await db.transaction((tx) => check.run(tx, db), SNAPSHOT);
  } catch (error) {
    if (error instanceof Fault) return { ok: false, ...check.counts, fault: error.fault };
    throw error;
  }
  return { ok: true, ...check.counts };
}

/** Events that a range should have: few enough for their documents to be in memory at once, enough to pay for its statements. */
const EVENTS_WANTED = 40_000;
/** By their first byte, as documents are leased. */
const RANGES_MAX = 256;
/** Ranges that are read at the same time, each on a connection of its own: while one is judged here, the server reads another. */
const LANES = 3;
const SNAPSHOT = { isolation: 'repeatable read', readOnly: true, once: true } as const;

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

  async run(tx: Transaction, db: Database): Promise<void> {
    await this.#checkBases(tx);
    const [all] = await tx<{ events: bigint }[]>`select count(*) as events from journal.event as event`;
    const of = Number(all?.events ?? 0);
    await this.#checkRanges(tx, db, rangesFor(of), () => this.#options.onProgress?.(this.counts.events, of));
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

  /** All ranges in one snapshot, which the others take over from the first transaction. The first fault ends it, when the ranges under way are done. */
  async #checkRanges(tx: Transaction, db: Database, ranges: readonly IdRange[], onProgress: () => void): Promise<void> {
    const left = [...ranges];
    const work = async (lane: Transaction): Promise<void> => {
      for (let range = left.shift(); range !== undefined; range = left.shift()) {
        await this.#checkRange(lane, range);
        onProgress();
      }
    };
    if (ranges.length < LANES) return work(tx);
    const [row] = await tx<{ snapshot: string }[]>`select pg_export_snapshot() as snapshot`;
    if (row === undefined) throw new Error('a snapshot without a name');
    const lanes = Array.from({ length: LANES }, () =>
      db
        .transaction(async (lane) => {
          await lane`set transaction snapshot ${lane.unsafe(`'${row.snapshot}'`)}`;
          await work(lane);
        }, SNAPSHOT)
        .catch((error: unknown) => {
          left.length = 0;
          throw error;
        }),
    );
    const ended = await Promise.allSettled(lanes);
    for (const lane of ended) if (lane.status === 'rejected') throw lane.reason;
  }

  /** Every chain of the range, and beside it every row that should follow from it. */
  async #checkRange(tx: Transaction, range: IdRange): Promise<void> {
    const told = new Map<string, Told>();
    // Added after it is awaited: another range may have been counted meanwhile.
    const events = await readJournal(tx, range, {
      hasBasis: (id) => this.#bases.has(id),
      event: (read, document) => this.#tell(toldOf(told, document), read),
    });
    this.counts.events += events;
    this.counts.documents += told.size;
    const check = { told, range };
    await checkDocuments(tx, check);
    await checkDues(tx, check);
    await checkSuspense(tx, check);
    await checkRecords(tx, check);
    const postings = await checkPostings(tx, check);
    this.counts.postings += postings;
    await checkMessages(tx, check);
    await checkTasks(tx, check);
    await checkNotes(tx, check);
  }

  #tell(told: Told, { n, stage, event }: ReadEvent): void {
    switch (stage) {
      case 'fine': {
        const { fine } = told.document;
        if (event.type === 'FineRegistered' && fine !== null) {
          told.registered = { fine, number: event.number, record: event.record };
        }
        return;
      }
      case 'case':
        this.#tellOfCase(told, n, event);
        return;
      case 'account':
      case 'suspense':
        tellPostings(told, n, event);
    }
  }

  /** What the event brings, computed again. */
  #tellOfCase(told: Told, n: number, event: CaseEvent): void {
    const { documentId, fine, case: state } = told.document;
    if (fine === null || state === null) throw new Error(`${event.type} of no fine`);
    const { message, tasks, figures } = consequencesOf({ stage: 'case', documentId, n, event, state, fine });
    if (message !== null) told.messages.push(messageText(message));
    for (const task of tasks) {
      if (task.n !== null) told.tasks.push(`${n}|${task.code}|${task.on}|${task.subject}|${task.body}`);
    }
    for (const figure of figures) this.#figures.add(figure);
    if ('note' in event && event.note !== undefined) told.notes.set(event.note, event.operator ?? '');
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

/** All ids, in as many ranges as so many events are worth. */
function rangesFor(events: number): IdRange[] {
  let count = 1;
  while (count < RANGES_MAX && count * EVENTS_WANTED < events) count *= 2;
  const first = (range: number): string =>
    `${((range * RANGES_MAX) / count).toString(16).padStart(2, '0')}000000-0000-0000-0000-000000000000`;
  return Array.from({ length: count }, (_, range) => ({
    from: first(range),
    before: range + 1 === count ? null : first(range + 1),
  }));
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

function toldOf(told: Map<string, Told>, document: ReadDocument): Told {
  let found = told.get(document.documentId);
  if (found === undefined) {
    found = { document, registered: null, postings: [], messages: [], tasks: [], notes: new Map() };
    told.set(document.documentId, found);
  }
  return found;
}

function tellPostings(
  told: Told,
  n: number,
  { on, postings }: { readonly on: LegalDate; readonly postings: readonly Posting[] },
): void {
  for (const [ordinal, { from, to, amount }] of postings.entries()) {
    told.postings.push(`${n}|${ordinal}|${on}|${from}|${to}|${amount}`);
  }
}
