/** What came of a recorded year: the figures that stand beside each other for two values of one number. */
import type { LegalDate } from '@oryndau/law/legal-date';
import { measureDay } from '@oryndau/law/rules/proceeding';
import type { Connection } from '@oryndau/postgres/driver';

/** Sums are decimal text in tenge. */
export interface LivedYear {
  /** Fines of which a case was opened, and of how many people. */
  readonly opened: number;
  readonly people: number;
  readonly claimed: string;
  readonly collected: string;
  readonly executed: number;
  /** Refused the simplified way by law. */
  readonly refused: number;
  readonly transferred: number;
  readonly handedOver: string;
  /** Unpaid on the first day on which an account may be arrested: so many accounts at most, for in a recorded year nobody is told and nothing arrested. */
  readonly arrestable: number;
}

export const livedYearRows = [
  'people',
  'opened',
  'refused',
  'claimed',
  'collected',
  'executed',
  'arrestable',
  'transferred',
  'handedOver',
] as const;

interface Opened {
  readonly openedOn: LegalDate;
  readonly endedOn: LegalDate | null;
  readonly cases: number;
}

export async function readLivedYear(connection: Connection): Promise<LivedYear> {
  const [sums] = await connection<Omit<LivedYear, 'arrestable'>[]>`
    with proceeding as (
      select kept.standing, kept.opened_on, kept.debtor, kept.remainder, (kept.state::json -> 'case' ->> 'sum')::numeric as claimed,
             coalesce((kept.state::json -> 'case' ->> 'paid')::numeric, 0) as paid
      from work.document as kept
    )
    select count(*) filter (where kept.opened_on is not null)::integer as opened,
           count(distinct kept.debtor) filter (where kept.opened_on is not null)::integer as people,
           coalesce(sum(kept.claimed) filter (where kept.opened_on is not null), 0)::numeric(20, 2)::text as claimed,
           coalesce(sum(kept.paid) filter (where kept.opened_on is not null), 0)::numeric(20, 2)::text as collected,
           count(*) filter (where kept.standing = 'EXECUTED')::integer as executed,
           count(*) filter (where kept.standing = 'REFUSED')::integer as refused,
           count(*) filter (where kept.standing = 'TRANSFERRED')::integer as transferred,
           coalesce(sum(kept.claimed - kept.paid) filter (where kept.standing = 'TRANSFERRED'), 0)::numeric(20, 2)::text as "handedOver"
    from proceeding as kept`;
  if (sums === undefined) throw new Error('a year without figures');
  return { ...sums, arrestable: arrestableOf(await readOpened(connection)) };
}

/** By their days: what the law says of one day it says of all its cases. */
const readOpened = (connection: Connection) => connection<Opened[]>`
  select kept.opened_on as "openedOn", nullif(kept.state::json -> 'case' ->> 'endedOn', '')::date as "endedOn", count(*)::integer as cases
  from work.document as kept where kept.opened_on is not null
  group by 1, 2`;

const arrestableOf = (opened: readonly Opened[]): number =>
  opened.reduce((sum, { openedOn, endedOn, cases }) => {
    const first = measureDay({ measure: 'BANK_ARREST', openedOn, heldDays: 0 });
    return first.known && (endedOn === null || endedOn >= first.value) ? sum + cases : sum;
  }, 0);
