/** The reach of a right as a condition of SQL: what a list shows is what the decision allows (core/may.ts), by the same data. */
import type { Connection } from '@oryndau/postgres/driver';
import type { Reach } from './core/may.ts';

/** The columns of a list by which a thing is told: `table.column` each; without one nothing is reached by it. */
export interface ReachColumns {
  readonly region?: string;
  readonly body?: string;
  readonly owner?: string;
}

export function withinReach(connection: Connection, reach: Reach, { region, body, owner }: ReachColumns) {
  const same = (column: string | undefined, value: string | null) =>
    column === undefined || value === null
      ? connection`false`
      : connection`${connection(column)}::text = ${value}::text`;
  return connection`
    (${reach.all} or coalesce(${same(region, reach.region)}, false) or coalesce(${same(body, reach.body)}, false)
     or coalesce(${same(owner, reach.owner)}, false))`;
}
