/**
 * The queues of a day, as data: what one is called, by which right one sees it, where it is worked off, and how it is counted. What a queue counts is what its list
 * shows, since both ask the same reach.
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Connection } from '@oryndau/postgres/driver';
import type { StaffAccount } from '@oryndau/staff/accounts';
import { may, type Reach, reachOf } from '@oryndau/staff/core/may';
import { proposalsWithin } from '@oryndau/staff/proposals';
import { withinReach } from '@oryndau/staff/reach';
import type { StaffAction } from '@oryndau/words/staff';

export interface QueueCount {
  readonly count: number;
  /** The day of the one that waits longest. */
  readonly oldest: LegalDate | null;
}

export interface Queue {
  readonly name: 'tasks' | 'filings' | 'reviews' | 'proposals' | 'signing';
  readonly path: string;
  readonly right: StaffAction | 'self';
  read(connection: Connection, account: StaffAccount): Promise<QueueCount>;
}

const NOBODY: Reach = { all: false, region: null, body: null, owner: null };
const one = (rows: readonly QueueCount[]): QueueCount => rows[0] ?? { count: 0, oldest: null };

/** Tasks of cases within reach; those of no case are about money and files, and are seen by who sees money. */
export const tasksWithin = (connection: Connection, account: StaffAccount) => connection`
  (task.document_id is not null and ${withinReach(connection, reachOf(account, { action: 'task.see' }) ?? NOBODY, { region: 'document.region' })}
   or task.document_id is null and ${may(account, { action: 'money.see' }).may})`;

const filings =
  (isReview: boolean): Queue['read'] =>
  async (connection, account) =>
    one(
      await connection<QueueCount[]>`
      select count(*)::integer as count, min((filing.filed_at at time zone 'Asia/Almaty')::date) as oldest
      from portal.filing as filing join work.document as document on document.document_id = filing.document_id
      where filing.outcome is null and (filing.kind = 'REVIEW') = ${isReview}
        and ${withinReach(connection, reachOf(account, { action: 'filing.see' }) ?? NOBODY, { region: 'document.region' })}`,
    );

export const queues: readonly Queue[] = [
  {
    name: 'tasks',
    path: '/tasks',
    right: 'task.see',
    read: async (connection, account) =>
      one(
        await connection<QueueCount[]>`
          select count(*)::integer as count, min(coalesce(task.on_day, (task.written_at at time zone 'Asia/Almaty')::date)) as oldest
          from work.task as task left join work.document as document on document.document_id = task.document_id
          where task.done_at is null and ${tasksWithin(connection, account)}`,
      ),
  },
  { name: 'filings', path: '/filings', right: 'filing.see', read: filings(false) },
  { name: 'reviews', path: '/filings?kind=review', right: 'review.answer', read: filings(true) },
  {
    name: 'proposals',
    path: '/proposals',
    right: 'self',
    read: async (connection, account) =>
      one(
        await connection<QueueCount[]>`
          select count(*)::integer as count, min((proposal.proposed_at at time zone 'Asia/Almaty')::date) as oldest
          from staff.proposal as proposal where ${proposalsWithin(connection, account)}`,
      ),
  },
  {
    name: 'signing',
    path: '/signing',
    right: 'signing.see',
    read: async (connection, account) =>
      one(
        await connection<QueueCount[]>`
          select count(*)::integer as count, min(waiting.decided_on) as oldest
          from connectors.act_waiting as waiting join work.document as document on document.document_id = waiting.document_id
          where waiting.state = 'waiting'
            and ${withinReach(connection, reachOf(account, { action: 'signing.see' }) ?? NOBODY, { region: 'document.region' })}`,
      ),
  },
];
