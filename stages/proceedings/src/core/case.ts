/**
 * What a case is: its state, its events and the one table of its transitions (law 261-IV, chapter 1-1, Arts. 10-1 to 10-7).
 *
 * Beside the status, and independent of each other, run the notice, the arrest, the prohibition and the collection order (design.md section 4).
 */

import type { Basis } from '@oryndau/law/basis';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import { moneyFieldsOf } from '@oryndau/law/money-fields';
import type { ActType } from '@oryndau/words/acts';
import type { Channel } from '@oryndau/words/channels';
import type { DocumentType } from '@oryndau/words/documents';
import type { FilingKind, FilingOutcome } from '@oryndau/words/filings';
import type { HoldReason } from '@oryndau/words/holds';
import type { TerminationGround } from '@oryndau/words/lists';
import type { RefusalGround } from '@oryndau/words/refusals';
import type { OnOrOff } from '@oryndau/words/roll-out';
import type { TransferGround } from '@oryndau/words/transfers';
import type { TurnedAt, Untold } from './said-beside.ts';

export type CaseStatus = 'refused' | 'open' | 'held' | 'executed' | 'cancelled' | 'released' | 'transferred';

/** By what right a measure of a case that goes on is being lifted; absent where it goes with the end of the case, and where it is not being lifted. */
type Lift = 'case.review' | 'case.protected_accounts' | 'case.lifting.not_sent';

export type NoticeStatus = 'queued' | 'sent' | 'delivered' | 'failed';
export type ArrestStatus = 'none' | 'asked' | 'ordered' | 'confirmed' | 'lifting' | 'lifted' | 'handed_over';
export type OrderStatus = 'sent' | 'accepted' | 'part_executed' | 'executed' | 'recalling' | 'recalled' | 'rejected';
/** `paid`: the payment service says so, and the bank's entry is still to come. */
export type AttemptStatus = 'begun' | 'paid' | 'failed' | 'received';

export interface Notice {
  readonly channel: Channel;
  readonly status: NoticeStatus;
  readonly queuedOn: LegalDate;
}

/** An account of the debtor as a bank reported it. */
export interface Account {
  readonly account: string;
  readonly bank: string;
  /** The bank's kind of account: `CURRENT`, or one of the protected kinds (law.md section 3.1). */
  readonly kind: string;
  readonly currency: string;
  /** Tiyn that can be disposed of. */
  readonly available: Money;
  /** Since the initiation, where money is short (Rules, item 11); absent where the bank told of none. */
  readonly movements?: readonly AccountMovement[];
}

/** What came to an account or went from it, and nothing of whom or for what. */
export interface AccountMovement {
  readonly on: LegalDate;
  readonly direction: 'in' | 'out';
  /** Tiyn. */
  readonly amount: Money;
}

/** From which day on the banks are asked for movements, and under which sum money is short. */
interface MovementsAsked {
  readonly from: LegalDate;
  readonly limit: Money;
}

export interface CollectionOrder {
  /** Counts the orders of the case from 1: no two of them ever have the same. */
  readonly id: string;
  readonly status: OrderStatus;
  readonly amount: Money;
  /** What the bank says it has taken so far; it may say so after the recall too. */
  readonly executed: Money;
  /** What of it the bank's entries have brought. */
  readonly received: Money;
  /** Whoever signs has struck its recall, by the number of its event: the bank has not heard of it, and the order lives. */
  readonly recallStruck?: string;
}

/** An attempt of the debtor to pay, by the payment service's own key. */
export interface PaymentAttempt {
  readonly attempt: string;
  readonly status: AttemptStatus;
}

/** Who decided a thing that the robot was told, and the sha256 (hex) of why, in his own words: they are kept beside the case. */
export interface DecidedBy {
  readonly operator?: string;
  readonly note?: string;
}

/** Only who and why: whatever else came with a command does not get into the journal. */
export const decidedBy = ({ operator, note }: DecidedBy): DecidedBy => ({
  ...(operator !== undefined && { operator }),
  ...(note !== undefined && { note }),
});

/** A refusal of the simplified way that could not be carried out on the day on which it came; the fields beside the day are those of one on paper. */
interface OptedOut extends DecidedBy {
  readonly on: LegalDate;
  readonly registeredOn?: LegalDate;
  readonly answerBy?: LegalDate;
  /** That it was not carried out in its days was told to an operator. */
  readonly overdue?: true;
}

/** What a party told the body. Its words and files are kept beside the case, under their digest. */
export interface Filing {
  /** Counts the filings of the case from 1. */
  readonly filing: string;
  readonly kind: FilingKind;
  readonly filedOn: LegalDate;
  /** The last day for the answer; null where the law of that day or its calendar is not loaded. */
  readonly answerBy: LegalDate | null;
  /** Null while there is no answer. */
  readonly outcome: FilingOutcome | null;
  /** That the answer is late was told to an operator. */
  readonly overdue?: true;
  /** The answer that was given and that nobody has signed, by the number of its event: until it is signed it answers nothing. */
  readonly unsigned?: Pick<Awaits, 'of'> & { readonly outcome: FilingOutcome; readonly lifts?: true };
}

/** The act of an event is not signed at once: its kind, and the number of the event in the chain. */
export interface Awaits {
  readonly of: string;
  readonly act: ActType;
}

/** An act of the case that nobody has signed: what it decides has no effect yet. */
interface AwaitingAct extends Awaits {
  readonly since: LegalDate;
  /** The step of the policy that it takes, which is to be taken again where the act is withdrawn. */
  readonly step?: number;
  /** That nobody has signed it for so long was told to an operator. */
  readonly overdue?: true;
}

export interface CaseState {
  readonly status: CaseStatus;
  readonly policy: string;
  readonly openedOn: LegalDate;
  /** What remained to be paid on the day of opening. */
  readonly sum: Money;
  /** Received from opening to the end, less reversals; below zero when an older payment was taken back. */
  readonly paid: Money;
  /** Days for which the clock stood still, in holds that are over. */
  readonly heldDays: number;
  /** Since when it stands still now. */
  readonly heldSince: LegalDate | null;
  readonly holds: readonly HoldReason[];
  /** The last day of the thirty, moved to a working day; transfer is on the day after. */
  readonly lastDay: LegalDate;
  readonly transferOn: LegalDate;
  readonly endedOn: LegalDate | null;
  /** Why it was not opened, where it was refused. */
  readonly refusal: string | null;
  /** Which steps of the policy have been taken, by index: a measure that must wait keeps no notice from being sent. */
  readonly stepsTaken: readonly number[];
  readonly notices: readonly Notice[];
  /** The first day on which a delivery is proven (Art. 27), or null. */
  readonly noticeOn: LegalDate | null;
  readonly arrest: {
    readonly status: ArrestStatus;
    readonly account: string | null;
    readonly bank: string | null;
    /** The bank's kind of account: the law may come to protect it later. */
    readonly kind: string | null;
    readonly amount: Money;
    /** While the banks are asked: the act of the inquiry, by its day and the sum up to which it arrests; absent where it was none. */
    readonly inquiry?: { readonly on: LegalDate; readonly limit: Money };
    /** It was lifted before it left, and the banks are to be asked once more. */
    readonly anew?: true;
    readonly lift?: Lift;
    /** Whoever signs has struck its lifting, by the number of its event: the bank has not heard of it. */
    readonly liftStruck?: string;
    /** The day of the present arrest status: the clock on the bank's answer. */
    readonly since: LegalDate | null;
    readonly overdue: boolean;
  };
  readonly prohibition: {
    readonly status: Exclude<ArrestStatus, 'asked'>;
    /** The day of its act; null where there is none. */
    readonly orderedOn: LegalDate | null;
    readonly lift?: Lift;
    /** The day of the present status: the clock on the notaries' answer. */
    readonly since: LegalDate | null;
    readonly overdue: boolean;
  };
  /** Every collection order of the case; the last one is the present one, and only it can be alive. */
  readonly orders: readonly CollectionOrder[];
  /** Kept when they are over too, so that a message that comes twice or late begins nothing anew. */
  readonly attempts: readonly PaymentAttempt[];
  /** The entry in the register of debtors; after a transfer it stays, and the bailiff's territorial body removes it. */
  readonly register: {
    readonly status: 'none' | 'entering' | 'entered' | 'leaving' | 'left' | 'handed_over';
    readonly since: LegalDate | null;
    readonly overdue: boolean;
  };
  /** The last question whether a bailiff levies wages, and what the enforcement system has found. */
  readonly wageLevy: {
    readonly status: 'none' | 'asked' | 'answered' | 'refused';
    /** Counts the questions of the case from 1. */
    readonly question: string;
    readonly since: LegalDate | null;
    /** A resolution to levy; a bailiff's own collection order. */
    readonly resolution: boolean;
    readonly bailiffOrder: boolean;
    /** How often in a row the system has refused to say; absent where it has not. */
    readonly refusals?: number;
  };
  /** Accounts on which protected money was proven. */
  readonly protectedAccounts: readonly string[];
  readonly filings: readonly Filing[];
  /** Acts that were not signed but struck, by the number of their event. */
  readonly struck: readonly string[];
  /** The opening is among them: nobody was told of the case. */
  readonly isOpeningStruck: boolean;
  /** Acts that nobody has signed, in the order of their decisions; none where each is signed at once. */
  readonly awaiting: readonly AwaitingAct[];
  /** The fine was cancelled, and the end of the case for it waits, or was struck: whatever becomes of that act, nothing is to be collected any more. */
  readonly isFineCancelled: boolean;
  /** It waits until the case may be handed over, or has ended otherwise. */
  readonly optOut: OptedOut | null;
  readonly lawMissing: string | null;
  /** No new measure is taken: they are switched off where the person lives. What was decided before goes on. */
  readonly measuresOff: boolean;
}

export type CaseEvent = {
  readonly on: LegalDate;
  readonly basis: Basis;
  /** Its act waits for whoever signs, and what it decides has no effect before; absent where it is signed at once, and of what is no act. */
  readonly awaits?: Awaits;
} & (
  | {
      readonly type: 'ProceedingOpened';
      readonly documentType: DocumentType;
      readonly sum: Money;
      readonly lastDay: LegalDate;
      readonly transferOn: LegalDate;
      readonly policy: string;
      /** The debtor is to be entered in the register; absent where that is not asked for, and in what was written before it was. */
      readonly entersRegister?: true;
    }
  | {
      readonly type: 'ProceedingRefused';
      readonly reason: RefusalGround;
      readonly remainder: Money;
      readonly limit: Money;
      readonly policy: string;
      /** The number of the event of the opening, where one had been decided and nobody signed it while the law let it be; absent where none had. */
      readonly takesBack?: string;
    }
  | { readonly type: 'NoticeQueued'; readonly channel: Channel; readonly step: number }
  | { readonly type: 'NoticeSent'; readonly channel: Channel; readonly reference: string }
  | {
      readonly type: 'NoticeDelivered';
      readonly channel: Channel;
      readonly deliveredOn: LegalDate;
      /** Whether it is notice in the sense of Art. 27; absent in what was written before the question was asked: it is. */
      readonly proper?: boolean;
      /** The report that proves it, as the channel's adapter keeps it: its sha256, hex. */
      readonly evidence?: string;
    }
  | { readonly type: 'NoticeFailed'; readonly channel: Channel; readonly reason: string }
  /**
   * `step` is null when the banks are asked again. `limit`: the inquiry is an act (form 3 of the Rules) and arrests up to that sum; absent where the banks are
   * asked again by the same act, and in what was written before it was one.
   */
  | {
      readonly type: 'AccountsRequested';
      readonly step: number | null;
      readonly limit?: Money;
      /** Absent in what was written before banks were asked for them. */
      readonly movements?: MovementsAsked;
    }
  | { readonly type: 'NoAccountToArrest'; readonly reported: number }
  | {
      readonly type: 'ArrestOrdered';
      readonly account: string;
      readonly bank: string;
      readonly kind: string;
      readonly amount: Money;
      /** The day of the inquiry whose act arrests this money; absent where the arrest is an act of its own. */
      readonly inquiredOn?: LegalDate;
      /** Of that account since the initiation, where it has less than is arrested and its bank told of them. */
      readonly movements?: readonly AccountMovement[];
    }
  | { readonly type: 'ArrestConfirmed'; readonly amount: Money }
  | { readonly type: 'ArrestRejected'; readonly reason: string }
  | { readonly type: 'ArrestReduced'; readonly amount: Money }
  /** `review`: the filing whose answer lifts it; the answer is the act then. */
  | {
      readonly type: 'ArrestLiftOrdered';
      readonly review?: string;
      /** It has not left for its bank, and another one may be decided. */
      readonly anew?: true;
    }
  | { readonly type: 'ArrestLiftOverdue'; readonly days: number }
  | ({ readonly type: 'ArrestLifted' } & Untold)
  /** `tellsBank`: the bank is to know of it; absent where it was decided before banks were told. */
  | { readonly type: 'ArrestHandedOver'; readonly amount: Money; readonly tellsBank?: true }
  /** Of which step of the policy it is. */
  | { readonly type: 'ProhibitionOrdered'; readonly step: number }
  | { readonly type: 'ProhibitionConfirmed' }
  | { readonly type: 'ProhibitionRejected'; readonly reason: string }
  | { readonly type: 'ProhibitionLiftOrdered'; readonly review?: string }
  | { readonly type: 'ProhibitionLiftOverdue'; readonly days: number }
  | ({ readonly type: 'ProhibitionLifted' } & Untold)
  | { readonly type: 'ProhibitionHandedOver' }
  | {
      readonly type: 'CollectionOrderSent';
      readonly order: string;
      readonly account: string;
      readonly amount: Money;
      /** What must stay on the account. */
      readonly floor: Money;
      /** Null when it renews an order whose recall the bank has confirmed. */
      readonly step: number | null;
    }
  | { readonly type: 'CollectionOrderAccepted'; readonly order: string }
  | { readonly type: 'CollectionOrderRejected'; readonly order: string; readonly reason: string }
  | {
      readonly type: 'CollectionOrderExecuted';
      readonly order: string;
      readonly executed: Money;
      readonly whole: boolean;
    }
  | { readonly type: 'CollectionOrderRecallSent'; readonly order: string }
  | ({ readonly type: 'CollectionOrderRecalled'; readonly order: string } & Untold)
  | { readonly type: 'RegisterEntered' }
  /** The last day for the removal has gone by, and nobody has confirmed it. */
  | { readonly type: 'RegisterRemovalOverdue'; readonly removeBy: LegalDate }
  | ({ readonly type: 'RegisterRemoved' } & Untold)
  | { readonly type: 'WageLevyAsked'; readonly question: string }
  | {
      readonly type: 'WageLevyAnswered';
      readonly question: string;
      readonly resolution: boolean;
      readonly bailiffOrder: boolean;
    }
  /** The system has refused to say. */
  | { readonly type: 'WageLevyRefused'; readonly question: string; readonly reason: string }
  | { readonly type: 'ProtectionProven'; readonly account: string; readonly kind: string }
  | {
      readonly type: 'FilingReceived';
      readonly filing: string;
      readonly kind: FilingKind;
      /** sha256 of what was filed, hex. */
      readonly digest: string;
      readonly answerBy: LegalDate | null;
    }
  | { readonly type: 'ReviewAnswerOverdue'; readonly filing: string; readonly answerBy: LegalDate }
  | {
      readonly type: 'FilingAnswered';
      readonly filing: string;
      readonly outcome: FilingOutcome;
      /** sha256 of the answer, hex. */
      readonly digest: string;
      /** Who has reviewed what the robot decided, and which act was to be reviewed where one was named; of a review alone. */
      readonly reviewer?: string;
      readonly reviewed?: ActType;
      /** The reviewer has lifted what stood: the arrest and the prohibition, whichever there is. */
      readonly lifts?: true;
    }
  /** The debtor refuses the simplified way while the case is held or money is on its way: kept, and carried out as soon as neither is so. */
  | ({ readonly type: 'OptOutReceived' } & Omit<OptedOut, 'on' | 'overdue'>)
  /** The last day to carry out a refusal on paper has gone by. */
  | { readonly type: 'OptOutOverdue'; readonly answerBy: LegalDate }
  | { readonly type: 'PaymentBegun'; readonly attempt: string }
  | { readonly type: 'PaymentSettled'; readonly attempt: string; readonly paid: boolean }
  | {
      readonly type: 'PaymentReceived';
      readonly entry: string;
      readonly amount: Money;
      /** The order or the attempt whose money it is, where the bank or the payment service says so. */
      readonly order?: string;
      readonly attempt?: string;
    }
  | { readonly type: 'PaymentReversed'; readonly entry: string; readonly amount: Money }
  /** Money that moved after the end: the outcome stays, and whoever must know is told. */
  | { readonly type: 'LateMoneyReported'; readonly entry: string; readonly amount: Money; readonly reversal: boolean }
  | ({ readonly type: 'ProceedingHeld'; readonly reason: HoldReason } & DecidedBy)
  | ({
      readonly type: 'HoldLifted';
      readonly reason: HoldReason;
      readonly heldDays: number;
      readonly lastDay: LegalDate;
      readonly transferOn: LegalDate;
      /** Whether this was the last hold, so that the clock runs again. */
      readonly resumed: boolean;
    } & DecidedBy)
  /** A proposed end: it was decided, and its act waits for a signature: until then the case lives, and only waits. */
  | ({ readonly type: 'EndProposed'; readonly ground: TerminationGround } & DecidedBy)
  /** Of an end that waited: which act was signed, and when. */
  | ({ readonly type: 'ProceedingExecuted' | 'ProceedingCancelled' } & Partial<Signature>)
  | ({ readonly type: 'ProceedingReleased' } & DecidedBy & Partial<Signature>)
  | ({
      readonly type: 'ProceedingTransferred';
      readonly ground: TransferGround;
      readonly remainder: Money;
      /** Of a refusal on paper: the day on which it was registered, and the last one on which it had to be carried out. */
      readonly registeredOn?: LegalDate;
      readonly answerBy?: LegalDate;
      /** Of a refusal that had to wait: the day on which it was taken in. */
      readonly receivedOn?: LegalDate;
    } & DecidedBy)
  /** The act that rests on the event `of` (its number in the chain) was not signed: what it decided has no effect. */
  | ({
      readonly type: 'ActStruck';
      readonly of: string;
      readonly act: ActType;
      /** The robot had taken it back before its case heard of the strike: there is nothing left to strike. */
      readonly late?: true;
    } & DecidedBy &
      TurnedAt)
  /** An act that was struck lies before whoever signs once more. */
  | ({ readonly type: 'ActPresentedAgain'; readonly of: string; readonly act: ActType } & DecidedBy & TurnedAt)
  /** Of an act that was decided before its event could say so (decision 0036). */
  | ({ readonly type: 'ActAwaits' } & Awaits)
  /** The opening was signed: from that day on its days are counted. */
  | ({ readonly type: 'OpeningSigned' } & Signature & Pick<CaseState, 'lastDay' | 'transferOn'>)
  /** The resolution of transfer was signed: from now on the bailiff has the case. */
  | ({
      readonly type: 'TransferSigned';
      readonly remainder: Money;
      /** As the transfer has it; absent in what was written before it was told with the signature. */
      readonly ground?: TransferGround;
      readonly answerBy?: LegalDate;
    } & Signature)
  /** `filing`: of the answer to a filing. */
  | ({ readonly type: 'ActSigned'; readonly act: ActType; readonly filing?: string } & Signature)
  /** The robot itself takes back what nobody has signed: the case has gone on without it. */
  | ({ readonly type: 'ActWithdrawn' } & Awaits)
  /** Whoever has decided takes back what nobody has signed. `filing`: of an answer, which waits for another one. */
  | ({ readonly type: 'DecisionTakenBack'; readonly filing?: string } & Awaits & DecidedBy)
  /** The opening was not signed while the fine could be enforced (KoAP Art. 890): no case is opened any more, and nothing is collected. */
  | { readonly type: 'OpeningLapsed'; readonly lastDay: LegalDate }
  /** An end from before ends waited with their cases, which nobody has signed and whose money the bank has taken back: the case goes on. */
  | ({ readonly type: 'EndTakenBack'; readonly remainder: Money } & Awaits)
  /** Nobody has signed it for so many days. */
  | ({ readonly type: 'SignatureOverdue'; readonly days: number } & Awaits)
  | { readonly type: 'CaseHeldForLaw'; readonly parameter: string; readonly day: LegalDate }
  /** In the region of the person new measures were switched off, or on again. */
  | { readonly type: 'MeasuresTurned'; readonly turn: OnOrOff }
);

/** Which act was signed, and when: the robot may hear of it later. */
interface Signature {
  readonly of: string;
  readonly signedOn: LegalDate;
}

export type CaseEventType = CaseEvent['type'];

/** Which fields of a case's events and state are money; they travel as decimal text in tenge. */
export const caseMoneyFields = moneyFieldsOf<CaseEvent | CaseState>({
  sum: true,
  paid: true,
  amount: true,
  executed: true,
  received: true,
  remainder: true,
  limit: true,
  floor: true,
});

const ANY_LIVING: readonly CaseStatus[] = ['open', 'held'];
const ANY_BEGUN: readonly CaseStatus[] = ['open', 'held', 'executed', 'cancelled', 'released', 'transferred'];

const ANY_CASE: readonly CaseStatus[] = ['refused', ...ANY_BEGUN];

/** From which status an event may come, and where it leads; null: the status stays. The diagram in docs is drawn from it. */
export const caseTransitions: Readonly<
  Record<
    CaseEventType,
    { readonly from: readonly (CaseStatus | null)[]; readonly to: CaseStatus | readonly CaseStatus[] | null }
  >
> = {
  ProceedingOpened: { from: [null], to: 'open' },
  // Living: of an opening that waits for its signature, which the law of a later day does not let be.
  ProceedingRefused: { from: [null, ...ANY_LIVING], to: 'refused' },
  NoticeQueued: { from: ['open'], to: null },
  NoticeSent: { from: ANY_BEGUN, to: null },
  NoticeDelivered: { from: ANY_BEGUN, to: null },
  NoticeFailed: { from: ANY_BEGUN, to: null },
  AccountsRequested: { from: ['open'], to: null },
  NoAccountToArrest: { from: ANY_LIVING, to: null },
  ArrestOrdered: { from: ['open'], to: null },
  ArrestConfirmed: { from: ANY_LIVING, to: null },
  ArrestRejected: { from: ANY_BEGUN, to: null },
  ArrestReduced: { from: ANY_LIVING, to: null },
  ArrestLiftOrdered: { from: ['open', 'held', 'executed', 'cancelled', 'released'], to: null },
  // A lifting that was ordered before the transfer (protected money) is confirmed after it.
  ArrestLiftOverdue: { from: ANY_BEGUN, to: null },
  ArrestLifted: { from: ANY_BEGUN, to: null },
  ArrestHandedOver: { from: ['transferred'], to: null },
  ProhibitionOrdered: { from: ['open'], to: null },
  ProhibitionConfirmed: { from: ANY_LIVING, to: null },
  ProhibitionRejected: { from: ANY_BEGUN, to: null },
  ProhibitionLiftOrdered: { from: ['open', 'held', 'executed', 'cancelled', 'released'], to: null },
  // As of an arrest: one that a reviewer has lifted is confirmed after a transfer too.
  ProhibitionLiftOverdue: { from: ANY_BEGUN, to: null },
  ProhibitionLifted: { from: ANY_BEGUN, to: null },
  ProhibitionHandedOver: { from: ['transferred'], to: null },
  CollectionOrderSent: { from: ['open'], to: null },
  CollectionOrderAccepted: { from: ANY_BEGUN, to: null },
  CollectionOrderRejected: { from: ANY_BEGUN, to: null },
  CollectionOrderExecuted: { from: ANY_BEGUN, to: null },
  CollectionOrderRecallSent: { from: ANY_BEGUN, to: null },
  CollectionOrderRecalled: { from: ANY_BEGUN, to: null },
  RegisterEntered: { from: ANY_LIVING, to: null },
  RegisterRemovalOverdue: { from: ['executed', 'cancelled', 'released'], to: null },
  RegisterRemoved: { from: ['executed', 'cancelled', 'released'], to: null },
  WageLevyAsked: { from: ['open'], to: null },
  WageLevyAnswered: { from: ANY_LIVING, to: null },
  WageLevyRefused: { from: ANY_LIVING, to: null },
  ProtectionProven: { from: ANY_LIVING, to: null },
  FilingReceived: { from: ANY_CASE, to: null },
  ReviewAnswerOverdue: { from: ANY_CASE, to: null },
  FilingAnswered: { from: ANY_CASE, to: null },
  OptOutReceived: { from: ANY_LIVING, to: null },
  OptOutOverdue: { from: ANY_LIVING, to: null },
  PaymentBegun: { from: ANY_LIVING, to: null },
  PaymentSettled: { from: ANY_BEGUN, to: null },
  PaymentReceived: { from: ANY_LIVING, to: null },
  PaymentReversed: { from: ANY_LIVING, to: null },
  LateMoneyReported: { from: ['refused', 'executed', 'cancelled', 'released', 'transferred'], to: null },
  ProceedingHeld: { from: ANY_LIVING, to: 'held' },
  HoldLifted: { from: ['held'], to: ['open', 'held'] },
  EndProposed: { from: ANY_LIVING, to: null },
  ProceedingExecuted: { from: ANY_LIVING, to: 'executed' },
  ProceedingCancelled: { from: ANY_LIVING, to: 'cancelled' },
  ProceedingReleased: { from: ANY_LIVING, to: 'released' },
  // One that waits for a signature leaves the case open: the signature hands it over.
  ProceedingTransferred: { from: ['open'], to: ['transferred', 'open'] },
  ActStruck: { from: ANY_CASE, to: null },
  ActPresentedAgain: { from: ANY_CASE, to: null },
  ActAwaits: { from: ANY_CASE, to: null },
  OpeningSigned: { from: ANY_LIVING, to: null },
  TransferSigned: { from: ['open'], to: 'transferred' },
  ActSigned: { from: ANY_CASE, to: null },
  ActWithdrawn: { from: ANY_CASE, to: null },
  DecisionTakenBack: { from: ANY_CASE, to: null },
  OpeningLapsed: { from: ANY_LIVING, to: 'refused' },
  EndTakenBack: { from: ['executed'], to: 'open' },
  SignatureOverdue: { from: ANY_CASE, to: null },
  CaseHeldForLaw: { from: ANY_LIVING, to: null },
  MeasuresTurned: { from: ANY_LIVING, to: null },
};
