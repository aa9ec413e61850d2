/**
 * A fine from its registration to the day on which it is paid, cancelled or may be enforced (KoAP Arts. 811, 817, 826-2,
 * 883, 890, 893). Pure: facts and days go in, events come out; what falls due is `dueOn`, so a sleeping fine costs nothing.
 *
 * A fact has its own date (`deliveredOn`, `bookedOn`); a decision has the day on which it is made (`on`). They differ when
 * a fact arrives late: it counts from its own date, and nothing is decided for a day that has gone by.
 */
import type { Basis, Ruling } from '@oryndau/law/basis';
import { type Decider, type Decision, eventBy, goOnWith, oneEvent, refuseForLaw } from '@oryndau/law/decider';
import { daysBetween, type LegalDate, later, legalDate } from '@oryndau/law/legal-date';
import { type Money, subtract, ZERO } from '@oryndau/law/money';
import { moneyFieldsOf } from '@oryndau/law/money-fields';
import { isRefusal, type Refusal, refusal } from '@oryndau/law/refusal';
import {
  entryIntoForce,
  entryIntoForceOnRejection,
  halfPrice,
  limitation,
  voluntaryTerm,
} from '@oryndau/law/rules/fine';
import { presentableFrom } from '@oryndau/law/rules/proceeding';
import { stateCodec } from '@oryndau/law/state-codec';
import type { DocumentType } from '@oryndau/words/documents';

export type FineStatus =
  | 'registered'
  | 'in_force'
  | 'paid_voluntarily'
  | 'cancelled'
  | 'detected' // enforceable and unpaid: from here on the proceeding decides
  | 'barred';

/** One appeal; while it is pending `rejectedOn` is null. */
export interface Appeal {
  readonly filedOn: LegalDate;
  readonly rejectedOn: LegalDate | null;
}

/** Money that the bank booked for this fine before it was detected. */
export interface FinePayment {
  readonly entry: string;
  readonly bookedOn: LegalDate;
  readonly amount: Money;
}

export interface FineState {
  readonly status: FineStatus;
  readonly documentType: DocumentType;
  readonly article: string;
  /** First two digits of the issuer's KATO. */
  readonly region: string;
  readonly amount: Money;
  readonly registeredOn: LegalDate;
  readonly deliveredOn: LegalDate | null;
  readonly inForceOn: LegalDate | null;
  readonly appeals: readonly Appeal[];
  readonly payments: readonly FinePayment[];
  /** How the fine was paid, while it is: whole, or the half of Art. 811. */
  readonly paidAs: 'FULL' | 'HALF' | null;
  readonly cancelled: boolean;
  /** The day of the present outcome; null while there is none. */
  readonly endedOn: LegalDate | null;
  /** What law was missing when this fine fell due; it stays due, and the operator was told once. */
  readonly lawMissing: string | null;
}

export type FineEvent = { readonly on: LegalDate; readonly basis: Basis } & (
  | {
      readonly type: 'FineRegistered';
      readonly number: string;
      readonly documentType: DocumentType;
      readonly article: string;
      readonly region: string;
      readonly amount: Money;
      /** sha256 of the record as it came in, hex: the record itself holds personal data and stays out of the journal. */
      readonly record: string;
    }
  | { readonly type: 'FineDelivered'; readonly deliveredOn: LegalDate }
  | { readonly type: 'FineAppealed'; readonly filedOn: LegalDate }
  | { readonly type: 'FineAppealRejected'; readonly rejectedOn: LegalDate }
  | { readonly type: 'FineCameIntoForce'; readonly inForceOn: LegalDate }
  | {
      readonly type: 'FinePaymentReceived';
      readonly entry: string;
      readonly bookedOn: LegalDate;
      readonly amount: Money;
    }
  | { readonly type: 'FinePaymentReversed'; readonly entry: string; readonly amount: Money }
  | { readonly type: 'FinePaidInFull' }
  | { readonly type: 'FinePaidAtHalfPrice'; readonly owed: Money }
  | { readonly type: 'FineReopened'; readonly owed: Money }
  | { readonly type: 'FineCancelled' }
  | { readonly type: 'FineDetected'; readonly remainder: Money }
  | { readonly type: 'FineBarred'; readonly lastDay: LegalDate }
  | { readonly type: 'FineHeldForLaw'; readonly parameter: string; readonly day: LegalDate }
);

export type FineEventType = FineEvent['type'];

const UNPAID: readonly FineStatus[] = ['registered', 'in_force'];
const ANY: readonly FineStatus[] = ['registered', 'in_force', 'paid_voluntarily', 'cancelled', 'detected', 'barred'];

/**
 * From which status an event may come, and where it leads; null: the status stays. In the statuses of `recordedIn` it is
 * written down and the status stays too. The diagram in docs is drawn from it.
 */
export const fineTransitions: Readonly<
  Record<
    FineEventType,
    {
      readonly from: readonly (FineStatus | null)[];
      readonly to: FineStatus | readonly FineStatus[] | null;
      readonly recordedIn?: readonly FineStatus[];
    }
  >
> = {
  FineRegistered: { from: [null], to: 'registered' },
  // Nothing is in force, detected or barred that was not delivered, and only the first delivery counts.
  FineDelivered: { from: ['registered', 'paid_voluntarily', 'cancelled'], to: null },
  FineAppealed: { from: ANY, to: null },
  FineAppealRejected: { from: ANY, to: null },
  FineCameIntoForce: { from: ['registered'], to: 'in_force' },
  FinePaymentReceived: { from: ANY, to: null },
  FinePaymentReversed: { from: ANY, to: null },
  FinePaidInFull: { from: UNPAID, to: 'paid_voluntarily' },
  FinePaidAtHalfPrice: { from: UNPAID, to: 'paid_voluntarily' },
  FineReopened: { from: ['paid_voluntarily'], to: UNPAID },
  FineCancelled: { from: UNPAID, to: 'cancelled', recordedIn: ['paid_voluntarily', 'detected', 'barred'] },
  FineDetected: { from: ['in_force'], to: 'detected' },
  FineBarred: { from: ['in_force'], to: 'barred' },
  FineHeldForLaw: { from: ANY, to: null },
};

/** Which fields of a fine's events, state and commands are money; they travel as decimal text in tenge. */
export const fineMoneyFields = moneyFieldsOf<FineEvent | FineState | FineCommand>({
  amount: true,
  owed: true,
  remainder: true,
});

export type FineCommand =
  | {
      readonly type: 'Register';
      readonly number: string;
      readonly documentType: DocumentType;
      readonly article: string;
      readonly region: string;
      readonly amount: Money;
      readonly record: string;
    }
  | { readonly type: 'RecordDelivery'; readonly deliveredOn: LegalDate }
  | { readonly type: 'RecordAppeal'; readonly filedOn: LegalDate }
  | { readonly type: 'RecordAppealRejection'; readonly rejectedOn: LegalDate }
  | { readonly type: 'RecordCancellation' }
  /** Told once an entry: the books know which entries there were (pipeline.ts asks them first), the fine does not. */
  | { readonly type: 'RecordPayment'; readonly entry: string; readonly bookedOn: LegalDate; readonly amount: Money }
  | { readonly type: 'RecordReversal'; readonly entry: string; readonly amount: Money }
  /** The day begins: what earlier days have brought into force. */
  | { readonly type: 'BeginDay' }
  /** The day ends: what falls due on it. `limitation` is false only where a policy says that Art. 890 is judged elsewhere. */
  | { readonly type: 'EndDay'; readonly limitation: boolean };

type FineDecision = Decision<FineEvent>;

/** Statuses out of which nothing happens by itself; facts are still recorded. */
const ENDED: ReadonlySet<FineStatus> = new Set(['paid_voluntarily', 'cancelled', 'detected', 'barred']);

/**
 * What follows from `command` on the day `on`. An empty list means that it changes nothing (a fact already known, a second
 * delivery, a rejection without an appeal). Refused: WRONG_STATE before registration, UNKNOWN_ENTRY for a reversal of
 * money that this fine never had, LAW_UNKNOWN where the law of the day is not loaded.
 */
export function decideFine(state: FineState | null, command: FineCommand, on: LegalDate): FineDecision {
  if (state === null) {
    if (command.type !== 'Register') return refusal('WRONG_STATE', { state: 'not registered' });
    const { type: _, ...registered } = command;
    return one('fine.registration', on, { type: 'FineRegistered', ...registered });
  }
  switch (command.type) {
    case 'Register':
      return [];
    case 'RecordDelivery':
      return state.deliveredOn === null ? decideDelivery(state, command.deliveredOn, on) : [];
    case 'RecordAppeal':
      return isNewAppeal(state, command.filedOn)
        ? one('fine.appeal', on, { type: 'FineAppealed', filedOn: command.filedOn })
        : [];
    case 'RecordAppealRejection':
      return decideRejection(state, command.rejectedOn, on);
    case 'RecordCancellation':
      return state.cancelled ? [] : one('fine.cancellation', on, { type: 'FineCancelled' });
    case 'RecordPayment':
      return decidePayment(state, command, on);
    case 'RecordReversal':
      return decideReversal(state, command, on);
    case 'BeginDay':
      return comeIntoForce(state, on);
    case 'EndDay':
      return detect(state, on, command.limitation);
  }
}

function decideDelivery(state: FineState, deliveredOn: LegalDate, on: LegalDate): FineDecision {
  const delivered = one('fine.delivery', on, { type: 'FineDelivered', deliveredOn });
  return thenDecide(state, delivered, (next) => {
    const half = payAtHalfPrice(next, deliveredOn, on);
    if (isRefusal(half) || half.length > 0) return half;
    // Only a delivery reported late can be in force already; on time this is a matter of the 26th day.
    return comeIntoForce(next, on);
  });
}

/**
 * While an appeal is pending a further one changes nothing, and a rejection answers every appeal filed until that day:
 * so an appeal that is read twice, from two files, is one appeal.
 */
function isNewAppeal(state: FineState, filedOn: LegalDate): boolean {
  const last = state.appeals.at(-1);
  if (last === undefined) return true;
  return last.rejectedOn !== null && last.rejectedOn < filedOn;
}

function decideRejection(state: FineState, rejectedOn: LegalDate, on: LegalDate): FineDecision {
  const pending = pendingAppeal(state);
  if (pending === null || rejectedOn < pending.filedOn) return [];
  return thenDecide(state, one('fine.appeal_rejected', on, { type: 'FineAppealRejected', rejectedOn }), (next) =>
    comeIntoForce(next, on),
  );
}

function decidePayment(
  state: FineState,
  { entry, bookedOn, amount }: FineCommand & { type: 'RecordPayment' },
  on: LegalDate,
): FineDecision {
  const received = one('fine.payment', on, { type: 'FinePaymentReceived', entry, bookedOn, amount });
  return thenDecide(state, received, (next) => {
    if (next.cancelled || next.paidAs !== null || next.status === 'detected' || next.status === 'barred') return [];
    // First the half: money booked in time extinguishes the fine even when it is told after money that came too late for that.
    const half = payAtHalfPrice(next, bookedOn, on);
    if (isRefusal(half) || half.length > 0) return half;
    return paidOf(next) >= next.amount ? one('fine.payment', on, { type: 'FinePaidInFull' }) : [];
  });
}

/** A reversal that takes so much back that the fine is no longer paid makes it again what its dates make it. */
function decideReversal(
  state: FineState,
  { entry, amount }: FineCommand & { type: 'RecordReversal' },
  on: LegalDate,
): FineDecision {
  const payment = state.payments.find((candidate) => candidate.entry === entry);
  if (payment === undefined || payment.amount < amount) return refusal('UNKNOWN_ENTRY', { entry });
  return thenDecide(state, one('fine.payment_reversal', on, { type: 'FinePaymentReversed', entry, amount }), (next) => {
    if (next.cancelled || next.paidAs === null || paidOf(next) >= owedOf(next)) return [];
    return thenDecide(
      next,
      one('fine.payment_reversal', on, { type: 'FineReopened', owed: next.amount }),
      (reopened) => {
        const half = payAtHalfPrice(reopened, on, on);
        if (isRefusal(half) || half.length > 0) return half;
        return comeIntoForce(reopened, on);
      },
    );
  });
}

/**
 * Art. 811: from delivery to the seventh day after it, once what has been paid by then reaches the half but not the whole.
 * `bookedOn` is the day of the fact that may bring it about: the delivery, the payment, the reversal.
 */
function payAtHalfPrice(state: FineState, bookedOn: LegalDate, on: LegalDate): FineDecision {
  if (state.deliveredOn === null || state.status === 'detected' || state.status === 'barred') return [];
  if (state.cancelled || state.paidAs !== null) return [];
  const half = halfPrice({ amount: state.amount, deliveredOn: state.deliveredOn });
  if (!half.known) return refuseForLaw(half);
  const { sum, until } = half.value;
  if (bookedOn > until) return [];
  const paidInTime = total(state.payments.filter((payment) => payment.bookedOn <= until));
  if (paidInTime < sum || paidInTime >= state.amount) return [];
  return [{ type: 'FinePaidAtHalfPrice', owed: sum, on, basis: half.basis }];
}

function comeIntoForce(state: FineState, on: LegalDate): FineDecision {
  if (state.inForceOn !== null || ENDED.has(state.status)) return [];
  const force = forceOf(state);
  if (force === null) return [];
  if (!force.known) return refuseForLaw(force);
  if (force.value > on) return [];
  return [{ type: 'FineCameIntoForce', inForceOn: force.value, on, basis: force.basis }];
}

/**
 * The day on which the fine is in force by its dates (Arts. 817, 826-2, 883): the 26th after the delivery of a prescription,
 * the 11th after that of a resolution, or the day on which an appeal filed in time was rejected; null while it is not
 * delivered or such an appeal is pending.
 */
function forceOf(state: FineState): Ruling<LegalDate> | null {
  if (state.deliveredOn === null) return null;
  const ordinary = entryIntoForce(state.deliveredOn, state.documentType);
  if (!ordinary.known) return ordinary;
  for (const { filedOn, rejectedOn } of state.appeals) {
    if (filedOn > ordinary.value.lastAppealDay) break;
    if (rejectedOn === null) return null;
    if (rejectedOn >= state.deliveredOn) return entryIntoForceOnRejection(rejectedOn);
  }
  return { known: true, value: ordinary.value.inForceOn, basis: ordinary.basis };
}

/** Art. 893: unpaid after the voluntary term and not under appeal, the fine may be enforced, unless time has barred it. */
function detect(state: FineState, on: LegalDate, judgeLimitation: boolean): FineDecision {
  if (state.status !== 'in_force' || state.inForceOn === null || pendingAppeal(state) !== null) return [];
  const term = voluntaryTerm(state.inForceOn);
  if (!term.known) return refuseForLaw(term);
  if (on < term.value.enforceableOn) return [];
  const presentable = presentableFrom({ inForceOn: state.inForceOn, documentType: state.documentType });
  if (!presentable.known) return refuseForLaw(presentable);
  if (on < presentable.value) return [];
  const asked = [term.basis, presentable.basis] as const;
  const detected = { type: 'FineDetected', remainder: subtract(state.amount, paidOf(state)) } as const;
  if (!judgeLimitation) return [eventBy<FineEvent>(asked, on, detected)];
  const limit = limitationOf(state, state.inForceOn);
  if (!limit.known) return refuseForLaw(limit);
  const { lastDay } = limit.value;
  return on > lastDay
    ? [eventBy<FineEvent>([limit.basis, ...asked], on, { type: 'FineBarred', lastDay })]
    : [eventBy<FineEvent>([...asked, limit.basis], on, detected)];
}

const limitationOf = (state: FineState, inForceOn: LegalDate) =>
  limitation({ inForceOn, pausedDays: daysUnderAppeal(state) });

/** The last day on which the fine may begin to be enforced; null where it is not in force, or the law of it is not loaded. */
export function limitationEndsOn(state: FineState): LegalDate | null {
  const limit = state.inForceOn === null ? undefined : limitationOf(state, state.inForceOn);
  return limit?.known ? limit.value.lastDay : null;
}

/** Why a fine that was detected in time may not begin to be enforced on this day; undefined: it may. An opening says that the time is not over (Order 697, form 1), and says so on the day of its signature. */
export function whyBarred(state: FineState, on: LegalDate): Refusal | undefined {
  if (state.inForceOn === null) return undefined;
  const limit = limitationOf(state, state.inForceOn);
  if (!limit.known) return refuseForLaw(limit);
  const { lastDay } = limit.value;
  return on > lastDay ? refusal('TOO_LATE_TO_ENFORCE', { day: lastDay }, limit.basis.citation) : undefined;
}

/** The law for a decision that fell due is not loaded: said once, then the fine waits for it, due every day. */
export function holdFineForLaw(state: FineState, missing: Refusal, on: LegalDate): readonly FineEvent[] {
  const parameter = missing.data.parameter ?? 'unknown';
  if (state.lawMissing === parameter) return [];
  const day = (missing.data.day ?? on) as LegalDate;
  const held = one('operator.decision', on, { type: 'FineHeldForLaw', parameter, day });
  return isRefusal(held) ? [] : held;
}

/** The state after `event`. Total: an event that was written is never refused, an impossible one is a bug. */
export function evolveFine(state: FineState | null, event: FineEvent): FineState {
  const { from, recordedIn } = fineTransitions[event.type];
  const status = state?.status ?? null;
  if (!from.includes(status) && !(status !== null && recordedIn?.includes(status))) {
    throw new Error(`${event.type} in ${status ?? 'no fine'}`);
  }
  if (event.type === 'FineRegistered') return registered(event);
  if (state === null) throw new Error(`${event.type} before FineRegistered`);
  switch (event.type) {
    case 'FineDelivered':
      return { ...state, deliveredOn: event.deliveredOn };
    case 'FineAppealed':
      return { ...state, appeals: [...state.appeals, { filedOn: event.filedOn, rejectedOn: null }] };
    case 'FineAppealRejected':
      return {
        ...state,
        appeals: state.appeals.map((appeal) =>
          appeal.rejectedOn === null ? { ...appeal, rejectedOn: event.rejectedOn } : appeal,
        ),
      };
    case 'FineCameIntoForce':
      return { ...state, status: 'in_force', inForceOn: event.inForceOn, lawMissing: null };
    case 'FinePaymentReceived': {
      const { entry, bookedOn, amount } = event;
      return { ...state, payments: [...state.payments, { entry, bookedOn, amount }] };
    }
    case 'FinePaymentReversed':
      return { ...state, payments: takeBack(state.payments, event.entry, event.amount) };
    case 'FinePaidInFull':
      return { ...state, status: 'paid_voluntarily', paidAs: 'FULL', endedOn: event.on };
    case 'FinePaidAtHalfPrice':
      return { ...state, status: 'paid_voluntarily', paidAs: 'HALF', endedOn: event.on };
    case 'FineReopened':
      return { ...state, status: state.inForceOn ? 'in_force' : 'registered', paidAs: null, endedOn: null };
    case 'FineCancelled':
      return ENDED.has(state.status)
        ? { ...state, cancelled: true }
        : { ...state, cancelled: true, status: 'cancelled', endedOn: event.on };
    case 'FineDetected':
      return { ...state, status: 'detected', lawMissing: null };
    case 'FineBarred':
      return { ...state, status: 'barred', endedOn: event.on, lawMissing: null };
    case 'FineHeldForLaw':
      return { ...state, lawMissing: event.parameter };
  }
}

export const fineDecider: Decider<FineState, FineCommand, FineEvent> = {
  initial: null,
  decide: decideFine,
  evolve: evolveFine,
};

/** A fine before anything is known of it; a stored state leaves out what is still so. No fine was registered on this day. */
const fineAtBeginning: FineState = {
  status: 'registered',
  documentType: 'PRESCRIPTION',
  article: '',
  region: '',
  amount: ZERO,
  registeredOn: legalDate('1900-01-01'),
  deliveredOn: null,
  inForceOn: null,
  appeals: [],
  payments: [],
  paidAs: null,
  cancelled: false,
  endedOn: null,
  lawMissing: null,
};

function registered({ documentType, article, region, amount, on }: FineEvent & { type: 'FineRegistered' }): FineState {
  return { ...fineAtBeginning, documentType, article, region, amount, registeredOn: on };
}

/** A payment that was taken back whole stays, at nothing: the same entry read again is still the same entry. */
const takeBack = (payments: readonly FinePayment[], entry: string, amount: Money): FinePayment[] =>
  payments.map((payment) =>
    payment.entry === entry ? { ...payment, amount: subtract(payment.amount, amount) } : payment,
  );

export const fineCodec = stateCodec<FineState>(fineAtBeginning, fineMoneyFields);

/** The next day on which something happens by itself, or null: the fine sleeps until a fact comes. */
export function fineDueOn(state: FineState): LegalDate | null {
  if (state.status === 'registered') {
    const force = forceOf(state);
    if (force === null) return null;
    return force.known ? force.value : force.day;
  }
  if (state.status !== 'in_force' || state.inForceOn === null || pendingAppeal(state) !== null) return null;
  const term = voluntaryTerm(state.inForceOn);
  if (!term.known) return term.day;
  const presentable = presentableFrom({ inForceOn: state.inForceOn, documentType: state.documentType });
  return presentable.known ? later(term.value.enforceableOn, presentable.value) : term.value.enforceableOn;
}

/** What is owed: nothing once cancelled, half under Art. 811, else the amount. Tiyn. */
export function owedOf(state: FineState): Money {
  if (state.cancelled) return ZERO;
  if (state.paidAs !== 'HALF' || state.deliveredOn === null) return state.amount;
  const half = halfPrice({ amount: state.amount, deliveredOn: state.deliveredOn });
  return half.known ? half.value.sum : state.amount;
}

export const pendingAppeal = (state: FineState): Appeal | null => {
  const last = state.appeals.at(-1);
  return last !== undefined && last.rejectedOn === null ? last : null;
};

const paidOf = (state: FineState): Money => total(state.payments);

const total = (payments: readonly FinePayment[]): Money =>
  payments.reduce((sum, payment) => sum + payment.amount, 0n) as Money;

function daysUnderAppeal(state: FineState): number {
  let days = 0;
  for (const { filedOn, rejectedOn } of state.appeals) {
    if (rejectedOn !== null && state.inForceOn !== null && filedOn >= state.inForceOn) {
      days += daysBetween(filedOn, rejectedOn);
    }
  }
  return days;
}

const one = oneEvent<FineEvent>;

const thenDecide = goOnWith(evolveFine);
