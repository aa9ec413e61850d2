/** Reads for reports: how many cases stand where. */
import type { Connection } from '@oryndau/postgres';
import type { CaseStatus } from '../core/case.ts';

export interface CaseCount {
  readonly status: CaseStatus;
  /** Why it was not opened, where it was refused. */
  readonly refusal: string | null;
  readonly cases: number;
}

export async function countCases(connection: Connection): Promise<CaseCount[]> {
  return connection<CaseCount[]>`
    select proceeding.status,
           case when proceeding.status = 'refused' then proceeding.state::json ->> 'refusal' end as refusal,
           count(*)::integer as cases
    from proceedings.proceeding as proceeding
    group by 1, 2
    order by 1, 2`;
}
