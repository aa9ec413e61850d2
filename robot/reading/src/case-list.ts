/** Cases page by page, for other systems: by their id, so that a page costs the same wherever it is, and nothing comes twice. */
import type { FineState } from '@oryndau/fines/core';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import { array } from '@oryndau/postgres/array';
import type { Connection } from '@oryndau/postgres/driver';
import { type CaseState, type CaseStatus, isOpeningSigned, remainderOf } from '@oryndau/proceedings/core';
import { decodeDocument } from '@oryndau/standing/document-state';
import { outcomeOfCase, outcomesOfCases } from '@oryndau/standing/outcome';

export interface ListedCase {
  readonly documentId: string;
  readonly number: string;
  readonly status: CaseStatus;
  readonly region: string;
  readonly article: string;
  readonly registeredOn: LegalDate;
  /** Null where none was opened, or the opening is not signed: its days run from that. */
  readonly openedOn: LegalDate | null;
  readonly lastDay: LegalDate | null;
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
  readonly status: CaseStatus | null;
}

interface Row {
  readonly documentId: string;
  readonly number: string;
  readonly state: string;
}

const FIRST = '00000000-0000-0000-0000-000000000000';

export async function listCases(
  connection: Connection,
  { after, limit, regions, status }: CaseListWanted,
): Promise<ListedCase[]> {
  const rows = await connection<Row[]>`
    select kept.document_id as "documentId", document.number, kept.state
    from work.document as kept
    join fines.document as document on document.document_id = kept.document_id
    where kept.document_id > ${after ?? FIRST}::uuid
      and kept.standing = any(${array(status === null ? outcomesOfCases : [outcomeOfCase(status)])}::text[])
      and (${regions === null} or kept.region = any(${array(regions ?? [])}::text[]))
    order by kept.document_id
    limit ${limit}`;
  return rows.flatMap(({ documentId, number, state }) => {
    const { fine, case: proceeding } = decodeDocument(state);
    return fine && proceeding ? [listed(documentId, number, { fine, case: proceeding })] : [];
  });
}

const termOf = (state: CaseState): Pick<ListedCase, 'openedOn' | 'lastDay'> =>
  state.status !== 'refused' && isOpeningSigned(state) ? state : { openedOn: null, lastDay: null };

function listed(
  documentId: string,
  number: string,
  states: { readonly fine: FineState; readonly case: CaseState },
): ListedCase {
  const { status, endedOn, sum, paid } = states.case;
  const { openedOn, lastDay } = termOf(states.case);
  const { region, article, registeredOn } = states.fine;
  const remainder = remainderOf(states.case);
  return {
    documentId,
    number,
    status,
    region,
    article,
    registeredOn,
    openedOn,
    lastDay,
    endedOn,
    sum,
    paid,
    remainder,
  };
}
