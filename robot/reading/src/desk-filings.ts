/** The filings of the desk: those within a person's reach that wait for an answer, by the day on which it is due. */
import { addDays, type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import { filingAnswerBy } from '@oryndau/law/rules/complaint';
import { array } from '@oryndau/postgres/array';
import type { Connection } from '@oryndau/postgres/driver';
import { type Member, reachOf } from '@oryndau/staff/core/may';
import { FILING_THINGS } from '@oryndau/staff/hands';
import { reachText } from '@oryndau/staff/reach';
import { type FilingKind, filingKinds } from '@oryndau/words/filings';
import type { Language } from '@oryndau/words/languages';
import { placeJoined } from './desk-place.ts';

/** More days no term of an answer has, with the longest holidays. */
const TERM_DAYS_MAX = 90;

export interface FilingsAsked {
  /** Those that ask for a review by a person, or all others. */
  readonly isReview: boolean;
  readonly today: LegalDate;
}

export interface DeskFiling {
  readonly documentId: string;
  readonly filing: number;
  readonly kind: FilingKind;
  readonly language: Language;
  readonly filedOn: LegalDate;
  /** By the law of the day of filing; null where that is not loaded. */
  readonly answerBy: LegalDate | null;
  readonly isLate: boolean;
  readonly files: number;
  /** Of the fine. */
  readonly number: string;
  readonly inHandOf: string | null;
  /** Its refusal is proposed: who approves it has the next word, and whoever takes it can do nothing. */
  readonly isProposed: boolean;
}

export function answerDayOf(kind: FilingKind, filedOn: LegalDate): LegalDate | null {
  const term = filingAnswerBy({ kind, filedOn });
  return term.known ? term.value : null;
}

/** Of a kind, the last day of filing whose answer is late today; null: none is. So SQL counts what is late, and the law alone says what that is. */
function lateUntil(kind: FilingKind, today: LegalDate): LegalDate | null {
  for (let days = 1; days <= TERM_DAYS_MAX; days++) {
    const filedOn = addDays(today, -days);
    const answerBy = answerDayOf(kind, filedOn);
    if (answerBy !== null && answerBy < today) return filedOn;
  }
  return null;
}

const filedOn = (connection: Connection) => connection`(filing.filed_at at time zone 'Asia/Almaty')::date`;

const openOnes = (connection: Connection, member: Member, { isReview }: Pick<FilingsAsked, 'isReview'>) => connection`
  from portal.filing as filing
  join work.document as document on document.document_id = filing.document_id
  ${placeJoined(connection, reachOf(member, { action: 'filing.see' }))}
  where filing.outcome is null and (filing.kind = 'REVIEW') = ${isReview}
    and staff.reaches(${reachText(reachOf(member, { action: 'filing.see' }))}::text, place.region, place.body, null)`;

const isProposed = (connection: Connection) => connection`exists (
    select from staff.proposal as proposal
    where proposal.outcome is null and proposal.action = 'complaint.refuse' and proposal.document_id = filing.document_id
      and (proposal.content::jsonb ->> 'filing')::integer = filing.filing
  )`;

export async function countWaitingFilings(
  connection: Connection,
  member: Member,
  { isReview, today }: FilingsAsked,
): Promise<{ readonly count: number; readonly oldest: LegalDate | null; readonly late: number }> {
  const terms = filingKinds.flatMap((kind) => {
    const until = lateUntil(kind, today);
    return until === null ? [] : [{ kind, until }];
  });
  const [row] = await connection<{ count: number; oldest: LegalDate | null; late: number }[]>`
    select count(*)::integer as count, min(${filedOn(connection)}) as oldest,
           (count(*) filter (where exists (
             select from unnest(
               ${array(terms.map(({ kind }) => kind))}::text[], ${array(terms.map(({ until }) => until))}::date[]
             ) as term (kind, until)
             where term.kind = filing.kind and ${filedOn(connection)} <= term.until
           )))::integer as late
    ${openOnes(connection, member, { isReview })}`;
  return row ?? { count: 0, oldest: null, late: 0 };
}

type Row = Omit<DeskFiling, 'answerBy' | 'isLate'>;

/** The oldest first. */
export async function listDeskFilings(
  connection: Connection,
  member: Member,
  { isReview, today, at, limit, offset }: FilingsAsked & Page,
): Promise<DeskFiling[]> {
  const rows = await connection<Row[]>`
    select found.document_id as "documentId", found.filing, found.kind, found.language, found.filed_on as "filedOn", found.number,
           holder.name as "inHandOf", found.is_proposed as "isProposed",
           (select count(*)::integer from portal.upload as upload
            where upload.document_id = found.document_id and upload.filing = found.filing) as files
    from (
      select filing.document_id, filing.filing, filing.kind, filing.language, ${filedOn(connection)} as filed_on, filing.filed_at, fine.number,
             ${isProposed(connection)} as is_proposed
      ${openOnes(connection, member, { isReview })}
      order by filing.filed_at, filing.document_id, filing.filing
      limit ${limit} offset ${offset}
    ) as found
    left join staff.hand as hand
      on hand.thing = ${FILING_THINGS} || found.document_id || '/' || found.filing and hand.until > ${at.toISOString()}::timestamptz
    left join staff.account as holder on holder.id = hand.account_id
    order by found.filed_at, found.document_id, found.filing`;
  return rows.map((row) => {
    const answerBy = answerDayOf(row.kind, row.filedOn);
    return { ...row, answerBy, isLate: answerBy !== null && answerBy < today };
  });
}

interface Page {
  readonly at: Date;
  readonly limit: number;
  readonly offset: number;
}

/** The oldest that nobody has in hand, and for which whoever takes it can do something. */
export async function freeFilings(
  connection: Connection,
  member: Member,
  { isReview, at, limit }: Pick<FilingsAsked, 'isReview'> & Pick<Page, 'at' | 'limit'>,
): Promise<{ readonly documentId: string; readonly filing: number }[]> {
  return connection<{ documentId: string; filing: number }[]>`
    select filing.document_id as "documentId", filing.filing
    ${openOnes(connection, member, { isReview })}
      and not ${isProposed(connection)}
      and not exists (
        select from staff.hand as hand
        where hand.thing = ${FILING_THINGS} || filing.document_id || '/' || filing.filing and hand.until > ${at.toISOString()}::timestamptz
      )
    order by filing.filed_at, filing.document_id, filing.filing
    limit ${limit}`;
}

/** The day on which it was filed, as the law reckons. */
export const filedDay = (filedAt: string): LegalDate => legalDayAt(Date.parse(filedAt));
