/** What is done once a second person has approved a role, or that signing goes on: in the transaction of the approval, so that no death lies between the two. */
import { type Refusal, refusal } from '@oryndau/law/refusal';
import type { Transaction } from '@oryndau/postgres/driver';
import { readTurns, turnSwitchIn } from '@oryndau/signing/sql/signing-switch';
import { giveRole, readAccounts, takeRole } from '@oryndau/staff/accounts';
import { incompatibleWith } from '@oryndau/staff/core/matrix';
import { bothNames, type ProposalApproved } from './approved.ts';
import type { Ground } from './ground.ts';
import { resumeProposalIn } from './resume-proposal.ts';
import { roleProposalIn } from './role-proposal.ts';

/** Why the approval must not stand, or what is left to be done after it: nothing. */
type CarriedWithin = Refusal | (() => Promise<{ readonly kind: 'done' }>);

const done = async (): Promise<{ readonly kind: 'done' }> => ({ kind: 'done' });

/** Whose role it would be approves it no more than who proposed it. */
export async function turnRole(
  tx: Transaction,
  { installation }: Ground,
  approving: ProposalApproved,
): Promise<CarriedWithin> {
  const { account: id, role, turn } = roleProposalIn(approving.proposal.content);
  if (id === approving.by.id) return refusal('OWN_ROLE');
  const account = (await readAccounts(tx, [id])).get(id);
  if (account === undefined || account.isClosed) return refusal('PROPOSAL_OVER');
  if (turn === 'give' && incompatibleWith(role, account.roles).length > 0) return refusal('ROLES_INCOMPATIBLE');
  const by = { by: bothNames(approving), at: installation.now() };
  const isTurned = await (turn === 'give' ? giveRole : takeRole)(tx, id, role, by);
  return isTurned ? done : refusal('PROPOSAL_OVER');
}

/** Only the stop that was meant is lifted: one that came after it has a reason of its own. */
export async function resumeSigning(
  tx: Transaction,
  { installation }: Ground,
  approving: ProposalApproved,
): Promise<CarriedWithin> {
  const [last] = (await readTurns(tx)).slice(-1);
  if (last === undefined || !last.stopped || last.turn !== resumeProposalIn(approving.proposal.content).turn)
    return refusal('PROPOSAL_OVER');
  const { reason } = approving.proposal;
  await turnSwitchIn(tx, { stopped: false, byWhom: bothNames(approving), reason, at: installation.now() });
  return done;
}
