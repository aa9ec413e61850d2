/** What somebody has written of an answer: sent by a form, judged before it is shown as the person will read it, and kept until it is given. */
import { whyNotTaken } from '@oryndau/deciding/words-door';
import { ibanFault } from '@oryndau/law/identifiers';
import type { LegalDate } from '@oryndau/law/legal-date';
import { refusalText } from '@oryndau/law/refusal-texts';
import { protectedAccountTypes } from '@oryndau/law/rules/proceeding';
import type { FieldError } from '@oryndau/web/html/form';
import { type FilingKind, type FilingOutcome, filingOutcomes } from '@oryndau/words/filings';
import type { Language } from '@oryndau/words/languages';
import type { FastifyRequest } from 'fastify';
import { fieldOf } from './routes.ts';
import { isUnfinished } from './texts/answers.ts';
import { filingsTexts } from './texts/filings.ts';

export interface AnswerDraft {
  readonly outcome: FilingOutcome | null;
  readonly answer: string;
  /** Of protected money; empty where none is said. */
  readonly account: string;
  readonly moneyKind: string;
  readonly lifts: boolean;
}

export const noDraft: AnswerDraft = { outcome: null, answer: '', account: '', moneyKind: '', lifts: false };

const outcomeIn = (text: unknown): FilingOutcome | null => filingOutcomes.find((outcome) => outcome === text) ?? null;

export const sentDraft = (request: FastifyRequest): AnswerDraft => ({
  outcome: outcomeIn(fieldOf(request, 'outcome')),
  answer: fieldOf(request, 'answer').replaceAll('\r\n', '\n'),
  account: fieldOf(request, 'account').replaceAll(/\s/g, '').toUpperCase(),
  moneyKind: fieldOf(request, 'moneyKind'),
  lifts: fieldOf(request, 'lifts') === 'yes',
});

/** As the fields of a form. */
export const draftFields = ({ outcome, answer, account, moneyKind, lifts }: AnswerDraft): Record<string, string> => ({
  outcome: outcome ?? '',
  answer,
  account,
  moneyKind,
  ...(lifts && { lifts: 'yes' }),
});

export const keptDraft = (draft: AnswerDraft): string => JSON.stringify(draft);

/** Undefined: nothing was kept. */
export function draftIn(body: string | undefined): AnswerDraft | undefined {
  if (body === undefined) return undefined;
  const { outcome, answer, account, moneyKind, lifts } = JSON.parse(body) as Partial<
    Record<keyof AnswerDraft, unknown>
  >;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return {
    outcome: outcomeIn(outcome),
    answer: text(answer),
    account: text(account),
    moneyKind: text(moneyKind),
    lifts: lifts === true,
  };
}

export interface DraftJudged {
  readonly kind: FilingKind;
  readonly byWhom: string;
  readonly today: LegalDate;
  readonly language: Language;
}

/** What is wrong with it as it is written; whether the case takes it is asked of the decider. */
export function draftErrors(draft: AnswerDraft, { kind, byWhom, today, language }: DraftJudged): FieldError[] {
  const { outcome, answer, account, moneyKind, lifts } = draft;
  const texts = filingsTexts[language].errors;
  const no = whyNotTaken({ byWhom, answer });
  const protects = account !== '' || moneyKind !== '';
  const known = protectedAccountTypes(today);
  const isPair = kind === 'PROTECTED_MONEY' && outcome === 'granted' && account !== '' && moneyKind !== '';
  const isKind = known.known && known.value.has(moneyKind);
  return [
    ...(outcome === null ? [{ field: 'outcome', message: texts.outcome }] : []),
    ...(no === undefined ? [] : [{ field: 'answer', message: refusalText(no, language) }]),
    ...(no === undefined && isUnfinished(answer) ? [{ field: 'answer', message: texts.unfinished }] : []),
    ...(account !== '' && ibanFault(account) !== undefined ? [{ field: 'account', message: texts.account }] : []),
    ...(protects && !(isPair && isKind) ? [{ field: 'moneyKind', message: texts.moneyKind }] : []),
    ...(lifts && (kind !== 'REVIEW' || outcome !== 'granted') ? [{ field: 'lifts', message: texts.lift }] : []),
  ];
}
