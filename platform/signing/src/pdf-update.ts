/**
 * What a signature adds to a PDF file: an incremental update (ISO 32000-1 section 7.5.6) with an invisible signature field. It is made
 * of the file and the time alone, so that a verifier can make it again. The file identifier stays in the trailer, as PDF/A demands
 * (ISO 19005-3 section 6.1.3), which `@signpdf/placeholder-plain` forgets.
 */
import { createHash } from 'node:crypto';

/** Why a file cannot be signed or read: what a stranger sent. */
export class PdfError extends Error {}

interface Trailer {
  readonly size: number;
  readonly root: number;
  readonly info: string;
  readonly id: string;
  readonly startxref: number;
}

export interface SealPlace {
  /** When the signer says to have signed; the claim of the signature dictionary. */
  readonly at: Date;
  /** Bytes kept free for the signature. */
  readonly reserved: number;
  /** Who is shown as the signer in the dictionary. */
  readonly name: string;
}

/** The file with a place for a signature. Throws PdfError for a file that is not of the plain form that our typesetter writes. */
export function withSealPlace(pdf: Uint8Array, { at, reserved, name }: SealPlace): Buffer {
  const file = Buffer.from(pdf);
  const trailer = readTrailer(file);
  const offsets = readOffsets(file, trailer.startxref);
  const catalog = objectText(file, offsets, trailer.root);
  const pages = objectText(file, offsets, reference(catalog, 'Pages'));
  const page = Number(/\/Kids \[(\d+) 0 R/.exec(pages)?.[1] ?? Number.NaN);
  const pageText = objectText(file, offsets, page);
  if (/\/(AcroForm|Perms)\b/.test(catalog) || /\/Annots\b/.test(pageText))
    throw new PdfError('signed or annotated before');
  const [signature, field] = [trailer.size, trailer.size + 1];
  const objects = new Map([
    [trailer.root, withEntry(catalog, `/AcroForm <<\n    /Fields [${field} 0 R]\n    /SigFlags 3\n  >>`)],
    [page, withEntry(pageText, `/Annots [${field} 0 R]`)],
    [signature, signatureText(at, reserved, name)],
    [field, fieldText(signature, page)],
  ]);
  return append(file, trailer, objects);
}

const signatureText = (at: Date, reserved: number, name: string): string =>
  [
    '<<',
    '  /Type /Sig',
    '  /Filter /Adobe.PPKLite',
    '  /SubFilter /ETSI.CAdES.detached',
    `  /ByteRange [0 /${PLACEHOLDER} /${PLACEHOLDER} /${PLACEHOLDER}]`,
    `  /Contents <${'00'.repeat(reserved)}>`,
    `  /M (D:${pdfTime(at)})`,
    `  /Name <${utf16(name)}>`,
    '>>',
  ].join('\n');

/** As `@signpdf/signpdf` looks for it. */
const PLACEHOLDER = '**********';

/** An invisible field: the flag says printed and locked, the rectangle is empty. */
const fieldText = (signature: number, page: number): string =>
  [
    '<<',
    '  /Type /Annot',
    '  /Subtype /Widget',
    '  /FT /Sig',
    '  /Rect [0 0 0 0]',
    `  /V ${signature} 0 R`,
    '  /T (Seal)',
    '  /F 132',
    `  /P ${page} 0 R`,
    '>>',
  ].join('\n');

function append(file: Buffer, trailer: Trailer, objects: ReadonlyMap<number, string>): Buffer {
  const parts: Buffer[] = [file, Buffer.from('\n')];
  let at = file.length + 1;
  const rows: string[] = [];
  for (const [number, text] of [...objects].toSorted(([a], [b]) => a - b)) {
    rows.push(`${number} 1\n${String(at).padStart(10, '0')} 00000 n\r\n`);
    const bytes = Buffer.from(`${number} 0 obj\n${text}\nendobj\n`, 'latin1');
    parts.push(bytes);
    at += bytes.length;
  }
  const changed = createHash('sha256').update(file).digest('hex').slice(0, 32).toUpperCase();
  const end = [
    'xref\n',
    ...rows,
    'trailer\n<<\n',
    `  /Size ${trailer.size + 2}\n  /Root ${trailer.root} 0 R\n  ${trailer.info}\n`,
    `  /ID [${trailer.id} <${changed}>]\n  /Prev ${trailer.startxref}\n>>\n`,
    `startxref\n${at}\n%%EOF`,
  ];
  parts.push(Buffer.from(end.join(''), 'latin1'));
  return Buffer.concat(parts);
}

const TAIL_BYTES = 2_048;

function readTrailer(file: Buffer): Trailer {
  const from = Math.max(0, file.length - TAIL_BYTES);
  const text = file.toString('latin1', from);
  const found =
    /trailer\n<<\n {2}\/Size (\d{1,7})\n {2}\/Root (\d{1,7}) 0 R\n {2}(\/Info \d{1,7} 0 R)\n {2}\/ID \[(\(.{24}\)) \(.{24}\)\]\n>>\nstartxref\n(\d{1,9})\n%%EOF$/.exec(
      text,
    );
  const [, size, root, info = '', id = '', startxref] = found ?? [];
  if (!found) throw new PdfError('no trailer as our typesetter writes it');
  return { size: Number(size), root: Number(root), info, id, startxref: Number(startxref) };
}

/** The one section of the table: `0 <count>` and rows of 20 bytes. */
function readOffsets(file: Buffer, startxref: number): (number: number) => number {
  const head = /^xref\n0 (\d{1,7})\n/.exec(file.toString('latin1', startxref, startxref + 32));
  if (!head) throw new PdfError('no table of objects');
  const first = startxref + head[0].length;
  return (number) => {
    const row = file.toString('latin1', first + number * 20, first + number * 20 + 18);
    const offset = /^(\d{10}) 00000 n$/.exec(row)?.[1];
    if (offset === undefined) throw new PdfError(`no object ${number}`);
    return Number(offset);
  };
}

const OBJECT_BYTES_MAX = 65_536;

function objectText(file: Buffer, offsetOf: (number: number) => number, number: number): string {
  const at = offsetOf(number);
  const text = file.toString('latin1', at, Math.min(file.length, at + OBJECT_BYTES_MAX));
  const found = /^(\d+) 0 obj\n(<<\n[\s\S]*?\n>>)\nendobj/.exec(text);
  if (found?.[2] === undefined || Number(found[1]) !== number) throw new PdfError(`object ${number} is no dictionary`);
  return found[2];
}

function reference(dictionary: string, key: string): number {
  const number = new RegExp(`/${key} (\\d{1,7}) 0 R`).exec(dictionary)?.[1];
  if (number === undefined) throw new PdfError(`no ${key}`);
  return Number(number);
}

const withEntry = (dictionary: string, entry: string): string => `${dictionary.slice(0, -2)}  ${entry}\n>>`;

/** "20261005093000Z" */
const pdfTime = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;

const utf16 = (text: string): string => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16().toString('hex').toUpperCase();
