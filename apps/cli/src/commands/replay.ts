/** `oryndau replay`: a recorded year, lived again. */
import { resolve } from 'node:path';
import { type ReplayDone, replay, replayFiles } from '@oryndau/deciding/replay';
import { calendarYears } from '@oryndau/law/calendar';
import { earlier, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { type RefusalCode, refusal } from '@oryndau/law/refusal';
import { refusalTexts } from '@oryndau/law/refusal-texts';
import type { Database } from '@oryndau/postgres/database';
import { readSummary, type Summary } from '@oryndau/reading/outcomes';
import { summaryJson } from '@oryndau/reading/summary-json';
import { grouped } from '@oryndau/sentences/shown';
import { schemas } from '@oryndau/standing/rooms';
import type { Command } from 'commander';
import { today } from '../clock.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { print, printJson, progressBar } from '../output.ts';
import { PlainError, refusedBy, wrongUsage } from '../plain-error.ts';
import {
  type CommonOptions,
  confirm,
  countArgument,
  dayArgument,
  type Session,
  withCommon,
  withSession,
} from '../session.ts';
import { summaryText } from '../summary.ts';
import { replaySays } from '../texts/replay.ts';

interface ReplayCommandOptions extends CommonOptions {
  readonly until?: LegalDate;
  readonly fresh?: boolean;
  readonly yes?: boolean;
  readonly concurrency?: number;
}

export function addReplay(program: Command): void {
  withCommon(
    program
      .command('replay')
      .argument('<dir>', 'folder with erap/YYYY-MM.ndjson[.gz] and bank/YYYY-MM.camt.054.xml[.gz]')
      .summary('live a recorded year again')
      .description(
        'Takes all files in, then lives every day until the horizon. Cut off at any point, it goes on where it was.',
      )
      .option(
        '--until <day>',
        'the horizon (default: today in Almaty, at most the last day with a calendar)',
        dayArgument,
      )
      .option('--fresh', 'first removes everything that Oryndau keeps in the database')
      .option('--yes', 'does not ask before --fresh removes anything')
      .option('--concurrency <n>', 'batches at the same time', countArgument),
  ).action(async (directory: string, options: ReplayCommandOptions) => {
    checkDirectory(directory);
    const prepare = async (db: Database) => {
      if (options.fresh) await removeAll(db, options.yes ?? false, options.language);
    };
    const how = { name: 'replay', heedsSignal: true, prepare };
    await withSession(options, how, (session) => runReplay(session, directory, options));
  });
}

/** Throws wrong usage where nothing can be replayed. */
export function checkDirectory(directory: string): void {
  try {
    replayFiles(directory);
  } catch (error) {
    throw wrongUsage(`${resolve(directory)}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function runReplay(session: Session, directory: string, options: ReplayCommandOptions): Promise<ExitCode> {
  const until = options.until ?? lastDayWithLaw();
  const { concurrency } = options;
  const { done, seconds } = await replayWithBar(session, {
    directory,
    until,
    ...(concurrency === undefined ? {} : { concurrency }),
  });
  const summary = await readSummary(session.db);
  const rate = rateOf(done, summary, seconds);
  if (session.json) printJson({ ...summaryJson(summary), replay: { ...done, ...rate } });
  else {
    if (!done.stopped) print(`${summaryText(summary, session.language)}\n`);
    print(sentenceOf(done, summary, { seconds, language: session.language }));
  }
  return done.stopped ? exitCodes.stopped : exitCodes.ok;
}

/** A day without a calendar is a day on which the robot would only hold. */
export function lastDayWithLaw(): LegalDate {
  const last = calendarYears.at(-1)?.year ?? 0;
  return earlier(today(), legalDate(`${last}-12-31`));
}

/** How much of the time goes into reading the files, about. */
const READING_PART = 0.4;

export interface ReplayRun {
  readonly directory: string;
  readonly until: LegalDate;
  readonly concurrency?: number;
}

export async function replayWithBar(
  { db, holder, signal, signer, language }: Session,
  run: ReplayRun,
): Promise<{ readonly done: ReplayDone; readonly seconds: number }> {
  const bar = progressBar(replaySays('bar', language), 100);
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  try {
    const done = await replay(db, {
      ...run,
      signer: signer(),
      holder,
      signal,
      onProgress: ({ phase, part, month, documents, events }) => {
        const done = phase === 'reading' ? part * READING_PART : READING_PART + part * (1 - READING_PART);
        const rate = grouped(Math.round(events / Math.max(seconds(), 0.1)));
        const note =
          phase === 'reading'
            ? replaySays('reading', language, { month })
            : replaySays('progress', language, { documents: grouped(documents), events: grouped(events), rate });
        bar.update(Math.round(done * 100), note);
      },
    });
    return { done, seconds: seconds() };
  } catch (error) {
    throw faultOfFile(error, language) ?? error;
  } finally {
    bar.stop();
  }
}

/** A replay stops at a file that cannot be read to its end: its error is the name of the file and a code. */
function faultOfFile(error: unknown, language: CommonOptions['language']): PlainError | undefined {
  if (!(error instanceof Error) || error.constructor !== Error) return undefined;
  const [, file, code] = /^(.+): ([A-Z_]+)$/.exec(error.message) ?? [];
  if (file !== undefined && code !== undefined && Object.hasOwn(refusalTexts, code)) {
    const hint = replaySays('fault', language, { file, code });
    return refusedBy(refusal(code as RefusalCode, { file }), language, hint);
  }
  return error.message.includes('--fresh') ? new PlainError(error.message, exitCodes.refused, 'NOT_YET') : undefined;
}

export interface ReplayRate {
  readonly seconds: number;
  readonly finesPerSecond: number;
  readonly eventsPerSecond: number;
}

export function rateOf(done: ReplayDone, summary: Summary, seconds: number): ReplayRate {
  const perSecond = (count: number) => Math.round(count / Math.max(seconds, 0.001));
  return {
    seconds: Math.round(seconds * 10) / 10,
    finesPerSecond: done.events === 0 ? 0 : perSecond(summary.fines),
    eventsPerSecond: perSecond(done.events),
  };
}

function sentenceOf(
  done: ReplayDone,
  summary: Summary,
  { seconds, language }: { readonly seconds: number; readonly language: CommonOptions['language'] },
): string {
  const rate = rateOf(done, summary, seconds);
  if (done.stopped) {
    return replaySays('stopped', language, { events: grouped(done.events) });
  }
  if (done.events === 0) {
    return replaySays('held', language, { until: summary.until ?? done.until });
  }
  return replaySays('done', language, {
    fines: grouped(summary.fines),
    events: grouped(done.events),
    seconds: rate.seconds,
    finesPerSecond: grouped(rate.finesPerSecond),
    eventsPerSecond: grouped(rate.eventsPerSecond),
  });
}

/** Everything of ours, and nothing else that may live in the database; also what another version of the program has left. */
async function removeAll(db: Database, isSure: boolean, language: CommonOptions['language']): Promise<void> {
  const held = await countHeld(db);
  if (held > 0n) {
    const question = replaySays('askRemove', language, { events: grouped(held) });
    await confirm({ question, refusal: replaySays('notRemoved', language), yes: isSure });
  }
  await db.transaction((tx) => tx`drop schema if exists ${tx(schemas)} cascade`, { as: 'owner' });
}

async function countHeld({ sql }: Database): Promise<bigint> {
  const [found] = await sql<{ exists: boolean }[]>`select to_regclass('journal.event') is not null as exists`;
  if (!found?.exists) return 0n;
  const [row] = await sql<{ held: bigint }[]>`select count(*) as held from journal.event`;
  return row?.held ?? 0n;
}
