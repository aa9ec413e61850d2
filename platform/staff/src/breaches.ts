/** What was reported of breaches of the security of personal data. */
import { randomUUID } from 'node:crypto';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Connection } from '@oryndau/postgres/driver';

export interface BreachToReport {
  /** The day on which it became known: from then the law counts. */
  readonly knownOn: LegalDate;
  readonly what: string;
  /** Whose data, and how many people. */
  readonly people: string;
  readonly done: string;
  /** The account of whoever reports it. */
  readonly by: string;
}

export async function reportBreach(connection: Connection, breach: BreachToReport, at: Date): Promise<void> {
  const { knownOn, what, people, done, by } = breach;
  await connection`
    insert into staff.breach (id, known_on, what, people, done, reported_by, reported_at)
    values (${randomUUID()}, ${knownOn}::date, ${what}, ${people}, ${done}, ${by}, ${at.toISOString()}::timestamptz)`;
}

export interface ReportedBreach extends Omit<BreachToReport, 'by'> {
  readonly id: string;
  readonly name: string;
  readonly reportedAt: string;
}

const LISTED_MAX = 200;

/** The newest first. */
export async function listBreaches(connection: Connection): Promise<ReportedBreach[]> {
  return connection<ReportedBreach[]>`
    select breach.id, breach.known_on as "knownOn", breach.what, breach.people, breach.done, account.name, breach.reported_at as "reportedAt"
    from staff.breach as breach join staff.account as account on account.id = breach.reported_by
    order by breach.reported_at desc limit ${LISTED_MAX}`;
}
