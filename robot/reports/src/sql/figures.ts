/** The read model of the figures: batches append deltas, the end of a tick folds them, `stats` reads the folded table. */
import type { LegalDate } from '@oryndau/law/legal-date';
import { type Money, tiyn } from '@oryndau/law/money';
import { copyRows } from '@oryndau/postgres/copy';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import type { FigureName } from '@oryndau/words/figures';
import type { Figure } from '../core/figures.ts';

/** No row is shared between batches, so workers never wait for each other's figures. */
export async function appendFigures(tx: Transaction, figures: readonly Figure[]): Promise<void> {
  if (figures.length === 0) return;
  const rows = figures.map(({ on, region, article, name, cases, amount }) => [
    on,
    region,
    article,
    name,
    cases,
    amount,
  ]);
  await copyRows(tx, 'reports.delta', ['on_day', 'region', 'article', 'figure', 'cases', 'amount'], rows);
}

/** Folds what finished batches have left; what others append meanwhile stays for the next time. */
export async function foldDeltas(tx: Transaction): Promise<void> {
  await tx`
    with taken as (
      delete from reports.delta as delta
      returning delta.on_day, delta.region, delta.article, delta.figure, delta.cases, delta.amount
    )
    insert into reports.figure as figure (on_day, region, article, figure, cases, amount)
    select taken.on_day, taken.region, taken.article, taken.figure, sum(taken.cases), sum(taken.amount)
    from taken
    group by taken.on_day, taken.region, taken.article, taken.figure
    on conflict (on_day, region, article, figure)
      do update set cases = figure.cases + excluded.cases, amount = figure.amount + excluded.amount`;
}

export type Grouping = 'all' | 'region' | 'month' | 'article';

export interface FigureRow {
  /** Region (first two digits of KATO), month (YYYY-MM) or article; empty when all is one group. */
  readonly group: string;
  readonly figure: FigureName;
  readonly cases: bigint;
  /** Tiyn. */
  readonly amount: Money;
}

/** Days, both counted; null: without end. */
export interface FigureSpan {
  readonly from: LegalDate | null;
  readonly until: LegalDate | null;
}

export const ALWAYS: FigureSpan = { from: null, until: null };

export async function readFigures(
  sql: Connection,
  by: Grouping,
  { from, until }: FigureSpan = ALWAYS,
): Promise<FigureRow[]> {
  const group =
    by === 'region'
      ? sql`figure.region`
      : by === 'article'
        ? sql`figure.article`
        : by === 'month'
          ? sql`to_char(figure.on_day, 'YYYY-MM')`
          : sql`''`;
  const rows = await sql<{ group: string; figure: FigureName; cases: bigint; amount: bigint }[]>`
    select ${group} as group, figure.figure, sum(figure.cases)::bigint as cases, sum(figure.amount)::bigint as amount
    from reports.figure as figure
    where strpos(figure.figure, ':') = 0
      and (${from}::date is null or figure.on_day >= ${from}::date) and (${until}::date is null or figure.on_day <= ${until}::date)
    group by 1, 2
    order by 1, 2`;
  return rows.map((row) => ({ ...row, amount: tiyn(row.amount) }));
}
