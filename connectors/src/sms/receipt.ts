/**
 * Reading a delivery receipt: the TLVs receipted_message_id and message_state (SMPP 3.4 section 5.3.2.12, 5.3.2.35) where the centre
 * sends them, else the text "id:… stat:… done date:…" of Appendix B, which is a habit and no rule, so it is read with patience.
 */
import { lineOf } from '@oryndau/law/door-text';
import type { Pdu } from 'smpp';

export interface ReadReceipt {
  /** The centre's id; empty when the receipt names none. */
  readonly id: string;
  /** Null while the message is on its way (ENROUTE, ACCEPTD) or nobody knows (UNKNOWN): delivery is never guessed. */
  readonly outcome: 'delivered' | 'failed' | null;
  /** DELIVRD, UNDELIV, EXPIRED … */
  readonly word: string;
  /** What the centre says of the time, or null when it says nothing that is a time. */
  readonly at: Date | null;
  /** The TLV user_message_reference, when the centre gives it back. */
  readonly reference: number | null;
  /** The number that the message went to, as digits. */
  readonly addressee: string;
}

/** message_state (SMPP 3.4 section 5.2.28) in the words of Appendix B. */
const WORDS = ['', 'ENROUTE', 'DELIVRD', 'EXPIRED', 'DELETED', 'UNDELIV', 'ACCEPTD', 'UNKNOWN', 'REJECTD'] as const;
/** The seven letters of Appendix B for the words that some centres write out. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  DELIVERED: 'DELIVRD',
  UNDELIVERABLE: 'UNDELIV',
  UNDELIVERED: 'UNDELIV',
  ACCEPTED: 'ACCEPTD',
  REJECTED: 'REJECTD',
};
const DELIVERED = new Set(['DELIVRD']);
const FAILED = new Set(['EXPIRED', 'DELETED', 'UNDELIV', 'REJECTD', 'FAILED']);

/** esm_class of a deliver_sm: bits 5 to 2 say what it is (SMPP 3.4 section 5.2.12); bit 6, that a header stands before the text. */
const TYPE_BITS = 0x3c;
const SMSC_RECEIPT = 0x04;
const INTERMEDIATE_NOTIFICATION = 0x20;
const HEADER_BIT = 0x40;
/** data_coding of UCS-2 (section 5.2.19); a receipt in any other is written in the octets of ASCII. */
const UCS2 = 0x08;

/**
 * Reads a deliver_sm or data_sm whose texts are still octets (`smpp-dialect.ts`). `utcOffsetMinutes`: on what clock the centre writes dates.
 * Null: it is no receipt but a message of a person. What is not marked as a receipt is none, though it may read like one: else whoever guesses an
 * id could say of a notice to himself that it failed.
 */
export function readReceipt(pdu: Pdu, utcOffsetMinutes: number): ReadReceipt | null {
  const type = (typeof pdu.esm_class === 'number' ? pdu.esm_class : 0) & TYPE_BITS;
  const idOfTlv = idOf(pdu.receipted_message_id);
  if (type !== SMSC_RECEIPT && type !== INTERMEDIATE_NOTIFICATION && idOfTlv === '') return null;
  const fields = fieldsOf(pdu);
  const word = wordOfState(pdu.message_state) ?? wordOf(fields.get('stat') ?? '');
  const reference = pdu.user_message_reference;
  return {
    id: idOfTlv || idOf(fields.get('id')),
    // What is told on the way is not the end, whatever its word.
    outcome: type === INTERMEDIATE_NOTIFICATION ? null : outcomeOf(word),
    word,
    at: readDate(fields.get('done date') ?? '', utcOffsetMinutes),
    reference: typeof reference === 'number' ? reference : null,
    addressee: String(pdu.source_addr ?? '').replace(/\D/g, ''),
  };
}

export function outcomeOf(word: string): 'delivered' | 'failed' | null {
  if (DELIVERED.has(word)) return 'delivered';
  return FAILED.has(word) ? 'failed' : null;
}

export const wordOfState = (state: unknown): string | null =>
  typeof state === 'number' ? (WORDS[state] ?? '') || 'UNKNOWN' : null;

function wordOf(text: string): string {
  const word = lineOf(text, WORD_CHARACTERS_MAX)?.toUpperCase() ?? '';
  return WRITTEN_OUT[word] ?? (word === '' ? 'UNKNOWN' : word);
}

/** Longer than any id of a message (SMPP 3.4 section 5.2.23: 65 octets). */
const ID_CHARACTERS_MAX = 100;
/** Longer than any word for what became of a message; a centre writes its own there. */
const WORD_CHARACTERS_MAX = 40;

/** An id without the blanks and NULs with which some centres fill it up; empty for what is none. */
export const idOf = (written: unknown): string =>
  typeof written === 'string' ? (lineOf(written.replace(/^[\s\0]+|[\s\0]+$/g, ''), ID_CHARACTERS_MAX) ?? '') : '';

/** What may be the text of a receipt, the likeliest first: centres set the bit of the header without one, and leave it out before one. */
function textsOf(value: unknown, pdu: Pdu): string[] {
  if (typeof value === 'string') return [value];
  if (!Buffer.isBuffer(value) || value.length === 0) return [];
  const text = (octets: Buffer): string =>
    pdu.data_coding === UCS2 ? new TextDecoder('utf-16be').decode(octets) : octets.toString('latin1');
  const headerLength = (value[0] ?? 0) + 1;
  if (headerLength >= value.length) return [text(value)];
  const [whole, behind] = [text(value), text(value.subarray(headerLength))];
  const hasHeader = typeof pdu.esm_class === 'number' && (pdu.esm_class & HEADER_BIT) !== 0;
  return hasHeader ? [behind, whole] : [whole, behind];
}

const FIELD = /(?:^|\s)(id|sub|dlvrd|submit date|done date|stat|err)\s*:\s*([^\s:\0]*)/gi;
/** From here on it is the text of the message itself, which may hold anything. */
const OWN_TEXT = /(?:^|\s)text\s*:/i;

function fieldsOf(pdu: Pdu): ReadonlyMap<string, string> {
  const texts = [...textsOf(pdu.short_message, pdu), ...textsOf(pdu.message_payload, pdu)];
  const read = texts.map(fieldsOfText).sort((one, other) => other.size - one.size);
  return read[0] ?? new Map();
}

function fieldsOfText(text: string): ReadonlyMap<string, string> {
  const [own] = text.split(OWN_TEXT);
  const fields = new Map<string, string>();
  for (const [, name = '', value = ''] of (own ?? '').matchAll(FIELD)) {
    if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value);
  }
  return fields;
}

const DATE = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?$/;
const MINUTE_MS = 60_000;

/** "YYMMDDhhmm" or "YYMMDDhhmmss" on the centre's own clock. */
export function readDate(text: string, utcOffsetMinutes: number): Date | null {
  const numbers = DATE.exec(text)
    ?.slice(1)
    .map((digits) => Number(digits ?? 0));
  if (numbers === undefined) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = numbers;
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour < 24 && minute < 60 && second < 60;
  return isDate
    ? new Date(Date.UTC(2000 + year, month - 1, day, hour, minute, second) - utcOffsetMinutes * MINUTE_MS)
    : null;
}

/** The date of a receipt, as the simulator writes it. */
export function writeDate(at: Date, utcOffsetMinutes: number): string {
  const local = new Date(at.getTime() + utcOffsetMinutes * MINUTE_MS).toISOString();
  return local.slice(2, 16).replace(/\D/g, '');
}

const DECIMAL = /^\d{1,20}$/;
const HEXADECIMAL = /^[0-9a-f]{1,16}$/i;
/** To how many digits centres fill numbers up with zeros. */
const WIDTHS = [0, 8, 10, 12, 16, 20];

/**
 * The ids under which the same message may be known: some centres answer in hexadecimal and report in decimal, or the other way
 * round, in small letters or capitals, with zeros before or without. The id itself comes first.
 */
export function spellingsOf(id: string): readonly string[] {
  const numbers = [
    ...(DECIMAL.test(id) ? [BigInt(id).toString(), BigInt(id).toString(16)] : []),
    ...(HEXADECIMAL.test(id) ? [BigInt(`0x${id}`).toString(16), BigInt(`0x${id}`).toString()] : []),
  ];
  const filled = numbers.flatMap((number) => WIDTHS.map((width) => number.padStart(width, '0')));
  const letters = [id, ...filled].flatMap((spelling) => [spelling, spelling.toLowerCase(), spelling.toUpperCase()]);
  return [...new Set(letters)];
}
