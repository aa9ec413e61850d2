/**
 * To whom exactly a message goes and what it is about: said when it is decided, by whoever knows the case then. Whoever sends it later reads both off
 * the message and looks nothing up. A subject is the kind of a thing and its name within the case.
 */
import { TO_EACH } from '@oryndau/journal/outbox';
import type { CaseEvent } from '@oryndau/proceedings/core';
import { type UpdateKind, updateKinds } from '@oryndau/words/lists';
import type { CaseHappened, Naming } from './rules.ts';

type Of<T extends CaseEvent['type']> = Naming<CaseHappened<Extract<CaseEvent, { type: T }>>>;

// ------------------------------------------------------------------------------------------------ addresses

/** The way by which the debtor is reached. */
export const byItsChannel: Of<'NoticeQueued'> = { words: 'by its channel', of: ({ event }) => event.channel };

/** By which way an update goes: the app where a notice is proven to have arrived in it, else SMS, which needs no app. */
export const theWayThatReached: Naming<CaseHappened> = {
  words: 'by the way that has reached him',
  of: ({ state }) =>
    state.notices.some(({ channel, status }) => channel === 'push' && status === 'delivered') ? 'push' : 'sms',
};

/** Which banks there are the configuration says, when it is sent. */
export const everyBank: Naming<CaseHappened> = { words: 'each of them', of: () => TO_EACH };

/** By the bank's code in an IBAN. Empty where nothing is arrested: that is told to an operator when it should be sent. */
export const theBankOfTheAccount: Naming<CaseHappened> = {
  words: 'that of the account',
  of: ({ state }) => state.arrest.bank ?? '',
};

/** There is one: the state's own system of enforcement. */
export const theEnforcementSystem: Naming<CaseHappened> = { words: 'the one', of: () => 'system' };

/** By the first two digits of the KATO: a bailiff works in the region whose body hands the case over. */
export const theChamberOfTheRegion: Naming<CaseHappened> = {
  words: 'that of the region',
  of: ({ fine }) => fine.region,
};

/** There is one system of all notaries. */
export const NOTARIES = 'notaries';

export const theNotaries: Naming<CaseHappened> = { words: 'their one system', of: () => NOTARIES };

// ------------------------------------------------------------------------------------------------ subjects

export const theNotice: Of<'NoticeQueued'> = { words: 'the notice', of: ({ event }) => `notice ${event.channel}` };

const UPDATE = 'update ';

export const updateSubject = (kind: UpdateKind): string => `${UPDATE}${kind}`;

/** What an update tells of; undefined where a message is none. */
export const updateKindIn = (subject: string): UpdateKind | undefined =>
  updateKinds.find((kind) => subject === updateSubject(kind));

export const theAccounts: Naming<CaseHappened> = { words: 'the accounts', of: () => 'accounts' };

const ARREST = 'arrest ';

/** By the account, whose number a bank must be told. */
export const theArrest: Naming<CaseHappened> = {
  words: 'the arrest',
  of: ({ state }) => `${ARREST}${state.arrest.account ?? ''}`,
};

/** The account of an arrest that a message is about; undefined where it is about something else. */
export const arrestedAccountIn = (subject: string): string | undefined =>
  subject.startsWith(ARREST) ? subject.slice(ARREST.length) : undefined;

export const theProhibition: Naming<CaseHappened> = { words: 'the prohibition', of: () => 'prohibition' };

export const theOrder: Of<'CollectionOrderSent' | 'CollectionOrderRecallSent'> = {
  words: 'the order',
  of: ({ event }) => orderSubject(event.order),
};

export const orderSubject = (order: string): string => `order ${order}`;

export const theRegisterEntry: Naming<CaseHappened> = { words: 'the entry in the register', of: () => 'register' };

export const theWageLevy: Of<'WageLevyAsked'> = { words: 'the question', of: ({ event }) => `levy ${event.question}` };

export const theCase: Naming<CaseHappened> = { words: 'the case', of: () => 'case' };

export const theEntry: Of<'LateMoneyReported'> = { words: 'the entry', of: ({ event }) => `entry ${event.entry}` };
