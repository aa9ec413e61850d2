/** `oryndau start`, which is `npm start`: the example, replayed once, and a page to look at. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { replayFiles } from '@oryndau/deciding/replay';
import type { RecordedYear } from '@oryndau/deciding/what-if/live-twice';
import { knownDigests } from '@oryndau/journal/chain';
import { fileDigest } from '@oryndau/journal/files';
import { type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { type Database, openDatabase } from '@oryndau/postgres/database';
import { urlOfDatabase } from '@oryndau/postgres/driver';
import { migrate } from '@oryndau/postgres/migrate';
import { readSummary, type Summary } from '@oryndau/reading/outcomes';
import { grouped } from '@oryndau/sentences/shown';
import { isSigningStopped } from '@oryndau/signing/sql/signing-switch';
import { rooms } from '@oryndau/standing/rooms';
import type { Language } from '@oryndau/words/languages';
import { type Command, Option } from 'commander';
import { installedDesk } from '../authority.ts';
import { beginCheckOver } from '../check-run.ts';
import { openDemoWorld, sandboxToken } from '../demo-world.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { freePort, type ListenPlace } from '../listen.ts';
import { messageSecret } from '../message-secret.ts';
import { print, tell } from '../output.ts';
import {
  type CommonOptions,
  home,
  portArgument,
  repository,
  type Session,
  withCommon,
  withSession,
} from '../session.ts';
import { loadSimulators } from '../simulators.ts';
import { startSays } from '../texts/start.ts';
import { checkDirectory, replayWithBar } from './replay.ts';

/** The horizon of the example (replay.md): what is expected of it is said for this day. */
const HORIZON = legalDate('2026-11-20');
/** The demonstration's first day: the one on which the replay ends. */
const DEMO_DAY = HORIZON;
const PORT = 3000;
/** How many ports after the first are tried. */
const PORTS_TRIED = 20;

interface StartOptions extends CommonOptions {
  readonly example: string;
  readonly port: number;
}

export function addStart(program: Command): void {
  withCommon(
    program
      .command('start')
      .summary('replay the example once and show the pages with a demonstration')
      .description(
        `Replays the example until ${HORIZON} unless the database holds data already, opens a demonstration with simulators of every outside party, and serves the pages on localhost until Ctrl-C.`,
      )
      .option('--example <dir>', 'what to replay', join(repository, 'examples', 'replay-2025'))
      .addOption(
        new Option('--port <number>', 'where the pages are; without it the next ones are tried too')
          .argParser(portArgument)
          .env('PORT')
          .default(PORT),
      ),
  ).action(async ({ example, port, ...options }: StartOptions, command: Command) => {
    checkDirectory(example);
    // Who types a port means this one.
    const others = command.getOptionValueSource('port') === 'cli' ? 0 : PORTS_TRIED;
    await withSession(options, { name: 'start', heedsSignal: true }, (session) =>
      start(session, { directory: example, port, others }),
    );
  });
}

type Wanted = Pick<ListenPlace, 'port' | 'others'> & { readonly directory: string };

async function start(session: Session, { directory, ...place }: Wanted): Promise<ExitCode> {
  const { language } = session;
  const before = await readSummary(session.db);
  if (await isForExample(session.db, before.until, directory)) {
    tell(startSays('replaying', language, { example: basename(directory), until: HORIZON }));
    const { done } = await replayWithBar(session, { directory, until: HORIZON });
    if (done.stopped) {
      print(startSays('stopped', language, { events: grouped(done.events) }));
      return exitCodes.stopped;
    }
  }
  return serve(session, place, { directory, until: HORIZON });
}

/** Into an empty database, or to go on with a replay that was stopped; never into one that holds somebody's own data. */
async function isForExample(db: Database, until: LegalDate | null, directory: string): Promise<boolean> {
  if (until !== null && until >= HORIZON) return false;
  const known = await knownDigests(db.sql);
  const paths = [...replayFiles(directory).values()].flatMap(({ register, bank }) => [...register, ...bank]);
  for (const path of paths) known.delete((await fileDigest(path)).toString('hex'));
  return known.size === 0;
}

/** Of the replayed year, to begin with: a fine just below the limit. */
const EXAMPLE_FINE = 'E-20-mci-2025-below';

/**
 * The pages over a demonstration that begins anew each time: its people live in a database of their own, with every outside party as a simulator in
 * this process, so nothing leaves the machine. The open figures are those of the replayed year.
 */
async function serve(
  session: Session,
  place: Pick<ListenPlace, 'port' | 'others'>,
  realYear: RecordedYear,
): Promise<ExitCode> {
  const [{ openDemonstration }, { fileActSigner }] = await Promise.all([loadSimulators(), import('@oryndau/signing')]);
  const installed = await session.authority();
  const folder = await mkdtemp(join(tmpdir(), 'oryndau-demo-'));
  const database = await openDemoDatabase(session);
  tell(startSays('opening', session.language));
  const world = await openDemoWorld({ db: database.db, home: home() });
  // Of its own database: who stops signing there, stops it there.
  const stopSwitch = { isStopped: () => isSigningStopped(database.db.sql) };
  const demonstration = await openDemonstration({
    db: database.db,
    folder,
    today: DEMO_DAY,
    secret: messageSecret(home()),
    signer: session.signer(),
    acts: (now) => installedDesk(installed, stopSwitch, now),
    holder: session.holder,
    ...(await twoPorts(place)),
    seal: (now) => fileActSigner(installed.seal, { isStopped: async () => false }, { now }),
    trusted: installed.trusted,
    readSummary: () => readSummary(session.db),
    figuresFrom: session.db.sql,
    realYear,
    shell: world.shell,
    sandboxToken: (at) => sandboxToken(database.db, at),
    beginCheck: (runId) => beginCheckOver(database.db.url, runId),
  });
  print(readyText(session.language, { ...demonstration, shell: world.shell, ...(await readSummary(session.db)) }));
  await demonstration.live(session.signal, ({ message }) => tell(startSays('stumbled', session.language, { message })));
  world.close();
  await demonstration.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
  tell(startSays('ended', session.language));
  return exitCodes.ok;
}

/** Of the pages, and of the desk beside them. */
async function twoPorts(place: Pick<ListenPlace, 'port' | 'others'>) {
  const port = await freePort({ host: 'localhost', ...place });
  return { port, deskPort: await freePort({ host: 'localhost', port: (port + 1) % 65_536, others: PORTS_TRIED }) };
}

interface Ready extends Pick<Summary, 'fines' | 'until'> {
  readonly origin: string;
  readonly deskOrigin: string;
  readonly number: string;
  readonly shell: string;
}

/** The lines that matter: where to look, what to type. */
function readyText(language: Language, { origin, deskOrigin, number, shell, fines, until }: Ready): string {
  return [
    '',
    startSays('ready', language),
    startSays('home', language, { url: origin }),
    startSays('demo', language, { url: `${origin}/demo` }),
    startSays('desk', language, { url: deskOrigin }),
    startSays('developers', language, { url: `${origin}/developers` }),
    startSays('figures', language, { url: `${origin}/figures`, fines: grouped(fines), until }),
    startSays('shell', language),
    `  ${shell}`,
    startSays('commands', language, { number }),
    startSays('replayed', language, { example: EXAMPLE_FINE }),
  ].join('\n');
}

const DEMO_DATABASE = 'oryndau_demo_';

/** Beside the one of the replay, on the same server, and dropped at the end; what a killed program left there is dropped by the next one. */
async function openDemoDatabase({ db, holder }: Session): Promise<{ readonly db: Database; close(): Promise<void> }> {
  const left = await db.sql<{ name: string }[]>`
    select pg_database.datname as name from pg_database
    where starts_with(pg_database.datname, ${DEMO_DATABASE})
      and not exists (select from pg_stat_activity as used where used.datname = pg_database.datname)`;
  for (const { name } of left) await db.sql`drop database if exists ${db.sql(name)}`;
  const name = `${DEMO_DATABASE}${randomBytes(4).toString('hex')}`;
  await db.sql`create database ${db.sql(name)}`;
  const url = urlOfDatabase(db.url, name);
  const demo = await openDatabase({ url, applicationName: holder });
  await migrate(demo, rooms);
  const close = async (): Promise<void> => {
    await demo.close();
    await db.sql`drop database if exists ${db.sql(name)} with (force)`;
  };
  return { db: demo, close };
}
