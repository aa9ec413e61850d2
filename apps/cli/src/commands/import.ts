/** `oryndau import`: files of the register and of banks, with every refused record by its place and reason. */
import { existsSync, statSync } from 'node:fs';
import { type ImportDone, type ImportOptions, importBank, importRegister } from '@oryndau/deciding/import';
import { refusedLines } from '@oryndau/fines/sql/find';
import type { RefusedPlace } from '@oryndau/journal/chain';
import { fileDigest } from '@oryndau/journal/files';
import type { Money } from '@oryndau/law/money';
import { refusal } from '@oryndau/law/refusal';
import { refusalText } from '@oryndau/law/refusal-texts';
import { type KeptTallyLine, readTally, refusedEntries } from '@oryndau/payments/sql/find';
import type { Connection } from '@oryndau/postgres/driver';
import { grouped, shownMoney } from '@oryndau/sentences/shown';
import type { Language } from '@oryndau/words/languages';
import type { Command } from 'commander';
import { now } from '../clock.ts';
import { takeBookingRules } from '../configured-bookings.ts';
import { exitCodes } from '../exit-codes.ts';
import { print, printJson, progressBar } from '../output.ts';
import { wrongUsage } from '../plain-error.ts';
import { type CommonOptions, type Session, withCommon, withSession } from '../session.ts';
import { countTexts, importSays } from '../texts/import.ts';
import { refusedPlaceText } from './case.ts';

interface ImportCommandOptions extends CommonOptions {
  readonly refused?: boolean;
}

type Counts = Readonly<Record<string, number>>;

interface Kind {
  readonly summary: string;
  readonly what: 'lines' | 'entries';
  readonly read: (
    db: Session['db'],
    path: string,
    options: ImportOptions,
  ) => Promise<Omit<ImportDone<unknown>, 'counts'> & { readonly counts: object }>;
  readonly refused: (connection: Connection, digest: string, limit: number) => Promise<RefusedPlace[]>;
  /** Where sums are proved: what became of each entry. */
  readonly tally: (connection: Connection, digest: string) => Promise<KeptTallyLine[]>;
}

const kinds: Readonly<Record<'register' | 'bank', Kind>> = {
  register: {
    summary: 'a feed of the register: NDJSON, plain or gzip',
    what: 'lines',
    read: importRegister,
    refused: refusedLines,
    tally: async () => [],
  },
  bank: {
    summary: 'a bank file: camt.053, camt.054, MT940 or 1CClientBankExchange, plain, gzip or zip',
    what: 'entries',
    read: async (db, path, options) => {
      await takeBookingRules(db);
      return importBank(db, path, options);
    },
    refused: refusedEntries,
    tally: readTally,
  },
};

/** Shown without `--refused`. */
const REFUSED_SHOWN = 20;
const REFUSED_MAX = 1_000_000;

export function addImport(program: Command): void {
  const group = program
    .command('import')
    .summary('take files in')
    .description('Takes files in; a tick decides on them.');
  for (const [name, kind] of Object.entries(kinds)) {
    withCommon(
      group
        .command(name)
        .argument('<files...>')
        .summary(kind.summary)
        .description(
          `Takes in ${kind.summary}. A file that was cut off is read on, and a known one is left. Exit code 1 when a record was refused or a file ended early.`,
        )
        .option('--refused', `lists every refused record, not only the first ${REFUSED_SHOWN}`),
    ).action(async (files: readonly string[], options: ImportCommandOptions) => {
      const missing = files.find((file) => !existsSync(file));
      if (missing !== undefined) throw wrongUsage(`there is no file ${missing}`);
      const other = files.find((file) => !statSync(file).isFile());
      if (other !== undefined) {
        throw wrongUsage(`${other} is not a regular file; what comes through a pipe has to be kept in a file first`);
      }
      await withSession(options, { name: 'import' }, (session) => importFiles(session, kind, files, options));
    });
  }
}

interface Imported {
  readonly file: string;
  readonly known: boolean;
  readonly counts: Counts;
  readonly fault: { readonly code: string; readonly text: string; readonly position: number } | null;
  readonly refused: readonly RefusedPlace[];
  /** By currency and direction; the last line of each is what the file holds. */
  readonly tally: readonly KeptTallyLine[];
}

async function importFiles(
  session: Session,
  kind: Kind,
  files: readonly string[],
  { refused: all }: ImportCommandOptions,
) {
  const { json, language } = session;
  const done: Imported[] = [];
  for (const file of files) {
    const imported = await importOne(session, kind, file, all ? REFUSED_MAX : REFUSED_SHOWN);
    done.push(imported);
    if (!json) print(importedText(imported, kind, language));
  }
  if (json) printJson(done);
  const isClean = done.every(({ fault, counts }) => fault === null && (counts.refused ?? 0) === 0);
  return isClean ? exitCodes.ok : exitCodes.refused;
}

async function importOne(
  { db, language, signal }: Session,
  kind: Kind,
  file: string,
  limit: number,
): Promise<Imported> {
  const bar = progressBar(file, 0);
  try {
    const { fault, position, ...done } = await kind.read(db, file, {
      signal,
      at: now(),
      onProgress: (read) => {
        bar.setTotal(read);
        bar.update(read, `${grouped(read)} ${importSays(kind.what, language)}`);
      },
    });
    const digest = (await fileDigest(file)).toString('hex');
    return {
      ...done,
      counts: { ...done.counts } as Counts,
      fault: fault && { code: fault.code, text: refusalText(fault, language), position },
      refused: await kind.refused(db.sql, digest, limit),
      tally: await kind.tally(db.sql, digest),
    };
  } finally {
    bar.stop();
  }
}

/** One of a later version is told by its name. */
const countName = (name: string, language: Language): string =>
  Object.hasOwn(countTexts, name) ? (countTexts[name]?.[language] ?? name) : name;

function importedText(
  { file, known, counts, fault, refused, tally }: Imported,
  kind: Kind,
  language: Language,
): string {
  const numbers = Object.entries(counts).map(([name, count]) =>
    importSays('count', language, { name: countName(name, language), count: grouped(count) }),
  );
  const lines = [importSays(known ? 'known' : 'read', language, { file, counts: numbers.join(', ') })];
  for (const { outcome, direction, currency, entries, amount } of tally) {
    const way = direction === '' ? importSays('unreadable', language) : countName(direction, language);
    const sum = { amount: shownMoney(amount as Money, language), currency, entries: grouped(entries), direction: way };
    lines.push(importSays('tally', language, { what: countName(outcome, language), ...sum }).trimEnd());
  }
  for (const place of refused) lines.push(`  ${refusedPlaceText(place, language)}`);
  const more = (counts.refused ?? 0) - refused.length;
  if (more > 0) lines.push(importSays('more', language, { count: grouped(more) }));
  if (fault !== null) {
    const at = { count: grouped(fault.position), what: importSays(kind.what, language) };
    lines.push(importSays('endedEarly', language, { ...at, text: fault.text, code: fault.code }));
    lines.push(importSays('kept', language));
    if (fault.code === 'FILE_EMPTY')
      lines.splice(1, lines.length, `  ${refusalText(refusal('FILE_EMPTY', { file }), language)}`);
  }
  return lines.join('\n');
}
