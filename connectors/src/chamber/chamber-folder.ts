/**
 * The regional chamber of private bailiffs, which receives transferred cases (law 261-IV Arts. 9-1, 10-6, 162): for each case a folder with the
 * machine-readable file, the acts as signed PDF, and a list of their digests; beside it a file for each movement of money after that.
 *
 * | ours | the chamber's | what it says |
 * | --- | --- | --- |
 * | `out/CASE/` | `in/CASE.receipt.json` | `{"case", "digest", "receivedOn", "bailiff", "contact"}`: `digest` of `SHA256SUMS`; the last where there is one |
 * | `out/CASE.money-EVENT.json` | `in/CASE.money-EVENT.receipt.json` | `{"case", "event", "digest", "receivedOn"}`: `digest` of the file |
 *
 * Whatever is laid out appears whole and is never changed. Receipts that were read are moved to `done/`.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type About,
  aboutOf,
  type ChamberNonsense,
  type ChamberReceipt,
  RECEIPT_BYTES_MAX,
  receiptIn,
} from './receipt.ts';

export interface HandOver {
  /** The document's id: the same case again is the same hand-over. */
  readonly documentId: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

export interface MoneyTold {
  readonly documentId: string;
  /** The event whose money it is: the same again is the same file. */
  readonly n: number;
  readonly bytes: Uint8Array;
}

export interface ChamberReading {
  readonly receipts: readonly ChamberReceipt[];
  /** Stays where it is: the chamber will be asked, and nothing is thrown away. So it is read again each time. */
  readonly nonsense: readonly ChamberNonsense[];
}

export interface Chamber {
  /** Lays cases out; one that lies there is left as it is. */
  handOver(cases: readonly HandOver[]): Promise<void>;
  /** Lays out what is told of money, of cases that were handed over before; a file that lies there is left as it is. */
  tellMoney(told: readonly MoneyTold[]): Promise<void>;
  /** What has come; each receipt is moved aside only after `handled` has ended well. */
  readReceipts(handled: (reading: ChamberReading) => Promise<void>): Promise<number>;
}

const LIST = 'SHA256SUMS';
const RECEIPT = '.receipt.json';
/** All of a day's receipts opened at once would be more files than a process may have open. */
const FILES_AT_ONCE = 200;
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const moneyFile = (documentId: string, n: number): string => `${documentId}.money-${n}.json`;

export function chamberFolder(folder: string): Chamber {
  const place = (...parts: readonly string[]) => join(folder, ...parts);
  return {
    async handOver(cases) {
      await mkdir(place('out'), { recursive: true });
      for (const { documentId, files } of cases) {
        const whole = place('out', documentId);
        if (existsSync(whole)) continue;
        const part = `${whole}.part`;
        await rm(part, { recursive: true, force: true });
        await mkdir(part);
        await Promise.all(files.map(({ name, bytes }) => writeFile(join(part, name), bytes)));
        await writeFile(join(part, LIST), files.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join(''));
        await rename(part, whole);
      }
    },

    async tellMoney(told) {
      await mkdir(place('out'), { recursive: true });
      for (const { documentId, n, bytes } of told) {
        const whole = place('out', moneyFile(documentId, n));
        if (existsSync(whole)) continue;
        await writeFile(`${whole}.part`, bytes);
        await rename(`${whole}.part`, whole);
      }
    },

    async readReceipts(handled) {
      await Promise.all(['in', 'done'].map((name) => mkdir(place(name), { recursive: true })));
      const entries = await readdir(place('in'), { withFileTypes: true });
      const names = entries
        .flatMap((entry) => (entry.isFile() && entry.name.endsWith(RECEIPT) ? entry.name : []))
        .sort();
      let count = 0;
      for (let first = 0; first < names.length; first += FILES_AT_ONCE) {
        const slice = names.slice(first, first + FILES_AT_ONCE);
        const read = await Promise.all(slice.map((name) => readOne(folder, name)));
        const receipts = read.flatMap(({ receipt }) => receipt ?? []);
        await handled({ receipts, nonsense: read.flatMap(({ nonsense }) => nonsense ?? []) });
        const taken = read.filter(({ receipt }) => receipt !== undefined);
        await Promise.all(taken.map(({ name }) => rename(place('in', name), place('done', name))));
        count += receipts.length;
      }
      return count;
    },
  };
}

interface ReadFile {
  readonly name: string;
  readonly receipt?: ChamberReceipt;
  readonly nonsense?: ChamberNonsense;
}

async function readOne(folder: string, name: string): Promise<ReadFile> {
  const bytes = await beginningOf(join(folder, 'in', name), RECEIPT_BYTES_MAX + 1);
  const about = aboutOf(name);
  const receipt = about && receiptIn(bytes, about, await digestOfGiven(folder, about));
  if (receipt !== undefined) return { name, receipt };
  return { name, nonsense: { documentId: about?.documentId ?? null, name, digest: sha256(bytes) } };
}

/** As much of a file as tells whether it can be a receipt: one that is too long for that is not read to its end. */
async function beginningOf(path: string, bytesMax: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(bytesMax) });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Of what lies there for the chamber; undefined where nothing does. */
async function digestOfGiven(folder: string, about: About): Promise<string | undefined> {
  const { documentId } = about;
  const path = about.kind === 'case' ? join(documentId, LIST) : moneyFile(documentId, about.n);
  const given = await readFile(join(folder, 'out', path)).catch(() => undefined);
  return given && sha256(given);
}
