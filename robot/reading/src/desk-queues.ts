/**
 * The queues of a day, as data: what one is called, by which right one sees it, where it is worked off, and how it is counted. What a queue counts is what its list
 * shows, since both ask the same reach.
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Connection } from '@oryndau/postgres/driver';
import type { StaffAccount } from '@oryndau/staff/accounts';
import { reachOf } from '@oryndau/staff/core/may';
import { proposalsWithin } from '@oryndau/staff/proposals';
import { reachText } from '@oryndau/staff/reach';
import type { StaffAction } from '@oryndau/words/staff';
import { countWaitingFilings } from './desk-filings.ts';
import { groupTasks, type TasksAsked } from './desk-tasks.ts';

export interface QueueCount {
  readonly count: number;
  /** The day of the one that waits longest. */
  readonly oldest: LegalDate | null;
  /** How many should have been done; null where nothing sets a term. */
  readonly late: number | null;
}

export type QueueAsked = Omit<TasksAsked, 'code'>;

export interface Queue {
  readonly name: 'tasks' | 'filings' | 'reviews' | 'money' | 'proposals' | 'signing';
  readonly path: string;
  readonly right: StaffAction | 'self';
  read(connection: Connection, account: StaffAccount, asked: QueueAsked): Promise<QueueCount>;
}

const one = (rows: readonly Omit<QueueCount, 'late'>[]): QueueCount => ({
  ...(rows[0] ?? { count: 0, oldest: null }),
  late: null,
});

export const queues: readonly Queue[] = [
  {
    name: 'tasks',
    path: '/tasks',
    right: 'task.see',
    read: async (connection, account, asked) => {
      const groups = await groupTasks(connection, account, { ...asked, code: null });
      return {
        count: groups.reduce((sum, { count }) => sum + count, 0),
        oldest: groups.map(({ oldest }) => oldest).sort()[0] ?? null,
        late: groups.reduce((sum, { late }) => sum + late, 0),
      };
    },
  },
  {
    name: 'filings',
    path: '/filings',
    right: 'filing.see',
    read: (connection, account, { today }) => countWaitingFilings(connection, account, { isReview: false, today }),
  },
  {
    name: 'reviews',
    path: '/filings?kind=review',
    right: 'review.answer',
    read: (connection, account, { today }) => countWaitingFilings(connection, account, { isReview: true, today }),
  },
  {
    name: 'money',
    path: '/money',
    right: 'money.see',
    read: async (connection) =>
      one(
        await connection<Omit<QueueCount, 'late'>[]>`
          select count(*)::integer as count, min(entry.booked_on) as oldest
          from payments.entry as entry where entry.status = 'suspense'`,
      ),
  },
  {
    name: 'proposals',
    path: '/proposals',
    right: 'self',
    read: async (connection, account) =>
      one(
        await connection<Omit<QueueCount, 'late'>[]>`
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
        await connection<Omit<QueueCount, 'late'>[]>`
          select count(*)::integer as count, min(waiting.decided_on) as oldest
          from connectors.act_waiting as waiting join work.document as document on document.document_id = waiting.document_id
          where waiting.state = 'waiting'
            and staff.reaches(${reachText(reachOf(account, { action: 'signing.see' }))}::text, document.region, null, null)`,
      ),
  },
];
