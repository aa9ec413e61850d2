/**
 * What a value of the law would have done in a recorded year: the year is lived twice, with the value of today and with another, each in a thread and a database of its own
 * that is removed afterwards. Nothing of it is told to anybody, and nothing is decided by it.
 */
import { Worker } from 'node:worker_threads';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Database } from '@oryndau/postgres/database';
import { urlOfDatabase } from '@oryndau/postgres/driver';
import type { YearTask, YearWord } from './live-in-thread.ts';
import type { LivedYear } from './lived-year.ts';

/** A recorded year, and how far it is lived. */
export interface RecordedYear {
  readonly directory: string;
  readonly until: LegalDate;
}

/** With the value of today, and with the other. */
export interface TwoYears {
  readonly today: LivedYear;
  readonly other: LivedYear;
}

export interface AskedTwice extends RecordedYear {
  /** Names the databases. */
  readonly id: string;
  readonly parameter: string;
  readonly todayValue: string;
  readonly value: string;
  /** Told every few seconds how far it is; false: it is not wanted any more. */
  readonly keep: (percent: number) => Promise<boolean>;
  /** Whoever runs it goes away: it is left as it is, and another removes what it leaves behind. */
  readonly closing?: AbortSignal;
}

const SAY_MS = 2_000;

const databasesOf = (id: string): readonly [today: string, other: string] => {
  const name = `oryndau_what_if_${id.replaceAll('-', '')}`;
  return [`${name}_a`, `${name}_b`];
};

/** What a run left behind whose server died. */
export async function dropYears({ sql }: Database, id: string): Promise<void> {
  for (const name of databasesOf(id)) await sql`drop database if exists ${sql(name)} with (force)`;
}

/** Null: it was not wanted any more. */
export async function liveTwice(db: Database, asked: AskedTwice): Promise<TwoYears | null> {
  const { id, directory, until, parameter, todayValue, value, keep, closing } = asked;
  const stop = new AbortController();
  let percent = 0;
  const timer = setInterval(() => {
    keep(percent).then(
      (isWanted) => isWanted || stop.abort(),
      () => stop.abort(),
    );
  }, SAY_MS);
  const leave = () => stop.abort();
  closing?.addEventListener('abort', leave, { once: true });
  const live = (name: string, of: string, half: number) =>
    liveYear(db, name, {
      task: { directory, until, parameter, value: of },
      signal: stop.signal,
      onPart: (part) => {
        percent = Math.floor((half + part) * 50);
      },
    });
  const [first, second] = databasesOf(id);
  try {
    return { today: await live(first, todayValue, 0), other: await live(second, value, 1) };
  } catch (error) {
    if (stop.signal.aborted) return null;
    throw error;
  } finally {
    closing?.removeEventListener('abort', leave);
    clearInterval(timer);
  }
}

interface Living {
  readonly task: Omit<YearTask, 'url'>;
  readonly signal: AbortSignal;
  readonly onPart: (part: number) => void;
}

async function liveYear({ sql, url }: Database, name: string, { task, ...told }: Living): Promise<LivedYear> {
  told.signal.throwIfAborted();
  await sql`create database ${sql(name)}`;
  try {
    return await inThread({ ...task, url: urlOfDatabase(url, name) }, told);
  } finally {
    await sql`drop database if exists ${sql(name)} with (force)`;
  }
}

function inThread(workerData: YearTask, { signal, onPart }: Omit<Living, 'task'>): Promise<LivedYear> {
  return new Promise((resolve, reject) => {
    // Without the loaders of this thread: the thread is plain JavaScript and brings its own.
    const thread = new Worker(new URL('./year-thread.mjs', import.meta.url), { execArgv: [], workerData });
    const end = () => void thread.terminate();
    signal.addEventListener('abort', end, { once: true });
    let year: LivedYear | undefined;
    thread.on('message', (word: YearWord) => {
      if ('year' in word) year = word.year;
      else onPart(word.part);
    });
    thread.once('error', reject);
    thread.once('exit', () => {
      signal.removeEventListener('abort', end);
      if (year === undefined) reject(new Error('the year was not lived to its end'));
      else resolve(year);
    });
  });
}
