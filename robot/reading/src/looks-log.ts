/** Who has looked and who has searched, for whoever guards personal data: at what, of which body, for what, and what is not shown to the debtor yet. */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Connection } from '@oryndau/postgres/driver';
import type { Reach } from '@oryndau/staff/core/may';
import { reachText } from '@oryndau/staff/reach';

export interface LookWanted {
  /** Both days inclusive, of Almaty. */
  readonly from: LegalDate;
  readonly until: LegalDate;
  readonly account: string | null;
  readonly documentId: string | null;
  readonly reach: Reach;
}

export interface LoggedLook {
  readonly at: string;
  /** Null for a search. */
  readonly documentId: string | null;
  readonly number: string | null;
  /** By what kinds of thing was searched; null for a case that was opened. */
  readonly kinds: readonly string[] | null;
  readonly found: number | null;
  readonly reader: string;
  readonly way: string;
  readonly name: string;
  readonly body: string | null;
  readonly region: string | null;
  readonly purpose: string | null;
  readonly words: string | null;
  readonly shownFrom: LegalDate | null;
  readonly laterReason: string | null;
}

export const LOOKS_MAX = 500;

/** The newest first; what debtors themselves have opened is nobody's business. */
export async function readLooks(connection: Connection, wanted: LookWanted): Promise<LoggedLook[]> {
  const { from, until, account, documentId, reach } = wanted;
  const within = (column: ReturnType<Connection>) => connection`
    ${column} >= (${from}::date::timestamp at time zone 'Asia/Almaty') and ${column} < ((${until}::date + 1)::timestamp at time zone 'Asia/Almaty')`;
  return connection<LoggedLook[]>`
    select * from (
      (select view.at, view.document_id as "documentId", document.number, null::text[] as kinds, null::integer as found, view.reader, view.way,
              view.name, view.body, view.region, view.purpose, view.words, view.shown_from as "shownFrom", view.later_reason as "laterReason"
       from portal.view as view
       join fines.document as document on document.document_id = view.document_id
       left join work.document as kept on kept.document_id = view.document_id
       where view.reader <> 'debtor' and ${within(connection`view.at`)}
         and (${account}::uuid is null or view.account = ${account}::uuid)
         and (${documentId}::uuid is null or view.document_id = ${documentId}::uuid)
         and staff.reaches(${reachText(reach)}::text, kept.region, null, null)
       order by view.at desc limit ${LOOKS_MAX + 1})
      union all
      (select search.at, null, null, search.kinds, search.found, 'operator', 'desk', account.name, account.body, account.region, search.purpose,
              search.words, null, null
       from staff.search as search join staff.account as account on account.id = search.account_id
       where ${within(connection`search.at`)}
         and (${account}::uuid is null or search.account_id = ${account}::uuid) and ${documentId}::uuid is null
         and staff.reaches(${reachText(reach)}::text, account.region, null, null)
       order by search.at desc limit ${LOOKS_MAX + 1})
    ) as looked
    order by looked.at desc
    limit ${LOOKS_MAX + 1}`;
}
