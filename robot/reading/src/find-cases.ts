/** The fines that something typed may mean, within the reach of who asks: each way by an index of its own, and no more than a page holds. */
import { fullNameOf, partiesOf } from '@oryndau/fines/core/register-person';
import type { LegalDate } from '@oryndau/law/legal-date';
import { type Money, tiyn } from '@oryndau/law/money';
import type { Connection } from '@oryndau/postgres/driver';
import type { Reach } from '@oryndau/staff/core/may';
import { reachText } from '@oryndau/staff/reach';
import type { SearchTerms } from './search-text.ts';

export interface FoundCase {
  readonly documentId: string;
  readonly number: string;
  readonly debtorName: string;
  /** Day of birth as the register wrote it; null where it did not. */
  readonly birthDate: string | null;
  readonly registeredOn: LegalDate;
  /** The name of its outcome as it stands now; null before the day of registration. */
  readonly standing: string | null;
  readonly remainder: Money | null;
}

export const FOUND_MAX = 50;

interface Row {
  readonly documentId: string;
  readonly number: string;
  readonly record: string;
  readonly registeredOn: LegalDate;
  readonly standing: string | null;
  readonly remainder: bigint | null;
}

/** One more than `FOUND_MAX` where there are more. */
export async function findCases(connection: Connection, terms: SearchTerms, reach: Reach): Promise<FoundCase[]> {
  const { number, code, iin, name, telephone, plate } = terms;
  // Each branch stops by itself: a name that half a country has costs no more than a page of it.
  const found = (condition: ReturnType<Connection>) => connection`
    (select document.document_id
     from fines.document as document
     left join work.document as kept on kept.document_id = document.document_id
     where ${condition} and staff.reaches(${reachText(reach)}::text, kept.region, document.issuer_bin, null)
     limit ${FOUND_MAX + 1})`;
  const rows = await connection<Row[]>`
    select document.document_id as "documentId", document.number, document.record, document.registered_on as "registeredOn",
           kept.standing, kept.remainder
    from (
      ${found(connection`document.number = ${number}::text`)}
      union ${found(connection`document.document_id between ${code?.from ?? null}::uuid and ${code?.until ?? null}::uuid`)}
      union ${found(connection`document.debtor_iin = ${iin}::text`)}
      union ${found(connection`document.debtor_name like ${name === null ? null : `${name}%`}::text`)}
      union ${found(connection`document.telephone = ${telephone}::text`)}
      union ${found(connection`document.plate = ${plate}::text`)}
    ) as found
    join fines.document as document on document.document_id = found.document_id
    left join work.document as kept on kept.document_id = found.document_id
    order by document.registered_on desc, document.document_id
    limit ${FOUND_MAX + 1}`;
  return rows.map(({ record, remainder, ...row }) => {
    const parties = partiesOf(record);
    return {
      ...row,
      debtorName: fullNameOf(parties),
      birthDate: parties.debtor.birthDate,
      remainder: remainder === null ? null : tiyn(remainder),
    };
  });
}
