/**
 * Transactions that survive the loss of their connection.
 *
 * The driver (3.4.9) does not: when the server goes away in the middle of `begin`, its own rollback is written to a
 * socket that is null, which ends the whole process; statements queued behind another one wait for ever; and a
 * callback that goes on later sends its statements to whatever transaction owns the connection by then. So every
 * statement of a transaction passes a gate here, which closes with the connection, and a callback whose connection is
 * lost is never given back to the driver. transaction.db.test.ts shows each of these against a real server.
 */
import type { Sql, Transaction } from './driver.ts';
import { Failure, failureOf } from './failure.ts';

export interface TransactionOptions {
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
  readonly readOnly?: boolean;
  /** With the rights of the database's owner: for migrations. */
  readonly as?: 'owner';
}

/** What a pool tells about its connections; `driver.ts` makes one a pool. */
export interface PoolWatch {
  /** Called with the connection that the next `begin` got. */
  onBegin: ((connectionId: number) => void) | undefined;
  /** Called when the connection with the number closes. */
  readonly onClose: Map<number, () => void>;
  /** A connection was closed: see pool.ts. */
  stale: boolean;
}

/** The parts of the driver's query that the gate needs; it is lazy and calls `handler` when it is first awaited. */
export interface DriverQuery {
  handler: (query: DriverQuery) => unknown;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

interface Gate {
  lost: Failure | undefined;
  /** The first error of a statement outside a savepoint: the server will not commit after it. */
  spoiled: unknown;
  savepoints: number;
  readonly running: Set<DriverQuery>;
  /** Rejects when the connection is lost. */
  readonly loss: Promise<never>;
  readonly reportLoss: (failure: Failure) => void;
}

export async function transact<T>(
  pool: { readonly sql: Sql; readonly watch: PoolWatch },
  work: (tx: Transaction) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  const { sql, watch } = pool;
  const gate = openGate();
  let connectionId: number | undefined;
  let done: { value: T } | undefined;
  watch.onBegin = (id) => {
    connectionId = id;
    watch.onClose.set(id, () => close(gate));
  };
  try {
    // The driver calls `begin` before its first await, so `onBegin` cannot be another transaction's.
    const begun = sql.begin(modeOf(options), async (tx) => {
      done = { value: await insideGate(gate, () => work(gated(tx, gate))) };
      if (gate.spoiled !== undefined) throw gate.spoiled;
    });
    watch.onBegin = undefined;
    await begun;
  } catch (error) {
    throw gate.lost ?? failureOf(error) ?? error;
  } finally {
    if (connectionId !== undefined) watch.onClose.delete(connectionId);
    // A statement that nobody awaited must not reach the connection's next transaction.
    gate.lost ??= new Failure('TRANSACTION_OVER', 'the transaction is over', { retry: 'never' });
  }
  if (!done) throw new Error('a transaction was committed without its work');
  return done.value;
}

function openGate(): Gate {
  let reportLoss: (failure: Failure) => void = () => {};
  const loss = new Promise<never>((_, reject) => {
    reportLoss = reject;
  });
  loss.catch(() => {});
  return { lost: undefined, spoiled: undefined, savepoints: 0, running: new Set(), loss, reportLoss };
}

function modeOf({ isolation, readOnly }: TransactionOptions): string {
  return `${isolation ? `isolation level ${isolation}` : ''} ${readOnly ? 'read only' : ''}`;
}

function close(gate: Gate): void {
  gate.lost = new Failure('CONNECTION_LOST', 'the connection to PostgreSQL was lost inside a transaction', {
    retry: 'later',
  });
  gate.reportLoss(gate.lost);
  for (const query of [...gate.running]) query.reject(gate.lost);
}

/** Never settles once the connection is lost: the driver would send its rollback into the void. */
async function insideGate<T>(gate: Gate, work: () => Promise<T>): Promise<T> {
  try {
    const value = await work();
    return gate.lost ? await new Promise<never>(() => {}) : value;
  } catch (error) {
    if (gate.lost) await new Promise<never>(() => {});
    throw error;
  }
}

function gated(tx: Transaction, gate: Gate): Transaction {
  const through = <T>(made: T): T => (isQuery(made) ? watched(made, gate) : made);
  return new Proxy(tx, {
    apply: (target, self, given) => through(Reflect.apply(target, self, given)),
    get: (target, name) => {
      if (name === 'unsafe' || name === 'file') {
        const make = target[name] as (...given: unknown[]) => unknown;
        return (...given: unknown[]) => through(make(...given));
      }
      if (name === 'savepoint') {
        return (...given: unknown[]) => savepoint(target, gate, given);
      }
      return Reflect.get(target, name);
    },
  });
}

async function savepoint(tx: Transaction, gate: Gate, given: unknown[]): Promise<unknown> {
  if (gate.lost) throw gate.lost;
  const work = given[given.length - 1] as (tx: Transaction) => Promise<unknown>;
  gate.savepoints += 1;
  try {
    return await Promise.race([tx.savepoint((inner) => insideGate(gate, () => work(gated(inner, gate)))), gate.loss]);
  } finally {
    gate.savepoints -= 1;
  }
}

export function isQuery(made: unknown): made is DriverQuery {
  return typeof made === 'object' && made !== null && 'handler' in made && 'reject' in made && 'resolve' in made;
}

function watched<T extends DriverQuery>(query: T, gate: Gate): T {
  const { handler, resolve, reject } = query;
  query.resolve = (value) => {
    gate.running.delete(query);
    resolve(value);
  };
  query.reject = (error) => {
    gate.running.delete(query);
    if (gate.savepoints === 0) gate.spoiled ??= error;
    reject(error);
  };
  query.handler = (self) => {
    if (gate.lost) return self.reject(gate.lost);
    gate.running.add(query);
    return handler(self);
  };
  return query;
}
