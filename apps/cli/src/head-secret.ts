/**
 * The secret of the head's key, PIN of a token or password of a store: `ORYNDAU_HEAD_PIN`, or the file that `ORYNDAU_HEAD_PIN_FILE` names, as services are handed their
 * secrets. It is in no address, no argument and no word of an error.
 */
import { readFileSync } from 'node:fs';
import { wrongUsage } from './plain-error.ts';

export const PIN = 'ORYNDAU_HEAD_PIN';
const PIN_FILE = 'ORYNDAU_HEAD_PIN_FILE';

/** `of`: what it opens, and the variable that names that. Throws a usage error where neither is given, or both. */
export function headSecret(of: string): string {
  const [given, path] = [process.env[PIN], process.env[PIN_FILE]];
  if (given && path) throw wrongUsage(`${PIN} and ${PIN_FILE} are both given: the secret is in one of them`);
  const secret = path ? inFile(path) : given;
  if (!secret) throw wrongUsage(`${PIN} is not set, nor ${PIN_FILE}: ${of}`);
  return secret;
}

function inFile(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    throw wrongUsage(`${PIN_FILE} names ${path}, which cannot be read (${(error as Error).message})`);
  }
}
