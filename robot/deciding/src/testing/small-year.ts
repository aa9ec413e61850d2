/**
 * A small year cut out of the example: every fine that was made by hand for an edge of the rules (`E-...`), and of the real
 * ones each whose number falls in the share that is asked for. What the register and the bank say of them comes along, and the
 * same share of the money that belongs to no fine. The same share gives the same bytes on every machine.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { exampleYear } from '@oryndau/postgres/testing/places';

export interface SmallYear {
  readonly directory: string;
  readonly fines: number;
  readonly entries: number;
}

interface Names {
  readonly numbers: Set<string>;
  readonly references: Set<string>;
  readonly endToEndIds: Set<string>;
}

/** Writes it to `directory`; `oneIn` real fines is taken. Every second file is gzip, as both come. */
export function cutSmallYear(directory: string, oneIn: number): SmallYear {
  mkdirSync(join(directory, 'erap'), { recursive: true });
  mkdirSync(join(directory, 'bank'), { recursive: true });
  const names: Names = { numbers: new Set(), references: new Set(), endToEndIds: new Set() };
  for (const [at, file] of filesOf('erap').entries()) {
    const lines = linesOf('erap', file).filter((line) => takesRecord(line, oneIn, names));
    if (lines.length > 0) write(join(directory, 'erap', file), `${lines.join('\n')}\n`, at);
  }
  let entries = 0;
  for (const [at, file] of filesOf('bank').entries()) {
    const lines = linesOf('bank', file).filter((line) => !line.startsWith('<Ntry>') || takesEntry(line, oneIn, names));
    entries += lines.filter((line) => line.startsWith('<Ntry>')).length;
    write(join(directory, 'bank', file), `${lines.join('\n')}\n`, at);
  }
  return { directory, fines: names.numbers.size, entries };
}

const filesOf = (folder: string): string[] => readdirSync(join(exampleYear, folder)).sort();

const linesOf = (folder: string, file: string): string[] =>
  gunzipSync(readFileSync(join(exampleYear, folder, file)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');

function write(path: string, text: string, at: number): void {
  if (at % 2 === 0) writeFileSync(path, gzipSync(text, { level: 1 }));
  else writeFileSync(path.replace(/\.gz$/, ''), text);
}

const isChosen = (name: string, oneIn: number): boolean =>
  createHash('sha256').update(name).digest().readUInt32BE(0) % oneIn === 0;

function takesRecord(line: string, oneIn: number, { numbers, references }: Names): boolean {
  const number = /"number":"([^"]+)"/.exec(line)?.[1] ?? '';
  if (!number.startsWith('E-') && !isChosen(number, oneIn)) return false;
  if (line.startsWith('{"type":"FineRegistered"')) {
    numbers.add(number);
    references.add(/"paymentReference":"([^"]+)"/.exec(line)?.[1] ?? '');
  }
  return true;
}

function takesEntry(line: string, oneIn: number, { numbers, references, endToEndIds }: Names): boolean {
  const reference = /<CdtrRefInf><Ref>([^<]+)</.exec(line)?.[1];
  const number = /№ ?([^\s<,;]+)/.exec(line)?.[1];
  const endToEndId = /<EndToEndId>([^<]+)</.exec(line)?.[1] ?? '';
  const ours =
    (reference !== undefined && references.has(reference)) ||
    (number !== undefined && numbers.has(number)) ||
    endToEndIds.has(endToEndId) ||
    isChosen(endToEndId, oneIn * 20);
  if (ours) endToEndIds.add(endToEndId);
  return ours;
}
