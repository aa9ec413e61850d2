/**
 * What staff wait for at the desk when a whole country lies behind it: each list and each search through the real server, by an operator of one region and by
 * an inspector of a body, beside the reading of one document by its key in the same run.
 */
import { join } from 'node:path';
import { importBank, importRegister } from '@oryndau/deciding/import';
import { commandDesk } from '@oryndau/deciding/now';
import { openTasks, taskOf } from '@oryndau/deciding/tasks/task-codes';
import { desk } from '@oryndau/desk/program';
import { openMember, type TestStaff } from '@oryndau/desk/testing/desk';
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { caseCodeOf } from '@oryndau/outside/codes';
import { testSignatory } from '@oryndau/reading/documents';
import { readSummary } from '@oryndau/reading/outcomes';
import { openServer } from '@oryndau/web/http/server';
import { iinOf, makeFeed, numberOf, personOf } from './feed.ts';
import { nationalIdOf } from './national.ts';
import {
  format,
  keepResult,
  keptStep,
  openSite,
  round,
  type Site,
  type Timed,
  tellSizes,
  tick,
  timed,
} from './site.ts';

const REGISTERED = legalDate('2025-02-03');
const TODAY = addDays(REGISTERED, 3);
/** Of the operator: every twentieth fine is of it. */
const REGION = '31';
/** Of the inspector: of every fine. */
const ISSUER = '971240001315';
const REGIONS = 20;
/** That wait for an operator; half a percent of all would be a bad year. */
const TASKS = 15_000;
const SUSPENSE = 5_000;
/** Of each page, after some that warm it. */
const LOADS = 40;
const WARM = 3;
const PERCENTILE = 0.95;
const BUDGET = { p95Milliseconds: 100 };
const REQUESTS_PER_MINUTE = 1_000_000_000;

export async function runDesk({ fines }: { readonly fines: number }): Promise<void> {
  console.log(`desk: lists and searches over ${format(fines)} documents\n`);
  const site = await openSite();
  try {
    const steps = await fill(site, fines);
    const { walks, close } = await openWalks(site, fines);
    const floor = await measured('one document by its key', (turn) => readOne(site, turn, fines));
    const pages: Taken[] = [];
    for (const walk of walks) pages.push(await measured(walk.what, walk.load));
    await close();
    report({ fines, floor, pages, steps, tables: await tellSizes(site) });
  } finally {
    await site.db.close();
  }
}

interface Taken {
  readonly what: string;
  readonly p50: number;
  readonly p95: number;
}

function report({ fines, floor, pages, steps, tables }: Reported): void {
  const slowest = pages.reduce((a, b) => (b.p95 > a.p95 ? b : a));
  console.log(`\nthe slowest: ${slowest.what}, p95 ${slowest.p95} ms (budget ${BUDGET.p95Milliseconds} ms)`);
  keepResult('desk', {
    fines,
    tasks: TASKS,
    suspense: SUSPENSE,
    loads: LOADS,
    floor,
    pages,
    budget: BUDGET,
    met: { p95: slowest.p95 <= BUDGET.p95Milliseconds },
    steps: steps.map(keptStep),
    tables,
  });
}

interface Reported {
  readonly fines: number;
  readonly floor: Taken;
  readonly pages: readonly Taken[];
  readonly steps: readonly Timed[];
  readonly tables: Awaited<ReturnType<typeof tellSizes>>;
}

/** Milliseconds of one load after another, the first ones left out. */
async function measured(what: string, load: (turn: number) => Promise<void>): Promise<Taken> {
  const taken: number[] = [];
  for (let turn = 0; turn < WARM + LOADS; turn += 1) {
    const start = performance.now();
    await load(turn);
    if (turn >= WARM) taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number): number => round(taken[Math.ceil(taken.length * share) - 1] ?? 0);
  const done = { what, p50: at(1 / 2), p95: at(PERCENTILE) };
  console.log(`${what.padEnd(52)} p50 ${String(done.p50).padStart(8)} ms   p95 ${String(done.p95).padStart(8)} ms`);
  return done;
}

// ------------------------------------------------------------------------------------------------ the country

/** Fines that are registered, tasks about some, and money that found none. */
async function fill(site: Site, fines: number): Promise<Timed[]> {
  const { db, folder } = site;
  const [registered, paid] = [join(folder, 'desk.ndjson'), join(folder, 'desk.camt.054.xml')];
  await makeFeed([
    { path: registered, kind: 'registered', on: REGISTERED, first: 0, count: fines },
    // Of fines that nobody has heard of.
    { path: paid, kind: 'paid', on: REGISTERED, first: fines, count: SUSPENSE },
  ]);
  const read = await timed(site, `${format(fines)} fines come in`, 'fines', async () => {
    return (await importRegister(db, registered)).counts.accepted;
  });
  const money = await timed(site, 'money of unknown fines', 'entries', async () => {
    return (await importBank(db, paid)).counts.taken;
  });
  const ticked = await timed(site, 'and are registered', 'fines', async () => (await tick(site, REGISTERED)).documents);
  await db.transaction((tx) => openTasks(tx, tasksAbout(fines)));
  await db.sql.unsafe('vacuum (analyze)');
  await db.sql.unsafe('checkpoint');
  return [read, money, ticked];
}

const tasksAbout = (fines: number) =>
  Array.from({ length: TASKS }, (_, index) => {
    // Of every region.
    const n = Math.min(fines - 1, Math.floor((index * fines) / TASKS) + (index % REGIONS));
    return taskOf('NOT_NOTIFIED', {
      documentId: nationalIdOf(n),
      on: addDays(REGISTERED, -(index % 20)),
      subject: `bench ${index}`,
      body: {},
    });
  });

async function readOne({ db }: Site, turn: number, fines: number): Promise<void> {
  const id = nationalIdOf((turn * 7_919) % fines);
  const rows = await db.sql`select document.record from fines.document as document where document.document_id = ${id}`;
  if (rows.length !== 1) throw new Error(`there is no document ${id}`);
}

// ------------------------------------------------------------------------------------------------ the people

interface Walk {
  readonly what: string;
  load(turn: number): Promise<void>;
}

async function openWalks({ db }: Site, fines: number): Promise<{ readonly walks: Walk[]; close(): Promise<void> }> {
  const today = (): LegalDate => TODAY;
  const parts = {
    db,
    desk: commandDesk(db, { policy: 'day-30-bailiff', today }),
    now: () => new Date(`${TODAY}T05:00:00Z`),
    today,
    secret: Buffer.from('the secret of a bench'),
    origin: 'http://localhost',
    isDemo: false,
    isDesk: true,
    documents: { signatory: testSignatory, portal: 'oryndau.example', test: true },
    saveAct: async () => undefined,
    readSummary: () => readSummary(db),
  };
  const app = await openServer(parts, [desk({ signers: [] })], { requestsPerMinute: REQUESTS_PER_MINUTE });
  const operator = await openMember(app, parts, { login: 'operator', roles: ['OPERATOR'], region: REGION });
  const inspector = await openMember(app, parts, { login: 'inspector', roles: ['INSPECTOR'], body: ISSUER });
  const auditor = await openMember(app, parts, { login: 'auditor', roles: ['DATA_OFFICER'] });
  await operator.post('/purpose', { to: '/find', purpose: 'TASK' });
  await inspector.post('/purpose', { to: '/find', purpose: 'INSPECTION', words: 'plan 7' });
  const walks = [
    ...pagesOf(operator, ['/', '/tasks', '/tasks?code=NOT_NOTIFIED', '/money', '/filings', '/proposals']),
    ...searchesOf('operator of one region', operator, fines),
    ...searchesOf('inspector of a body', inspector, fines),
    ...pagesOf(inspector, ['/figures']),
    ...pagesOf(auditor, ['/looks']),
  ];
  return { walks, close: () => app.close() };
}

const pagesOf = (staff: TestStaff, paths: readonly string[]): Walk[] =>
  paths.map((path) => ({
    what: path,
    load: async () => {
      const { status } = await staff.get(path);
      if (status !== 200) throw new Error(`${path} answers ${status}`);
    },
  }));

const NOTHING = 'by what is not there';

/** Each search is of somebody else, and finds what is within reach. */
function searchesOf(who: string, staff: TestStaff, fines: number): Walk[] {
  const of = (turn: number): number => (turn * 104_729 * 20 + 6) % fines;
  const ways: Readonly<Record<string, (n: number) => string>> = {
    'by number': numberOf,
    'by case code': (n) => caseCodeOf(nationalIdOf(n)),
    'by IIN': iinOf,
    'by surname': (n) => personOf(n).lastName,
    'by full name': (n) => `${personOf(n).lastName} ${personOf(n).firstName}`,
    'by telephone': (n) => personOf(n).phone,
    [NOTHING]: (n) => `Жоқадам ${personOf(n).lastName}`,
  };
  return Object.entries(ways).map(([way, soughtOf]) => ({
    what: `find ${way}, ${who}`,
    load: async (turn) => {
      const { status, text } = await staff.post('/find', { sought: soughtOf(of(turn)) });
      const isFound = text.includes('href="/cases/');
      if (status !== 200 || isFound === (way === NOTHING)) throw new Error(`the search ${way} answers ${status}`);
    },
  }));
}
