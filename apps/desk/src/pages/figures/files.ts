/** The figures for other programs: as CSV, as a spreadsheet (ODS) and as JSON, each with its definitions. */
import { formatMoney } from '@oryndau/law/money';
import { csvLine, textCell } from '@oryndau/reading/csv';
import { type OdsCell, odsOf } from '@oryndau/reading/ods';
import type { FigureRow, FigureSpan } from '@oryndau/reports/sql/figures';
import type { PaceRow } from '@oryndau/reports/sql/paces';
import { figureOrder, figureTexts } from '@oryndau/words/figures';
import type { Language } from '@oryndau/words/languages';
import { paceTexts } from '@oryndau/words/paces';

export const fileKinds = ['csv', 'ods', 'json'] as const;
export type FiguresFileKind = (typeof fileKinds)[number];

export const fileTypes: Readonly<Record<FiguresFileKind, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  json: 'application/json; charset=utf-8',
};

export interface FiguresFile {
  /** What a row is of. */
  readonly by: string;
  readonly span: FigureSpan;
  readonly rows: readonly FigureRow[];
  readonly paces: readonly PaceRow[];
}

const HEAD = ['group', 'figure', 'name', 'definition', 'count', 'amount'];
const PACE_HEAD = ['pace', 'part', 'name', 'definition', 'count', 'amount'];

const write: Readonly<Record<FiguresFileKind, (file: FiguresFile, language: Language) => string | Buffer>> = {
  csv: csvOf,
  ods: sheetsOf,
  json: jsonOf,
};

export const fileOf = (kind: FiguresFileKind, file: FiguresFile, language: Language): string | Buffer =>
  write[kind](file, language);

function csvOf({ rows }: FiguresFile, language: Language): string {
  const lines = rows.map(({ group, figure, cases, amount }) => {
    const { name, definition } = figureTexts[figure][language];
    return [textCell(group), figure, name, definition, String(cases), formatMoney(amount)];
  });
  return `\ufeff${[HEAD, ...lines].map(csvLine).join('\r\n')}\r\n`;
}

const text = (value: string): OdsCell => ({ text: value });
const number = (value: string): OdsCell => ({ number: value });

function sheetsOf({ by, rows, paces }: FiguresFile, language: Language): Buffer {
  const figures = rows.map(({ group, figure, cases, amount }) => {
    const { name, definition } = figureTexts[figure][language];
    return [
      text(group),
      text(figure),
      text(name),
      text(definition),
      number(String(cases)),
      number(formatMoney(amount)),
    ];
  });
  const paced = paces.map(({ name: pace, part, cases, amount }) => {
    const { name, definition } = paceTexts[pace][language];
    return [text(pace), text(part), text(name), text(definition), number(String(cases)), number(formatMoney(amount))];
  });
  return odsOf([
    { name: by, rows: [HEAD.map(text), ...figures] },
    { name: 'paces', rows: [PACE_HEAD.map(text), ...paced] },
  ]);
}

function jsonOf({ by, span, rows, paces }: FiguresFile, language: Language): string {
  const definitions = {
    ...Object.fromEntries(figureOrder.map((figure) => [figure, figureTexts[figure][language]])),
    ...Object.fromEntries(paces.map(({ name }) => [name, paceTexts[name][language]])),
  };
  const shown = {
    by,
    ...span,
    definitions,
    figures: rows.map(({ group, figure, cases, amount }) => ({
      group,
      figure,
      count: Number(cases),
      amount: formatMoney(amount),
    })),
    paces: paces.map(({ name, part, cases, amount }) => ({
      pace: name,
      part,
      count: cases,
      amount: formatMoney(amount),
    })),
  };
  return `${JSON.stringify(shown, null, 1)}\n`;
}
