/**
 * The driver, set up once: connections with the types that the rooms agree on. int8 is bigint, numeric and every date or time
 * is text (never a Date, which would drag a time zone in), jsonb is parsed, bytea is a Buffer.
 */
import type { Socket } from 'node:net';
import postgres from 'postgres';
import { array, parseArray } from './array.ts';
import { Failure } from './failure.ts';
import { type TakeBytes, Wire } from './wire.ts';

export type SqlTypes = { bigint: bigint; day: string; instant: string };
export type Sql = postgres.Sql<SqlTypes>;
/** Whatever statements can be sent through: the pool or a transaction. */
export type Connection = postgres.ISql<SqlTypes>;
/** A statement that was made and not sent yet: also a part of another. */
export type Statement = postgres.PendingQuery<postgres.Row[]>;
export interface Transaction extends Connection {
  /** Work that is rolled back alone when it throws, or when one of its statements fails. */
  savepoint<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
}

export interface ConnectOptions {
  readonly applicationName?: string;
  /** Connections at most. */
  readonly max?: number;
  /**
   * `false`: no statement is prepared under a name, from the first on; behind a pooler that gives each transaction another
   * connection. Else DATABASE_PREPARE, else true; a database that is opened through a pooler turns to `false` by itself, and any pool
   * once a statement has vanished.
   */
  readonly prepare?: boolean;
  /** So long one waits for a connection, and a transaction for its beginning; a minute unless said. */
  readonly patienceMs?: number;
}

const OID = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184 } as const;
/** Arrays of boolean, integer, text, bigint, date, timestamptz and uuid, by their type numbers. */
const ARRAYS: [oid: number, parse: (text: string) => unknown][] = [
  [1000, (text) => text === 't'],
  [1007, Number],
  [1009, asText],
  [1016, BigInt],
  [1182, asText],
  [1185, parseInstant],
  [2951, asText],
];
const TYPES = {
  ...Object.fromEntries(ARRAYS.map(([oid, parse]) => [`array${oid}`, arrayType(oid, parse)])),
  bigint: { to: OID.int8, from: [OID.int8], serialize: (value: bigint) => String(value), parse: BigInt },
  day: { to: OID.date, from: [OID.date, OID.timestamp], serialize: asText, parse: asText },
  instant: { to: OID.timestamptz, from: [OID.timestamptz], serialize: serializeInstant, parse: parseInstant },
};

/**
 * The parts of the driver's query that we work with. It is lazy: `handler` is called when it is first awaited, and is where a
 * statement is taken out of the driver's hands.
 */
export interface DriverQuery {
  handler: (query: DriverQuery) => unknown;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
  /** Its values as they were encoded for the server; the driver would encode them a second time. */
  parameters?: unknown[] | undefined;
  /** It was sent as the execution of a statement that the connection had prepared before. */
  readonly prepared?: boolean;
  readonly options: { prepare?: boolean };
  readonly cursorFn?: unknown;
  /** Ours: who takes the rows of a COPY that comes, and by what those of one that goes are sent (wire.ts). */
  takes?: TakeBytes;
  wire?: Wire | undefined;
}

export function isQuery(made: unknown): made is DriverQuery {
  return typeof made === 'object' && made !== null && 'handler' in made && 'reject' in made && 'resolve' in made;
}

/**
 * Keeps the driver (3.4.9) from sending a statement again by itself, which it decides by the `routine` of the server's error. It does so
 * while other statements are on their way on the same connection, so that answers get out of step, and with values that it has
 * encoded before, so that true becomes false. We read the name as `raisedBy`: see session.ts.
 */
Object.defineProperty(postgres.PostgresError.prototype, 'routine', {
  set(this: { raisedBy?: string }, routine: string) {
    this.raisedBy = routine;
  },
});

/** An answer of the server, after which the connection goes on; no error of the driver, of the socket, or with which the server hangs up. */
export const isAnswer = (error: unknown): boolean =>
  error instanceof postgres.PostgresError && (error.severity === 'ERROR' || error.severity_local === 'ERROR');

/** Connections as the driver gives them: several statements may be on their way on each. Use `openPool`, which lets only one. */
export function openDriver(
  url: string,
  options: ConnectOptions = {},
  onClose = (): void => {},
  onWire: (wire: Wire) => void = () => {},
): Sql {
  const { applicationName = 'oryndau', max = 10 } = options;
  const target = driverTarget(url);
  return postgres(target.url, {
    ...(target.host === undefined ? {} : { host: target.host }),
    max,
    prepare: options.prepare ?? isPreparing(),
    connect_timeout: 10,
    // How long a connection lives is for the pool to say: the driver would close one in the middle of being handed on.
    max_lifetime: null,
    // Known to the driver and not to its types.
    ...{ socket: promptSocket(onWire) },
    types: TYPES,
    // All array types that we read are among them. The driver would ask for others on each new connection, and a connection that is lost meanwhile ends the program.
    fetch_types: false,
    connection: { application_name: applicationName, TimeZone: 'UTC', DateStyle: 'ISO, YMD' },
    onnotice: () => {},
    onclose: onClose,
  });
}

export const isPreparing = (): boolean => process.env.DATABASE_PREPARE !== 'false';

/** What would take a connection of the driver's own, past those who use ours. */
const CLOSED: ReadonlySet<string | symbol> = new Set([
  'begin',
  'close',
  'end',
  'file',
  'largeObject',
  'listen',
  'notify',
  'reserve',
  'subscribe',
]);

/**
 * The tagged template and its helpers as `make` has them, but each statement is given to `send` when it is first awaited. `own` stands
 * beside them under its names.
 */
export function statementsThrough<Own extends object>(
  make: Sql,
  send: (query: DriverQuery) => unknown,
  own: Own,
): Sql & Own {
  const through = (made: unknown): unknown => {
    if (isQuery(made)) made.handler = send;
    return made;
  };
  const makeUnsafe = make.unsafe as (...given: unknown[]) => unknown;
  const unsafe = (...given: unknown[]): unknown => through(makeUnsafe(...given));
  const statements: Sql = new Proxy(make, {
    apply: (target, self, given) => through(Reflect.apply(target, self, given)),
    get: (target, name) => {
      if (name === 'unsafe') return unsafe;
      if (Object.hasOwn(own, name)) return Reflect.get(own, name);
      if (!CLOSED.has(name)) return Reflect.get(target, name);
      throw new Failure('NOT_SAFE', `${String(name)} takes a connection of its own: use a transaction`, {
        retry: 'never',
      });
    },
  });
  return statements as Sql & Own;
}

/** What the driver tells of where it connects: hosts in the order in which they are tried, or the path of a unix socket. */
interface Place {
  readonly host: readonly string[];
  readonly port: readonly number[];
  readonly path?: string;
}

/**
 * Sockets that send what they are given at once. The driver's own keep the end of every COPY back until the server has acknowledged the
 * rows before it, which the server puts off for 40 ms (Nagle's algorithm and delayed acknowledgement, RFC 1122 section 4.2.3): over TCP a
 * transaction of four small COPYs took 352 ms, with this 3 ms (loopback).
 */
function promptSocket(onWire: (wire: Wire) => void): (place: Place) => Socket {
  let turn = 0;
  return ({ host, port, path }) => {
    const socket = new Wire().setNoDelay(true);
    onWire(socket);
    if (path) return socket.connect(path);
    const place = { host: host[turn % host.length] ?? 'localhost', port: port[turn % port.length] ?? 5432 };
    turn += 1;
    // By these names the driver asks for them when it speaks TLS.
    return Object.assign(socket.connect(place.port, place.host), place);
  };
}

/**
 * libpq's way to name a socket folder, `?host=/run/postgresql`, which the driver does not know: it would send `host` to
 * the server as a setting.
 */
export function driverTarget(url: string): { url: string; host?: string } {
  let parsed: URL;
  try {
    // Of several hosts (libpq's form, host:port,host:port) the driver tries one after another; for the form of the rest the first will do.
    parsed = new URL(url.replace(HOSTS, '$1$2'));
  } catch (cause) {
    throw new Failure('BAD_URL', 'DATABASE_URL is not a URL of the form postgres://user:password@host:5432/database', {
      retry: 'never',
      cause,
    });
  }
  const host = parsed.searchParams.get('host');
  if (!host || HOSTS.test(url)) return { url };
  parsed.searchParams.delete('host');
  return { url: parsed.href, host };
}

/** Scheme and account, the first host, and the others. */
const HOSTS = /^([a-z]+:\/\/(?:[^@/?#]*@)?)([^,/?#]+),[^/?#]+/i;

/** The same server, another database. */
export const urlOfDatabase = (url: string, name: string): string =>
  url.replace(/^([a-z]+:\/\/[^/?#]*)(?:\/[^?#]*)?/i, `$1/${name}`);

/** The URL without its password, for messages. */
export function shownUrl(url: string): string {
  return url.replace(/^([a-z]+:\/\/[^:/@]+):[^@]*@/i, '$1@');
}

function asText(value: string): string {
  return value;
}

function arrayType(oid: number, parse: (text: string) => unknown) {
  const serialize = (value: unknown): unknown => (Array.isArray(value) ? array(value) : value);
  return { to: oid, from: [oid], serialize, parse: (text: string) => parseArray(text, parse) };
}

/** A Date is taken, as its instant is beyond doubt; what comes back is text. */
function serializeInstant(value: string): string {
  const given: unknown = value;
  return given instanceof Date ? given.toISOString() : value;
}

/** "2025-01-31 09:00:00.12+00", as the server writes it in UTC, to "2025-01-31T09:00:00.12Z"; microseconds stay. */
function parseInstant(text: string): string {
  return text.endsWith('+00') ? `${text.slice(0, -3).replace(' ', 'T')}Z` : text;
}
