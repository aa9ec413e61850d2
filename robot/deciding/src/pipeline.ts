/**
 * The one place where the stages meet. A fine comes in, is watched, becomes a case, is notified, is paid or enforced, ends.
 *
 * `advance` takes one document through its days: each day begins with what earlier days brought into force, then come its
 * facts in the order of `rank`, then what falls due. Documents do not know of each other, so a day, a month or a year of
 * days is the same thing done to more of them, and the journal is the same whatever the stride (pipeline.model.test.ts).
 */

import {
  decideFine,
  type FineCommand,
  type FineEvent,
  type FineState,
  fineDecider,
  holdFineForLaw,
  owedOf,
} from '@oryndau/fines/core';
import { tell, type Write, writeEvents } from '@oryndau/law/decider';
import { addDays, type LegalDate, later } from '@oryndau/law/legal-date';
import { atMost, type Money, ZERO } from '@oryndau/law/money';
import { isRefusal, type Refusal } from '@oryndau/law/refusal';
import type { RollOut } from '@oryndau/law/roll-out';
import {
  type AccountCommand,
  type AccountEvent,
  type AccountState,
  accountDecider,
  bookingOf,
  type MatchedBy,
  settledOf,
} from '@oryndau/payments/core';
import {
  type CaseCommand,
  type CaseEvent,
  type CaseState,
  caseDecider,
  decideCase,
  holdCaseForLaw,
  mayLapse,
  policyOn,
} from '@oryndau/proceedings/core';
import { untilSigned } from '@oryndau/proceedings/core/awaiting';
import { dueOnOf, endWithoutMoney, lapsesOn } from '@oryndau/standing/document-state';
import { remainingOf } from '@oryndau/standing/outcome';
import type { ActType } from '@oryndau/words/acts';
import type { DebtorKind } from '@oryndau/words/lists';
import type { CaseHappened } from './consequences/rules.ts';

/** What happened to a document, from the register, the bank, or a party to the case. */
export type Fact =
  | { readonly kind: 'fine'; readonly command: FineCommand }
  | {
      readonly kind: 'credit';
      readonly entry: string;
      readonly bookedOn: LegalDate;
      readonly amount: Money;
      readonly matchedBy: MatchedBy;
      /** The collection order, or the attempt to pay, whose money it is, where the bank or the payment service says so. */
      readonly order?: string;
      readonly attempt?: string;
    }
  | {
      readonly kind: 'reversal';
      readonly entry: string;
      readonly reversal: string;
      readonly bookedOn: LegalDate;
      readonly amount: Money;
    }
  | { readonly kind: 'case'; readonly command: CaseCommand };

/** A fact on the day on which it is to be judged. Facts of one day are judged in the order of `rank`, then of `key`. */
export interface DatedFact {
  readonly on: LegalDate;
  readonly rank: number;
  readonly key: string;
  readonly fact: Fact;
}

/** The order of a day: registered, delivered, appealed, appeal rejected, cancelled, credits, reversals, the parties. */
export const rank = {
  Register: 0,
  RecordDelivery: 1,
  RecordAppeal: 2,
  RecordAppealRejection: 3,
  RecordCancellation: 4,
  credit: 5,
  reversal: 6,
  case: 7,
} as const;

/** Before everything else that is not decided yet, on whatever day: acts wait, and were signed, as the case stands now. */
const SIGNED_FIRST = -1;
/** What was struck and is signed after all lay before whoever signs once more: its case hears of that before the signature. */
const PRESENTED_FIRST = SIGNED_FIRST - 1;

export const rankOfCase = ({ type }: CaseCommand): number =>
  type === 'RecordSigning' || type === 'RecordAwaiting' ? SIGNED_FIRST : rank.case;

export type StageEvent =
  | { readonly stage: 'fine'; readonly event: FineEvent }
  /** With the case as it is after the event: an act says how it stood. */
  | { readonly stage: 'case'; readonly event: CaseEvent; readonly state: CaseState }
  | { readonly stage: 'account'; readonly event: AccountEvent };

/** A document with its three states, and what `advance` adds to it. */
export interface DocumentRun {
  readonly documentId: string;
  /** Absent where acts are signed as they are decided, or not at all. */
  readonly signing?: Signing;
  readonly debtorKind: DebtorKind;
  fine: FineState | null;
  case: CaseState | null;
  account: AccountState | null;
  /** New events in the order in which they were decided. */
  readonly log: StageEvent[];
  /** Facts that no decider would take, for an operator. */
  readonly refused: { readonly dated: DatedFact; readonly refusal: Refusal }[];
  /** Facts that wait: for the registration of their fine, or for law that is not loaded. */
  readonly waiting: DatedFact[];
}

/** How a document knows of acts that wait for a person. */
export interface Signing {
  /** How many events its chain has before the new ones. */
  readonly version: number;
  /** Which act an event is that nobody signs at once; null: it is signed with its decision, or is none. */
  waits(happened: CaseHappened): ActType | null;
}

export interface Days {
  /** No decision is dated before this day, whatever the date of its fact. */
  readonly from: LegalDate;
  readonly until: LegalDate;
  readonly policy: string;
  /** Transfers of days until this one wait for another tick: money of the day before may still be told of. */
  readonly noTransfersUntil?: LegalDate;
  /** Of this day the law was asked from which hour on there are transfers, and the hour has come: they name it. */
  readonly hourCameOn?: LegalDate;
  /** Where the robot works; absent: everywhere. */
  readonly rollOut?: RollOut;
}

export const documentRun = (documentId: string, debtorKind: DebtorKind): DocumentRun => ({
  documentId,
  debtorKind,
  fine: fineDecider.initial,
  case: caseDecider.initial,
  account: accountDecider.initial,
  log: [],
  refused: [],
  waiting: [],
});

/** Takes one document through its days from `from` to `until`; `facts` are those with a date until then. */
export function advance(run: DocumentRun, facts: readonly DatedFact[], days: Days): void {
  let queue = inOrder(run, facts, days);
  let next = 0;
  for (let day = firstDay(run, queue[next], days); day !== null && day <= days.until; ) {
    beginDay(run, day, days);
    for (let dated = queue[next]; dated !== undefined && dated.on <= day; dated = queue[++next]) judge(run, dated, day);
    endDay(run, day, days);
    const tomorrow = addDays(day, 1);
    if (run.waiting.length > 0 && tomorrow <= days.until) {
      // What waits for law is asked about again every day, as it would be if the days came one by one.
      queue = [...run.waiting.splice(0).map((dated) => ({ ...dated, on: tomorrow })), ...queue.slice(next)].sort(byDay);
      next = 0;
    }
    const due = firstDay(run, queue[next], days);
    day = due === null || due > day ? due : tomorrow;
  }
}

/** A fact about a fine that is not registered yet waits for it; one that is late is judged on the first day that is left. */
function inOrder(run: DocumentRun, facts: readonly DatedFact[], { from }: Days): DatedFact[] {
  const registeredOn =
    run.fine === null
      ? facts
          .filter(isRegistration)
          .map(({ on }) => on)
          .reduce<LegalDate | null>(first, null)
      : from;
  if (registeredOn === null) {
    run.waiting.push(...facts);
    return [];
  }
  const earliest = later(registeredOn, from);
  const signed = signedAmong(facts);
  return facts
    .map((dated) => (isPresented(dated, signed) ? { ...dated, rank: PRESENTED_FIRST } : dated))
    .map((dated) => (dated.on < earliest || dated.rank <= SIGNED_FIRST ? { ...dated, on: earliest } : dated))
    .sort(byDay);
}

/** The acts that were signed, by the numbers of their events. */
const signedAmong = (facts: readonly DatedFact[]): ReadonlySet<string> =>
  new Set(
    facts.flatMap(({ fact }) =>
      fact.kind === 'case' && fact.command.type === 'RecordSigning' ? [fact.command.of] : [],
    ),
  );

const isPresented = ({ fact }: DatedFact, signed: ReadonlySet<string>): boolean =>
  fact.kind === 'case' && fact.command.type === 'PresentActAgain' && signed.has(fact.command.of);

const isRegistration = ({ fact }: DatedFact): boolean => fact.kind === 'fine' && fact.command.type === 'Register';

const first = (a: LegalDate | null, b: LegalDate | null): LegalDate | null =>
  a === null || (b !== null && b < a) ? b : a;

const byDay = (a: DatedFact, b: DatedFact): number => compare(a.on, b.on) || a.rank - b.rank || compare(a.key, b.key);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function firstDay(run: DocumentRun, fact: DatedFact | undefined, { from }: Days): LegalDate | null {
  const due = dueOnOf(run);
  const day = first(fact?.on ?? null, due);
  return day === null ? null : later(day, from);
}

function beginDay(run: DocumentRun, day: LegalDate, { rollOut }: Days): void {
  if (run.fine === null) return;
  tellFine(run, { type: 'BeginDay' }, day);
  if (run.case === null || rollOut === undefined) return;
  // What was switched in its region a case hears before anything else is decided in it.
  const turned = rollOut('MEASURES', run.fine.region, day);
  if (turned.isOn === run.case.measuresOff) tellCase(run, { type: 'TurnMeasures', ...turned }, day);
}

/** A fact is taken by all stages that it concerns, or by none. */
function judge(run: DocumentRun, dated: DatedFact, day: LegalDate): void {
  if (run.fine === null && !isRegistration(dated)) {
    run.waiting.push(dated); // the registration itself waits for law
    return;
  }
  const before = { fine: run.fine, case: run.case, account: run.account };
  const written = run.log.length;
  const refusal = take(run, dated.fact, day);
  if (refusal === undefined) return;
  Object.assign(run, before);
  run.log.length = written;
  if (refusal.code === 'LAW_UNKNOWN') {
    run.waiting.push(dated);
    holdForLaw(run, refusal, day);
  } else run.refused.push({ dated, refusal });
}

/** One fact: the stage that it is about decides, and the others are told what follows for them. */
function take(run: DocumentRun, fact: Fact, day: LegalDate): Refusal | undefined {
  switch (fact.kind) {
    case 'fine':
      return takeFineFact(run, fact.command, day);
    case 'credit':
      return takeCredit(run, fact, day);
    case 'reversal':
      return takeReversal(run, fact, day);
    case 'case':
      return tellCase(run, asOwed(run, fact.command), day) ?? apportion(run, day);
  }
}

/** What is unpaid after an end the books know, as of now. */
const asOwed = ({ fine, case: proceeding, account }: DocumentRun, command: CaseCommand): CaseCommand =>
  command.type === 'TakeEndBack' && fine !== null
    ? { ...command, remainder: remainingOf(fine, proceeding, account) }
    : command;

function takeFineFact(run: DocumentRun, command: FineCommand, day: LegalDate): Refusal | undefined {
  const before = run.log.length;
  const refusal = tellFine(run, command, day);
  if (refusal !== undefined || run.log.length === before || run.case === null) return refusal ?? apportion(run, day);
  const consequence = consequenceOf(command);
  return (consequence && tellCase(run, consequence, day)) ?? apportion(run, day);
}

/** What a fact about the fine means for a proceeding that is under way. */
function consequenceOf(command: FineCommand): CaseCommand | undefined {
  switch (command.type) {
    case 'RecordAppeal':
      return { type: 'Hold', reason: 'FINE_APPEAL' };
    case 'RecordAppealRejection':
      return { type: 'LiftHold', reason: 'FINE_APPEAL' };
    case 'RecordCancellation':
      return { type: 'Cancel' };
    default:
      return undefined;
  }
}

function takeCredit(run: DocumentRun, fact: Fact & { kind: 'credit' }, day: LegalDate): Refusal | undefined {
  if (run.fine === null || bookingOf(run.account, fact) !== 'new') return undefined;
  const { entry, bookedOn, amount, matchedBy, order, attempt } = fact;
  const origin = { ...(order !== undefined && { order }), ...(attempt !== undefined && { attempt }) };
  const told =
    run.case === null
      ? tellFine(run, { type: 'RecordPayment', entry, bookedOn, amount }, day)
      : tellCase(run, { type: 'TakePayment', entry, amount, ...origin }, day);
  const owed = owedIn(run, run.fine);
  const withBailiff = run.case?.status === 'transferred';
  return told ?? tellAccount(run, { type: 'Receive', entry, bookedOn, amount, matchedBy, owed, withBailiff }, day);
}

function takeReversal(run: DocumentRun, fact: Fact & { kind: 'reversal' }, day: LegalDate): Refusal | undefined {
  if (run.fine === null) return undefined;
  const booking = bookingOf(run.account, fact);
  if (booking !== 'new') return booking === 'booked' ? undefined : booking;
  const { entry, reversal, bookedOn, amount } = fact;
  const told =
    run.case === null
      ? tellFine(run, { type: 'RecordReversal', entry, amount }, day)
      : tellCase(run, { type: 'ReversePayment', entry, amount }, day);
  return (
    told ??
    tellAccount(run, { type: 'Reverse', entry, reversal, bookedOn, amount, owed: owedIn(run, run.fine) }, day) ??
    apportion(run, day)
  );
}

/** The books follow what is owed; where no money ever came there are no books. */
function apportion(run: DocumentRun, day: LegalDate): Refusal | undefined {
  if (run.fine === null || run.account === null) return undefined;
  return tellAccount(run, { type: 'SetOwed', owed: owedIn(run, run.fine) }, day);
}

/** A release forgives what had not been paid by then (261-IV Art. 10-5(1)(3)); money that still comes is the payer's. */
function owedIn({ case: proceeding, account }: DocumentRun, fine: FineState): Money {
  if (proceeding?.status !== 'released') return owedOf(fine);
  return account === null ? ZERO : atMost(owedOf(fine), settledOf(account));
}

/** What falls due: the case's own days, or the fine's, whose detection opens the case on the same day. */
function endDay(run: DocumentRun, day: LegalDate, days: Days): void {
  const { policy: policyId, noTransfersUntil, hourCameOn, rollOut } = days;
  if (run.case !== null) {
    const gone = endWithoutMoney(run);
    if (gone !== undefined) tellCase(run, asOwed(run, { type: 'TakeEndBack', of: gone, remainder: ZERO }), day);
    const lapse = lapseOf(run, day);
    if (lapse !== undefined) tellCase(run, lapse, day);
    if (run.fine !== null && mayLapse(run.case)) {
      const { documentType } = run.fine;
      tellCase(run, { type: 'AskScopeAgain', documentType, debtorKind: run.debtorKind }, day);
    }
    const transfers = noTransfersUntil === undefined || day > noTransfersUntil;
    const refusal = tellCase(run, { type: 'EndDay', transfers, hourCame: day === hourCameOn }, day);
    if (refusal !== undefined) holdForLaw(run, refusal, day);
    return;
  }
  if (run.fine === null) return;
  const policy = policyOn(policyId, day);
  const detected = decideFine(run.fine, { type: 'EndDay', limitation: policy?.judgesLimitation ?? true }, day);
  const [detection] = isRefusal(detected) ? [] : detected;
  if (isRefusal(detected)) holdForLaw(run, detected, day);
  else if (detection?.type !== 'FineDetected') writeFine(run, detected);
  else {
    const { documentType, region } = run.fine;
    const turned = rollOut?.('ROBOT', region, day);
    const { remainder } = detection;
    const opened = decideCase(
      null,
      {
        type: 'Open',
        documentType,
        debtorKind: run.debtorKind,
        remainder,
        policy: policyId,
        ...(turned !== undefined && { turned }),
      },
      day,
    );
    // Detected and opened, or held: never detected and forgotten.
    if (isRefusal(opened)) holdForLaw(run, opened, day);
    else {
      writeFine(run, [detection]);
      writeCase(run, opened);
    }
  }
}

/** An opening that nobody has signed in the time in which the fine could be enforced. */
function lapseOf({ fine, case: proceeding }: DocumentRun, day: LegalDate): CaseCommand | undefined {
  const lapses = fine && proceeding && lapsesOn({ fine, case: proceeding });
  return lapses === null || day < lapses ? undefined : { type: 'LapseOpening', lastDay: addDays(lapses, -1) };
}

function holdForLaw(run: DocumentRun, missing: Refusal, day: LegalDate): void {
  if (run.case !== null) {
    const held = holdCaseForLaw(run.case, missing, day);
    if (!isRefusal(held)) writeCase(run, held);
  } else if (run.fine !== null) {
    writeFine(run, holdFineForLaw(run.fine, missing, day));
  }
}

// What a stage decides goes into the run: the event into its log, the state after it in the place of the one before.

const tellFine = (run: DocumentRun, command: FineCommand, on: LegalDate): Refusal | undefined =>
  tell(fineDecider, { state: run.fine, command, on }, toFine(run));

const tellCase = (run: DocumentRun, command: CaseCommand, on: LegalDate): Refusal | undefined => {
  const decision = decideCase(run.case, command, on);
  if (isRefusal(decision)) return decision;
  writeCase(run, decision);
  return undefined;
};

const tellAccount = (run: DocumentRun, command: AccountCommand, on: LegalDate): Refusal | undefined =>
  tell(accountDecider, { state: run.account, command, on }, toAccount(run));

const writeFine = (run: DocumentRun, events: readonly FineEvent[]): void =>
  writeEvents(fineDecider.evolve, { state: run.fine, events }, toFine(run));

const writeCase = (run: DocumentRun, events: readonly CaseEvent[]): void =>
  writeEvents(caseDecider.evolve, { state: run.case, events: untilSignedIn(run, events) }, toCase(run));

/** With what waits for a signature said in the events; their numbers in the chain are known already. */
function untilSignedIn({ signing, documentId, fine, log, case: before }: DocumentRun, events: readonly CaseEvent[]) {
  if (signing === undefined || fine === null) return events;
  return untilSigned(before, events, (event, state, index) => {
    const n = signing.version + log.length + index + 1;
    const act = signing.waits({ stage: 'case', documentId, n, event, state, fine });
    return act === null ? null : { of: String(n), act };
  });
}

const toFine =
  (run: DocumentRun): Write<FineState, FineEvent> =>
  (event, state) => {
    run.fine = state;
    run.log.push({ stage: 'fine', event });
  };

const toCase =
  (run: DocumentRun): Write<CaseState, CaseEvent> =>
  (event, state) => {
    run.case = state;
    run.log.push({ stage: 'case', event, state });
  };

const toAccount =
  (run: DocumentRun): Write<AccountState, AccountEvent> =>
  (event, state) => {
    run.account = state;
    run.log.push({ stage: 'account', event });
  };
