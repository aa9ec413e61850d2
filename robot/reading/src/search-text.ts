/** What somebody typed to find a case, read as all that it may be: one box, and nobody says first what is in it. Pure. */
import { inSmallLetters } from '@oryndau/fines/core/search-keys';
import { isPlainNumber, lineOf } from '@oryndau/law/door-text';
import { normalisePlate } from '@oryndau/law/plate';
import { readCaseCode } from '@oryndau/outside/codes';
import type { SearchKind } from '@oryndau/words/staff';

export interface SearchTerms {
  readonly number: string | null;
  /** Ids that a code may stand for, both ends inclusive. */
  readonly code: { readonly from: string; readonly until: string } | null;
  readonly iin: string | null;
  /** Surname, name and patronymic from the beginning, in small letters. */
  readonly name: string | null;
  /** The last ten digits. */
  readonly telephone: string | null;
  /** As it is kept: capital Latin letters and digits, without KZ. */
  readonly plate: string | null;
}

export const SEARCH_MAX = 100;
/** Fewer letters than that are half a country. */
export const NAME_LETTERS_MIN = 3;

const NAME = /^[\p{L}][\p{L} .'’-]*$/u;
const TELEPHONE = /^\+?[\d\s().-]{10,20}$/;
const PLATE = /^(?=.*\d{2})(?=.*[A-Z])[A-Z0-9]{5,10}$/;
const NATIONAL = /^[78]?(7\d{9})$/;

/** Undefined: nothing that anything could be found by. */
export function searchTermsOf(typed: string): SearchTerms | undefined {
  const text = lineOf(typed, SEARCH_MAX)?.replace(/\s+/gu, ' ');
  if (text === undefined) return undefined;
  const hasDigit = /\d/.test(text);
  const digits = text.replace(/\D/g, '');
  const plate = normalisePlate(text);
  const isName = NAME.test(text) && (text.match(/\p{L}/gu)?.length ?? 0) >= NAME_LETTERS_MIN;
  const telephone = TELEPHONE.test(text) ? (NATIONAL.exec(digits)?.[1] ?? null) : null;
  const terms: SearchTerms = {
    number: hasDigit && isPlainNumber(text) ? text : null,
    code: readCaseCode(text) ?? null,
    iin: /^[\d ]+$/.test(text) && digits.length === 12 ? digits : null,
    name: isName ? inSmallLetters(text) : null,
    telephone,
    plate: PLATE.test(plate) ? plate : null,
  };
  return kindsOf(terms).length === 0 ? undefined : terms;
}

/** By what kinds of thing is searched: what is noted of the search. */
export const kindsOf = ({ number, code, iin, name, telephone, plate }: SearchTerms): readonly SearchKind[] => [
  ...(number === null ? [] : (['NUMBER'] as const)),
  ...(code === null ? [] : (['CODE'] as const)),
  ...(iin === null ? [] : (['IIN'] as const)),
  ...(name === null ? [] : (['NAME'] as const)),
  ...(telephone === null ? [] : (['TELEPHONE'] as const)),
  ...(plate === null ? [] : (['PLATE'] as const)),
];
