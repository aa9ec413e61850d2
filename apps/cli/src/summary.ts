/** The summary of a replay, as text. */
import { figuresTexts } from '@oryndau/citizen/texts/figures';
import type { Summary } from '@oryndau/reading/outcomes';
import { grouped, shownMoney } from '@oryndau/sentences/shown';
import { figureTexts, inOrder } from '@oryndau/words/figures';
import type { Language } from '@oryndau/words/languages';
import { outcomeName } from '@oryndau/words/outcomes';
import { table } from './output.ts';

export function summaryText(summary: Summary, language: Language): string {
  const texts = figuresTexts[language];
  const outcomes = table(
    [texts.outcome, texts.fines],
    Array.from(summary.outcomes, ([name, count]) => [outcomeName(name, language), grouped(count)]),
    ['left', 'right'],
  );
  const suspense = summary.suspense.map(({ currency, entries, amount }) => [
    `${texts.suspense} (${currency})`,
    grouped(entries),
    shownMoney(amount, language),
  ]);
  const money = table(
    [texts.money, texts.entries, texts.tenge],
    [
      [texts.matchedPaid, '', shownMoney(summary.matchedPaid, language)],
      [texts.refundable, '', shownMoney(summary.refundable, language)],
      ...suspense,
    ],
    ['left', 'right', 'right'],
  );
  const figures = table(
    [texts.figure, texts.cases, texts.tenge],
    inOrder(summary.figures).map(({ figure, cases, amount }) => [
      figureTexts[figure][language].name,
      grouped(cases),
      shownMoney(amount, language),
    ]),
    ['left', 'right', 'right'],
  );
  const notes = [
    summary.waiting > 0 ? `${texts.waiting}: ${grouped(summary.waiting)}` : '',
    summary.orphans > 0 ? `${texts.orphans}: ${grouped(summary.orphans)}` : '',
  ].filter(Boolean);
  const title = `${texts.title}: ${grouped(summary.fines)}, ${texts.until} ${summary.until ?? '—'}`;
  return [title, outcomes, ...notes, money, figures].join('\n\n');
}
