/**
 * One line of a register feed (ERAP): checked by itself, accepted as a typed record or refused with the first fault.
 * Money is a decimal text in tenge, days are YYYY-MM-DD. Pure.
 */
import { type DayWindow, isWithin } from '@oryndau/law/day-window';
import { isPlainNumber, placeOfNoText } from '@oryndau/law/door-text';
import { ibanFault, iinFault } from '@oryndau/law/identifiers';
import { hasNameTwice } from '@oryndau/law/json-names';
import { type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';
import { type AmountFault, type Money, parseMoney } from '@oryndau/law/money';
import { isRefusal, type Refusal, type RefusalCode, refusal } from '@oryndau/law/refusal';
import { type DocumentType, documentTypes } from '@oryndau/words/documents';
import type { DebtorKind } from '@oryndau/words/lists';
import { isKbk, isKnp } from './register-person.ts';
import { type SearchKeys, searchKeysOf } from './search-keys.ts';

export interface FineRegistration {
  readonly type: 'FineRegistered';
  /** What the document's id is made of. */
  readonly issued: Issued;
  readonly on: LegalDate;
  readonly number: string;
  readonly documentType: DocumentType;
  readonly article: string;
  /** First two digits of the issuer's KATO. */
  readonly region: string;
  readonly amount: Money;
  readonly paymentReference: string;
  readonly debtorIin: string;
  readonly debtorKind: DebtorKind;
  readonly searchedBy: SearchKeys;
}

/** Which system issued the document, of which type, by which body, under which number. */
export interface Issued {
  readonly source: string;
  readonly documentType: DocumentType;
  readonly issuerBin: string;
  readonly number: string;
}

export const factTypes = ['FineDelivered', 'FineAppealed', 'FineAppealRejected', 'FineCancelled'] as const;
export type FactType = (typeof factTypes)[number];

/** Something that happened to a fine; the register names it by its number only. */
export interface FineFact {
  readonly type: FactType;
  readonly on: LegalDate;
  readonly number: string;
}

export type RegisterRecord = FineRegistration | FineFact;

/** A record that was refused, with what could be read of it, so that money for it can be told apart later. */
export interface RefusedRecord {
  readonly refusal: Refusal;
  readonly number: string | null;
  readonly issued: Issued | null;
  readonly paymentReference: string | null;
  readonly registration: boolean;
}

/** A line of the register, as it is kept: what it says, or why it says nothing. Never throws. */
export const parseRegisterLine = (line: string): RegisterRecord | RefusedRecord => parse(line, null);

/**
 * The same of a line that comes in, which is refused also where a name stands twice (of that one reader takes the first value, another the last, so nothing of
 * it is known), where its number can be taken for another, its day lies outside `window`, or its IIN is nobody's. What was taken in before that was looked at stays readable.
 */
export const parseNewLine = (line: string, window: DayWindow): RegisterRecord | RefusedRecord => parse(line, window);

/** `window`: null for a line that is kept. */
function parse(line: string, window: DayWindow | null): RegisterRecord | RefusedRecord {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return refused(refusal('NOT_JSON'));
  }
  if (!isRecord(parsed)) return refused(refusal('NOT_JSON'));
  const { type } = parsed;
  if (window !== null && hasNameTwice(line, parsed))
    return refused(refusal('NOT_JSON'), { registration: type === 'FineRegistered' });
  // Only an escape can bring it: the line itself is UTF-8.
  const broken = line.includes('\\u') ? (brokenText(parsed) ?? noTextAtTheDoor(parsed, window)) : undefined;
  if (broken !== undefined) return refused(broken, { registration: type === 'FineRegistered' });
  if (type === 'FineRegistered') {
    const tooLong = window !== null && line.length > LINE_USUAL_MAX ? tooLongText(parsed) : undefined;
    return tooLong === undefined
      ? checkedAtTheDoor(parseRegistration(parsed), { window, said: parsed })
      : refused(tooLong, { registration: true });
  }
  const factType = factTypes.find((known) => known === type);
  if (factType === undefined) return refused(refusal('TYPE_UNKNOWN', { type: shown(type) }));
  const number = textOf(parsed, 'number');
  if (isRefusal(number)) return refused(number);
  const on = dayOf(parsed, 'on');
  return isRefusal(on)
    ? refused(on, { number })
    : checkedAtTheDoor({ type: factType, on, number }, { window, said: parsed });
}

/**
 * Whoever is one goes another way (261-IV Art. 10-1(1)): a word that is neither yes nor no would be taken for "no". Of what comes in alone: an accepted record stays as it
 * was understood.
 */
function soleProprietorFault(record: Json): Refusal | undefined {
  const said = child(record, 'debtor').soleProprietor;
  const isUnderstood = said === undefined || said === null || typeof said === 'boolean';
  return isUnderstood ? undefined : malformed('debtor.soleProprietor', said);
}

/** By words that are no codes the bank would pay to nobody knows what. A document that names none is taken, and no collection order is formed of it. */
function budgetCodeFault(record: Json): Refusal | undefined {
  const { kbk, knp } = child(record, 'beneficiary');
  if (isSaid(kbk) && !isKbk(kbk)) return malformed('beneficiary.kbk', kbk);
  return isSaid(knp) && !isKnp(knp) ? malformed('beneficiary.knp', knp) : undefined;
}

const isSaid = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** In a shorter line no text can be too long for an act. */
const LINE_USUAL_MAX = 1_000;
const ADDRESS_LENGTH_MAX = 500;

/** A name of ten thousand letters is nobody's, and an act with it would take seconds to lay out. */
function tooLongText(record: Json): Refusal | undefined {
  for (const [field, value] of Object.entries(record)) {
    // What is wrong in it costs no fine (register-circumstances.ts).
    if (field === 'offence') continue;
    if (isTooLong(value, TEXT_LENGTH_MAX)) return malformed(field, value);
    for (const [inner, text] of Object.entries(child(record, field))) {
      if (isTooLong(text, inner === 'address' ? ADDRESS_LENGTH_MAX : TEXT_LENGTH_MAX))
        return malformed(`${field}.${inner}`, text);
    }
  }
  return undefined;
}

const isTooLong = (value: unknown, max: number): boolean => typeof value === 'string' && value.length > max;

/** What is asked only of what comes in. */
function checkedAtTheDoor(
  record: RegisterRecord | RefusedRecord,
  { window, said }: { readonly window: DayWindow | null; readonly said: Json },
): RegisterRecord | RefusedRecord {
  if (window === null || 'refusal' in record) return record;
  const why = faultAtTheDoor(record, window) ?? soleProprietorFault(said) ?? budgetCodeFault(said);
  if (why === undefined) return record;
  const { number } = record;
  if (record.type !== 'FineRegistered') return refused(why, { number });
  const { issued, paymentReference } = record;
  return refused(why, { number, issued, paymentReference, registration: true });
}

function faultAtTheDoor(record: RegisterRecord, window: DayWindow): Refusal | undefined {
  const { on, number } = record;
  if (!isPlainNumber(number)) return malformed('number', number);
  if (!isWithin(window, on)) return refusal('DATE_OUT_OF_WINDOW', { field: 'on', found: on, ...window });
  if (record.type !== 'FineRegistered') return undefined;
  if (!isPlainNumber(record.paymentReference)) return malformed('paymentReference', record.paymentReference);
  return record.debtorIin === NOBODY ? malformed('debtor.iin', record.debtorIin) : undefined;
}

/** It names nobody, and its check digit is right. */
const NOBODY = '000000000000';

function parseRegistration(record: Json): FineRegistration | RefusedRecord {
  const fields = fieldsOf(record);
  if ('refusal' in fields) return refused(fields.refusal, { number: fields.number, registration: true });
  const { on, number, documentType, source, bin, kato, article, paymentReference, iin } = fields;
  const issued = { source, documentType, issuerBin: bin, number };
  const known = { number, issued, paymentReference, registration: true };
  const amount = amountOf(record.amount);
  if (isRefusal(amount)) return refused(amount, known);
  const fault = firstFault(record, amount, iin);
  if (fault !== undefined) return refused(fault, known);
  const debtor = child(record, 'debtor');
  const debtorKind: DebtorKind = debtor.soleProprietor === true ? 'SOLE_PROPRIETOR' : 'INDIVIDUAL';
  return {
    type: 'FineRegistered',
    issued,
    on,
    number,
    documentType,
    article,
    region: regionOf(kato),
    amount,
    paymentReference,
    debtorIin: iin,
    debtorKind,
    searchedBy: searchKeysOf(debtor, record.offence),
  };
}

/** replay.md rule 1: of several faults the first in this order is named. */
function firstFault(record: Json, amount: Money, iin: string): Refusal | undefined {
  if (amount <= 0n) return refusal('AMOUNT_NOT_POSITIVE', { amount: shown(record.amount) });
  if (record.currency !== 'KZT') return refusal('CURRENCY', { currency: shown(record.currency) });
  if (iinFault(iin) !== undefined) return refusal('IIN_CHECK_DIGIT');
  if (ibanFault(child(record, 'beneficiary').iban) !== undefined) return refusal('IBAN_CHECK_DIGITS');
  return undefined;
}

interface Fields {
  readonly on: LegalDate;
  readonly number: string;
  readonly documentType: DocumentType;
  readonly source: string;
  readonly bin: string;
  readonly kato: string;
  readonly article: string;
  readonly paymentReference: string;
  readonly iin: string;
}

function fieldsOf(record: Json): Fields | { readonly refusal: Refusal; readonly number: string | null } {
  const number = textOf(record, 'number');
  if (isRefusal(number)) return { refusal: number, number: null };
  const on = dayOf(record, 'on');
  if (isRefusal(on)) return { refusal: on, number };
  const issuer = child(record, 'issuer');
  // One after another: a list of them, searched and spread, costs more than the parsing of the line.
  const source = textOf(record, 'source');
  if (isRefusal(source)) return { refusal: source, number };
  const bin = textOf(issuer, 'bin', 'issuer.bin');
  if (isRefusal(bin)) return { refusal: bin, number };
  const kato = textOf(issuer, 'kato', 'issuer.kato');
  if (isRefusal(kato)) return { refusal: kato, number };
  if (HALF_A_PAIR.test(regionOf(kato))) return { refusal: malformed('issuer.kato', kato), number };
  const article = textOf(record, 'article');
  if (isRefusal(article)) return { refusal: article, number };
  const paymentReference = textOf(record, 'paymentReference');
  if (isRefusal(paymentReference)) return { refusal: paymentReference, number };
  const iin = textOf(child(record, 'debtor'), 'iin', 'debtor.iin');
  if (isRefusal(iin)) return { refusal: iin, number };
  const iban = textOf(child(record, 'beneficiary'), 'iban', 'beneficiary.iban');
  if (isRefusal(iban)) return { refusal: iban, number };
  const documentType = documentTypes.find((known) => known === record.documentType);
  if (documentType === undefined) {
    return { refusal: refusal('DOCUMENT_TYPE_UNKNOWN', { documentType: shown(record.documentType) }), number };
  }
  return { on, number, documentType, source, bin, kato, article, paymentReference, iin };
}

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const NOTHING: Json = {};
const child = (record: Json, field: string): Json => {
  const value = record[field];
  return isRecord(value) ? value : NOTHING;
};

const TEXT_LENGTH_MAX = 200;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a NUL or a line break in a number is what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/;

function textOf(record: Json, field: string, path = field): string | Refusal {
  const value = record[field];
  if (value === undefined || value === null || value === '') return refusal('FIELD_MISSING', { field: path });
  if (typeof value !== 'string' || value.length > TEXT_LENGTH_MAX || CONTROL.test(value)) return malformed(path, value);
  return value;
}

/** What is wrong with a person's own data is not repeated in an error text. */
const malformed = (path: string, value: unknown): Refusal =>
  refusal('FIELD_MALFORMED', { field: path, value: path.startsWith('debtor.') ? '***' : shown(value) });

const regionOf = (kato: string): string => kato.slice(0, 2);

const HALF_A_PAIR = /\p{Surrogate}/u;

/**
 * The first text, of the record or of who is named in it, that is no Unicode: the database would keep another one, and what was journaled of it would
 * never again agree with its row.
 */
function brokenText(record: Json): Refusal | undefined {
  for (const [field, value] of Object.entries(record)) {
    if (isBroken(value)) return malformed(field, value);
    for (const [inner, text] of Object.entries(child(record, field))) {
      if (isBroken(text)) return malformed(`${field}.${inner}`, text);
    }
  }
  return undefined;
}

/** What comes in is text in all its places, also in those that nothing here reads: the line is kept as it came. */
function noTextAtTheDoor(record: Json, window: DayWindow | null): Refusal | undefined {
  const place = window === null ? undefined : placeOfNoText(record);
  return place === undefined
    ? undefined
    : refusal('FIELD_MALFORMED', { field: place.slice(1).replaceAll('/', '.'), value: '***' });
}

const isBroken = (value: unknown): boolean => typeof value === 'string' && HALF_A_PAIR.test(value);

function dayOf(record: Json, field: string): LegalDate | Refusal {
  const text = textOf(record, field);
  if (isRefusal(text)) return text;
  return parseLegalDate(text) ?? refusal('DATE_IMPOSSIBLE', { field, value: shown(text) });
}

const amountCodes: Readonly<Record<AmountFault, RefusalCode>> = {
  MALFORMED: 'AMOUNT_MALFORMED',
  TOO_PRECISE: 'AMOUNT_TOO_PRECISE',
  TOO_LARGE: 'AMOUNT_TOO_LARGE',
};

function amountOf(value: unknown): Money | Refusal {
  if (value === undefined || value === null) return refusal('FIELD_MISSING', { field: 'amount' });
  const amount = parseMoney(value);
  return typeof amount === 'string' ? refusal(amountCodes[amount], { amount: shown(value) }) : amount;
}

const SHOWN_LENGTH_MAX = 40;
/** What an eye does not see, what turns a line of a terminal round, and marks that lie on the letter before them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{M}]|(?! )\p{Zs}/gu;
const escaped = (sign: string): string => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;

/** A value for an error text: short, never a whole record, and with what cannot be seen written out, as it may be what is wrong. */
const shown = (value: unknown): string =>
  String(JSON.stringify(value) ?? 'nothing')
    .slice(0, SHOWN_LENGTH_MAX)
    .replaceAll(UNSEEN, escaped);

function refused(why: Refusal, known: Partial<Omit<RefusedRecord, 'refusal'>> = {}): RefusedRecord {
  return { number: null, issued: null, paymentReference: null, registration: false, ...known, refusal: why };
}
