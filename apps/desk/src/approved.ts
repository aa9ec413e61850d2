/** A proposal that a second person has approved, and under which names it is carried out. */
import type { StaffAccount } from '@oryndau/staff/accounts';
import type { Proposal } from '@oryndau/staff/proposals';

export interface ProposalApproved {
  readonly proposal: Proposal;
  readonly by: StaffAccount;
}

/** Both: one has proposed it, the other has approved it. */
export const bothNames = ({ proposal, by }: ProposalApproved): string => `${proposal.proposedName}, ${by.name}`;
