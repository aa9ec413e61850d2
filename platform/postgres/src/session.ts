/**
 * One connection to the server. One statement at a time is on its way, so an answer can only be that statement's, whatever the driver
 * (3.4.9) does with those that it has in hand: see docs/decisions/0025-one-statement-at-a-time.md.
 *
 * A connection that closed, or whose state is in doubt, is never used again: in the driver it keeps what it was doing, gives the last
 * error of its former life to the first statement of the next, or never sends another byte.
 */
import { type ConnectOptions, type DriverQuery, isAnswer, isQuery, openDriver, type Sql } from './driver.ts';
import { codeOf, Failure } from './failure.ts';
import type { Wire } from './wire.ts';

export interface Sending {
  /** Outside a transaction: a stale statement has done nothing, so it is sent again, this time unprepared. */
  readonly isAlone: boolean;
  /** Parsed and executed in one round: it cannot be stale. */
  readonly isUnprepared: boolean;
  /** Called when the statement is wholly answered, with the error if there was one. */
  readonly over: (error?: unknown) => void;
}

/**
 * Why the server would not execute what had been prepared. `vanished`: it does not know the statement, so it is another connection than
 * the one that prepared it. `outdated`: the tables have changed since.
 */
export type Staleness = 'vanished' | 'outdated';

/** Of the Failure that a stale statement is inside a transaction. */
export const STATEMENT_STALE = 'STATEMENT_STALE';

/** Opens its connection with the first statement. */
export class Session {
  readonly #driver: Sql;
  readonly #hand: DriverQuery['handler'];
  readonly #onStale: (why: Staleness) => void;
  /** Of the connection that there is, or of the last attempt at it. */
  #wire: Wire | undefined;
  #isBroken = false;
  #isStreaming = false;
  /** Called when the connection closes. */
  whenLost: (() => void) | undefined;

  /** `onStale`: what was prepared before cannot be relied on, here or on any other connection. */
  constructor(url: string, options: ConnectOptions, onStale: (why: Staleness) => void) {
    const closed = (): void => {
      this.#isBroken = true;
      this.whenLost?.();
    };
    this.#driver = openDriver(url, { ...options, max: 1 }, closed, (wire) => {
      this.#wire = wire;
    });
    this.#hand = handOf(this.#driver);
    this.#onStale = onStale;
  }

  /** Nothing more may be sent. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** A COPY is under way, which ends only when the caller has gone on with it. */
  get isStreaming(): boolean {
    return this.#isStreaming;
  }

  /** Sends the only statement that is on its way. */
  send(query: DriverQuery, { isAlone, isUnprepared, over }: Sending): void {
    if (isUnprepared) query.options.prepare = false;
    const { resolve, reject } = query;
    let isSentAgain = false;
    let isOver = false;
    const end = (error?: unknown): void => {
      isOver = true;
      this.#isStreaming = false;
      if (this.#wire !== undefined) this.#wire.takes = undefined;
      // The driver is still about to note that the connection is free.
      queueMicrotask(() => over(error));
    };
    query.resolve = (value) => {
      resolve(value);
      if (isOver) return;
      // The driver resolves early with the stream of a COPY and with the description of a statement; rows and counts are arrays.
      if (Array.isArray(value)) end();
      else this.#isStreaming = true;
    };
    query.reject = (error) => {
      if (isOver) return;
      if (!isAnswer(error)) this.#isBroken = true;
      const why = query.prepared === true && !isSentAgain ? stalenessOf(error) : undefined;
      if (why !== undefined) this.#onStale(why);
      if (why !== undefined && isAlone) {
        isSentAgain = true;
        queueMicrotask(() => this.#sendAgain(query));
        return;
      }
      const told = why === undefined ? error : staleFailure(error);
      reject(told);
      end(told);
    };
    if (this.#wire !== undefined) this.#wire.takes = query.takes;
    query.wire = this.#wire;
    if (query.cursorFn === undefined) this.#hand(query);
    else query.reject(cursorFailure());
  }

  /** Parsed anew in the same round in which it is executed, so the same cannot happen to it. */
  #sendAgain(query: DriverQuery): void {
    query.options.prepare = false;
    // As they were encoded the first time: of the values themselves they are made anew.
    query.parameters = undefined;
    this.#hand(query);
  }

  async end(patienceMs: number): Promise<void> {
    await this.#driver.end({ timeout: patienceMs / 1000 });
  }
}

/** Every statement of the driver carries the function that hands it to the connection; this one is never sent. */
function handOf(driver: Sql): DriverQuery['handler'] {
  const probe: unknown = driver.unsafe('');
  if (isQuery(probe)) return probe.handler;
  throw new Error('this version of the driver is not the one that session.ts knows');
}

const OUTDATED_BY: ReadonlySet<unknown> = new Set(['RevalidateCachedQuery', 'transformAssignedExpr']);

function stalenessOf(error: unknown): Staleness | undefined {
  if (codeOf(error) === '26000') return 'vanished';
  const raisedBy = typeof error === 'object' && error !== null && 'raisedBy' in error ? error.raisedBy : undefined;
  return OUTDATED_BY.has(raisedBy) ? 'outdated' : undefined;
}

const staleFailure = (cause: unknown): Failure =>
  new Failure(STATEMENT_STALE, 'a statement that was prepared before a change of its tables, or elsewhere', {
    retry: 'now',
    cause,
  });

/** It would keep the connection from other statements, and is told as over before it is. */
const cursorFailure = (): Failure =>
  new Failure('NOT_SAFE', 'a cursor of the driver: use readInParts', { retry: 'never' });
