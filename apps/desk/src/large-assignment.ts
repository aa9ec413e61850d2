/** A payment above a sum is assigned, or taken out of suspense, by two people: the sum that the installation names, and what is proposed. */
import type { Settlement } from '@oryndau/deciding/suspense';

export interface LargeAssignment {
  readonly entry: string;
  readonly number: string;
  readonly credit: string | null;
  /** As text in tenge, for who approves it. */
  readonly sum: string;
}

/** That it is of no fine, or was counted before: it would leave suspense for ever. */
export interface LargeClearing {
  readonly entry: string;
  readonly as: Settlement['as'];
  readonly sum: string;
}

/** Of a proposal, which we wrote and the database keeps as it was. */
export const largeMoneyIn = (content: string): LargeAssignment | LargeClearing =>
  JSON.parse(content) as LargeAssignment | LargeClearing;
