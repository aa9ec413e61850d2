/**
 * Reading a delivery receipt: the TLVs receipted_message_id and message_state (SMPP 3.4 section 5.3.2.12, 5.3.2.35) where the centre
 * sends them, else the text "id:… stat:… done date:…" of Appendix B, which is a habit and no rule, so it is read with patience.
 */
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
const DELIVERED = new Set(['DELIVRD']);
const FAILED = new Set(['EXPIRED', 'DELETED', 'UNDELIV', 'REJECTD', 'FAILED']);

/** esm_class of a deliver_sm: bits 5 to 2 are 0001 for a receipt of the centre (SMPP 3.4 section 5.2.12). */
const TYPE_BITS = 0x3c;
const SMSC_RECEIPT = 0x04;

/** `utcOffsetMinutes`: on what clock the centre writes dates. Null: it is no receipt but a message of a person. */
export function readReceipt(pdu: Pdu, utcOffsetMinutes: number): ReadReceipt | null {
  const esmClass = typeof pdu.esm_class === 'number' ? pdu.esm_class : 0;
  const state = pdu.message_state;
  const idOfTlv = pdu.receipted_message_id;
  if ((esmClass & TYPE_BITS) !== SMSC_RECEIPT && typeof idOfTlv !== 'string') return null;
  const fields = fieldsOf(textOf(pdu.short_message) || textOf(pdu.message_payload));
  const word = wordOfState(state) ?? fields.get('stat')?.toUpperCase() ?? 'UNKNOWN';
  const reference = pdu.user_message_reference;
  return {
    id: (typeof idOfTlv === 'string' && idOfTlv !== '' ? idOfTlv : fields.get('id')) ?? '',
    outcome: outcomeOf(word),
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

/** A short_message comes as a string or as a text with its header; octets of a coding that the library does not know as Latin-1. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Buffer.isBuffer(value)) return value.toString('latin1');
  return typeof value === 'object' && value !== null && 'message' in value ? textOf(value.message) : '';
}

const FIELD = /(?:^|\s)(id|sub|dlvrd|submit date|done date|stat|err)\s*:\s*([^\s:]*)/gi;

const fieldsOf = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(FIELD)].map(([, name = '', value = '']) => [name.toLowerCase(), value]));

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

/**
 * The ids under which the same message may be known: some centres answer in hexadecimal and report in decimal, or the other way
 * round. The id itself comes first.
 */
export function spellingsOf(id: string): readonly string[] {
  const spellings = [id];
  if (DECIMAL.test(id)) {
    const hexadecimal = BigInt(id).toString(16);
    spellings.push(
      hexadecimal,
      hexadecimal.toUpperCase(),
      hexadecimal.padStart(8, '0'),
      hexadecimal.toUpperCase().padStart(8, '0'),
    );
  }
  if (HEXADECIMAL.test(id)) spellings.push(BigInt(`0x${id}`).toString());
  return [...new Set(spellings)];
}
