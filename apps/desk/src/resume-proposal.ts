/** That signing goes on: which stop it is that one proposes to lift. */
import type { KeptTurn } from '@oryndau/signing/sql/signing-switch';
import type { Proposed } from '@oryndau/staff/proposals';

/** By its number; who stopped it and why is for whoever approves. */
export interface ResumeProposal {
  readonly turn: string;
  readonly stoppedBy: string;
  readonly stoppedFor: string;
}

export function proposedResuming({ turn, byWhom, reason: stoppedFor }: KeptTurn, reason: string): Proposed {
  const content: ResumeProposal = { turn, stoppedBy: byWhom, stoppedFor };
  return { action: 'signing.resume', documentId: null, region: null, body: null, content, reason };
}

/** From the canonical text of what was proposed. */
export const resumeProposalIn = (content: string): ResumeProposal => JSON.parse(content) as ResumeProposal;
