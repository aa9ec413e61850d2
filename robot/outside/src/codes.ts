/**
 * The short names by which people meet a case: its code, the code of one message, the token of a personal link. Letters are Crockford's
 * base 32: no I, L, O or U, so that what is read aloud or typed from a cheap phone is what was written.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { inLatinLookAlikes } from '@oryndau/law/door-text';
import { addDays, daysBetween, type LegalDate, legalDate } from '@oryndau/law/legal-date';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS_PER_LETTER = 5n;

function lettersOf(value: bigint, count: number): string {
  let rest = value;
  let text = '';
  for (let index = 0; index < count; index += 1) {
    text = (ALPHABET[Number(rest & 31n)] ?? '') + text;
    rest >>= BITS_PER_LETTER;
  }
  return text;
}

const grouped = (text: string, size: number): string => (text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join('-');

/**
 * What a person typed or pasted, in the signs of a code: letters of another alphabet that look like ours are what was meant, as are O for 0, I and L
 * for 1; quotes, full stops, dashes and what cannot be seen only part or wrap it.
 */
const signsOf = (text: string): string =>
  inLatinLookAlikes(text.normalize('NFKC'))
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** What is wrong with a typed code: a sign that is in none, or too few or too many. */
export type CodeFault =
  | { readonly kind: 'sign'; readonly sign: string }
  | { readonly kind: 'length'; readonly signs: number };

function read(text: string, letters: number): bigint | CodeFault {
  const signs = Array.from(signsOf(text));
  const strange = signs.find((sign) => !ALPHABET.includes(sign));
  if (strange !== undefined) return { kind: 'sign', sign: strange };
  if (signs.length !== letters) return { kind: 'length', signs: signs.length };
  return signs.reduce((value, sign) => (value << BITS_PER_LETTER) | BigInt(ALPHABET.indexOf(sign)), 0n);
}

function typed(text: string, letters: number): bigint | undefined {
  const value = read(text, letters);
  return typeof value === 'bigint' ? value : undefined;
}

// ------------------------------------------------------------------------------------------------ the case

const CASE_LETTERS = 12;
/** Place of the version digit in a UUID without dashes: it is the same in all of ours and says nothing. */
const VERSION_AT = 12;
const CASE_DIGITS = 15;

/** The code of a case, `ABCD-EFGH-JKMN`: 60 bits of its id. Not a secret: a second fact is asked for beside it. */
export function caseCodeOf(documentId: string): string {
  const hex = documentId.replaceAll('-', '');
  const digits = hex.slice(0, VERSION_AT) + hex.slice(VERSION_AT + 1, CASE_DIGITS + 1);
  return grouped(lettersOf(BigInt(`0x${digits}`), CASE_LETTERS), 4);
}

/** A typed case code in its written form; undefined when it is none. Whether there is such a case nobody is asked. */
export function writtenCaseCode(text: string): string | undefined {
  const range = readCaseCode(text);
  return range && caseCodeOf(range.from);
}

/** What is wrong with a typed case code; undefined where nothing is. */
export function faultOfCaseCode(text: string): CodeFault | undefined {
  const value = read(text, CASE_LETTERS);
  return typeof value === 'bigint' ? undefined : value;
}

/** The ids that a typed case code may stand for, as a range of UUIDs (both ends inclusive); undefined when it is no code at all. */
export function readCaseCode(text: string): { readonly from: string; readonly until: string } | undefined {
  const value = typed(text, CASE_LETTERS);
  if (value === undefined) return undefined;
  const digits = value.toString(16).padStart(CASE_DIGITS, '0');
  const prefix = `${digits.slice(0, VERSION_AT)}5${digits.slice(VERSION_AT)}`;
  return { from: uuidOf(prefix.padEnd(32, '0')), until: uuidOf(prefix.padEnd(32, 'f')) };
}

/** A UUID of its 32 hexadecimal digits. */
export const uuidOf = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');

const BASE = 36;
/** 128 bits in base 36. */
const ID_LETTERS = 25;

/** A document's id as requests to banks and to other systems are named by it. */
export const inLetters = (documentId: string): string =>
  BigInt(`0x${documentId.replaceAll('-', '')}`)
    .toString(BASE)
    .padStart(ID_LETTERS, '0');

// ------------------------------------------------------------------------------------------------ the message

const MESSAGE_LETTERS = 10;
const MESSAGE_SHIFT = 14n;

const macOf = (secret: Uint8Array, purpose: string, text: string): Buffer =>
  createHmac('sha256', secret).update(`${purpose}\u001f${text}`).digest();

/** The public key of one message, `ABCDE-FGHJK`: 50 bits that only who holds the secret can make. */
export function messageCodeOf(secret: Uint8Array, documentId: string, n: number): string {
  const value = macOf(secret, 'message', `${documentId}/${n}`).readBigUInt64BE() >> MESSAGE_SHIFT;
  return grouped(lettersOf(value, MESSAGE_LETTERS), 5);
}

/** What is wrong with a typed message code; undefined where nothing is. */
export function faultOfMessageCode(text: string): CodeFault | undefined {
  const value = read(text, MESSAGE_LETTERS);
  return typeof value === 'bigint' ? undefined : value;
}

/** A typed message code in its written form; undefined when it is none. */
export function readMessageCode(text: string): string | undefined {
  const value = typed(text, MESSAGE_LETTERS);
  return value === undefined ? undefined : grouped(lettersOf(value, MESSAGE_LETTERS), 5);
}

// ------------------------------------------------------------------------------------------------ the personal link

const EPOCH = legalDate('2024-01-01');
const ID_BYTES = 8;
const DAY_BYTES = 2;
const MAC_BYTES = 12;

/** The token of a personal link: which case, until which day, and a proof that we made it. 30 characters of base64url. */
export function linkTokenOf(secret: Uint8Array, documentId: string, lastDay: LegalDate): string {
  const body = Buffer.alloc(ID_BYTES + DAY_BYTES);
  body.writeBigUInt64BE(BigInt(`0x${documentId.replaceAll('-', '').slice(0, ID_BYTES * 2)}`));
  body.writeUInt16BE(daysBetween(EPOCH, lastDay), ID_BYTES);
  return Buffer.concat([body, linkMac(secret, body)]).toString('base64url');
}

export type LinkRead =
  | { readonly kind: 'valid' | 'expired'; readonly from: string; readonly until: string; readonly lastDay: LegalDate }
  | { readonly kind: 'forged' };

/** Reads a token on a day: the case as a range of ids, or that it is none of ours. */
export function readLinkToken(secret: Uint8Array, token: string, today: LegalDate): LinkRead {
  const bytes = /^[A-Za-z0-9_-]{30}$/.test(token) ? Buffer.from(token, 'base64url') : Buffer.alloc(0);
  const body = bytes.subarray(0, ID_BYTES + DAY_BYTES);
  const mac = bytes.subarray(ID_BYTES + DAY_BYTES);
  if (mac.length !== MAC_BYTES || !timingSafeEqual(mac, linkMac(secret, body))) return { kind: 'forged' };
  const prefix = body.subarray(0, ID_BYTES).toString('hex');
  const lastDay = addDays(EPOCH, body.readUInt16BE(ID_BYTES));
  const range = { from: uuidOf(prefix.padEnd(32, '0')), until: uuidOf(prefix.padEnd(32, 'f')), lastDay };
  return { kind: today <= lastDay ? 'valid' : 'expired', ...range };
}

const linkMac = (secret: Uint8Array, body: Uint8Array): Buffer =>
  macOf(secret, 'link', Buffer.from(body).toString('hex')).subarray(0, MAC_BYTES);

// ------------------------------------------------------------------------------------------------ an act

const ACT_LETTERS = 12;
const ACT_DIGITS = 15;

/**
 * The code in the address of an act's check, 60 bits: it is printed on the paper, and cannot be made without it. From the number of a fine anybody can
 * compute where the acts of its case would be; only who holds one learns that it is there. Made of the act's bytes and the signature of its batch, neither of
 * which can be guessed.
 */
export function actCodeOf({ body, signature }: { readonly body: string; readonly signature: string }): string {
  const digest = createHash('sha256').update(`${signature}\n${body}`).digest('hex');
  return lettersOf(BigInt(`0x${digest.slice(0, ACT_DIGITS)}`), ACT_LETTERS);
}
