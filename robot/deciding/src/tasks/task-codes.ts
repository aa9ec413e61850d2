/**
 * Every code that a task of the operator may have, and the only way to make a task: a code that is not here does not compile, and one that has no
 * sentence and no advice does not either (robot/sentences/src/task-texts.ts).
 */
import { type Task, writeTasks } from '@oryndau/journal/tasks';
import { canonical } from '@oryndau/law/canonical';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Refusal, RefusalCode } from '@oryndau/law/refusal';
import type { Connection } from '@oryndau/postgres/driver';

/** What banks say, or do not say. */
export const bankTaskCodes = [
  'BANK_SILENT',
  'BANK_REJECTS',
  'BANK_NONSENSE',
  'BANK_ANSWERS_NOTHING',
  'BANK_ANSWERS_ANOTHER',
  'BANK_CONTRADICTS',
  'BANK_CANNOT_RECALL',
] as const;

/** What the notaries' system says, or does not say. */
export const notaryTaskCodes = [
  'NOTARY_SILENT',
  'NOTARY_REJECTS',
  'NOTARY_NONSENSE',
  'NOTARY_ANSWERS_NOTHING',
  'NOTARY_CONTRADICTS',
  'NOTARY_KNOWS_NOTHING',
] as const;

/** Why a request to a bank could not even be written: a message of the outbox that failed. */
export const unaskedTaskCodes = ['NO_ARREST', 'BANK_NOT_CONNECTED', 'NO_BUDGET_CODES', 'UNKNOWN_MESSAGE'] as const;

/** What follows from an event of a case. */
export const caseTaskCodes = [
  'FILING',
  'REVIEW_OVERDUE',
  'LATE_MONEY',
  'CANCELLED_AFTER_TRANSFER',
  'LIFT_OVERDUE',
  'REGISTER_OVERDUE',
  'ARREST_REJECTED',
  'ORDER_REJECTED',
  'PROHIBITION_REJECTED',
  'PROHIBITION_LIFT_OVERDUE',
  'ACT_STRUCK',
  'SIGNATURE_OVERDUE',
  'OPT_OUT_OVERDUE',
  'NOT_NOTIFIED',
  'AMNESTY',
  'LAW_NOT_LOADED',
] as const;

/** Of other parties. */
export const partyTaskCodes = [
  'WEBHOOK_DISABLED',
  'CHAMBER_RECEIPT_DIFFERS',
  'CHAMBER_NONSENSE',
  'CHAMBER_SILENT',
  'REFUND_REJECTED',
  'ENFORCEMENT_SILENT',
  'ENFORCEMENT_REJECTS',
  'ENFORCEMENT_NONSENSE',
  'ENFORCEMENT_CONTRADICTS',
  'ENFORCEMENT_NOT_CONNECTED',
] as const;

/** What the register sends. */
export const registerTaskCodes = ['IIN_UNUSUAL', 'OFFENCE_UNREAD', 'PHONE_UNREAD', 'BIRTH_DATE_UNREAD'] as const;

/** What files of banks leave open. */
export const bankFileTaskCodes = ['KNOWN_BY_CONTENT'] as const;

export const ownTaskCodes = [
  ...bankTaskCodes,
  ...notaryTaskCodes,
  ...unaskedTaskCodes,
  ...caseTaskCodes,
  ...partyTaskCodes,
  ...registerTaskCodes,
  ...bankFileTaskCodes,
] as const;

export type UnaskedTaskCode = (typeof unaskedTaskCodes)[number];
export type OwnTaskCode = (typeof ownTaskCodes)[number];
/** Beside our own: why a fact, an answer or a file was refused. */
export type TaskCode = OwnTaskCode | RefusalCode;
export type OperatorTask = Task<TaskCode>;

const requestCodes: ReadonlySet<string> = new Set([
  ...bankTaskCodes,
  ...notaryTaskCodes,
  ...unaskedTaskCodes,
  'ACT_STRUCK',
]);

/** A request that failed, or whose act was struck, has a task of its own, written then: the event that follows is the same fact. */
export const hasTaskOfItsOwn = (reason: string): boolean => requestCodes.has(reason);

/** A party's own word for why, which must not be taken for one of ours: it would hide the task. */
const reasonOf =
  (party: string) =>
  (reason: string): string =>
    hasTaskOfItsOwn(reason) ? `${party}: ${reason}` : reason;
export const reasonOfBank = reasonOf('bank');
export const reasonOfNotary = reasonOf('notary');

/** Those that only what they wait for closes: closed by hand the filing would still hold its case, and nobody would see it. */
export const closedByItself: ReadonlySet<string> = new Set<OwnTaskCode>(['FILING']);

/**
 * For today, whatever else waits: somebody's money or property is blocked without a ground, a person waits for an answer that has its term, or a bailiff could collect
 * a second time (docs/how-to/answer-a-task.md).
 */
export const todayFirst = [
  'LIFT_OVERDUE',
  'PROHIBITION_LIFT_OVERDUE',
  'NOTARY_KNOWS_NOTHING',
  'REVIEW_OVERDUE',
  'OPT_OUT_OVERDUE',
  'LATE_MONEY',
  'CHAMBER_SILENT',
  'CANCELLED_AFTER_TRANSFER',
  'BANK_CONTRADICTS',
  'BANK_ANSWERS_NOTHING',
  'REFUND_REJECTED',
] as const satisfies readonly OwnTaskCode[];

/** Why the robot closed a task. */
export const resolvedReasons = [
  'BANK_ANSWERED',
  'TAKEN_BACK',
  'NOTARY_ANSWERED',
  'LIFTING_CONFIRMED',
  'FILING_ANSWERED',
  'NOTICE_DELIVERED',
  'ORDER_EXECUTED',
  'SENT_BACK',
  'BAILIFF_TOLD',
  'CHAMBER_ANSWERED',
  'ENTRY_REMOVED',
  'SYSTEM_ANSWERED',
  'CASE_ENDED',
  'ENTRY_SETTLED',
  'PRESENTED_AGAIN',
  'ACT_SIGNED',
  'NOT_SIGNED_ANY_MORE',
  'HANDED_OVER',
  'HOLD_LIFTED',
] as const;
export type ResolvedReason = (typeof resolvedReasons)[number];

interface About {
  readonly documentId: string | null;
  readonly on: LegalDate | null;
  readonly subject: string;
  /** Without personal data. */
  readonly body: Readonly<Record<string, unknown>>;
}

export const taskOf = (code: TaskCode, { body, ...about }: About): OperatorTask => ({
  ...about,
  code,
  n: null,
  body: canonical(body),
  resolved: null,
});

/** The one way in: nothing else calls `writeTasks` (robot/exchange/src/exchange.db.test.ts), so that no code is written that has no words. */
export const openTasks = (tx: Connection, tasks: readonly OperatorTask[]): Promise<void> => writeTasks(tx, tasks);

/** A file that could not be read, or not to its end: once for each name, however often it comes. */
export const taskOfFile = (file: string, fault: Refusal): OperatorTask =>
  taskOf(fault.code, { documentId: null, on: null, subject: file, body: { ...fault.data, file } });
