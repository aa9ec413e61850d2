/** The secret that makes codes of messages and tokens of links: made once, mode 0600. Who changes it makes every link out there a stranger's. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const BYTES = 32;

export function messageSecret(home: string): Buffer {
  const file = join(home, 'message-secret');
  mkdirSync(home, { recursive: true });
  try {
    // `wx`: of two programs that start at once one makes it, the other reads it.
    writeFileSync(file, randomBytes(BYTES).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
}
