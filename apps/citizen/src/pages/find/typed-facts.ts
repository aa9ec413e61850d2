/** What was typed to find a case: as it was typed, and as it is understood. Nothing here knows whether there is such a case. */
import { parseLegalDate } from '@oryndau/law/legal-date';
import { faultOfCaseCode } from '@oryndau/outside/codes';
import type { DatePart } from '@oryndau/web/html/choices';
import type { FieldError } from '@oryndau/web/html/form';
import { IIN_DIGITS_ASKED, type SecondFact } from '@oryndau/web/http/second-fact';
import type { Language } from '@oryndau/words/languages';
import { z } from 'zod';
import { findTexts } from '../../texts/find.ts';

export interface Typed {
  readonly code: string;
  readonly digits: string;
  readonly birth: Readonly<Record<DatePart, string>>;
}

export const noneTyped: Typed = { code: '', digits: '', birth: { day: '', month: '', year: '' } };

/** Longer than anything that could be meant: it is cut off, so that a page never grows by what was typed. */
const TYPED_MAX = 40;
const text = z
  .string()
  .transform((typed) => typed.trim().slice(0, TYPED_MAX))
  .catch('');
const form = z
  .object({ code: text, digits: text, birth: text, 'birth-day': text, 'birth-month': text, 'birth-year': text })
  .catch({ code: '', digits: '', birth: '', 'birth-day': '', 'birth-month': '', 'birth-year': '' });

export interface ReadFacts {
  readonly typed: Typed;
  /** Undefined where something is missing or cannot be meant; `errors` says what. */
  readonly facts: { readonly code: string; readonly fact: SecondFact } | undefined;
  readonly errors: readonly FieldError[];
}

export function readTyped(body: unknown, language: Language): ReadFacts {
  const fields = form.parse(body);
  const birth = { day: fields['birth-day'], month: fields['birth-month'], year: fields['birth-year'] };
  const typed = { code: fields.code, digits: fields.digits, birth };
  const texts = findTexts[language];
  const birthDate = parseLegalDate(`${birth.year}-${birth.month.padStart(2, '0')}-${birth.day.padStart(2, '0')}`);
  const codeFault = faultOfCaseCode(typed.code);
  const isNoBirth = Object.values(birth).every((part) => part === '');
  const errors = [
    typed.code === '' && { field: 'code', message: texts.codeMissing },
    typed.code !== '' && codeFault !== undefined && { field: 'code', message: texts.codeMalformed(codeFault) },
    !DIGITS.test(typed.digits) && { field: 'digits', message: texts.digitsMalformed },
    birthDate === undefined && { field: 'birth', message: isNoBirth ? texts.birthMissing : texts.birthMalformed },
  ].filter((error) => error !== false);
  if (errors.length > 0 || birthDate === undefined) return { typed, facts: undefined, errors };
  return { typed, facts: { code: typed.code, fact: { lastDigits: typed.digits, birthDate } }, errors };
}

const DIGITS = new RegExp(`^\\d{${IIN_DIGITS_ASKED}}$`);
