/**
 * The far side of a folder: envelopes that appear in `out/` are taken, their receipts and everything that is said appear in `in/`.
 * Files appear whole: written beside, then renamed. What was taken lies in `taken/`, what was refused as a whole in `refused/`.
 */
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EnvelopeDesk } from './envelope-desk.ts';

export interface FolderFront {
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** How often it looks by itself. */
const LOOK_MS = 200;
const SAID_AT_ONCE = 1_000;

export async function openFolderFront<Request, Content>(
  desk: EnvelopeDesk<Request, Content>,
  folder: string,
): Promise<FolderFront> {
  for (const name of ['out', 'in', 'taken', 'refused']) await mkdir(join(folder, name), { recursive: true });
  let position = 0;

  const lay = async (name: string, xml: string): Promise<void> => {
    const part = join(folder, 'in', `.${name}.part`);
    await writeFile(part, xml);
    await rename(part, join(folder, 'in', name));
  };
  const look = async (): Promise<void> => {
    const names = (await readdir(join(folder, 'out'))).filter((name) => /^[^.].*\.xml$/.test(name)).sort();
    for (const name of names) {
      const from = join(folder, 'out', name);
      const taken = desk.take(await readFile(from));
      if (taken.kind === 'receipt') await lay(`R-${name}`, taken.xml);
      await rename(from, join(folder, taken.kind === 'receipt' ? 'taken' : 'refused', name));
    }
    for (const said of desk.party.after(position, SAID_AT_ONCE)) {
      await lay(`${String(said.position).padStart(9, '0')}.xml`, desk.envelopeOf(said));
      position = said.position;
    }
  };
  // One look at a time, whoever asks for it.
  let looking: Promise<void> = Promise.resolve();
  const settle = (): Promise<void> => {
    looking = looking.then(look, look);
    return looking;
  };
  const timer = setInterval(() => {
    // What goes wrong here goes wrong again in `settle`, which tells the one who waits for it.
    settle().catch(() => undefined);
  }, LOOK_MS);
  timer.unref();
  return {
    settle,
    async close() {
      clearInterval(timer);
      await looking.catch(() => undefined);
    },
  };
}
