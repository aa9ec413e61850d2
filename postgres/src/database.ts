/** The database of the program: the one that DATABASE_URL names, or the embedded server's. */
import { type ConnectOptions, connect, type Sql, shownUrl, type Transaction } from './driver.ts';
import { Failure, failureOf } from './failure.ts';
import { ensureServer, type RunningServer, type ServerOptions } from './server.ts';

export interface Database {
  /** For single statements outside a transaction. Its errors are the driver's own: see `failureOf`. */
  readonly sql: Sql;
  /** Carries the password: never print it, print `shownUrl(url)`. */
  readonly url: string;
  /** Major version of the server, 15 or more. */
  readonly majorVersion: number;
  /** Runs the work in one transaction; loss of the connection and the like are thrown as a Failure. */
  transaction<T>(work: (tx: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Waits for running statements, closes the pool and lets go of the embedded server. */
  close(): Promise<void>;
}

export interface TransactionOptions {
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
  readonly readOnly?: boolean;
}

export interface DatabaseOptions extends ConnectOptions {
  /** Where to connect; else DATABASE_URL, else the embedded server, which is started when needed. */
  readonly url?: string | undefined;
  /** For the embedded server only. */
  readonly server?: ServerOptions;
}

const OLDEST_MAJOR = 15;
const CLOSE_TIMEOUT_S = 5;

export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const given = options.url ?? process.env.DATABASE_URL;
  const server = given ? undefined : await ensureServer(options.server);
  const url = given || (server?.url ?? '');
  const sql = connect(url, options);
  try {
    const majorVersion = await versionOf(sql, url);
    return database({ sql, url, majorVersion, server });
  } catch (error) {
    await sql.end({ timeout: 0 });
    await server?.stop();
    throw error;
  }
}

async function versionOf(sql: Sql, url: string): Promise<number> {
  let rows: { number: string }[];
  try {
    rows = await sql<{ number: string }[]>`select current_setting('server_version_num') as number`;
  } catch (error) {
    const known = failureOf(error);
    const reason = error instanceof Error ? error.message || String(known?.code) : String(error);
    throw new Failure(known?.code ?? 'NO_DATABASE', `cannot use the database at ${shownUrl(url)}: ${reason}`, {
      retry: known?.retry ?? 'never',
      cause: error,
    });
  }
  const major = Math.floor(Number(rows[0]?.number ?? 0) / 10_000);
  if (major >= OLDEST_MAJOR) return major;
  throw new Failure(
    'VERSION_TOO_OLD',
    `the database at ${shownUrl(url)} is PostgreSQL ${major}; Oryndau needs ${OLDEST_MAJOR} or newer`,
    { retry: 'never' },
  );
}

interface Parts {
  readonly sql: Sql;
  readonly url: string;
  readonly majorVersion: number;
  readonly server: RunningServer | undefined;
}

function database({ sql, url, majorVersion, server }: Parts): Database {
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await sql.end({ timeout: CLOSE_TIMEOUT_S });
    await server?.stop();
  };
  return {
    sql,
    url,
    majorVersion,
    transaction: (work, options = {}) => inTransaction(sql, work, options),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

async function inTransaction<T>(
  sql: Sql,
  work: (tx: Transaction) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  const isolation = options.isolation ? `isolation level ${options.isolation}` : '';
  let result: { value: T } | undefined;
  try {
    await sql.begin(`${isolation} ${options.readOnly ? 'read only' : ''}`, async (tx) => {
      result = { value: await work(tx) };
    });
  } catch (error) {
    throw failureOf(error) ?? error;
  }
  if (!result) throw new Error('a transaction was committed without its work');
  return result.value;
}
