/** What is proposed where two people decide in a case: the command itself, as it will be queued. */
import type { OperatorDecision } from '@oryndau/deciding/decisions';

/** Of a proposal, which we wrote and the database keeps as it was. */
export const caseDecisionIn = (content: string): OperatorDecision =>
  (JSON.parse(content) as { readonly decision: OperatorDecision }).decision;
