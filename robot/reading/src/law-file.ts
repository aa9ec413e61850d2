/**
 * The law as a file: every number with its values, the working calendar year by year, and what two people have put into force, with what both have signed, so that whoever has the file can check it by
 * himself. Signed as the days of the journal are, where there is a key.
 */
import { createHash } from 'node:crypto';
import type { Signer } from '@oryndau/journal/seal';
import { calendarsInForce } from '@oryndau/law/calendar';
import { canonical } from '@oryndau/law/canonical';
import type { LegalDate } from '@oryndau/law/legal-date';
import { type Parameter, valueText } from '@oryndau/law/parameter';
import { allParameters } from '@oryndau/law/parameters/all';
import type { Connection } from '@oryndau/postgres/driver';
import { readEnactments } from '@oryndau/staff/enactments';
import { readPublicKeys } from '@oryndau/staff/passkeys';
import { readSignedProposals } from '@oryndau/staff/proposals';
import { useLawInForce } from '@oryndau/standing/law-in-force';

export interface LawFile {
  readonly content: Readonly<Record<string, unknown>>;
  /** ES256 over the SHA-256 (hex) of the canonical text of `content`; null: there is no key here. */
  readonly signature: { readonly keyId: string; readonly publicKey: string; readonly value: string } | null;
}

export async function makeLawFile(
  connection: Connection,
  { day, signer }: { readonly day: LegalDate; readonly signer: Signer | undefined },
): Promise<LawFile> {
  await useLawInForce(connection);
  const content = {
    form: 'oryndau-law-2',
    on: day,
    parameters: allParameters.map(ofParameter),
    calendars: calendarsInForce().map((year) => ({ ...year })),
    enactments: await enactmentsIn(connection),
  };
  const signature = signer && {
    keyId: signer.keyId,
    publicKey: signer.publicKey,
    value: signer.sign(hashOf(content)).toString('base64'),
  };
  return { content, signature: signature ?? null };
}

/** What the signature of a file is over. */
export const hashOf = (content: LawFile['content']): string =>
  createHash('sha256').update(canonical(content)).digest('hex');

const ofParameter = ({ name, unit, origin, meaning, values }: Parameter<unknown>) => ({
  name,
  unit,
  origin,
  meaning,
  values: values.map(({ value, note: _, ...dated }) => ({ ...dated, value: valueText(value) })),
});

/** Each with the proposal as it was signed, the proofs of both, and the keys by which they are checked. */
async function enactmentsIn(connection: Connection) {
  const proposals = new Map((await readSignedProposals(connection)).map((proposal) => [proposal.id, proposal]));
  const keys = new Map((await readPublicKeys(connection)).map((key) => [key.credentialId, key]));
  return (await readEnactments(connection)).map(({ n, proposalId }) => {
    const proposal = proposals.get(proposalId);
    if (proposal === undefined) throw new Error(`enactment ${n} has no proposal`);
    const proofs = [proposal.proposedProof, proposal.decidedProof].map((proof) => ({
      ...proof,
      publicKey: keyText(keys.get(proof?.credentialId ?? '')?.publicKey),
    }));
    const { action, region, content, reason, proposedName, proposedAt, decidedName, decidedAt, decidedReason } =
      proposal;
    const said = { action, region, content, reason, decidedReason };
    return { n, proposal: proposalId, ...said, proposedName, proposedAt, decidedName, decidedAt, proofs };
  });
}

/** Null of what a demonstration confirmed by a button. */
const keyText = (key: Uint8Array | undefined): string | null =>
  key === undefined ? null : Buffer.from(key).toString('base64url');
