/** A role that one proposes to give or take and another approves. */
import type { StaffAccount } from '@oryndau/staff/accounts';
import type { Proposed } from '@oryndau/staff/proposals';
import type { StaffRole } from '@oryndau/words/staff';

export interface RoleProposal {
  /** Of the account. */
  readonly account: string;
  /** As they were when it was proposed: whoever approves reads whose role it is. */
  readonly name: string;
  readonly login: string;
  readonly role: StaffRole;
  readonly turn: 'give' | 'take';
}

export const proposedRole = (
  { id, name, login, region, body }: StaffAccount,
  { role, turn }: Pick<RoleProposal, 'role' | 'turn'>,
  reason: string,
): Proposed => {
  const content: RoleProposal = { account: id, name, login, role, turn };
  return { action: 'account.role', documentId: null, region, body, content, reason };
};

/** From the canonical text of what was proposed. */
export const roleProposalIn = (content: string): RoleProposal => JSON.parse(content) as RoleProposal;
