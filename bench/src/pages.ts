/**
 * The citizen's page (design.md section 5): from a request with a session to the HTML, beside a bare fastify route that makes the same single SELECT, in
 * the same run, once of visits whose page was drawn before, and once of so many that each is drawn anew; what goes over the wire; and what happens past saturation: it must refuse quickly, hang nobody, and serve right after.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { importRegister } from '@oryndau/deciding/import';
import { runTick } from '@oryndau/deciding/tick';
import { addDays, legalDate } from '@oryndau/law/legal-date';
import { isRefusal } from '@oryndau/law/refusal';
import { caseCodeOf, linkTokenOf } from '@oryndau/outside/codes';
import { readSummary } from '@oryndau/reading/outcomes';
import { fileActSigner, openAuthority } from '@oryndau/signing';
import { signsAll } from '@oryndau/signing/act-desk';
import autocannon, { type AutocannonClient, type AutocannonRequest, type AutocannonResult } from 'autocannon';
import { makeFeed } from './feed.ts';
import { costBetween } from './meter.ts';
import { nationalIdOf } from './national.ts';
import type { ServerStarted, ServerUsage } from './pages-server.ts';
import { benchHome, format, keepResult, keptStep, openSite, type Site, type Timed, tellSizes, timed } from './site.ts';

const REGISTERED = legalDate('2025-02-03');
const DELIVERED = addDays(REGISTERED, 4);
const OPENED = addDays(DELIVERED, 26 + 31);
const TODAY = addDays(OPENED, 10);
const POLICY = 'day-30-bailiff';
const SECRET = 'the secret of a bench';
/** Visits that are open at the same time, each of another case. */
const VISITS = 200;
/** More than the server keeps drawn (apps/citizen, drawn-pages.ts), so that none of them is found there again. */
const NEW_VISITS = 1_600;
const ROUNDS = 3;
const BUDGET = { ratio: 0.5, wireBytes: 30_000, secondsUntilServed: 2 };

export interface PortalOptions {
  readonly cases: number;
  /** Of each round. */
  readonly seconds: number;
  /** People at the same time. */
  readonly connections: number;
  /** Past saturation. */
  readonly crowd: number;
}

export const pagesDefaults: PortalOptions = { cases: 10_000, seconds: 10, connections: 200, crowd: 2_000 };

export async function runPages({ cases, seconds, connections, crowd }: PortalOptions): Promise<void> {
  console.log(`portal: ${format(cases)} open cases, ${connections} people at once, then ${format(crowd)}\n`);
  const site = await openSite();
  let server: ChildProcess | undefined;
  try {
    const { ids, opened } = await openCases(site, cases);
    server = fork(new URL('./pages-server.ts', import.meta.url), [benchHome(), TODAY, SECRET]);
    const { portal, bare } = await heard<ServerStarted>(server, 'started');
    const visits = await openVisits(portal, spread(ids, VISITS));
    const pages = visits.map(pageOf);
    const newPages = (await openVisits(portal, spread(ids, NEW_VISITS))).map(pageOf);
    const selects = visits.map(({ id }): AutocannonRequest => ({ path: `/${id}` }));
    const wire = await measureWire(portal, visits[0] ?? fail('there is no visit'));
    const load = { connections, seconds };
    await fire(portal, pages, { connections, seconds: Math.min(3, seconds) });
    await fire(bare, selects, { connections, seconds: Math.min(3, seconds) });
    const rounds: { readonly page: Round; readonly drawn: Round; readonly floor: Round }[] = [];
    const around = { site, server, load };
    // In turn: the machine is not the same from one minute to the next.
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push({
        page: await oneRound(around, portal, pages),
        floor: await oneRound(around, bare, selects),
        drawn: await oneRound(around, portal, newPages),
      });
    }
    const page = middle(rounds.map((round) => round.page));
    const drawn = middle(rounds.map((round) => round.drawn));
    const floor = middle(rounds.map((round) => round.floor));
    const past = await measureCrowd({ server, portal, pages }, { crowd, connections, seconds });
    const tables = await tellSizes(site);
    report({ cases, seconds, connections, crowd }, { page, drawn, floor, wire, past, opened, tables });
  } finally {
    if (server?.connected) server.send('end');
    await site.db.close();
  }
}

// ------------------------------------------------------------------------------------------------ the cases

/** Fines from the feed of the country, detected and opened with their acts signed, as a real year does. */
async function openCases(site: Site, cases: number): Promise<{ readonly ids: string[]; readonly opened: Timed }> {
  const { db, folder } = site;
  const registered = join(folder, 'portal-registered.ndjson');
  const delivered = join(folder, 'portal-delivered.ndjson');
  await makeFeed([
    { path: registered, kind: 'registered', on: REGISTERED, first: 0, count: cases },
    { path: delivered, kind: 'delivered', on: DELIVERED, first: 0, count: cases },
  ]);
  const keys = join(folder, 'portal-authority');
  const { head } = await openAuthority(keys);
  const acts = signsAll(fileActSigner(head, { isStopped: async () => false }));
  const opened = await timed(site, 'cases are opened', 'cases', async () => {
    await importRegister(db, registered);
    await importRegister(db, delivered);
    const days = { from: REGISTERED, until: OPENED, policy: POLICY };
    const { signer, holder } = site;
    const done = await runTick(db, { days, sealsUntilEnd: false, signer, holder, concurrency: 3, acts });
    if (isRefusal(done)) throw new Error(done.code);
    return cases;
  });
  rmSync(keys, { recursive: true, force: true });
  await db.sql.unsafe('vacuum (analyze)');
  await db.sql.unsafe('checkpoint');
  const open = (await readSummary(db)).outcomes.get('OPEN');
  if (open !== cases) throw new Error(`${open} cases are open, and not ${cases}`);
  return { ids: Array.from({ length: cases }, (_, n) => nationalIdOf(n)).sort(), opened };
}

const spread = (ids: readonly string[], count: number): string[] =>
  ids.filter((_, index) => index % Math.max(1, Math.floor(ids.length / count)) === 0).slice(0, count);

interface OpenVisit {
  readonly id: string;
  readonly cookie: string;
}

const pageOf = ({ cookie }: OpenVisit): AutocannonRequest => ({ path: '/case', headers: { cookie } });

/** By the personal links, as people come in. */
async function openVisits(portal: string, ids: readonly string[]): Promise<OpenVisit[]> {
  const visits: OpenVisit[] = [];
  for (const id of ids) {
    const token = linkTokenOf(Buffer.from(SECRET), id, addDays(TODAY, 60));
    const answer = await fetch(`${portal}/c/${token}`, { redirect: 'manual' });
    const cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0] ?? '')
      .join('; ');
    const body = await (await fetch(`${portal}/case`, { headers: { cookie } })).text();
    if (!body.includes(caseCodeOf(id))) throw new Error(`the link of a case opened something else: ${answer.status}`);
    visits.push({ id, cookie });
  }
  return visits;
}

// ------------------------------------------------------------------------------------------------ the load

interface Load {
  readonly connections: number;
  readonly seconds: number;
}

const RECOVERY_SECONDS_MAX = 60;
/** How long anybody waits at most before it counts as hanging. */
const PATIENCE_SECONDS = 10;

const fire = (
  url: string,
  requests: readonly AutocannonRequest[],
  { connections, seconds }: Load,
): Promise<AutocannonResult> =>
  autocannon({
    url,
    connections,
    duration: seconds,
    timeout: PATIENCE_SECONDS,
    // Autocannon makes the bytes of each request for each connection: of all for all they are 320,000, for which it took longer than the round.
    requests: requests.slice(0, 1),
    setupClient: sharedOut(requests, connections),
  });

/** Each connection has people of its own: they would all ask for the same at the same time. */
function sharedOut(requests: readonly AutocannonRequest[], connections: number): (client: AutocannonClient) => void {
  let connection = 0;
  return (client) => {
    const own = connection % requests.length;
    client.setRequests(requests.filter((_, index) => index === own || index % connections === connection));
    connection += 1;
  };
}

const answersOf = ({ statusCodeStats }: AutocannonResult, status: number): number =>
  statusCodeStats[String(status)]?.count ?? 0;

/** Figures of answers that were no answers are no figures. */
function allGood(result: AutocannonResult, what: string): AutocannonResult {
  const { total } = result.requests;
  if (result.errors > 0 || answersOf(result, 200) !== total || total === 0) {
    throw new Error(`${what}: ${JSON.stringify(result.statusCodeStats)}, ${result.errors} errors of ${total}`);
  }
  return result;
}

interface Round {
  readonly result: AutocannonResult;
  /** CPU of one request, microseconds: of the server, and of PostgreSQL where it is measured. */
  readonly cpu: { readonly node: number; readonly postgres: number | null };
}

interface Around {
  readonly site: Site;
  readonly server: ChildProcess;
  readonly load: Load;
}

async function oneRound(
  { site, server, load }: Around,
  url: string,
  requests: readonly AutocannonRequest[],
): Promise<Round> {
  const before = { cpuSeconds: (await usageOf(server)).cpuSeconds, cost: await site.meter.read() };
  const result = allGood(await fire(url, requests, load), url);
  const { postgres } = costBetween(before.cost, await site.meter.read());
  const cpuSeconds = (await usageOf(server)).cpuSeconds - before.cpuSeconds;
  const each = (seconds: number): number => Math.round((seconds / result.requests.total) * 1e6);
  return { result, cpu: { node: each(cpuSeconds), postgres: postgres === null ? null : each(postgres) } };
}

const middle = (rounds: readonly Round[]): Round =>
  [...rounds].sort((a, b) => a.result.requests.average - b.result.requests.average)[Math.floor(rounds.length / 2)] ??
  fail('nothing was measured');

function fail(why: string): never {
  throw new Error(why);
}

// ------------------------------------------------------------------------------------------------ the wire

interface Wire {
  readonly pagePlain: number;
  /** As it is sent to a browser that takes any packing. */
  readonly pageSent: number;
  readonly styleSheetSent: number;
}

async function measureWire(portal: string, { cookie }: OpenVisit): Promise<Wire> {
  const plain = await read(`${portal}/case`, { cookie, 'accept-encoding': 'identity' });
  const path = /href="(\/style-[0-9a-f]+\.css)"/.exec(plain.text)?.[1] ?? fail('the page names no style sheet');
  const packed = { 'accept-encoding': 'br, gzip' };
  const [page, sheet] = [await read(`${portal}/case`, { cookie, ...packed }), await read(`${portal}${path}`, packed)];
  return { pagePlain: plain.bytes, pageSent: page.bytes, styleSheetSent: sheet.bytes };
}

/** The body as it came, before anything unpacks it. */
async function read(url: string, headers: Readonly<Record<string, string>>): Promise<{ bytes: number; text: string }> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        if (response.statusCode === 200) resolve({ bytes: body.length, text: body.toString() });
        else reject(new Error(`${response.statusCode} for ${new URL(url).pathname}`));
      });
    })
      .on('error', reject)
      .end();
  });
}

// ------------------------------------------------------------------------------------------------ past saturation

interface Past {
  readonly served: number;
  readonly refused: number;
  readonly other: number;
  readonly broken: number;
  readonly hanging: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly megabytesBefore: number;
  readonly megabytesPeak: number;
  readonly megabytesAfter: number;
  /** From the moment when the crowd has gone to the first page. */
  readonly secondsUntilServed: number;
  /** Requests a second right after, with as many people as before. */
  readonly after: number;
}

interface Crowded {
  readonly server: ChildProcess;
  readonly portal: string;
  readonly pages: readonly AutocannonRequest[];
}

async function measureCrowd(
  { server, portal, pages }: Crowded,
  { crowd, connections, seconds }: Omit<PortalOptions, 'cases'>,
): Promise<Past> {
  const before = await megabytesOf(server);
  let peak = before;
  const watch = setInterval(() => {
    void megabytesOf(server).then((now) => {
      peak = Math.max(peak, now);
    });
  }, 250);
  const result = await fire(portal, pages, { connections: crowd, seconds });
  clearInterval(watch);
  // No pause: who comes now must be served, soon.
  const secondsUntilServed = await untilServed(portal, pages[0] ?? fail('there is no page'));
  const after = allGood(await fire(portal, pages, { connections, seconds: Math.min(5, seconds) }), 'right after');
  const [served, refused] = [answersOf(result, 200), answersOf(result, 503)];
  return {
    served,
    refused,
    other: result.requests.total - served - refused,
    broken: result.errors - result.timeouts,
    hanging: result.timeouts,
    p50: result.latency.p50,
    p99: result.latency.p99,
    max: result.latency.max,
    megabytesBefore: before,
    megabytesPeak: peak,
    megabytesAfter: await megabytesOf(server),
    secondsUntilServed,
    after: Math.round(after.requests.average),
  };
}

async function untilServed(portal: string, { path, headers = {} }: AutocannonRequest): Promise<number> {
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 10) / 100;
  while (seconds() < RECOVERY_SECONDS_MAX) {
    const signal = AbortSignal.timeout(RECOVERY_SECONDS_MAX * 1000);
    const answer = await fetch(`${portal}${path}`, { headers, signal });
    await answer.text();
    if (answer.status === 200) return seconds();
  }
  return fail(`no page for ${RECOVERY_SECONDS_MAX} s after the crowd had gone`);
}

async function usageOf(server: ChildProcess): Promise<ServerUsage> {
  server.send('usage');
  return heard<ServerUsage>(server, 'usage');
}

const megabytesOf = async (server: ChildProcess): Promise<number> => Math.round((await usageOf(server)).rss / 2 ** 20);

/** The next message of a kind; the end of the process before it is an error. */
function heard<M extends ServerStarted | ServerUsage>(server: ChildProcess, kind: M['kind']): Promise<M> {
  return new Promise((resolve, reject) => {
    const done = () => {
      server.off('message', onMessage);
      server.off('exit', onExit);
    };
    const onMessage = (message: M) => {
      if (message.kind !== kind) return;
      done();
      resolve(message);
    };
    const onExit = (code: number | null) => {
      done();
      reject(new Error(`the server ended with ${code}`));
    };
    server.on('message', onMessage);
    server.on('exit', onExit);
  });
}

// ------------------------------------------------------------------------------------------------ the report

interface Measured {
  /** Drawn before. */
  readonly page: Round;
  /** Drawn anew. */
  readonly drawn: Round;
  readonly floor: Round;
  readonly wire: Wire;
  readonly past: Past;
  readonly opened: Timed;
  readonly tables: Awaited<ReturnType<typeof tellSizes>>;
}

function report(options: PortalOptions, { page, drawn, floor, wire, past, opened, tables }: Measured): void {
  const ratioOf = ({ result }: Round): number => result.requests.average / floor.result.requests.average;
  const [ratio, ratioDrawn] = [ratioOf(page), ratioOf(drawn)];
  const sent = wire.pageSent + wire.styleSheetSent;
  const line = (what: string, { result: { requests, latency }, cpu }: Round) =>
    console.log(
      `${what.padEnd(32)} ${format(requests.average).padStart(8)}/s, p50 ${latency.p50} ms, p99 ${latency.p99} ms; CPU each: Node ${cpu.node} us, PostgreSQL ${cpu.postgres ?? '-'} us`,
    );
  line('page of a case, drawn before', page);
  line('page of a case, drawn anew', drawn);
  line('bare route, same statement', floor);
  console.log(`ratio ${ratio.toFixed(2)}, drawn anew ${ratioDrawn.toFixed(2)} (budget ${BUDGET.ratio})`);
  console.log(
    `on the wire: page ${format(wire.pageSent)} B (${format(wire.pagePlain)} B unpacked), style sheet ${format(wire.styleSheetSent)} B, together ${format(sent)} B (budget ${format(BUDGET.wireBytes)} B)`,
  );
  console.log(
    `${format(options.crowd)} at once: ${format(past.served)} served, ${format(past.refused)} told to come again, ${past.other} other, ${past.broken} broken, ${past.hanging} hanging; p50 ${past.p50} ms, p99 ${past.p99} ms; memory ${past.megabytesBefore}, at most ${past.megabytesPeak}, then ${past.megabytesAfter} MB; the first page after ${past.secondsUntilServed} s, then ${format(past.after)}/s`,
  );
  keepResult('pages', {
    ...options,
    rounds: ROUNDS,
    pagesPerSecond: Math.round(page.result.requests.average),
    floorPerSecond: Math.round(floor.result.requests.average),
    ratio: Math.round(ratio * 100) / 100,
    ratioDrawnAnew: Math.round(ratioDrawn * 100) / 100,
    page: keptRound(page),
    drawnAnew: keptRound(drawn),
    floor: keptRound(floor),
    wire: { ...wire, together: sent },
    past,
    budget: BUDGET,
    met: {
      ratio: ratio >= BUDGET.ratio,
      ratioDrawnAnew: ratioDrawn >= BUDGET.ratio,
      wire: sent < BUDGET.wireBytes,
      past: past.hanging === 0 && past.other === 0 && past.secondsUntilServed <= BUDGET.secondsUntilServed,
    },
    steps: [keptStep(opened)],
    tables,
  });
}

const keptRound = ({ result: { latency }, cpu }: Round) => {
  const { p50, p99, max } = latency;
  return { p50, p99, max, cpuMicroseconds: cpu };
};
