/** The id of a request to a bank: from it the document is known without a look-up. ISO 20022 gives 35 characters for it. */
import { inLetters, uuidOf } from '@oryndau/outside/codes';

const UUID_DIGITS = 32;
const BASE = 36;

/** `<document>-<event>-<bank>`: 25 + 1 + up to 5 + 1 + 3 characters. */
export function requestIdOf(documentId: string, n: number, bank: string): string {
  return `${inLetters(documentId)}-${n}-${bank}`;
}

export interface RequestName {
  readonly documentId: string;
  readonly n: number;
  readonly bank: string;
}

/** What an id names; undefined when it is none of ours. */
export function readRequestId(id: string): RequestName | undefined {
  const [, letters, n, bank] = /^([0-9a-z]{25})-(\d{1,5})-([A-Z0-9]{3})$/.exec(id) ?? [];
  if (letters === undefined || n === undefined || bank === undefined) return undefined;
  let value = 0n;
  for (const letter of letters) value = value * BigInt(BASE) + BigInt(Number.parseInt(letter, BASE));
  const hex = value.toString(16).padStart(UUID_DIGITS, '0');
  if (hex.length !== UUID_DIGITS) return undefined;
  return { documentId: uuidOf(hex), n: Number(n), bank };
}
