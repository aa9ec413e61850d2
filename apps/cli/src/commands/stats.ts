/** `oryndau stats`: the programme's figures, from the read model, each with its definition. */
import { figuresTexts } from '@oryndau/citizen/texts/figures';
import { articleSaid } from '@oryndau/law/articles/article';
import { regions } from '@oryndau/law/kato';
import { ZERO } from '@oryndau/law/money';
import { figureDefinitions } from '@oryndau/reports/core/figures';
import { type FigureRow, type Grouping, readFigures } from '@oryndau/reports/sql/figures';
import { grouped, shownMoney } from '@oryndau/sentences/shown';
import { type FigureName, figureTexts, figureOrder as order } from '@oryndau/words/figures';
import type { Language } from '@oryndau/words/languages';
import { type Command, Option } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import { narrowTable, print, printJson, table } from '../output.ts';
import { type CommonOptions, withCommon, withSession } from '../session.ts';

interface StatsOptions extends CommonOptions {
  readonly by?: Exclude<Grouping, 'all'>;
}

export function addStats(program: Command): void {
  withCommon(
    program
      .command('stats')
      .summary('figures of the programme')
      .description('Opened, executed, transferred, refused, paid and saved (by both definitions), by count and by sum.')
      .addOption(new Option('--by <group>', 'a row for each').choices(['region', 'month', 'article'])),
  ).action(async ({ by, ...options }: StatsOptions) => {
    await withSession(options, { name: 'stats', reads: true }, async ({ db, json, language }) => {
      const rows = await readFigures(db.sql, by ?? 'all');
      if (json) printJson(statsJson(rows, by, language));
      else if (rows.length === 0) print(figuresTexts[language].nothingYet);
      else print(by === undefined ? wholeText(rows, language) : groupsText(rows, by, language));
      return exitCodes.ok;
    });
  });
}

function statsJson(rows: readonly FigureRow[], by: StatsOptions['by'], language: Language) {
  return {
    by: by ?? null,
    definitions: Object.fromEntries(order.map((figure) => [figure, figureTexts[figure][language].definition])),
    figures: rows.map(({ group, figure, cases, amount }) => ({
      ...(by === undefined ? {} : { [by]: group }),
      figure,
      cases: Number(cases),
      amount,
    })),
  };
}

function wholeText(rows: readonly FigureRow[], language: Language): string {
  const texts = figuresTexts[language];
  const found = new Map(rows.map((row) => [row.figure, row]));
  const lines = order.map((figure) => {
    const { cases, amount } = found.get(figure) ?? { cases: 0n, amount: ZERO };
    return [figureTexts[figure][language].name, grouped(cases), shownMoney(amount, language)];
  });
  const head = [texts.figure, texts.count, texts.tenge];
  return `${table(head, lines, ['left', 'right', 'right'])}\n\n${definitions(language)}`;
}

/** Counts and sums apart: together they would be wider than a terminal. */
function groupsText(rows: readonly FigureRow[], by: Exclude<Grouping, 'all'>, language: Language): string {
  const texts = figuresTexts[language];
  const groups = [...new Set(rows.map(({ group }) => group))];
  const found = new Map(rows.map((row) => [`${row.group}|${row.figure}`, row]));
  const counted = order.filter((figure) => !figure.startsWith('saved'));
  const lines = (figures: readonly FigureName[], cell: (row: FigureRow | undefined) => string) =>
    groups.map((group) => [
      groupName(group, by, language),
      ...figures.map((figure) => cell(found.get(`${group}|${figure}`))),
    ]);
  const head = (figures: readonly FigureName[]) => [
    texts[by],
    ...figures.map((figure) => figureTexts[figure][language].name),
  ];
  const align = ['left', ...order.map(() => 'right' as const)] as const;
  const money = (row: FigureRow | undefined) => shownMoney(row?.amount ?? ZERO, language);
  const saved = order.filter((figure) => figure.startsWith('saved'));
  return [
    texts.cases,
    narrowTable(
      head(counted),
      lines(counted, (row) => grouped(row?.cases ?? 0n)),
      align,
    ),
    `\n${texts.tenge}`,
    narrowTable(head(counted), lines(counted, money), align),
    '',
    narrowTable(head(saved), lines(saved, money), align),
    `\n${definitions(language)}`,
  ].join('\n');
}

function groupName(group: string, by: Exclude<Grouping, 'all'>, language: Language): string {
  if (by === 'article') return articleSaid(group, null, language);
  if (by === 'month') return group;
  const region = regions.find(({ kato }) => kato.startsWith(group));
  return region === undefined ? group : `${group} ${region[language]}`;
}

/** A figure without its definition has misled before (anchors.md 0.2). */
function definitions(language: Language): string {
  return order
    .map((figure) => {
      const { name, definition } = figureTexts[figure][language];
      return `${name} — ${language === 'en' ? figureDefinitions[figure] : definition}`;
    })
    .join('\n');
}
