/**
 * The driver, set up once: pools with the types that the rooms agree on. int8 is bigint, numeric and every date or time
 * is text (never a Date, which would drag a time zone in), jsonb is parsed, bytea is a Buffer.
 */
import { Socket } from 'node:net';
import postgres from 'postgres';
import { array, parseArray } from './array.ts';
import { Failure } from './failure.ts';
import type { PoolWatch } from './transaction.ts';

export type SqlTypes = { bigint: bigint; day: string; instant: string };
export type Sql = postgres.Sql<SqlTypes>;
export type Transaction = postgres.TransactionSql<SqlTypes>;
/** Whatever statements can be sent through: the pool or a transaction. */
export type Connection = postgres.ISql<SqlTypes>;

export interface ConnectOptions {
  readonly applicationName?: string;
  /** Connections at most. */
  readonly max?: number;
  /** `false` behind pgbouncer, which loses named prepared statements. DATABASE_PREPARE=false does the same. */
  readonly prepare?: boolean;
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

export interface Driver {
  readonly sql: Sql;
  readonly watch: PoolWatch;
}

/** A bare set of connections: use it through `openPool`, which knows what to do when they break. */
export function openDriver(url: string, options: ConnectOptions = {}): Driver {
  const { applicationName = 'oryndau', max = 10 } = options;
  const target = driverTarget(url);
  const watch: PoolWatch = { onBegin: undefined, onClose: new Map(), stale: false };
  const sql = postgres(target.url, {
    ...(target.host === undefined ? {} : { host: target.host }),
    max,
    prepare: options.prepare ?? process.env.DATABASE_PREPARE !== 'false',
    connect_timeout: 10,
    // Known to the driver and not to its types.
    ...{ socket: promptSocket() },
    types: TYPES,
    connection: { application_name: applicationName, TimeZone: 'UTC', DateStyle: 'ISO, YMD' },
    onnotice: () => {},
    onclose: (id) => {
      watch.stale = true;
      watch.onClose.get(id)?.();
    },
  });
  tellOfBegin(sql, watch);
  return { sql, watch };
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
function promptSocket(): (place: Place) => Socket {
  let turn = 0;
  return ({ host, port, path }) => {
    const socket = new Socket().setNoDelay(true);
    if (path) return socket.connect(path);
    const place = { host: host[turn % host.length] ?? 'localhost', port: port[turn % port.length] ?? 5432 };
    turn += 1;
    // By these names the driver asks for them when it speaks TLS.
    return Object.assign(socket.connect(place.port, place.host), place);
  };
}

type OnExecute = (connection: { id: number }) => unknown;
type Unsafe = (...given: [text: string, values?: unknown, options?: { onexecute?: OnExecute }]) => unknown;

/** The driver's `begin` learns its connection by an option of `unsafe` that it alone uses; we listen to it. */
function tellOfBegin(sql: Sql, watch: PoolWatch): void {
  const unsafe = sql.unsafe as Unsafe;
  const listening: Unsafe = (...given) => {
    const [text, values, options] = given;
    const { onexecute } = options ?? {};
    if (!onexecute) return unsafe(...given);
    const { onBegin } = watch;
    const told: OnExecute = (connection) => {
      onBegin?.(connection.id);
      return onexecute(connection);
    };
    return unsafe(text, values, { ...options, onexecute: told });
  };
  Object.assign(sql, { unsafe: listening });
}

/**
 * libpq's way to name a socket folder, `?host=/run/postgresql`, which the driver does not know: it would send `host` to
 * the server as a setting.
 */
export function driverTarget(url: string): { url: string; host?: string } {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch (cause) {
    throw new Failure('BAD_URL', 'DATABASE_URL is not a URL of the form postgres://user:password@host:5432/database', {
      retry: 'never',
      cause,
    });
  }
  const host = parsed.searchParams.get('host');
  if (!host) return { url };
  parsed.searchParams.delete('host');
  return { url: parsed.href, host };
}

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
