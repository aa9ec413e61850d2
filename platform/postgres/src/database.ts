/** The database of the program: the one that DATABASE_URL names, or the embedded server's. */
import { type ConnectOptions, type Sql, shownUrl, type Transaction } from './driver.ts';
import { Failure, failureOf } from './failure.ts';
import { openPool, type Pool } from './pool.ts';
import { PIPELINE_ROLE } from './roles.ts';
import { ensureServer, type RunningServer, type ServerOptions } from './server.ts';
import { STATEMENT_STALE } from './session.ts';
import type { TransactionOptions } from './transaction.ts';

export interface Database {
  /** For single statements outside a transaction. Its errors are the driver's own: see `failureOf`. */
  readonly sql: Sql;
  /** Carries the password: never print it, print `shownUrl(url)`. */
  readonly url: string;
  /** Major version of the server, 15 or more. */
  readonly majorVersion: number;
  /**
   * Runs the work in one transaction, with the pipeline's rights unless said otherwise; loss of the connection and the like are thrown as a
   * Failure. When a statement that was prepared before is no longer good (after a migration, behind a pooler), all is rolled back and the
   * work runs once more from its beginning: it leaves nothing beside the database (test/src/run-once-more.test.ts looks for what does), or it says `once`.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>, options?: WorkOptions): Promise<T>;
  /** Waits for running statements, closes the pool and lets go of the embedded server. */
  close(): Promise<void>;
}

export interface WorkOptions extends Omit<TransactionOptions, 'prepare' | 'role'> {
  /** With the rights of the database's owner, and not with the pipeline's: for migrations. */
  readonly as?: 'owner';
  /** The work hands out what it did before it ends, so it cannot run twice: nothing of it is prepared, which costs a round for each statement. */
  readonly once?: boolean;
}

export interface DatabaseOptions extends ConnectOptions {
  /** Where to connect; else DATABASE_URL, else the embedded server, which is started when needed. */
  readonly url?: string | undefined;
  /** Transactions have the rights of the database's owner: before anything is migrated. */
  readonly as?: 'owner' | undefined;
  /** For the embedded server only. */
  readonly server?: ServerOptions;
}

const OLDEST_MAJOR = 15;
const CLOSE_PATIENCE_MS = 5_000;

export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const given = options.url ?? process.env.DATABASE_URL;
  const server = given ? undefined : await ensureServer(options.server);
  const url = given || (server?.url ?? '');
  const pool = openPool(url, options);
  try {
    const { majorVersion, isPooled } = await serverOf(pool.sql, url);
    if (isPooled && options.prepare === undefined && process.env.DATABASE_PREPARE !== 'true') pool.prepareNothing();
    return database({ pool, url, majorVersion, server, as: options.as });
  } catch (error) {
    await pool.close(0);
    await server?.stop();
    throw error;
  }
}

/** The driver tries several hosts for ever, and a pooler may take a connection and give none: nobody waits longer for the first answer. */
const ANSWER_PATIENCE_MS = 30_000;

async function answered<T>(asked: PromiseLike<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`no answer within ${ANSWER_PATIENCE_MS / 1000} seconds`);
    timer = setTimeout(() => reject(Object.assign(error, { code: 'CONNECT_TIMEOUT' })), ANSWER_PATIENCE_MS);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

interface ServerThere {
  readonly majorVersion: number;
  /** Something stands between us that may give each transaction another connection: who answers is not who greeted us. */
  readonly isPooled: boolean;
}

interface ServerRow {
  readonly number: string;
  readonly encoding: string;
  readonly name: string;
  readonly pid: number;
}

/** Throws a Failure: what keeps us from the server, VERSION_TOO_OLD, and WRONG_ENCODING, which would fail at the first Kazakh letter. */
async function serverOf(sql: Sql, url: string): Promise<ServerThere> {
  let rows: readonly ServerRow[] & { readonly state: { readonly pid: number } };
  try {
    rows = await answered(
      // Simple: nothing is prepared for it.
      sql<ServerRow[]>`
        select current_setting('server_version_num') as number, current_setting('server_encoding') as encoding,
               current_database() as name, pg_backend_pid() as pid`.simple(),
    );
  } catch (error) {
    const known = failureOf(error);
    const reason = error instanceof Error ? error.message || String(known?.code) : String(error);
    throw new Failure(known?.code ?? 'NO_DATABASE', `cannot use the database at ${shownUrl(url)}: ${reason}`, {
      retry: known?.retry ?? 'never',
      cause: error,
    });
  }
  const major = Math.floor(Number(rows[0]?.number ?? 0) / 10_000);
  const { encoding = '', name = '' } = rows[0] ?? {};
  if (major >= OLDEST_MAJOR && encoding !== 'UTF8') {
    throw new Failure(
      'WRONG_ENCODING',
      `the database at ${shownUrl(url)} is in ${encoding}; Oryndau needs UTF8: createdb --encoding=UTF8 --template=template0 ${name}`,
      { retry: 'never' },
    );
  }
  if (major >= OLDEST_MAJOR) return { majorVersion: major, isPooled: rows[0]?.pid !== rows.state.pid };
  throw new Failure(
    'VERSION_TOO_OLD',
    `the database at ${shownUrl(url)} is PostgreSQL ${major}; Oryndau needs ${OLDEST_MAJOR} or newer`,
    { retry: 'never' },
  );
}

interface Parts {
  readonly pool: Pool;
  readonly url: string;
  readonly majorVersion: number;
  readonly server: RunningServer | undefined;
  readonly as: 'owner' | undefined;
}

function database({ pool, url, majorVersion, server, as }: Parts): Database {
  const running = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await settledOrLate(running);
    await pool.close(CLOSE_PATIENCE_MS);
    await server?.stop();
  };
  return {
    sql: pool.sql,
    url,
    majorVersion,
    transaction: async (work, options = {}) => {
      if (closing) throw new Failure('DATABASE_CLOSED', 'the database is being closed', { retry: 'never' });
      const isOwner = (options.as ?? as) === 'owner';
      const outcome = transactOnceMore(pool, work, isOwner ? options : { ...options, role: PIPELINE_ROLE });
      running.add(outcome);
      try {
        return await outcome;
      } finally {
        running.delete(outcome);
      }
    },
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/** The second run prepares nothing, so it cannot meet the same. */
async function transactOnceMore<T>(
  pool: Pool,
  work: (tx: Transaction) => Promise<T>,
  { once = false, as: _, ...options }: WorkOptions & Pick<TransactionOptions, 'role'>,
): Promise<T> {
  if (!once) {
    try {
      return await pool.transact(work, options);
    } catch (error) {
      if (failureOf(error)?.code !== STATEMENT_STALE) throw error;
    }
  }
  return pool.transact(work, { ...options, prepare: false });
}

/** The timer is taken away: it would keep a program of half a second alive for five. */
async function settledOrLate(running: ReadonlySet<Promise<unknown>>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, CLOSE_PATIENCE_MS);
  });
  await Promise.race([Promise.allSettled(running), late]);
  clearTimeout(timer);
}
