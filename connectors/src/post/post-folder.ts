/**
 * Registered letters for the post (law 261-IV Art. 27(1)(1)): a printable file for each, and a register of the day that goes with them. The
 * post's answer comes back as a table of the same keys. The folder is the contract: whoever prints takes what is complete.
 *
 * `out/DAY/NAME.pdf`, `out/DAY/register.csv`; `in/*.csv` is read, and moved to `done/` or, when it cannot be read, to `refused/`.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Letter } from '@oryndau/documents/messages';
import { textOf } from '@oryndau/law/door-text';
import type { LegalDate } from '@oryndau/law/legal-date';

export interface PostedLetter {
  /** Names the letter; the same key again is the same letter. */
  readonly key: string;
  readonly on: LegalDate;
  readonly language: 'kk' | 'ru' | 'en';
  readonly content: Letter;
}

export interface PrintedLetter {
  readonly key: string;
  /** Where it lies, below `out`. */
  readonly file: string;
}

/** What the post says of a letter. */
export interface PostReport {
  readonly key: string;
  readonly outcome: 'delivered' | 'failed';
  /** delivered, refused (which the law takes for delivery: Art. 27), returned, unknown_address. */
  readonly state: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface PostReading {
  readonly file: string;
  readonly reports: readonly PostReport[];
  /** Lines that could not be read, from 1, each with its reason. */
  readonly faults: readonly { readonly line: number; readonly reason: string }[];
}

export interface PostOffice {
  /** Writes each letter and its line of the register; a letter that lies there already is left as it is. */
  print(letters: readonly PostedLetter[]): Promise<readonly PrintedLetter[]>;
  /** Reads what the post has laid into `in`; a file counts as read only after `handled` has ended well. */
  readReturns(handled: (reading: PostReading) => Promise<void>): Promise<number>;
}

export interface PostFolderOptions {
  readonly folder: string;
  /** Makes the printable file of a letter (law/documents/). */
  readonly render: (letter: PostedLetter) => Uint8Array;
}

/** The name of a letter's file: short, and without anything personal. */
const nameOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 20);

export function postFolder({ folder, render }: PostFolderOptions): PostOffice {
  const place = (...parts: readonly string[]) => join(folder, ...parts);
  return {
    async print(letters) {
      const printed: PrintedLetter[] = [];
      for (const day of new Set(letters.map(({ on }) => on))) {
        await mkdir(place('out', day), { recursive: true });
        const here = new Set(await readdir(place('out', day)));
        const lines: string[] = [];
        for (const letter of letters.filter(({ on }) => on === day)) {
          const file = `${nameOf(letter.key)}.pdf`;
          if (!here.has(file)) {
            await writeWhole(place('out', day, file), render(letter));
            lines.push(csvLine([file, letter.key, letter.content.to.name, letter.content.to.address ?? '']));
          }
          printed.push({ key: letter.key, file: `${day}/${file}` });
        }
        await addLines(place('out', day, 'register.csv'), lines);
      }
      const files = new Map(printed.map(({ key, file }) => [key, file]));
      return letters.map(({ key }) => ({ key, file: files.get(key) ?? '' }));
    },

    async readReturns(handled) {
      await Promise.all(['in', 'done', 'refused'].map((name) => mkdir(place(name), { recursive: true })));
      const names = (await readdir(place('in'))).filter((name) => name.endsWith('.csv')).sort();
      for (const name of names) {
        const reading = readReturnFile(name, await returnsIn(place('in', name)));
        await handled(reading);
        await rename(place('in', name), place(reading.reports.length > 0 ? 'done' : 'refused', name));
      }
      return names.length;
    },
  };
}

/** Undefined where it is longer than any, or no text. */
async function returnsIn(path: string): Promise<string | undefined> {
  const { size } = await stat(path);
  return size > FILE_BYTES_MAX ? undefined : textOf(await readFile(path), FILE_BYTES_MAX);
}

/** Whole or not at all: a printer that looks into the folder never takes half a letter. */
async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  await writeFile(`${path}.part`, bytes);
  await rename(`${path}.part`, path);
}

const HEAD = 'file,key,name,address';

async function addLines(path: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  const before = await readFile(path, 'utf8').catch(() => `${HEAD}\r\n`);
  await writeWhole(path, `${before}${lines.join('\r\n')}\r\n`);
}

/** RFC 4180; a leading `=`, `+`, `-` or `@` would be a formula to a spreadsheet. */
const csvLine = (cells: readonly string[]): string =>
  cells.map((cell) => `"${(/^[=+\-@]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`).join(',');

const RETURN =
  /^"?([0-9a-f-]{36}\/\d{1,9})"?,"?(delivered|refused|returned|unknown_address)"?,"?(\d{4}-\d{2}-\d{2})"?$/;
const FILE_BYTES_MAX = 10_000_000;

/** `key,state,day` a line, a head allowed. Art. 27: who refuses a registered letter has been notified. */
function readReturnFile(file: string, text: string | undefined): PostReading {
  if (text === undefined) return { file, reports: [], faults: [{ line: 0, reason: 'FILE_TOO_LARGE_OR_NO_TEXT' }] };
  const reports: PostReport[] = [];
  const faults: { line: number; reason: string }[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '' || (index === 0 && line.startsWith('key'))) continue;
    const [, key, state, day] = RETURN.exec(line) ?? [];
    const at = day === undefined ? Number.NaN : Date.parse(`${day}T12:00:00+05:00`);
    if (key === undefined || state === undefined || Number.isNaN(at)) {
      faults.push({ line: index + 1, reason: 'LINE_MALFORMED' });
      continue;
    }
    const outcome = state === 'delivered' || state === 'refused' ? 'delivered' : 'failed';
    reports.push({ key, outcome, state, at: new Date(at).toISOString() });
  }
  return { file, reports, faults };
}
