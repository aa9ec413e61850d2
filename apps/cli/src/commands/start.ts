/** `oryndau start`, which is `npm start`: the example, replayed once, and a page to look at. */
import { basename, join } from 'node:path';
import { type LegalDate, legalDate } from '@oryndau/law';
import { type Database, fileDigest, knownDigests } from '@oryndau/postgres';
import { readSummary, replayFiles } from '@oryndau/worker';
import type { Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { print, tell } from '../output.ts';
import { type CommonOptions, repository, type Session, withCommon, withSession } from '../session.ts';
import { summaryText } from '../summary.ts';
import { wrongUsage } from '../told.ts';
import { replayWithBar, sentenceOf } from './replay.ts';

/** The horizon of the example (replay.md): what is expected of it is said for this day. */
const HORIZON = legalDate('2026-11-20');
const PORT = 3000;
/** How many ports after the first are tried. */
const PORTS_TRIED = 20;

interface StartOptions extends CommonOptions {
  readonly example: string;
}

export function addStart(program: Command): void {
  withCommon(
    program
      .command('start')
      .summary('replay the example once and show the page')
      .description(
        `Replays the example until ${HORIZON} unless the database holds data already, prints the summary, and serves the first page on localhost (PORT, or ${PORT}) until Ctrl-C.`,
      )
      .option('--example <dir>', 'what to replay', join(repository, 'examples', 'replay-2025')),
  ).action(async (options: StartOptions) => {
    await withSession(options, { name: 'start', heedsSignal: true }, (session) => start(session, options.example));
  });
}

async function start(session: Session, directory: string): Promise<ExitCode> {
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
  return serve(session);
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

async function serve({ db, signal }: Session): Promise<ExitCode> {
  const { firstPage } = await import('@oryndau/server/first-page');
  const app = firstPage({ readSummary: () => readSummary(db) });
  const address = await listen(app);
  print(`The page is at ${address} (Ctrl-C ends it)`);
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await app.close();
  return exitCodes.ok;
}

interface Listening {
  listen(options: { readonly port: number; readonly host: string }): Promise<string>;
}

/** A port that is taken gives way to the next one. */
async function listen(app: Listening): Promise<string> {
  const asked = process.env.PORT;
  const first = asked ? Number(asked) : PORT;
  if (!Number.isInteger(first) || first < 0 || first > 65_535) throw wrongUsage(`PORT is no port: ${asked}`);
  for (let port = first; ; port += 1) {
    try {
      const address = await app.listen({ port, host: 'localhost' });
      return address.replace(/\[::1\]|127\.0\.0\.1/, 'localhost');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      if (port - first >= PORTS_TRIED) throw wrongUsage(`ports ${first} to ${port} are taken: set PORT to a free one`);
    }
  }
}
