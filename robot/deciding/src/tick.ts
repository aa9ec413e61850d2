/**
 * A tick: what falls due until the end of a day, for all documents. Several workers may run the same tick; it is begun once,
 * its slots are leased, and whoever comes after a crash goes on with it before beginning another.
 */
import { sweepQueues } from '@oryndau/journal/inbox';
import { claimSlots, releaseSlots, SLOTS, slotsLeft } from '@oryndau/journal/lease';
import { type Sealing, type Signer, sealDays, sealedUntil, summariseDays } from '@oryndau/journal/seal';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { isRefusal, type Refusal, refusal } from '@oryndau/law/refusal';
import type { Database } from '@oryndau/postgres/database';
import type { Sql, Transaction } from '@oryndau/postgres/driver';
import { failureOf } from '@oryndau/postgres/failure';
import { policyOn } from '@oryndau/proceedings/core';
import { foldDeltas } from '@oryndau/reports/sql/figures';
import type { ActDesk } from '@oryndau/signing/port';
import { readSwitch } from '@oryndau/signing/sql/signing-switch';
import { bindRows } from '@oryndau/standing/bound-rows';
import { type BatchDone, type BatchWork, runBatch } from './batch.ts';
import { MATCH_LOCK, matchArrived } from './match.ts';
import { askOpeningsAgain } from './openings-again.ts';
import type { Days } from './pipeline.ts';
import { flagOpenCases } from './tasks/amnesty.ts';

export interface TickOptions {
  readonly days: Days;
  /** Also seal the last day: nothing can come for it any more. Otherwise the days before `from` are sealed. */
  readonly sealsUntilEnd: boolean;
  readonly signer: Signer;
  /** Signs the acts that are decided. */
  readonly acts?: ActDesk;
  /** Names this worker in the leases. */
  readonly holder: string;
  /** Batches at the same time in this process: while one computes, the database writes another. */
  readonly concurrency?: number;
  readonly onProgress?: (progress: TickProgress) => void;
  /** Stops after the batches under way; the tick stays open and is gone on with later. */
  readonly signal?: AbortSignal;
}

export interface TickProgress {
  readonly slotsDone: number;
  readonly documents: number;
  readonly events: number;
}

export interface TickDone extends TickProgress {
  readonly matched: number;
  readonly suspense: number;
  readonly stopped: boolean;
}

/** Documents that a batch should have: enough to pay for its statements, few enough for a few hundred megabytes. */
const DOCUMENTS_WANTED = 3_000;
/** One slot tells how full they are: with millions of fines due on a day eight would be too many at once. */
const SLOTS_AT_FIRST = 1;
const WAIT_MS = 20;
/** So many have left rows behind in the queues that the next tick would be slower for it. */
const MANY_DOCUMENTS = 20_000;
/** Of one slot; more of them are divided. */
const BATCH_TRIES = 5;
const CROSSED: ReadonlySet<string> = new Set(['CONFLICT', 'SERIALIZATION', 'DEADLOCK']);

/** Refused: SIGNING_STOPPED while the head's switch is on; NOT_YET when the days lie before what is sealed or before the last tick. The clock of the law does not go back. */
export async function runTick(db: Database, options: TickOptions): Promise<TickDone | Refusal> {
  const turned = options.acts === undefined ? undefined : await readSwitch(db.sql);
  if (turned?.stopped) return refusal('SIGNING_STOPPED', { byWhom: turned.byWhom, reason: turned.reason });
  const unfinished = await openTick(db.sql);
  if (unfinished !== undefined && !sameDays(unfinished.days, options.days)) {
    // A tick that a crash left open goes first, with its own days.
    const done = await work(db, unfinished, options);
    if (done.stopped) return done;
  }
  await summariseDays(db.sql);
  const begun = await beginTick(db, options);
  if (isRefusal(begun)) return begun;
  return work(db, begun, options);
}

interface Tick {
  readonly id: bigint;
  readonly days: Days;
  readonly matched: boolean;
}

const sameDays = (a: Days, b: Days): boolean => a.from === b.from && a.until === b.until && a.policy === b.policy;

async function openTick(connection: Sql | Transaction): Promise<Tick | undefined> {
  const [row] = await connection<{ id: bigint; from: LegalDate; until: LegalDate; policy: string; matched: boolean }[]>`
    select tick.id, tick.from_day as from, tick.until_day as until, tick.policy, tick.matched
    from work.tick as tick
    where tick.finished_at is null
    order by tick.id
    limit 1`;
  return row && { id: row.id, matched: row.matched, days: { from: row.from, until: row.until, policy: row.policy } };
}

const TICK_LOCK = 7_305_201;

async function beginTick(db: Database, { days, signer }: TickOptions): Promise<Tick | Refusal> {
  return db.transaction(async (tx) => {
    await tx`select pg_advisory_xact_lock(${TICK_LOCK})`;
    const open = await openTick(tx);
    if (open !== undefined) return open;
    const [last] = await tx<{ until: LegalDate | null }[]>`select max(tick.until_day) as until from work.tick as tick`;
    const sealed = await sealedUntil(tx);
    const earliest = [last?.until, sealed].reduce<LegalDate | null>(
      (a, b) => (b && (a === null || b > a) ? b : a),
      null,
    );
    if ((earliest !== null && days.until < earliest) || (sealed !== null && days.from <= sealed)) {
      const from = earliest ?? days.from;
      return refusal('NOT_YET', { from, day: sealed === null || sealed < from ? from : addDays(sealed, 1) });
    }
    await sealDays(tx, addDays(days.from, -1), sealingOf(days, signer));
    const [row] = await tx<{ id: bigint }[]>`
      insert into work.tick (from_day, until_day, policy) values (${days.from}, ${days.until}, ${days.policy})
      returning tick.id`;
    if (row === undefined) throw new Error('a tick without an id');
    return { id: row.id, days, matched: false };
  });
}

/** A recorded year that is lived again binds nothing, as it signs no act: its journal is the same to the byte however it is lived. */
const sealingOf = ({ policy, until }: Days, signer: Signer): Sealing =>
  policyOn(policy, until)?.signs === false ? { signer } : { signer, beside: bindRows };

async function work(db: Database, tick: Tick, options: TickOptions): Promise<TickDone> {
  // What the hour of the day allows is not kept with the tick: a crash may have left it open until the evening.
  const { noTransfersUntil, hourCameOn } = options.days;
  const hour = { ...(noTransfersUntil && { noTransfersUntil }), ...(hourCameOn && { hourCameOn }) };
  const days: Days = { ...tick.days, ...hour };
  const matching = await matchOnce(db, tick);
  const total = { slotsDone: 0, documents: 0, events: 0 };
  const one = async (): Promise<void> => {
    let count = SLOTS_AT_FIRST;
    while (options.signal?.aborted !== true) {
      const slots = await claimSlots(db.sql, options.holder, tick.id, count);
      if (slots.length === 0) {
        // Others hold the rest: done soon, or given up by a worker that died, which leaves them free.
        if ((await slotsLeft(db.sql, tick.id)) === 0) return;
        await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
        continue;
      }
      const { holder, acts } = options;
      const batch = { holder, tick: tick.id, slots, days };
      const done = await runThrough(db, acts === undefined ? batch : { ...batch, acts });
      total.slotsDone += slots.length;
      total.documents += done.documents;
      total.events += done.events;
      options.onProgress?.(total);
      count = nextCount(slots.length, done.documents);
    }
  };
  await Promise.all(Array.from({ length: options.concurrency ?? 1 }, one));
  if (options.signal?.aborted === true) {
    await releaseSlots(db.sql, options.holder);
    return { ...total, ...matching, stopped: true };
  }
  await finishTick(db, tick, options);
  if (total.documents >= MANY_DOCUMENTS) await sweepQueues(db.sql);
  return { ...total, ...matching, stopped: false };
}

/**
 * A command that was decided at once (now.ts) may have crossed a batch: then it begins again, its slots still leased. In two halves, for where commands
 * come all the time each part must be short enough to get between them.
 */
async function runThrough(db: Database, batch: BatchWork, tried = 1): Promise<BatchDone> {
  try {
    return await runBatch(db, batch);
  } catch (error) {
    if (tried === BATCH_TRIES || !CROSSED.has(failureOf(error)?.code ?? '')) throw error;
  }
  const { slots } = batch;
  if (slots.length === 1) return runThrough(db, batch, tried + 1);
  const half = Math.floor(slots.length / 2);
  const first = await runThrough(db, { ...batch, slots: slots.slice(0, half) });
  const second = await runThrough(db, { ...batch, slots: slots.slice(half) });
  return { documents: first.documents + second.documents, events: first.events + second.events };
}

/** So many slots that the next batch has about the documents wanted. */
function nextCount(slots: number, documents: number): number {
  if (documents === 0) return SLOTS;
  return Math.max(1, Math.min(SLOTS, Math.round((slots * DOCUMENTS_WANTED) / documents)));
}

/** Matching is for all slots and comes before them, as openings that the law has left behind; workers that come meanwhile wait for it. */
async function matchOnce(db: Database, tick: Tick): Promise<{ matched: number; suspense: number }> {
  const none = { matched: 0, suspense: 0 };
  if (tick.matched) return none;
  return db.transaction(
    async (tx) => {
      await tx`select pg_advisory_xact_lock(${MATCH_LOCK})`;
      const [row] = await tx<
        { matched: boolean }[]
      >`select tick.matched from work.tick as tick where tick.id = ${tick.id}`;
      if (row?.matched !== false) return none;
      // Matched in transactions of their own: whoever came to this a second time would find nothing, and count nothing.
      const done = await matchArrived(db, tick.days);
      await askOpeningsAgain(tx, tick.days);
      await tx`update work.tick as tick set matched = true where tick.id = ${tick.id}`;
      return done;
    },
    { once: true },
  );
}

/** When the last slot is done: figures are folded, days sealed, what the amnesty may cover is flagged, and the tick is closed. By one worker; others see it closed. */
async function finishTick(db: Database, tick: Tick, { signer, sealsUntilEnd }: TickOptions): Promise<void> {
  if (sealsUntilEnd) await summariseDays(db.sql);
  await db.transaction(async (tx) => {
    await tx`select pg_advisory_xact_lock(${TICK_LOCK})`;
    const [row] = await tx<{ open: boolean }[]>`
      select tick.finished_at is null as open from work.tick as tick where tick.id = ${tick.id}`;
    if (row?.open !== true) return;
    if (sealsUntilEnd) await sealDays(tx, tick.days.until, sealingOf(tick.days, signer));
    await flagOpenCases(tx, tick.days);
    await tx`update work.tick as tick set finished_at = now() where tick.id = ${tick.id}`;
    await foldDeltas(tx);
  });
}
