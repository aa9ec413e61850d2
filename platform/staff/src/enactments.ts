/**
 * What two people have put into force without a new release, in the order of its numbers. What it is says the proposal that a second person has approved: a row here
 * is only its number.
 */
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import type { EnactedAction } from '@oryndau/words/staff';
import type { Proposal } from './proposals.ts';

export interface Enactment extends Pick<Proposal, 'region' | 'content' | 'reason' | 'proposedName' | 'decidedReason'> {
  readonly n: number;
  readonly proposalId: string;
  readonly action: EnactedAction;
  readonly decidedName: string;
  readonly decidedAt: string;
}

/** Two that are approved at once are numbered one after the other. */
const LOCK = 7_305_239;

/** In the transaction of its approval. Gives its number. */
export async function addEnactment(tx: Transaction, proposalId: string): Promise<number> {
  await tx`select pg_advisory_xact_lock(${LOCK})`;
  const [row] = await tx<{ n: number }[]>`
    insert into staff.enactment (n, proposal_id)
    select coalesce(max(known.n), 0) + 1, ${proposalId}::uuid from staff.enactment as known
    returning n`;
  if (row === undefined) throw new Error('an enactment without a number');
  return row.n;
}

/** Nobody puts anything into force until the end of the transaction: what is read here is what the next one is judged by. */
export async function holdEnactments(tx: Transaction): Promise<void> {
  await tx`select pg_advisory_xact_lock(${LOCK})`;
}

export async function readEnactments(connection: Connection): Promise<Enactment[]> {
  return connection<Enactment[]>`
    select enactment.n, enactment.proposal_id as "proposalId", proposal.action, proposal.region, proposal.content, proposal.reason,
           proposer.name as "proposedName", decider.name as "decidedName", proposal.decided_at as "decidedAt",
           proposal.decided_reason as "decidedReason"
    from staff.enactment as enactment
    join staff.proposal as proposal on proposal.id = enactment.proposal_id
    join staff.account as proposer on proposer.id = proposal.proposed_by
    join staff.account as decider on decider.id = proposal.decided_by
    order by enactment.n`;
}
