/** Reads the paces: their sums stand beside those of the figures, under names with a colon. */
import { type Money, tiyn } from '@oryndau/law/money';
import type { Connection } from '@oryndau/postgres/driver';
import { type PaceName, paceNames } from '@oryndau/words/paces';
import { ALWAYS, type FigureSpan } from './figures.ts';

export interface PaceRow {
  readonly name: PaceName;
  /** Days, a channel, the BIC of a bank, a kind; empty where the pace has no parts. */
  readonly part: string;
  readonly cases: number;
  readonly amount: Money;
}

/** All of them, each part apart, in the order of the parts. */
export async function readPaces(sql: Connection, { from, until }: FigureSpan = ALWAYS): Promise<PaceRow[]> {
  const rows = await sql<{ name: string; part: string; cases: number; amount: bigint }[]>`
    select split_part(figure.figure, ':', 1) as name, substr(figure.figure, strpos(figure.figure, ':') + 1) as part,
           sum(figure.cases)::integer as cases, sum(figure.amount)::bigint as amount
    from reports.figure as figure
    where strpos(figure.figure, ':') > 0
      and (${from}::date is null or figure.on_day >= ${from}::date) and (${until}::date is null or figure.on_day <= ${until}::date)
    group by figure.figure
    order by figure.figure`;
  return rows.flatMap(({ name, amount, ...row }) => {
    // A pace of a later version of the program has no words in this one.
    const known = paceNames.find((each) => each === name);
    return known === undefined || row.cases === 0 ? [] : [{ ...row, name: known, amount: tiyn(amount) }];
  });
}
