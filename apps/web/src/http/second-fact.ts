/**
 * The second fact that opens a case beside its code: the last digits of the debtor's IIN and the date of birth. Neither is a secret by itself;
 * together with the limits on tries (sql/tries.ts) they keep out who only has the code.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { iinBirthDate } from '@oryndau/law/identifiers';
import { type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';

/** How many digits of the IIN are asked for. */
export const IIN_DIGITS_ASKED = 4;

export interface SecondFact {
  readonly lastDigits: string;
  readonly birthDate: LegalDate;
}

/** Whose fact it is: the IIN, and the date of birth as the register's record has it. */
export interface Person {
  readonly iin: string;
  readonly birthDate: string | null;
}

/**
 * Whether the fact is that of this person. The record's date counts, and the IIN's where the record has none: since the decree of 26 August 2013 (No. 853)
 * the digits of an IIN need not say the day of birth. Takes as long for a wrong answer as for a right one.
 */
export function isSecondFactOf({ iin, birthDate: recorded }: Person, { lastDigits, birthDate }: SecondFact): boolean {
  const born = (recorded === null ? undefined : parseLegalDate(recorded)) ?? iinBirthDate(iin) ?? 'none';
  return timingSafeEqual(digest(`${iin.slice(-IIN_DIGITS_ASKED)}/${born}`), digest(`${lastDigits}/${birthDate}`));
}

/** What is compared where there is no such case, so that it takes as long. */
export const NOBODY: Person = { iin: '000000000000', birthDate: null };

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
