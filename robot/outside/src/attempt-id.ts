/**
 * The name of an attempt to pay, at the payment service and as the EndToEndId of ISO 20022 (Max35Text) when its money comes: the document's
 * id without dashes, `p`, and the number of the attempt. A collection order has a dash in the place of the `p`, so neither is taken
 * for the other.
 */
import { createHash } from 'node:crypto';
import { uuidOf } from './codes.ts';

/** So many numbers have one or two signs: 1 to 99, and `a0` to `zz` for what comes after. More does not fit into 35 characters. */
export const ATTEMPTS_MAX = 99 + 26 * 36;

const LAST_DECIMAL = 99;
const BASE = 36;
/** `a0` read in base 36. */
const FIRST_LETTERED = 10 * BASE;

/** 32 hexadecimal digits, `p`, the attempt's number in one or two signs. `attempt` is decimal, 1 to `ATTEMPTS_MAX`. */
export function attemptIdOf(documentId: string, attempt: string): string {
  const number = Number(attempt);
  const signs = number <= LAST_DECIMAL ? attempt : (number - LAST_DECIMAL - 1 + FIRST_LETTERED).toString(BASE);
  return `${documentId.replaceAll('-', '')}p${signs}`;
}

/** What an EndToEndId names; undefined when it is no attempt of ours. */
export function readAttemptId(text: string): { readonly documentId: string; readonly attempt: string } | undefined {
  const [, hex, signs] = /^([0-9a-f]{32})p([1-9]\d?|[a-z][0-9a-z])$/.exec(text) ?? [];
  if (hex === undefined || signs === undefined) return undefined;
  const isDecimal = /^\d+$/.test(signs);
  const number = isDecimal ? Number(signs) : Number.parseInt(signs, BASE) - FIRST_LETTERED + LAST_DECIMAL + 1;
  return { documentId: uuidOf(hex), attempt: String(number) };
}

// ------------------------------------------------------------------------------------------------ several by one payment

/** The key of a joint payment at the service: its id without dashes, and `j`. No money bears it: each part comes under the name of its own attempt. */
export const jointKeyOf = (jointId: string): string => `${jointId.replaceAll('-', '')}j`;

/** The id of the joint payment that a key names; undefined when it is no such key of ours. */
export function readJointKey(text: string): string | undefined {
  const [, hex] = /^([0-9a-f]{32})j$/.exec(text) ?? [];
  return hex === undefined ? undefined : uuidOf(hex);
}

/** One part as the page with the button promised it. */
export interface JointPart {
  readonly documentId: string;
  /** The number that the attempt has in its document. */
  readonly attempt: number;
  /** Tiyn. */
  readonly amount: bigint;
}

/** The same parts are the same joint payment, in whatever order they are named: pressed twice, it is one. A uuid of version 8 (RFC 9562): its bits are of a digest. */
export function jointIdOf(parts: readonly JointPart[]): string {
  const named = parts.map(({ documentId, attempt, amount }) => `${documentId}/${attempt}/${amount}`).sort();
  const hex = createHash('sha256').update(named.join('\n')).digest('hex').slice(0, HEX_DIGITS);
  return uuidOf(`${hex.slice(0, VERSION_AT)}8${hex.slice(VERSION_AT + 1, VARIANT_AT)}8${hex.slice(VARIANT_AT + 1)}`);
}

const HEX_DIGITS = 32;
const VERSION_AT = 12;
const VARIANT_AT = 16;
