/** What stands in a PDF file of ours: its signature with the bytes around it, and its attached files. A stranger's file comes through here. */
import { inflateSync } from 'node:zlib';
import { type AttachmentName, attachmentNames } from '@oryndau/documents/acts';
import { textOf } from '@oryndau/law/door-text';

export interface FoundSignature {
  /** Four numbers of ISO 32000-1 section 12.8.1: offset, length, offset, length. */
  readonly byteRange: readonly [number, number, number, number];
  /** Where `/ByteRange [...]` stands, filled with spaces to its full length. */
  readonly rangeAt: number;
  readonly rangeLength: number;
  /** What the bytes between the two ranges are: `<` hex `>`. */
  readonly between: Buffer;
  /** What is signed. */
  readonly covered: Buffer;
  /** The claimed time, of `/M`. */
  readonly at: Date;
}

const RANGE = /^\/ByteRange \[0 (\d{1,9}) (\d{1,9}) (\d{1,9})\] */;
const TAIL_BYTES_MAX = 131_072;

/** The last signature of the file; undefined when there is none of our form. */
export function findSignature(file: Buffer): FoundSignature | undefined {
  const rangeAt = file.lastIndexOf('/ByteRange [');
  if (rangeAt < 0 || file.length - rangeAt > TAIL_BYTES_MAX) return undefined;
  const tail = file.toString('latin1', rangeAt);
  const range = RANGE.exec(tail);
  const time = /\n {2}\/M \(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z\)\n/.exec(tail);
  if (!range || !time) return undefined;
  const [first, second, length] = [Number(range[1]), Number(range[2]), Number(range[3])];
  const at = new Date(`${time[1]}-${time[2]}-${time[3]}T${time[4]}:${time[5]}:${time[6]}Z`);
  if (first > second || second + length > file.length || Number.isNaN(at.getTime())) return undefined;
  return {
    byteRange: [0, first, second, length],
    rangeAt,
    rangeLength: range[0].length,
    between: file.subarray(first, second),
    covered: Buffer.concat([file.subarray(0, first), file.subarray(second, second + length)]),
    at,
  };
}

/**
 * The signature itself, when what stands between the ranges is nothing else: brackets, hex in lower case, and zeros to the end.
 * A byte in there that no one signs must have only one value that is accepted.
 */
export function signatureBytes({ between }: FoundSignature): Buffer | undefined {
  const hex = between.toString('latin1', 1, between.length - 1);
  if (between[0] !== 0x3c || between.at(-1) !== 0x3e || hex.length % 2 !== 0 || !/^[0-9a-f]*$/.test(hex))
    return undefined;
  const all = Buffer.from(hex, 'hex');
  // A SEQUENCE with two octets of length: no signature of ours is shorter than 256 bytes.
  if (all.length < 4 || all[0] !== 0x30 || all[1] !== 0x82) return undefined;
  const length = 4 + all.readUInt16BE(2);
  return length <= all.length && all.subarray(length).every((byte) => byte === 0) ? all.subarray(0, length) : undefined;
}

const FILE_BYTES_MAX = 262_144;
const DICTIONARY_CHARACTERS_MAX = 1_024;

/** The attached texts of an act, or undefined when one is missing or cannot be unpacked. */
export function readAttachedFiles(file: Buffer): Record<AttachmentName, string> | undefined {
  const found: Partial<Record<AttachmentName, string>> = {};
  for (const name of attachmentNames) {
    const text = attachedText(file, name);
    if (text === undefined) return undefined;
    found[name] = text;
  }
  return found as Record<AttachmentName, string>;
}

/** The text of one attached file; undefined where there is none of this name, or it is no text. */
export function attachedText(file: Buffer, name: string): string | undefined {
  const at = file.indexOf(`\n  /F (${name})\n`);
  if (at < 0) return undefined;
  const specification = file.toString('latin1', at, at + DICTIONARY_CHARACTERS_MAX);
  const number = /\/EF <<\n {4}\/F (\d{1,7}) 0 R\n/.exec(specification)?.[1];
  const object = number === undefined ? -1 : file.indexOf(`\n${number} 0 obj\n`);
  if (object < 0) return undefined;
  const head = file.toString('latin1', object, object + DICTIONARY_CHARACTERS_MAX);
  const begin = head.indexOf('\nstream\n');
  const length = Number(/\/Length (\d{1,9})\n/.exec(head)?.[1] ?? Number.NaN);
  if (begin < 0 || !(length <= FILE_BYTES_MAX)) return undefined;
  const start = object + begin + '\nstream\n'.length;
  const stored = file.subarray(start, start + length);
  try {
    const bytes = head.includes('/Filter /FlateDecode')
      ? inflateSync(stored, { maxOutputLength: FILE_BYTES_MAX })
      : stored;
    return textOf(bytes, FILE_BYTES_MAX);
  } catch {
    return undefined;
  }
}
