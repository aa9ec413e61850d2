/**
 * What an event of a case leaves to the operator, and what of it has resolved itself. Only where the fact itself says so: a bank that has confirmed a
 * lifting, a filing that is answered, an end of the case after which the failed measure was not needed any more.
 */
import type { FineEvent } from '@oryndau/fines';
import { formatMoney, type LegalDate, type Money, type Refusal } from '@oryndau/law';
import { digestOf, type Resolution } from '@oryndau/postgres';
import { type CaseEvent, type CaseState, messageBodyOf, policyOn } from '@oryndau/proceedings';
import {
  bankTaskCodes,
  type OperatorTask,
  type OwnTaskCode,
  type ResolvedReason,
  taskOf,
  unaskedTaskCodes,
} from './task-codes.ts';

interface Happened {
  readonly documentId: string;
  /** Of the event in the journal. */
  readonly n: number;
  readonly event: CaseEvent;
  /** The case after it. */
  readonly state: CaseState;
}

/** These have a task of their own, written when the request failed: the event that follows is the same fact. */
const TOLD_BEFORE: ReadonlySet<string> = new Set([...bankTaskCodes, ...unaskedTaskCodes]);

/** The bank's own word for why, which must not be taken for one of ours: it would hide the task. */
export const reasonOfBank = (reason: string): string => (TOLD_BEFORE.has(reason) ? `bank: ${reason}` : reason);

/** The code of the task that follows from this event, held against the journal by `verify`. */
function journaledCode(event: CaseEvent): OwnTaskCode | undefined {
  switch (event.type) {
    case 'FilingReceived':
      return 'FILING';
    case 'LateMoneyReported':
      return 'LATE_MONEY';
    case 'ArrestLiftOverdue':
      return 'LIFT_OVERDUE';
    case 'ArrestRejected':
      return TOLD_BEFORE.has(event.reason) ? undefined : 'ARREST_REJECTED';
    case 'CollectionOrderRejected':
      return TOLD_BEFORE.has(event.reason) ? undefined : 'ORDER_REJECTED';
    default:
      return undefined;
  }
}

const actsOutside = ({ policy, openedOn }: Pick<CaseState, 'policy' | 'openedOn'>): boolean =>
  policyOn(policy, openedOn)?.sends ?? false;

/** The task that follows from an event; where a recorded year is lived again nobody is told. */
export function journaledTask({ documentId, n, event, state }: Happened): OperatorTask | undefined {
  const code = journaledCode(event);
  if (code === undefined || !actsOutside(state)) return undefined;
  const body = messageBodyOf(event);
  return { documentId, on: event.on, code, n, subject: subjectOf(event, n), body, resolved: null };
}

function subjectOf(event: CaseEvent, n: number): string {
  if (event.type === 'FilingReceived') return filingSubject(event.filing);
  if (event.type === 'LateMoneyReported' && !event.reversal)
    return refundSubject(refundKeyOf(event.entry), event.amount);
  return `event ${n}`;
}

const REFUND_KEY_DIGITS = 32;

/** The key of the refund of what an entry brought too much. */
export const refundKeyOf = (entry: string): string => digestOf(entry).slice(0, REFUND_KEY_DIGITS);

/** Late money and the refund of it have one name: only a refund of the whole resolves it. */
const refundSubject = (key: string, amount: Money): string => `money ${key} ${formatMoney(amount)}`;

/** What the payment service has sent back by itself is nobody's work any more. */
export const sentBack = (
  { documentId, key, amount }: { readonly documentId: string; readonly key: string; readonly amount: Money },
  on: LegalDate,
): Resolution => ({ documentId, code: 'LATE_MONEY', subject: refundSubject(key, amount), reason: 'SENT_BACK', on });

/** Money after a transfer, once the bailiff's chamber has acknowledged that it knows of it. */
export const toldToBailiff = (
  { documentId, n, event }: { readonly documentId: string; readonly n: number; readonly event: CaseEvent },
  on: LegalDate,
): Resolution => ({ documentId, code: 'LATE_MONEY', subject: subjectOf(event, n), reason: 'BAILIFF_TOLD', on });

const filingSubject = (filing: string): string => `filing ${filing}`;

/** All that an event leaves to the operator. */
function tasksOf(happened: Happened): readonly OperatorTask[] {
  const { documentId, event, state } = happened;
  const journaled = journaledTask(happened);
  if (journaled !== undefined) return [journaled];
  if (!actsOutside(state)) return [];
  if (event.type === 'CaseHeldForLaw') return [taskOfLaw(event)];
  if (event.type === 'NoticeFailed' && nobodyWasReached(state)) {
    return [taskOf('NOT_NOTIFIED', { documentId, on: event.on, subject: '', body: {} })];
  }
  return [];
}

/** One for each parameter, however many cases wait for it. */
const taskOfLaw = ({ parameter, day, on }: Pick<CaseEvent & { type: 'CaseHeldForLaw' }, 'parameter' | 'day' | 'on'>) =>
  taskOf('LAW_NOT_LOADED', { documentId: null, on, subject: parameter, body: { parameter, day } });

/** Every rung of the ladder has been tried, and none is proven to have reached the person. */
const nobodyWasReached = (state: CaseState): boolean =>
  state.noticeOn === null &&
  (state.status === 'open' || state.status === 'held') &&
  isLadderDone(state) &&
  state.notices.every(({ status }) => status === 'failed');

function isLadderDone({ policy, openedOn, stepsTaken }: CaseState): boolean {
  const steps = policyOn(policy, openedOn)?.steps ?? [];
  return steps.every(({ action }, index) => action !== 'NOTIFY' || stepsTaken.includes(index));
}

/** What the event resolves of what was left to the operator before. */
function resolvedBy({ documentId, event, state }: Omit<Happened, 'n'>): readonly Resolution[] {
  const { on } = event;
  const resolved = (reason: ResolvedReason, ...codes: readonly OwnTaskCode[]): Resolution[] =>
    codes.map((code) => ({ documentId, code, subject: null, reason, on }));
  switch (event.type) {
    case 'ArrestLifted':
      return resolved('LIFTING_CONFIRMED', 'LIFT_OVERDUE');
    case 'ArrestRejected':
      // Of an arrest that was to be lifted: there is nothing to lift.
      return resolved('LIFTING_CONFIRMED', 'LIFT_OVERDUE');
    case 'FilingAnswered':
      return [{ documentId, code: 'FILING', subject: filingSubject(event.filing), reason: 'FILING_ANSWERED', on }];
    case 'NoticeDelivered':
      // Only where it can have been said that nobody was reached: most notices are delivered long before.
      return state.noticeOn !== null && isLadderDone(state) ? resolved('NOTICE_DELIVERED', 'NOT_NOTIFIED') : [];
    case 'CollectionOrderExecuted':
      return event.whole
        ? [{ documentId, code: 'BANK_CANNOT_RECALL', subject: `order ${event.order}`, reason: 'ORDER_EXECUTED', on }]
        : [];
    case 'ProceedingExecuted':
    case 'ProceedingCancelled':
    case 'ProceedingReleased':
      return resolved('CASE_ENDED', ...mayHaveFailed(state));
    default:
      return [];
  }
}

/** What can have failed in a case that stands so: of most cases nothing, and then no row is looked for. */
function mayHaveFailed(state: CaseState): readonly OwnTaskCode[] {
  const { orders, arrest, noticeOn } = state;
  return [
    ...(orders.some(({ status }) => status === 'rejected') ? (['ORDER_REJECTED'] as const) : []),
    ...(arrest.status === 'none' && noticeOn !== null ? (['ARREST_REJECTED'] as const) : []),
    ...(noticeOn === null && isLadderDone(state) ? (['NOT_NOTIFIED'] as const) : []),
  ];
}

interface FineHappened {
  readonly documentId: string;
  readonly event: FineEvent;
  readonly case: CaseState | null;
  /** Under which a case would be opened; a recorded year that is lived again tells nobody. */
  readonly policy: string;
}

/** The tasks of a batch in the order in which they come and go: what is resolved in the transaction that wrote it is written as resolved. */
export class TaskBatch {
  readonly tasks: OperatorTask[] = [];
  readonly resolutions: Resolution[] = [];

  add(happened: Happened): void {
    if (!actsOutside(happened.state)) return;
    for (const resolution of resolvedBy(happened)) this.#resolve(resolution);
    this.tasks.push(...tasksOf(happened));
  }

  /** What of the fine itself is left to the operator. */
  addOfFine({ documentId, event, case: proceeding, policy }: FineHappened): void {
    if (event.type === 'FineHeldForLaw' && actsOutside({ policy, openedOn: event.on }))
      this.tasks.push(taskOfLaw(event));
    // A case that was still ours would have ended by it.
    if (event.type !== 'FineCancelled' || proceeding?.status !== 'transferred' || !actsOutside(proceeding)) return;
    this.tasks.push(taskOf('CANCELLED_AFTER_TRANSFER', { documentId, on: event.on, subject: '', body: {} }));
  }

  /** A fact that no decider would take. */
  refuse(refused: {
    readonly documentId: string;
    readonly on: OperatorTask['on'];
    readonly key: string;
    readonly kind: string;
    readonly refusal: Refusal;
  }): void {
    const { documentId, on, key, kind, refusal } = refused;
    const body = { data: refusal.data, fact: key, kind };
    this.tasks.push(taskOf(refusal.code, { documentId, on, subject: `${kind} ${key}`, body }));
  }

  #resolve(resolution: Resolution): void {
    const { documentId, code, subject, reason, on } = resolution;
    this.resolutions.push(resolution);
    for (const [index, task] of this.tasks.entries()) {
      const isMeant =
        task.documentId === documentId && task.code === code && (subject === null || task.subject === subject);
      if (isMeant && task.resolved === null) this.tasks[index] = { ...task, resolved: { reason, on } };
    }
  }
}
