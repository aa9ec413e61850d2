/**
 * The numbers that people, firms, accounts, payments, places and cars go by, and how to tell a wrong one (law.md 7). Every
 * `...Fault` answers undefined for a good text; none of them says that the person or account exists.
 */
import { type LegalDate, parseLegalDate } from './legal-date.ts';

export type IdentifierFault = 'MALFORMED' | 'CHECK_DIGIT';

const ZERO_CODE = 48;
const TWELVE_DIGITS = /^\d{12}$/;

/**
 * An IIN (individual): 12 digits, the last of them right. What its birth date says is only a warning (`iinWarning`), because
 * legacy and foreigners' records are irregular and their fines are still real.
 */
export const iinFault = (text: unknown): IdentifierFault | undefined => twelveDigitsFault(text);

/** A BIN (firm, body): 12 digits, the last of them right. */
export const binFault = (text: unknown): IdentifierFault | undefined => twelveDigitsFault(text);

function twelveDigitsFault(text: unknown): IdentifierFault | undefined {
  if (typeof text !== 'string' || !TWELVE_DIGITS.test(text)) return 'MALFORMED';
  return checkDigitOf12(text) === text.charCodeAt(11) - ZERO_CODE ? undefined : 'CHECK_DIGIT';
}

/** The 12th digit of an IIN or BIN from its first 11; undefined when no such number is issued (both sums give 10). */
export function checkDigitOf12(digits: string): number | undefined {
  let sum = 0;
  for (let index = 0; index < 11; index++) sum += (digits.charCodeAt(index) - ZERO_CODE) * (index + 1);
  if (sum % 11 < 10) return sum % 11;
  sum = 0;
  // The second row of weights is 3, 4, ... 11, 1, 2.
  for (let index = 0; index < 11; index++) sum += (digits.charCodeAt(index) - ZERO_CODE) * (((index + 2) % 11) + 1);
  return sum % 11 < 10 ? sum % 11 : undefined;
}

export type IinWarning = 'CENTURY_DIGIT' | 'BIRTH_DATE';

/** What is odd about a well-formed IIN: digit 7 is none of 1 to 6, or there is no such day of birth. */
export function iinWarning(iin: string): IinWarning | undefined {
  if (centuryOf(iin) === undefined) return 'CENTURY_DIGIT';
  return iinBirthDate(iin) === undefined ? 'BIRTH_DATE' : undefined;
}

/** The day of birth that an IIN carries; undefined when it carries none. */
export function iinBirthDate(iin: string): LegalDate | undefined {
  const century = centuryOf(iin);
  if (century === undefined) return undefined;
  // parseLegalDate begins with 1900; nobody who is fined was born before.
  return parseLegalDate(`${century}${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`);
}

/** The first two digits of the year of birth: digit 7 is 1 or 2 for the 19th century, 3 or 4 for the 20th, 5 or 6 for the 21st. */
function centuryOf(iin: string): string | undefined {
  return [undefined, '18', '18', '19', '19', '20', '20'][iin.charCodeAt(6) - ZERO_CODE];
}

const IBAN_SHAPE = /^KZ\d{2}\d{3}[0-9A-Z]{13}$/;

export type IbanFault = 'MALFORMED' | 'CHECK_DIGITS';

/** An account in Kazakhstan: KZ, 2 check digits, 3 digits of the bank, 13 letters or digits (ISO 13616, mod 97 = 1). */
export function ibanFault(text: unknown): IbanFault | undefined {
  if (typeof text !== 'string' || !IBAN_SHAPE.test(text)) return 'MALFORMED';
  let rest = 0;
  // The first four characters count last; a letter counts as two digits (A = 10), so no number grows beyond 97 * 100 + 35.
  for (let index = 0; index < 20; index++) {
    const code = text.charCodeAt((index + 4) % 20);
    rest = code <= 57 ? (rest * 10 + code - ZERO_CODE) % 97 : (rest * 100 + code - 55) % 97;
  }
  return rest === 1 ? undefined : 'CHECK_DIGITS';
}

const REFERENCE_SHAPE = /^\d{18}$/;

export type PaymentReferenceFault = 'MALFORMED' | 'CHECK_DIGITS';

/** A payment reference: 16 digits and two check digits, 98 - (the 16 followed by 00) mod 97. */
export function paymentReferenceFault(text: unknown): PaymentReferenceFault | undefined {
  if (typeof text !== 'string' || !REFERENCE_SHAPE.test(text)) return 'MALFORMED';
  return referenceCheckDigits(text) === text.slice(16) ? undefined : 'CHECK_DIGITS';
}

/** The reference for 16 digits, which the caller knows to be digits. */
export function paymentReferenceOf(sixteenDigits: string): string {
  if (!/^\d{16}$/.test(sixteenDigits)) throw new Error(`not 16 digits: ${JSON.stringify(sixteenDigits)}`);
  return sixteenDigits + referenceCheckDigits(sixteenDigits);
}

function referenceCheckDigits(text: string): string {
  let rest = 0;
  for (let index = 0; index < 16; index++) rest = (rest * 10 + text.charCodeAt(index) - ZERO_CODE) % 97;
  return String(98 - ((rest * 100) % 97)).padStart(2, '0');
}
