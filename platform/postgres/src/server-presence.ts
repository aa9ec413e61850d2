/**
 * The supervisor's own connections: a greeting that tells whether a server answers and which, and the presence by
 * which the server's users are counted. The presence does not keep the process alive.
 */
import { connect as connectSocket, type Socket } from 'node:net';
import postgres from 'postgres';
import { driverTarget } from './driver.ts';

const PRESENCE = 'oryndau presence';
const CONNECT_TIMEOUT_S = 5;

/** The data folder of the server that answers at the URL; throws what the driver throws when none does. */
export async function greet(url: string): Promise<string> {
  return asked(url, async (sql) => {
    const rows = await sql<{ folder: string }[]>`select current_setting('data_directory') as folder`;
    return rows[0]?.folder ?? '';
  });
}

export async function makeDatabase(url: string, name: string): Promise<void> {
  await asked(url, async (sql) => {
    const rows = await sql`select 1 from pg_database where pg_database.datname = ${name}`;
    if (rows.length === 0) await sql`create database ${sql(name)}`;
  });
}

export async function countPresences(url: string): Promise<number> {
  return asked(url, async (sql) => {
    const rows = await sql<{ count: number }[]>`
      select count(*)::integer as count from pg_stat_activity where pg_stat_activity.application_name = ${PRESENCE}`;
    return rows[0]?.count ?? 0;
  });
}

async function asked<T>(url: string, question: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const target = driverTarget(url);
  const sql = postgres(target.url, { ...base(target.host), connection: { application_name: 'oryndau supervisor' } });
  try {
    return await question(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

const base = (host: string | undefined) => ({
  ...(host === undefined ? {} : { host }),
  max: 1,
  fetch_types: false,
  prepare: false,
  connect_timeout: CONNECT_TIMEOUT_S,
  max_lifetime: null,
  onnotice: () => {},
});

export interface Presence {
  leave(): Promise<void>;
}

/** `lost` is called once, when the server closes the connection (it was killed, or stopped by somebody). */
export async function openPresence(url: string, lost: () => void): Promise<Presence> {
  const target = driverTarget(url);
  let open = false;
  let socket: Socket | undefined;
  const sql = postgres(target.url, {
    ...base(target.host),
    connection: { application_name: PRESENCE },
    onclose: () => {
      if (!open) return;
      open = false;
      lost();
    },
    // The driver takes a factory of sockets that are connected already; its types do not know it.
    ...({ socket: async () => (socket = await connected(target)) } as object),
  });
  await sql`select 1`;
  open = true;
  socket?.unref();
  return {
    leave: async () => {
      open = false;
      socket?.ref();
      await sql.end({ timeout: 1 });
    },
  };
}

function connected(target: { url: string; host?: string }): Promise<Socket> {
  const { hostname, port } = new URL(target.url);
  const socket = target.host
    ? connectSocket(`${target.host}/.s.PGSQL.${port || '5432'}`)
    : connectSocket(Number(port || 5432), hostname);
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.removeListener('error', reject);
      resolve(socket);
    });
  });
}
