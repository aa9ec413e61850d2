/**
 * What is done once a second person has approved: one function an action. Each may be called again after a death between the approval and its end, so what it does
 * twice is one thing.
 */
import { answerFiling } from '@oryndau/deciding/filings';
import type { Refusal } from '@oryndau/law/refusal';
import { readFilings } from '@oryndau/outside/filings';
import type { StaffAccount } from '@oryndau/staff/accounts';
import type { Proposal } from '@oryndau/staff/proposals';
import type { StaffAction } from '@oryndau/words/staff';
import { type ComplaintRefusal, complaintRefusalIn } from './complaint-refusal.ts';
import type { Ground } from './ground.ts';

export type Carried =
  /** `queued`: kept, and takes effect with the next tick. */
  { readonly kind: 'done' | 'queued' } | { readonly kind: 'refused'; readonly refusal: Refusal };

/** `by`: who has approved it. */
export type CarryOut = (ground: Ground, proposal: Proposal, by: StaffAccount) => Promise<Carried>;

/** The answer bears both names: one has written it, the other has approved it. */
const refuseComplaint: CarryOut = async ({ installation, parts }, { content, proposedName }, by) => {
  const { documentId, filing, answer }: ComplaintRefusal = complaintRefusalIn(content);
  const kept = (await readFilings(installation.db.sql, documentId)).find((each) => each.filing === filing);
  if (kept?.outcome === 'refused' && kept.answer === answer) return { kind: 'done' };
  const { db, desk, now } = installation;
  const answered = await answerFiling(
    { db, desk, now, signers: parts.signers },
    { documentId, filing, outcome: 'refused', answer, byWhom: `${proposedName}, ${by.name}` },
  );
  switch (answered.kind) {
    case 'answered':
      return { kind: 'done' };
    case 'queued':
      return { kind: 'queued' };
    case 'refused':
      return answered;
    case 'reviewer_signed':
      throw new Error('a complaint is no review');
  }
};

export const carryOut: Readonly<Partial<Record<StaffAction, CarryOut>>> = {
  'complaint.refuse': refuseComplaint,
};
