/** The secret that makes codes of messages and tokens of links: made once, mode 0600. Who changes it makes every link out there a stranger's. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readOrMake } from '@oryndau/postgres/once-file';

const BYTES = 32;

/** Throws Failure DAMAGED_FILE when the file is empty or cut: with a secret that anybody can guess, anybody could forge a link or a login. */
export function messageSecret(home: string): Buffer {
  const hex = readOrMake({
    path: join(home, 'message-secret'),
    what: 'the secret of links and logins',
    make: () => randomBytes(BYTES).toString('hex'),
    isWhole: (text) => new RegExp(`^[0-9a-f]{${2 * BYTES}}$`).test(text),
  });
  return Buffer.from(hex, 'hex');
}
