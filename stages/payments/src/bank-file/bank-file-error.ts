/**
 * What can be wrong with a bank file: with the whole of it (`BankFileError`, thrown), or with one entry (`EntryRefusal`,
 * returned while the rest goes on).
 */

/** Why reading stopped. Whatever stood before the fault has been delivered and stays valid. */
export type BankFileFault =
  | 'FILE_EMPTY'
  | 'FILE_NOT_READABLE'
  | 'FILE_NOT_THIS_KIND'
  | 'FILE_TRUNCATED'
  | 'GZIP_MALFORMED'
  | 'ZIP_MALFORMED'
  | 'ARCHIVE_TRAP'
  | 'ENCODING_UNSUPPORTED'
  | 'ENCODING_MALFORMED'
  | 'XML_MALFORMED'
  | 'DTD_FORBIDDEN'
  | 'NESTING_TOO_DEEP'
  | 'TEXT_TOO_LONG'
  | 'ELEMENT_TOO_LONG'
  | 'NAMESPACE_UNSUPPORTED'
  | 'NAMESPACE_MIXED'
  | 'SCHEMA_VIOLATION'
  | 'FALLBACK_KEYS_EXHAUSTED'
  | 'READING_ABANDONED';

/** Why one entry was refused. */
export type EntryRefusalCode =
  | 'SCHEMA_VIOLATION'
  | 'NAMESPACE_MIXED'
  | 'STATUS_UNKNOWN'
  | 'AMOUNT_MALFORMED'
  | 'AMOUNT_TOO_PRECISE'
  | 'AMOUNT_TOO_LARGE'
  | 'AMOUNT_NOT_POSITIVE'
  | 'DATE_MISSING'
  | 'DATE_MALFORMED'
  | 'DATE_OUT_OF_WINDOW'
  | 'DETAILS_AMOUNT_MISSING'
  | 'DETAILS_SUM_MISMATCH';

/** One entry that was not taken. `data` holds what was found, and what was expected where there is such a thing. */
export interface EntryRefusal {
  readonly code: EntryRefusalCode;
  /** Ordinal of the entry in the file, from 1, and the line on which it begins. */
  readonly entry: number;
  readonly line: number;
  readonly data: Readonly<Record<string, string>>;
}

/** Reading of the file stopped at `line` (from 1). The message is for the journal; wording for people hangs on `code`. */
export class BankFileError extends Error {
  readonly code: BankFileFault;
  readonly line: number;
  readonly data: Readonly<Record<string, string>>;

  constructor(code: BankFileFault, line: number, data: Readonly<Record<string, string>> = {}) {
    super(`${code} at line ${line}${Object.keys(data).length > 0 ? ` ${JSON.stringify(data)}` : ''}`);
    this.name = 'BankFileError';
    this.code = code;
    this.line = line;
    this.data = data;
  }
}
