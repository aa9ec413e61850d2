/**
 * Connections that are lent to one caller at a time: for a statement, or for a transaction. Who finds none free waits for his turn. What
 * became unfit while it was lent is not lent again, and a new one takes its place.
 */
import {
  type ConnectOptions,
  type DriverQuery,
  isPreparing,
  openDriver,
  type Sql,
  statementsThrough,
  type Transaction,
} from './driver.ts';
import { Failure } from './failure.ts';
import { Session, type Staleness } from './session.ts';
import { type TransactionOptions, transact } from './transaction.ts';

export interface Pool {
  /** For single statements, each on whatever connection is free. */
  readonly sql: Sql;
  /** From now on no statement is prepared under a name. */
  prepareNothing(): void;
  transact<T>(work: (tx: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Running statements get `patienceMs` to finish; who waits for a connection is refused. */
  close(patienceMs: number): Promise<void>;
}

/** Opens no connection before the first statement. */
export function openPool(url: string, options: ConnectOptions = {}): Pool {
  // It only makes statements, which our own connections send.
  const make = openDriver(url, options);
  const lender = new Lender(url, options);
  const sendAlone = (query: DriverQuery): void => {
    const use = (lent: Lent): void =>
      lent.session.send(query, { isAlone: true, isUnprepared: false, over: () => lender.giveBack(lent) });
    lender.lend({ use, refuse: query.reject });
  };
  return {
    sql: statementsThrough(make, sendAlone, {}),
    prepareNothing: () => lender.prepareNothing(),
    transact: async (work, mode = {}) => {
      const lent = await new Promise<Lent>((use, refuse) => lender.lend({ use, refuse }));
      try {
        return await transact(
          { session: lent.session, make, patienceMs: options.patienceMs ?? PATIENCE_MS },
          work,
          mode,
        );
      } finally {
        lender.giveBack(lent);
      }
    },
    close: (patienceMs) => lender.close(patienceMs),
  };
}

interface Lent {
  readonly session: Session;
  /** What was prepared before the present vintage of the lender cannot be relied on. */
  readonly vintage: number;
  readonly retiresAt: number;
}

interface Borrower {
  readonly use: (lent: Lent) => void;
  readonly refuse: (why: Failure) => void;
}

const CONNECTIONS_MAX = 10;
/** So long one waits for a connection of the pool, and a transaction for its beginning. */
const PATIENCE_MS = 60_000;
/** So that no process of the server grows for ever, and a pooler can move its clients. Up to twice as long, so that not all end at once. */
const LIFETIME_MIN_MS = 30 * 60_000;

class Lender {
  readonly #url: string;
  readonly #options: ConnectOptions;
  readonly #all = new Set<Lent>();
  readonly #idle: Lent[] = [];
  readonly #waiting: Borrower[] = [];
  #vintage = 1;
  #isPreparing: boolean;
  #isClosed = false;

  constructor(url: string, options: ConnectOptions) {
    this.#url = url;
    this.#options = options;
    this.#isPreparing = options.prepare ?? isPreparing();
  }

  /** At once, or when one is given back. */
  lend(borrower: Borrower): void {
    if (this.#isClosed) return void borrower.refuse(closedFailure());
    const lent = this.#take();
    if (lent === undefined) this.#wait(borrower);
    else borrower.use(lent);
  }

  /** Not for ever: all may be lent to statements that a pooler answers to nobody. */
  #wait(borrower: Borrower): void {
    const timer = setTimeout(() => {
      const at = this.#waiting.indexOf(waiting);
      if (at < 0) return;
      this.#waiting.splice(at, 1);
      borrower.refuse(busyFailure());
    }, this.#options.patienceMs ?? PATIENCE_MS);
    const use = (lent: Lent): void => {
      clearTimeout(timer);
      borrower.use(lent);
    };
    const refuse = (why: Failure): void => {
      clearTimeout(timer);
      borrower.refuse(why);
    };
    const waiting: Borrower = { use, refuse };
    this.#waiting.push(waiting);
  }

  prepareNothing(): void {
    this.#isPreparing = false;
    this.#vintage += 1;
  }

  giveBack(lent: Lent): void {
    if (this.#isFit(lent)) this.#idle.push(lent);
    else this.#discard(lent);
    const next = this.#waiting.shift();
    if (next !== undefined) this.lend(next);
  }

  async close(patienceMs: number): Promise<void> {
    this.#isClosed = true;
    for (const { refuse } of this.#waiting.splice(0)) refuse(closedFailure());
    await Promise.all([...this.#all].map(({ session }) => session.end(patienceMs)));
  }

  #take(): Lent | undefined {
    for (let lent = this.#idle.pop(); lent !== undefined; lent = this.#idle.pop()) {
      if (this.#isFit(lent)) return lent;
      this.#discard(lent);
    }
    return this.#all.size < (this.#options.max ?? CONNECTIONS_MAX) ? this.#open() : undefined;
  }

  #open(): Lent {
    const vintage = this.#vintage;
    const options = { ...this.#options, prepare: this.#isPreparing };
    const session = new Session(this.#url, options, (why) => this.#turnStale(vintage, why));
    const lent = { session, vintage, retiresAt: performance.now() + LIFETIME_MIN_MS * (1 + Math.random()) };
    this.#all.add(lent);
    return lent;
  }

  #turnStale(vintage: number, why: Staleness): void {
    if (vintage === this.#vintage) this.#vintage += 1;
    // PostgreSQL forgets no statement: something stands between us that gives us another connection each time.
    if (why === 'vanished') this.#isPreparing = false;
  }

  #isFit({ session, vintage, retiresAt }: Lent): boolean {
    return !session.isBroken && vintage === this.#vintage && performance.now() < retiresAt;
  }

  #discard(lent: Lent): void {
    this.#all.delete(lent);
    lent.session.end(0).catch(() => {});
  }
}

const busyFailure = (): Failure =>
  new Failure('CONNECTIONS_BUSY', 'no connection to the database became free in time', { retry: 'later' });

const closedFailure = (): Failure => new Failure('DATABASE_CLOSED', 'the database is being closed', { retry: 'never' });
