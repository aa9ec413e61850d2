/** `oryndau start`, which is `npm start`: the example, replayed once, and a page to look at. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { replayFiles } from '@oryndau/deciding/replay';
import { knownDigests } from '@oryndau/journal/chain';
import { fileDigest } from '@oryndau/journal/files';
import { type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { type Database, openDatabase } from '@oryndau/postgres/database';
import { urlOfDatabase } from '@oryndau/postgres/driver';
import { migrate } from '@oryndau/postgres/migrate';
import { readSummary } from '@oryndau/reading/outcomes';
import { rooms } from '@oryndau/standing/rooms';
import { type Command, Option } from 'commander';
import { now } from '../clock.ts';
import { openDemoWorld } from '../demo-world.ts';
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
import { summaryText } from '../summary.ts';
import { replayWithBar, sentenceOf } from './replay.ts';

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
        `Replays the example until ${HORIZON} unless the database holds data already, prints the summary, opens a demonstration with simulators of every outside party, and serves the pages on localhost until Ctrl-C.`,
      )
      .option('--example <dir>', 'what to replay', join(repository, 'examples', 'replay-2025'))
      .addOption(
        new Option('--port <number>', 'where the pages are; without it the next ones are tried too')
          .argParser(portArgument)
          .env('PORT')
          .default(PORT),
      ),
  ).action(async ({ example, port, ...options }: StartOptions, command: Command) => {
    // Who types a port means this one.
    const others = command.getOptionValueSource('port') === 'cli' ? 0 : PORTS_TRIED;
    await withSession(options, { name: 'start', heedsSignal: true }, (session) =>
      start(session, { directory: example, port, others }),
    );
  });
}

type Wanted = Pick<ListenPlace, 'port' | 'others'> & { readonly directory: string };

async function start(session: Session, { directory, ...place }: Wanted): Promise<ExitCode> {
  const before = await readSummary(session.db);
  if (await isForExample(session.db, before.until, directory)) {
    tell(`Replaying ${basename(directory)} until ${HORIZON}; this is done once.`);
    const { done, seconds } = await replayWithBar(session, { directory, until: HORIZON });
    const summary = await readSummary(session.db);
    if (done.stopped) {
      print(sentenceOf(done, summary, seconds).replace('The same command without --fresh', 'The next npm start'));
      return exitCodes.stopped;
    }
    print(`${summaryText(summary, session.language)}\n\n${sentenceOf(done, summary, seconds)}`);
  } else {
    print(summaryText(before, session.language));
    print(`\nThe database holds this already, up to ${before.until ?? 'no day yet'}; nothing was done again.`);
  }
  print(FURTHER);
  return serve(session, place);
}

/** Into an empty database, or to go on with a replay that was stopped; never into one that holds somebody's own data. */
async function isForExample(db: Database, until: LegalDate | null, directory: string): Promise<boolean> {
  if (until !== null && until >= HORIZON) return false;
  const known = await knownDigests(db.sql);
  const paths = [...replayFiles(directory).values()].flatMap(({ register, bank }) => [...register, ...bank]);
  for (const path of paths) known.delete((await fileDigest(path)).toString('hex'));
  return known.size === 0;
}

const FURTHER = `
Look further, in another terminal:
  npx oryndau case E-20-mci-2025-below      one fine, with every event and its right
  npx oryndau stats --by article            the figures of the programme
  npx oryndau suspense --language ru        money that names no fine
`;

/**
 * The pages over a demonstration that begins anew each time: its people live in a database of their own, with every outside party as a simulator in
 * this process, so nothing leaves the machine. The open figures are those of the replayed year.
 */
async function serve(session: Session, place: Pick<ListenPlace, 'port' | 'others'>): Promise<ExitCode> {
  const [{ openDemonstration }, { fileActSigner }] = await Promise.all([loadSimulators(), import('@oryndau/signing')]);
  const folder = await mkdtemp(join(tmpdir(), 'oryndau-demo-'));
  const database = await openDemoDatabase(session);
  tell('Opening the demonstration: three people, an SMS centre, the app, a bank, a payment service.');
  const { seal, trusted } = await session.authority();
  const demonstration = await openDemonstration({
    db: database.db,
    folder,
    today: DEMO_DAY,
    secret: messageSecret(home()),
    signer: session.signer(),
    acts: await session.acts(),
    holder: session.holder,
    port: await freePort({ host: 'localhost', ...place }),
    seal: fileActSigner(seal, { isStopped: async () => false }),
    trusted,
    readSummary: () => readSummary(session.db),
    figuresFrom: session.db.sql,
  });
  print(
    `The page is at ${demonstration.origin} (Ctrl-C ends it)\nThree people's messages to click are at ${demonstration.origin}/demo`,
  );
  const world = await openDemoWorld({
    db: database.db,
    home: home(),
    origin: demonstration.origin,
    number: demonstration.demo.inboxes()[0]?.person.fine.number ?? '',
    now: now(),
  });
  print(world.text);
  await demonstration.live(session.signal, ({ message }) => tell(`the demonstration stumbled: ${message}`));
  world.close();
  await demonstration.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
  return exitCodes.ok;
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
