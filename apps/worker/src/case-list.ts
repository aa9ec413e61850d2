/** Cases page by page, for other systems: by their id, so that a page costs the same wherever it is, and nothing comes twice. */
import { type FineState, fineStore } from '@oryndau/fines';
import type { LegalDate, Money } from '@oryndau/law';
import { array, type Connection } from '@oryndau/postgres';
import { type CaseState, type CaseStatus, caseStore, remainderOf } from '@oryndau/proceedings';

export interface ListedCase {
  readonly documentId: string;
  readonly number: string;
  readonly status: CaseStatus;
  readonly region: string;
  readonly article: string;
  readonly openedOn: LegalDate;
  readonly lastDay: LegalDate;
  readonly endedOn: LegalDate | null;
  readonly sum: Money;
  readonly paid: Money;
  readonly remainder: Money;
}

export interface CaseListWanted {
  /** The id after which the page begins; null: the first page. */
  readonly after: string | null;
  readonly limit: number;
  /** First two digits of KATO; null: all. */
  readonly regions: readonly string[] | null;
  readonly status: string | null;
}

interface Row {
  readonly documentId: string;
  readonly number: string;
  readonly fine: string;
  readonly proceeding: string;
}

const FIRST = '00000000-0000-0000-0000-000000000000';

export async function listCases(
  connection: Connection,
  { after, limit, regions, status }: CaseListWanted,
): Promise<ListedCase[]> {
  const rows = await connection<Row[]>`
    select proceeding.document_id as "documentId", document.number, fine.state::text as fine,
           proceeding.state::text as proceeding
    from proceedings.proceeding as proceeding
    join fines.document as document on document.document_id = proceeding.document_id
    join fines.fine as fine on fine.document_id = proceeding.document_id
    where proceeding.document_id > ${after ?? FIRST}::uuid
      and (${status}::text is null or proceeding.status = ${status}::text)
      and (${regions === null} or coalesce(fine.state ->> 'region', '') = any(${array(regions ?? [])}::text[]))
    order by proceeding.document_id
    limit ${limit}`;
  return rows.map(({ documentId, number, fine, proceeding }) =>
    listed(documentId, number, { fine: fineStore.decode(fine), case: caseStore.decode(proceeding) }),
  );
}

function listed(
  documentId: string,
  number: string,
  states: { readonly fine: FineState; readonly case: CaseState },
): ListedCase {
  const { status, openedOn, lastDay, endedOn, sum, paid } = states.case;
  const { region, article } = states.fine;
  const remainder = remainderOf(states.case);
  return { documentId, number, status, region, article, openedOn, lastDay, endedOn, sum, paid, remainder };
}
