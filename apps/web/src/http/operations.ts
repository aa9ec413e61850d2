/**
 * For those who run the server: is it alive, may it be sent people, how does it do. Figures for Prometheus are shown to addresses and to a token that the
 * installation names, and to nobody else: they tell how many people do what.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { BlockList, isIP } from 'node:net';
import { lastTick } from '@oryndau/journal/chain';
import type { Database } from '@oryndau/postgres/database';
import { failureOf } from '@oryndau/postgres/failure';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface MetricsOptions {
  /** Addresses or networks, e.g. `10.1.0.0/16`. */
  readonly allow?: readonly string[];
  /** Bearer token. */
  readonly token?: string;
}

const READY_MS_MAX = 2_000;

export function addHealth(app: FastifyInstance, db: Database): void {
  const config = { isForOperators: true };
  app.get('/health/live', { config }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'live' }),
  );
  app.get('/health/ready', { config }, async (_request, reply) => {
    const age = await tickAge(db);
    reply.header('cache-control', 'no-store');
    if (age === 'away') return reply.code(503).send({ status: 'not_ready', database: 'away' });
    // An old tick is for the worker to mend: the pages are as good as they were, and taking this server away helps nobody.
    return reply.send({ status: 'ready', database: 'answers', lastTickAgeSeconds: age });
  });
}

/** Seconds since the last tick was over; null before the first, or while it runs. */
async function tickAge(db: Database): Promise<number | null | 'away'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'away'>((resolve) => {
    timer = setTimeout(() => resolve('away'), READY_MS_MAX);
  });
  try {
    return await Promise.race([late, lastTick(db.sql).then((tick) => tick?.ageSeconds ?? null)]);
  } catch (error) {
    if (failureOf(error) === undefined) throw error;
    return 'away';
  } finally {
    clearTimeout(timer);
  }
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const REFUSED: ReadonlyMap<number, string> = new Map([
  [403, 'forbidden'],
  [413, 'too_large'],
  [429, 'too_many'],
  [503, 'busy_or_paused'],
]);

export function addMetrics(app: FastifyInstance, db: Database, { allow = [], token }: MetricsOptions): void {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  countRequests(app, registers);
  watchDatabase(db, registers);
  const mayRead = allowed(allow, token);
  app.get('/metrics', { config: { isForOperators: true } }, async (request, reply) => {
    if (!mayRead(request)) return reply.callNotFound();
    return reply
      .header('cache-control', 'no-store')
      .type(registry.contentType)
      .send(await registry.metrics());
  });
}

function countRequests(app: FastifyInstance, registers: Registry[]): void {
  const requests = new Counter({
    name: 'oryndau_http_requests_total',
    help: 'Answers, by the pattern of the route and the status',
    labelNames: ['method', 'route', 'status'] as const,
    registers,
  });
  const durations = new Histogram({
    name: 'oryndau_http_request_duration_seconds',
    help: 'From the first byte of a request to the last of its answer',
    labelNames: ['method', 'route'] as const,
    buckets: SECONDS,
    registers,
  });
  const inFlight = new Gauge({
    name: 'oryndau_http_requests_in_flight',
    help: 'Requests that are worked on now',
    registers,
  });
  const refused = new Counter({
    name: 'oryndau_http_requests_refused_total',
    help: 'Requests that were refused before any work was done for them, or because something stands still',
    labelNames: ['reason'] as const,
    registers,
  });
  app.addHook('onRequest', async (_request, reply) => {
    inFlight.inc();
    reply.raw.once('close', () => inFlight.dec());
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const route = routeOptions.url ?? 'none';
    requests.inc({ method, route, status: String(reply.statusCode) });
    durations.observe({ method, route }, reply.elapsedTime / 1_000);
    const reason = REFUSED.get(reply.statusCode);
    if (reason !== undefined) refused.inc({ reason });
  });
}

/** Asked when somebody reads; a database that is away is told as such, and the rest is told all the same. */
function watchDatabase(db: Database, registers: Registry[]): void {
  const up = new Gauge({ name: 'oryndau_database_up', help: '1 when the database answers', registers });
  const connections = new Gauge({
    name: 'oryndau_database_connections',
    help: 'Connections of this program to the database, by what they do',
    labelNames: ['state'] as const,
    registers,
  });
  new Gauge({
    name: 'oryndau_last_tick_age_seconds',
    help: 'Since the last tick of the robot was over; -1 before the first, or while it runs',
    registers,
    async collect() {
      const age = await tickAge(db);
      up.set(age === 'away' ? 0 : 1);
      this.set(age === 'away' || age === null ? -1 : age);
      connections.reset();
      if (age === 'away') return;
      for (const { state, count } of await connectionsOf(db)) connections.set({ state }, count);
    },
  });
}

async function connectionsOf({
  sql,
}: Database): Promise<readonly { readonly state: string; readonly count: number }[]> {
  return sql<{ state: string; count: number }[]>`
    select coalesce(activity.state, 'unknown') as state, count(*)::integer as count
    from pg_stat_activity as activity
    where activity.application_name = current_setting('application_name') and activity.datname = current_database()
    group by 1`;
}

function allowed(allow: readonly string[], token: string | undefined): (request: FastifyRequest) => boolean {
  const list = new BlockList();
  for (const text of allow) {
    const [address = '', bits] = text.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (isIP(address) === 0)
      throw new Error('an address that may read the figures is no address: correct the configuration');
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return ({ ip, headers }) => {
    if (list.check(ip, isIP(ip) === 6 ? 'ipv6' : 'ipv4')) return true;
    return token !== undefined && isSame(headers.authorization ?? '', `Bearer ${token}`);
  };
}

const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
