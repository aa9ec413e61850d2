/** The open figures for other programs: a table (RFC 4180) and JSON, each figure with its definition. */
import { formatMoney } from '@oryndau/law/money';
import { csvLine, textCell } from '@oryndau/reading/csv';
import { summaryJson } from '@oryndau/reading/summary-json';
import type { FigureRow } from '@oryndau/reports/sql/figures';
import { figureOrder, figureTexts, inOrder } from '@oryndau/words/figures';
import { type Language, languages } from '@oryndau/words/languages';
import { outcomeName } from '@oryndau/words/outcomes';
import { figuresTexts } from '../../texts/figures.ts';
import { groups, inShownOrder, type OpenFigures } from './open-figures.ts';

const HEADER = ['by', 'group', 'figure', 'name', 'definition', 'count', 'amount', 'currency'] as const;

/** Codes are the same in every language; `name` and `definition` are in the language of the reader. */
export function figuresCsv({ summary, by }: OpenFigures, language: Language): string {
  const texts = figuresTexts[language];
  const figureRow = (kind: string, { group, figure, cases, amount }: FigureRow): readonly string[] => {
    const { name, definition } = figureTexts[figure][language];
    return [kind, textCell(group), figure, name, definition, String(cases), formatMoney(amount), 'KZT'];
  };
  const money = (figure: 'matchedPaid' | 'refundable'): readonly string[] => [
    'all',
    '',
    figure === 'matchedPaid' ? 'matched_paid' : figure,
    texts[figure],
    texts[`${figure}Definition`],
    '',
    formatMoney(summary[figure]),
    'KZT',
  ];
  const rows: readonly (readonly string[])[] = [
    HEADER,
    ...inOrder(summary.figures).map((row) => figureRow('all', row)),
    ...[...summary.outcomes].map(([name, count]) => [
      'outcome',
      textCell(name),
      'fines',
      outcomeName(name, language),
      texts.outcomesNote,
      String(count),
      '',
      '',
    ]),
    money('matchedPaid'),
    money('refundable'),
    ...summary.suspense.map(({ currency, entries, amount }) => [
      'all',
      '',
      'suspense',
      texts.suspense,
      texts.suspenseDefinition,
      String(entries),
      formatMoney(amount),
      currency,
    ]),
    ...groups.flatMap((kind) =>
      inShownOrder(kind, by[kind]).flatMap(({ figures }) =>
        inOrder([...figures.values()]).map((row) => figureRow(kind, row)),
      ),
    ),
  ];
  return rows.map((row) => `${csvLine(row)}\r\n`).join('');
}

export function figuresJson({ summary, by }: OpenFigures) {
  return {
    ...summaryJson(summary),
    definitions: Object.fromEntries(
      figureOrder.map((figure) => [
        figure,
        Object.fromEntries(languages.map((language) => [language, figureTexts[figure][language]])),
      ]),
    ),
    by: Object.fromEntries(
      groups.map((kind) => [
        kind,
        inShownOrder(kind, by[kind]).flatMap(({ figures }) =>
          inOrder([...figures.values()]).map(({ group, figure, cases, amount }) => ({
            group,
            figure,
            cases: Number(cases),
            amount: formatMoney(amount),
          })),
        ),
      ]),
    ),
  };
}
