/** That signing goes on: which stop it is that one proposes to lift. */
import type { KeptTurn } from '@oryndau/signing/sql/signing-switch';
import type { Proposed } from '@oryndau/staff/proposals';

export const proposedResuming = ({ turn }: Pick<KeptTurn, 'turn'>, reason: string): Proposed => ({
  action: 'signing.resume',
  documentId: null,
  region: null,
  body: null,
  content: { turn },
  reason,
});

/** The number of that stop, from the canonical text of what was proposed. */
export const turnProposedIn = (content: string): string => (JSON.parse(content) as { readonly turn: string }).turn;
