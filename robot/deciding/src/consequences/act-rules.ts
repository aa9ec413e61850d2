/** What each act says of its own: the data that the head of the territorial body signs (law 261-IV Arts. 1(5-2), 10-2 to 10-6). */
import type { ActData } from '@oryndau/documents/acts';
import { type CaseEvent, type CaseState, isOpeningSigned } from '@oryndau/proceedings/core';
import { arrestIsAlive, isBeingRecalled, orderThatMayTake } from '@oryndau/proceedings/core/asked-of-case';
import { awaitedAct } from '@oryndau/proceedings/core/awaited';
import { prohibitionIsAlive } from '@oryndau/proceedings/core/prohibition';
import type { TerminatingAct } from '@oryndau/words/acts';
import type { TerminationGround } from '@oryndau/words/lists';
import {
  filingOf,
  itIsSignedWithItsDecision,
  ofALivingCase,
  theInquiryIsAnAct,
  theInquiryWasNoAct,
  theLawRefuses,
  toAComplaint,
  toAReview,
} from './conditions.ts';
import type { ActRule, CaseHappened } from './rules.ts';

type RuleOf<T extends CaseEvent['type']> = ActRule<CaseHappened<Extract<CaseEvent, { type: T }>>>;

export const opening: RuleOf<'ProceedingOpened'> = {
  type: 'opening',
  // Its days run from its signature, so one that waits names none.
  says: ({ event }) => (event.awaits === undefined ? daysOf(event) : {}),
  saidUntil4: ({ event }) => daysOf(event),
};

const daysOf = ({ lastDay, transferOn }: Pick<CaseState, 'lastDay' | 'transferOn'>) => ({ lastDay, transferOn });

export const refusal: RuleOf<'ProceedingRefused'> = {
  type: 'refusal',
  when: theLawRefuses,
  says: ({ event }) => ({ ground: event.reason, limit: event.limit }),
};

/** Form 3 is one act: the banks are asked, and what they have is arrested up to that sum (Rules, items 10 to 12). */
export const inquiry: RuleOf<'AccountsRequested'> = {
  type: 'arrest',
  when: theInquiryIsAnAct,
  says: (happened) => ({ ...inquired(happened), ...noticeIn(happened) }),
  saidUntil4: inquired,
};

function inquired({ event: { limit } }: CaseHappened<CaseEvent & { type: 'AccountsRequested' }>): Partial<ActData> {
  return limit === undefined ? {} : { amount: limit };
}

/** Where the banks had been asked before that was an act. */
export const arrest: RuleOf<'ArrestOrdered'> = {
  type: 'arrest',
  when: theInquiryWasNoAct,
  says: (happened) => ({ ...arrested(happened), ...noticeIn(happened) }),
  saidUntil4: arrested,
};

function arrested({ event }: CaseHappened<CaseEvent & { type: 'ArrestOrdered' }>): Partial<ActData> {
  return { account: event.account, bank: event.bank, amount: event.amount };
}

export const arrestChange: RuleOf<'ArrestReduced'> = {
  type: 'arrest_change',
  says: ({ event, state }) => ({ ...arrestedIn(state), amount: event.amount }),
};

/** It names neither object nor sum (Order 697, form 4). */
export const prohibition: RuleOf<'ProhibitionOrdered'> = {
  type: 'prohibition',
  says: noticeIn,
  saidUntil4: () => ({}),
};

/** Of protected money. At the end of a case the termination itself cancels the arrest (law 261-IV Art. 10-5(4); form 5, point 2). */
export const lifting: RuleOf<'ArrestLiftOrdered'> = {
  type: 'lifting',
  when: ofALivingCase,
  says: ({ event, state }) => ({ ...arrestedIn(state), amount: state.arrest.amount, ground: event.basis.rule }),
};

export const collectionOrder: RuleOf<'CollectionOrderSent'> = {
  type: 'collection_order',
  says: (happened) => ({ ...collected(happened), ...noticeIn(happened), ...wagesIn(happened.state) }),
  saidUntil4: collected,
};

function collected({ event, state }: CaseHappened<CaseEvent & { type: 'CollectionOrderSent' }>): Partial<ActData> {
  const { account, amount, floor, order } = event;
  return { ...arrestedIn(state), account, amount, floor, order };
}

export const recall: RuleOf<'CollectionOrderRecallSent'> = {
  type: 'recall',
  says: ({ event, state }) => ({ ...arrestedIn(state), order: event.order, ground: event.basis.rule }),
};

export const transfer: RuleOf<'ProceedingTransferred'> = {
  type: 'transfer',
  says: ({ event, state }) => ({
    ground: event.ground,
    ...(event.ground === 'OPT_OUT'
      ? { refusedOn: event.registeredOn ?? event.receivedOn ?? event.on }
      : { lastDay: state.lastDay }),
    ...standingIn(state),
    ...unansweredIn(state),
    ...recalledIn(state),
  }),
  saidUntil4: ({ event, state }) => ({ ground: event.ground, ...aliveIn(state) }),
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
    const standing = standingIn(happened.state);
    const isStanding = Object.keys(standing).length > 0;
    return { ...reviewIn(happened), ...(happened.event.lifts ? standing : isStanding && { stays: true }) };
  },
  saidUntil4: (happened) => ({ ...reviewIn(happened), ...(happened.event.lifts && aliveIn(happened.state)) }),
};

function reviewIn(happened: CaseHappened<CaseEvent & { type: 'FilingAnswered' }>): Partial<ActData> {
  const filing = filingOf(happened);
  const { reviewer, reviewed, outcome } = happened.event;
  if (filing === undefined || reviewer === undefined) return {};
  const objection = { number: filing.filing, filedOn: filing.filedOn, ...(reviewed !== undefined && { reviewed }) };
  return { review: { ...objection, reviewer, outcome, reason: NO_REASON } };
}

/** With the end of a case everything goes that stands (law 261-IV Art. 10-5(4), (5)), and nothing else is named. */
export const termination = <T extends 'executed' | 'cancelled' | 'released'>(type: T) =>
  ({
    type: `termination_${type}`,
    when: itIsSignedWithItsDecision,
    says: ({ state }: CaseHappened): Partial<ActData> => ({
      ...endedIn(state),
      ...(state.register.status === 'leaving' && { entered: true }),
    }),
    saidUntil4: (): Partial<ActData> => ({}),
  }) as const;

/** Of an end that waits for its signature: the debtor stands in the register yet, where he was told of the opening. */
export const proposed = (type: TerminatingAct, ground: TerminationGround): RuleOf<'EndProposed'> => ({
  type,
  when: { words: `its ground is ${ground}`, holds: ({ event }) => event.ground === ground },
  says: ({ state }) => ({
    ...endedIn(state),
    ...(isOpeningSigned(state) && IN_REGISTER.has(state.register.status) && { entered: true }),
  }),
});

const IN_REGISTER: ReadonlySet<CaseState['register']['status']> = new Set(['entering', 'entered']);

const endedIn = (state: CaseState): Partial<ActData> => ({
  ...standingIn(state),
  ...inquiryIn(state),
  ...recalledIn(state),
});

function arrestedIn({ arrest: { account, bank } }: CaseState): Pick<ActData, 'account' | 'bank'> {
  return { ...(account !== null && { account }), ...(bank !== null && { bank }) };
}

/** What stands, and is handed over with a transfer, or lifted by the answer to a review or the end of the case. What nobody has signed does not stand. */
function standingIn(state: CaseState): Pick<ActData, 'arrest' | 'prohibitedOn'> {
  const { arrest, prohibitedOn } = aliveIn(state);
  return {
    ...(arrest !== undefined && awaitedAct(state, 'arrest') === undefined && { arrest }),
    ...(prohibitedOn !== undefined && awaitedAct(state, 'prohibition') === undefined && { prohibitedOn }),
  };
}

/** Whether it has left, and was done, its party alone can say. */
const unansweredIn = (state: CaseState): Pick<ActData, 'arrestUnanswered' | 'prohibitionUnanswered'> => ({
  ...(standingIn(state).arrest !== undefined && state.arrest.status === 'ordered' && { arrestUnanswered: true }),
  ...(standingIn(state).prohibitedOn !== undefined &&
    state.prohibition.status === 'ordered' && { prohibitionUnanswered: true }),
});

function aliveIn(state: CaseState): Pick<ActData, 'arrest' | 'prohibitedOn'> {
  const { account, bank, amount } = state.arrest;
  const { orderedOn } = state.prohibition;
  return {
    ...(arrestIsAlive(state) && account !== null && bank !== null && { arrest: { account, bank, amount } }),
    ...(prohibitionIsAlive(state) && orderedOn !== null && { prohibitedOn: orderedOn }),
  };
}

/** The banks are asked and have not answered: the act of that has arrested whatever they may find. */
function inquiryIn(state: CaseState): Pick<ActData, 'inquiry'> {
  const { status, inquiry } = state.arrest;
  const isInForce = status === 'asked' && inquiry !== undefined && awaitedAct(state, 'arrest') === undefined;
  return isInForce ? { inquiry } : {};
}

/** The order that the end of the case recalls, as far as it is not executed: none that is being recalled already. */
function recalledIn(state: CaseState): Pick<ActData, 'order'> {
  const isNone = isBeingRecalled(state) || awaitedAct(state, 'collection_order') !== undefined;
  const order = isNone ? undefined : orderThatMayTake(state);
  return order === undefined ? {} : { order: order.id };
}

/** When it was answered that no bailiff levies wages; where that is not to be asked nothing is said of it. */
const wagesIn = ({ wageLevy: { status, since } }: CaseState): Pick<ActData, 'wagesAnsweredOn'> =>
  status === 'answered' && since !== null ? { wagesAnsweredOn: since } : {};

/** Since when the debtor knows; how many days that leaves him the decision itself names. */
function noticeIn({ state: { noticeOn } }: CaseHappened): Pick<ActData, 'notifiedOn'> {
  return noticeOn === null ? {} : { notifiedOn: noticeOn };
}
