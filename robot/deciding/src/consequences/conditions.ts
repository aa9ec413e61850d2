/** Where an event brings what its row says only sometimes: the conditions, each with the words by which the docs draw it. */
import type { FineEvent } from '@oryndau/fines/core';
import { later } from '@oryndau/law/legal-date';
import { amnestyFrom, amnestyMayCover } from '@oryndau/law/rules/amnesty';
import { type CaseEvent, type CaseState, isAtBound, isLiving, policyOn, remainderOf } from '@oryndau/proceedings/core';
import { hasTaskOfItsOwn } from '../tasks/task-codes.ts';
import type { CaseHappened, FineHappened, When } from './rules.ts';

type CaseHas<T extends CaseEvent['type']> = CaseHappened<Extract<CaseEvent, { type: T }>>;

/** Whether anything leaves the house under the policy of this case: where a recorded year is lived again nobody is told. */
export const sendsIn = ({ policy, openedOn }: Pick<CaseState, 'policy' | 'openedOn'>): boolean =>
  policyOn(policy, openedOn)?.sends ?? false;

// ------------------------------------------------------------------------------------------------ of the fine

/** No case is there yet that says under which policy the robot acts. */
export const theRobotWouldAct: When<FineHappened<FineEvent & { type: 'FineHeldForLaw' }>> = {
  words: 'the robot acts',
  holds: ({ policy, event }) => sendsIn({ policy, openedOn: event.on }),
};

/** A case that was still ours would have ended by it. */
export const theBailiffHasTheCase: When<FineHappened> = {
  words: 'the bailiff has the case',
  holds: ({ case: proceeding }) => proceeding?.status === 'transferred' && sendsIn(proceeding),
};

// ------------------------------------------------------------------------------------------------ of the case

/** "Up to": whether the bound itself is within the limit is an open question of law, so it is counted how often it is asked. */
export const theBoundItselfRemained: When<CaseHas<'ProceedingRefused'>> = {
  words: 'exactly the limit remained',
  holds: ({ event }) => isAtBound(event),
};

/** The fine is within what the robot may do, and it was switched off in the region: that is no decision about the person, and no act. */
export const theRobotIsOff: When<CaseHas<'ProceedingRefused'>> = {
  words: 'the robot is switched off in the region',
  holds: ({ event }) => event.reason === 'REGION_OFF',
};

/** The law of a later day does not let it be signed any more: it was counted when it was decided. */
export const itTakesAnOpeningBack: When<CaseHas<'ProceedingRefused'>> = {
  words: 'its opening had been decided, and nobody had signed it',
  holds: ({ event }) => event.takesBack !== undefined,
};

export const theLawRefuses: When<CaseHas<'ProceedingRefused'>> = {
  words: 'by law',
  holds: ({ event }) => event.reason !== 'REGION_OFF',
};

export const theDebtorIsToBeEntered: When<CaseHas<'ProceedingOpened'>> = {
  words: 'the debtor is to be entered in the register',
  holds: ({ event }) => event.entersRegister === true,
};

/** Its days run from its signature, and are told with that. */
export const theDaysRun: When<CaseHas<'ProceedingOpened'>> = {
  words: 'it is signed at once',
  holds: ({ event }) => event.awaits === undefined,
};

export const theEntryIsToBeRemoved: When<CaseHappened> = {
  words: 'the debtor was to be entered',
  holds: ({ state }) => state.register.status === 'leaving',
};

/** Of money that moves after a transfer the bailiff must hear, or he collects a second time what was paid, or lets go what was taken back. */
export const ofABailiffsCase: When<CaseHas<'LateMoneyReported'>> = {
  words: 'the bailiff has the case',
  holds: ({ state }) => state.status === 'transferred',
};

/** A case that was transferred before banks were told says nothing of it. */
export const theBankIsToKnow: When<CaseHas<'ArrestHandedOver'>> = {
  words: 'the bank is to know of it',
  holds: ({ event }) => event.tellsBank === true,
};

/** One that waits for a signature hands nothing over yet. */
export const theBailiffHasIt: When<CaseHas<'ProceedingTransferred'>> = {
  words: 'it is signed at once',
  holds: ({ event }) => event.awaits === undefined,
};

export const theRefusalWasLate: When<CaseHappened> = {
  words: 'a refusal on paper was late',
  holds: ({ state }) => !isLiving(state) && state.optOut?.overdue === true,
};

/** Before its answer is signed a review is not answered. */
export const theAnswerIsSigned: When<CaseHas<'FilingAnswered'>> = {
  words: 'the answer is signed at once, or is no act',
  holds: ({ event }) => event.awaits === undefined,
};

/** What waits for its signature is told to other systems with that, since it takes effect then. */
export const itTakesEffectAtOnce: When<CaseHappened> = {
  words: 'it is signed at once, or is no act',
  holds: ({ event }) => event.awaits === undefined,
};

/** Of what the robot had taken back before there is nothing to do. */
export const itStillWaited: When<CaseHas<'ActStruck'>> = {
  words: 'it still waited',
  holds: ({ event }) => event.late === undefined,
};

export const itWasAnAnswer: When<CaseHas<'DecisionTakenBack'>> = {
  words: 'it was the answer to a filing',
  holds: ({ event }) => event.filing !== undefined,
};

/** Of an end: its act is that of its proposal. */
export const itWaitedForItsSignature: When<CaseHappened> = {
  words: 'it waited for its signature',
  holds: ({ event }) => 'of' in event && event.of !== undefined,
};

export const itIsSignedWithItsDecision: When<CaseHappened> = {
  words: 'it did not wait for its signature',
  holds: (happened) => !itWaitedForItsSignature.holds(happened),
};

export const itIsAProhibition: When<CaseHas<'ActSigned'>> = {
  words: 'it is a prohibition',
  holds: ({ event }) => event.act === 'prohibition',
};

export const itIsAnAnswer: When<CaseHas<'ActSigned'>> = {
  words: 'it is an answer',
  holds: ({ event }) => event.filing !== undefined,
};

/** Nothing is left to an operator of what the robot decides anew by itself. */
export const theStruckCaseGoesOn: When<CaseHas<'HoldLifted'>> = {
  words: 'it was held for what the head had struck',
  holds: ({ event }) => event.reason === 'ACT_STRUCK',
};

export const somethingWasStruck: When<CaseHappened> = {
  words: 'the head had struck something',
  holds: ({ state }) => state.struck.length > 0,
};

/** Struck answers are given anew, each by its own. */
export const everyFilingIsAnswered: When<CaseHas<'FilingAnswered'>> = {
  words: 'the head had struck something, and every filing is answered again',
  holds: ({ state }) =>
    state.struck.length > 0 &&
    state.filings.every(({ outcome, unsigned }) => outcome !== null || unsigned !== undefined),
};

/** Where one of several holds is gone the case still stands. */
export const theClockRunsAgain: When<CaseHas<'HoldLifted'>> = {
  words: 'the clock runs again',
  holds: ({ event }) => event.resumed,
};

/** Form 3 of the Rules; what was asked before names no sum. */
export const theInquiryIsAnAct: When<CaseHas<'AccountsRequested'>> = {
  words: 'it names the sum',
  holds: ({ event }) => event.limit !== undefined,
};

/** Else the act of the inquiry has arrested the money already. */
export const theInquiryWasNoAct: When<CaseHas<'ArrestOrdered'>> = {
  words: 'the inquiry was no act',
  holds: ({ event }) => event.inquiredOn === undefined,
};

/** What a reviewer lifts the answer itself lifts. */
export const ofALivingCase: When<CaseHas<'ArrestLiftOrdered'>> = {
  words: 'the case goes on, and no review lifts it',
  holds: ({ state, event }) => isLiving(state) && event.review === undefined,
};

/** What a bank took by an order of ours is told when the bank says so, and what ends the case with its end. */
export const somethingIsStillOwed: When<CaseHas<'PaymentReceived'>> = {
  words: 'no order of ours took it, and something is left to pay',
  holds: ({ event, state }) => event.order === undefined && isLiving(state) && remainderOf(state) > 0n,
};

/** The answer to a complaint (APPK Art. 100) and that to a review are acts; what else is answered is a letter. */
export const toAComplaint: When<CaseHas<'FilingAnswered'>> = {
  words: 'it answers a complaint',
  holds: (happened) => filingOf(happened)?.kind === 'COMPLAINT',
};

/** An answer of before reviews had acts names no reviewer. */
export const toAReview: When<CaseHas<'FilingAnswered'>> = {
  words: 'a named person has reviewed what the robot decided',
  holds: (happened) => filingOf(happened)?.kind === 'REVIEW' && happened.event.reviewer !== undefined,
};

export const filingOf = ({ event, state }: CaseHas<'FilingAnswered'>) =>
  state.filings.find(({ filing }) => filing === event.filing);

export const theBankSaysSo: When<CaseHas<'ArrestRejected' | 'CollectionOrderRejected'>> = {
  words: 'the bank says so',
  holds: ({ event }) => !hasTaskOfItsOwn(event.reason),
};

export const theNotariesSaySo: When<CaseHas<'ProhibitionRejected'>> = {
  words: 'the notaries say so',
  holds: ({ event }) => !hasTaskOfItsOwn(event.reason),
};

/** Of what was taken back before it left nobody was told that it stood. */
export const theOtherSideConfirmsIt: When<CaseHas<'ArrestLifted' | 'ProhibitionLifted'>> = {
  words: 'the other side confirms it',
  holds: ({ event }) => event.untold === undefined,
};

export const theWholeWasTaken: When<CaseHas<'CollectionOrderExecuted'>> = {
  words: 'the whole was taken',
  holds: ({ event }) => event.whole,
};

/** Said, and nothing done: only a decision of the body that imposed the fine releases. */
export const theAmnestyMayCoverIt: When<CaseHappened> = {
  words: 'the amnesty may cover the fine',
  holds: ({ fine, event }) => {
    const may = amnestyMayCover(fine, event.on);
    return may.known && may.value;
  },
};

/** So it was said when the case was opened, or when the amnesty came: its days may be over when the case ends. */
export const theAmnestyMightHaveCoveredIt: When<CaseHappened> = {
  words: 'it was said that the amnesty may cover the fine',
  holds: ({ fine, state, event }) => {
    if (event.on < amnestyFrom) return false;
    const may = amnestyMayCover(fine, later(state.openedOn, amnestyFrom));
    return may.known && may.value;
  },
};

function isLadderDone({ policy, openedOn, stepsTaken }: CaseState): boolean {
  const steps = policyOn(policy, openedOn)?.steps ?? [];
  return steps.every(({ action }, index) => action !== 'NOTIFY' || stepsTaken.includes(index));
}

/** Every rung of the ladder has been tried, and none is proven to have reached the person. */
export const nobodyWasReached: When<CaseHappened> = {
  words: 'no channel is left',
  holds: ({ state }) =>
    state.noticeOn === null &&
    isLiving(state) &&
    isLadderDone(state) &&
    state.notices.every(({ status }) => status === 'failed'),
};

/** Only then can it have been said that nobody was reached: most notices are delivered long before. */
export const everyChannelWasTried: When<CaseHappened> = {
  words: 'every channel was tried',
  holds: ({ state }) => state.noticeOn !== null && isLadderDone(state),
};

// What can have failed in a case that has ended so: of most cases nothing, and then no row is looked for.

export const anOrderWasRejected: When<CaseHappened> = {
  words: 'an order was rejected',
  holds: ({ state }) => state.orders.some(({ status }) => status === 'rejected'),
};

export const nothingIsArrested: When<CaseHappened> = {
  words: 'nothing is arrested',
  holds: ({ state }) => state.arrest.status === 'none' && state.noticeOn !== null,
};

export const theProhibitionWasRejected: When<CaseHappened> = {
  words: 'the prohibition was rejected',
  holds: ({ state: { prohibition, policy, openedOn, stepsTaken } }) =>
    prohibition.status === 'none' &&
    (policyOn(policy, openedOn)?.steps ?? []).some(
      ({ action }, index) => action === 'PROHIBIT' && stepsTaken.includes(index),
    ),
};

export const nobodyIsNotified: When<CaseHappened> = {
  words: 'nobody was notified',
  holds: ({ state }) => state.noticeOn === null && isLadderDone(state),
};
