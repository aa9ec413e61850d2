/** Which questions are asked for each kind of filing, and how they are asked. One table, from which the form is drawn, read, and shown again. */
import type { FilingKind } from '@oryndau/words/filings';
import type { Language } from '@oryndau/words/languages';
import { contestTexts } from '../../texts/contest.ts';
import { type FilingFieldName, filingTexts } from '../../texts/filing.ts';

export type FieldKind = 'line' | 'text' | 'day' | 'money' | 'money_kind' | 'account_end' | 'act' | 'relief';

export interface FilingField {
  readonly name: FilingFieldName;
  readonly kind: FieldKind;
  readonly isRequired: boolean;
}

const must = (name: FilingFieldName, kind: FieldKind): FilingField => ({ name, kind, isRequired: true });
const may = (name: FilingFieldName, kind: FieldKind): FilingField => ({ name, kind, isRequired: false });

/** The person's own words come last, before the files. */
export const filingFields: Readonly<Record<FilingKind, readonly FilingField[]>> = {
  PAID_ALREADY: [must('paidOn', 'day'), must('sum', 'money'), may('reference', 'line'), may('text', 'text')],
  NOT_ME: [must('text', 'text')],
  FINE_CONTESTED: [must('body', 'line'), must('contestedOn', 'day'), may('number', 'line'), may('text', 'text')],
  PROTECTED_MONEY: [must('moneyKind', 'money_kind'), may('accountEnd', 'account_end'), may('text', 'text')],
  DEFERRAL_ASKED: [must('relief', 'relief'), must('text', 'text')],
  REVIEW: [may('act', 'act'), may('text', 'text')],
  COMPLAINT: [must('act', 'act'), must('text', 'text'), must('asked', 'text')],
  OTHER: [must('text', 'text')],
};

/** How a question is called: the person's own words by what the filing is about. */
export const fieldLabel = (kind: FilingKind, name: FilingFieldName, language: Language): string =>
  name === 'text' ? contestTexts[language].text[kind] : filingTexts[language].fields[name];

/** A page of a letter; more belongs into a file. */
export const TEXT_MAX = 2_000;
/** A number, a name of a body. */
export const LINE_MAX = 200;

/** Of the act that a complaint is against: the number of its event, or this for the case as a whole. */
export const WHOLE_CASE = 'case';
