/**
 * The second fact that opens a case beside its code: the last digits of the debtor's IIN and the date of birth. Neither is a secret by itself;
 * together with the limits on tries (sql/tries.ts) they keep out who only has the code.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { iinBirthDate } from '@oryndau/law/identifiers';
import type { LegalDate } from '@oryndau/law/legal-date';

/** How many digits of the IIN are asked for. */
export const IIN_DIGITS_ASKED = 4;

export interface SecondFact {
  readonly lastDigits: string;
  readonly birthDate: LegalDate;
}

/** Whether the fact is that of the person with this IIN. Takes as long for a wrong answer as for a right one. */
export function isSecondFactOf(iin: string, { lastDigits, birthDate }: SecondFact): boolean {
  const expected = `${iin.slice(-IIN_DIGITS_ASKED)}/${iinBirthDate(iin) ?? 'none'}`;
  return timingSafeEqual(digest(expected), digest(`${lastDigits}/${birthDate}`));
}

/** What is compared where there is no such case, so that it takes as long. */
export const NO_IIN = '000000000000';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
