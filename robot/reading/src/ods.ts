/**
 * A table as an OpenDocument spreadsheet (ODF 1.3 part 3: the package; part 4: the table), as offices open it. A zip of four files that are stored as they are: nothing here is
 * worth a library that compresses. Cells are text or numbers by their type, so nothing of what people wrote is a formula, and a sum stays a number.
 */
import { crc32 } from 'node:zlib';

/** A number as decimal text is a number of the sheet. */
export type OdsCell = { readonly text: string } | { readonly number: string };

export interface OdsSheet {
  readonly name: string;
  readonly rows: readonly (readonly OdsCell[])[];
}

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const SPACES = [
  ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
  ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
]
  .map(([prefix, name]) => ` xmlns:${prefix}="${name}"`)
  .join('');
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML cannot hold at all is left out. */
const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for them.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (letter) => escapes[letter] ?? '');

const cellText = (cell: OdsCell): string =>
  'number' in cell
    ? `<table:table-cell office:value-type="float" office:value="${cell.number}"><text:p>${cell.number}</text:p></table:table-cell>`
    : `<table:table-cell office:value-type="string"><text:p>${escaped(cell.text)}</text:p></table:table-cell>`;

function contentOf(sheets: readonly OdsSheet[]): string {
  const tables = sheets.map(({ name, rows }) => {
    const lines = rows.map((cells) => `<table:table-row>${cells.map(cellText).join('')}</table:table-row>`);
    return `<table:table table:name="${escaped(name)}">${lines.join('')}</table:table>`;
  });
  return `${HEAD}<office:document-content${SPACES} office:version="1.3"><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`;
}

const STYLES = `${HEAD}<office:document-styles${SPACES} office:version="1.3"/>`;
const MANIFEST_SPACE = 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0';
const MANIFEST = `${HEAD}<manifest:manifest xmlns:manifest="${MANIFEST_SPACE}" manifest:version="1.3">${[
  ['/', TYPE],
  ['content.xml', 'text/xml'],
  ['styles.xml', 'text/xml'],
]
  .map(([path, type]) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`)
  .join('')}</manifest:manifest>`;

/** The kind of the file comes first and uncompressed, so that it is known by its first bytes. */
export const odsOf = (sheets: readonly OdsSheet[]): Buffer =>
  zipOf([
    ['mimetype', TYPE],
    ['content.xml', contentOf(sheets)],
    ['styles.xml', STYLES],
    ['META-INF/manifest.xml', MANIFEST],
  ]);

const VERSION = 20;
/** 1 January 1980: the first day that a zip can name. The same table gives the same bytes. */
const DAY = 0x21;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;

/** Names are plain ASCII. */
function zipOf(files: readonly (readonly [name: string, text: string])[]): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, text] of files) {
    const bytes = Buffer.from(text);
    const common = Buffer.alloc(LOCAL_BYTES - 4);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(DAY, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([marked(LOCAL), common, Buffer.from(name), bytes]);
    const entry = Buffer.alloc(CENTRAL_BYTES);
    entry.writeUInt32LE(CENTRAL, 0);
    entry.writeUInt16LE(VERSION, 4);
    common.copy(entry, 6);
    entry.writeUInt32LE(at, 42);
    central.push(entry, Buffer.from(name));
    parts.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end]);
}

function marked(mark: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(mark);
  return bytes;
}
