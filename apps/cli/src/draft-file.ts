/** Writes a file that an operator names, and asks before another is lost by it. */
import { writeFile } from 'node:fs/promises';
import { exitCodes } from './exit-codes.ts';
import { PlainError, wrongUsage } from './plain-error.ts';
import { askYes } from './session.ts';

/** Throws a refusal FILE_EXISTS where a file is there and nobody has agreed to lose it, a usage error where it cannot be written. */
export async function writeAsked(path: string, bytes: Uint8Array, { yes }: { readonly yes: boolean }): Promise<void> {
  if (!yes && (await wasWritten(path, bytes, 'wx'))) return;
  if (!yes && (await askYes(`${path} is there already. Write over it?`)) !== true) {
    throw new PlainError(
      `${path} is there already, and was left as it is (--yes writes over it)`,
      exitCodes.refused,
      'FILE_EXISTS',
    );
  }
  await wasWritten(path, bytes, 'w');
}

/** False: it is there. */
async function wasWritten(path: string, bytes: Uint8Array, flag: 'wx' | 'w'): Promise<boolean> {
  try {
    await writeFile(path, bytes, { flag, mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw wrongUsage(`${path} cannot be written (${(error as Error).message})`);
  }
}
