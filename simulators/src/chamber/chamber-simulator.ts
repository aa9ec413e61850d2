/** What a chamber does: takes each case and each file about money that has appeared, checks it, and gives a receipt. For tests and simulations. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface ChamberHabits {
  readonly today: string;
  /** Among whom cases are given out. */
  readonly bailiffs: readonly string[];
  readonly fault?: 'never' | 'nonsense' | 'other_digest';
}

const GIVEN = /^([0-9a-f-]{36})(?:\.money-(\d+)\.json)?$/;

/** One look into the folder; returns how many receipts were given. */
export async function chamberSimulator(folder: string, habits: ChamberHabits): Promise<number> {
  const place = (...parts: readonly string[]) => join(folder, ...parts);
  await Promise.all(['in', 'out', 'done'].map((name) => mkdir(place(name), { recursive: true })));
  if (habits.fault === 'never') return 0;
  const [out, inside, done] = await Promise.all(['out', 'in', 'done'].map((name) => readdir(place(name))));
  const answered = new Set([...(inside ?? []), ...(done ?? [])]);
  const waiting = (out ?? []).filter((name) => GIVEN.test(name) && !answered.has(receiptName(name)));
  for (const name of waiting) {
    const receipt = await receiptFor(place('out'), name, habits);
    await writeFile(place('in', receiptName(name)), habits.fault === 'nonsense' ? '{' : JSON.stringify(receipt));
  }
  return waiting.length;
}

const receiptName = (given: string): string => `${given.replace(/\.json$/, '')}.receipt.json`;

async function receiptFor(out: string, name: string, { today, bailiffs, fault }: ChamberHabits) {
  const [, id = '', n] = GIVEN.exec(name) ?? [];
  const bytes = await readFile(n === undefined ? join(out, name, 'SHA256SUMS') : join(out, name));
  const digest = createHash('sha256').update(bytes).digest('hex');
  const received = {
    case: id,
    digest: fault === 'other_digest' ? digest.split('').reverse().join('') : digest,
    receivedOn: today,
  };
  if (n !== undefined) return { ...received, event: Number(n) };
  const bailiff = bailiffs[Number.parseInt(id.slice(0, 4), 16) % bailiffs.length] ?? '';
  return { ...received, bailiff, contact: '+7 700 000 00 00' };
}
