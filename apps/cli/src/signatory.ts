/**
 * Whose name stands under the acts: `ORYNDAU_SIGNER_NAME` (else the one in the head's certificate) and `ORYNDAU_SIGNER_POSITION` (HEAD, unless it is
 * DEPUTY). Nobody else signs an act (Rules, item 2(5)), so another position is refused before a key is opened.
 */
import type { Signatory } from '@oryndau/reading/documents';
import { type SignerPosition, signerPositions, signerPositionTexts } from '@oryndau/words/signers';
import { wrongUsage } from './plain-error.ts';

const POSITION = 'ORYNDAU_SIGNER_POSITION';

/** Throws a usage error for a position that signs no acts. `inCertificate`: the name that the certificate gives. */
export function configuredSignatory(inCertificate: string): Signatory {
  return { name: process.env.ORYNDAU_SIGNER_NAME || inCertificate, title: signerPositionTexts[configuredPosition()] };
}

function configuredPosition(): SignerPosition {
  const given = process.env[POSITION] || 'HEAD';
  const position = signerPositions.find((known) => known === given);
  if (position !== undefined) return position;
  throw wrongUsage(
    `${POSITION} is "${given}": acts are signed by the head of the territorial body (HEAD) or a deputy (DEPUTY), and by nobody else`,
  );
}
