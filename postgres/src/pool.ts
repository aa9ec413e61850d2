/**
 * A pool that gets well again after its server was away.
 *
 * In the driver (3.4.9) a connection object that was closed by the server keeps what it was doing: it gives the last
 * error of its former life to the first statement of the next, or never sends another byte. So once a connection
 * closes, no new work is given to that set of connections: it is drained and ended, and a fresh set takes over. For a
 * moment there may thus be twice `max` connections.
 */
import { type ConnectOptions, type Driver, openDriver, type Sql, type Transaction } from './driver.ts';
import { Failure } from './failure.ts';
import { type DriverQuery, isQuery, type TransactionOptions, transact } from './transaction.ts';

export interface Pool {
  /** Its `begin` is `transact`, so whoever starts a transaction here is as safe. */
  readonly sql: Sql;
  transact<T>(work: (tx: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Running statements get `patienceMs` to finish. */
  close(patienceMs: number): Promise<void>;
}

interface Generation {
  readonly driver: Driver;
  /** Hands a statement to the driver's connections. */
  readonly hand: DriverQuery['handler'];
  running: number;
}

const DRAIN_TIMEOUT_S = 1;

export function openPool(url: string, options: ConnectOptions = {}): Pool {
  let current = newGeneration(url, options);
  const drained = new Set<Generation>();
  const fresh = (): Generation => {
    if (!current.driver.watch.stale) return current;
    drained.add(current);
    leave(current, 0);
    current = newGeneration(url, options);
    return current;
  };
  const leave = (generation: Generation, count: number): void => {
    generation.running -= count;
    if (generation.running > 0 || !drained.delete(generation)) return;
    generation.driver.sql.end({ timeout: DRAIN_TIMEOUT_S }).catch(() => {});
  };
  const run = async <T>(work: (tx: Transaction) => Promise<T>, mode: TransactionOptions = {}): Promise<T> => {
    const generation = fresh();
    generation.running += 1;
    try {
      return await transact(generation.driver, work, mode);
    } finally {
      leave(generation, 1);
    }
  };
  const close = async (patienceMs: number): Promise<void> => {
    const timeout = patienceMs / 1000;
    await Promise.all([current, ...drained].map(({ driver }) => driver.sql.end({ timeout })));
  };
  const counted = (query: DriverQuery): DriverQuery => sentByFreshest(query, fresh, leave);
  return { sql: facade(() => fresh().driver.sql, counted, run), transact: run, close };
}

function newGeneration(url: string, options: ConnectOptions): Generation {
  const driver = openDriver(url, options);
  // Every statement of the driver carries the function that hands it to the connections; this one is never sent.
  const probe: unknown = driver.sql.unsafe('');
  if (!isQuery(probe)) throw new Error('this version of the driver is not the one that pool.ts knows');
  return { driver, hand: probe.handler, running: 0 };
}

/** A statement may be made long before it is awaited: which connections it goes to is decided when it goes. */
function sentByFreshest(
  query: DriverQuery,
  fresh: () => Generation,
  leave: (generation: Generation, count: number) => void,
): DriverQuery {
  query.handler = (self) => {
    const generation = fresh();
    const { resolve, reject } = self;
    let counted = 1;
    generation.running += 1;
    const settle = (): void => {
      leave(generation, counted);
      counted = 0;
    };
    self.resolve = (value) => {
      resolve(value);
      settle();
    };
    self.reject = (error) => {
      reject(error);
      settle();
    };
    return generation.hand(self);
  };
  return query;
}

function facade(now: () => Sql, counted: (query: DriverQuery) => DriverQuery, run: Pool['transact']): Sql {
  const through = (made: unknown): unknown => (isQuery(made) ? counted(made) : made);
  return new Proxy(now(), {
    apply: (_, self, given) => through(Reflect.apply(now(), self, given)),
    get: (_, name) => {
      if (name === 'unsafe' || name === 'file') {
        return (...given: unknown[]) => through((now()[name] as (...given: unknown[]) => unknown)(...given));
      }
      if (name === 'begin') return (...given: unknown[]) => begin(run, given);
      if (name === 'reserve')
        throw new Failure('NOT_SAFE', 'reserve loses connections: use a transaction', { retry: 'never' });
      return Reflect.get(now(), name);
    },
  });
}

/** The driver's own signature, a text of options before the work, for those who are used to it. */
function begin(run: Pool['transact'], given: unknown[]): Promise<unknown> {
  const work = given[given.length - 1] as (tx: Transaction) => unknown;
  if (given.length > 1) throw new Error('begin with options: use database.transaction(work, options)');
  return run(async (tx) => {
    const value = await work(tx);
    return Array.isArray(value) ? Promise.all(value) : value;
  });
}
