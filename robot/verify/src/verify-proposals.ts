/**
 * What was signed by passkeys: batches of acts that somebody approved whole, and what two people have decided together: each of the two has signed it with a passkey of theirs, as it stands, and nobody has approved what they had proposed. That
 * the rows themselves are as they were is held by their binding (standing/bound-rows.ts).
 */
import type { Transaction } from '@oryndau/postgres/driver';
import { readSignedApprovals } from '@oryndau/staff/batch-approvals';
import { isProofOf, type PasskeyProof, PRACTICE, type PublicKey, readPublicKeys } from '@oryndau/staff/passkeys';
import { readSignedProposals, signedOfText } from '@oryndau/staff/proposals';
import { Fault } from '@oryndau/standing/fault';

export interface ProposalCheck {
  /** The installation is one of tests: what was confirmed by the button of a demonstration counts. */
  readonly practice?: boolean | undefined;
}

/** Throws the first Fault. */
export async function checkProposals(tx: Transaction, { practice = false }: ProposalCheck = {}): Promise<void> {
  const proposals = await readSignedProposals(tx);
  const keys = new Map((await readPublicKeys(tx)).map((key) => [key.credentialId, key]));
  const check = async (place: string, given: Signed): Promise<void> => {
    if (practice && given.proof.credentialId === PRACTICE) return;
    const no = await whyNoProof(given, keys);
    if (no !== undefined) throw new Fault(place, no);
  };
  for (const { id, accountId, signed, proof } of await readSignedApprovals(tx)) {
    const place = `staff.batch_approval ${id}`;
    if (signed === undefined) throw new Fault(place, 'what was signed is not there any more');
    await check(place, { proof, by: accountId, signed });
  }
  for (const proposal of proposals) {
    const { id, proposedBy, decidedBy, outcome, proposedProof, decidedProof, decidedReason } = proposal;
    const place = `staff.proposal ${id}`;
    if (outcome !== null && outcome !== 'withdrawn' && proposedBy === decidedBy)
      throw new Fault(place, 'one person has proposed and decided it');
    await check(place, { proof: proposedProof, by: proposedBy, signed: signedOfText('propose', proposal) });
    if (outcome === null || outcome === 'withdrawn' || decidedBy === null) continue;
    if (decidedProof === null) throw new Fault(place, 'nobody has signed what was decided of it');
    const signed = signedOfText(outcome, proposal, { id, reason: decidedReason ?? '' });
    await check(place, { proof: decidedProof, by: decidedBy, signed });
  }
}

interface Signed {
  readonly proof: PasskeyProof;
  readonly by: string;
  readonly signed: Readonly<Record<string, unknown>>;
}

async function whyNoProof(
  { proof, by, signed }: Signed,
  keys: ReadonlyMap<string, PublicKey>,
): Promise<string | undefined> {
  const key = keys.get(proof.credentialId);
  if (key === undefined || key.accountId !== by) return 'it is signed by a passkey of nobody, or of somebody else';
  return (await isProofOf(proof, key.publicKey, signed))
    ? undefined
    : 'a passkey has signed something else than it says';
}
