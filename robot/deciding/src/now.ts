/**
 * Commands of a person who waits for the answer: an opt-out, a filing, an attempt to pay. Each is decided in its own document's transaction, as a
 * tick would decide it, with whatever else is due there. Those that come while one batch is written make the next: one commit for many.
 *
 * A tick that works on the same document at the same time makes one of the two begin again; neither overwrites the other (document-rows.ts).
 */
import { lastTick } from '@oryndau/journal/chain';
import { slotOf } from '@oryndau/journal/document-rows';
import { holdSealing, sealedUntil } from '@oryndau/journal/seal';
import { daysBetween, type LegalDate } from '@oryndau/law/legal-date';
import { type Refusal, refusal } from '@oryndau/law/refusal';
import type { Database } from '@oryndau/postgres/database';
import type { Transaction } from '@oryndau/postgres/driver';
import { Failure, failureOf, withRetry } from '@oryndau/postgres/failure';
import type { CaseCommand, CaseEvent, CaseState } from '@oryndau/proceedings/core';
import { queueCommands } from '@oryndau/proceedings/sql/queue-commands';
import type { ActDesk } from '@oryndau/signing/port';
import { decideScope, inSnapshot } from './batch.ts';
import { type DatedFact, type DocumentRun, rankOfCase } from './pipeline.ts';
import { JUMP_DAYS_MAX } from './work.ts';

export interface TellOptions {
  /** For what the document might open on this occasion; a case keeps the policy that it was opened under. */
  readonly policy: string;
  /** The legal day of now. */
  readonly today: () => LegalDate;
  readonly acts?: ActDesk;
}

export interface DocumentCommand {
  readonly documentId: string;
  /** What makes the command this one and no other, as in the queue of commands. */
  readonly key: string;
  readonly command: CaseCommand;
}

export type Heard =
  /** What was decided in the document on this occasion, the command's own events among it, and the case as it is now. */
  | { readonly kind: 'decided'; readonly events: readonly CaseEvent[]; readonly case: CaseState | null }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly case: CaseState | null }
  /** Kept for the next tick: nothing may be signed now, or the law that it needs is not loaded. */
  | { readonly kind: 'queued' };

export interface CommandDesk {
  /** Throws a Failure PAUSED (retry later) when the robot does not work on this day; otherwise as the database fails. */
  tell(told: DocumentCommand): Promise<Heard>;
}

/** Puts into the queue what is then told: in the transaction of what goes with it, so that who dies in between leaves it to the next tick. */
export const queueTold = (tx: Transaction, told: readonly DocumentCommand[], on: LegalDate): Promise<number> =>
  queueCommands(
    tx,
    told.map(({ documentId, key, command }) => ({ documentId, key, on, command })),
  );

/** Tells what is in the queue of commands already: what breaks now, or that the robot stands still, loses nothing. */
export async function tellQueued(desk: CommandDesk, told: DocumentCommand): Promise<Heard> {
  try {
    return await desk.tell(told);
  } catch (error) {
    if (failureOf(error) === undefined) throw error;
    return { kind: 'queued' };
  }
}

/** Waited for where a tick, or another desk, is at the same documents. */
const PATIENCE_MS = 10_000;
const BATCH_MAX = 200;

interface Waiting {
  readonly told: DocumentCommand;
  readonly answer: (heard: Heard) => void;
  readonly fail: (error: unknown) => void;
}

export function commandDesk(db: Database, options: TellOptions): CommandDesk {
  const queue: Waiting[] = [];
  let isBusy = false;
  const serve = async (): Promise<void> => {
    isBusy = true;
    while (queue.length > 0) {
      const batch = queue.splice(0, BATCH_MAX);
      try {
        const heard = await hear(
          db,
          options,
          batch.map(({ told }) => told),
        );
        for (const [index, { answer }] of batch.entries()) answer(heard[index] ?? { kind: 'queued' });
      } catch (error) {
        for (const { fail } of batch) fail(error);
      }
    }
    isBusy = false;
  };
  return {
    tell: (told) =>
      new Promise((answer, fail) => {
        queue.push({ told, answer, fail });
        if (!isBusy) void serve();
      }),
  };
}

async function hear(db: Database, options: TellOptions, told: readonly DocumentCommand[]): Promise<readonly Heard[]> {
  const heard = await withRetry(() => unlessStopped(decideNow(db, options, told)), { patienceMs: PATIENCE_MS });
  if (heard !== 'stopped') return heard;
  if (told.length === 1) return keep(db, options.today(), told);
  // Only what would have to be signed waits; the rest of the batch is not held up by it.
  const one: Heard[] = [];
  for (const each of told) one.push(...(await hear(db, options, [each])));
  return one;
}

async function unlessStopped<T>(deciding: Promise<T>): Promise<T | 'stopped'> {
  try {
    return await deciding;
  } catch (error) {
    if (failureOf(error)?.code === 'SIGNING_STOPPED') return 'stopped';
    throw error;
  }
}

/** What a person told is not lost because the robot stands still. */
async function keep(db: Database, on: LegalDate, told: readonly DocumentCommand[]): Promise<readonly Heard[]> {
  await db.transaction((tx) => queueTold(tx, told, on));
  return told.map(() => ({ kind: 'queued' }));
}

async function decideNow(
  db: Database,
  { policy, today, acts }: TellOptions,
  told: readonly DocumentCommand[],
): Promise<readonly Heard[]> {
  const on = today();
  const facts = factsOf(told, on);
  const documents = [...facts.keys()];
  const scope = { slots: [...new Set(documents.map(slotOf))], until: on, documents };
  const runs = await inSnapshot(db, async (tx) => {
    await holdSealing(tx);
    await assertMayDecide(tx, on);
    // Nobody asked for a transfer by the term: it is left to the tick, which knows the hour.
    const days = { from: on, until: on, policy, noTransfersUntil: on };
    const decided = await decideScope(tx, { scope, days, beside: db.sql, told: facts, ...(acts && { acts }) });
    await keepWaiting(tx, decided.told, facts);
    return decided.told;
  });
  return told.map(({ documentId, command }) => heardOf(runs.get(documentId), command));
}

function factsOf(told: readonly DocumentCommand[], on: LegalDate): Map<string, DatedFact[]> {
  const facts = new Map<string, DatedFact[]>();
  for (const { documentId, key, command } of told) {
    const fact: DatedFact = { on, rank: rankOfCase(command), key, fact: { kind: 'case', command } };
    const others = facts.get(documentId);
    if (others === undefined) facts.set(documentId, [fact]);
    else others.push(fact);
  }
  return facts;
}

/**
 * No event is written into a sealed day, nor before the end of a tick that is still at an earlier one. Sealing is held off first of all: whoever
 * seals a day comes wholly before what is read here, or wholly after what is written.
 */
async function assertMayDecide(tx: Transaction, on: LegalDate): Promise<void> {
  const sealed = await sealedUntil(tx);
  const last = await lastTick(tx);
  const isBehind = (sealed !== null && on <= sealed) || (last !== null && on < last.until);
  if (isBehind) throw new Failure('PAUSED', `the day ${on} is over for the journal`, { retry: 'never' });
  if (last === null) return;
  if (daysBetween(last.until, on) > JUMP_DAYS_MAX) {
    throw new Failure('PAUSED', `the robot stands still since ${last.until}`, { retry: 'never' });
  }
  if (!last.finished && last.until < on) {
    throw new Failure('TICK_OPEN', `the tick of ${last.until} is not over`, { retry: 'now' });
  }
}

/** What waits for law is queued in the same transaction: it was told to nobody but us. */
async function keepWaiting(
  tx: Transaction,
  runs: ReadonlyMap<string, DocumentRun>,
  facts: ReadonlyMap<string, readonly DatedFact[]>,
): Promise<void> {
  const waiting = [...runs.values()].flatMap(({ documentId, waiting: left }) =>
    left
      .filter(({ fact }) => facts.get(documentId)?.some((told) => told.fact === fact))
      .flatMap(({ on, key, fact }) => (fact.kind === 'case' ? [{ documentId, key, on, command: fact.command }] : [])),
  );
  if (waiting.length === 0) return;
  await queueCommands(tx, waiting);
}

function heardOf(run: DocumentRun | undefined, command: CaseCommand): Heard {
  if (run === undefined) return { kind: 'refused', refusal: refusal('UNKNOWN_CASE', {}), case: null };
  const isTold = ({ fact }: DatedFact): boolean => fact.kind === 'case' && fact.command === command;
  const refused = run.refused.find(({ dated }) => isTold(dated));
  if (refused !== undefined) return { kind: 'refused', refusal: refused.refusal, case: run.case };
  if (run.waiting.some(isTold)) return { kind: 'queued' };
  const events = run.log.flatMap((written) => (written.stage === 'case' ? [written.event] : []));
  return { kind: 'decided', events, case: run.case };
}
