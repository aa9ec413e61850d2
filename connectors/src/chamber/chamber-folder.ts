/**
 * The regional chamber of private bailiffs, which receives transferred cases (law 261-IV Arts. 9-1, 10-6, 162): for each case a folder with the
 * machine-readable file, the acts as signed PDF, and a list of their digests. The chamber's receipt comes back as a file of the same name.
 *
 * `out/CASE/` appears whole; `in/CASE.receipt.json` says that it was taken: `{"case", "digest", "receivedOn", "bailiff", "contact"}`,
 * the last one where there is one.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface HandOver {
  /** The document's id: the same case again is the same hand-over. */
  readonly documentId: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

export interface ChamberReceipt {
  readonly documentId: string;
  readonly receivedOn: string;
  /** Who was given the case, as the chamber names them. */
  readonly bailiff: string;
  /** How to reach them, where the chamber says so. */
  readonly contact: string | null;
  /** Whether what the chamber has is what we gave: the digest of its list. */
  readonly agrees: boolean;
}

export interface Chamber {
  /** Lays a case out; one that lies there is left as it is. */
  handOver(cases: readonly HandOver[]): Promise<void>;
  /** Receipts that have come; each is moved aside only after `handled` has ended well. */
  readReceipts(handled: (receipts: readonly ChamberReceipt[]) => Promise<void>): Promise<number>;
}

const LIST = 'SHA256SUMS';
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const ID = /^([0-9a-f-]{36})\.receipt\.json$/;

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

    async readReceipts(handled) {
      await Promise.all(['in', 'done'].map((name) => mkdir(place(name), { recursive: true })));
      const names = (await readdir(place('in'))).filter((name) => ID.test(name));
      const receipts = await Promise.all(
        names.map(async (name): Promise<ChamberReceipt | undefined> => {
          const documentId = ID.exec(name)?.[1] ?? '';
          const receipt = receiptIn(await readFile(place('in', name), 'utf8'));
          const list = await readFile(place('out', documentId, LIST)).catch(() => undefined);
          if (receipt === undefined) return undefined;
          const agrees = list !== undefined && receipt.case === documentId && sha256(list) === receipt.digest;
          const { receivedOn, bailiff, contact } = receipt;
          return { documentId, receivedOn, bailiff, contact, agrees };
        }),
      );
      const good = receipts.filter((receipt) => receipt !== undefined);
      await handled(good);
      for (const [index, name] of names.entries()) {
        // What cannot be read stays where it is: the chamber will be asked, and nothing is thrown away.
        if (receipts[index] !== undefined) await rename(place('in', name), place('done', name));
      }
      return good.length;
    },
  };
}

interface ReceiptFile {
  readonly case: string;
  readonly digest: string;
  readonly receivedOn: string;
  readonly bailiff: string;
  readonly contact: string | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function receiptIn(text: string): ReceiptFile | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const { case: named, digest, receivedOn, bailiff, contact = null } = (value ?? {}) as Record<string, unknown>;
    if (typeof named !== 'string' || typeof digest !== 'string' || typeof bailiff !== 'string') return undefined;
    if (typeof receivedOn !== 'string' || !DAY.test(receivedOn)) return undefined;
    return { case: named, digest, receivedOn, bailiff, contact: typeof contact === 'string' ? contact : null };
  } catch {
    return undefined;
  }
}

/** What a chamber does: takes each case that has appeared, checks it, and gives a receipt. For tests and simulations. */
export async function chamberSimulator(
  folder: string,
  {
    today,
    bailiffs,
    fault,
  }: {
    readonly today: string;
    readonly bailiffs: readonly string[];
    readonly fault?: 'never' | 'nonsense' | 'other_digest';
  },
): Promise<number> {
  const place = (...parts: readonly string[]) => join(folder, ...parts);
  await Promise.all(['in', 'out', 'done'].map((name) => mkdir(place(name), { recursive: true })));
  const waiting = (await readdir(place('out'))).filter(
    (id) =>
      !id.endsWith('.part') &&
      !existsSync(place('done', `${id}.receipt.json`)) &&
      !existsSync(place('in', `${id}.receipt.json`)),
  );
  if (fault === 'never') return 0;
  for (const documentId of waiting) {
    const digest = sha256(await readFile(place('out', documentId, LIST)));
    const bailiff = bailiffs[Number.parseInt(documentId.slice(0, 4), 16) % bailiffs.length] ?? '';
    const receipt = {
      case: documentId,
      digest: fault === 'other_digest' ? digest.replaceAll('0', '1') : digest,
      receivedOn: today,
      bailiff,
      contact: '+7 700 000 00 00',
    };
    await writeFile(place('in', `${documentId}.receipt.json`), fault === 'nonsense' ? '{' : JSON.stringify(receipt));
  }
  return waiting.length;
}
