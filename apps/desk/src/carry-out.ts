/**
 * What is done once a second person has approved, one function an action. What is queued in the transaction of the approval itself is lost by no death between
 * the two.
 */
import { beginDecision, endDecision } from '@oryndau/deciding/decisions';
import { beginAnswer, endAnswer } from '@oryndau/deciding/filings';
import { assignWithin, clearWithin } from '@oryndau/deciding/suspense';
import { isRefusal, type Refusal, refusal } from '@oryndau/law/refusal';
import { addOwnAccount, endOwnAccount } from '@oryndau/payments/sql/own-accounts';
import type { Transaction } from '@oryndau/postgres/driver';
import type { StaffAction } from '@oryndau/words/staff';
import { bothNames, type ProposalApproved } from './approved.ts';
import { resumeSigning, turnRole } from './carry-staff.ts';
import { caseDecisionIn } from './case-decision.ts';
import { complaintRefusalIn } from './complaint-refusal.ts';
import { enactWithin } from './enacting.ts';
import type { Ground } from './ground.ts';
import { largeMoneyIn } from './large-assignment.ts';
import { ownAccountIn } from './own-account-proposal.ts';

export type Carried =
  /** `queued`: kept, and takes effect with the next tick. */
  { readonly kind: 'done' | 'queued' } | { readonly kind: 'refused'; readonly refusal: Refusal };

/** In the transaction in which it is approved; gives what is left to be done after, or why the approval itself must not stand. */
export type CarryOutWithin = (
  tx: Transaction,
  ground: Ground,
  approved: ProposalApproved,
) => Promise<Refusal | (() => Promise<Carried>)>;

const decideInCase: CarryOutWithin = async (tx, { installation }, approved) => {
  const { documentId, content, reason: note } = approved.proposal;
  if (documentId === null) throw new Error('a decision in a case without a case');
  const { db, desk, now } = installation;
  const given = { documentId, decision: caseDecisionIn(content), byWhom: bothNames(approved), note };
  const begun = await beginDecision(tx, given, now());
  if (begun.kind === 'refused') return begun.refusal;
  if (begun.kind !== 'begun') throw new Error('a decision that was told before it was approved');
  return async () => {
    const heard = await endDecision({ db, desk, now }, begun);
    if (heard.kind === 'refused') return { kind: 'refused', refusal: heard.refusal };
    return { kind: heard.kind === 'decided' ? 'done' : 'queued' };
  };
};

/** The answer that was proposed is given, word for word. */
const refuseComplaint: CarryOutWithin = async (tx, { installation, parts }, approved) => {
  const { documentId, filing, answer } = complaintRefusalIn(approved.proposal.content);
  const given = { documentId, filing, outcome: 'refused', answer, byWhom: bothNames(approved) } as const;
  const begun = await beginAnswer(tx, given, { signers: parts.signers, at: installation.now() });
  if (begun.kind === 'reviewer_signed') throw new Error('a complaint is no review');
  if (begun.kind === 'refused') return begun.refusal;
  return async () => {
    const told = await endAnswer(installation, begun);
    if (told.kind === 'reviewer_signed') throw new Error('a complaint is no review');
    if (told.kind === 'refused') return told;
    return { kind: told.kind === 'answered' ? 'done' : 'queued' };
  };
};

/** Nothing is left after: the next tick books the money like any other. */
const settleLarge: CarryOutWithin = async (tx, { installation }, approved) => {
  const { sum: _, ...money } = largeMoneyIn(approved.proposal.content);
  const decided = { operator: bothNames(approved), on: null, today: installation.today() };
  const assigned = await ('as' in money
    ? clearWithin(tx, { ...money, ...decided })
    : assignWithin(tx, { ...money, ...decided }));
  return isRefusal(assigned) ? assigned : async () => ({ kind: 'done' });
};

/** Journaled with the names of both. What was named, or ended, meanwhile is over. */
const turnOwnAccount: CarryOutWithin = async (tx, { installation }, approved) => {
  const { account, turn } = ownAccountIn(approved.proposal.content);
  const by = { account, operator: bothNames(approved), proposal: approved.proposal.id };
  const day = installation.today();
  const isTurned = await (turn === 'begin'
    ? addOwnAccount(tx, { ...by, since: day })
    : endOwnAccount(tx, { ...by, on: day }));
  return isTurned ? async () => ({ kind: 'done' }) : refusal('PROPOSAL_OVER');
};

export const carryOutWithin: Readonly<Partial<Record<StaffAction, CarryOutWithin>>> = {
  'case.release': decideInCase,
  'case.lift_hold_of_court': decideInCase,
  'complaint.refuse': refuseComplaint,
  'account.role': turnRole,
  'signing.resume': resumeSigning,
  'money.assign_large': settleLarge,
  'money.own_account': turnOwnAccount,
  'law.change': enactWithin,
  'policy.change': enactWithin,
  'region.turn': enactWithin,
};
