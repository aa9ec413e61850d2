/**
 * Attempts of people to pay: begun in the case before the payment service is asked, settled by the service's word, whoever brings it. Nothing is lost
 * between the two: what was begun and not told stands in the table, and is asked about until there is an end (decision 0016).
 */
import type { PaymentAsked, PaymentEnd, PaymentService, PaymentState } from '@oryndau/connectors/payment';
import type { CommandDesk, Heard } from '@oryndau/deciding/now';
import { sentBack } from '@oryndau/deciding/tasks/late-money';
import { type OperatorTask, openTasks, taskOf } from '@oryndau/deciding/tasks/task-codes';
import { resolveTasks } from '@oryndau/journal/tasks';
import { type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import { type Refusal, refusal } from '@oryndau/law/refusal';
import { attemptIdOf, jointKeyOf, readAttemptId, readJointKey } from '@oryndau/outside/attempt-id';
import {
  ATTEMPTS_A_DAY,
  type AttemptEnd,
  answerRefunds,
  beginAttempt,
  type KeptAttempt,
  type KeptRefund,
  keepOpened,
  openAttempts,
  openRefunds,
  type RefundAnswered,
  readAttempts,
  readJoint,
  settleAttempts,
} from '@oryndau/outside/payments';
import type { Database } from '@oryndau/postgres/database';
import type { Transaction } from '@oryndau/postgres/driver';
import type { CaseCommand } from '@oryndau/proceedings/core';
import { queueCommands } from '@oryndau/proceedings/sql/queue-commands';
import type { Language } from '@oryndau/words/languages';

export interface PaymentDesk {
  readonly db: Database;
  readonly service: PaymentService;
  readonly desk: CommandDesk;
  readonly now: () => Date;
}

export interface PaymentBegin {
  readonly documentId: string;
  /** Tiyn. */
  readonly amount: Money;
  readonly language: Language;
  readonly paymentReference: string;
  /** What the payer reads at the service: no name, no IIN. */
  readonly purpose: string;
  /** Where the service sends the person back, by the number of the attempt. */
  readonly returnUrl: (attempt: number) => string;
  /** The number that the attempt had on the page with the button: the same button twice begins one. Absent: whatever is next. */
  readonly number?: number;
}

export type PaymentBegun =
  | { readonly kind: 'opened'; readonly attempt: number; readonly payUrl: string }
  /** The service did not answer, or would not: the attempt is known, and asked about or over. */
  | { readonly kind: 'unknown' | 'failed'; readonly attempt: number }
  /** Such an attempt was begun before: by the same button, or by somebody else in the same case. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const keyOf = (attempt: number, word: string): string => `payment/${attempt}/${word}`;

/** Begins an attempt: first in the case, so that no measure is taken meanwhile, then at the service. */
export async function beginPayment(desk: PaymentDesk, wanted: PaymentBegin): Promise<PaymentBegun> {
  const attempt = await desk.db.transaction((tx) => numberPayment(tx, wanted, desk.now()));
  return typeof attempt === 'number' ? openPayment(desk, wanted, attempt) : attempt;
}

/** Keeps an attempt under its number and queues that it is begun: whoever dies after that leaves it to the next tick. */
export async function numberPayment(
  tx: Transaction,
  { documentId, amount, language, number }: PaymentBegin,
  at: Date,
): Promise<number | Extract<PaymentBegun, { readonly kind: 'taken' | 'refused' }>> {
  const begun = await beginAttempt(tx, { documentId, amount, language, at, ...(number !== undefined && { number }) });
  if (begun === 'taken') return { kind: 'taken' };
  if (begun === 'full')
    return { kind: 'refused', refusal: refusal('PAYMENTS_TOO_MANY', { max: String(ATTEMPTS_A_DAY) }) };
  await queue(tx, legalDayAt(at.getTime()), [commandOf(documentId, begun, { type: 'BeginPayment' })]);
  return begun;
}

/** Tells the case of an attempt and opens it at the service. Done twice it is one attempt: one that is open, or has its end, is not opened again. */
export async function openPayment(desk: PaymentDesk, wanted: PaymentBegin, attempt: number): Promise<PaymentBegun> {
  const { documentId, amount, language, paymentReference, purpose, returnUrl } = wanted;
  const at = desk.now();
  const heard = await desk.desk.tell(commandOf(documentId, attempt, { type: 'BeginPayment' }));
  if (heard.kind !== 'decided') {
    await settle(desk, [{ documentId, attempt, state: { kind: 'failed', reason: 'NOT_BEGUN', at: at.toISOString() } }]);
    return heard.kind === 'refused' ? { kind: 'refused', refusal: heard.refusal } : { kind: 'failed', attempt };
  }
  const known = (await readAttempts(desk.db.sql, documentId)).find((candidate) => candidate.attempt === attempt);
  if (known !== undefined && known.payUrl !== null) return { kind: 'opened', attempt, payUrl: known.payUrl };
  if (known !== undefined && known.status !== 'opening') return { kind: 'failed', attempt };
  const opened = await desk.service.open({
    attempt: attemptIdOf(documentId, String(attempt)),
    amount,
    purpose,
    paymentReference,
    language,
    returnUrl: returnUrl(attempt),
  });
  if (opened.kind === 'opened') {
    const { providerId, payUrl, expiresAt } = opened;
    await desk.db.transaction((tx) =>
      keepOpened(tx, [{ documentId, attempt, providerId, payUrl, expiresAt }], desk.now()),
    );
    return { kind: 'opened', attempt, payUrl };
  }
  if (opened.kind === 'unknown') return { kind: 'unknown', attempt };
  await settle(desk, [{ documentId, attempt, state: { kind: 'failed', reason: opened.reason, at: at.toISOString() } }]);
  return { kind: 'failed', attempt };
}

export interface Ended {
  readonly documentId: string;
  readonly attempt: number;
  readonly state: PaymentEnd;
}

const attemptEndOf = ({ documentId, attempt, state }: Ended): AttemptEnd =>
  state.kind === 'paid'
    ? { documentId, attempt, status: 'paid', at: state.paidAt, amount: state.amount, receipt: state.receipt }
    : { documentId, attempt, status: 'failed', at: state.at, reason: state.reason };

/** Keeps the ends that are news, and tells their cases at once. */
export async function settle(
  desk: Pick<PaymentDesk, 'db' | 'desk' | 'now'>,
  ends: readonly Ended[],
): Promise<readonly Heard[]> {
  const commands = await desk.db.transaction(async (tx) => {
    const news = await settleAttempts(tx, ends.map(attemptEndOf));
    const told = news.map(({ documentId, attempt, status }) =>
      commandOf(documentId, attempt, { type: 'SettlePayment', paid: status === 'paid' }),
    );
    await queue(tx, legalDayAt(desk.now().getTime()), told);
    return told;
  });
  return Promise.all(commands.map((command) => desk.desk.tell(command)));
}

type PaymentCommand = { readonly type: 'BeginPayment' } | { readonly type: 'SettlePayment'; readonly paid: boolean };

export function commandOf(documentId: string, attempt: number, command: PaymentCommand) {
  const whole: CaseCommand = { ...command, attempt: String(attempt) };
  const word = command.type === 'BeginPayment' ? 'begun' : command.paid ? 'paid' : 'failed';
  return { documentId, key: keyOf(attempt, word), command: whole };
}

/** In the same transaction as its row: should we die before the case is told, the next tick tells it. */
export async function queue(
  tx: Transaction,
  on: LegalDate,
  commands: readonly { readonly documentId: string; readonly key: string; readonly command: CaseCommand }[],
): Promise<void> {
  await queueCommands(
    tx,
    commands.map((command) => ({ ...command, on })),
  );
}

/** Takes a signed word of the service. A string says why it is none. The same word twice is taken once. */
export async function takePaymentCallback(
  desk: PaymentDesk,
  request: { readonly body: Uint8Array; readonly signature: string | undefined },
): Promise<string | undefined> {
  const told = await desk.service.readCallback(request);
  if (typeof told === 'string') return told;
  const jointId = readJointKey(told.attempt);
  if (jointId !== undefined) {
    await settle(desk, endsOfJoint(await readJoint(desk.db.sql, jointId), told.state));
    return undefined;
  }
  const named = readAttemptId(told.attempt);
  if (named === undefined) return 'the attempt is none of ours';
  await settle(desk, [{ documentId: named.documentId, attempt: Number(named.attempt), state: told.state }]);
  return undefined;
}

/** Of all or of none, and each with its own sum; a word about another sum than theirs is a word about something else. */
function endsOfJoint(rows: readonly KeptAttempt[], state: PaymentEnd): readonly Ended[] {
  if (state.kind === 'paid' && rows.some(({ jointAmount }) => jointAmount !== state.amount)) return [];
  return rows.map((row) => ({ documentId: row.documentId, attempt: row.attempt, state: stateOfPart(state, row) }));
}

const stateOfPart = (state: PaymentEnd, { amount }: { readonly amount: Money }): PaymentEnd =>
  state.kind === 'paid' ? { ...state, amount } : state;

/** What the service is asked about: the attempt, or all that are paid together with it. */
const askedOf = ({ documentId, attempt, amount, jointId, jointAmount }: KeptAttempt): PaymentAsked =>
  jointId === null || jointAmount === null
    ? { attempt: attemptIdOf(documentId, String(attempt)), amount }
    : { attempt: jointKeyOf(jointId), amount: jointAmount };

/** Asks the service about one attempt, or asks it to give it up; gives what is known now. Those that are paid together with it have the same end. */
export async function askPayment(
  desk: PaymentDesk,
  {
    documentId,
    attempt,
    isGivenUp,
  }: { readonly documentId: string; readonly attempt: number; readonly isGivenUp: boolean },
): Promise<PaymentState['kind']> {
  const known = (await readAttempts(desk.db.sql, documentId)).find((candidate) => candidate.attempt === attempt);
  if (known === undefined) return 'absent';
  if (known.status === 'paid' || known.status === 'failed') return known.status;
  const asked = askedOf(known);
  const state = await (isGivenUp ? desk.service.giveUp(asked) : desk.service.ask(asked));
  const rows = known.jointId === null ? [known] : await readJoint(desk.db.sql, known.jointId);
  await settle(
    desk,
    rows.flatMap((row) => endOf(row, state, desk.now())),
  );
  return state.kind;
}

/** After this time an attempt that the service has never heard of will not come to it any more. */
const ABSENT_AFTER_MS = 10 * 60_000;
/** The page of the service and its callback come first; then we ask. */
const ASK_AFTER_MS = 60_000;
const ASKED_AT_ONCE = 200;

function endOf(kept: KeptAttempt, state: PaymentState, now: Date): readonly Ended[] {
  const { documentId, attempt, begunAt } = kept;
  const key = { documentId, attempt };
  if (state.kind === 'paid' || state.kind === 'failed') return [{ ...key, state: stateOfPart(state, kept) }];
  const isOver = state.kind === 'absent' && now.getTime() - Date.parse(begunAt) > ABSENT_AFTER_MS;
  return isOver ? [{ ...key, state: { kind: 'failed', reason: 'NEVER_BEGUN', at: now.toISOString() } }] : [];
}

/** Asks about what has had no end for a while; how many have one now. */
export async function askPayments(desk: PaymentDesk): Promise<number> {
  const now = desk.now();
  const open = await openAttempts(desk.db.sql, {
    before: new Date(now.getTime() - ASK_AFTER_MS),
    limit: ASKED_AT_ONCE,
  });
  // Those that are paid together are asked about once.
  const asked = new Map(open.map((kept) => [askedOf(kept).attempt, askedOf(kept)]));
  const states = new Map(
    await Promise.all([...asked.values()].map(async (each) => [each.attempt, await desk.service.ask(each)] as const)),
  );
  const ends = open.flatMap((kept) => {
    const state = states.get(askedOf(kept).attempt);
    return state === undefined ? [] : endOf(kept, state, now);
  });
  if (ends.length > 0) await settle(desk, ends);
  return ends.length;
}

const REFUNDS_AT_ONCE = 200;

/** Asks the service to send back what was paid twice; the same key again where no answer came. How many it has taken or refused. */
export async function askRefunds({ db, service, now }: Pick<PaymentDesk, 'db' | 'service' | 'now'>): Promise<number> {
  const open = await openRefunds(db.sql, REFUNDS_AT_ONCE);
  const answers = await Promise.all(
    open.map(async ({ documentId, attempt, key, amount }): Promise<RefundAnswered | undefined> => {
      const answer = await service.refund({ key, attempt: attemptIdOf(documentId, String(attempt)), amount });
      const named = { documentId, attempt, key };
      if (answer.kind === 'accepted')
        return { ...named, status: 'accepted', providerId: answer.providerId, reason: null };
      return answer.kind === 'rejected'
        ? { ...named, status: 'rejected', providerId: null, reason: answer.reason }
        : undefined;
    }),
  );
  const told = answers.filter((answer) => answer !== undefined);
  if (told.length === 0) return 0;
  const on = legalDayAt(now().getTime());
  await db.transaction(async (tx) => {
    await answerRefunds(tx, told, now());
    await resolveTasks(
      tx,
      open.filter(isAccepted(told)).map((refund) => sentBack(refund, on)),
    );
    await openTasks(tx, tasksOfRefused(open, told, on));
  });
  return told.length;
}

const isAccepted =
  (told: readonly RefundAnswered[]) =>
  ({ documentId, key }: KeptRefund): boolean =>
    told.some((each) => each.status === 'accepted' && each.key === key && each.documentId === documentId);

/** What was paid twice and could not be sent back by itself is a person's money: somebody must. */
function tasksOfRefused(
  open: readonly KeptRefund[],
  told: readonly RefundAnswered[],
  on: LegalDate,
): readonly OperatorTask[] {
  return told
    .filter(({ status }) => status === 'rejected')
    .map(({ documentId, attempt, key, reason }) => {
      const amount = open.find((refund) => refund.key === key && refund.documentId === documentId)?.amount;
      const body = { attempt: String(attempt), amount, reason };
      return taskOf('REFUND_REJECTED', { documentId, on, subject: key, body });
    });
}
