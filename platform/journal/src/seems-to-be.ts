/** What a file is, by how it begins: so that who sends another kind of file is told which kind it is. Names are those that people know it by, in any language. */

/** So much of a file says what it is. */
export const FILE_HEAD_BYTES = 4096;

/** Files that begin with these bytes. */
const SIGNATURES: readonly (readonly [name: string, ...bytes: number[]])[] = [
  ['ZIP', 0x50, 0x4b, 0x03, 0x04],
  ['ZIP', 0x50, 0x4b, 0x05, 0x06],
  ['PDF', 0x25, 0x50, 0x44, 0x46],
  ['Microsoft Office 97-2003 (.xls, .doc)', 0xd0, 0xcf, 0x11, 0xe0],
  ['gzip', 0x1f, 0x8b],
  ['RAR', 0x52, 0x61, 0x72, 0x21],
  ['7z', 0x37, 0x7a, 0xbc, 0xaf],
  ['bzip2', 0x42, 0x5a, 0x68],
  ['Zstandard', 0x28, 0xb5, 0x2f, 0xfd],
  ['JPEG', 0xff, 0xd8, 0xff],
  ['PNG', 0x89, 0x50, 0x4e, 0x47],
  ['DER (CMS, .p7s)', 0x30, 0x80],
  ['DER (CMS, .p7s)', 0x30, 0x82],
];

/** Networks put it before a message of SWIFT. */
const START_OF_HEADING = '\u0001';

/** Characters that stand in no text: all controls but tabs, line ends, the end of a file (U+001A) and the two that frame a message of SWIFT (U+0001, U+0003). */
const CONTROLS = [0, 2, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 28, 29, 30, 31];

/** Texts by how they begin, blanks and a byte order mark left aside. */
const BEGINNINGS: readonly (readonly [name: string, beginning: RegExp])[] = [
  ['1CClientBankExchange', /^1CClientBankExchange/i],
  ['MT940', /^(?:\{[1-5]:|(?:[^\n]*\n){0,8}?:20:[^\n]*\n(?:[^\n]*\n){0,3}?:25P?:)/],
  ['HTML', /^<(?:!doctype\s+html|html)[\s>]/i],
  ['XML', /^</],
  ['RTF', /^\{\\rtf/],
  ['NDJSON', /^\{[^\n]*"type"\s*:\s*"Fine/],
  ['JSON', /^(?:\{\s*["}]|\[\s*[[{"\]\d])/],
];

/** The name of what a file with this beginning seems to be: a format, 'text', 'binary'; empty for an empty file. */
export function seemsToBe(head: Buffer): string {
  for (const [name, ...bytes] of SIGNATURES) if (head.subarray(0, bytes.length).equals(Buffer.from(bytes))) return name;
  const wide = wideOf(head);
  const text = (wide ?? head.toString('latin1').replace(/^\xef\xbb\xbf/, '')).trimStart();
  if (text === '') return '';
  if (text.startsWith(START_OF_HEADING)) return seemsToBe(head.subarray(head.indexOf(START_OF_HEADING) + 1));
  const name = BEGINNINGS.find(([, how]) => how.test(text))?.[0] ?? (isBinary(text) ? 'binary' : tableOrText(text));
  return wide === undefined ? name : `${name} (UTF-16)`;
}

const isBinary = (text: string): boolean =>
  Array.from(CONTROLS, (code) => String.fromCharCode(code)).some((control) => text.includes(control));

/** A table has the same separator at least twice in each of its first two lines, as often in both. */
function tableOrText(text: string): string {
  const [first = '', second = ''] = text.split('\n', 2);
  const isTable = [';', ',', '\t', '|'].some((separator) => {
    const columns = first.split(separator).length;
    return columns > 2 && second.split(separator).length === columns;
  });
  return isTable ? 'CSV' : 'text';
}

/** The text of a file in UTF-16, by its byte order mark or because an XML begins so; undefined for any other. */
function wideOf(head: Buffer): string | undefined {
  const [first = 0, second = 0] = head;
  const isLittle = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  if (!isLittle && !isBig) return undefined;
  const even = Buffer.from(head.subarray(0, head.length - (head.length % 2)));
  return (isBig ? even.swap16() : even).toString('utf16le').replace(/^\ufeff/, '');
}

/** What a zip seems to be by the names of the files in it: office programs pack theirs so. */
export function archiveOf(names: readonly string[]): string {
  const holds = (folder: string): boolean => names.some((name) => name.startsWith(folder));
  if (holds('xl/')) return 'Excel (.xlsx)';
  if (holds('word/')) return 'Word (.docx)';
  if (names.includes('mimetype') && names.includes('content.xml')) return 'OpenDocument (.ods, .odt)';
  return `ZIP (${names.length})`;
}
