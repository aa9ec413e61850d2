/** What each act says of its own: the data that the head of the territorial body signs (law 261-IV Arts. 1(5-2), 10-2 to 10-6). */
import type { ActData } from '@oryndau/documents/acts';
import type { CaseEvent, CaseState } from '@oryndau/proceedings/core';
import { arrestIsAlive } from '@oryndau/proceedings/core/case';
import { prohibitionIsAlive } from '@oryndau/proceedings/core/prohibition';
import {
  filingOf,
  ofALivingCase,
  theInquiryIsAnAct,
  theInquiryWasNoAct,
  toAComplaint,
  toAReview,
} from './conditions.ts';
import type { ActRule, CaseHappened } from './rules.ts';

type RuleOf<T extends CaseEvent['type']> = ActRule<CaseHappened<Extract<CaseEvent, { type: T }>>>;

export const opening: RuleOf<'ProceedingOpened'> = {
  type: 'opening',
  says: ({ event }) => ({ lastDay: event.lastDay, transferOn: event.transferOn }),
};

export const refusal: RuleOf<'ProceedingRefused'> = {
  type: 'refusal',
  says: ({ event }) => ({ ground: event.reason, limit: event.limit }),
};

/** Form 3 is one act: the banks are asked, and what they have is arrested up to that sum (Rules, items 10 to 12). */
export const inquiry: RuleOf<'AccountsRequested'> = {
  type: 'arrest',
  when: theInquiryIsAnAct,
  says: ({ event: { limit } }) => (limit === undefined ? {} : { amount: limit }),
};

/** Where the banks had been asked before that was an act. */
export const arrest: RuleOf<'ArrestOrdered'> = {
  type: 'arrest',
  when: theInquiryWasNoAct,
  says: ({ event }) => ({ account: event.account, bank: event.bank, amount: event.amount }),
};

export const arrestChange: RuleOf<'ArrestReduced'> = {
  type: 'arrest_change',
  says: ({ event, state }) => ({ ...arrestedIn(state), amount: event.amount }),
};

/** It names neither object nor sum (Order 697, form 4). */
export const prohibition: RuleOf<'ProhibitionOrdered'> = { type: 'prohibition', says: () => ({}) };

/** Of protected money. At the end of a case the termination itself cancels the arrest (law 261-IV Art. 10-5(4); form 5, point 2). */
export const lifting: RuleOf<'ArrestLiftOrdered'> = {
  type: 'lifting',
  when: ofALivingCase,
  says: ({ event, state }) => ({ ...arrestedIn(state), amount: state.arrest.amount, ground: event.basis.rule }),
};

export const collectionOrder: RuleOf<'CollectionOrderSent'> = {
  type: 'collection_order',
  says: ({ event: { account, amount, floor, order }, state }) => ({
    ...arrestedIn(state),
    account,
    amount,
    floor,
    order,
  }),
};

export const recall: RuleOf<'CollectionOrderRecallSent'> = {
  type: 'recall',
  says: ({ event, state }) => ({ ...arrestedIn(state), order: event.order, ground: event.basis.rule }),
};

export const transfer: RuleOf<'ProceedingTransferred'> = {
  type: 'transfer',
  says: ({ event, state }) => ({ ground: event.ground, ...standingIn(state) }),
};

/** Where the body gave no words to its answer. */
const NO_REASON = '—';

export const complaintAnswer: RuleOf<'FilingAnswered'> = {
  type: 'complaint_answer',
  when: toAComplaint,
  says: (happened) => {
    const filing = filingOf(happened);
    if (filing === undefined) return {};
    const satisfied = happened.event.outcome === 'granted';
    return { complaint: { number: filing.filing, filedOn: filing.filedOn, satisfied, reason: NO_REASON } };
  },
};

export const reviewAnswer: RuleOf<'FilingAnswered'> = {
  type: 'review_answer',
  when: toAReview,
  says: (happened) => {
    const filing = filingOf(happened);
    const { reviewer, reviewed, outcome, lifts } = happened.event;
    if (filing === undefined || reviewer === undefined) return {};
    const objection = { number: filing.filing, filedOn: filing.filedOn, ...(reviewed !== undefined && { reviewed }) };
    const review = { ...objection, reviewer, outcome, reason: NO_REASON };
    return { review, ...(lifts && standingIn(happened.state)) };
  },
};

/** An end of the case says no more than that, and why: its right. */
export const termination = (type: 'executed' | 'cancelled' | 'released') =>
  ({ type: `termination_${type}`, says: () => ({}) }) as const;

function arrestedIn({ arrest: { account, bank } }: CaseState): Pick<ActData, 'account' | 'bank'> {
  return { ...(account !== null && { account }), ...(bank !== null && { bank }) };
}

/** What stands: it is handed over with a transfer, and lifted by the answer to a review. */
function standingIn(state: CaseState): Pick<ActData, 'arrest' | 'prohibitedOn'> {
  const { account, bank, amount } = state.arrest;
  const { orderedOn } = state.prohibition;
  return {
    ...(arrestIsAlive(state) && account !== null && bank !== null && { arrest: { account, bank, amount } }),
    ...(prohibitionIsAlive(state) && orderedOn !== null && { prohibitedOn: orderedOn }),
  };
}
