/** How a proposal stands, in words. */
import type { Proposal } from '@oryndau/staff/proposals';
import { shownMoment } from '@oryndau/web/html/shown';
import type { Language } from '@oryndau/words/languages';
import { proposalTexts } from './texts/proposals.ts';

export function outcomeOfProposal({ outcome, decidedAt, decidedName }: Proposal, language: Language): string {
  const { outcomes, waits } = proposalTexts[language];
  if (outcome === null || decidedAt === null) return waits;
  return `${outcomes[outcome]}: ${shownMoment(Date.parse(decidedAt), language)}, ${decidedName ?? ''}`;
}
