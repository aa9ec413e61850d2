/** The minister's questions in their order, and what the figures answer: one text a figure, the same on the page, in a file and on paper. */
import type { CountedName } from '@oryndau/deciding/counted-in';
import { add, type Money, ZERO } from '@oryndau/law/money';
import { type DaysCounted, medianDays, type PaidBy, paidShares } from '@oryndau/reports/core/paces';
import type { PaceRow } from '@oryndau/reports/sql/paces';
import { shownAmount, shownCount, shownDays } from '@oryndau/web/html/shown';
import { figureOrder, figureTexts } from '@oryndau/words/figures';
import type { Language } from '@oryndau/words/languages';
import { type PaceName, paceNames, paceTexts } from '@oryndau/words/paces';
import { figureAnswersTexts } from '../../texts/figure-answers.ts';
import type { Question } from '../../texts/figures.ts';
import type { AllFigures } from './asked.ts';

export const questions: readonly { readonly name: Question; readonly figures: readonly CountedName[] }[] = [
  { name: 'came', figures: ['opened', 'refused', 'refused_at_bound', 'ordinary_way'] },
  { name: 'paid', figures: ['paid_freely', 'given_back', 'paid', 'executed', 'cancelled'] },
  { name: 'taken', figures: ['taken', 'arrested'] },
  { name: 'bailiffs', figures: ['transferred'] },
  { name: 'saved', figures: ['saved_of_collected', 'saved_of_opened'] },
  { name: 'wrong', figures: ['wrong_touch'] },
  { name: 'fast', figures: ['fine_to_paid', 'notice_to_paid', 'paid_to_lifted'] },
];

/** All that has a page of its own. */
export const countedNames: readonly CountedName[] = [...figureOrder, ...paceNames];

export const countedTexts = { ...figureTexts, ...paceTexts };

/** Whose parts are days, so that their middle is what is asked for. */
const OF_DAYS: readonly CountedName[] = ['fine_to_paid', 'notice_to_paid', 'paid_to_lifted', 'paid_after_notice'];
/** An amount beside it would say nothing. */
const WITHOUT_SUM: readonly CountedName[] = ['wrong_touch'];

export const isOfDays = (name: CountedName): boolean => OF_DAYS.includes(name);
export const isPace = (name: CountedName): name is PaceName => paceNames.some((each) => each === name);

export const partsOf = ({ paces }: Pick<AllFigures, 'paces'>, name: CountedName): readonly PaceRow[] =>
  paces.filter((row) => row.name === name);

/** Days by how often; the parts of such a pace are whole numbers. */
const daysOf = (rows: readonly PaceRow[]): readonly DaysCounted[] =>
  rows.map(({ part, cases }) => ({ days: Number(part), cases }));

export interface CountedValue {
  readonly cases: bigint;
  readonly amount: Money;
  /** Of what is counted in days; null where nothing was. */
  readonly median: number | null;
}

export function countedValue(read: AllFigures, name: CountedName): CountedValue {
  if (!isPace(name)) {
    const row = read.all.find(({ figure }) => figure === name);
    return { cases: row?.cases ?? 0n, amount: row?.amount ?? ZERO, median: null };
  }
  const parts = partsOf(read, name);
  return {
    cases: BigInt(parts.reduce((sum, { cases }) => sum + cases, 0)),
    amount: parts.reduce((sum, { amount }) => add(sum, amount), ZERO),
    median: isOfDays(name) ? medianDays(daysOf(parts)) : null,
  };
}

export function valueSaid(read: AllFigures, name: CountedName, language: Language): string {
  const { cases, amount, median } = countedValue(read, name);
  const texts = figureAnswersTexts[language];
  if (isOfDays(name))
    return median === null ? texts.noneYet : texts.median(shownDays(median, language), shownCount(cases, language));
  if (name.startsWith('saved')) return shownAmount(amount, language);
  const count = shownCount(cases, language);
  return WITHOUT_SUM.includes(name) || cases === 0n ? count : `${count} (${shownAmount(amount, language)})`;
}

/** After the notice: the last day by which it is asked who has paid. */
export const SHARE_DAYS = 30;

export const sharesOf = (read: AllFigures): readonly PaidBy[] =>
  paidShares(daysOf(partsOf(read, 'paid_after_notice')), Number(countedValue(read, 'notified').cases), SHARE_DAYS);
