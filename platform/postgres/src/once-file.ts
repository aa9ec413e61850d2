/**
 * A file that is written once and read for ever: a secret, a key, a password. It is whole or it is not there: a full disk, a kill or two programs that start
 * at once leave no half of it. What stands there and is no such thing is refused, never taken as it is.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, Failure } from './failure.ts';

export interface OnceFile {
  readonly path: string;
  /** What is in it, for the message when it is damaged: "the secret of links". */
  readonly what: string;
  readonly make: () => string;
  /** Whether a text that was read can be one. */
  readonly isWhole: (text: string) => boolean;
}

/**
 * The text of the file without blanks at its ends, made first when there is none (mode 0600). Throws Failure DAMAGED_FILE (retry never) when what is there is
 * not whole; errors of the file system go through.
 */
export function readOrMake({ path, what, make, isWhole }: OnceFile): string {
  const text = readIfThere(path) ?? made(path, make());
  if (isWhole(text)) return text;
  const message = `${path}: ${what} is empty or damaged. Put it back from a copy; who removes it gets a new one, and all that was made with the old one is worthless`;
  throw new Failure('DAMAGED_FILE', message, { retry: 'never' });
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written aside, on the disk, then given its name: of two programs one gives it, and both read what it wrote. */
function made(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    const file = openSync(aside, 'wx', 0o600);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    linkSync(aside, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
  return readFileSync(path, 'utf8').trim();
}
