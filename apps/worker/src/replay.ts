/**
 * A recorded year, lived again: its files come in month by month, and a virtual clock takes every document through the days
 * until the horizon. Cut off at any point, it goes on where it was: what is durable is not done again.
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { addDays, earlier, isRefusal, type LegalDate, later, legalDate, parseLegalDate } from '@oryndau/law';
import { type Database, type Signer, sealedUntil } from '@oryndau/postgres';
import { importBank, importRegister } from './import.ts';
import { runTick } from './tick.ts';

export interface ReplayOptions {
  readonly directory: string;
  /** The horizon, the last day that is lived. */
  readonly until: LegalDate;
  readonly signer: Signer;
  readonly holder: string;
  readonly concurrency?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReplayProgress) => void;
}

export interface ReplayProgress {
  /** The month that is being lived. */
  readonly month: string;
  readonly monthsDone: number;
  readonly months: number;
  /** Documents taken through days, and events journaled, since this call. */
  readonly documents: number;
  readonly events: number;
}

export interface ReplayDone {
  readonly until: LegalDate;
  readonly documents: number;
  readonly events: number;
  readonly stopped: boolean;
}

/** Files of a month: `YYYY-MM` and the two folders of replay.md. */
const REGISTER = /^(\d{4}-\d{2})\.ndjson(\.gz)?$/;
const BANK = /^(\d{4}-\d{2})\.camt\.05[34]\.xml(\.gz)?$/;

/** What a directory of a replay holds, by month. Throws a sentence for people when it holds nothing that can be replayed. */
export function replayFiles(directory: string): Map<string, { readonly register: string[]; readonly bank: string[] }> {
  const months = new Map<string, { register: string[]; bank: string[] }>();
  const add = (kind: 'register' | 'bank', folder: string, pattern: RegExp) => {
    const path = join(directory, folder);
    if (!existsSync(path)) return;
    for (const name of readdirSync(path).sort()) {
      const month = pattern.exec(name)?.[1];
      if (month === undefined) continue;
      const files = months.get(month) ?? { register: [], bank: [] };
      files[kind].push(join(path, name));
      months.set(month, files);
    }
  };
  add('register', 'erap', REGISTER);
  add('bank', 'bank', BANK);
  if (months.size === 0) {
    throw new Error(
      `${basename(directory)} holds nothing to replay: expected erap/YYYY-MM.ndjson[.gz] and bank/YYYY-MM.camt.054.xml[.gz]`,
    );
  }
  return new Map([...months].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export async function replay(db: Database, options: ReplayOptions): Promise<ReplayDone> {
  const files = replayFiles(options.directory);
  const months = monthsUntil(files.keys(), options.until);
  const total = { documents: 0, events: 0 };
  for (const [index, month] of months.entries()) {
    const report = (documents: number, events: number) =>
      options.onProgress?.({
        month,
        monthsDone: index,
        months: months.length,
        documents: total.documents + documents,
        events: total.events + events,
      });
    report(0, 0);
    const of = files.get(month);
    for (const path of of?.register ?? []) failOn(await importRegister(db, path));
    for (const path of of?.bank ?? []) failOn(await importBank(db, path));
    if (options.signal?.aborted) return { until: options.until, ...total, stopped: true };
    const done = await liveMonth(db, month, options, report);
    total.documents += done.documents;
    total.events += done.events;
    if (done.stopped) return { until: options.until, ...total, stopped: true };
  }
  options.onProgress?.({ month: '', monthsDone: months.length, months: months.length, ...total });
  return { until: options.until, ...total, stopped: false };
}

const NOTHING = { documents: 0, events: 0, stopped: false };

async function liveMonth(
  db: Database,
  month: string,
  { until, signer, holder, concurrency, signal }: ReplayOptions,
  report: (documents: number, events: number) => void,
): Promise<{ documents: number; events: number; stopped: boolean }> {
  const sealed = await sealedUntil(db.sql);
  const first = legalDate(`${month}-01`);
  const from = sealed === null ? first : later(first, addDays(sealed, 1));
  const last = earlier(lastDayOf(month), until);
  if (from > last) return NOTHING;
  const done = await runTick(db, {
    days: { from, until: last, policy: 'replay' },
    sealsUntilEnd: true,
    signer,
    holder,
    concurrency: concurrency ?? 2,
    onProgress: ({ documents, events }) => report(documents, events),
    ...(signal === undefined ? {} : { signal }),
  });
  if (isRefusal(done)) throw new Error(`this database has lived on past ${done.data.from}: replay into a fresh one (--fresh)`);
  return done;
}

function failOn(done: { readonly file: string; readonly fault: { readonly code: string } | null }): void {
  if (done.fault !== null) throw new Error(`${done.file}: ${done.fault.code}`);
}

/** Every month from the first with a file to that of the horizon: the law goes on when the files end. */
function monthsUntil(withFiles: Iterable<string>, until: LegalDate): string[] {
  const [first] = withFiles;
  const months: string[] = [];
  for (let month = first; month !== undefined && month <= until.slice(0, 7); ) {
    months.push(month);
    month = addDays(lastDayOf(month), 1).slice(0, 7);
  }
  return months;
}

function lastDayOf(month: string): LegalDate {
  for (const day of ['31', '30', '29']) {
    const date = parseLegalDate(`${month}-${day}`);
    if (date !== undefined) return date;
  }
  return legalDate(`${month}-28`);
}
