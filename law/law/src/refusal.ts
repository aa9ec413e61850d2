/**
 * The law, or the form of what came in, says no: a value, never a throw, so that one record of a million can be refused and
 * the rest go on. The code is for machines, the data for the sentence, which stands in refusal-texts.ts.
 */

/** Groups in the order in which a thing can be refused on its way. */
export const refusalCodes = {
  registerRecord: [
    'AMOUNT_NOT_POSITIVE',
    'CURRENCY',
    'IIN_CHECK_DIGIT',
    'IBAN_CHECK_DIGITS',
    'NOT_JSON',
    'NOT_UTF8',
    'LINE_TOO_LONG',
    'FIELD_MISSING',
    'FIELD_MALFORMED',
    'DATE_IMPOSSIBLE',
    'AMOUNT_MALFORMED',
    'AMOUNT_TOO_PRECISE',
    'AMOUNT_TOO_LARGE',
    'TYPE_UNKNOWN',
    'DOCUMENT_TYPE_UNKNOWN',
    'NUMBER_AMBIGUOUS',
    'REFERENCE_NOT_UNIQUE',
    'DATE_OUT_OF_WINDOW',
  ],
  file: ['FILE_TRUNCATED', 'FILE_NOT_READABLE', 'FILE_EMPTY', 'FILE_NOT_THIS_KIND', 'FILE_FAILED_BEFORE'],
  bankFile: [
    'XML_MALFORMED',
    'DTD_FORBIDDEN',
    'NAMESPACE_UNSUPPORTED',
    'SCHEMA_VIOLATION',
    'TOTALS_MISMATCH',
    'DETAILS_SUM_MISMATCH',
    'GZIP_MALFORMED',
    'ZIP_MALFORMED',
    'ARCHIVE_TRAP',
    'ENCODING_UNSUPPORTED',
    'ENCODING_MALFORMED',
    'NESTING_TOO_DEEP',
    'TEXT_TOO_LONG',
    'ELEMENT_TOO_LONG',
    'NAMESPACE_MIXED',
    'FALLBACK_KEYS_EXHAUSTED',
    'READING_ABANDONED',
    'STATUS_UNKNOWN',
    'DATE_MISSING',
    'DATE_MALFORMED',
    'DETAILS_AMOUNT_MISSING',
    'KEY_REUSED',
  ],
  suspense: [
    'NO_REFERENCE',
    'REFERENCE_CHECK_DIGITS',
    'REFERENCE_UNKNOWN',
    'REFERENCE_AMBIGUOUS',
    'NUMBER_UNKNOWN',
    'IIN_MISMATCH',
    'IIN_NOT_READ',
    'FINE_REJECTED',
    'FOREIGN_CURRENCY',
    'REVERSAL_UNMATCHED',
    'NOT_A_RECEIPT',
    'AMBIGUOUS_KEY',
    'TOLD_BEFORE',
    'ANOTHER_ACCOUNT',
    'DETAILS_LATE',
  ],
  decision: [
    'OVER_LIMIT',
    'DOCUMENT_TYPE',
    'DEBTOR_KIND',
    'LIMITATION',
    'LAW_UNKNOWN',
    'WRONG_STATE',
    'ALREADY_KNOWN',
    'NOTHING_OWED',
    'NOT_YET',
    'SIGNING_STOPPED',
    'PROTECTED_ACCOUNT',
    'ACCOUNT_KIND_UNKNOWN',
    'BEYOND_REMAINDER',
    'ORDER_ALIVE',
    'PAYMENT_IN_FLIGHT',
    'FILING_OPEN',
    'OPT_OUT_WAITS',
    'NOTHING_TO_LIFT',
    'GRANTS_NOTHING',
    'TERM_OVER',
    'FLOOR_RISEN',
    'TOO_LATE_TO_ENFORCE',
    'PAID_NO_MORE',
    'END_NOT_SIGNED',
    'ACT_NOT_WAITING',
    'RECALL_STRUCK',
    'WAGE_LEVY',
    'WAGE_LEVY_UNKNOWN',
    'FILINGS_TOO_MANY',
    'PAYMENTS_TOO_MANY',
    'NO_PROPER_NOTICE',
    'MEASURE_NOT_ALLOWED',
    'MEASURES_OFF',
    'GROUND_NOT_IN_FORCE',
    'UNKNOWN_CASE',
    'UNKNOWN_ENTRY',
    'ALREADY_ASSIGNED',
    'ALREADY_CLEARED',
    'NAME_NOT_TAKEN',
    'WORDS_NOT_TAKEN',
    'PROPOSAL_OVER',
    'ENACTED_TOO_LATE',
    'OWN_ROLE',
    'ROLES_INCOMPATIBLE',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type RefusalGroup = keyof typeof refusalCodes;
export type RefusalCode = (typeof refusalCodes)[RefusalGroup][number];
/** Why money stands in suspense. */
export type SuspenseReason = (typeof refusalCodes)['suspense'][number];

export interface Refusal {
  readonly kind: 'refusal';
  readonly code: RefusalCode;
  /** The article by which it is refused, when it is the law and not the form. */
  readonly citation?: string;
  /** What fills the sentence: see the placeholders of the code in refusal-texts.ts. */
  readonly data: Readonly<Record<string, string>>;
}

const NO_DATA: Readonly<Record<string, string>> = Object.freeze({});

/** A refusal; `data` fills the placeholders of its sentence, `citation` is `basis.citation` of the rule that says no. */
export function refusal(
  code: RefusalCode,
  data: Readonly<Record<string, string>> = NO_DATA,
  citation?: string,
): Refusal {
  return citation === undefined ? { kind: 'refusal', code, data } : { kind: 'refusal', code, data, citation };
}

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'refusal';
