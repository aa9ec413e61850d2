/**
 * All ranges of documents in one snapshot, divided over lanes: connections of this thread, and threads beside it, each with connections of its own.
 * Whoever is free takes the next range.
 */
import { Worker } from 'node:worker_threads';
import type { Database } from '@oryndau/postgres/database';
import type { Transaction } from '@oryndau/postgres/driver';
import { type Figure, FigureSums } from '@oryndau/reports/core/figures';
import { Fault, type VerifyFault } from '@oryndau/standing/fault';
import type { IdRange } from '@oryndau/standing/journal-reading';
import { useLawInForce } from '@oryndau/standing/law-in-force';
import { checkRange, type RangeDone, type RangeGround } from './verify-range.ts';

/** A transaction as every lane has it, and the one that exports its snapshot. */
export const SNAPSHOT = { isolation: 'repeatable read', readOnly: true, once: true } as const;

/** Lanes of a thread: while it judges the rows of one, the server reads those of another. */
export const LANES = 2;

const NEXT = 0;

/** Which range is the next one: a number that all threads share. */
export class RangeTurn {
  readonly shared: SharedArrayBuffer;
  readonly #cells: Int32Array;
  readonly #count: number;

  constructor(count: number, shared = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
    this.shared = shared;
    this.#cells = new Int32Array(shared);
    this.#count = count;
  }

  /** Undefined when none is left. */
  take(): number | undefined {
    const range = Atomics.add(this.#cells, NEXT, 1);
    return range < this.#count ? range : undefined;
  }

  /** Nobody begins another; what is under way is finished. */
  stop(): void {
    Atomics.store(this.#cells, NEXT, this.#count);
  }
}

export interface RangeWork extends RangeGround {
  readonly ranges: readonly IdRange[];
  readonly turn: RangeTurn;
}

/** What came of a range, by its place in the order of ranges. */
export type RangeOutcome = { readonly place: number } & (
  | { readonly done: RangeDone }
  | { readonly fault: VerifyFault }
);

type Tell = (outcome: RangeOutcome) => void;

/** Range after range until none is left; a fault is told, and ends it for everybody: it is thrown too, since after a statement that failed no transaction ends well. */
export async function workLane(tx: Transaction, { ranges, turn, ...ground }: RangeWork, tell: Tell): Promise<void> {
  for (let place = turn.take(); place !== undefined; place = turn.take()) {
    const range = ranges[place];
    if (range === undefined) return;
    try {
      tell({ place, done: await checkRange(tx, range, ground) });
    } catch (error) {
      turn.stop();
      if (!(error instanceof Fault)) throw error;
      tell({ place, fault: error.fault });
      throw error;
    }
  }
}

/** What the others take over, by the name that the server gave it. */
export interface Exported {
  readonly snapshot: string;
}

/** The lanes of one thread, in transactions that take the snapshot over. Throws what went wrong in one of them when all have ended, but for faults, which were told. */
export async function workLanes(db: Database, exported: Exported, work: RangeWork, tell: Tell): Promise<void> {
  const lanes = Array.from({ length: LANES }, () =>
    db.transaction(async (tx) => {
      await tx`set transaction snapshot ${tx.unsafe(`'${exported.snapshot}'`)}`;
      await workLane(tx, work, tell);
    }, SNAPSHOT),
  );
  for (const lane of await Promise.allSettled(lanes))
    if (lane.status === 'rejected' && !(lane.reason instanceof Fault)) throw lane.reason;
}

/** What a thread is started with. */
export interface ThreadTask extends Exported {
  readonly url: string;
  readonly ranges: readonly IdRange[];
  readonly shared: SharedArrayBuffer;
  readonly bases: readonly string[];
  readonly hasActs: boolean;
  readonly salt: string;
}

/** What a thread says: of each of its ranges, and last of them together. */
export type ThreadWord = RangeOutcome | { readonly figures: readonly Figure[] };

/** The lanes of a thread beside this one. Its figures are added when it has ended. */
export function workBeside({ url }: Database, { snapshot }: Exported, work: RangeWork, tell: Tell): Promise<void> {
  const { ranges, turn, bases, figures, hasActs, salt } = work;
  const workerData: ThreadTask = { url, snapshot, ranges, shared: turn.shared, bases: [...bases], hasActs, salt };
  // Without the loaders of this thread: the thread is plain JavaScript and brings its own.
  const thread = new Worker(new URL('./range-thread.mjs', import.meta.url), { execArgv: [], workerData });
  thread.on('message', (word: ThreadWord) => {
    if ('figures' in word) for (const figure of word.figures) figures.add(figure);
    else tell(word);
  });
  return new Promise((resolve, reject) => {
    thread.once('error', reject);
    thread.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a thread ended with ${code}`))));
  });
}

/** The snapshot of a transaction, for the lanes; undefined where there are too few ranges for them. */
export async function snapshotFor(ranges: readonly IdRange[], tx: Transaction): Promise<Exported | undefined> {
  if (ranges.length < LANES) return undefined;
  const [exported] = await tx<Exported[]>`select pg_export_snapshot() as snapshot`;
  if (exported === undefined) throw new Error('a snapshot without a name');
  return exported;
}

export interface Lanes {
  readonly tx: Transaction;
  readonly db: Database;
  readonly threads: number;
  /** That of `tx`, which does nothing of the ranges then. */
  readonly exported: Exported | undefined;
}

/** All ranges: in `tx` alone, or in lanes here and so many threads beside. Each is told once, in no order. */
export async function workRanges({ tx, db, threads, exported }: Lanes, work: RangeWork, tell: Tell): Promise<void> {
  if (exported === undefined) return workLane(tx, work, tell);
  const beside = Array.from({ length: threads }, () => workBeside(db, exported, work, tell));
  const here = workLanes(db, exported, work, tell);
  for (const part of [here, ...beside]) part.catch(() => work.turn.stop());
  for (const part of await Promise.allSettled([here, ...beside])) if (part.status === 'rejected') throw part.reason;
}

/** In a thread: what `workBeside` started it for. */
export async function workInThread(db: Database, task: ThreadTask, say: (word: ThreadWord) => void): Promise<void> {
  const { ranges, shared, bases, hasActs, salt } = task;
  const figures = new FigureSums();
  const { rollOut } = await useLawInForce(db.sql);
  const work = {
    ranges,
    turn: new RangeTurn(ranges.length, shared),
    bases: new Set(bases),
    figures,
    hasActs,
    salt,
    rollOut,
  };
  await workLanes(db, task, work, say);
  say({ figures: figures.values() });
}
