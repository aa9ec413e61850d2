/**
 * What two people do: one proposes, another approves or declines, and whoever proposed can only withdraw. Each of the two has signed with a passkey what was proposed
 * and what was said of it, so whoever may write into the database still cannot speak for somebody. That the two are two is a condition of the table.
 */
import { randomUUID } from 'node:crypto';
import { canonical } from '@oryndau/law/canonical';
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import type { StaffAction } from '@oryndau/words/staff';
import { fourEyes } from './core/matrix.ts';
import { type Member, reachOf } from './core/may.ts';
import type { PasskeyProof } from './passkeys.ts';
import { reachText } from './reach.ts';

export type ProposalOutcome = 'approved' | 'declined' | 'withdrawn';
export type ProposalVerb = 'propose' | Exclude<ProposalOutcome, 'withdrawn'>;

/** What is proposed: the content is whatever the action needs to be carried out, as canonical JSON. */
export interface Proposed {
  readonly action: StaffAction;
  readonly documentId: string | null;
  readonly region: string | null;
  readonly body: string | null;
  readonly content: unknown;
  readonly reason: string;
}

export interface Proposal extends Omit<Proposed, 'content'> {
  readonly id: string;
  /** Canonical JSON. */
  readonly content: string;
  readonly proposedBy: string;
  readonly proposedName: string;
  readonly proposedAt: string;
  readonly decidedBy: string | null;
  readonly decidedName: string | null;
  readonly decidedAt: string | null;
  readonly outcome: ProposalOutcome | null;
  readonly decidedReason: string | null;
}

/** What a passkey signs of a proposal: the verb, all that is proposed, and for a decision which one it is and why. */
export const signedOf = (verb: ProposalVerb, proposed: Proposed, decided: Decided | null = null) =>
  signedOfText(verb, { ...proposed, content: canonical(proposed.content) }, decided);

interface Decided {
  readonly id: string;
  readonly reason: string;
}

/** The same of a proposal that is kept, whose content is text already. */
export const signedOfText = (
  verb: ProposalVerb,
  { action, documentId, region, body, content, reason }: Omit<Proposed, 'content'> & { readonly content: string },
  decided: Decided | null = null,
) => ({ verb, action, documentId, region, body, content, reason, decided });

/** Gives its id. What waits already, with the very same content, is not proposed twice: not by two people at one moment either. */
export async function propose(
  tx: Transaction,
  proposed: Proposed,
  { by, proof, at }: { readonly by: string; readonly proof: PasskeyProof; readonly at: Date },
): Promise<string> {
  const { action, documentId, region, body, content, reason } = proposed;
  const text = canonical(content);
  await tx`select pg_advisory_xact_lock(hashtextextended(${`${action} ${documentId} ${text}`}, 0))`;
  const [waiting] = await tx<{ id: string }[]>`
    select proposal.id from staff.proposal as proposal
    where proposal.outcome is null and proposal.action = ${action} and proposal.document_id is not distinct from ${documentId}::uuid
      and proposal.content = ${text}`;
  if (waiting !== undefined) return waiting.id;
  const id = randomUUID();
  await tx`
    insert into staff.proposal (id, action, document_id, region, body, content, reason, proposed_by, proposed_at, proposed_proof)
    values (${id}, ${action}, ${documentId}, ${region}, ${body}, ${text}, ${reason}, ${by}, ${at.toISOString()}::timestamptz,
            ${JSON.stringify(proof)}::text::json)`;
  return id;
}

/** False: it is decided already, or there is none. The database refuses whoever decides what they proposed. */
export async function decideProposal(
  tx: Transaction,
  decided: {
    readonly id: string;
    readonly outcome: ProposalOutcome;
    readonly by: string;
    readonly reason: string;
    readonly proof: PasskeyProof | null;
    readonly at: Date;
  },
): Promise<boolean> {
  const { id, outcome, by, reason, proof, at } = decided;
  const rows = await tx<{ id: string }[]>`
    update staff.proposal as proposal
    set outcome = ${outcome}, decided_by = ${by}, decided_at = ${at.toISOString()}::timestamptz, decided_reason = ${reason},
        decided_proof = ${proof === null ? null : JSON.stringify(proof)}::text::json
    where proposal.id = ${id} and proposal.outcome is null
    returning proposal.id`;
  return rows.length > 0;
}

const SELECTED = (connection: Connection) => connection`
  select proposal.id, proposal.action, proposal.document_id as "documentId", proposal.region, proposal.body, proposal.content, proposal.reason,
         proposal.proposed_by as "proposedBy", proposer.name as "proposedName", proposal.proposed_at as "proposedAt",
         proposal.decided_by as "decidedBy", decider.name as "decidedName", proposal.decided_at as "decidedAt", proposal.outcome,
         proposal.decided_reason as "decidedReason"
  from staff.proposal as proposal
  join staff.account as proposer on proposer.id = proposal.proposed_by
  left join staff.account as decider on decider.id = proposal.decided_by`;

export async function readProposal(connection: Connection, id: string): Promise<Proposal | undefined> {
  const [row] = await connection<Proposal[]>`${SELECTED(connection)} where proposal.id = ${id}`;
  return row;
}

const LISTED_MAX = 500;

/** Of those that wait, the ones that this person has proposed, may propose or may approve: what the list shows, and what its queue counts. */
export function proposalsWithin(connection: Connection, member: Member) {
  const known = [...fourEyes].flatMap((action) =>
    (['propose', 'approve'] as const).map((step) => ({ action, reach: reachText(reachOf(member, { action, step })) })),
  );
  return connection`(proposal.outcome is null and (proposal.proposed_by = ${member.id}::uuid or exists (
    select from unnest(${array(known.map(({ action }) => action))}::text[], ${array(known.map(({ reach }) => reach))}::text[]) as known (action, reach)
    where known.action = proposal.action and staff.reaches(known.reach, proposal.region, proposal.body, null))))`;
}

/** The oldest first. */
export async function openProposals(connection: Connection, member: Member): Promise<Proposal[]> {
  return connection<
    Proposal[]
  >`${SELECTED(connection)} where ${proposalsWithin(connection, member)} order by proposal.proposed_at limit ${LISTED_MAX}`;
}

/** Whether something of that action waits whose content has this part, as a payment that is to be assigned. */
export async function hasOpenProposal(
  connection: Connection,
  { action, part }: { readonly action: StaffAction; readonly part: Readonly<Record<string, string>> },
): Promise<boolean> {
  const [row] = await connection<{ is: boolean }[]>`
    select exists (
      select from staff.proposal as proposal
      where proposal.outcome is null and proposal.action = ${action} and proposal.content::jsonb @> ${JSON.stringify(part)}::text::jsonb
    ) as is`;
  return row?.is ?? false;
}

/** Of one case, decided ones too, the newest first. */
export async function proposalsOf(connection: Connection, documentId: string): Promise<Proposal[]> {
  return connection<
    Proposal[]
  >`${SELECTED(connection)} where proposal.document_id = ${documentId} order by proposal.proposed_at desc limit ${LISTED_MAX}`;
}

export interface SignedProposal extends Proposal {
  readonly proposedProof: PasskeyProof;
  readonly decidedProof: PasskeyProof | null;
}

/** All of them, with what the passkeys have signed. */
export async function readSignedProposals(connection: Connection): Promise<SignedProposal[]> {
  const proposals = await connection<Proposal[]>`${SELECTED(connection)} order by proposal.id`;
  const proofs = await connection<{ id: string; proposedProof: PasskeyProof; decidedProof: PasskeyProof | null }[]>`
    select proposal.id, proposal.proposed_proof as "proposedProof", proposal.decided_proof as "decidedProof"
    from staff.proposal as proposal`;
  const byId = new Map(proofs.map(({ id, ...proof }) => [id, proof]));
  return proposals.flatMap((proposal) => {
    const proof = byId.get(proposal.id);
    return proof === undefined ? [] : [{ ...proposal, ...proof }];
  });
}
