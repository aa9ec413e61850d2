/**
 * The continuous mode: every few seconds the tick of today. Any number of processes may run it: a tick is begun once, and its
 * slots are leased. The clock is read here and nowhere else, and one that jumps stops the work instead of the robot acting on it.
 */
import { lastTick } from '@oryndau/journal/chain';
import type { Signer } from '@oryndau/journal/seal';
import { daysBetween, type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import { isRefusal, type Refusal } from '@oryndau/law/refusal';
import type { Database } from '@oryndau/postgres/database';
import { Failure, withRetry } from '@oryndau/postgres/failure';
import type { ActDesk } from '@oryndau/signing/port';
import { runTick, type TickDone } from './tick.ts';
import { waitingTransfers } from './transfer-hour.ts';

export interface WorkOptions {
  /** Names this worker in the leases; the application name of its connections. */
  readonly holder: string;
  readonly signer: Signer;
  readonly acts?: ActDesk;
  readonly policy: string;
  readonly intervalMs: number;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly concurrency?: number;
  readonly onTick?: (day: LegalDate, done: TickDone) => void;
  /** After each tick, and before the first: the round with the world outside. */
  readonly meet?: () => Promise<void>;
  /** Signing is stopped: asked again every interval. */
  readonly onPause?: (refusal: Refusal) => void;
  readonly onTrouble?: (failure: Failure) => void;
}

/** Why the work ended. */
export type WorkEnd =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'clock_went_back' | 'clock_jumped'; readonly today: LegalDate; readonly last: LegalDate }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** A long weekend of downtime is no jump; more than that a person must have seen. */
export const JUMP_DAYS_MAX = 3;
/** How long a database that is away is waited for before the worker gives up. */
const PATIENCE_MS = 10 * 60_000;

export async function workOn(db: Database, options: WorkOptions): Promise<WorkEnd> {
  const { signal, intervalMs, onTrouble } = options;
  for (let round = 1; !signal.aborted; round += 1) {
    const end = await withRetry(() => workOnce(db, options, round), {
      patienceMs: PATIENCE_MS,
      onRetry: (failure) => {
        if (signal.aborted) throw new Failure('STOPPED', 'stopped while waiting', { retry: 'never', cause: failure });
        onTrouble?.(failure);
      },
    });
    if (end !== undefined) return end;
    await pauseUnless(signal, intervalMs);
  }
  return { kind: 'stopped' };
}

async function workOnce(
  db: Database,
  { holder, signer, policy, intervalMs, now, signal, concurrency, acts, onTick, onPause, meet }: WorkOptions,
  round: number,
): Promise<WorkEnd | undefined> {
  const at = now();
  const day = legalDayAt(at.getTime());
  const last = await lastTick(db.sql);
  if (last !== null && day < last.until) return { kind: 'clock_went_back', today: day, last: last.until };
  if (last !== null && daysBetween(last.until, day) > JUMP_DAYS_MAX) {
    return { kind: 'clock_jumped', today: day, last: last.until };
  }
  // Another worker has just done it: more workers make a tick faster, not more frequent.
  if (last?.finished && last.until === day && (last.ageSeconds ?? 0) * 2_000 < intervalMs) return undefined;
  // After a standstill the world is heard first: money may have come that ends a case which the tick would hand over.
  if (round === 1) await meet?.();
  // A tick that was left open has matched its entries already, and knows nothing of that money: the next one hands over.
  const isGoneOnWith = round === 1 && last?.finished === false;
  const waiting = isGoneOnWith ? { noTransfersUntil: day } : waitingTransfers(at);
  const done = await runTick(db, {
    days: { from: day, until: day, policy, ...waiting },
    sealsUntilEnd: false,
    signer,
    holder,
    signal,
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(acts === undefined ? {} : { acts }),
  });
  // A person stopped the robot and will let it go on: what falls due meanwhile waits, dated as it fell due.
  if (isRefusal(done) && done.code === 'SIGNING_STOPPED') {
    onPause?.(done);
    return undefined;
  }
  if (isRefusal(done)) return { kind: 'refused', refusal: done };
  onTick?.(day, done);
  await meet?.();
  return undefined;
}

function pauseUnless(signal: AbortSignal, ms: number): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end, { once: true });
  });
}
