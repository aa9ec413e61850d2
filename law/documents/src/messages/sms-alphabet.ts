/**
 * How a text becomes parts of an SMS: 3GPP TS 23.038 6.2.1 (the 7 bit alphabet and its extension) and TS 23.040 9.2.3.24.1 (parts
 * joined by a 6 octet header). One letter outside the alphabet makes the whole text UCS-2, which holds less than half as much, so
 * every Kazakh or Russian message is counted by the second pair of numbers.
 */
export type SmsEncoding = 'GSM-7' | 'UCS-2';

export interface SmsText {
  readonly encoding: SmsEncoding;
  /** Septets of GSM-7 (an extension character is two), or 16 bit units of UCS-2 (a character beyond the base plane is two). */
  readonly units: number;
  /** In order; none of them splits an extension character or a surrogate pair. One for a text that fits a single message. */
  readonly segments: readonly string[];
}

const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const ESCAPE = 0x1b;
const EXTENSION: readonly (readonly [string, number])[] = [
  ['\f', 0x0a],
  ['^', 0x14],
  ['{', 0x28],
  ['}', 0x29],
  ['\\', 0x2f],
  ['[', 0x3c],
  ['~', 0x3d],
  [']', 0x3e],
  ['|', 0x40],
  ['€', 0x65],
];

/** The octets of each character, a septet in each; the escape itself is no character of a text. */
const septets: ReadonlyMap<string, readonly number[]> = new Map<string, readonly number[]>([
  ...[...BASIC].flatMap((character, code) => (code === ESCAPE ? [] : [[character, [code]] as const])),
  ...EXTENSION.map(([character, code]) => [character, [ESCAPE, code]] as const),
]);

/** Units that one message holds alone, and as one of several (6 octets of header taken off its 140). */
export const UNITS_OF_PART = {
  'GSM-7': { alone: 160, joined: 153 },
  'UCS-2': { alone: 70, joined: 67 },
} as const satisfies Record<SmsEncoding, { alone: number; joined: number }>;

/** Splits a text into what each part carries. An empty text is one empty part. */
export function splitSms(text: string): SmsText {
  const characters = [...text];
  const encoding = characters.every((character) => septets.has(character)) ? 'GSM-7' : 'UCS-2';
  const sizeOf = (character: string): number =>
    encoding === 'GSM-7' ? (septets.get(character)?.length ?? 0) : character.length;
  const units = characters.reduce((sum, character) => sum + sizeOf(character), 0);
  const { alone, joined } = UNITS_OF_PART[encoding];
  return { encoding, units, segments: units <= alone ? [text] : segmentsOf(characters, sizeOf, joined) };
}

function segmentsOf(characters: readonly string[], sizeOf: (character: string) => number, most: number): string[] {
  const segments: string[] = [];
  let segment = '';
  let used = 0;
  for (const character of characters) {
    const size = sizeOf(character);
    if (used + size > most) {
      segments.push(segment);
      segment = '';
      used = 0;
    }
    segment += character;
    used += size;
  }
  segments.push(segment);
  return segments;
}

export const isGsm7 = (text: string): boolean => [...text].every((character) => septets.has(character));

/** A segment as an SMS centre takes it: GSM-7 a septet in each octet (data_coding 0), UCS-2 with the high octet first (data_coding 8). */
export function octetsOfSegment(segment: string, encoding: SmsEncoding): Uint8Array {
  if (encoding === 'GSM-7') return Uint8Array.from([...segment].flatMap((character) => septets.get(character) ?? []));
  const octets = new Uint8Array(segment.length * 2);
  for (let index = 0; index < segment.length; index += 1) {
    const unit = segment.charCodeAt(index);
    octets[index * 2] = unit >> 8;
    octets[index * 2 + 1] = unit & 0xff;
  }
  return octets;
}
