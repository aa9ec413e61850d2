/**
 * Transactions on a connection of their own, one statement after the other. Every statement passes a gate, which shuts with the
 * connection and with the end of the transaction: what comes later, from work that nobody waited for, never reaches whoever has
 * the connection then. transaction.db.test.ts shows it against a real server.
 */
import { type DriverQuery, isQuery, type Sql, statementsThrough, type Transaction } from './driver.ts';
import { codeOf, Failure, failureOf } from './failure.ts';
import type { Session } from './session.ts';

export interface TransactionOptions {
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
  readonly readOnly?: boolean;
  /** With whose rights; otherwise with those of the database's owner. */
  readonly role?: string;
  /** `false`: no statement is prepared under a name, so that none can turn stale. */
  readonly prepare?: boolean;
}

/**
 * Runs the work in a transaction and commits it; gives what the work gives. What the world does to it is a Failure. A statement that
 * failed rolls everything back, also when the work swallowed its error.
 */
export async function transact<T>(
  { session, make, patienceMs }: { readonly session: Session; readonly make: Sql; readonly patienceMs: number },
  work: (tx: Transaction) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  const gate = new Gate(session, make, options.prepare ?? true);
  try {
    await begun(gate.begin(options), session, patienceMs);
    const value = await scoped(gate, 'rollback', work);
    const done = await gate.say('commit');
    if (done !== 'COMMIT') throw new Error(`the server answered ${done} to a commit`);
    return value;
  } catch (error) {
    throw failureOf(gate.shut) ?? failureOf(error) ?? error;
  } finally {
    gate.leave();
  }
}

/** A pooler takes connections and may give none: a transaction that has not begun in time has done nothing, and ends with its connection. */
async function begun(beginning: Promise<void>, session: Session, patienceMs: number): Promise<void> {
  const timer = setTimeout(() => void session.end(0), patienceMs);
  try {
    await beginning;
  } finally {
    clearTimeout(timer);
  }
}

const modeOf = ({ isolation, readOnly }: TransactionOptions): string =>
  `${isolation ? `isolation level ${isolation}` : ''} ${readOnly ? 'read only' : ''}`;

/** The transaction itself, or one of its savepoints. */
interface Scope {
  /** The first error of one of its statements: the server will not commit after it. */
  spoiled: unknown;
  /** Its work is done; no statement comes in any more. */
  isOver: boolean;
}

/** What the work left behind is waited for before it is said how it ends, so that nothing is on its way meanwhile. */
async function scoped<T>(gate: Gate, undo: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const scope: Scope = { spoiled: undefined, isOver: false };
  try {
    const value = await Promise.race([work(statementsOf(gate, scope)), gate.loss]);
    scope.isOver = true;
    await gate.atRest();
    if (scope.spoiled === undefined) return value;
    throw scope.spoiled;
  } catch (error) {
    scope.isOver = true;
    await gate.atRest();
    await gate.say(undo);
    // 25P02: a statement after the one that failed; what failed says more.
    throw codeOf(error) === '25P02' ? (scope.spoiled ?? error) : error;
  }
}

function statementsOf(gate: Gate, scope: Scope): Transaction {
  const savepoint = async <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => {
    if (scope.isOver) throw gate.shut ?? over();
    const name = gate.nameSavepoint();
    await gate.say(`savepoint ${name}`);
    return scoped(gate, `rollback to ${name}`, work);
  };
  return statementsThrough(gate.make, (query) => gate.pass(query, scope), { savepoint });
}

const over = (): Failure => new Failure('TRANSACTION_OVER', 'the transaction is over', { retry: 'never' });
const lost = (): Failure =>
  new Failure('CONNECTION_LOST', 'the connection to PostgreSQL was lost inside a transaction', { retry: 'later' });

interface Entered {
  readonly query: DriverQuery;
  /** Undefined: it belongs to the transaction and not to its work. */
  readonly scope?: Scope;
}

class Gate {
  readonly make: Sql;
  /** Rejects when the gate shuts before the end. */
  readonly loss: Promise<never>;
  readonly #session: Session;
  readonly #isUnprepared: boolean;
  readonly #queue: Entered[] = [];
  readonly #resting: (() => void)[] = [];
  #reportLoss: (why: unknown) => void = () => {};
  #shut: unknown;
  #isLeft = false;
  #isBusy = false;
  #savepoints = 0;

  constructor(session: Session, make: Sql, prepares: boolean) {
    this.make = make;
    this.#session = session;
    this.#isUnprepared = !prepares;
    this.loss = new Promise((_, reject) => {
      this.#reportLoss = reject;
    });
    this.loss.catch(() => {});
    session.whenLost = () => this.#close(lost());
  }

  /** Why nothing could pass any more before the end. */
  get shut(): unknown {
    return this.#shut;
  }

  pass(query: DriverQuery, scope: Scope): void {
    if (scope.isOver || this.#isLeft) query.reject(this.#shut ?? over());
    else if (this.#session.isStreaming) query.reject(new Error('a COPY of this transaction is under way'));
    else this.#enter({ query, scope });
  }

  /** In one message with the role, so that rights cost no round. */
  async begin(options: TransactionOptions): Promise<void> {
    const role = options.role === undefined ? '' : `; set local role ${options.role}`;
    try {
      await this.say(`begin ${modeOf(options)}${role}`);
    } catch (error) {
      // It may have begun all the same, without the role.
      await this.say('rollback').catch(() => undefined);
      throw error;
    }
  }

  /** What belongs to the transaction and not to its work: begin, commit. Gives the server's word for what it did. */
  async say(text: string): Promise<string> {
    const query: unknown = this.make.unsafe(text);
    if (isQuery(query)) query.handler = (self) => this.#enter({ query: self });
    const { command } = (await query) as { readonly command: string };
    return command;
  }

  nameSavepoint(): string {
    this.#savepoints += 1;
    return `s${this.#savepoints}`;
  }

  /** When no statement is on its way or waiting. */
  async atRest(): Promise<void> {
    if (this.#isBusy) await new Promise<void>((resolve) => this.#resting.push(resolve));
  }

  /** A statement that nobody awaited must not reach the connection's next user. */
  leave(): void {
    this.#isLeft = true;
    this.#session.whenLost = undefined;
  }

  #enter(entered: Entered): void {
    if (this.#shut !== undefined) return void entered.query.reject(this.#shut);
    this.#queue.push(entered);
    if (!this.#isBusy) this.#next();
  }

  #next(): void {
    const first = this.#queue.shift();
    this.#isBusy = first !== undefined;
    if (first === undefined) this.#rest();
    else this.#send(first);
  }

  #send({ query, scope }: Entered): void {
    const answered = (error?: unknown): void => {
      if (error !== undefined && scope !== undefined) scope.spoiled ??= error;
      if (this.#session.isBroken) this.#close(error ?? lost());
      else this.#next();
    };
    this.#session.send(query, { isAlone: false, isUnprepared: this.#isUnprepared, over: answered });
  }

  #close(why: unknown): void {
    this.#shut ??= why;
    this.#reportLoss(this.#shut);
    for (const { query } of this.#queue.splice(0)) query.reject(this.#shut);
    this.#isBusy = false;
    this.#rest();
  }

  #rest(): void {
    for (const wake of this.#resting.splice(0)) wake();
  }
}
