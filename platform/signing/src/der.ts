/** The little of DER (X.690) that signatures need: written by hand so that the same values give the same bytes, and read strictly. */

export interface Der {
  readonly tag: number;
  /** Tag, length and content. */
  readonly whole: Buffer;
  readonly content: Buffer;
}

export const TAG = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  nothing: 0x05,
  oid: 0x06,
  sequence: 0x30,
  set: 0x31,
  /** Context-specific and constructed. */
  context: (number: number): number => 0xa0 | number,
} as const;

/** One value. Lengths up to 16 MB. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([Buffer.of(tag), lengthOf(length), ...parts]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length);
  if (length < 0x100) return Buffer.of(0x81, length);
  if (length < 0x10000) return Buffer.of(0x82, length >> 8, length & 0xff);
  return Buffer.of(0x83, length >> 16, (length >> 8) & 0xff, length & 0xff);
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => der(TAG.sequence, ...parts);

/** SET OF: sorted as DER demands. */
export const setOf = (...parts: readonly Uint8Array[]): Buffer => der(TAG.set, ...parts.toSorted(Buffer.compare));

export function oid(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      groups.unshift((left & 0x7f) | 0x80);
    return groups;
  });
  return der(TAG.oid, Buffer.from(bytes));
}

/** A whole number that is not negative, from its big-endian bytes. */
export function unsigned(bytes: Uint8Array): Buffer {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1;
  const digits = bytes.subarray(start);
  return (digits[0] ?? 0) >= 0x80 ? der(TAG.integer, Buffer.of(0), digits) : der(TAG.integer, digits);
}

/** Why bytes are no DER: what a stranger sent, not what we made. */
export class DerError extends Error {}

/** The value at the beginning of `bytes`. Throws DerError for an indefinite, overlong or cut length. */
export function readDer(bytes: Buffer): Der {
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new DerError('no value');
  const octets = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || octets > 3 || bytes.length < 2 + octets) throw new DerError('no definite length');
  const length = octets === 0 ? first : bytes.readUIntBE(2, octets);
  const end = 2 + octets + length;
  if (end > bytes.length || !lengthOf(length).equals(bytes.subarray(1, 2 + octets)))
    throw new DerError('no DER length');
  return { tag, whole: bytes.subarray(0, end), content: bytes.subarray(2 + octets, end) };
}

const PARTS_MAX = 1_000;

/** The values that a constructed value consists of, to its last byte. */
export function partsOf({ content }: Der): Der[] {
  const parts: Der[] = [];
  for (let at = 0; at < content.length; ) {
    const part = readDer(content.subarray(at));
    if (parts.push(part) > PARTS_MAX) throw new DerError('too many values');
    at += part.whole.length;
  }
  return parts;
}

/** The only value in `bytes`, with that tag. */
export function readOnly(bytes: Buffer, tag: number): Der {
  const value = readDer(bytes);
  if (value.tag !== tag || value.whole.length !== bytes.length) throw new DerError('another value');
  return value;
}
