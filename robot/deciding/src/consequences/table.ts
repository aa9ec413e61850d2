/**
 * The one table of what an event brings: whom it is told to, which act it is, what is left to the operator or settled, what is counted, what goes back.
 * Every event of fine, case and account has a row, and an event without one does not compile; `{}` says that it brings nothing, and the reason stands
 * beside it where it is not plain. Drawn in docs/generated/consequences.md; what the rows come to is computed in consequences-of.ts.
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import { add, type Money, ZERO } from '@oryndau/law/money';
import type { Posting } from '@oryndau/payments/core';
import type { CaseEvent, CaseState } from '@oryndau/proceedings/core';
import { DECIDED_ANEW } from '@oryndau/proceedings/core/struck';
import { paceRules as paces } from '@oryndau/standing/pace-rules';
import type { ActType } from '@oryndau/words/acts';
import { amnestyTaskBody } from '../tasks/amnesty-task.ts';
import { lateMoneySubject } from '../tasks/late-money.ts';
import * as acts from './act-rules.ts';
import * as where from './conditions.ts';
import * as figures from './figure-rules.ts';
import * as party from './parties.ts';
import type { AccountTable, CaseHappened, CaseTable, FineTable, ResolveRule } from './rules.ts';

export type { AccountRow, CaseRow, FineRow } from './rules.ts';

/** Of the first stage: nobody outside hears of a fine, and a person who looks at the case sees all of it. */
export const fineConsequences = {
  FineRegistered: { happening: true },
  FineDelivered: { happening: true },
  FineAppealed: { happening: true },
  FineAppealRejected: { happening: true },
  FineCameIntoForce: { happening: true },
  FinePaymentReceived: { happening: true },
  FinePaymentReversed: { happening: true },
  FinePaidInFull: { happening: true },
  FinePaidAtHalfPrice: { happening: true },
  FineReopened: { happening: true },
  FineCancelled: {
    opens: {
      code: 'CANCELLED_AFTER_TRANSFER',
      when: where.theBailiffHasTheCase,
      of: 'document',
      subject: () => '',
      body: () => ({}),
    },
    happening: true,
  },
  FineDetected: { happening: true },
  FineBarred: { happening: true },
  // No happening: there is no case yet whose page would tell it.
  FineHeldForLaw: {
    opens: {
      code: 'LAW_NOT_LOADED',
      when: where.theRobotWouldAct,
      of: 'house',
      subject: ({ event }) => event.parameter,
      body: ({ event: { parameter, day } }) => ({ parameter, day }),
    },
  },
} as const satisfies FineTable;

const toTheBank = { to: 'bank', address: party.theBankOfTheAccount } as const;
const toTheNotaries = { to: 'notary', address: party.theNotaries, subject: party.theProhibition } as const;
const toTheSystem = { to: 'enforcement', address: party.theEnforcementSystem } as const;
const entryRemoved = { ...toTheSystem, subject: party.theRegisterEntry, when: where.theEntryIsToBeRemoved } as const;
const toTheChamber = { to: 'chamber', address: party.theChamberOfTheRegion } as const;

/** An act that waits, and that somebody was told of for it. */
const signatureAwaited = {
  code: 'SIGNATURE_OVERDUE',
  subject: ({ event }: CaseHappened<CaseEvent & { readonly of: string }>) => `event ${event.of}`,
} as const;

/** What takes effect with its signature does so on that day. */
const fromTheSignature = ({ event: { signedOn: on } }: CaseHappened<CaseEvent & { readonly signedOn: LegalDate }>) => ({
  on,
});

const outcomeOfAnswer = ({ filings }: CaseState, filing: string | undefined) =>
  filings.find((each) => each.filing === filing)?.outcome ?? null;

const prohibitionLifted = [{ code: 'PROHIBITION_LIFT_OVERDUE', reason: 'LIFTING_CONFIRMED' }] as const;
const liftingConfirmed = [{ code: 'LIFT_OVERDUE', reason: 'LIFTING_CONFIRMED' }] as const;

/** Struck, these are given anew by a person. */
const answers: readonly ActType[] = ['review_answer', 'complaint_answer'];
/** And these are decided anew by the robot, or never again: an operator has nothing more to do about them than to let the case go on. */
const decidedByTheRobot: readonly ActType[] = [...DECIDED_ANEW].filter((act) => !answers.includes(act));

/** With the end of the case what failed in it is not needed any more. */
const notNeededAnyMore: readonly ResolveRule<CaseHappened>[] = [
  { code: 'ORDER_REJECTED', reason: 'CASE_ENDED', when: where.anOrderWasRejected },
  { code: 'ARREST_REJECTED', reason: 'CASE_ENDED', when: where.nothingIsArrested },
  { code: 'PROHIBITION_REJECTED', reason: 'CASE_ENDED', when: where.theProhibitionWasRejected },
  { code: 'NOT_NOTIFIED', reason: 'CASE_ENDED', when: where.nobodyIsNotified },
  { code: 'AMNESTY', reason: 'CASE_ENDED', when: where.theAmnestyMightHaveCoveredIt },
  { code: 'OPT_OUT_OVERDUE', reason: 'CASE_ENDED', when: where.theRefusalWasLate },
  { code: 'ACT_STRUCK', reason: 'CASE_ENDED', when: where.somethingWasStruck, acts: decidedByTheRobot },
  {
    code: 'SIGNATURE_OVERDUE',
    reason: 'ACT_SIGNED',
    when: where.itWaitedForItsSignature,
    subject: ({ event }) => ('of' in event ? `event ${event.of}` : ''),
  },
];

export const caseConsequences = {
  ProceedingOpened: {
    message: { ...toTheSystem, subject: party.theRegisterEntry, when: where.theDebtorIsToBeEntered },
    act: acts.opening,
    webhook: { type: 'case.opened', when: where.theDaysRun },
    // Of cases that were open on the day of the law: tasks/amnesty.ts.
    opens: {
      code: 'AMNESTY',
      when: where.theAmnestyMayCoverIt,
      of: 'document',
      subject: () => '',
      body: ({ fine }) => amnestyTaskBody(fine),
    },
    figures: figures.opened,
    happening: true,
  },
  ProceedingRefused: { act: acts.refusal, figures: figures.refused, happening: true },
  // No happening: the list of messages says what was sent, when and by which way. Nor of the next one.
  NoticeQueued: {
    message: { to: 'debtor', address: party.byItsChannel, subject: party.theNotice },
    news: { kind: 'notice_queued' },
  },
  NoticeSent: {},
  NoticeDelivered: {
    paces: paces.NoticeDelivered,
    resolves: [{ code: 'NOT_NOTIFIED', reason: 'NOTICE_DELIVERED', when: where.everyChannelWasTried }],
    happening: true,
  },
  NoticeFailed: {
    opens: {
      code: 'NOT_NOTIFIED',
      when: where.nobodyWasReached,
      of: 'document',
      subject: () => '',
      body: () => ({}),
    },
    happening: true,
  },
  AccountsRequested: {
    message: { to: 'bank', address: party.everyBank, subject: party.theAccounts },
    act: acts.inquiry,
    happening: true,
  },
  // Nothing is to be done about it.
  NoAccountToArrest: { happening: true },
  ArrestOrdered: {
    message: { ...toTheBank, subject: party.theArrest },
    act: acts.arrest,
    news: { kind: 'arrest_ordered' },
    happening: true,
  },
  ArrestConfirmed: { paces: paces.ArrestConfirmed, update: { kind: 'arrested' }, happening: true },
  ArrestRejected: {
    opens: { code: 'ARREST_REJECTED', when: where.theBankSaysSo, of: 'event', subject: ({ n }) => `event ${n}` },
    // Of an arrest that was to be lifted: there is nothing to lift.
    resolves: liftingConfirmed,
    happening: true,
  },
  ArrestReduced: { message: { ...toTheBank, subject: party.theArrest }, act: acts.arrestChange, happening: true },
  ArrestLiftOrdered: {
    paces: paces.ArrestLiftOrdered,
    message: { ...toTheBank, subject: party.theArrest },
    act: acts.lifting,
    happening: true,
  },
  ArrestLiftOverdue: {
    opens: { code: 'LIFT_OVERDUE', of: 'event', subject: ({ n }) => `event ${n}` },
    happening: true,
  },
  ArrestLifted: {
    paces: paces.ArrestLifted,
    news: { kind: 'arrest_lifted' },
    resolves: liftingConfirmed,
    update: { kind: 'arrest_lifted', when: where.theOtherSideConfirmsIt },
    happening: true,
  },
  // The chamber has it from the act of transfer. To it the outbox said so before banks were told, and nothing was sent.
  ArrestHandedOver: {
    message: [
      { ...toTheBank, subject: party.theArrest, when: where.theBankIsToKnow },
      { ...toTheChamber, subject: party.theArrest },
    ],
    happening: true,
  },
  ProhibitionOrdered: {
    message: toTheNotaries,
    act: acts.prohibition,
    news: { kind: 'prohibition_ordered' },
    webhook: { type: 'case.prohibition_ordered', when: where.itTakesEffectAtOnce },
    happening: true,
  },
  ProhibitionConfirmed: { update: { kind: 'prohibited' }, happening: true },
  ProhibitionRejected: {
    opens: {
      code: 'PROHIBITION_REJECTED',
      when: where.theNotariesSaySo,
      of: 'event',
      subject: ({ n }) => `event ${n}`,
    },
    // Of one that was to be lifted: there is nothing to lift.
    resolves: prohibitionLifted,
    happening: true,
  },
  // No act of its own: the termination cancels every measure (Order 697, form 5 point 2), or the answer to a review does, and the message names it.
  ProhibitionLiftOrdered: { paces: paces.ProhibitionLiftOrdered, message: toTheNotaries, happening: true },
  ProhibitionLiftOverdue: {
    opens: { code: 'PROHIBITION_LIFT_OVERDUE', of: 'event', subject: ({ n }) => `event ${n}` },
    happening: true,
  },
  ProhibitionLifted: {
    news: { kind: 'prohibition_lifted' },
    webhook: 'case.prohibition_lifted',
    resolves: prohibitionLifted,
    update: { kind: 'prohibition_lifted', when: where.theOtherSideConfirmsIt },
    happening: true,
  },
  // The chamber has it from the act of transfer; the notaries hear who may lift it from now on.
  ProhibitionHandedOver: { message: toTheNotaries, happening: true },
  CollectionOrderSent: {
    message: { ...toTheBank, subject: party.theOrder },
    act: acts.collectionOrder,
    happening: true,
  },
  // The bank has taken the order in; what it does with it is told.
  CollectionOrderAccepted: {},
  CollectionOrderRejected: {
    opens: { code: 'ORDER_REJECTED', when: where.theBankSaysSo, of: 'event', subject: ({ n }) => `event ${n}` },
    happening: true,
  },
  CollectionOrderExecuted: {
    resolves: [
      {
        code: 'BANK_CANNOT_RECALL',
        reason: 'ORDER_EXECUTED',
        when: where.theWholeWasTaken,
        subject: ({ event }) => `order ${event.order}`,
      },
    ],
    update: { kind: 'debited' },
    happening: true,
  },
  CollectionOrderRecallSent: { message: { ...toTheBank, subject: party.theOrder }, act: acts.recall, happening: true },
  CollectionOrderRecalled: { happening: true },
  RegisterEntered: { happening: true },
  RegisterRemovalOverdue: {
    opens: { code: 'REGISTER_OVERDUE', of: 'event', subject: ({ n }) => `event ${n}` },
    happening: true,
  },
  RegisterRemoved: { resolves: [{ code: 'REGISTER_OVERDUE', reason: 'ENTRY_REMOVED' }], happening: true },
  WageLevyAsked: { message: { ...toTheSystem, subject: party.theWageLevy }, happening: true },
  WageLevyAnswered: { happening: true },
  // No task of its own: who has heard the refusal has opened one.
  WageLevyRefused: { happening: true },
  ProtectionProven: { paces: paces.ProtectionProven, happening: true },
  FilingReceived: {
    webhook: 'case.filing_received',
    opens: { code: 'FILING', of: 'event', subject: ({ event }) => `filing ${event.filing}` },
    happening: true,
  },
  ReviewAnswerOverdue: {
    opens: { code: 'REVIEW_OVERDUE', of: 'event', subject: ({ event }) => `filing ${event.filing}` },
    happening: true,
  },
  FilingAnswered: {
    act: [acts.complaintAnswer, acts.reviewAnswer],
    news: { kind: 'filing_answered' },
    webhook: { type: 'case.filing_answered', when: where.itTakesEffectAtOnce },
    resolves: [
      { code: 'FILING', reason: 'FILING_ANSWERED', subject: ({ event }) => `filing ${event.filing}` },
      {
        code: 'REVIEW_OVERDUE',
        reason: 'FILING_ANSWERED',
        when: where.theAnswerIsSigned,
        subject: ({ event }) => `filing ${event.filing}`,
      },
      { code: 'ACT_STRUCK', reason: 'FILING_ANSWERED', when: where.everyFilingIsAnswered, acts: answers },
    ],
    update: { kind: 'filing_answered' },
    happening: true,
  },
  // Nobody else hears of it before the case is handed over.
  OptOutReceived: { happening: true },
  OptOutOverdue: { opens: { code: 'OPT_OUT_OVERDUE', of: 'event', subject: () => 'refusal' }, happening: true },
  PaymentBegun: { happening: true },
  PaymentSettled: { happening: true },
  PaymentReceived: {
    paces: paces.PaymentReceived,
    news: { kind: 'payment_received' },
    webhook: 'case.payment_received',
    figures: figures.received,
    update: { kind: 'payment_received', when: where.somethingIsStillOwed },
    happening: true,
  },
  PaymentReversed: {
    paces: paces.PaymentReversed,
    figures: figures.reversed,
    update: { kind: 'payment_reversed' },
    happening: true,
  },
  LateMoneyReported: {
    message: { ...toTheChamber, subject: party.theEntry, when: where.ofABailiffsCase },
    opens: { code: 'LATE_MONEY', of: 'event', subject: (happened) => lateMoneySubject(happened) },
    happening: true,
  },
  ProceedingHeld: { news: { kind: 'held' }, happening: true },
  HoldLifted: {
    news: { kind: 'hold_lifted', when: where.theClockRunsAgain },
    // What is put before the head again, and an answer, is still to be seen to.
    resolves: [{ code: 'ACT_STRUCK', reason: 'HOLD_LIFTED', when: where.theStruckCaseGoesOn, acts: decidedByTheRobot }],
    happening: true,
  },
  // What it brings is told when it is signed. Whoever is told of an act that waits finds it with those that do.
  EndProposed: {
    act: [
      acts.proposed('termination_executed', 'EXECUTED'),
      acts.proposed('termination_cancelled', 'ACT_CANCELLED'),
      acts.proposed('termination_released', 'RELEASED'),
    ],
    happening: true,
  },
  ProceedingExecuted: {
    paces: paces.ProceedingExecuted,
    message: entryRemoved,
    act: acts.termination('executed'),
    news: { kind: 'executed' },
    webhook: 'case.executed',
    resolves: notNeededAnyMore,
    figures: figures.executed,
    update: { kind: 'executed' },
    happening: true,
  },
  ProceedingCancelled: {
    paces: paces.ProceedingCancelled,
    message: entryRemoved,
    act: acts.termination('cancelled'),
    news: { kind: 'cancelled' },
    webhook: 'case.cancelled',
    resolves: notNeededAnyMore,
    figures: figures.cancelled,
    update: { kind: 'cancelled' },
    happening: true,
  },
  // No figure: none is defined for it.
  ProceedingReleased: {
    message: entryRemoved,
    act: acts.termination('released'),
    news: { kind: 'released' },
    webhook: 'case.released',
    resolves: notNeededAnyMore,
    update: { kind: 'released' },
    happening: true,
  },
  ProceedingTransferred: {
    paces: paces.ProceedingTransferred,
    message: { ...toTheChamber, subject: party.theCase },
    act: acts.transfer,
    news: { kind: 'transferred' },
    webhook: { type: 'case.transferred', when: where.itTakesEffectAtOnce },
    resolves: [{ code: 'OPT_OUT_OVERDUE', reason: 'HANDED_OVER', when: where.theRefusalWasLate }],
    figures: figures.transferred,
    update: { kind: 'transferred' },
    happening: true,
  },
  ActStruck: {
    opens: {
      code: 'ACT_STRUCK',
      when: where.itStillWaited,
      of: 'event',
      subject: ({ event }) => `event ${event.of}`,
    },
    resolves: [{ ...signatureAwaited, reason: 'NOT_SIGNED_ANY_MORE' }],
    happening: true,
  },
  // Struck once more it is another fact, and another task.
  ActPresentedAgain: {
    resolves: [{ code: 'ACT_STRUCK', reason: 'PRESENTED_AGAIN', subject: ({ event }) => `event ${event.of}` }],
    happening: true,
  },
  // No happening: that an act waits, and when it was signed, stands beside its own. Nor of a signature that changes nothing else.
  ActAwaits: {},
  OpeningSigned: {
    // From that day on it is open, and its days are those that count.
    webhook: { type: 'case.opened', says: ({ event, state }) => ({ on: event.signedOn, sum: state.sum }) },
    resolves: [{ ...signatureAwaited, reason: 'ACT_SIGNED' }],
    happening: true,
  },
  // The debtor and the chamber are told of the transfer by its own event, which its act let out; other systems from which day on it is handed over.
  TransferSigned: {
    paces: paces.TransferSigned,
    webhook: { type: 'case.transferred', says: fromTheSignature },
    resolves: [
      { ...signatureAwaited, reason: 'ACT_SIGNED' },
      { code: 'OPT_OUT_OVERDUE', reason: 'HANDED_OVER', when: where.theRefusalWasLate },
    ],
    figures: figures.transferSigned,
    happening: true,
  },
  ActSigned: {
    webhook: [
      { type: 'case.prohibition_ordered', when: where.itIsAProhibition, says: fromTheSignature },
      {
        type: 'case.filing_answered',
        when: where.itIsAnAnswer,
        says: ({ event, state }) => ({ on: event.signedOn, outcome: outcomeOfAnswer(state, event.filing) }),
      },
    ],
    resolves: [
      { ...signatureAwaited, reason: 'ACT_SIGNED' },
      {
        code: 'REVIEW_OVERDUE',
        reason: 'FILING_ANSWERED',
        when: where.itIsAnAnswer,
        subject: ({ event }) => `filing ${event.filing}`,
      },
    ],
  },
  // It may have been struck before: an opening, when its case ends.
  ActWithdrawn: {
    resolves: [
      { ...signatureAwaited, reason: 'NOT_SIGNED_ANY_MORE' },
      {
        code: 'ACT_STRUCK',
        reason: 'NOT_SIGNED_ANY_MORE',
        when: where.somethingWasStruck,
        subject: ({ event }) => `event ${event.of}`,
      },
    ],
    happening: true,
  },
  // The filing waits for an answer again, as when it came.
  DecisionTakenBack: {
    opens: {
      code: 'FILING',
      when: where.itWasAnAnswer,
      of: 'event',
      subject: ({ event }) => `filing ${event.filing}`,
    },
    resolves: [{ ...signatureAwaited, reason: 'NOT_SIGNED_ANY_MORE' }],
    happening: true,
  },
  // As of a fine that is barred before it has a case, nobody has anything to do about it.
  OpeningLapsed: { happening: true },
  EndTakenBack: {
    resolves: [
      { ...signatureAwaited, reason: 'NOT_SIGNED_ANY_MORE' },
      { code: 'ACT_STRUCK', reason: 'NOT_SIGNED_ANY_MORE', subject: ({ event }) => `event ${event.of}` },
    ],
    figures: figures.endTakenBack,
    happening: true,
  },
  SignatureOverdue: {
    opens: { code: 'SIGNATURE_OVERDUE', of: 'event', subject: ({ event }) => `event ${event.of}` },
    happening: true,
  },
  CaseHeldForLaw: {
    opens: {
      code: 'LAW_NOT_LOADED',
      of: 'house',
      subject: ({ event }) => event.parameter,
      body: ({ event: { parameter, day } }) => ({ parameter, day }),
    },
    happening: true,
  },
  MeasuresTurned: { happening: true },
} as const satisfies CaseTable;

/** The books: the same money is told by the fine or by the case. */
export const accountConsequences = {
  MoneyReceived: {
    // What somebody paid twice goes back by the way it came.
    refund: { of: ({ event: { entry, postings } }) => ({ entry, amount: toRefund(postings) }) },
  },
  MoneyReversed: {},
  OwedChanged: {},
} as const satisfies AccountTable;

const toRefund = (postings: readonly Posting[]): Money =>
  postings.reduce((sum, { to, amount }) => (to === 'refund' ? add(sum, amount) : sum), ZERO);

type HappeningsIn<Table> = {
  [T in keyof Table]: Table[T] extends { readonly happening: true } ? T : never;
}[keyof Table];

/** The events that the page of a case tells its debtor. */
export type Happening =
  | HappeningsIn<typeof fineConsequences>
  | HappeningsIn<typeof caseConsequences>
  | HappeningsIn<typeof accountConsequences>;
