/**
 * A recorded year, lived again: its files come in, and a virtual clock takes every document through the days until the
 * horizon. Cut off at any point, it goes on where it was: what is durable is not done again.
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { lastTick } from '@oryndau/journal/chain';
import { SLOTS } from '@oryndau/journal/lease';
import type { Signer } from '@oryndau/journal/seal';
import { addDays, daysBetween, earlier, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { isRefusal } from '@oryndau/law/refusal';
import type { Database } from '@oryndau/postgres/database';
import { importBank, importRegister } from './import.ts';
import { runTick } from './tick.ts';

export interface ReplayOptions {
  readonly directory: string;
  /** The horizon, the last day that is lived. */
  readonly until: LegalDate;
  /** Days that the virtual clock goes at once; absent: all of them. The journal is the same whatever the stride. */
  readonly strideDays?: number;
  readonly signer: Signer;
  readonly holder: string;
  readonly concurrency?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReplayProgress) => void;
}

export interface ReplayProgress {
  readonly phase: 'reading' | 'living';
  /** How much of the phase is done, 0 to 1. */
  readonly part: number;
  /** The month of the file, or of the virtual clock at the end of the stride. */
  readonly month: string;
  /** Documents taken through their days, and events journaled, since this call. */
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
  const { until, signal } = options;
  const files = [...replayFiles(options.directory)];
  const all = files.reduce((sum, [, { register, bank }]) => sum + register.length + bank.length, 0);
  let read = 0;
  // Everything comes in first, as it came in: a day is lived with all that was known of it, in whatever file it stood.
  const readAll = async (kind: 'register' | 'bank'): Promise<void> => {
    for (const [month, paths] of files) {
      for (const path of paths[kind]) {
        if (signal?.aborted) return;
        failOn(await (kind === 'register' ? importRegister : importBank)(db, path));
        read += 1;
        options.onProgress?.({ phase: 'reading', part: read / all, month, documents: 0, events: 0 });
      }
    }
  };
  await Promise.all([readAll('register'), readAll('bank')]);
  if (signal?.aborted) return { until, documents: 0, events: 0, stopped: true };
  const first = files[0]?.[0];
  return live(db, options, legalDate(`${first}-01`));
}

/** Strides of the virtual clock, one after another; within a stride each document lives its days in order. */
async function live(db: Database, options: ReplayOptions, first: LegalDate): Promise<ReplayDone> {
  const { until, strideDays, signer, holder, concurrency, signal } = options;
  const total = { documents: 0, events: 0 };
  const start = await nextDay(db, first);
  const days = daysBetween(start, until) + 1;
  for (let from = start; from <= until; ) {
    const last = strideDays === undefined ? until : earlier(addDays(from, strideDays - 1), until);
    const before = { ...total, days: daysBetween(start, from) };
    const done = await runTick(db, {
      days: { from, until: last, policy: POLICY },
      sealsUntilEnd: true,
      signer,
      holder,
      concurrency: concurrency ?? CONCURRENCY,
      onProgress: ({ slotsDone, documents, events }) => {
        const part = (before.days + (slotsDone / SLOTS) * (daysBetween(from, last) + 1)) / days;
        const sum = { documents: before.documents + documents, events: before.events + events };
        options.onProgress?.({ phase: 'living', part, month: last.slice(0, 7), ...sum });
      },
      ...(signal === undefined ? {} : { signal }),
    });
    if (isRefusal(done)) {
      // A tick that a crash had left open was longer, or another worker was quicker: on from there.
      const next = await nextDay(db, first);
      if (next <= from) throw livedOn(done.data.from);
      from = next;
      continue;
    }
    total.documents += done.documents;
    total.events += done.events;
    if (done.stopped) return { until, ...total, stopped: true };
    from = addDays(last, 1);
  }
  return { until, ...total, stopped: false };
}

/** The first day that no tick has lived. Sealed days do not tell: a day without events has no root. */
async function nextDay(db: Database, first: LegalDate): Promise<LegalDate> {
  const last = await lastTick(db.sql);
  if (last === null) return first;
  if (last.policy !== POLICY) throw livedOn(last.until);
  return last.finished ? addDays(last.until, 1) : last.from;
}

const livedOn = (day: string | undefined): Error =>
  new Error(`this database has lived on past ${day}: replay into a fresh one (--fresh)`);

const POLICY = 'replay';
/** While one batch is computed, the database writes another, and a third is on its way. */
const CONCURRENCY = 3;

function failOn(done: { readonly file: string; readonly fault: { readonly code: string } | null }): void {
  if (done.fault !== null) throw new Error(`${done.file}: ${done.fault.code}`);
}
