/** An account on which the body takes in money, named or ended by two people: what comes to it is posted from then on, whatever the sum. */
export interface OwnAccountProposal {
  /** As the bank's files write it. */
  readonly account: string;
  readonly turn: 'begin' | 'end';
}

/** Of a proposal, which we wrote and the database keeps as it was. */
export const ownAccountIn = (content: string): OwnAccountProposal => JSON.parse(content) as OwnAccountProposal;
